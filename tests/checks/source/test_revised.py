"""One source and its own figures: repetitions and rivals first."""

from __future__ import annotations

import auditor
from auditor.model import Article, Finding

OBSERVATORY = "The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed {}."


def findings(*texts: str) -> tuple[Finding, ...]:
    articles = [Article.from_text(t, id=f"a{n}", published="2018-11-18") for n, t in enumerate(texts)]
    audit = auditor.audit(articles, checks=["source/revised"])
    assert not audit.crashes
    return audit.findings


def test_the_same_figure_again_is_no_revision() -> None:
    assert findings(OBSERVATORY.format("43 people"), OBSERVATORY.format("43 people") + " The search goes on.") == ()


def test_another_source_revises_nobody() -> None:
    other = OBSERVATORY.replace("Syrian Observatory", "Syrian Network")
    assert findings(OBSERVATORY.format("36 people"), other.format("43 people")) == ()


def test_a_part_is_no_second_toll() -> None:
    assert findings(OBSERVATORY.format("36 people, including nine children")) == ()


def test_the_sequence_is_listed_latest_first() -> None:
    (found,) = findings(OBSERVATORY.format("36 people"), OBSERVATORY.format("43 people"))
    assert found.severity == "note"
    assert [e.article for e in found.evidence] == ["a1", "a0"]
    assert found.message.startswith("The Syrian Observatory for Human Rights has given several figures")


def test_a_count_with_the_gunman_revises_nothing() -> None:
    report = "The Orlen Sheriff's Office said {} after a shooting on Saturday in the village of Orlen."
    assert findings(report.format("two clerks and a gunman were killed"), report.format("two clerks were killed")) == ()
