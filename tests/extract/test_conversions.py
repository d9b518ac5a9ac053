"""Which figures are conversions of the figure before them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.extract.conversions import find
from auditor.extract.quantities import extract


def found(text: str) -> list[tuple[str, str]]:
    return [(c.original.span.text, c.converted.span.text) for c in find(text, extract(text)[0])]


@pytest.mark.parametrize(
    "text",
    [
        "Exports came to 505,000 tonnes (504,000).",
        "Sales stand at 2,194,970 tonnes (43 weeks).",
        "The match began at 10:30 p.m. (2130 GMT).",
        "They drove 20 miles (3 km from the border they stopped).",
        "The race is over 5 km or 10 miles.",
        "They walked 5 km, 3 miles and 10 km.",
        "A bag of 50 kg (about $30) was sold.",
        "The plot is 100 hectares (1 km by 1 km).",
        "It is 10 km (7 km in winter) to the lake.",
        "It took 3 days (72 hours).",
        "The fund holds $5 million (€4.5 million).",
        "The pool is 30 metres long, about 20 feet wide.",
        "The snow lay 30cm deep, about 12 feet from the door.",
    ],
)
def test_brackets_and_lists_that_are_no_conversions(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        (
            "The car does 7.1 litres per 100 km, which works out at 40 miles to the gallon",
            ("7.1 litres per 100 km", "40 miles to the gallon"),
        ),
        ("The snow lay 30cm deep, about 12 inches.", ("30cm", "12 inches")),
        ("At 300 metres, roughly 98 feet, the light is gone.", ("300 metres", "98 feet")),
        ("At 13st 4lb (84kg) he is light", ("13st 4lb", "84kg")),
        ("over 50 square miles  (130 square kilometers)", ("50 square miles", "130 square kilometers")),
        ("over 5,000 square kilometers (1,900 square miles)", ("5,000 square kilometers", "1,900 square miles")),
        ("a 98-kilometer (60-mile) stretch", ("98-kilometer", "60-mile")),
        ("some 50 km (about 30 miles) east", ("50 km", "30 miles")),
        ("30-35 kilograms (66-77 lbs) of it", ("30-35 kilograms", "66-77 lbs")),
        ("winds of 74 miles (119 kilometers) per hour", ("74 miles", "119 kilometers")),
        ("2.5 million hectares (6.2 million acres)", ("2.5 million hectares", "6.2 million acres")),
        ("10 miles, or about 16 km, away", ("10 miles", "16 km")),
        ("60 km or 37 miles away", ("60 km", "37 miles")),
        ("2 acres, equivalent to 0.8 hectares", ("2 acres", "0.8 hectares")),
        ("a 100km/62 miles ride", ("100km", "62 miles")),
        ("a wall 12 feet high (3.7 meters)", ("12 feet", "3.7 meters")),
        ("The 6-foot-2 (1.88 m) forward", ("6-foot-2", "1.88 m")),
        ("It was 20 C (68 F) at noon.", ("20 C", "68 F")),
        ("18,000 square kilometers (7,000 miles) of sea", ("18,000 square kilometers", "7,000 miles")),
        ("three kilometres (two miles) on", ("three kilometres", "two miles")),
        ("710 short tons (464 tonnes) a year", ("710 short tons", "464 tonnes")),
        ("left 29 in [52 cm] of snow", ("29 in", "52 cm")),
        ("nearly 40 ha – 9.9 acres – of brush", ("40 ha", "9.9 acres")),
        ("10 acres or 40 ha of brush", ("10 acres", "40 ha")),
        ("21 to 26 kilograms (470–57 lb)", ("21 to 26 kilograms", "470–57 lb")),
    ],
)
def test_conversions(text: str, pair: tuple[str, str]) -> None:
    assert found(text) == [pair]


@given(st.text(alphabet="5 km(miles)or,1.", max_size=80))
def test_spans_are_exact_on_any_text(text: str) -> None:
    for conversion in find(text, extract(text)[0]):
        span = conversion.span
        assert text[span.start : span.end] == span.text
        assert span.covers(conversion.original.span)
        assert span.covers(conversion.converted.span)
