"""Percentages and multiples tied to their figures by words: those that fit come first."""

from __future__ import annotations

import pytest

from auditor.reckoning.figures import slots
from auditor.reckoning.percentages import ratios
from tests.reckoning.figures.test_slots import reading


def found(text: str) -> list[tuple[str, bool]]:
    return [(one.sum, one.wrong) for p in slots.patterns(reading(text)) for one in ratios.ratios(p)]


@pytest.mark.parametrize(
    ("text", "sum_"),
    [
        ("The fee rose 50 percent, from $40 to $60.", "(60 − 40) ÷ 40"),
        ("Twelve of the 48 members, or 25 percent, voted.", "12 ÷ 48"),
        ("The herd swelled 50 percent, from 40 to 60.", "(60 − 40) ÷ 40"),
    ],
)
def test_right_ones_fit(text: str, sum_: str) -> None:
    assert found(text) == [(sum_, False)]


@pytest.mark.parametrize(
    ("text", "sum_"),
    [
        ("The fee rose 25 percent, from $40 to $60.", "(60 − 40) ÷ 40"),
        ("Twelve of the 48 members, or 35 percent, voted.", "12 ÷ 48"),
        ("The herd doubled from 20 to 50.", "50 ÷ 20"),
    ],
)
def test_wrong_ones_do_not(text: str, sum_: str) -> None:
    assert found(text) == [(sum_, True)]


def test_a_percentage_without_figures_is_no_ratio() -> None:
    assert found("The fee rose 25 percent last year, the 48 members were told.") == []
