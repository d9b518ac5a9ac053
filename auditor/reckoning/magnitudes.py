"""Three figures of a passage that fit together but for a power of ten.

Part, share and whole; price, number and sum; before, change and after; one figure and its multiple. When such three
agree to the last digit but for a thousand or a million times, no accident brought them together: they belong to one
another, however loosely the words join them, and one of them has a wrong magnitude.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import permutations

from auditor.arithmetic import Interval, disjoint
from auditor.reckoning import pairs, ratios, shares
from auditor.reckoning.slots import SEAM, Pattern, Reach, Slot

POWERS = (3, 6, 9)
"""Thousand, million and billion are mistaken for one another; a single zero is judged where words join the figures."""
SAME = Decimal("0.06")
"""How far two figures may be from a power of ten of one another, for the rounding of all three."""
AGREE = Decimal("0.1")
"""How near to its computed value a figure is believed to be meant as that."""
MOST = 9
"""Figures of a sentence beyond which any three may fit."""
LEAST = 1000
"""Figures below this are not told in thousands or millions: "$2,008,000, or $2.22 a share"."""
BESIDE = 16
"""Characters between "half" and the figure that is that half."""
SEVERAL = 10_000
"""A sum below this is not told as a magnitude."""
FAR = 150
"""Characters from the first of three figures to the last."""

_ONE_THING = re.compile(
    r"\b(?:each|apiece|every|per|on average|average|averaging|an average)\b|\ba (?:head|piece|share|person|time)\b"
)
_SHARE = re.compile(r"\bof\b|\b(?:or|about|nearly|almost|some|that is|equivalent to|equal to) [PR]\b|, [PR],|\([PR]\)")
_LEVEL = re.compile(r"\b(?:from|compared|against|earlier|previous|since|last (?:year|month|week|quarter))\b")
_PRICED = re.compile(r" (?:each|apiece|a head|a piece|per [a-z]+|for (?:each|every) [a-z]+)\b")
_A_PIECE = re.compile(
    r" (?:each|apiece|per [a-z]+|for (?:each|every) [a-z]+|an? (?!year\b|month\b|week\b|day\b)[a-z]+)\b"
)
_WORDS = re.compile(r"\b(?:half|a third|one third|a quarter|one quarter|a fifth|a tenth)\b(?! (?:a|an|dozen|of an?)\b)")
_OF = re.compile(r" of (?:[a-z']+ ){0,3}(?=[CMU])")
_APART = re.compile(r";|\b(?:while|whereas|although)\b")
_TIME = frozenset(("year", "month", "week", "day", "hour", "minute", "second", "decade", "century"))


ONE = Decimal(1)
Made = tuple[Decimal, Interval, str]
"""What two figures make: value, what it may be, and the sum written out."""


@dataclass(frozen=True, slots=True)
class Fit:
    """Three figures, what two of them make the third (`value`), and how many powers of ten it is printed off."""

    reach: Reach
    figures: tuple[Slot, Slot, Slot]
    printed: Slot
    value: Decimal
    power: int
    sum: str


Placed = Sequence[tuple[int, Slot]]


def slipped(pattern: Pattern) -> Iterator[Fit]:
    """Every three figures that a power of ten alone keeps apart, unless two of them agree with another figure."""
    placed = [(p, s) for p, s in zip(pattern.places, pattern.slots, strict=True) if _counts(s)]
    worded = [(found.start(), ratios.worded(found[0])) for found in _WORDS.finditer(pattern.text)]
    placed += [(p, replace(slot, start=-p)) for p, slot in worded]
    if not 3 <= len(placed) <= MOST:
        return
    found = list(_fits(pattern, placed))
    settled = [frozenset(s.start for s in fit.figures) for fit in found if not fit.power]
    for fit in found:
        three = {s.start for s in fit.figures}
        if fit.power and not any(len(three & other) > 1 for other in settled):
            yield fit


def _counts(slot: Slot) -> bool:
    timed = slot.letter == "U" and slot.unit in _TIME
    return slot.letter in "CMUPR" and not timed and slot.value > 0 and slot.ends[0] == slot.ends[1]


def _fits(pattern: Pattern, placed: Placed) -> Iterator[Fit]:
    for three in permutations(placed, 3):
        reach = Reach.over(*(p for p, _ in three))
        words = pattern.text[max(0, reach.first - 40) : reach.last + 30]
        if reach.last - reach.first > FAR or _APART.search(pattern.text[reach.first : reach.last]):
            continue
        (_, a), (_, b), (_, c) = three
        inner = any(reach.first < p < reach.last and s not in (a, b, c) for p, s in placed)
        if SEAM in pattern.text[reach.first : reach.last] and not _tied(pattern, three):
            continue
        if c.letter in "PR" and (_elsewhere(pattern, three) or _each(pattern, three[0]) != _each(pattern, three[1])):
            continue
        for value, band, sum_ in _computed(a, b, c, words, inner):
            fit = _judged(reach, (a, b, c), value, band, sum_)
            if fit:
                yield fit


def _each(pattern: Pattern, one: tuple[int, Slot]) -> bool:
    """Whether a figure is that of a single one ("2.22 dollars a share"), which is no part of a sum."""
    return _A_PIECE.match(pattern.text, one[0] + 1) is not None


def _elsewhere(pattern: Pattern, three: Placed) -> bool:
    """Whether a share is of a figure that is none of the three; "half" belongs to the figure right behind it."""
    (place, _), (base, _), (p, share) = three
    of = _OF.match(pattern.text, p + 1)
    return bool(of and of.end() not in (place, base)) or (share.quantity is None and not 0 < place - p <= BESIDE)


def _tied(pattern: Pattern, three: Placed) -> bool:
    """Whether a share or a price says what it is of, so that the figures may stand in two sentences."""
    (_, a), (q, _), (p, c) = three
    if c.letter in "PR":
        return pattern.text.startswith(" of ", p + 1) or pattern.text[:p].endswith((" or ", "(", " or about "))
    return c.letter == "C" and a.value >= SEVERAL and bool(_PRICED.match(pattern.text, q + 1))


def _computed(a: Slot, b: Slot, c: Slot, words: str, inner: bool) -> Iterator[Made]:
    """What `a` would be if `b` and `c` made it."""
    if a.letter not in "CMU" or a.noun == "time" or not _one_kind(a, b):
        return
    if c.letter in "PR" and not inner and min(a.value, b.value) >= LEAST:
        yield from _shared(b, c, words)
    priced = a.letter != "C" and c.value > 1 and bool(_ONE_THING.search(words))
    if c.letter == "C" and (c.noun == "time" or (c.noun and priced)) and min(a.value, b.value * c.value) >= LEAST:
        told = f"{shares.shown(b.value)} × {shares.shown(c.value)}"
        yield b.value * c.value, shares.product(b.band, c.band), told


def _shared(whole: Slot, part: Slot, words: str) -> Iterator[Made]:
    """What a share of a figure is, and what the figure becomes that grows or shrinks by it."""
    share = part.value / 100 if part.letter == "P" else part.value
    band = shares.scaled(shares.stated(part), Decimal("0.01"))
    base, told = shares.shown(whole.value), f"{shares.shown(share * 100)}%"
    if _SHARE.search(words) and share < 1:
        yield share * whole.value, shares.product(band, whole.band), f"{told} of {base}"
    if _LEVEL.search(words):
        yield whole.value * (1 + share), shares.product(shares.shifted(band, ONE), whole.band), f"{base} plus {told}"
    if _LEVEL.search(words) and share < 1 and band[1] is not None and band[1] < 1:
        less = shares.shifted(shares.negative(band), ONE)
        yield whole.value * (1 - share), shares.product(less, whole.band), f"{base} less {told}"


def _one_kind(a: Slot, b: Slot) -> bool:
    """Whether one figure can be a part, a sum or another level of the other."""
    if a.letter != b.letter or a.unit != b.unit or (a.letter == "C" and min(a.value, b.value) < LEAST):
        return False
    return a.letter != "C" or pairs.one_noun(a, b)


def _judged(reach: Reach, three: tuple[Slot, Slot, Slot], value: Decimal, band: Interval, sum_: str) -> Fit | None:
    """The three figures as agreeing (power 0) or a power of ten apart; None when they are neither."""
    printed = three[0]
    off = printed.value / value
    if not disjoint(printed.band, band) or abs(off - 1) <= AGREE:
        return Fit(reach, three, printed, value, 0, sum_)
    if printed.value < LEAST:
        return None
    for power in POWERS:
        for sign in (power, -power):
            shift = Decimal(10) ** sign
            if abs(off / shift - 1) <= SAME and not disjoint(printed.band, shares.scaled(band, shift)):
                return Fit(reach, three, printed, value, sign, sum_)
    return None
