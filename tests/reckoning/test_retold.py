"""Whether two tolls of one article may be one: what sets them apart first."""

from __future__ import annotations

import pytest

from auditor.extract.reading import read_article
from auditor.model import Article, Claim
from auditor.reckoning.retold import one_class, one_event

FIRST = "A raid on the village of Tal Mirin killed 14 people on Monday."


def both(then: str) -> tuple[Claim, Claim]:
    claims = read_article(Article.from_text(f"{FIRST} {then}", published="2018-11-21")).claims
    return claims[0], claims[1]


@pytest.mark.parametrize(
    "then",
    [
        "A raid on the village of Beit Salun killed 20 people on Monday.",
        "A raid on the village of Tal Mirin killed 20 people on Tuesday.",
    ],
)
def test_another_place_or_day_is_another_event(then: str) -> None:
    assert not one_event(*both(then))


@pytest.mark.parametrize(
    "then",
    [
        "A raid on the village of Tal Mirin killed 20 people on Monday.",
        "A raid in Idlib province killed 20 people.",
        "The raid killed 20 people.",
    ],
)
def test_the_same_place_or_a_wider_one_may_be_the_event(then: str) -> None:
    assert one_event(*both(then))


@pytest.mark.parametrize(
    ("then", "same"), [("nine women", False), ("20 women", True), ("nine people", True), ("20 fighters", False)]
)
def test_a_narrower_class_may_not_count_more(then: str, same: bool) -> None:
    assert one_class(*both(f"The raid killed {then}.")) is same
