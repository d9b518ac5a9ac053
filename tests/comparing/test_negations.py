from __future__ import annotations

import pytest

from auditor.comparing.compare import passages
from auditor.comparing.negations import negations
from tests.checks.copy.desk import pair


def negating(text: str) -> list[str]:
    side = passages(pair(text, text))[0].original
    return [side.words[i].key for i in negations(side)]


@pytest.mark.parametrize(
    "text",
    ["There is no doubt that it rains.", "He sold not only the mill.", "Pit No. 4 is open.", "It is a no-fly zone.", "It came no later than May."],
)  # fmt: skip
def test_idioms_negate_nothing(text: str) -> None:
    assert negating(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The gate was not open on Monday.", ["not"]),
        ("The gate wasn't open on Monday.", ["wasn't"]),
        ("Neither the mayor nor the judge came.", ["neither"]),
        ("He never came without his dog.", ["never", "without"]),
    ],
)
def test_negations_are_found(text: str, words: list[str]) -> None:
    assert negating(text) == words
