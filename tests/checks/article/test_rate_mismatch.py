"""Quiet cases first: rates that fit, peaks, other bases, and slips of a magnitude, which another check reports."""

from __future__ import annotations

import pytest

import auditor
from auditor.model import Article, Finding


def findings(text: str) -> list[Finding]:
    audit = auditor.audit([Article.from_text(text)], checks=["article/rate-mismatch"])
    assert not audit.crashes
    return list(audit.findings)


@pytest.mark.parametrize(
    "text",
    [
        "It may now issue 75,000,000 shares, and earnings rose to $38.5 million, or 73 cents a share.",
        "The club sold 3,000 tickets in 10 days, or 300 a day.",
        "The aid comes to $600,000 for 1,200 families, or $500 each.",
        "Each of the 40 workers will receive $500, a total of $20,000.",
        "The plant makes 240 cars a day, or about 60,000 a year.",
        "The plant makes 240 cars a day, and 12,000 people work there each year.",
        "He sold 3,000 shares in 10 days at $20 each.",
        "The city spent $12 million on 400 flats, about $30,000 per flat, and 20 schools.",
        "The 10 teams of 12 players each will play 90 matches.",
        "The hall seats 400 people and sells 20 tickets a day.",
        "The firm earned $4 million, or $2 a share, in 3 months.",
        "The mine produced 900,000 tons in a year, or 75,000 a month.",
        "The fund gave 3 schools $20,000 each and 4 clinics $500,000.",
        "The aid comes to $600,000 for 1,200 families, or $5,000 for each family.",
        "The strike lasted 20 days and cost $40 million, or $2 million a day.",
        "The plan would cost $90 million over 10 years, or $9 million a year.",
        "The settlement is worth $12 million, or $4,000 for each of the 3,000 workers.",
        "She earned $120,000 a year, or $10,000 a month.",
        "The pump moves 100 gallons a minute, or 6,000 gallons an hour.",
        "They pay $50 a week, or $2,600 a year.",
        "They pay $200 a month, or $2,400 a year.",
        "The tax costs $10 a day, or $300 a month.",
        "The state spends $8 billion on 2 million pupils, or $4,000 per pupil.",
        "The state spends $8 million on 2 million pupils, or $4,000 per pupil.",
        "The state spends $8 billion a year on 2,000 pupils, or $4,000 per pupil.",
        "The 500 families will get $3,000 each, a total of $150,000.",
        "The 500 families will get $3,000 each, a total of $1.5 million.",
        "They bought 40 buses at $250,000 each, for $10 million.",
        "They bought 40 buses at $250,000 apiece, or $10 million in all.",
        "The school has 900 pupils and 45 teachers, or 20 pupils per teacher.",
        "The region has 300 hospital beds for 60,000 people, or 5 beds per 1,000 people.",
        "There were 45 murders in the city of 300,000, or 15 per 100,000 residents.",
        "He paid $3.50 a share, or $70 million, for 20 million shares.",
        "The firm earned $4 million, or $2 a share, on 2 million shares.",
        "The farm is 200 hectares and employs 50 people, or 4 hectares each.",
        "The 12 teams played 10 games each and 60 fans came each day.",
        "In 10 days 3,000 people came, and 500 a day are expected next year.",
        "The club sold 3,000 tickets in 10 days, or 500 a day at the peak.",
        "The company built 100 homes in 2 years, or 60 a month at times.",
        "The army lost 40 men in 8 days, five a day.",
        "The debt of $20 trillion comes to $61,000 for each of the 325 million Americans.",
        "The debt of $20 billion comes to $61,000 for each of the 325 million Americans.",
        "The stadium cost $600 million, or $10,000 for each of its 60,000 seats.",
        "The stadium cost $600 million, or $1,000 for each of its 60,000 seats.",
    ],
)
def test_figures_that_fit_stay_quiet(text: str) -> None:
    assert findings(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The club sold 3,000 tickets in 10 days, or 500 a day.",
        "Each of the 40 workers will receive $500, a total of $30,000.",
        "The plant makes 240 cars a day, or 500,000 a year.",
        "The fund will pay 300 farmers $2,000 each, or $900,000 in all.",
        "The city spent $12 million on 400 flats, about $50,000 per flat.",
        "The strike lasted 20 days and cost $40 million, or $4 million a day.",
        "The plan would cost $90 million over 10 years, or $6 million a year.",
        "The settlement is worth $12 million to 3,000 workers, about $2,500 per worker.",
        "The settlement is worth $12 million, or $2,500 for each of the 3,000 workers.",
        "She earned $120,000 a year, or $15,000 a month.",
        "They pay $50 a week, or $4,600 a year.",
        "The 500 families will get $3,000 each, for a total of $2.5 million.",
        "They bought 40 buses at $250,000 each, a total of $12 million.",
        "The school has 900 pupils and 45 teachers, or 30 pupils per teacher.",
        "The region has 300 hospital beds for 60,000 people, or 8 beds per 1,000 people.",
        "There were 45 murders in the city of 300,000, or 25 per 100,000 residents.",
        "He paid $3.50 a share, or $90 million, for 20 million shares.",
        "The museum draws 400,000 visitors a year, or about 33,000 a day.",
        "The trip of 300 miles took 5 hours, an average of 80 miles an hour.",
        "They raised $60,000 from 40 donors, an average of $2,500.",
        "The grant, $450,000 over three years, works out to $200,000 a year.",
        "The hospital treated 30 patients a day in 2014, or 1,000 a year.",
    ],
)
def test_figures_that_contradict_one_another_are_found(text: str) -> None:
    (found,) = findings(text)
    assert found.check == "article/rate-mismatch"
    assert found.evidence[0].span.text in text


def test_the_finding_shows_the_division() -> None:
    (found,) = findings("The club sold 3,000 tickets in 10 days, or 500 a day.")
    assert found.severity == "warning"
    assert found.message == "The figures come to 300, not 500: 3,000 ÷ 10."
