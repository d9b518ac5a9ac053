"""Anniversaries beside the two dates between which the years were counted, wherever in an article these stand.

"The 40th anniversary of the flood … on 9 June 2024. A wall of water came on 9 June 1974": a day that both dates share
ties them, or a number of years that a slip of the pen turns into the other. Any date that fits keeps it quiet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.model import Reading, ZoneKind
from auditor.reckoning.figures import slips
from auditor.reckoning.periods.moments import Moment, Role, Told
from auditor.text import lazily

OFF = 2
"""An anniversary may be kept a year early or late; one that is off by more is another one."""
BACK = 2
"""Sentences between an anniversary and the event it is of."""
DECADE = 10
MOST = 3
"""Years around an anniversary beyond which one of them will be a slip away."""
READ = (ZoneKind.BODY, ZoneKind.HEADLINE)

_ANNIVERSARY = lazily.compile(
    r"(?<![\w.,])(?P<n>[1-9]\d{0,2})(?:st|nd|rd|th)\s(?:[a-z]+\s)?(?:anniversary|birthday|jubilee)\b|"
    r"\bin\s(?:its|his|her|their)\s(?P<year>[1-9]\d)(?:st|nd|rd|th)\syear\b",
    re.I,
)
_OF_ITS = lazily.compile(r"\sof\s(?:its|his|her|their|an?)\b", re.I)
_NEVER = tuple(f"would have been {whose} " for whose in ("his", "her", "their", "its", "the"))


@dataclass(frozen=True, slots=True)
class Anniversary:
    """Where the ordinal stands, its number, the event's date and that of the anniversary."""

    at: int
    number: int
    event: Moment
    kept: Moment


def wrong(reading: Reading, told: Sequence[Told]) -> Iterator[Anniversary]:
    """The anniversaries that no two dates of the article bear out, each with the two that contradict it."""
    text = reading.article.text
    published = reading.article.published
    dated = [m for one in told for m in one.moments if m.dated]
    this_year = {published.year} if published else set()
    for index, one in enumerate(told):
        for found in _ANNIVERSARY.finditer(text, one.sentence.span.start, one.sentence.span.end):
            number = int(found["n"] or found["year"])
            years = {m.first.year for m in dated} | this_year
            if one.sentence.zone not in READ or any(abs(a - b - number) < OFF for a in years for b in years):
                continue
            if text[: found.start()].endswith(_NEVER) or _OF_ITS.match(text, found.end()):
                continue
            near = [m for other in told[max(0, index - BACK) : index + BACK + 1] for m in other.moments if m.dated]
            of = text.startswith(" of ", found.end())
            pair = _of_one_day(near) or _by_a_slip(near, number, of)
            if pair:
                yield Anniversary(found.start(), number, *pair)


def _of_one_day(near: Sequence[Moment]) -> tuple[Moment, Moment] | None:
    """Two dates of one day and month in different years; None for none or for several."""
    days = [m for m in near if m.first == m.last]
    pairs = {
        (a.first, b.first): (a, b)
        for a in days
        for b in days
        if a.first < b.first and (a.first.month, a.first.day) == (b.first.month, b.first.day)
    }
    return next(iter(pairs.values())) if len(pairs) == 1 else None


def _by_a_slip(near: Sequence[Moment], number: int, of: bool) -> tuple[Moment, Moment] | None:
    """The last year around and one before it, where one digit or a decade makes their distance the number."""
    years = {m.first.year: m for m in near}
    if not 2 <= len(years) <= MOST:
        return None
    kept = years.pop(max(years))
    apart = {kept.first.year - year: event for year, event in years.items()}
    tens = [event for years_, event in apart.items() if abs(years_ - number) == DECADE]
    slipped = tens or [event for years_, event in apart.items() if _slip(years_, number)]
    if len(slipped) != 1 or (slipped[0].role is Role.END and not of):
        return None
    return slipped[0], kept


def _slip(apart: int, number: int) -> bool:
    odd = number % DECADE or apart % DECADE
    return bool(odd) and slips.miswritten(number, apart)
