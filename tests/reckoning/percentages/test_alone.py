"""Shares and changes alone with two figures: what fits, or is of another thing, comes first."""

from __future__ import annotations

import pytest

from auditor.reckoning.figures import slots
from auditor.reckoning.percentages import alone
from auditor.reckoning.percentages.ratios import Ratio
from tests.reckoning.figures.test_slots import reading


def wrong(text: str) -> list[Ratio]:
    return [r for p in slots.windows(slots.patterns(reading(text))) for r in alone.ratios(p) if r.wrong]


@pytest.mark.parametrize(
    "text",
    [
        "The libraries had 412,000 visits last year, compared with 367,000 the year before. The 12 percent increase pleased the board.",
        "The libraries had 412,000 visits last year, compared with 367,000 the year before. The 29 percent increase in loans pleased the board.",
        "Turnout was 60 percent, with 360,000 of the country's 600,000 voters casting a ballot.",
        "Of the 900 people asked, 315 said they had skipped a meal. That is 35 percent.",
        "Of the 900 people asked, 315 said they had skipped a meal. That leaves 65 percent who had not.",
        "Attendance rose from 12,000 to 15,000, up 25 percent on last season.",
        "The plane carried 150 passengers, two-thirds of its 300 seats.",
        "Shares closed at $45, down $5 or 10 percent, after the warning.",
        "The army recovered 75 percent of the 2,000 rifles, with 500 still missing.",
        "He sold it for $330,000, a profit of 10 percent on the $300,000 he had paid.",
        "Two of the three other banks now have prime rates of 18 percent.",
        "The ferry line was due to run 32 of its 330 sailings and its rival 10 out of 82.",
        "The bank raised its dividend to 12 percent of its $1.5 billion capital from 10 percent on capital of $1.35 billion.",
        "February volume rose to 362 million shares, up from 275 million a year ago and up 27 percent from the record set in 1983.",
        "Loans stood at $24 billion, up from $23.8 billion in May and 3 percent above the total three months earlier.",
        "Sales increased 5 percent. It ran 100 shops last month, up from 92 in February.",
        "The firm, owned 51 percent by a rival, said profit rose to $20.2 million from $0.8 million.",
        "Profit was $5.3 billion, compared with $2.8 billion a year earlier, and the bank said its staff grew by 19 percent.",
        "The train weighs 870 tons, up from 833 for the old one, and offers an 8 percent saving of fuel.",
        "Ticket sales fell 30 percent in March. There were 40 concerts, down from 45.",
        "Rents rose 6 percent to $1,900 in Boston, compared with $1,500 in Providence.",
        "The tax would fall on 300 of the town's 5,000 families, or those with incomes in the top 10 percent.",
        "The army freed 60 of the 300 prisoners, half of them women.",
        "Two-thirds of the 900 voters polled want change, and 400 of them said so strongly.",
        "Sales rose 25 percent in the north, and staff from 40 to 60.",
        "The fine rose by 20 percent for those who drive from 10 to 20 kilometres over the limit.",
        "The candidate won 73 percent of 223 votes cast to earn four of the six delegates at stake.",
        "The lender is increasing its 2.5 percent bond issue to $75 million from $50 million.",
        "The firm, whose net income was $3.22 a share, made more than half of its $541 million from sales of land.",
    ],
)
def test_what_fits_or_is_of_another_thing(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize(
    ("text", "sum_"),
    [
        ("Turnout was 72 percent, with 360,000 of the country's 600,000 voters casting a ballot.", "360,000 ÷ 600,000"),
        ("One in four of the 2,000 tenants who replied, or 250, said they had no heating.", "250 ÷ 2,000"),
        (
            "One in five of the valves sold to the yard had been fitted wrongly, after all 620 were opened and 62 of them leaked.",
            "62 ÷ 620",
        ),
        ("The vaccine was given to 4,000 volunteers and 40 of them, 10 percent, had a fever.", "40 ÷ 4,000"),
        ("Some 120 houses burned in the village, two-thirds of the total of 240.", "120 ÷ 240"),
        ("Roads, at $90 million, take up 45 percent of the county's $300 million budget.", "90 million ÷ 300 million"),
        (
            "Revenue climbed 30 percent to $13 million, compared with $11 million in the same quarter a year ago.",
            "(13 million − 11 million) ÷ 11 million",
        ),
        ("The bank cut its dividend by 25 percent, to 60 cents from $1.20.", "(0.6 − 1.2) ÷ 1.2"),
        ("Poland took 40 percent of the grain, or 200,000 tonnes out of 800,000.", "200,000 ÷ 800,000"),
        ("Sixty percent of the 250 employees, 120 people, voted to join the union.", "120 ÷ 250"),
        ("The army recovered 75 percent of the 2,000 rifles, with 1,000 still missing.", "1,000 ÷ 2,000"),
        ("The zoo's 70 penguins make up 20 percent of its 140 birds.", "70 ÷ 140"),
        (
            "He sold it for $330,000, a profit of 20 percent on the $300,000 he had paid.",
            "(330,000 − 300,000) ÷ 300,000",
        ),
        ("Shares closed at $45, down $5 or 20 percent, after the warning.", "5 ÷ 50"),
    ],
)
def test_what_no_relation_gives(text: str, sum_: str) -> None:
    assert [ratio.sum for ratio in wrong(text)][:1] == [sum_]


def test_the_wrong_base_is_named() -> None:
    (ratio,) = wrong("Attendance rose from 12,000 to 15,000, up 20 percent on last season.")
    assert ratio.slip == " 20 percent is the change as a share of 15,000."
