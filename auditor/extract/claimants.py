"""The registry of known claimants: their names, second references and sides, and where a text names them.

`data/claimants.toml` is the registry; a newsroom adds its own entries in its configuration.
"""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib import resources

from auditor.model import Body, Vocabulary
from auditor.newsroom import own

_SURFACE = re.compile(
    r"(?:[A-Z]\.){1,6}(?:[A-Z](?![^\W_]))?(?:[-‑][^\W_]+)+|(?:[A-Z]\.){2,6}|[^\W_]+(?:['’‑-][^\W_]+)*"
)
_KEPT = 4  # tables of as many newsrooms are kept at a time
_GENITIVE = re.compile(r"(?:'s|s')$")


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a known body is named: first and last-plus-one index into the words scanned, character offset, the
    body, and how.
    """

    first: int
    stop: int
    start: int
    body: Body
    short: bool


def bodies() -> tuple[Body, ...]:
    """The registry: the newsroom's own entries, then those of the file in its order."""
    return _bodies(own())


@functools.lru_cache(maxsize=_KEPT)
def _bodies(words: Vocabulary) -> tuple[Body, ...]:
    ours = {body.name for body in words.claimants}
    claimed = {alias for body in words.claimants for alias in body.aliases}
    shipped = [
        replace(body, aliases=tuple(a for a in body.aliases if a not in claimed))
        for body in _shipped()
        if body.name not in ours
    ]
    return (*words.claimants, *shipped)


@functools.cache
def _shipped() -> tuple[Body, ...]:
    data = tomllib.loads(resources.files("auditor.data").joinpath("claimants.toml").read_text("utf-8"))
    return tuple(
        Body(
            b["name"],
            tuple(b["aliases"]),
            tuple(b["short"]),
            b["side"],
            b["kind"],
            b.get("relay", False),
            b.get("family"),
        )
        for b in data["claimant"]
    )


@functools.lru_cache(maxsize=_KEPT)
def _by_name(words: Vocabulary) -> dict[str, Body]:
    return {body.name: body for body in _bodies(words)}


def body(name: str | None) -> Body | None:
    """The registry's entry under a canonical name; None when it is no known body."""
    return _by_name(own()).get(name) if name else None


def side(name: str | None) -> str | None:
    """The side of a claimant by canonical name ("monitor", "coalition", "government" …); None when it is unknown."""
    known = body(name)
    return known.side if known else None


_Entry = tuple[tuple[str, ...], int, bool]


@functools.lru_cache(maxsize=_KEPT)
def _index(own_words: Vocabulary) -> dict[str, list[_Entry]]:
    """First word → the word sequences that begin with it, longest first."""
    index: dict[str, list[_Entry]] = {}
    for number, known in enumerate(_bodies(own_words)):
        for short, names in ((False, known.aliases), (True, known.short)):
            for name in names:
                words = tuple(_fold(w) for w in _SURFACE.findall(name))
                exact = len(words) == 1 and not short
                words = words if exact else tuple(w.lower() for w in words)
                index.setdefault(words[0], []).append((words, number, short))
    for entries in index.values():
        entries.sort(key=lambda e: (-len(e[0]), e[2], e[1]))
    return index


def _fold(word: str) -> str:
    return word.replace("’", "'").replace("‑", "-")


def mentions(text: str, start: int = 0, end: int | None = None) -> list[Mention]:
    """Where known bodies are named in a text, the longest name at each place; ambiguous second references once per
    body.
    """
    found = list(_SURFACE.finditer(text, start, len(text) if end is None else end))
    words = [_fold(m[0]) for m in found]
    lower = [w.lower() for w in words]
    result: list[Mention] = []
    own_words = own()
    known = _bodies(own_words)
    at = 0
    while at < len(words):
        longest = 1
        for sequence, number, short in _candidates(words[at], own_words):
            if len(sequence) < longest:
                break
            if _matches(words if len(sequence) == 1 and not short else lower, at, sequence):
                result.append(Mention(at, at + len(sequence), found[at].start(), known[number], short))
                longest = max(longest, len(sequence))
        at += longest
    return result


@functools.lru_cache(maxsize=1 << 16)
def _candidates(word: str, own_words: Vocabulary) -> tuple[_Entry, ...]:
    """Entries that may begin with a word, longest first; names of one word in capitals as written, all others in any
    case.
    """
    keys = dict.fromkeys((word, word.lower(), _GENITIVE.sub("", word), _GENITIVE.sub("", word.lower())))
    found = [entry for key in keys for entry in _index(own_words).get(key, ())]
    return tuple(sorted(found, key=lambda e: (-len(e[0]), e[2], e[1])))


def _matches(words: Sequence[str], at: int, sequence: tuple[str, ...]) -> bool:
    stop = at + len(sequence)
    if stop > len(words):
        return False
    last = words[stop - 1]
    return tuple(words[at : stop - 1]) == sequence[:-1] and (
        last == sequence[-1] or _GENITIVE.sub("", last) == sequence[-1]
    )
