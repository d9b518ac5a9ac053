from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.text.style import fold, fold_tokens, word_key
from auditor.text.tokens import tokens


def keys(text: str) -> list[str]:
    return [folded.key for folded in fold(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the army said", "the rebels said"),
        ("killed 12 people", "killed 21 people"),
        ("5,000 miles", "5,000 kilometers"),
        ("square miles", "miles"),
        ("the group is in the east", "the group IS in the east"),
        ("rain fell in May", "rain may fall"),
        ("an al-Hal resident", "a Hal resident"),
        ("as Syria burned", "as-Syria burned"),
        ("twenty, two of them", "22 of them"),
        ("about a third", "about a fourth"),
    ],
)
def test_what_differs_in_sense_stays_different(one: str, other: str) -> None:
    assert keys(one) != keys(other)


@pytest.mark.parametrize(
    ("one", "other", "group"),
    [
        ("IS fighters", "ISIS fighters", "islamic-state"),
        ("Daesh fighters", "Islamic State group fighters", "islamic-state"),
        ("fighters of the Islamic State", "fighters of the ISIL", "islamic-state"),
        ("40 percent", "40 per cent", "percent"),
        ("40%", "40 percent", "percent"),
        ("the U.S. envoy", "the US envoy", "us"),
        ("the United States envoy", "the U.S. envoy", "us"),
        ("twenty-two miners", "22 miners", "number"),
        ("seven miners", "7 miners", "number"),
        ("30 km away", "30 kilometres away", "unit"),
        ("10 sq km", "10 square kilometers", "unit"),
        ("on Nov. 18", "on November 18", "month"),
        ("the coloured flags", "the colored flags", "spelling"),
        ("a centre of talks", "a center of talks", "spelling"),
        ("near Tel ez-Zir", "near Tel al-Zir", "article"),
    ],
)
def test_house_styles_of_one_thing_meet_and_the_group_is_named(one: str, other: str, group: str) -> None:
    assert keys(one) == keys(other)
    groups = {folded.group for folded in (*fold(one), *fold(other))}
    assert group in groups


@pytest.mark.parametrize(
    ("one", "other"),
    [("They realised it", "They realized it"), ("1,200 homes", "1200 homes"), ("the mayor’s men", "the mayor's men")],
)
def test_spellings_without_a_list_meet_too(one: str, other: str) -> None:
    assert keys(one) == keys(other)


def test_a_run_keeps_its_place_in_the_text_and_among_the_tokens() -> None:
    text = "Fighters of the Islamic State group fled."
    run = next(folded for folded in fold(text) if folded.group == "islamic-state")
    assert text[run.start : run.end] == "Islamic State group"
    assert [t.text for t in tokens(text)[run.first : run.first + run.size]] == ["Islamic", "State", "group"]


def test_without_the_text_only_al_and_el_are_read_as_the_article() -> None:
    assert [f.group for f in fold_tokens(tokens("Tel el-Zir"))] == [None, "article", None]
    assert [f.group for f in fold_tokens(tokens("Tel ez-Zir"))] == [None, None, None]
    assert [f.group for f in fold("Tel ez-Zir")] == [None, "article", None]


def test_one_word_has_the_key_it_has_in_a_text() -> None:
    assert word_key("kilometres") == "kilometer"
    assert word_key("Mayor's") == "mayor"
    assert word_key("is") == "is"


@given(st.text())
def test_every_token_is_in_exactly_one_run_on_any_text(text: str) -> None:
    run = tokens(text)
    at = 0
    for folded in fold_tokens(run, text):
        assert folded.first == at
        assert (folded.start, folded.end) == (run[at].start, run[at + folded.size - 1].end)
        at += folded.size
    assert at == len(run)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The IS group claimed it", "The Islamic State group claimed it"),
        ("An ISIS group commander", "An Islamic State commander"),
        ("They sold jewellery", "They sold jewelry"),
    ],
)
def test_groups_named_as_groups_and_words_of_two_spellings_meet(one: str, other: str) -> None:
    assert keys(one) == keys(other)


def test_a_group_after_the_verb_is_no_islamic_state_group() -> None:
    assert [f.group for f in fold("The board is group by group replaced")] == [None] * 7
