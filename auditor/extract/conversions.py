"""Conversions: a figure followed by the same figure in another unit.

"5,000 square kilometers (1,900 square miles)", "10 miles, or about 16 km,", "2 acres, equivalent to 0.8 hectares",
"100km/62 miles", "winds of 74 miles (119 kilometers) per hour". Only figures of one measure in different units pair. A
bracket that holds a bare number, a duration, a price or more than the figure is none ("505,000 tonnes (504,000)",
"(43 weeks)", "20 miles (3 km from the border)").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from auditor.extract import units
from auditor.extract.figure import lowered, plain
from auditor.model import Conversion, Quantity, Span

CONVERTIBLE = frozenset(
    {
        "length",
        "area",
        "volume",
        "mass",
        "temperature",
        "speed",
        "fuel economy",
        "fuel consumption",
        "pressure",
        "power",
        "energy",
        "torque",
        "force",
        "density",
    }
)
_SIZES = frozenset({"length", "area", "volume"})
_HEDGE = (
    r"(?:(?:about|around|some|roughly|approximately|approx\.?|nearly|almost|over|more than|just over|"
    r"just under|under|up to|i\.e\.,?|ca\.?|circa|equivalent to|equal to|or|the equivalent of) ){0,3}[~≈]?"
)
_BRACKET = re.compile(rf"(?:[- ](?!or |and |by |to )[a-z]{{1,12}}){{0,2}} {{0,3}}[(\[] ?{_HEDGE}")
_WORDED = re.compile(
    rf",? (?:which is |that is |i\.e\.,? |or the )?(?:equivalent (?:to|of)|equal to|equals) {_HEDGE}|, or {_HEDGE}"
    rf"|,? (?:which |and that )?(?:works? out (?:at|to)|translates (?:in)?to|converts to) {_HEDGE}"
)
_SIZED = r"(?: (?:deep|high|long|wide|tall|thick|across|away|down))?"
_OTHER_SYSTEM = re.compile(rf"{_SIZED}, (?:or )?(?:about|around|roughly|some|nearly|approximately) ")
_METRIC = re.compile(r"metre|gram|litre|hectare|tonne|celsius", re.I)
_CLOSE_WORDED = re.compile(
    rf" or {_HEDGE}| ?/ ?|, (?:about|around|roughly|some|nearly|approximately) | ?[–—] ?(?:or )?{_HEDGE}| = "
)
_DASHED = re.compile(rf"(?: - | ?(?:[–—]|--) ?)(?:or )?{_HEDGE}")
_DASH = re.compile(r" - | ?(?:[–—]|--)")
_BRACKET_ENDS = re.compile(
    r"(?: (?:long|wide|high|deep|tall|thick|across|in length|in diameter|per hour|an hour|each))? ?[)\];,/]"
)
_PHRASE_ENDS = re.compile(r" ?(?:[,.;:)\]]|--|$|[–—])")
_MAX_GAP = 60
_SLIPS = (-3, -2, -1, 1, 2, 3)  # powers of ten by which a conversion may have slipped
_SLIP = Decimal("0.03")  # how closely such a slip, or the inverse factor, must explain the figure
_ALIKE = 4  # a figure set beside another by a mere "or" is a conversion only where the figures are about alike


def find(text: str, quantities: Sequence[Quantity]) -> tuple[Conversion, ...]:
    """The conversions among neighbouring quantities of `text`, in reading order."""
    lower = lowered(plain(text))
    out = []
    for first, second in pairwise(quantities):
        if (
            second.span.start - first.span.end <= _MAX_GAP
            and _same_measure(first, second)
            and _joined(lower, first, second)
        ):
            end = second.span.end + (lower[second.span.end : second.span.end + 1] in (")", "]"))
            out.append(Conversion(Span.of(text, first.span.start, end), first, second))
    return tuple(out)


def _same_measure(first: Quantity, second: Quantity) -> bool:
    if (
        first.unit is None
        or second.unit is None
        or first.unit == second.unit
        or first.low is None
        or second.low is None
    ):
        return False
    pair = {first.dimension, second.dimension}
    if "ounce" in (first.unit, second.unit) and pair == {"mass", "volume"}:
        return True  # ounces of a liquid
    if len(pair) == 1:
        return first.dimension.removesuffix(" per time") in CONVERTIBLE
    return pair <= _SIZES or pair == {"fuel economy", "fuel consumption"}


def _joined(lower: str, first: Quantity, second: Quantity) -> bool:
    """Whether the words between say that the second figure is the first in another unit."""
    gap = lower[first.span.end : second.span.start]
    one_measure = first.dimension == second.dimension
    if _BRACKET.fullmatch(gap):
        ends = _BRACKET_ENDS.match(lower, second.span.end)
        return bool(ends) and (one_measure or lower[second.span.end] in ")]")
    if not one_measure:
        return first.dimension not in _SIZES and bool(_WORDED.fullmatch(gap))
    if _WORDED.fullmatch(gap):
        return bool(_PHRASE_ENDS.match(lower, second.span.end)) or any(word in gap for word in ("equ", " out ", "to "))
    if _DASHED.fullmatch(gap) and _DASH.match(lower, second.span.end):
        return True  # between two dashes, as between brackets
    if _OTHER_SYSTEM.fullmatch(gap) and _PHRASE_ENDS.match(lower, second.span.end):
        return bool(_METRIC.search(first.unit or "")) != bool(_METRIC.search(second.unit or ""))
    return bool(_CLOSE_WORDED.fullmatch(gap)) and _alike(first, second)


def _alike(first: Quantity, second: Quantity) -> bool:
    assert first.low is not None
    assert second.low is not None
    assert first.unit
    assert second.unit
    computed = units.convert(first.low, first.unit, second.unit)
    if not computed or not second.low:
        return False
    if abs(computed / second.low - 1) * _ALIKE < 1:
        return True
    slips = (*(computed.scaleb(power) for power in _SLIPS), first.low * first.low / computed)
    return any(abs(slip / second.low - 1) < _SLIP for slip in slips)
