"""Lists in one sentence that name everyone: those that add up, and open ones, come first."""

from __future__ import annotations

import pytest

from auditor.reckoning.figures import slots
from auditor.reckoning.totals import enumerations
from tests.reckoning.figures.test_slots import reading


def found(text: str) -> list[tuple[int, int]]:
    patterns = list(slots.patterns(reading(text)))
    lists = [one for p in patterns for one in (*enumerations.whole(p), *enumerations.above(p))]
    return [(int(total.value), int(sum_)) for _, total, sum_ in lists]


@pytest.mark.parametrize(
    "text",
    [
        "Four people were arrested: two men, a woman and a boy.",
        "Six people were arrested, among them two men, a woman and a boy.",
        "Of the 12 people, seven were men and four were women.",
    ],
)
def test_right_and_open_lists_pass(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("Three people were arrested: two men, a woman and a boy.", (3, 4)),
        ("Of the 12 people, seven were men and six were women.", (12, 13)),
    ],
)
def test_wrong_lists_are_found(text: str, sums: tuple[int, int]) -> None:
    assert found(text) == [sums]
