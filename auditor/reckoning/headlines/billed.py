"""What a headline says of a figure and the body says otherwise: per what it is, which way it went, by how many times.

"Costs £3m a week" above "£3m a month"; "falls to 4.2%" above "rising to 4.2 percent"; "cases double" above "1,320
cases, compared with 1,100". Each is judged only where the body has nothing that bears the headline out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from auditor.arithmetic import Interval, disjoint
from auditor.model import Bound, Span
from auditor.reckoning.figures import shares, trends
from auditor.reckoning.figures.slots import Pattern, Slot
from auditor.reckoning.headlines.synonyms import classes
from auditor.reckoning.percentages import told
from auditor.text import lazily

LEAD = 4
"""Sentences of the body that tell what the headline tells."""
LOOSE = 6
"""Points in a hundred by which a headline may round a multiple on top of its words."""

_PER = lazily.compile(
    r"(?: (?!and\b|or\b|to\b)[a-z'-]+){0,3}? (?:(?:an?|per|each|every) (?P<of>hour|day|week|month|year|decade)\b|"
    r"(?P<ly>hourly|daily|weekly|monthly|yearly|annually)\b)"
)
_LY = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "yearly": "year", "annually": "year"}
_TO = lazily.compile(
    rf"\b(?:(?P<up>{trends.UP})|(?P<down>{trends.DOWN}))(?: back)? to"
    r"(?: (?:about|just|nearly|almost|over|under|an?))* $"
)
_YEARLY = lazily.compile(
    r"(?:,? (?:in|over|within) (?:a|one|the(?: past| last)?|past|last) year\b|,? year[- ]on[- ]year\b)"
)
_LONGER = lazily.compile(
    r"(?:,? (?:more|less|higher|lower|up|down))?,? (?:than|over|in|within|for)(?: (?:the|it was|they were))?"
    r"(?: (?:past|last))? (?:U|two|three|four|five|ten) ?(?:years)?\b(?: ago| earlier| before)?|,? since Y\b|"
    r" U (?:ago|earlier|before)\b|[^,;.]{0,30}\b(?:a|over a|in a|the past) decade\b"
)
_PLURAL = lazily.compile(
    r"\b[a-z]{3,}s (?P<verb>double|triple|treble|quadruple|halve)"
    r"(?= (?:in|at|as|since|this|to|by|after|over|on|under)\b|[,;:.]|$)"
)
_PAST = {"double": "doubled", "triple": "tripled", "treble": "trebled", "quadruple": "quadrupled", "halve": "halved"}
_AGO = lazily.compile(
    r" (?:(?:more|less|higher|lower) )?(?:than|over|in|since|within) [^,;.]{0,30}?(?:years?(?: ago)?|decade|\d{4})\b"
)
_AGAINST = lazily.compile(
    r"(?P<a>[CMU])[^;:¶]{0,80}?,? (?:compared (?:with|to)|against|up from|down from|from) (?P<b>[CMU])(?! to\b)"
)


@dataclass(frozen=True, slots=True)
class Billed:
    """A passage of the headline, from `start` to `end` of the article, and the body's figure that is otherwise.

    `told` are the body's own words for it.
    """

    start: int
    end: int
    body: Slot
    told: Span


def billed(title: Pattern, body: Sequence[Pattern], text: str) -> Iterator[Billed]:
    """Where headline and body part; `title` may be without figures, `text` is the article's."""
    if not body:
        return
    first = body[0].sentence.index
    lead = [p for p in body if p.sentence.index < first + LEAD]
    for place, head in zip(title.places, title.slots, strict=True):
        if head.bound is not Bound.EXACT or head.letter not in "CMUP":
            continue
        same = [(p, at, s) for p in body for at, s in zip(p.places, p.slots, strict=True) if _equal(head, s)]
        found = _per(title, place, same) or _way(title, place, same, lead) or _span(title, place, head, same, lead)
        if found:
            yield Billed(*_with_words(text, head), found, Span.of(text, *_with_words(text, found)))
    yield from _times(title, lead, body, text)


def _with_words(text: str, slot: Slot) -> tuple[int, int]:
    """A figure with "rising to" before it and "a month" or "than three years ago" behind it."""
    before = _TO.search(text[max(0, slot.start - 60) : slot.start].lower())
    after = text[slot.end : slot.end + 60].lower()
    found = _PER.match(after) or _YEARLY.match(after) or _AGO.match(after)
    start = max(0, slot.start - 60) + before.start() if before else slot.start
    return start, slot.end + found.end() if found else slot.end


Placed = tuple[Pattern, int, Slot]


def _equal(head: Slot, slot: Slot) -> bool:
    return slot.letter == head.letter and slot.unit == head.unit and slot.value == head.value


def _period(pattern: Pattern, place: int) -> str | None:
    found = _PER.match(pattern.text, place + 1)
    return None if found is None else found["of"] or _LY[found["ly"]]


def _per(title: Pattern, place: int, same: Sequence[Placed]) -> Slot | None:
    """The same figure per another period, wherever the body has it."""
    ours = _period(title, place)
    theirs = [_period(pattern, at) for pattern, at, _ in same]
    return same[0][2] if ours and theirs and None not in theirs and ours not in theirs else None


def _to(pattern: Pattern, place: int) -> str | None:
    found = _TO.search(pattern.text[max(0, place - 60) : place])
    return None if found is None else "up" if found["up"] else "down"


def _way(title: Pattern, place: int, same: Sequence[Placed], lead: Sequence[Pattern]) -> Slot | None:
    """The same level, reached from the other side."""
    ours = _to(title, place)
    ways = [_to(pattern, at) for pattern, at, _ in same]
    if ours is None or ours in ways or not any(ways) or not any(same[0][0] is p for p in lead):
        return None
    return same[[bool(way) for way in ways].index(True)][2]


def _span(title: Pattern, place: int, head: Slot, same: Sequence[Placed], lead: Sequence[Pattern]) -> Slot | None:
    """The change of a year, which is that of several, where the body tells of the year another."""
    if head.letter != "P" or not _YEARLY.match(title.text, place + 1):
        return None
    if not same or not all(_LONGER.match(pattern.text, at + 1) for pattern, at, _ in same):
        return None
    others = [(p, at, s) for p in lead for at, s in zip(p.places, p.slots, strict=True) if s.letter == "P"]
    return same[0][2] if any(not _equal(head, slot) for _, _, slot in others) else None


def _times(title: Pattern, lead: Sequence[Pattern], body: Sequence[Pattern], text: str) -> Iterator[Billed]:
    """Multiples and halves of the headline that the one pair of figures in the body's top does not come to."""
    relations = [one for one in _relations(title) if not _borne_out(one.quotient, body)]
    pairs = [(p, *pair) for p in lead for pair in _pairs(p) if classes(title.text) & classes(p.text)]
    if len(relations) != 1 or len(pairs) != 1 or _same_word(title, relations[0], body, text):
        return
    (_, before, after), one = pairs[0], relations[0]
    if disjoint(_wider(one.quotient), shares.share(after, before)) and before.value != after.value:
        yield Billed(*_place(title, one), after, _stretch(text, before, after))


def _relations(title: Pattern) -> list[told.Told]:
    """Multiples and fractions by which the headline says that something changed; "cases double" too."""
    found = [one for one in told.told(title) if one.kind is not told.Kind.SHARE and one.turn]
    found = [one for one in found if one.slot is None or one.slot.letter == "R"]
    for verb in _PLURAL.finditer(title.text):
        past = replace(
            title, text=title.text[: verb.start("verb")] + _PAST[verb["verb"]] + title.text[verb.end("verb") :]
        )
        found += [one for one in told.told(past) if one.turn and one.start == verb.start("verb")]
    return found


def _borne_out(quotient: Interval, body: Sequence[Pattern]) -> bool:
    """Whether a percentage or two like figures of the body come to it."""
    slots = [slot for pattern in body for slot in pattern.slots]
    percents = [slot.value for slot in slots if slot.letter in "PG"]
    if any(not disjoint(_wider(quotient), (end, end)) for p in percents for end in (100 + p, 100 - p, p)):
        return True
    if len(slots) > trends.MANY or any(slot.letter in "VR" for slot in slots):
        return True
    like = [(a, b) for a in slots for b in slots if a is not b and shares.alike(a, b) and a.letter != "P"]
    return any(not disjoint(_wider(quotient), shares.share(a, b)) for a, b in like)


def _wider(interval: Interval) -> Interval:
    least, most = interval
    return (None if least is None else least - LOOSE, None if most is None else most + LOOSE)


def _pairs(pattern: Pattern) -> Iterator[tuple[Slot, Slot]]:
    """What a figure was and what it is."""
    for found in _AGAINST.finditer(pattern.text):
        after, before = pattern.of(found, "a"), pattern.of(found, "b")
        if shares.alike(before, after) and (not before.noun or not after.noun or before.noun == after.noun):
            yield before, after


def _same_word(title: Pattern, one: told.Told, body: Sequence[Pattern], text: str) -> bool:
    """Whether the body has the word too, with figures beside it or without: "cases have doubled"."""
    stem = title.text[one.start : one.end].split()[-1][:5]
    return stem in text[title.sentence.span.end :].lower() or any(stem in pattern.text for pattern in body)


def _place(title: Pattern, one: told.Told) -> tuple[int, int]:
    """Where the words of a relation stand in the article; the whole headline where they are printed otherwise."""
    if one.slot is not None and one.slot in title.slots:
        return one.slot.start, one.slot.end
    span, words = title.sentence.span, title.text[one.start : one.end].strip()
    at = span.text.lower().find(words)
    return (span.start + at, span.start + at + len(words)) if at >= 0 and words else (span.start, span.end)


def _stretch(text: str, before: Slot, after: Slot) -> Span:
    return Span.of(text, min(before.start, after.start), max(before.end, after.end))
