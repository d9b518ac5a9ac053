"""Totals dealt out in the next sentence: quiet cases first."""

from __future__ import annotations

import pytest

from auditor.checks.article.parts_differ_from_total import parts_differ_from_total
from auditor.model import Settings
from tests.reckoning.figures.test_slots import reading


def messages(text: str) -> list[str]:
    return [problem.message for problem in parts_differ_from_total.rule(reading(text), Settings())]


@pytest.mark.parametrize(
    "text",
    [
        "Both counties must keep all 601,000 ballots. Norwood reported 284,000 ballots and Lake 317,000.",
        "Both counties must keep all 610,000 ballots. Norwood reported 284,000 ballots and Lake 312,000.",  # no slip
        "They printed 610,000 ballots. Norwood reported 284,000 voters and Lake 317,000.",
        "They printed 610,000 ballots. Norwood used 284,000 ballots this year, compared with 317,000 before.",
        "Profits were 387 million dollars. Income was 159 million dollars vs 219 million dollars.",
        "They won 34 medals. The haul was nine golds, 11 silvers and 14 bronzes.",
        "They won 33 medals, after 34 medals in 2018. The haul was nine golds, 11 silvers and 14 bronzes.",
        "They won at least 33 medals. The haul so far is nine golds, 11 silvers and 14 bronzes.",
    ],
)
def test_right_and_open_ones_pass(text: str) -> None:
    assert messages(text) == []


def test_exchanged_digits_and_medals_are_found() -> None:
    assert messages("All 610,000 ballots are kept. Norwood reported 284,000 ballots and Lake 317,000.") == [
        "The parts add up to 601,000, not 610,000. One of the figures has a wrong digit."
    ]
    assert messages("They won 33 medals, a record. The haul was nine golds, 11 silvers and 14 bronzes.") == [
        "The parts add up to 34, not 33."
    ]
