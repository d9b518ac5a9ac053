from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

import auditor
from auditor.model import Bound, IncidentStatus, Outcome, Relation, Scope, Severity, Shape, Stance, VictimClass, When
from auditor.report import words
from tests import factories


@pytest.mark.parametrize("text", ["Nothing odd", "Deir ez-Zor’s “river”", "5\u00a0km², 10\u202f000", "a\tb\nc", "日本"])
def test_ordinary_text_stays(text: str) -> None:
    assert words.visible(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\u202e12 killed", "‹RLO›12 killed"),
        ("1\u200b2", "1‹ZWSP›2"),
        ("gov\u00adernment", "gov‹SHY›ernment"),
        ("\x1b[2J", "␛[2J"),
        ("\x7f\x00\x9b", "␡␀‹U+009B›"),
        ("\ufeffstart", "‹BOM›start"),
        ("a\u2028b", "a\nb"),
    ],
)
def test_hidden_characters_are_shown(text: str, shown: str) -> None:
    assert words.visible(text) == shown


@given(st.text())
def test_nothing_hidden_is_left(text: str) -> None:
    assert not {"\x1b", "\x07", "\u202e", "\u2066", "\u200b", "\x9b"} & set(words.visible(text))
    assert "\n" not in words.one_line(text)


@pytest.mark.parametrize(
    ("number", "shown"),
    [("0.33333333333333333333", "0.3333"), ("0.000123456", "0.0001235"), ("2500000.123456", "2,500,000.1235"),
     ("-3.25", "-3.25"), ("123456789012345678901234567890123456", "123,456,789,012,345,678,901,234,567,890,123,456")],
)  # fmt: skip
def test_long_fractions_are_rounded_for_reading(number: str, shown: str) -> None:
    assert words.number(Decimal(number)) == shown


@pytest.mark.parametrize(
    ("number", "shown"), [("5000", "5,000"), ("1.50", "1.5"), ("360000", "360,000"), ("1E+6", "1,000,000"), ("0", "0")]
)
def test_numbers_have_separators_and_no_idle_zeros(number: str, shown: str) -> None:
    assert words.number(Decimal(number)) == shown


@pytest.mark.parametrize(
    ("printed", "bound", "most", "amount", "short"),
    [
        ("43 people", Bound.EXACT, None, "43", "43"),
        ("at least 43 people", Bound.AT_LEAST, None, "at least 43", "43+"),
        ("over 360,000 people", Bound.MORE_THAN, None, "more than 360,000", ">360,000"),
        ("about 40 people", Bound.ABOUT, "44", "about 40", "~40"),
        ("40 to 50 people", Bound.RANGE, "50", "40 to 50", "40–50"),
    ],
)
def test_amount_is_said_as_a_reader_would(
    printed: str, bound: Bound, most: str | None, amount: str, short: str
) -> None:
    quantity = factories.quantity(printed, printed, bound=bound, most=most)
    assert (words.amount(quantity), words.short(quantity)) == (amount, short)


def test_reading_names_unit_and_dimension() -> None:
    area = factories.quantity("5 square miles", "5 square miles", unit="square mile", dimension="area")
    one = factories.quantity("1 foot", "1 foot", unit="foot", dimension="length")
    about = factories.quantity("about 40", "about 40", bound=Bound.ABOUT, most="44", noun="house")
    assert words.reading(area) == "5 square miles · area"
    assert words.reading(one) == "1 foot · length"
    assert words.reading(about) == "about 40 (40 to 44) house · count"


def test_claims_are_told_in_a_line() -> None:
    claims = factories.rich().incidents[0].claims
    assert [words.claimed(c) for c in claims[:3]] == [
        "31 people killed, asserted by Harbour Observatory",
        "12 children killed, asserted by Harbour Observatory",
        "no civilians killed or injured, denied by the alliance",
    ]


def test_land_is_told_in_its_unit() -> None:
    article = factories.article("They took 12 hectares.")
    land = factories.quantity(article.text, "12 hectares", unit="hectare", dimension="area")
    claim = factories.claim(article, "12 hectares", count=land, outcome=Outcome.TERRITORY, who=None)
    assert words.told(claim) == "12 hectares of territory"


@pytest.mark.parametrize(
    ("vocabulary", "named"),
    [
        (Stance, words.STANCE),
        (Outcome, words.OUTCOME),
        (VictimClass, words.VICTIMS),
        (Scope, words.SCOPE),
        (Relation, words.RELATION),
        (IncidentStatus, words.STATUS),
        (Shape, words.SHAPE),
    ],
)
def test_every_word_of_a_vocabulary_is_named(vocabulary: type[StrEnum], named: dict[object, object]) -> None:
    assert set(named) == set(vocabulary)


def test_moments_leave_an_unknown_hour_out() -> None:
    assert words.moment(date(2018, 11, 17)) == "17 Nov 2018"
    assert words.moment(datetime(2018, 11, 17, 9, 5, tzinfo=UTC)) == "17 Nov 2018, 09:05 UTC"
    assert words.moment(None) == ""


def test_tally_leaves_out_what_there_is_none_of() -> None:
    article = factories.article("Ten boats sank.")
    one = factories.finding([factories.evidence(article, "Ten")])
    note = factories.finding([factories.evidence(article, "Ten")], severity=Severity.NOTE)
    assert words.tally((one, one, note)) == "2 errors and 1 note"
    assert words.tally(()) == "nothing found"


def test_checked_says_how_much_was_read() -> None:
    expected = "12 figures read, 1 conversion checked, 7 of 9 sentences aligned, 5 claims read"
    assert words.checked(factories.rich()) == expected
    assert words.checked(factories.audit()) == "0 figures read, 0 conversions checked"


def test_unknown_check_has_no_rule_and_no_reason() -> None:
    assert (words.rule("copy/none-such"), words.why("copy/none-such")) == ("", "")


@pytest.mark.parametrize(("number", "shown"), [("1", "1 child killed"), ("2", "2 children killed")])
def test_one_is_told_in_the_singular(number: str, shown: str) -> None:
    article = factories.article(f"{number} children died", "a")
    count = factories.quantity(article.text, f"{number} children", number)
    claim = factories.claim(article, f"{number} children died", count=count, victims=VictimClass.CHILD)
    assert words.told(claim) == shown


def test_who_denies_is_named_where_it_is_not_the_one_held_responsible() -> None:
    text = (
        "Syrian army shells hit the hospital in the village of Tal Mirin on Saturday, killing 14 people, doctors said. "
        "The Syrian Observatory for Human Rights said there were no deaths from the shelling."
    )
    audit = auditor.audit([auditor.Article.from_text(text, published="2018-11-18")], checks=["source"])
    (incident,) = audit.incidents
    assert words.status(incident)[1].startswith("The Syrian Observatory for Human Rights denies it.")


@pytest.mark.parametrize(
    ("surface", "told"),
    [
        ("at 14:30", "as of 14:30"),
        ("By evening", "as of evening"),
        ("at first", "an early figure"),
        ("Initial", "an early figure"),
        ("risen", "a figure that had risen"),
        ("so far", "so far"),
        ("Later", "later"),
    ],
)
def test_how_far_a_count_had_got_is_told(surface: str, told: str) -> None:
    assert words.stage(When(surface, None, None)) == told
