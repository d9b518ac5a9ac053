"""Slips of the pen in a sum: quiet cases first."""

from __future__ import annotations

from decimal import Decimal

from auditor.reckoning.figures import slips
from tests.reckoning.figures.test_slots import only


def numbers(*values: int) -> list[Decimal]:
    return [Decimal(value) for value in values]


def test_one_digit_explains_or_does_not() -> None:
    assert not slips.one_digit(Decimal(2700), numbers(1150, 620, 580))
    assert slips.one_digit(Decimal(412), numbers(236, 158, 8))
    assert slips.one_digit(Decimal(512), numbers(100, 421))


def test_two_neighbouring_digits_change_places() -> None:
    assert not slips.swapped(Decimal(1234), Decimal(1243) + 1)
    assert not slips.swapped(Decimal(123), Decimal(321))
    assert slips.swapped(Decimal(1234), Decimal(1324))


def test_a_magnitude_explains_only_what_matters_in_the_sum() -> None:
    money = only("It spent $6.4 billion.").slots[0]
    assert not slips.magnitude(money, numbers(6_390_000_000, 12_000_000))
    assert not slips.magnitude(money, numbers(2_000_000_000, 1_000_000_000))
    assert slips.magnitude(money, numbers(2_900_000, 2_100_000_000, 1_400_000_000))
    assert not slips.magnitude(only("It has 26,415 sheep.").slots[0], numbers(25_338, 1_060_000_000))


def test_a_slip_is_one_digit_or_two_exchanged() -> None:
    assert all(slips.miswritten(*pair) for pair in ((60, 50), (136, 116), (47, 74), (1985, 1986)))
    assert not any(slips.miswritten(*pair) for pair in ((5, 6), (50, 50), (60, 47), (5, 50), (123, 321)))
