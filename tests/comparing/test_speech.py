"""When two attributions may have one speaker."""

from __future__ import annotations

from auditor.comparing.speech import is_reported, may_be_same, names_of
from auditor.extract.attributions import extract
from auditor.model import Attribution, Span, Stance


def said(source: str) -> Attribution:
    return extract(f"{source} said that nine people had died in the fire.")[0]


def test_a_body_and_its_spokesman_are_one() -> None:
    assert may_be_same(said("The Pentagon"), said("A Pentagon spokesman"))


def test_bodies_of_one_state_may_stand_for_each_other() -> None:
    assert may_be_same(said("The Syrian army"), said("SANA"))
    assert may_be_same(said("The Pentagon"), said("U.S. officials"))


def test_a_relay_may_stand_for_anybody() -> None:
    assert may_be_same(said("The Taliban"), said("Reuters"))


def test_a_nameless_source_may_be_anybody() -> None:
    assert may_be_same(said("An official"), said("The Taliban"))
    assert may_be_same(said("She"), said("The Taliban"))


def test_a_name_in_two_spellings_of_its_title_is_one() -> None:
    assert may_be_same(said("Gen. Ada Brill"), said("Brill"))


def test_known_bodies_of_two_sides_are_two() -> None:
    assert not may_be_same(said("The Taliban"), said("The Pentagon"))


def test_two_full_names_are_two() -> None:
    assert not may_be_same(said("Ada Brill"), said("Ian Roe"))


def test_coordinated_sources_have_all_their_names() -> None:
    assert names_of(said("The Taliban and the Pentagon")) == ("Taliban", "Pentagon")


def test_wishes_are_no_reported_speech() -> None:
    wish = Attribution((), (Span(0, 5, "hopes"),), (), Stance.ASSERTED, None)
    assert not is_reported(wish)
    assert is_reported(said("The mayor"))
