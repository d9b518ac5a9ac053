"""Victims told one by one: a floor where words tell them apart, nothing where they may be the same."""

from __future__ import annotations

import pytest

from auditor.model import Bound, Relation
from tests.extract.test_claims import claims, figures


@pytest.mark.parametrize(
    "text",
    [
        "A man was killed in Orlen. The man died of his wounds.",  # the same man
        "A man was killed in Orlen. Adam Kessler died at the scene.",  # perhaps the same man
        "A man was killed; a second man was injured.",  # the ordinal counts the dead in
        "A third suspect was killed.",
        "Another child was hospitalized. Another child was taken to hospital.",
        "Adam Kessler was killed in Orlen. Kessler was killed by a shell.",  # one name
        "Adam Kessler was killed in Orlen on March 3, 2019. Jan Brenner was killed in Velm on May 5, 2020.",
        "A man was wounded when a man who was shot fell on him.",
    ],
)
def test_who_may_be_the_same_is_not_added(text: str) -> None:
    assert not any("told-singly" in c.rules for c in claims(text))


def test_no_sum_where_the_article_counts() -> None:
    text = "Nine people were killed. Another man was killed on Sunday. A second man died on Monday."
    assert not any("told-singly" in c.rules for c in claims(text))


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("A man was killed in Orlen. A second man died in hospital.", 2),
        ("A woman was killed on Monday. Her son was also killed.", 2),
        ("A third person has died.", 3),
        ("One is in critical condition and the other four are stable.", 5),
        ("One is in critical condition and four more are stable.", 5),
        ("A second victim, a student, was treated and released.", 2),
        ("A man was seriously hurt. Three other people were wounded.", 4),
        ("Jan Brenner, 24, was shot in the leg. Adam Kessler, 22, was shot in the arm.", 2),
        ("A 20-year-old woman was shot in the back and a 5-year-old boy was shot in the arm.", 2),
        ("Two people are in critical condition and five others were hospitalized with injuries.", 7),
        ("A teenager was fighting for her life and four others were hospitalized.", 5),
    ],
)
def test_a_floor_where_words_tell_them_apart(text: str, total: int) -> None:
    first, *parts = claims(text)
    assert first.count is not None
    assert first.count.bound is Bound.AT_LEAST
    assert first.count.least == total
    assert all(c.relation is Relation.PART_OF_SUM and c.target == first.id for c in parts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Adam Kessler was killed along with his three children.", [("killed", "4")]),
        ("Nine civilians were killed alongside two soldiers.", [("killed", "9"), ("killed", "2")]),
        ("The spree left the man, his former boss and a customer dead.", [("killed", "3")]),
        ("In total eight relatives were killed.", [("killed", "8")]),
        ("He fatally shot Kessler, 31, and her mother.", [("killed", "2")]),
    ],
)
def test_victims_beside_others(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No one was killed. The larger one was hit.", [("killed", "0")]),
        ("One was killed and three wounded.", [("killed", "1"), ("injured", "3")]),
        ("Two men were shot. One of them died.", [("casualties", "2"), ("injured", "1"), ("killed", "1")]),
    ],
)
def test_one_standing_alone(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


def test_a_list_told_again_adds_nobody() -> None:
    text = "Two boys and a girl were shot. Police found another boy and a girl with gunshot wounds."
    assert not any("told-singly" in c.rules for c in claims(text))


def test_one_more_beside_a_list() -> None:
    assert figures("A boy and a girl were shot on Monday. A woman was also shot.") == [("injured", "3")]
