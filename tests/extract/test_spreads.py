"""A floor and a ceiling of one count."""

from __future__ import annotations

import pytest

from tests.extract.test_claims import claims


@pytest.mark.parametrize(
    "text",
    [
        "The blast killed at least 27, and up to 30 were wounded.",
        "At least eight people and two dogs were killed.",
    ],
)
def test_two_counts_stay_two(text: str) -> None:
    assert all(c.count is not None and c.count.low == c.count.high for c in claims(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least eight and up to 12 people were killed.", ("8", "12", "12")),
        ("At least eight but possibly 12 people were killed.", ("8", "12", "12")),
        ("At least 18 and potentially more than 25 people were killed.", ("18", "25", "None")),
        ("The fire led to the deaths of at least 30 and up to more than 50 guests.", ("30", "50", "None")),
    ],
)
def test_floor_and_ceiling_are_one_range(text: str, expected: tuple[str, str, str]) -> None:
    (claim,) = claims(text)
    assert claim.count is not None
    assert (str(claim.count.low), str(claim.count.high), str(claim.count.most)) == expected
