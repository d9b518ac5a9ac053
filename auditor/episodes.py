"""Within an article, claims form episodes: what it tells of one event.

Parts follow their totals, denials the event they speak of, a claim without a place or day of its own the event told
just before it. Figures for a period or for everything so far belong to no event.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from auditor.blame import answers_of_blame
from auditor.extract.scene import specificity
from auditor.extract.sites import sites
from auditor.ledger import PARTS, is_toll
from auditor.model import Claim, Outcome, Place, Quantity, Reading, Response, Scope, Stance, When, ZoneKind
from auditor.text.dates import WEEKDAYS
from auditor.text.names import fold_name

# A toll is told on the day, the day after, or under the date line of a neighbour's time zone.
SLACK = timedelta(days=1)
# One article that tells two days of one place tells two events.
_NONE = timedelta(0)
# Without any date of its own a report is taken to speak of events of the days before it.
_NEWS = timedelta(days=4)
# A claim without place and day belongs to the event told at most so many sentences before it.
_REACH = 6
# A denial answers what was told at most so many sentences before it.
_ANSWER = 3
# Events of one article that are looked through for a claim, so that work stays linear in the text.
_FAR = 60
# Sentences of the lead, which may name the place before the figures are told.
_LEAD = 4
# No single event of the news kills so many but the greatest disasters, and those are told with their place.
_HUGE = 100_000
# Provinces and countries are too wide to say that two reports mean the same event.
_WIDE = 2
_WRITTEN_AT = re.compile(r"[A-Z][A-Z.'’ -]{2,30}(?=,|\s\(|\s[-–—])|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?(?=,|:)")
_ANSWERS = (Stance.NO_COMMENT, Stance.ASSESSING, Stance.UNSUBSTANTIATED)
_COMMENT = re.compile(
    r"\b(?:comment(?:ed|ing)?|respon(?:d|ded|se|ding)|react(?:ed|ion)?|repl(?:y|ied)|statements?|reached|acknowledged)\b",
    re.I,
)
_HARM = (Outcome.KILLED, Outcome.INJURED, Outcome.CASUALTIES, Outcome.MISSING)
_OTHER = re.compile(
    r"\b(?:an?|another|separate|second|other|previous|earlier|two|three|several)\s+(?:(?!the\b)\w+\s+){0,3}?"
    r"(?:(?:air\s?)?strikes?|raids?|attacks?|bombings?|blasts?|explosions?|shootings?|incidents?|clash(?:es)?|ambush|assaults?|massacres?|car\s+bombs?)\b"
    r"|\b(?:those|these)\s+(?:clashes|attacks|incidents|actions|battles)\b"
    r"|\b(?:elsewhere|meanwhile|separately|in\s+recent|in\s+the\s+past|years?\s+ago|months?\s+ago|weeks?\s+ago|last\s+(?:week|month|year))\b",
    re.I,
)


# Kinds of event that nobody takes for one another; an explosion may be told as a strike and a strike as shelling.
_KINDS = {
    "explosive": re.compile(
        r"\b(?:air\s?)?(?:strikes?|raids?|shell(?:ing|ed|s)|bomb(?:s|ing|ings|ed|ardment)?|blasts?|explosions?|rockets?"
        r"|missiles?|drones?|warplanes?|mines?)\b",
        re.I,
    ),
    "shooting": re.compile(r"\b(?:shot|shooting|gunm[ae]n|gunfire|opened\sfire|sniper)\b", re.I),
    "accident": re.compile(r"\b(?:crash(?:ed)?|collision|collided|overturned|derail\w*|capsiz\w+|sank)\b", re.I),
    "disaster": re.compile(
        r"\b(?:earthquake|quake|floods?|flooding|storm|hurricane|landslide|avalanche|wildfires?)\b", re.I
    ),
}


# What was struck, where, or with what: two events of one city and day seldom share it.
_TARGET = re.compile(
    r"\b(hospital|clinic|market|school|university|mosque|church|shrine|bakery|wedding|funeral|parade|festival|party|convoy|bus|train|ferry|boat"
    r"|plane|helicopter|hotel|restaurant|nightclub|bar|mall|park|stadium|theat(?:er|re)|embassy|consulate|ministry|courthouse|checkpoint|prison"
    r"|airport|airbase|station|headquarters|barracks|camp|shelter|factory|refinery|depot|bridge|dam|mine|tower|apartment|newspaper|radio"
    r"|chemical|sarin|chlorine|toxic|nerve\sagent|(?:car|truck)\sbomb|suicide\sbomb)(?:s|es|er|ers|ing|ings)?\b",
    re.I,
)


def other_event(text: str) -> bool:
    """Whether a sentence announces another event than the one told before it ("a second strike", "elsewhere")."""
    return bool(_OTHER.search(text))


def kinds_of(text: str) -> set[str]:
    """The kinds of event a sentence speaks of: explosive, shooting, accident, disaster."""
    return {kind for kind, words in _KINDS.items() if words.search(text)}


@dataclass(slots=True)
class Episode:
    """The claims of one article about one event; `guessed` when the place is not told beside them, but in the lead."""

    article: str
    place: Place | None
    width: int
    when: When | None
    published: date | None
    last: int
    claims: list[Claim] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)
    targets: set[str] = field(default_factory=set)
    responses: list[Response] = field(default_factory=list)
    guessed: bool = False

    @property
    def local(self) -> bool:
        """Whether the event has a place narrow enough to tell it from others."""
        return self.place is not None and self.width < _WIDE

    def days(self) -> tuple[date | None, date | None]:
        """The days the event may have happened on; the days before publication where no date is told."""
        if self.dated:
            assert self.when is not None
            return self.when.first, self.when.last or self.when.first
        return (self.published - _NEWS, self.published) if self.published else (None, None)

    @property
    def dated(self) -> bool:
        """Whether the text tells the day."""
        return self.when is not None and self.when.first is not None

    def add(self, claim: Claim, width: int, sentence: int) -> None:
        """Take a claim in; the narrowest place and the first day told are the episode's."""
        if claim.place and width < self.width:
            self.place, self.width = claim.place, width
        self.when = self.when or claim.when
        self.last = sentence
        self.claims.append(claim)


def episodes(reading: Reading) -> list[Episode]:
    """The events of one article, in order."""
    found: list[Episode] = []
    headline: list[tuple[Claim, int]] = []
    of_claim: dict[str, Episode] = {}
    starts = [s.span.start for s in reading.sentences]
    for claim in reading.claims:
        if claim.scope is not Scope.EVENT or claim.outcome not in _HARM or claim.count is None:
            continue
        sentence = _sentence(starts, claim)
        if reading.sentences and reading.sentences[sentence].zone is ZoneKind.HEADLINE:
            headline.append((claim, sentence))
            continue
        width = specificity(claim.place)
        if width >= _WIDE and (claim.count.least or 0) >= _HUGE:
            continue  # the toll of a war, whatever the words
        episode = of_claim.get(claim.target or "") or _home(found, claim, width, sentence, reading)
        if episode is None:
            episode = Episode(reading.article.id, None, 99, None, day_of(reading.article.published), sentence)
            if found and claim.when is None and not found[-1].local and sentence - found[-1].last <= _REACH:
                episode.when = found[-1].when  # a lead tells the day, the village comes later
            found.append(episode)
        episode.add(claim, width, sentence)
        if reading.sentences:
            episode.kinds |= kinds_of(reading.sentences[sentence].span.text)
            episode.targets |= targets_of(reading.sentences[sentence].span.text)
        of_claim[claim.id] = episode
    found = _narrowed(found)
    _locate(found, reading)
    _add_responses(found, reading, starts)
    _add_blame(found, reading, starts)
    return _with_headline(found, headline)


def _add_responses(found: Sequence[Episode], reading: Reading, starts: Sequence[int]) -> None:
    """An answer without a figure answers the event told just before it, or the only event of the article."""
    local = [e for e in found if e.local]
    for saying in reading.attributions if local else ():
        if saying.stance not in _ANSWERS or not saying.claimant or not saying.cue:
            continue
        at = max(0, bisect_right(starts, saying.cue[0].start) - 1)
        home = _answered(local, at)
        if home is not None and reading.sentences[at].zone is not ZoneKind.HEADLINE:
            span = reading.sentences[at].span
            if saying.stance is Stance.NO_COMMENT and not _COMMENT.search(span.text):
                continue  # "did not say how": no answer to the report
            home.responses.append(Response(reading.article.id, saying.claimant, saying.stance, span))


def _add_blame(found: Sequence[Episode], reading: Reading, starts: Sequence[int]) -> None:
    """Blame without a figure is for the event told just before it, or for the only one of the article."""
    local = [e for e in found if e.local]
    for answer in answers_of_blame(reading) if local else ():
        home = _answered(local, max(0, bisect_right(starts, answer.span.start) - 1))
        if home is not None and not _elsewhere(answer.span.text, home):
            home.responses.append(answer)


_LOCATED = re.compile(r"\b(?:in|at|near|on|around|outside)\s(?:[\w’'-]+\s){0,3}$")


def _elsewhere(text: str, home: Episode) -> bool:
    """Whether a sentence names another town or province, and so may speak of what happened there."""
    framed = (site for site in sites(text) if _LOCATED.search(text, 0, site.span.start))
    named = [site.place for site in framed if specificity(site.place) <= _WIDE]
    return bool(named) and all(home.place is None or place.key != home.place.key for place in named)


def _answered(local: Sequence[Episode], at: int) -> Episode | None:
    """The event that sentence number `at` answers."""
    before = [e for e in local[-_FAR:] if 0 <= at - e.last <= _ANSWER]
    return max(before, key=lambda e: e.last, default=local[0] if len(local) == 1 else None)


def _sentence(starts: Sequence[int], claim: Claim) -> int:
    number = claim.count.number.start if claim.count else claim.span.start
    return max(0, bisect_right(starts, number) - 1)


def _home(found: Sequence[Episode], claim: Claim, width: int, sentence: int, reading: Reading) -> Episode | None:
    """The episode of the same article that a claim speaks of."""
    if claim.place and width < _WIDE:
        same = (e for e in reversed(found[-_FAR:]) if e.place and e.place.key == claim.place.key)
        return next((e for e in same if days_meet(claim.when, e.when, _NONE)), None)
    if not found or sentence - found[-1].last > _REACH or not days_meet(claim.when, found[-1].when):
        return None
    if claim.stance is Stance.DENIED and sentence - found[-1].last <= _ANSWER:
        return next((e for e in reversed(found[-_FAR:]) if e.local), None)
    text = reading.sentences[sentence].span.text
    return None if claim.place or other_event(text) else found[-1]


def _narrowed(found: list[Episode]) -> list[Episode]:
    """Merge an event told of a wide area ("in the country's east") with the same event told of a village later on."""
    kept: list[Episode] = []
    for at, episode in enumerate(found):
        later = (
            None
            if episode.local
            else next((e for e in found[at + 1 : at + _FAR] if e.local and _widens(episode, e)), None)
        )
        if later is None:
            kept.append(episode)
        else:
            later.claims[:0] = episode.claims
            later.when = later.when or episode.when
            later.kinds |= episode.kinds
            later.targets |= episode.targets
            later.responses[:0] = episode.responses
    return kept


def _locate(found: Sequence[Episode], reading: Reading) -> None:
    """Give the news of an article whose figures name no place the only place that the headline and the lead name."""
    body = [s for s in reading.sentences if s.zone is ZoneKind.BODY][:_LEAD]
    news = next((e for e in found if not e.place and body and e.claims[0].span.start < body[-1].span.end), None)
    if news is None or any(e.local for e in found):
        return
    named: dict[str, Place] = {}
    for part in [s.span.text for s in reading.sentences if s.zone is ZoneKind.HEADLINE] + [s.span.text for s in body]:
        named |= {site.place.key: site.place for site in sites(part) if specificity(site.place) < _WIDE}
    place = next(iter(named.values())) if len(named) == 1 else _of_dateline(reading) if not named else None
    if place is not None and specificity(place) < _WIDE:
        news.place, news.width, news.guessed = place, specificity(place), True


def _of_dateline(reading: Reading) -> Place | None:
    """Where the article was written, which for local news is where it happened."""
    line = next((zone.span.text for zone in reading.article.zones if zone.kind is ZoneKind.DATELINE), "")
    found = _WRITTEN_AT.match(line.strip())
    return Place(found[0].title(), fold_name(found[0].title())) if found else None


def _widens(wide: Episode, local: Episode) -> bool:
    """Whether the figures of a wide telling can hold those of a local one, and neither day nor actor speaks against
    it."""
    if not days_meet(wide.when, local.when):
        return False
    actors = {c.actor for c in (*wide.claims, *local.claims) if c.actor}
    most, least = top(wide), top(local)
    return len(actors) < 2 and most is not None and least is not None and least[0] <= most[1]


def top(episode: Episode) -> tuple[float, float] | None:
    """The greatest total of an episode as (least, most)."""
    totals = [
        c.count
        for c in episode.claims
        if c.count and c.relation not in PARTS and not c.additional and c.count.most != 0
    ]
    if not totals:
        return None
    least = max(float(q.least or 0) for q in totals)
    return least, max(float("inf") if q.most is None else float(q.most) for q in totals)


def targets_of(text: str) -> set[str]:
    """What a sentence says was struck, where, or with what, one word for one thing."""
    return {_SAME_TARGET.get(word, word) for word in (t.lower() for t in _TARGET.findall(text))}


_SAME_TARGET = {"clinic": "hospital", "theater": "theatre"} | dict.fromkeys(
    ("toxic", "chlorine", "sarin", "nerve agent"), "chemical"
)


def tolls(episode: Episode) -> dict[Outcome, list[Quantity]]:
    """The totals of an episode that give a number above one, by outcome."""
    found: dict[Outcome, list[Quantity]] = {}
    for claim in episode.claims:
        if claim.count and is_toll(claim):
            found.setdefault(claim.outcome, []).append(claim.count)
    return found


def _with_headline(found: list[Episode], headline: Sequence[tuple[Claim, int]]) -> list[Episode]:
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


def day_of(moment: date | None) -> date | None:
    """The day alone: a datetime is a date too, but the two cannot be compared."""
    return date(moment.year, moment.month, moment.day) if moment else None


def days_meet(a: When | None, b: When | None, slack: timedelta = SLACK) -> bool:
    """Whether two times may mean one event; true where either is not known to the day."""
    if a is None or b is None:
        return True
    if a.first is None or b.first is None:
        return _weekdays_meet(a.surface, b.surface, slack.days)
    return a.first - slack <= (b.last or b.first) and b.first - slack <= (a.last or a.first)


def _weekdays_meet(a: str, b: str, slack: int) -> bool:
    """Whether two wordings name weekdays that are not too far apart; true where either names none."""
    days = [[n for n, day in enumerate(WEEKDAYS) if day.lower() in words.lower()] for words in (a, b)]
    if len(days[0]) != 1 or len(days[1]) != 1:
        return True
    apart = abs(days[0][0] - days[1][0])
    return min(apart, len(WEEKDAYS) - apart) <= slack
