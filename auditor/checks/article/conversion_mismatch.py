"""The check of converted figures: see `conversion_mismatch`."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from auditor.arithmetic import significant
from auditor.checks._check import check
from auditor.extract import units
from auditor.model import Conversion, Evidence, Problem, Quantity, Reading, Settings
from auditor.reckoning.conversions import rounding, temperatures
from auditor.text import lazily

_AT_SEA = lazily.compile(
    r"(?<![a-z])(?:nautical|sea|seas|ship|ships|vessel|vessels|boat|boats|coast|coastal|offshore|maritime|"
    r"navy|naval|island|islands|waters|ocean|"
    r"sailors?|sailed|port|fishing|tanker|ferry|frigate|submarine|aircraft|jet|flight|airspace|gulf|"
    r"strait|tropical|hurricane|storm|cyclone)(?![a-z])"
)
_AROUND = 120


@check(severity="error")
def conversion_mismatch(reading: Reading, settings: Settings) -> Iterator[Problem]:
    """A converted figure disagrees with the original by more than rounding can explain.

    Why: A wrong conversion survives editing because nobody recomputes a bracket. Both figures are kept, one is false,
    and readers of one
    measure get another story than readers of the other.

    Flags:
        The fire has burned 5,000 square kilometers (3,100 square miles) of forest.
        The village lies 40 kilometers (250 miles) west of the capital.
        The crater is 12 meters (93 feet) wide.
        A bag weighs 50 pounds (110 kilograms).
        Average temperatures rose by 2 degrees Celsius (35.6 degrees Fahrenheit) in a century.

    Passes:
        The fire has burned 5,000 square kilometers (1,900 square miles) of forest.
        The town is some 50 km (30 miles) from the border.  # both figures are round
        The patrol stopped three kilometres (two miles) east of the bridge.
        The ship was 12 miles (22 km) off the coast.  # miles at sea are nautical
        Exports came to 505,000 tonnes (504,000).  # last year's figure, no conversion
        The mine shipped 2,000 tons (1,814 metric tons) of ore.  # short tons
        Global warming must stay below 2 degrees Celsius (3.6 degrees Fahrenheit).  # a difference
        The match began at 10:30 p.m. (2130 GMT).

    Source: The factors are pint's; AP's own coarse ones (1 square kilometer is 0.4 square mile) are up to 4 % off,
    hence the tolerance
    in the settings. Judging within the rounding of what is printed follows statcheck (Nuijten and others, 2016).
    """
    for conversion in reading.conversions:
        kind = temperatures.kind(reading.article.text, conversion)
        verdict = rounding.judge(conversion, settings.conversion_tolerance, kind)
        if verdict is None and conversion.original.dimension != conversion.converted.dimension:
            yield _other_measure(reading, conversion)
        elif verdict and not verdict.agrees and not _at_sea(reading.article.text, conversion):
            yield _problem(reading, conversion, verdict)


def _at_sea(text: str, conversion: Conversion) -> bool:
    around = text[max(0, conversion.span.start - 2 * _AROUND) : conversion.span.end + _AROUND].lower()
    return rounding.fits_nautical(conversion) and bool(_AT_SEA.search(around))


def _problem(reading: Reading, conversion: Conversion, verdict: rounding.Verdict) -> Problem:
    a, b = conversion.original, conversion.converted
    cause = next(
        rounding.causes(conversion, verdict, reading.quantities),
        "no common slip explains it, so either figure may be wrong",
    )
    computed, rounded = _shown(verdict.forward, a, b)
    return Problem(
        message=f"{_figure(a)} is {computed} {_unit(b)} ({rounded} rounded alike), not {_number(b)}: {cause}.",
        evidence=(Evidence(reading.article.id, conversion.span),),
        suggestion=_corrected(conversion, rounded),
        values=_values(conversion, verdict, cause),
    )


def _other_measure(reading: Reading, conversion: Conversion) -> Problem:
    a, b = conversion.original, conversion.converted
    repaired = next(_repaired(conversion), None)
    cause = f"probably {repaired[0]} was meant" if repaired else "a unit lost or gained “square” or “cubic”"
    return Problem(
        message=f"{_figure(a)} is given as {_figure(b)}, but {rounding.with_article(a.dimension)} cannot be converted into {rounding.with_article(b.dimension)}: {cause}.",
        evidence=(Evidence(reading.article.id, conversion.span),),
        suggestion=repaired[1] if repaired else None,
        values=(
            ("printed", conversion.span.text),
            ("original", f"{a.low} {a.unit}"),
            ("converted", f"{b.low} {b.unit}"),
        ),
    )


def _repaired(conversion: Conversion) -> Iterator[tuple[str, str]]:
    """The figure and the whole text with the lost "square" or "cubic" put back, where the figures then agree."""
    for wrong, other in ((conversion.converted, conversion.original), (conversion.original, conversion.converted)):
        word = {"area": "square", "volume": "cubic"}.get(other.dimension)
        if (
            wrong.dimension != "length"
            or not word
            or wrong.unit_span is None
            or wrong.low is None
            or other.low is None
            or not other.unit
        ):
            continue
        value = units.convert(wrong.low, f"{word} {wrong.unit}", other.unit)
        if value is not None and other.low and abs(value / other.low - 1) <= rounding.HEDGED_TOLERANCE:
            at = wrong.unit_span.start - conversion.span.start
            yield (
                f"{_number(wrong)} {word} {_unit(wrong)}",
                f"{conversion.span.text[:at]}{word} {conversion.span.text[at:]}",
            )


def _shown(ends: rounding.Ends, a: Quantity, b: Quantity) -> tuple[str, str]:
    """The computed figure with one digit more than the article prints (three at least), and rounded as the article
    rounds.
    """
    digits = max(3, rounding.digits_of(a) + 1, rounding.digits_of(b) + 1)
    pairs = [(significant(end, digits), rounding.alike(end, a, b)) for end in ends]
    exact = [rounding.written(fine, "1,000") for fine, _ in pairs]
    alike = [rounding.written(rough, b.number.text) for _, rough in pairs]
    single = a.low == a.high
    return (exact[0], alike[0]) if single else (f"{exact[0]} to {exact[1]}", f"{alike[0]}-{alike[1]}")


def _number(quantity: Quantity) -> str:
    return quantity.number.text.strip()


def _figure(quantity: Quantity) -> str:
    """The figure as a phrase of its own: "116-foot" becomes "116 feet"."""
    number = _number(quantity)
    if quantity.unit_span and quantity.unit_span.start < quantity.number.end:
        return quantity.span.text
    return f"{number} {_unit(quantity)}"


def _unit(quantity: Quantity) -> str:
    """The unit as printed, in the plural where it is a word."""
    words = (
        (quantity.unit_span.text if quantity.unit_span else quantity.unit or "").replace("-", " ").replace("\n", " ")
    )
    whole = words.lower()
    if quantity.dimension.startswith("temperature") and not whole.startswith("degree"):
        return words  # "14 Fahrenheit"
    return units.plural(whole) if quantity.low != 1 and units.is_word(whole) else words


def _corrected(conversion: Conversion, rounded: str) -> str:
    text, number = conversion.span.text, conversion.converted.number
    start = number.start - conversion.span.start
    return text[:start] + rounded + text[start + len(number.text) :]


def _values(conversion: Conversion, verdict: rounding.Verdict, cause: str) -> tuple[tuple[str, str], ...]:
    a, b = conversion.original, conversion.converted
    values = [
        ("printed", conversion.span.text),
        ("original", _ends((a.low, a.high), a.unit)),
        ("converted", _ends((b.low, b.high), b.unit)),
        ("original in the other unit", _ends(verdict.forward, b.unit)),
        ("conversion in the first unit", _ends(verdict.back, a.unit)),
    ]
    if a.low and b.low and a.dimension != "temperature":
        values.append(("factor printed", rounding.plain(b.low / a.low)))
        values.append(("factor", rounding.plain(verdict.forward[0] / a.low)))
    return (*values, ("cause", cause))


def _ends(ends: tuple[Decimal | None, Decimal | None], unit: str | None) -> str:
    shown = [rounding.plain(end) for end in dict.fromkeys(ends) if end is not None]
    return f"{' to '.join(shown)} {unit}"
