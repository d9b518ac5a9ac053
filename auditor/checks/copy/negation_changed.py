"""copy/negation-changed: a negation of the original is gone, or the copy has one that the original has not."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.checks import check
from auditor.comparing.compare import Change, Passage, Side, evidence, passages
from auditor.comparing.negations import negations, turned
from auditor.comparing.swaps import is_kept, is_other_report, near_changes
from auditor.model import Pair, Problem, Settings, Severity, Span

AROUND = 2
"""Words quoted on either side of the change, so that the place can be recognised."""


@check("error", silences=("copy/quote-altered",))
def negation_changed(pair: Pair, settings: Settings) -> Iterator[Problem]:
    """A negation of the original is gone from the copy, or the copy has one that the original has not.

    Why: a lost "not" says the opposite, and no spelling checker sees it.

    Flags:
        original: The minister said the dam was not built to hold so much water after a wet winter.
        copy: The minister said the dam was built to hold so much water after a wet winter.
        original: The inspectors did not find any trace of the gas in the mine, the office said.
        copy: The inspectors found some trace of the gas in the mine, the office said.
        original: The council will pay for the repair of the pier before the summer, the mayor said.
        copy: The council will not pay for the repair of the pier before the summer, the mayor said.

    Passes:
        original: The inspectors did not find any trace of the gas in the mine, the office said.
        copy: The inspectors didn't find any trace of the gas in the mine, the office said.
        original: The inspectors did not find any trace of the gas in the mine, the office said.
        copy: The inspectors failed to find any trace of the gas in the mine, the office said.
        original: The firm will not only close the mine but sell the port as well, it said.
        copy: The firm will close the mine and sell the port as well, it said.
        original: It is not unlikely that the mine will close before the summer, the firm said.
        copy: It is likely that the mine will close before the summer, the firm said.

    Source: agency handbooks, which ask editors to read denials and negations against the original.
    """
    for passage in passages(pair):
        ours, theirs = negations(passage.original), negations(passage.copy)
        if abs(len(ours) - len(theirs)) != 1 or not is_kept(passage):
            continue
        for change in near_changes(passage):
            if turned(passage, change, ours, theirs):
                yield _problem(pair, passage, change, lost=len(ours) > len(theirs))
                break


def _problem(pair: Pair, passage: Passage, change: Change, lost: bool) -> Problem:
    was, now = _shown(passage.original, change.left), _shown(passage.copy, change.right)
    what = "The copy drops a negation" if lost else "The copy adds a negation"
    return Problem(
        message=f"{what}: “{was.text}” in the original, “{now.text}” in the copy.",
        evidence=evidence(pair.copy, now) + evidence(pair.original, was),
        suggestion=was.text,
        values=(("original", was.text), ("copy", now.text)),
        severity=Severity.NOTE if is_other_report(pair) else None,
    )


def _shown(side: Side, run: tuple[int, int]) -> Span:
    return side.span(max(0, run[0] - AROUND), min(len(side.words), run[1] + AROUND))
