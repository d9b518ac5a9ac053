"""Arithmetic that checks share: what a printed figure may stand for, which intervals can both hold, which victims
include which.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from auditor.model import Bound, Quantity, VictimClass

Interval = tuple[Decimal | None, Decimal | None]  # None = open

HALF = Decimal("0.5")
ABOUT = Decimal("0.1")  # how far "about" reaches, as a share
MAX_ROUNDING = Decimal("0.075")  # trailing zeros may widen a figure by no more than this share of it


def rounding_band(quantity: Quantity) -> Interval:
    """The values a printed figure may stand for: half a unit of its last digit either way.

    5,000 stands for 4,625 to 5,375: its zeros may be rounding, but no rounding a reader would accept exceeds 7.5 %. A
    figure that ends in 5
    was rounded to the nearest five. A range has the band of both its ends. (None, None) where no number is printed.
    """
    if quantity.low is None or quantity.high is None:
        return (None, None)
    step = quantity.step or Decimal(1)
    return quantity.low - half_step(quantity.low, step), quantity.high + half_step(quantity.high, step)


def half_step(value: Decimal, step: Decimal) -> Decimal:
    """How far rounding may have moved a printed value."""
    digits = abs(value) / step
    last = digits % 10 if digits == digits.to_integral_value() else Decimal(0)
    half = step * (Decimal("2.5") if last == 5 and digits > 5 else HALF)
    return min(half, abs(value) * MAX_ROUNDING) if step > 1 and abs(value) >= 10 else half


def disjoint(a: Interval, b: Interval) -> bool:
    """Whether no value lies in both intervals."""
    return _below(a, b) or _below(b, a)


def _below(a: Interval, b: Interval) -> bool:
    return a[1] is not None and b[0] is not None and a[1] < b[0]


def overlap(a: Interval, b: Interval) -> bool:
    """Whether some value lies in both intervals."""
    return not disjoint(a, b)


def within(value: Decimal, interval: Interval) -> bool:
    """Whether a value lies in an interval, ends included."""
    return (interval[0] is None or interval[0] <= value) and (interval[1] is None or value <= interval[1])


def tolerance(value: Decimal) -> Decimal:
    """How far "about" reaches for a count: ten per cent or one, whichever is larger."""
    return max(abs(value) * ABOUT, Decimal(1))


def total(parts: Iterable[Quantity]) -> Interval:
    """The interval that the sum of the parts can take; open where a part is open."""
    least: Decimal | None = Decimal(0)
    most: Decimal | None = Decimal(0)
    for part in parts:
        least = None if least is None or part.least is None else least + part.least
        most = None if most is None or part.most is None else most + part.most
    return least, most


def is_exact(quantity: Quantity) -> bool:
    """Whether a quantity gives one number without a hedge."""
    return quantity.bound is Bound.EXACT and quantity.low is not None and quantity.low == quantity.high


def significant(value: Decimal, digits: int) -> Decimal:
    """A value rounded to so many significant digits."""
    if not value:
        return value
    place = value.adjusted() - digits + 1
    return (
        value.scaleb(-place).to_integral_value() * Decimal(10) ** place if place > 0 else round(value, -place)
    ).normalize()


# --------------------------------------------------------------------------- victims

_WITHIN: dict[VictimClass, VictimClass] = {
    VictimClass.CIVILIAN: VictimClass.PEOPLE,
    VictimClass.CHILD: VictimClass.CIVILIAN,
    VictimClass.WOMAN: VictimClass.CIVILIAN,
    VictimClass.MAN: VictimClass.PEOPLE,
    VictimClass.FAMILY_OF_FIGHTER: VictimClass.PEOPLE,
    VictimClass.FIGHTER: VictimClass.PEOPLE,
    VictimClass.JOURNALIST: VictimClass.CIVILIAN,
    VictimClass.MEDIC: VictimClass.CIVILIAN,
    VictimClass.POLICE: VictimClass.PEOPLE,
}


def contains(a: VictimClass, b: VictimClass) -> bool:
    """Whether every member of class `b` belongs to class `a` (people ⊇ civilian ⊇ child); a class contains itself."""
    at: VictimClass | None = b
    while at is not None:
        if at is a:
            return True
        at = _WITHIN.get(at)
    return False


def comparable(a: VictimClass, b: VictimClass) -> bool:
    """Whether the classes are ordered, so that figures for them can be compared; unknown compares with nothing but
    itself.
    """
    return contains(a, b) or contains(b, a)
