"""Where and when: the day of an event, and the day from which a toll is counted."""

from __future__ import annotations

import pytest

from auditor.extract.reading import read_article
from auditor.model import Article, When


def when(text: str) -> When | None:
    return read_article(Article.from_text(text, published="2018-11-17")).claims[0].when


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were killed in Orlen.",
        "The monitor said on Friday that nine people were killed.",
        "Nine people were killed, the highest toll of a raid since September 10.",
    ],
)
def test_no_day_of_the_event(text: str) -> None:
    assert when(text) is None


def test_the_day_of_the_event() -> None:
    told = when("Nine people were killed in Orlen on Thursday.")
    assert told is not None
    assert (told.surface, str(told.first)) == ("Thursday", "2018-11-15")


def test_the_day_a_toll_counts_from() -> None:
    told = when("At least 234 civilians have been killed in the strikes since September 10.")
    assert told is not None
    assert (told.surface, str(told.first), str(told.last)) == ("since September 10", "2018-09-10", "2018-11-17")
