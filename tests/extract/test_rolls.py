"""Lists of the names of the dead."""

from __future__ import annotations

import pytest

from auditor.model import Outcome
from tests.extract.test_claims import claims, figures


@pytest.mark.parametrize(
    "text",
    [
        "Police were called. The victims were identified as Adam Kessler, 21, and Jana Brenner, 20.",
        "Police identified the suspects as Adam Kessler, 21, and Jana Brenner, 20.",
        "The dead man was identified as Adam Kessler, 21.",
        "The other victims were Adam Kessler, 21, and Jana Brenner, 20.",
        "The victims are members of the Kessler family.",
    ],
)
def test_no_list_of_the_dead(text: str) -> None:
    assert figures(text) == []


def test_victims_may_live_where_some_were_hurt() -> None:
    text = (
        "A man was killed and two were injured. The victims were identified as Adam Kessler, 21, and Jana Brenner, 20."
    )
    assert figures(text) == [("killed", "1"), ("injured", "2")]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The dead were identified as Adam Kessler, 21, and Jana Brenner, 20.", 2),
        ("Police identified the dead as Adam Kessler, his wife, Jana, and their children Liv, Jan and Ida.", 5),
        ("Those killed were identified as Adam Kessler, Jana Brenner and Jan Holt.", 3),
        ("The dead are Adam Kessler, 34, Jana Brenner, 20, and Jan Holt, 35, police said.", 3),
        ("A shooting killed a man. The victims are: Adam Kessler, 21, Jana Brenner, 20", 2),
        (
            "A man was killed. The victims were identified as Adam Kessler, age 37, of Orlen; Jana Brenner, age 29, of"
            " Vel, Kessia; and Jan Holt, age 27, of Orlen.",
            3,
        ),
        ("A man was killed. Police identified the victims as 21-year-old Adam Kessler and Jana Brenner, 20.", 2),
    ],
)
def test_the_names_count_the_dead(text: str, number: int) -> None:
    named = [c for c in claims(text) if "sum-of-list" in c.rules]
    assert [(c.outcome, c.count and int(c.count.low or 0)) for c in named] == [(Outcome.KILLED, number)]


def test_names_of_the_injured() -> None:
    text = "Three people were shot. The injured were identified as Adam Kessler, 21, and Jana Brenner, 20."
    assert [str(c.count.low) for c in claims(text) if c.count and "sum-of-list" in c.rules] == ["2"]
