"""Three figures of a passage that fit together but for a power of ten.

Part, share and whole; price, number and sum; before, change and after; one figure and its multiple. When such three
agree to the last digit but for a thousand or a million times, no accident brought them together: they belong to one
another, however loosely the words join them, and one of them has a wrong magnitude.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import permutations

from auditor.arithmetic import Interval, disjoint
from auditor.extract.victims import is_person
from auditor.reckoning.figures import pairs, shares, slips
from auditor.reckoning.figures.slots import SEAM, Pattern, Reach, Slot
from auditor.text import lazily

POWERS = (3, 6, 9)
"""Thousand, million and billion are mistaken for one another; a single zero is judged where words join the figures."""
SMALLER = (1, 2)
"""A zero too many or too few, where words join the figures."""
NEAR = Decimal("0.02")
"""How near to such a slip the figures then come."""
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
BEFORE, BEHIND = 90, 60
"""Characters before and behind a price within which "each" or "average" speaks of it."""
LIKE = 4
"""First letters that two forms of a noun share: "family", "families"."""
FAR = 220
"""Characters from the first of three figures to the last."""

_ONE_THING = lazily.compile(
    r"\b(?:each|apiece|every|per|an? single|on average|average|averaging|an average)\b|"
    r"\ba (?:head|piece|share|person|time)\b|M an? (?!(?:year|month|week|day)\b)[a-z]+"
)
_SHARE = lazily.compile(
    r"\bof\b|\b(?:or|about|nearly|almost|some|that is|equivalent to|equal to) [PR]\b|, [PR],|\([PR]\)"
)
_LEVEL = lazily.compile(r"\b(?:from|compared|against|earlier|previous|since|last (?:year|month|week|quarter))\b")
_PRICED = lazily.compile(r" (?:each|apiece|a head|a piece|per [a-z]+|for (?:each|every) [a-z]+)\b")
_A_PIECE = lazily.compile(
    r" (?:each|apiece|per [a-z]+|for (?:each|every) [a-z]+|an? (?!year\b|month\b|week\b|day\b)[a-z]+)\b"
)
_OF_ONE = lazily.compile(r" (?:an?|per|every|for each|for every|to each|to every) (?!of\b)(?P<noun>[a-z]+)")
_EACH_OF = lazily.compile(r"\b(?:each|every one) of (?:the |its |their |our )?$")
_CHARGE = lazily.compile(r"\b(?:an? [a-z]+ of|(?P<taken>takes?|took|charg(?:es|ed|ing))) (?:about )?(?:$|P)")
_ADDED = lazily.compile(r"\b(?:another|additional|extra|further|add|adds|adding|added|on top of)\b")
_GROWN = lazily.compile(
    r"\b(?P<what>(?:[a-z']+ ){0,5})(?:gr[eo]w|grown|enlarge|increase|expand|rise|swell|"
    r"(?P<ing>enlarging|increasing|expanding|growing|raising))(?:s|d|ed)?(?: [a-z']+){0,4} by "
    r"(?:about |nearly |almost |some )?$"
)
_PAYS = lazily.compile(
    r"C [a-z'-]+(?: (?:will|would|must|each|now|have|had))* "
    r"(?:pay|pays|paid|gets?|got|receive[sd]?|spen[dt]|earn|earned|owe|owed|save[sd]?) $"
)
_SECURITIES = frozenset(("share", "stock", "unit", "bond", "warrant"))
_ANYBODY = frozenset(("head", "capita", "person", "piece", "time", "one", "night", "day", "year", "month", "week"))
_WORDS = lazily.compile(
    r"\b(?:half|a third|one third|a quarter|one quarter|a fifth|a tenth)\b(?! (?:a|an|dozen|of an?)\b)"
)
_OF = lazily.compile(r" of (?:[a-z']+ ){0,3}(?=[CMU])")
_TOTAL = lazily.compile(r"\b(?:total\w*|combined|together|altogether|in all|overall|sum)\b")
_OF_WHICH = lazily.compile(r" of (?:which|whom|it|them|that|this)\b")
_APART = lazily.compile(r";|\b(?:while|whereas|although)\b")
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
    worded = [(found.start(), shares.worded(found[0])) for found in _WORDS.finditer(pattern.text)]
    placed += [(p, replace(slot, start=-p)) for p, slot in worded]
    if not 3 <= len(placed) <= MOST:
        return
    found = [*_fits(pattern, placed), *_sums(pattern, placed)]
    settled = [frozenset(s.start for s in fit.figures) for fit in found if not fit.power]
    for fit in found:
        three = {s.start for s in fit.figures}
        if fit.power and not any(len(three & other) > 1 for other in settled):
            yield fit


_TOTAL = lazily.compile(r"\b(?:total|combined|altogether|in all|together|sum|adds? up|added up)\b")
SUM = Decimal("0.012")
"""How far the sum of some figures may be from a total that is a power of ten off."""


def summed(pattern: Pattern) -> Iterator[Fit]:
    """ "$2.1 billion from salmon and $900 million from cod … the $3 million total": a sum right but for a magnitude."""
    text = pattern.text
    if not _TOTAL.search(text):
        return
    money = [
        (p, s)
        for p, s in zip(pattern.places, pattern.slots, strict=True)
        if s.letter in "CM" and _counts(s) and s.value >= LEAST
    ]
    for index in range(2, min(len(money), 5)):
        (place, total), parts = money[index], money[index - 2 : index]
        alike = all(_one_kind(total, part) for _, part in parts) and len(money) == index + 1
        beside = text[max(0, place - 50) : place] + text[place + 1 : place + 25]
        if not alike or not _TOTAL.search(beside) or _APART.search(text, parts[0][0], place):
            continue
        due = sum((part.value for _, part in parts), Decimal(0))
        for power in (3, 6, -3, -6):
            if abs(total.value / due.scaleb(power) - 1) <= SUM:
                sum_ = " + ".join(shares.shown(part.value) for _, part in parts)
                yield Fit(Reach.over(parts[0][0], place), (parts[0][1], parts[1][1], total), total, due, power, sum_)


def _counts(slot: Slot) -> bool:
    timed = slot.letter == "U" and slot.unit in _TIME
    return slot.letter in "CMUPR" and not timed and slot.value > 0 and slot.ends[0] == slot.ends[1]


def _fits(pattern: Pattern, placed: Placed) -> Iterator[Fit]:
    for three in permutations(placed, 3):
        reach = Reach.over(*(p for p, _ in three))
        passage = pattern.text[reach.first : reach.last]
        if reach.last - reach.first > FAR or _APART.search(passage) or not _may_fit(pattern, three):
            continue
        firm = _firm(pattern, three)
        if SEAM in passage and not firm and not _tied(pattern, three):
            continue
        (_, a), (_, b), (_, c) = three
        inner = any(reach.first < p < reach.last and s not in (a, b, c) for p, s in placed)
        words = pattern.text[max(0, reach.first - 40) : reach.last + 30]
        for value, band, sum_ in _computed(pattern, three, words, inner):
            if fit := _judged(reach, (a, b, c), value, band, sum_, firm):
                yield fit


def _may_fit(pattern: Pattern, three: Placed) -> bool:
    """Whether nothing that the words say of a price or a share keeps it from the other two figures."""
    price, (_, base) = three[1], three[2]
    if base.letter in "CU":
        return base.noun == "time" or _priced_by(pattern, three)
    return not _elsewhere(pattern, three) and _each(pattern, three[0]) == _each(pattern, price)


def _firm(pattern: Pattern, three: Placed) -> bool:
    """Whether words name the price as that of each of what is counted, or the share as a charge or an addition."""
    (_, a), (q, _), (p, c) = three
    before = pattern.text[:p]
    if c.letter in "CU":
        named = _OF_ONE.match(pattern.text, q + 1)
        of_one = bool(named and named["noun"] not in _SECURITIES and _alike(_counted(c), named["noun"]))
        return of_one or bool(_EACH_OF.search(before))
    if a.letter == "M":
        charge = _CHARGE.search(before) if c.letter == "P" else None
        return charge is not None and (charge["taken"] is not None or SEAM not in pattern.text)
    grown = _GROWN.search(before) if _ADDED.search(before) else None
    return grown is not None and (grown["ing"] is not None or pairs.head(a)[:LIKE] in grown["what"])


def _for_one(pattern: Pattern, price: tuple[int, Slot]) -> bool:
    """Whether words near a figure call it that of a single one, with no other figure of its kind between."""
    place, slot = price
    if _PAYS.search(pattern.text[max(0, place - BEFORE) : place]):
        return True
    for found in _ONE_THING.finditer(pattern.text, max(0, place - BEFORE), place + BEHIND):
        between = pattern.text[min(found.end(), place + 1) : max(found.start(), place)]
        if slot.letter not in between:
            return True
    return False


def _counted(slot: Slot) -> str:
    """What a base counts: a noun, or the unit of a measure."""
    return (slot.unit or "") if slot.letter == "U" else pairs.head(slot)


def _alike(ours: str, theirs: str) -> bool:
    """Whether two words are one noun, or both are people."""
    return bool(ours) and (ours[:LIKE] == theirs[:LIKE] or (is_person(ours) and is_person(theirs)))


def _sums(pattern: Pattern, placed: Placed) -> Iterator[Fit]:
    """ "$2.1 billion … and $900 million. The $3 million total": the total beside the sum of all others of its kind."""
    for at, total in placed:
        others = [(p, s) for p, s in placed if s is not total and s.value >= SEVERAL and _one_kind(total, s)]
        if len(others) < 2 or at < max(p for p, _ in others) or not _TOTAL.search(pattern.text, others[-1][0], at + 30):
            continue
        value = sum((s.value for _, s in others), Decimal(0))
        if any(s.value < value * slips.SMALL for _, s in others):
            continue
        band = tuple(sum((s.band[end] or s.value for _, s in others), Decimal(0)) for end in (0, 1))
        told = " + ".join(shares.shown(s.value) for _, s in others)
        fit = _judged(
            Reach.over(at, *(p for p, _ in others)),
            (total, others[0][1], others[1][1]),
            value,
            (band[0], band[1]),
            told,
        )
        if fit:
            yield fit


def _each(pattern: Pattern, one: tuple[int, Slot]) -> bool:
    """Whether a figure is that of a single one ("2.22 dollars a share"), which is no part of a sum."""
    return _A_PIECE.match(pattern.text, one[0] + 1) is not None


def _priced_by(pattern: Pattern, three: Placed) -> bool:
    """Whether a price that names what it is of ("$30 a share") can be that of each of what the base counts."""
    price, (_, base) = three[1], three[2]
    named = _OF_ONE.match(pattern.text, price[0] + 1)
    ours = _counted(base)
    if base.letter == "U":
        return named is not None and _alike(ours, named["noun"])
    if not ours:
        loose = three[2][0] + 1
        return bool(_PRICED.match(pattern.text, price[0] + 1)) or pattern.text.startswith(" of them", loose)
    return not named or named["noun"] in _ANYBODY or _alike(ours, named["noun"])


def _elsewhere(pattern: Pattern, three: Placed) -> bool:
    """Whether a share is of a figure that is none of the three; "half" belongs to the figure right behind it."""
    (place, _), (base, _), (p, share) = three
    of = _OF.match(pattern.text, p + 1)
    if _OF_WHICH.match(pattern.text, p + 1) and (base > p or base < place < p):
        return True
    beside = 0 < place - p <= BESIDE or (
        place < p and pattern.text[place + 1 : p] in (", or ", " or ", ", about ", ", ")
    )
    return bool(of and of.end() not in (place, base)) or (share.quantity is None and not beside)


def _tied(pattern: Pattern, three: Placed) -> bool:
    """Whether a share or a price says what it is of, so that the figures may stand in two sentences."""
    (_, a), (q, _), (p, c) = three
    if c.letter in "PR":
        return pattern.text.startswith(" of ", p + 1) or pattern.text[:p].endswith((" or ", "(", " or about "))
    if c.letter != "C" or a.value < SEVERAL:
        return False
    return bool(_PRICED.match(pattern.text, q + 1) or _ONE_THING.search(pattern.text))


def _computed(pattern: Pattern, three: Placed, words: str, inner: bool) -> Iterator[Made]:
    """What the first figure would be if the other two made it."""
    (_, a), (_, b), (_, c) = three
    if a.letter not in "CMU" or a.noun == "time" or not _one_kind(a, b):
        return
    if c.letter in "PR" and not inner and min(a.value, b.value) >= LEAST:
        yield from _shared(b, c, words)
    itself = a.letter == "C" and _counted(c) in ("", pairs.head(a), pairs.head(b))
    priced = c.value > 1 and not itself and _for_one(pattern, three[1])
    if c.letter in "CU" and (c.noun == "time" or priced) and min(a.value, b.value * c.value) >= LEAST:
        told = f"{shares.shown(b.value)} × {shares.shown(c.value)}"
        yield b.value * c.value, shares.product(b.band, c.band), told


def _shared(whole: Slot, part: Slot, words: str) -> Iterator[Made]:
    """What a share of a figure is, and what the figure becomes that grows or shrinks by it."""
    share = part.value / 100 if part.letter == "P" else part.value
    band = shares.scaled(shares.stated(part), Decimal("0.01"))
    base, told = shares.shown(whole.value), f"{shares.shown(share * 100)}%"
    if (_SHARE.search(words) or _ADDED.search(words) or _CHARGE.search(words)) and share < 1:
        yield share * whole.value, shares.product(band, whole.band), f"{told} of {base}"
    if _LEVEL.search(words):
        yield whole.value * (1 + share), shares.product(shares.shifted(band, ONE), whole.band), f"{base} plus {told}"
    if _LEVEL.search(words) and share < 1 and band[1] is not None and band[1] < 1:
        less = shares.shifted(shares.negative(band), ONE)
        yield whole.value * (1 - share), shares.product(less, whole.band), f"{base} less {told}"


def _one_kind(a: Slot, b: Slot) -> bool:
    """Whether one figure can be a part, a sum or another level of the other."""
    return a.letter == b.letter and a.unit == b.unit and (a.letter != "C" or pairs.one_noun(a, b))


def _judged(
    reach: Reach, three: tuple[Slot, Slot, Slot], value: Decimal, band: Interval, sum_: str, firm: bool = False
) -> Fit | None:
    """The three figures as agreeing (power 0) or a power of ten apart; None when they are neither."""
    printed = three[0]
    off = printed.value / value
    if not disjoint(printed.band, band) or abs(off - 1) <= AGREE:
        return Fit(reach, three, printed, value, 0, sum_)
    if printed.value < LEAST:
        return None
    for power in (*POWERS, *(SMALLER if firm else ())):
        for sign in (power, -power):
            shift, near = Decimal(10) ** sign, SAME if power in POWERS else NEAR
            if abs(off / shift - 1) <= near and not disjoint(printed.band, shares.scaled(band, shift)):
                return Fit(reach, three, printed, value, sign, sum_)
    return None
