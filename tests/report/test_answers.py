"""Answers without a figure: what a claim tells already first."""

from __future__ import annotations

from dataclasses import replace

import pytest

import auditor
from auditor.model import Article, Audit, Response, Span, Stance
from auditor.report import answers, text
from auditor.tables import ledger

STRIKE = "The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed 21 people. "


def audit(*said: str) -> Audit:
    articles = [Article.from_text(STRIKE + words, id=f"a{n}", published="2018-11-18") for n, words in enumerate(said)]
    return auditor.audit(articles, checks=["source/no-denial"])


def told(*said: str) -> list[tuple[str, str]]:
    (incident,) = audit(*said).incidents
    return [(a.claimant, answers.in_words(a)) for a in answers.of_incident(incident)]


@pytest.mark.parametrize(
    "said",
    [
        "",
        "The coalition denied that any civilians were killed.",
        "The coalition said it was looking into reports that 21 people were killed in the village of Tal Mirin.",
    ],
)
def test_what_is_no_answer_or_a_claim_is_not_told_again(said: str) -> None:
    assert told(said) == []


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The coalition declined to comment.", ("coalition", "no comment")),
        ("The coalition said it was looking into the allegations.", ("coalition", "looking into the reports")),
        ("The opposition blamed the Syrian army for the attack.", ("opposition", "blames the Syrian army")),
    ],
)
def test_an_answer_is_told_in_a_line(said: str, expected: tuple[str, str]) -> None:
    assert told(said) == [expected]


def test_each_sentence_of_a_speaker_is_told_once() -> None:
    (incident,) = audit("The coalition declined to comment.").incidents
    (answer,) = incident.responses
    doubled = replace(incident, responses=(answer, replace(answer, stance=Stance.ASSESSING)))
    assert answers.of_incident(doubled) == (answer,)


def test_an_answer_has_a_row_in_the_text_and_in_the_table() -> None:
    found = audit("The coalition declined to comment.")
    assert "  Coalition: no comment\n      a0: “The coalition declined to comment.”" in text.render_ledger(
        found, colour=False
    )
    row = ledger(found).iloc[-1]
    assert (row["claimant"], row["stance"], row["figure"], row["outcome"]) == ("coalition", "no_comment", "", "")


def test_a_side_is_named_where_the_registry_knows_it() -> None:
    nobody = Response("a", "Jan Dorn", Stance.NO_COMMENT, Span(0, 1, "x"))
    assert answers.side_of(nobody) == ""
    assert answers.side_of(replace(nobody, claimant="U.S.-led coalition")) == "coalition"
