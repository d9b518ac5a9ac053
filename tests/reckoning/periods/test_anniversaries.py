"""Quiet cases first: anniversaries that some date bears out or that nothing ties; then those that two dates contradict."""

from __future__ import annotations

from datetime import date

import pytest

from auditor.extract.reading import read_article
from auditor.model import Article
from auditor.reckoning.periods import anniversaries, moments


def found(text: str, published: date | None = None) -> list[int]:
    reading = read_article(Article.from_text(text, published=published))
    return [one.number for one in anniversaries.wrong(reading, list(moments.told(reading)))]


@pytest.mark.parametrize(
    "text",
    [
        "The town will hold a service on 3 May 2025 to mark the 70th anniversary of the fire. Forty men died on 3 May 1955.",
        "The 40th anniversary of the flood was kept in 2014, and another will be kept on 9 June 2024. The wave came on 9 June 1974.",
        "The 50th anniversary of independence is two years away. The capital fell in 1975, and the treaty was signed in 1985.",
        "She died in 2019, a week before what would have been their 55th anniversary. He had died in 2004.",
        "The club won the cup in 1969. Its 70th anniversary falls in 2031, and the stand was built in 1988.",
        "The band was founded in 1987. In 2017, on the 20th anniversary of its best-known record, it toured.",
        "The festival, now in its 41st year, was first held in 1984. The next, in August 2024, will be its largest.",
        "On its 20th birthday the paper moved. It was founded in 1908 and sold in 1974.",
    ],
)
def test_anniversaries_that_may_be_right_give_nothing(text: str) -> None:
    assert found(text) == []


def test_the_articles_own_year_bears_an_anniversary_out() -> None:
    assert found("The 50th anniversary of the coup of 1973 was kept. The junta fell in 1990.", date(2023, 9, 11)) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "The town will hold a service on 3 May 2025 to mark the 60th anniversary of the fire. Forty men died on 3 May 1955.",
            60,
        ),
        (
            "The novel, published in 1987, won the prize in 1988. In October 2017 a new edition marked its 20th anniversary.",
            20,
        ),
        (
            "The festival, now in its 50th year, was first held in 1984. The next, in August 2024, will be its largest.",
            50,
        ),
        ("The ferry sank in 1987. A memorial will be unveiled in 2027, on the 30th anniversary of the disaster.", 30),
        (
            "Councillors met for the 25th anniversary of the pact. It was signed on 1 June 1989, and a new one on 1 June 2024.",
            25,
        ),
    ],
)
def test_anniversaries_that_two_dates_contradict_are_found(text: str, number: int) -> None:
    assert found(text) == [number]
