"""The one percentage or fraction that a passage states, and whether its words call it a rise, a fall or neither."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from auditor.arithmetic import HALF, Interval
from auditor.reckoning.figures import shares
from auditor.reckoning.figures.slots import Pattern
from auditor.reckoning.figures.turns import CUT, FALL, FELL, RAISED, RISE, ROSE
from auditor.text import lazily

_RISE = rf"{ROSE}|{RAISED}|{RISE}|improve\w*|up|higher|more|above|larger|bigger|dearer|profit|premium|mark-?up"
_FALL = rf"{FELL}|{CUT}|{FALL}|los[st]|down|lower|less|fewer|below|smaller|cheaper|discount|markdown"
CUE = rf"(?:(?P<fall>{_FALL})|(?P<rise>{_RISE}))"
_CUE_BEFORE = lazily.compile(
    rf"(?<!take )(?<!takes )(?<!took )(?<!make )(?<!makes )(?<!made )\b{CUE}(?:(?: (?:by|of|some|about|nearly|almost|just|only|an?|another|or|roughly|around|the))*,?|(?: [a-z'-]+){{1,4}}? by) $"
)
_CUE_AFTER = lazily.compile(rf"^(?: point)?(?: [a-z-]+)? {CUE}\b")
_ENDED = lazily.compile(
    r"$|[,.;:)?!]| —| of | (?:share|rate|turnout|of|were|was|are|is|had|have|has|said|say|who|that|which|did|do|or|and|in|on|at|with|voted|failed|reported|for|when)\b"
)
"""After a share that is no part of a name such as "a 5 percent note"."""
_EXTRA = lazily.compile(r"\b(?:from|compared (?:with|to)|against|versus|than)(?: [a-z]+){0,3} $")
_LOOSE = lazily.compile(
    r" (?:[a-z]+ )?(?:interest|tax|discount|coupon|stake|chance|swing|majority|lead|margin|tariff|duty|levy|fee|commission|yield|target|owned|annually)\b"
)
_IN = lazily.compile(
    r"\b(?P<n>one|two|three|four|five|six|seven|nine) (?:in|out of) (?:every )?(?P<s>C)\b(?! (?:U|years?|days?)\b)"
)
_NUMBERS = {w: n for n, w in enumerate(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"), 1)}


@dataclass(frozen=True, slots=True)
class Stated:
    """A percentage or fraction, its place and what it allows; `turn` is 1 for a rise, -1 for a fall, 0 for neither."""

    place: int
    percent: Decimal
    allowed: Interval
    turn: int
    plain: bool


def stated(pattern: Pattern) -> Stated | None:
    """The one statement of the passage; None where there are none or several."""
    found = [
        (p, s)
        for p, s in zip(pattern.places, pattern.slots, strict=True)
        if s.letter in "PRGV" and not _EXTRA.search(pattern.text[max(0, p - 40) : p])
    ]
    odds = list(_IN.finditer(pattern.text))
    if len(found) + len(odds) != 1:
        return None
    if odds:
        many = pattern.of(odds[0], "s").value
        top = 100 * Decimal(_NUMBERS[odds[0]["n"]])
        allowed = (top / (many + HALF), top / (many - HALF))
        return Stated(odds[0].start("s"), top / many, allowed, 0, True) if 1 < many <= 20 else None
    place, slot = found[0]
    told = slot.letter == "R" and slot.quantity is not None and any(c.isdigit() for c in slot.quantity.span.text)
    if told or slot.letter not in "PR" or slot.ends[0] != slot.ends[1] or _LOOSE.match(pattern.text, place + 1):
        return None
    before, after = pattern.text[max(0, place - 40) : place], pattern.text[place + 1 : place + 40]
    cue = _CUE_BEFORE.search(before) or _CUE_AFTER.search(after)
    percent = slot.value * 100 if slot.letter == "R" else slot.value
    turn = 0 if not cue else -1 if cue["fall"] else 1
    named = slot.letter == "R" and slot.noun is not None  # "one in five of the parachutes"
    if not turn and not named and not _ENDED.match(pattern.text, place + 1):
        return None
    return Stated(place, percent, shares.stated(slot), turn, slot.plain)
