from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.checks.article.weekday_mismatch import weekday_mismatch
from auditor.extract.reading import read_article
from auditor.model import Article, Problem, Settings, Severity
from auditor.text.dates import MONTHS, WEEKDAYS


def problems(text: str, published: date | None = None) -> list[Problem]:
    return list(weekday_mismatch.rule(read_article(Article.from_text(text, published=published)), Settings()))


@pytest.mark.parametrize(
    "text",
    [
        "The vote was put off to Sunday, October 29, 2023, the council said.",
        "The bridge was closed on Friday, Nov. 18, after the flood.",
        "The bridge was closed on Nov. 18, 2018, after the flood.",
        "The talks run from Saturday-Sunday, October 28-29, 2023, in the town hall.",
        "The vote of October 29, 2023, was put off on Tuesday.",
        "Police said Thursday the July 15 crash was an accident.",
        "Every Friday 18 buses leave the square.",
        "The charter of Monday, 12 January 1722, hangs in the hall.",
    ],
)
def test_right_incomplete_and_old_dates_are_quiet(text: str) -> None:
    assert problems(text, date(2018, 7, 20)) == [] if "July 15" in text else problems(text) == []


def test_a_date_far_from_the_articles_own_is_quiet() -> None:
    assert problems("He was shot on Sunday, Nov. 15, outside the club.", date(2017, 1, 28)) == []


def test_a_wrong_weekday() -> None:
    found = problems("The vote was put off to Tuesday, October 29, 2023, the council said.")
    assert [p.message for p in found] == ["29 October 2023 was a Sunday, not a Tuesday."]
    assert found[0].suggestion == "Sunday, October 29, 2023"
    assert found[0].severity is None


def test_a_wrong_weekday_without_a_year_is_a_warning() -> None:
    found = problems("The bridge was closed on Friday, Nov. 18, after the flood.", date(2018, 11, 20))
    assert [p.severity for p in found] == [Severity.WARNING]
    assert "2018-11-20" in found[0].message


def test_a_short_weekday_is_corrected_as_short() -> None:
    found = problems("The crew was last heard of on Mon, 3 March 2021, off the cape.")
    assert [p.suggestion for p in found] == ["Wed, 3 March 2021"]


def test_one_wrong_date_told_twice_is_one_finding() -> None:
    text = (
        "The fire broke out on Tuesday, October 29, 2023.\n\nOn Tuesday, October 29, 2023, the wind was from the east."
    )
    found = problems(text)
    assert len(found) == 1
    assert len(found[0].evidence) == 2


@given(st.dates(date(1930, 1, 1), date(2090, 12, 31)), st.integers(1, 6))
def test_every_shifted_weekday_is_found_and_no_right_one(day: date, shift: int) -> None:
    def told(weekday: int) -> str:
        return f"The vote was held on {WEEKDAYS[weekday]}, {MONTHS[day.month - 1]} {day.day}, {day.year}, in the town."

    assert problems(told(day.weekday())) == []
    assert len(problems(told((day + timedelta(days=shift)).weekday()))) == 1
