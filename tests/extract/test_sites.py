"""Where an event was: times, bodies and owners first, which are no places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.extract.sites import WIDE, sites, width
from auditor.model import Place


def best(text: str) -> tuple[str, int]:
    first = min(sites(text), key=lambda site: site.rank)
    return first.place.surface, width(first.place)


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were killed in Saturday's air strikes, doctors said.",
        "In October, two men were killed.",
        "Two people were hurt in Harlan's garage.",
        "The coalition said its strikes on Hamas went on.",
        "The village had a bakery.",
        "Raids on PKK positions went on.",
        "IN ADDITION, THREE SOLDIERS WERE WOUNDED IN CONFRONTATIONS THAT OCCURRED EARLY TODAY.",
    ],
)
def test_times_owners_and_bodies_are_no_places(text: str) -> None:
    assert sites(text) == ()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Air strikes on the village of Tell Marram in Orsk province killed 43 people.", "Tell Marram"),
        ("Air strikes hit Orsk province and killed 43 people in the village of Tell Marram.", "Tell Marram"),
        ("People were killed in strikes on Tell Marram, a village in the east of Orsk province.", "Tell Marram"),
        (
            "At least 15 people were killed in Saturday's air strikes on Tal Marram, and they expected more.",
            "Tal Marram",
        ),
        ("Six people died in Abu Qasr village of Orsk province.", "Abu Qasr"),
        ("Six people died in the village of Abu Qasr, east of Beit Salun.", "Abu Qasr"),
    ],
)
def test_the_village_is_told_from_what_it_lies_in(text: str, place: str) -> None:
    assert best(text) == (place, 0)


@pytest.mark.parametrize("text", ["Nine people died in Orsk province.", "Nine people died in the province of Orsk."])
def test_a_province_is_wide(text: str) -> None:
    (site,) = sites(text)
    assert site.rank == WIDE


def test_a_province_is_shown_as_one() -> None:
    (site,) = sites("Nine people died in Deir Ezzor province.")
    assert (site.place.surface, width(site.place)) == ("Deir Ezzor province", WIDE)


def test_spellings_of_a_village_meet() -> None:
    keys = {site.place.key for site in sites("Strikes on Tell Marram, a village, and on Tal Marram, a village.")}
    assert len(keys) == 1


@given(st.text(max_size=200))
def test_every_place_lies_in_the_text(text: str) -> None:
    assert all(text[s.span.start : s.span.end] == s.span.text for s in sites(text))


def test_a_text_in_capitals_names_the_places_it_calls_so() -> None:
    assert best("FOUR PEASANTS WERE KILLED IN THE VILLAGE OF TELL MARRAM, RESIDENTS SAID.")[0].startswith("TELL MARRAM")


@pytest.mark.parametrize("name", ["East Syria", "Rural Aleppo", "Tennessee", "Northern Iraq"])
def test_parts_of_countries_are_wide(name: str) -> None:
    assert width(Place(name, name.lower())) >= WIDE


@pytest.mark.parametrize(
    "text",
    [
        "A shell hit the house in the Aziz family home.",
        "Nine died in the house of Adam Kessler.",
        "The patriarch of the Qadous family was killed.",
    ],
)
def test_a_family_is_no_place(text: str) -> None:
    assert sites(text) == ()
