"""What the words of a source tell of who it is."""

from __future__ import annotations

import pytest

from auditor.extract.naming import bare, is_firm, surname_key
from auditor.extract.words import words_of


@pytest.mark.parametrize(
    ("surface", "name"), [("the coalition", "coalition"), ("some of his friends", "some of his friends")]
)
def test_an_article_is_no_part_of_a_name(surface: str, name: str) -> None:
    assert bare(surface) == name


@pytest.mark.parametrize(("text", "firm"), [("Adam Kessler", False), ("Kessler and Co", True), ("Marram Bank", True)])
def test_a_firm_is_no_person(text: str, firm: bool) -> None:
    assert is_firm(words_of(text, 0, len(text))) is firm


def test_two_spellings_of_a_surname_meet() -> None:
    assert surname_key("Omar al-Salameh") == surname_key("Omar Salama")
