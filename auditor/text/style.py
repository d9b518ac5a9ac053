"""House-style variants made equal, for comparison only.

"IS" and "the Islamic State group", "per cent" and "%", "U.S." and "US", "twenty-two" and "22", "kilometres" and "km"
are one thing in two styles. Folding maps runs of tokens to the key under which the styles meet, keeps where they stand
in the text, and names the variant group, so that a check can say "house style" instead of "changed". What is quoted in
a report is always the text as printed.
"""

from __future__ import annotations

import csv
import functools
import re
from collections.abc import Sequence
from importlib import resources
from typing import NamedTuple

from auditor.model import NO_WORDS, Vocabulary
from auditor.newsroom import own
from auditor.text.tokens import Token, tokens

# The Arabic article before a name; the sun letters assimilate it ("ez-Zor", "ash-Sham"), some desks drop it to "a-".
_PARTICLES = frozenset(
    ("al", "el", "ul", "a", "ad", "ed", "ud", "ar", "er", "as", "es", "ash", "esh", "at", "et", "an", "en", "az", "ez")
)
_PARTICLES_OPEN = frozenset(("al", "el"))  # these two are also printed without the hyphen
_HYPHENS = frozenset("-‐‑–")
_APOSTROPHES = str.maketrans("’ʼ", "''")
_TENS = frozenset(str(n) for n in range(20, 100, 10))
_DIGITS = frozenset("123456789")
_ISE = re.compile(r"(?<=[a-z]{4})is(?=(?:e|ed|es|er|ers|ing|ation|ations)$)")  # "realise"; both sides are folded alike


class Folded(NamedTuple):
    """A run of tokens and what it is compared by.

    `start`, `end` are characters, as in the tokens; `first` is the index of the first token and `size` the number of
    tokens; `group` names the variant group ("percent", "islamic-state", "number" …), None for an ordinary word.
    """

    start: int
    end: int
    key: str
    group: str | None
    first: int
    size: int


class _Variant(NamedTuple):
    words: tuple[str, ...]
    exact: bool
    key: str
    group: str


@functools.lru_cache(maxsize=4)
def _variants(words: Vocabulary) -> dict[str, tuple[_Variant, ...]]:
    """Variants by their first word in lower case, the longest first."""
    table: dict[str, list[_Variant]] = {}
    for printed, key, group in _rows(words):
        parts = tuple(token.text for token in tokens(printed))
        entry = _Variant(parts, printed != printed.lower(), key, group)
        table.setdefault(parts[0].lower(), []).append(entry)
    return {word: tuple(sorted(dict.fromkeys(found), key=lambda v: -len(v.words))) for word, found in table.items()}


def _rows(words: Vocabulary) -> list[tuple[str, str, str]]:
    """(variant, key, group) of the file, every key also a variant of itself, and of the newsroom's own equivalents.

    Own wordings that the file has already bring all that the file holds for one with them into their set.
    """
    lines = (resources.files("auditor") / "data" / "house_style.csv").read_text(encoding="utf-8").splitlines()
    shipped = list(csv.DictReader(line for line in lines if not line.startswith("#")))
    rows = [(variant, row["key"], row["group"]) for row in shipped for variant in (row["variant"], row["key"])]
    for number, wordings in enumerate(words.equivalents, 1):
        known = [(key, group) for printed, key, group in rows if printed in wordings]
        key, group = known[0] if known else (wordings[0].lower(), f"own-{number}")
        joined = {key for key, _ in known}
        rows = [(p, key, group) if k in joined else (p, k, g) for p, k, g in rows]
        rows += [(wording, key, group) for wording in wordings]
    return rows


def fold(text: str) -> tuple[Folded, ...]:
    """The tokens of a text, folded; offsets are those of the text."""
    return fold_tokens(tokens(text), text)


def fold_tokens(run: Sequence[Token], text: str | None = None) -> tuple[Folded, ...]:
    """Map runs of tokens to comparison keys, in order, every token in exactly one run.

    With the `text` the tokens come from, "as-Suwayda" is told from "as Syria" by its hyphen; without it only "al" and
    "el" are read as the Arabic article.
    """
    out: list[Folded] = []
    variants = _variants(own())
    at = 0
    while at < len(run):
        token = run[at]
        entries = variants.get(token.text.lower())
        hit = _longest(entries, run, at) if entries else None
        if hit:
            count, key, group = len(hit.words), hit.key, hit.group
        elif token.text.lower() in _PARTICLES and _is_article(run, at, text):
            count, key, group = 1, "al", "article"
        else:
            count, key, group = 1, plain(token.text), None
        if count == 1 and group == "number" and key in _TENS and at + 1 < len(run):
            count, key = _with_ones(key, run, at)
        out.append(Folded(token.start, run[at + count - 1].end, key, group, at, count))
        at += count
    return tuple(out)


def _longest(entries: tuple[_Variant, ...], run: Sequence[Token], at: int) -> _Variant | None:
    for entry in entries:
        here = run[at : at + len(entry.words)]
        if len(here) == len(entry.words) and all(
            t.text == w if entry.exact else t.text.lower() == w for t, w in zip(here, entry.words, strict=True)
        ):
            return entry
    return None


def _is_article(run: Sequence[Token], at: int, text: str | None) -> bool:
    if at + 1 >= len(run):
        return False
    token, name = run[at], run[at + 1]
    if name.start != token.end + 1 or not name.text[0].isupper():
        return False
    hyphen = text is not None and text[token.end] in _HYPHENS
    return hyphen or token.text.lower() in _PARTICLES_OPEN


def _with_ones(key: str, run: Sequence[Token], at: int) -> tuple[int, str]:
    """ "twenty-two" is one number; "twenty, two" and "twenty 2" are not."""
    follower = run[at + 1]
    entries = _variants(own()).get(follower.text.lower(), ())
    ones = next((e.key for e in entries if e.group == "number" and e.key in _DIGITS), None)
    if ones and follower.text.isalpha() and follower.start == run[at].end + 1:
        return 2, key[0] + ones
    return 1, key


@functools.lru_cache(maxsize=1 << 16)
def plain(word: str) -> str:
    """The key of a single word that is no variant: case, apostrophes, thousands separators and -ise/-ize folded."""
    key = word.casefold().translate(_APOSTROPHES)
    if key[0].isdigit():
        return key.replace(",", "")
    return _ISE.sub("iz", key)


@functools.lru_cache(maxsize=1 << 16)
def word_key(word: str) -> str:
    """The key of one word looked at alone, without its possessive ending; variants of several words are not seen.

    It goes by the shipped variants only: which articles are copies of one another is no question of house style.
    """
    for entry in _variants(NO_WORDS).get(word.lower(), ()):
        if len(entry.words) == 1 and word in ((entry.words[0],) if entry.exact else (word,)):
            return entry.key
    return plain(word).removesuffix("'s")
