"""article/weekday-mismatch: a weekday that its own date contradicts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from auditor.checks import check
from auditor.model import Evidence, Problem, Reading, Settings, Severity, ZoneKind
from auditor.reckoning.periods import calendars
from auditor.text import lazily
from auditor.text.dates import MONTHS, WEEKDAYS, DateKind, DateMention, find_dates, resolve, weekday_of

CLOSE = 45
"""Days from the article's date within which a date without a year can only be of the same year's run."""
FAR = 120
"""Days beyond which the year is too uncertain to judge by; between the two, a weekday that fits the year before is believed."""
CALENDAR_FROM = 1925
"""Before this year papers of several countries dated by the Julian calendar."""

_OTHER_SENTENCE = lazily.compile(r"[A-Za-z]+\.?,? the [A-Z]")  # "said Thursday the July 15 death": two dates, not one
_NAME = lazily.compile(r"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*", re.I)


@check("error")
def weekday_mismatch(reading: Reading, settings: Settings) -> Iterator[Problem]:
    """A weekday that its own date contradicts.

    Why: one of the two is wrong, and a reader who relies on the wrong one misses the day. A year that is not printed is taken
    from the article's own date or from a date before it, and the finding is then only a warning; so it is where two weekdays of the
    text contradict one another.

    Flags:
        The vote was postponed to Tuesday, October 29, 2023, the council said.
        The bridge was closed on Friday 3 March 2021 after the flood.
        [2018-11-20] The bridge was closed on Friday, Nov. 18, after the flood.
        She was struck on Friday, 14 March 2025, and died on Sunday, 15 March.
        The crew walked out on Monday, April 8, and went back on Friday, April 13.
        He was seen on Tuesday. Two days later, on Friday, he gave himself up.

    Passes:
        The vote was postponed to Sunday, October 29, 2023, the council said.
        The bridge was closed on Wednesday 3 March 2021 after the flood.
        [2018-11-20] The bridge was closed on Sunday, Nov. 18, after the flood.
        The bridge was closed on Friday, Nov. 18, after the flood.  # no year printed, and the article has no date
        The vote of October 29, 2023, was postponed on Tuesday.  # the weekday is not that of the date
        [2018-11-20] Every Friday, 18 buses leave the square.

    Source: a count over published incident reports and local news, where 24 of 967 dates with a weekday were wrong.
    """
    published = reading.article.published
    mentions = find_dates(reading.article.text)
    wrong: dict[tuple[date, int], list[DateMention]] = {}
    for mention in mentions:
        if mention.kind is not DateKind.DATE or mention.weekday is None or mention.last_day is not None:
            continue
        day = resolve(mention, published).first
        if (
            day is None
            or day.weekday() == mention.weekday
            or day.year < CALENDAR_FROM
            or _in_furniture(reading, mention)
        ):
            continue
        if not _OTHER_SENTENCE.match(mention.span.text) and (mention.year or _year_is_sure(mention, day, published)):
            wrong.setdefault((day, mention.weekday), []).append(mention)
    yield from (_problem(reading, told, day) for (day, _), told in wrong.items())
    read = [m for m in mentions if not _in_furniture(reading, m)]
    beside = () if published else calendars.contradicted(reading.article.text, read)
    for one in (*beside, *calendars.counted(reading, mentions)):
        if not any(one.mention in told for told in wrong.values()):
            yield _beside(reading, one)


def _beside(reading: Reading, one: calendars.Contradicted) -> Problem:
    """A weekday that another date of the text contradicts."""
    mention, by, right = one.mention, one.by, WEEKDAYS[one.weekday]
    printed = WEEKDAYS[mention.weekday or 0]
    day = f"{mention.day} {MONTHS[(mention.month or 1) - 1]}" if mention.month else "the day"
    return Problem(
        message=f"Counted from {by.span.text}, {day} is a {right}, not a {printed}.",
        evidence=(Evidence(reading.article.id, mention.span), Evidence(reading.article.id, by.span)),
        suggestion=_corrected(mention.span.text, right),
        values=(("printed", printed), ("beside", by.span.text), ("computed", right)),
        severity=Severity.WARNING,
    )


def _problem(reading: Reading, mentions: list[DateMention], day: date) -> Problem:
    """One date given wrongly twice, in a caption and in the text, is one error."""
    mention = min(mentions, key=lambda m: m.year is None)
    right, shown = weekday_of(day), f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    assumed = "" if mention.year else f", taking the year from the article's own date, {reading.article.published}"
    return Problem(
        message=f"{shown} was a {right}, not a {WEEKDAYS[mention.weekday or 0]}{assumed}.",
        evidence=tuple(Evidence(reading.article.id, m.span) for m in sorted(mentions, key=lambda m: m is not mention)),
        suggestion=_corrected(mention.span.text, right),
        values=(("printed", WEEKDAYS[mention.weekday or 0]), ("date", day.isoformat()), ("computed", right)),
        severity=None if mention.year else Severity.WARNING,
    )


def _year_is_sure(mention: DateMention, day: date, published: date | None) -> bool:
    if published is None:
        return False
    distance = abs((day - date(published.year, published.month, published.day)).days)
    return distance <= CLOSE or (distance <= FAR and not _fits(mention, day.year - 1))


def _fits(mention: DateMention, year: int) -> bool:
    day = resolve(replace(mention, year=year), None).first
    return day is not None and day.weekday() == mention.weekday


def _corrected(printed: str, right: str) -> str:
    """The date with the right weekday, as short and as loud as the wrong one was."""

    def name(found: re.Match[str]) -> str:
        full = found[0].lower() in (day.lower() for day in WEEKDAYS)
        new = right if full else right[: max(3, len(found[0]))]
        return new.upper() if found[0].isupper() else new

    return _NAME.sub(name, printed, count=1)


def _in_furniture(reading: Reading, mention: DateMention) -> bool:
    return any(z.kind is ZoneKind.FURNITURE and z.span.overlaps(mention.span) for z in reading.article.zones)
