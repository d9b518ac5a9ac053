"""Quiet cases first: years of the century or decade named, or of other things; then years that lie in another."""

from __future__ import annotations

import pytest

from auditor.extract.reading import read_article
from auditor.model import Article
from auditor.reckoning.periods import centuries


def found(text: str) -> list[str]:
    return [one.due for one in centuries.wrong(read_article(Article.from_text(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "The 17th-century mansion, built in 1654 for a wool merchant, is to be sold.",
        "The 19th-century mill stands beside a bridge of 1654 and a church of 1480.",
        "In the 20th century the town grew; in 1887 it had had 900 people.",
        "The 18th-century house, built in 1700, is the oldest in the street.",
        "The 19th-century engineer Karl Brandt (1795–1861) drew the bridge.",
        "The 15th-century walls were opened to visitors who came in 1908.",
        "The 18th-century house, restored in 1985, is for sale.",
        "He starred in the 18th-century epic (1975) and in two plays.",
        "The 19th-century-style villa, built in 1990, is for sale.",
        "It was in the late 1980s, in 1988, that the mine shut.",
        "The 21st-century library, opened in 2004, is made of glass.",
    ],
)
def test_years_that_may_fit_give_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("The 18th-century mansion, built in 1654 for a wool merchant, is to be sold.", "the 17th century"),
        ("The eighteenth-century chapel, which was built in about 1654, is shut.", "the 17th century"),
        ("The 17th-century engineer Karl Brandt (1795–1861) drew the bridge.", "the 18th century"),
        ("The bell, cast in 1911, in the 19th century, cracked.", "the 20th century"),
        ("It was in the late 1980s, in 1994, that the mine shut.", "the 1990s"),
    ],
)
def test_years_of_another_century_or_decade_are_found(text: str, due: str) -> None:
    assert found(text) == [due]
