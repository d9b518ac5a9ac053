"""What became of the hurt in the same sentence: dead only where they are the ones who died."""

from __future__ import annotations

import pytest

from tests.extract.test_claims import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two men were shot on Monday and police said a guard died.", ["casualties 2", "killed 1"]),
        ("A woman was shot by a man who died on Sunday.", ["injured 1", "killed 1"]),
        ("Two men were wounded in the town where he died.", ["injured 2"]),
        ("A man was taken to a hospital, and officers said he died on Sunday in his cell.", ["injured 1"]),
        ("Two men were wounded and a boy died.", ["injured 2", "killed 1"]),
        ("Six men were wounded, three of whom later died.", ["injured 6", "killed 3"]),
    ],
)
def test_another_death_leaves_the_hurt_alive(text: str, expected: list[str]) -> None:
    assert [f"{outcome} {figure}" for outcome, figure in figures(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A man was taken to a hospital, where he was later pronounced dead.", 1),
        ("Two girls were shot and taken to a hospital, where they died on Sunday.", 2),
        ("Two people were shot in the head and died at the scene.", 2),
        ("Three men were flown to a clinic in critical condition and succumbed to their injuries on Friday.", 3),
        ("A third victim was shot in the back but later died.", 3),
    ],
)
def test_the_hurt_who_died_are_killed(text: str, expected: int) -> None:
    assert figures(text)[0] == ("killed", str(expected))
