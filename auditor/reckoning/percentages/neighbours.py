"""Two neighbouring sentences that tell one relation, with the figures of both in their places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations

from auditor.model import Bound
from auditor.reckoning.figures import pairs
from auditor.reckoning.figures.shares import HUNDRED
from auditor.reckoning.figures.slots import SEAM, Pattern, Slot
from auditor.reckoning.figures.turns import FALL, RISE
from auditor.reckoning.percentages import topics
from auditor.reckoning.percentages.told import Kind, Told, told
from auditor.text import lazily

NEAR = Decimal("0.04")
"""How far a figure of two digits or more may be off that is printed with "about"."""
FEW = 6
"""Figures of two sentences beyond which no two are alone with what is told."""


POINTING = lazily.compile(
    rf"^(?:(?:and|but|so) )?(?:that|this|it|which|the (?:figure|number|total|{RISE}|{FALL}|difference|change)(?! of [a-z])|the (?:[a-z-]+ )?$)\b"
)
"""A sentence that begins with what the one before told."""
BASED = lazily.compile(
    r"^(?: percent| per cent)?(?: [a-z-]+){0,2} (?:from|over|on|than|compared (?:with|to)|above|below) (?P<base>[^,.;]{2,50})"
)
"""What a change is over, behind it."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure at its place; `second` says that it stands in the second sentence."""

    place: int
    slot: Slot
    second: bool


@dataclass(frozen=True, slots=True)
class Window:
    """Two sentences, the one relation that they tell, and their figures."""

    pattern: Pattern
    seam: int
    told: Told
    figures: tuple[Figure, ...]

    @property
    def first(self) -> str:
        """The text of the first sentence."""
        return self.pattern.text[: self.seam]

    @property
    def second(self) -> str:
        """The text of the second sentence."""
        return self.pattern.text[self.seam + len(SEAM) :]

    @property
    def behind(self) -> bool:
        """Whether the relation is told in the second sentence."""
        return self.told.start > self.seam

    @property
    def own(self) -> str:
        """The text of the sentence that tells the relation."""
        return self.second if self.behind else self.first

    @property
    def other(self) -> str:
        """The text of the sentence that does not."""
        return self.first if self.behind else self.second

    @property
    def before_told(self) -> str:
        """The words of its sentence before the relation."""
        return self.pattern.text[self.seam + len(SEAM) if self.behind else 0 : self.told.start]


@dataclass(frozen=True, slots=True)
class Two:
    """The figures that a relation is of: later and earlier, part and whole, one thing and the other."""

    one: Figure
    other: Figure


def read(pattern: Pattern) -> Window | None:
    """The two sentences of a pattern; None where it has one, tells no or several relations, or crowds with figures."""
    seam = pattern.text.find(SEAM)
    if seam < 0:
        return None
    relations = told(pattern)
    if len(relations) != 1:
        return None
    one = relations[0]
    every = [
        Figure(place, _sharp(slot), place > seam)
        for place, slot in zip(pattern.places, pattern.slots, strict=True)
        if not one.start <= place < one.end and _counts(pattern, place, slot)
    ]
    figures = tuple(figure for figure in every if not _timed(figure.slot))
    if not figures and one.kind is not Kind.SHARE:
        figures = tuple(every)  # "the wait grew to 18 months from 12"
    return Window(pattern, seam, one, figures) if 2 <= len(figures) <= FEW else None


def _counts(pattern: Pattern, place: int, slot: Slot) -> bool:
    """Whether a figure can be one of the two: no time, no age, no year, nothing of "a two-bedroom flat"."""
    if slot.letter not in "CMU" or not slot.value or slot.ends[0] != slot.ends[1]:
        return False
    if slot.letter == "C" and slot.value <= 1:
        return False
    if slot.quantity is not None and slot.quantity.dimension == "temperature":
        return False
    hedge = slot.quantity.hedge if slot.quantity else None
    if _AGED.search(pattern.text[max(0, place - 16) : place]) or (hedge and _AGED.match(hedge.text.lower() + " ")):
        return False
    if (
        hedge
        and hedge.text.lower() in ("under", "over")
        and slot.letter == "C"
        and slot.value < HUNDRED
        and not slot.noun
    ):
        return False
    return slot.noun != "time" and pattern.text[place + 1 : place + 2] != "-"


_AGED = lazily.compile(r"\b(?:older than|younger than|aged|age of|ages|over the age of) $")


def _sharp(slot: Slot) -> Slot:
    """A figure of two digits or more as no further off than its last digit lets it be: "about 5,600" is no 5,000."""
    digits = len(slot.value.normalize().as_tuple().digits)
    if slot.bound is not Bound.ABOUT or digits < 2 or slot.letter not in "CMU":
        return slot
    half = max(pairs.step(slot) / 2, slot.value * NEAR)
    return replace(slot, band=(slot.value - half, slot.value + half))


def _timed(slot: Slot) -> bool:
    return slot.quantity is not None and slot.quantity.dimension == "time"


def kin(a: Figure, b: Figure) -> bool:
    """Whether two figures are of one kind; a bare number takes the unit of the measure before it."""
    x, y = a.slot, b.slot
    if pairs.alike(x, y):
        return True
    if x.letter == y.letter == "C":
        return bool(topics.PEOPLE & {pairs.head(x), pairs.head(y)}) and not topics.things(pairs.head(x), pairs.head(y))
    return y.letter == "C" and not y.noun and x.letter in "MU" and a.place < b.place


def kins_of(figures: Sequence[Figure]) -> list[Two]:
    """Every two figures of one kind, in the order of the text."""
    return [Two(a, b) for a, b in combinations(figures, 2) if kin(a, b) and a.slot.value != b.slot.value]


def nouns_of(one: Figure, other: Figure) -> tuple[str, ...]:
    """What two figures count, as far as they name it."""
    return tuple(head for head in (pairs.head(one.slot), pairs.head(other.slot)) if head)


def both(two: Two) -> Figure:
    """Two parts together."""
    a, b = two.one.slot, two.other.slot
    low, high = (x if y is None else x if x is None else x + y for x, y in zip(a.band, b.band, strict=True))
    value = a.value + b.value
    both = Slot(a.letter, a.start, b.end, value, (value, value), (low, high), a.quantity)
    return Figure(two.other.place, both, two.other.second)
