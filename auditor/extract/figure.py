"""What a number is while it is being read: `Figure`, and `Refused` for what turned out to be none; and the text made
plain for reading.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from auditor.text import numbers

_SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u200a\u202f\u2002\u2003\u2004\u2005\u2006\u2008\t"), " ")
_HYPHENS = dict.fromkeys(map(ord, "\u2010\u2011\u2212\ufe63\uff0d"), "-")
_DIGITS = {0xFF10 + digit: str(digit) for digit in range(10)}
_PLAIN = str.maketrans({**_SPACES, **_HYPHENS, **_DIGITS, ord("’"): "'", ord("‘"): "'", ord("μ"): "µ", ord("⁄"): "/"})


_WRAPPED = re.compile(r"(?<=[\w,'\"()-])\n(?!\d{1,3}[.)]\s)(?=[A-Za-z0-9(\"'$])")  # a line broken inside a sentence


def plain(text: str) -> str:
    """The text with special spaces, hyphens, digits and the ends of wrapped lines made plain; every character keeps its
    place.
    """
    return _WRAPPED.sub(" ", text if text.isascii() else text.translate(_PLAIN))


def lowered(text: str) -> str:
    """Lower case without changing the length (a dotted capital I would grow)."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@dataclass(slots=True)
class Figure:
    """A number on its way to becoming a quantity.

    start, end            with the currency mark and, once read, the unit
    number                (start, end) of the number alone
    shape                 digits, words, vague ("dozens"), part ("two-thirds", "one in five"), none ("no one")
    scale                 the magnitude that multiplied it (1 when there was none)
    of_number             another number follows as the whole ("one of five")
    carried               its unit or noun is that of the figure before it
    plain_year            four digits without separator: it may be a year
    """

    start: int
    end: int
    number: tuple[int, int]
    low: Decimal | None
    high: Decimal | None
    step: Decimal | None
    shape: str
    scale: Decimal = Decimal(1)
    plain_year: bool = False
    unit: str | None = None
    dimension: str = "count"
    unit_span: tuple[int, int] | None = None
    note: str | None = None
    least: Decimal | None = None
    most: Decimal | None = None
    noun: str | None = None
    noun_plural: bool = True
    absorbed: bool = False
    of_number: bool = False
    is_range: bool = False
    age: bool = False
    carried: bool = False

    def rescale(self, value: Decimal, end: int) -> None:
        """Take a value that a fraction, an exponent or a magnitude up to `end` has changed."""
        self.low = self.high = value
        self.step = numbers.step_of(value)
        self.end, self.number, self.plain_year = end, (self.number[0], end), False


@dataclass(frozen=True, slots=True)
class Refused:
    """A stretch that looks like a number and is none, with the code of the reason."""

    start: int
    end: int
    reason: str
