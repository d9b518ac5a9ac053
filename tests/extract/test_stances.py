"""Denial, doubt, assessment and silence are four answers."""

from __future__ import annotations

import pytest

from auditor.extract.stances import only_none_harmed, stance_of
from auditor.model import Stance


@pytest.mark.parametrize(
    "content",
    [
        "nine people had died",
        "the bridge was not open",
        "no trains would run",
        "it had begun repairs",
        "the evidence was on the table",
        "the review had been published",
        "no one was seriously hurt",
        "no one else was hurt",
        "",
    ],
)
def test_plain_statements_are_asserted(content: str) -> None:
    assert stance_of(Stance.ASSERTED, False, content) is Stance.ASSERTED


@pytest.mark.parametrize(
    ("content", "stance"),
    [
        ("the reports were unsubstantiated", Stance.UNSUBSTANTIATED),
        ("the claims lacked evidence", Stance.UNSUBSTANTIATED),
        ("it could not independently verify the toll", Stance.UNSUBSTANTIATED),
        ("it was aware of reports of civilian deaths", Stance.ASSESSING),
        ("the strike was under investigation", Stance.ASSESSING),
        ("it would review the footage", Stance.ASSESSING),
        ("it had not targeted the hospital", Stance.DENIED),
        ("its forces were not responsible", Stance.DENIED),
        ("no civilians were harmed", Stance.DENIED),
        ("“No civilian casualties are linked to the raid,”", Stance.DENIED),
        ("the reports of a strike were false", Stance.DENIED),
    ],
)
def test_answers_are_told_by_their_wording(content: str, stance: Stance) -> None:
    assert stance_of(Stance.ASSERTED, False, content) is stance


def test_an_answer_that_doubts_and_looks_into_it_doubts() -> None:
    content = "it is looking into the reports, which are unsubstantiated"
    assert stance_of(Stance.ASSERTED, False, content) is Stance.UNSUBSTANTIATED


def test_a_negated_cue_says_nothing() -> None:
    assert stance_of(Stance.ASSERTED, True, "that it hit the town") is Stance.NO_COMMENT
    assert stance_of(Stance.DENIED, True, "that it hit the town") is Stance.POSSIBLE


def test_declining_to_act_is_no_silence() -> None:
    assert stance_of(Stance.NO_COMMENT, False, "to leave the town") is Stance.ASSERTED
    assert stance_of(Stance.NO_COMMENT, False, "to say who had fired") is Stance.NO_COMMENT


def test_a_denial_stays_one_whatever_it_says() -> None:
    assert stance_of(Stance.DENIED, False, "that it was under investigation") is Stance.DENIED


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("no civilians were killed", True),
        ("five were injured and no one was killed", True),
        ("it had not killed anyone and there were no civilian casualties", False),
        ("five were injured", False),
    ],
)
def test_further_harm_alone_may_be_denied(content: str, expected: bool) -> None:
    assert only_none_harmed(content) is expected
