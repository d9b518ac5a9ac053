"""Relations that a named slip of the pen, and nothing else, explains.

"421 of 1,204 households, or 53 percent" is 35: two digits changed places. Here the figures need not be tied by their
words as firmly as elsewhere: what ties them is that the slip fits to the last digit, while no relation of any two like
figures of the passage gives what is told. Shares of "C of the C", changes between two figures set against one another,
and rates of one total and one base are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from auditor.model import Bound
from auditor.reckoning import rounding, shares, slips, trends
from auditor.reckoning.rates import Rate, same_noun
from auditor.reckoning.ratios import Ratio
from auditor.reckoning.shares import HUNDRED
from auditor.reckoning.slots import Pattern, Reach, Slot

NEAR = Decimal("0.6")
"""Points by which a percentage that slipped may miss what the figures come to; the slip itself is exact."""
LIKE = Decimal("0.04")
"""Share by which a rate may miss its quotient and still be its rounding."""
EXACT = Decimal("0.012")
"""Share by which a rate misses a power of ten of its quotient when that alone slipped."""
MOST = 9
"""Figures of a passage beyond which some two come near to anything."""

_PARTED = re.compile(r"(?P<a>C) (?:out )?of (?:the |its |their |all |some |about |nearly )*(?P<b>C)\b")
_SET_AGAINST = re.compile(
    r"(?P<a>[CMU])(?:(?! and | or )[^;:CMU¶]){0,60}? (?:in|by|for) Y,? "
    r"(?:and|but|to|against|compared with) (?:only |just |about )?(?P<b>[CMU])"
    r"(?:[^;:CMU¶]){0,30}? (?:in|by|for) Y"
    r"|from (?P<c>[CMU])[^;:CMU¶]{0,40}? to (?P<d>[CMU])"
    r"|to (?P<e>[CMU])[^;:CMU¶]{0,40}? from (?P<f>[CMU])"
    r"|(?P<g>[CMU])[^;:CMU¶]{0,60}?,? (?:compared (?:with|to)|up from|down from|against) (?P<h>[CMU])"
)
_MOVED = re.compile(
    r"\b(?:r[io]se|risen|rises|rising|increas\w+|grow\w*|grew|climb\w*|jump\w*|surg\w+|soar\w*|gain\w*|up|more|higher|"
    r"f[ae]ll\w*|drop\w*|declin\w+|decreas\w+|shr[aiu]nk\w*|plung\w+|down|fewer|less|lower|cut|reduc\w+|slump\w*)\b"
)
_PER = re.compile(r"(?: (?:an?|per|for each|for every|each) (?:of the )?(?P<noun>[a-z]+)| (?P<each>each|apiece)\b)")


_EXCHANGED = "Two digits changed places"
_POWERS = (10, 100, 1000)


def ratios(window: Pattern) -> Iterator[Ratio]:
    """Percentages of a passage with one share or one change, of which a slip made another."""
    placed = list(zip(window.places, window.slots, strict=True))
    told = [(p, s) for p, s in placed if s.letter == "P"]
    if len(told) != 1 or len([s for _, s in placed if s.letter in "CMU"]) > MOST or not _plain(told[0][1]):
        return
    place, percent = told[0]
    moved = bool(_MOVED.search(window.text[max(0, place - 50) : place + 30]))
    if percent.value < 2 or _given(percent, window.slots, moved):
        return
    parted, against = _pairs(window, _PARTED), _pairs(window, _SET_AGAINST)
    if len(parted) == 1 and not moved:
        (part, part_at), (whole, whole_at) = parted[0]
        share = part.value / whole.value * HUNDRED if whole.value else Decimal(0)
        slip = _of_digits(percent.value, share) if 0 < share < HUNDRED else None
        if slip:
            reach = Reach.over(place, part_at, whole_at)
            yield _ratio(reach, percent.value, share, _division(part, whole), slip)
    elif len(against) == 1 and moved and not parted:
        (one, one_at), (other, other_at) = against[0]
        way = trends.direction(window.text, place)
        slip_of = _of_change(percent.value, one, other, way)
        if slip_of:
            value, slip = slip_of
            low, high = sorted((one, other), key=lambda s: s.start)
            sign = -1 if way == "down" else 1
            reach = Reach.over(place, one_at, other_at)
            yield _ratio(reach, sign * percent.value, sign * value, _difference(low, high), slip)


def _ratio(reach: Reach, told: Decimal, value: Decimal, sum_: str, slip: str) -> Ratio:
    return Ratio(reach, "percent", (told, told), (value, value), told, value, sum_, f" {slip}.")


def _plain(slot: Slot) -> bool:
    return slot.bound in (Bound.EXACT, Bound.ABOUT) and slot.ends[0] == slot.ends[1]


def _given(percent: Slot, slots: Sequence[Slot], moved: bool) -> bool:
    """Whether two like figures of the passage give the percentage: as a change, else as a share or its rest."""
    for a in slots:
        for b in slots:
            if a is b or a.letter == "P" or not shares.alike(a, b):
                continue
            share = a.value / b.value * HUNDRED
            told = (share - HUNDRED, HUNDRED - share) if moved else (share, HUNDRED - share, share - HUNDRED)
            if any(abs(one - percent.value) <= NEAR for one in told):
                return True
    return False


def _pairs(window: Pattern, rule: re.Pattern[str]) -> list[tuple[tuple[Slot, int], tuple[Slot, int]]]:
    found = []
    for match in rule.finditer(window.text):
        names = [name for name, value in match.groupdict().items() if value]
        (one, one_at), (other, other_at) = ((window.of(match, n), match.start(n)) for n in names[:2])
        exact = all(_plain(s) for s in (one, other)) and one.value != other.value
        if exact and one.letter == other.letter and one.unit == other.unit and min(one.value, other.value) > 0:
            found.append(((one, one_at), (other, other_at)))
    return found


def _of_digits(told: Decimal, value: Decimal) -> str | None:
    """The slip that made one percentage of another, when neither is the other's rounding or its rest."""
    if abs(told - value) <= 3 or abs(told - (HUNDRED - value)) <= 3:
        return None
    whole = value.quantize(Decimal(1))
    if told == told.to_integral_value() and slips.swapped(told, whole) and told >= 10:
        return _EXCHANGED
    for power in (10, 100):
        if abs(told * power - value) <= value * EXACT or abs(told - value * power) <= told * EXACT:
            return "The point is shifted"
    return None


def _of_change(told: Decimal, one: Slot, other: Slot, way: str | None) -> tuple[Decimal, str] | None:
    """The change between two figures, and the slip that made of it what is told; `way` is up, down or unknown."""
    low, high = sorted((one.value, other.value))
    changes = {"up": (high / low - 1) * HUNDRED, "down": (1 - low / high) * HUNDRED}
    meant = [value for name, value in changes.items() if way in (None, name)]
    if any(abs(told - value) <= max(2 * NEAR, value / 20) for value in meant):
        return None
    for value in meant:
        if _of_digits(told, value) == _EXCHANGED:
            return value, _EXCHANGED
    if way == "down" and abs(told - low / high * HUNDRED) <= NEAR:
        return changes["down"], "That is what remained"
    if way == "up" and told > HUNDRED and abs(told - high / low * HUNDRED) <= NEAR:
        return changes["up"], "That is the one as a share of the other"
    return None


def rates(window: Pattern) -> Iterator[Rate]:
    """Rates of a passage with one total and one base for them, which a slip made of the quotient."""
    placed = [(p, s) for p, s in zip(window.places, window.slots, strict=True) if s.letter in "CM" and _plain(s)]
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
            yield Rate(reach, rate, rate.band, (quotient, quotient), quotient, off, _division(total, base))
            return


def _named(slot: Slot, found: re.Match[str]) -> bool:
    noun = (slot.noun or "").lower().split()[-1:] or [""]
    return bool(noun[0]) and (bool(found["each"]) or found["noun"] == "of" or same_noun(noun[0], found["noun"] or ""))


def _of_rate(told: Decimal, quotient: Decimal) -> bool:
    """Whether two exchanged digits, or a shifted point, made what is told of the quotient."""
    digits = len(told.normalize().as_tuple().digits)
    if digits >= 2 and slips.swapped(told, rounding.significant(quotient, digits)):
        return True
    return any(abs(told * by / quotient - 1) <= EXACT or abs(told / by / quotient - 1) <= EXACT for by in _POWERS)


def _division(a: Slot, b: Slot) -> str:
    return f"{shares.shown(a.value)} ÷ {shares.shown(b.value)}"


def _difference(one: Slot, other: Slot) -> str:
    return f"{shares.shown(one.value)} and {shares.shown(other.value)}"
