"""Intervals of shares, changes and multiples."""

from __future__ import annotations

from decimal import Decimal

import pytest

from auditor.arithmetic import within
from auditor.reckoning.figures import shares
from auditor.reckoning.figures.slots import Slot
from tests.reckoning.figures.test_slots import only


def slot(text: str, index: int = 0) -> Slot:
    return only(text).slots[index]


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("It is 25 percent of it.", ("24", "26"), ("22", "28")),
        ("It is 23 percent of it.", ("22", "24"), ("21", "25")),
        ("It is 23.4 percent of it.", ("23.3", "23.5"), ("23.2", "23.6")),
        ("It is half of it.", ("46", "54"), ("44", "56")),
        ("It is nearly half of it.", ("43", "50"), ("41", "58")),
        ("It is more than half of it.", ("51", "99"), ("40",)),
        ("It is less than 20 percent of it.", ("1", "19"), ("25",)),
    ],
)
def test_what_a_stated_share_allows(text: str, inside: tuple[str, ...], outside: tuple[str, ...]) -> None:
    stated = shares.stated(slot(text))
    assert all(within(Decimal(value), stated) for value in inside)
    assert not any(within(Decimal(value), stated) for value in outside)


def test_share_and_change_of_exact_counts() -> None:
    few, many = only("Some came: 12 of the 48 members.").slots
    assert shares.share(few, many) == (Decimal(25), Decimal(25))
    assert shares.change(many, few) == (Decimal(-75), Decimal(-75))


def test_open_ends_stay_open() -> None:
    assert shares.quotient((Decimal(1), None), (Decimal(2), Decimal(4))) == (Decimal("0.25"), None)
    assert shares.product((None, Decimal(3)), (Decimal(2), Decimal(4))) == (None, Decimal(12))
    assert shares.negative((Decimal(1), None)) == (None, Decimal(-1))


@pytest.mark.parametrize(
    ("value", "shown"),
    [("1234.5", "1,234"), ("33.3333", "33.3"), ("0.3766", "0.377"), ("50", "50"), ("0", "0"), ("-12.25", "-12.2")],
)
def test_figures_for_people(value: str, shown: str) -> None:
    assert shares.shown(Decimal(value)) == shown
