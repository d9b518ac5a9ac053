"""Claims about the same event, gathered across articles.

Episodes of different articles (`auditor.episodes`) are one incident when place, days and kind of event agree, or when
they share traces that few other events have (`auditor.joining`). The order of the articles given decides nothing. Work
is linear in the episodes: those of one place meet through an index by day, others through indexes by name and address.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TypeVar

from auditor.byhand import ByHand
from auditor.disputes import disputes
from auditor.episodes import SLACK, Episode, day_of, days_meet, episodes, tolls
from auditor.extract.claimants import side
from auditor.joining import Groups, Link, Told, links
from auditor.ledger import PARTS, answers, denies, origins, reports
from auditor.model import Claim, Incident, IncidentStatus, Place, Reading, Scope, Stance, Story, Tie, TieBy
from auditor.parties import Parties
from auditor.traces import is_address, traces

_T = TypeVar("_T", str, date)

# A time told only as a month or a year is too wide to say that two reports mean the same event.
_SPAN = 10
_CITY = 1


@dataclass(slots=True)
class _Group:
    """Episodes taken for one event; the first one, earliest in time, is what others must agree with."""

    first: date | None
    last: date | None
    episodes: list[Episode] = field(default_factory=list)


def find(readings: Sequence[Reading], stories: Sequence[Story], by_hand: ByHand | None = None) -> tuple[Incident, ...]:
    """The incidents the readings tell of, those that most articles tell of first.

    Claims stand in the order in which their articles were published, then in reading order. Copies of one story
    (`stories`) are one origin, and tell of one event where they name one place. `by_hand` joins and splits what a
    person knows better; raises `auditor.byhand.ByHandError` where it names what is not there.
    """
    story_of = {a.id: story for story in stories for a in story.articles}
    families = {article: story.original for article, story in story_of.items()}
    order = {article: at for at, article in enumerate(_by_time(readings))}
    others = {r.article.id: [c for c in r.claims if c.scope is not Scope.EVENT and c.count] for r in readings}
    days = {r.article.id: day_of(r.article.published) for r in readings}
    around = _Around(order, days, story_of, others)
    told = [one for r in readings for one in _told(r)]
    found = [_incident(*group, around) for group in _together(told, families)]
    named = _named(found)
    if by_hand is None:
        return _ordered(named)
    changed = by_hand.apply(named, readings)
    return _ordered(tuple(_again(incident, around) for incident in changed))


def _by_time(readings: Sequence[Reading]) -> list[str]:
    """The articles as they appeared, those without a date last; by id among equals, whatever the order given."""
    stamped = sorted((r.article.published is None, str(r.article.published), r.article.id) for r in readings)
    return [article for _, _, article in stamped]


def keys(reading: Reading) -> set[str]:
    """By what the events of an article meet those of others: articles that share no key share no incident."""
    told = _told(reading)
    placed = {f"place {one.episode.place.key}" for one in told if one.episode.local and one.episode.place}
    return placed | {key for one in told for key in one.traces.meets_by()}


def _told(reading: Reading) -> list[Told]:
    found = episodes(reading)
    return [Told(episode, trace) for episode, trace in zip(found, traces(reading, found), strict=True)]


def _together(told: list[Told], families: dict[str, str]) -> Iterator[tuple[list[Episode], list[Place], list[Tie]]]:
    """Groups of episodes, each with the towns its reports begin with and what ties them: those of one place and time,
    then those that share traces of one event.

    An event without a place is told by two articles at least.
    """
    told.sort(key=lambda t: _in_time(t.episode))
    number = {id(one.episode): n for n, one in enumerate(told)}
    groups = Groups([one.episode.article for one in told])
    for group in _gathered([one.episode for one in told if _in_a_town(one.episode)], families):
        first, *others = (number[id(episode)] for episode in group.episodes)
        for other in others:
            groups.join(Link(TieBy.PLACE, first, other, _same_place(told[first].episode, told[other].episode)))
    for link in links(told):
        groups.join(link)
    for members, tied in groups.all():
        together = [told[n].episode for n in members]
        if len(together) > 1 or together[0].local:
            leads = [(told[n].traces, key) for n in members for key in sorted(told[n].traces.lead)]
            yield (
                together,
                [Place(trace.towns[key].name, key) for trace, key in leads],
                [Tie(told[k.right].episode.article, told[k.left].episode.article, k.by, k.because) for k in tied],
            )


def _in_a_town(episode: Episode) -> bool:
    """Whether the place alone tells an event from others; a street of one name lies in many towns."""
    return episode.local and episode.place is not None and not is_address(episode.place.surface)


def _same_place(one: Episode, other: Episode) -> str:
    """What two episodes of one place agree in."""
    dated = next((e for e in (one, other) if e.dated and e.when), None)
    on = f", {dated.when.surface}" if dated and dated.when else ""
    return f"both tell of {other.place.surface if other.place else 'one place'}{on}"


@dataclass(slots=True)
class _Site:
    """The events of one place: all of them, and by each day they may have happened on."""

    groups: list[_Group] = field(default_factory=list)
    by_day: dict[date, list[_Group]] = field(default_factory=dict)

    def near(self, first: date | None, last: date | None) -> list[_Group]:
        """The events whose days meet these, the latest first; without days, the only event of the place."""
        if first is None or last is None:
            return self.groups if len(self.groups) == 1 else [g for g in self.groups[-1:] if g.first is None]
        days = [last + SLACK - timedelta(days=n) for n in range((last - first).days + 2 * SLACK.days + 1)]
        return list({id(group): group for day in days for group in self.by_day.get(day, ())}.values())

    def open(self, first: date | None, last: date | None) -> _Group:
        """A new event of the place."""
        group = _Group(first, last)
        self.groups.append(group)
        if first is not None and last is not None:
            for n in range((last - first).days + 1):
                self.by_day.setdefault(first + timedelta(days=n), []).append(group)
        return group


def _gathered(local: Sequence[Episode], families: dict[str, str]) -> list[_Group]:
    """Groups of episodes: those with a day told first, so that those without can join the event nearest in time."""
    groups: list[_Group] = []
    places: dict[str, _Site] = {}
    for episode in sorted(local, key=_in_time):
        site = places.setdefault(episode.place.key if episode.place else "", _Site())
        days = _days(episode)
        home = max((g for g in site.near(*days) if _fits(episode, g, families)), key=_likeness(episode), default=None)
        if home is None:
            home = site.open(*days)
            groups.append(home)
        home.episodes.append(episode)
    return groups


def _likeness(episode: Episode) -> Callable[[_Group], tuple[bool, int]]:
    """How well an event fits an episode that several fit: by its figures, then by how many tell of it."""

    def measure(group: _Group) -> tuple[bool, int]:
        return any(_alike(episode, other) for other in group.episodes[:_SPAN]), len(group.episodes)

    return measure


def _days(episode: Episode) -> tuple[date | None, date | None]:
    """The days of an episode; none where they are too many to tell one event from another."""
    first, last = episode.days()
    return (first, last) if first and last and (last - first).days <= _SPAN else (None, None)


def _in_time(episode: Episode) -> tuple[bool, bool, date, date, str, int]:
    """Those that tell one day first: a week that a later article tells must not widen the event."""
    first, last = _days(episode)
    told = episode.dated and first is not None
    wide = first != last
    return not told, wide, first or date.max, last or date.max, episode.article, episode.claims[0].span.start


def _fits(episode: Episode, group: _Group, families: dict[str, str]) -> bool:
    """Whether kind of event, day and figures allow an episode to be this event; in a city something must say so."""
    first = group.episodes[0]
    undated = group.first is None or _days(episode)[0] is None
    if any(e.article == episode.article for e in group.episodes[:_SPAN]):
        return False  # an article that tells of two events keeps them apart itself
    family = families.get(episode.article)
    copies = [e for e in group.episodes[:_SPAN] if family and families.get(e.article) == family]
    if any(days_meet(e.when, episode.when, timedelta(0)) for e in copies):
        return True
    if episode.kinds and first.kinds and not episode.kinds & first.kinds:
        return False
    if not days_meet(episode.when, first.when) or (not undated and _next_day(episode, first)):
        return False
    if max(episode.width, first.width) < _CITY and not (episode.guessed or first.guessed):
        return True
    return not undated and any(_alike(episode, other) for other in group.episodes[:_SPAN])


def _next_day(one: Episode, other: Episode) -> bool:
    """Whether two neighbouring days are told and the figures differ too; a night belongs to both its days."""
    if not (one.dated and other.dated) or days_meet(one.when, other.when, timedelta(0)):
        return False
    night = any(e.when and _NIGHT.search(e.when.surface) for e in (one, other))
    return not night and not _same_figures(one, other)


_NIGHT = re.compile(r"night|late|evening|midnight|dawn|early|yesterday", re.I)


def _alike(one: Episode, other: Episode) -> bool:
    """Whether two reports of one city and day tell of one event: the same figures, or the same target."""
    return _same_figures(one, other) or bool(one.targets & other.targets)


def _same_figures(one: Episode, other: Episode) -> bool:
    """Whether a toll of some size is the same, or those of two outcomes are."""
    a, b = ({outcome: {q.low for q in told} for outcome, told in tolls(e).items()} for e in (one, other))
    shared = [number for outcome in a.keys() & b.keys() for number in a[outcome] & b[outcome] if number]
    return len(shared) > 1 or any(number >= _TELLING for number in shared)


_TELLING = 4
"""From this number on a toll is seldom that of another event of the same city and day by chance."""


# --------------------------------------------------------------------------- one incident


@dataclass(frozen=True, slots=True)
class _Around:
    """What is known of the articles beside their events: by id the place in time, the day, the story, figures of
    another scope."""

    order: dict[str, int]
    days: dict[str, date | None]
    stories: dict[str, Story]
    others: dict[str, list[Claim]]


def _incident(group: Sequence[Episode], towns: Sequence[Place], ties: Sequence[Tie], around: _Around) -> Incident:
    group = sorted(group, key=lambda e: around.order[e.article])
    claims = tuple(claim for episode in group for claim in episode.claims)
    told = [e.when for e in group if e.when]
    day = _commonest([w.first for w in told if w.first])
    when = next((w for w in told if w.first == day), None)
    place = _place(group, towns)
    answers = tuple(response for episode in group for response in episode.responses)
    made = Incident("", place, when, None, claims, responses=answers, ties=tuple(ties))
    return _made(made, around)


def _place(group: Sequence[Episode], towns: Sequence[Place]) -> Place | None:
    """Where most of the reports put it; of reports that all name another place, the town with which most begin."""
    places = [e.place for e in group if e.place and e.local]
    named, begun = (Counter(place.key for place in some) for some in (places, towns))
    most = max(begun.values(), default=0)
    if len(group) > 1 and max(named.values(), default=0) < _AGREED <= most:
        places = [place for place in towns if begun[place.key] == most]
    surface = _commonest([p.surface for p in places])
    return next((p for p in places if p.surface == surface), None)


_AGREED = 2
"""Reports that name one place; a place named by one of several may be that of a detail."""


def _made(incident: Incident, around: _Around) -> Incident:
    """The incident with what follows from its claims: actor, status, and which articles are copies."""
    here = dict.fromkeys(c.article for c in incident.claims if c.article)
    told = {id(around.stories[article]): around.stories[article] for article in here if article in around.stories}
    families = (tuple(a.id for a in story.articles if a.id in here) for story in told.values())
    parties = Parties(incident.claims)
    made = replace(
        incident,
        claims=tuple(_in_full(claim, parties) for claim in incident.claims),
        responses=tuple(replace(r, claimant=parties.name(r.claimant)) for r in incident.responses),
        actor=_commonest([name for c in incident.claims if (name := parties.actor(c))]),
        copies=tuple(family for family in families if len(family) > 1),
        beside=tuple(c for a in here for c in around.others.get(a, ()) if _beside(c, incident, parties)),
        ties=tuple(tie for tie in incident.ties if tie.article in here and tie.other in here),
        days=tuple((article, day) for article in here if (day := around.days.get(article))),
    )
    return replace(made, status=status(made))


def _in_full(claim: Claim, parties: Parties) -> Claim:
    """The claim with its claimants under the names by which the whole incident knows them: one article's "coalition"
    is another's "U.S.-led coalition"."""
    named = tuple(
        replace(c, name=full, side=c.side or side(full)) for c in claim.claimants if (full := parties.name(c.name))
    )
    return claim if named == claim.claimants else replace(claim, claimants=named)


def _beside(claim: Claim, incident: Incident, parties: Parties) -> bool:
    """Whether a figure of another scope could be taken for the event's: told of its place, or by the same voice."""
    if claim.relation in PARTS:
        return False
    if claim.place and incident.place and claim.place.key == incident.place.key:
        return True
    rivals = [c for c in incident.claims if c.article == claim.article and c.outcome is claim.outcome and reports(c)]
    told = claim.place is None and claim.scope is Scope.PERIOD and claim.claimant is not None
    return told and any(parties.claimant(c) == parties.claimant(claim) for c in rivals if c.claimant)


def _again(incident: Incident, around: _Around) -> Incident:
    claims = sorted(incident.claims, key=lambda c: (around.order.get(c.article or "", 0), c.span.start, c.span.end))
    return _made(replace(incident, claims=tuple(claims)), around)


def _commonest(values: Sequence[_T]) -> _T | None:
    """The value most often told; of equals the smallest, so that the order of the articles does not matter."""
    counted = Counter(values)
    return min(counted, key=lambda value: (-counted[value], value), default=None)


def status(incident: Incident) -> IncidentStatus:
    """How far the event is agreed, in Airwars' terms.

    denied: one side denies the harm another tells of; contested: different sides are blamed for the same harm, or the
    one that is blamed says it was not its doing; declared: a side tells of harm that it did itself; single source: one
    origin stands behind every figure; else reported. Copies of one story have one origin.
    """
    parties = Parties(incident.claims)
    told = [c for c in incident.claims if reports(c)]
    if any(answers(d, r, parties) for d in incident.claims if denies(d) for r in told):
        return IncidentStatus.DENIED
    if next(disputes(incident), None):
        return IncidentStatus.CONTESTED
    if any(_declares(claim, parties) for claim in told):
        return IncidentStatus.DECLARED
    return IncidentStatus.SINGLE_SOURCE if len(origins(told, incident.copies)) == 1 else IncidentStatus.REPORTED


def _declares(claim: Claim, parties: Parties) -> bool:
    actor, who = parties.actor(claim), parties.claimant(claim)
    return bool(actor and who) and claim.stance is Stance.ASSERTED and parties.side(actor) == parties.side(who)


# --------------------------------------------------------------------------- ids and order


def _named(incidents: Sequence[Incident]) -> list[Incident]:
    """Readable, stable ids: place and first day; others of the same name get "-2" …, in order of their articles."""
    taken: Counter[str] = Counter()
    named = []
    for incident in sorted(incidents, key=_by_articles):
        day = incident.when.first.isoformat() if incident.when and incident.when.first else ""
        name = "-".join(filter(None, [_slug(incident.place.surface if incident.place else ""), day])) or "incident"
        taken[name] += 1
        named.append(replace(incident, id=name if taken[name] == 1 else f"{name}-{taken[name]}"))
    return named


def _by_articles(incident: Incident) -> tuple[str, int]:
    return min((c.article or "", c.span.start) for c in incident.claims)


def _ordered(incidents: Sequence[Incident]) -> tuple[Incident, ...]:
    """Those that most articles, then most claims, tell of first; by id among equals."""
    return tuple(
        sorted(incidents, key=lambda i: (-len({c.article for c in i.claims}), -len(i.claims), i.id)),
    )


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
