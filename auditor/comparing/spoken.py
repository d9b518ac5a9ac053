"""Quotations of a copy against an original that has the words without marks: a speech, a letter, a statement.

A sentence in marks is compared with the original's sentences. Where the original reports speech indirectly, persons and
tenses shift when a copy puts it back into marks ("he would rebuild", "I will rebuild"): such pairs are left alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from auditor.comparing.quoted import (
    CANDIDATES,
    LONGEST,
    Altered,
    Compared,
    Quote,
    as_altered,
    compare,
    met,
    quote_of,
    runs,
)
from auditor.model import Pair, ZoneKind
from auditor.once import once_per_subject

LEAST = 5
"""Words of a sentence in marks below which it may be anybody's."""
KEPT = 0.7
"""Share of these words that the original's sentence must have, since without marks nothing else says whose they are."""
_BREAK = re.compile(r"[.!?…](?:\s|$)")
_PERSONS = frozenset(
    (
        *("i", "we", "you", "he", "she", "they", "me", "us", "him", "her", "them", "my", "our", "your", "his", "their"),
        *("mine", "ours", "yours", "hers", "theirs", "i'm", "we're", "i've", "we've", "i'll", "we'll", "i'd", "we'd"),
    )
)
_OWN = frozenset(("i", "we", "me", "us", "my", "our", "i'm", "we're", "i've", "we've", "i'll", "we'll", "i'd", "we'd"))
"""Words by which a sentence is somebody's own, and no report of it."""
_NO = frozenset(("not", "no", "never", "none", "nobody", "nothing", "cannot", "neither"))
_TENSES = frozenset(
    (
        *("am", "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "can", "could", "may"),
        *(
            "might",
            "shall",
            "should",
            "must",
            "do",
            "does",
            "did",
            "that",
            "this",
            "these",
            "those",
            "here",
            "there",
            "now",
        ),
        *("then", "it's", "that's"),
    )
)
"""Words that change, with the persons, where indirect speech becomes direct."""


def altered_speech(pair: Pair) -> Iterator[Altered]:
    """Sentences in marks whose words the original has with others among them, in no marks."""
    sentences = _sentences(pair)
    by_run: dict[tuple[str, ...], list[Quote]] = {}
    for sentence in sentences:
        for run in dict.fromkeys(runs(sentence)):
            by_run.setdefault(run, []).append(sentence)
    printed = _fours([word.key for sentence in sentences for word in sentence.words])
    for copy in (quote for quote, compared in met(pair) if not compared):
        for piece in _pieces(copy):
            if len(piece.words) < LEAST or _fours([word.key for word in piece.words]) <= printed:
                continue
            shared = Counter(one for run in dict.fromkeys(runs(piece)) for one in by_run.get(run, ())[:CANDIDATES])
            found = [
                c for one, _ in shared.most_common(CANDIDATES) if (c := compare(one, piece)) and _is_kept(c, piece)
            ]
            if found and all(one.changes and not _shifts(pair, one, piece) for one in found):
                best = max(found, key=lambda one: (one.equal, -len(one.changes)))
                yield as_altered(pair, best.original, piece, best.changes)


@once_per_subject
def _sentences(pair: Pair) -> tuple[Quote, ...]:
    text = pair.original.article.text
    body = [s for s in pair.original.sentences if s.zone is ZoneKind.BODY and len(s.span.text) <= LONGEST]
    return tuple(quote_of(text, s.span.start, s.span.end) for s in body)


def _fours(keys: Sequence[str]) -> set[tuple[str, ...]]:
    """All runs of four words; a sentence whose every run is printed somewhere was not altered."""
    return {tuple(keys[i : i + 4]) for i in range(len(keys) - 3)}


def _pieces(quote: Quote) -> Iterator[Quote]:
    """The sentences of a quotation."""
    first = 0
    for at, word in enumerate(quote.words):
        following = quote.words[at + 1].start if at + 1 < len(quote.words) else quote.span.end
        gap = quote.span.text[word.end - quote.span.start : following - quote.span.start]
        if at + 1 == len(quote.words) or _BREAK.search(gap):
            start = quote.words[first].start - quote.span.start
            text = quote.span.text[: following - quote.span.start]
            yield _part(quote, first, at + 1, start, len(text))
            first = at + 1


def _part(quote: Quote, first: int, last: int, start: int, end: int) -> Quote:
    span = type(quote.span)(quote.span.start + start, quote.span.start + end, quote.span.text[start:end])
    inside = frozenset(i - first for i in quote.bracketed if first <= i < last)
    gaps = tuple(gap for gap in quote.gaps if span.start <= gap < span.end)
    return Quote(span, quote.words[first:last], inside, gaps)


def _is_kept(found: Compared, piece: Quote) -> bool:
    return found.equal >= KEPT * len(piece.words)


def _shifts(pair: Pair, found: Compared, piece: Quote) -> bool:
    """Whether one of the changes is of person, or of tense where the original reports what somebody said."""
    sides = [
        _changed(found.original, [c.left for c in found.changes]),
        _changed(piece, [c.right for c in found.changes]),
    ]
    changed = sides[0] | sides[1]
    if any(map(_denies, sides[0])) != any(map(_denies, sides[1])):
        return False
    if changed & _PERSONS:
        return not all(_OWN & {word.key for word in quote.words} for quote in (found.original, piece))
    return bool(changed & _TENSES) and any(
        content.overlaps(found.original.span) for saying in pair.original.attributions for content in saying.content
    )


def _changed(quote: Quote, runs: Sequence[tuple[int, int]]) -> set[str]:
    return {quote.words[i].key for run in runs for i in range(*run)}


def _denies(key: str) -> bool:
    return key.replace("’", "'").endswith("n't") or key in _NO
