"""Arithmetic that checks share."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor import arithmetic
from auditor.extract.quantities import extract
from auditor.model import Quantity, VictimClass


def quantity(text: str) -> Quantity:
    return extract(text)[0][0]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("43 people", "42.5", "43.5"),
        ("3,100 miles", "3050", "3150"),
        ("35 miles", "32.5", "37.5"),
        ("5 miles", "4.5", "5.5"),
        ("5,000 miles", "4625", "5375"),
        ("1.2 million people", "1150000", "1250000"),
        ("40 to 50 miles", "37", "53.75"),
    ],
)
def test_a_printed_figure_stands_for_an_interval(text: str, low: str, high: str) -> None:
    assert arithmetic.rounding_band(quantity(text)) == (Decimal(low), Decimal(high))


def test_words_without_a_number_have_no_band() -> None:
    assert arithmetic.rounding_band(quantity("dozens of people")) == (None, None)


@pytest.mark.parametrize(
    ("a", "b", "disjoint"),
    [
        ("at least 15 people", "36 people", False),
        ("dozens of people", "43 people", False),
        ("more than 40 people", "41 people", False),
        ("up to 11 people", "12 people", True),
        ("43 people", "36 people", True),
        ("more than 40 people", "40 people", True),
    ],
)
def test_intervals_conflict_only_when_disjoint(a: str, b: str, disjoint: bool) -> None:
    left, right = quantity(a).interval, quantity(b).interval
    assert arithmetic.disjoint(left, right) is disjoint
    assert arithmetic.overlap(right, left) is not disjoint


def test_a_sum_is_open_where_a_part_is_open() -> None:
    parts = [quantity("12 people"), quantity("at least 5 people"), quantity("about 10 people")]
    assert arithmetic.total(parts) == (Decimal(26), None)
    assert arithmetic.total([]) == (Decimal(0), Decimal(0))


@pytest.mark.parametrize(("value", "reach"), [("43", "4.3"), ("4", "1"), ("0", "1")])
def test_about_reaches_ten_per_cent_or_one(value: str, reach: str) -> None:
    assert arithmetic.tolerance(Decimal(value)) == Decimal(reach)


@given(st.tuples(st.integers(), st.integers()).map(sorted), st.tuples(st.integers(), st.integers()).map(sorted))
def test_disjointness_is_symmetric(a: list[int], b: list[int]) -> None:
    left, right = (Decimal(a[0]), Decimal(a[1])), (Decimal(b[0]), Decimal(b[1]))
    assert arithmetic.disjoint(left, right) == arithmetic.disjoint(right, left)
    assert not arithmetic.disjoint(left, left)


@pytest.mark.parametrize(
    ("a", "b", "ordered"),
    [
        (VictimClass.PEOPLE, VictimClass.CHILD, True),
        (VictimClass.CIVILIAN, VictimClass.WOMAN, True),
        (VictimClass.FIGHTER, VictimClass.CIVILIAN, False),
        (VictimClass.FAMILY_OF_FIGHTER, VictimClass.CIVILIAN, False),
        (VictimClass.FAMILY_OF_FIGHTER, VictimClass.FIGHTER, False),
        (VictimClass.UNKNOWN, VictimClass.PEOPLE, False),
    ],
)
def test_only_ordered_classes_compare(a: VictimClass, b: VictimClass, ordered: bool) -> None:
    assert arithmetic.comparable(a, b) is ordered


def test_the_classes_form_an_order() -> None:
    classes = list(VictimClass)
    for a in classes:
        assert arithmetic.contains(a, a)
    for a, b in product(classes, classes):
        assert a is b or not (arithmetic.contains(a, b) and arithmetic.contains(b, a))
