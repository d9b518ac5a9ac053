"""article/period-mismatch: a duration, an age or an anniversary that the dates beside it contradict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from auditor.arithmetic import disjoint
from auditor.checks import check
from auditor.model import Evidence, Problem, Reading, Settings, Span
from auditor.reckoning.figures import shares
from auditor.reckoning.periods import ages, anniversaries, centuries, lengths, lifetimes, moments, spells, stretches
from auditor.reckoning.periods.moments import Dated, Moment
from auditor.reckoning.periods.spells import DAYS, Spell

OFF = 2
"""An anniversary may be kept a year early or late; one that is off by more is another one."""
_COARSEST = ("year", "month", "week", "day")
SEVERAL = 2
"""A span of time is told in the largest unit of which it holds at least so many."""


@check("warning")
def period_mismatch(reading: Reading, settings: Settings) -> Iterator[Problem]:
    """A duration, an age or an anniversary that the dates beside it contradict.

    Why: the years are copied from a source and the sum is done in the head. Counting both ends, or neither, is allowed, so a
    duration must be off by more than one of its own unit; an age is counted to the day where both days are printed.

    Flags:
        The 12-year war, which lasted from 1980 to 1988, killed thousands.
        He entered the prison in June 2009 and walked out of it in July 2017, after 12 years behind bars.
        The emir, who came to the throne in 1961 and abdicated in 1989, reigned for 38 years.
        In 2008, seven years after the asbestos was found, in 1996, the school was closed.
        He was born in 1950 and died in 2015 at the age of 72.
        The strike began on June 3 and ended on June 24. It lasted five weeks.
        The bridge opened in 1962 and closed in 2012. It had carried traffic for 60 years.
        The band, founded in 1894, will mark its 120th anniversary in July 2024.
        [2018-11-20] The mill burned down 10 years ago, in 2003.
        It took three and a half years to build. Ground was broken in March 2016 and the last stone laid in September 2018.
        The rower has died aged 88. Born on 4 May 1934, he took up the sport at school. He died on 19 February 2022.
        The service on 3 May 2025 will mark the 60th anniversary of the fire. Forty men died on 3 May 1955.
        The 18th-century mansion, built in 1654 for a wool merchant, is to be sold.
        [2023-02-06] The dam, which was finished in 1968, has supplied the valley for 45 years.

    Passes:
        The 18th-century house, restored in 1985, is for sale.
        The eight-year war, which lasted from 1980 to 1988, killed thousands.
        She was mayor of Orlen for more than a decade, from 1990 to 2001.
        He was born in 1950 and died in 2015 at the age of 64.
        He served five years of a ten-year sentence, from 1990 to 1995.
        The ten-year plan was cut short: from 1990 to 1995 nothing was built.
        Jailed in May 2010 for 14 years, he was freed in September 2019.
        [2018-11-20] The mill burned down 15 years ago, in 2003.

    Source: subtraction; inclusive counting adds one unit, and a birthday still to come takes one off.
    """
    known: list[Span] = []
    told = list(moments.told(reading))
    for problem in _nearby(reading, told):
        known.append(problem.evidence[0].span)
        yield problem
    yield from _further(reading, told, known)


def _nearby(reading: Reading, told: Sequence[moments.Told]) -> Iterator[Problem]:
    """What a sentence with two dates tells, alone or with the next one."""
    for one in moments.dated(reading, told):
        yield from _durations(reading, one)
        yield from _ages(reading, one)
        yield from _anniversaries(reading, one)
    for ago in spells.agos(reading):
        if disjoint(ago.stated, ago.dated):
            yield _ago(reading, ago)


def _further(reading: Reading, told: Sequence[moments.Told], known: Sequence[Span]) -> Iterator[Problem]:
    """What several sentences tell together, where none of them was told of by itself."""
    found = [_stretch(reading, one) for one in stretches.wrong(reading, told)]
    found += [_life(reading, one) for one in lifetimes.wrong(reading, told)]
    found += [_kept(reading, one) for one in anniversaries.wrong(reading, told)]
    found += [_aged(reading, one) for one in ages.apart(reading, told)]
    found += [_misplaced(reading, one) for one in centuries.wrong(reading)]
    for problem in found:
        if not any(span.overlaps(problem.evidence[0].span) for span in known):
            yield problem


def _stretch(reading: Reading, spell: Spell) -> Problem:
    if spell.close.start == spell.begin.start:
        return _ago(reading, spell, "")
    return _problem(reading, spell, spell.quantity.span.text, _length(spell.dated))


def _misplaced(reading: Reading, one: centuries.Misplaced) -> Problem:
    return Problem(
        message=f"{one.year} lies in {one.due}, not in {one.printed}.",
        evidence=(Evidence(reading.article.id, Span.of(reading.article.text, one.start, one.end)),),
        values=(("printed", one.printed), ("year", one.year), ("computed", one.due)),
    )


def _life(reading: Reading, life: lifetimes.Life) -> Problem:
    span = _enclosing(reading, [life.event.start, life.kept.start, life.at], [life.event.end, life.kept.end])
    years = _ranged(*life.years, "year")
    return _told(reading, life.event, life.kept, span, f"the age of {life.number}", years)


def _aged(reading: Reading, pair: ages.Apart) -> Problem:
    younger, older = pair.younger, pair.older
    span = _enclosing(reading, [younger.start, older.start], [younger.end, older.end])
    printed = f"ages {younger.age} and {older.age}" if younger.age else f"the age of {older.age}"
    return Problem(
        message=f"Between the two dates are {_years(pair.years)}, which does not fit {printed}.",
        evidence=(Evidence(reading.article.id, span),),
        values=(("printed", printed), ("computed", _years(pair.years))),
    )


def _kept(reading: Reading, one: anniversaries.Anniversary) -> Problem:
    span = _enclosing(reading, [one.event.start, one.kept.start, one.at], [one.event.end, one.kept.end])
    years = one.kept.first.year - one.event.first.year
    return _told(reading, one.event, one.kept, span, f"anniversary {one.number}", f"{years} years")


def _durations(reading: Reading, one: Dated) -> Iterator[Problem]:
    """At most one, and none where another duration of the sentence fits the dates: then that one speaks of them."""
    told = list(spells.spells(one)) or list(spells.miswritten(one)) or list(lengths.loosely(one))
    wrong = [spell for spell in told if disjoint(spell.stated, spell.dated)]
    if wrong and len(wrong) == len(told) and not _fitting(one, wrong[0]):
        spell = wrong[0]
        yield _problem(reading, spell, spell.quantity.span.text, _length(spell.dated))


def _fitting(one: Dated, spell: Spell) -> bool:
    """Whether a duration of the sentence, in whatever frame, fits the two dates."""
    return any(
        not disjoint(spells.allowed(quantity), spell.dated)
        for quantity in (*one.quantities, *one.followed)
        if quantity.dimension == "time" and quantity.unit in DAYS and quantity.low is not None
    )


def _ages(reading: Reading, one: Dated) -> Iterator[Problem]:
    for life in spells.lives(one):
        if disjoint(life.stated, life.dated):
            age = f"the age of {shares.shown(life.stated[0] or Decimal(0))}"
            yield _problem(reading, life, age, _years(life.dated))


def _anniversaries(reading: Reading, one: Dated) -> Iterator[Problem]:
    for at, number, begin, other in spells.anniversaries(one):
        years = other.first.year - begin.first.year
        if abs(years - number) >= OFF:
            span = _enclosing(reading, [begin.start, other.start, at], [begin.end, other.end])
            yield _told(reading, begin, other, span, f"anniversary {number}", f"{years} years")


def _problem(reading: Reading, spell: Spell, printed: str, computed: str) -> Problem:
    span = Span.of(reading.article.text, spell.start, spell.end)
    return _told(reading, spell.begin, spell.close, span, printed, computed)


def _told(reading: Reading, begin: Moment, close: Moment, span: Span, printed: str, computed: str) -> Problem:
    first, last = (reading.article.text[m.start : m.end] for m in (begin, close))
    return Problem(
        message=f"From {first} to {last} is {computed}, which does not fit {printed}.",
        evidence=(Evidence(reading.article.id, span),),
        values=(("printed", printed), ("from", first), ("to", last), ("computed", computed)),
    )


def _ago(reading: Reading, spell: Spell, ago: str = " ago") -> Problem:
    first, today = reading.article.text[spell.begin.start : spell.begin.end], spell.close.first.isoformat()
    printed, computed = f"{spell.quantity.span.text}{ago}", _length(spell.dated)
    return Problem(
        message=f"{first} was {computed} before the article of {today}, which does not fit {printed}.",
        evidence=(Evidence(reading.article.id, Span.of(reading.article.text, spell.start, spell.end)),),
        values=(("printed", printed), ("from", first), ("to", today), ("computed", computed)),
    )


def _enclosing(reading: Reading, starts: list[int], ends: list[int]) -> Span:
    return Span.of(reading.article.text, min(starts), max(*ends, max(starts)))


def _length(days: tuple[Decimal, Decimal]) -> str:
    """The time between two dates in the largest unit that holds two of it or more."""
    middle = (days[0] + days[1]) / 2
    unit = next((u for u in _COARSEST if middle >= SEVERAL * DAYS[u]), "day")
    return _ranged(round(days[0] / DAYS[unit]), round(days[1] / DAYS[unit]), unit)


def _years(years: tuple[Decimal, Decimal]) -> str:
    return _ranged(int(years[0]), int(years[1]), "year")


def _ranged(least: int, most: int, unit: str) -> str:
    number = str(least) if least == most else f"{least} to {most}"
    return f"{number} {unit}{'' if number == '1' else 's'}"
