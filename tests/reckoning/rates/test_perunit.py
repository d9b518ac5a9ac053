"""Rates drawn from a total and a base anywhere near: those that fit, or are prices of their own, come first."""

from __future__ import annotations

import pytest

from auditor.reckoning.rates import workings
from auditor.reckoning.rates.quotients import Rate
from tests.reckoning.figures.test_slots import reading


def wrong(text: str) -> list[Rate]:
    return [rate for _, rate in workings.wrong(reading(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Switching off the lamps would save £3.6m a year, the equivalent of £150 for each of the 24,000 households.",
        "Building the 350 flats on the old gasworks cost the association £98m, or £280,000 apiece.",
        "The center handled 5,400 calls in September, its busiest month, or about 180 a day.",
        "The clinic saw 2,200 patients in September, or 100 a day.",  # 22 working days
        "He was paid $2,700 for three nights of work, about $112 an hour for three shifts of eight hours each.",
        "The float is on the basis of three shares at $1.55 each for every four ordinary shares.",
        "It spent $3 million on its stake and listed 54,993 shares bought in March at $10 each.",
        "It offers 660 shares for each $1,000 of its $4 million of notes and 612 for each $1,000 of its $12 million of bonds.",
        "The airlines share six flights each week. Seven are flown now, and a total of 10 a week will be allowed.",
        "The factory turns out 60 cars an hour, or 600 in a ten-hour shift.",
        "Tickets cost £25 each, or £80 for a family of four.",
        "The lottery's $90 million prize will be shared by three winners, who paid $2 each.",
        "The school serves 90,000 meals a year, about 500 a day.",  # days of term
        "Samples show an average grade of 1.05 ounces per ton, from 0.78 ounce per ton to 55.8 ounces per ton.",
        "The town of 12,000 makes 600 tons of garbage a week, or 100 pounds for every resident.",
        "The state, with 5 million people, had 250 murders last year, a rate of 5 per 100,000.",
        "The organisers sold 12 million tickets at an average price of £45, bringing in £540m.",
        "The company built 100 homes in two years, or 60 a month at times.",
    ],
)
def test_rates_that_fit_or_stand_alone(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Switching off the lamps would save £3.6m a year, the equivalent of £240 for each of the 24,000 households.",
        "Building the 350 flats on the old gasworks cost the association £98m, or £208,000 apiece.",
        "The center handled 5,400 calls in September, its busiest month, or about 280 a day.",
        "A clerk will take home $1,160 for a 40-hour week, or $21 an hour before tax.",
        "Repairs will cost $84 million, which, spread among the 1.2 million people of the area, comes to about $7 a head.",
        "The factory turns out 60 cars an hour, or 480 in a ten-hour shift.",
        "They plan to plant 10,000 trees a year for five years, 100,000 trees in all.",
        "The train covers the 300 kilometers in two hours, an average speed of 200 kilometers an hour.",
        "The lottery's $90 million prize will be shared by three winners, who will each get $45 million.",
        "The settlement of $12 million will be divided among 300 workers, giving each of them $4,000.",
        "The deal values the company's 50 million shares at $30 each, or $1.5 million.",
        "It costs $80 a day to keep an inmate, or about $49,000 a year.",
        "Overtime cost the county $26 million in the fiscal year, roughly $250,000 a week.",
        "Relaying the three kilometres of track came to £24m, equivalent to £6m a kilometre.",
        "The town of 12,000 makes 600 tons of garbage a week, or 500 pounds for every resident.",
        "The state, with 5 million people, had 250 murders last year, a rate of 50 per 100,000.",
        "The council pays £63,000 a year for each of 20 apprentices, a total of £2.1m.",
        "A season ticket, at £760 for 19 home games, works out at £25 a match.",
        "The drought has cost $45 million, or around $4,500 for every one of the 10 million inhabitants.",
    ],
)
def test_rates_that_their_figures_contradict(text: str) -> None:
    assert len(wrong(text)) == 1
