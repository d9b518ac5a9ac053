"""copy/actor-changed: who did it, or to whom, is another one in the copy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.checks import check
from auditor.comparing.compare import Passage, Side, evidence, passages
from auditor.comparing.sides import Actor, actors, is_deed, may_be_one
from auditor.comparing.swaps import is_kept, is_other_report, swapped
from auditor.model import Pair, Problem, Settings, Severity

SMALL = frozenset(("a", "an", "the", "on", "that", "had", "has"))
"""Words that come and go in a sentence that otherwise stayed."""


@check("error", silences=("copy/place-changed", "copy/term-substituted", "copy/quote-altered"))
def actor_changed(pair: Pair, settings: Settings) -> Iterator[Problem]:
    """In a sentence about an attack or its harm, who did it or to whom it was done is another one in the copy.

    Why: the figures, the place and the day stay, and yet the copy accuses somebody else.

    Flags:
        original: Israeli airstrikes killed nine people near the border on Monday, the mayor of Orsk said.
        copy: Russian airstrikes killed nine people near the border on Monday, the mayor of Orsk said.
        original: The rebels shelled the market on Monday and killed nine people, the mayor of Orsk said.
        copy: The army shelled the market on Monday and killed nine people, the mayor of Orsk said.
        original: Iran attacked Iraq before dawn on Monday, and nine people died near the border.
        copy: Iraq attacked Iran before dawn on Monday, and nine people died near the border.

    Passes:
        original: The rebels shelled the market on Monday and killed nine people, the mayor of Orsk said.
        copy: The market was shelled by the rebels on Monday and nine people were killed, the mayor of Orsk said.
        original: The rebels shelled the market on Monday and killed nine people, the mayor of Orsk said.
        copy: The insurgents shelled the market on Monday and killed nine people, the mayor of Orsk said.
        original: U.S. airstrikes killed nine people near the border on Monday, the mayor of Orsk said.
        copy: American airstrikes killed nine people near the border on Monday, the mayor of Orsk said.
        original: Iran attacked Iraq before dawn on Monday, and nine people died near the border.
        copy: Iraq was attacked by Iran before dawn on Monday, and nine people died near the border.

    Source: agency handbooks: responsibility for an attack is told in the words of the source, or not at all.
    """
    told: set[tuple[str, str]] = set()
    for passage in passages(pair):
        done = any(map(is_deed, passage.original.words)) and any(map(is_deed, passage.copy.words))
        left, right = actors(passage.original), actors(passage.copy)
        for was, now in [*swapped(passage, left, right, may_be_one), *_exchanged(passage, left, right)]:
            words = (was.span.text.lower(), now.span.text.lower())
            if words not in told and (done or (was.is_named and now.is_named)):
                told.add(words)
                yield _problem(pair, was, now)


def _problem(pair: Pair, was: Actor, now: Actor) -> Problem:
    return Problem(
        message=f"The original says “{was.span.text}”, the copy “{now.span.text}”.",
        evidence=evidence(pair.copy, now.span) + evidence(pair.original, was.span),
        suggestion=was.span.text,
        values=(("original", was.span.text), ("copy", now.span.text)),
        severity=Severity.NOTE if is_other_report(pair) else None,
    )


def _exchanged(passage: Passage, left: Sequence[Actor], right: Sequence[Actor]) -> Iterator[tuple[Actor, Actor]]:
    """The first of two actors who changed places around a deed, while every other word stayed where it was."""
    if len(left) != len(right) or len(left) < 2 or not is_kept(passage):
        return
    if _frame(passage.original, left) != _frame(passage.copy, right):
        return
    moved = [i for i, (a, b) in enumerate(zip(left, right, strict=True)) if not may_be_one(a, b)]
    if len(moved) != 2:
        return
    first, last = moved
    crossed = may_be_one(left[first], right[last]) and may_be_one(left[last], right[first])
    between = [w for w in passage.original.words if left[first].span.end <= w.start < left[last].span.start]
    if crossed and any(map(is_deed, between)):
        yield left[first], right[first]


def _frame(side: Side, found: Sequence[Actor]) -> list[str]:
    """The words of a side with every actor left blank."""
    return [
        "" if any(a.span.start <= word.start < a.span.end for a in found) else word.key
        for word in side.words
        if word.key not in SMALL
    ]
