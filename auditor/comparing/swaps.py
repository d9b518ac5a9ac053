"""What stands in another's place: two mentions that face each other while the words around them stayed.

A name, a day or a class of people is changed only where the rest of the sentence is nearly the same. In a rewritten
sentence another word in its place is another sentence, and no alarm.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

from auditor.comparing.compare import Change, Passage, Side, words_of
from auditor.comparing.differences import number_differs, same_form
from auditor.comparing.twins import figures
from auditor.model import Pair, Reading, Span, ZoneKind
from auditor.once import once_per_subject

WINDOW = 10
"""Words looked at on either side of a change: about a clause."""
KEPT_AROUND = 0.7
"""Share of those words that must stand on both sides."""
LEAST_KEPT = 3
"""Words that must have stayed around a change, so that three shared words make no passage."""
KEPT_IN_ALL = 0.6
"""Share of the shorter side's words that must stand on the other, so that the passage is no rewrite."""
OTHER_FIGURES = 4
"""New numbers from which, when they are half of all, a copy is another report."""
LOOSE = 2
"""Changed words a mention may have beside it: a preposition, an article, a title."""
REPORTED = (ZoneKind.HEADLINE, ZoneKind.CAPTION, ZoneKind.BODY)


class Mention(Protocol):
    """Anything with a place in the text."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        ...


M = TypeVar("M", bound=Mention)


def swapped(
    passage: Passage, left: Sequence[M], right: Sequence[M], same: Callable[[M, M], bool]
) -> Iterator[tuple[M, M]]:
    """Mentions of the original and of the copy that face each other in an otherwise kept passage.

    A mention that the other side has as often, wherever it stands there, was moved and not replaced.
    """
    gone = _surplus(left, right, same)
    new = _surplus(right, left, same)
    if not gone or not new or not is_kept(passage) or _other_figure(passage, gone):
        return
    for change in near_changes(passage):
        ours = [m for m in gone if within(m.span, passage.original, change.left)]
        theirs = [m for m in new if within(m.span, passage.copy, change.right)]
        if len(ours) == len(theirs) and _is_tight(passage, change, ours, theirs):
            yield from ((a, b) for a, b in zip(ours, theirs, strict=True) if not same(a, b))


@once_per_subject
def is_other_report(pair: Pair) -> bool:
    """Whether most figures differ too: two reports in one form (balances, prices of two days), no slips of a copy."""
    twins = figures(pair).twins
    if same_form(pair, twins, [twin for twin in twins if number_differs(twin, pair)]):
        return True
    ours, theirs = _numbers(pair.original), _numbers(pair.copy)
    new = theirs - ours
    return new.total() >= OTHER_FIGURES and 2 * new.total() >= theirs.total() and (ours - theirs).total() > 0


def _numbers(reading: Reading) -> Counter[str]:
    """The numbers of an article, those of tables included, which are not read as quantities."""
    return Counter(w.key for s in reading.sentences for w in words_of(reading, s) if w.key[0].isdigit())


def is_kept(passage: Passage) -> bool:
    """Whether the passage is reported text on both sides and most of its words stayed."""
    if not all(s.zone in REPORTED for s in (*passage.original.sentences, *passage.copy.sentences)):
        return False
    kept = sum(block.size for block in passage.blocks)
    return kept >= KEPT_IN_ALL * min(len(passage.original.words), len(passage.copy.words))


def _other_figure(passage: Passage, mentions: Sequence[Mention]) -> bool:
    """Whether another figure than those mentioned changed as well, so that the sentence tells of something else."""
    return any(
        _has_figure(passage.original, change.left, mentions) and _has_figure(passage.copy, change.right, ())
        for change in passage.changes
    )


def _has_figure(side: Side, run: tuple[int, int], mentions: Sequence[Mention]) -> bool:
    words = side.words[run[0] : run[1]]
    return any(w.key[0].isdigit() and not any(m.span.start <= w.start < m.span.end for m in mentions) for w in words)


def near_changes(passage: Passage) -> Iterator[Change]:
    """The changes around which the words stayed."""
    there = {b.left + k: b.right + k for b in passage.blocks for k in range(b.size)}
    for change in passage.changes:
        if _surroundings_stayed(passage, change, there):
            yield change


def within(span: Span, side: Side, run: tuple[int, int]) -> bool:
    """Whether a span overlaps the words of a run."""
    words = side.words[run[0] : run[1]]
    return bool(words) and words[0].start < span.end and span.start < words[-1].end


def inside(side: Side, mentions: Sequence[M]) -> list[M]:
    """The mentions within the sentences of a side; they are in order, and looked up by position."""
    found = []
    for sentence in side.sentences:
        first = bisect_left(mentions, sentence.span.start, key=lambda m: m.span.start)
        last = bisect_left(mentions, sentence.span.end, key=lambda m: m.span.start)
        found += [m for m in mentions[first:last] if m.span.end <= sentence.span.end]
    return found


def _surplus(ours: Sequence[M], theirs: Sequence[M], same: Callable[[M, M], bool]) -> list[M]:
    return [m for m in ours if sum(same(m, o) for o in ours) > sum(same(m, t) for t in theirs)]


def _surroundings_stayed(passage: Passage, change: Change, there: dict[int, int]) -> bool:
    """Whether most of the words before and after a change are the same, in one order."""
    (first, last), (start, end) = change
    before = range(max(0, first - WINDOW), first)
    after = range(last, min(len(passage.original.words), last + WINDOW))
    kept = sum(start - WINDOW <= there.get(i, -WINDOW) < start for i in before if i in there)
    kept += sum(end <= there[i] < end + WINDOW for i in after if i in there)
    wide = min(start, WINDOW) + min(len(passage.copy.words) - end, WINDOW)
    return kept >= LEAST_KEPT and kept >= KEPT_AROUND * max(len(before) + len(after), wide)


def _is_tight(passage: Passage, change: Change, ours: Sequence[M], theirs: Sequence[M]) -> bool:
    """Whether the change is the mentions and hardly a word more."""
    sides = ((passage.original, change.left, ours), (passage.copy, change.right, theirs))
    return all(_beside(side, run, mentions) <= LOOSE for side, run, mentions in sides)


def _beside(side: Side, run: tuple[int, int], mentions: Sequence[M]) -> int:
    words = side.words[run[0] : run[1]]
    return sum(not any(m.span.start < w.end and w.start < m.span.end for m in mentions) for w in words)
