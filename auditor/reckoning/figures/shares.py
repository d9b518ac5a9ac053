"""What shares, changes and multiples words state, and what the figures beside them come to; all as intervals.

Percentages are in per cent: a half is 50. Bands are wide on purpose: each figure may have been rounded, and a writer
may have rounded once more.
"""

from __future__ import annotations

from decimal import Decimal

from auditor.arithmetic import HALF, Interval
from auditor.model import Bound
from auditor.reckoning.figures.slots import Slot
from auditor.text.numbers import PARTS

HUNDRED = Decimal(100)
FRACTION = Decimal("0.1")
"""How far "a third" or "half" reaches either way, as a share of itself: 47 of 100 is half of them to most readers."""
ABOUT = Decimal("0.15")
"""How far "about a third" and "nearly half" reach."""
ROUND = Decimal(2)
"""A percentage that ends in 0 or 5 may have been rounded by so many points, and by no more than a tenth of itself."""

SMALL = Decimal("0.75")
"""How far a whole percentage below ten may be off: rounded, and once more."""

Ends = tuple[Decimal, Decimal]


def quotient(a: Interval, b: Interval) -> Interval:
    """All values of a / b for positive figures; open where a figure is."""
    least = a[0] / b[1] if a[0] is not None and b[1] else None
    most = a[1] / b[0] if a[1] is not None and b[0] else None
    return least, most


def product(a: Interval, b: Interval) -> Interval:
    """All values of a times b for positive figures; open where a figure is."""
    least = a[0] * b[0] if a[0] is not None and b[0] is not None else None
    most = a[1] * b[1] if a[1] is not None and b[1] is not None else None
    return least, most


def shifted(interval: Interval, by: Decimal) -> Interval:
    """The interval moved by so much."""
    return (None if interval[0] is None else interval[0] + by, None if interval[1] is None else interval[1] + by)


def scaled(interval: Interval, factor: Decimal) -> Interval:
    """The interval times a positive factor."""
    return (
        None if interval[0] is None else interval[0] * factor,
        None if interval[1] is None else interval[1] * factor,
    )


def negative(interval: Interval) -> Interval:
    """The interval mirrored at zero."""
    return (None if interval[1] is None else -interval[1], None if interval[0] is None else -interval[0])


def share(part: Slot, whole: Slot) -> Interval:
    """What per cent of the whole the part is."""
    return scaled(quotient(part.band, whole.band), HUNDRED)


def change(before: Slot, after: Slot) -> Interval:
    """By how much per cent the figure changed; negative for a fall."""
    return shifted(scaled(quotient(after.band, before.band), HUNDRED), -HUNDRED)


def stated(slot: Slot) -> Interval:
    """The per cent that a percentage or a fraction states, with the rounding a reader would accept."""
    value = slot.value * HUNDRED if slot.letter == "R" else slot.value
    reach = _reach(slot, value)
    low, high = slot.ends if slot.letter != "R" else (value, value)
    if slot.bound is Bound.ABOUT:
        reach = max(reach, abs(value) * ABOUT)
    least = None if slot.bound in (Bound.AT_MOST, Bound.LESS_THAN) else low - reach
    most = None if slot.bound in (Bound.AT_LEAST, Bound.MORE_THAN) else high + reach
    return least, most


def _reach(slot: Slot, value: Decimal) -> Decimal:
    """How far the printed share may be from the true one."""
    if slot.letter == "R":
        return value * FRACTION
    step = slot.quantity.step if slot.quantity and slot.quantity.step else Decimal(1)
    if step < 1:
        return step
    if abs(value) < 10:
        return SMALL
    return max(Decimal(1), min(ROUND, value / 10)) if value % 5 == 0 else Decimal(1)


FRACTIONS = (
    "half|a half|one-half|a third|one-third|two-thirds|a quarter|one-quarter|three-quarters|a fifth|one-fifth|two-fifths|"
    "three-fifths|a tenth|one-tenth"
)
"""Shares in words, for patterns; `worded` reads them."""


def worded(words: str) -> Slot:
    """A share in words as a slot; it stands at no place of its own."""
    top, _, bottom = words.rpartition("-") if "-" in words else ("one", "", words.split()[-1])
    if bottom == "majority":
        return Slot("V", 0, 0, HALF, (HALF, HALF), (HALF, HALF))
    value = Decimal({"two": 2, "three": 3}.get(top, 1)) / PARTS[bottom]
    return Slot("R", 0, 0, value, (value, value), (value, value))


_OVER = ("more than", "over", "at least", "well over")
_UNDER = ("less than", "under")


def hedged(interval: Interval, hedge: str, value: Decimal) -> Interval:
    """What a share allows that words before it limit or widen ("more than half", "nearly a third")."""
    least, most = interval
    if not hedge or least is None or most is None or hedge in ("only", "just"):
        return interval
    if hedge in _OVER:
        return least, None
    return (None, most) if hedge in _UNDER else (least - value * ABOUT / 3, most + value * ABOUT / 3)


def shown(value: Decimal) -> str:
    """A computed figure for people: three digits, whole from a thousand on, in millions where that loses nothing."""
    for size, word in _WORDS:
        if abs(value) >= size and value * 1000 % size == 0:
            return f"{(value / size).normalize():f} {word}"
    if abs(value) >= 1000:
        return f"{value:,.0f}"
    places = max(0, 2 - value.adjusted()) if value else 0
    return f"{round(value, places).normalize():f}"


_WORDS = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))


def alike(a: Slot, b: Slot) -> bool:
    """Whether two figures are of one kind, so that one can be a share of the other or the other at another time."""
    if a.letter != b.letter or a.letter not in "CMUP" or not a.value or not b.value or a.ends[0] != a.ends[1]:
        return False
    return a.unit == b.unit and b.ends[0] == b.ends[1]
