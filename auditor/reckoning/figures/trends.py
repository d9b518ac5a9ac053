"""Rises and falls: what a headline says of one, and what the article's top tells of the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.arithmetic import Interval, disjoint
from auditor.model import Bound
from auditor.reckoning.figures import shares
from auditor.reckoning.figures.slots import Pattern, Slot
from auditor.reckoning.figures.turns import FELL, ROSE
from auditor.text import lazily

MARGIN = 5
"""Points that a headline may miss the change by beyond all rounding."""

NEAR = 8
"""Points within which a fraction can stand for a percentage."""
MANY = 14
"""Figures of a body among which nothing is said to be missing; more of them come to almost any share."""

UP = rf"(?:{ROSE}|up|higher|more)"
DOWN = rf"(?:{FELL}|down|lower|less|fewer)"
_SOME = r"(?: (?:some|a|an|only|just|another|more than|as much as))?"
MOVE = lazily.compile(rf"{UP}|{DOWN}")
"""A word for a rise or a fall."""
_BEFORE = lazily.compile(rf"\b(?:(?P<up>{UP})|(?P<down>{DOWN}))(?: by)?{_SOME} $")
_AFTER = lazily.compile(rf"^ (?:pay |price |wage |tax |rate )?(?:(?P<up>{UP})|(?P<down>{DOWN}))\b")
_TO = lazily.compile(r"\b(?:to|from) $")
_FROM_TO = lazily.compile(
    rf"\b(?:{UP}|{DOWN})\b[^A-Z;:]{{0,30}}? from (?P<b>[CMU])[^A-Z;:]{{0,60}}?(?:Y[^A-Z;:]{{0,20}}?)? "
    r"to (?P<a>[CMU])"
)
_TO_FROM = lazily.compile(
    rf"\b(?:{UP}|{DOWN}) to (?P<a>[CMU])[^A-Z;:]{{0,50}}?(?:Y,? )?(?:from|compared with|against) (?P<b>[CMU])"
)
_HAS_COME = lazily.compile(
    rf"\b(?:reached|was|were|stood at|from) (?P<b>[CMU])[^A-Z;:]{{0,40}}?(?:Y[^A-Z;:]{{0,20}}?)?,? (?:has|have|had) "
    rf"(?:since )?(?:{UP}|{DOWN}) to (?P<a>[CMU])"
)


_POINT = lazily.compile(r" (?:of )?(?:an? )?(?:full )?(?:percentage )?point\b")
_BASIS = lazily.compile(r"(?: |-)basis(?: |-)points?\b")
_BY = lazily.compile(
    rf"\b(?:{UP}|{DOWN}|raises?|raised|cuts?|lifts?|lifted|lowers?|lowered)\b[^A-Z,;:]{{0,40}} by (?:about )?$"
)


@dataclass(frozen=True, slots=True)
class Turned:
    """A headline's change and the figure of the body that speaks against it."""

    headline: Slot
    body: Slot
    what: str


def turned(title: Pattern, lead: Sequence[Pattern], body: Sequence[Pattern]) -> Iterator[Turned]:
    """Changes that go the other way in the body, or that the figures before and after do not come to."""
    for place, head in zip(title.places, title.slots, strict=True):
        way = direction(title.text, place)
        if head.letter not in "PR" or head.bound is not Bound.EXACT or way is None:
            continue
        against = _against(head, way, lead, body) or _not_reached(head, way, lead, body)
        if against:
            yield against


def direction(text: str, place: int) -> str | None:
    """Up or down, as the word beside the figure says; None for neither, and for "fell to 3 percent"."""
    before, after = text[max(0, place - 40) : place], text[place + 1 : place + 30]
    if _TO.search(before):
        return None
    found = _BEFORE.search(before) or _AFTER.match(after)
    return None if found is None else "up" if found["up"] else "down"


def _against(head: Slot, way: str, lead: Sequence[Pattern], body: Sequence[Pattern]) -> Turned | None:
    """The same percentage, gone the other way, where nothing in the body goes the headline's."""
    same = [(p, at, s) for p in body for at, s in zip(p.places, p.slots, strict=True) if _equal(head, s)]
    ways = [direction(p.text, at) for p, at, _ in same]
    if head.letter != "P" or not same or None in ways or way in ways or not any(p is same[0][0] for p in lead):
        return None
    return Turned(head, same[0][2], "direction")


def _equal(head: Slot, slot: Slot) -> bool:
    return slot.letter in "PR" and slot.value == head.value


def _not_reached(head: Slot, way: str, lead: Sequence[Pattern], body: Sequence[Pattern]) -> Turned | None:
    """The figures before and after, when the body gives no share of its own and one pair of them."""
    if any(slot.letter in "PRG" for p in body for slot in p.slots):
        return None
    pairs = [found for p in lead for found in _pairs(p)]
    if len(pairs) != 1:
        return None
    before, after = pairs[0]
    change = shares.change(before, after)
    stated = shares.stated(head) if way == "up" else shares.negative(shares.stated(head))
    return Turned(head, after, "change") if disjoint(_wider(stated), change) else None


def _wider(interval: Interval) -> Interval:
    least, most = interval
    return (None if least is None else least - MARGIN, None if most is None else most + MARGIN)


def _pairs(pattern: Pattern) -> Iterator[tuple[Slot, Slot]]:
    """What a figure was and what it became."""
    for rule in (_FROM_TO, _TO_FROM, _HAS_COME):
        for found in rule.finditer(pattern.text):
            before, after = pattern.of(found, "b"), pattern.of(found, "a")
            if shares.alike(before, after):
                yield before, after


def by_points(title: Pattern, lead: Sequence[Pattern], body: Sequence[Pattern]) -> Iterator[Turned]:
    """A change by so many points, or by such a fraction, where the body tells one other change of the kind alone."""
    for place, head in zip(title.places, title.slots, strict=True):
        kind, value = _step(title, place, head)
        if kind is None or head.bound is not Bound.EXACT:
            continue
        told = [(slot, *_step(p, at, slot)) for p in body for at, slot in zip(p.places, p.slots, strict=True)]
        same = [(slot, size) for slot, other, size in told if other == kind]
        if len(same) != 1 or same[0][0] not in lead[0].slots or same[0][0].bound is not Bound.EXACT:
            continue
        slot, size = same[0]
        other_shares = any(s.letter in "PRG" and s is not slot for p in body for s in p.slots)
        if size != value and (kind == "point" or not other_shares):
            yield Turned(head, slot, kind)


def _step(pattern: Pattern, place: int, slot: Slot) -> tuple[str | None, Decimal]:
    """Points, or a fraction after "by", as their kind and size; basis points are hundredths of a point."""
    after = pattern.text[place + 1 : place + 24]
    if slot.letter == "G" or (slot.letter == "R" and _POINT.match(after)):
        return "point", slot.value
    if slot.unit == "basis point" or (slot.letter == "C" and _BASIS.match(after)):
        return "point", slot.value / 100
    if slot.letter == "R" and _BY.search(pattern.text[:place]):
        return "fraction", slot.value
    return None, slot.value


def share_told(head: Slot, body: Sequence[Pattern]) -> bool:
    """Whether a headline's fraction is in the body as a percentage, its rest, a fraction, or two figures' quotient."""
    slots = [slot for pattern in body for slot in pattern.slots if slot.letter in "PRCMUV"]
    if any(slot.letter == "V" for slot in slots) or len(slots) > MANY:
        return True  # too much to be sure that nothing comes to it
    value = head.value * shares.HUNDRED
    percents = [s.value for s in slots if s.letter == "P"] + [s.value * 100 for s in slots if s.letter == "R"]
    counts = [s for s in slots if s.letter in "CMU"]
    told = [*percents, *(100 - p for p in percents), *(a + b for a in percents for b in percents if a != b)]
    told += [a.value / b.value * 100 for a in counts for b in counts if b.value and a.letter == b.letter and a is not b]
    return any(abs(one - value) <= NEAR for one in told)
