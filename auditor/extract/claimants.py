"""The registry of known claimants: their names, second references and sides, and where a text names them.

`data/claimants.toml` is the registry; a newsroom can extend it.
"""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources

_SURFACE = re.compile(
    r"(?:[A-Z]\.){1,6}(?:[A-Z](?![^\W_]))?(?:[-‑][^\W_]+)+|(?:[A-Z]\.){2,6}|[^\W_]+(?:['’‑-][^\W_]+)*"
)
_GENITIVE = re.compile(r"(?:'s|s')$")


@dataclass(frozen=True, slots=True)
class Body:
    """A known claimant: canonical name, aliases, second references, side, kind, whether it relays what others say.

    `family` groups bodies of one state or movement that a desk may name for one another (a ministry and its
    government).
    """

    name: str
    aliases: tuple[str, ...]
    short: tuple[str, ...]
    side: str
    kind: str
    relay: bool = False
    family: str | None = None


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


@functools.cache
def bodies() -> tuple[Body, ...]:
    """The registry, in the order of its file."""
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


@functools.cache
def _by_name() -> dict[str, Body]:
    return {body.name: body for body in bodies()}


def body(name: str | None) -> Body | None:
    """The registry's entry under a canonical name; None when it is no known body."""
    return _by_name().get(name) if name else None


def side(name: str | None) -> str | None:
    """The side of a claimant by canonical name ("monitor", "coalition", "government" …); None when it is unknown."""
    known = body(name)
    return known.side if known else None


_Entry = tuple[tuple[str, ...], int, bool]


@functools.cache
def _index() -> dict[str, list[_Entry]]:
    """First word → the word sequences that begin with it, longest first."""
    index: dict[str, list[_Entry]] = {}
    for number, known in enumerate(bodies()):
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
    at = 0
    while at < len(words):
        longest = 1
        for sequence, number, short in _candidates(words[at]):
            if len(sequence) < longest:
                break
            if _matches(words if len(sequence) == 1 and not short else lower, at, sequence):
                result.append(Mention(at, at + len(sequence), found[at].start(), bodies()[number], short))
                longest = max(longest, len(sequence))
        at += longest
    return result


@functools.lru_cache(maxsize=1 << 16)
def _candidates(word: str) -> tuple[_Entry, ...]:
    """Entries that may begin with a word, longest first; names of one word in capitals as written, all others in any
    case.
    """
    keys = dict.fromkeys((word, word.lower(), _GENITIVE.sub("", word), _GENITIVE.sub("", word.lower())))
    found = [entry for key in keys for entry in _index().get(key, ())]
    return tuple(sorted(found, key=lambda e: (-len(e[0]), e[2], e[1])))


def _matches(words: Sequence[str], at: int, sequence: tuple[str, ...]) -> bool:
    stop = at + len(sequence)
    if stop > len(words):
        return False
    last = words[stop - 1]
    return tuple(words[at : stop - 1]) == sequence[:-1] and (
        last == sequence[-1] or _GENITIVE.sub("", last) == sequence[-1]
    )
