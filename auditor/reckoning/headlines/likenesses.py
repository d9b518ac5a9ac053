"""A percentage of the headline that the body has of another period, of others, or as what was asked for.

"Tolls to rise 16 percent", above "drivers will pay 6 percent more … tolls had risen by 16 percent over five years". The
body's first sentences give the change that the headline tells of with another percentage, and wherever they print the
headline's, their words set it apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.model import Bound
from auditor.reckoning.figures import trends
from auditor.reckoning.figures.slots import Pattern, Slot
from auditor.reckoning.headlines.synonyms import classes
from auditor.text import lazily

LEAD = 1
"""Sentences of the body, after the first, that may tell the headline's change."""
SHARED = 2
"""Words that headline and body share behind a share of people: "one in four adults cannot swim"."""
ROUNDING = Decimal(1)
"""Points by which a headline may round."""

_MOVES = frozenset(("rise", "fall", "cut", "get", "award", "plan", "expect"))
_SPAN = r"(?:over|in|during|for|within) (?:(?:the|its|their) )?(?:(?:past|last|previous|next|coming) )?"
_LONG = lazily.compile(
    rf"\bsince\b|\b{_SPAN}(?:[UC]|decade|several|few|two|three|four|five|ten)\b|\bU (?:before|ago)\b|\byears before\b|"
    r"\b(?:over|in|during|for) the (?:past|last|previous|next|coming) "
)
_PERIOD = lazily.compile(
    rf"{_LONG.pattern}|\b(?:in|by|from|between|until) Y\b|\byears? (?:before|ago)\b|\bU (?:earlier|later)\b|"
    r"\b(?:last|previous|next) (?:year|month|quarter|week)\b(?! (?:than|from|compared))|\bbefore (?:that|the)\b|"
    r"\b(?:once|then|at the time|eventually|a year later|already|previously|this year|earlier this)\b"
)
_FRONTED = lazily.compile(r"^\W*(?:since|over|in|during|for|between|from|by|among|at) [^,]{1,40}, ")
_WANTED = lazily.compile(
    r"\b(?:sought|seek(?:s|ing)?|ask(?:ed|ing)?|demand(?:ed|ing)?|propos(?:ed|al|ing)|request(?:ed)?|expect(?:ed|s)?|"
    r"forecast(?:s|ing)?|predict(?:ed|s)?|estimat(?:ed|es)|economists|analysts|want(?:ed|s)?|call(?:ed|ing) for|"
    r"target|goal|aim(?:ed|s)?|hoped?|planned|threatened|could|would have|might|offer(?:ed)?|limit|maximum|up to)\b"
)
_AMONG = lazily.compile(
    r"\bamong\b|"
    r"\b(?:for|in|at|of) (?:those|people|the |women|men|children|customers|some|a few|all other|other)\b"
)
_PRONOUN = lazily.compile(
    r"^\W*(?:(?:and|but|while|although|that) )?(?:they|it|these|those|this|that|he|she|"
    r"the (?:rise|increase|fall|drop|decline|rate|figure|share|total))\b"
)
_LEVEL = lazily.compile(r"\b(?:to|at|is|was|stands at|hits|hit|reach(?:es|ed)?|near|above|below|over|under) $")
_CLAUSE = lazily.compile(
    r"[;:—(]|, | (?:while|but|although|though|as|after) |"
    r" and (?=[^,;:]{0,60}\b(?:rose|fell|by|were|was|had|have|up|down)\b)"
)


@dataclass(frozen=True, slots=True)
class Otherwise:
    """The headline's percentage, the body's of the same, and the headline's where the body has it."""

    headline: Slot
    body: Slot
    elsewhere: Slot


@dataclass(frozen=True, slots=True)
class _Told:
    pattern: Pattern
    place: int
    slot: Slot

    @property
    def clause(self) -> str:
        start, end = self.edges
        return self.pattern.text[start:end]

    @property
    def edges(self) -> tuple[int, int]:
        start, end = 0, len(self.pattern.text)
        for mark in _CLAUSE.finditer(self.pattern.text):
            if mark.end() <= self.place:
                start = mark.end()
            elif mark.start() > self.place:
                end = mark.start()
                break
        return start, end

    @property
    def share(self) -> Decimal:
        """In per cent."""
        return self.slot.value * (100 if self.slot.letter == "R" else 1)

    @property
    def before(self) -> str:
        return self.pattern.text[self.edges[0] : self.place]

    @property
    def way(self) -> str | None:
        return trends.direction(self.pattern.text, self.place)

    @property
    def level(self) -> bool:
        return bool(_LEVEL.search(self.pattern.text[: self.place]))


def otherwise(title: Pattern, body: Sequence[Pattern]) -> Iterator[Otherwise]:
    """Percentages of the headline that the body gives of something else, and another in their stead."""
    if not body or _PERIOD.search(title.text) or _WANTED.search(title.text) or _AMONG.search(title.text):
        return
    told = [_Told(p, at, s) for p in body for at, s in zip(p.places, p.slots, strict=True) if s.letter in "PR"]
    first = body[0].sentence.index
    for at, head in zip(title.places, title.slots, strict=True):
        if head.letter not in "PR" or head.bound is not Bound.EXACT:
            continue
        own = _Told(title, at, head)
        near = ROUNDING / 2 if head.letter == "P" else Decimal(trends.NEAR) / 2
        value, same = own.share, [one for one in told if abs(one.share - own.share) < near]
        if not same or not all(_apart(own, one, body[0]) for one in same):
            continue
        found = [one for one in told if one.pattern.sentence.index <= first + LEAD and _likely(own, one)]
        if found and abs(found[0].share - value) >= 2 * near:
            yield Otherwise(head, found[0].slot, same[0].slot)


def _likely(own: _Told, one: _Told) -> bool:
    """Whether a percentage of the body's first sentences tells the headline's change: its way, its subject."""
    if not one.slot.plain or _apart(own, one, None):
        return False
    if own.level != one.level or (own.way and one.way not in (None, own.way)):
        return False
    subject = _subject(own.before)
    if not subject and own.way is None:
        whole = classes(own.pattern.text[own.place :] + " " + (own.slot.noun or "").lower())
        shared = sum(_among(word, classes(one.clause)) for word in whole)
        if not all(_among(word, classes(one.clause)) for word in classes((own.slot.noun or "").lower())):
            return False
        return shared >= SHARED and shared >= len(whole) - (len(whole) > SHARED)
    told = own.way is not None or own.level
    return told and bool(subject) and all(_among(word, classes(one.pattern.text)) for word in subject)


def _subject(text: str) -> set[str]:
    """The words before a figure that tell whose it is."""
    return classes(" ".join(word for word in text.split() if not trends.MOVE.fullmatch(word))) - _MOVES


def _among(word: str, others: set[str]) -> bool:
    """Whether a word is among others, or another form of one: truck and truckers."""
    return word in others or any(_forms(word, one) for one in others)


def _forms(word: str, other: str) -> bool:
    return min(len(word), len(other)) > 3 and (other.startswith(word) or word.startswith(other))


def _apart(own: _Told, one: _Told, first: Pattern | None) -> bool:
    """Whether the words set a percentage apart from what the headline tells: another period, wanted only, of others.

    `first` is the body's first sentence, which tells the headline's news; None where the percentage may be the news.
    """
    opening, period = _FRONTED.match(one.pattern.text), _PERIOD if first else _LONG
    passage = one.clause + (f" {opening[0]}" if opening else "")
    if _WANTED.search(passage) or period.search(passage):
        return True
    before, known = one.pattern.text[: one.place], classes(own.pattern.text)
    subject = _subject(one.before)
    if first and one.pattern is not first:
        told = known | classes(first.text)
        if any(not _among(word, told) for word in subject | (classes(opening[0]) if opening else set())):
            return True  # a word for something that the news does not name
    foreign = not any(_among(word, known) for word in subject | (classes(opening[0]) if opening else set()))
    if _PRONOUN.match(one.before) or _AMONG.search(before):
        return bool(_AMONG.search(before)) and foreign
    return bool(subject) and foreign
