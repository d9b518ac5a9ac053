"""Statements of zero: what is none first, then class, outcome and limit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.extract import denials
from auditor.model import Outcome, VictimClass
from tests.extract.test_claims import claims


def found(text: str) -> list[denials.NoneHarmed]:
    return list(denials.find(text, 0, len(text)))


@pytest.mark.parametrize(
    "text",
    [
        "No other injuries were reported.",
        "No one else was hurt.",
        "There were no major injuries.",  # there may be light ones
        "Nobody was seriously hurt.",
        "The army did not say how many civilians were killed.",
        "There is no doubt that civilians died.",
        "Civilians were harmed, the mayor said.",
    ],
)
def test_no_statement_of_zero(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "outcome", "kind"),
    [
        ("No one was killed.", Outcome.KILLED, VictimClass.PEOPLE),
        ("No civilians were harmed in the raid.", Outcome.CASUALTIES, VictimClass.CIVILIAN),
        ("There were no casualties.", Outcome.CASUALTIES, VictimClass.PEOPLE),
        ("The strike did not injure any children.", Outcome.INJURED, VictimClass.CHILD),
        ("There was no evidence of civilians near the house.", Outcome.CASUALTIES, VictimClass.CIVILIAN),
        ("The ministry denied civilian casualties.", Outcome.CASUALTIES, VictimClass.CIVILIAN),
    ],
)
def test_outcome_and_class(text: str, outcome: Outcome, kind: VictimClass) -> None:
    (none,) = found(text)
    assert (none.outcome, none.kind) == (outcome, kind)


@given(st.text(max_size=300))
def test_spans_are_exact_on_any_text(text: str) -> None:
    for none in found(text):
        for span in (none.span, none.zero, none.limit):
            assert span is None or text[span.start : span.end] == span.text


@pytest.mark.parametrize(
    "text",
    [
        "The army did not deny that civilians were killed.",
        "The army never denied killing civilians.",
        "The army denied targeting civilians.",
        "The army denied deliberately killing civilians.",
        "The man denied killing his wife.",
    ],
)
def test_harm_that_is_not_denied_as_such(text: str) -> None:
    assert all(c.count is None or c.count.most != 0 for c in claims(text))


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("The coalition denied that any civilians were killed.", "killed"),
        ("The coalition denied that civilians had been harmed.", "casualties"),
        ("The army denied civilians were among the dead.", "killed"),
        ("The army denied having killed civilians.", "killed"),
        ("The army denied reports of civilian casualties.", "casualties"),
        ("The army denied that anyone was hurt.", "injured"),
    ],
)
def test_denials_in_the_passive_and_of_a_deed(text: str, outcome: str) -> None:
    (claim,) = claims(text)
    assert claim.count is not None
    assert (claim.outcome.value, claim.stance.value, claim.limit) == (outcome, "denied", None)
    assert claim.count.most == 0
