"""Figures whose magnitude is wrong on its face: a fall to more, more people than there are, one figure told two ways.

"The level came down to 410 grams, from 950 milligrams" goes up; "220 billion people" are more than live; "assets of $62
million … the $62 billion fund" are one sum twice. Only what a thousand or a million times puts right is told of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.extract import units
from auditor.extract.victims import is_person
from auditor.reckoning.figures import pairs
from auditor.reckoning.figures.slots import Pattern, Slot
from auditor.reckoning.figures.turns import CUT, FELL, ROSE
from auditor.text import lazily

SLIPS = (Decimal(1000), Decimal(10**6), Decimal(10**9))
LIKELY = Decimal(12)
"""A figure does not change by more than so many times between two reports of it, once its magnitude is right."""
SEVERAL = 1000
"""A sum below this is told by the piece: "90 million dollars, or 31 cents a share, up from 51 million"."""
ALIVE = Decimal("8.5") * 10**9
"""More people than live; until 2030 or so, by the projections of the United Nations."""
BACK = 4
"""Sentences back in which a sum stands that is named again by its size."""

_RISE = rf"{ROSE}|up"
_FALL = rf"{FELL}|{CUT}|down|slimmed"
_TURN = lazily.compile(
    rf"\b(?:(?P<fall>{_FALL})|(?:{_RISE}))(?: [a-z'-]+){{0,3}}? to (?:(?!from\b|and\b)[a-z'-]+ ){{0,2}}?(?P<a>[CMU])(?: (?!and\b|but\b|from\b)[a-z'-]+){{0,6}}?,? "
    r"(?:from|compared (?:with|to)|against|down from|up from) (?:(?!to\b)[a-z'-]+ ){0,3}?(?P<b>[CMU])"
)
_FROM = lazily.compile(
    rf"\b(?:(?P<fall>{_FALL})|(?:{_RISE}))(?: [a-z'-]+){{0,3}}?,? from (?:(?!to\b|and\b)[a-z'-]+ ){{0,2}}?(?P<b>[CMU])(?: (?!and\b|but\b)[a-z'-]+){{0,6}}?,? "
    r"to (?:(?!from\b)[a-z'-]+ ){0,2}?(?P<a>[CMU])"
)
_FROM_UP = lazily.compile(
    r"(?P<a>[CMU])(?: (?!and\b|but\b)[a-z'-]+){0,4}?, (?:(?P<fall>down)|up) from (?:(?!to\b)[a-z'-]+ ){0,3}?(?P<b>[CMU])"
)
_EVER = lazily.compile(
    r"\b(?:ever|history|since|all time|would|could|will|may|might|reach|by|expected|projected|trips|visits|passengers|years)\b"
)
_NAMED = lazily.compile(
    r"\b(?:the|this|that|its|their|his|her) (?P<m>M)(?: (?P<noun>[a-z]{3,})\b(?! of\b)| that (?:it|he|she|they|was|were)\b)"
)
_SIZED = lazily.compile(r"\b(?:an?|the|this|that|its|their|his|her) (?P<m>M) (?:of )?(?P<noun>[a-z]{4,})\b")
_OF_SIZE = lazily.compile(
    r"\b(?:(?:an?|the|its|their|his|her|with|had|has) (?:[a-z-]+ )?)(?P<noun>[a-z]{4,}) (?:of|worth) (?P<m>M)"
)


@dataclass(frozen=True, slots=True)
class Misscaled:
    """A figure, the one that shows it to be wrong (if another does), and what is wrong, for people."""

    figures: tuple[Slot, ...]
    told: str


def turned(pattern: Pattern) -> Iterator[Misscaled]:
    """A rise to less or a fall to more, which a magnitude alone puts right."""
    for rule in (_TURN, _FROM, _FROM_UP):
        for found in rule.finditer(pattern.text):
            after, before = pattern.of(found, "a"), pattern.of(found, "b")
            now, then = _value(after, before), before.value
            few = after.letter == "M" and min(after.value, before.value) < SEVERAL
            if now is None or not then or few or min(after.ends[0], before.ends[0]) <= 0:
                continue
            off = now / then
            wrong = off > 1 if found["fall"] else off < 1
            right = off if off < 1 else 1 / off
            if wrong and any(1 < right * slip < LIKELY for slip in SLIPS):
                yield Misscaled((after, before), "falls to more" if found["fall"] else "rises to less")
                return


def _value(slot: Slot, like: Slot) -> Decimal | None:
    """The figure in the unit of another; None where the two are not of one kind."""
    if slot.letter != like.letter:
        bare = {slot.letter, like.letter} == {"C", "U"} and not (slot if slot.letter == "C" else like).noun
        return slot.value if bare else None
    if slot.letter == "C":
        return slot.value if pairs.one_noun(slot, like) else None
    if slot.unit == like.unit:
        return slot.value
    if not slot.unit or not like.unit or slot.letter != "U" or units.dimension(slot.unit) != units.dimension(like.unit):
        return None
    return units.convert(slot.value, slot.unit, like.unit)


def crowded(pattern: Pattern) -> Iterator[Misscaled]:
    """More people than live on earth."""
    for slot in pattern.slots:
        noun = pairs.head(slot)
        if slot.letter == "C" and slot.value > ALIVE and is_person(noun) and not _EVER.search(pattern.text):
            yield Misscaled((slot,), "is more people than live on earth")
            return


def renamed(patterns: Sequence[Pattern]) -> Iterator[Misscaled]:
    """One sum of money that is named again with the same digits and another magnitude: "the $62 billion fund"."""
    told = [(p, slot, noun) for p in patterns for slot, noun in _called(p)]
    for number, (pattern, again, noun) in enumerate(told):
        if any(s.value == again.value for p in patterns for s in p.slots if s is not again and s.unit == again.unit):
            continue
        first = [
            s
            for p, s, other in told[:number]
            if noun and other == noun and s.unit == again.unit and _same_digits(s, again)
        ]
        if not first and _definite(pattern, again):
            near = [p for p in patterns if 0 < pattern.sentence.index - p.sentence.index <= BACK and noun in p.text]
            first = [s for p in near for s in p.slots if s.unit == again.unit and _same_digits(s, again)]
        if len(first) == 1:
            yield Misscaled((first[0], again), "is one sum in two magnitudes")
            return


def _definite(pattern: Pattern, slot: Slot) -> bool:
    """Whether a sum is told of as known: "the $62 billion fund", "the $45 billion that he had asked for"."""
    return any(pattern.of(found, "m") is slot for found in _NAMED.finditer(pattern.text))


def _called(pattern: Pattern) -> Iterator[tuple[Slot, str]]:
    """Sums of money with the noun that each is of: "a $62 million fund", "a fine of $62 million"."""
    for rule in (_OF_SIZE, _SIZED):
        for found in rule.finditer(pattern.text):
            yield pattern.of(found, "m"), "" if found["noun"] == "that" else found["noun"]


def _same_digits(a: Slot, b: Slot) -> bool:
    if not a.value or not b.value:
        return False
    off = max(a.value, b.value) / min(a.value, b.value)
    return off in SLIPS and len(a.value.normalize().as_tuple().digits) > 1
