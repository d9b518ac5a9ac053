"""Victims known by a surname or a first name alone: only where the text names them in full."""

from __future__ import annotations

import pytest

from tests.extract.test_claims import figures


@pytest.mark.parametrize(
    "text",
    [
        "Kessler was killed, the caller said.",  # nobody of that name is told of
        "Police met Adam Kessler. Police was killed.",
        "Adam Kessler was there when Kessler was shot.",  # who was shot may have died
        "Adam Kessler and Jan Brenner came. Kessler and Brenner were shot.",
    ],
)
def test_quiet(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The car was driven by Adam Kessler. Kessler died at the scene.", [("killed", "1")]),
        ("Adam Kessler and Jan Brenner sat in the car. Kessler and Brenner were shot to death.", [("killed", "2")]),
        ("A guard fatally shot Adam Kessler and Jan Brenner.", [("killed", "2")]),
        ("The bodies of his sister, 5-year-old Eva and 4-year-old Adam were found.", [("killed", "3")]),
        ("Kessler killed his wife, two children and his mother-in-law.", [("killed", "4")]),
    ],
)
def test_people_known_again(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


def test_victims_told_by_surname_are_summed() -> None:
    text = "Adam Kessler and Jan Brenner sat in a car. Kessler died at the scene. Brenner died in hospital."
    assert figures(text) == [("killed", "2")]


def test_whose_relative_was_killed_was_not_killed() -> None:
    assert figures("A brother of Adam Kessler was killed in Orlen.") == [("killed", "1")]
    assert figures("A brother of Adam Kessler, the mayor of Orlen, was killed.") == [("killed", "1")]
