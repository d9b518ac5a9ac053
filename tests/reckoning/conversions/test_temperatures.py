"""Tests for auditor.reckoning.conversions.temperatures."""

from __future__ import annotations

import pytest

from auditor.reckoning.conversions import temperatures
from auditor.reckoning.conversions.rounding import Kind
from tests.reckoning.conversions.test_rounding import conversion


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The sea was 20 degrees Celsius (68 degrees Fahrenheit) on Monday.", Kind.EITHER),
        ("The wall is 50 kilometers (31 miles) long.", Kind.EITHER),
        ("Temperatures reached 40 degrees Celsius (104 degrees Fahrenheit).", Kind.ABSOLUTE),
        ("The planet has warmed by 1.5 degrees Celsius (2.7 degrees Fahrenheit).", Kind.DIFFERENCE),
        ("It was 2 degrees Celsius (3.6 degrees Fahrenheit) warmer than usual.", Kind.DIFFERENCE),
    ],
)
def test_what_the_words_around_say(text: str, kind: Kind) -> None:
    assert temperatures.kind(text, conversion(text)) is kind
