"""Sums each beside one total and one number: those that fit, or are sums of their own, come first."""

from __future__ import annotations

import pytest

from auditor.reckoning import workings
from tests.reckoning.test_slots import reading


@pytest.mark.parametrize(
    "text",
    [
        "The cost, £84,000, was shared by the 14 parishes, which paid £6,000 apiece.",
        "The lottery's $90 million prize will be shared by three winners, who paid $2 each.",
        "The 40 families were given $5,000 each and another $120,000 for the road.",
        "The club spent $300,000 on 12 boats, and oars at $500 each.",
        "The 14 parishes paid £8,000 apiece, and 20 schools shared £84,000.",
    ],
)
def test_sums_that_fit_or_stand_alone(text: str) -> None:
    assert not list(workings.wrong(reading(text)))


@pytest.mark.parametrize(
    "text",
    [
        "The cost, £84,000, was shared by the 14 parishes, which paid £8,000 apiece.",
        "The 40 families shared the $120,000 award and took home $4,000 each.",
    ],
)
def test_sums_that_total_and_number_contradict(text: str) -> None:
    assert len(list(workings.wrong(reading(text)))) == 1
