"""Quiet cases first: durations that fit, are of other things, or are no slip; then those a slip keeps from their dates."""

from __future__ import annotations

from datetime import date

import pytest

from auditor.extract.reading import read_article
from auditor.model import Article
from auditor.reckoning.periods import moments, stretches


def found(text: str, published: date | None = None) -> list[str]:
    reading = read_article(Article.from_text(text, published=published))
    return [one.quantity.span.text for one in stretches.wrong(reading, list(moments.told(reading)))]


@pytest.mark.parametrize(
    "text",
    [
        "The factory took two and a half years to build. Ground was broken in March 2016 and the last stone laid in September 2018.",
        "Mr. Okafor led the charity for seven years. He was named its director in 1996 and stepped down in 2003.",
        "The law took three years to draft. It was passed in May 2010 and struck down in May 2016.",
        "Work began in August 1996. The tunnel was opened in August 2004, eight years later, at twice the price.",
        "The last train left in April 1964. Half a century later, in April 2014, rails were laid.",
        "The church was built in 1854. A decade later, in 1866, the tower was added.",
        "In the 14 years since, fees rose. The league expanded in 1997 and ended its drive in 2000.",
        "He worked for 13 years in Leeds and in 1985 for a bank. He was born in 1950 and died in 2010.",
        "The 10-year bonds pay four percent. The firm was founded in 1985 and sold in 1986.",
        "The census of 1971 counted 4,000 people. For 30 years the valley had grown. It was bought in 1961 and sold in 2021.",
    ],
)
def test_durations_that_may_be_right_give_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        (
            "The factory took three and a half years to build. Ground was broken in March 2016 and the last stone laid in September 2018.",
            "three and a half years",
        ),
        (
            "Mr. Okafor led the charity for 17 years. He was named its director in 1996 and stepped down in 2003.",
            "17 years",
        ),
        (
            "Work began in August 1996. The tunnel was opened in August 2004, 18 years later, at twice the price.",
            "18 years",
        ),
        ("He bought the mill in 2001. Eighteen years later, in 2009, he sold it.", "Eighteen years"),
        ("The last train left in April 1964. Half a century later, in April 2004, rails were laid.", "Half a century"),
        ("He was in prison for 16 years. He was convicted in July 2004 and released in July 2010.", "16 years"),
    ],
)
def test_a_slip_before_the_dates_is_found(text: str, duration: str) -> None:
    assert found(text) == [duration]


@pytest.mark.parametrize(
    ("text", "durations"),
    [
        ("The dam, which was finished in 1968, has supplied the valley for 55 years.", []),
        ("He has farmed here for 45 years and, since a flood in 1988, without cattle.", []),
        ("The dam, which was finished in 1968, was to last for 45 years.", []),
        ("The dam, which was finished in 1968, has supplied the valley for 45 years.", ["45 years"]),
        ("The bay has been without a ferry for five years. It closed in 2007, and cars go by road.", ["five years"]),
        ("The bay has been without a ferry for 15 years. It closed in 2007, and cars go by road.", []),
        ("The bay has been without a ferry for five years. She was 30 in 2007.", []),
        ("The bridge has been closed for 11 years, since it was struck by a barge in February 2002.", ["11 years"]),
        ("The bridge has been closed for 21 years, since it was struck by a barge in February 2002.", []),
        ("He has been chairman for 15 years, since 1998.", ["15 years"]),
    ],
)
def test_a_duration_may_reach_to_the_articles_day(text: str, durations: list[str]) -> None:
    assert found(text, date(2023, 2, 6)) == durations
    assert found(text) == []
