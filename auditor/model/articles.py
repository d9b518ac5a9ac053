"""Articles as published, and passages of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an article: `article.text[start:end] == text` always holds."""

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """The span of `text` from character `start` to `end`."""
        return cls(start, end, text[start:end])

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage that supports a finding: the article's id and the span in it."""

    article: str
    span: Span


class ZoneKind(StrEnum):
    """What a stretch of an article is; only `headline`, `caption` and `body` are claims to be checked."""

    HEADLINE = "headline"
    CAPTION = "caption"
    BYLINE = "byline"
    DATELINE = "dateline"
    CREDIT = "credit"
    BODY = "body"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Zone:
    """One stretch of an article with its kind; zones follow one another and do not overlap."""

    kind: ZoneKind
    span: Span


_SURROGATES = re.compile("[\ud800-\udfff]")
"""Halves of characters: no encoding can write them, so they become the sign for an unreadable character."""


def _moment(value: date | str | None) -> date | None:
    """A date or datetime from an ISO 8601 string; a date stays a date, so that an unknown hour stays unknown."""
    if value is None or isinstance(value, date):
        return value
    value = value.strip()
    return date.fromisoformat(value) if len(value) == 10 else datetime.fromisoformat(value)


@dataclass(frozen=True, slots=True)
class Article:
    """One document as published. `text` is the one coordinate system and includes the headline.

    `zones` is empty until `auditor.text.zones.lay_out` has told the parts apart (readers may already have set
    some). `published` and `updated` are dates or datetimes (a `datetime` is a `date`).
    """

    id: str
    text: str
    zones: tuple[Zone, ...] = ()
    headline: str | None = None
    source: str | None = None
    url: str | None = None
    published: date | None = None
    updated: date | None = None
    language: str | None = None
    path: str | None = None

    @classmethod
    def from_text(
        cls,
        text: str,
        id: str | None = None,
        headline: str | None = None,
        published: date | str | None = None,
        source: str | None = None,
    ) -> Article:
        """An article from plain text.

        `headline`, when given and not already the first line, is put before the text with a blank line.
        `published` is a date, a datetime or an ISO 8601 string; `ValueError` when the string is neither.
        Without an `id` the article is called "text".
        """
        if headline and not text.lstrip().startswith(headline):
            text = f"{headline}\n\n{text}"
        text = _SURROGATES.sub("\ufffd", text)
        return cls(id=id or "text", text=text, headline=headline, source=source, published=_moment(published))


@dataclass(frozen=True, slots=True)
class Dropped:
    """Something that was offered and not read, with the reason: nothing is lost silently.

    `reason` is a short stable code that can be counted ("empty", "not-english", "bad-json" …), `detail` a sentence for
    people; `line` is 1-based.
    """

    path: str
    line: int | None
    reason: str
    detail: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its paragraph number, its position in the article (0-based) and the zone it lies in."""

    span: Span
    paragraph: int
    index: int
    zone: ZoneKind
