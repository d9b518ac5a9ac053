"""Tests for auditor.reckoning.rates.slipped."""

from __future__ import annotations

import pytest

from auditor.reckoning.figures import slots
from auditor.reckoning.rates import slipped
from tests.reckoning.figures.test_slots import reading


def found(text: str) -> list[str]:
    windows = slots.windows(slots.patterns(reading(text)))
    return [f"{rate.slot.value} for {rate.sum}" for w in windows for rate in slipped.rates(w)]


@pytest.mark.parametrize(
    "text",
    [
        "The grant of $92,400 was paid for 240 pupils, $385 each.",
        "The grant of $92,400 was paid for 240 pupils, who spent $290 each on books.",
        "The grant of $92,400 was paid for 240 desks, or $358 per pupil.",
    ],
)
def test_a_rate_that_no_slip_explains(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(("rate", "told"), [("$358 each", "358"), ("$38.50 per pupil", "38.50")])
def test_a_slip_of_the_quotient(rate: str, told: str) -> None:
    assert found(f"The grant of $92,400 was paid for 240 pupils, {rate}.") == [f"{told} for 92,400 ÷ 240"]
