"""Changes and multiples beside the two figures they are of: figures that fit, or belong to something else, come first."""

from __future__ import annotations

import pytest

from auditor.arithmetic import disjoint
from auditor.reckoning.figures import slots
from auditor.reckoning.percentages import changes
from auditor.reckoning.percentages.ratios import Ratio
from tests.reckoning.figures.test_slots import reading


def found(text: str) -> list[Ratio]:
    return [r for p in slots.windows(slots.patterns(reading(text))) for r in changes.changes(p)]


def wrong(text: str) -> list[Ratio]:
    return [ratio for ratio in found(text) if disjoint(ratio.stated, ratio.computed)]


@pytest.mark.parametrize(
    "text",
    [
        "Enrolment has climbed to 8,400 this fall from 7,000 last year, an increase of 20 percent.",
        "Sales slid to 4,200 pumps from 5,600 a year earlier, a drop of 25 percent that the firm put down to supply.",
        "Traffic grew 17.2 percent in March to 1.10 billion miles from 942.6 million.",
        "In 2010 there were 40 wolves in the park. Today there are 120, an increase of 200 percent.",
        "The minimum wage will rise by $2 to $12 an hour, a 20 percent increase.",
        "The line made 485,000 cars, compared with 497,000 a year ago. The new schedule is a 12 percent increase from previous plans.",
        "The bank's fee income was $296 million, up from $292 million. Losses halved to $16 million.",
        "Provisions were more than doubled to $86 million and profit fell to $152 million.",
        "Consumption was 1.14 million barrels in May, 16 percent up on last May but down from the record 1.22 million of March.",
        "Wages rose 3 percent while rents climbed 40 percent, to $1,400 from $1,000.",
        "The shares closed at $36, down 4 percent, after falling from $40 in March.",
        "Sales rose to 400 from 300 in the north and to 600 from 500 in the south, increases of 33 percent and 20 percent.",
        "Orders, at 1,200, were 20 percent lower than the 1,500 booked a year earlier.",
        "Ford sold 1,198 cars, down 50 percent, Volvo 2,145, down from 3,342, and Saab 4,635.",
        "Emissions fell 45 percent from their peak, to 1.6 million tons last year from 1.7 million tons in 2018.",
        "The stock market has doubled, driving ratios to over 70, compared with about 15 in New York.",
        "The number of vacancies had risen to 1,575, half as many again as the 1,050 advertised a year ago.",
        "The roll has fallen by 30 percent since 2010, when it had 900 pupils; it now has 630.",
        "Accounts rose by 93,000 to 3,594,000, a rise of 36 percent during the last 12 months.",
        "Wheat output is forecast at 24 million tonnes, 25 percent below last year's 32 million and 5 percent below the mean of 25.3 million.",
        "Net profit rose 8 percent to $24 million on a 4 percent higher balance sheet of $6.2 billion.",
    ],
)
def test_changes_that_fit_or_are_of_other_figures(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Enrolment has climbed to 8,400 this fall from 7,000 last year, an increase of 25 percent.",
        "Sales slid to 4,200 pumps from 5,600 a year earlier, a drop of 33 percent that the firm put down to supply.",
        "In 2010 there were 40 wolves in the park. Today there are 120, an increase of 300 percent.",
        "Ticket prices, which were $80 last season, will go up to $100, a 20 percent increase.",
        "The minimum wage will rise by $2 to $12 an hour, a 25 percent increase.",
        "Visitor numbers have tripled since 2021, trustees heard, with 83,000 people last year against 41,000 in 2020.",
        "The new hall seats 60,000, three times as many as the 30,000-seat ground it replaces.",
        "Homes sold in March came to 15,000, 50 percent more than the 12,000 sold a year earlier.",
        "The house, bought for $500,000 in 2010, sold for $1.5 million, a gain of 300 percent.",
        "The share of women has risen from 20 percent to 30 percent, a gain of 15 percentage points.",
        "Sales rose from $4.8 million to $5.2 billion, an increase of 8 percent.",
        "Emissions were cut by 45 percent, from 2.2 million tons in 2010 to 1.6 million tons last year.",
        "The number of vacancies had risen to 1,260, half as many again as the 1,050 advertised a year ago.",
        "The roll has fallen by 40 percent since 2010, when it had 900 pupils; it now has 630.",
        "In 2015, 320 couples were married there; last year only 80 were, a decline of 60 percent.",
        "The endowment, worth $3.2 billion in June, had shrunk to $2.8 billion by December, a loss of 22 percent.",
        "Membership has grown to 48,000 from 36,000 in 2018, or by a quarter.",
        "They got a 12 percent pay rise, from $20,000 to $25,000.",
        "Cases jumped tenfold in a week, from 130 to 780.",
        "The tax would rise by $1.50, to $4.50, a 75 percent increase.",
        "Net migration, at 212,000, was down by 40 percent on the previous year's figure of 265,000.",
        "Wheat output is forecast at 24 million tonnes, 15 percent below last year's 32 million.",
        "Spending on roads will double, to $450 million from $300 million.",
        "Attendance was 24,000 this year, 20 percent fewer than last year's 28,000.",
    ],
)
def test_changes_that_their_figures_contradict(text: str) -> None:
    assert wrong(text)


def test_a_long_line_of_changes_takes_time_linear_in_its_length() -> None:
    line = "Sales rose 5 percent to 40 from 38, a rise of 5 percent, and " * 18
    assert isinstance(found(line + "fell."), list)
