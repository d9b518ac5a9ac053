"""Claims about the same event, gathered across articles.

Within an article claims form episodes: parts follow their totals, denials the event they speak of, a claim without
a place or day of its own the event told just before it. Episodes of different articles are one incident when place
and days agree. Figures for a period or for everything so far belong to no event and join none.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from auditor.extract.scene import specificity
from auditor.model import (
    Claim,
    Incident,
    IncidentStatus,
    Outcome,
    Place,
    Reading,
    Relation,
    Scope,
    Stance,
    Story,
    When,
    ZoneKind,
)

# A toll is told on the day, the day after, or under the date line of a neighbour's time zone.
_SLACK = timedelta(days=1)
# Without any date of its own a report is taken to speak of events of the days before it.
_NEWS = timedelta(days=4)
# A claim without place and day belongs to the event told at most so many sentences before it.
_REACH = 6
# A denial answers what was told at most so many sentences before it.
_ANSWER = 3
# Provinces and countries are too wide to say that two reports mean the same event.
_WIDE = 2
_HARM = (Outcome.KILLED, Outcome.INJURED, Outcome.CASUALTIES, Outcome.MISSING)
_OTHER = re.compile(
    r"\b(?:an?|another|separate|second|other|previous|earlier|two|three|several)\s+(?:(?!the\b)\w+\s+){0,3}?"
    r"(?:(?:air\s?)?strikes?|raids?|attacks?|bombings?|blasts?|explosions?|shootings?|incidents?|clash(?:es)?|ambush|assaults?|massacres?|car\s+bombs?)\b"
    r"|\b(?:those|these)\s+(?:clashes|attacks|incidents|actions|battles)\b"
    r"|\b(?:elsewhere|meanwhile|separately|in\s+recent|in\s+the\s+past|years?\s+ago|months?\s+ago|weeks?\s+ago|last\s+(?:week|month|year))\b",
    re.I,
)


@dataclass(slots=True)
class _Episode:
    """The claims of one article about one event."""

    article: str
    place: Place | None
    width: int
    when: When | None
    published: date | None
    last: int
    claims: list[Claim] = field(default_factory=list)

    @property
    def local(self) -> bool:
        """Whether the event has a place narrow enough to tell it from others."""
        return self.place is not None and self.width < _WIDE

    def days(self) -> tuple[date | None, date | None]:
        """The days the event may have happened on; the days before publication where no date is told."""
        if self.when and self.when.first:
            return self.when.first, self.when.last or self.when.first
        return (self.published - _NEWS, self.published) if self.published else (None, None)

    def add(self, claim: Claim, width: int, sentence: int) -> None:
        """Take a claim in; the narrowest place and the first day told are the episode's."""
        if claim.place and width < self.width:
            self.place, self.width = claim.place, width
        self.when = self.when or claim.when
        self.last = sentence
        self.claims.append(claim)


def find(readings: Sequence[Reading], stories: Sequence[Story]) -> tuple[Incident, ...]:
    """The incidents the readings tell of, in order of their first claim; claims in reading order.

    `stories` are not needed to join claims: copies of one story name the same place and day.
    """
    gathered: list[list[_Episode]] = []
    for episode in [e for r in readings for e in _episodes(r) if e.local]:
        home = next((g for g in gathered if any(_same_event(episode, other) for other in g)), None)
        if home is None:
            gathered.append([episode])
        else:
            home.append(episode)
    return _named([_incident(group) for group in gathered])


# --------------------------------------------------------------------------- within an article


def _episodes(reading: Reading) -> list[_Episode]:
    """The events of one article, in order."""
    found: list[_Episode] = []
    headline: list[tuple[Claim, int]] = []
    of_claim: dict[str, _Episode] = {}
    starts = [s.span.start for s in reading.sentences]
    for claim in reading.claims:
        if claim.scope is not Scope.EVENT or claim.outcome not in _HARM or claim.count is None:
            continue
        sentence = _sentence(starts, claim)
        if reading.sentences and reading.sentences[sentence].zone is ZoneKind.HEADLINE:
            headline.append((claim, sentence))
            continue
        width = specificity(claim.place)
        episode = of_claim.get(claim.target or "") or _home(found, claim, width, sentence, reading)
        if episode is None:
            episode = _Episode(reading.article.id, None, 99, None, _day(reading.article.published), sentence)
            found.append(episode)
        episode.add(claim, width, sentence)
        of_claim[claim.id] = episode
    found = _narrowed(found)
    return _with_headline(found, headline)


def _sentence(starts: Sequence[int], claim: Claim) -> int:
    number = claim.count.number.start if claim.count else claim.span.start
    return max(0, bisect_right(starts, number) - 1)


def _home(found: Sequence[_Episode], claim: Claim, width: int, sentence: int, reading: Reading) -> _Episode | None:
    """The episode of the same article that a claim speaks of."""
    if claim.place and width < _WIDE:
        return next(
            (
                e
                for e in reversed(found)
                if e.place and e.place.key == claim.place.key and _days_meet(claim.when, e.when)
            ),
            None,
        )
    if not found or sentence - found[-1].last > _REACH or not _days_meet(claim.when, found[-1].when):
        return None
    if claim.stance is Stance.DENIED and sentence - found[-1].last <= _ANSWER:
        return next((e for e in reversed(found) if e.local), None)
    text = reading.sentences[sentence].span.text
    return None if claim.place or _OTHER.search(text) else found[-1]


def _narrowed(found: list[_Episode]) -> list[_Episode]:
    """Merge an event told of a wide area ("in the country's east") with the same event told of a village later on."""
    kept: list[_Episode] = []
    for at, episode in enumerate(found):
        later = None if episode.local else next((e for e in found[at + 1 :] if e.local and _widens(episode, e)), None)
        if later is None:
            kept.append(episode)
        else:
            later.claims[:0] = episode.claims
            later.when = later.when or episode.when
    return kept


def _widens(wide: _Episode, local: _Episode) -> bool:
    """Whether the figures of a wide telling can hold those of a local one, and neither day nor actor speaks against
    it."""
    if not _days_meet(wide.when, local.when):
        return False
    actors = {c.actor for c in (*wide.claims, *local.claims) if c.actor}
    most, least = _top(wide), _top(local)
    return len(actors) < 2 and most is not None and least is not None and least[0] <= most[1]


def _top(episode: _Episode) -> tuple[float, float] | None:
    """The greatest total of an episode as (least, most)."""
    totals = [
        c.count
        for c in episode.claims
        if c.count and c.relation not in (Relation.SUBSET_OF, Relation.PART_OF_SUM) and c.count.most != 0
    ]
    if not totals:
        return None
    least = max(float(q.least or 0) for q in totals)
    return least, max(float("inf") if q.most is None else float(q.most) for q in totals)


def _with_headline(found: list[_Episode], headline: Sequence[tuple[Claim, int]]) -> list[_Episode]:
    """A headline speaks of the first event of the body that has the same outcome."""
    for claim, _ in reversed(headline):
        home = next((e for e in found if any(c.outcome is claim.outcome for c in e.claims)), None)
        if home and (
            claim.place is None
            or specificity(claim.place) >= _WIDE
            or (home.place and claim.place.key == home.place.key)
        ):
            home.claims.insert(0, claim)
    return found


# --------------------------------------------------------------------------- across articles


def _day(moment: date | None) -> date | None:
    """The day alone: a datetime is a date too, but the two cannot be compared."""
    return date(moment.year, moment.month, moment.day) if moment else None


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
    when = next((e.when for e in group if e.when and e.when.first), None) or next(
        (e.when for e in group if e.when), None
    )
    return Incident(id="", place=group[0].place, when=when, actor=_actor(claims), claims=claims, status=status(claims))


def _actor(claims: Sequence[Claim]) -> str | None:
    """Whom most claims name; the first named among equals."""
    named = [c.actor for c in claims if c.actor]
    return max(dict.fromkeys(named), key=named.count, default=None)


def status(claims: Iterable[Claim]) -> IncidentStatus:
    """How far the event is agreed, in Airwars' terms.

    denied: one side denies the harm another tells of; contested: the blame is laid on different actors; declared:
    the actor itself tells of the harm; single source: one origin stands behind every figure; else reported.
    """
    claims = tuple(claims)
    denials = [c for c in claims if c.stance is Stance.DENIED]
    if denials and len(denials) < len(claims):
        return IncidentStatus.DENIED
    actors = {c.actor for c in claims if c.actor}
    if len(actors) > 1:
        return IncidentStatus.CONTESTED
    if any(c.claimant and c.claimant.name in actors and c.stance is Stance.ASSERTED for c in claims):
        return IncidentStatus.DECLARED
    origins = {c.claimant.name for c in claims if c.claimant}
    return IncidentStatus.SINGLE_SOURCE if len(origins) == 1 else IncidentStatus.REPORTED


def _named(incidents: Sequence[Incident]) -> tuple[Incident, ...]:
    """Readable, stable ids: place and first day; a second one of the same name gets "-2"."""
    taken: dict[str, int] = {}
    named = []
    for incident in incidents:
        day = incident.when.first.isoformat() if incident.when and incident.when.first else ""
        name = "-".join(filter(None, [_slug(incident.place.surface if incident.place else ""), day])) or "incident"
        taken[name] = taken.get(name, 0) + 1
        named.append(replace(incident, id=name if taken[name] == 1 else f"{name}-{taken[name]}"))
    return tuple(named)


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
