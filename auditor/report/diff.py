"""Word-level differences between two passages, for the eye only: no finding rests on them.

A number is one token with its separators, so a difference never cuts inside one ("2,500" and "2,600" are two numbers,
not one changed digit). Typographic variants of quotation marks and dashes count as equal.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import pairwise

from auditor.model import Span
from auditor.text.numbers import parse_number

_TOKEN = re.compile(r"[$€£¥]?\d[\d,.:/]*\d%?|[$€£¥]?\d%?|\w+(?:[’'.\-‑]\w+)*|[^\w\s]")
_DIGIT = re.compile(r"\d")
_FOLD = str.maketrans("’‘“”–—‑", "''\"\"---")

# difflib may take quadratic time on tokens that repeat; a unit of a few sentences has a hundred or two.
_LONGEST = 600
# Below this share of common words the two were written anew, and marking word by word is confetti.
_REWRITTEN = 0.35


class Change(StrEnum):
    """What happened to a stretch of words."""

    REMOVED = "removed"
    ADDED = "added"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Changed:
    """Characters from `start` to `end` of an article's text that differ."""

    start: int
    end: int
    kind: Change


@dataclass(frozen=True, slots=True)
class Difference:
    """The changed stretches of either side; `rewritten` when too little is common for them to be told."""

    left: tuple[Changed, ...]
    right: tuple[Changed, ...]
    rewritten: bool = False


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    word: str


def tokens(spans: Sequence[Span]) -> list[_Token]:
    """Words, numbers and signs of the spans with their offsets in the article."""
    return [
        _Token(span.start + m.start(), span.start + m.end(), m[0].translate(_FOLD))
        for span in spans
        for m in _TOKEN.finditer(span.text)
    ]


def compare(left: Sequence[Span], right: Sequence[Span]) -> Difference:
    """What differs between the passages `left` and `right`, word by word."""
    a, b = tokens(left), tokens(right)
    if not a or not b or max(len(a), len(b)) > _LONGEST:
        return Difference((), (), rewritten=[t.word for t in a] != [t.word for t in b])
    matcher = SequenceMatcher(None, [t.word for t in a], [t.word for t in b], autojunk=False)
    if matcher.ratio() < _REWRITTEN:
        return Difference((), (), rewritten=True)
    lefts: list[Changed] = []
    rights: list[Changed] = []
    for i1, i2, j1, j2 in _joined(matcher.get_opcodes(), a):
        before, after = _values(a[i1:i2]), _values(b[j1:j2])
        number = bool(before and after) and before != after
        lefts += _stretch(a[i1:i2], Change.NUMBER if number else Change.REMOVED)
        rights += _stretch(b[j1:j2], Change.NUMBER if number else Change.ADDED)
    return Difference(tuple(lefts), tuple(rights))


def _joined(
    codes: Sequence[tuple[str, int, int, int, int]], words: Sequence[_Token]
) -> list[tuple[int, int, int, int]]:
    """The changed blocks, joined over a lone common word without a digit: "were killed" → "died" reads better whole."""
    changes = [(i1, i2, j1, j2) for tag, i1, i2, j1, j2 in codes if tag != "equal"]
    joined = changes[:1]
    for before, after in pairwise(changes):
        gap = words[before[1] : after[0]]
        if len(gap) == 1 and len(gap[0].word) <= 3 and not _numbers(gap) and _both_sides(joined[-1], after):
            joined[-1] = (joined[-1][0], after[1], joined[-1][2], after[3])
        else:
            joined.append(after)
    return joined


def _both_sides(before: tuple[int, int, int, int], after: tuple[int, int, int, int]) -> bool:
    return all(block[0] < block[1] and block[2] < block[3] for block in (before, after))


def _numbers(found: Sequence[_Token]) -> list[str]:
    return [t.word for t in found if any(c.isdigit() for c in t.word)]


def _values(found: Sequence[_Token]) -> list[Decimal | str]:
    """What the numbers among the tokens are worth ("three" and "3" are one); those that cannot be read, as written."""
    values = [(t.word, parse_number(t.word.strip("$€£¥%"))) for t in found]
    return [word if value is None else value for word, value in values if value is not None or _DIGIT.search(word)]


def _stretch(found: Sequence[_Token], kind: Change) -> list[Changed]:
    return [Changed(found[0].start, found[-1].end, kind)] if found else []
