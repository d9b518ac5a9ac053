"""Tests for auditor.reckoning.headlines.sums."""

from __future__ import annotations

import pytest

import auditor
from auditor.reckoning.headlines.sums import above_all


@pytest.mark.parametrize(
    ("figure", "others", "above"),
    [
        ("5 people", "2 people, 3 people", False),
        ("5 people", "at least 4 people", False),
        ("5 people", "6 people, 2 people", False),
        ("5 people", "2 people, 4 people", True),
        ("7 people", "3 people", True),
    ],
)
def test_above_all(figure: str, others: str, above: bool) -> None:
    read = [q for part in others.split(", ") for q in auditor.extract_quantities(f"There were {part} there.")]
    assert above_all(auditor.extract_quantities(f"There were {figure} there.")[0], read) is above
