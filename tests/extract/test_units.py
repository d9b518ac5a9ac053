"""Units: surfaces, symbols, compounds, factors, and agreement with quantulum3."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from auditor.extract import units

ROOT = Path(__file__).parents[2]


def unit(text: str) -> str | None:
    found = units.unit_at(text, text.lower(), 0)
    return found.name if found else None


@pytest.mark.parametrize("words", ["people", "mice", "kmart", "inches", "mileage", "set of rules", "a", "won the race"])
def test_ordinary_words_are_no_units(words: str) -> None:
    assert unit(words) in (None, "inch")
    if words != "inches":
        assert unit(words) is None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("square kilometers of land", "square kilometre"),
        ("square-mile area", "square mile"),
        ("sq. km", "square kilometre"),
        ("km² of", "square kilometre"),
        ("hectares", "hectare"),
        ("kms from", "kilometre"),
        ("nautical miles", "nautical mile"),
        ("miles per hour", "mile per hour"),
        ("feet", "foot"),
        ("degrees Celsius", "degree Celsius"),
        ("°F", "degree fahrenheit"),
        ("barrels a day", "barrel per day"),
        ("tonnes a year ago", "tonne"),
        ("Australian dollars", "australian dollar"),
        ("percentage points", "percentage point"),
        ("per cent", "percentage"),
        ("l/100km", "litre per 100 kilometres"),
    ],
)
def test_units_are_named_as_quantulum3_names_them(words: str, name: str) -> None:
    assert unit(words) == name


@pytest.mark.parametrize(
    ("value", "name", "into", "result"),
    [
        ("5000", "square kilometre", "square mile", "1930.51"),
        ("1", "nautical mile", "kilometre", "1.852"),
        ("20", "degree Celsius", "degree fahrenheit", "68"),
        ("-40", "degree fahrenheit", "degree Celsius", "-40"),
        ("100", "kilometre per hour", "mile per hour", "62.1371"),
        ("1", "acre", "square metre", "4046.87"),
        ("1", "tonne", "pound-mass", "2204.62"),
        ("23", "pound per square inch", "kilopascal", "158.5794"),
        ("12", "kilometre per hour", "metre per second", "3.33333"),
    ],
)
def test_conversion_follows_pint(value: str, name: str, into: str, result: str) -> None:
    converted = units.convert(Decimal(value), name, into)
    assert converted is not None
    assert abs(converted - Decimal(result)) <= abs(Decimal(result)) * Decimal("0.00001")


def test_a_temperature_difference_has_no_offset() -> None:
    assert round(units.convert(Decimal(2), "degree Celsius", "degree fahrenheit", difference=True) or 0, 6) == Decimal(
        "3.6"
    )


def test_money_cannot_be_converted() -> None:
    assert units.convert(Decimal(1), "euro", "dollar") is None


def test_an_unlisted_compound_is_read_by_quantulum3_and_says_so() -> None:
    found = units.unit_at("J/m^2 of light", "j/m^2 of light", 0)
    assert found is not None
    assert found.name == "joule per square metre"
    assert found.note
    assert "quantulum3" in found.note


def test_the_table_agrees_with_the_installed_quantulum3_and_pint() -> None:
    done = subprocess.run(
        [sys.executable, "tools/make_units.py", "--check"], cwd=ROOT, env={"PYTHONPATH": str(ROOT)}, check=False
    )
    assert done.returncode == 0, "units.csv is stale: run make units"


def test_every_listed_name_of_quantulum3_is_a_name_of_quantulum3() -> None:
    names = units.quantulum_tables().names
    assert [u.name for u in units.table().values() if u.origin == "quantulum3" and u.name not in names] == []
