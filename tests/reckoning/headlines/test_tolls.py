"""Quiet cases first: what of the body is no toll, or not the headline's; then how the two can differ."""

from __future__ import annotations

import pytest

import auditor
from auditor.model import Article


def messages(headline: str, body: str) -> list[str]:
    audit = auditor.audit([Article.from_text(body, headline=headline)], checks=["article/headline-mismatch"])
    assert not audit.crashes
    return [finding.message for finding in audit.findings]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        (
            "Ambush leaves 20 soldiers dead",
            "The army said that 18 soldiers had been killed in the ambush and that two of the 23 wounded had died later.",
        ),
        (
            "Journalist and three others killed by mine",
            "Four people died when a car hit a mine near Orlen, the army said.",
        ),
        (
            "Two dead, six hurt in rampage",
            "A gunman killed one person and wounded two officers and three others, police said.",
        ),
        (
            "Five wounded in Orlen",
            "Four people were wounded in Orlen on Sunday, and a fifth was cut by glass, police said.",
        ),
        (
            "1 dead, 7 hurt in Orlen shooting",
            "A man died in a shooting in Orlen on Sunday, two people are in critical condition and five others were hurt, police said.",
        ),
        (
            "Shooting kills three in Orlen",
            "1:55 Man freed after deaths of six firefighters Pause\n\nA shooting killed three people in Orlen on Sunday, police said.",
        ),
        (
            "Three soldiers killed",
            "Three people were killed and five soldiers wounded by a bomb in Orlen, the army said.",
        ),
        ("Three men killed", "Three soldiers were killed and five men wounded by a bomb in Orlen, the army said."),
        (
            "14 hurt as bus overturns",
            "Four people died and 14 were injured when a bus overturned near Orlen, police said.",
        ),
    ],
)
def test_what_the_headline_may_mean_stays_quiet(headline: str, body: str) -> None:
    assert messages(headline, body) == []


@pytest.mark.parametrize(
    ("headline", "body", "message"),
    [
        (
            "14 killed as bus overturns",
            "Four people died and 14 were injured when a bus overturned near Orlen, police said.",
            "The headline says 14, the body Four.",
        ),
        (
            "Three soldiers killed by bomb",
            "Three traders were killed and five soldiers wounded by a bomb near Orlen, witnesses said.",
            "The headline says “Three soldiers killed”, the body “Three traders were killed”.",
        ),
        (
            "12 miners dead after blast",
            "A blast killed 15 miners near Orlen on Monday, the company said.",
            "The headline says 12, the body 15.",
        ),
    ],
)
def test_what_the_body_contradicts_is_told(headline: str, body: str, message: str) -> None:
    assert messages(headline, body) == [message]
