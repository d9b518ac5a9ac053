from __future__ import annotations

import pytest

from auditor.comparing.compare import passages
from auditor.comparing.sides import Actor, actors, may_be_one
from tests.checks.copy.desk import pair


def found(text: str) -> list[Actor]:
    return actors(passages(pair(text, text))[0].original)


def test_a_country_where_a_place_is_asked_for_does_not_act() -> None:
    assert found("The bridge in Syria was closed on Monday.") == []


def test_a_group_and_its_fighters_are_one_mention() -> None:
    assert [a.span.text for a in found("Islamic State militants held the road on Monday.")] == [
        "Islamic State militants"
    ]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Israeli forces held the road.", "Israeli warplanes held the road.", True),
        ("Israeli forces held the road.", "Russian forces held the road.", False),
        ("The army held the road.", "The rebels held the road.", False),
        ("The police held the road.", "The army held the road.", True),
        ("Kurdish fighters held the road.", "The militants held the road.", True),
        ("ISIS held the road.", "The militants held the road.", True),
        ("ISIS held the road.", "Hezbollah held the road.", False),
    ],
)
def test_who_may_be_one(one: str, other: str, same: bool) -> None:
    assert may_be_one(found(one)[0], found(other)[0]) is same
