"""Parts of what was counted before and is named again: "36 buses; 41 of the buses", "of those questioned, 1,310".

The definite words point back at one thing already counted. The part is told of only when that count and all others that
could belong to it, the whole article through, together stay below the part.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.extract.victims import is_person
from auditor.model import Bound, ZoneKind
from auditor.reckoning.figures.slots import Pattern, Slot
from auditor.text import lazily

SLIP = 12
"""A part is not more than so many times its whole: the two would not belong together."""
MANY = 400
"""Figures of an article beyond which it is a list, where something will hold any part."""
BACK, FURTHER = 1, 3
"""Sentences back in which the whole stands; further where the very noun is named again."""

_NAMED = lazily.compile(
    r"(?P<s>C) of (?:the|its|their|those|these|his|her)(?: (?:same|affected|new|[a-z]{3,}ed))? (?P<n>[a-z-]{3,})"
    r"(?P<next>,? [a-z-]+(?: [a-z-]+){0,2}|\W)"
)
_NAMED_FIRST = lazily.compile(
    r"(?:^|; )\W?(?:of|among) (?:the|its|their|those|these)(?: same)? (?P<n>[a-z-]{3,}s)(?: (?P<v>[a-z]{4,}))?, "
    r"(?P<s>C)(?! of| more| other)"
)
_DONE = lazily.compile(
    r"(?:\bamong (?:the|those) (?P<v>[a-z]{4,}) (?:were|was|are|is)(?: (?:about|some|at least))? (?P<s>C)|"
    r"(?:^|; )\W?of (?:the|those) (?P<v2>[a-z]{4,}), (?P<s2>C)(?! of| more| other)|"
    r"(?P<s3>C) of those (?:to be |being )?(?P<v3>[a-z]{4,}(?:ed|en|hurt|found|held|sold))\b)"
)
_SOME = lazily.compile(
    r"(?P<s>C) of (?:the (?P<v>missing|dead|sick|hurt|homeless|[a-z]{3,}ed)(?= (?:had|have|has|were|was|are|is|remain|came|who|by|so)\b|[,.])|"
    r"(?:those|the people) (?:on ?board|aboard|inside|there|present|in|on|at|from)\b)"
)
_WHO = lazily.compile(r",? (?:that|who|which)(?: (?:were|was|are|had|have|has|been))* (?P<v>[a-z-]+)")
_NARROWER = lazily.compile(
    r",? (?!on (?:mon|tues|wednes|thurs|fri|satur|sun)day\b)(?:in|on|at|from|of|across|throughout|around|near|with|for|under|over|within|outside|inside|to|by|per|there|"
    r"here|and|or|"
    r"that|who|which|whose|he|she|they|we|it|you|i)\b"
)
_MORE = lazily.compile(r"\b(?:another|other|additional|further|first|last|next|extra|only|more|each|every|per|than) $")
_LATER = lazily.compile(r"^ (?:more|others?|additional|further|percent)\b")


_ANYBODY = frozenset(("people", "person", "member", "man"))
_HOLDS = lazily.compile(
    r"\b(?:has|have|had|employs?|employed|holds?|held|houses?|housed|carry|carries|carried|carrying|infected|sickened|"
    r"treats?|treated|numbers?|numbered|comprises?|enrolls?|enrolled)(?: (?:about|some|only|just|at least))? $"
)
_AGENTS = ("er", "or", "ist", "ant")  # of those to whom things are done, with people among them: "57 marchers"


@dataclass(frozen=True, slots=True)
class Part:
    """A part that exceeds everything it may be taken from, and the count that its words point at."""

    whole: Slot
    part: Slot
    frame: str


def exceeding(patterns: Sequence[Pattern]) -> Iterator[Part]:
    """Parts larger than the whole that they name again."""
    body = [p for p in patterns if p.sentence.zone is ZoneKind.BODY]
    if sum(len(p.slots) for p in body) > MANY:
        return
    for number, pattern in enumerate(body):
        for part, frame, points_at in _parts(pattern):
            back = FURTHER if frame == "of-the-same" else BACK
            near = [p for p in body[max(0, number - back) : number + 1] if _near(p, pattern, back)]
            whole = _whole(part, near, points_at)
            if whole and part.value <= whole.value * SLIP and not _held(part, whole, body, near, frame):
                yield Part(whole, part, frame)


def _near(before: Pattern, pattern: Pattern, back: int) -> bool:
    return pattern.sentence.index - before.sentence.index <= back


PointsAt = Callable[[Slot, Pattern], bool]


def _parts(pattern: Pattern) -> Iterator[tuple[Slot, str, PointsAt]]:
    """The parts of a sentence, each with the test of the count that its words point back at."""
    for found in _NAMED.finditer(pattern.text):
        part, noun, following = pattern.of(found, "s"), found["n"], found["next"]
        deed = _WHO.match(pattern.text, found.end("n"))
        if deed or not _NARROWER.match(following):
            yield part, "of-the-same", _same_thing(noun, deed["v"] if deed else None)
            if not deed and _people(noun):
                yield part, "of-the-people", _same_people()
    for found in _NAMED_FIRST.finditer(pattern.text):
        yield pattern.of(found, "s"), "of-the-same", _same_thing(found["n"], found["v"])
    for found in _DONE.finditer(pattern.text):
        group = next(name for name in ("s", "s2", "s3") if found[name])
        part = pattern.of(found, group)
        if not _LATER.match(pattern.text[found.end(group) :]):
            yield part, "of-those-done", _same_deed(part, found["v" + group[1:]])
    for found in _SOME.finditer(pattern.text):
        part = pattern.of(found, "s")
        yield part, "of-those-done", _same_deed(part, found["v"]) if found["v"] else _same_people()


def _same_thing(noun: str, deed: str | None) -> PointsAt:
    def points_at(slot: Slot, pattern: Pattern) -> bool:
        after = pattern.text[pattern.places[pattern.slots.index(slot)] + 1 :]
        named = _plural(_head(slot), noun) or after.startswith((f" are {noun}", f" were {noun}"))
        return named and (deed is None or _spoken(deed, pattern.text))

    return points_at


def _same_people() -> PointsAt:
    """ "The choir has 64 members": the people that somebody or something has, whatever they are called next."""

    def points_at(slot: Slot, pattern: Pattern) -> bool:
        at = pattern.places[pattern.slots.index(slot)]
        return _head(slot) in _ANYBODY and _HOLDS.search(pattern.text[:at]) is not None

    return points_at


def _people(noun: str) -> bool:
    """Whether a plural names people: by the lexicon, or by the ending of those who do or undergo something."""
    return is_person(noun) or is_person(noun[:-1]) or noun[:-1].endswith((*_AGENTS, "ee"))


def _same_deed(part: Slot, deed: str) -> PointsAt:
    def points_at(slot: Slot, pattern: Pattern) -> bool:
        at = pattern.places[pattern.slots.index(slot)]
        around = pattern.text[max(0, at - 30) : at + 45]
        doers = is_person(_head(part)) and _head(slot).endswith(_AGENTS)
        return bool(_head(slot)) and (_akin(part, slot) or doers) and _spoken(deed, around)

    return points_at


def _whole(part: Slot, near: Sequence[Pattern], points_at: PointsAt) -> Slot | None:
    """The one count before the part that the words point at; None for none or for several."""
    found = [
        slot
        for pattern in near
        for at, slot in zip(pattern.places, pattern.slots, strict=True)
        if slot.letter == "C" and slot.start < part.start and not _on_top(pattern.text, at)
        if points_at(slot, pattern)
    ]
    fits = len(found) == 1 and found[0].plain and found[0].value > 1
    least, most = part.band[0], found[0].band[1] if fits else None
    return found[0] if least is not None and most is not None and least > most else None


def _on_top(text: str, at: int) -> bool:
    """Whether a count comes on top of others: "20 more barns", "another 20"."""
    return bool(_MORE.search(text[:at]) or _LATER.match(text[at + 1 :]))


def _held(part: Slot, whole: Slot, body: Sequence[Pattern], near: Sequence[Pattern], frame: str) -> bool:
    """Whether other counts of the article could hold the part, alone or together."""
    if any(slot.letter == "V" for pattern in near for slot in pattern.slots):
        return True
    counts = [s for p in body for s in p.slots if s.letter == "C" and s is not part and _rival(s, whole, frame)]
    before = sum({s.value for s in counts if s.start < part.start}, Decimal(0))
    return before >= part.value or any(s.value >= part.value or s.bound is Bound.VAGUE for s in counts)


def _rival(slot: Slot, whole: Slot, frame: str) -> bool:
    """Whether a count may be of what the part is of; where the very noun is named, no wider one before its count is."""
    ours, theirs = _head(slot), _head(whole)
    if frame == "of-the-same" and ours and ours != theirs and slot.start < whole.start:
        return False
    return not ours or ours == theirs or _akin(slot, whole)


def _akin(part: Slot, whole: Slot) -> bool:
    """Whether what one counts can be among what the other counts: the same thing, people, or nothing named."""
    ours, theirs = _head(part), _head(whole)
    return not ours or ours == theirs or (is_person(ours) and is_person(theirs))


def _head(slot: Slot) -> str:
    return slot.noun.lower().split()[-1] if slot.noun else ""


def _plural(noun: str, word: str) -> bool:
    return bool(noun) and word in (
        noun + "s",
        noun + "es",
        noun[:-1] + "ies",
        noun[:-1] + "ves",
        noun[:-2] + "ves",
        noun,
    )


def _spoken(deed: str, text: str) -> bool:
    """Whether the text has the word of the deed in some form."""
    stem = re.sub(r"(?:ed|en|ing|d|s)$", "", deed)
    return len(stem) > 2 and bool(re.search(rf"\b{re.escape(stem)}(?:e|ed|d|s|es|en|ing|ion)?\b", text))
