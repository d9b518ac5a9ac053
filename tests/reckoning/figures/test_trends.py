"""Quiet cases first: one direction, figures that come to the change, shares told otherwise; then the contradictions."""

from __future__ import annotations

import pytest

from auditor.extract.reading import read_article
from auditor.model import Article
from auditor.reckoning.figures import slots, trends


def turned(headline: str, body: str) -> list[str]:
    title, *rest = slots.patterns(read_article(Article.from_text(body, headline=headline)))
    return [found.what for found in trends.turned(title, rest, rest)]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("House prices up 3%", "House prices rose by 3 percent in June."),
        ("House prices down 3%", "House prices fell by 3 percent in June, but rents rose by 3 percent."),
        ("Sales up 20%", "Sales rose to $60 million from $50 million."),
        ("Sales up 20%", "Sales rose to $61 million from $50 million, and costs fell from $9 million to $7 million."),
        ("Sales up 40%", "Sales rose to $60 million from $50 million, or 20 percent."),
        ("Rate falls to 3%", "The rate rose by 3 percent over the year."),
    ],
)
def test_changes_that_agree_stay_quiet(headline: str, body: str) -> None:
    assert turned(headline, body) == []


@pytest.mark.parametrize(
    ("headline", "body", "what"),
    [
        ("House prices down 3%", "House prices rose by 3 percent in June.", "direction"),
        ("House prices up 3%", "House prices were 3 percent lower in June.", "direction"),
        ("Sales up 40%", "Sales rose to $60 million from $50 million.", "change"),
        ("Enrollment falls 50%", "Enrollment, which reached 1,200 in the fall of 2017, has fallen to 900.", "change"),
    ],
)
def test_changes_that_the_body_contradicts_are_found(headline: str, body: str, what: str) -> None:
    assert turned(headline, body) == [what]


@pytest.mark.parametrize(
    ("headline", "body", "told"),
    [
        ("Two-thirds want out", "Some 66 percent want to leave.", True),
        ("Two-thirds want out", "Some 34 percent want to stay.", True),
        ("Two-thirds want out", "Of 950 farmers, 640 want to leave.", True),
        ("Two-thirds want out", "Just 16 percent want to leave.", False),
    ],
)
def test_a_share_is_told_by_percentages_and_by_counts(headline: str, body: str, told: bool) -> None:
    title, *rest = slots.patterns(read_article(Article.from_text(body, headline=headline)))
    assert trends.share_told(title.slots[0], rest) is told
