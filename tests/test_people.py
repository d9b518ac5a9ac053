"""Whom an article names as harmed or accused: names of places, offices and speakers first, which are none."""

from __future__ import annotations

import pytest

from auditor.people import key_of, people


@pytest.mark.parametrize(
    "text",
    [
        "Police Chief Dana Kessler was found at the scene.",
        "Sgt. Dana Kessler, 44, said nothing more.",
        "Dana Kessler, the mayor, spoke on Monday.",
        "The shooting happened at Kessler Park Apartments, 34 of which are empty.",
        "A man was shot in North Orlen, 12 miles from the coast.",
        "Gaza Strip was hit again.",
        "The murder of Orlen County residents shocked many.",
    ],
)
def test_nobody_harmed_or_accused(text: str) -> None:
    assert people(text) == {}


@pytest.mark.parametrize(
    ("text", "name", "ages"),
    [
        ("Dana Kessler, 34, died at the scene.", ("dana", "kessler"), {34}),
        ("The victim was 34-year-old student Dana M. Kessler.", ("dana", "kessler"), {34}),
        ("They arrested Dana Kessler Jr. (34) on Monday.", ("dana", "kessler"), {34}),
        ("He is charged with the murder of Dana Kessler.", ("dana", "kessler"), set()),
        ("Dana Kessler, a teacher, was fatally shot.", ("dana", "kessler"), set()),
        ('Friends of Dana "Dee" Kessler came. Kessler was shot twice.', ("dana", "kessler"), set()),
        ("Police identified the victim as Dana McKessler.", ("dana", "mckessler"), set()),
    ],
)
def test_named(text: str, name: tuple[str, str], ages: set[int]) -> None:
    found = people(text)
    assert list(found) == [name]
    assert found[name].ages == ages


def test_initials_nicknames_and_suffixes_are_no_part_of_the_key() -> None:
    assert key_of('Dana M. "Dee" Kessler Jr.') == ("dana", "kessler")
    assert key_of("Orlen Street") is None
    assert key_of("Kessler") is None


@pytest.mark.parametrize("part", ["Dana Kessler, ", "Dana ", "34-year-old ", "murder of "])
def test_hostile_text_is_read_in_linear_time(part: str) -> None:
    people(part * 5000)
