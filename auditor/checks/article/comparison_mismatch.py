"""article/comparison-mismatch: an area compared with a place whose known area does not bear the comparison out."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from auditor.arithmetic import disjoint
from auditor.checks import check
from auditor.extract import units
from auditor.model import Evidence, Problem, Reading, Settings, Span
from auditor.reckoning.figures import shares, slots
from auditor.reckoning.magnitudes import places
from auditor.reckoning.magnitudes.places import Comparison

SAME = Decimal("0.15")
"""How near the figure in another unit must come to the table before that unit is proposed."""


@check("warning")
def comparison_mismatch(reading: Reading, settings: Settings) -> Iterator[Problem]:
    """An area compared with a place whose known area does not bear the comparison out.

    Why: readers see the country and not the number, so one of the two misleads them; often the unit is the wrong one, and the
    comparison then tells which was meant. The areas are those of a table; less than a third either way passes.

    Flags:
        The park covers 500 square kilometers, an area the size of Belgium.
        The fire has burned 500 square kilometers, an area twice the size of Luxembourg.
        Rebels hold 500 square miles, an area about the size of Lebanon.

    Passes:
        The island covers 5,000 square kilometers, nearly half the size of Lebanon.
        The park covers 2,500 square kilometers, an area the size of Luxembourg.
        The lake covers 900 square kilometers, three times the size of Malta.
        The bank is half the size of Germany's largest lender.
        An economy twice the size of Spain could not pay for 100 square kilometers of panels.  # not an area

    Source: the areas of countries and states in the table, whose head names source and date.
    """
    for pattern in slots.patterns(reading):
        for comparison in places.comparisons(pattern):
            if disjoint(comparison.stated, comparison.area):
                yield _problem(reading, pattern, comparison)


def _problem(reading: Reading, pattern: slots.Pattern, comparison: Comparison) -> Problem:
    place = comparison.place
    expected = comparison.factor * place.area
    meant = _meant(comparison, expected)
    return Problem(
        message=(
            f"{place.name} has {shares.shown(place.area)} square kilometers, so the comparison speaks of about "
            f"{shares.shown(expected)}, and the figure of {shares.shown(comparison.value)}{meant}."
        ),
        evidence=(_evidence(reading, pattern, comparison),),
        values=(
            ("area in the table, square kilometers", shares.shown(place.area)),
            ("compared with, square kilometers", shares.shown(expected)),
            ("printed, square kilometers", shares.shown(comparison.value)),
            ("table", places.SOURCE),
        ),
    )


def _evidence(reading: Reading, pattern: slots.Pattern, comparison: Comparison) -> Evidence:
    """The words from the figure to the comparison; the end of the sentence where the comparison comes last."""
    text, slot = reading.article.text, comparison.slot
    at = text.lower().find(comparison.named, slot.start, pattern.sentence.span.end)
    end = at + len(comparison.named) if at >= 0 else slot.end
    return Evidence(reading.article.id, Span.of(text, slot.start, max(end, slot.end)))


def _meant(comparison: Comparison, expected: Decimal) -> str:
    """The unit in which the printed number would agree, where there is one."""
    for unit in ("square mile", "square kilometre", "hectare", "acre"):
        factor = units.convert(comparison.slot.value, unit, "square kilometre")
        if unit != comparison.slot.unit and factor and abs(factor / expected - 1) <= SAME:
            return f"; in {units.plural(unit)} the printed number would agree"
    return ""
