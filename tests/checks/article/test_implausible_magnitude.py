"""Quiet cases first: figures of the right magnitude, other places of the same sentence, and figures long past."""

from __future__ import annotations

import pytest

import auditor
from auditor.model import Article, Finding


def findings(text: str) -> list[Finding]:
    audit = auditor.audit([Article.from_text(text)], checks=["article/implausible-magnitude"])
    assert not audit.crashes
    return list(audit.findings)


@pytest.mark.parametrize(
    "text",
    [
        "The council set a $3 billion budget for 40,000 pupils, or $75,000 each.",
        "India, a nation of 1.3 billion people, votes in April.",
        "Norway's population of 5 million is among the richest in the world.",
        "India's 1.3 million soldiers are paid in dollars.",
        "Of the 300 million people of the region, India has 1.2 million refugees.",
        "The quake killed 300 people in Orlen, a village of 3,000 people.",
        "In 1800 the United States had a population of 5.3 million.",
        "Georgia has a population of 10 million.",
        "Muslims in China, a population of 20 million, fast this month.",
        "The population of Japan is 125 million.",
        "Nigeria has a population of 230 million people.",
        "Across the strait from France, a country of 6.6 million people is growing.",
        "The capital of France, a city with a population of 2.1 million, is quiet.",
        "Kurds in Turkey, with a population of 15 million, vote in June.",
        "Jordan, a star of the Orlen team, has a population of fans.",
        "In the village of 400 people, the slide killed 40 people, the governor said.",
        "The wars killed 30,000 people and drove others from the village of 3,000 houses.",
        "The raids have killed 3,000 people across the country, 12 of them in the village of 900 people.",
        "France, with a population of 66 million, and Monaco, with 38,000, signed.",
        "The club sold 3,000 tickets in 10 days, or 500 a day.",
        "In India, with its 1.4 billion people, few own two phones.",
        "The quarter and nine months include a gain of 265,000 dollars, or three cents per share, from a tax credit.",
        "The bank reported earnings of 2,008,000 dollars, or 2.22 dollars a share, up 11 percent from 1,811,000 dollars.",
        "Nigeria, with more than 220 million people, has 45,000 beds.",
        "Iceland, whose population is about 390,000, received 2.3 million visitors.",
        "Spain's 48 million people bought 61 million tickets.",
        "In Spain, with 4,000 people in hospital, wards are full.",
        "Bangladesh, where 170,000 people live in camps, asked for help.",
        "France's 600,000 residents of Portuguese descent vote on Sunday.",
        "Japan, where 1,200 people live, the islet of Orlen, is far away.",
    ],
)
def test_figures_that_fit_stay_quiet(text: str) -> None:
    assert findings(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The council set a $3 million budget for 40,000 pupils, or $75,000 each.",
        "The tax would raise $20 billion from 10 million households, or $2 each.",
        "India, a nation of 1.3 million people, votes in April.",
        "Norway's population of 5 billion is among the richest in the world.",
        "The quake killed 30,000 people in Orlen, a village of 3,000 people.",
        "The state spends $8 million on 2 million pupils, or $4,000 per pupil.",
        "The debt of $20 billion comes to $61,000 for each of the 325 million Americans.",
        "The 500 families will get $3,000 each, a total of $150,000.",
        "The pump moves 100 gallons a minute, or 600 gallons an hour.",
        "Nigeria has a population of 230,000 people.",
        "The population of Japan is 12.5 billion.",
        "France, a country of 6.6 million people, has no shortage of doctors.",
        "In the village of 400 people, the slide killed 4,000 people, the governor said.",
        "The program costs $48 million a year and serves 6,000 veterans, or about $800 per veteran.",
        "In India, with its 1.4 million people and its taste for cheap data, few own two phones.",
        "Bangladesh, where 170,000 people live in an area smaller than Iowa, has to find room.",
        "Spain's 48 billion people bought 61 million tickets.",
        "Iceland, whose population is about 390 million, received 2.3 million visitors.",
        "Japan (population 12.4 million) will host the games.",
        "The lottery's $500 million jackpot, split among 20 workers, comes to $2.5 million each.",
    ],
)
def test_figures_that_contradict_one_another_are_found(text: str) -> None:
    (found,) = findings(text)
    assert found.check == "article/implausible-magnitude"
    assert found.evidence[0].span.text in text


def test_one_cause_is_one_finding() -> None:
    text = "The council set a $3 million budget for 40,000 pupils, or $75,000 each."
    audit = auditor.audit([Article.from_text(text)])
    assert [found.check for found in audit.findings] == ["article/implausible-magnitude"]


def test_the_finding_shows_the_division() -> None:
    (found,) = findings("The council set a $3 million budget for 40,000 pupils, or $75,000 each.")
    assert found.severity == "warning"
    assert found.message.startswith("The figures come to 75, and 75,000 is a thousand times more: 3 million ÷ 40,000.")
