"""Words one slip of the hand apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.text.spelling import one_slip, slips


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("sabalos", "sabalos"),
        ("syria", "syrian"),
        ("syrias", "syrians"),
        ("texas", "texans"),
        ("arabia", "arabic"),
        ("germany", "german"),
        ("minister", "ministers"),
        ("congressman", "congressmen"),
        ("iran", "iraq"),
        ("ruth", "rut"),
        ("austria", "australia"),
        ("maria", "mario"),
        ("gambia", "zambia"),
        ("youtube", "youtuber"),
    ],
)
def test_inflections_and_other_words_are_no_slips(a: str, b: str) -> None:
    assert not one_slip(a, b)
    assert not one_slip(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("sabalos", "saballos"),
        ("banksy", "bansky"),
        ("carolla", "corolla"),
        ("sloane", "sloan"),
        ("lamar", "lamarr"),
        ("venezula", "venezuela"),
        ("janaury", "january"),
        ("caesars", "ceasars"),
    ],
)
def test_one_letter_is_a_slip(a: str, b: str) -> None:
    assert one_slip(a, b)
    assert one_slip(b, a)


def test_pairs_come_in_the_order_of_the_words_and_once() -> None:
    words = ["toyko", "marlow", "harcout", "tokyo", "harcourt", "toyko"]
    assert list(slips(words)) == [("toyko", "tokyo"), ("harcout", "harcourt")]


@given(st.lists(st.text("abc", min_size=4, max_size=7), max_size=12))
def test_index_finds_what_comparing_all_finds(words: list[str]) -> None:
    distinct = list(dict.fromkeys(words))
    every = {frozenset((a, b)) for i, a in enumerate(distinct) for b in distinct[i + 1 :] if one_slip(a, b)}
    assert {frozenset(pair) for pair in slips(words)} == every


def test_series_are_no_slips() -> None:
    assert list(slips([f"sector{letter}x" for letter in "abcdefghijklmnopq"])) == []
