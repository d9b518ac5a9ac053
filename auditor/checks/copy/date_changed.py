"""copy/date-changed: a day, month or year of the original is another one in the copy."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from auditor.checks import check
from auditor.comparing.compare import evidence, passages
from auditor.comparing.swaps import inside, is_other_report, swapped
from auditor.model import Pair, Problem, Reading, Settings, Severity
from auditor.text.dates import DateKind, DateMention, find_dates, resolve

YEAR = "year"
SERIES = 3
"""From this many different dates changed, two texts are reports of one series (bond issues, balances), no slips."""


@check("error", silences=("copy/quote-altered",))
def date_changed(pair: Pair, settings: Settings) -> Iterator[Problem]:
    """A day, month or year of the original is another one in the copy.

    A copy of a later day that tells of a day after the original's is a warning: the sentence may have been brought up to date.

    Why: the day is part of what is claimed; a strike of Thursday told as one of Friday is another strike.

    Flags:
        original: The shells hit a market in Homs on Thursday and killed nine people, the mayor said.
        copy: The shells hit a market in Homs on Friday and killed nine people, the mayor said.
        original: The bridge was opened on May 18 after a delay of two years, the council said.
        copy: The bridge was opened on May 13 after a delay of two years, the council said.

    Passes:
        original: The shells hit a market in Homs Sunday and killed nine people, the mayor said.
        copy: The shells hit a market in Homs on Sunday (Nov 18) and killed nine people, the mayor said.
        original: [2018-11-19] The shells hit a market in Homs on Sunday and killed nine people, the mayor said.
        copy: [2018-11-20] The shells hit a market in Homs on 18 November and killed nine people, the mayor said.
        original: [2018-11-19] The shells hit a market in Homs on Monday and killed nine people, the mayor said.
        copy: [2018-11-20] The shells hit a market in Homs yesterday and killed nine people, the mayor said.
        original: The talks ended on Monday and the road opened on Tuesday, the council said.
        copy: The road opened on Tuesday after the talks ended on Monday, the council said.

    Source: the corrections columns of newspapers, where a wrong day stands beside wrong names and figures.
    """
    ours, theirs = _mentions(pair.original), _mentions(pair.copy)
    days = pair.original.article.published, pair.copy.article.published
    found: dict[tuple[str, str], tuple[DateMention, DateMention]] = {}

    def may_be_one(a: DateMention, b: DateMention) -> bool:
        return _agree(a, b, days)

    for passage in passages(pair):
        left, right = inside(passage.original, ours), inside(passage.copy, theirs)
        for was, now in swapped(passage, left, right, may_be_one):
            found.setdefault((was.span.text, now.span.text), (was, now))
    other = len(found) >= SERIES or is_other_report(pair)
    for was, now in found.values():
        yield _problem(pair, was, now, other)


def _problem(pair: Pair, was: DateMention, now: DateMention, other: bool) -> Problem:
    newer = _is_newer(pair, was, now)
    remark = "; the copy is later, so this may be brought up to date" if newer else ""
    return Problem(
        message=f"The original says “{was.span.text}”, the copy “{now.span.text}”{remark}.",
        evidence=evidence(pair.copy, now.span) + evidence(pair.original, was.span),
        suggestion=None if newer else was.span.text,
        values=_values(pair, was, now),
        severity=Severity.NOTE if other else Severity.WARNING if newer else None,
    )


def _values(pair: Pair, was: DateMention, now: DateMention) -> tuple[tuple[str, str], ...]:
    """Each as printed, with the day it stands for and what was assumed where that is known."""
    found = []
    for name, mention, reading in (("original", was, pair.original), ("copy", now, pair.copy)):
        when = resolve(mention, reading.article.published)
        day = f" = {when.first}" if when.first and when.first == when.last else ""
        found.append((name, f"{mention.span.text}{day}" + (f" ({when.assumed})" if when.assumed else "")))
    return tuple(found)


def _mentions(reading: Reading) -> list[DateMention]:
    """The dates of an article, and the years that stand alone."""
    dates = [m for m in find_dates(reading.article.text) if m.kind is not DateKind.RELATIVE or _counts_days(m)]
    taken = {at for m in dates for at in range(m.span.start, m.span.end)}
    years = [
        DateMention(r.span, DateKind.YEAR, year=int(r.span.text))
        for r in reading.rejected
        if r.reason == YEAR and r.span.text.isdigit() and r.span.start not in taken
    ]
    return sorted([*dates, *years], key=lambda m: m.span.start)


def _counts_days(mention: DateMention) -> bool:
    return any(word in mention.word for word in ("yesterday", "today", "tomorrow", "tonight", "night", "morning"))


def _agree(a: DateMention, b: DateMention, days: tuple[date | None, date | None]) -> bool:
    """Whether two dates may be one day: nothing that both print differs, or they come out at one day, give or take one
    where a word such as "yesterday" counts from a day that is not printed.
    """
    if DateKind.RELATIVE in (a.kind, b.kind):
        return _near(a, b, days)
    both = [(a.weekday, b.weekday), (a.day, b.day), (a.month, b.month), (a.year, b.year), (a.last_day, b.last_day)]
    printed = [(x, y) for x, y in both if x is not None and y is not None]
    if any(x != y for x, y in printed):
        return False
    return bool(printed) or _near(a, b, days)


def _near(a: DateMention, b: DateMention, days: tuple[date | None, date | None]) -> bool:
    """Whether the days are the same or next to each other, or not known."""
    first, other = resolve(a, days[0]), resolve(b, days[1] or days[0])
    if first.first is None or first.last is None or other.first is None or other.last is None:
        return True
    return (first.first - other.last).days <= 1 and (other.first - first.last).days <= 1


def _is_newer(pair: Pair, was: DateMention, now: DateMention) -> bool:
    """Whether a later copy speaks of the original's own day or one after it, which the original could hardly tell of,
    or its day moved on with the day of publication.
    """
    ours, theirs = pair.original.article.published, pair.copy.article.published
    if ours is None or theirs is None or not _is_later(theirs, ours):
        return False
    before, after = resolve(was, ours).first, resolve(now, theirs).first
    if before is None or after is None:
        return False
    return after > before and (after >= _day(ours) or after - before == _day(theirs) - _day(ours))


def _is_later(one: date, other: date) -> bool:
    if isinstance(one, datetime) and isinstance(other, datetime) and bool(one.tzinfo) is bool(other.tzinfo):
        return one > other
    return _day(one) > _day(other)


def _day(moment: date) -> date:
    return date(moment.year, moment.month, moment.day)
