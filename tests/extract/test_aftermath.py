"""What became of the hurt in the same sentence: dead only where they are the ones who died."""

from __future__ import annotations

import pytest

import auditor
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


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("A boy shot on Friday in Orlen has been released.", "injured"),
        ("A boy shot on Friday, police said, has died down in memory.", "injured"),
        ("Two men wounded in Orlen said their friend has died.", "injured"),
        ("A boy shot on Friday during a hunt west of Orlen has died, the sheriff said.", "killed"),
        ("The girl who was shot inside a home on Kessler Parkway has died from her injuries.", "killed"),
        ("The man shot in Orlen has died.", "killed"),
        ("Two men wounded in a shooting in Orlen have died.", "killed"),
        ("One of four women wounded in a shooting in Orlen has died.", "killed"),
    ],
)
def test_those_told_as_hurt_who_have_died(text: str, outcome: str) -> None:
    assert auditor.extract_claims(text)[0].outcome == outcome
