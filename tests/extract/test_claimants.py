"""The registry of known claimants, and where a text names them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.extract.claimants import bodies, body, mentions, side


def named(text: str) -> list[str]:
    return list(dict.fromkeys(m.body.name for m in mentions(text) if not m.short))


def test_words_in_small_letters_are_no_short_names() -> None:
    assert named("It is who we are, and that is what an amnesty would mean.") == []


def test_a_compound_does_not_name_its_part() -> None:
    assert named("The US-backed rebels held the town.") == []


def test_names_are_found_in_any_spelling_of_the_registry() -> None:
    assert named("The U.S.-led coalition and the US-led coalition are one.") == ["U.S.-led coalition"]
    assert named("the Syrian Observatory for Human Rights' director") == ["Syrian Observatory for Human Rights"]


def test_the_longest_name_wins() -> None:
    assert named("The Afghan Taliban met the Pakistani Taliban.") == ["Taliban", "Pakistani Taliban"]
    assert named("The UN Human Rights Office spoke.") == ["UN Human Rights Office"]


def test_a_genitive_names_its_owner() -> None:
    assert named("Hezbollah’s statement") == ["Hezbollah"]


def test_sides() -> None:
    assert side("Syrian Observatory for Human Rights") == "monitor"
    assert side("U.S.-led coalition") == "coalition"
    assert side("Orsk council") is None
    assert side(None) is None


def test_agencies_relay() -> None:
    assert all((found := body(name)) is not None and found.relay for name in ("AFP", "Reuters", "Associated Press"))


def test_names_are_unique_and_aliases_lead_to_one_body() -> None:
    names = [b.name for b in bodies()]
    assert len(names) == len(set(names)) >= 80
    owner: dict[str, str] = {}
    for known in bodies():
        for alias in known.aliases:
            assert owner.setdefault(alias, known.name) == known.name
            assert known.name in [m.body.name for m in mentions(alias)]


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=120))
def test_any_text_can_be_searched(text: str) -> None:
    assert all(text[m.start :] for m in mentions(text))
