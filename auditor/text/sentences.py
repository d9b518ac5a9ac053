"""Sentences of an article with exact offsets: paragraph by paragraph, zone by zone.

sentencex finds the candidates; what it gets wrong in news copy is put right here. This is its only importer.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

from auditor.model import Article, Sentence, Span
from auditor.text.paragraphs import paragraphs
from auditor.text.zones import lay_out


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
    import sentencex

    piece = text[start:end]
    for found in sentencex.get_sentence_boundaries("en", piece):
        yield from _trimmed(text, start + found["start_index"], start + found["end_index"])


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span.of(text, start, end)
