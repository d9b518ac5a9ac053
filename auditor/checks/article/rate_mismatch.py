"""article/rate-mismatch: a figure per day, per head or per unit that its own total and base contradict."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from auditor.checks import check
from auditor.model import Problem, Reading, Settings
from auditor.reckoning.figures import shares, slots
from auditor.reckoning.rates import quotients, workings

FARTHEST = Decimal(40)
"""A rate off by more than this is more likely read of the wrong figures than printed wrong."""


@check("warning")
def rate_mismatch(reading: Reading, settings: Settings) -> Iterator[Problem]:
    """A figure per day, per head or per unit that its own total and base contradict.

    Why: the rate is what readers remember, and it is worked out in haste. Total, base and rate are believed within their
    rounding; a month may have 20 to 31 days of work, a year 200 to 366.

    Flags:
        The club sold 3,000 tickets in 10 days, or 500 a day.
        Each year they pay $50 a week, or $4,600 a year.
        They bought 40 buses at $250,000 each, a total of $12 million.
        There were 45 murders in the city of 300,000, or 25 per 100,000 residents.
        Building the 350 flats on the old gasworks cost the association £98m, or £208,000 apiece.
        Growers were paid 30 cents a pound for 2 million pounds of peanuts, bringing them $40,000.
        The club's wage bill of $39 million works out at $150,000 a week.
        The train covers the 186 miles in two hours, averaging 63mph.
        The country of 5 million people ate 60,000 tons of cheese last year. Consumption per head was 20 kilograms.
        The factory turns out one car every two minutes. In an eight-hour shift, workers there complete 480 cars.
        A clerk will take home $1,160 for a 40-hour week, or $21 an hour before tax.

    Passes:
        The club sold 3,000 tickets in 10 days, or 300 a day.
        They pay $50 a week, or $2,600 a year.
        The club sold 3,000 tickets in 10 days, or 500 a day at the peak.  # not the mean
        The plant makes 240 cars a day, or about 60,000 a year.  # working days
        The settlement gives 900 families $27 million. Each will get $20,000 after taxes.
        The firm earned $4 million, or $2 a share, in 3 months.  # the base is not given

    Source: plain division within the rounding of what is printed; per-head and per-day figures are among the errors that
    newspapers' own correction columns take back most.
    """
    for pattern, rate in workings.wrong(reading):
        if 1 / FARTHEST < rate.off < FARTHEST and rate.power is None:
            yield _problem(reading, pattern, rate)


def _problem(reading: Reading, pattern: slots.Pattern, rate: quotients.Rate) -> Problem:
    printed, computed = shares.shown(rate.slot.value), shares.shown(rate.value)
    return Problem(
        message=f"The figures come to {computed}, not {printed}: {rate.sum}.",
        evidence=(slots.evidence(reading, pattern, rate.found),),
        values=(("printed", printed), ("computed", computed), ("sum", rate.sum)),
    )
