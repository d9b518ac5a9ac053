"""Words of headlines and articles as classes."""

from __future__ import annotations

from auditor.reckoning.headlines import synonyms


def test_different_words_for_one_thing_are_one_class() -> None:
    assert synonyms.classes("jobs shed") == synonyms.classes("posts cut")


def test_empty_words_tell_nothing() -> None:
    assert synonyms.classes("the last of the two years") == set()


def test_an_unknown_word_is_its_stem() -> None:
    assert synonyms.word_class("orchards") == synonyms.word_class("orchard")
