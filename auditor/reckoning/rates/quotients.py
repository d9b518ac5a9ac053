"""Rates that a sentence states of a total and a base it prints beside them.

"$600,000 for 1,200 families, or $500 each", "3,000 tickets in 10 days, or 300 a day", "$120,000 a year, or $10,000 a
month": each is read as total, base and rate. Nothing is judged here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from auditor.arithmetic import Interval, disjoint
from auditor.reckoning.figures import shares
from auditor.reckoning.figures.slots import Pattern, Reach, Slot
from auditor.text import lazily


@dataclass(frozen=True, slots=True)
class Rate:
    """A printed rate and what total and base come to; `off` is printed over computed, `sum` writes the division out."""

    found: re.Match[str] | Reach
    slot: Slot
    printed: Interval
    computed: Interval
    value: Decimal
    off: Decimal
    sum: str

    @property
    def wrong(self) -> bool:
        """Whether no rounding lets the figures agree."""
        return disjoint(self.printed, self.computed)

    @property
    def power(self) -> int | None:
        """How many powers of ten printed and computed are apart, when that alone is between them; else None."""
        power = self.off.adjusted() + (1 if self.off.scaleb(-self.off.adjusted()) > 5 else 0)
        exact = self.off.scaleb(-power)
        return power if power and abs(power) in POWERS and abs(exact - 1) <= SAME else None


POWERS = (1, 2, 3, 6)
SAME = Decimal("0.08")
"""How near to a power of ten two rounded figures are apart when only that slipped."""

PERIODS = {"minute": 0, "hour": 1, "day": 2, "week": 3, "month": 4, "year": 5}
PER_PERIOD: dict[tuple[str, str], tuple[str, str]] = {
    ("minute", "hour"): ("60", "60"), ("minute", "day"): ("480", "1440"), ("hour", "day"): ("7", "24"), ("hour", "week"): ("30", "168"),
    ("hour", "month"): ("120", "744"), ("hour", "year"): ("1500", "8784"), ("day", "week"): ("5", "7"), ("day", "month"): ("20", "31"),
    ("day", "year"): ("200", "366"), ("week", "month"): ("4", "4.5"), ("week", "year"): ("47", "53"), ("month", "year"): ("11.9", "12.1"),
}  # fmt: skip
"""How many of the shorter period the longer one may hold: working hours and days count as well as calendar ones."""

_GAP = r"[^A-XZ;:]"
_X = "(?P<x>[CMU])"
_PER = r"(?P<per> each| apiece| a head| per head| per capita| (?:an?|per|each|for each|for every|every) [a-z]+)"
_SO = r"(?:,| —| \() ?(?:or |that is |which is |which comes to |which works out (?:to|at) |an average of |averaging |i\.e\. |and averaged )?(?:an average of )?"
_END = r"(?=[,.;)?!]| —|$)"
_UNIT = r"(?: (?!each\b|per\b|a\b|an\b|apiece\b|in\b|for\b|of\b)[a-z'-]+){0,2}?"
_AFTER = (
    lazily.compile(
        rf"(?P<p>[CMU])(?P<between>{_GAP}{{1,70}})(?P<q>[CMU]){_GAP}{{0,40}}?(?:{_SO}| comes to | works out (?:to|at) | amounts to ){_X}{_UNIT}{_PER}{_END}"
    ),
    lazily.compile(
        rf"(?P<p>[CMU]){_GAP}{{0,40}}?(?:{_SO}| comes to | works out at | amounts to ){_X}{_UNIT} (?:for|to) (?:each|every one) of (?:the |its |their |all )?(?:[a-z'-]+ ){{0,2}}?(?P<q>C)\b"
    ),
)
_AVERAGE = lazily.compile(
    rf"(?P<p>[CM])(?P<between>{_GAP}{{1,50}})(?P<q>[CM])(?: [a-z'-]+){{0,4}}?,? (?:or |for )?(?:an average of|averaging|an average) (?P<x>M){_END}"
)
_BEFORE = lazily.compile(
    rf"(?P<q>C)(?P<between>{_GAP}{{1,60}}){_X}{_UNIT} (?P<per>each|apiece)(?:,| —) ?(?:(?:or |for |making )?(?:an?|the) (?:combined )?total of (?P<t>[CMU])|(?:or|for) (?P<u>[CMU])(?: [a-z]+)? (?:in all|in total|altogether)|for (?P<v>[CMU]){_END})"
)
_EACH_OF = lazily.compile(
    rf"\beach of (?:the |its |their |our )?(?P<q>C)(?P<between>{_GAP}{{1,60}}){_X}{_UNIT}(?:,| —) ?(?:or |for |making )?(?:an?|the) (?:combined )?total of (?P<t>[CMU])"
)
_PRICE = lazily.compile(rf"{_X}{_PER}, or (?P<p>[CMU]),? for (?:the |its |all )?(?P<q>C)\b")
_TWO = lazily.compile(
    rf"{_X}{_UNIT}(?: of [a-z]+)? (?:an?|per|each|every) (?P<first>minute|hour|day|week|month|year)(?: in Y)?(?: [a-z'-]+){{0,5}}?,? (?:or |\(|(?<=, ))(?P<y>[CMU]){_UNIT} (?:an?|per|each|every) (?P<second>minute|hour|day|week|month|year){_END}"
)
_PER_MANY = lazily.compile(
    rf"(?P<p>C){_GAP}{{1,60}}?(?:of|for|among|with|in) (?:only |just |its |the )?(?P<q>C){_GAP}{{0,30}}?{_SO}{_X}{_UNIT} (?:per|for every|for each|in every|out of every) (?P<many>C)\b"
)
_BREAK = lazily.compile(r"\b(?:while|but|whereas|after|when|because|including|following|if|to|from|than)\b")
_PAID = lazily.compile(r" (?:to|from)(?= )")
_PEOPLE = lazily.compile(r"each|apiece|head|capita|person")


def rates(pattern: Pattern) -> Iterator[Rate]:
    """Every rate of the sentence with its total and base."""
    text = pattern.text
    for rule in _AFTER:
        for found in rule.finditer(text):
            per = found.groupdict().get("per") or "each"
            if per.endswith(" share"):
                continue  # earned on the shares of a year's mean, not on those authorized or outstanding
            yield from _read(pattern, found, pattern.of(found, "p"), pattern.of(found, "q"), per.strip())
    for found in _AVERAGE.finditer(text):
        yield from _read(pattern, found, pattern.of(found, "p"), pattern.of(found, "q"), "each")
    for found in _BEFORE.finditer(text):
        total = next(pattern.of(found, name) for name in ("t", "u", "v") if found[name])
        yield from _read(pattern, found, total, pattern.of(found, "q"), "each")
    for found in _EACH_OF.finditer(text):
        yield from _read(pattern, found, pattern.of(found, "t"), pattern.of(found, "q"), "each")
    for found in _PRICE.finditer(text):
        yield from _read(pattern, found, pattern.of(found, "p"), pattern.of(found, "q"), found["per"].strip())
    for found in _TWO.finditer(text):
        yield from _periods(pattern, found)
    for found in _PER_MANY.finditer(text):
        yield from _per_many(pattern, found)


def _read(pattern: Pattern, found: re.Match[str], p: Slot, q: Slot, per: str) -> Iterator[Rate]:
    """The rate of `p` and `q`, whichever of the two is the base that "per …" names."""
    slot = pattern.of(found, "x")
    between = found.groupdict().get("between") or ""
    if _BREAK.search(_PAID.sub(" ", between) if slot.letter == "M" else between):
        return
    for total, base in ((p, q), (q, p)):
        parts = _base(base, per)
        if parts and _one_kind(total, slot) and total.value and slot.value and base.letter != "M":
            yield _rate(found, slot, total, base, parts)


def _one_kind(total: Slot, rate: Slot) -> bool:
    if total.letter != rate.letter or total.unit != rate.unit or total.ends[0] != total.ends[1]:
        return False
    if rate.letter != "C" or not rate.noun or not total.noun:
        return True
    return rate.noun.split()[-1] == total.noun.split()[-1]


def _base(base: Slot, per: str) -> Decimal | None:
    """How many units of the rate one unit of the base holds; None when the base is not what "per …" names."""
    unit = per.split()[-1]
    if base.letter == "U" and base.unit in PERIODS and unit in PERIODS:
        return Decimal(1) if base.unit == unit else _months(base.unit, unit)
    if base.letter != "C" or not base.noun or not base.value or base.value <= 1:
        return None
    if _PEOPLE.fullmatch(unit):
        return Decimal(1)
    return Decimal(1) if same_noun(base.noun.split()[-1].lower(), unit) else None


def _months(unit: str | None, into: str) -> Decimal | None:
    """Only periods of a fixed number of others are taken for one another here."""
    return {("year", "month"): Decimal(12), ("week", "day"): Decimal(7), ("day", "hour"): Decimal(24)}.get(
        (unit or "", into)
    )


def same_noun(a: str, b: str) -> bool:
    """Whether two words are one noun in singular and plural, or two for one thing."""
    if any(word_of(a) in same and word_of(b) in same for same in _SYNONYMS):
        return True
    return a in (b, b + "s", b + "es") or b in (a + "s", a + "es") or (a.endswith("ies") and b == a[:-3] + "y")


_SYNONYMS = tuple(
    frozenset(words.split())
    for words in (
        "game match fixture",
        "pupil student child",
        "house home household flat apartment unit property dwelling",
        "worker employee person job",
        "farm grower farmer",
        "ride trip journey",
        "resident inhabitant person citizen people head",
    )
)


def word_of(noun: str) -> str:
    """The noun in the singular, roughly."""
    return noun[:-2] if noun.endswith(("ches", "shes")) else noun.removesuffix("s")


def _rate(found: re.Match[str], slot: Slot, total: Slot, base: Slot, parts: Decimal) -> Rate:
    computed = shares.quotient(total.band, shares.scaled(base.band, parts))
    value = total.value / (base.value * parts)
    return Rate(
        found,
        slot,
        slot.band,
        computed,
        value,
        slot.value / value,
        f"{shares.shown(total.value)} ÷ {shares.shown(base.value * parts)}",
    )


def _periods(pattern: Pattern, found: re.Match[str]) -> Iterator[Rate]:
    """ "$50 a week, or $2,600 a year": two rates of one thing."""
    first, second = pattern.of(found, "x"), pattern.of(found, "y")
    short, long = found["first"], found["second"]
    if (
        short == long
        or first.letter != second.letter
        or first.unit != second.unit
        or not first.value
        or not second.value
    ):
        return
    if first.noun and second.noun and first.noun != second.noun:
        return
    less, more = first, second
    if PERIODS[short] > PERIODS[long]:
        short, long, less, more = long, short, second, first
    ends = PER_PERIOD.get((short, long))
    if ends:
        low, high = Decimal(ends[0]), Decimal(ends[1])
        computed = shares.product(less.band, (low, high))
        value = less.value * high
        yield Rate(
            found, more, more.band, computed, value, more.value / value, f"{shares.shown(less.value)} × {high} at most"
        )


def _per_many(pattern: Pattern, found: re.Match[str]) -> Iterator[Rate]:
    """ "45 murders in the city of 300,000, or 15 per 100,000"."""
    part, base, rate, many = (pattern.of(found, name) for name in ("p", "q", "x", "many"))
    if (
        base.value < part.value
        or many.value not in (100, 1000, 10000, 100000, 1000000)
        or not part.value
        or not rate.value
    ):
        return
    computed = shares.scaled(shares.quotient(part.band, base.band), many.value)
    value = part.value / base.value * many.value
    if not rate.noun or not part.noun or rate.noun.split()[-1] == part.noun.split()[-1]:
        yield Rate(
            found,
            rate,
            rate.band,
            computed,
            value,
            rate.value / value,
            f"{shares.shown(part.value)} ÷ {shares.shown(base.value)} × {shares.shown(many.value)}",
        )
