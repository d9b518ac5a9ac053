"""Part and whole over two sentences: what makes no part comes first."""

from __future__ import annotations

import pytest

from auditor.reckoning.figures import slots
from auditor.reckoning.percentages import belonging, neighbours, related
from tests.reckoning.figures.test_slots import reading


def two(text: str) -> list[tuple[int, int]]:
    found = slots.windows(slots.patterns(reading(text), related.TOLD_WORDS))
    read = [window for pattern in found if (window := neighbours.read(pattern))]
    shares = [pair for window in read if (pair := belonging.shared(window))]
    return [(int(pair.one.slot.value), int(pair.other.slot.value)) for pair in shares]


@pytest.mark.parametrize(
    "text",
    [
        "The church can seat 1,500. On Sunday there were 500 people, half of them tourists.",
        "The company owns 80 ships. Twenty of them are idle, and 40 percent of the crews have gone.",
        "The party won 60 percent of the seats. It holds 90 seats, and its ally 30.",
        "Two-thirds of the buses are electric. The agency runs 1,100 buses, of which 440 serve the suburbs.",
    ],
)
def test_no_part_of_a_whole(text: str) -> None:
    assert two(text) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The school has 620 pupils. A third of them, 124, receive free lunches.", (124, 620)),
        ("Of the 450 patients, 90 got worse. The other 80 percent improved.", (90, 450)),
        ("Women won 30 percent of the seats. They will hold 24 seats, and men 56.", (24, 80)),
        ("The bank will close 90 of its 600 branches. That is 15 percent.", (90, 600)),
    ],
)
def test_part_and_whole(text: str, figures: tuple[int, int]) -> None:
    assert two(text) == [figures]
