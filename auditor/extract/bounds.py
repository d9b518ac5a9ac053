"""What the words around a number allow: "at least 43" is [43, ∞), "more than 40" people is [41, ∞), "about 43" has a
tolerance.

Hedges are read in the few words before the number (and directly after it); the longest phrase wins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from auditor.model import Bound

TOLERANCE = Decimal("0.1")  # "about 43": ten per cent, or one where that is larger


@dataclass(frozen=True, slots=True)
class Hedge:
    """The bound that words around a number give it, and where the words stand. `nearly`: below, within the tolerance."""

    bound: Bound
    start: int
    end: int
    nearly: bool = False


_BEFORE: dict[Bound, str] = {
    Bound.AT_LEAST: (
        "at least|no fewer than|no less than|not less than|a minimum of|minimum of|minimum|at a minimum|"
        "as many as at least|at the least|starting at|starting from|from at least"
    ),
    Bound.MORE_THAN: (
        "more than|over|over the age of|above|greater than|well over|just over|upwards of|upward of|"
        "in excess of|exceeding|exceeds|exceeded|exceed|beyond|higher than|north of|larger than|older than|"
        "longer than|bigger than|surpassing|surpassed|topping|topped|well above|just above|far more than|"
        "slightly more than|a little over|little over|slightly over|little more than|a little more than|"
        "better than|upwards"
    ),
    Bound.AT_MOST: (
        "at most|up to|as many as|as much as|no more than|not more than|not exceed|never more than|"
        "not exceeding|a maximum of|maximum of|at the most|as high as|not exceeding|as far as|as long as|"
        "to a maximum of|or fewer than|as few as|not over"
    ),
    Bound.LESS_THAN: (
        "less than|fewer than|under|below|under the age of|lower than|smaller than|well under|just under|"
        "well below|just below|younger than|shorter than|within|short of|shy of|slightly less than|"
        "a little less than|slightly under|cheaper than|beneath|inside"
    ),
    Bound.ABOUT: (
        "about|around|approximately|roughly|some|an estimated|estimated|approx|approx.|circa|ca|ca.|c.|"
        "close to|in the region of|or so|something like|in the order of|on the order of|somewhere around|"
        "somewhere near|averaged|averages|averaging|average|an average of about|an average of around|~|≈|"
        "estimated at|estimated to be|near|more or less|give or take"
    ),
}  # fmt: skip
_NEARLY = "nearly|almost|not quite|approaching|just short of|just shy of|close on|virtually"
_KIND: dict[str, tuple[Bound, bool]] = {
    phrase: (bound, False) for bound, phrases in _BEFORE.items() for phrase in phrases.split("|")
}
_KIND |= dict.fromkeys(_NEARLY.split("|"), (Bound.ABOUT, True))
_PHRASES = "|".join(re.escape(p) for p in sorted(_KIND, key=len, reverse=True))
_LEFT = re.compile(
    rf"(?:(?<=[\s(\"'\[,-])|^)({_PHRASES})(?:(?<=[~≈])|[ (])\s*(?:(?:the|a|an|another|estimated|total of|"
    rf"some|a further|a combined|combined|all|reported|record|further) )*$"
)
_AFTER = re.compile(
    r"(?:,? (or more|or so|or thereabouts|or less|or fewer|at least|at most|at a minimum|minimum|maximum|"
    r"or under|or over|or above|or below|and over|and above|and up|and under|plus)(?= |$|[.,;)])|(-plus|"
    r"\+|-odd|-ish)(?![\w+]))"
)
_AFTER_KIND = {
    "or more": Bound.AT_LEAST, "at least": Bound.AT_LEAST, "at a minimum": Bound.AT_LEAST, "minimum": Bound.AT_LEAST, "or over": Bound.AT_LEAST,
    "or above": Bound.AT_LEAST, "and over": Bound.AT_LEAST, "and above": Bound.AT_LEAST, "and up": Bound.AT_LEAST, "plus": Bound.AT_LEAST,
    "-plus": Bound.AT_LEAST, "+": Bound.AT_LEAST, "or so": Bound.ABOUT, "or thereabouts": Bound.ABOUT, "-odd": Bound.ABOUT,
    "-ish": Bound.ABOUT, "or less": Bound.AT_MOST, "or fewer": Bound.AT_MOST, "at most": Bound.AT_MOST, "maximum": Bound.AT_MOST,
    "or under": Bound.AT_MOST, "or below": Bound.AT_MOST, "and under": Bound.AT_MOST,
}  # fmt: skip
_WINDOW = 44
_NOT_A_BOUND = re.compile(
    r"(?:spread|stretch\w*|control\w*|preside\w*|took|taken|take|taking|handed|hand|all|war|dispute|fight|"
    r"row|battle|concern\w*|killed|left|hang\w*|hung|flew|flying|fly|win|won|victory|lead|advantage|"
    r"rule[ds]?)$"
)


def before(lower: str, start: int, floor: int) -> Hedge | None:
    """The hedge that ends right before `start`; nothing before `floor` (the end of the number before) is looked at."""
    window = max(floor, start - _WINDOW)
    left = lower[window:start]
    found = _LEFT.search(left)
    if not found:
        return None
    bound, nearly = _KIND[found[1]]
    return Hedge(bound, window + found.start(1), window + found.end(1), nearly)


def after(lower: str, end: int) -> Hedge | None:
    """The hedge right after a number or its noun: "43 or more", "50-plus", "30-odd"."""
    found = _AFTER.match(lower, end)
    if not found:
        return None
    group = 1 if found[1] else 2
    return Hedge(_AFTER_KIND[found[group]], found.start(group), found.end(group))


Interval = tuple[Decimal | None, Decimal | None]


def allowed(low: Decimal, high: Decimal, bound: Bound, counted: bool, nearly: bool) -> Interval:
    """(least, most) that a bound allows around the printed figures; `counted`: whole things, so "more than 40" starts
    at 41.
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
        below, above = slack(low, counted), slack(high, counted)
        return (low - below, high) if nearly else (low - below, high + above)
    return min(low, high), max(low, high)


def slack(value: Decimal, counted: bool) -> Decimal:
    """How far "about" reaches: ten per cent, of counted things at least one."""
    reach = abs(value) * TOLERANCE
    return max(reach, Decimal(1)) if counted else reach
