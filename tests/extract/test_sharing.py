"""Outcomes lent from one group to another: other counts of the same people, lists with asides."""

from __future__ import annotations

import pytest

from auditor.model import Relation
from tests.extract.test_claims import claims, figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two men were killed and the group claimed three of its own.", [("killed", "2")]),
        ("Ten people were killed and the council said two roads were closed.", [("killed", "10")]),
        ("Four people were killed before the price rose to six.", [("killed", "4")]),
    ],
)
def test_other_numbers_count_nobody(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The agency reported 12 people killed, while others reported nine.", [("killed", "12"), ("killed", "9")]),
        ("Ten people were wounded, but all other sources reported seven.", [("injured", "10"), ("injured", "7")]),
    ],
)
def test_a_rival_count_of_the_same(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


def test_a_number_that_rose_updates_the_one_before() -> None:
    first, later = claims("The centre said four people had been killed, though that number later rose to six.")
    assert later.count is not None
    assert (str(later.count.low), later.relation, later.target) == ("6", Relation.UPDATES, first.id)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Six priests (five Kessians and one Velmian) and two women were killed.", [("killed", "8")]),
        ("Two men (both teachers) and three women were killed.", [("killed", "5")]),
        ("Two men (both teachers) sang and three women were killed.", [("killed", "3")]),
        ("At least one but possibly up to 12 civilians were killed.", [("killed", "1")]),
    ],
)
def test_asides_and_spreads_in_lists(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Six people, including two women and a child, were killed.", [("killed", "6")]),
        ("Six people were killed, including two women and a child.", [("killed", "6")]),
        ("Six were killed, including two women, and a child was hurt.", [("killed", "6"), ("injured", "1")]),
        ("Six died, among them a doctor, and a nurse was hurt.", [("killed", "6"), ("injured", "1")]),
        (
            "Four officers were killed, including two captains, and nine others, including three cadets, were injured.",
            [("killed", "4"), ("injured", "9")],
        ),
        ("Six were killed, including a man and his son, and one other injured.", [("killed", "6"), ("injured", "1")]),
        (
            "Nine members of the Kessler family including at least two women, a boy and a girl were killed.",
            [("killed", "9")],
        ),
        (
            "At least nine members of the Kessler family across three generations, including two women, were killed.",
            [("killed", "9")],
        ),
        (
            "At least nine guests were killed: Adam Kessler and his wife, together with their three sons.",
            [("killed", "9")],
        ),
    ],
)
def test_a_list_of_parts_ends_where_the_next_clause_begins(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


def test_who_stands_behind_a_passive_is_none_of_its_victims() -> None:
    text = "After seeing that her son had been killed, Kessler and the other two women fought back."
    assert figures(text) == [("killed", "1")]
