"""Two sentences with one relation: figures that are none of it come first."""

from __future__ import annotations

import pytest

from auditor.reckoning.figures import slots
from auditor.reckoning.percentages import neighbours, related
from auditor.reckoning.percentages.neighbours import Window
from tests.reckoning.figures.test_slots import reading


def windows(text: str) -> list[Window]:
    found = slots.windows(slots.patterns(reading(text), related.TOLD_WORDS))
    return [window for pattern in found if (window := neighbours.read(pattern))]


@pytest.mark.parametrize(
    "text",
    [
        "Half of the players are older than 30. The others are under 25.",
        "Sales rose 5 percent and costs 4 percent. The firm has 40 shops, up from 30.",
        "Half of the 40 houses burned.",
    ],
)
def test_no_figures_or_too_many_relations(text: str) -> None:
    assert windows(text) == []


def test_figures_of_one_kind() -> None:
    (window,) = windows(
        "A third of the ferries are new. The line has 48 ferries, 12 of them from Norway, and 900 sailors."
    )
    two = neighbours.kins_of(window.figures)
    assert [int(figure.slot.value) for figure in (two[0].one, two[0].other)] == [48, 12]
    assert window.other.startswith("the line has")


def test_about_is_no_wide_word_for_an_exact_figure() -> None:
    (window,) = windows("The march drew about 14,500 people. Last year there were 10,000, half as many.")
    low, high = window.figures[0].slot.band
    assert low is not None
    assert high is not None
    assert high - low < 1300
