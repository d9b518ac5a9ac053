"""Which numbers count people: ages in lists do not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from auditor.model import Bound
from tests.extract.test_claims import claims, figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three other men, ages 24, 25, and 41, were wounded.", [("injured", "3")]),
        ("Two men, ages 28 and 25, were wounded.", [("injured", "2")]),
        ("The other two men, 27 and 32, were taken to hospital.", [("injured", "2")]),
        ("Police tell 13 News two people were wounded.", [("injured", "2")]),
        ("He called 911 moments before dying.", []),
        ("The four U.S. Marines killed on Thursday were brothers.", [("killed", "4")]),
        ("The bomb killed 20, wounded 30, and destroyed a car.", [("killed", "20"), ("injured", "30")]),
    ],
)
def test_ages_are_no_victims(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The strike killed at least 27 and up to 30 civilians.", 27, 30),
        ("At least eight and as many as 12 people were killed.", 8, 12),
        ("The strike killed at least nine and possibly 11 people.", 9, 11),
    ],
)
def test_a_floor_and_a_ceiling_make_one_range(text: str, low: int, high: int) -> None:
    (claim,) = claims(text)
    assert claim.count is not None
    assert claim.count.bound is Bound.RANGE
    assert (claim.count.low, claim.count.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It killed at least 27 and up to 30 were wounded.", [("killed", "27"), ("injured", "30")]),
        ("It killed at least 27 people and up to 30 soldiers.", [("killed", "27"), ("killed", "30")]),
    ],
)
def test_two_counts_are_no_range(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


def test_an_age_behind_to_counts_nobody() -> None:
    assert figures("More than 500 women aged from infancy to 65 have been kidnapped.") == [("captured", "500")]
