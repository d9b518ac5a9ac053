"""Quiet cases first: what is no denial of the report, then what is."""

from __future__ import annotations

import pytest

import auditor
from auditor.model import Article, Finding

REPORT = (
    "The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed 21 people, "
    "including nine children."
)


def findings(*texts: str) -> list[Finding]:
    articles = [Article.from_text(text, id=f"a{n}", published="2018-11-18") for n, text in enumerate(texts)]
    audit = auditor.audit(articles, checks=["source/denied"])
    assert not audit.crashes
    return list(audit.findings)


@pytest.mark.parametrize(
    "answer",
    [
        "The coalition declined to comment.",
        "The coalition said it was looking into reports that its strikes killed civilians.",
        "The coalition said its strikes had killed 21 fighters.",
        "No further casualties were reported.",
        "The coalition said no civilians were harmed in its strikes on Thursday on the village of Beit Salun.",
        "The coalition said there were no casualties among its troops.",
        "The coalition said there were no casualties in the attack on its headquarters.",
    ],
)
def test_what_is_no_denial_stays_quiet(answer: str) -> None:
    assert findings(f"{REPORT} {answer}") == []


def test_fighters_are_not_the_civilians_denied() -> None:
    report = REPORT.replace("people, including nine children", "fighters")
    assert findings(f"{report} The coalition said no civilians were harmed in the strikes.") == []


def test_a_denial_quotes_both_and_prints_its_limit() -> None:
    (found,) = findings(
        f"{REPORT} The coalition said no civilian casualties were associated with its strikes on Saturday."
    )
    assert [e.span.text for e in found.evidence] == ["no civilian casualties", "killed 21 people"]
    assert dict(found.values)["limit"] == "associated with its strikes on Saturday"
    assert "associated with its strikes on Saturday" in found.message
    assert found.severity == "warning"


def test_a_denial_in_another_article_meets_the_report() -> None:
    (found,) = findings(
        REPORT,
        "The US-led coalition denied that its strikes on Saturday near the village of Tal Mirin had killed any civilians.",
    )
    assert [e.article for e in found.evidence] == ["a1", "a0"]


def test_one_denier_gives_one_finding() -> None:
    denial = "The coalition said no civilians were harmed in the strikes."
    assert (
        len(findings(f"{REPORT} {denial} The coalition said again that no civilians were killed in the strikes.")) == 1
    )


@pytest.mark.parametrize("who", ["Neighbors", "Police", "The Orlen Police Department"])
def test_no_side_no_denial(who: str) -> None:
    report = "Doctors said a shooting on Saturday in the village of Tal Mirin wounded four people."
    assert findings(f"{report} {who} said no people were injured by officers.") == []
