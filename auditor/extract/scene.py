"""Where and when: the place and the day that a claim's own sentence gives its event.

The most specific place wins, because wire copy nests them ("the village of A in B province"). A day that belongs to the
reporting verb ("the monitor said Saturday") is when the figure was given, not when people died.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from auditor.extract.sites import Site, sites, width
from auditor.model import Claim, Place, Sentence, When
from auditor.text.dates import DateKind, DateMention, find_dates, resolve
from auditor.text.names import same_name

_SAID = re.compile(
    r"\b(?:said|says|told|reported|announced|added|confirmed|statement|tweeted|wrote|on\s+twitter)"
    r"(?:\s+(?:in\s+a\s+\w+|reporters|journalists|by\s+\w+|(?-i:[A-Z])[\w.]+))?(?:\s+(?:on|late|early))?\s+$",
    re.I,
)
_REFERS = re.compile(
    r"\b(?:the|that|this|these|those|its)\s+(?:(?:\w+\s+){0,2}?(?:(?:air\s?)?strikes?|raids?|attacks?|bombings?|bombardment"
    r"|blasts?|explosions?|shootings?|incident|assault|massacre|shelling|clashes)|dead|victims|killed)\b",
    re.I,
)
_DAYS = (DateKind.DATE, DateKind.WEEKDAY, DateKind.RELATIVE)


@dataclass(frozen=True, slots=True)
class Scene:
    """The places and days of one article, in order, and its sentences; `told_before` keeps, for a sentence that refers
    back, the place it refers to."""

    text: str
    sentences: Sequence[Sentence]
    places: tuple[Site, ...]
    dates: tuple[DateMention, ...]
    published: date | None
    told_before: dict[int, Site | None] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str, sentences: Sequence[Sentence], published: date | None) -> Scene:
        """Find every place and day of a text once."""
        return cls(text, sentences, sites(text), find_dates(text), published)

    def place_of(self, sentence: int, at: int) -> Place | None:
        """The place of the event told at character `at`; a sentence that refers back takes the place told just
        before it."""
        here = self.sentences[sentence]
        found = self._best(here, at)
        if found is None:
            if sentence not in self.told_before:
                self.told_before[sentence] = self._before(sentence)
            found = self.told_before[sentence]
        return found.place if found else None

    def _before(self, sentence: int) -> Site | None:
        """The place told just before a sentence that refers back."""
        here = self.sentences[sentence]
        if not _REFERS.search(self.text, here.span.start, here.span.end):
            return None
        found = None
        for back in range(sentence - 1, max(-1, sentence - 3), -1):
            before = self.sentences[back]
            if before.paragraph != here.paragraph:
                break
            found = found or self._best(before, before.span.end)
        return found

    def _best(self, sentence: Sentence, at: int) -> Site | None:
        start = bisect_left(self.places, sentence.span.start, key=lambda p: p.span.start)
        inside = []
        for place in self.places[start:]:
            if place.span.start >= sentence.span.end:
                break
            inside.append(place)
        return min(inside, key=lambda p: (p.rank, abs(p.span.start - at)), default=None)

    def when_of(self, sentence: int, at: int) -> When | None:
        """The day of the event told at character `at`."""
        start = self.sentences[sentence].span.start
        inside = [
            mention
            for mention in self._dates(sentence)
            if mention.kind in _DAYS
            and not mention.since
            and not _SAID.search(self.text, max(start, mention.span.start - 40), mention.span.start)
        ]
        best = min(inside, key=lambda d: abs(d.span.start - at), default=None)
        return resolve(best, self.published) if best else None

    def since(self, sentence: int, at: int) -> When | None:
        """The period of a figure told at character `at` that counts from a day on: "41 killed since September 10"."""
        start = self.sentences[sentence].span.start
        found = []
        for mention in self._dates(sentence):
            word = _SINCE.search(self.text, max(start, mention.span.start - _WORDS), mention.span.start)
            if mention.since and word:
                found.append((abs(mention.span.start - at), word.start(), mention))
        if not found:
            return None
        _, opens, mention = min(found, key=lambda f: f[0])
        when = resolve(mention, self.published)
        return replace(when, surface=" ".join(self.text[opens : mention.span.end].split()))

    def _dates(self, sentence: int) -> list[DateMention]:
        span = self.sentences[sentence].span
        low = bisect_left(self.dates, span.start, key=lambda d: d.span.start)
        high = bisect_left(self.dates, span.end, key=lambda d: d.span.start)
        return list(self.dates[low:high])


_SINCE = re.compile(r"\bsince\s(?:\w{1,9}\s){0,2}$", re.I)
_WORDS = 28


def specificity(place: Place | None) -> int:
    """How wide a place is: 0 town or village, 1 city, 2 province or region, 3 country, 9 for none."""
    return width(place)


def apart(a: Claim, b: Claim) -> bool:
    """Whether place or day tell that two figures are of two events."""
    return days_apart(a, b) or places_apart(a, b)


def places_apart(a: Claim, b: Claim) -> bool:
    """Whether two figures are told of two places that are narrow enough to tell; "Orlen" may be "Orlen Camp"."""
    here, there = a.place, b.place
    if not here or not there or here.key == there.key or max(specificity(here), specificity(there)) >= _WIDE:
        return False
    if _ADDRESS.search(here.surface) or _ADDRESS.search(there.surface):
        return False  # a street or a school lies in the town that the other names
    one, other = sorted((here.surface.lower(), there.surface.lower()), key=len)
    return not other.startswith(f"{one} ") and not same_name(one, other)


_ADDRESS = re.compile(
    r"\b(?:street|road|avenue|highway|square|roundabout|junction|school|hospital|mosque|church|market|university|tower)$",
    re.I,
)


def days_apart(a: Claim, b: Claim) -> bool:
    """Whether two figures are told of two days."""
    now, then = a.when, b.when
    return bool(now and then and now.first and then.first and now.first != then.first)


_WIDE = 2
