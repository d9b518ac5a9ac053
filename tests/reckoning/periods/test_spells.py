"""Durations beside the two dates that they speak of."""

from __future__ import annotations

from datetime import date

import pytest

from auditor.extract.reading import read_article
from auditor.model import Article
from auditor.reckoning.periods.moments import dated
from auditor.reckoning.periods.spells import agos, anniversaries, lives, spells


@pytest.mark.parametrize(
    "text",
    [
        "He joined the firm in 1988, spent six years in Lorne and retired in 2020.",  # a part of the time
        "Jailed in June 2011 for 20 years, the clerk was freed in May 2016.",  # what was planned
        "He served five years of a ten-year sentence, from 1990 to 1995.",
        "The two-day talks began after the army seized the town in 2015, and the war ended in 2019.",
    ],
)
def test_durations_of_something_else(text: str) -> None:
    reading = read_article(Article.from_text(text))
    assert [spell for one in dated(reading) for spell in spells(one)] == []


@pytest.mark.parametrize(
    ("text", "duration", "years"),
    [
        ("The emir came to the throne in 1961, abdicated in 1989 and reigned for 38 years.", "38 years", (27, 29)),
        ("She was mayor of Orlen for 11 years, from 1990 to 2001.", "11 years", (10, 12)),
        ("The mill opened in 1980 and closed 12 years later, in 2003.", "12 years", (22, 24)),
        ("In 2008, seven years after the leak was found in 1996, it closed.", "seven years", (11, 13)),
    ],
)
def test_durations_between_two_dates(text: str, duration: str, years: tuple[int, int]) -> None:
    (one,) = dated(read_article(Article.from_text(text)))
    (spell,) = spells(one)
    assert spell.quantity.span.text == duration
    assert tuple(round(days / 365) for days in spell.dated) == years
    assert duration in text[spell.start : spell.end]


def test_ages_are_counted_to_the_day() -> None:
    (one,) = dated(read_article(Article.from_text("Born on 30 June 1950, she died on 4 May 2022 aged 72.")))
    (life,) = lives(one)
    assert [*map(int, life.dated), *(int(end or 0) for end in life.stated)] == [71, 71, 72, 72]


def test_an_anniversary_is_that_of_what_was_founded() -> None:
    (one,) = dated(read_article(Article.from_text("The band, founded in 1894, marks its 120th anniversary in 2024.")))
    assert [(number, begin.first.year, other.first.year) for _, number, begin, other in anniversaries(one)] == [
        (120, 1894, 2024)
    ]
    (one,) = dated(
        read_article(Article.from_text("The choir, founded in 1974, sang for the 200th anniversary in 2019."))
    )
    assert list(anniversaries(one)) == []


def test_years_ago_are_counted_from_the_article() -> None:
    text = "The mill burned down 10 years ago, in 2003."
    (spell,) = agos(read_article(Article.from_text(text, published="2018-11-20")))
    assert spell.close.first == date(2018, 11, 20)
    assert list(agos(read_article(Article.from_text(text)))) == []
    caption = "A woman waits by the shore two days ago, on November 3, 2018."
    assert list(agos(read_article(Article.from_text(caption, published="2018-11-20")))) == []
