"""One record with named fields to one article: what JSONL and CSV have in common."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from auditor.model import Article, Dropped
from auditor.readers.decode import clean
from auditor.text.dates import DateKind, find_dates, resolve

FIELDS = {
    "id": ("id", "guid", "uuid"),
    "text": ("text", "body", "content", "article"),
    "headline": ("headline", "title"),
    "source": ("source", "publisher", "outlet"),
    "url": ("url", "link"),
    "published": ("published", "date", "published_at", "datepublished", "publication_date"),
    "updated": ("updated", "modified", "updated_at", "datemodified"),
    "language": ("language", "lang"),
}
"""The names under which each field is looked for, in order; case does not count."""

FIRST_YEAR, LAST_YEAR = 1605, 2999  # of the first newspaper; of nothing that is news yet

Fields = dict[str, str]


def fields_of(record: Mapping[str, object]) -> Fields:
    """The known fields of a record as clean strings; empty ones are left out. Numbers are taken as printed."""
    lowered = {str(name).strip().lower(): value for name, value in record.items()}
    found: Fields = {}
    for field, names in FIELDS.items():
        for name in names:
            value = lowered.get(name)
            if (
                isinstance(value, (str, int, float))
                and not isinstance(value, bool)
                and (text := clean(str(value)).strip())
            ):
                found[field] = text
                break
    return found


def article_of(fields: Fields, path: str, line: int | None, name: str) -> Article | Dropped:
    """The article of a record, `name` being its id where it has neither an id nor an address."""
    text = fields.get("text")
    if not text or not any(c.isalpha() for c in text):
        return Dropped(path, line, "no-text", 'The record has no "text" or "body"; add one, or name the column so.')
    url = safe_url(fields.get("url"))
    headline = " ".join(fields.get("headline", "").split()) or None
    article = Article.from_text(text, id=fields.get("id") or url or name, headline=headline)
    return replace(
        article,
        source=fields.get("source"),
        url=url,
        published=moment(fields.get("published")),
        updated=moment(fields.get("updated")),
        language=fields.get("language"),
        path=path,
    )


def safe_url(url: str | None) -> str | None:
    """The address where it is http or https, else None: a report may show it as a link."""
    url = (url or "").strip()
    return url if re.fullmatch(r"https?://[^\s<>\"'\\]{1,2000}", url, re.I) else None


def moment(printed: str | None) -> date | None:
    """A date or datetime as printed, ISO 8601 or a full date in English; None where it is neither.

    None, too, for a year before newspapers: programs write 0001-01-01 for a date that they do not know.
    """
    found = _moment(printed) if printed else None
    return found if found and FIRST_YEAR <= found.year <= LAST_YEAR else None


def _moment(printed: str) -> date | None:
    try:
        return date.fromisoformat(printed) if len(printed) == 10 else datetime.fromisoformat(printed)
    except ValueError:
        full = [m for m in find_dates(printed[:100]) if m.kind is DateKind.DATE and m.year]
        return resolve(full[0], None).first if full else None
