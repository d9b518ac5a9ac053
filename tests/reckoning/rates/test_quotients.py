"""Rates beside their total and base, tied by words: those that fit come first."""

from __future__ import annotations

import pytest

from auditor.reckoning.figures import slots
from auditor.reckoning.rates import quotients
from tests.reckoning.figures.test_slots import reading


def found(text: str) -> list[tuple[int, bool, int | None]]:
    rates = [rate for p in slots.patterns(reading(text)) for rate in quotients.rates(p)]
    return [(int(rate.value), rate.wrong, rate.power) for rate in rates]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The town paid $600,000 for 1,200 families, or $500 each.", 500),
        ("The hall sold 3,000 tickets in 10 days, or 300 a day.", 300),
    ],
)
def test_right_ones_fit(text: str, value: int) -> None:
    assert found(text) == [(value, False, None)]


@pytest.mark.parametrize(
    ("text", "value", "power"),
    [
        ("The town paid $600,000 for 1,200 families, or $750 each.", 500, None),
        ("The town paid $600,000 for 1,200 families, or $5,000 each.", 500, 1),
    ],
)
def test_wrong_ones_do_not(text: str, value: int, power: int | None) -> None:
    assert found(text) == [(value, True, power)]
