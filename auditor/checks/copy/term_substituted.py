"""copy/term-substituted: another term for the same side or group."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.checks import check
from auditor.comparing.compare import Passage, Side, evidence, passages
from auditor.comparing.terms import Term, find_terms
from auditor.model import Pair, Problem, Settings


@check("note")
def term_substituted(pair: Pair, settings: Settings) -> Iterator[Problem]:
    """The copy calls a side or group by another term than the original; noted once for each pair of terms.

    Why: "army" and "regime", "militants" and "terrorists" say the same of the facts and not of the speaker.

    Flags:
        original: The army said its troops took the hill from militants on Monday.
        copy: The regime said its troops took the hill from militants on Monday.
        original: The convoy was attacked by IS on the desert road on Monday.
        copy: The convoy was attacked by Daesh on the desert road on Monday.

    Passes:
        original: The convoy was attacked by IS on the desert road on Monday.
        copy: The convoy was attacked by the Islamic State group on the desert road on Monday.
        original: The army said its troops took the hill from militants on Monday.
        copy: The army said on Monday its soldiers took the hill from the militants.

    Source: style guides of agencies and of state media, which differ in just these terms.
    """
    found: dict[tuple[str, str], list[tuple[Term, Term]]] = {}
    for passage in passages(pair):
        for ours, theirs in _swapped(passage):
            found.setdefault((ours.name, theirs.name), []).append((ours, theirs))
    for (ours_name, theirs_name), swaps in found.items():
        times = f" ({len(swaps)} times)" if len(swaps) > 1 else ""
        yield Problem(
            message=f"The original's “{ours_name}” is “{theirs_name}” in the copy{times}.",
            evidence=evidence(pair.copy, swaps[0][1].span) + evidence(pair.original, swaps[0][0].span),
            values=(("original", ours_name), ("copy", theirs_name), ("times", str(len(swaps)))),
        )


def _swapped(passage: Passage) -> Iterator[tuple[Term, Term]]:
    """Terms that stand where the other side has another term of the same group."""
    ours, theirs = _terms(passage.original), _terms(passage.copy)
    if not ours or not theirs:
        return
    for left, right in _facing(passage):
        here = [t for t in ours if _within(t, passage.original, left)]
        there = [t for t in theirs if _within(t, passage.copy, right)]
        for a in here:
            group = [b for b in there if b.group == a.group]
            if group and all(b.name != a.name for b in group):
                yield a, group[0]
                break


def _facing(passage: Passage) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Runs of words that face each other: what was changed, and single words that only house style makes equal."""
    for change in passage.changes:
        if change.left[0] < change.left[1] and change.right[0] < change.right[1]:
            yield change.left, change.right
    for block in passage.blocks:
        for step in range(block.size):
            if passage.original.words[block.left + step].group:
                yield (block.left + step, block.left + step + 1), (block.right + step, block.right + step + 1)


def _terms(side: Side) -> list[Term]:
    text = side.reading.article.text
    return [term for s in side.sentences for term in find_terms(text, s.span.start, s.span.end)]


def _within(term: Term, side: Side, run: tuple[int, int]) -> bool:
    """Whether the term overlaps the words of the run."""
    words: Sequence[tuple[int, int]] = [(w.start, w.end) for w in side.words[run[0] : run[1]]]
    return bool(words) and words[0][0] < term.span.end and term.span.start < words[-1][1]
