"""Shares and changes that stand alone with the two figures they can only be of.

Where a passage holds one percentage or fraction and ties two figures of one kind together, no joining word is needed to tell
what belongs to what: "Turnout was 72 percent, with 360,000 of the country's 600,000 voters casting a ballot". The statement
is believed as soon as any relation of any two figures of one kind gives it: a share, a change over either of them, what is
left of the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from auditor.arithmetic import HALF, Interval, disjoint
from auditor.reckoning.figures import pairs, shares
from auditor.reckoning.figures.shares import HUNDRED
from auditor.reckoning.figures.slots import SEAM, Pattern, Reach, Slot
from auditor.reckoning.figures.times import MONTHS
from auditor.reckoning.figures.turns import CUT, FELL, RAISED, ROSE
from auditor.reckoning.percentages import statements
from auditor.reckoning.percentages.ratios import Ratio
from auditor.reckoning.percentages.statements import CUE, Stated
from auditor.text import lazily

_RATED = lazily.compile(
    r"\b(?:annual\w*|average\w*|adjusted|inflation|real terms|constant|comparable|like-for-like|organic|compound\w*|respectively|per share|discounted)\b"
)
_PARTING = lazily.compile(r";|\b(?:while|but|whereas|although|though|because)\b")
_DET = r"(?:the|its|their|his|her|our|all|all the|these|those|an estimated|a total of|about|some|roughly|[a-z-]+'s?)"
_OF = lazily.compile(rf"(?: [a-z'-]+){{0,3}},? (?:out of (?:{_DET} ){{0,3}}|of (?:{_DET} ){{1,3}})(?:[a-z'-]+ ){{0,2}}")
"""Between a part and its whole: "C people of the country's C"."""
_OF_BEFORE = lazily.compile(
    rf"(?:(?:^|[,;:¶—] |\bthat |\band )of|\b(?:among|out of|asked|surveyed|polled|interviewed|tested|inspected|questioned|given to)) (?:{_DET} )*(?:[a-z'-]+ )?$"
)
"""Before a whole that its part follows: "of the C passengers, C of them"."""
_TO_SHARE = lazily.compile(r"(?: [a-z'-]+){0,5}(?:,|—| \(|,? or)?(?: [a-z]+){0,3} \(?")
"""Between a part and its share: "C houses burned in the village, P"."""
_APPOSED = lazily.compile(
    r"(?: [a-z'-]+){0,6}(?:,? or|,| —(?: or)?| \() ?(?:about |some |only |just |roughly |nearly |almost )?"
)
_APART = lazily.compile(
    r"(?:,|—|\(|:|\bor|\bis|\bwas|\bequals|\bgiving|\bmak(?:es|ing)|\brepresent(?:s|ing))(?: (?!(?:in|on|at|by|those|their|with|from|and|but)\b)[a-z-]+){0,4} ?$"
)
"""Before a share that is told of the figures before it."""
_LEFT = lazily.compile(
    r"(?: [a-z'-]+){0,8},? (?:with|leaving) (?:about |some |only |just |roughly |nearly |almost |the other )?"
)
"""Between a whole whose share is told and what is left of it."""
_MAKES_UP = lazily.compile(r"\b(?:ma[dk]es? up|account(?:s|ed)? for|represent(?:s|ed)?|comprised?|constituted?s?)\b")
_PLACED = lazily.compile(rf"(?: [a-z]+)? (?:in|at) (?!(?:the|an?|its|their|this|that|{MONTHS}|early|late|mid)\b)[a-z]")
_BASE = lazily.compile(r"(?: [a-z-]+)? (?:on|over|above|below|than|from) (?:the |its |their |his |her )?(?P<b>[CMU])\b")
_EACH = lazily.compile(r" (?:an?|per|each|apiece)\b")
_NEW = lazily.compile(r"\b(?:and|who|which|that|those|as|when|after|for)\b")
"""Between a change and figures after it: they are of another thing."""
_AND = lazily.compile(r"\band (?:[a-z]+ )?$")
_THEM = lazily.compile(r" of (?:them|those|these|whom|which)\b")
_SHARE_OF = lazily.compile(rf" of (?:(?:{_DET}) )+(?:[a-z'-]+ ){{0,3}}?(?:of )?$")
_OF_ELSE = lazily.compile(rf" of (?:(?:{_DET}) )*(?!{_DET}\b)(?P<noun>[a-z'-]+|[CMU])")
_BASED = lazily.compile(
    r"(?: [a-z-]+){0,2} (?:from|over|on|than|compared (?:with|to)|above|below) (?P<base>[^A-Z,.;]{2,40})"
)
_TIMED = lazily.compile(r"\b(?:year|month|week|quarter|season|decade|period|same|time|then|day)\b")
_VERBS = lazily.compile(
    rf"\b(?:{ROSE}|{RAISED}|{FELL}|{CUT}|lost)(?: (?:by|some|about|nearly|almost|just|only|another|or|roughly|around))*,? $"
)
"""A verb before the statement: what changed is its own subject, and its figures can only follow."""
FAR = 200


@dataclass(frozen=True, slots=True)
class Two:
    """Two figures of one kind that words tie together, the part or the later one first."""

    first: Slot
    second: Slot
    places: tuple[int, int]
    of: bool


def ratios(pattern: Pattern) -> Iterator[Ratio]:
    """The statements that no relation of the figures beside them gives."""
    if SEAM in pattern.text:
        return
    yield from step(pattern)
    stated = statements.stated(pattern)
    if stated is None or _RATED.search(pattern.text):
        return
    figures = [
        (p, s)
        for p, s in zip(pattern.places, pattern.slots, strict=True)
        if _figure(pattern, p, s) and p != stated.place
    ]
    if len(figures) < 2 or len(figures) > 5:
        return
    tied = list(_tied(pattern, stated, figures))
    if len(tied) != 1:
        return
    two = tied[0]
    for index, (p, a) in enumerate(figures):
        for q, b in figures[index + 1 :]:
            if _kin(pattern.text, (p, a), (q, b)) and _explained(
                stated, a, b, two if {p, q} == set(two.places) else None
            ):
                return
    yield _ratio(stated, two)


_STEP = lazily.compile(
    rf"\b{CUE}(?: by| about| nearly| another)? (?P<d>[CMU])(?: [a-z]+)?(?:,? or|,| \() ?(?P<s>P)(?=[,.;)]| —|$)"
)


def step(pattern: Pattern) -> Iterator[Ratio]:
    """ "Shares closed at $45, down $5 or 20 percent": the amount is a share of the one figure beside it, with or without it."""
    found = _STEP.search(pattern.text)
    stated = statements.stated(pattern)
    if not found or not stated or stated.place != found.start("s"):
        return
    amount, at = pattern.of(found, "d"), found.start("d")
    others = [
        (p, s)
        for p, s in zip(pattern.places, pattern.slots, strict=True)
        if _figure(pattern, p, s) and p != at and pairs.alike(s, amount)
    ]
    if len(others) != 1 or others[0][0] > at or not _near(pattern.text, stated, (others[0][0], at)):
        return
    place, other = others[0]
    falls = found["fall"] is not None
    before = other.value + amount.value if falls else other.value - amount.value
    if amount.value >= other.value or _EACH.match(pattern.text, at + 1):
        return
    fits = [shares.scaled(shares.quotient(amount.band, (base, base)), HUNDRED) for base in (before, other.value)]
    if not any(not disjoint(stated.allowed, fit) for fit in fits):
        value = amount.value / before * 100
        sum_ = f"{shares.shown(amount.value)} ÷ {shares.shown(before)}"
        yield Ratio(Reach.over(place, stated.place), "percent", stated.allowed, fits[0], stated.percent, value, sum_)


def _kin(text: str, a: tuple[int, Slot], b: tuple[int, Slot]) -> bool:
    """Whether two figures are of one kind, or one is of people or is a bare number "out of" which the other is."""
    (p, first), (q, second) = a, b
    if pairs.alike(first, second):
        return True
    if first.letter == second.letter == "C":
        return "people" in (pairs.head(first), pairs.head(second)) and first.value > 0 < second.value
    bare = second.letter == "C" and not second.noun and first.letter in "MU" and p < q
    return bare and bool(re.fullmatch(r" (?:out )?of (?:a total of )?", text[p + 1 : q]))


def _figure(pattern: Pattern, place: int, slot: Slot) -> bool:
    """Whether a figure can be one of the two: no time, no age, no year, nothing of "a two-bedroom flat"."""
    bare = slot.letter == "C" and not slot.noun and slot.value != int(slot.value)
    if (
        bare
        or slot.letter not in "CMU"
        or not slot.value
        or (slot.quantity is not None and slot.quantity.dimension == "time")
    ):
        return False
    return pattern.text[place + 1 : place + 2] != "-" or pattern.text.startswith("-strong", place + 1)


def _tied(pattern: Pattern, stated: Stated, figures: Sequence[tuple[int, Slot]]) -> Iterator[Two]:
    """The pairs that words tie together, in the reach of the statement."""
    text = pattern.text
    if stated.turn:
        yield from _turned(pattern, stated, figures)
        return
    for (p, a), (q, b) in pairwise(figures):
        if _EACH.match(text, p + 1) or _EACH.match(text, q + 1):
            continue
        if not _near(text, stated, (p, q)) or a.value == b.value:
            continue
        behind = q < stated.place
        if behind and not _APART.search(text[max(q + 1, stated.place - 40) : stated.place]):
            continue
        part, whole = (a, b) if a.value < b.value else (b, a)
        at, of = (p, q) if part is a else (q, p)
        kin = _kin(text, (p, a), (q, b)) or _makes_up(text, stated, at, of, (a, b))
        if kin and _is_part(text, stated, at, of) and _own(text, stated, whole, of):
            yield Two(*pairs.together(part, whole), (at, of), True)


def _turned(pattern: Pattern, stated: Stated, figures: Sequence[tuple[int, Slot]]) -> Iterator[Two]:
    """The figures before and after a change."""
    text = pattern.text
    base = _BASE.match(text, stated.place + 1)
    if base:
        yield from _over(pattern, stated, figures, base.start("b"))
        return
    if _has_base(text, stated):
        return
    for pair in pairs.pairs(pattern):
        rises = pair.after.value > pair.before.value
        if all(_PLACED.match(text, p + 1) for p in pair.places):
            continue  # "$1,900 in Boston, compared with $1,500 in Providence"
        if pair.before.letter == "P" or not (pair.sure or rises == (stated.turn > 0)):
            continue
        behind = max(pair.places) < stated.place and (_is_verb(text, stated) or _AND.search(text[: stated.place][-12:]))
        ahead = _NEW.search(text, stated.place, max(stated.place, pair.start))
        if _near(text, stated, pair.places) and not behind and not ahead:
            yield Two(pair.after, pair.before, (pair.places[1], pair.places[0]), False)


def _over(pattern: Pattern, stated: Stated, figures: Sequence[tuple[int, Slot]], at: int) -> Iterator[Two]:
    """ "Sold it for $330,000, a profit of 20 percent on the $300,000 he had paid": the base is named, the other stands before."""
    base = pattern.at(at)
    others = [(p, s) for p, s in figures if p < stated.place and pairs.alike(s, base)]
    if len(others) != 1:
        return
    place, other = others[0]
    if (other.value > base.value) == (stated.turn > 0) and _near(pattern.text, stated, (place, at)):
        first, second = pairs.together(other, base)
        yield Two(first, second, (place, at), False)


def _near(text: str, stated: Stated, places: tuple[int, int]) -> bool:
    """Whether statement and figures lie close together with no new clause between."""
    low, high = min(*places, stated.place), max(*places, stated.place)
    return high - low <= FAR and not _PARTING.search(text, low, high)


def _has_base(text: str, stated: Stated) -> bool:
    """Whether the change is over something the passage names: "27 percent from the previous record"."""
    base = _BASED.match(text, stated.place + 1)
    return (
        base is not None
        and not _TIMED.search(base["base"])
        and not re.match(r"[CMU]", text[base.end() : base.end() + 1])
    )


def _is_verb(text: str, stated: Stated) -> bool:
    return bool(_VERBS.search(text[max(0, stated.place - 40) : stated.place]))


def _is_part(text: str, stated: Stated, at: int, of: int) -> bool:
    """Whether words make one figure a part of the other."""
    between = text[min(at, of) + 1 : max(at, of)]
    if text.startswith("-strong", of + 1):
        return True
    if at < stated.place < of:
        return bool(
            _TO_SHARE.fullmatch(text[at + 1 : stated.place]) and _SHARE_OF.fullmatch(text[stated.place + 1 : of])
        )
    if at < of:
        return bool(_OF.fullmatch(between))
    if stated.place < of and _SHARE_OF.fullmatch(text[stated.place + 1 : of]):
        left = _LEFT.fullmatch(between)
        them = _THEM.match(text, at + 1) and " and " not in between
        return bool(left or _APPOSED.fullmatch(between) or them)
    apposed = stated.place > at and _APPOSED.fullmatch(text[at + 1 : stated.place])
    return len(between) < (120 if apposed else 60) and bool(
        _OF_BEFORE.search(text[max(0, of - 60) : of]) or _THEM.match(text, at + 1)
    )


def _makes_up(text: str, stated: Stated, at: int, of: int, two: tuple[Slot, Slot]) -> bool:
    """Whether a verb makes things of one name a share of things of another: "70 penguins make up 20 percent of its 140 birds"."""
    counts = at < stated.place < of and two[0].letter == two[1].letter == "C"
    return counts and bool(_MAKES_UP.search(text, at, stated.place))


def _own(text: str, stated: Stated, whole: Slot, place: int) -> bool:
    """Whether the share is of no other thing: "or 30 percent of the staff"."""
    named = _OF_ELSE.match(text, stated.place + 1)
    if not named or named["noun"] in ("total", "all"):
        return True
    if named["noun"] in ("them", "those", "whom", "which"):
        return stated.place < place  # "60 of the 300 prisoners, half of them women"
    if named["noun"] in "CMU":
        return named.start("noun") == place
    head = pairs.head(whole)
    return not head or named["noun"][:4] == head[:4]


def _explained(stated: Stated, a: Slot, b: Slot, two: Two | None) -> bool:
    """Whether any relation of two figures gives the statement."""
    a, b = pairs.together(a, b)
    if two and two.of:
        share = shares.share(*sorted((a, b), key=lambda slot: slot.value))
        rest = shares.shifted(shares.negative(share), HUNDRED)
        return not disjoint(stated.allowed, share) or (stated.plain and not disjoint(stated.allowed, rest))
    if two and _wrong_base(stated, two):
        return False
    return any(not disjoint(stated.allowed, value) for value in _relations(a.band, b.band, two is None))


def _wrong_base(stated: Stated, two: Two) -> bool:
    """Whether the change is exactly what it would be over the other figure, and far from what it is."""
    if two.of or not stated.turn:
        return False
    small, large = sorted((two.first.value, two.second.value))
    over_small, over_large = (large - small) / small * 100, (large - small) / large * 100
    right, other = (over_small, over_large) if stated.turn > 0 else (over_large, over_small)
    low, high = stated.allowed
    near = abs(other - stated.percent) <= HALF
    return near and low is not None and high is not None and not low - 1 <= right <= high + 1 and other < 100


def _relations(a: Interval, b: Interval, parts: bool) -> Iterator[Interval]:
    """What per cent one is of the other, more or less than the other, and, for `parts` of one whole, of both."""
    for first, second in ((a, b), (b, a)):
        share = shares.scaled(shares.quotient(first, second), HUNDRED)
        yield share
        yield shares.shifted(share, -HUNDRED)
        yield shares.shifted(shares.negative(share), HUNDRED)
        if not parts:
            continue
        both = (_sum(first[0], second[0]), _sum(first[1], second[1]))
        yield shares.scaled(shares.quotient(first, both), HUNDRED)


def _sum(a: Decimal | None, b: Decimal | None) -> Decimal | None:
    return None if a is None or b is None else a + b


def _ratio(stated: Stated, two: Two) -> Ratio:
    first, second = two.first, two.second
    reach = Reach.over(stated.place, *two.places)
    computed = shares.share(first, second) if two.of else shares.change(second, first)
    value = first.value / second.value * 100 - (0 if two.of else 100)
    a, b = shares.shown(first.value), shares.shown(second.value)
    falls = stated.turn < 0 and not two.of
    return Ratio(
        reach,
        "percent",
        shares.negative(stated.allowed) if falls else stated.allowed,
        computed,
        -stated.percent if falls else stated.percent,
        value,
        f"{a} ÷ {b}" if two.of else f"({a} − {b}) ÷ {b}",
        f" {shares.shown(stated.percent)} percent is the change as a share of {a}." if _wrong_base(stated, two) else "",
    )
