"""The word lists of the claim grammar, read from `auditor/data` once."""

from __future__ import annotations

import csv
import functools
import tomllib
from importlib import resources


def rows(name: str) -> list[tuple[str, ...]]:
    """The rows of a CSV vocabulary, without its comment lines and its header."""
    text = resources.files("auditor.data").joinpath(name).read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [tuple(row) for row in csv.reader(lines[1:])]


def clause_words(key: str) -> frozenset[str]:
    """One class of function words from `clause_words.toml`; KeyError when there is no such class."""
    return frozenset(_classes()[key].split())


@functools.cache
def _classes() -> dict[str, str]:
    return tomllib.loads(resources.files("auditor.data").joinpath("clause_words.toml").read_text("utf-8"))


@functools.cache
def outcome_words() -> dict[str, dict[str, str]]:
    """Frame → word → outcome, from `outcomes.csv`."""
    found: dict[str, dict[str, str]] = {}
    for word, outcome, frame in rows("outcomes.csv"):
        found.setdefault(frame, {})[word] = outcome
    return found


@functools.cache
def harm_words() -> frozenset[str]:
    """All words of `outcomes.csv`, whatever their frame."""
    return frozenset(word for frame in outcome_words().values() for word in frame)


def is_frame(word: str, *frames: str) -> bool:
    """Whether a word has an outcome in one of these frames."""
    known = outcome_words()
    return any(word in known[frame] for frame in frames)
