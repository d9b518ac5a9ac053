"""Tests for auditor.extract.members: one member of a list of people, with all that belongs to it."""

from __future__ import annotations

import pytest

from auditor.extract.groups import read_groups
from auditor.extract.members import Told, member_at
from auditor.extract.named import Names
from auditor.extract.phrases import cut
from auditor.extract.quantities import extract


def first(text: str) -> tuple[int, str] | None:
    """How many the first member of a text counts, and what is left behind it."""
    words = cut(text, 0, len(text))
    groups = read_groups(text, words, extract(text)[0])
    counts = {g.first: g for g in groups if not (g.single or g.bare or g.definite)}
    member = member_at(Told(text, words, counts, Names(text)), 0, [])
    if member is None:
        return None
    return int(member.group.figure.low or 0), text[words[member.past].start :] if member.past < len(words) else ""


@pytest.mark.parametrize(
    "text",
    [
        "Officers and three others",
        "the children and a teacher",  # how many, nobody says
        "of Adam Kessler",
        "Monday and two men",
        "the second car",
    ],
)
def test_what_is_no_member(text: str) -> None:
    assert first(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Adam Kessler, 34, and", (1, ", and")),
        ("16-year-old Anna Bell and", (1, "and")),
        ("engineer Max Cole, as", (1, ", as")),
        ("his wife Anna and", (1, "and")),
        ("his brother, Jan Kessler, and", (1, ", and")),
        ("his wife, Jan Brenner and two others", (1, ", Jan Brenner and two others")),
        ("his one month old nephew Ian Cole were", (1, "were")),
        ("the wife of Adam Kessler and", (1, "and")),
        ("their children Mia, Tom, and Ben were", (3, "were")),
        ("two brothers – Adam Kessler and engineer Max Kessler – and", (2, "and")),
        ("the couple's three children: Mia, 8; Tom, 5, and Ben, 2, all", (3, ", all")),
        ("ten members of the Kessler family and", (10, "and")),
        ("Hale's mother, Viola Warren, 62, and", (1, ", and")),
    ],
)
def test_members(text: str, expected: tuple[int, str]) -> None:
    assert first(text) == expected


def test_groups_within_groups_are_followed_no_deeper() -> None:
    assert first("the judge's two boys, " * 2_000 + "Adam Kessler and Jan Holt.") is not None
