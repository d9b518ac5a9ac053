"""article/period-mismatch: a duration or an age that the dates beside it contradict."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from auditor.arithmetic import Interval, disjoint
from auditor.checks import check
from auditor.model import Bound, Evidence, Problem, Reading, Settings, Span
from auditor.reckoning import shares, slots
from auditor.reckoning.slots import Pattern, Slot

_ONE = Decimal(1)
_GAP = r"[^A-XZ;:.]"
_SPAN = r"(?:from|between) (?:[a-z]+ )?(?P<from>Y)(?: to| until| through| till| and|—|-) ?(?:[a-z]+ )?(?P<to>Y)(?!,? (?:and )?(?:again |then )?(?:from|between|in|Y)\b)"
_DECADE = r"(?:(?P<u>U)|(?P<decade>a decade)|(?P<half>half a century))"
_DURATIONS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:was|were|served|spent|worked|lived|reigned|ruled|governed|led|ran|held|lasted|remained|stayed|taught|fought|played|been|closed|banned|imprisoned|married)\b(?:(?! of )[^A-XZ;:.,]){{0,50}}?(?:for )?{_DECADE}, {_SPAN}",
        rf"(?P<u>U) (?:civil |world |cold |border |guerrilla )?(?:war|reign|rule|tenure|presidency|occupation|conflict|dictatorship|drought|siege|marriage|strike|boycott|ban|stint|career|insurgency|rebellion)\b(?:,? which)?(?: that)?(?:,| lasted| ran| raged| stretched)+ ?{_SPAN}",
        rf"\b(?:lasted|lasting|went on for|took|for) (?P<u>U), {_SPAN}",
    )
)
_LIFE = re.compile(
    rf"\bborn (?:[a-z,' ]{{0,40}}?)?(?:in|on) (?:[a-z]+ [0-9]{{1,2}},? )?(?P<from>Y){_GAP}{{0,60}}?\b(?:died|dies|was killed|was shot)\b{_GAP}{{0,40}}?(?P<to>Y){_GAP}{{0,15}}?(?:at the age of |aged |at age |at )(?P<u>[AC])(?=[,.;)]|$| )"
)
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_SHORT = {m[:3]: n for n, m in enumerate(_MONTHS.split("|"), 1)}
_MONTH = rf"(?:{_MONTHS}|jan\.|feb\.|aug\.|sept\.|oct\.|nov\.|dec\.)"
_DAYS = re.compile(
    rf"\b(?:for|lasted|lasting|took|spent|closed) (?P<u>U),? from (?P<m>{_MONTH}) (?P<d>[0-9]{{1,2}}) (?:to|until|through) (?:(?P<n>{_MONTH}) )?(?P<e>[0-9]{{1,2}})(?![0-9,:-])"
)
_LENGTH = {"day": 1, "week": 7}
_PARTLY = re.compile(
    r"\b(?:with|interrupt\w*|except|out of|combined|total|altogether|two terms|terms?|non-?consecutive|on and off|intermittent\w*|sentence[ds]?|sentenced|plan|planned|average|first|last|final|nearly all)\b"
)


@check("warning")
def period_mismatch(reading: Reading, settings: Settings) -> Iterator[Problem]:
    """A duration or an age that the dates beside it contradict.

    Why: the years are copied from a source and the sum is done in the head. Counting both ends, or neither, is allowed, so only a
    difference of two years or more is reported; an age may differ from the years by one.

    Flags:
        The 12-year war, which lasted from 1980 to 1988, killed thousands.
        She was mayor of Orlen for 15 years, from 1990 to 2001.
        He was born in 1950 and died in 2015 at the age of 72.

    Passes:
        The eight-year war, which lasted from 1980 to 1988, killed thousands.
        She was mayor of Orlen for more than a decade, from 1990 to 2001.
        He was born in 1950 and died in 2015 at the age of 64.
        He served five years of a ten-year sentence, from 1990 to 1995.
        The ten-year plan was cut short: from 1990 to 1995 nothing was built.

    Source: subtraction; inclusive counting adds one year, and a birthday still to come takes one off.
    """
    for pattern in slots.patterns(reading):
        if pattern.text.count("Y") >= 2:
            found = next(_durations(pattern), None) or next(_lives(pattern), None)
            if found:
                yield _problem(reading, pattern, *found)
        yield from _days(reading, pattern)


def _durations(pattern: Pattern) -> Iterator[tuple[re.Match[str], str, Decimal]]:
    for rule in _DURATIONS:
        for found in rule.finditer(pattern.text):
            slot = _slot(pattern, found)
            years = _years(pattern, found)
            if slot is None or years is None or _PARTLY.search(pattern.text):
                continue
            stated = _stated(slot)
            if disjoint(stated, (years - _ONE, years + _ONE)):
                yield found, shares.shown(slot.value) + " years", years


def _days(reading: Reading, pattern: Pattern) -> Iterator[Problem]:
    """ "For eight days, from June 3 to June 7"."""
    for found in _DAYS.finditer(pattern.text):
        slot = pattern.of(found, "u")
        length = _LENGTH.get(slot.unit or "")
        first, last = _day(found["m"], found["d"]), _day(found["n"] or found["m"], found["e"])
        if not length or first is None or last is None or first >= last or _PARTLY.search(pattern.text):
            continue
        days = Decimal((last - first).days)
        stated = shares.scaled(
            slot.band if slot.bound is not Bound.EXACT else (slot.value, slot.value), Decimal(length)
        )
        slack = _ONE if length == 1 else Decimal(3)
        if disjoint(stated, (days - slack, days + slack)):
            printed = f"{shares.shown(slot.value)} {slot.unit}s"
            yield Problem(
                message=f"Those dates are {days} days apart, which does not fit {printed}.",
                evidence=(_until(reading, pattern, slot, found["e"]),),
                values=(("printed", printed), ("computed, days", str(days))),
            )


def _day(month: str, day: str) -> date | None:
    """The day in a year without a leap day, which at most hides a difference of one."""
    try:
        return date(2001, _SHORT[month[:3]], int(day))
    except ValueError:
        return None


def _until(reading: Reading, pattern: Pattern, slot: Slot, day: str) -> Evidence:
    """From the duration to the last day of the dates after it."""
    text = reading.article.text
    found = re.compile(rf"(?:to|until|through)\s+\S*\s*{day}").search(text, slot.end, pattern.sentence.span.end)
    return Evidence(reading.article.id, Span.of(text, slot.start, found.end() if found else slot.end))


def _lives(pattern: Pattern) -> Iterator[tuple[re.Match[str], str, Decimal]]:
    for found in _LIFE.finditer(pattern.text):
        slot, years = pattern.of(found, "u"), _years(pattern, found)
        if years is not None and slot.bound is Bound.EXACT and slot.value not in (years, years - 1):
            yield found, f"the age of {shares.shown(slot.value)}", years


def _slot(pattern: Pattern, found: re.Match[str]) -> Slot | None:
    """The duration as a figure in years; None when it is in another unit or in words alone."""
    if not found.groupdict().get("u"):
        return None
    slot = pattern.of(found, "u")
    return slot if slot.unit == "year" and slot.ends[0] == slot.ends[1] and slot.value > 0 else None


def _stated(slot: Slot) -> Interval:
    """What the words allow; a round number of decades may be one off."""
    least, most = slot.band if slot.bound is not Bound.EXACT else (slot.value, slot.value)
    slack = _ONE if slot.value % 10 == 0 else slots.ZERO
    return (None if least is None else least - slack, None if most is None else most + slack)


def _years(pattern: Pattern, found: re.Match[str]) -> Decimal | None:
    first, last = pattern.of(found, "from").value, pattern.of(found, "to").value
    return last - first if first < last else None


def _problem(reading: Reading, pattern: Pattern, found: re.Match[str], printed: str, years: Decimal) -> Problem:
    first, last = pattern.of(found, "from").value, pattern.of(found, "to").value
    return Problem(
        message=f"From {first} to {last} is {years} years, which does not fit {printed}.",
        evidence=(slots.evidence(reading, pattern, found),),
        values=(("printed", printed), ("computed, years", str(years))),
    )
