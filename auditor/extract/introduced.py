"""Whom "he", "she" and "it" stand for when that person or body has not been quoted yet.

A person is introduced at the head of a sentence by name and role, in either order: "The envoy for the coalition, Adam
Kessler, seemed to blame …". The quotation that follows is theirs, as long as no other sentence comes between.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from auditor.extract.claimants import mentions
from auditor.extract.words import Kind, Word, word_classes, words_of

_OPENING = re.compile(r"(?:^|\n\s{0,8}|[.!?][\"”’)]{0,2}[^\S\n]{1,3})(?=[A-Z])")
_BACK = 500
"""Characters before a pronoun in which its person must be introduced."""
_HEAD = 160
"""Characters of a sentence that are read for its subject."""
_SENTENCES = 3


def body_before(text: str, at: int) -> list[Word] | None:
    """The words that name the known body which "it" at `at` means: the subject of the sentence right before the
    quotation that "it" closes, or before the "It" that opens its sentence: "The coalition takes great care. "…," it
    said."."""
    if not text[max(0, at - 3) : at].rstrip().endswith(('"', "”", "''", ".")):
        return None
    begins = max(0, at - _BACK)
    heads = [found.end() for found in _OPENING.finditer(text, begins, at)]
    for start in heads[: -_SENTENCES - 1 : -1]:
        if text.count('"', start, at) % 2 or text.count("”", start, at) > text.count("“", start, at):
            continue  # inside the quotation
        return _body_subject(text, start, at)
    return None


def _body_subject(text: str, start: int, end: int) -> list[Word] | None:
    """The subject of the sentence at `start` where it is a known body named as a whole."""
    words = words_of(text, start, min(end, start + _HEAD))
    past = next((i for i, word in enumerate(words) if word.kind in (Kind.PAST, Kind.AUXILIARY)), 0)
    subject = words[:past]
    if not subject or any(w.kind not in _OF_BODY or w.lower.endswith("'s") for w in subject):
        return None
    named = mentions(text, subject[0].start, subject[-1].end)
    closes = any(text[m.start : subject[-1].end].count(" ") + 1 == m.stop - m.first for m in named)
    return subject if closes else None


_OF_BODY = (Kind.DETERMINER, Kind.NAME, Kind.NOUN, Kind.PREPOSITION)


def introduced(text: str, at: int) -> list[Word] | None:
    """The words that introduce the person whom a pronoun at `at` means: role, name and whom they act for."""
    begins = max(0, at - _BACK)
    heads = [found.end() for found in _OPENING.finditer(text, begins, at)]
    for start in heads[: -_SENTENCES - 1 : -1]:
        words = words_of(text, start, min(at, start + _HEAD))
        person = _person(text, words)
        if person or (words and words[0].kind is Kind.NAME):
            return person
    return None


def _person(text: str, words: Sequence[Word]) -> list[Word] | None:
    """The subject of a sentence, where it gives a person's role and full name."""
    subject: list[Word] = []
    for word in words[1:] if words and words[0].kind is Kind.COORDINATOR else words:
        if word.kind in _ENDS or (word.kind is Kind.MARK and word.lower != ","):
            break
        if word.lower == "," and _named(text, subject) and _told(subject):
            break
        subject.append(word)
    head = list(takewhile(lambda word: word.kind is not Kind.PREPOSITION, subject))
    led = _told(head) or _named(text, head)
    return subject if led and _told(subject) and _named(text, subject) else None


_ENDS = (Kind.PAST, Kind.AUXILIARY, Kind.ADVERB, Kind.TIME, Kind.PRONOUN, Kind.SUBORDINATOR, Kind.GERUND)


def _named(text: str, words: Sequence[Word]) -> bool:
    """Whether two capitalised words stand side by side that name no known body."""
    titles = word_classes()["title"] | word_classes()["role"]
    return any(
        a.kind is b.kind is Kind.NAME
        and not {a.lower, b.lower} & titles
        and not b.lower.endswith("'s")
        and not mentions(text, a.start, b.end)
        for a, b in pairwise(words)
    )


def _told(words: Sequence[Word]) -> bool:
    """Whether somebody's role in the singular is told."""
    roles = word_classes()["role"] - word_classes()["paper"] - word_classes()["plural_role"]
    return any(word.lower in roles for word in words)
