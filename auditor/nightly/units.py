"""The units of an audit, and the audit of those that stand otherwise than when they were audited last.

An article alone, or a story, is audited by the article/ and copy/ checks; the incidents of places that articles tie
together by the source/ checks. A unit's signature is a hash of all that goes into its audit, so that none is audited
twice for the same, and none is left out. All findings of all units are together those of an audit of everything that is
kept.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from auditor import incidents
from auditor.checks._check import Check
from auditor.checks.runner import judge
from auditor.match import alignment
from auditor.match.embed import Embedder
from auditor.model import Article, Pair, Reading, Settings, Story
from auditor.nightly.limits import OutOfTime, deadline
from auditor.nightly.reading import TOO_SLOW
from auditor.store.rows import Family, Outline, Unit

Texts = Callable[[Iterable[str]], list[Reading]]


@dataclass(frozen=True, slots=True)
class Rules:
    """What units are audited by: checks, settings, the embedding model if any, seconds for an article."""

    checks: tuple[Check, ...]
    settings: Settings
    embedder: Embedder | None
    seconds: float
    engine: str

    def of(self, *groups: str) -> list[Check]:
        """The checks of some groups."""
        return [check for check in self.checks if check.group in groups]

    def signed(self, *parts: object) -> str:
        """A hash of these rules and of what they are applied to."""
        model = self.embedder.model if self.embedder else ""
        ids = [check.id for check in self.checks]
        whole = (self.engine, ids, repr(self.settings), model, self.seconds, *parts)
        return hashlib.sha256(repr(whole).encode("utf-8", "replace")).hexdigest()


@dataclass(frozen=True, slots=True)
class Wanted:
    """A unit as it stands: its members, for a story the family, for incidents the first place that is named.

    `origins` are the members of a place that belong to a story: id, original, number in the story.
    """

    key: str
    signature: str
    members: tuple[str, ...]
    family: Family | None = None
    place: str | None = None
    origins: tuple[tuple[str, str, int], ...] = ()


def texts(outlines: Sequence[Outline], families: Sequence[Family], rules: Rules) -> list[Wanted]:
    """A unit for every story and for every article that is in none."""
    content = {outline.id: outline.content for outline in outlines}
    partly = {outline.id: outline.partly for outline in outlines}
    taken = {id_ for family in families for id_ in (family.original, *family.copies)}
    found = []
    for family in families:
        members = (family.original, *family.copies)
        signature = rules.signed(family, [content[id_] for id_ in members])
        found.append(Wanted(f"text:{family.original}", signature, members, family))
    for outline in outlines:
        if outline.id not in taken and partly[outline.id] != TOO_SLOW:
            signature = rules.signed(outline.id, outline.content, outline.partly)
            found.append(Wanted(f"text:{outline.id}", signature, (outline.id,)))
    return sorted(found, key=lambda wanted: wanted.key)


def places(
    told: Iterable[tuple[str, str]], outlines: Sequence[Outline], families: Sequence[Family], rules: Rules
) -> list[Wanted]:
    """A unit for all articles that may tell of one event, by (key, article) pairs (`auditor.incidents.keys`)."""
    content = {outline.id: outline.content for outline in outlines}
    origin = {id_: (id_, f.original, n) for f in families for n, id_ in enumerate((f.original, *f.copies))}
    found = []
    for name, ids in _connected(told) if rules.of("source") else ():
        origins = tuple(origin[id_] for id_ in ids if id_ in origin)
        signature = rules.signed(name, [(id_, content[id_]) for id_ in ids], origins)
        found.append(Wanted(f"place:{name}", signature, tuple(ids), None, name, origins))
    return found


def _connected(told: Iterable[tuple[str, str]]) -> list[tuple[str, list[str]]]:
    """Articles that share keys, directly or through others, under the first place that they name; those that name
    none and share nothing tell of no incident."""
    keys: dict[str, list[str]] = {}
    articles: dict[str, list[str]] = {}
    for key, article in told:
        keys.setdefault(key, []).append(article)
        articles.setdefault(article, []).append(key)
    found, seen = [], set[str]()
    for start in sorted(keys):
        if start in seen:
            continue
        members, open_keys = set[str](), [start]
        seen.add(start)
        while open_keys:
            for article in keys[open_keys.pop()]:
                if article not in members:
                    members.add(article)
                    open_keys += [key for key in articles[article] if key not in seen]
                    seen.update(articles[article])
        names = {key for article in members for key in articles[article]}
        placed = [key.removeprefix("place ") for key in names if key.startswith("place ")]
        if placed or len(members) > 1:
            found.append((min(placed, default=min(names)), sorted(members)))
    return sorted(found)


def audited(wanted: Wanted, rules: Rules, readings: Texts) -> Unit:
    """The unit with all that its checks find, or without any of it where that takes too long."""
    try:
        with deadline(rules.seconds * len(wanted.members)):
            return _place(wanted, rules, readings) if wanted.place is not None else _text(wanted, rules, readings)
    except OutOfTime:
        return Unit(wanted.key, wanted.signature, wanted.members, partly=TOO_SLOW)


def _text(wanted: Wanted, rules: Rules, readings: Texts) -> Unit:
    by_id = {reading.article.id: reading for reading in readings(wanted.members)}
    read = [by_id[id_] for id_ in wanted.members]
    story, pairs = None, list[Pair]()
    if wanted.family is not None:
        story = _story(wanted.family, read, rules)
        pairs = [Pair(by_id[a.original], by_id[a.copy], a) for a in story.alignments]
    in_order = sorted(read, key=lambda reading: reading.article.id)
    findings, crashes = judge(rules.of("article", "copy"), in_order, pairs, (), rules.settings)
    return Unit(wanted.key, wanted.signature, wanted.members, story, (), findings, crashes)


def _story(family: Family, read: Sequence[Reading], rules: Rules) -> Story:
    articles = tuple(reading.article for reading in read)
    name = hashlib.sha256("\x1f".join(sorted(article.id for article in articles)).encode()).hexdigest()[:12]
    aligned = tuple(alignment.align(articles[0], copy, embedder=rules.embedder) for copy in articles[1:])
    return Story(name, articles, family.original, family.reason, family.matches, aligned)


def _place(wanted: Wanted, rules: Rules, readings: Texts) -> Unit:
    read = readings(wanted.members)
    found = incidents.find(read, _stories_of(wanted, read))
    findings, crashes = judge(rules.of("source"), (), (), found, rules.settings)
    return Unit(wanted.key, wanted.signature, wanted.members, None, found, findings, crashes)


def _stories_of(wanted: Wanted, read: Sequence[Reading]) -> list[Story]:
    """The stories that the articles of a place belong to, as far as they tell of it."""
    article = {reading.article.id: reading.article for reading in read}
    members: dict[str, list[Article]] = {}
    for id_, original, _ in sorted(wanted.origins, key=lambda origin: origin[1:]):
        members.setdefault(original, []).append(article[id_])
    return [Story(original, tuple(ours), original, "") for original, ours in members.items()]


def told_apart(units: Iterable[Unit]) -> list[Unit]:
    """The units with ids of incidents that are unique among them, so that each has a page of its own."""
    taken: set[str] = set()
    found = []
    for unit in units:
        renamed = []
        for one in unit.incidents:
            name, number = one.id, 1
            while name in taken:
                number += 1
                name = f"{one.id}-{number}"
            taken.add(name)
            renamed.append(replace(one, id=name))
        found.append(replace(unit, incidents=tuple(renamed)))
    return found
