"""Quiet cases first: figures that agree, that are of other things, small counts; then figures a power of ten apart."""

from __future__ import annotations

import pytest

from auditor.extract.reading import read_article
from auditor.model import Article
from auditor.reckoning.figures import slots
from auditor.reckoning.magnitudes import powers


def found(text: str) -> list[tuple[int, int]]:
    patterns = slots.windows(slots.patterns(read_article(Article.from_text(text))))
    return [(int(fit.printed.value), fit.power) for pattern in patterns for fit in powers.slipped(pattern)]


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose to $8.2 billion, of which exports made up $3.1 billion, or 38 percent.",
        "The firm, worth $3 billion, lost $3 million, 1 percent of its sales of $300 million.",
        "The minister set aside £75m, which at £300 a household should reach a quarter of a million homes.",
        "The project costs 600 million rupees, and the state, with a budget of 300 billion rupees, pays half.",
        "The costs rose by nearly 6 percent, to $8.87 billion. The town said its share of the increase was $147.5 million.",
        "The bonds come in pieces of $1,000 and $5,000. Fees are half a percent.",
        "Profit fell 20 percent to 40 million crowns, on sales of 50 billion crowns.",
        "The bank earned $2,008,000, or $2.22 a share, up 11 percent from $1,811,000 a year earlier.",
        "Ten teams of four players each shared $5 and 2,000 fans came.",
        "Each of the city's 1.2 million households will receive a rebate of $150. The total cost is put at $180 million, the treasurer said.",
        "The firm raised $3 billion at $30 a share. It has 100 employees in 12 offices.",
        "The gain was $60 million, or 34 cents a share. The company is selling warrants for about 1.8 million shares.",
        "Each 1,000 dollars of debt will be exchanged for $500 of another. The offer will result in 57.5 million shares and $28.85 million of notes.",
        "The board offered 35,000 bags and sold 32,876. So far it has sold 918,707 bags, at an average of 41,500 shillings.",
        "The company, worth $18 billion, pays a dividend of 2 percent. It has bought a rival for $3.6 billion.",
        "He paid $12 million for a house and $3 billion for a bank, a quarter of which he sold.",
        "Total revenue was $3.4 billion. It spent $2 million on lobbying and $1.4 million on gifts.",
        "Salmon brought in $2.1 billion, and cod added $900 million. The $3 billion total was a record.",
        "The levy takes 3 percent of every sale. On sales of $14 billion last year it brought in $420 million, the ministry said.",
        "The chain will add another 340 shops to the 1,700 it has now, enlarging its network by 20 percent.",
        "They plan another 14,000 homes in the valley, on top of 7,000 in the city, where rents rose by a fifth.",
    ],
)
def test_figures_that_may_be_right_give_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "fit"),
    [
        ("Sales rose to $8.2 billion, of which exports made up $3.1 million, or 38 percent.", (3_100_000, -3)),
        (
            "Each of the city's 1.2 million households will receive a rebate of $150. The total cost is put at $180 billion, the treasurer said.",
            (180_000_000_000, 3),
        ),
        (
            "Growers picked 84 million boxes of oranges, which sold at an average of $9.50 a box. The crop brought them $798,000.",
            (798_000, -3),
        ),
        (
            "The pipeline carries 450,000 barrels a day. At $80 a barrel, that is worth $36 billion a day to the kingdom.",
            (36_000_000_000, 3),
        ),
        (
            "The chain runs 420 hotels, each with about 65 rooms. Its 27 million rooms make it the third largest in the country.",
            (27_000_000, 3),
        ),
        (
            "Salmon brought in $2.1 billion, and cod added $900 million. The $3 million total was a record.",
            (3_000_000, -3),
        ),
        (
            "The levy takes 3 percent of every sale. On sales of $14 billion last year it brought in $4.2 billion, the ministry said.",
            (4_200_000_000, 1),
        ),
        (
            "The chain plans to add 3,400 shops to the 1,700 it has now, enlarging its network by 20 percent, it said.",
            (3_400, 1),
        ),
        (
            "The state's 4.1 million drivers will pay $25 more for a license, which will bring in about $102 billion, the office said.",
            (102_000_000_000, 3),
        ),
        (
            "A single launch costs $67 million. The company has made 30 of them, at a price of $2 million in total.",
            (2_000_000, -3),
        ),
        ("The dam will cost $4.6 billion, of which the bank will lend $2.3 million, or half.", (2_300_000, -3)),
        ("The app has 54 million users, and a third of them, about 18 billion, pay for it.", (18_000_000_000, 3)),
        (
            "Revenue was $4.8 billion, and the profit, at 5 percent of that, was $240 billion.",
            (240_000_000_000, 3),
        ),
        ("The agency is handing out $240 to each of 310,000 pensioners. It set aside $744 million.", (744_000_000, 1)),
        ("The fine, 10 percent of annual sales of $2.5 billion, came to $250,000.", (250_000, -3)),
        ("Profit fell 20 percent to 40 million crowns from 50 billion crowns a year earlier.", (40_000_000, -3)),
        (
            "The project costs 600 million rupees, of which the state pays half, or 300 billion rupees.",
            (300_000_000_000, 3),
        ),
        ("Each of the 25,000 workers will get a bonus of $400, costing the firm $10 billion.", (10_000_000_000, 3)),
        ("Diplomats owe $3.5 million, but all others owe $700,000, or 200 times as much.", (700_000, -3)),
        ("The jackpot of $90 million is shared by three winners, who get $30,000 each.", (90_000_000, 3)),
    ],
)
def test_figures_a_power_of_ten_apart_are_found(text: str, fit: tuple[int, int]) -> None:
    assert fit in found(text)
