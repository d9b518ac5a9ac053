"""Judging a conversion: do the two printed figures agree within their rounding, and if not, what probably went wrong.

A printed figure stands for an interval of its last digit (`arithmetic.rounding_band`). A conversion agrees when
either figure, converted,
falls into the band of the other, or when the two are apart by no more than the tolerance, which the coarse factors of
news style
(1 sq km = 0.4 sq mi) need. Ranges are compared end by end. A temperature is converted as a difference where the words
speak of one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from auditor import arithmetic
from auditor.extract import units
from auditor.model import Bound, Conversion, Quantity
from auditor.text import numbers

Ends = tuple[Decimal, Decimal]

# units of one name and several sizes: any of them may be meant
_READINGS: dict[str, tuple[str, ...]] = {
    "ton": ("ton", "tonne", "long ton"),
    "gallon": ("gallon", "imperial gallon"),
    "barrel": ("barrel",),
    "mile per gallon": ("mile per gallon", "mile per imperial gallon"),
    "ounce": ("ounce", "troy ounce", "fluid ounce"),
}
HEDGED_TOLERANCE = Decimal("0.1")  # a bracket with its own "about" claims no more than that
DEGREE = Decimal(1)  # temperatures are rounded to whole degrees, whatever their size
SAME = Decimal("0.03")  # a cause is named when it explains the figure this closely


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a conversion fares. `forward` is the original in the unit of the conversion, `back` the conversion in that
    of the original.
    """

    agrees: bool
    forward: Ends
    back: Ends


class Kind(StrEnum):
    """How temperatures are to be read: as absolute, as differences, or either."""

    ABSOLUTE = "absolute"
    DIFFERENCE = "difference"
    EITHER = "either"


def judge(conversion: Conversion, tolerance: Decimal, kind: Kind = Kind.EITHER) -> Verdict | None:
    """The verdict on a conversion; None where the units have no common measure or no factor."""
    a, b = conversion.original, conversion.converted
    best: Verdict | None = None
    for unit_a in _READINGS.get(a.unit or "", (a.unit or "",)):
        for unit_b in _READINGS.get(b.unit or "", (b.unit or "",)):
            for difference in _ways(a, kind):
                # nothing speaks of a difference, so only one that fits to the degree is taken for one
                strict = difference and kind == Kind.EITHER
                verdict = _verdict(a, b, unit_a, unit_b, difference, Decimal(0) if strict else tolerance, strict)
                if verdict and verdict.agrees:
                    return verdict
                best = best or verdict
    return best


def _ways(a: Quantity, kind: Kind) -> tuple[bool, ...]:
    if a.dimension != "temperature" or kind == Kind.ABSOLUTE:
        return (False,)
    return (True,) if kind == Kind.DIFFERENCE else (False, True)


def _verdict(
    a: Quantity, b: Quantity, unit_a: str, unit_b: str, difference: bool, tolerance: Decimal, strict: bool
) -> Verdict | None:
    forward, back = _ends(a, unit_a, unit_b, difference), _ends(b, unit_b, unit_a, difference)
    if forward is None or back is None:
        return None
    slack = max(tolerance, HEDGED_TOLERANCE) if b.bound is Bound.ABOUT and a.bound is not Bound.ABOUT else tolerance
    agrees = all(_agree(a, b, index, forward[index], back[index], slack, strict) for index in (0, 1))
    return Verdict(agrees, forward, back)


def _ends(quantity: Quantity, unit: str, into: str, difference: bool) -> Ends | None:
    assert quantity.low is not None
    assert quantity.high is not None
    low, high = (convert(value, unit, into, difference) for value in (quantity.low, quantity.high))
    return None if low is None or high is None else (low, high)


def convert(value: Decimal, unit: str, into: str, difference: bool = False) -> Decimal | None:
    """Convert, also between fuel economy and fuel consumption, which are each other's inverse."""
    source, target = units.dimension(unit), units.dimension(into)
    if source == target:
        return units.convert(value, unit, into, difference=difference)
    if {source, target} == {"fuel economy", "fuel consumption"} and value:
        factor, other = units.to_base(unit), units.to_base(into)
        return 1 / (value * factor[0]) / other[0] if factor and other else None
    return None


def _agree(a: Quantity, b: Quantity, end: int, forward: Decimal, back: Decimal, slack: Decimal, strict: bool) -> bool:
    printed_a, printed_b = (a.low, a.high)[end], (b.low, b.high)[end]
    assert printed_a is not None
    assert printed_b is not None
    if strict:
        return abs(forward - printed_b) <= DEGREE
    reach = _reach(a, printed_a)
    if a.dimension != "temperature" and digits_of(b) > digits_of(a):
        reach = min(
            reach, max(slack * abs(printed_a), Decimal("0.5"))
        )  # a finer figure was computed from what is printed
    if abs(forward - printed_b) <= _reach(b, printed_b) or abs(back - printed_a) <= reach:
        return True
    return a.dimension != "temperature" and abs(forward - printed_b) <= slack * abs(printed_b)


def _reach(quantity: Quantity, printed: Decimal) -> Decimal:
    # each end of a range is rounded by itself: "0.28 to 0.6"
    step = quantity.step if quantity.low == quantity.high else numbers.step_of(printed)
    reach = arithmetic.half_step(printed, step or Decimal(1))
    return max(reach, DEGREE) if quantity.dimension == "temperature" else reach


# --------------------------------------------------------------------------- why it failed


def causes(conversion: Conversion, verdict: Verdict, others: tuple[Quantity, ...] = ()) -> Iterator[str]:
    """The slips that would explain the printed figure, most telling first; empty when none does."""
    a, b = conversion.original, conversion.converted
    assert a.low is not None
    assert b.low is not None
    assert a.unit
    assert b.unit
    computed = verdict.forward[0]
    factor = length_factor(a.unit, b.unit, a.dimension)
    if factor and _near(a.low * factor, b):
        yield f"the factor for lengths ({_round(factor)}) was used on {_AN[a.dimension]}"
    if a.dimension == "temperature":
        yield from _temperature(a, b)
        return
    if computed and a.low and _near(a.low * a.low / computed, b):
        yield "the factor was used the wrong way round, or the units were swapped"
    yield from _powers(computed, b)
    if "mile" in (a.unit, b.unit) and _nautical(a, b):
        yield "the figures fit nautical miles"
    if computed and _transposed(computed, b):
        yield "two digits changed places"
    for other in others:
        if other.unit in (a.unit, b.unit) and _stale(a, b, other):
            yield f"the figure fits “{other.span.text}” elsewhere in the article, so one of the two may be stale"
            return


def _near(value: Decimal, printed: Quantity) -> bool:
    """Whether a value is what was printed, within the rounding of the print."""
    assert printed.low is not None
    reach = max(arithmetic.half_step(printed.low, printed.step or Decimal(1)), abs(printed.low) * SAME)
    return bool(printed.low) and abs(value - printed.low) <= reach


def _round(value: Decimal) -> str:
    return format(arithmetic.significant(value, 3), "f")


_AN = {"area": "an area", "volume": "a volume"}


def length_factor(unit: str, into: str, dimension: str) -> Decimal | None:
    """The factor between the lengths of which two areas (or volumes) are the squares (cubes)."""
    if dimension not in _AN:
        return None
    factor = units.convert(Decimal(1), unit, into)
    if factor is None or factor <= 0:
        return None
    return factor.sqrt() if dimension == "area" else Decimal(str(float(factor) ** (1 / 3)))


def _temperature(a: Quantity, b: Quantity) -> Iterator[str]:
    assert a.low is not None
    assert b.low is not None
    assert a.unit
    assert b.unit
    absolute, difference = (units.convert(a.low, a.unit, b.unit, difference=way) for way in (False, True))
    for value, words in (
        (absolute, "a difference was converted like a temperature"),
        (difference, "a temperature was converted like a difference"),
    ):
        if value is not None and abs(value - b.low) <= DEGREE:
            yield words
    if absolute is not None and abs(absolute + b.low) <= DEGREE:
        yield "the minus sign is missing"


_POWERS = {
    1: "ten times",
    -1: "a tenth of",
    2: "a hundred times",
    -2: "a hundredth of",
    3: "a thousand times",
    -3: "a thousandth of",
    6: "a million times",
    -6: "a millionth of",
}


def _powers(computed: Decimal, printed: Quantity) -> Iterator[str]:
    for power, words in _POWERS.items():
        if computed and _near(computed.scaleb(power), printed):
            yield f"the figure is {words} what it should be"


def _nautical(a: Quantity, b: Quantity) -> bool:
    assert a.low is not None
    assert b.low is not None
    assert a.unit
    assert b.unit
    value = units.convert(a.low, _at_sea(a.unit), _at_sea(b.unit))
    return value is not None and _near(value, b)


def fits_nautical(conversion: Conversion) -> bool:
    """Whether the figures agree when the miles are nautical ones."""
    return "mile" in (conversion.original.unit, conversion.converted.unit) and _nautical(
        conversion.original, conversion.converted
    )


def _at_sea(unit: str) -> str:
    return "nautical mile" if unit == "mile" else unit


def _transposed(computed: Decimal, printed: Quantity) -> bool:
    assert printed.low is not None
    shown = format(printed.low.normalize(), "f")
    for index in range(len(shown) - 1):
        swapped = shown[:index] + shown[index + 1] + shown[index] + shown[index + 2 :]
        if swapped == shown or "." in (swapped[0], swapped[-1]):
            continue
        value = Decimal(swapped)
        if abs(computed - value) <= max(arithmetic.half_step(value, numbers.step_of(value)), value * SAME):
            return True
    return False


def _stale(a: Quantity, b: Quantity, other: Quantity) -> bool:
    if other.low is None or other.span in (a.span, b.span) or other.low != other.high:
        return False
    assert a.low is not None
    assert b.low is not None
    assert a.unit
    assert b.unit
    if other.unit == a.unit and other.low != a.low:
        value = units.convert(other.low, a.unit, b.unit)
        return value is not None and abs(value - b.low) <= arithmetic.half_step(b.low, b.step or Decimal(1))
    return False


# --------------------------------------------------------------------------- corrected text


def digits_of(quantity: Quantity) -> int:
    """How many significant digits a figure was printed with."""
    value = quantity.low or Decimal(0)
    step = quantity.step or Decimal(1)
    return max(1, abs(value).adjusted() - step.adjusted() + 1) if value else 1


def alike(value: Decimal, original: Quantity, converted: Quantity) -> Decimal:
    """A computed value rounded as the article rounds: as many digits as the printed pair shows, and one at least that
    tells it apart.
    """
    digits = min(max(digits_of(original), digits_of(converted)), max(2, digits_of(original)))
    return arithmetic.significant(value, digits)


def written(value: Decimal, pattern: str) -> str:
    """A value in the manner of a printed number: separators and magnitude word as in `pattern` ("3,100", "1.2
    million", "1500").
    """
    scale, word = Decimal(1), ""
    if "illion" in pattern.lower():
        for name, size in (("million", 6), ("billion", 9), ("trillion", 12)):
            if abs(value) >= Decimal(10) ** size:
                scale, word = Decimal(10) ** size, f" {name}"
    plain = (value / scale).normalize()
    separated = "," in pattern or abs(plain) >= 10000 or not any(c.isdigit() for c in pattern)
    return (f"{plain:,f}" if separated else f"{plain:f}") + word


def plain(value: Decimal) -> str:
    """A value to six significant digits, without exponent."""
    return f"{arithmetic.significant(value, 6):f}"


def with_article(dimension: str) -> str:
    """ "an area", "a length"."""
    return f"an {dimension}" if dimension[:1] in "aeiou" else f"a {dimension}"
