"""Conversions: a figure followed by the same figure in another unit.

"5,000 square kilometers (1,900 square miles)", "60 km or 37 miles", "10 miles, or about 16 km,", "2 acres, equivalent to 0.8 hectares",
"winds of 74 miles (119 kilometers) per hour". Only figures of one measure and different units pair; a bracket that holds a bare number, a
time, a price or an age is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.extract.figures import lowered, plain
from auditor.model import Conversion, Quantity, Span

CONVERTIBLE = frozenset(
    {"length", "area", "volume", "mass", "temperature", "speed", "fuel economy", "fuel consumption", "pressure", "power", "energy", "torque", "force"}
)
_SIZES = frozenset({"length", "area", "volume"})
_HEDGES = r"(?:(?:about|around|some|roughly|approximately|approx\.?|nearly|almost|over|more than|just over|just under|under|up to|or|i\.e\.|ca\.?|equivalent to|equal to) ){0,3}~?"
_BRACKET = re.compile(rf"[- ]?(?:-?[a-z]{{1,12}} )?[(\[]{_HEDGES}")
_WORDED = re.compile(rf",? (?:or|that is|i\.e\.,?|equivalent to|the equivalent of|equal to|which is|which equals|= ?){_HEDGES.replace('{0,3}', '{0,2}')}|,? (?:or|equivalent to|the equivalent of|equal to) (?:about |some |around |roughly |approximately |nearly |just )?(?:over |under )?")
_CLOSED = re.compile(r" ?(?:in |high|long|wide|tall|deep)? ?[)\],;]")


def find(text: str, quantities: Sequence[Quantity]) -> tuple[Conversion, ...]:
    """The conversions among neighbouring quantities of `text`, in reading order."""
    lower = lowered(plain(text))
    out = []
    for index, first in enumerate(quantities[:-1]):
        second = quantities[index + 1]
        if second.span.start - first.span.end > 60 or not _same_measure(first, second):
            continue
        gap = lower[first.span.end : second.span.start]
        if _BRACKET.fullmatch(gap) or _WORDED.fullmatch(gap):
            end = second.span.end + (lower[second.span.end : second.span.end + 1] in (")", "]"))
            out.append(Conversion(Span.of(text, first.span.start, end), first, second))
    return tuple(out)


def _same_measure(first: Quantity, second: Quantity) -> bool:
    if first.unit is None or second.unit is None or first.unit == second.unit or first.low is None or second.low is None:
        return False
    if first.dimension == second.dimension:
        return first.dimension in CONVERTIBLE
    return {first.dimension, second.dimension} <= _SIZES or {first.dimension, second.dimension} <= {"fuel economy", "fuel consumption"}
