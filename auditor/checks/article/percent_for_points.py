"""article/percent-for-points: a change of a percentage given in percent that is one in percentage points."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.arithmetic import disjoint
from auditor.checks import check
from auditor.model import Problem, Reading, Settings
from auditor.reckoning.figures import shares, slots
from auditor.reckoning.figures.slots import SEAM, Pattern, Slot
from auditor.reckoning.figures.turns import CUT, FALL, FELL, RAISED, RISE, ROSE
from auditor.text import lazily

_TURN = rf"(?:{RISE}|{FALL})s?"
_FALLS = rf"{FELL}|{CUT}|down"
_TURNED = rf"(?:{ROSE}|{RAISED}|up|{_FALLS})"
_CHANGE = lazily.compile(
    rf"\b(?:(?P<that>the|this|that)|an?|its|their|of) (?:[a-z-]+ )?(?P<of>P)(?: [a-z-]+)? {_TURN}\b"
    rf"|\b{_TURN} (?:in [a-z ]{{3,30}})?of (?:about |nearly |almost |some |just )?(?P<by>P)(?! of\b)"
    rf"|\b{_TURNED}(?:(?: (?:its|the|their|his|her|that|[a-z]+'s)(?: [a-z-]+){{1,4}})? by)?"
    r"(?: about| nearly| almost| some| just)? (?P<turned>P)(?! (?:of|more|less)\b)"
)
_FALLING = lazily.compile(rf"\b(?:{_FALLS}|(?:{FALL})s?)\b")
_BASE = lazily.compile(
    r"\b(?:from|compared (?:with|to)|against)(?: (?:an?|the|its|their|about|around|some|nearly|almost|just|under|over|"
    r"current|previous|earlier|original|record))* $"
)
_ITSELF = lazily.compile(rf" (?:[a-z-]+ )?(?:{_TURN}|{_TURNED})\b")  # a change, not a level
_NEAR = 90
"""Characters between the two percentages of a change."""


@dataclass(frozen=True, slots=True)
class _Points:
    """A change told in percent, and the percentages that it lies between."""

    change: Slot
    before: Slot
    after: Slot
    falls: bool


@check("warning")
def percent_for_points(reading: Reading, settings: Settings) -> Iterator[Problem]:
    """A change of a percentage given in percent that is one in percentage points.

    Why: from 4 to 6 percent is a rise by half, not by 2 percent; readers of money and polls know the difference, and take the
    small figure for a small change. Told only where the passage gives both percentages, their difference is exactly the figure
    printed, and the change in percent is another.

    Flags:
        The tax rate would rise to 30 percent from 20 percent, a 10 percent increase.
        The bank raised its key rate by 0.5 percent, to 4.5 percent from 4 percent.
        The contribution goes up to 13.25 per cent of wages, from 12 per cent. Employers said the 1.25 per cent rise would cost jobs.

    Passes:
        The tax rate would rise to 30 percent from 20 percent, a 50 percent increase.
        The tax rate would rise to 30 percent from 20 percent, an increase of 10 percentage points.
        Margins rose to 30 percent from 20 percent on a 12 percent increase in sales.  # of another thing
        Approval stood at 42 percent, against 45 percent for her rival, a gap of 3 percent.  # no change

    Source: the style guides of AP and the Guardian, which keep the two apart; both papers' corrections take it back again and again.
    """
    seen: set[int] = set()
    for pattern in slots.windows(slots.patterns(reading)):
        for found in _changes(pattern):
            if found.change.start not in seen:
                seen.add(found.change.start)
                yield _problem(reading, found)


def _changes(pattern: Pattern) -> Iterator[_Points]:
    text = pattern.text
    percents = [(p, s) for p, s in zip(pattern.places, pattern.slots, strict=True) if _exact(s)]
    for found in _CHANGE.finditer(text):
        place = next(found.start(name) for name in ("of", "by", "turned") if found[name])
        change = pattern.at(place)
        falls = bool(_FALLING.search(found[0]))
        others = [(p, s) for p, s in percents if p != place and s.value != change.value]
        for n, (at, base) in enumerate(others):
            if not _BASE.search(text[max(0, at - 45) : at]) or _ITSELF.match(text, at + 1):
                continue
            for other_at, other in (*others[max(0, n - 1) : n], *others[n + 1 : n + 2]):
                before, after = sorted((base, other), key=lambda s: s.value, reverse=falls)
                told = _Points(change, before, after, falls)
                near = abs(other_at - at) <= _NEAR and not _ITSELF.match(text, other_at + 1)
                stretch = text[min(place, at, other_at) : max(place, at, other_at)]
                if near and (found["that"] or SEAM not in stretch) and _exact(change) and _is_points(told):
                    yield told


def _exact(slot: Slot) -> bool:
    return slot.letter == "P" and slot.value > 0 and slot.ends[0] == slot.ends[1]


def _is_points(told: _Points) -> bool:
    """Whether the figure is the difference to the last digit, and not the change in percent as well."""
    if abs(told.after.value - told.before.value) != told.change.value:
        return False
    computed = shares.change(told.before, told.after)
    return disjoint(shares.negative(computed) if told.falls else computed, shares.stated(told.change))


def _problem(reading: Reading, told: _Points) -> Problem:
    before, after, change = told.before.value, told.after.value, told.change.value
    percent = shares.shown(abs(after - before) / before * shares.HUNDRED)
    turn = "fall" if told.falls else "rise"
    printed = reading.article.text[told.change.start : told.change.end]
    points = f"{change.normalize():f} percentage point{'' if change == 1 else 's'}"
    return Problem(
        message=f"“{printed}” is a {turn} of {points}, from {before:f} to {after:f} percent; in percent it is {percent}.",
        evidence=(slots.passage(reading, (told.change, told.before, told.after)),),
        values=(("printed", printed), ("points", f"{change.normalize():f}"), ("percent", percent)),
    )
