"""What somebody's ages at two times come to, and the years between those times.

"She was 19 when she came to Boston in 1985; she is now 64, the paper wrote in 2020." A birth is the age of nought. Only
where a passage tells of one person alone is anything compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from auditor.model import Reading, Span, ZoneKind
from auditor.reckoning.periods.moments import Moment, Role, Told
from auditor.text import lazily

OLDEST = 115
"""Nobody is older."""
NEAR = 75
"""Characters from an age to the date that it is of."""

_OTHERS = lazily.compile(
    r"\b(?:wife|husband|widow|widower|brothers?|sisters?|sons?|daughters?|mother|father|parents?|child|children|"
    r"friend|partner|twin|uncle|aunt|cousin|nephew|niece|grand\w+|couple|colleague|rival|opponent|predecessor|successor|"
    r"another|others?|both|each|they|average|would have|if)\b",
    re.I,
)
_AGE = lazily.compile(
    r"(?P<when>\bwhen (?:he|she) was|\bat the age of|\baged|\bat age|\bat|\bturn(?:ed|s)|"
    r"\b(?:he|she|who) (?:was|is)(?: now)?|\bis now)\s(?:just |only |about )?"
    r"(?P<n>\d{1,3})(?= years old|[,.;:]| when\b| in\b| on\b| this\b| last\b| and\b|$)|\b(?P<m>\d{1,3})-year-old\b",
    re.I,
)
_AFTER = lazily.compile(r"^,?\s$")
_AS_A = lazily.compile(r",? (?:as|when) an? |, ")
_TO_DATE = lazily.compile(
    r"^(?:-year-old)?,?(?: (?!and\b|but\b|then\b|while\b)[A-Za-z'’-]+){0,9}?,?\s(?:in|on|by|during)\s"
    r"(?:the |early |late |mid-|spring |summer |autumn |fall |winter |of )*$"
)
_PRESENT = lazily.compile(r"\b(?:now|today|this week|this month|last week)\b|^\W*at \d", re.I)


@dataclass(frozen=True, slots=True)
class Aged:
    """An age and the days on which somebody had it; `start` and `end` enclose both in the article.

    `loose` when the age is told of the present, and the date is the one that the passage has left.
    """

    age: int
    first: date
    last: date
    start: int
    end: int
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Apart:
    """Two ages of one person and the years between the two times, the least and the most."""

    younger: Aged
    older: Aged
    years: tuple[Decimal, Decimal]


def apart(reading: Reading, found: Sequence[Told]) -> Iterator[Apart]:
    """Ages of one person that the years between them do not bear out, over one sentence or two."""
    told = -1
    placed = [(one.sentence, one.moments) for one in found if one.sentence.zone is ZoneKind.BODY]
    for at, (sentence, dates) in enumerate(placed):
        passages = [(sentence.span, dates)]
        if at + 1 < len(placed) and placed[at + 1][0].paragraph == sentence.paragraph:
            after, more = placed[at + 1]
            passages.append((Span.of(reading.article.text, sentence.span.start, after.span.end), dates + more))
        for span, days in passages:
            pair = _compared(reading.article.text, span, days) if span.start > told else None
            if pair:
                told = max(pair.younger.end, pair.older.end)
                yield pair
                break


def _compared(text: str, span: Span, dates: Sequence[Moment]) -> Apart | None:
    if len(dates) < 2 or _OTHERS.search(text, span.start, span.end):
        return None
    born = [Aged(0, m.first, m.last, m.start, m.end) for m in dates if m.role is Role.BORN]
    facts = [*born, *_ages(text, span, [m for m in dates if m.role is not Role.BORN])]
    if len(facts) != 2 or len(born) > 1:
        return None
    younger, older = sorted(facts, key=lambda f: f.first)
    if younger.first.year == older.first.year:
        return None  # two people, or two days without a year
    least, most = _years(younger.last, older.first), _years(younger.first, older.last)
    slack = (1 if younger.age else 0) + (1 if younger.loose or older.loose else 0)
    if least - slack <= older.age - younger.age <= most + slack:
        return None
    return Apart(younger, older, (Decimal(least), Decimal(most)))


def _ages(text: str, span: Span, dates: Sequence[Moment]) -> list[Aged]:
    """Ages with the date beside them; one that is told of the present, with the one date that is left."""
    found: list[Aged] = []
    present: list[tuple[int, int, int]] = []
    left = list(dates)
    for match in _AGE.finditer(text, span.start, span.end):
        group = "n" if match["n"] else "m"
        age, at, end = int(match[group]), match.start(group), match.end(group)
        if not 1 <= age <= OLDEST:
            continue
        before = [m for m in dates if 0 <= match.start() - m.end < NEAR and _AFTER.match(text[m.end : match.start()])]
        after = [m for m in dates if 0 <= m.start - end < NEAR and _TO_DATE.match(text[end : m.start])]
        before = before if match["when"] else [m for m in dates if _AS_A.fullmatch(text[m.end : at])]
        tied = before[-1:] or (after[:1] if match["n"] else [])
        if tied:
            found.append(Aged(age, tied[0].first, tied[0].last, min(at, tied[0].start), max(end, tied[0].end)))
            left = [m for m in left if m is not tied[0]]
        elif _PRESENT.search(text[span.start : match.end()][-30:] + text[match.end() : match.end() + 14]):
            present.append((age, at, end))
        else:
            return []
    if len(present) == 1 and len(left) == 1:
        (age, at, end), day = present[0], left[0]
        found.append(Aged(age, day.first, day.last, min(at, day.start), max(end, day.end), loose=True))
    return found if len(present) < 2 else []


def _years(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
