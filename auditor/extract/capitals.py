"""Counts that capital letters hide: copy set in capitals throughout, and acronyms before the people counted.

Elsewhere a number beside a capitalised word is often part of a name ("Radio 4", "Route 12"). Copy in capitals gives
no such sign, and "40 IS fighters" counts fighters; so such passages are read once more with their capitals taken away.
Offsets stay those of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.extract import quantities
from auditor.extract.victims import is_person
from auditor.model import Quantity, Sentence, Span, ZoneKind

_CALENDAR = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
_ACRONYM = re.compile(
    r"(?<![\w.,:/-])\d{1,3}(?:,?\d{3}){0,2} (?P<name>[A-Z]{2,5}) (?P<noun>[a-z-]+)(?: (?P<next>[a-z-]+))?"
)
# A neutral word of the acronym's length: "is" would be read as the verb.
_NEUTRAL = {2: "ex", 3: "old", 4: "lone", 5: "armed"}


def missed(text: str, sentence: Sentence, figures: Sequence[Quantity]) -> list[Quantity]:
    """The counts of a sentence that are not among `figures`, in order."""
    start, end = sentence.span.start, sentence.span.end
    plain = text[start:end].isupper() or (sentence.zone is ZoneKind.HEADLINE and _titled(text[start:end]))
    found = list(_plain(text, start, end) if plain else _behind_acronyms(text, start, end))
    return [q for q in found if not any(q.number.overlaps(f.number) for f in figures)]


def _titled(headline: str) -> bool:
    """Whether a headline capitalises its words throughout, as "Shooting Outside Nightclub Wounds 5" does."""
    words = [w for w in headline.split() if w[0].isalpha() and len(w) > _SHORT]
    return len(words) > 2 and all(w[0].isupper() for w in words)


_SHORT = 4


def _plain(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Read a passage without its capitals; months and weekdays keep theirs."""
    lowered = text[start:end].lower()
    if len(lowered) != end - start:  # a few letters change length with their case
        return iter(())
    lowered = _CALENDAR.sub(lambda m: m[0].capitalize(), lowered)
    return (_moved(text, start, q) for q in quantities.extract(lowered)[0])


def _behind_acronyms(text: str, start: int, end: int) -> Iterator[Quantity]:
    for match in _ACRONYM.finditer(text, start, end):
        if is_person(match["noun"]) or is_person(match["next"] or ""):
            low, high = max(start, match.start() - _HEDGE), match.end()
            name = match.start("name") - low, match.end("name") - low
            passage = text[low:high]
            passage = f"{passage[: name[0]]}{_NEUTRAL[name[1] - name[0]]}{passage[name[1] :]}"
            at = match.start() - low
            yield from (_moved(text, low, q) for q in quantities.extract(passage)[0] if q.number.start >= at)


_HEDGE = 24


def _moved(text: str, by: int, figure: Quantity) -> Quantity:
    """A figure of a passage as one of the whole text."""

    def span(old: Span | None) -> Span | None:
        return None if old is None else Span.of(text, old.start + by, old.end + by)

    return replace(
        figure,
        span=Span.of(text, figure.span.start + by, figure.span.end + by),
        number=Span.of(text, figure.number.start + by, figure.number.end + by),
        unit_span=span(figure.unit_span),
        hedge=span(figure.hedge),
    )
