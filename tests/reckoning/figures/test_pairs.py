"""Two figures set against each other: those that are not come first, then which is the earlier."""

from __future__ import annotations

import pytest

from auditor.reckoning.figures import pairs, slots
from tests.reckoning.figures.test_slots import reading


def found(text: str) -> list[tuple[int, int, bool]]:
    patterns = slots.patterns(reading(text))
    return [(int(p.before.value), int(p.after.value), p.sure) for one in patterns for p in pairs.pairs(one)]


@pytest.mark.parametrize(
    "text",
    [
        "The town has 83,000 people and 41,000 houses.",
        "The firm sold 5,600 boats and 4,200 engines.",
        "The fund has $40 million for roads and $20 million for schools.",
    ],
)
def test_two_figures_side_by_side_are_no_pair(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Sales fell to 4,200 boats from 5,600 a year earlier.", (5600, 4200, True)),
        ("Sales rose from 4,200 boats to 5,600 boats.", (4200, 5600, True)),
        ("The port took 83,000 tons last year against 41,000 the year before.", (41000, 83000, False)),
        ("There were 40 wolves in 1990 and 120 wolves today.", (40, 120, False)),
    ],
)
def test_which_is_the_earlier(text: str, pair: tuple[int, int, bool]) -> None:
    assert found(text) == [pair]
