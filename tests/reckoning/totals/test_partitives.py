"""Quiet cases first: other counts that can hold the part, things named more narrowly; then parts too large."""

from __future__ import annotations

import pytest

from auditor.extract.reading import read_article
from auditor.model import Article
from auditor.reckoning.figures import slots
from auditor.reckoning.totals import partitives
from auditor.reckoning.totals.partitives import Part


def parts(text: str) -> list[Part]:
    return list(partitives.exceeding(list(slots.patterns(read_article(Article.from_text(text))))))


@pytest.mark.parametrize(
    "text",
    [
        "The school has 640 pupils. Some 510 of its pupils come by bus; 700 of the town's children do.",
        "The school has 640 pupils. Some 655 of its pupils come by bus.",  # "some" may be that much less
        "The police arrested 73 people on Friday and 120 on Saturday. Among the arrested were 88 foreigners.",
        "The poll questioned 1,004 adults in May and 2,300 in June. Of those questioned, 1,310 had never voted.",
        "Fire destroyed 40 houses on Monday. By Friday, 52 of the houses in the valley had burned.",
        "The survey covered 200 firms. A total of 1,480 workers at the firms surveyed lost their jobs.",
        "The city bought 60 buses in 2020 and 30 buses in 2021. So far 75 of those buses have broken down.",
        "The county lost 20 more barns on Monday. So far 31 of the barns were insured.",
        "The council has 40 seats. In the city, 52 of the councillors' relatives are on the payroll.",
        "The town has 310 houses. Some 340 of the passengers on the train were unhurt.",
        "The state has 212 schools. Some 340 of the teachers are on strike.",
        "The team has 25 players. Forty of the workers at the stadium are on strike.",
        "The virus infected 80 people in May and 200 in June. By July, 150 of the patients were well.",
        "The ship carried 20 people. The coast guard rescued 31 people from two ships. Twenty-four of those aboard were flown home.",
        "Some 500 people fled on Monday. By Friday, 800 of the displaced had reached the border, out of 2,000.",
        "The fire destroyed 90 homes and damaged 200. Of the homes destroyed, 80 were uninsured.",
    ],
)
def test_parts_that_something_holds_stay_quiet(text: str) -> None:
    assert parts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The fleet has 36 buses; 41 of the buses run on diesel.",
        "The school has 640 pupils. On most days 710 of its pupils come by bus.",
        "The police arrested 73 people during the march. Among the arrested were 88 foreigners.",
        "Officers detained 57 marchers outside the embassy. Among those detained were 63 minors.",
        "The survey covered 1,150 small firms in Orlen. A total of 1,480 of the firms surveyed could not find workers.",
        "The poll questioned 1,004 adults. Of those questioned, 1,310 said they had never voted.",
        "Forty houses burned down. Fifty-two of the houses that burned were empty.",
        "The fire destroyed 90 homes. Of the homes destroyed, 112 were uninsured.",
        "The shelter took in 320 dogs last year and found homes for 410 of the dogs.",
        "The state has 46 counties. The governor declared an emergency in 52 of the counties on Friday.",
        "The collapse hurt 29 guests. Doctors said that 34 of the injured guests had broken bones.",
        "The choir has 64 members. Seventy-one of the singers are women, the conductor said.",
        "The virus has infected 312 people on the island. So far 402 of the patients have recovered.",
        "The police said 58 people were missing on Monday. By Tuesday, 74 of the missing had been found alive.",
        "The plane was carrying 117 people. Rescuers said 121 of those on board had been killed.",
        "Of the 140 firefighters, 31 are women. The 31 include two captains. In a report 38 of the women said that they had been harassed.",
    ],
)
def test_parts_beyond_the_whole_they_name_are_found(text: str) -> None:
    assert len(parts(text)) == 1
