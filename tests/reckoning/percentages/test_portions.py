"""Shares beside the part and the whole they are of: those that fit, or are of another whole, come first."""

from __future__ import annotations

import pytest

from auditor.arithmetic import disjoint
from auditor.reckoning.figures import slots
from auditor.reckoning.percentages import portions
from auditor.reckoning.percentages.ratios import Ratio
from tests.reckoning.figures.test_slots import reading


def wrong(text: str) -> list[Ratio]:
    found = [r for p in slots.windows(slots.patterns(reading(text))) for r in portions.portions(p)]
    return [ratio for ratio in found if disjoint(ratio.stated, ratio.computed)]


@pytest.mark.parametrize(
    "text",
    [
        "The agency inspected 800 restaurants and closed 200 of them, about 25 percent.",
        "Of the 52 wards that had reported the challenger's party was ahead in 37, or 71 percent.",
        "Nearly half of the farmers who answered, 242 out of 496, had no successor.",
        "The school has 600 pupils and 60 teachers, a ratio of 10 to 1.",
        "The province has 800 doctors for its 4 million people, one for every 5,000.",
        "The army freed 60 of the 300 prisoners, half of them women.",
        "The class has 20 boys and 30 girls, a ratio of two to three.",
        "He won 338 of the 520 delegates, 65 percent.",
        "The fine of $5 million represents 0.05 percent of the bank's annual profit of $10 billion.",
        "The fund holds 653,600 shares, or 10 percent of the total outstanding, up from 585,600 shares, or 9 percent.",
        "It raised its stake to the equivalent of 2,709,600 shares, or 7 percent, from 2,232,400 shares, or 6 percent.",
        "The family holds 101,300 shares, or 9 percent of the total outstanding following purchases of 12,500 shares.",
        "The plane carried 150 passengers, two-thirds of its 300 seats.",
        "About 30 percent of the district's 50 schools failed, and 20 of its principals resigned.",
        "The measure passed with 5,400 votes in favor and 3,600 against, or 60 percent of the votes cast.",
        "A total of 1,560 people applied and 312 were accepted, an acceptance rate of 20 percent.",
        "The union said 3,900 of its 5,200 members had returned ballots, a turnout of 75 percent.",
        "Of the 1,010 adults asked, 520, with a margin of error of 3 percent, were for it.",
        "The governor has vetoed 48 of the 160 bills sent to him; 40 percent of those were about taxes.",
        "Revenue was $4 billion, and $1 billion of it, or 10 percent of the group's profit, came from coatings.",
    ],
)
def test_shares_that_fit_or_are_of_another_whole(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The agency inspected 800 restaurants and closed 200 of them, about 40 percent.",
        "Of the 52 wards that had reported the challenger's party was ahead in 37, or 61 percent.",
        "Nearly a third of the restaurants visited in the spring, 128 of 640, were cited.",
        "He won 312 of the 520 delegates, 65 percent.",
        "The fine of $5 million represents 0.5 percent of the bank's annual profit of $10 billion.",
        "The tax would raise $300 million a year, a tenth of the state's $30 billion budget.",
        "The company cut 3,000 of its 20,000 jobs, a reduction of 30 percent.",
        "The measure passed with 5,400 votes in favor and 3,600 against, or 54 percent of the votes cast.",
        "A total of 1,560 people applied and 312 were accepted, an acceptance rate of 30 percent.",
        "The survey of 2,000 adults found that 500, or half, had never visited a museum.",
        "The union said 3,900 of its 5,200 members had returned ballots, a turnout of 65 percent.",
        "Fewer than a quarter of the 1,100 nurses on the payroll, 410 in all, have been vaccinated.",
        "She won with 61,400 votes to 40,900 for her rival, or 65 percent to 35 percent.",
        "Three-quarters of the shops were shut. Inspectors went to all 520 of them and were turned away from 312.",
        "The agency paid out $14 million of the $20 million that was set aside, just over half.",
        "In the village of 640 people, 300 signed the petition, almost two-thirds.",
        "The $45 billion programme is 10 percent of the ministry's $450 million budget.",
    ],
)
def test_shares_that_their_figures_contradict(text: str) -> None:
    assert wrong(text)


@pytest.mark.parametrize(
    ("text", "sum_"),
    [
        ("The school has 600 pupils and 60 teachers, a ratio of 20 to 1.", "600 ÷ 60"),
        ("The province has 800 doctors for its 4 million people, one for every 500.", "4 million ÷ 800"),
    ],
)
def test_a_ratio_to_one(text: str, sum_: str) -> None:
    assert [ratio.sum for ratio in wrong(text)] == [sum_]
