"""The dead of a headline who in the body are the hurt, the saved, or as many as those.

Claims tell who was killed and who was injured; how else the living are told of ("treated for burns", "sent to
hospitals", "found alive") is read here from the words of the clause that a figure stands in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.extract.victims import is_person
from auditor.model import Bound, Claim, Outcome, QuantityKind, Reading, Sentence, ZoneKind
from auditor.reckoning.figures.slots import Pattern, Slot
from auditor.reckoning.headlines import tolls
from auditor.text import lazily

LEAD = 2
"""Figured sentences of the body in which those of the headline are told of."""
FEW = 3
"""So many and more are not met by chance as the number of the hurt."""

_LIVING = lazily.compile(
    r"\b(?:injur\w+|hurt|wound\w+|burn(?:s|ed|t)?|"
    r"treated|hospital(?:s|ized|ised)?|rescued|saved?|survived|escaped|unhurt|"
    r"alive|bruises|concussions?|inhalation|homeless|captured|"
    r"arrested|detained|missing|displaced|ambulances?|evacuated|pulled to safety)\b",
    re.I,
)
_DEATH = lazily.compile(
    r"\b(?:dead\w*|deaths?|die[sd]?|dying|kill\w*|fatal\w*|bod(?:y|ies)|slain|"
    r"slay\w*|murder\w*|homicides?|"
    r"manslaughter|funerals?|"
    r"drown\w*|mourn\w*|perish\w*|lives|toll|remains|coroner|morgue|buried|autops\w+|execut\w+|assassin\w*|massacre\w*|"
    r"succumb\w*|grie[fv]\w*|memorial|tributes?|late|casualt\w+)\b",
    re.I,
)
_NO_DEATH = lazily.compile(
    r"\b(?:no one|nobody|none(?: of (?:them|those|the \w+))?|neither(?: \w+)?|no \w+)(?: was| were| had| has| have)?"
    r"(?: been)? (?:killed|died|dead)\b|\b(?:no|any) (?:deaths?|fatalities)\b|\bno (?:loss of life|lives were lost)\b|"
    r"\b(?:killing|and killed) (?:no one|nobody)\b",
    re.I,
)
_SURVIVED = lazily.compile(
    r"\b(?:alive|(?:both|all|they|each)(?: \w+){0,3} surviv(?:ed|e)|stable condition|"
    r"expected to (?:survive|recover|live)|unhurt)\b",
    re.I,
)
_CLAUSE = lazily.compile(r"[,;:.—]| and | but | while ")
_TITLE_DEAD = lazily.compile(
    r"(?P<n>C)(?: [a-z'-]+){1,3}? (?:are |were )?"
    r"(?:(?:shot|found|stabbed|beaten|burned) (?:dead|to death)|killed|dead|die|died|drown)\b"
)
_BODY_HARMED = lazily.compile(
    r"(?P<n>C)(?: [a-z'-]+){1,3}?(?:,? who [a-z' -]{1,50}?,?)? (?:were|have been|are) (?:[a-z]+ )?"
    r"(?P<fate>wounded|injured|hurt|found alive|rescued|saved)\b"
)


@dataclass(frozen=True, slots=True)
class Living:
    """A headline's dead and the living of the body that they are; `sure` when the body says that nobody died."""

    headline: Slot
    body: Slot
    sure: bool


def others_living(reading: Reading, title: Claim, toll: Claim, body: Sequence[Claim]) -> bool:
    """Whether the headline's dead are as many as those who lived: "nine killed", "17 others with burns"."""
    head, told = title.count, toll.count
    if title.outcome is not Outcome.KILLED or not head or not told or head.low is None or told.low is None:
        return False
    if not head.bound is told.bound is Bound.EXACT or head.low == told.low or head.low < FEW or told.low < 2:
        return False
    if any(c.outcome is Outcome.KILLED and c.count and c.count.low not in (None, 0, 1, told.low) for c in body):
        return False
    if tolls.added_up(reading, toll, told.low, head.low):
        return False
    printed = [q for q in reading.quantities if q.low == head.low and q.number.start > title.span.end]
    return bool(printed) and all(
        q.kind is QuantityKind.COUNT and q.low == q.high and _lived(reading, q.number.start) for q in printed
    )


def _lived(reading: Reading, at: int) -> bool:
    """Whether the clause around a figure tells of the living, and of no dead."""
    sentence = next((s for s in reading.sentences if s.span.start <= at < s.span.end), None)
    if sentence is None:
        return False
    clause = _clause(sentence, at)
    return bool(_LIVING.search(clause)) and not _DEATH.search(clause)


def _clause(sentence: Sentence, at: int) -> str:
    text, here = sentence.span.text, at - sentence.span.start
    start, end = 0, len(text)
    for mark in _CLAUSE.finditer(text):
        if mark.end() <= here:
            start = mark.end()
        else:
            end = mark.start()
            break
    return text[start:end]


def alive(titles: Sequence[Pattern], body: Sequence[Pattern], sentences: Sequence[Sentence]) -> Iterator[Living]:
    """Those whom the headline has dead and the body, which tells of no death at all, hurt or safe."""
    text = " ".join(s.span.text for s in sentences if s.zone is not ZoneKind.HEADLINE)
    rest = _NO_DEATH.sub(" ", text)
    if _DEATH.search(rest):
        return
    sure = rest != text or bool(_SURVIVED.search(text))
    for title in titles:
        for found in _TITLE_DEAD.finditer(title.text):
            head = title.of(found, "n")
            told = _harmed(head, body[:LEAD])
            if told and head.value > 1:
                yield Living(head, told, sure)


def _harmed(head: Slot, lead: Sequence[Pattern]) -> Slot | None:
    for pattern in lead:
        for found in _BODY_HARMED.finditer(pattern.text):
            slot = pattern.of(found, "n")
            if slot.value == head.value and (_noun(head) == _noun(slot) or (_people(head) and _people(slot))):
                return slot
    return None


def _noun(slot: Slot) -> str:
    return slot.noun.lower().split()[-1] if slot.noun else ""


def _people(slot: Slot) -> bool:
    return is_person(_noun(slot))
