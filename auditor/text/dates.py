"""Dates, weekdays and relative days in news copy, and the days they stand for.

The grammar is our own: general date parsers find dates where there are none ("In May, 12 people") and look for
weekdays in the future, while news copy speaks of the past. A day without a year is the most recent one on or before
the article's own date, as agencies print a year only where it is another (Associated Press Stylebook, "months").
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from auditor.model import Span, When

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = tuple(calendar.month_name)[1:]
COMING = 92  # days: a yearless date this close ahead, and nine months or more behind, is taken for a coming one


class DateKind(StrEnum):
    """What is printed: a day with its month, a month, a year, a weekday alone, or words that count from today."""

    DATE = "date"
    MONTH = "month"
    YEAR = "year"
    WEEKDAY = "weekday"
    RELATIVE = "relative"


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as printed; what is not printed is None.

    weekday     0 for Monday … 6 for Sunday
    last_day    the end of "May 25-27"
    word        lower-case words that shift it: "yesterday", "last week", "earlier this month", "last", "next"; or ""
    since       whether "since", "from" or "after" stands before it, so that it opens a period
    """

    span: Span
    kind: DateKind
    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    last_day: int | None = None
    word: str = ""
    since: bool = False


_FULL_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY"
_SHORT_DAY = r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT|SEP|OCT|NOV|DEC)\b\.?)"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|ST|ND|RD|TH)?"
_END = r"(?![\w°]|[.,:/]\d|\s?(?:%|percent\b|per\scent\b))"
_YEAR = r"(?:1[89]|20)\d\d(?!\d|[,.]\d|s\b)"
_RANGE = rf"(?:\s?[-–]\s?(?P<{{0}}>{_DAY}))?"

_DATE = re.compile(
    rf"""(?<![\w/.,-])(?:
      (?:(?P<weekday>{_FULL_DAY}|{_SHORT_DAY})(?:,?\s{{1,3}}(?:the\s)?|\s(?P<bracket>\()))?
      (?:
        (?P<month1>{_MONTH})\s{{1,3}}(?P<day1>{_DAY}){_RANGE.format("last1")}(?:{_END}|(?=,?{_YEAR}))
          (?:,?\s{{0,3}}(?P<year1>{_YEAR}))?
      | (?P<day2>{_DAY}){_RANGE.format("last2")}(?:\s(?:of\s)?|-)(?P<month2>{_MONTH})(?!\w)
          (?:(?:,?\s{{1,3}}|-|,)(?P<year2>{_YEAR}|(?<=[A-Z]\s)\d\d(?!\w|[.,:]\d)))?
      )
      (?(bracket)\))
      (?:,?\s\(?(?:which\swas\s)?an?\s(?P<after>{_FULL_DAY})\b\)?)?
    | (?P<iso>(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?![\w-])
    | (?P<numeric>(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|[12]\d|3[01])/(?:19|20)\d\d)(?![\w/])
    )""",
    re.X,
)
_PART = r"(?:\s(?:morning|afternoon|evening|night))?"
_RELATIVE = (
    r"(?:[Ee]arlier|[Ll]ater)\sthis\s(?:week|month|year)"
    r"|(?:[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast)\s(?:week|weekend|month|year|night)"
    r"|[Tt]his\s(?:morning|afternoon|evening)"
    rf"|(?:[Ll]ate\s|[Ee]arly\s)?(?:[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight){_PART}"
    r"|YESTERDAY|TODAY|TOMORROW|TONIGHT"
    r"|(?:\d{1,2}|a|one|two|three|four|five|six|seven|eight|nine|ten)\s(?:day|week|month|year)s?\sago"
)
_IN, _SINCE, _UNTIL = r"(?<=\b[Ii]n\s)", r"(?<=\b[Ss]ince\s)", r"(?<=\buntil\s)"
_LOOSE = re.compile(
    rf"""(?<![\w-])(?:
      (?P<relative>{_RELATIVE})\b
    | (?:(?P<shift>[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast)\s|(?:[Ll]ate|[Ee]arly)\s(?:on\s)?)?(?P<weekday>{_FULL_DAY})\b{_PART}
    | (?P<month>{_MONTH})(?:\s(?:of\s)?|,\s)(?P<year>{_YEAR})
    | (?:{_IN}|{_SINCE}|{_UNTIL}|(?<=\bof\s)|(?<=\bduring\s)|(?<=\blast\s)|(?<=\bthis\s))
      (?:early\s|late\s|mid-)?(?P<bare_month>{_MONTH})(?![\w-]|\s[A-Z]|\.\s[A-Z]\w)
    | (?:{_IN}|{_SINCE}|{_UNTIL}|(?<=\bearly\s)|(?<=\blate\s))(?P<bare_year>{_YEAR})(?!\w|-\w)
    )""",
    re.X,
)
_OPENS = re.compile(r"\b(?:since|from|after)\s(?:\w{1,9}\s){0,2}$", re.I)
_COUNTED = re.compile(r"\s(?!(?:and|or|to|at|in|on|when|after|as|by|for|that|with|the|was|is)\b)[a-z]")
_NUMBERS = ("a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def find_dates(text: str) -> tuple[DateMention, ...]:
    """Every date, weekday and relative day of a text, in order and without overlaps."""
    explicit = [mention for found in _DATE.finditer(text) if (mention := _explicit(text, found))]
    taken = [(mention.span.start, mention.span.end) for mention in explicit]
    loose = [mention for found in _LOOSE.finditer(text) if (mention := _loose(text, found))]
    free = _outside(loose, taken)
    return tuple(sorted([*explicit, *free], key=lambda mention: mention.span.start))


def weekday_of(day: date) -> str:
    """The English name of the weekday."""
    return WEEKDAYS[day.weekday()]


def resolve(mention: DateMention, published: date | None) -> When:
    """The days a mention stands for, seen from the article's own date; `assumed` says what was taken for granted.

    Both days are None where the article has no date and the mention is not complete, or the day does not exist.
    """
    today = date(published.year, published.month, published.day) if published else None
    try:
        days, assumed = _days(mention, today)
    except OverflowError:  # the calendar ends before the days meant
        return When(mention.span.text, None, None)
    if mention.since and days and today and days[1] <= today:
        days = (days[0], today)
    first, last = days or (None, None)
    return When(mention.span.text, first, last, assumed if days else None)


# --------------------------------------------------------------------------- finding


def _outside(mentions: list[DateMention], taken: list[tuple[int, int]]) -> Iterator[DateMention]:
    """The mentions that overlap none of the taken stretches; both are in order, so one walk suffices."""
    at = 0
    for mention in mentions:
        while at < len(taken) and taken[at][1] <= mention.span.start:
            at += 1
        if at == len(taken) or mention.span.end <= taken[at][0]:
            yield mention


def _explicit(text: str, found: re.Match[str]) -> DateMention | None:
    span = Span.of(text, *found.span())
    since = _since(text, span.start)
    if found["iso"]:
        year, month, day = (int(part) for part in found["iso"].split("-"))
        return DateMention(span, DateKind.DATE, None, day, month, year, since=since)
    if found["numeric"]:
        return _numeric(span, found["numeric"], since)
    day_text = found["day1"] or found["day2"]
    if found["day1"] and not found["year1"] and _is_count(text, found):
        return None
    return DateMention(
        span,
        DateKind.DATE,
        _weekday(found["weekday"] or found["after"]),
        _number(day_text),
        _month(found["month1"] or found["month2"]),
        _year(found["year1"] or found["year2"]),
        _number(found["last1"] or found["last2"]),
        since=since,
    )


def _is_count(text: str, found: re.Match[str]) -> bool:
    """Whether the number counts what follows: "in August 15 people were killed" (a day would be "on Aug. 15")."""
    before = text[max(0, found.start() - 3) : found.start()].lower()
    return before == "in " and bool(_COUNTED.match(text, found.end()))


def _numeric(span: Span, printed: str, since: bool) -> DateMention | None:
    """A date in figures, where only one of the British and the American order is possible."""
    first, second, year = (int(part) for part in printed.split("/"))
    if first > 12 >= second or first == second:
        first, second = second, first
    elif not second > 12 >= first:
        return None
    return DateMention(span, DateKind.DATE, None, second, first, year, since=since)


def _loose(text: str, found: re.Match[str]) -> DateMention | None:
    span = Span.of(text, *found.span())
    since = _since(text, span.start)
    if found["relative"]:
        return DateMention(span, DateKind.RELATIVE, word=" ".join(found["relative"].lower().split()), since=since)
    if found["weekday"]:
        word = (found["shift"] or "").lower()
        return DateMention(span, DateKind.WEEKDAY, _weekday(found["weekday"]), word=word, since=since)
    if found["bare_year"]:
        return DateMention(span, DateKind.YEAR, year=int(found["bare_year"]), since=since)
    month = _month(found["month"] or found["bare_month"])
    return DateMention(span, DateKind.MONTH, month=month, year=_year(found["year"]), since=since)


def _since(text: str, start: int) -> bool:
    return _OPENS.search(text[max(0, start - 30) : start]) is not None


def _weekday(name: str | None) -> int | None:
    if not name:
        return None
    return [day[:3] for day in WEEKDAYS].index(name[:3].title())


def _month(name: str) -> int:
    return [month[:3] for month in MONTHS].index(name[:3].title()) + 1


def _number(printed: str | None) -> int | None:
    return int(printed.rstrip("stndrhSTNDRH")) if printed else None


def _year(printed: str | None) -> int | None:
    if not printed:
        return None
    return int(printed) + (1900 if len(printed) == 2 else 0)


# --------------------------------------------------------------------------- resolving

_Days = tuple[date, date] | None


def _days(mention: DateMention, today: date | None) -> tuple[_Days, str | None]:
    if mention.kind is DateKind.YEAR and mention.year:
        return (date(mention.year, 1, 1), date(mention.year, 12, 31)), None
    if mention.year and mention.month:
        return _in_year(mention, mention.year), None
    if today is None:
        return None, None
    if mention.kind is DateKind.DATE or mention.kind is DateKind.MONTH:
        return _yearless(mention, today)
    if mention.kind is DateKind.WEEKDAY and mention.weekday is not None:
        return _by_weekday(mention, mention.weekday, today)
    return _relative(mention.word, today), f"counted from {_shown(today)}"


def _in_year(mention: DateMention, year: int) -> _Days:
    month = mention.month or 1
    length = calendar.monthrange(year, month)[1]
    if mention.day is None:
        return date(year, month, 1), date(year, month, length)
    last = mention.last_day or mention.day
    if max(mention.day, last) > length or last < mention.day:
        return None
    return date(year, month, mention.day), date(year, month, last)


def _yearless(mention: DateMention, today: date) -> tuple[_Days, str | None]:
    """The most recent such day; a coming one where that is close and the last one nine months or more ago."""
    found = [days for year in range(today.year - 4, today.year + 2) if (days := _in_year(mention, year))]
    past = [days for days in found if days[0] <= today]
    coming = [days for days in found if days[0] > today]
    if not past:
        return None, None
    close = coming and (coming[0][0] - today).days <= COMING and not mention.since
    if close and (today - past[-1][1]).days >= 365 - COMING:
        return coming[0], f"the year {coming[0][0].year}, as the next one after {_shown(today)}"
    return past[-1], f"the year {past[-1][0].year}, as the most recent on or before {_shown(today)}"


def _by_weekday(mention: DateMention, weekday: int, today: date) -> tuple[_Days, str]:
    back = (today.weekday() - weekday) % 7
    if mention.word == "next":
        day, words = today + timedelta(days=7 - back), "the first {} after {}"
    elif mention.word in ("last", "past") and back == 0:
        day, words = today - timedelta(days=7), "the last {} before {}"
    else:
        day, words = today - timedelta(days=back), "the most recent {} on or before {}"
    return (day, day), words.format(WEEKDAYS[weekday], _shown(today))


def _relative(word: str, today: date) -> _Days:
    ago = re.search(r"^(\w+) (day|week|month|year)s? ago$", word)
    if ago:
        count = int(ago[1]) if ago[1].isdigit() else max(1, _NUMBERS.index(ago[1]))
        return _ago(count, ago[2], today)
    for name, shift in (("yesterday", -1), ("last night", -1), ("tomorrow", 1), ("today", 0), ("tonight", 0)):
        if name in word:
            return today + timedelta(days=shift), today + timedelta(days=shift)
    if word.startswith("this ") and word.split()[-1] in ("morning", "afternoon", "evening", "night"):
        return today, today
    return _period(word, today)


def _ago(count: int, unit: str, today: date) -> _Days:
    """A day for days; for longer units the middle of what people mean, half a unit to either side."""
    length = {"day": 1, "week": 7, "month": 30, "year": 365}[unit]
    day, slack = today - timedelta(days=count * length), timedelta(days=length // 2)
    return day - slack, day + slack


def _period(word: str, today: date) -> _Days:
    unit = word.split()[-1]
    if unit in ("week", "weekend"):
        first, length = today - timedelta(days=today.weekday()), 7
    elif unit == "month":
        first, length = today.replace(day=1), calendar.monthrange(today.year, today.month)[1]
    else:
        first, length = today.replace(month=1, day=1), 366 if calendar.isleap(today.year) else 365
    if word.startswith("earlier this"):
        return first, today
    if word.startswith("later this"):
        return today, first + timedelta(days=length - 1)
    if word.startswith(("last", "past")):
        first, last = _period_start(first - timedelta(days=1), unit), first - timedelta(days=1)
    elif word.startswith("next"):
        return _period(f"this {unit}", first + timedelta(days=length))
    else:
        last = first + timedelta(days=length - 1)
    return (last - timedelta(days=1), last) if unit == "weekend" else (first, last)


def _period_start(last: date, unit: str) -> date:
    if unit in ("week", "weekend"):
        return last - timedelta(days=6)
    return last.replace(day=1) if unit == "month" else last.replace(month=1, day=1)


def _shown(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
