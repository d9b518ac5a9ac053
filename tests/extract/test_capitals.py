"""Counts in copy without lower-case letters, and behind acronyms; names keep their numbers."""

from __future__ import annotations

import pytest

from auditor.extract.reading import read_article
from auditor.model import Article


def figures(text: str) -> list[str]:
    return [c.count.number.text for c in read_article(Article.from_text(text)).claims if c.count]


@pytest.mark.parametrize(
    "text", ["RADIO 4 SAID NO MORE.", "The 43 IS a bus line in Orlen.", "Route 12 US killed the trade."]
)
def test_numbers_of_names_stay_unread(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AT LEAST 35 PEOPLE DIED AND 350 PEOPLE WERE WOUNDED IN THE BLAST.", ["35", "350"]),
        ("ON 4 MAY THREE MINERS WERE KILLED NEAR ORLEN.", ["THREE"]),
        ("The raid killed 43 IS fighters near Orlen.", ["43"]),
        ("Clashes killed more than 120 PKK militants and 36 IS family members.", ["120", "36"]),
    ],
)
def test_counts_that_capitals_hide_are_read(text: str, expected: list[str]) -> None:
    assert figures(text) == expected
