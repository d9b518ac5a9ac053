"""Whether a text is English, by its script and its commonest words.

Quiet by design: short texts, headlines and tables of figures count as English unless their script says otherwise,
because to drop an article loses every error in it. A text is another language only where that language's own function
words stand in it, or where a long text has next to no English ones and many letters that English does not use.
"""

from __future__ import annotations

import csv
import functools
import importlib.resources
import re
from collections import Counter
from dataclasses import dataclass

SAMPLE = 20_000  # characters; more of the text does not change the verdict
FEWEST_LETTERS = 4  # fewer may be a symbol
FEWEST_WORDS = 12  # fewer say nothing about a language
FOREIGN_SHARE = 0.10  # of the words, that are function words of one other language and not of English
NO_ENGLISH = 0.03  # share of English function words below which a long text is none
LONG = 40  # words
ACCENTED = 0.02  # share of letters outside a-z

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class _Language:
    name: str
    own: frozenset[str]
    common: frozenset[str]


@functools.cache
def _languages() -> tuple[_Language, ...]:
    """English first, then the others."""
    text = importlib.resources.files("auditor.data").joinpath("languages.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    split = ((row["language"], frozenset(row["words"].split()), frozenset(row["common"].split())) for row in rows)
    return tuple(_Language(*row) for row in split)


def foreign(text: str, declared: str | None = None) -> str | None:
    """The language or script a text is in where it is not English; None where it is, or may be.

    declared  what the document says of itself ("en-GB", "fr", "English"); it decides where it names another language.
    """
    if declared and not re.match(r"en\b|eng\b|english\b|und\b|mul\b|x-default\b|unknown\b", declared.strip().lower()):
        return f"declared as {declared.strip()!r}"
    sample = text[:SAMPLE]
    letters = [c for c in sample if c.isalpha()]
    latin = sum(1 for c in letters if c <= "\u024f")
    if len(letters) >= FEWEST_LETTERS and 2 * latin < len(letters):
        return "not in the Latin script"
    words = [word.lower() for word in _WORD.findall(sample)]
    if len(words) < FEWEST_WORDS:
        return None
    return _by_words(Counter(words), len(words), sum(1 for c in letters if c > "z") / max(1, len(letters)))


def _by_words(counts: Counter[str], total: int, accented: float) -> str | None:
    known, *others = _languages()
    english = _share(counts, total, known.own)
    own, share, name = max(
        (_share(counts, total, one.own), _share(counts, total, one.own | one.common), one.name) for one in others
    )
    if share >= FOREIGN_SHARE and share > 1.5 * english and own >= FOREIGN_SHARE / 3:
        return f"by its words {name}"
    if total >= LONG and english < NO_ENGLISH and accented > ACCENTED:
        return "by its words not English"
    return None


def _share(counts: Counter[str], total: int, words: frozenset[str]) -> float:
    return sum(counts[word] for word in words) / total
