from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.text.romanisation import consonants, is_common, plain, skeleton, words_of


@pytest.mark.parametrize("name", ["Belhaven", "Port Amble", "Washington", "Oslo"])
def test_only_arabic_names_have_a_skeleton(name: str) -> None:
    assert skeleton(name) == ""


@pytest.mark.parametrize(
    ("a", "b"), [("Tulul al-Safa", "Tloul as-Safa"), ("Umm Qasr", "Oum Kasr"), ("Wadi el-Natrun", "Wadi an-Natroun")]
)
def test_vowels_and_articles_do_not_count_in_arabic_names(a: str, b: str) -> None:
    assert skeleton(a) == skeleton(b) != ""


@pytest.mark.parametrize(("a", "b"), [("Bolton", "Belton"), ("Lorne", "Lorna")])
def test_vowels_count_in_other_names(a: str, b: str) -> None:
    assert plain(a) != plain(b)


def test_words_of_a_name_are_without_its_generic_word() -> None:
    assert words_of("the Orsk province") == ["orsk"]
    assert words_of("Mexico City") == ["mexico", "city"]


@given(st.text(max_size=60))
def test_any_text_is_folded(text: str) -> None:
    assert consonants(words_of(text)) == consonants(words_of(text))
    assert plain(text) == plain(text).casefold()


@pytest.mark.parametrize("word", ["ahmed", "ahmad", "muhammad", "mohamed", "mahmoud", "hussein", "abdullah"])
def test_given_names_of_many_people(word: str) -> None:
    assert is_common(word)


@pytest.mark.parametrize("word", ["sabalos", "orsi", "abdel", "hama"])
def test_other_names_are_not_common(word: str) -> None:
    assert not is_common(word)
