"""Quiet cases first: figures that agree, that are of other things, small counts; then figures a power of ten apart."""

from __future__ import annotations

import pytest

from auditor.extract.reading import read_article
from auditor.model import Article
from auditor.reckoning import magnitudes, slots


def found(text: str) -> list[tuple[int, int]]:
    patterns = slots.windows(slots.patterns(read_article(Article.from_text(text))))
    return [(int(fit.printed.value), fit.power) for pattern in patterns for fit in magnitudes.slipped(pattern)]


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
    ],
)
def test_figures_that_may_be_right_give_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "fit"),
    [
        ("Sales rose to $8.2 billion, of which exports made up $3.1 million, or 38 percent.", (3_100_000, -3)),
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
