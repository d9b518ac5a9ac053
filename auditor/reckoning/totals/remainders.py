"""What is told to be left of a whole: "leaving 37 missing", "the remaining $1.7 million", "the other 23 percent".

Such words promise that whole less parts is the remainder. The whole and the parts are figures of one kind in the
sentence and the two before it; whatever way of taking them lets the remainder fit is believed. Where none does, the
largest figure is judged with all that stand behind it, and only a slip of the pen makes a finding.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from auditor.extract.victims import is_person
from auditor.reckoning.figures import shares, slips
from auditor.reckoning.figures.slots import Pattern, Slot
from auditor.text import lazily

REACH = 2
"""Sentences before that of the remainder in which the whole may stand."""
MOST = 7
"""Figures of one kind beyond which the passage is a table."""
FIRM = 100
"""From here on one part and the remainder are enough: smaller figures come near to one another by chance."""
ALL = Decimal(100)
"""Per cent: the whole of what is shared out, which nobody prints."""

_LEFT = lazily.compile(
    r"\b(?:leaving(?: (?:only|just|about|some))?|the (?:remaining|other|final|rest,?)|the remainder,?)"
    r"(?: (?:of the |of its |of their )?(?:money|sum|cash|balance)?,?)? $"
)


@dataclass(frozen=True, slots=True)
class Remainder:
    """A remainder that whole and parts do not leave; `due` is what they leave, `whole` None for all per cents."""

    left: Slot
    whole: Slot | None
    parts: tuple[Slot, ...]
    due: Decimal

    @property
    def figures(self) -> tuple[Slot, ...]:
        """All that are printed."""
        return (*([self.whole] if self.whole else ()), *self.parts, self.left)

    @property
    def values(self) -> tuple[tuple[str, str], ...]:
        """The figures by name, for a finding."""
        whole = shares.shown(self.whole.value) if self.whole else "100 percent"
        parts = sum((part.value for part in self.parts), Decimal(0))
        rest = (("sum of the parts", parts), ("left", self.due), ("printed", self.left.value))
        return (("total", whole), *((name, shares.shown(value)) for name, value in rest))

    @property
    def sum(self) -> str:
        """The subtraction in words."""
        whole, parts, due, printed = (value for _, value in self.values)
        return f"{whole} less {parts} leaves {due}, not {printed}"


def remainders(patterns: Sequence[Pattern]) -> Iterator[Remainder]:
    """The remainders of an article that are wrong by a slip."""
    told = [
        (at, place, slot)
        for at, pattern in enumerate(patterns)
        for place, slot in zip(pattern.places, pattern.slots, strict=True)
        if slot.letter in "CMP" and _LEFT.search(pattern.text[max(0, place - 60) : place])
    ]
    for n, (at, place, slot) in enumerate(told):
        more = any(later.letter == slot.letter and where <= at + REACH for where, _, later in told[n + 1 :])
        if slot.exact and not more:  # "the other 200 …" is not all that is left where "the remaining 200" follow
            found = _judged(slot, _before(patterns, at, place, slot))
            if found:
                yield found


def _before(patterns: Sequence[Pattern], at: int, place: int, left: Slot) -> list[Slot]:
    """The figures of the remainder's kind before it, in order."""
    own = patterns[at]
    near = [p for p in patterns[max(0, at - REACH) : at] if 0 < own.sentence.index - p.sentence.index <= REACH]
    found: list[Slot] = []
    for pattern in (*near, own):
        for where, slot in zip(pattern.places, pattern.slots, strict=True):
            if pattern is own and where >= place:
                break
            if slot.letter == left.letter and slot.unit == left.unit:
                found.append(slot)
    return found


def _judged(left: Slot, before: Sequence[Slot]) -> Remainder | None:
    if not before or len(before) > MOST or not all(slot.exact for slot in before) or _fits(left, before):
        return None
    if left.letter == "P":
        return _of_all(left, before)
    at = max(range(len(before)), key=lambda n: before[n].value)
    whole, parts = before[at], tuple(before[at + 1 :])
    told = [part.value for part in (*parts, left)]
    due = whole.value - sum(told[:-1], Decimal(0))
    firm = len(parts) > 1 or (parts and whole.value >= FIRM)
    if firm and due > 0 and _of_one_kind((whole, *parts, left)) and slips.one_digit(whole.value, told):
        return Remainder(left, whole, parts, due)
    return None


def _of_all(left: Slot, before: Sequence[Slot]) -> Remainder | None:
    """Per cents of one whole: those since the first that with all others stays below a hundred."""
    parts = tuple(before)
    due = ALL - sum((part.value for part in parts), Decimal(0))
    if len(parts) >= 2 and due > 0 and slips.one_digit(ALL, [*(part.value for part in parts), left.value]):
        return Remainder(left, None, parts, due)
    return None


def _fits(left: Slot, before: Sequence[Slot]) -> bool:
    """Whether some whole less some of the other figures is the remainder, within the rounding of each."""
    for n in range(1, len(before) + 1):
        for some in combinations(before, n):
            for whole in [None] if left.letter == "P" else some:
                parts = [part for part in some if part is not whole]
                due = (whole.value if whole else ALL) - sum((part.value for part in parts), Decimal(0))
                slack = sum((_half(slot) for slot in (*some, left)), Decimal(0))
                if abs(due - left.value) <= slack:
                    return True
    return False


def _half(slot: Slot) -> Decimal:
    low, high = slot.band
    return Decimal(0) if low is None or high is None else (high - low) / 2


def _of_one_kind(slots: Sequence[Slot]) -> bool:
    """Whether no noun says that something else is counted."""
    heads = {slot.noun.lower().split()[-1] for slot in slots if slot.noun}
    return slots[0].letter == "M" or len(heads) <= 1 or all(is_person(head) or head == "body" for head in heads)
