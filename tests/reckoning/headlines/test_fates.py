"""Quiet cases first: deaths that the body tells of in other words; then the living taken for the dead."""

from __future__ import annotations

import pytest

import auditor
from auditor.model import Article, Finding


def findings(headline: str, body: str) -> list[Finding]:
    audit = auditor.audit([Article.from_text(body, headline=headline)], checks=["article/headline-mismatch"])
    assert not audit.crashes
    return list(audit.findings)


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        (
            "Two Guards Shot Dead Outside Depot",
            "Two guards were wounded outside a depot on Friday and died in hospital an hour later.",
        ),
        ("Four Rowers Drown", "Four rowers were thrown into the lake on Monday. Their bodies were found at noon."),
        (
            "Twelve Rebels Killed",
            "Nine rebels were killed in a raid on Thursday and three in a clash on Friday; 12 were captured.",
        ),
        ("Fire Kills 22 in Hostel", "Twenty people died in a hostel fire on Monday, and two more died on Tuesday. "),
        (
            "18 Killed as Bus Overturns",
            "A bus overturned near Orlen on Monday, killing the driver and 17 passengers. Thirty others were hurt.",
        ),
        ("Four Hurt in Blast", "Four workers were burned in a blast at a refinery on Friday. No one was killed."),
        ("Two Bills Die in Senate", "Two bills were left on the table when the session closed on Friday."),
    ],
)
def test_the_dead_told_of_otherwise_stay_quiet(headline: str, body: str) -> None:
    assert findings(headline, body) == []


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        (
            "22 Killed in Blaze at Mill",
            "A blaze at a mill near Orlen killed eight workers and sent 22 others to hospitals, the fire chief said.",
        ),
        (
            "31 dead in train derailment",
            "A train left the tracks on Sunday, killing six people and leaving 31 with burns, the railway said.",
        ),
        (
            "Landslide Kills 45",
            "A landslide that buried a hamlet on Sunday killed 14 people and left 45 homeless, the governor said.",
        ),
        (
            "26 Die in Coach Crash",
            "Six passengers were killed and 26 others were treated for cuts after a coach left the road on Friday.",
        ),
        (
            "Four Officers Killed in Ambush",
            "Four officers were wounded in an ambush on Thursday night, the ministry said. None of them died.",
        ),
        (
            "Three Hikers Found Dead on Ridge",
            "Three hikers who had been missing since Saturday were found alive on Tuesday, the rescue service said.",
        ),
    ],
)
def test_the_living_taken_for_the_dead(headline: str, body: str) -> None:
    assert [f.severity for f in findings(headline, body)] == ["error"]


def test_without_a_word_that_nobody_died_it_is_a_warning() -> None:
    (found,) = findings("Two Climbers Killed in Avalanche", "Two climbers were injured by an avalanche on Saturday.")
    assert found.severity == "warning"
