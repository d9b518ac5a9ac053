"""Dates of a sentence and what each is to the event."""

from __future__ import annotations

import pytest

from auditor.extract.reading import read_article
from auditor.model import Article
from auditor.reckoning.periods.moments import dated


def told(text: str) -> list[list[tuple[str, str]]]:
    reading = read_article(Article.from_text(text))
    return [[(text[m.start : m.end], str(m.role)) for m in one.moments] for one in dated(reading)]


@pytest.mark.parametrize(
    "text",
    [
        "She retired in 1990.",
        "He worked in 1990, in 1994 and in 1999.",
        "The fair is on May 3-5 and again on June 7.",  # a range is no single day
        "He came on May 3 and left in June 2019.",  # one of them has no year
        "It rained for 12 days.",
    ],
)
def test_sentences_without_two_dates_that_can_be_placed(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The club, founded in 1894, closed in 1930.", [("1894", "begin"), ("1930", "end")]),
        ("She was mayor from 1990 to 2001.", [("1990", "begin"), ("2001", "end")]),
        ("In 1961 he took office; in 1989 he resigned.", [("1961", "begin"), ("1989", "end")]),
        ("He was born on 3 May 1950 and died on 4 May 2015.", [("3 May 1950", "born"), ("4 May 2015", "end")]),
        ("She was born in a village burned in 1945 and wrote of it in 1970.", [("1945", "none"), ("1970", "none")]),
        ("Rain fell in 1961 and again in 1989.", [("1961", "none"), ("1989", "none")]),
    ],
)
def test_the_word_before_a_date_says_what_it_is(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == [expected]


def test_the_days_that_a_date_may_mean() -> None:
    reading = read_article(Article.from_text("It opened in February 2020 and closed in 2021."))
    (one,) = dated(reading)
    assert [(m.first.isoformat(), m.last.isoformat()) for m in one.moments] == [
        ("2020-02-01", "2020-02-29"),
        ("2021-01-01", "2021-12-31"),
    ]
