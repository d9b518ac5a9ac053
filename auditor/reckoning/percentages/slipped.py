"""Percentages that a named slip of the pen, and nothing else, explains.

"421 of 1,204 households, or 53 percent" is 35: two digits changed places. Here the figures need not be tied by their
words as firmly as elsewhere: what ties them is that the slip fits to the last digit, while no relation of any two like
figures of the passage gives what is told. Shares of "C of the C" and changes between two figures set against one another
are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from auditor.reckoning.figures import shares, slips, trends
from auditor.reckoning.figures.shares import HUNDRED
from auditor.reckoning.figures.slots import Pattern, Reach, Slot
from auditor.reckoning.figures.turns import CUT, FELL, ROSE
from auditor.reckoning.percentages.ratios import Ratio
from auditor.text import lazily

NEAR = Decimal("0.6")
"""Points by which a percentage that slipped may miss what the figures come to; the slip itself is exact."""
EXACT = Decimal("0.012")
"""Share by which a percentage misses a power of ten of what the figures come to when that alone slipped."""
MOST = 9
"""Figures of a passage beyond which some two come near to anything."""

_PARTED = lazily.compile(r"(?P<a>C) (?:out )?of (?:the |its |their |all |some |about |nearly )*(?P<b>C)\b")
_SET_AGAINST = lazily.compile(
    r"(?P<a>[CMU])(?:(?! and | or )[^;:CMU¶]){0,60}? (?:in|by|for) Y,? "
    r"(?:and|but|to|against|compared with) (?:only |just |about )?(?P<b>[CMU])"
    r"(?:[^;:CMU¶]){0,30}? (?:in|by|for) Y"
    r"|from (?P<c>[CMU])[^;:CMU¶]{0,40}? to (?P<d>[CMU])"
    r"|to (?P<e>[CMU])[^;:CMU¶]{0,40}? from (?P<f>[CMU])"
    r"|(?P<g>[CMU])[^;:CMU¶]{0,60}?,? (?:compared (?:with|to)|up from|down from|against) (?P<h>[CMU])"
)
_MOVED = lazily.compile(rf"\b(?:{ROSE}|{FELL}|{CUT}|growth|reduction|up|more|higher|down|fewer|less|lower)\b")
_EXCHANGED = "Two digits changed places"


def ratios(window: Pattern) -> Iterator[Ratio]:
    """Percentages of a passage with one share or one change, of which a slip made another."""
    placed = list(zip(window.places, window.slots, strict=True))
    told = [(p, s) for p, s in placed if s.letter == "P"]
    if len(told) != 1 or len([s for _, s in placed if s.letter in "CMU"]) > MOST or not told[0][1].single:
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
        exact = all(s.single for s in (one, other)) and one.value != other.value
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


def _division(a: Slot, b: Slot) -> str:
    return f"{shares.shown(a.value)} ÷ {shares.shown(b.value)}"


def _difference(one: Slot, other: Slot) -> str:
    return f"{shares.shown(one.value)} and {shares.shown(other.value)}"
