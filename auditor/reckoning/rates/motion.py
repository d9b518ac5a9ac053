"""An average speed beside the distance and the time that it is worked out from.

"The train will cover the 186 miles in two hours, averaging 93mph": judged only where the passage has one distance,
given once or in two units, and one stretch of time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from auditor.arithmetic import Interval
from auditor.extract import units
from auditor.reckoning.figures import shares
from auditor.reckoning.figures.slots import Pattern, Reach, Slot
from auditor.reckoning.rates.quotients import Rate
from auditor.text import lazily

_AVERAGE = lazily.compile(
    r"\baverag(?:e|es|ed|ing)(?: (?:speed|pace|rate))?(?: (?:was|of|is|at|came to|just|only|about|some))* ?$"
)
_PER = lazily.compile(r" (?:an?|per|each|every) (?P<time>second|minute|hour|day)\b")  # slots leave it in the words
_AN_HOUR = lazily.compile(r"\ban? (?P<time>hour|minute|day) and $")  # "an hour and 45 minutes"
_ONE = {"hour": Decimal(3600), "minute": Decimal(60), "day": Decimal(86400)}
_AND = lazily.compile(r",? (?:and )?")
_WEATHER = lazily.compile(r"\b(?:wind|gust|storm|hurricane|cyclone|typhoon|tide|current)s?\b")  # they cover no distance
_SAME = Decimal("0.06")
"""How far two figures for one distance may lie apart, one of them converted."""

Placed = tuple[int, Slot]


def rates(pattern: Pattern) -> Iterator[Rate]:
    """The average speeds of a passage that has a distance and a time for them."""
    placed = [(p, s) for p, s in zip(pattern.places, pattern.slots, strict=True) if s.letter == "U" and s.quantity]
    speeds = [(p, s) for p, s in placed if _is(s, "speed") and _is_average(pattern, p, s)]
    if not speeds or _WEATHER.search(pattern.text):
        return
    lengths = [(p, s) for p, s in placed if _is(s, "length")]
    times = _stretches(pattern, [(p, s) for p, s in placed if _is(s, "time")])
    for place, speed in speeds:
        one = units.to_base(_unit(pattern, place, speed))
        found = [_rate(place, speed, one[0], far, long) for far in lengths for long in times] if one else []
        if any(not rate.wrong for rate in found):
            yield from (rate for rate in found if not rate.wrong)
        elif found and len(times) == 1 and _one(lengths):
            yield found[0]


def _is(slot: Slot, dimension: str) -> bool:
    fits = slot.quantity is not None and slot.quantity.dimension == dimension and slot.ends[0] == slot.ends[1] > 0
    return fits and units.to_base(slot.unit or "") is not None


def _is_average(pattern: Pattern, place: int, slot: Slot) -> bool:
    hedge = slot.quantity.hedge if slot.quantity else None
    return bool(hedge and "averag" in hedge.text.lower()) or bool(
        _AVERAGE.search(pattern.text[max(0, place - 40) : place])
    )


def _unit(pattern: Pattern, place: int, slot: Slot) -> str:
    """The unit of a speed, as the table of units has it."""
    found = _PER.match(pattern.text, place + 1)
    return f"{slot.unit} per {found['time']}" if found else slot.unit or ""


def _stretches(pattern: Pattern, times: Sequence[Placed]) -> list[tuple[int, Interval, Decimal]]:
    """Times in seconds, with their place; "31 minutes and 20 seconds" is one."""
    out: list[tuple[int, Interval, Decimal]] = []
    last = -1
    for place, slot in times:
        band, value = _based(slot)
        if found := _AN_HOUR.search(pattern.text, max(0, place - 14), place):
            more = _ONE[found["time"]]
            band, value = shares.shifted(band, more), value + more
        if out and last >= 0 and _AND.fullmatch(pattern.text, last + 1, place) and value < out[-1][2]:
            start, (low, high), before = out[-1]
            out[-1] = (start, shares.shifted((low, high), value), before + value)
        else:
            out.append((place, band, value))
        last = place
    return out


def _one(lengths: Sequence[Placed]) -> bool:
    """Whether all the lengths are one distance."""
    values = [_based(slot)[1] for _, slot in lengths]
    return max(values) <= min(values) * (1 + _SAME)


def _rate(place: int, speed: Slot, unit: Decimal, far: Placed, long: tuple[int, Interval, Decimal]) -> Rate:
    """Distance through time; `unit` is that of the speed in metres per second."""
    length, whole = _based(far[1])
    computed = shares.scaled(shares.quotient(length, long[1]), 1 / unit)
    value = whole / long[2] / unit
    reach = Reach.over(place, far[0], long[0])
    told = f"{far[1].quantity.span.text if far[1].quantity else ''} ÷ {shares.shown(long[2] / 3600)} hours"
    return Rate(reach, speed, speed.band, computed, value, speed.value / value, told)


def _based(slot: Slot) -> tuple[Interval, Decimal]:
    """Band and value in the base unit."""
    factor = units.to_base(slot.unit or "")
    assert factor is not None
    return shares.scaled(slot.band, factor[0]), slot.value * factor[0]
