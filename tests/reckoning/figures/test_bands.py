"""Tests for auditor.reckoning.figures.bands."""

from __future__ import annotations

from decimal import Decimal

import pytest

from auditor.reckoning.figures import bands
from tests.reckoning.figures.test_slots import only


@pytest.mark.parametrize(
    ("figure", "least", "most"),
    [
        ("12 people", "12", "12"),  # counted
        ("4,700 people", "4650", "4750"),
        ("5,000 people", "4800", "5200"),  # no figure without "about" is rounded by more
        ("$80", "78.40", "81.60"),  # printed without cents
        ("$2.50", "2.495", "2.505"),  # to the cent
        ("at least 12 people", "12", None),
        ("up to 12 people", "0", "12"),
    ],
)
def test_what_a_figure_may_stand_for(figure: str, least: str, most: str | None) -> None:
    (slot,) = only(f"They sent {figure}.").slots
    assert slot.quantity is not None
    low, high = bands.band(slot.quantity)
    assert (low, high) == (Decimal(least), most and Decimal(most))
