"""The relations that a passage tells in words: a change ("fell by a third"), a multiple ("twice as many"), a share.

Each is read by itself, with its place and what it points to: the figures it is of may stand in a neighbouring sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from auditor.arithmetic import Interval
from auditor.model import Bound
from auditor.reckoning.figures import shares
from auditor.reckoning.figures.shares import HUNDRED
from auditor.reckoning.figures.slots import Pattern, Slot
from auditor.reckoning.figures.turns import FALL, RISE
from auditor.reckoning.percentages.ratios import stated_multiple
from auditor.reckoning.percentages.statements import CUE
from auditor.text import lazily


class Kind(StrEnum):
    """How the figures that are told of stand to one another: later and earlier, two things, part and whole."""

    CHANGE = "change"
    MULTIPLE = "multiple"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Told:
    """A relation in words, from `start` to `end` of the pattern's text.

    `printed` is what is told, in percent, a multiple as a number of times; `quotient` what the first figure (later, larger
    or part) may be of the second, in percent. `turn` is 1 for a rise, -1 for a fall, 0 for neither; `tail` are the words
    that follow as far as the clause goes.
    """

    kind: Kind
    start: int
    end: int
    printed: Decimal
    quotient: Interval
    turn: int
    tail: str
    slot: Slot | None = None
    allowed: Interval = (None, None)
    """The percentage as printed, with its rounding; open where a multiple is told."""

    @property
    def percent(self) -> bool:
        """Whether a percentage or a fraction is told, and no multiple."""
        return self.allowed != (None, None)


_HEDGE = "more than|over|well over|at least|nearly|almost|not quite|about|roughly|around|approximately|less than|virtually|some|only|just"
_FACTORS = {
    "doubl": Decimal(2), "tripl": Decimal(3), "trebl": Decimal(3), "quadrupl": Decimal(4), "quintupl": Decimal(5), "halv": Decimal("0.5"),
    "two": Decimal(2), "three": Decimal(3), "four": Decimal(4), "five": Decimal(5), "six": Decimal(6), "ten": Decimal(10), "twice": Decimal(2),
}  # fmt: skip
_ANCHOR = lazily.compile(
    rf"(?:\b(?:(?P<hedge>{_HEDGE}) )?"
    r"(?:(?P<verb>(?:doubl|tripl|trebl|quadrupl|quintupl|halv)(?:ed|ing|es?(?<!double)(?<!triple)(?<!treble)(?<!quadruple)))"
    r"|(?<=to )(?P<inf>double|triple|treble|quadruple)|(?P<fold>two|three|four|five|six|ten)-?fold"
    r"|(?P<cut>(?:cut|slashed|reduced|fallen|fell|dropped|shrunk|shrank) (?:[a-z']+ ){0,3}?in half)"
    r"|(?P<as>twice|double|triple|treble|half)(?= (?:as [a-z]+|that|what|(?:the|its|their|his|her) (?:[a-z-]+ ){0,2}(?:number|amount|sum|size|price|rate|figure|total|height|length|area|cost|level|M|C|U)\b))"
    r"|(?P<half>half|a (?:half|third|quarter|fifth|sixth|tenth))(?= of |[,.;)]|$| (?:as|were|was|are|is|have|has|had|will|would|did|do|from|since|in|over|this|last|to|between|compared|on|less|more|fewer|larger|smaller|higher|lower)\b)))"
    r"|(?P<slot>[PRC])"
)
_TIMES = lazily.compile(r" times (?=as [a-z]+|what|that|its|the|higher|larger|more|bigger|longer|greater)")
_AS = lazily.compile(r" as (?:many|much|[a-z]+)(?P<again> again)?(?P<base>(?: [a-z'-]+){0,3} as\b)?")
_OF_LEVEL = lazily.compile(
    r" (?:of )?(?:that|its|their|the|what|his|her)(?: (?P<old>former|current|present|original|previous|earlier|old|new|usual|initial))?(?: (?:number|figure|total|amount|sum|size|level|price|rate|count|length|height|area|strength|value))?(?=[,.;)]|$| (?:M|C|U)\b| (?:it|they|in|when|of)\b)"
)
_BEFORE = lazily.compile(
    rf"(?<!take )(?<!takes )(?<!took )(?<!make )(?<!makes )(?<!made )(?<!or )\b{CUE}(?:(?: (?:by|of|some|about|nearly|almost|just|only|an?|another|or|roughly|around|the|more|than|over))*,?|(?: [a-z'-]+){{1,4}}? by) $"
)
_NOUN = rf"(?P<noun>{RISE}|(?P<down>{FALL}))"
_AMOUNTS = lazily.compile(
    rf"\b(?:the|this|that|an?|their|its|his|her) (?:[a-z-]+ ){{0,2}}{_NOUN}\b(?:(?! (?:and|but|while) )[^;:¶]){{0,90}}? (?:amount(?:s|ed|ing)?|c[oa]mes?|work(?:s|ed)? out|represent(?:s|ed)?|equal(?:s|led|ed)?|is|was|of) (?:to |at )?(?:about |nearly |almost |some |just |only )?$"
)
_AT = lazily.compile(rf"\b{_NOUN}, at (?:about |nearly |only |just )?$")
""" "The biggest increase, at 25 percent"."""
_AFTER = lazily.compile(
    rf"^(?: points?)?(?: [a-z-]+)? (?:(?P<fall>{FALL}|discount|fewer|less|lower|smaller|cheaper|below|down)"
    rf"|{RISE}|more|higher|larger|bigger|greater|above|up|profit|premium)\b"
)
_REST = lazily.compile(r"\b(?:other|remaining|another|rest,?) $")
_MEASURE = lazily.compile(
    r"(?: of)?(?: an?| the)?[ -](?:century|centuries|decade|year|month|week|day|hour|mile|kilomet|meter|metre|inch|pint|acre|ton|pound|dozen|hundred|thousand|million|billion|trillion|litre|liter|gallon|point|percent|time\b|brother|sister|moon)"
)
""" "Half a century", "a quarter of a million": a measure and no share."""
_NO_SHARE = lazily.compile(
    r"(?: [a-z-]+)? (?:interest|tax|discount|coupon|stake|chance|swing|majority|lead|margin|tariff|duty|levy|fee|commission|yield|target|owned|annually|stronger|notes?|bonds?|unemployment|inflation)\b"
)


def told(pattern: Pattern) -> list[Told]:
    """Every relation that the passage tells, in order."""
    return list(_read(pattern))


def _read(pattern: Pattern) -> Iterator[Told]:
    text = pattern.text
    for found in _ANCHOR.finditer(text):
        hedge = (found["hedge"] or "").strip()
        if found["slot"]:
            yield from _of_slot(pattern, found)
        elif found["cut"]:
            yield _percent(
                pattern, found.end() - len("in half"), found.end(), shares.worded("half"), hedge, Kind.CHANGE, -1
            )
        elif found["as"]:
            factor = _FACTORS.get(found["as"][:5], _FACTORS.get(found["as"].rstrip("e"), Decimal("0.5")))
            yield from _compared(text, found.start(), found.end(), factor, hedge, Bound.EXACT)
        elif found["half"]:
            slot = shares.worded(found["half"])
            told_ = _as_share(pattern, found.start(), found.end(), slot, hedge)
            if told_:
                yield told_
        else:
            word = found["verb"] or found["inf"] or found["fold"]
            stem = next((key for key in _FACTORS if word.startswith(key)), "two")
            yield _times(text, Kind.CHANGE, found.start(), found.end(), _FACTORS[stem], hedge, Bound.EXACT)


def _of_slot(pattern: Pattern, found: re.Match[str]) -> Iterator[Told]:
    place, slot = found.start("slot"), pattern.of(found, "slot")
    if slot.letter == "C":
        times = _TIMES.match(pattern.text, place + 1)
        if slot.noun == "time" and times and slot.value > 1:
            yield from _compared(pattern.text, place, times.end() - 1, slot.value, "", slot.bound)
        return
    told_ = _as_share(pattern, place, place + 1, slot, "")
    if told_:
        yield told_


def _as_share(pattern: Pattern, start: int, end: int, slot: Slot, hedge: str) -> Told | None:
    """A percentage or a fraction as a change, a multiple of another figure, or a share; None where it is a rate of its own."""
    text = pattern.text
    before, after = text[max(0, start - 130) : start], _swallowed(slot) + text[end : end + 60]
    if slot.letter == "R" and _MEASURE.match(after):
        return None
    if slot.ends[0] != slot.ends[1] or _NO_SHARE.match(after) or slot.letter == "G":
        return None
    nominal = _AMOUNTS.search(before) or _AT.search(before)
    cue = _BEFORE.search(before[-60:]) or (not _REST.search(before) and _AFTER.match(after)) or None
    if nominal or cue:
        falls = bool(nominal["down"]) if nominal else bool(cue and cue["fall"])
        return _percent(pattern, start, end, slot, hedge, Kind.CHANGE, -1 if falls else 1)
    as_ = _AS.match(after) if slot.letter == "R" else None
    if as_:
        factor = slot.value + 1 if as_["again"] else slot.value
        return _times(text, Kind.MULTIPLE, start, end + as_.end(), factor, hedge, slot.bound)
    level = _OF_LEVEL.match(after)
    if level and (
        level["old"] or " that" in level[0] or level[0].endswith(("number", "figure", "sum", "amount", "size"))
    ):
        return _percent(pattern, start, end, slot, hedge, Kind.MULTIPLE, 0)
    return _percent(pattern, start, end, slot, hedge, Kind.SHARE, 0)


def _swallowed(slot: Slot) -> str:
    """The words behind a fraction that its figure took in: " of the voters" of "two-thirds of the voters"."""
    if slot.quantity is None:
        return ""
    end = (slot.quantity.unit_span or slot.quantity.number).end - slot.quantity.span.start
    return slot.quantity.span.text[end:].lower()


def _percent(pattern: Pattern, start: int, end: int, slot: Slot, hedge: str, kind: Kind, turn: int) -> Told:
    allowed = shares.hedged(shares.stated(slot), hedge, slot.value * (HUNDRED if slot.letter == "R" else 1))
    printed = slot.value * HUNDRED if slot.letter == "R" else slot.value
    moved = shares.negative(allowed) if turn < 0 else allowed
    quotient = shares.shifted(moved, HUNDRED) if turn else allowed
    tail = _swallowed(slot) + pattern.text[end : end + 80]
    return Told(kind, start, end, printed, quotient, turn, tail, slot if slot.quantity else None, allowed)


def _times(text: str, kind: Kind, start: int, end: int, factor: Decimal, hedge: str, bound: Bound) -> Told:
    quotient = shares.scaled(stated_multiple(factor, hedge, bound), HUNDRED)
    turn = 1 if factor > 1 else -1
    return Told(kind, start, end, factor, quotient, turn, text[end : end + 80])


def _compared(text: str, start: int, end: int, factor: Decimal, hedge: str, bound: Bound) -> Iterator[Told]:
    """ "Three times as many", "half as many again", "twice the height"."""
    as_ = _AS.match(text, end)
    if as_ and as_["again"]:
        factor += 1
    yield _times(text, Kind.MULTIPLE, start, as_.end() if as_ else end, factor, hedge, bound)
