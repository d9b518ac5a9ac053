"""Which numbers count people: ages in lists do not."""

from __future__ import annotations

import pytest

from tests.extract.test_claims import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three other men, ages 24, 25, and 41, were wounded.", [("injured", "3")]),
        ("Two men, ages 28 and 25, were wounded.", [("injured", "2")]),
        ("The other two men, 27 and 32, were taken to hospital.", [("injured", "2")]),
        ("The bomb killed 20, wounded 30, and destroyed a car.", [("killed", "20"), ("injured", "30")]),
    ],
)
def test_ages_are_no_victims(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected
