"""Quiet cases first: weekdays that agree, that may be of another year, that are counted from another day; then wrong ones."""

from __future__ import annotations

import pytest

from auditor.extract.reading import read_article
from auditor.model import Article
from auditor.reckoning.periods import calendars
from auditor.text.dates import WEEKDAYS, find_dates


def due(text: str) -> list[str]:
    mentions = find_dates(text)
    reading = read_article(Article.from_text(text))
    found = [*calendars.contradicted(text, mentions), *calendars.counted(reading, mentions)]
    return [WEEKDAYS[one.weekday] for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "The hearing opened on Monday, 8 January 2024, and a verdict was read out on Thursday, 18 January.",
        "The strike began on Monday, 5 June 2023, and ended on Thursday, 22 June, after 17 days.",
        "The crew walked out on Monday, April 8, and went back to work on Friday, April 12.",
        "The match on Saturday, March 8, was called off, and that on Wednesday, March 12, was lost.",
        "The fair opened on Monday, Feb. 26, and closed on Saturday, March 2.",  # in a leap year
        "The festival runs from Friday, July 5, to Sunday, July 7. Last year it opened on Friday, July 7.",
        "He left on Friday, 1 March, and had come on Sunday, 20 February 2022.",
        "The bonds fall due on May 14, 1997, and pay six percent a year, the manager of the issue said in a statement, which "
        "gave no reason for the delay. The terms are to be set on Monday, April 6.",
        "He was seen on Tuesday. Two days later, on Thursday, he gave himself up.",
        "They met on Sunday. On Tuesday, two days before the vote on Thursday, the talks failed.",
        "He died on Monday. Three days earlier, on Friday, he had been taken ill.",
        "The truce began on Monday and collapsed on Thursday, three days later.",
        "He flew home on Friday. She came on Monday.\n\nThe storm broke on Sunday. It rained.\n\nTwo days later, on Friday, it rained.",
    ],
)
def test_weekdays_that_may_be_right_give_nothing(text: str) -> None:
    assert due(text) == []


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        (
            "The hearing opened on Monday, 8 January 2024, and a verdict was read out on Wednesday, 18 January.",
            "Thursday",
        ),
        ("The crew walked out on Monday, April 8, and went back to work on Friday, April 13.", "Saturday"),
        ("The concert has been moved from Friday, June 7, to Saturday, June 9, the hall said.", "Sunday"),
        ("The ban began on Monday, June 5, 2023, and will end on Monday, Aug. 29, the ministry said.", "Tuesday"),
        ("He was seen on Tuesday morning. Two days later, on Friday, he gave himself up.", "Thursday"),
        ("The truce began on Monday and collapsed on Thursday, five days later.", "Saturday"),
        ("He died on Monday. Three days earlier, on Thursday, he had been taken ill.", "Friday"),
    ],
)
def test_weekdays_that_other_dates_contradict_are_found(text: str, weekday: str) -> None:
    assert due(text) == [weekday]
