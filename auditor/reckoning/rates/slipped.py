"""Rates that a named slip of the pen, and nothing else, explains.

"$92,400 for 240 pupils, or $358 each" is 385: two digits changed places. What ties the rate to its total and its base is
that the slip fits to the last digit, while no total and no base of the passage give what is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.arithmetic import significant
from auditor.reckoning.figures import shares, slips
from auditor.reckoning.figures.slots import Pattern, Reach, Slot
from auditor.reckoning.rates.quotients import Rate, same_noun
from auditor.text import lazily

LIKE = Decimal("0.04")
"""Share by which a rate may miss its quotient and still be its rounding."""
EXACT = Decimal("0.012")
"""Share by which a rate misses a power of ten of its quotient when that alone slipped."""
MOST = 9
"""Figures of a passage beyond which some two come near to anything."""

_PER = lazily.compile(r"(?: (?:an?|per|for each|for every|each) (?:of the )?(?P<noun>[a-z]+)| (?P<each>each|apiece)\b)")
_POWERS = (10, 100, 1000)


def rates(window: Pattern) -> Iterator[Rate]:
    """Rates of a passage with one total and one base for them, which a slip made of the quotient."""
    placed = [(p, s) for p, s in zip(window.places, window.slots, strict=True) if s.letter in "CM" and s.single]
    if len(placed) > MOST:
        return
    marked = [(p, s, found) for p, s in placed if s.letter == "M" and (found := _PER.match(window.text, p + 1))]
    if len(marked) != 1:
        return
    place, rate, found = marked[0]
    totals = [(p, s) for p, s in placed if s.letter == "M" and s.unit == rate.unit and s is not rate]
    bases = [(p, s) for p, s in placed if s.letter == "C" and s.value > 1 and _named(s, found)]
    quotients = [(t.value / b.value, t, tp, b, bp) for tp, t in totals for bp, b in bases]
    if any(abs(q / rate.value - 1) <= LIKE for q, *_ in quotients) or len(quotients) > 4:
        return
    for quotient, total, total_at, base, base_at in quotients:
        if _of_rate(rate.value, quotient):
            reach = Reach.over(place, total_at, base_at)
            off = rate.value / quotient
            yield Rate(
                reach,
                rate,
                rate.band,
                (quotient, quotient),
                quotient,
                off,
                f"{shares.shown(total.value)} ÷ {shares.shown(base.value)}",
            )
            return


def _named(slot: Slot, found: re.Match[str]) -> bool:
    noun = (slot.noun or "").lower().split()[-1:] or [""]
    return bool(noun[0]) and (bool(found["each"]) or found["noun"] == "of" or same_noun(noun[0], found["noun"] or ""))


def _of_rate(told: Decimal, quotient: Decimal) -> bool:
    """Whether two exchanged digits, or a shifted point, made what is told of the quotient."""
    digits = len(told.normalize().as_tuple().digits)
    if digits >= 2 and slips.swapped(told, significant(quotient, digits)):
        return True
    return any(abs(told * by / quotient - 1) <= EXACT or abs(told / by / quotient - 1) <= EXACT for by in _POWERS)
