"""article/dimension-mismatch on news text."""

from __future__ import annotations

import pytest

from auditor.checks.article.dimension_mismatch import dimension_mismatch
from auditor.extract import conversions, quantities
from auditor.model import Article, Problem, Reading, Settings


def problems(text: str) -> list[Problem]:
    read, rejected = quantities.extract(text)
    reading = Reading(Article("a", text), (), read, rejected, conversions.find(text, read), (), ())
    return list(dimension_mismatch.rule(reading, Settings()))


@pytest.mark.parametrize(
    "text",
    [
        "The army took a 5 km-long ridge.",
        "Crews secured 600 kilometers of road and pipeline.",
        "The fleet controls 2,000 kilometers of coastline.",
        "The rebels captured a town 600 kilometers from the capital.",
        "Troops gained 700 kilometers along the river.",
        "They control a strip 600 kilometers long and 5 kilometers wide.",
        "They seized 900 kilometers north of the line.",
        "The militia gained 10 kilometers of territory.",
        "The fire burned 6,000 square kilometers (2,300 square miles).",
        "The fire has burned a 60-square-mile area.",
        "The walkers covered 1,200 kilometers in a month.",
        "The storm flooded an area of 3 by 5 kilometers.",
        "The base lies 12 kilometers (7 miles) north of the town.",
        "The rebels lost 40 square kilometers north of the city.",
        "Ash fell within an area of 60 kilometers around the crater.",
        "The convoy lost 600 kilometers of track.",
    ],
)
def test_lengths_and_areas_in_their_place_are_quiet(text: str) -> None:
    assert problems(text) == []


@pytest.mark.parametrize(
    ("text", "evidence", "corrected"),
    [
        (
            "The group said the army seized over 6,000 kilometers (3,700 miles) since May began.",
            "6,000 kilometers (3,700 miles)",
            "6,000 square kilometers (2,300 square miles)",
        ),
        (
            "The push secured over 5,000 kilometers (3,100 miles) in the desert area.",
            "5,000 kilometers (3,100 miles)",
            "5,000 square kilometers (1,900 square miles)",
        ),
        ("The fire has burned 300 kilometers of pine forest.", "300 kilometers", "300 square kilometers"),
        ("The park covers an area of 900 kilometers.", "900 kilometers", "900 square kilometers"),
        ("The village is located 12 square kilometers north of the capital.", "12 square kilometers", "12 kilometers"),
    ],
)
def test_land_as_a_length_and_distance_as_an_area(text: str, evidence: str, corrected: str) -> None:
    (problem,) = problems(text)
    assert problem.evidence[0].span.text == evidence
    assert problem.suggestion == corrected
    assert dict(problem.values)["needed"] in ("area", "length")
