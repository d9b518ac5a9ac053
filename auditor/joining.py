"""Episodes that share traces of one event are one, even where place or day is told by one of them only.

Two reports are of one event when both name the same person as harmed or accused; or tell of one street or venue, or of
one town, on one day, and nothing else they say speaks against it. Candidates come from indexes by name and by place
and day, never from all pairs; each tie keeps its reason.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta

from auditor.episodes import Episode, tolls
from auditor.model import TieBy
from auditor.people import Person
from auditor.traces import Traces, telling
from auditor.wording import listed

_NEAR = 30
"""Reports under one key that are compared with the next one, so that work stays linear in the reports."""
_TOWN = timedelta(days=4)
"""Between two reports of one town on one day; later ones tell of the court's days too."""
_YEAR = 365.25
_SUREST = (TieBy.NAME, TieBy.ADDRESS, TieBy.TOWN)


@dataclass(frozen=True, slots=True)
class Told:
    """An episode with its traces."""

    episode: Episode
    traces: Traces


@dataclass(frozen=True, slots=True)
class Link:
    """Two episodes (by number) taken for one event, and why."""

    by: TieBy
    left: int
    right: int
    because: str


def links(told: Sequence[Told]) -> list[Link]:
    """What ties episodes together, the surest first. `told` in a fixed order decides among equals."""
    index: dict[str, list[int]] = {}
    for number, one in enumerate(told):
        for key in dict.fromkeys(one.traces.meets_by()):
            index.setdefault(key, []).append(number)
    found: dict[tuple[int, int], Link] = {}
    for numbers in index.values():
        for at, right in enumerate(numbers):
            for left in numbers[max(0, at - _NEAR) : at]:
                if (left, right) not in found and told[left].episode.article != told[right].episode.article:
                    link = _link(told, left, right)
                    if link:
                        found[left, right] = link
    return sorted(found.values(), key=lambda k: (_SUREST.index(k.by), k.left, k.right))


def _link(told: Sequence[Told], left: int, right: int) -> Link | None:
    one, other = told[left], told[right]
    if one.episode.kinds and other.episode.kinds and not one.episode.kinds & other.episode.kinds:
        return None
    for by, rule in zip(_SUREST, (_by_name, _by_address, _by_town), strict=True):
        because = rule(one, other)
        if because:
            return Link(by, left, right, because)
    return None


def _by_name(one: Told, other: Told) -> str | None:
    """The people named in both; one told without an age is not enough where the towns differ, or in a war."""
    shared = [p for key, p in one.traces.people.items() if _may_be_one(p, key, one, other)]
    aged = [p for p in shared if p.ages and other.traces.people[p.key].ages]
    doubtful = _apart(one, other) or _at_war(one, other)
    if not shared or (doubtful and not aged and len(shared) < _ENOUGH):
        return None
    return f"both name {listed([p.name for p in (aged or shared)[:_ENOUGH]])}"


_ENOUGH = 2
"""Names that hardly two events share, even where the towns differ."""


def _may_be_one(person: Person, key: tuple[str, str], one: Told, other: Told) -> bool:
    """Whether the ages told of a name agree, birthdays between the two reports allowed for."""
    twin = other.traces.people.get(key)
    if twin is None:
        return False
    between = (_gap(one, other) or timedelta(0)).days / _YEAR
    return not person.ages or not twin.ages or any(abs(a - b) <= 1 + between for a in person.ages for b in twin.ages)


def _by_address(one: Told, other: Told) -> str | None:
    """A street or venue on a day that both name: one that few towns have, or in a town that both begin with."""
    days = one.traces.days & other.traces.days
    shared = one.traces.streets.keys() & other.traces.streets.keys()
    numbered = shared & one.traces.blocks & other.traces.blocks
    if not days or not shared or (_apart(one, other) and not numbered):
        return None
    if _at_war(one, other) and not _same_toll(one, other):
        return None
    here = one.traces.lead & other.traces.lead
    names = sorted(s for s in shared if here or telling(s))
    return f"both tell of {one.traces.streets[names[0]]} on {_day(days)}" if names else None


def _by_town(one: Told, other: Told) -> str | None:
    """A town on a day that both name, where neither address nor ages differ; in a city something must agree."""
    gap, days = _gap(one, other), one.traces.days & other.traces.days
    towns = sorted(one.traces.lead & other.traces.lead)
    if not towns or not days or gap is None or gap > _TOWN:
        return None
    if _differ(one.traces.streets.keys(), other.traces.streets.keys()) or _differ(one.traces.ages, other.traces.ages):
        return None
    city = all(one.traces.towns[t].width for t in towns)
    if _at_war(one, other) or not one.episode.kinds & other.episode.kinds:
        return None
    if city and not (_same_toll(one, other) or one.traces.ages & other.traces.ages):
        return None
    return f"both tell of {one.traces.towns[towns[0]].name} on {_day(days)}"


def _at_war(one: Told, other: Told) -> bool:
    """Whether the event is of a kind of which a town at war sees several a day, on one road."""
    return "explosive" in one.episode.kinds | other.episode.kinds


def _day(days: set[date]) -> str:
    return f"{min(days):%B} {min(days).day}, {min(days).year}"


def _apart(one: Told, other: Told) -> bool:
    """Whether the two name towns, and none in common."""
    return _differ(one.traces.towns.keys(), other.traces.towns.keys())


def _differ(one: Set[str], other: Set[str]) -> bool:
    return bool(one and other) and not one & other


def _same_toll(one: Told, other: Told) -> bool:
    a, b = tolls(one.episode), tolls(other.episode)
    return any({q.low for q in a[o]} & {q.low for q in b[o]} for o in a.keys() & b.keys())


def _gap(one: Told, other: Told) -> timedelta | None:
    a, b = one.episode.published, other.episode.published
    return abs(a - b) if a and b else None


class Groups:
    """Episodes by number, joined one by one; no group holds two episodes that one article keeps apart."""

    def __init__(self, articles: Sequence[str]) -> None:
        self._home = list(range(len(articles)))
        self._members = [[n] for n in range(len(articles))]
        self._articles = [{article} for article in articles]
        self._ties: list[list[Link]] = [[] for _ in articles]

    def of(self, number: int) -> int:
        """The number of the group that holds an episode."""
        while self._home[number] != number:
            self._home[number] = self._home[self._home[number]]
            number = self._home[number]
        return number

    def join(self, link: Link) -> None:
        """Make one group of two, unless they are one already or an article speaks in both."""
        a, b = self.of(link.left), self.of(link.right)
        if a == b or self._articles[a] & self._articles[b]:
            return
        a, b = (a, b) if len(self._members[a]) >= len(self._members[b]) else (b, a)
        self._home[b] = a
        self._members[a] += self._members[b]
        self._articles[a] |= self._articles[b]
        self._ties[a] += [*self._ties[b], link]

    def all(self) -> list[tuple[list[int], list[Link]]]:
        """The groups with what ties them, in order of their first members."""
        roots = dict.fromkeys(self.of(n) for n in range(len(self._home)))
        return sorted(((sorted(self._members[r]), self._ties[r]) for r in roots), key=lambda group: group[0])
