"""Tests for auditor.reckoning.percentages.slipped."""

from __future__ import annotations

import pytest

from auditor.reckoning.figures import slots
from auditor.reckoning.percentages import slipped
from tests.reckoning.figures.test_slots import reading


def found(text: str) -> list[str]:
    windows = slots.windows(slots.patterns(reading(text)))
    return [f"{ratio.printed} for {ratio.sum}:{ratio.slip}" for w in windows for ratio in slipped.ratios(w)]


@pytest.mark.parametrize(
    "text",
    [
        "The survey reached 421 of 1,204 households, or 35 percent.",
        "The survey reached 421 of 1,204 households; 48 percent of them had a garden.",
        "The survey reached 421 of 1,204 households, and the share was put at about 65 percent of the rest.",
        "The harbour took 480 ships in 2019 and 360 in 2020, a fall of 25 percent.",
    ],
)
def test_a_percentage_that_no_slip_explains(text: str) -> None:
    assert found(text) == []


def test_two_digits_changed_places() -> None:
    assert found("The survey reached 421 of 1,204 households, or 53 percent.") == [
        "53 for 421 ÷ 1,204: Two digits changed places."
    ]


def test_what_remained_is_told_as_the_fall() -> None:
    told = found("The yard sold 144 boats against 480 in 2019, and sales fell by 30 percent.")
    assert told == ["-30 for 144 and 480: That is what remained."]
