"""A headline's figure that the body has of others than those of whom the headline tells it.

"31 hostages are freed", above "thirteen were released, and 31 others are still being held": the figure is right and the
deed is right, and they do not belong together. Both must be told near the top, and nothing in the body may give the
figure for the headline's deed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.extract.victims import is_person
from auditor.model import Bound, Sentence
from auditor.reckoning.figures.slots import Pattern, Slot
from auditor.reckoning.headlines import deeds
from auditor.text import lazily

LEAD = 2
"""Sentences of the body in which the headline's deed is told with its own figure."""
NEAR = 4
"""Sentences in which a deed that is turned round must not be told at all."""
MANY = 8
"""Figures that are added up in every combination; more of them reach almost any headline."""
_OF_PHRASE = lazily.compile(r"\b(?:of|for|from|with|over) (?:[a-z]+ )?$")
_WHOLE = lazily.compile(r"\bof (?:the|its|their|those|his|her) $")
_LEVEL = lazily.compile(r"\b(?:to|from|at|past|above|below|near) (?:an? |nearly |record )?$")
_WORD = lazily.compile(r"[a-z][a-z'-]{2,}")
_ANYONE = frozenset(("people", "person", "member", "body"))
_HARM = frozenset(("die", "hurt", "hold"))
_CASUALTIES = frozenset(("die", "hurt"))  # their figures are claims, judged elsewhere
_PLURAL = lazily.compile(r"(?:ies|es|s)$")


@dataclass(frozen=True, slots=True)
class Misplaced:
    """The headline's figure, the one that the body gives for the headline's deed (None: it tells no such deed),
    and the headline's figure where the body has it.
    """

    headline: Slot
    body: Slot
    elsewhere: Slot


@dataclass(frozen=True, slots=True)
class _Place:
    pattern: Pattern
    place: int
    slot: Slot

    @property
    def words(self) -> str:
        return deeds.clause(self.pattern.text, self.place)

    @property
    def deeds(self) -> frozenset[str]:
        return deeds.deeds(self.words)


def misplaced(title: Pattern, body: Sequence[Pattern], opening: Sequence[Sentence] = ()) -> Iterator[Misplaced]:
    """Figures of the headline that the body gives for another deed alone; `opening` are its first sentences."""
    if not body or deeds.not_done(title.text):
        return
    placed = [_Place(p, at, s) for p in body for at, s in zip(p.places, p.slots, strict=True)]
    first = body[0].sentence.index
    lead = [one for one in placed if one.pattern.sentence.index < first + LEAD]
    for at, head in zip(title.places, title.slots, strict=True):
        few = head.letter == "C" and head.value < 2
        if head.letter not in "CMGRP" or head.bound is not Bound.EXACT or few or _untold(title, at):
            continue
        ours = deeds.deeds(deeds.clause(title.text, at))
        same = [one for one in placed if one.slot.value == head.value and one.slot.letter == head.letter]
        if not ours or not same or not all(_alike(head, one.slot) for one in same):
            continue
        found = _of_others(head, ours, same, lead, placed) or _turned(title, at, ours, same, placed, opening)
        if found:
            yield found


def _untold(title: Pattern, at: int) -> bool:
    """Whether the headline's figure belongs to a word before it: "families of 31 hostages"."""
    return bool(_OF_PHRASE.search(title.text[:at]))


def _of_others(
    head: Slot, ours: frozenset[str], same: Sequence[_Place], lead: Sequence[_Place], placed: Sequence[_Place]
) -> Misplaced | None:
    """The deed of the headline with another figure, the figure of the headline for those that the deed left out."""
    if head.letter != "C" or ours & _CASUALTIES or not all(_left_out(ours, one) for one in same):
        return None
    near = lead
    lead = [one for one in lead if not _WHOLE.search(one.pattern.text[: one.place])]
    told = [one for one in lead if one.slot.letter == "C" and one.slot.value != head.value and _alike(head, one.slot)]
    doing = [one for one in told if ours & one.deeds and not _left_out(ours, one)]
    if not doing and any(deeds.of_the_rest(one.words) for one in same):
        doing = [one for one in told if not one.deeds and one.slot.noun and one.pattern is lead[0].pattern]
    if len({one.slot.value for one in doing}) != 1 or not any(one in near for one in same):
        return None
    others = [one.slot.value for one in placed if one.slot.letter == "C" and one not in same]
    if _come_to(head.value, [v for v in others if v < head.value]):
        return None
    return Misplaced(head, doing[0].slot, same[0].slot)


def _left_out(ours: frozenset[str], one: _Place) -> bool:
    return not ours & one.deeds and (
        deeds.opposed(ours, one.deeds) or (bool(one.deeds) and deeds.of_the_rest(one.words))
    )


def _turned(
    title: Pattern,
    at: int,
    ours: frozenset[str],
    same: Sequence[_Place],
    placed: Sequence[_Place],
    opening: Sequence[Sentence],
) -> Misplaced | None:
    """The deed turned round: opened for shut, hired for laid off."""
    if _LEVEL.search(title.text[:at]) or any(_LEVEL.search(one.pattern.text[: one.place]) for one in same):
        return None
    key = frozenset[str]().union(*(deeds.turned(ours, one.deeds) for one in same))
    if not all(deeds.turned(ours, one.deeds) for one in same) or deeds.turned(ours, deeds.deeds(title.text)):
        return None
    if same[0].pattern.sentence.index > placed[0].pattern.sentence.index + LEAD:
        return None
    told = placed if key & _HARM else same  # as many may be hurt as killed
    if any(key & deeds.deeds(one.pattern.text) for one in told):
        return None
    if any(
        key & deeds.deeds(s.span.text.lower())
        for s in opening[:NEAR]
        if s.span.start != same[0].pattern.sentence.span.start
    ):
        return None
    one, names = same[0], set(map(_stem, deeds.subject(title.text[:at])))
    index = one.pattern.sentence.index
    before = " ".join(s.span.text.lower() for s in opening if s.index < index) + " " + one.pattern.text[: one.place]
    after = one.pattern.text[one.place :]
    named, other = (set(map(_stem, _WORD.findall(text))) for text in (before, after))
    return Misplaced(title.at(at), one.slot, one.slot) if names and names <= named and not names & other else None


def _stem(word: str) -> str:
    return _PLURAL.sub("", word.removesuffix("'s"))[:6]


def _alike(head: Slot, slot: Slot) -> bool:
    """Whether two figures may count the same: of one unit, of one noun, or one of them of people in general."""
    if head.letter != "C":
        return slot.unit == head.unit
    ours, theirs = _noun(head), _noun(slot)
    if not ours or not theirs or ours == theirs or theirs == "other":
        return True
    return theirs in _ANYONE and (is_person(ours) or ours == "body")


def _noun(slot: Slot) -> str:
    return slot.noun.lower().split()[-1] if slot.noun else ""


def _come_to(value: Decimal, parts: Sequence[Decimal]) -> bool:
    """Whether some of the figures add up to one, or are too many to tell."""
    if len(parts) > MANY:
        return True
    sums = {Decimal(0)}
    for part in parts:
        sums |= {total + part for total in sums}
    return value in sums
