"""What is left of a whole: quiet cases first."""

from __future__ import annotations

import pytest

from auditor.checks.article.parts_differ_from_total import parts_differ_from_total
from auditor.model import Problem, Settings
from tests.reckoning.figures.test_slots import reading


def problems(text: str) -> list[Problem]:
    return list(parts_differ_from_total.rule(reading(text), Settings()))


@pytest.mark.parametrize(
    "text",
    [
        "The ferry carried 412 passengers. By night 287 people were ashore and 98 bodies were found, leaving 27 missing.",
        "The firm owns 420 shops. It will close 140 of them; the other 280 will be sold.",
        "Forty-eight per cent were in favour and 39 per cent against, and the other 13 per cent had not made up their minds.",
        "Some 61 per cent of men and 55 per cent of women agreed; the other 45 per cent of women did not.",
        "The plan gives $3.6 million to roads and $2.9 million to water, of which $1.2 million is for pipes and the "
        "remaining $1.7 million for a pump.",
        "Of the 1,200 sheep, 800 are at Orlen. The other 200 are at Vasse. The remaining 200 are lost.",
        "The town has 420 homes. About 140 burned; the other 180 or so are empty.",
        "He bought 12 pigs, and the other two went to his son.",
        "They have 412 cows. In May 287 tourists came, leaving 37 dollars behind.",
    ],
)
def test_right_and_open_ones_pass(text: str) -> None:
    assert problems(text) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "The ferry carried 412 passengers. By night 287 people were ashore and 98 bodies were found, leaving 37 missing.",
            "412 less 385 leaves 27, not 37. One of the figures has a wrong digit.",
        ),
        (
            "Forty-eight per cent were in favour and 39 per cent against, and the other 23 per cent had not decided.",
            "100 percent less 87 leaves 13, not 23. One of the figures has a wrong digit.",
        ),
        (
            "The firm owns 420 shops. It will close 140 of them; the other 180 will be sold.",
            "420 less 140 leaves 280, not 180. One of the figures has a wrong digit.",
        ),
    ],
)
def test_slips_are_found(text: str, message: str) -> None:
    assert [problem.message for problem in problems(text)] == [message]
