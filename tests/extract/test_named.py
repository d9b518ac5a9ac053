"""Victims known by a surname or a first name alone: only where the text names them in full."""

from __future__ import annotations

import pytest

import auditor
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


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("The son of Adam Kessler was killed.", "son of Adam Kessler"),
        ("A younger brother of Adam Kessler was killed.", "younger brother"),
        ("Adam Kessler of Orlen was killed.", "people"),
        ("A strike killed 34-year-old Adam Kessler.", "people"),
        ("A strike killed poet Adam Kessler.", "people"),
    ],
)
def test_who_is_meant_beside_a_name(text: str, surface: str) -> None:
    (claim,) = auditor.extract_claims(text)
    assert claim.count is not None
    assert (int(claim.count.low or 0), claim.victims.surface) == (1, surface)


@pytest.mark.parametrize(
    "text",
    [
        "The man who shot Adam Kessler has left.",
        "An officer in Georgia was praised. He moved to Georgia Falls.",
        "The man who shot Adam Kessler has died.",  # Kessler may live
    ],
)
def test_names_that_are_no_subject(text: str) -> None:
    assert all("named" not in c.rules for c in auditor.extract_claims(text))


def test_a_place_is_no_second_victim() -> None:
    text = "A clerk in Georgia was found dead. Georgia Falls is near."
    assert len(auditor.extract_claims(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The death of Adam Kessler shocked the town.",  # he may have been old
        "He was charged with the attempted murder of Adam Kessler.",
        "The life of Adam Kessler is the subject of a film.",
        "They certainly lay beside the body of King Rudolf Kessler.",
        "He presided over the mass killing of Shiite Muslims.",
        "The film centres on the fictional assassination of Adam Kessler.",
        "The strike ended with the deaths of Mr Kessler's plans, and this by chance.",
        "The murder of the Kessler Company's plan was complete.",
    ],
)
def test_deaths_that_are_no_killing(text: str) -> None:
    assert auditor.extract_claims(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "He was arrested in the shooting death of 16-year-old Kenno Given.",
        "He was charged with the murder of Adam Kessler.",
        "Police are investigating the fatal shooting of teacher Adam Kessler.",
        "Officers found the body of Paul Reder, 25, on Tuesday night.",
    ],
)
def test_the_violent_death_of_one(text: str) -> None:
    (claim,) = auditor.extract_claims(text)
    assert claim.count is not None
    assert claim.outcome == "killed"
    assert claim.count.low == 1


def test_one_of_them_in_apposition_is_the_same_person() -> None:
    text = "The group wants to sell the remains it recovered of Jan Holt, one of their hostages. It killed Jan Holt, one of its hostages."
    assert all(c.count is None or c.count.low == 1 for c in auditor.extract_claims(text))
