"""Answers in each other's place."""

from __future__ import annotations

import pytest

from auditor.comparing.answers import turned_answers
from auditor.comparing.compare import passages
from auditor.model import Stance
from tests.checks.copy.desk import pair


def turned(original: str, copy: str) -> list[tuple[Stance, Stance]]:
    found = [both for passage in passages(pair(original, copy)) for both in turned_answers(passage)]
    return [(was.stance, now.stance) for was, now in found]


@pytest.mark.parametrize(
    ("original", "copy"),
    [
        (
            "The mayor accused the regime, which denied the reports and closed the road to the port on Monday.",
            "The mayor accused the regime, which rejected the reports and closed the road to the port on Monday.",
        ),
        (
            "The council of Orsk declined to comment on the closure of the pier before the talks on Monday.",
            "The council of Orsk refused to comment on the closure of the pier before the talks on Monday.",
        ),
        (
            "The council rejected an offer for the pier before the talks with the port office on Monday.",
            "The council declined to comment before the talks with the port office on Monday.",
        ),
        (
            "Guards denied entry to the crews of both ships before the talks in the port office on Monday.",
            "Guards refused to speak to the crews of both ships before the talks in the port office on Monday.",
        ),
    ],
)
def test_one_answer_in_other_words_or_none(original: str, copy: str) -> None:
    assert turned(original, copy) == []


def test_another_answer_in_its_place_in_any_clause() -> None:
    original = "Many in Orsk blamed the regime, which denied any responsibility for the fire and sent a crew on Monday."
    copy = original.replace("denied any", "declined to comment on any")
    assert turned(original, copy) == [(Stance.DENIED, Stance.NO_COMMENT)]
    assert turned(copy, original) == [(Stance.NO_COMMENT, Stance.DENIED)]
