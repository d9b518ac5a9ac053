from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.text.names import find_known, find_names, find_places, fold_name, same_name

SPELLINGS = [
    ["Deir el-Zour", "Deir al-Zor", "Deir Ezzor", "Deir e-Zor", "Deir ez-Zor", "Dayr az-Zawr", "Deir Ezzor province"],
    ["Abu al-Husn", "Abu Husn", "Abo Al Hassan"],
    ["Raqa", "Raqqa", "ar-Raqqah", "Raqqa’s"],
    ["Kobani", "Kobane", "Ayn al-Arab"],
    ["Aleppo", "Halab"],
    ["al-Bukamal", "al-Bukamel", "Albu Kamal", "Abu Kamal"],
    ["al-Tanf", "a-Tanf"],
    ["Tell el-Marram", "Tal al-Marram", "Tel al-Maram"],
    ["Rami Abdel Rahim", "Rami Abdulrahim", "Rami Abdul-Rahim"],
    ["Kiev", "Kyiv"],
    ["U.S.", "US", "United States"],
    ["Khunayfis", "Khneifes"],
    ["Türkiye", "Turkey"],
]

STRANGERS = [
    ("Mosul", "Masyaf"),
    ("Hama", "Homs"),
    ("Mahmoud Saleh", "Muhammad Saleh"),
    ("Daraa", "Daraya"),
    ("Deir Ezzor", "Daraa"),
    ("Idlib", "Aleppo"),
    ("Iran", "Iraq"),
    ("Niger", "Nigeria"),
    ("Sudan", "South Sudan"),
    ("Austria", "Australia"),
    ("Gaza", "Gaza City"),
    ("Abu Kamal", "Abu Dhabi"),
    ("Abu Hassan", "Abu Hussein"),
    ("Jaish al-Islam", "Jaish al-Salam"),
    ("al-Nusra", "al-Nasir"),
    ("Tal Rifaat", "Tal Abyad"),
    ("Khan Younis", "Khan Sheikhoun"),
    ("John Holm", "Jane Holm"),
    ("Mark Brandt", "Mary Brandt"),
]


@pytest.mark.parametrize(("a", "b"), STRANGERS)
def test_two_names_stay_two(a: str, b: str) -> None:
    assert not same_name(a, b)
    assert fold_name(a) != fold_name(b)


@pytest.mark.parametrize("spellings", SPELLINGS)
def test_spellings_of_one_name_meet(spellings: list[str]) -> None:
    assert len({fold_name(spelling) for spelling in spellings}) == 1
    assert all(same_name(a, b) for a, b in itertools.combinations(spellings, 2))


def test_places_of_the_gazetteer_stay_apart() -> None:
    names = [
        "Damascus",
        "Homs",
        "Hama",
        "Mosul",
        "Baghdad",
        "Baghouz",
        "Marib",
        "Madinah",
        "Manama",
        "Karbala",
        "Kabul",
    ]
    assert len({fold_name(name) for name in names}) == len(names)
    assert all(find_known(name) for name in names)


@pytest.mark.parametrize(
    "text",
    [
        "The army left on Monday.",
        "However, nobody was hurt.",
        "In March they returned.",
        "Twelve people died. Officials said so.",
    ],
)
def test_a_capital_alone_makes_no_name(text: str) -> None:
    assert find_names(text) == ()


def test_names_are_found_with_their_particles() -> None:
    text = "Gen. Omar al-Hadi met Ana de la Cruz and Talas al Salim near Tell Marram on Friday."
    assert [name.span.text for name in find_names(text)] == [
        "Omar al-Hadi",
        "Ana de la Cruz",
        "Talas al Salim",
        "Tell Marram",
    ]


def test_a_single_word_opens_a_sentence_only_when_it_is_known() -> None:
    text = "Raqqa fell. Sidra did not. The mines of Sidra are closed. Lorries burned."
    assert [name.span.text for name in find_names(text)] == ["Raqqa", "Sidra", "Sidra"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The village of Abu Marram was shelled.", ["Abu Marram"]),
        ("They died in Orsk province.", ["Orsk"]),
        ("BEIRUT (AP) — Shells hit Deir al-Zor.", ["BEIRUT", "Deir al-Zor"]),
        ("State news agency SANA said so in its Arabic service.", []),
        ("He spoke in Islamic dress to US-backed fighters.", []),
        ("Troops crossed the Syrian Badia.", ["Badia"]),
    ],
)
def test_places(text: str, places: list[str]) -> None:
    assert [place.span.text for place in find_places(text)] == places


@given(st.text(alphabet="AbuelD’'z -.Qkhéß\n", max_size=60))
def test_any_text_is_folded_and_searched(text: str) -> None:
    assert fold_name(text) == fold_name(text)
    for place in find_places(text):
        assert text[place.span.start : place.span.end] == place.span.text


@given(st.text(alphabet="Abuelzr -qh", max_size=20), st.text(alphabet="Abuelzr -qh", max_size=20))
def test_sameness_has_no_direction(a: str, b: str) -> None:
    assert same_name(a, b) == same_name(b, a)
