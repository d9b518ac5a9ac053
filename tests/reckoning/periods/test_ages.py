"""Quiet cases first: ages that fit, and ages of others; then two ages of one person that the years do not bear out."""

from __future__ import annotations

import pytest

from auditor.extract.reading import read_article
from auditor.model import Article
from auditor.reckoning.periods import ages, moments


def apart(text: str) -> list[tuple[int, int]]:
    reading = read_article(Article.from_text(text))
    return [(one.younger.age, one.older.age) for one in ages.apart(reading, list(moments.told(reading)))]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Toller was born in March 1948 and died on Sunday, June 2, 2019. He was 71.",
        "Mr. Toller, who was born in March 1948, died on June 2, 2019. His wife, who survives him, is 81.",
        "Mr. Toller was born in March 1948 and died on June 2, 2019. His brother died in 2010. He was 81.",
        "Ms. Ruiz, who was born in 1950, joined the company in 1972, when she was 22.",
        "She was 19 when she came to Boston in 1985; she is now 54, the paper wrote in May 2020.",
        "At 35, she is the youngest judge on the court. She was born in May 1985, and was sworn in in October 2020.",
        "At 45, he was the oldest player. His son, who was born in 1998, played in 2019.",
        "The king, born in 1942, ruled from 1952 until 1999. He lived to be 57.",
        "He was 16 when he left home in 1979, and he was 60 when he returned in 2023.",
        "He was born in 1950, married at 22 and died in 2015.",
        "He was 60 in 2010. Her father, who was 22 in 1990, is now 40.",
        "A 7-year-old boy was hurt on Aug. 1. A 3-year-old girl was hurt on Aug. 9.",
    ],
)
def test_ages_that_fit_stay_quiet(text: str) -> None:
    assert apart(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ms. Ruiz, who was born in 1950, joined the company in 1972, when she was 32.", [(0, 32)]),
        ("She was 19 when she came to Boston in 1985; she is now 64, the paper wrote in May 2020.", [(19, 64)]),
        (
            "At 45, she is the youngest judge on the court. She was born in May 1985, and was sworn in in October 2020.",
            [(0, 45)],
        ),
        ("The actor, born on Jan. 5, 1931, made his last film in the summer of 2005, when he was 84.", [(0, 84)]),
        (
            "She turned 80 in 2010, the year her first novel, published in 1960 when she was 40, was reissued.",
            [(40, 80)],
        ),
        (
            "She joined the choir in 1994 as a 23-year-old student, and she turned 61 this week. She spoke in March 2024.",
            [(23, 61)],
        ),
    ],
)
def test_ages_that_the_years_do_not_bear_out_are_found(text: str, expected: list[tuple[int, int]]) -> None:
    assert apart(text) == expected
