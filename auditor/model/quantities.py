"""Numbers as reported."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from auditor.model.articles import Span


class Bound(StrEnum):
    """How the words around a number limit it."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    RANGE = "range"
    VAGUE = "vague"


class QuantityKind(StrEnum):
    """What sort of number it is."""

    MEASURE = "measure"
    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    RATIO = "ratio"
    AGE = "age"
    ORDINAL = "ordinal"
    DATE = "date"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as reported.

    low, high   as printed, scaled by the magnitude word ("1.2 million" is 1200000); equal unless a range;
                None where only words are given ("dozens")
    bound       what the words around the number say; `hedge` is the span of those words ("at least", "over")
    least, most what the words allow (None = open), see `interval`
    unit        quantulum3's name where it has one ("square kilometre"), else ours; None for plain counts
    dimension   ours: length area volume mass time temperature temperature_difference speed currency percentage count …
    noun        what is counted, singular head with the modifiers that define the class ("civilian", "family member")
    step        place value of the last non-zero digit printed: 5,000 has 1000, 3,100 has 100, 1.2 million has 100000
    number      span of the number alone, `unit_span` of the unit alone (None for counts)
    note        why a unit could not be settled, when quantulum3 and the tables disagree; else None
    """

    span: Span
    low: Decimal | None
    high: Decimal | None
    bound: Bound
    least: Decimal | None
    most: Decimal | None
    unit: str | None
    dimension: str
    noun: str | None
    step: Decimal | None
    kind: QuantityKind
    number: Span
    unit_span: Span | None = None
    hedge: Span | None = None
    note: str | None = None

    @property
    def interval(self) -> tuple[Decimal | None, Decimal | None]:
        """(least, most): all values the words allow; None = open."""
        return (self.least, self.most)


@dataclass(frozen=True, slots=True)
class Rejected:
    """A number that was not read as a quantity; `reason` is a code of the reject table ("year", "score" …)."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Conversion:
    """A figure and the same figure in another unit: "5,000 square kilometers (1,900 square miles)"."""

    span: Span
    original: Quantity
    converted: Quantity
