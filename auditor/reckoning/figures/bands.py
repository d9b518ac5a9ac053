"""What a printed figure may stand for: its rounding, and what the words around it allow."""

from __future__ import annotations

from decimal import Decimal

from auditor.arithmetic import Interval, rounding_band
from auditor.model import Quantity, QuantityKind
from auditor.text import lazily

ROUNDED = Decimal("0.04")
"""No figure without "about" is rounded by more than this share of it: 4,700 is not printed as 5,000."""
COUNTED_EXACTLY = 100
"""Below this a bare number of people or things is taken as counted, not rounded."""
PRICE = Decimal("0.02")
"""How far a price of fewer than a hundred, printed without cents, may have been rounded."""

_DECIMALS = lazily.compile(r"\.(\d+)$")


def band(quantity: Quantity) -> Interval:
    """What is printed, widened by its rounding and opened or widened by its hedge."""
    least, most = quantity.interval
    low, high = rounding(quantity)
    return (
        None if least is None or low is None else min(least, low),
        None if most is None or high is None else max(most, high),
    )


def rounding(quantity: Quantity) -> Interval:
    """What a figure may have been before it was rounded, whatever words stand beside it."""
    low, high = rounding_band(quantity)
    if quantity.low is None or quantity.high is None or low is None or high is None:
        return None, None
    small = abs(quantity.high) < COUNTED_EXACTLY and (quantity.step or 0) >= 1
    if small and quantity.kind is QuantityKind.COUNT:
        return quantity.low, quantity.high
    slack = PRICE if small and quantity.kind is QuantityKind.MONEY else ROUNDED
    if (quantity.step or 0) < 1:
        cents = _DECIMALS.search(quantity.number.text)  # "$2.50" has been counted to the cent
        half = Decimal("0.5").scaleb(-len(cents[1])) if cents and low != high else None
        return (quantity.low - half, quantity.high + half) if half is not None else (low, high)
    return max(low, quantity.low * (1 - slack)), min(high, quantity.high * (1 + slack))
