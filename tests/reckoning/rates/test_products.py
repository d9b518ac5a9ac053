"""Price, base and total alone with one another: products that fit, and figures of other things, come first."""

from __future__ import annotations

import pytest

from auditor.reckoning.figures import slots
from auditor.reckoning.rates import products
from auditor.reckoning.rates.quotients import Rate
from tests.reckoning.figures.test_slots import reading


def wrong(text: str) -> list[Rate]:
    found = slots.windows(slots.patterns(reading(text)))
    return [r for p in found for r in (*products.rates(p), *products.implied(p), *products.periods(p)) if r.wrong]


@pytest.mark.parametrize(
    "text",
    [
        "Growers were paid 30 cents a pound for 2 million pounds of peanuts, bringing them $600,000.",
        "Tickets are 80p each and the raffle sold 5,000 of them, raising £4,000.",
        "A room costs $90 a night and the two-week course comes to $1,260.",
        "She earns $15 an hour. A 40-hour week brings in $600 before tax.",
        "The truck carried 20 pallets, each weighing 500 kilograms, for a load of 10 tonnes.",
        "The club's wage bill of $39 million works out at $750,000 a week.",
        "The club's quarterly wage bill of $39 million works out at $3 million a week.",
        "Tickets cost £25 each, or £80 for a family of four.",
        "The lender offered 2 million shares at $20 a share and netted $36 million.",
        "The bonds of the two men were set at $1 million: $250,000 on each count.",
        "The state receives $72 million a year in taxes after more than two decades of war but pays out $155 million.",
        "Nine years later the minister said it would cost $1 trillion, and subsidies are now $22 billion a year.",
        "The seven girls had about four visits each, or they each had closer to 20 visits in all.",
        "It bought 470 million barrels at $2.80 a barrel, part of $2 billion in reserves, including gas.",
        "Dues are $10 a month, or $100 for 12 months.",
        "Nurses earn $855 a week in the first year of the two-year contract and $895 in the second.",
        "The scheme of $75 million, at $300 per household, should reach a quarter of a million homes.",
        "The cost, £84,000, was shared by the 14 parishes, which paid £6,000 apiece.",
        "The lottery's $90 million prize will be shared by three winners, who paid $2 each.",
        "The 40 families were given $5,000 each and another $120,000 for the road.",
        "The club spent $300,000 on 12 boats, and oars at $500 each.",
        "The 14 parishes paid £8,000 apiece, and 20 schools shared £84,000.",
        "The cook uses 300 eggs a day. That adds up to 2,100 a week.",
        "The cook uses 300 eggs a day. Another kitchen gets by with 900 a week.",
        "The lawyer billed 200 hours at $400 an hour. The $80,000 invoice went to the bishop.",
        "The team played 20 home games before 30,000 fans a game, a season total of 600,000.",
        "At 50 cents a ride, the 4,000 children who used the carousel brought in $5,000.",
        "The plan costs $500 a household and the city's 30,000 households paid $4 million for the study.",
        "She sold 40 paintings at $2,000 each and gave $10,000 to the hospice.",
        "Every worker got $500. The 200 workers had asked for $300,000 in all.",
        "The train ran at 60 miles an hour for two hours and had 200 miles to go.",
    ],
)
def test_products_that_fit_or_are_none(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize(
    ("text", "sum_"),
    [
        ("Growers were paid 30 cents a pound for 2 million pounds, bringing them $60,000.", "0.3 × 2 million"),
        ("Tickets are 80p each and the raffle sold 5,000 of them, raising £400.", "0.8 × 5,000"),
        ("A room costs $180 a night and the two-week course comes to $1,260.", "180 × 14"),
        ("She earns $15 an hour. A 40-hour week brings in $800 before tax.", "15 × 40"),
        ("The truck carried 20 pallets, each weighing 500 kilograms, for a load of one tonne.", "0.5 × 20"),
        ("The painting sold for $4.5 million, or $45,000 per square inch for 1,000 square inches.", "45,000 × 1,000"),
        ("The 50 winners shared a prize of £2 million, taking home £400,000 apiece.", "400,000 × 50"),
        ("The cost, £84,000, was shared by the 14 parishes, which paid £8,000 apiece.", "8,000 × 14"),
        ("The 40 families shared the $120,000 award and took home $4,000 each.", "4,000 × 40"),
        ("The cook uses 300 eggs a day. That adds up to 9,000 a week.", "300 × 7 at most"),
        ("The lawyer billed 200 hours at $400 an hour. The $60,000 invoice went to the bishop.", "400 × 200"),
        ("The team played 20 home games before 30,000 fans a game, a season total of 900,000.", "30,000 × 20"),
        (
            "Each worker lost about $1,000. With 3,500 workers locked out, that is $35 million in wages.",
            "1,000 × 3,500",
        ),
        ("The tower's 30 floors each hold 12 flats, for a total of 400 flats.", "12 × 30"),
        ("The lake is falling by 10 centimetres a day and has dropped three metres in 15 days.", "0.1 × 15"),
        ("At 50 cents a ride, the 4,000 children who used the carousel brought in $20,000.", "0.5 × 4,000"),
        ("The 60 men had each paid the smugglers $2,000, giving them $12,000 for the night.", "2,000 × 60"),
        ("The museum charges $20 a head and took in $3 million from 250,000 visitors.", "20 × 250,000"),
        ("Parking will cost $3 an hour, so an eight-hour shift will set a nurse back $32.", "3 × 8"),
        ("The club's wage bill of $39 million works out at $150,000 a week.", "39 million ÷ 53 at most"),
    ],
)
def test_products_that_the_figures_do_not_make(text: str, sum_: str) -> None:
    assert [rate.sum for rate in wrong(text)][:1] == [sum_]
