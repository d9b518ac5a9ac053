"""Pairs of figures that a passage sets against each other: what was before and what came after.

"4,200 units from 5,600 a year earlier", "83,000 last year against 41,000": which of the two is the earlier one is told by the
word that joins them ("from", "against", "than") or by the times they are given ("in 1990 … today").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from auditor.model import Bound
from auditor.reckoning.figures.slots import SEAM, Pattern, Slot
from auditor.reckoning.figures.times import MONTHS
from auditor.text import lazily

FAR = 140
"""Characters between two figures beyond which nothing but chance set them side by side."""

ASIDE = 1
"""Figures of another kind that may stand between two that are set against each other."""
PRICES = Decimal(1000)
"""Below this a sum of money is printed to the unit: $80 is $79.50 to $80.50."""

_NUMBERLESS = frozenset("YAV")
_WORDS = r"(?:(?!(?:to|and|or|by|in|at|with|but|doubled|tripled|halved|down|up|from|than|on)\b)[a-z'.-]+ ){0,5}?"
_DETS = r"(?:(?:an?|the|its|their|his|her|some|about|just|only|average|estimated|total|of) )*"
_PERIOD = r"(?:year|month|week|season|quarter|decade|day|term|spring|summer|autumn|fall|winter)"
_AGAINST = lazily.compile(
    rf"\b(?:from|compared (?:with|to)|against|versus|than|up on|down on|(?:higher|lower|more|less|fewer|up|down) (?:on|from|than)|instead of|rather than) {_WORDS}$"
)
_JUST_FROM = lazily.compile(rf"\bfrom {_WORDS}$")
_FROM = lazily.compile(
    rf"\b(?:from|bought (?:it |them )?for|paid|(?:listed|opened|began|started)(?: the [a-z]+)? at) {_WORDS}$"
)
_TO = lazily.compile(
    rf"\b(?:to|reach(?:ed|es|ing)?|hit|sold (?:it |them )?for|(?:ended|closed|finished)(?: the [a-z]+)? at) {_WORDS}$"
)
_EARLIER_AFTER = lazily.compile(
    rf"^(?: [a-z'-]+){{0,4}}?,? (?:an? {_PERIOD} (?:earlier|before|ago)|the {_PERIOD} (?:before|earlier)|(?:in |during )?(?:the )?(?:previous|preceding|prior) {_PERIOD}|previously|(?:[a-z]+|C|U) (?:earlier|ago|before))\b"
)
_LAST_AFTER = lazily.compile(rf"^(?: [a-z'-]+){{0,3}}?,? last (?:{_PERIOD}|{MONTHS})\b")
_LAST_BEFORE = lazily.compile(rf"\blast (?:{_PERIOD})(?:'s)?,? (?:[a-z'-]+ ){{0,7}}$")
_EARLIER_BEFORE = lazily.compile(
    rf"\b(?:(?:an? {_PERIOD} (?:earlier|before|ago)|the {_PERIOD} (?:before|earlier)|the previous {_PERIOD}),? (?:[a-z'-]+ ){{0,6}}|(?:previous|year-ago|original|former|old) (?:[a-z'-]+ ){{0,3}}(?:of )?{_DETS}|(?:normally|usually|ordinarily|regularly) (?:[a-z]+ ){{1,3}}?(?:for |at )?)$"
)
_LATER_AFTER = lazily.compile(rf"^(?: [a-z'-]+){{0,3}}?,? (?:now|today|currently|this {_PERIOD})\b")
_LATER_BEFORE = lazily.compile(rf"(?:^|\b)(?:now|today|currently|this {_PERIOD})(?:'s)?,? (?:[a-z'-]+ ){{0,6}}$")
_RAISED_TO = lazily.compile(
    r"\b(?:ris(?:es?|en|ing)|rose|shr[aiu]nk|slid|dwindl\w+|swell\w*|swollen|go(?:es|ne)?|went|climb\w*|increas\w+|fall(?:s|en)?|fell|drop\w*|cut|rais\w+|gr[eo]wn?|reduc\w+|jump\w*) (?:up |down |again )?to (?:[a-z'-]+ ){0,3}$"
)
_LIFTED = lazily.compile(
    r"\b(?:lift|rais|cut|reduc|bring|tak|push|lower|increas|boost|reduc)(?:e|es|ed|ing|s)? (?:[a-z']+ ){0,5}of $"
)
_YEAR_AFTER = lazily.compile(r"^(?: [a-z'-]+){0,5}? (?:in|for|during|by|since) (?:[a-z]+ )?(?:the year )?(?P<y>Y)s?")
_YEAR_BEFORE = lazily.compile(r"\b(?:in|by|for|during|since) (?:[a-z]+ )?(?P<y>Y)s?,? (?:[a-z'-]+ ){0,7}$")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures of one kind at their places in the text; `sure` when a joining word and not a time orders them."""

    before: Slot
    after: Slot
    places: tuple[int, int]
    sure: bool

    @property
    def start(self) -> int:
        """The place of the figure printed first."""
        return min(self.places)

    @property
    def end(self) -> int:
        """The place of the figure printed last."""
        return max(self.places)


def pairs(pattern: Pattern) -> Iterator[Pair]:
    """Every two neighbouring figures of one kind that the words set against each other, in order."""
    for (p, first), (q, second) in _neighbours(pattern):
        ordered = _ordered(pattern, p, q)
        if ordered:
            earlier_first, sure = ordered
            before, after = (first, second) if earlier_first else (second, first)
            yield Pair(*together(before, after), (p, q) if earlier_first else (q, p), sure)


def alike(a: Slot, b: Slot) -> bool:
    """Whether two figures count or measure one kind of thing, as far as their nouns and units tell."""
    if {a.letter, b.letter} == {"C", "U"}:
        return _bare(a, b) or _bare(b, a)  # "24 million tonnes, below last year's 32 million"
    if a.letter != b.letter or a.letter not in "CMUP" or not a.value or not b.value:
        return False
    if a.letter != "C" and a.unit != b.unit:
        return False
    if a.ends[0] != a.ends[1] or b.ends[0] != b.ends[1]:
        return False
    return a.letter != "C" or one_noun(a, b)


def _bare(count: Slot, measure: Slot) -> bool:
    """Whether a count names nothing and is as large as a measure with its million or billion."""
    same = count.letter == "C" and not count.noun and scale(count) == scale(measure) > 0
    return same and count.ends[0] == count.ends[1] and measure.ends[0] == measure.ends[1]


def together(a: Slot, b: Slot) -> tuple[Slot, Slot]:
    """Both figures with the rounding of the finer one: who prints 8,400 beside 7,000 did not round it to thousands."""
    finest, coarsest = sorted((step(a), step(b)))
    if scale(a) != scale(b) or coarsest > finest * (10 if a.letter == "U" else 100):
        return a, b  # "1.05 billion from 866.2 million", "10.2 million from 7,832,800"
    return _finer(a, finest), _finer(b, finest)


def scale(slot: Slot) -> int:
    """Which magnitude word a figure is printed with: 2 for millions, 3 for billions; 0 below a million."""
    return max(0, slot.value.adjusted() // 3) if slot.value >= 10**6 else 0


def step(slot: Slot) -> Decimal:
    """The place value of the last digit printed that is not 0."""
    return slot.quantity.step if slot.quantity and slot.quantity.step else Decimal(1)


def _finer(slot: Slot, finest: Decimal) -> Slot:
    if slot.bound is not Bound.EXACT or slot.ends[0] != slot.ends[1] or slot.letter not in "CMU":
        return slot
    half = min(finest, Decimal(1)) / 2 if slot.letter == "M" and slot.value < PRICES else finest / 2
    low, high = slot.band
    if low is None or high is None:
        return slot
    return replace(slot, band=(max(low, slot.value - half), min(high, slot.value + half)))


def one_noun(a: Slot, b: Slot) -> bool:
    """Whether two counts are of one noun, or one of them names none."""
    first, second = head(a), head(b)
    return not first or not second or first == second


_NO_NOUNS = frozenset(
    ("last", "percentage", "previous", "same", "third", "half", "time", "year", "first", "total", "more", "other")
)


def head(slot: Slot) -> str:
    """The head of what is counted; empty where nothing is named."""
    word = (slot.noun or "").partition(" per ")[0].split()
    return "" if not word or word[-1].lower() in _NO_NOUNS else word[-1].lower()


def _neighbours(pattern: Pattern) -> Iterator[tuple[tuple[int, Slot], tuple[int, Slot]]]:
    """Figures of one kind with nothing but years, ages and spans of time between them."""
    placed = list(zip(pattern.places, pattern.slots, strict=True))
    for index, (p, first) in enumerate(placed):
        if first.letter not in "CMUP" or _is_change(pattern, p):
            continue
        aside = 0
        for q, second in placed[index + 1 : index + 6]:
            if alike(first, second) and q - p <= FAR and not _worlds_apart(first, second):
                if aside and not (head(first) and head(second)) and first.letter == "C":
                    break
                if not _is_change(pattern, q):
                    yield (p, first), (q, second)
                break
            aside += not passing(second, first)
            if aside > ASIDE or second.letter in "PGR":
                break


def _worlds_apart(a: Slot, b: Slot) -> bool:
    """Whether two sums are too far apart for one to be the other at another time: "$1.19 billion, or 82 cents a share"."""
    return a.letter == "M" and not Decimal("0.0001") < a.value / b.value < 10_000


_CHANGE = lazily.compile(
    r"\b(?:increase|rise|drop|decline|decrease|fall|reduction|gain|loss|cut|jump)s? of (?:about |nearly |some )?$"
)


def _is_change(pattern: Pattern, place: int) -> bool:
    """Whether a figure is itself by how much another one changed: "an increase of 261"."""
    return bool(_CHANGE.search(pattern.text[max(0, place - 30) : place]))


def passing(between: Slot, figure: Slot) -> bool:
    """Whether a figure in between only tells a time."""
    return between.letter in _NUMBERLESS or (
        between.letter == "U"
        and figure.letter != "U"
        and between.quantity is not None
        and between.quantity.dimension == "time"
    )


def _ordered(pattern: Pattern, p: int, q: int) -> tuple[bool, bool] | None:
    """(whether the first is the earlier one, whether a joining word says so); None when nothing tells."""
    text = pattern.text
    before, between, behind = text[max(0, p - 80) : p], text[p + 1 : q], text[q + 1 : q + 60]
    before = _own(before, last=True)
    if _BREAK.search(between):
        return None
    if SEAM not in between and _FROM.search(before) and _TO.search(between):
        return True, True
    if SEAM not in between and _AGAINST.search(between):
        return False, bool(_JUST_FROM.search(between))
    if between == " to " and _LIFTED.search(before):
        return True, True
    times = _time(pattern, before, between, p), _time(pattern, between, behind, q)
    if ";" in between and None in times:
        return None
    raised = times[0] is None and SEAM not in between and " and " not in between
    if raised and _RAISED_TO.search(_own(between, last=True)):
        return True, False
    if None in times or times[0] == times[1]:
        lone = times[0] == _EARLIER, times[1] == _EARLIER
        return (lone[0], False) if lone[0] != lone[1] else None
    assert times[0] is not None
    assert times[1] is not None
    return times[0] < times[1], False


_BREAK = lazily.compile(r"\b(?:while|but|whereas|although|though|except|plus|including|of which|of whom)\b")
_EARLIER, _LAST, _NOW = Decimal(-1), Decimal(3000), Decimal(4000)
NOW = _NOW
"""When a figure is of that words call present."""
_FIGURE = lazily.compile(r"[A-XZ]")


def _own(words: str, last: bool) -> str:
    """The words of a figure as far as the next one; a year is part of them."""
    pieces = _FIGURE.split(words)
    return pieces[-1] if last else pieces[0]


def _time(pattern: Pattern, before: str, after: str, place: int) -> Decimal | None:
    """When a figure is of: a year, or a mark that is earlier or later than all years; None when nothing tells."""
    if _EARLIER_AFTER.search(after):
        return _EARLIER
    after, before = _own(after, last=False), _own(before, last=True)
    if _EARLIER_BEFORE.search(before):
        return _EARLIER
    if _RAISED_TO.search(before) or _LATER_AFTER.search(after) or _LATER_BEFORE.search(before):
        return _NOW
    if _LAST_AFTER.search(after) or _LAST_BEFORE.search(before):
        return _LAST
    year = _YEAR_AFTER.search(after)
    if year:
        return pattern.at(place + 1 + year.start("y")).value
    year = _YEAR_BEFORE.search(before)
    return pattern.at(place - len(before) + year.start("y")).value if year else None


_THIS_AFTER = lazily.compile(rf"^(?: [a-z'-]+){{0,8}}?,? (?:this {_PERIOD}|now|today)\b")


_AGO = lazily.compile(
    r"(?:^|¶ |, )(?:U|(?:an?|two|three|a few) (?:years?|decades?|months?|centur(?:y|ies))) (?:ago|earlier|before),? (?:[a-z'-]+ ){0,8}$"
)


def time_of(pattern: Pattern, place: int) -> Decimal | None:
    """When a figure is of, by the words of its own sentence: a year or a mark; None when nothing tells."""
    text = pattern.text
    start, end = text.rfind(SEAM, 0, place) + 1, text.find(SEAM, place)
    before, after = text[max(start, place - 80) : place], text[place + 1 : end if end >= 0 else len(text)]
    if _AGO.search(before):
        return _EARLIER
    found = _time(pattern, before, after, place)
    return found if found is not None else _NOW if _THIS_AFTER.search(_own(after, last=False)) else None


_STEP = lazily.compile(
    r"\b(?:(?P<fall>f[ae]ll(?:en)?|drop(?:ped|s)?|declined?|decreased?|cut|lowered|reduced?|down)|ris(?:e|es|en|ing)|rose|increas(?:e|es|ed|ing)|gr[eo]wn?|climb(?:s|ed)?|raised?|up)(?: by)? (?P<d>[CMU])(?: [a-z'-]+){0,2}?,? to (?:a total of |about )?(?P<b>[CMU])"
)


def steps(pattern: Pattern) -> Iterator[Pair]:
    """ "Will rise by $2 to $12": the earlier figure is the later one less the step."""
    for found in _STEP.finditer(pattern.text):
        step_, after = pattern.of(found, "d"), pattern.of(found, "b")
        by = step_.value if found["fall"] else -step_.value
        if (
            not alike(step_, after)
            or step_.value >= after.value
            or any(s.bound is not Bound.EXACT for s in (step_, after))
        ):
            continue
        step_, after = together(step_, after)
        slack = (step_.band[1] or step_.value) - step_.value
        before = replace(after, value=after.value + by, band=(after.value + by - slack, after.value + by + slack))
        yield Pair(before, after, (found.start("d"), found.start("b")), True)


_BELOW = lazily.compile(rf"\b(?:below|above|over|on) {_WORDS}$")


def after_joint(pattern: Pattern, place: int) -> bool:
    """Whether a joining word makes a figure the earlier one of another pair: "up from 49.98 billion and …"."""
    words = _own(pattern.text[max(0, place - 60) : place], last=True)
    return bool(_AGAINST.search(words) or _BELOW.search(words))
