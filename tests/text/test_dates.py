from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.text.dates import DateKind, DateMention, find_dates, resolve, weekday_of

PUBLISHED = date(2018, 11, 18)  # a Sunday


def only(text: str) -> DateMention:
    found = find_dates(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    "text",
    [
        "The army may send 12 more people.",
        "They march 10 miles a day.",
        "He won 3/4 of the vote, 21/2 to 1.",
        "Version 2017.05 was used.",
        "It happened in 40 of 2,018 cases.",
        "The sun set at 5.12 and 10-12 people left.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text) == ()


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("In May, 12 people died.", "May"),
        ("In August 15 people were killed.", "August"),
        ("It sold in May 2,000 tons.", "May"),
    ],
)
def test_a_count_after_a_month_is_no_day(text: str, surface: str) -> None:
    mention = only(text)
    assert (mention.kind, mention.span.text, mention.day) == (DateKind.MONTH, surface, None)


@pytest.mark.parametrize(
    ("text", "weekday", "day", "month", "year"),
    [
        ("on Tuesday, October 29th 2023, the", 1, 29, 10, 2023),
        ("Sunday, 18 November 2018", 6, 18, 11, 2018),
        ("May 25, 2017, a Thursday", 3, 25, 5, 2017),
        ("on Saturday, May 27, 2017 that", 5, 27, 5, 2017),
        ("on Sunday (Nov. 18) at", 6, 18, 11, None),
        ("Monday, the 5th of June, they", 0, 5, 6, None),
        ("Sat 24 Aug 2013 the", 5, 24, 8, 2013),
        ("on Nov. 18", None, 18, 11, None),
        ("by 2018-11-18", None, 18, 11, 2018),
        ("26-FEB-1987", None, 26, 2, 1987),
        ("ORSK, 3 JAN 90 --", None, 3, 1, 1990),
        ("on 8/24/2013", None, 24, 8, 2013),
        ("since September 10, when", None, 10, 9, None),
    ],
)
def test_explicit_dates(text: str, weekday: int | None, day: int, month: int, year: int | None) -> None:
    mention = only(text)
    assert mention.kind is DateKind.DATE
    assert (mention.weekday, mention.day, mention.month, mention.year) == (weekday, day, month, year)


def test_a_date_whose_order_is_open_is_left() -> None:
    assert find_dates("on 3/4/2018") == ()


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("on Saturday", date(2018, 11, 17), date(2018, 11, 17)),
        ("on Sunday", date(2018, 11, 18), date(2018, 11, 18)),
        ("late Thursday", date(2018, 11, 15), date(2018, 11, 15)),
        ("last Sunday", date(2018, 11, 11), date(2018, 11, 11)),
        ("next Friday", date(2018, 11, 23), date(2018, 11, 23)),
        ("on Nov. 18", date(2018, 11, 18), date(2018, 11, 18)),
        ("on Nov. 20", date(2018, 11, 20), date(2018, 11, 20)),
        ("on March 20", date(2018, 3, 20), date(2018, 3, 20)),
        ("since December 10", date(2017, 12, 10), PUBLISHED),
        ("since September 10", date(2018, 9, 10), PUBLISHED),
        ("since 2011", date(2011, 1, 1), PUBLISHED),
        ("in July", date(2018, 7, 1), date(2018, 7, 31)),
        ("yesterday", date(2018, 11, 17), date(2018, 11, 17)),
        ("earlier this month", date(2018, 11, 1), PUBLISHED),
        ("last week", date(2018, 11, 5), date(2018, 11, 11)),
        ("last month", date(2018, 10, 1), date(2018, 10, 31)),
        ("last year", date(2017, 1, 1), date(2017, 12, 31)),
        ("three days ago", date(2018, 11, 15), date(2018, 11, 15)),
        ("Nov. 14-16", date(2018, 11, 14), date(2018, 11, 16)),
    ],
)
def test_days_are_seen_from_the_article(text: str, first: date, last: date) -> None:
    when = resolve(only(text), PUBLISHED)
    assert (when.first, when.last) == (first, last)


def test_what_was_assumed_is_said() -> None:
    assert resolve(only("late Thursday"), PUBLISHED).assumed == "the most recent Thursday on or before 18 November 2018"
    assert (
        resolve(only("on March 20"), PUBLISHED).assumed
        == "the year 2018, as the most recent on or before 18 November 2018"
    )
    assert resolve(only("May 27, 2017"), PUBLISHED).assumed is None


def test_without_a_date_of_its_own_an_article_has_no_yesterday() -> None:
    assert resolve(only("yesterday"), None).first is None
    assert resolve(only("May 27, 2017"), None).first == date(2017, 5, 27)


def test_a_day_that_does_not_exist_is_not_resolved() -> None:
    assert resolve(only("Feb. 30, 2018"), PUBLISHED).first is None


@given(st.dates(date(1990, 1, 1), date(2089, 12, 31)))
def test_printed_dates_are_read_back(day: date) -> None:
    for form in (
        f"{weekday_of(day)}, {day:%B} {day.day}, {day.year}",
        f"{day.day} {day:%b} {day.year}",
        day.isoformat(),
    ):
        mention = only(f"It was {form}.")
        assert (resolve(mention, None).first, mention.weekday in (None, day.weekday())) == (day, True)


@given(st.dates(date(1990, 1, 1), date(2089, 12, 31)), st.integers(0, 6))
def test_a_weekday_is_within_the_last_week(published: date, weekday: int) -> None:
    name = weekday_of(date(2018, 11, 12) + timedelta(days=weekday))
    day = resolve(only(f"on {name}"), published).first
    assert day is not None
    assert weekday_of(day) == name
    assert 0 <= (published - day).days < 7


@given(st.text(alphabet="May MarchSunday12390-/,. \n()sthin", max_size=120), st.dates())
def test_any_text_is_searched(text: str, published: date) -> None:
    for mention in find_dates(text):
        assert text[mention.span.start : mention.span.end] == mention.span.text
        if 1900 < published.year < 9000:
            resolve(mention, published)
