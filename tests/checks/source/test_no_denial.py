"""Answers that are no denials: denials and silence first."""

from __future__ import annotations

import auditor
from auditor.model import Article, Finding

OBSERVATORY = "The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed {}."


def findings(*texts: str) -> tuple[Finding, ...]:
    articles = [Article.from_text(t, id=f"a{n}", published="2018-11-18") for n, t in enumerate(texts)]
    audit = auditor.audit(articles, checks=["source/no-denial"])
    assert not audit.crashes
    return audit.findings


FIRST = OBSERVATORY.format("21 people")


def test_a_denial_is_none_of_ours() -> None:
    assert findings(f"{FIRST} The coalition denied that any civilians were killed.") == ()


def test_without_an_answer_there_is_nothing_to_show() -> None:
    assert findings(FIRST) == ()


def test_the_reporter_of_the_harm_answers_nobody() -> None:
    assert findings(f"{FIRST} The Observatory declined to comment on the names.") == ()


def test_each_answer_once() -> None:
    text = f"{FIRST} The coalition declined to comment. On Sunday the coalition again declined to comment."
    (found,) = findings(text)
    assert found.severity == "note"
    assert found.message.startswith("The coalition has not commented")


def test_an_assessment_is_named_as_one() -> None:
    (found,) = findings(f"{FIRST} The coalition said it was looking into the reports.")
    assert "is looking into the reports" in found.message
    assert dict(found.values)["answer"] == "assessing"


def test_one_sentence_is_one_answer() -> None:
    text = (
        f'{FIRST} The coalition said it was looking into the reports, but added that the claims were "unsubstantiated".'
    )
    assert len(findings(text)) == 1
