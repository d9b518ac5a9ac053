"""Whose work an article says it is: agencies in the dateline, names in the byline, credits below the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from auditor.extract.claimants import bodies
from auditor.model import Article, Span, ZoneKind
from auditor.text.names import find_names

TOP, BOTTOM = 300, 500
"""Characters at either end of a text where a credit may stand that was not recognised as one."""

ACRONYM = 4
"""Letters up to which a name is matched in its own case: "AP" is no "ap"."""

_IN_DATELINE = re.compile(r"\(([A-Z][\w .&/-]{1,40})\)")
_AGENCY_NAME = re.compile(r"(?:\b(?:Press|News|Agency|Newswire|Service|Wire|Presse|Agentur)\b)")
_BY = re.compile(r"^\W*(?:by|from)\s+", re.I)


@dataclass(frozen=True, slots=True)
class Credit:
    """A named agency or author, where it is named, and the other names by which a copy may credit it."""

    span: Span
    names: tuple[str, ...]


def credit_of(article: Article) -> Credit | None:
    """The first credit of an article: an agency before a person; None where it names neither."""
    agencies = list(_agencies(article))
    return agencies[0] if agencies else next(_authors(article), None)


def is_credited(credit: Credit, article: Article) -> bool:
    """Whether the article names the agency or author where credits stand, or anywhere at its very top or bottom."""
    text = article.text
    kinds = (ZoneKind.CREDIT, ZoneKind.BYLINE, ZoneKind.DATELINE, ZoneKind.CAPTION, ZoneKind.FURNITURE)
    places = [zone.span.text for zone in article.zones if zone.kind in kinds]
    places += [article.source or "", text[:TOP], text[-BOTTOM:]]
    return any(_mentions(place, name) for place in places for name in credit.names)


def _mentions(text: str, name: str) -> bool:
    if len(name) > ACRONYM:
        text, name = text.casefold(), name.casefold()
    at = text.find(name)
    while at >= 0:
        if not text[max(0, at - 1) : at].isalnum() and not text[at + len(name) : at + len(name) + 1].isalnum():
            return True
        at = text.find(name, at + 1)
    return False


def _agencies(article: Article) -> Iterator[Credit]:
    for zone in article.zones:
        if zone.kind is ZoneKind.DATELINE:
            yield from _dateline(article, zone.span)
        elif zone.kind in (ZoneKind.CREDIT, ZoneKind.BYLINE):
            yield from _named(article, zone.span)


def _dateline(article: Article, zone: Span) -> Iterator[Credit]:
    found = _IN_DATELINE.search(zone.text)
    if found:
        span = Span.of(article.text, zone.start + found.start(1), zone.start + found.end(1))
        yield Credit(span, _aliases(span.text))


def _named(article: Article, zone: Span) -> Iterator[Credit]:
    """Agencies in a credit or byline: known ones, and names that call themselves an agency."""
    for alias, names in _known().items():
        if _mentions(zone.text, alias):
            at = zone.text.find(alias)
            yield Credit(Span.of(article.text, zone.start + at, zone.start + at + len(alias)), names)
    for name in find_names(zone.text):
        if _AGENCY_NAME.search(name.span.text) and " " in name.span.text:
            span = Span.of(article.text, zone.start + name.span.start, zone.start + name.span.end)
            yield Credit(span, _aliases(span.text))


def _authors(article: Article) -> Iterator[Credit]:
    for zone in article.zones:
        if zone.kind is ZoneKind.BYLINE:
            start = zone.span.start + (found.end() if (found := _BY.match(zone.span.text)) else 0)
            for name in find_names(article.text[start : zone.span.end]):
                if " " in name.span.text:
                    span = Span.of(article.text, start + name.span.start, start + name.span.end)
                    yield Credit(span, (span.text,))


def _aliases(name: str) -> tuple[str, ...]:
    """The names of one agency: those of the registry, else the name and its initials."""
    known = _known().get(name)
    if known:
        return known
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    return (name, initials) if len(initials) > 1 else (name,)


def _known() -> dict[str, tuple[str, ...]]:
    """Every alias of a known agency with all its aliases."""
    return {alias: known.aliases for known in bodies() if known.kind == "agency" for alias in known.aliases}
