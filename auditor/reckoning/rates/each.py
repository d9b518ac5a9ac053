"""One of many, how many, and all of them: three figures in the roles of rate, base and total, in a sentence or two.

"The country ate 60,000 tons of cheese … Consumption per head was 20 kilograms": what marks the rate ("a head", "each",
"on average", "hourly") names its base, and the total is the one other figure of the rate's kind. It is judged only where the
passage has one of each; where one assignment of the roles fits, the passage is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from auditor.arithmetic import Interval
from auditor.extract import units
from auditor.reckoning.figures import pairs, shares
from auditor.reckoning.figures.shares import HUNDRED
from auditor.reckoning.figures.slots import SEAM, Pattern, Reach, Slot
from auditor.reckoning.figures.times import MONTHS, WEEKDAYS
from auditor.reckoning.rates import spans
from auditor.reckoning.rates.products import AND, ELSEWHERE, RESULT
from auditor.reckoning.rates.quotients import PER_PERIOD, PERIODS, Rate, same_noun
from auditor.text import lazily

ONE = Decimal(1)
MOST = 7
"""Figures of a passage beyond which any three may go together."""
FAR = 330
"""Characters from the first to the last of the three."""
FARTHEST = Decimal(12)
"""A product farther off is of other things, unless by a power of ten alone."""

_PERIOD = "|".join(PERIODS)
_STOP = r"(?:and|or|to|from|with|by|that|which|who|but|than|as|at|on|when|while|if|for|in|a|an|per|each|every|apiece)"
_OF_ONE = lazily.compile(
    rf"(?P<what>(?: (?!{_STOP}\b)[a-z'-]+){{0,4}}?)"
    r"(?: (?:an?|per|every|each|for an?|for each|for every|(?:at|in|for|to|from|on) each) (?P<noun>(?!(?:of|other|in|few|lot|time|half|third|quarter|bid|new|total|record)\b)(?:(?:square|cubic) )?[a-z]+)|(?:,? (?:for |to |on )?(?:each|apiece)\b)(?P<of> of (?:the |its |their |all |those )*(?:[a-z]+ )?(?P<base>C)| of (?:them|those|these))?)"
)
_FOR_ONE = lazily.compile(
    rf"(?: (?:an?|per|each|every) (?P<span>{_PERIOD}))(?: (?:for (?:each|every|an?)|per)|(?: [a-z]+)? to [a-z]+ (?:an?|each|one)) (?P<noun>[a-z]+)"
)
_EACH_BEFORE = lazily.compile(
    r"\b(?:each|every)(?! (?:year|month|week|day|hour|time|night|season)\b)(?:(?: one)?(?:,? C)? of (?:them|(?:the |its |their |these |those )*(?:[a-z]+'s )?(?P<base>C)|(?:the|its|their|these|those) [a-z]+))?(?: (?P<noun>[a-z]+)(?:'s)?)?(?: (?!(?:and|or|but|while|who|that|which|at|with|in|of)\b)[a-z']+){0,4}(?: (?:an?|the) [a-z]+(?: [a-z]+)? of)? $"
)
_AVERAGE = lazily.compile(
    r"\b(?:the|an|their|its|his|her) (?:average|mean|typical) (?P<what>[a-z]+)(?: [a-z]+){0,2} (?:was|is|of|came to|comes to|amounts to|cost|costs) $|\b(?:an average|averag(?:es?|ed|ing)|on average,?)(?: of)? $"
)
_AVERAGE_ONE = lazily.compile(r"\bthe (?:average|typical) (?P<noun>[a-z]+) (?:[a-z]+ ){1,2}$")
_ADJECTIVE = lazily.compile(
    r"\b(?:(?P<per>per[ -]capita|per[ -]head|per[ -]person)|(?P<period>hourly|daily|weekly|monthly)|per (?P<noun>[a-z]+)) (?:[a-z]+ ){0,8}?(?:of|was|is|now|to|at|stands at|came to|comes to|is now) $"
)
_ADVERB = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month"}
_A_UNIT = lazily.compile(
    r"(?:^|¶ |[,;] )an? (?P<noun>[a-z]+)(?: of [a-z' ]{2,20}?)? (?:costs?(?: (?:the |its )?[a-z]+)?|sells for|sold for|weighs|holds|carries|contains|yields|produces) $"
)
_INTERVAL = lazily.compile(r"\b(?:an?|C) (?P<noun>[a-z]+)(?: (?!(?:and|or|but)\b)[a-z]+){0,3} every (?P<u>U)")
_HEADS = frozenset(("head", "capita", "person", "resident", "inhabitant", "citizen", "individual"))
_PEOPLE = frozenset(("people", "person", "resident", "inhabitant", "citizen", "man", "woman", "adult", "child"))
_PLACE = lazily.compile(
    r"\b(?:population|town|city|village|county|state|country|island|parish|district|community|nation|province|region) of (?:about |some |just |only )?$"
)
_PERSON = lazily.compile(
    r"(?:[a-z]{2,}(?:or|er|ent|ant|ist|ian|ee)|guest|pupil|child|student|member|head|person|citizen|patient|voter)$"
)
_OTHERWISE = lazily.compile(
    r"\b(?:peak|(?<!add )(?<!adds )(?<!added )(?<!adding )up to|as (?:many|much|few|little) as|at (?:least|most|best|worst|times|first)(?! of)|minimum|maximum|busiest|reach\w*|demand|capacity|typical|usual\w*|normal\w*|besides|plus|includ\w+|extra|another|(?<!any )others?|also|additional|discount\w*|net|because|although|though|whereas|unless|if|except|(?:some|part|half|(?<!at )most) of|not all|only some|rest|but|until|instead|already|remaining|earlier|later|originally|first|again|deposit|down payment|shares|per share|stock|next (?:county|town|city|door|state|district|village|country)|neighbou?ring|nearby|elsewhere|bonds?|warrants?|units?|interest|rather|either|between|sued|sought|demanded|asked|twice|times as|so far|margin|operating|pretax|quarter\w*)\b"
    r"|\bafter (?:tax|taxes|costs|expenses|the [a-z]+ (?:are|is|were|was|have|has))|\bbefore (?:the|that|it|he|she|they|its|his|her|last|this)\b|\bused to\b|\bfor it\b|\btowards?\b|\bnext (?:year|month|week|season)\b|\bwith (?!(?:[a-z]+ ){0,4}[CMU])|;"
)
_ELSEWHEN = lazily.compile(
    rf"^(?:in|on|during|before|last|this|next|since|by|until) (?:the |a |an )?(?!(?:same|past|whole|entire|span|space|course)\b)(?:[a-z]+ )?(?:{MONTHS}|spring|summer|autumn|fall|winter|Y|{WEEKDAYS}|weekend|past|accident|war|flood|storm|year|month|week)\b"
)


@dataclass(frozen=True, slots=True)
class One:
    """A figure of one of something: its place, what it is of ("each" where it is not named) and the period it is for."""

    place: int
    slot: Slot
    noun: str
    span: str = ""
    base: int | None = None
    sure: bool = True
    """Whether other words than "a" and a noun make it one of something."""


Placed = Sequence[tuple[int, Slot]]
Bases = list[tuple[int, Interval, Decimal]]


def rates(pattern: Pattern) -> Iterator[Rate]:
    """The total that rate and base of the passage do not make."""
    placed = [(p, s) for p, s in zip(pattern.places, pattern.slots, strict=True) if s.letter in "CMU" and s.value]
    if (
        not 2 <= len(placed) <= MOST
        or any(s.letter in "PRGV" for s in pattern.slots)
        or _OTHERWISE.search(pattern.text)
    ):
        return
    second = pattern.text.partition(SEAM)[2]
    elsewhen = bool(second and _ELSEWHEN.match(second))
    if second and ELSEWHERE.match(second):
        return
    ones = list(_ones(pattern, placed))
    if any(s.ends[0] != s.ends[1] and s.letter == one.slot.letter for _, s in placed for one in ones):
        return
    if len(ones) == 2 and ones[0].noun == ones[1].noun in PERIODS and ones[0].slot.letter == ones[1].slot.letter:
        ones = [min(ones, key=lambda one: one.slot.value)]  # "pay $35 a month … it takes in $84,000 a month"
    if len(ones) != 1:
        return
    one = _in_notes(ones[0], placed)
    found = list(_products(pattern, placed, one, elsewhen)) or list(_loosely(pattern, placed, one))
    if len({rate.slot.start for rate in found}) == 1 and all(rate.wrong for rate in found):
        best = min(found, key=lambda rate: max(rate.off, 1 / rate.off))
        if best.power is not None or 1 / FARTHEST < best.off < FARTHEST:
            yield best


def _ones(pattern: Pattern, placed: Placed) -> Iterator[One]:
    """The figures that are of one of something; a figure that is merely of a period gives way to one that is of a thing."""
    found = [one for place, slot in placed if (one := _one(pattern, placed, place, slot))]
    based = [one for one in found if one.noun in PERIODS or any(True for _ in _bases(pattern, placed, one, ()))]
    every = _INTERVAL.search(pattern.text) if not based else None
    interval = pattern.of(every, "u") if every else None
    if every and interval and _timed(interval):
        yield One(every.start("u"), interval, every["noun"])
        return
    kept = based or [one for one in found if one.sure]
    yield from [one for one in kept if one.noun not in PERIODS] or kept


def _one(pattern: Pattern, placed: Placed, place: int, slot: Slot) -> One | None:
    text = pattern.text
    if not slot.single or _timed(slot):
        return None
    if slot.letter == "C" and (
        slot.value <= 1 or (slot.value >= HUNDRED and _PER_MANY.search(text[max(0, place - 10) : place]))
    ):
        return None
    previous = max((p for p, _ in placed if p < place), default=-1)
    before = text[max(0, place - 90, text.rfind(SEAM, 0, place) + 1) : place]
    own = before if previous < place - len(before) else text[previous + 1 : place]
    twofold = _FOR_ONE.match(text, place + 1)
    if twofold:
        return One(place, slot, twofold["noun"], twofold["span"])
    each = _EACH_BEFORE.search(before)
    if each:
        base = place - len(before) + each.start("base") if each["base"] else None
        span = _OF_ONE.match(text, place + 1)
        noun = each["noun"] if each["noun"] and not each["base"] and _is_noun(placed, each["noun"]) else "each"
        return One(place, slot, noun, span["noun"] if span and span["noun"] in PERIODS else "", base)
    after = _OF_ONE.match(text, place + 1)
    unit = _A_UNIT.search(before)
    if unit and after and after["noun"] in PERIODS:
        return One(place, slot, unit["noun"], after["noun"])
    average = _AVERAGE.search(own)
    if after and (after["noun"] or after[0].strip()) and _counted(slot, after["what"]):
        sure = not re.search(r" an? [a-z]+$", after[0])
        return One(place, slot, after["noun"] or "each", "", after.start("base") if after["base"] else None, sure)
    adjective = _ADJECTIVE.search(own)
    if adjective:
        return One(
            place, slot, "head" if adjective["per"] else _ADVERB.get(adjective["period"] or "", adjective["noun"] or "")
        )
    if average:
        return One(place, slot, "each")
    typical = _AVERAGE_ONE.search(own)
    if typical:
        return One(place, slot, typical["noun"])
    return One(place, slot, unit["noun"]) if unit else None


_PER_MANY = lazily.compile(r"\b(?:per|each|every) $")
""" "Eight for every 100,000": the number is no rate."""


def _is_noun(placed: Placed, noun: str) -> bool:
    return any(s.letter == "C" and s.noun and same_noun(pairs.head(s), noun) for _, s in placed)


def _counted(slot: Slot, what: str) -> bool:
    """Whether nothing but what is counted stands before "a day": "400 calls a day", not "40 men were hurt a day"."""
    words = what.split()
    return len(words) <= 2 or (slot.letter == "U" and words[0] == "of") or slot.letter == "M"


def _timed(slot: Slot) -> bool:
    return slot.letter == "U" and slot.quantity is not None and slot.quantity.dimension == "time"


def _products(pattern: Pattern, placed: Placed, one: One, elsewhen: bool) -> Iterator[Rate]:
    """The one total with the one base that the passage has for the rate; nothing where there are several of either."""
    totals, interval = _totals(placed, one), _timed(one.slot)
    bases = list(_bases(pattern, placed, one, [p for p, _ in totals]))
    if one.noun in PERIODS and not interval and not bases and len(totals) == 1:
        bases = _periods(pattern, placed, one, totals[0][0])
    if len(totals) > 1:
        totals = [(p, t) for p, t in totals if p not in {q for q, _, _ in bases}]
    if len(totals) != 1 or not bases or len({middle for _, _, middle in bases}) > 1:
        return
    (p, total), (q, band, middle) = totals[0], bases[0]
    seam = pattern.text.find(SEAM)
    if elsewhen and not (q != p and min(p, q) > seam and _timed_at(placed, q)):
        return
    reach = Reach.over(p, q, one.place)
    if reach.last - reach.first > FAR or (not interval and total.value <= one.slot.value and one.slot.letter != "M"):
        return
    if not interval and _another_clause(pattern.text, one.place, p):
        return
    rate = _rate(one, total, band, middle, reach, interval)
    if rate.off >= 1 or not _partly_filled(pattern, placed, q):
        yield rate


def _totals(placed: Placed, one: One) -> list[tuple[int, Slot]]:
    """The figures that may be the total of a rate: of its kind, or counts where it is an interval."""
    others = [(p, s) for p, s in placed if p != one.place and not _timed(s)]
    if _timed(one.slot):
        counts = [(p, s) for p, s in others if s.letter == "C" and s.value > 1]
        return [(p, s) for p, s in counts if not s.noun or same_noun(pairs.head(s), one.noun)]
    totals = [(p, t) for p, s in others if (t := _in_kind(s, one.slot))]
    return [(p, t) for p, t in totals if one.slot.letter != "C" or t.value > one.slot.value * LARGER]


def _periods(pattern: Pattern, placed: Placed, one: One, total: int) -> Bases:
    """The base of a rate of a period: how many of them the total is of, else whoever pays so much in the same period."""
    many = [(total, band, middle) for band, middle in spans.many(pattern, total, one.place, one.noun)]
    if many or spans.named(pattern, total, one.place, one.noun, own=True) != one.noun:
        return many
    # "8,000 members who pay $150 a year … bring in $2.2 million annually"
    return list(_bases(pattern, placed, replace(one, noun="each"), [total]))


def _partly_filled(pattern: Pattern, placed: Placed, base: int) -> bool:
    """Whether the base is room, of which not all need be taken: not every seat was sold."""
    full = "sold-out" in pattern.text or "full" in pattern.text
    return any(p == base for p, _ in placed) and pairs.head(pattern.at(base)) in _ROOM and not full


def _loosely(pattern: Pattern, placed: Placed, one: One) -> Iterator[Rate]:
    """The count of what another word calls ("600 properties … an average of 30 at each hotel"), where a power of ten alone is off."""
    totals = [(p, t) for p, s in placed if p != one.place and (t := _in_kind(s, one.slot)) and t.value > SEVERAL]
    if _timed(one.slot) or one.noun in PERIODS or len(totals) != 1:
        return
    (p, total), counts = totals[0], [(q, s) for q, s in placed if s.letter == "C" and s.value > 2 and pairs.head(s)]
    found = [
        _rate(one, total, s.band, s.value, Reach.over(p, q, one.place), False)
        for q, s in counts
        if q not in (p, one.place)
    ]
    exact = [rate for rate in found if abs(rate.power or 0) in (3, 6)]
    if len(exact) == 1 and all(rate.wrong for rate in found):
        yield exact[0]


SEVERAL = 10_000
"""A total below this is not told as a magnitude."""


_ROOM = frozenset(("seat", "room", "bed", "berth", "place"))


def _another_clause(text: str, rate: int, total: int) -> bool:
    """Whether "and" opens another clause before the total: "uses 80 gallons a day, and farms take 90 million"."""
    told = AND.search(text, rate, total) if rate < total else None
    return bool(told and not RESULT.search(told["told"]))


def _timed_at(placed: Placed, place: int) -> bool:
    return any(p == place and _timed(s) for p, s in placed)


def _rate(one: One, total: Slot, band: Interval, middle: Decimal, reach: Reach, interval: bool) -> Rate:
    each, value = one.slot.band, one.slot.value
    if interval:
        computed, due = shares.quotient(band, each), middle / value
        told = f"{shares.shown(middle)} ÷ {shares.shown(value)}"
    else:
        computed, due = shares.product(each, band), value * middle
        told = f"{shares.shown(value)} × {shares.shown(middle)}"
    return Rate(reach, total, total.band, computed, due, total.value / due, told)


LARGER = Decimal("1.4")
"""How far a total is above one of what it is the total of."""
_COINS = {"cent": ("dollar", "euro"), "penny": ("pound sterling",)}


def _in_kind(total: Slot, rate: Slot) -> Slot | None:
    """The total in the unit of the rate; None when it is of another kind."""
    if not total.single:
        return None
    if rate.letter == "C":
        heads = {pairs.head(total), pairs.head(rate)} - {""}
        others = {head for head in heads - _PEOPLE if not _PERSON.match(head)}
        return total if total.letter == "C" and (len(heads) <= 1 or not others) else None
    if total.letter == "C" and not total.noun and rate.letter == "U":
        return total
    if total.letter != rate.letter or total.quantity is None or rate.quantity is None:
        return None
    if total.unit == rate.unit:
        return total
    if total.letter == "M":
        return _scaled(total, rate, Decimal(100), Decimal(0)) if total.unit in _COINS.get(rate.unit or "", ()) else None
    kinds = [(slot.quantity.dimension or "").partition(" per ")[0] for slot in (total, rate) if slot.quantity]
    factor = units.convert(ONE, total.unit or "", rate.unit or "") if kinds[0] == kinds[1] else None
    return (
        _scaled(total, rate, factor, Decimal("0.12") if "ton" in (total.unit or "") else Decimal(0)) if factor else None
    )


def _in_notes(one: One, placed: Placed) -> One:
    """A price in cents as one in dollars, where the total is told in dollars."""
    notes = _COINS.get(one.slot.unit or "", ())
    major = next((slot for _, slot in placed if slot.unit in notes), None)
    return replace(one, slot=_scaled(one.slot, major, ONE / HUNDRED, Decimal(0))) if major else one


def _scaled(total: Slot, rate: Slot, factor: Decimal, slack: Decimal) -> Slot:
    low, high = shares.scaled(total.band, factor)
    band = (None if low is None else low * (1 - slack), None if high is None else high * (1 + slack))
    quantity = total.quantity and replace(total.quantity, unit=rate.unit)
    return replace(total, value=total.value * factor, band=band, quantity=quantity)


def _bases(
    pattern: Pattern, placed: Placed, one: One, totals: Sequence[int]
) -> Iterator[tuple[int, Interval, Decimal]]:
    """What the rate can be of: its place, its band and its middle."""
    if one.base is not None:
        base = pattern.at(one.base)
        yield one.base, base.band, base.value
        return
    for place, slot in placed:
        if place == one.place or slot.value <= 1 or slot.ends[0] != slot.ends[1]:
            continue
        if not slot.plain:
            continue
        if _timed(slot):
            held = None if _SEVERAL_OF.search(pattern.text[max(0, place - 24) : place]) else _held(slot, one)
            if held:
                yield place, shares.product(slot.band, held), slot.value * held[1]
        elif (
            one.noun not in PERIODS
            and not _timed(one.slot)
            and (place not in totals or len(totals) > 1)
            and _is_base(pattern, place, slot, one)
        ):
            yield place, slot.band, slot.value


_SEVERAL_OF = lazily.compile(r"C [a-z]+ of $")
""" "Three shifts of eight hours": how many hours there are is another product."""


def _held(slot: Slot, one: One) -> tuple[Decimal, Decimal] | None:
    """How many periods of the rate, or times its interval, one unit of a length of time holds."""
    into = one.slot.unit if _timed(one.slot) else one.noun
    unit = slot.unit or ""
    if into not in PERIODS:
        return None
    if unit == into:
        return ONE, ONE
    if _timed(one.slot):
        factor = units.convert(ONE, unit, into)
        return (factor, factor) if factor and factor > ONE / 400 else None
    ends = PER_PERIOD.get((into, unit))
    if ends:
        return Decimal(ends[0]), Decimal(ends[1])
    factor = units.convert(ONE, unit, into)
    return (factor, factor) if factor and factor >= 1 else None


def _is_base(pattern: Pattern, place: int, slot: Slot, one: One) -> bool:
    head = pairs.head(slot)
    homely = bool(_PLACE.search(pattern.text[max(0, place - 30) : place]))
    if slot.letter == "U":
        words = slot.quantity.unit_span.text.lower().split() if slot.quantity and slot.quantity.unit_span else []
        return bool(words) and same_noun(words[-1], one.noun.split()[-1]) and len(words) == len(one.noun.split())
    if slot.letter != "C":
        return False
    if one.noun == "each":
        return bool(head) or homely
    if one.noun in _HEADS:
        return head in _PEOPLE or homely
    return (
        bool(head)
        and slot.value > 2
        and (same_noun(head, one.noun) or (head in _PEOPLE and bool(_PERSON.match(one.noun))))
    )
