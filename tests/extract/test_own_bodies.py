"""Second references to organisations that only the article itself names."""

from __future__ import annotations

import pytest

import auditor
from auditor.extract.own_bodies import OwnBodies


def claimants(text: str) -> list[str | None]:
    return [attribution.claimant for attribution in auditor.extract_attributions(text)]


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("The Marram Relief Council met the Orsk Town Council.", "Council"),  # two could be meant
        ("The council met on Monday.", "council"),
        ("The Marram Relief Council met.", "Agency"),
        ("Two monitors, the Orsk Observatory and the Sidra Observatory, differed.", "conflict monitor"),
    ],
)
def test_nothing_is_guessed(text: str, reference: str) -> None:
    assert OwnBodies(text).meant(reference) is None


def test_short_name_means_the_full_one() -> None:
    text = "The Karsan Conflict Observatory said 12 people were killed. The Observatory said five were children."
    assert claimants(text) == ["Karsan Conflict Observatory"] * 2


def test_monitor_means_the_only_one_of_its_kind() -> None:
    text = "A conflict monitor said 12 people were killed. Five were children, the Karsan Conflict Observatory said."
    assert claimants(text) == ["Karsan Conflict Observatory"] * 2


def test_spokesman_speaks_for_his_office() -> None:
    text = 'A spokesman for the mine said nobody was hurt. "All are safe," spokesman Arne Holt told reporters. He said so twice.'
    assert claimants(text) == ["mine"] * 3
