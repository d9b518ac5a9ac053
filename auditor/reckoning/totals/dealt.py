"""A total, and the next sentence that deals it out to the last: by a slip of the pen the two do not agree.

"Both counties must keep all 610,000 ballots. Norwood reported 284,000 ballots and Lake 317,000": all figures of the
next sentence are of the total's kind, each is smaller, and exchanged digits make their sum the total. Gold, silver and
bronze are all medals there are, so that theirs need no slip.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from auditor.model import ZoneKind
from auditor.reckoning.figures import slips
from auditor.reckoning.figures.slots import Pattern, Slot, joined
from auditor.reckoning.totals.runs import Breakdown, medals
from auditor.reckoning.totals.tallies import Frame
from auditor.text import lazily

FEWEST, MOST = 2, 6
"""Parts of a total."""
FIRM = 100
"""Smaller totals come near to sums by chance."""
NEAR = Decimal("0.2")
"""Share of the total by which a slip of one digit moves it; more is another figure."""

_OF_MEDALS = lazily.compile(r"(?P<t>C)(?: (?!gold|silver|bronze)[a-z-]+){0,2} medals\b")
_OTHERWISE = lazily.compile(
    r"\b(?:compared|than|from|against|vs|versus|earlier|previous\w*|last (?:year|month|week|season)|ago|average|each|"
    r"per|additional|another|others?|more|extra|plus|besides|also|including|included|includes|among|at least|some|rest|"
    r"remain\w*|of (?:them|those|these|which|whom)|first|later|then|expected|forecast|up to|only)\b"
)


def dealt(patterns: Sequence[Pattern]) -> Iterator[Breakdown]:
    """Totals that the sentence after them deals out otherwise, and sums of medals."""
    for n, pattern in enumerate(patterns):
        behind = patterns[n + 1] if n + 1 < len(patterns) else None
        near = behind is not None and behind.sentence.index - pattern.sentence.index == 1
        together = joined(pattern, behind) if behind is not None and near else pattern
        yield from _medals(together)
        if behind is not None and near and pattern.sentence.zone is behind.sentence.zone is ZoneKind.BODY:
            yield from _by_slip(pattern, behind)


def _medals(window: Pattern) -> Iterator[Breakdown]:
    totals = [window.of(found, "t") for found in _OF_MEDALS.finditer(window.text)]
    placed = list(zip(window.places, window.slots, strict=True))
    for three in zip(placed, placed[1:], placed[2:], strict=False):
        parts = [slot for _, slot in three]
        sum_ = sum((part.value for part in parts), Decimal(0))
        exact = len(totals) == 1 and all(slot.exact for slot in (*parts, *totals))
        if exact and sum_ != totals[0].value and medals([window.text[place + 1 :] for place, _ in three]):
            yield _breakdown(totals[0], parts, sum_, Frame.CLASSES)


def _by_slip(pattern: Pattern, behind: Pattern) -> Iterator[Breakdown]:
    if _OTHERWISE.search(behind.text):
        return
    for total in pattern.slots:
        parts = [slot for slot in behind.slots if slot.letter != "Y"]
        if not FEWEST <= len(parts) <= MOST or not total.exact or total.value < FIRM:
            continue
        if not all(part.exact and _kin(total, part) and part.value < total.value for part in parts):
            continue
        values = [part.value for part in parts]
        sum_ = sum(values, Decimal(0))
        off = abs(sum_ - total.value)
        if 0 < off <= total.value * NEAR and _slipped(total, values) and not _fits(total, pattern.slots, values):
            yield _breakdown(total, parts, sum_, Frame.DIGIT)


def _slipped(total: Slot, values: Sequence[Decimal]) -> bool:
    by = sum(values, Decimal(0))
    return slips.swapped(total.value, by) or any(slips.swapped(value, total.value - by + value) for value in values)


def _fits(total: Slot, others: Sequence[Slot], values: Sequence[Decimal]) -> bool:
    """Whether another figure beside the total is the sum."""
    by = sum(values, Decimal(0))
    return any(slot is not total and slot.value == by for slot in others)


def _kin(total: Slot, part: Slot) -> bool:
    if (part.letter, part.unit) != (total.letter, total.unit) or total.letter not in "CM":
        return False
    return total.letter == "M" or (bool(total.noun) and part.noun in (None, total.noun))


def _breakdown(total: Slot, parts: Sequence[Slot], sum_: Decimal, frame: str) -> Breakdown:
    places = [*(part.start for part in parts), total.start], [*(part.end for part in parts), total.end]
    return Breakdown(total, sum_, min(places[0]), max(places[1]), frame)
