"""Quiet cases first: no list, a list that goes on, figures with hedges; then lists with their figures."""

from __future__ import annotations

import pytest

from auditor.extract.reading import read_article
from auditor.model import Article
from auditor.reckoning.figures import slots
from auditor.reckoning.totals import runs


def listed(text: str, letter: str = "C") -> list[list[int]]:
    patterns = slots.patterns(read_article(Article.from_text(text)))
    return [[int(m.value) for m in run] for pattern in patterns for run in runs.runs(pattern, letter)]


@pytest.mark.parametrize(
    "text",
    [
        "Labour held 27 seats while the Greens, who had hoped for more, took 19.",
        "Labour held 27, the Greens about 19 and the others four.",
        "The boat carried four men, three boys and a dog and the police found two more, and some children.",
        "It killed 12 people (including nine men) and wounded 30.",
    ],
)
def test_what_is_no_whole_list_gives_no_run(text: str) -> None:
    assert [4, 3] not in listed(text)
    assert not any(len(run) > 2 for run in listed(text))


def test_bare_numbers_after_names_are_members() -> None:
    assert [27, 19, 3] in listed("Labour held 27, the Greens 19 and a ratepayers' group three.")


def test_the_first_figure_may_be_the_whole() -> None:
    assert [28, 15, 7] in listed("Of the 50 seats, 28 went to the Greens, 15 to Labour and seven to others.")


def test_a_total_behind_the_list_is_no_member() -> None:
    assert listed("Six buses, four vans and three cars, for a total of 13 vehicles, burned.")[0] == [6, 4, 3]


def test_sums_of_money_are_listed_apart() -> None:
    assert listed("It gave $4 million to parks, $3 million to roads and $2 million to two schools.", "M")[0] == [
        4_000_000,
        3_000_000,
        2_000_000,
    ]


def test_gold_silver_and_bronze_are_all_medals() -> None:
    assert runs.medals([" of them gold medals, 11 silver", " silvers and", " bronze"])
    assert not runs.medals([" gold,", " silver and", " gold"])
    assert not runs.medals([" goldsmiths,", " silver and", " bronze"])
    assert not runs.medals([" gold,", " silver"])
