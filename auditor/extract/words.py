"""Words with a coarse class, enough to walk over noun phrases and clauses without a tagger.

The class of a word is read from closed lists (`data/word_classes.toml`), its shape and its ending. It is a guess about
the word alone; what a phrase is, the walks in `sources` and `attributions` decide from the words around it.
"""

from __future__ import annotations

import functools
import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from importlib import resources

_ARABIC_NAME = re.compile(r"(?:[Aa][lnstdrzh]{1,2}|[Ee][lnstdrzh]{0,2}|[Uu][lr]|a)[-‑][A-Z]")
_TITLES = (
    r"(?:Mr|Mrs|Ms|Dr|Sens?|Reps?|Gov|Gen|Lt|Col|Cpl|Sgt|Maj|Capt|Cmdr|Brig|Adm|Prof|Rev|Hon|St|Jr|Sr|No|Inc|Corp|Co)"
    r"\.(?=\s)"
)
_TOKEN = re.compile(
    rf"{_TITLES}|(?:[A-Z]\.){{1,6}}(?:[A-Z](?![^\W_]))?(?:['’‑-][^\W_]+)+|(?:[A-Z]\.){{2,6}}|[A-Z]\.(?=\s+[A-Z])|@\w+|[^\W_]+(?:[.'’‑-][^\W_]+)*|[^\w\s]"
)


class Kind(StrEnum):
    """The coarse class of a word."""

    DETERMINER = "determiner"
    PRONOUN = "pronoun"
    PREPOSITION = "preposition"
    COORDINATOR = "coordinator"
    SUBORDINATOR = "subordinator"
    AUXILIARY = "auxiliary"
    ADVERB = "adverb"
    TIME = "time"
    NAME = "name"
    NUMBER = "number"
    NOUN = "noun"
    PAST = "past"
    GERUND = "gerund"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Word:
    """One word or mark of a text with its offsets, lower-case form and class."""

    start: int
    end: int
    lower: str
    kind: Kind


@functools.cache
def word_classes() -> dict[str, frozenset[str]]:
    """The closed lists by name."""
    data = tomllib.loads(resources.files("auditor.data").joinpath("word_classes.toml").read_text("utf-8"))
    return {name: frozenset(words) for name, words in data.items()}


@functools.cache
def _listed() -> dict[str, Kind]:
    lists = word_classes()
    listed = {}
    for kind in (
        Kind.TIME,
        Kind.PAST,
        Kind.ADVERB,
        Kind.AUXILIARY,
        Kind.PREPOSITION,
        Kind.SUBORDINATOR,
        Kind.COORDINATOR,
        Kind.DETERMINER,
        Kind.PRONOUN,
    ):
        listed.update(dict.fromkeys(lists[kind.value], kind))
    return listed


@functools.lru_cache(maxsize=1 << 16)
def _classify(surface: str) -> tuple[str, Kind]:
    lower = surface.replace("’", "'").lower()
    listed = _listed().get(lower)
    if listed is not None and not (listed is Kind.PAST and surface[0].isupper()):
        return lower, listed
    if not surface[0].isalnum() and surface[0] != "@":
        return lower, Kind.MARK
    return lower, _by_shape(surface, lower)


def _by_shape(surface: str, lower: str) -> Kind:
    if surface[0].isdigit():
        return Kind.NUMBER
    if lower.endswith(("n't", "'re", "'ve", "'ll", "'d", "'m")):
        return Kind.AUXILIARY
    if surface[0].isupper() or surface[0] == "@" or _ARABIC_NAME.match(surface):
        return Kind.NAME
    if lower.endswith("ly") and len(lower) > 4 and lower not in word_classes()["not_adverb"]:
        return Kind.ADVERB
    if "-" in lower or "‑" in lower:
        return Kind.NOUN
    if lower.endswith("ed") and len(lower) > 4:
        return Kind.PAST
    return Kind.GERUND if lower.endswith("ing") and len(lower) > 5 else Kind.NOUN


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words and marks of `text` in order."""
    end = len(text) if end is None else end
    found = _TOKEN.finditer(text, start, end)
    if text[start:end].isupper():  # where all is in capitals they tell no names
        return [Word(m.start(), m.end(), *_classify(m[0].lower())) for m in found]
    return [Word(m.start(), m.end(), *_classify(m[0])) for m in found]
