"""The dates of a sentence and what each is to the event told of: a beginning, an end, a birth.

The word before a date says it ("founded in 1894", "stepped down in 2011"), or a preposition ("from 1961 to 1989").
"""

from __future__ import annotations

import bisect
import functools
import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from importlib import resources

from auditor.model import Bound, Quantity, QuantityKind, Reading, Sentence, Span
from auditor.text import lazily
from auditor.text.dates import DateKind, DateMention, find_dates

NEAR = 70
"""Characters between a verb and its date, or around a duration, that still belong together."""
_YEAR = lazily.compile(r"(?<!\d)(?:1[0-9]|20)\d\d(?!\d)")
_COMMON = 2001  # a year without a leap day, for dates that print none


class Role(StrEnum):
    """What a date is to the event told of."""

    BEGIN = "begin"
    END = "end"
    BORN = "born"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Moment:
    """A date in a sentence: its place in the article, the first and the last day it may mean, what it is to the event.

    `joined` when a preposition gives the role ("from 1961 to 1989"), which then belongs to the words beside it alone;
    `dated` when a year is printed: else the days are those of a year without a leap day.
    """

    start: int
    end: int
    first: date
    last: date
    role: Role = Role.NONE
    joined: bool = False
    dated: bool = True


@dataclass(frozen=True, slots=True)
class Dated:
    """A sentence with its dates and figures; `following` is the next one, with its figures, if it has no date."""

    sentence: Sentence
    text: str
    moments: tuple[Moment, ...]
    quantities: tuple[Quantity, ...]
    following: Sentence | None = None
    followed: tuple[Quantity, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with the dates in it that can be placed, and its figures; `printed` where it prints one of its own."""

    sentence: Sentence
    moments: tuple[Moment, ...]
    quantities: tuple[Quantity, ...]
    printed: bool


def told(reading: Reading) -> Iterator[Told]:
    """The sentences in order, each with its dates."""
    text = reading.article.text
    mentions = find_dates(text)
    years = [r.span for r in reading.rejected if r.reason == "year"]
    starts, at_years = [m.span.start for m in mentions], [y.start for y in years]
    quantities = sorted([*reading.quantities, *_in_words(reading)], key=lambda q: q.span.start)
    figures = [q.span.start for q in quantities]

    def within(keys: list[int], sentence: Sentence) -> slice:
        return slice(bisect.bisect_left(keys, sentence.span.start), bisect.bisect_left(keys, sentence.span.end))

    for sentence in reading.sentences:
        here, of_years = mentions[within(starts, sentence)], years[within(at_years, sentence)]
        moments = _with_roles(text, sentence, _moments(here, of_years))
        own = [m for m in here if m.kind in PLACED]
        printed = not all(
            _SINCE.search(text, max(0, at - 8), at)
            for at in (*(m.span.start for m in own), *(year.start for year in of_years))
        )
        yield Told(sentence, moments, tuple(quantities[within(figures, sentence)]), printed)


_WORDED = lazily.compile(
    r"\b(?:a (?P<unit>day|week|month|year)(?= (?:later|earlier|afterwards?)\b)|"
    r"(?P<decades>half a century|a quarter(?:-| of a )century|a decade|a century))\b",
    re.I,
)
_DECADES = {"half a century": "5", "a decade": "1", "a century": "10"}


def _in_words(reading: Reading) -> Iterator[Quantity]:
    """ "A year later", "a decade": durations that print no number."""
    taken = {q.span.start for q in reading.quantities if q.dimension == "time"}
    for found in _WORDED.finditer(reading.article.text):
        value = Decimal(_DECADES.get((found["decades"] or "").lower(), "2.5") if found["decades"] else 1)
        span = Span.of(reading.article.text, *found.span())
        if span.start not in taken:
            unit = "decade" if found["decades"] else found["unit"].lower()
            kind, bound = QuantityKind.MEASURE, Bound.EXACT
            yield Quantity(span, value, value, bound, value, value, unit, "time", None, None, kind, span)


def dated(reading: Reading, sentences: Sequence[Told] | None = None) -> Iterator[Dated]:
    """The sentences that hold two dates, or two that hold one each and speak of the same; in order.

    `sentences` are those of `told`, for callers that have them.
    """
    text = reading.article.text
    found = list(told(reading)) if sentences is None else sentences
    for before, here, after in zip([None, *found], found, [*found[1:], None], strict=False):
        if before and len(here.moments) == 1 == len(before.moments) and _goes_on(before, here):
            both = replace(here.sentence, span=Span.of(text, before.sentence.span.start, here.sentence.span.end))
            if _same_kind(*before.moments, *here.moments):
                yield Dated(both, text, (*before.moments, *here.moments), before.quantities + here.quantities)
        if len(here.moments) == 2:
            following = after if after and after.sentence.zone is here.sentence.zone and not after.printed else None
            yield Dated(
                here.sentence,
                text,
                here.moments,
                here.quantities,
                following.sentence if following else None,
                following.quantities if following else (),
            )


def _goes_on(before: Told, here: Told) -> bool:
    return before.sentence.zone is here.sentence.zone and _SAME.match(here.sentence.span.text) is not None


_SINCE = lazily.compile(r"\bsince\s$", re.I)
"""A year after this is of something else: "the first since 1988"."""
_SAME = lazily.compile(r"\W{0,3}(?:(?:in|by|on) [^,.;]{1,30}?,? )?(?:its?|he|she|his|her|they|their)\b", re.I)
"""A sentence that goes on about what the one before it tells of."""


def _same_kind(first: Moment, second: Moment) -> bool:
    """Whether both dates print a year, or neither does."""
    return first.dated is second.dated


PLACED = (DateKind.DATE, DateKind.MONTH, DateKind.YEAR)


def _moments(mentions: Sequence[DateMention], years: Sequence[Span]) -> list[Moment]:
    """The dates of a sentence; none at all where one of them cannot be placed beside the others."""
    placed = [m for m in mentions if m.kind in PLACED]
    yearless = [m for m in placed if m.year is None]
    if any(m.last_day is not None for m in placed) or (yearless and (len(yearless) < len(placed) or years)):
        return []
    found = [moment for m in placed if (moment := moment_of(m)) is not None]
    covered = [(m.span.start, m.span.end) for m in placed]
    for span in years:
        if any(a < span.end and span.start < b for a, b in covered):
            continue
        for year in _YEAR.finditer(span.text):
            at = span.start + year.start()
            found.append(Moment(at, at + 4, date(int(year[0]), 1, 1), date(int(year[0]), 12, 31)))
    return sorted(found, key=lambda m: m.start)


def moment_of(mention: DateMention) -> Moment | None:
    """The days that a date may mean; without a year, days of one and the same. None when there is no such day."""
    year, month = mention.year or _COMMON, mention.month or 1
    try:
        first = last = date(year, month, mention.day or 1)
    except ValueError:
        return None
    if not mention.day:
        last = date(year, 12, 31) if mention.kind is DateKind.YEAR else _month_end(first)
    return Moment(mention.span.start, mention.span.end, first, last, dated=mention.year is not None)


def _month_end(day: date) -> date:
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return date.fromordinal(following.toordinal() - 1)


def _with_roles(text: str, sentence: Sentence, moments: Sequence[Moment]) -> tuple[Moment, ...]:
    given: list[Moment] = []
    at = sentence.span.start
    for number, moment in enumerate(moments):
        following = moments[number + 1].start if number + 1 < len(moments) else sentence.span.end
        role, joined = _role(text, at, moment, following, given)
        given.append(replace(moment, role=role, joined=joined))
        at = moment.end
    return tuple(given)


_FROM = lazily.compile(
    r"\b(?:from|between|since)\s(?:(?:early|late|mid|the|spring|summer|autumn|fall|winter|of|in)[\s-])*$", re.I
)
_TO = lazily.compile(
    r"(?:\b(?:to|until|till|through|and)\s|[–—-]\s?)(?:(?:early|late|mid|the|spring|summer|autumn|fall|winter|of|in)[\s-])*$",
    re.I,
)
_STOP = lazily.compile(
    r"[;:—(]|\b(?:who|which|that|until|till|when|where|whose|after|before|while|because|since|if|though)\b|\b(?!wed\b|bed\b)[a-z]{3,}ed\b",
    re.I,
)
_CLAUSE = lazily.compile(r"[;,:—]")
_FRONTED = lazily.compile(
    r"^(?:\W|and|but|then|in|on|by|early|late|it|was|the|spring|summer|autumn|fall|winter|of|\s)*$", re.I
)


def _role(text: str, at: int, moment: Moment, following: int, before: Sequence[Moment]) -> tuple[Role, bool]:
    words = text[max(at, moment.start - NEAR) : moment.start]
    if _FROM.search(words) and not re.search(r"\bever\s+since\s*$", words, re.I):
        return Role.BEGIN, True
    if before and before[-1].role is Role.BEGIN and before[-1].joined and _TO.search(words) and len(words) < 40:
        return Role.END, True
    found = _last_word(words)
    if found is None and _FRONTED.match(_CLAUSE.split(words)[-1]):
        after = text[moment.end : min(following, moment.end + NEAR)]
        found = next(_roles().finditer(after), None)
        if found and _STOP.search(after[: found.start()]):
            found = None
    if found is None:
        return Role.NONE, False
    return _named(found), False


def _last_word(words: str) -> re.Match[str] | None:
    """The last word of a beginning or an end, if nothing parts it from what follows."""
    found = None
    for found in _roles().finditer(words):  # noqa: B007 - the last one is wanted
        pass
    return None if found is None or _STOP.search(words[found.end() :]) else found


def _named(found: re.Match[str]) -> Role:
    if found.lastgroup == "end":
        return Role.END
    return Role.BORN if found[0].lower() == "born" else Role.BEGIN


@functools.cache
def words() -> dict[str, list[str]]:
    """The words of `event_words.toml` as alternatives of a pattern, the longest first."""
    loaded = tomllib.loads(resources.files("auditor.data").joinpath("event_words.toml").read_text("utf-8"))
    return {name: [re.escape(word) for word in sorted(words, key=len, reverse=True)] for name, words in loaded.items()}


@functools.cache
def _roles() -> re.Pattern[str]:
    known = words()
    return re.compile(rf"\b(?:(?P<end>{'|'.join(known['end'])})|(?P<begin>{'|'.join(known['begin'])}))\b", re.I)
