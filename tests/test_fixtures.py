"""The findings on fixtures/ are the ones set down by hand in fixtures/gold.json: all of them, and no other."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

import auditor
from auditor.model import Article, Audit, Finding

FIXTURES = Path(__file__).parents[1] / "fixtures"
GOLD = json.loads((FIXTURES / "gold.json").read_text(encoding="utf-8"))


def article(name: str) -> Article:
    path, _, id_ = name.partition("#")
    found = [item for item in auditor.read(FIXTURES / path) if isinstance(item, Article)]
    return next(item for item in found if not id_ or item.id == id_)


def audited(names: Sequence[str], pairing: bool, checks: Sequence[str]) -> Audit:
    articles = [article(name) for name in names]
    return auditor.audit(articles, original=articles[0].id if pairing else None, checks=checks)


def described(finding: Finding) -> tuple[str, str, tuple[str, ...]]:
    return (str(finding.severity), finding.check, tuple(" ".join(e.span.text.split()) for e in finding.evidence))


@pytest.mark.parametrize("case", GOLD["cases"], ids=lambda case: case["name"])
def test_findings_are_the_gold_ones(case: dict[str, object]) -> None:
    names, checks = case["articles"], case["checks"]
    assert isinstance(names, list)
    assert isinstance(checks, list)
    audit = audited(names, bool(case["pairing"]), checks)
    gold = case["findings"]
    assert isinstance(gold, list)
    expected = sorted((one["severity"], one["check"], tuple(one["quotes"])) for one in gold)
    assert sorted(map(described, audit.findings)) == expected
    assert audit.crashes == ()


def test_stories_of_the_fixtures() -> None:
    audit = auditor.audit(auditor.read(FIXTURES))
    families = sorted(sorted(a.id for a in story.articles) for story in audit.stories)
    assert families == GOLD["stories"]
    assert sorted(story.original for story in audit.stories) == GOLD["originals"]
