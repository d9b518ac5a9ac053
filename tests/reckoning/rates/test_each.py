"""Rate, base and total in a sentence or two: what fits, or is of other things, comes first."""

from __future__ import annotations

import pytest

from auditor.reckoning.figures import slots
from auditor.reckoning.rates import each
from auditor.reckoning.rates.quotients import Rate
from tests.reckoning.figures.test_slots import reading


def wrong(text: str) -> list[Rate]:
    return [
        rate for pattern in slots.windows(slots.patterns(reading(text))) for rate in each.rates(pattern) if rate.wrong
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A bipartisan majority gave him a victory by a 49 to 38 vote a measure to halve aid. Two companion measures were defeated.",
        "Ho Chi Minh City is sinking by 2cm a year, but the capital is sinking 10 to 20cm every year. In the past three decades, the city has sunk four metres.",
        "The company will pay $85 to each of its 2.2 million customers. It set aside $250 million, which also covers legal costs.",
        "In 10 days 3,000 people came, and 500 a day are expected next year.",
        "He was paid $2,700 for three nights of work, about $112 an hour for three shifts of eight hours each.",
        "A flat that was let for €690 a month in 2014 now costs €1,110.",
        "Water use in the city fell to 300 million liters a day in May from 400 million liters in April. The drop of 25 percent followed a ban on watering lawns.",
        "The hot line took 21,900 calls last year. Volunteers answered as many as 190 a day after the flood.",
        "The mine produced 4,800 tons of ore in the 12 days after it reopened. Before the accident it had turned out 600 tons a day.",
        "The bakery sells 250 loaves a day. In December it sold 2,500 in one week.",
        "The city will spend $9 million on the celebration. It has 300,000 residents, and each of them received a letter and a $5 voucher.",
        "The lottery winners, a group of 24 co-workers, will share $48 million. Each will get $1.3 million after taxes.",
        "Tickets cost $25 each, and the hall has 2,000 seats. The evening brought in $42,000, because not all of the seats were sold.",
        "The city bought 60 buses at $400,000 apiece. With spare parts and training, the purchase cost it $32 million.",
        "Her bill for the case came to $9,000. She charges $120 an hour and said she had spent 50 hours on the file, besides her expenses.",
        "Each student borrowed $28,000 on average. The college lent $18.6 million in all to students of the past two years.",
        "The plant makes 1,200 bottles an hour. It sold 600,000 bottles last week.",
        "Tickets cost $20 each. The theater, which has 800 seats, took in $9,000 on Friday.",
        "The trip costs $900 a person. A group of 20 students raised $6,000 for it by selling cookies.",
        "The dam supplies a city of 500,000 people. Each of them uses 80 gallons a day, and farms take 90 million gallons a day.",
        "The orchestra has 90 players and gives 120 concerts a year. Each concert costs $60,000.",
        "The volume of packages in September increased to 17,687,000 from 14,077,000. The average daily volume increased to 842,238 from 670,333.",
        "The game drew an average of 112 million viewers, trailing only the previous two games, which averaged 114 million and 112 million.",
        "There were 54 killings in the city of 620,000 people last year. That was a rate of 8.7 for every 100,000 residents.",
        "The district will buy 6,500 laptops for $3.9 million. Schools in the next county paid $800 apiece.",
        "Construction of the 24-mile line will cost $3.6 billion. A line in Boston cost $250 million a mile.",
    ],
)
def test_what_fits_or_is_of_other_things(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize(
    ("text", "sum_"),
    [
        (
            "The mine produced 4,800 tons of ore in the 12 days after it reopened. It turned out 600 tons a day, the company said.",
            "600 × 12",
        ),
        ("The bakery sells 250 loaves a day. In a week of six days it sells about 2,500, the owner said.", "250 × 6"),
        (
            "Migrants have been arriving at a rate of 150 a day, the mayor said. Over the past 30 days, 9,000 have come.",
            "150 × 30",
        ),
        (
            "Workers lay 40 meters of track an hour. In a 10-hour shift they complete 600 meters, the foreman said.",
            "40 × 10",
        ),
        (
            "The reservoir is losing 5 million gallons a day, engineers said. At that pace, it will have lost 300 million gallons in 30 days.",
            "5 million × 30",
        ),
        ("The museum had 104,000 visitors in the year to June. It drew 4,000 a week on average.", "4,000 × 53"),
        (
            "A train leaves every 15 minutes, the company said. In the 18 hours that the line is open each day, 120 trains run in each direction.",
            "1,080 ÷ 15",
        ),
        (
            "The city will spend $9 million on the celebration. With 300,000 residents, that comes to $90 a person.",
            "90 × 300,000",
        ),
        (
            "Guests drank 1,200 bottles of wine at the wedding, which 400 people attended. That was five bottles a guest.",
            "5 × 400",
        ),
        (
            "Building the 80 apartments cost $20 million. The cost of $350,000 per apartment was above the state average.",
            "350,000 × 80",
        ),
        (
            "The library spends $2.1 million a year and lends 700,000 books. Each loan thus costs $6, its director said.",
            "6 × 700,000",
        ),
        ("The charity raised $450,000 from 9,000 donors. The average gift was $75, it said.", "75 × 9,000"),
        (
            "The farm has 500 cows and yields 12,000 liters of milk a day. Each cow gives 42 liters a day on average.",
            "42 × 500",
        ),
        (
            "The country of 5 million people ate 60,000 tons of cheese last year. Consumption per head was 20 kilograms.",
            "20 × 5 million",
        ),
        (
            "The state spends $12,400 per pupil, the highest figure in the country. Its 200,000 pupils cost it $4.96 billion a year, the department said.",
            "12,400 × 200,000",
        ),
        ("Tickets cost $25 each, and the hall has 2,000 seats. A sold-out night would bring in $75,000.", "25 × 2,000"),
        ("The city bought 60 buses at $400,000 apiece. The purchase cost it $32 million.", "400,000 × 60"),
        (
            "Each of the 1,500 families will receive $2,000. The payments will cost the government $4.5 million.",
            "2,000 × 1,500",
        ),
        ("She charges $120 an hour and worked 50 hours on the case. Her bill came to $9,000.", "120 × 50"),
        (
            "The state pays the hospital $800 a day for each patient. For the 50 patients it sends there, it pays $60,000 a day.",
            "800 × 50",
        ),
        ("The club has 8,000 members who pay $150 a year. Their dues bring in $2.2 million annually.", "150 × 8,000"),
        ("A gallon of the paint costs $40, and the job took 300 gallons. The paint alone cost $18,000.", "40 × 300"),
        (
            "Farmers were paid $6 a bushel. For the 3 million bushels they delivered, they got $24 million.",
            "6 × 3 million",
        ),
        (
            "The company will give every worker a bonus of $500. It employs 30,000 people, so the bonuses will cost $25 million.",
            "500 × 30,000",
        ),
        (
            "The city will plant 50,000 trees at a cost of $120 each. The project will cost $6 billion, the mayor said.",
            "120 × 50,000",
        ),
        (
            "The company will pay $85 to each of its 2.2 million customers. The refunds add up to $187,000, the regulator said.",
            "85 × 2.2 million",
        ),
        (
            "The country's 40 million taxpayers will each save $300. The cut will cost the treasury $12 million a year.",
            "300 × 40 million",
        ),
        (
            "The navy will buy eight frigates for $700 million each. The contract is worth $5.6 million, the ministry said.",
            "700 million × 8",
        ),
        (
            "The fund has 2 million members. With assets of $90 million, it holds an average of $45,000 for each of them.",
            "45,000 × 2 million",
        ),
        ("The chain has 1,200 stores. It employs 60 million people, an average of 50 at each store.", "50 × 1,200"),
        (
            "The water board will replace 360 kilometers of pipe over the next nine years. It plans to do 60 kilometers a year.",
            "60 × 9",
        ),
        (
            "The festival cost the city 4.2 million euros. With 60,000 tickets sold, that amounts to a subsidy of 120 euros a ticket.",
            "120 × 60,000",
        ),
        (
            "The average employee earned $62,000 last year, the firm said. Its payroll for 5,500 employees came to $431 million.",
            "62,000 × 5,500",
        ),
        (
            "Each student borrowed $28,000 on average. The college's 450 graduates thus owe $18.6 million.",
            "28,000 × 450",
        ),
        (
            "The city collected $9.6 million in parking fines last year from 240,000 tickets. The average fine was $60.",
            "60 × 240,000",
        ),
        (
            "Some 14,000 people live on the island, which covers 35 square kilometers. That is 600 people per square kilometer.",
            "600 × 35",
        ),
        ("The settlement gives $27 million to 900 families. Each family will get $300,000.", "300,000 × 900"),
        ("The newspaper sells 84,000 copies a day. In a six-day week that makes 604,000 copies.", "84,000 × 6"),
        (
            "The treasury will hand a voucher worth 150 euros to each of the country's 8 million households. The vouchers will cost 1.2 million euros, it said.",
            "150 × 8 million",
        ),
        (
            "The grid operator will install 20,000 chargers for $4,000 apiece. It has set the cost of the program at $80 billion.",
            "4,000 × 20,000",
        ),
        (
            "The company's 3,000 stores had sales of $9 million last year, or an average of $3 million a store.",
            "3 million × 3,000",
        ),
        (
            "The tour played 45 concerts before a total of 1.8 million people. The average crowd was 50,000.",
            "50,000 × 45",
        ),
        (
            "A pupil costs the county $11,000 a year. With 30,000 pupils enrolled, the schools need $230 million a year.",
            "11,000 × 30,000",
        ),
        (
            "The nine members of the band will split the proceeds of $1.35 million. Each member's share comes to $120,000.",
            "120,000 × 9",
        ),
        (
            "A farmer gets 30 cents for a liter of milk. For the 9,000 liters he delivers each month, he is paid $3,600.",
            "0.3 × 9,000",
        ),
    ],
)
def test_totals_that_rate_and_base_do_not_make(text: str, sum_: str) -> None:
    assert sum_ in [rate.sum for rate in wrong(text)]
