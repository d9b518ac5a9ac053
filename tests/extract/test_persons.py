"""People counted without a numeral: both, the last of a list, a second one."""

from __future__ import annotations

import pytest

import auditor
from tests.extract.test_claims import figures


@pytest.mark.parametrize(
    "text",
    [
        "Both sides were killed with kindness.",
        "Both were shot in the head.",  # and may live
        "The boy was shot. The man who shot him was arrested.",
        "In both houses were wounds of the past.",
        "The mother who was killed by the lie told it.",
    ],
)
def test_quiet(text: str) -> None:
    assert [f for f in figures(text) if f[1] != "1"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Both were pronounced dead at the scene.", [("killed", "2")]),
        ("Both men died.", [("killed", "2")]),
        ("The 13-year-old was later pronounced dead.", [("killed", "1")]),
        ("The woman, the man and the ten-month-old child were pronounced dead.", [("killed", "3")]),
        ("A 4-year-old girl and mother who were shot and killed have been named.", [("killed", "2")]),
    ],
)
def test_people_counted_without_a_numeral(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The victim was taken to a hospital, where he works.",
        "The man who was shot was a teacher.",
        "The boy was shot in the arm.",
    ],
)
def test_the_one_told_of_before_who_lives(text: str) -> None:
    assert all(c.outcome != "killed" for c in auditor.extract_claims(text))


@pytest.mark.parametrize(
    "text",
    [
        "The victim was taken to a hospital, where he died.",
        "The 17-year-old victim was rushed to the hospital, where he was later pronounced dead.",
        "The boy who was shot was pronounced dead at the scene.",
        "The man was fatally shot on Sunday.",
        "The man was shot and killed on Sunday.",
        "A blast claimed the life of a nurse.",
        "A woman suffered a fatal gunshot wound.",
        "A 9-year-old boy, who was shot and killed by his brother, has been identified.",
    ],
)
def test_the_one_who_died(text: str) -> None:
    assert [c.outcome for c in auditor.extract_claims(text)] == ["killed"]
