"""Quiet cases first: votes that members can cast, games that add up, shares that come to the whole."""

from __future__ import annotations

import pytest

from auditor.extract.reading import read_article
from auditor.model import Article
from auditor.reckoning.figures import slots
from auditor.reckoning.totals import votes


def counted(text: str, sole: bool = False) -> list[int]:
    patterns = slots.patterns(read_article(Article.from_text(text)))
    return [int(found.sum) for pattern in patterns for found in votes.counted(pattern, sole)]


@pytest.mark.parametrize(
    "text",
    [
        "The nine-member council voted 7-2 to sell the mill.",
        "The nine-member council voted 5-2 to sell the mill.",
        "The bill was carried by 54 votes to 41, with three abstentions, in the 100-seat senate.",
        "The team has played 30 games, winning 17, losing eight and drawing five.",
        "The 900 prints will be divided equally among three museums, each of which will receive 300.",
        "The $10 million was split equally among three towns, each of which gets $3.3 million.",
    ],
)
def test_what_adds_up_stays_quiet(text: str) -> None:
    assert counted(text) == []


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("The nine-member council voted 7-4 to sell the mill.", 11),
        ("The bill was carried by 54 votes to 41, with nine abstentions, in the 100-seat senate.", 104),
        ("The team has played 30 games, winning 17, losing eight and drawing four.", 29),
        ("The 900 prints will be divided equally among three museums, each of which will receive 450.", 1350),
    ],
)
def test_what_does_not_add_up_is_found(text: str, total: int) -> None:
    assert counted(text) == [total]


def test_fewer_votes_than_members_count_only_where_all_took_part() -> None:
    text = "The nine-member council voted 5-2 to sell the mill."
    assert counted(text, sole=True) == [7]
