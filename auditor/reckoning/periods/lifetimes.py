"""Ages beside a birth and a death, or a birthday, told in several sentences of one life.

"… has died aged 88. Born in Leigh on 4 May 1934, … He died at home on 19 February 2022": only where an article tells of one
birth, one death and one age at it. "She turned 70 in June 2022 … She was born in June 1942."
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from auditor.model import Reading, ZoneKind
from auditor.reckoning.periods.moments import Moment, Role, Told
from auditor.text import lazily

REPORTED = 21
"""Days within which a death is news; only then the article's own date stands for that of the death."""
READ = (ZoneKind.BODY, ZoneKind.HEADLINE)

_DEATH = lazily.compile(r"\b(?:died|dies|death|passed away|was killed|was shot)\b[^.;]{0,60}$", re.I)
_AGED = lazily.compile(
    r"\b(?:died|dies|dead|passed away)\b(?:(?!\b(?:when|who|whose|father|mother|wife|husband|son|daughter|brother|sister)\b)[^.;]){0,60}?"
    r"(?:,\s|\s)(?:at the age of|at age|aged|age|at)\s(?P<n>[1-9]\d{0,2})(?=[.,;]|\s(?:on|in|of|at|after|from|last|this|has|had)\b|$)",
    re.I,
)
_WAS = lazily.compile(r"\W{0,3}(?:he|she)\swas\s(?P<n>[1-9]\d{0,2})\.", re.I)
_HAS_DIED = lazily.compile(
    r"\b(?:has|have) died\b|\bdied (?:on )?(?:yesterday|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b", re.I
)
_TURNED = lazily.compile(
    r"\b(?:turned|turns|turn|turning)\s(?P<n>[1-9]\d{0,2})(?:,?\s(?:on|in|this|last|earlier)\s(?:[a-z]+\s){0,2}?|\s)$",
    re.I,
)
_WHO = lazily.compile(r"\b(he|she) (?:died|dies|had died|has died|passed away|was killed|was [1-9]\d{0,2}\.)", re.I)
_HE = lazily.compile(r"\b(?:he|she)\b", re.I)
_KIN = lazily.compile(
    r"\b(?:his|her|their|whose)\s(?:[a-z]+\s){0,2}?(?:father|mother|wife|husband|son|daughter|brother|sister|child|parents?|partner|grandmother|grandfather)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Life:
    """Where an age stands, the age, the birth and the day it was reached, and the years that the dates allow."""

    at: int
    number: int
    event: Moment
    kept: Moment
    years: tuple[int, int]


def wrong(reading: Reading, told: Sequence[Told]) -> Iterator[Life]:
    """The ages that the one birth of the article contradicts."""
    body = [one for one in told if one.sentence.zone in READ]
    births = {m.first: m for one in body for m in one.moments if m.role is Role.BORN and m.dated}
    if len(births) != 1:
        return
    (birth,) = births.values()
    born_in = next(one for one in body if birth in one.moments)
    if _KIN.search(reading.article.text, born_in.sentence.span.start, birth.start):
        return
    yield from _at_death(reading, body, birth)
    yield from _turned(reading, body, birth)


def _at_death(reading: Reading, body: Sequence[Told], birth: Moment) -> Iterator[Life]:
    text = reading.article.text
    ages = {int(found["n"]): found.start("n") for found in _ages(text, body)}
    deaths = {m.first: m for one in body for m in one.moments if m.dated and m is not birth and _died(text, one, m)}
    born_in = next(one.sentence.span.text for one in body if birth in one.moments)
    genders = {found[1].lower() for found in _WHO.finditer(text)} | {
        found[0].lower() for found in _HE.finditer(born_in)
    }
    if len(ages) != 1 or len(deaths) > 1 or len(genders) > 1:
        return
    ((number, at),) = ages.items()
    death = next(iter(deaths.values())) if deaths else _lately(reading, at)
    if death and death.first > birth.last:
        yield from _judged(at, number, birth, death)


def _ages(text: str, body: Sequence[Told]) -> Iterator[re.Match[str]]:
    died = False
    for one in body:
        start, end = one.sentence.span.start, one.sentence.span.end
        yield from _AGED.finditer(text, start, end)
        if died and (found := _WAS.match(text, start, end)):
            yield found
        died = re.search(r"\b(?:died|dies|death)\b", one.sentence.span.text) is not None


def _died(text: str, one: Told, moment: Moment) -> bool:
    return _DEATH.search(text, one.sentence.span.start, moment.start) is not None


def _lately(reading: Reading, at: int) -> Moment | None:
    """The days before the article's own in which somebody died of whom it tells as news."""
    published = reading.article.published
    sentence = next((s for s in reading.sentences if s.span.start <= at < s.span.end), None)
    if published is None or sentence is None or not _HAS_DIED.search(sentence.span.text):
        return None
    today = date(published.year, published.month, published.day)
    return Moment(at, at, today - timedelta(days=REPORTED), today)


def _turned(reading: Reading, body: Sequence[Told], birth: Moment) -> Iterator[Life]:
    """A birthday whose month, or day, is that of the birth."""
    text = reading.article.text
    for one in body:
        for moment in one.moments:
            found = _TURNED.search(text, one.sentence.span.start, moment.start)
            if found and moment.dated and moment.first.month == birth.first.month and moment.first > birth.last:
                yield from _judged(found.start("n"), int(found["n"]), birth, moment)


def _judged(at: int, number: int, birth: Moment, day: Moment) -> Iterator[Life]:
    years = _age(birth.last, day.first), _age(birth.first, day.last)
    if not years[0] <= number <= years[1]:
        yield Life(at, number, birth, day, years)


def _age(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
