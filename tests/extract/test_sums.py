"""Totals that only a list gives."""

from __future__ import annotations

import pytest

from auditor.model import Bound
from tests.extract.test_claims import claims, figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("More than eight children and four men were killed.", [("killed", "8"), ("killed", "4")]),
        ("Nine civilians and two soldiers were killed.", [("killed", "9"), ("killed", "2")]),
        ("Her aunt (a thousand mercy on her) was buried.", []),
    ],
)
def test_no_sum(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("At least eight children and four men were killed.", 12),
        ("At least seven members of the family and at least 18 other civilians were killed.", 25),
        ("At least eight women, two of whom were pregnant, and at least six children and four men were killed.", 18),
    ],
)
def test_floors_make_a_floor(text: str, total: int) -> None:
    count = claims(text)[0].count
    assert count is not None
    assert (str(count.low), count.bound, count.most) == (str(total), Bound.AT_LEAST, None)


def test_a_policeman_and_a_passer_by_are_two() -> None:
    assert figures("A policeman and a teacher were killed.") == [("killed", "2")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two men, a woman and a child were killed.", [("killed", "4")]),
        ("Two men, a woman and a child, were killed.", [("killed", "4")]),
        ("Two teachers, a doctor and a nurse were killed.", [("killed", "4")]),
        ("Two people, a woman and a child, were killed.", [("killed", "2")]),
        ("Two members of the Kessler family, an infant and a woman, were killed.", [("killed", "2")]),
        ("At least three people – the mayor, his wife and a guard – died.", [("killed", "3")]),
        ("The fire killed two civilians, a 32-year-old man and his daughter, in Orlen.", [("killed", "2")]),
        ("Three others, two boys and a girl, were hurt.", [("injured", "3")]),
    ],
)
def test_a_list_that_names_the_people_of_a_total_adds_nothing(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


def test_others_beside_a_group_with_its_own_name_are_added() -> None:
    assert figures("Seven relatives of the mayor and 18 others were killed.")[0] == ("killed", "25")


def test_no_sum_beside_people_nobody_counted() -> None:
    assert figures("We condemn the murders of the priests, their cook, and her daughter.") == [("killed", "1")] * 2
    assert figures("The raid killed several soldiers, a teacher and a nurse.")[0] == ("killed", "None")
    assert figures("The bomb killed the mayor, his wife and a guard.") == [("killed", "3")]
    assert figures("The murder of the mayor, his wife and two guards shocked Orlen.") == [("killed", "4")]
    assert figures("The bomb killed the mayor and his wife.") == [("killed", "2")]
