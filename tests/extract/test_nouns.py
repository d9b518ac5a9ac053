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
    ],
)
def test_value_and_bound(text: str, bound: str, low: str, high: str) -> None:
    first = extract(text)[0][0]
    assert (str(first.bound), f"{first.low}", f"{first.high}") == (bound, low, high)
