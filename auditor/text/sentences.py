"""Sentences of an article with exact offsets: paragraph by paragraph, zone by zone.

sentencex finds the candidates; what it gets wrong in news copy is put right here. This is its only importer.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from auditor.model import Article, Sentence, Span
from auditor.text.paragraphs import paragraphs
from auditor.text.zones import lay_out

WINDOW = 4_000  # characters shown to sentencex at once; the longest paragraph of news is shorter
CONTEXT = 60  # characters on each side of a boundary that say whether it is one


@functools.lru_cache(maxsize=64)
def sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of an article, all zones in order; zones are laid out first where they are missing.

    No sentence crosses a zone or a paragraph. `paragraph` counts the paragraphs of the whole text from 0.
    """
    article = article if article.zones else lay_out(article)
    found: list[Sentence] = []
    blocks = paragraphs(article.text)
    at = 0
    for zone in article.zones:
        while at < len(blocks) and blocks[at].end <= zone.span.start:
            at += 1
        number = at
        while number < len(blocks) and blocks[number].start < zone.span.end:
            start, end = max(blocks[number].start, zone.span.start), min(blocks[number].end, zone.span.end)
            for span in _split(article.text, start, end):
                found.append(Sentence(span, number, len(found), zone.kind))
            number += 1
    return tuple(found)


def split(text: str) -> tuple[Span, ...]:
    """The sentences of a bare text."""
    return tuple(span for block in paragraphs(text) for span in _split(text, block.start, block.end))


def _split(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences of one paragraph: sentencex's, joined where news copy goes on after its full stop."""
    begin = start
    for stop in _boundaries(text, start, end):
        before, after = text[max(begin, stop - CONTEXT) : stop], text[stop : min(end, stop + CONTEXT)]
        if stop < end and _goes_on(before.rstrip(), after.lstrip()):
            continue
        yield from _trimmed(text, begin, stop)
        begin = stop


def _boundaries(text: str, start: int, end: int) -> Iterator[int]:
    """Where sentencex ends its sentences; a window at a time, as unclosed quotation marks cost it quadratic time."""
    import sentencex

    while start < end:
        window = text[start : min(end, start + WINDOW)]
        # Half a character has no UTF-8, which sentencex reads; blanks of several bytes make it panic ("J\xa0. Brandt").
        plain = _BLANK.sub(" ", _SURROGATE.sub("\ufffd", window))
        ends = [int(found["end_index"]) for found in sentencex.get_sentence_boundaries("en", plain)]
        if start + len(window) < end and len(ends) > 1:
            ends.pop()  # the last one may have been cut by the window
        yield from (start + stop for stop in ends[:-1])
        start += ends[-1] if ends else len(window)
        yield start


def _goes_on(before: str, after: str) -> bool:
    """Whether a sentence goes on over a boundary, by the words on both sides of it."""
    if not before or not _WORD.search(after[:12]) or not _WORD.search(before):
        return True
    tail = before[-16:]
    if _CLOCK.search(tail) and _AFTER_CLOCK.match(after):
        return True
    if _WEEKDAY.search(tail) and _AFTER_WEEKDAY.match(after):
        return True
    return bool(_ABBREVIATED.search(tail) or _INITIALS.match(after) or (before[-1] == "." and _SMALL.match(after)))


_SURROGATE = re.compile("[\ud800-\udfff]")
_BLANK = re.compile(r"[^\S\x00-\x7f]")
_WORD = re.compile(r"\w")
_CLOCK = re.compile(r"\b[ap]\.?m\.$", re.I)
_AFTER_CLOCK = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|[ECMP][DS]?T\b|GMT\b|UTC\b|BST\b|\(")
_WEEKDAY = re.compile(r"\b(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.$")
_AFTER_WEEKDAY = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\d")
_ABBREVIATED = re.compile(
    r"\b(?:Ms|Mx|Messrs|Mmes|Ret|Inf|Div|Ft|approx|Approx|Bn|Regt|Sqn|Cmdr|Spc|Pfc|Pvt|Hon|Msgr|Amb|Supt|Insp|Det)\.$"
)
_INITIALS = re.compile(r"[A-Z]\.[,);]")  # "D-N." "Y., said"
_SMALL = re.compile(r"(?!(?:al|el|e|i)-?[A-Z-])[a-z]")  # but "al-Salloum" and "iPhone" may begin a sentence


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span.of(text, start, end)
