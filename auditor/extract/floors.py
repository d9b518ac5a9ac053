"""What an article vouches for in its own voice: a lower count that it quotes beside it is of some of those harmed only.

"At least ten people were killed" weighs every report the writer had. The early post that it goes on to quote ("a local
channel reported five dead") counts five of the ten. A body with a side of its own is let alone where it gives no floor
itself: its lower count may be meant as the toll, and is a rival of the article's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from auditor.arithmetic import contains
from auditor.extract.quotations import Quotation, quotations
from auditor.extract.scene import days_apart, places_apart, specificity
from auditor.model import Bound, Claim, Outcome, Relation, Scope, Stance, VictimClass

BELOW = "below-floor"
"""The rule of a figure that its article's own floor exceeds."""

_FLOORS = (Bound.AT_LEAST, Bound.RANGE)
_HARM = (Outcome.KILLED, Outcome.INJURED)
_WIDE = (VictimClass.PEOPLE, VictimClass.CIVILIAN)
_TOLD = (Stance.ASSERTED, Stance.ACCUSED, Stance.POSSIBLE)
# Those who pass on what others counted; bodies with any other side count for themselves.
_PASSING_ON = (None, "agency", "media", "witness")
_ANOTHER = re.compile(
    r"\b(?:another|separate|second|previous|earlier)\s+(?:\w+\s+){0,3}?"
    r"(?:(?:air\s?)?strikes?|raids?|attacks?|bombings?|blasts?|explosions?|shootings?|incidents?|clash(?:es)?|massacres?|crash(?:es)?)\b"
    r"|\b(?:elsewhere|meanwhile|separately|in\s+recent|(?:day|week|month|year)s?\s+(?:ago|earlier|before)|last\s+(?:week|month|year))\b",
    re.I,
)


def with_floors(text: str, claims: Sequence[Claim], told: Sequence[str]) -> tuple[Claim, ...]:
    """Make the lower figures of others parts of the floor that the article's first figure sets in its own voice.

    `told`: the words of each claim's sentence, which may say that it is of another event.
    """
    floors: dict[Outcome, Claim | None] = {}
    for claim in claims:
        if _is_toll(claim):
            floors.setdefault(claim.outcome, claim if _is_floor(claim) else None)
    quotes = quotations(text) if any(floors.values()) else ()
    found = []
    for claim, words in zip(claims, told, strict=True):
        floor = floors.get(claim.outcome)
        if floor and _is_below(claim, floor) and _by_others(claim, quotes) and not _ANOTHER.search(words):
            rules = (*claim.rules, BELOW)
            claim = replace(claim, relation=Relation.SUBSET_OF, target=floor.id, rules=rules, additional=False)
        found.append(claim)
    return tuple(found)


def _is_floor(claim: Claim) -> bool:
    count = claim.count
    bounded = count is not None and count.bound in _FLOORS and count.least is not None and count.least > 1
    return bounded and not claim.claimants and claim.victims.kind in _WIDE


def _is_toll(claim: Claim) -> bool:
    told = claim.stance in _TOLD and claim.scope is Scope.EVENT and claim.outcome in _HARM
    return told and claim.relation in (None, Relation.UPDATES)


def _is_below(claim: Claim, floor: Claim) -> bool:
    low, count = floor.count, claim.count
    if low is None or count is None or low.least is None or count.high is None or not _is_toll(claim):
        return False
    if not 0 < count.high < low.least or claim.span.start < floor.span.start or _elsewhere(claim, floor):
        return False
    return contains(floor.victims.kind, claim.victims.kind) or claim.victims.kind in _WIDE


def _elsewhere(claim: Claim, floor: Claim) -> bool:
    """Whether the two are told of two days or places; a city may hold the quarter that the other names."""
    one_wider = specificity(claim.place) != specificity(floor.place)
    return days_apart(claim, floor) or (places_apart(claim, floor) and not one_wider)


def _by_others(claim: Claim, quotes: Sequence[Quotation]) -> bool:
    """Whether somebody who only passes it on gives the figure, by name or in quotation marks."""
    if claim.claimant is not None:
        floor_too = claim.count is not None and claim.count.bound in (Bound.AT_LEAST, Bound.MORE_THAN)
        return floor_too or claim.claimant.side in _PASSING_ON
    before = bisect_right(quotes, claim.span.start, key=lambda q: q.start) - 1
    return before >= 0 and claim.span.start < quotes[before].end
