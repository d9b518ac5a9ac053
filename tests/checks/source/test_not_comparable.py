"""Figures that only look like rivals: real rivals first."""

from __future__ import annotations

import auditor
from auditor.model import Article, Finding

OBSERVATORY = "The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed {}."
ARMY = "The Syrian army said its air strikes on Saturday on the village of Tal Mirin killed {}."


def findings(*texts: str) -> tuple[Finding, ...]:
    articles = [Article.from_text(t, id=f"a{n}", published="2018-11-18") for n, t in enumerate(texts)]
    audit = auditor.audit(articles, checks=["source/not-comparable"])
    assert not audit.crashes
    return audit.findings


FIRST = OBSERVATORY.format("43 people")


def test_rivals_are_comparable() -> None:
    other = OBSERVATORY.replace("Syrian Observatory", "Syrian Network")
    assert findings(FIRST, other.format("25 people")) == ()


def test_the_war_as_a_whole_is_no_rival() -> None:
    assert findings(f"{FIRST} The war has killed 90,000 people since 2015.") == ()


def test_a_figure_for_a_period_is_explained() -> None:
    (found,) = findings(f"{FIRST} The Observatory said raids have killed 212 people since September 10.")
    assert found.severity == "note"
    assert "covers a period" in found.message
    assert [e.span.text for e in found.evidence] == ["killed 43 people", "killed 212 people"]


def test_other_classes_are_explained() -> None:
    (found,) = findings(OBSERVATORY.format("30 civilians"), ARMY.format("12 militants"))
    assert "one counts civilians, one militants" in found.message


def test_one_voice_that_counts_others_in_one_report_is_not_explained() -> None:
    assert findings(f"{OBSERVATORY.format('43 people')} The Observatory said 36 civilians were killed.") == ()
    assert findings(OBSERVATORY.format("43 civilians"), OBSERVATORY.format("36 people")) == ()


def test_one_voice_that_counts_civilians_and_then_everybody_revises_nothing() -> None:
    (found,) = findings(OBSERVATORY.format("36 civilians"), OBSERVATORY.format("43 people"))
    assert "neither revises the other" in found.message
    assert [e.span.text for e in found.evidence] == ["killed 36 civilians", "killed 43 people"]
