"""Quiet cases first: comparisons that hold within a third, land without water, and areas of something else."""

from __future__ import annotations

import pytest

import auditor
from auditor.model import Article, Finding


def findings(text: str) -> list[Finding]:
    audit = auditor.audit([Article.from_text(text)], checks=["article/comparison-mismatch"])
    assert not audit.crashes
    return list(audit.findings)


@pytest.mark.parametrize(
    "text",
    [
        "The island covers 5,000 square kilometers, nearly half the size of Lebanon.",
        "The park covers 2,500 square kilometers, an area the size of Luxembourg.",
        "Jordan, roughly nine times the size of Lebanon, has little water.",
        "The fire has burned 500 square kilometers, an area larger than Malta.",
        "The bank is half the size of Germany's largest lender.",
        "The army, half the size of Egypt's, has 5,000 tanks.",
        "An economy twice the size of Spain could not pay for 100 square kilometers of solar panels.",
        "The village is the size of Monaco, and 40 hectares of woodland lie around it.",
        "The lake, twice the size of Georgia, dried up.",
        "The iceberg, the size of Delaware, covers 6,000 square kilometers.",
        "The fires have burned 10 million hectares, an area the size of Portugal.",
        "The fires have burned 10 million hectares, an area the size of Iceland.",
        "The fires have burned 10 million acres, an area more than twice the size of Wales.",
        "The fires have burned 15,000 acres, an area the size of Manhattan.",
        "The group holds 39,000 square kilometers, an area as large as Belgium.",
        "The group holds 30,000 square kilometers, an area as large as Belgium.",
        "Its forests cover 5,000 square kilometers in a country half the size of France, while the desert grows.",
        "The state, the size of France, lost 1,000 square kilometers of forest.",
        "The state, the size of France, has 1,000 square kilometers of forest.",
        "The lake is 30 square kilometers and the park around it is the size of Malta.",
    ],
)
def test_figures_that_fit_stay_quiet(text: str) -> None:
    assert findings(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The park covers 5,000 square kilometers, an area the size of Belgium.",
        "The fire has burned 500 square kilometers, an area twice the size of Luxembourg.",
        "Rebels hold 500 square miles, an area about the size of Lebanon.",
        "The reserve, nearly half the size of Switzerland, covers 90,000 square kilometers.",
        "The iceberg, the size of Delaware, covers 60,000 square kilometers.",
        "The fires have burned 1 million hectares, an area the size of Iceland.",
        "The fires have burned 5,000 acres, an area the size of Manhattan.",
    ],
)
def test_figures_that_contradict_one_another_are_found(text: str) -> None:
    (found,) = findings(text)
    assert found.check == "article/comparison-mismatch"
    assert found.evidence[0].span.text in text


def test_the_comparison_tells_which_unit_was_meant() -> None:
    (found,) = findings("Rebels hold 4,000 hectares, an area about the size of Lebanon.")
    assert found.message.endswith("in square miles the printed number would agree.")
    assert found.evidence[0].span.text == "4,000 hectares, an area about the size of Lebanon"
