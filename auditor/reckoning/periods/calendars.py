"""Weekdays that other dates of the text contradict, where the article has no date to judge them by.

"On Friday, 14 March 2025, … she died on Sunday, 15 March": a date beside it gives the year. "Monday, April 8, … Friday,
April 13" cannot both be, in whatever year. "Tuesday … Two days later, on Friday": the days are counted.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from auditor.model import Reading, Sentence
from auditor.text import lazily
from auditor.text.dates import DateKind, DateMention, resolve
from auditor.text.numbers import parse_number

SPAN = 45
"""Days between two dates that print one year for both."""
WIDE = 120
"""The same for two dates that print none."""
NEAR = 400
"""Characters from a date to the one that gives it its year."""
CLOSE = 120
"""The same where that date has no weekday to show that it is right."""
COMMON, LEAP = 2001, 2004
"""A year without and one with a leap day; a weekday that neither allows beside another is wrong in every year."""
AFTER = 40
_OTHER = lazily.compile(
    r"\b(?:last|next|this|that|previous|following|a|the) years?\b|\byears? (?:ago|earlier|later|before|after)\b", re.I
)
MOST = 13
"""Days that are counted and not looked up."""


@dataclass(frozen=True, slots=True)
class Contradicted:
    """A date whose weekday is wrong, the mention that shows it, and the weekday that it should be (0 is Monday)."""

    mention: DateMention
    by: DateMention
    weekday: int
    day: date | None = None


def contradicted(text: str, mentions: Sequence[DateMention]) -> Iterator[Contradicted]:
    """Dates without a year whose weekday cannot be, by the dates with a weekday or a year around them."""
    named = [m for m in mentions if m.kind is DateKind.DATE and m.day and m.month and m.last_day is None]
    years = {m.year for m in mentions if m.year}
    for number, mention in enumerate(named):
        if mention.weekday is None or mention.year:
            continue
        anchors = [m for m in mentions if m.year and m.month and 0 < mention.span.start - m.span.end <= NEAR]
        if anchors and not _OTHER.search(text, anchors[-1].span.end, mention.span.end + AFTER):
            together = ". " not in text[anchors[-1].span.end : mention.span.start]
            yield from _in_its_year(
                mention, anchors[-1], WIDE if together and anchors[-1].weekday is not None else SPAN
            )
        elif (
            not anchors
            and not years
            and number
            and not _OTHER.search(text, named[number - 1].span.start, mention.span.end + AFTER)
        ):
            yield from _beside(mention, named[number - 1])


def _in_its_year(mention: DateMention, anchor: DateMention, span: int) -> Iterator[Contradicted]:
    known = resolve(anchor, None).first
    bare = anchor.weekday is None and mention.span.start - anchor.span.end > CLOSE
    if known is None or bare or (anchor.weekday is not None and known.weekday() != anchor.weekday):
        return
    days = [resolve(replace(mention, year=known.year + shift), None).first for shift in (-1, 0, 1)]
    near = [day for day in days if day and abs((day - known).days) <= span]
    if len(near) == 1 and near[0].weekday() != mention.weekday:
        yield Contradicted(mention, anchor, near[0].weekday(), near[0])


def _beside(mention: DateMention, before: DateMention) -> Iterator[Contradicted]:
    if mention.span.start - before.span.end > NEAR or before.weekday is None:
        return
    due = set()
    for year in (COMMON, LEAP):
        days = [resolve(replace(m, year=year), None).first for m in (before, mention)]
        if not days[0] or not days[1] or abs((days[1] - days[0]).days) > WIDE:
            return
        due.add((before.weekday + (days[1] - days[0]).days) % 7)
    if len(due) == 1 and mention.weekday not in due:
        yield Contradicted(mention, before, due.pop())


_COUNTED = lazily.compile(
    r"\b(?P<n>[A-Za-z]+|1?\d) days (?P<way>later|earlier|afterwards?|before),? (?:late |early )?(?:on )?(?:the )?(?:following )?$",
    re.I,
)
_LATER = lazily.compile(r",? (?P<n>[A-Za-z]+|1?\d) days (?P<way>later|afterwards?)(?=[,.;])", re.I)


def counted(reading: Reading, mentions: Sequence[DateMention]) -> Iterator[Contradicted]:
    """ "Tuesday … Two days later, on Friday": weekdays that the days counted from the one before do not reach."""
    text = reading.article.text
    for before, mention in itertools.pairwise(mentions):
        if mention.weekday is None or before.weekday is None or before.last_day or mention.last_day:
            continue
        found = _COUNTED.search(text, before.span.end, mention.span.start) or _LATER.match(text, mention.span.end)
        days = parse_number(found["n"].lower()) if found else None
        if found is None or days is None or not 0 < days <= MOST or days % 1:
            continue
        forward = found["way"].lower() in ("later", "afterward", "afterwards")
        due = (before.weekday + int(days) * (1 if forward else -1)) % 7
        if due != mention.weekday and _together(reading.sentences, before, mention):
            yield Contradicted(mention, before, due)


def _together(sentences: Sequence[Sentence], first: DateMention, second: DateMention) -> bool:
    """Whether two dates stand in one sentence or in neighbouring ones."""
    at = [s.index for s in sentences for m in (first, second) if s.span.start <= m.span.start < s.span.end]
    return len(at) == 2 and at[1] - at[0] <= 1
