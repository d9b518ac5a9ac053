"""Claims about the same event, gathered across articles.

Within an article claims form episodes: parts follow their totals, denials the event they speak of, a claim without a place the one it
refers to. Episodes of different articles are one incident when place, days and kind of event agree. Figures for a period or
for everything so far belong to no event and join none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from auditor.model import (
    Claim,
    Incident,
    IncidentStatus,
    Outcome,
    Place,
    Reading,
    Scope,
    Stance,
    Story,
    When,
)

# A toll is told on the day, the day after, or under the date line of a neighbour's time zone.
_SLACK = timedelta(days=1)
# Without any date of its own a report is taken to speak of events of the days before it.
_NEWS = timedelta(days=4)
_HARM = (Outcome.KILLED, Outcome.INJURED, Outcome.CASUALTIES, Outcome.MISSING)


@dataclass(slots=True)
class _Episode:
    """The claims of one article about one event."""

    story: str
    place: Place | None
    when: When | None
    published: date | None
    claims: list[Claim] = field(default_factory=list)

    def days(self) -> tuple[date | None, date | None]:
        """The days the event may have happened on; the days before publication where no date is told."""
        if self.when and self.when.first:
            return self.when.first, self.when.last or self.when.first
        return (self.published - _NEWS, self.published) if self.published else (None, None)


def find(readings: Sequence[Reading], stories: Sequence[Story]) -> tuple[Incident, ...]:
    """The incidents the readings tell of, in order of their first claim; claims in reading order."""
    story_of = {article.id: story.id for story in stories for article in story.articles}
    episodes = [e for r in readings for e in _episodes(r, story_of.get(r.article.id, r.article.id))]
    gathered: list[list[_Episode]] = []
    for episode in episodes:
        home = next((g for g in gathered if any(_same_event(episode, other) for other in g)), None)
        if home is None:
            gathered.append([episode])
        else:
            home.append(episode)
    return _named([_incident(group) for group in gathered])


def _episodes(reading: Reading, story: str) -> list[_Episode]:
    """The events of one article that have a place."""
    found: list[_Episode] = []
    of_claim: dict[str, _Episode] = {}
    for claim in reading.claims:
        if claim.scope is not Scope.EVENT or claim.outcome not in _HARM:
            continue
        episode = of_claim.get(claim.target or "")
        if episode is None:
            episode = _home(found, claim)
        if episode is None:
            episode = _Episode(story, claim.place, claim.when, reading.article.published)
            found.append(episode)
        episode.place = episode.place or claim.place
        episode.when = episode.when or claim.when
        episode.claims.append(claim)
        of_claim[claim.id] = episode
    return [e for e in found if e.place is not None]


def _home(found: Sequence[_Episode], claim: Claim) -> _Episode | None:
    """The episode of the same article that a claim speaks of."""
    for episode in reversed(found):
        if (
            claim.place
            and episode.place
            and claim.place.key == episode.place.key
            and _days_meet(claim.when, episode.when)
        ):
            return episode
    if claim.place is None and claim.stance is Stance.DENIED:
        return next((e for e in reversed(found) if e.place), None)
    return None


def _days_meet(a: When | None, b: When | None) -> bool:
    if a is None or b is None or a.first is None or b.first is None:
        return True
    return a.first - _SLACK <= (b.last or b.first) and b.first - _SLACK <= (a.last or a.first)


def _same_event(a: _Episode, b: _Episode) -> bool:
    """Whether two episodes of different articles are one event: the same place, and days that meet."""
    if a.place is None or b.place is None or a.place.key != b.place.key:
        return False
    if a.when and b.when and a.when.first and b.when.first:
        return _days_meet(a.when, b.when)
    first, last = a.days()
    other_first, other_last = b.days()
    if first is None or other_first is None or last is None or other_last is None:
        return True
    return first - _SLACK <= other_last and other_first - _SLACK <= last


def _incident(group: Sequence[_Episode]) -> Incident:
    claims = tuple(claim for episode in group for claim in episode.claims)
    when = next((e.when for e in group if e.when and e.when.first), None)
    actor = next((c.actor for c in claims if c.actor), None)
    return Incident(id="", place=group[0].place, when=when, actor=actor, claims=claims, status=status(claims))


def status(claims: Iterable[Claim]) -> IncidentStatus:
    """How far the event is agreed, in Airwars' terms.

    declared: the accused side itself tells of the harm; denied: one side denies it; contested: two sides give the blame to
    different actors; single source: one origin stands behind every figure; else reported.
    """
    claims = tuple(claims)
    if any(c.stance is Stance.DENIED for c in claims) and any(c.stance is not Stance.DENIED for c in claims):
        return IncidentStatus.DENIED
    actors = {c.actor for c in claims if c.actor}
    if len(actors) > 1:
        return IncidentStatus.CONTESTED
    origins = {c.claimant.name for c in claims if c.claimant}
    if origins & actors:
        return IncidentStatus.DECLARED
    return IncidentStatus.SINGLE_SOURCE if len(origins) == 1 else IncidentStatus.REPORTED


def _named(incidents: Sequence[Incident]) -> tuple[Incident, ...]:
    """Readable, stable ids: place and first day; a second one of the same name gets "-2"."""
    taken: dict[str, int] = {}
    named = []
    for incident in incidents:
        day = incident.when.first if incident.when else None
        name = (
            "-".join(
                filter(None, [_slug(incident.place.key if incident.place else ""), day.isoformat() if day else ""])
            )
            or "incident"
        )
        taken[name] = taken.get(name, 0) + 1
        named.append(replace(incident, id=name if taken[name] == 1 else f"{name}-{taken[name]}"))
    return tuple(named)


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
