"""Tests for auditor.extract.asides: where what stands beside a listed person ends."""

from __future__ import annotations

import pytest

from auditor.extract.asides import past_age, past_age_before, past_asides
from auditor.extract.phrases import cut


def rest(text: str, named: bool = True) -> str:
    """What is left of a text whose first word is a name, behind its asides."""
    words = cut(text, 0, len(text))
    past = past_asides(text, words, 1, named)
    return text[words[past].start :] if past < len(words) else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kessler and a guard", "and a guard"),
        ("Kessler, a guard and a driver", ", a guard and a driver"),  # a member of the list, no calling
        ("Kessler, 34 year old Brenner and", ", 34 year old Brenner and"),  # the age of the next one
        ("Kessler, who ran off", ", who ran off"),
        ("Kessler near North Pecos and", "near North Pecos and"),
    ],
)
def test_what_is_no_aside(text: str, expected: str) -> None:
    assert rest(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kessler, 34, and", ", and"),
        ("Kessler (34) and", "and"),
        ("Kessler, both 16, were", ", were"),
        ("Kessler, eight years old, was", ", was"),
        ("Kessler (known as Abu Omar), 34, and", ", and"),
        ("Kessler of North Orlen and", "and"),
        ("Kessler, a friend of the family, and", ", and"),
        ("Kessler, a teacher and father of two, and", ", and"),
        ("Kessler, who was on his way home, and", ", and"),
        ("Kessler – the spokesman of the party – and", "and"),
    ],
)
def test_asides_are_walked_over(text: str, expected: str) -> None:
    assert rest(text) == expected


def test_places_stand_behind_those_without_a_name() -> None:
    assert rest("men inside a shop and a woman", named=False) == "and a woman"


@pytest.mark.parametrize(("text", "past"), [("16-year-old Anna", 1), ("66-year old Anna", 2), ("16 year old Anna", 3)])
def test_ages_before_a_name(text: str, past: int) -> None:
    assert past_age_before(cut(text, 0, len(text)), 0) == past


def test_no_age() -> None:
    words = cut("Kessler, Brenner", 0, 16)
    assert (past_age_before(words, 0), past_age(words, 1)) == (0, 1)
