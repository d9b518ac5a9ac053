"""Figures that headline and body tie to the same words, so that they must be one.

"Magnitude 7.2", "lowest in 30 years", "gets 15 years", "boy, 9", and percent for percentage points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.extract import units
from auditor.model import Bound, Sentence, Span
from auditor.reckoning.figures import trends
from auditor.reckoning.figures.slots import Pattern, Slot
from auditor.reckoning.headlines import asked
from auditor.reckoning.headlines.synonyms import classes
from auditor.text import lazily

LEAD = 3
"""Sentences of the body that tell what the headline tells."""
ROUNDING = Decimal("0.12")
"""Share by which a span of years may be rounded: "a decade" for eleven years."""
OLDEST = 110
"""Nobody is older."""
A_BIRTHDAY = 1
"""Years that a person may have grown between two reports."""

_LABEL = lazily.compile(
    r"\b(?P<a>magnitude|category|grade|level|stage|phase|round|game|episode|degree)(?:-| of |, | )(?:about )?[CU]\b|"
    r"\b[CU](?:-| )(?P<b>magnitude|degree|round|episode|game|stage|foot|pound|mile|acre|story|seat|page)\b"
)
_RECORD = lazily.compile(
    r"\b(?P<what>first|best|worst|most|fewest|least|biggest|low|high|[a-z]{3,}est)\b[^,;:]{0,40}? "
    r"(?:in|for|in over|in about) (?:the )?(?:past |last )?(?P<n>U)|(?P<m>U)(?:-| )(?P<mark>low|high|record)\b"
)
_LAST = lazily.compile(r"\b(?P<what>last|closed for|shut for|wait)(?:s|ed|ing)?\b[^,;:A-Z]{0,25}? (?P<n>U)")
_VOTE = lazily.compile(r"(?<![\d,.])(\d{1,3})(?:-| to |–)(\d{1,3})(?![\d,]|\.\d)")
_NUMBER = lazily.compile(r"(?<![\d,.])\d{1,3}(?![\d,]|\.\d)")
_BALLOT = lazily.compile(
    r"\b(?:vot(?:e|es|ed|ing)|ballot|senate|parliament|council|committee|house|court|jury|panel)\b", re.I
)
_WHO = (
    r"(?P<who>boy|girl|man|woman|baby|teenager|teen|toddler|student|driver|child|pupil|player|mother|father|swimmer|"
    r"runner|climber|rower|rider|nurse|teacher|officer|doctor)"
)
_AGE = (
    lazily.compile(
        rf"\b{_WHO}(?:, (?:aged )?| of | aged |, who (?:is|was) )(?P<n>[AC])\b(?! (?!was\b|is\b|has\b)[a-z]*s\b)"
    ),
    lazily.compile(rf"(?P<n>A) {_WHO}\b"),
)
_TERM = lazily.compile(
    r"\b(?:gets?|got|given|sentenced|jailed|imprisoned|handed)\b[^,;:]{0,25}? (?P<n>U)|"
    r"(?P<m>U)(?: in (?:jail|prison)|-(?:month|year) (?:jail|prison)? ?(?:sentence|term))"
)
_SENTENCED = lazily.compile(
    r"\b(?:sentenced|jailed|imprisoned|given|ordered|sent to (?:prison|jail)|sentence of|term of)\b"
    r"[^;:UP]{0,60}?(?P<n>U)|(?P<m>U)(?: in (?:jail|prison)|(?:-month|-year)? (?:jail|prison) (?:sentence|term))"
)
_UNSURE = lazily.compile(
    r"\b(?:parole|eligible|suspended|minimum|at least|concurrent\w*|consecutive\w*|probation|each|another|others|both|"
    r"respectively|total|combined|between them)\b"
)
_KIN = lazily.compile(
    r"\b(?:brother|sister|son|daughter|friend|cousin|mother|father|wife|husband|another|other)\b[^.;]{0,20}$"
)


@dataclass(frozen=True, slots=True)
class Matched:
    """The headline's figure and the body's; `what` they are tied to."""

    headline: Slot
    body: Slot
    what: str


def matched(title: Pattern, body: Sequence[Pattern]) -> Iterator[Matched]:
    """Figures of the headline that the body's top gives otherwise for the same words, and nothing in it as printed."""
    if not body:
        return
    first = body[0].sentence.index
    lead = [p for p in body if p.sentence.index < first + LEAD]
    for name, find, near in _FRAMES:
        theirs = [one for pattern in lead[:near] for one in find(pattern, False)]
        for tag, head in find(title, True):
            found = [slot for other, slot in theirs if other == tag and _comparable(head, slot)]
            one = len({s.value for s in found}) == 1 and not _agree(name, head, found[0])
            if one and not _told(name, head, body):
                yield Matched(head, found[0], name)
    yield from _points(title, lead, body)


Found = tuple[str, Slot]


def _labels(pattern: Pattern, _: bool) -> Iterator[Found]:
    for found in _LABEL.finditer(pattern.text):
        place = found.end() - 1 if found["a"] else found.start()
        if pattern.at(place).letter in "CU":
            yield found["a"] or found["b"], pattern.at(place)


def _records(pattern: Pattern, _: bool) -> Iterator[Found]:
    for found in _RECORD.finditer(pattern.text):
        slot = pattern.at(found.start("n" if found["n"] else "m"))
        if slot.unit and units.dimension(slot.unit) == "time":
            what = found["what"] or found["mark"]
            yield {"low": "lowest", "high": "highest"}.get(what, what), slot


def _ages(pattern: Pattern, _: bool) -> Iterator[Found]:
    for rule in _AGE:
        for found in rule.finditer(pattern.text):
            slot = pattern.of(found, "n")
            if not slot.noun and slot.value < OLDEST:
                yield found["who"], slot


def _terms(pattern: Pattern, title: bool) -> Iterator[Found]:
    rule = _TERM if title else _SENTENCED
    for found in rule.finditer("" if _UNSURE.search(pattern.text) else pattern.text):
        place = found.start("n" if found["n"] else "m")
        slot = pattern.at(place)
        if slot.unit in ("year", "month") and not asked.was_asked(pattern, place):
            yield "term", slot


def _lasting(pattern: Pattern, _: bool) -> Iterator[Found]:
    for found in _LAST.finditer(pattern.text):
        yield found["what"], pattern.of(found, "n")


_FRAMES = (
    ("label", _labels, 1),
    ("age", _ages, 1),
    ("lasting", _lasting, 1),
    ("record", _records, LEAD),
    ("term", _terms, LEAD),
)


def votes(title: Sentence, body: Sequence[Sentence]) -> tuple[Span, Span] | None:
    """A vote of the headline and the one that the body's top gives in its stead: "62-38" for "68 to 32"."""
    ours = _VOTE.search(title.span.text)
    if not ours or not _BALLOT.search(title.span.text):
        return None
    lead = [s.span for s in body[:LEAD] if _BALLOT.search(s.span.text)]
    theirs = [(span, found) for span in lead for found in _VOTE.finditer(span.text)]
    printed = {number for s in body for number in _NUMBER.findall(s.span.text)}
    if {ours[1], ours[2]} <= printed or len({found.groups() for _, found in theirs}) != 1:
        return None
    return _part(title.span, ours), _part(*theirs[0])


def _part(span: Span, found: re.Match[str]) -> Span:
    return Span(span.start + found.start(), span.start + found.end(), found[0])


def _comparable(head: Slot, slot: Slot) -> bool:
    alike = (head.letter == slot.letter and head.unit == slot.unit) or (head.letter == "A" and slot.letter == "C")
    return alike and head.bound is slot.bound is Bound.EXACT


def _agree(name: str, head: Slot, slot: Slot) -> bool:
    if name == "age":
        return abs(head.value - slot.value) <= A_BIRTHDAY
    return abs(head.value - slot.value) <= (ROUNDING * slot.value if name == "record" else 0)


def _told(name: str, head: Slot, body: Sequence[Pattern]) -> bool:
    """Whether the body prints the headline's figure, of whatever; an age that is another person's does not count."""
    for pattern in body:
        for place, slot in zip(pattern.places, pattern.slots, strict=True):
            if slot.letter != head.letter and slot.letter != "C":
                continue
            if slot.value == head.value and not (name == "age" and _of_kin(pattern, place)):
                return True
    values = [s.value for p in body for s in p.slots if s.letter == head.letter or (s.letter == "C" and not s.noun)]
    return name == "term" and any(a + b == head.value for i, a in enumerate(values) for b in values[i + 1 :])


def _of_kin(pattern: Pattern, place: int) -> bool:
    return bool(_KIN.search(pattern.text[max(0, place - 40) : place]))


def _points(title: Pattern, lead: Sequence[Pattern], body: Sequence[Pattern]) -> Iterator[Matched]:
    """Percent of the headline that are percentage points in the body, which come to another share."""
    percents = [s.value for p in body for s in p.slots if s.letter == "P"]
    for place, head in zip(title.places, title.slots, strict=True):
        moved = head.letter == "P" and head.value >= 1 and trends.direction(title.text, place)
        same = [s for p in lead for s in p.slots if s.letter == "G" and s.value == head.value]
        if not moved or head.bound is not Bound.EXACT or not same or not classes(title.text) & classes(lead[0].text):
            continue
        bases = [base for value in percents for base in (value, value + head.value, value - head.value) if base > 0]
        told = [*percents, *(head.value / base * 100 for base in bases)]
        if not any(abs(value - head.value) < 1 for value in told):
            yield Matched(head, same[0], "points")
