"""What was asked for, and what was given: a headline that prints the first as the second.

"Nurse gets seven years", above "was sentenced to four years … prosecutors had asked for seven".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.extract import units
from auditor.model import Bound
from auditor.reckoning.figures.slots import Pattern, Slot
from auditor.text import lazily

SLIP = "asked for, not given"
MANY = 8
"""Figures of the kind beyond which the body tells of more than one term or sum."""

_GIVEN_TITLE = lazily.compile(
    r"\b(?:gets?|got|given|sentenced|jailed|imprisoned|awards?|awarded|fined|fines|ordered|wins?|won|receives?|handed)\b"
)
_GIVEN = lazily.compile(
    r"\b(?:sentenced|jailed|imprisoned|awarded|fined|ordered|won|accepted|settled for|agreed to|gave|given|handed|"
    r"received?|must pay|to pay|to serve|"
    r"sent to (?:prison|jail)|sentence of|term of|penalty of|fine of)\b[^;:]*$"
)
_ASKED = lazily.compile(
    r"\b(?:sought|seek(?:s|ing)?|ask(?:ed|ing)?|request(?:ed|ing)?|demand(?:ed|ing)?|call(?:ed|ing) for|"
    r"wanted|recommend(?:ed|ing)?|"
    r"propos(?:ed|ing)|maximum|minimum|could have|would have|faced|faces|facing|argued|pressed|urged|pushed|pleaded)\b"
)
_CLAUSE = lazily.compile(r"[;:]|, (?:while|but|although|though|and)\b| while | but ")


@dataclass(frozen=True, slots=True)
class Asked:
    """The headline's figure, which was only asked for, and the body's, which was given."""

    headline: Slot
    body: Slot


def only_asked(title: Pattern, body: Sequence[Pattern]) -> Iterator[Asked]:
    """Terms and sums of the headline that the body has as asked for alone, with another one given at its top."""
    if not body or not _GIVEN_TITLE.search(title.text):
        return
    for head in title.slots:
        if not _judged(head):
            continue
        printed = [was_asked(p, at) for p in body for at, s in zip(p.places, p.slots, strict=True) if _same(head, s)]
        given = [s for at, s in zip(body[0].places, body[0].slots, strict=True) if _gives(head, s, body[0], at)]
        others = [s.value for p in body for s in p.slots if _alike(head, s) and not _same(head, s)]
        if printed and all(printed) and len(given) == 1 and not _come_to(head, others):
            yield Asked(head, given[0])


def _judged(slot: Slot) -> bool:
    term = slot.letter == "U" and units.dimension(slot.unit or "") == "time"
    return (term or slot.letter in "MP") and slot.bound is Bound.EXACT and slot.value > 0


def _alike(head: Slot, slot: Slot) -> bool:
    """Whether a figure may be added to others of the headline's kind: a term, a sum, or a bare number."""
    time = slot.letter == "U" and units.dimension(slot.unit or "") == units.dimension(head.unit or "")
    return (slot.letter == head.letter and head.letter in "MP") or time or (slot.letter == "C" and not slot.noun)


def _same(head: Slot, slot: Slot) -> bool:
    """Whether a figure is the headline's; "had asked for seven" leaves the unit out."""
    return slot.value == head.value and (slot.letter == head.letter or (slot.letter == "C" and not slot.noun))


def _come_to(head: Slot, values: Sequence[Decimal]) -> bool:
    """Whether some of the figures add up to the headline's, or are too many to tell."""
    if len(values) > MANY:
        return True
    sums = {Decimal(0)}
    for value in values:
        sums |= {total + value for total in sums}
    return head.value in sums


def was_asked(pattern: Pattern, at: int) -> bool:
    """Whether the clause of a figure tells what was wanted, or could have been."""
    return bool(_ASKED.search(_clause(pattern.text, at)))


def _gives(head: Slot, slot: Slot, pattern: Pattern, at: int) -> bool:
    alike = slot.letter == head.letter and slot.unit == head.unit and slot.value != head.value
    return alike and slot.bound is Bound.EXACT and bool(_GIVEN.search(pattern.text[:at])) and not was_asked(pattern, at)


def _clause(text: str, at: int) -> str:
    start, end = 0, len(text)
    for mark in _CLAUSE.finditer(text):
        if mark.end() <= at:
            start = mark.end()
        else:
            end = mark.start()
            break
    return text[start:end]
