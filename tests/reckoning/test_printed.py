"""The names an article prints in its own prose."""

from __future__ import annotations

import pytest

from auditor.extract.reading import read_article
from auditor.model import Article
from auditor.reckoning.printed import printed_names


def names(text: str) -> list[str]:
    reading = read_article(Article.from_text(text))
    found = printed_names(reading)
    assert all(reading.article.text[n.span.start : n.span.end] == n.span.text for n in found)
    return [n.span.text for n in found]


@pytest.mark.parametrize(
    "text",
    [
        'The sign by the road said "Welcome to Marlow Bay" in red.',
        "The photo was posted under #MarlowBay and sent on by @MarlowBay many times.",
        "Rows of the table:\nMarlow Yield   12.3   14.1",
        "The reader wrote that ÒMarlow Bay was empty.",
        "They opened part XVII of the road with a ribbon.",
    ],
)
def test_quotations_tags_tables_and_broken_text_are_left_out(text: str) -> None:
    assert not [name for name in names(text) if "Marlow" in name or "XVII" in name]


def test_names_of_headline_and_body_come_in_order() -> None:
    text = "Bridge opens in Marlow\n\nThe mayor, Ida Brant, opened the bridge. Brant called it late."
    assert names(text) == ["Marlow", "Ida Brant", "Brant"]


def test_words_are_without_articles_and_diacritics() -> None:
    reading = read_article(Article.from_text("The column left Deir el-Zour for Málaga on Monday."))
    assert [n.words for n in printed_names(reading)] == [("deir", "zour"), ("malaga",)]
