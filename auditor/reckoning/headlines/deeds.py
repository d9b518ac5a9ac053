"""What a clause says was done to those it counts, as classes of deeds, and which deeds cannot be of the same."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterable
from importlib import resources
from typing import Any

from auditor.text import lazily

_CLAUSE = lazily.compile(
    r"[;:—(]|, | and (?=(?:[a-z]+ ){0,3}C\b)| and (?=(?:are|were|have|had|was|is|said|that)\b)|"
    r"\b(?:while|but|as|after|before|which|who|whose|when|where|since|although|though|that|than|with) | ¶ "
)

_NOT_DONE = lazily.compile(
    r"\b(refus\w+|fail\w*|declin\w+|unable|unwilling|not|never|yet|nobody|none|no one|no|without|wait(?:ing)?|due|set)"
    r"(?: to)?(?: has| have| had)?(?: be| been)? [a-z]+"
)
_NAMING = lazily.compile(r"[a-z][a-z'-]{2,}")
_MONTH = lazily.compile(r"\b(?:in|since|of|by|until|till|from|for|last|next) may\b")


def clause(text: str, at: int) -> str:
    """The clause of a pattern's text in which a figure stands."""
    start, end = 0, len(text)
    for mark in _CLAUSE.finditer(text):
        if mark.end() <= at:
            start = mark.end()
        elif mark.start() > at:
            end = mark.start()
            break
    return text[start:end]


def deeds(text: str) -> frozenset[str]:
    """The classes of deeds that some words name; what was refused or not done is none."""
    done = _NOT_DONE.sub(r"\1", text)
    return frozenset(name for name, rule in _rules().items() if rule.search(done))


def opposed(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether no deed of the first is among the second, and some two of them cannot be of the same people or things."""
    ours, theirs = frozenset(one), frozenset(other)
    return not ours & theirs and any((a, b) in _pairs("pairs") for a in ours for b in theirs)


def turned(one: Iterable[str], other: Iterable[str]) -> frozenset[str]:
    """The deeds of the first that the second turns round: opened for shut, added for cut; none where they share one."""
    ours, theirs = frozenset(one), frozenset(other)
    return frozenset(a for a in ours if any((a, b) in _pairs("plain") for b in theirs) and not ours & theirs)


def of_the_rest(text: str) -> bool:
    """Whether the words are of those whom the deed before left out: "31 others are still held"."""
    return bool(_mark("rest").search(text))


def not_done(text: str) -> bool:
    """Whether a headline tells of what is wanted, feared or asked."""
    return bool(_mark("open").search(_MONTH.sub(" ", text)))


def subject(text: str) -> list[str]:
    """The words of a headline before a figure that name somebody or something, without those of deeds."""
    text = re.split(r",| to ", text)[0]
    for rule in (*_rules().values(), alternatives(_vocabulary()["titles"]["empty"])):
        text = rule.sub(" ", text)
    return _NAMING.findall(text)


def alternatives(words: str) -> re.Pattern[str]:
    """A rule for any of some words or phrases, set off by commas; "*" is any ending."""
    parts = (re.escape(word.strip()).replace(r"\*", "[a-z]*").replace(r"\ ", " ") for word in words.split(","))
    return re.compile(rf"\b(?:{'|'.join(parts)})\b")


@functools.cache
def _vocabulary() -> dict[str, Any]:
    return tomllib.loads(resources.files("auditor.data").joinpath("deed_words.toml").read_text("utf-8"))


@functools.cache
def _rules() -> dict[str, re.Pattern[str]]:
    return {name: alternatives(words) for name, words in _vocabulary()["deeds"].items()}


@functools.cache
def _pairs(name: str) -> frozenset[tuple[str, str]]:
    listed = [tuple(pair.split("-")) for pair in _vocabulary()["opposed"][name].split()]
    return frozenset((a, b) for one, other in listed for a, b in ((one, other), (other, one)))


@functools.cache
def _mark(name: str) -> re.Pattern[str]:
    return alternatives(_vocabulary()["marks"][name])
