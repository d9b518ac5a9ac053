"""Quiet cases first: lengths that fit or are of something else; then the one length that two dates cannot hold."""

from __future__ import annotations

import pytest

from auditor.extract.reading import read_article
from auditor.model import Article
from auditor.reckoning.periods import lengths, moments


def loosely(text: str) -> list[str]:
    passages = moments.dated(read_article(Article.from_text(text)))
    return [spell.quantity.span.text for one in passages for spell in lengths.loosely(one)]


@pytest.mark.parametrize(
    "text",
    [
        "The strike began on May 4 and ended on May 25, when the union accepted the offer. It had lasted three weeks.",
        "The strike began on May 4 and ended on May 25. It was the longest since one in 1990 that lasted five weeks.",
        "The strike began on May 4 and ended on May 25. A second walkout lasted five weeks.",
        "The siege began on Jan. 3 and was broken on Jan. 24. The residents had been without food for ten days.",
        "The bridge was opened in 1931 and torn down in 2011, after 80 years of service.",
        "The bridge was opened in 1931 and torn down in 2011, after 70 years in which it was never painted.",
        "He was jailed in 2003 and released in 2015, having served 12 years of a 22-year sentence.",
        "The company was founded in 1964. In 2014 it will mark 50 years in business.",
        "The company was founded in 1964 and went public in 1974. In 2014 it will mark 40 years on the exchange.",
        "The trial opened on Sept. 9 and the verdict came on Sept. 30, three weeks later.",
        "The couple married in 1970 and divorced in 1984. They had known each other for 24 years.",
        "The factory has made tractors for 80 years. It opened in 1941 and closes in December 2021.",
        "The minister took office on March 1, 2019, and resigned on March 1, 2021, after three years in the party.",
        "Elected in 1990 and re-elected twice, he left the Senate in 2008 after 28 years in politics.",
        "The exhibition, which runs from June 1 to June 28, will be open for four weeks.",
        "He worked at the post office from 1961 to 1999, a total of 38 years.",
        "He worked at the post office from 1961 to 1999, the last 28 years as its manager.",
        "The drought began in 2011 and broke in 2017. For eight years before that it had rained well.",
        "The boy was missing for five days: he left home on Aug. 2 and was found on Aug. 7.",
        "The boy was found on Aug. 7. For nine days, hundreds of people had searched.",
        "The shop will close in June after 35 years. It opened in June 1985, its owner said in May 2020.",
        "They spent 101 days in orbit, from Jan. 10 to April 20.",
        "The king, who ruled from 1952 until his death in 1999, was on the throne for 47 years.",
        "The plan covers the years from 2010 to 2020, and the debt will be paid over 30 years.",
        "He was a member for 12 years, serving as chairman from 2003 to 2006.",
        "He joined the club in 1990 and left it in 2010. He was its captain for five years.",
    ],
)
def test_lengths_of_something_else_stay_quiet(text: str) -> None:
    assert loosely(text) == []


@pytest.mark.parametrize(
    ("text", "length"),
    [
        (
            "The strike began on May 4 and ended on May 25, when the union accepted the offer. It had lasted five weeks.",
            "five weeks",
        ),
        ("The bridge was opened in 1931 and torn down in 2011, after 70 years of service.", "70 years"),
        ("He was jailed in 2003 and released in 2015, having served 22 years.", "22 years"),
        ("The company was founded in 1964. In 2014 it will mark 60 years in business.", "60 years"),
        ("The couple married in 1970 and divorced in 1984. Their marriage lasted 24 years.", "24 years"),
        ("Elected in 1990 and re-elected twice, he left the Senate in 2008 after 28 years.", "28 years"),
        ("He worked at the post office from 1961 to 1999, a total of 28 years.", "28 years"),
        ("The boy was missing for nine days: he left home on Aug. 2 and was found on Aug. 7.", "nine days"),
    ],
)
def test_a_length_that_the_dates_cannot_hold_is_found(text: str, length: str) -> None:
    assert loosely(text) == [length]
