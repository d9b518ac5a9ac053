"""Where a side negates, and whether a change took a negation away or put one in.

English negates in many ways: "did not agree", "refused", "is unable". Only the bare loss or gain of a negating word,
with the words around it kept, is certain; where the other side has a word that may say the same, nothing is.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources

from auditor.comparing.compare import Change, Passage, Side, Word

REACH = 3
"""Words of the longest idiom before or after a negation."""


@dataclass(frozen=True, slots=True)
class _Words:
    negations: frozenset[str]
    after: tuple[tuple[str, ...], ...]
    before: tuple[tuple[str, ...], ...]
    negative: frozenset[str]
    stems: tuple[str, ...]
    fillers: frozenset[str]


@functools.cache
def _words() -> _Words:
    data = tomllib.loads((resources.files("auditor") / "data" / "negations.toml").read_text(encoding="utf-8"))
    return _Words(
        frozenset(data["negations"]),
        tuple(tuple(phrase.split()) for phrase in data["after"]),
        tuple(tuple(phrase.split()) for phrase in data["before"]),
        frozenset(data["negative"]),
        tuple(data["negative_stems"]),
        frozenset(data["fillers"]),
    )


def negations(side: Side) -> list[int]:
    """Indices of the words that negate; "neither … nor" counts once, idioms ("not only", "no doubt") not at all."""
    keys = [word.key for word in side.words]
    text = side.reading.article.text
    found = [i for i, key in enumerate(keys) if _negates(key) and not _is_idiom(keys, i)]
    found = [i for i in found if not _is_part(text, side.words[i])]
    paired = any(keys[i] == "neither" for i in found)
    return [i for i in found if not (paired and keys[i] == "nor")]


def _is_part(text: str, word: Word) -> bool:
    """Whether a sign ties the word to others: a ticker symbol "<NOR.TO>", a "no-fly zone"."""
    after = text[word.end : word.end + 2]
    return (
        text[max(0, word.start - 1) : word.start] in ("<", "-")
        or after[:1] == "-"
        or bool(after[:1] == "." and after[1:].strip())
    )


def turned(passage: Passage, change: Change, ours: Sequence[int], theirs: Sequence[int]) -> bool:
    """Whether a change is the bare loss or gain of one negation.

    ours, theirs   indices of the negations of the two sides
    """
    here = [i for i in ours if change.left[0] <= i < change.left[1]]
    there = [j for j in theirs if change.right[0] <= j < change.right[1]]
    if len(here) + len(there) != 1:
        return False
    left = _rest(passage.original, change.left)
    right = _rest(passage.copy, change.right)
    positive = right if here else left
    if any(map(_is_negative, positive)) or _idiom_within(passage, change):
        return False
    return _same_verb(left, right) or not left + right


def _rest(side: Side, run: tuple[int, int]) -> list[str]:
    """The words of a run that are neither negations nor come and go with them."""
    known = _words()
    return [w.key for w in side.words[run[0] : run[1]] if not _negates(w.key) and w.key not in known.fillers]


def _same_verb(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether one word each is left, which may be forms of one verb ("did not find", "found")."""
    return len(left) == len(right) == 1 and left[0][0] == right[0][0] and left[0][0].isalpha()


def _idiom_within(passage: Passage, change: Change) -> bool:
    """Whether a negation within the change belongs to an idiom, so that nothing is certain."""
    for side, run in ((passage.original, change.left), (passage.copy, change.right)):
        keys = [word.key for word in side.words]
        if any(_negates(keys[i]) and _is_idiom(keys, i) for i in range(*run)):
            return True
    return False


def _negates(key: str) -> bool:
    return key in _words().negations or key.endswith("n't")


def _is_negative(key: str) -> bool:
    return key in _words().negative or key.startswith(_words().stems)


def _is_idiom(keys: Sequence[str], at: int) -> bool:
    if at + 1 < len(keys) and keys[at + 1][0].isdigit():
        return True  # "No. 5"
    known = _words()
    following, preceding = tuple(keys[at + 1 : at + 1 + REACH]), tuple(keys[max(0, at - REACH) : at])
    return any(following[: len(p)] == p for p in known.after) or any(preceding[-len(p) :] == p for p in known.before)
