"""Datelines: where and when a report was filed, before its first sentence or on a line of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

from auditor.text.agencies import agency
from auditor.text.dates import DateKind, DateMention, find_dates, resolve
from auditor.text.names import find_known

LONGEST = 140  # characters of a dateline with its agency and date
MOST_WORDS = 3  # of a town in capitals that the gazetteer does not have

_AGENCY = r"\(\s?(?P<agency>[A-Z][\w .&/-]{1,40})\s?\)"
_PLACE = r"[^\W\d_a-zß-öø-ÿ][\w.'’ /-]{1,40}"
_MARKS = r"(?:\s{0,2}\[[A-Z][A-Z ,\n]{2,60}\]){0,4}"
_DASHED = re.compile(
    rf"(?P<place>{_PLACE})(?:,\s[\w.'’ /-]{{1,30}}){{0,3}}\s?(?:{_AGENCY}\s?)?(?:—|–|--|-(?=\s)){_MARKS}(?=\s)"
)
_BRACKETED = re.compile(
    rf"(?:(?P<place>{_PLACE})(?:\s\([A-Z ]{{2,20}}\))?(?:,\s[\w.'’ /-]{{1,30}}){{0,3}}\s)?{_AGENCY}"
    rf"\s?(?:—|–|--|-|:){_MARKS}(?=\s|\w)"
)
_COLON = re.compile(rf"(?P<place>{_PLACE})(?:,\s[\w.'’ -]{{1,30}}){{0,2}}(?:\s{_AGENCY})?:(?=\s)")
_SLASHED = re.compile(
    r"(?P<place>[A-Z][A-Z.'’ -]{2,40}), (?:[\w. ]{3,20})\s?/(?P<agency>[A-Za-z -]{2,30})/\s?(?:—|–|--|-)(?=\s)"
)
_BEGINS = re.compile(r"\s{1,3}[\[(“‘\"']?[^\W_a-zß-öø-ÿ]")
_KICKER = re.compile(
    r"(?:updated?|breaking|watch|videos?|exclusive|opinion|analysis|editorial|comment|review|live|photos?|pictures?"
    r"|correct(?:ion|ed)|notes?|warning|reports?|explainer|factbox|news|sports?|interview|profile|feature|special|timeline"
    r"|background|summary|abstract|question|answer|q|a|recap|poll|letters?|column|blog|podcast|quiz|gallery)\b",
    re.I,
)
_STAMP = re.compile(
    r"""(?:
      published|posted|updated|last\s(?:updated|modified|update)|first\spublished|modified|created|date|on|at|by|time
    | \d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d{1,6})?)?(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?
    | \b(?:gmt|utc|bst|[ecmp][sd]?t|ist|cest|eet|eest|aest|msk|ksa|local\stime)\b(?:[+-]\d{1,4})?
    | [ap]\.?m\b\.? | [+-]\d{2}:?\d{2} | [\s,|:;•·/()\[\]T–—-]
    )+""",
    re.X | re.I,
)
_CLOCK = re.compile(r"(?<![\d:.])(\d{1,2})[:.](\d{2})(?![:.]?\d)\s?([ap])?\.?(?:m\b)?", re.I)


@dataclass(frozen=True, slots=True)
class Dateline:
    """How far a dateline reaches, and what it says; what it does not say is None."""

    end: int
    agency: str | None
    day: date | None


@dataclass(frozen=True, slots=True)
class Stamp:
    """A line that says when the article was published or updated."""

    when: date
    updated: bool


def prefix(text: str, start: int, end: int) -> Dateline | None:
    """The dateline that opens the paragraph text[start:end]: "BEIRUT (AP) —", "Beirut:", "SAN LUCAS, 3 JAN 90 --"."""
    piece = text[start : min(end, start + LONGEST)]
    for pattern in (_BRACKETED, _SLASHED, _DASHED, _COLON):
        found = pattern.match(piece)
        if found and _credible(pattern, found, piece) and start + found.end() < end:
            signed = found.groupdict().get("agency")
            return Dateline(
                start + found.end(), (agency(signed) or signed.strip()) if signed else None, _full_day(found[0])
            )
    return _dated_opening(text, start, piece)


def stamp(line: str) -> Stamp | None:
    """When the article was published, from a line that says nothing else ("May 27, 2017 - 12:53 pm"); else None."""
    if len(line) > 100:
        return None
    mentions = [m for m in find_dates(line) if m.kind is DateKind.DATE and m.year]
    if not mentions or len(mentions) > 2:
        return None
    rest = line
    for mention in reversed(mentions):
        rest = rest[: mention.span.start] + " " + rest[mention.span.end :]
    if rest.strip() and not _STAMP.fullmatch(rest):
        return None
    day = _day(mentions[0])
    return Stamp(_with_time(day, rest), "updated" in line.lower() and "published" not in line.lower()) if day else None


def _credible(pattern: re.Pattern[str], found: re.Match[str], piece: str) -> bool:
    """Whether it is a place and not a kicker or the beginning of a sentence ("Raqqa — once a capital — fell")."""
    place = (found.groupdict().get("place") or "").strip()
    signed = found.groupdict().get("agency") or ""
    if not place:
        return signed.isupper() or bool(agency(signed))  # "(Reuters) -"
    if _KICKER.match(place) or len(place.split()) > 5:
        return False
    if pattern in (_BRACKETED, _SLASHED):
        return True
    if not signed and not _BEGINS.match(piece, found.end()):
        return False
    town = re.split(r"[,(/]", place)[0].strip()
    known = find_known(town)
    if pattern is _COLON:
        return bool(signed) or bool(known and known.kind != "country")
    return bool(known or signed) or (
        town.isupper() and town.replace(" ", "").isalpha() and len(town.split()) <= MOST_WORDS
    )


def _dated_opening(text: str, start: int, piece: str) -> Dateline | None:
    """A full date before the first word, without a comma: "22 May 2017 The army …"."""
    mentions = find_dates(piece[:40])
    if not mentions or mentions[0].span.start != 0 or mentions[0].kind is not DateKind.DATE or not mentions[0].year:
        return None
    end = mentions[0].span.end
    day = _day(mentions[0])
    follows = re.match(r"\s{1,3}[A-Z“\"]", piece[end:])
    return Dateline(start + end, None, day) if follows and day else None


def _full_day(piece: str) -> date | None:
    return next((day for m in find_dates(piece) if m.kind is DateKind.DATE and m.year and (day := _day(m))), None)


def _day(mention: DateMention) -> date | None:
    return resolve(mention, None).first


def _with_time(day: date, rest: str) -> date:
    """The day with the hour where one is printed; the time zone, seldom printed, is left out."""
    found = _CLOCK.search(rest)
    if not found:
        return day
    hour, minute = int(found[1]), int(found[2])
    if found[3] and hour <= 12:
        hour = hour % 12 + (12 if found[3].lower() == "p" else 0)
    return datetime(day.year, day.month, day.day, hour, minute) if hour < 24 and minute < 60 else day
