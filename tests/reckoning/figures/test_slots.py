"""A sentence as words and slots: what stands where, what each figure allows, and no exception on any text."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.checks import all_checks
from auditor.extract import quantities
from auditor.model import Article, Bound, Reading, Settings
from auditor.reckoning.figures.slots import Pattern, patterns
from auditor.text.sentences import sentences
from auditor.text.zones import lay_out

CHECKS = [
    "article/comparison-mismatch",
    "article/implausible-magnitude",
    "article/impossible-percentage",
    "article/parts-differ-from-total",
    "article/period-mismatch",
    "article/rate-mismatch",
    "article/ratio-mismatch",
]
PIECES = st.sampled_from(
    [
        "rose",
        "fell",
        "from",
        "to",
        "40",
        "60",
        "25%",
        "percent",
        "or",
        ",",
        ".",
        "of",
        "the",
        "each",
        "a",
        "day",
        "$3",
        "million",
        "half",
        "twice",
        "1980",
        "1990",
        "years",
        "people",
        "men",
        "women",
        "and",
        "(",
        ")",
        ":",
        "—",
        "was",
        "the",
        "size",
        "of",
        "Belgium",
        "500",
        "square",
        "miles",
        "total",
        "İ",
        "ß",
        "“",
        "”",
        "0",
        "doubled",
        "compared",
        "with",
    ]
)


def reading(text: str) -> Reading:
    article = lay_out(Article(id="text", text=text))
    figures, rejected = quantities.extract(text)
    return Reading(article, sentences(article), figures, rejected, (), (), ())


def only(text: str) -> Pattern:
    (pattern,) = patterns(reading(text))
    return pattern


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Twelve of the 48 members, or 30 percent, voted.", "C of the C members, or P, voted."),
        ("Sales rose 25 percent, from 40 to 60 looms.", "sales rose P, from C to C looms."),
        ("About 40 people came, and 10 to 20 stayed.", "C people came, and C stayed."),
        ("It grew to more than the 40 of 2010.", "it grew to more than the C of Y."),
        ("They pay $500 a day for half of it.", "they pay M a day for R of it."),
        ("It cost $9 million over 10 years.", "it cost M over U."),
        ("Dozens fled.", "V fled."),
    ],
)
def test_figures_become_letters(text: str, words: str) -> None:
    assert only(text).text == words


def test_the_ends_of_a_change_keep_their_order() -> None:
    slots = only("Deaths fell from 60 to 40 in a year.").slots
    assert [slot.value for slot in slots[:2]] == [60, 40]


def test_small_counts_are_exact_and_round_ones_are_not() -> None:
    few, many, about = only("The 48 houses, 5,000 trees and about 60 cars burned.").slots
    assert few.band == (Decimal(48), Decimal(48))
    assert many.band == (Decimal(4800), Decimal(5200))
    assert about.band == (Decimal(54), Decimal(66))


def test_a_slot_leads_back_to_the_text() -> None:
    text = "In Orlen, more than 40 people, or 12 percent, left."
    for slot in only(text).slots:
        assert text[slot.start : slot.end] in ("more than 40", "12 percent")


def test_a_place_without_a_slot_is_an_error() -> None:
    pattern = only("In all, 40 left.")
    assert pattern.at(pattern.text.index("C")).value == Decimal(40)
    with pytest.raises(KeyError):
        pattern.at(0)


@settings(deadline=None, max_examples=150)
@given(st.lists(PIECES, max_size=40))
def test_no_text_breaks_a_check_and_every_passage_is_in_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces) or "x"
    for check in CHECKS:
        for problem in all_checks()[check].rule(reading(text), Settings()):
            for evidence in problem.evidence:
                assert text[evidence.span.start : evidence.span.end] == evidence.span.text


@settings(deadline=None, max_examples=80)
@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    for pattern in patterns(reading(text)):
        for place, slot in zip(pattern.places, pattern.slots, strict=True):
            assert pattern.text[place] == slot.letter


def test_just_over_is_no_more_than_a_tenth_above() -> None:
    (pattern,) = patterns(reading("It won just over 50 percent of the votes."))
    assert pattern.slots[0].bound is Bound.ABOUT
    assert pattern.slots[0].band[1] == 55
