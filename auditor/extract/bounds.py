"""What the words around a number allow: "at least 43" is [43, ∞), "more than 40" people is [41, ∞).

Hedges (`data/hedges.toml`) are read in the few words before the number, or directly after it.
"""

from __future__ import annotations

import functools
import re
import tomllib
from dataclasses import dataclass
from decimal import Decimal
from importlib import resources

from auditor import arithmetic
from auditor.model import Bound

_WINDOW = 44  # characters before a number in which its hedge must begin
_LONGEST_AFTER = 20


@dataclass(frozen=True, slots=True)
class Hedge:
    """The bound that words give a number, and where the words stand. `nearly`: below, within the tolerance."""

    bound: Bound
    start: int
    end: int
    nearly: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The hedges as patterns, and the bound of each phrase."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    kinds: dict[str, tuple[Bound, bool]]
    after_kinds: dict[str, Bound]
    places: frozenset[str]
    asking: re.Pattern[str]
    asking_about: re.Pattern[str]


def _phrases(listed: str) -> list[str]:
    return [phrase.strip() for phrase in listed.split("|") if phrase.strip()]


def _alternatives(phrases: list[str]) -> str:
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))


@functools.cache
def lexicon() -> Lexicon:
    """The hedges, read once."""
    table = tomllib.loads(resources.files("auditor").joinpath("data", "hedges.toml").read_text(encoding="utf-8"))
    kinds: dict[str, tuple[Bound, bool]] = {}
    for name, listed in table["before"].items():
        kind = (Bound.ABOUT, True) if name == "nearly" else (Bound(name), False)
        kinds |= dict.fromkeys(_phrases(listed), kind)
    after = {phrase: Bound(name) for name, listed in table["after"].items() for phrase in _phrases(listed)}
    other = {name: _phrases(listed) for name, listed in table["other"].items()}
    glued = [phrase for phrase in after if not phrase[0].isalpha()]
    spaced = [phrase for phrase in after if phrase[0].isalpha()]
    return Lexicon(
        before=re.compile(
            rf"(?<!\w)({_alternatives(list(kinds))})(?:(?<=[~≈])|[ (])\s?"
            rf"(?:(?:{_alternatives(other['fillers'])}) ){{0,3}}$"
        ),
        after=re.compile(
            rf"(?:,? ({_alternatives(spaced)})(?= |$|[.,;)])|({_alternatives(glued)})(?![\w+]))",
        ),
        kinds=kinds,
        after_kinds=after,
        places=frozenset(other["places"]),
        asking=re.compile(rf"(?<![a-z])(?:{_alternatives(other['asking'])}) $"),
        asking_about=re.compile(rf"(?<![a-z])(?:{_alternatives(other['asking_about'])}) $"),
    )


def before(lower: str, start: int, floor: int) -> Hedge | None:
    """The hedge that ends right before `start`; nothing before `floor` (the end of the last number) is looked at."""
    window = max(floor, start - _WINDOW)
    words = lexicon()
    found = words.before.search(lower[window:start])
    if not found:
        return None
    at = window + found.start(1)
    asked = words.asking_about if found[1] in ("about", "around", "near") else words.asking
    if found[1] in words.places and asked.search(lower, max(0, at - 16), at):
        return None
    bound, nearly = words.kinds[found[1]]
    return Hedge(bound, at, window + found.end(1), nearly)


_NAMES_RULE = re.compile(r" (?!(?:in|for|per|on|at|to|of|and|or|as)(?![a-z]))[a-z]")  # "a $15 minimum wage"


def after(lower: str, end: int) -> Hedge | None:
    """The hedge right after a number or its noun: "43 or more", "50-plus", "30-odd"."""
    words = lexicon()
    found = words.after.match(lower, end, end + _LONGEST_AFTER)
    if not found or (found[1] in ("minimum", "maximum") and _NAMES_RULE.match(lower, found.end(1))):
        return None
    if found[1] == "plus" and lower[found.end(1) : found.end(1) + 1] == " ":
        return None  # "£40m plus £5m"
    group = 1 if found[1] else 2
    return Hedge(words.after_kinds[found[group]], found.start(group), found.end(group))


_FROM = re.compile(r"(?: [a-z]{1,12}){0,2},? from (?:about |around |just |some )?[$£€]?\d")


def is_rise(lower: str, hedge: Hedge, end: int) -> bool:
    """ "up to 220 from 110" is a rise and sets no ceiling."""
    return lower.startswith("up to ", hedge.start) and bool(_FROM.match(lower, end))


Interval = tuple[Decimal | None, Decimal | None]


def allowed(low: Decimal, high: Decimal, bound: Bound, counted: bool, nearly: bool) -> Interval:
    """(least, most) that a bound allows around the printed figures.

    `counted`: whole things, so that "more than 40" begins at 41 and nothing is below zero; of measures it is (40, ∞).
    """
    whole = (
        Decimal(1) if counted and low == low.to_integral_value() and high == high.to_integral_value() else Decimal(0)
    )
    floor = Decimal(0) if counted else None
    if bound is Bound.AT_LEAST:
        return low, None
    if bound is Bound.MORE_THAN:
        return low + whole, None
    if bound is Bound.AT_MOST:
        return floor, high
    if bound is Bound.LESS_THAN:
        return floor, high - whole
    if bound is Bound.ABOUT:
        below, above = _slack(low, counted), _slack(high, counted)
        return low - below, high if nearly else high + above
    return low, high


def _slack(value: Decimal, counted: bool) -> Decimal:
    """How far "about" reaches: ten per cent, of counted things at least one."""
    return arithmetic.tolerance(value) if counted else abs(value) * arithmetic.ABOUT
