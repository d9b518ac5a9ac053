"""Conversions within the rounding of both figures come first, then those beyond it with what went wrong."""

from __future__ import annotations

from decimal import Decimal

import pytest

from auditor.extract.reading import read_article
from auditor.model import Article, Conversion
from auditor.reckoning.conversions import rounding

TOLERANCE = Decimal("0.05")


def conversion(text: str) -> Conversion:
    (found,) = read_article(Article.from_text(text)).conversions
    return found


@pytest.mark.parametrize(
    "text",
    [
        "The wall is 50 kilometers (31 miles) long.",
        "The wall is some 50 kilometers (30 miles) long.",
        "The reserve covers 5,000 square kilometers (1,900 square miles).",
        "It burned 1,000 to 1,500 hectares (2,500 to 3,700 acres).",
        "The water was 20 degrees Celsius (68 degrees Fahrenheit).",
        "The water was 2 degrees Celsius (3.6 degrees Fahrenheit) warmer.",
    ],
)
def test_figures_that_agree(text: str) -> None:
    verdict = rounding.judge(conversion(text), TOLERANCE)
    assert verdict is not None
    assert verdict.agrees


@pytest.mark.parametrize(
    ("text", "forward", "cause"),
    [
        ("The reserve covers 5,000 square kilometers (3,100 square miles).", "1930", "length"),
        ("The wall is 50 kilometers (310 miles) long.", "31", "ten"),
        ("The wall is 50 kilometers (80 miles) long.", "31", "wrong way round"),
    ],
)
def test_figures_that_differ_and_why(text: str, forward: str, cause: str) -> None:
    found = conversion(text)
    verdict = rounding.judge(found, TOLERANCE)
    assert verdict is not None
    assert not verdict.agrees
    assert abs(verdict.forward[0] - Decimal(forward)) < 1
    assert cause in " ".join(rounding.causes(found, verdict))


def test_miles_at_sea_may_be_nautical() -> None:
    assert rounding.fits_nautical(conversion("The ship was 20 miles (37 kilometers) from the port."))
    assert not rounding.fits_nautical(conversion("The ship was 20 miles (27 kilometers) from the port."))
