"""Figures "each" and "apiece" that nothing ties to their total but that total and number stand alone beside them.

"The cost, £84,000, was shared by the 14 parishes, which paid £8,000 apiece." Without a word such as "or" the figure may
be a price of its own, so it is judged only where the passage has one possible total and one possible number, and where
the result is near enough to be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.model import Bound
from auditor.reckoning import pairs, shares, slots
from auditor.reckoning.rates import Rate
from auditor.reckoning.slots import SEAM, Pattern, Reach, Slot

NEAR = Decimal("2.5")
"""A figure farther off than this is of something else."""
_EACH = re.compile(r"(?: [a-z'-]+){0,2}? (?:each|apiece)\b(?! (?:day|week|month|year|hour|time|other|of)\b)")
_OTHER = re.compile(
    r"\b(?:another|extra|more|additional|while|but|whereas|or|at least|up to|from|between|fine[ds]?|fee|bonus|ticket)\b"
)


def rates(pattern: Pattern) -> Iterator[Rate]:
    """The sums of money each that can only come from the one total and the one number beside them."""
    if SEAM in pattern.text or len(pattern.slots) > slots.CROWDED or _OTHER.search(pattern.text):
        return
    placed = list(zip(pattern.places, pattern.slots, strict=True))
    sums = [(p, s) for p, s in placed if s.letter == "M"]
    counts = [(p, s) for p, s in placed if s.letter == "C" and pairs.head(s) and s.value > 1]
    each = [(p, s) for p, s in sums if _EACH.match(pattern.text, p + 1)]
    if len(sums) != 2 or len(counts) != 1 or len(each) != 1 or any(s.letter in "PR" for _, s in placed):
        return
    place, slot = each[0]
    at, total = next((p, s) for p, s in sums if p != place)
    number_at, number = counts[0]
    if all(_plain(s) for s in (slot, total, number)) and slot.unit == total.unit:
        yield from _rate(slot, total, number, Reach.over(place, at, number_at))


def _plain(slot: Slot) -> bool:
    return slot.bound in (Bound.EXACT, Bound.ABOUT) and slot.ends[0] == slot.ends[1] and slot.value > 0


def _rate(slot: Slot, total: Slot, number: Slot, reach: Reach) -> Iterator[Rate]:
    value = total.value / number.value
    off = slot.value / value
    if 1 / NEAR < off < NEAR:
        computed = shares.quotient(total.band, number.band)
        sum_ = f"{shares.shown(total.value)} ÷ {shares.shown(number.value)}"
        yield Rate(reach, slot, slot.band, computed, value, off, sum_)
