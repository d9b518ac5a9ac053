"""A change, a multiple or a share told in one sentence, whose figures stand in the next or the one before.

The two sentences are read for what is told (`told`) and for the figures of one kind in the roles that it asks for: earlier
and later, part and whole (`belonging`), or two things compared. The relation is believed as soon as any relation of any two
figures of a kind gives it. It is judged only where one pair alone can be meant and the sentences speak of one thing (`topics`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.arithmetic import HALF, Interval, disjoint
from auditor.reckoning.figures import pairs, shares
from auditor.reckoning.figures.shares import HUNDRED
from auditor.reckoning.figures.slots import Pattern, Reach
from auditor.reckoning.figures.times import MONTHS
from auditor.reckoning.figures.turns import FALL, RISE
from auditor.reckoning.percentages import belonging, topics
from auditor.reckoning.percentages.neighbours import BASED, POINTING, Figure, Two, Window, kins_of, nouns_of, read
from auditor.reckoning.percentages.ratios import Ratio
from auditor.reckoning.percentages.told import Kind, Told
from auditor.text import lazily

TOLD_WORDS = lazily.compile(
    r"\b(?:doubl|tripl|trebl|quadrupl|quintupl|halv|[a-z]+fold\b|twice\b|half\b|third\b|quarter\b)", re.I
)
"""Words that tell a relation in a sentence without any figure."""


def ratios(pattern: Pattern) -> Iterator[Ratio]:
    """The relation told in one of two sentences, where no relation of the figures of the two gives it."""
    window = read(pattern)
    if window is None:
        return
    window = _as_share(window)
    found = {Kind.CHANGE: _changed, Kind.MULTIPLE: _compared, Kind.SHARE: belonging.shared}[window.told.kind](window)
    if found and not _explained(window, found):
        yield _ratio(window, found)


def _as_share(window: Window) -> Window:
    """ "Will close 90 of its 600 branches. The cut amounts to a quarter of its network": a share, though of a change."""
    one, kins = window.told, kins_of(window.figures)
    back = one.kind is Kind.CHANGE and one.percent and window.behind and POINTING.match(window.before_told)
    if not back or len(kins) != 1 or kins[0].other.second or not belonging.linked_in(window.pattern, kins[0]):
        return window
    return replace(window, told=replace(one, kind=Kind.SHARE, quotient=one.allowed, turn=0))


# --------------------------------------------------------------------------- changes


_MEANT = lazily.compile(r"\b(?:thus|therefore|so|hence|in other words|meaning|means)\b")
_NOMINAL = lazily.compile(
    rf"\b(?P<det>the|this|that|an?) (?:[a-z-]+ )?(?:(?:{RISE}|{FALL}) of (?:about |nearly |some )?$|$)"
)
_OF_THING = lazily.compile(
    rf"^(?: percent| per cent)?(?: [a-z-]+){{0,2}} (?:in|of|for) (?!(?:the |its |their )?(?:past|last|number|total|figure|price|cost|year|month|week|{MONTHS}|Y|U)\b)[a-z]"
)
_TIMES_OF = lazily.compile(
    r"^(?:the |its |their |a |an )?(?:last|previous|same|year|month|week|season|decade|Y|january|february|march|april|june|july|august|september|october|november|december)\b"
)
_STANDING = lazily.compile(
    r"\b(?:rated|adjusted|unadjusted|annual rate|annually|inflation|real terms|constant|comparable|like-for-like|organic|compound\w*|respectively|per share|on average|seasonal\w*|(?:previous|earlier|original|initial) (?:estimate|forecast|projection|plan|target|budget)s?)\b"
)


def _changed(window: Window) -> Two | None:
    """The earlier and the later figure of a change."""
    kins = kins_of(window.figures)
    if len(kins) != 1 or _STANDING.search(window.pattern.text):
        return None
    one, other = kins[0].one, kins[0].other
    ordered = _in_time(window, one, other)
    if ordered is None:
        return _than_then(window, kins[0])
    sides = {one.second, other.second}
    if sides == {window.behind}:
        return None  # all in one sentence
    based = BASED.match(window.told.tail)
    if based and _TIMES_OF.search(based["base"]):
        based = None
    if based and not (other.second and window.behind and not one.second):
        return None
    later, earlier = ordered
    if (later.slot.value > earlier.slot.value) != (window.told.turn > 0) or earlier.slot.letter == "P":
        return None
    nouns = nouns_of(one, other)
    if len(sides) == 2:
        firm = window.behind and (
            bool(_ANAPHOR.match(window.second) or _MEANT.search(window.before_told))
            or topics.subject(window.second)[0] in topics.GENERIC
            or topics.one_thing(window.before_told, window.other, nouns, back=True)
        )
    elif topics.apart(window.first, window.second) or _since_another(window):
        firm = False
    elif window.behind:
        firm = _points_back(window, nouns)
    else:
        firm = (bool(_WORTH.match(window.told.tail)) and not nouns and bool(_ITS.match(window.second))) or (
            not POINTING.match(window.before_told)
            and topics.one_thing(window.before_told, window.other, nouns, back=False)
        )
    return Two(later, earlier) if firm else None


_SINCE = lazily.compile(r"(?: percent| per cent)? since (?=Y)")


_EARLIER = lazily.compile(
    rf"\b(?:ago|earlier|before|previous|last (?:year|month|week|season|spring|summer|autumn|fall|winter)|in (?:{MONTHS}))\b"
)


def _since_another(window: Window) -> bool:
    """Whether the change is since a year that is none of the figures'."""
    since = _SINCE.match(window.told.tail)
    if not since:
        return False
    pattern, at = window.pattern, window.told.end + since.end()
    placed = [(p, s.value) for p, s in zip(pattern.places, pattern.slots, strict=True) if s.letter == "Y"]
    year = next((value for place, value in placed if window.told.end <= place <= at), None)
    others = [value for place, value in placed if (place > window.seam) != window.behind]
    return year not in others if others else bool(_EARLIER.search(window.other))


_THAN_TIME = lazily.compile(r"(?: percent| per cent)? (?:more|less|fewer|higher|lower) than (?:in |a |the |last |it )")
_THEN = lazily.compile(r"\bthen\b|\bthat (?:year|month|week|season|day)\b")


def _than_then(window: Window, two: Two) -> Two | None:
    """ "3.6 million tons, a quarter less than in the year before. The harvest then was 4 million tons"."""
    apart = not two.one.second and two.other.second and not window.behind and two.one.place < window.told.start
    then = _THEN.search(window.second) or _LIKEWISE.match(window.second)
    grown = (two.one.slot.value > two.other.slot.value) == (window.told.turn > 0)
    if not apart or not then or not grown or len(set(nouns_of(two.one, two.other))) > 1:
        return None
    return two if _THAN_TIME.match(window.told.tail) else None


_WORTH = lazily.compile(r"(?: percent| per cent)? of (?:its|their|his|her) (?:value|worth|wealth|fortune|assets)\b")
_ITS = lazily.compile(
    r"^(?:its|their|his|her|the) (?:[a-z]+ )?(?:assets|value|worth|wealth|fortune|portfolio|shares|holdings|price)\b"
)
""" "The fund lost a fifth of its value. Its assets fell to …"."""


def _points_back(window: Window, nouns: Sequence[str]) -> bool:
    """Whether the change that is told is that of the sentence before: "that is a rise of", "the 30 percent increase"."""
    of = topics.whole(window.told.tail)
    if of or _OF_THING.match(window.told.tail):
        return any(topics.same(of.split()[-1], noun) for noun in nouns) if of else False
    before = window.before_told
    if nouns and topics.one_thing(before, window.other, nouns, back=False):
        return True
    if POINTING.match(before) or _MEANT.search(before):
        return True
    return bool(_NOMINAL.search(before))


def _in_time(window: Window, one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """(later, earlier) of two figures; None where nothing tells that they are of two times."""
    for pair in pairs.pairs(window.pattern):
        if {one.place, other.place} == set(pair.places):
            return (other, one) if pair.places[0] == one.place else (one, other)
    if one.second == other.second and one.second == window.behind:
        return None
    times = [pairs.time_of(window.pattern, figure.place) for figure in (one, other)]
    if one.second == other.second and times == [pairs.NOW, pairs.NOW]:
        times[0] = None  # "cost $48 in January, now costs $60"
    marked = [time is not None and time >= pairs.NOW for time in times]
    if times.count(None) == 1 and any(marked):
        return (one, other) if marked[0] else (other, one)
    if None in times or times[0] == times[1]:
        if one.second == other.second:
            return None
        based = window.behind and other.place > window.told.end and BASED.match(window.told.tail)
        return (one, other) if based else None
    return (other, one) if times[0] < times[1] else (one, other)  # type: ignore[operator]


# --------------------------------------------------------------------------- multiples

_ANAPHOR = lazily.compile(
    r"^(?:and |but |so )?(?:that|this|it|they|its|their|the (?:figure|number|total|sum|amount|price|new|old|other))\b"
)
_THAT = lazily.compile(
    r"(?:^| )(?:of )?(?:that|its former|the current|the present|the original|its present|its original|its current|the previous)\b"
)


def _compared(window: Window) -> Two | None:
    """One figure in each sentence, the one with the multiple first."""
    kins = kins_of(window.figures)
    if len(kins) != 1 or _STANDING.search(window.own):
        return None
    one, other = kins[0].one, kins[0].other
    if one.second == other.second and not window.behind:
        ordered = _in_time(window, one, other) if one.second and not topics.apart(window.first, window.second) else None
        same = ordered and topics.one_thing(window.before_told, window.other, nouns_of(one, other), back=False)
        return Two(*ordered) if ordered and same and _FORMER.match(window.told.tail) else None
    if one.second == other.second:
        back = window.behind and not one.second and _lone(window) and POINTING.match(window.second)
        ordered = _in_time(window, one, other) if back else None
        return Two(*ordered) if ordered else None
    near, far = (other, one) if window.behind else (one, other)
    between = window.pattern.text[min(near.place, window.told.end) : max(near.place, window.told.start)]
    if len(between) > 90 or _PARTING.search(between):
        return None
    if not window.behind:
        heads = set(nouns_of(near, far))
        told_of = near.place < window.told.start and len(heads) <= 1 and _LIKEWISE.match(window.second)
        return Two(near, far) if told_of else None
    if near.place > window.told.end:  # "that is twice the height of the hall, which measures U"
        return Two(far, near) if _ANAPHOR.match(window.second) else Two(near, far) if _lone(window) else None
    return Two(near, far) if _lone(window) else None


_FORMER = lazily.compile(r" (?:of )?(?:what (?:it|they|there) (?:was|were|had)|its former|its old|the level|that of)\b")
""" "Two-thirds of what it was before": the figures of both times come next."""
_LIKEWISE = lazily.compile(
    r"^(?:it|they|there|then|that (?:month|year|week|day|time)|in that|the (?:month|year|week) before)\b"
)
_PARTING = lazily.compile(r";|\b(?:and|while|but|whereas|although|though|because)\b")
_LONE = lazily.compile(r" (?:as|that|what|its|the|than|higher|larger|more|bigger|longer)\b")


def _lone(window: Window) -> bool:
    """Whether nothing behind the multiple names what it is a multiple of, so that it is the figure of the sentence before."""
    tail = window.told.tail
    based = window.pattern.text[: window.told.end].endswith(" as")
    return not based and (bool(_THAT.match(tail)) or not _LONE.match(tail))


# --------------------------------------------------------------------------- judgement


def _explained(window: Window, found: Two) -> bool:
    """Whether any relation of two figures of one kind gives what is told; a share beside its part is of no others."""
    one = window.told
    beside = one.kind is Kind.SHARE and window.behind and found.one.second and not found.other.second
    if one.kind is Kind.CHANGE and _wrong_base(one, found):
        return False
    parts = found.other.slot.value == sum(figure.slot.value for figure in window.figures)
    every = [found] if beside or parts else [found, *kins_of(window.figures)]
    return any(not disjoint(one.quotient, band) for two in every for band in _relations(window, two, beside))


_ADDED = lazily.compile(r"\b(?:add\w*|return\w*|earn\w*|gain\w*|grew|rose|rise|increase\w*|more|profit\w*)\b")


def _relations(window: Window, two: Two, beside: bool) -> Iterator[Interval]:
    """What per cent one figure is of the other, and by the kind of relation what of both together, or what is left of it."""
    one, (a, b) = window.told, pairs.together(two.one.slot, two.other.slot)
    if one.kind is Kind.SHARE:
        part, whole = (a, b) if a.value < b.value else (b, a)
        share = shares.share(part, whole)
        yield share
        if (
            beside and _ADDED.search(window.own) and part.value * 2 < whole.value
        ):  # what was added, as a share of what was there before
            left = (whole.value - part.value) / whole.value
            yield shares.scaled(share, 1 / left)
        if not beside:
            rest = HUNDRED - part.value / whole.value * HUNDRED
            yield rest - 1, rest + 1
        return
    yield shares.share(a, b)
    if one.kind is Kind.MULTIPLE:
        yield shares.share(b, a)
    elif one.slot is not None and one.slot.letter == "P" and None not in one.quotient:
        yield shares.shifted(shares.negative(shares.share(b, a)), 2 * HUNDRED)  # the change over the other figure


def _wrong_base(one: Told, two: Two) -> bool:
    """Whether a change is exactly what it would be over the other figure, and far from what it is."""
    later, earlier = two.one.slot.value, two.other.slot.value
    right, other = (abs(later - earlier) / base * HUNDRED for base in (earlier, later))
    low, high = one.allowed
    if low is None or high is None or abs(other - one.printed) > HALF or other >= HUNDRED:
        return False
    return not low - 1 <= right <= high + 1


def _ratio(window: Window, two: Two) -> Ratio:
    one = window.told
    first, second = pairs.together(two.one.slot, two.other.slot)
    value = first.value / second.value
    a, b = shares.shown(first.value), shares.shown(second.value)
    reach = Reach.over(one.start, two.one.place, two.other.place)
    if not one.percent:
        stated, computed = (shares.scaled(band, 1 / HUNDRED) for band in (one.quotient, shares.share(first, second)))
        return Ratio(reach, "times", stated, computed, one.printed, value, f"{a} ÷ {b}")
    if one.kind is Kind.CHANGE:
        sign = one.turn
        stated = shares.shifted(one.quotient, -HUNDRED)
        return Ratio(
            reach,
            "percent",
            stated,
            shares.change(second, first),
            sign * one.printed,
            (value - 1) * 100,
            f"({a} − {b}) ÷ {b}",
            f" {shares.shown(one.printed)} percent is the change as a share of {a}." if _wrong_base(one, two) else "",
        )
    return Ratio(reach, "percent", one.allowed, shares.share(first, second), one.printed, value * 100, f"{a} ÷ {b}")
