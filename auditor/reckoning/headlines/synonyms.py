"""Words that headlines and the articles under them use for one another, as classes."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources
from typing import Any

from auditor.text import lazily

_WORD = lazily.compile(r"[a-z][a-z'-]{2,}")


def classes(text: str) -> set[str]:
    """The words of some text that tell anything, each as its class or stem."""
    return {word_class(word) for word in _WORD.findall(text)} - _empty()


def word_class(word: str) -> str:
    """The class of a word, or its stem."""
    known = _same()
    for stem in _stems(word):
        if stem in known:
            return known[stem]
    return _stems(word)[-1][:6] if word not in _empty() else word


def _stems(word: str) -> list[str]:
    word = word.removesuffix("'s").strip("'-")
    found = [word]
    for ending in ("s", "es", "ed", "d", "ing"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            found.append(word[: -len(ending)])
            if ending in ("ing", "ed"):
                found.append(word[: -len(ending)] + "e")
    return found


@functools.cache
def _vocabulary() -> dict[str, Any]:
    return tomllib.loads(resources.files("auditor.data").joinpath("headline_words.toml").read_text("utf-8"))


@functools.cache
def _empty() -> frozenset[str]:
    return frozenset(_vocabulary()["empty"].split())


@functools.cache
def _same() -> dict[str, str]:
    return {word: name for name, words in _vocabulary()["same"].items() for word in words.split()}


@functools.cache
def deeds() -> frozenset[str]:
    """Classes that tell what was done, so that two figures of one deed are likely one."""
    return frozenset(_vocabulary()["deeds"].split())


@functools.cache
def general_nouns() -> frozenset[str]:
    """Nouns that do not tell one sort of victim from another: a soldier is a man, a trader a resident."""
    return frozenset(_vocabulary()["general"].split())


@functools.cache
def opinions() -> frozenset[str]:
    """Classes that tell what people asked think, want or plan."""
    return frozenset(_vocabulary()["opinions"].split())
