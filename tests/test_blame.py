"""Who lays the blame on whom: what is no blame for the event first."""

from __future__ import annotations

import pytest

from auditor.blame import answers_of_blame
from auditor.extract.reading import read_article
from auditor.model import Article, Stance


def answers(text: str) -> list[tuple[str, str, str | None]]:
    reading = read_article(Article.from_text(text))
    return [(a.stance.value, a.claimant, a.actor) for a in answers_of_blame(reading)]


@pytest.mark.parametrize(
    "text",
    [
        "The Syrian army was blamed for the attack.",
        "The Syrian government accused the United Nations of bias.",
        "For years the opposition has blamed the Syrian government for the war.",
        "The envoy declined blaming the Syrian army for the attack.",
        "The United Nations said nobody was to blame.",
        "Residents blamed the rain for the flood.",
        "The Syrian Observatory for Human Rights denied that any civilians had left the town.",
        "The coalition blamed the murder of two Syrian army officers on unknown gunmen.",
    ],
)
def test_no_blame(text: str) -> None:
    assert answers(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Residents blamed the Syrian army for the attack.", ("accused", "residents", "Syrian army")),
        ("SANA accused Islamic State of shelling the village.", ("accused", "SANA", "Islamic State")),
        (
            "The Syrian opposition held the Syrian government responsible.",
            ("accused", "Syrian opposition", "Syrian government"),
        ),
        (
            "The Pentagon's envoy appeared to blame regime forces for the deaths.",
            ("accused", "Pentagon", "regime forces"),
        ),
        (
            "The US envoy for the coalition on Sunday appeared to blame Syrian government forces for the deaths.",
            ("accused", "coalition", "Syrian army"),
        ),
    ],
)
def test_blame(text: str, expected: tuple[str, str, str]) -> None:
    found = answers(text)
    assert [(stance, who.lower(), actor) for stance, who, actor in found] == [
        (expected[0], expected[1].lower(), expected[2])
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Moscow denied carrying out the strikes.",
        "Moscow denied any involvement.",
        "Moscow has denied that its forces bombed the hospital.",
        "Moscow denied responsibility.",
    ],
)
def test_who_denies_having_done_it(text: str) -> None:
    assert answers(text) == [(Stance.DENIED.value, "Russian government", "Russian government")]
