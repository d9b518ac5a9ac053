"""Centuries and decades beside a year that lies in another: "the 18th-century mansion, built in 1654"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from auditor.model import Reading, ZoneKind
from auditor.text import lazily

TURN = 2
"""Years by which a year at the turn may be counted to either century."""
READ = (ZoneKind.BODY, ZoneKind.HEADLINE, ZoneKind.CAPTION)

_WORDS = {
    "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20,
}  # fmt: skip
_NTH = rf"(?P<n>1[0-9](?=th)|20(?=th)|21(?=st)|{'|'.join(_WORDS)})(?:th|st)?"
_YEAR = r"(?P<y>1[0-9]\d\d|20\d\d)(?:\s?[-–—]\s?(?P<to>1[0-9]\d\d|20\d\d))?"
_MADE = r"(?:which\s|that\s)?(?:was\s|is\s|were\s)?(?:built|painted|born|laid|cast|founded|erected|carved|composed)\s(?:[a-z]+\s){0,3}?(?:in|around|about|from)\s(?:about\s|around\s)?"
_CENTURY = (
    lazily.compile(
        rf"\b{_NTH}[-\s]century(?:\s[A-Za-z'’-]+){{1,5}},?\s(?:\((?=\d{{4}}\s?[-–—])|{_MADE}){_YEAR}(?!\d)", re.I
    ),
    lazily.compile(rf"\bin\sthe\s(?:early\s|late\s|mid-)?{_NTH}\scentury,\sin\s{_YEAR}(?!\d)", re.I),
    lazily.compile(rf"\b{_MADE}{_YEAR},\sin\sthe\s(?:early\s|late\s|mid-)?{_NTH}\scentury\b", re.I),
)
_DECADE = lazily.compile(
    r"\bin\sthe\s(?:early[-\s]|late[-\s]|mid-)?(?P<d>(?:1[0-9]|20)\d0)s,\sin\s(?P<y>1[0-9]\d\d|20\d\d)(?!\d)", re.I
)


@dataclass(frozen=True, slots=True)
class Misplaced:
    """Where a century or decade and its year stand, and what each of them is, for people."""

    start: int
    end: int
    printed: str
    year: str
    due: str


def wrong(reading: Reading) -> Iterator[Misplaced]:
    """The years that lie outside the century or decade they are told to be of."""
    text = reading.article.text
    for sentence in reading.sentences:
        if sentence.zone not in READ:
            continue
        start, end = sentence.span.start, sentence.span.end
        for rule in _CENTURY:
            for found in rule.finditer(text, start, end):
                yield from _of_century(found)
        for found in _DECADE.finditer(text, start, end):
            first, year = int(found["d"]), int(found["y"])
            if not first <= year <= first + 9:
                yield Misplaced(found.start(), found.end(), f"the {first}s", found["y"], f"the {year // 10}0s")


def _of_century(found: re.Match[str]) -> Iterator[Misplaced]:
    number = _WORDS.get(found["n"].lower()) or int(found["n"])
    first, last = int(found["y"]), int(found["to"] or found["y"])
    least, most = (number - 1) * 100 - TURN, number * 100 + TURN
    if last < least or most < first:
        due = (first - 1) // 100 + 1
        shown = f"{due}{'st' if due == 21 else 'th'} century"
        yield Misplaced(found.start(), found.end(), f"the {number}th century", found["y"], f"the {shown}")
