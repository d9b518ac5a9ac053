"""What numbers count, in sentences as news, sport and trade pages write them."""

from __future__ import annotations

import pytest

from auditor.extract.quantities import extract


def counted(text: str) -> list[tuple[str, str | None]]:
    return [(q.number.text, q.unit or q.noun) for q in extract(text)[0]]


@pytest.mark.parametrize(
    "text",
    [
        "Call (207) 555-0148 for help.",
        "He lives in the 4200 block of Alder Street.",
        "The clinic is at 1 Alder Park.",
        "The panel voted 5-to-4 against it.",
        "The doors open from 5 to 8 p.m. daily.",
        "She got a 911 call at home.",
        "They signed zero-hours contracts.",
        "At one point he stopped.",
        "The film is shot in 4K.",
        "Message 758858862149586945 was deleted.",
        "It sat on March Three.",
        "One wounded by glass, they said.",
        "It streams in 1080p with a 16:9 picture.",
        "She wrote on the 9/11 attacks.",
        "It was a 50/50 call.",
        "The horse is 50/1 to win.",
        "Trade is done on a dollar basis.",
        "It was the second half of the period.",
        "He lived at 413 W. Alder St.",
        "He lived at 202 N. Mill St. then.",
        "The shop is at 15 NW Alder Street.",
        "It began at 0900 today.",
        "He owns a Formula One car.",
        "Friends told Page Six that he left.",
        "It has a turbo-four and a flat-six.",
        "It runs on Wi-Fi 5 alone.",
        "Output fell in 1985/6.",
        "SAN MARCOS, 13 JAN 90 (AFP) -- Quiet.",
    ],
)
def test_no_quantity(text: str) -> None:
    assert counted(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police held 5 British jihadis.", [("5", "British jihadi")]),
        ("The chain runs nearly 100 KFC franchises.", [("100", "KFC franchise")]),
        ("Some 40 IS fighters gave up.", [("40", "IS fighter")]),
        ("13 IS fighters surrendered.", [("13", "IS fighter")]),
        ("There are some 200 US special forces.", [("200", "US special force")]),
        ("AT LEAST 35 PEOPLE DIED.", [("35", "PEOPLE")]),
        ("ON 23 SEPTEMBER\n28 BODIES WERE FOUND.", [("28", "BODY")]),
        ("Jets launched 2000 air raids.", [("2000", "air raid")]),
        ("Two chemical weapons attacks followed.", [("Two", "chemical weapons attack")]),
        ("It bought 300,000 Norwick ordinary shares.", [("300,000", "Norwick ordinary share")]),
        ("It bought 300,000 Hillards ordinary shares.", [("300,000", "Hillards ordinary share")]),
        ("They gave two weeks' notice.", [("two", "week")]),
        ("It tells of one man's death.", [("one", "man")]),
        ("The firm has 2.4 billion monthly active users.", [("2.4 billion", "monthly active user")]),
        ("The town has four middle schools and two high schools.", [("four", "middle school"), ("two", "high school")]),
        ("The poll asked 1,000 likely voters.", [("1,000", "likely voter")]),
        ("The carrier will add 30 Boeing 737 Max 8 jets.", [("30", "Boeing 737 Max 8 jet")]),
        ("Nearly 32m e-bikes were sold.", [("32m", "e-bike")]),
        ("A wave of 5m hit the pier.", [("5", "metre")]),
        ("One of five airports closed.", [("One", "airport"), ("five", "airport")]),
        ("One of 5 airports closed.", [("One", "airport"), ("5", "airport")]),
        ("Three of the four engines failed.", [("Three", "engine"), ("four", "engine")]),
        ("More than 90 of the city's 120 schools reopened.", [("90", "school"), ("120", "school")]),
        ("Only one in 10 shops has survived.", [("one in 10", "shop")]),
        ("It cut the risk by a third in trials.", [("a third", None)]),
        ("Of those, two-thirds use two phones.", [("two-thirds", None), ("two", "phone")]),
        (
            "It sold 41 million phones, down 15 percent from 47 million.",
            [("41 million", "phone"), ("15", "percentage"), ("47 million", "phone")],
        ),
        ("Tickets are cheaper for children under 12.", [("12", "year of age")]),
        ("He gave up 33 first downs.", [("33", "first down")]),
        ("A $3 million budget and a $5 fee stand.", [("3 million", "dollar"), ("5", "dollar")]),
        ("It costs A$5 or c$4.", [("5", "australian dollar"), ("4", "canadian dollar")]),
        ("The screen measures 11 x 14 inches.", [("11", "inch"), ("14", "inch")]),
        ("It measures 157 x 74 x 8 mm.", [("157", "millimetre"), ("74", "millimetre"), ("8", "millimetre")]),
        ("One in five islanders lives alone.", [("One in five", "islander")]),
        ("It has an eight-speed gearbox.", [("eight", "speed")]),
        ("A two-run homer won it.", [("two", "run")]),
        ("He shot a two-under-par 70.", [("two", None), ("70", None)]),
        ("It has two Thunderbolt 3 ports.", [("two", "Thunderbolt 3 port")]),
        ("It built 27,000 Model S and Model X cars.", [("27,000", "Model S Model X car")]),
        ("They drank two or more diet drinks a day.", [("two", "diet drink per day")]),
        ("She ran six “book-swap” evenings.", [("six", "book-swap evening")]),
        ("He counted 80 MPs and 3 SUVs.", [("80", "MP"), ("3", "SUV")]),
        ("She turned 21 last week.", [("21", None)]),
        ("He won three of his last five bouts.", [("three", "bout"), ("five", "bout")]),
        ("It hired 250 full-time and 90 seasonal workers.", [("250", "full-time worker"), ("90", "seasonal worker")]),
        ("It does 24 mpg city and 31 highway.", [("24", "mile per gallon"), ("31", "mile per gallon")]),
        ("A magnitude-7.1 quake struck.", [("7.1", "magnitude")]),
        (
            "Exports were 9.7 billion euros against 10.3 billion in March and 10.8 billion in May.",
            [("9.7 billion", "euro"), ("10.3 billion", "euro"), ("10.8 billion", "euro")],
        ),
        ("The side made 281 for 7 in 50 overs.", [("281", None), ("7", None), ("50", "over")]),
        ("Adil Moreno, 21; and Sara Lund, 24;", [("21", "year of age"), ("24", "year of age")]),
        ("Anyone 65 or older can apply.", [("65", "year of age")]),
        ("Gas was $2.87, 12 cents more than in May.", [("2.87", "dollar"), ("12", "cent")]),
        ("Half were homes and one-third being shops.", [("one-third", None)]),
        ("Some 1,500 coal- and gas-fired plants run.", [("1,500", "gas-fired plant")]),
        ("A 4-man team won.", [("4", "man")]),
        ("Women aged 25, 32 and 51 were hurt.", [("25", "year of age"), ("32", "year of age"), ("51", "year of age")]),
        ("Sons aged 1, 3 and 6 years slept.", [("1", "year of age"), ("3", "year of age"), ("6", "year of age")]),
        ("Dana Reyes, 34, and 12 others left.", [("34", "year of age"), ("12", "other")]),
        ("Users aged over 12 admit it.", [("12", "year of age")]),
        ("At 24, she is the youngest.", [("24", "year of age")]),
        ("They saw one boy dying.", [("one", "boy")]),
        ("It sells at 18 times forward earnings.", [("18", "time")]),
        ("Each has 1 million-plus residents.", [("1 million", "resident")]),
        ("He weighs 12st 7lb.", [("12st 7", "stone")]),
        ("Four plain-clothes GTU officers fired.", [("Four", "plain-clothes GTU officer")]),
        ("It sold bonds in two tranches.", [("two", "tranche")]),
        ("It hits 9.6Gbps.", [("9.6", "gigabit per second")]),
        ("On Monday Two men died.", [("Two", "man")]),
        ("They held two sessions a week apart.", [("two", "session")]),
    ],
)
def test_counted(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert counted(text) == expected


@pytest.mark.parametrize(
    ("text", "bound", "low", "high"),
    [
        ("“At least 800 people fled.", "at_least", "800", "800"),
        ("He saw “nearly 50” tents.", "about", "50", "50"),
        ("The toll is up to 220 from 110.", "exact", "220", "220"),
        ("Up to 220 people came.", "at_most", "220", "220"),
        ("Use rose from 20 mpg in 2008 to 29 in 2020.", "range", "20", "29"),
        ("It fell from $9.20 at noon to $8.10.", "range", "8.10", "9.20"),
        ("Shares rose on March 30 to 3.254 billion.", "exact", "3254000000", "3254000000"),
        ("Ninety- one per cent agreed.", "exact", "91", "91"),
        ("The margin is plus or minus 3 points.", "exact", "3", "3"),
        ("It was ten below zero Celsius.", "exact", "-10", "-10"),
        ("Prices rose 2 percent to 30 percent.", "exact", "2", "2"),
        ("Claims fell by 5,000 to 192,000.", "exact", "5000", "5000"),
        ("The rupee fell 18 paise to 69.39.", "exact", "18", "18"),
        ("The house voted 186 to 230.", "exact", "186", "186"),
        ("He lost 10 to 15 pounds.", "range", "10", "15"),
        ("They want a $15 minimum wage.", "exact", "15", "15"),
        ("Bring $15 minimum.", "at_least", "15", "15"),
        ("He controls about 60% of the votes.", "about", "60", "60"),
        ("The walk took an hour and a half.", "exact", "1.5", "1.5"),
        ("It took two hours and a quarter.", "exact", "2.25", "2.25"),
        ("It costs under a dollar a day.", "less_than", "1", "1"),
        ("Costs could be cut by half.", "exact", "0.5", "0.5"),
        ("They expect a quarter-point cut.", "exact", "0.25", "0.25"),
        ("It costs 37,000 to 38,000 billion lire.", "range", "37000000000000", "38000000000000"),
        ("Some 10-12,000 people came.", "about", "10000", "12000"),
        ("It took from 2 to 10,000 tries.", "range", "2", "10000"),
        ("It cost £40m plus £5m in fees.", "exact", "40000000", "40000000"),
        ("He spent thousands of pounds on it.", "vague", "1000", "10000"),
    ],
)
def test_value_and_bound(text: str, bound: str, low: str, high: str) -> None:
    first = extract(text)[0][0]
    assert (str(first.bound), f"{first.low}", f"{first.high}") == (bound, low, high)
