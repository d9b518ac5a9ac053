"""article/conversion-mismatch on news text."""

from __future__ import annotations

from decimal import Decimal

import pytest

from auditor.checks.article.conversion_mismatch import conversion_mismatch
from auditor.extract import conversions, quantities
from auditor.model import Article, Problem, Reading, Settings


def problems(text: str, settings: Settings | None = None) -> list[Problem]:
    read, rejected = quantities.extract(text)
    reading = Reading(Article("a", text), (), read, rejected, conversions.find(text, read), (), ())
    return list(conversion_mismatch.rule(reading, settings or Settings()))


@pytest.mark.parametrize(
    "text",
    [
        "The town is some 50 km (30 miles) from the border.",
        "It stands 40 kilometres (25 miles) up the valley.",
        "The post is three kilometres (two miles) east of the ford.",
        "A mast of 12 meters (39 feet) fell.",
        "The 116-foot (35.4-meter) crane leaned.",
        "It burned 5,000 square kilometers (2,000 square miles) of forest.",  # AP's coarse factor
        "The ranch has 2.5 million hectares (6.2 million acres).",
        "The rope is 170-200 kms (105-125 miles) long.",
        "The bags hold between 40 and 50 kilograms (88 and 110 pounds).",
        "It lies within 12 nautical miles (22 km) of the coast.",
        "The ship was 12 miles (22 km) off the coast.",
        "They shipped 2,000 tons (1,814 tonnes) of ore.",
        "They shipped 2,000 tons (2,032 tonnes) of ore.",
        "A fill of 10 gallons (45 liters) lasts a day.",  # imperial
        "The car makes 30 miles per gallon (7.8 liters per 100 km).",
        "Winds of 74 miles (119 kilometers) per hour hit the port.",
        "It was minus 40 degrees Celsius (minus 40 Fahrenheit) at dawn.",
        "The month was 2.14 degrees Fahrenheit (1.19 degrees Celsius) above the average.",
        "Heat of 45 degrees Celsius (113 degrees Fahrenheit) is forecast.",
        "The lake was 2 degrees Celsius (3.6 degrees Fahrenheit) warmer than the average, and in its bays it touched 33C (91F).",
        "Nights were 4C (7.2F) colder than usual; the hills had lows near minus 10C (14F).",
        "It fell by 9 degrees Celsius (16 degrees Fahrenheit) overnight, to 14 C (57 F).",
        "The 6-foot-2 (1.88 m) keeper stayed.",
        "A kilo of 2.2 pounds (1 kilogram) of flour.",
        "Exports came to 505,000 tonnes (504,000).",
        "The fund has $5 million (€4.5 million).",
    ],
)
def test_right_and_rounded_conversions_are_quiet(text: str) -> None:
    assert problems(text) == []


@pytest.mark.parametrize(
    ("text", "corrected", "cause"),
    [
        (
            "It burned 5,000 square kilometers (3,100 square miles) of forest.",
            "5,000 square kilometers (1,900 square miles)",
            "factor for lengths",
        ),
        (
            "The tank takes 1,000 cubic feet (305 cubic meters).",
            "1,000 cubic feet (28 cubic meters)",
            "factor for lengths",
        ),
        ("It is 40 kilometers (250 miles) away.", "40 kilometers (25 miles)", "ten times"),
        ("It is 60 kilometers (37,000 miles) away.", "60 kilometers (37 miles)", "a thousand times"),
        ("The pit is 12 meters (93 feet) wide.", "12 meters (39 feet)", "two digits"),
        ("The bag weighs 50 pounds (110 kilograms).", "50 pounds (23 kilograms)", "wrong way round"),
        ("The road runs 12 miles (22 km) through hills.", "12 miles (19 km)", "nautical"),
        (
            "Temperatures rose by 2 degrees Celsius (35.6 degrees Fahrenheit).",
            "2 degrees Celsius (3.6 degrees Fahrenheit)",
            "difference",
        ),
        (
            "The temperature reached 40 degrees Celsius (72 degrees Fahrenheit).",
            "40 degrees Celsius (100 degrees Fahrenheit)",
            "like a difference",
        ),
        (
            "The lake holds 2.5 million hectares (6.2 billion acres).",
            "2.5 million hectares (6.2 million acres)",
            "a thousand times",
        ),
        ("It is 40-50 kilometers (25-60 miles) away.", "40-50 kilometers (25-31 miles)", "no common slip"),
        ("The 6-foot-2 (1.68 m) keeper stayed.", "6-foot-2 (1.88 m)", "two digits"),
        ("Winds of 74 miles (191 kilometers) per hour hit the port.", "74 miles (120 kilometers)", "two digits"),
    ],
)
def test_wrong_conversions_name_the_cause_and_the_corrected_text(text: str, corrected: str, cause: str) -> None:
    (problem,) = problems(text)
    assert problem.suggestion == corrected
    assert cause in problem.message


def test_the_message_and_the_values_hold_both_figures_and_both_computed_ones() -> None:
    (problem,) = problems("It burned 5,000 square kilometers (3,100 square miles) of forest.")
    assert "1,930 square miles (1,900 rounded alike), not 3,100" in problem.message
    assert dict(problem.values)["original in the other unit"] == "1930.51 square mile"
    assert dict(problem.values)["conversion in the first unit"] == "8028.96 square kilometre"
    assert dict(problem.values)["factor printed"] == "0.62"
    assert problem.evidence[0].span.text == "5,000 square kilometers (3,100 square miles)"


def test_a_lost_square_is_put_back() -> None:
    (problem,) = problems("The reserve has 18,500 square kilometres (7,140 miles) of marsh.")
    assert problem.suggestion == "18,500 square kilometres (7,140 square miles)"


def test_a_figure_that_fits_another_of_the_article_may_be_stale() -> None:
    (problem,) = problems("It grew from 300 square miles. The fire covers 700 square miles (777 square kilometers).")
    assert "“300 square miles” elsewhere" in problem.message


def test_the_tolerance_is_the_newsrooms() -> None:
    text = "It is 104 kilometers (62 miles) away."
    assert problems(text) == []
    assert len(problems(text, Settings(conversion_tolerance=Decimal("0.01")))) == 1


def test_a_scale_of_temperature_has_no_plural() -> None:
    (problem,) = problems("It was minus 10 degrees Celsius (minus 23 Fahrenheit) on Monday.")
    assert problem.message.startswith("minus 10 degrees Celsius is 14 Fahrenheit (14 rounded alike), not minus 23: ")
