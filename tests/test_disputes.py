"""Who is held responsible by whom: accounts that agree first."""

from __future__ import annotations

import pytest

from auditor import incidents
from auditor.disputes import disputes
from auditor.extract.reading import read_article
from auditor.model import Article

HARM = "The Syrian Observatory for Human Rights said strikes by the US-led coalition on Saturday killed 21 people in the village of Tal Mirin."


def disputed(*texts: str) -> list[tuple[str, str]]:
    articles = [Article.from_text(text, id=f"a{n}", published="2018-11-18") for n, text in enumerate(texts)]
    (incident, *_) = incidents.find([read_article(article) for article in articles], ())
    return [(left.actor, f"not {right.actor}" if right.denies else right.actor) for left, right in disputes(incident)]


@pytest.mark.parametrize(
    "then",
    [
        "",
        "Residents blamed the coalition for the deaths.",
        "Residents blamed U.S. forces for the deaths.",
        "The coalition declined to comment.",
    ],
)
def test_one_side_blamed_by_all(then: str) -> None:
    assert disputed(f"{HARM} {then}") == []


def test_two_attacks_in_a_reports_own_voice_are_no_dispute() -> None:
    text = (
        "Islamic State shells killed three people in the village of Tal Mirin on Saturday, activists said. "
        "Government forces answered with air strikes on the village of Tal Mirin, killing three people."
    )
    assert disputed(text) == []


def test_another_side_blamed() -> None:
    assert disputed(f"{HARM} Residents blamed the Syrian army for the deaths.") == [
        ("U.S.-led coalition", "Syrian army")
    ]


def test_the_side_blamed_says_no() -> None:
    text = f"{HARM} The US-led coalition denied responsibility."
    assert disputed(text) == [("U.S.-led coalition", "not U.S.-led coalition")]
