"""Average speeds against distance and time: quiet cases first."""

from __future__ import annotations

import pytest

from auditor.checks.article.rate_mismatch import rate_mismatch
from auditor.model import Problem, Settings
from tests.reckoning.figures.test_slots import reading


def problems(text: str) -> list[Problem]:
    return list(rate_mismatch.rule(reading(text), Settings()))


@pytest.mark.parametrize(
    "text",
    [
        "He rode the 40 km stage in 52 minutes at an average speed of 46.2 km/h.",
        "The train covers the 186 miles in two hours, averaging 93mph, and reaches 125mph on the plain.",
        "She ran 10 kilometres (6.2 miles) in 31 minutes and 20 seconds, an average of 19.1 kilometers an hour.",
        "The yacht covered 3,400 nautical miles in 12 days. Its average speed was 11.8 knots.",
        "The fast train covers the 126 miles in an hour and 45 minutes, an average of 72mph.",
        "The train covers the 186 miles in two hours at a top speed of 125mph.",  # no average
        "The bus takes two hours for the 60 miles and the train one hour for the 62, averaging 62mph.",
        "In two hours they had covered 10 miles, and after 30 miles and nine hours, averaging 3mph, they slept.",
        "Winds averaged 40 mph for three hours. The airport is 12 miles away.",
    ],
)
def test_right_ones_pass(text: str) -> None:
    assert problems(text) == []


@pytest.mark.parametrize(
    ("text", "computed"),
    [
        ("The new train will cover the 186 miles in two hours, the operator says, averaging 63mph.", "93"),
        ("He rode the 40 km stage in 52 minutes at an average speed of 64.2 km/h.", "46.2"),
        (
            "She ran 10 kilometres (6.2 miles) in 31 minutes and 20 seconds, an average of 9.1 kilometers an hour.",
            "19.1",
        ),
        ("The yacht covered 3,400 nautical miles in 12 days. Its average speed was 18.1 knots.", "11.8"),
    ],
)
def test_wrong_ones_are_found(text: str, computed: str) -> None:
    (problem,) = problems(text)
    assert dict(problem.values)["computed"] == computed
