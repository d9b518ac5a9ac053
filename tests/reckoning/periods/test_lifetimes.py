"""Quiet cases first: ages that fit, lives of several people; then ages that birth and death, or a birthday, contradict."""

from __future__ import annotations

from datetime import date

import pytest

from auditor.extract.reading import read_article
from auditor.model import Article
from auditor.reckoning.periods import lifetimes, moments


def found(text: str, published: date | None = None) -> list[tuple[int, tuple[int, int]]]:
    reading = read_article(Article.from_text(text, published=published))
    return [(one.number, one.years) for one in lifetimes.wrong(reading, list(moments.told(reading)))]


@pytest.mark.parametrize(
    "text",
    [
        "The sculptor has died at 89. Born in Graz on 12 August 1931, she came to London as a child. She died on 4 March 2021.",
        "The writer died on 2 November 2021. She was 90. Born on 30 November 1930, she was the youngest of seven.",
        "The actor, born on 3 May 1950, lost his wife in 2011. She died at 58. He died on 7 July 2020.",
        "Born on 4 May 1934, he married in 1960. His wife, who was 72, died in 2009. He died on 19 February 2022 at 87.",
        "His father was born in 1920 and kept a shop. The singer died in 2021 at the age of 70.",
        "She was born in June 1942 and turned 80 in June 2022.",
        "She was born in June 1942. Her brother turned 70 in March 2015.",
        "Born in 1938, the singer made a record in 1958. She turned 60 in 1998.",
        "She retired in 2010. Born in 1950, she had begun at 20. He died in 2012 at 70.",
        "The sculptor was born on 12 August 1931. He died at 10 on 4 March 2021, and his son died at 20 in 1990.",
    ],
)
def test_ages_that_may_be_right_give_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The sculptor has died at 91. Born in Graz on 12 August 1931, she came to London as a child. She died on 4 March 2021.",
            (91, (89, 89)),
        ),
        (
            "The rower has died aged 88. Born in Leigh on 4 May 1934, he took up the sport at school. He died on 19 February 2022.",
            (88, (87, 87)),
        ),
        ("She turned 70 in June 2022. She was born in June 1942, the second of six.", (70, (79, 80))),
    ],
)
def test_ages_that_the_dates_contradict_are_found(text: str, told: tuple[int, tuple[int, int]]) -> None:
    assert found(text) == [told]


def test_a_death_that_is_news_is_of_the_days_before_the_article() -> None:
    text = "The rower has died aged {}. He was born in Leigh on 4 May 1934."
    assert found(text.format(87), date(2022, 2, 20)) == []
    assert found(text.format(89), date(2022, 2, 20)) == [(89, (87, 87))]
    assert found(text.format(89)) == []
