"""Quiet cases first: growth, comparisons, what can be negative, and answers that are not opposites."""

from __future__ import annotations

import pytest

import auditor
from auditor.model import Article, Finding


def findings(text: str) -> list[Finding]:
    audit = auditor.audit([Article.from_text(text)], checks=["article/impossible-percentage"])
    assert not audit.crashes
    return list(audit.findings)


@pytest.mark.parametrize(
    "text",
    [
        "Prices rose by 120 percent last year.",
        "The shares fell to 120 percent of their issue price.",
        "Output is 130 percent of the target set in 2010.",
        "The aid goes to families earning up to 138 percent of the poverty line.",
        "Debt reached 150 percent of national income.",
        "In the survey, 62 percent said they owned a car and 55 percent a bicycle.",
        "Some 58 percent of women and 47 percent of men said yes.",
        "In May 58 percent said yes; in June 47 percent said no.",
        "The prisons are filled to 180 percent of capacity.",
        "The team gave 110 percent, the coach said.",
        "The polls put support at 48 percent, opposition at 43 percent and the undecided at 10 percent.",
        "Some 60 percent of voters approve of the mayor and 55 percent disapprove of the council.",
        "The bond fell from 130 percent to 105 percent of par.",
        "The rent fell after a 150 percent rise.",
        "Imports rose 150 percent and exports fell 20 percent.",
        "The tariff was cut by 20 points to 130 percent.",
        "Turnout was 112 percent of registered voters in two districts, which monitors called proof of fraud.",
        "He gave 110 percent of what he had.",
        "Profit fell 120 percent to a loss of $2 million.",
        "Net income fell 120 percent, turning into a loss.",
        "The company swung to a loss, down 140 percent from a year ago.",
        "The bond fell 120 percentage points.",
        "The premium dropped from 150 percent to 110 percent.",
        "The fund lost more than 100 percent of its value, which he called impossible.",
        "The jail holds 120 percent of the inmates it was built for.",
        "Only 100 percent of the residents will do.",
        "It shares 150 percent more people than before.",
        "Sales to 120 percent of the people were up.",
        "Some 55 percent of women support the law and 52 percent of men oppose it.",
        "In March 55 percent supported the law; in June 52 percent opposed it.",
        "Among Democrats 85 percent support it and 70 percent of Republicans oppose it.",
        "While 62 percent support the dam, 55 percent oppose the road.",
        "Tariffs of 150 percent were cut by a third.",
        "The government cut a 120 percent tariff on rice.",
        "Inflation fell by 120 percentage points.",
        "The government reduced the 150 percent duty.",
    ],
)
def test_figures_that_fit_stay_quiet(text: str) -> None:
    assert findings(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Burglaries in Harrow Vale dropped by 120 percent last year, the police chief said.",
        "The number of visitors fell 150 per cent between June and August.",
        "The ministry announced a 200 percent reduction in malaria cases.",
        "Some 115 percent of voters in the district backed the plan, the mayor said.",
        "About 130% of the town's residents have been vaccinated, the ministry said.",
        "In the survey, 62 percent supported the dam, 41 percent opposed it and 5 percent were undecided.",
        "Fifty-eight percent of respondents said yes and 47 percent said no.",
        "The herd is 64 percent female and 46 percent male, the rangers said.",
        "Crime in the capital is down 130 percent from 2010, the mayor said.",
        "Landings at the port came down by 300 percent in two years, the minister said.",
        "The clinic has seen a 150 percent drop in malaria cases since 2012.",
        "The new process uses 300 percent less water than the old one.",
        "The firm cut its costs by 110 percent, it said.",
        "The firm cut its emissions 110 percent in five years.",
        "A decline of 140 percent in sales was reported.",
        "Sales declined more than 120 percent.",
        "Forty-eight percent approve of the president's work and 57 percent disapprove.",
        "In the poll 53 percent were in favor and 51 percent opposed.",
        "The vote was 61 percent for and 45 percent against.",
        "Fifty-two percent of the students are women and 54 percent are men.",
        "The company's shares, which traded at $40 in January, have fallen by more than 110 percent.",
        "In the poll, 54 percent backed the mayor and 49 percent opposed him.",
        "The diet cut deaths by 150 percent.",
    ],
)
def test_figures_that_contradict_one_another_are_found(text: str) -> None:
    (found,) = findings(text)
    assert found.check == "article/impossible-percentage"
    assert found.evidence[0].span.text in text


def test_it_is_an_error_and_says_why() -> None:
    (found,) = findings("Fifty-eight percent of respondents said yes and 47 percent said no.")
    assert found.severity == "error"
    assert found.message == "Opposite shares add up to 105 percent."
