"""Figures per head, per unit or per period that a passage draws from a total and a base it prints anywhere near.

"Building the 350 flats cost the association £98m, or £208,000 apiece": the rate is told by its own words ("or … apiece"), the
total is a figure of its kind, the base what "apiece" or "a day" names. Where several figures could be total or base, one that
fits is believed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from auditor.arithmetic import Interval
from auditor.extract import units
from auditor.reckoning.figures import pairs, shares, slots
from auditor.reckoning.figures.slots import SEAM, Pattern, Reach, Slot
from auditor.reckoning.figures.times import MONTHS
from auditor.reckoning.rates.quotients import PER_PERIOD, PERIODS, Rate, same_noun
from auditor.text import lazily

_LINK = lazily.compile(
    r"(?:\bor|\bthat is|\bi\.e\.|\bthe equivalent of|\bequivalent to|\bequal to|\bcomes? (?:out )?(?:to|at)|\bcame (?:out )?(?:to|at)|\bworks? out (?:to|at)|\bworked out (?:to|at)|\bworking out (?:to|at)|\bamount(?:s|ed|ing) to|"
    r"\b(?:an|on) average(?: (?:[a-z]+ )?of)?|\baverag(?:es|ed|ing)|\ba rate of|\bmeaning|\bmeans|\bgiving(?: [a-z]+)?|\bput (?:it )?at|,|—|\()(?: (?:about|roughly|around|some|nearly|almost|just|only|over|or|an average of|for|around|approximately|less than|more than|under|even|a mere))*(?: \$?)?$"
)
_STRONG = lazily.compile(
    r"(?:\bor|\bthat is|equivalent (?:of|to)|\bcomes? (?:out )?(?:to|at)|\bcame (?:out )?(?:to|at)|\bwork(?:s|ed|ing) out (?:to|at)|\bamount(?:s|ed|ing) to|\baverage(?: of)?|\baverag(?:es|ed|ing)|\bmeaning|\bmeans|\bgiving(?: [a-z]+)?|\bput (?:it )?at)(?: [a-z]+){0,3}$"
)
_PER = lazily.compile(
    r"(?: (?!each\b|per\b|a\b|an\b|apiece\b|in\b|for\b|of\b|and\b|or\b|to\b)[a-z'-]+){0,3}?"
    r"(?: (?:for|to) (?:each|every)(?: one| C)? of (?:the |its |their |all |those |[a-z]+'s )*(?:[a-z]+ )?(?P<q>C)| (?:an?|per|every|each|for each|for every) (?P<noun>(?!(?:of|other|in|on|at|for|to|from|before|after|when|while|and|or|with|last|this|by|as|if|but|during|over|under|year's)\b)[a-z]+)| (?P<each>each|apiece)\b)"
)
_EACH_BEFORE = lazily.compile(
    r"(?<!for )(?<!of )\b(?:each|apiece)(?: of (?:them|the [a-z]+|those))?(?: (?:will|would|to|can|could|has|had|have))?(?: (?:get|gets|got|receive|receives|received|be paid|been paid|paid|pay|pays|contribute|contributed|worth|cost|costs|costing|earn|earned|raise|raised|give|gave|donated?|with|a))?(?: (?:about|nearly|just|only|roughly))? $|\bgiving each (?:of them |[a-z]+ )?(?:about )?$"
)
_PEAK = lazily.compile(
    r"^[^A-Z]{0,25}?\b(?:at (?:the|its|their) peak|at times|at worst|at best|at first|at most|at least|or more|or less|minimum|maximum|extra|more than|for adults|for children|for members|in [a-z]+ alone)\b"
)
_BREAK = lazily.compile(
    r";|\b(?:while|but|whereas|although|though|compared|against|instead of|up from|down from|rather than)\b"
)
_SPANS = (
    rf"(?:(?:in|during|for|over|throughout) (?P<month>{MONTHS})\b"
    r"|(?P<year>(?:in|during|over|throughout|for) (?:the |its |his |her )?(?:past |last |previous |first |fiscal |financial |calendar |tax |whole |following )*(?:year|Y)\b|last year|this year|annually|each year|every year|an? year(?! (?:ago|earlier|before))|per year|yearly)"
    r"|(?P<quarter>(?:in|during|over|for) the (?:[a-z]+ )?quarter)"
    r"|(?P<monthly>last month|a month|per month|each month|in the month|monthly)|(?P<weekly>last week|a week|per week|each week|every week|weekly))\b"
)
_SPAN = lazily.compile(rf"(?: [a-z'-]+){{0,9}}?,? {_SPANS}")
_SPAN_BEFORE = lazily.compile(rf"(?:^|[,¶] )(?:and )?{_SPANS},? (?:[a-z'-]+ ){{1,8}}$")
_HEADS = frozenset(["head", "capita", "person", "resident", "inhabitant", "citizen", "individual"])
_PEOPLE = frozenset(["people", "person", "resident", "inhabitant", "citizen", "man", "woman"])


def rates(pattern: Pattern) -> Iterator[Rate]:
    """Every rate with the total and base that come nearest to it; agreeing ones first."""
    if not 2 <= len(pattern.slots) <= slots.CROWDED:
        return
    placed = list(zip(pattern.places, pattern.slots, strict=True))
    seam = pattern.text.find(SEAM)
    for index, (place, slot) in enumerate(placed):
        if slot.letter not in "CMU" or not slot.value or place < seam:
            continue
        per = _per(pattern, place, placed[index - 1][0] if index else -1)
        if per is None:
            continue
        noun, base_place, end = per
        found = list(_readings(pattern, placed, index, noun, base_place, end))
        if any(not rate.wrong for rate in found):
            found = [rate for rate in found if not rate.wrong]
        yield from sorted(found, key=lambda rate: max(rate.off, 1 / rate.off))[:1]


def _per(pattern: Pattern, place: int, last: int) -> tuple[str, int | None, int] | None:
    """What a figure is said to be per, the place of a base that is named there, and the end of the words."""
    before = pattern.text[max(last + 1, place - 60, 0) : place]
    if _EACH_BEFORE.search(before):
        return "each", None, place + 1
    found = _PER.match(pattern.text, place + 1)
    if not found or not _LINK.search(before.rstrip(" $")) or _PEAK.match(pattern.text[found.end() :]):
        return None
    if found["q"]:
        return "each", found.start("q"), found.end()
    noun = "each" if found["each"] else found["noun"]
    if noun == "share":
        return None  # earned on the shares of a year's mean, not on those authorized or outstanding
    if noun != "each" and noun not in PERIODS and not _STRONG.search(before.rstrip(" $")):
        return None
    return noun, None, found.end()


def _readings(
    pattern: Pattern, placed: Sequence[tuple[int, Slot]], index: int, noun: str, base_place: int | None, end: int
) -> Iterator[Rate]:
    place, slot = placed[index]
    bases = list(_bases(pattern, placed, index, noun, base_place))
    for at, total in reversed(placed[:index]):
        total = _in_unit(total, slot)
        if not _one_kind(total, slot) or total.value == slot.value or _BREAK.search(pattern.text[at:place]):
            continue
        for base_at, band, middle in bases:
            if base_at == at:
                continue
            computed = shares.quotient(total.band, band)
            value = total.value / middle
            reach = Reach(min(at, base_at, place), max(end, base_at + 1))
            yield Rate(
                reach,
                slot,
                slot.band,
                computed,
                value,
                slot.value / value,
                f"{shares.shown(total.value)} ÷ {shares.shown(middle)}",
            )
        span = _period(pattern, at) if noun in PERIODS else None
        if span:
            yield from _over(pattern, slot, place, total, at, noun, span)


def _period(pattern: Pattern, at: int) -> re.Match[str] | None:
    """The words that tell which period a total is of: "5,400 calls in September", "last year they took 5,400 calls"."""
    return _SPAN.match(pattern.text, at + 1) or _SPAN_BEFORE.search(pattern.text[max(0, at - 90) : at])


def _long(span: re.Match[str]) -> str:
    if span["month"] or span["monthly"]:
        return "month"
    return "quarter" if span["quarter"] else "week" if span["weekly"] else "year"


_QUARTER = {"day": ("60", "92"), "week": ("12", "13.2"), "month": ("3", "3")}


def _bases(
    pattern: Pattern, placed: Sequence[tuple[int, Slot]], index: int, noun: str, base_place: int | None
) -> Iterator[tuple[int, Interval, Decimal]]:
    """What the rate can be per: its place, its band and its middle, nearest first."""
    place = placed[index][0]
    if base_place is not None:
        base = pattern.at(base_place)
        if base.value > 1:
            yield base_place, base.band, base.value
        return
    for at, base in sorted(placed, key=lambda item: abs(item[0] - place)):
        if at == place or abs(at - place) > 260 or base.ends[0] != base.ends[1] or base.value <= 1:
            continue
        if noun in PERIODS:
            held = _held(base, noun)
            many = _MANY.search(pattern.text[max(0, at - 24) : at]) if held else None
            if held and many:  # "three shifts of eight hours"
                times = pattern.at(max(0, at - 24) + many.start("n"))
                held = (held[0] * times.value, held[1] * times.value)
            if held:
                yield at, shares.product(base.band, held), base.value * held[1]
        elif _measured(base, noun) or (base.letter == "C" and at < place and _named(pattern, at, base, noun)):
            yield at, base.band, base.value


_MANY = lazily.compile(r"(?P<n>C) [a-z]+ of $")


_HOME = lazily.compile(
    r"\b(?:town|city|village|county|state|country|island|parish|district|community|population|nation) of (?:about |some |just |only )?$"
)


def _named(pattern: Pattern, at: int, base: Slot, noun: str) -> bool:
    head = pairs.head(base)
    if noun == "each":
        return bool(head) and bool(
            re.match(rf"(?:-| )(?:[a-z'-]+ ){{0,3}}?{re.escape(head[:3])}", pattern.text[at + 1 : at + 60])
        )
    if noun in _HEADS:
        return head in _PEOPLE or bool(_HOME.search(pattern.text[max(0, at - 30) : at]))
    return same_noun(head, noun)


def _held(base: Slot, noun: str) -> tuple[Decimal, Decimal] | None:
    """How many of the rate's periods one unit of the base holds."""
    if base.letter != "U" or base.quantity is None or base.quantity.dimension != "time" or not base.unit:
        return None
    if base.unit == noun:
        return Decimal(1), Decimal(1)
    ends = PER_PERIOD.get((noun, base.unit))
    if ends:
        return Decimal(ends[0]), Decimal(ends[1])
    factor = units.convert(Decimal(1), base.unit, noun)
    return (
        (factor, factor)
        if factor and base.unit in ("decade", "week", "day", "hour", "minute") and factor >= 1
        else None
    )


def _one_kind(total: Slot, rate: Slot) -> bool:
    if total.letter != rate.letter or total.ends[0] != total.ends[1] or not total.value:
        return False
    if rate.letter == "C":
        return pairs.one_noun(total, rate)
    return total.unit == rate.unit and (total.quantity is None or total.quantity.dimension != "time")


def _in_unit(total: Slot, rate: Slot) -> Slot:
    """The total in the unit of the rate: "600 tons … 100 pounds for every resident"; tons may be of three sizes."""
    if total.letter != "U" or rate.letter != "U" or total.unit == rate.unit or not total.unit or not rate.unit:
        return total
    factor = units.convert(Decimal(1), total.unit, rate.unit)
    here, there = total.quantity, rate.quantity
    if (
        not factor
        or here is None
        or there is None
        or here.dimension != there.dimension
        or here.dimension in ("time", "temperature")
    ):
        return total
    slack = Decimal("0.12") if "ton" in total.unit else slots.ZERO
    low, high = shares.scaled(total.band, factor)
    ends = (total.ends[0] * factor, total.ends[1] * factor)
    band = (None if low is None else low * (1 - slack), None if high is None else high * (1 + slack))
    return replace(total, value=total.value * factor, ends=ends, band=band, quantity=replace(here, unit=rate.unit))


def _over(
    pattern: Pattern, slot: Slot, place: int, total: Slot, at: int, noun: str, span: re.Match[str]
) -> Iterator[Rate]:
    """ "5,400 calls in September, or 280 a day": the period of the total is told in words.

    By the calendar a hedge widens the rate; by working days only its rounding does.
    """
    long = _long(span)
    working = _QUARTER.get(noun) if long == "quarter" else PER_PERIOD.get((noun, long))
    if (noun, long) == ("day", "year") and not _SEASONAL.search(pattern.text):
        working = ("240", "366")
    calendar = _CALENDAR.get((noun, long))
    if not working:
        return
    half = pairs.step(slot) / 2
    for ends, printed in ((calendar or working, slot.band), (working, (slot.value - half, slot.value + half))):
        low, high = Decimal(ends[0]), Decimal(ends[1])
        computed = shares.quotient(total.band, (low, high))
        value = total.value / high
        sum_ = f"{shares.shown(total.value)} ÷ {high}"
        yield Rate(Reach.over(at, place), slot, printed, computed, value, slot.value / value, sum_)


_SEASONAL = lazily.compile(r"\b(?:school|pupils?|students?|season|seasonal|term|class(?:es)?|harvest|summer|winter)\b")
_CALENDAR = {("day", "month"): ("28", "31"), ("day", "year"): ("360", "366"), ("day", "week"): ("7", "7")}


_MANY_RATE = lazily.compile(
    r"\b(?:(?:a |the )?(?:[a-z-]+ )?rate (?:of|was|is|stood at|stands at|came to)|that (?:is|was|meant|means|comes to|amounts to)) (?P<x>C)(?: [a-z]+){0,2} (?:per|for every|for each|in every|out of every) (?P<many>C)\b"
)


def per_many(pattern: Pattern) -> Iterator[Rate]:
    """ "The state, with 5 million people, had 250 murders, a rate of 5 per 100,000"."""
    for found in _MANY_RATE.finditer(pattern.text) if len(pattern.slots) <= slots.CROWDED else ():
        rate, many = pattern.of(found, "x"), pattern.of(found, "many")
        if many.value not in ROUND_NUMBERS or not rate.value:
            continue
        counts = [
            (p, s) for p, s in zip(pattern.places, pattern.slots, strict=True) if s.letter == "C" and p < found.start()
        ]
        told = [
            _of_many(found, rate, part, whole, many.value, (p, w))
            for p, part in counts
            for w, whole in counts
            if part.value
            and part.value * 20 < whole.value
            and (pairs.head(whole) in _PEOPLE or _HOME.search(pattern.text[max(0, w - 30) : w]))
        ]
        if all(one.wrong for one in told):
            yield from sorted(told, key=lambda one: max(one.off, 1 / one.off))[:1]


ROUND_NUMBERS = (100, 1000, 10000, 100000, 1000000)


def _of_many(found: re.Match[str], rate: Slot, part: Slot, whole: Slot, many: Decimal, at: tuple[int, int]) -> Rate:
    computed = shares.scaled(shares.quotient(part.band, whole.band), many)
    value = part.value / whole.value * many
    sum_ = f"{shares.shown(part.value)} ÷ {shares.shown(whole.value)} × {shares.shown(many)}"
    return Rate(Reach.over(*at, found.start("many")), rate, rate.band, computed, value, rate.value / value, sum_)


_WHOLLY = lazily.compile(
    r"(?: [a-z'-]+){0,3}? (?:in all|in total|altogether|all told|overall|over (?:the|its|that) [a-z]+|in (?:a|an|the) U|over U|in U)\b"
)
_TOTALLING = lazily.compile(
    r"(?:\bbringing in|\braising|\bearning|\bgenerating|\bnetting|\bfetching|\bworth|\bproducing|\band (?:raised|earned|brought in)|\ba (?:combined |grand )?total of|\btotal(?:l?ing|l?ed|s)|\bor|\bfor|\bmaking|\band so [a-z ]{3,20} (?:came|comes) to)(?: (?:about|nearly|almost|some|roughly))? $"
)


def totals(pattern: Pattern) -> Iterator[Rate]:
    """ "10,000 trees a year for five years, 100,000 trees in all": the total of a rate and its base."""
    seam = pattern.text.find(SEAM)
    if len(pattern.slots) > slots.CROWDED:
        return
    placed = [(p, s) for p, s in zip(pattern.places, pattern.slots, strict=True) if p > seam]
    for index, (place, total) in enumerate(placed):
        if total.letter not in "CMU" or not total.value or index == 0:
            continue
        before = pattern.text[placed[index - 1][0] + 1 : place]
        if not (_WHOLLY.match(pattern.text, place + 1) or _TOTALLING.search(before)):
            continue
        found = [rate for at, slot in placed[:index] for rate in _multiplied(pattern, placed, at, slot, place, total)]
        if any(not rate.wrong for rate in found):
            continue
        yield from found[:1]


def _multiplied(
    pattern: Pattern, placed: Sequence[tuple[int, Slot]], at: int, slot: Slot, place: int, total: Slot
) -> Iterator[Rate]:
    if slot.letter not in "CMU" or not slot.value or not _one_kind(total, slot):
        return
    noun, end = _price(pattern, at)
    if not noun:
        return
    if _BREAK.search(pattern.text[at:place]) or slot.ends[0] != slot.ends[1]:
        return
    span = _SPAN.match(pattern.text, end) if noun in PERIODS else None
    ends = PER_PERIOD.get((noun, _long(span))) if span else None
    if ends:
        many = (Decimal(ends[0]), Decimal(ends[1]))
        value = slot.value * many[1]
        computed = shares.product(slot.band, many)
        sum_ = f"{shares.shown(slot.value)} × {many[1]} at most"
        yield Rate(Reach.over(at, place), total, total.band, computed, value, total.value / value, sum_)
    for base_at, base in placed:
        if base_at in (at, place) or abs(base_at - place) > NEAR or base.ends[0] != base.ends[1] or base.value <= 1:
            continue
        if noun in PERIODS:
            held = _held(base, noun) if base_at > at else None
        else:
            counted = base_at < place and (_measured(base, noun) or (base.letter == "C" and bool(pairs.head(base))))
            held = _ONE if counted and (base.letter == "U" or _named(pattern, base_at, base, noun)) else None
        if held:
            computed = shares.product(slot.band, shares.product(base.band, held))
            value = slot.value * base.value * held[1]
            sum_ = f"{shares.shown(slot.value)} × {shares.shown(base.value * held[1])}"
            yield Rate(Reach.over(at, place, base_at), total, total.band, computed, value, total.value / value, sum_)


_PRICE = lazily.compile(r"\b(?:at|for) (?:an? )?(?:average )?(?:price |cost )?(?:of )?$")
_FOR_EACH = lazily.compile(r"(?: (?:a|per) [a-z]+)? for each of (?:the |its |their )?(?=C)")


def _measured(base: Slot, noun: str) -> bool:
    """Whether a measure is in the unit that "a mile" or "per acre" names."""
    if base.letter != "U" or base.quantity is None or base.quantity.unit_span is None:
        return False
    words = base.quantity.unit_span.text.lower().replace("-", " ").split()
    return "per" not in words and same_noun(words[-1], noun)


def _price(pattern: Pattern, at: int) -> tuple[str, int]:
    """What a figure is the price or rate of ("each" where it is of the things counted), and where its words end."""
    found = _PER.match(pattern.text, at + 1)
    if _FOR_EACH.match(pattern.text, at + 1):
        return "each", at + 1
    if found and not found["q"]:
        return ("each" if found["each"] else found["noun"]), found.end()
    slot = pattern.at(at)
    priced = slot.letter == "M" and _PRICE.search(pattern.text[max(0, at - 30) : at])
    return ("each", at + 1) if priced and "average" in pattern.text[max(0, at - 30) : at] else ("", at)


NEAR = 160
"""Characters within which a base belongs to its rate and total."""
_ONE = (Decimal(1), Decimal(1))
