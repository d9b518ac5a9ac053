"""Number words and numerals as values."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.text import numbers


@pytest.mark.parametrize(
    "words", ["", "the", "seven people", "two three", "nineteen eighty-four", "1/0", "a", "7" * 19, "5 km"]
)
def test_what_is_no_number_has_no_value(words: str) -> None:
    assert numbers.parse_number(words) is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("5,000", 5000),
        ("1 200 000", 1200000),
        ("12,34,567", 1234567),
        ("0.62", "0.62"),
        ("−5", -5),
        ("minus forty", -40),
        ("1.2 million", 1200000),
        ("3bn", 3 * 10**9),
        ("45k", 45000),
        ("½", "0.5"),
        ("2 1/2", "2.5"),
        ("twenty-two", 22),
        ("one hundred and two", 102),
        ("fifteen hundred", 1500),
        ("three million two hundred and forty", 3000240),
        ("a hundred", 100),
        ("half a million", 500000),
        ("half a dozen", 6),
        ("a quarter of a million", 250000),
        ("two and a half", "2.5"),
        ("one and a half million", 1500000),
        ("two dozen", 24),
        ("a couple", 2),
        ("one point five million", 1500000),
    ],
)
def test_numbers_are_read_as_written(words: str, value: int | str) -> None:
    assert numbers.parse_number(words) == Decimal(value)


@pytest.mark.parametrize(
    ("value", "step"), [("5000", "1000"), ("3100", "100"), ("2.50", "0.1"), ("7", "1"), ("0", "1")]
)
def test_the_step_is_the_place_of_the_last_digit_that_says_something(value: str, step: str) -> None:
    assert numbers.step_of(Decimal(value)) == Decimal(step)


@given(st.integers(min_value=0, max_value=10**12))
def test_separators_do_not_change_the_value(value: int) -> None:
    assert numbers.parse_number(f"{value:,}") == value


@given(st.text(max_size=60))
def test_no_text_raises(text: str) -> None:
    numbers.parse_number(text)


@given(st.integers(0, 100))
def test_number_in_words_is_read_back(value: int) -> None:
    assert numbers.parse_number(numbers.in_words(value)) == value


def test_only_small_numbers_are_written_in_words() -> None:
    with pytest.raises(ValueError, match="101 is not"):
        numbers.in_words(101)
