"""Whether a figure can come from others by adding them up."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from auditor.model import Quantity

MANY = 8
"""Figures that are added up in every combination; more of them reach almost any total."""


def above_all(figure: Quantity, others: Sequence[Quantity]) -> bool:
    """Whether a figure is higher than every other and no sum of some of them; False when one of them is open."""
    if figure.low is None or any(o.low is None or o.most is None or o.most >= figure.low for o in others):
        return False
    reached = {Decimal(0)}
    for value in sorted({o.low for o in others if o.low is not None})[:MANY]:
        reached |= {total + value for total in reached}
    return figure.low not in reached
