"""Draft ClaimReview: nothing where nothing is contested, and never a verdict."""

from __future__ import annotations

import json
from typing import Any

import pytest

import auditor
from auditor.model import Article, Audit
from auditor.report.claimreview import render

FIRST = "The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed {}."


def audited(*texts: str) -> Audit:
    articles = [
        Article.from_text(t, id=f"a{n}", headline="Raids on the river", published="2018-11-18", source="Harbour Post")
        for n, t in enumerate(texts)
    ]
    return auditor.audit(articles, checks=["source"])


def drafts(audit: Audit, incident: str | None = None) -> list[dict[str, Any]]:
    found = json.loads(render(audit, incident))
    assert isinstance(found, list)
    return found


def test_nothing_is_drafted_where_nobody_disagrees() -> None:
    assert drafts(audited(FIRST.format("43 people"))) == []
    assert drafts(audited("The market is open again.")) == []


def test_an_unknown_incident_is_named() -> None:
    with pytest.raises(ValueError, match="tal-mirin-2018-11-17"):
        render(audited(FIRST.format("43 people")), "beit-salun")


def test_each_contested_claim_once_and_without_rating() -> None:
    denial = " The coalition said no civilians were harmed in the strikes."
    audit = audited(FIRST.format("43 people") + denial, FIRST.format("43 people") + " Smoke rose over the river.")
    found = drafts(audit, "tal-mirin-2018-11-17")
    assert [d["itemReviewed"]["author"]["name"] for d in found] == ["Syrian Observatory for Human Rights", "coalition"]
    assert all(d["@type"] == "ClaimReview" and "reviewRating" not in d for d in found)
    first = found[0]["itemReviewed"]
    assert first["text"] == "killed 43 people"
    assert first["appearance"] == {
        "@type": "NewsArticle",
        "identifier": "a0",
        "headline": "Raids on the river",
        "publisher": {"@type": "Organization", "name": "Harbour Post"},
    }


def test_two_tolls_that_cannot_both_hold_are_both_drafted() -> None:
    other = FIRST.replace("Syrian Observatory", "Syrian Network")
    found = drafts(audited(FIRST.format("43 people"), other.format("25 people")))
    assert [d["claimReviewed"] for d in found] == [
        "killed 43 people (Tal Mirin, 17 Nov 2018)",
        "killed 25 people (Tal Mirin, 17 Nov 2018)",
    ]
