"""copy/response-changed: what a side answered to an accusation is another answer in the copy, or none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.checks import check
from auditor.comparing.answers import Answer, turned_answers
from auditor.comparing.compare import Side, evidence, passages, unmatched
from auditor.comparing.speech import ANSWERS, is_named, is_surely_same, may_be_same, names_of, passage_of
from auditor.model import Attribution, Pair, Problem, Reading, Settings, Severity, Span, Stance, ZoneKind
from auditor.wording import owner, with_article

RESPONDERS = 40
"""Responders judged; a text with more is a list, and each would be compared with all the answers of the copy."""
SHOWN = 2
"""Passages of the original that a finding quotes; the first ones tell."""

_WORDING = {
    Stance.DENIED: "a denial",
    Stance.UNSUBSTANTIATED: "“unsubstantiated”",
    Stance.ASSESSING: "“looking into it”",
    Stance.NO_COMMENT: "“no comment”",
}


@check("error", silences=("copy/attribution-changed", "copy/negation-changed"))
def response_changed(pair: Pair, settings: Settings) -> Iterator[Problem]:
    """What a side answered to an accusation became another answer in the copy, or was left out of it.

    Why: "denied", "is looking into it", "unsubstantiated" and "no comment" are four different answers, and the accused
    side has a right to its own. Judged by responder over both articles, wherever the answers stand: one finding each.

    Flags:
        original: Shelling killed nine people in Orsk, the mayor said. || The Marram army said the reports of civilian deaths were unsubstantiated.
        copy: Shelling killed nine people in Orsk, the mayor said. || There was no immediate comment from the Marram army.
        original: Shelling killed nine people in Orsk, the mayor said. || The Marram army denied that its guns had hit the town. || The road is open again.
        copy: Shelling killed nine people in Orsk, the mayor said. || The Marram army declined to comment. || The road is open again.
        original: Shelling killed nine people in Orsk, the mayor said. || The Marram army denied that its guns had hit the town. || The army holds the road. || The market in Orsk is open again, the mayor said.
        copy: Shelling killed nine people in Orsk, the mayor said. || The Marram army holds the road. || The market in Orsk is open again, the mayor said.

    Passes:
        original: Shelling killed nine people in Orsk, the mayor said. || The Marram army denied that its guns had hit the town.
        copy: Shelling killed nine people in Orsk, the mayor said. || The Marram army rejected reports that it had hit the town.
        original: Shelling killed nine people in Orsk, the mayor said. || The Marram army did not respond to a request for comment.
        copy: Shelling killed nine people in Orsk, the mayor said. || The Marram army could not be reached for comment.
        original: Shelling killed nine people in Orsk, the mayor said. || The Marram army denied that its guns had hit the town.
        copy: Shelling killed nine people in Orsk, the mayor said.

    Source: research on republished agency reports: a coalition's statement turned into its silence.
    """
    told: list[Span] = []
    for problem in _by_responder(pair):
        told += [e.span for e in problem.evidence if e.article == pair.copy.article.id]
        yield problem
    for was, now in (found for passage in passages(pair) for found in turned_answers(passage)):
        if not any(span.overlaps(now.span) for span in told):
            told.append(now.span)
            yield _put_in_place(pair, was, now)


def _by_responder(pair: Pair) -> Iterator[Problem]:
    """The answers by who gives them, wherever they stand."""
    theirs = _answers(pair.copy)
    for responder in _responders(_answers(pair.original))[:RESPONDERS]:
        now = [a for a in theirs if is_surely_same(responder[0], a)]
        possible = [a for a in theirs if may_be_same(responder[0], a)]
        if _kinds(responder) & _kinds(possible):
            replaced = _replaced(pair, responder, possible)
            if replaced is not None:
                yield _turned(pair, *replaced)
        elif now:
            yield _turned(pair, responder, now)
        elif not possible and _left_out(pair, responder):
            yield _removed(pair, responder)


def _replaced(
    pair: Pair, was: Sequence[Attribution], now: Sequence[Attribution]
) -> tuple[list[Attribution], list[Attribution]] | None:
    """The first sentence whose answer is another one in the sentence it became, though the old answer stands elsewhere."""
    for passage in passages(pair):
        ours = [a for a in was if _stands_in(a, passage.original)]
        theirs = [a for a in now if _stands_in(a, passage.copy)]
        if ours and theirs and not _kinds(ours) & _kinds(theirs):
            return ours, theirs
    return None


def _stands_in(answer: Attribution, side: Side) -> bool:
    return any(s.span.start <= answer.cue[0].start < s.span.end for s in side.sentences if answer.cue)


def _answers(reading: Reading) -> list[Attribution]:
    return [a for a in reading.attributions if a.stance in ANSWERS and a.claimant]


def _responders(answers: Sequence[Attribution]) -> list[list[Attribution]]:
    """The answers by who gives them, in order of the first."""
    groups: list[list[Attribution]] = []
    for answer in answers:
        home = next((g for g in groups if set(names_of(g[0])) & set(names_of(answer))), None)
        if home is None:
            groups.append([answer])
        else:
            home.append(answer)
    return groups


def _kinds(answers: Sequence[Attribution]) -> set[Stance]:
    return {answer.stance for answer in answers}


def _turned(pair: Pair, was: Sequence[Attribution], now: Sequence[Attribution]) -> Problem:
    return Problem(
        message=f"{owner(str(was[0].claimant))} answer is {_worded(was)} in the original and {_worded(now)} in the copy.",
        evidence=evidence(pair.copy, passage_of(now[0], pair.copy))
        + evidence(pair.original, *_passages(was, pair.original)),
        values=(("responder", str(was[0].claimant)), ("original", _listed(was)), ("copy", _listed(now))),
    )


def _put_in_place(pair: Pair, was: Answer, now: Answer) -> Problem:
    return Problem(
        message=f"The answer is {_WORDING[was.stance]} in the original and {_WORDING[now.stance]} in the copy.",
        evidence=evidence(pair.copy, now.span) + evidence(pair.original, was.span),
        suggestion=was.span.text,
        values=(("original", was.stance.value), ("copy", now.stance.value)),
    )


def _removed(pair: Pair, was: Sequence[Attribution]) -> Problem:
    silent = _kinds(was) == {Stance.NO_COMMENT}
    return Problem(
        message=f"The copy leaves out what {with_article(str(was[0].claimant))} answered: {_worded(was)}.",
        evidence=evidence(pair.original, *_passages(was, pair.original)),
        values=(("responder", str(was[0].claimant)), ("original", _listed(was)), ("copy", "none")),
        severity=Severity.WARNING if silent else None,
    )


def _left_out(pair: Pair, answers: Sequence[Attribution]) -> bool:
    """Whether the answers were taken out of a copy that still speaks of the responder, and not cut with the article's tail."""
    loose = {s.index for s in unmatched(pair)[0]}
    kept = max(
        (s.index for s in pair.original.sentences if s.zone is ZoneKind.BODY and s.index not in loose), default=-1
    )
    homes = [_sentence(a, pair.original) for a in answers]
    taken_out = all(home in loose for home in homes) and any(home < kept for home in homes)
    return taken_out and is_named(pair.copy, answers[0])


def _sentence(answer: Attribution, reading: Reading) -> int:
    return max((s.index for s in reading.sentences if s.span.start <= answer.cue[0].start), default=0)


def _passages(answers: Sequence[Attribution], reading: Reading) -> list[Span]:
    spans = [passage_of(answer, reading) for answer in answers]
    return [s for i, s in enumerate(spans) if not any(s.overlaps(before) for before in spans[:i])][:SHOWN]


def _worded(answers: Sequence[Attribution]) -> str:
    return " and ".join(_WORDING[stance] for stance in ANSWERS if stance in _kinds(answers))


def _listed(answers: Sequence[Attribution]) -> str:
    return ", ".join(stance.value for stance in ANSWERS if stance in _kinds(answers))
