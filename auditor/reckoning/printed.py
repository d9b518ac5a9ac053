"""The names that an article prints in its own prose: not those inside quotations, tags, addresses and tables."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from auditor.extract.quotations import quotations
from auditor.model import Reading, Span, ZoneKind
from auditor.text import lazily
from auditor.text.names import find_names
from auditor.text.romanisation import words_of

_TAGGED = lazily.compile(r"[#@/<_]$")
# Encodings that were mistaken for one another leave capitals where quotation marks stood: "ÒOccupy", "AmericaÕs".
_BROKEN = lazily.compile(r"[ÒÓÔÕ](?=[A-Z\s])|(?<=[a-z])[ÒÓÔÕ]|\ufffd")
_CELL = lazily.compile(
    r"(?:-[A-Z])?[ \t]+(?:(?<=[ \t]{2})[\d(]|[\d.,]+[ \t]{2,}[\d.,])"
)  # the label of a row of figures
_ARTICLES = frozenset(("al-", "al", "el", "ul"))
_NUMERAL = lazily.compile(r"[ivx]+$")


@dataclass(frozen=True, slots=True)
class Printed:
    """A name as printed, with its words in small letters, without diacritics and Arabic articles."""

    span: Span
    words: tuple[str, ...]


def printed_names(reading: Reading) -> tuple[Printed, ...]:
    """The names of headline, captions and body, in order."""
    text = reading.article.text
    quoted = quotations(text)
    starts = [q.start for q in quoted]
    prose = [z.span for z in reading.article.zones if z.kind in (ZoneKind.HEADLINE, ZoneKind.CAPTION, ZoneKind.BODY)]
    firsts = [span.start for span in prose]
    found = []
    for name in find_names(text):
        at = name.span.start
        quote, zone = bisect_right(starts, at) - 1, bisect_right(firsts, at) - 1
        inside = (quote >= 0 and at < quoted[quote].end) or zone < 0 or at >= prose[zone].end
        inside = inside or bool(_CELL.match(text, name.span.end))
        if not inside and not _TAGGED.search(text, max(0, at - 1), at) and not _BROKEN.search(name.span.text):
            words = tuple(word for word in words_of(name.span.text) if word not in _ARTICLES)
            if words and not any(_NUMERAL.match(word) for word in words):
                found.append(Printed(name.span, words))
    return tuple(found)
