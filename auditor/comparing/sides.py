"""Who acts or suffers in a sentence, as far as its words tell: a nation, an armed group, the state or its foes.

Two mentions are told apart only where both are certain: two nations, two named groups, or the state against those who
fight it. "US airstrikes" and "the coalition's", "rebels" and the name of a group, may be one.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from importlib import resources

from auditor.comparing.compare import Side, Word
from auditor.extract.claimants import Mention, mentions
from auditor.model import Span

NEAR = 2
"""Words after an adjective within which what it belongs to must follow: "Israeli air and naval forces"."""
_STYLED = ("islamic-state", "al-qaeda", "hezbollah")
"""Groups of many spellings, which house style brings together."""
_GROUPS = ("militants", "fighters")


@dataclass(frozen=True, slots=True)
class Actor:
    """A mention: where, its nation or its group, if named, and whether it fights the state (None: unknown)."""

    span: Span
    nation: int | None
    group: str | None
    armed: bool | None

    @property
    def is_named(self) -> bool:
        """Whether it is a nation or a group with a name, and not only "the army" or "rebels"."""
        return self.nation is not None or self.group is not None


@dataclass(frozen=True, slots=True)
class _Words:
    nations: dict[str, int]
    forces: frozenset[str]
    state: frozenset[str]
    armed: frozenset[str]
    fighters: frozenset[str]
    stateless: frozenset[str]
    where: frozenset[str]
    deeds: tuple[str, ...]


@functools.cache
def _words() -> _Words:
    data = tomllib.loads((resources.files("auditor") / "data" / "sides.toml").read_text(encoding="utf-8"))
    return _Words(
        {word: number for number, words in enumerate(data["nations"]) for word in words},
        frozenset(data["forces"]),
        frozenset(data["state"]),
        frozenset(data["armed"]),
        frozenset(data["fighters"]),
        frozenset(data["stateless"]),
        frozenset(data["where"]),
        tuple(data["deeds"]),
    )


def actors(side: Side) -> list[Actor]:
    """The mentions of one side of a passage, in order, without overlaps."""
    text = side.reading.article.text
    groups = [
        Actor(Span.of(text, word.start, word.end), None, word.group, armed=True)
        for word in side.words
        if word.group in _STYLED
    ]
    taken = {at for group in groups for at in range(group.span.start, group.span.end)}
    for sentence in side.sentences:
        found = _groups(text, mentions(text, sentence.span.start, sentence.span.end))
        groups += [a for a in found if a.span.start not in taken]
    taken = {at for group in groups for at in range(group.span.start, group.span.end)}
    others = [a for a in _others(text, side.words) if a.span.start not in taken]
    return list(_joined(text, sorted([*groups, *others], key=lambda actor: actor.span.start)))


def is_deed(word: Word) -> bool:
    """Whether a word tells of an attack or of what it did."""
    return word.key.startswith(_words().deeds)


def may_be_one(a: Actor, b: Actor) -> bool:
    """Whether two mentions may mean one actor."""
    if a.nation is not None and b.nation is not None:
        return a.nation == b.nation
    if a.group and b.group:
        return a.group == b.group
    return a.armed is None or b.armed is None or a.armed == b.armed


def _joined(text: str, found: Sequence[Actor]) -> Iterator[Actor]:
    """The mentions, of which "Islamic State" and "militants" are one where they stand side by side."""
    last: Actor | None = None
    for actor in found:
        if last and not actor.is_named and not text[last.span.end : actor.span.start].strip():
            last = replace(last, span=Span.of(text, last.span.start, actor.span.end))
            continue
        if last:
            yield last
        last = actor
    if last:
        yield last


def _groups(text: str, found: Sequence[Mention]) -> Iterator[Actor]:
    """The armed groups that are named in full; second references ("the group") may be anybody."""
    last = -1
    for mention in found:
        if mention.body.kind not in _GROUPS or mention.short or mention.start < last:
            continue
        length = max((len(n) for n in mention.body.aliases if text.startswith(n, mention.start)), default=0)
        if length:
            last = mention.start + length
            name = mention.body.family or mention.body.name
            yield Actor(Span.of(text, mention.start, last), None, name, armed=True)


def _others(text: str, words: Sequence[Word]) -> Iterator[Actor]:
    known = _words()
    for at, word in enumerate(words):
        span = Span.of(text, word.start, word.end)
        nation = known.nations.get(word.key)
        if nation is not None and span.text[0].isupper() and _acts(words, at):
            yield Actor(span, nation, None, _is_armed(words, at))
        elif word.key in known.state or word.key in known.armed:
            yield Actor(span, None, None, armed=word.key in known.armed)


def _is_armed(words: Sequence[Word], at: int) -> bool | None:
    """Whether a nation's name belongs to fighters; unknown for a people without a state of that name."""
    known = _words()
    if words[at].key in known.stateless:
        return None
    return any(word.key in known.armed or word.key in known.fighters for word in words[at + 1 : at + 1 + NEAR])


def _acts(words: Sequence[Word], at: int) -> bool:
    """Whether a nation's name stands for those who act: before forces, or where no place is asked for."""
    known = _words()
    if any(word.key in known.forces for word in words[at + 1 : at + 1 + NEAR]):
        return True
    return not at or words[at - 1].key not in known.where
