"""Periods in words: sentences that name none, or several, come first."""

from __future__ import annotations

import pytest

from auditor.reckoning.figures import slots
from auditor.reckoning.rates import spans
from tests.reckoning.figures.test_slots import reading


def period(text: str) -> str:
    (pattern,) = slots.patterns(reading(text))
    return spans.named(pattern, pattern.places[0], rate=len(pattern.text), noun="day")


@pytest.mark.parametrize(
    "text",
    [
        "The line answered 36,500 calls.",
        "The line answered 36,500 calls last year, or last month.",
    ],
)
def test_no_one_period(text: str) -> None:
    assert period(text) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The line answered 36,500 calls last year.", "year"),
        ("In the year that ended in June, the line answered 36,500 calls.", "year"),
        ("The line answered 3,100 calls in May.", "month"),
        ("It takes 700 calls a week.", "week"),
    ],
)
def test_the_period_of_a_total(text: str, expected: str) -> None:
    assert period(text) == expected
