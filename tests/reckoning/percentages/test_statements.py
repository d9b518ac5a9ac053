"""The one percentage of a passage, and whether it is a rise, a fall or neither."""

from __future__ import annotations

from decimal import Decimal

import pytest

from auditor.reckoning.percentages import statements
from tests.reckoning.figures.test_slots import only


@pytest.mark.parametrize(
    "text",
    [
        "The 48 members voted.",
        "Prices rose 12 percent and wages 3 percent.",  # two
        "The bank took a 12 percent stake.",  # part of a name
    ],
)
def test_none_or_several_state_nothing(text: str) -> None:
    assert statements.stated(only(text)) is None


@pytest.mark.parametrize(
    ("text", "percent", "turn"),
    [
        ("Turnout was 72 percent.", "72", 0),
        ("Prices rose 12 percent.", "12", 1),
        ("Prices came down by 12 percent.", "12", -1),
        ("The port handled 12 percent fewer ships.", "12", -1),
        ("One in four of the 800 voters stayed at home.", "25", 0),
    ],
)
def test_what_is_stated(text: str, percent: str, turn: int) -> None:
    stated = statements.stated(only(text))
    assert stated is not None
    assert (stated.percent, stated.turn) == (Decimal(percent), turn)
