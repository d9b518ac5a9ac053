"""Slips of the pen by which one figure goes wrong: a digit, two that changed places, a magnitude."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from auditor.reckoning.figures.slots import Slot

FITS = Decimal("0.003")
"""How near a sum comes to the total when the magnitude that slipped is put right."""
SMALL = Decimal("0.03")
"""A part smaller than this share of the total would not be missed, and proves nothing."""


def one_digit(total: Decimal, parts: Sequence[Decimal]) -> bool:
    """Whether one wrong digit, or two that changed places, in a total or in a part explains why they differ."""
    by = sum(parts, Decimal(0)) - total
    if len([d for d in by.as_tuple().digits if d]) == 1:
        return True
    return swapped(total, total + by) or any(swapped(part, part - by) for part in parts)


def swapped(a: Decimal, b: Decimal) -> bool:
    """Whether two neighbouring digits changed places."""
    x, y = f"{a:f}", f"{b:f}"
    off = [i for i in range(min(len(x), len(y))) if x[i] != y[i]]
    return (
        len(x) == len(y)
        and len(off) == 2
        and off[1] - off[0] == 1
        and x[off[0]] == y[off[1]]
        and x[off[1]] == y[off[0]]
    )


def miswritten(value: int, other: int) -> bool:
    """Whether two numbers of two digits or more differ as a slip leaves them: in one digit, or two exchanged."""
    a, b = str(value), str(other)
    if len(a) != len(b) or len(a) < 2:
        return False
    return sum(x != y for x, y in zip(a, b, strict=True)) == 1 or swapped(Decimal(value), Decimal(other))


def magnitude(whole: Slot, values: Sequence[Decimal]) -> bool:
    """Whether one figure a thousand or a million times as large or small makes the sum right, and matters in it."""
    total = whole.value
    if min(total, *values) < 100_000 and whole.letter != "M":
        return False
    if total < 1000 or len({*values, total}) <= len(values):
        return False
    for power in (3, 6, -3, -6):
        shift = Decimal(10) ** power
        ways = [(values, total * shift)]
        ways += [([*values[:i], v * shift, *values[i + 1 :]], total) for i, v in enumerate(values) if v >= 100]
        if any(
            abs(sum(way, Decimal(0)) / due - 1) <= FITS and all(SMALL < v / due < 1 - SMALL for v in way)
            for way, due in ways
        ):
            return True
    return False
