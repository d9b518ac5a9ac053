"""Quiet cases first: open lists, overlapping classes, rounding, other things; then totals that their parts contradict."""

from __future__ import annotations

import pytest

from auditor.extract.reading import read_article
from auditor.model import Article
from auditor.reckoning.figures import slots
from auditor.reckoning.totals.tallies import Frame, tallies


def found(text: str) -> list[tuple[int, int, Frame]]:
    patterns = list(slots.patterns(read_article(Article.from_text(text))))
    return [(int(t.total.value), int(t.sum), t.frame) for t in tallies(patterns)]


@pytest.mark.parametrize(
    "text",
    [
        "The council has 62 seats. The Conservatives won 28, Labour 21 and the Liberal Democrats 9.",
        "The council has 62 seats. The Conservatives won 28, Labour 21, the Liberal Democrats 9 and others 4.",
        "Twenty-six passengers were on the bus. Fourteen died and nine were injured, four of them badly.",
        "The survey of 2,500 households found that 1,900 had a car, 850 had a bicycle and 450 had a motorbike.",
        "Of the 46 species counted, 21 are birds, 14 are rare and 12 are protected.",
        "Alcohol played a part in 19 of the 50 crashes and speed in 27; in 14 the driver was asleep.",
        "A total of 73 people were arrested, among them 41 in Lyon, 19 in Marseille and 11 in Nice.",
        "The fund has 310 million euros: 118 million in wind, 95 million in solar and 98 million in storage.",
        "Revenue reached $640 million, up from $310 million in 2019, $420 million in 2020 and $530 million in 2021.",
        "The board approved the sale with 14 votes in favour and five against, out of 23 votes.",
        "The mill bought 11.1 tons of flour, 1.9 tons of oats, 1.4 tons of rye, 4.8 tons of corn and 16.3 tons of rice.",
        "The firm sold 172,348 cars, 173,596 the week before, and 79,784 vans.",
        "The contracts cover 2,600 miners and 600 clerks at the two sites.",
        "The squad of 12 has five forwards, a keeper and six backs.",
        "The squad of 24 has three keepers, eight backs, seven halves and six forwards.",
        "Twelve people in two cars were hurt: five men, four women and three children.",
        "The crew of 12 has five stokers, four sailors, two mates and a cook.",
        "Ticket prices are $100 for adults, $50 for students, $30 for children and $25 for members.",
        "The army has 46 tanks in the region. It lost 31 in May, 9 in June and 8 in July.",
        "The 500 guests ate 200 chickens, 180 fish and 150 pies.",
        "Of the 60 flights scheduled, 25 were delayed, 20 were cancelled and 18 were overbooked.",
        "Output was 26,415 tons against 25,338, from a crush of 1,060 million bushels.",
        "Ten teens were hurt. Two were taken to Memphis. Another was taken to Jackson. The other seven were sent home.",
        "Sixty-seven officers have died, up from 62 last year. Nineteen died in July. The last two were from Orlen.",
        "It raised $63 million and has spent all but $10 million of the $63 million.",
    ],
)
def test_what_may_be_right_gives_no_tally(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "tally"),
    [
        (
            "The council has 62 seats. The Conservatives won 28, Labour 21, the Liberal Democrats 9 and independents 8.",
            (62, 66, Frame.OVER),
        ),
        (
            "Thirty-eight people were killed. Police named 21 of them as pilgrims and seven as guards. The remaining six were children.",
            (38, 34, Frame.REST),
        ),
        (
            "Of 412 delegates 236 voted in favour and 158 against, and eight abstained.",
            (412, 402, Frame.CLASSES),
        ),
        (
            "Kenya left with nine medals. Two gold came on the track; there were three silver; and six bronze.",
            (9, 11, Frame.CLASSES),
        ),
        ("The squad of 23 has three keepers, eight backs, seven halves and six forwards.", (23, 24, Frame.WHOLE)),
        (
            "The coast guard rescued 320 people. A ferry took 140, a tanker 95 and a fishing boat 75.",
            (320, 310, Frame.DIGIT),
        ),
        (
            "Costs came to $27 million: $11.5 million for pay, $6.2 million for power and $5.8 million for paint.",
            (27_000_000, 23_500_000, Frame.WHOLE),
        ),
        (
            "The state will spend 4.2 million euros: 1.9 billion on roads, 1.4 billion on rail and 900 million on ports.",
            (4_200_000, 4_200_000_000, Frame.MAGNITUDE),
        ),
        (
            "The deal joins a lender with $310 billion in loans to one that has $190 billion, making a bank with $500 million.",
            (500_000_000, 500_000_000_000, Frame.MAGNITUDE),
        ),
        (
            "Her estate was worth $12 million: the house ($4 million), shares ($5.5 million) and a vineyard ($3.5 million).",
            (12_000_000, 13_000_000, Frame.WHOLE),
        ),
        (
            "The dead were seven Indians, four Nepalis and three Thais, bringing the toll to 15.",
            (15, 14, Frame.WHOLE),
        ),
    ],
)
def test_parts_that_come_to_something_else_are_found(text: str, tally: tuple[int, int, Frame]) -> None:
    assert tally in found(text)
    assert len(found(text)) == 1


def test_parts_of_a_list_that_fits_are_no_totals() -> None:
    assert found("They sold 700 tickets: 400 on Friday, 250 on Saturday and 50 on Sunday, when 150 and 90 came.") == []
