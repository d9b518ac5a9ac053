from __future__ import annotations

import pytest

from tests.checks.copy.desk import pair, problems, quoted

FLOOD = "The flood killed {} people in the Orla valley on Monday, the rescue service said."


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [("some 40", "about 40"), ("about 40", "around 40"), ("over 300", "more than 300"), ("43", "forty-three"), ("at least 43", "no fewer than 43")],
)  # fmt: skip
def test_synonyms_are_quiet(ours: str, theirs: str) -> None:
    assert problems("hedge-changed", pair(FLOOD.format(ours), FLOOD.format(theirs))) == []


def test_a_figure_that_the_original_also_gives_without_the_hedge_is_quiet() -> None:
    original = "At least 18 people died in the market of Orla, officials said.\n\nThe 18 people killed were traders and buyers."
    copy = "In the market 18 people died, traders and buyers."
    assert problems("hedge-changed", pair(original, copy)) == []


def test_a_doubt_kept_elsewhere_in_the_passage_is_quiet() -> None:
    original = "Police arrested an alleged smuggler at the border of Orla on Monday."
    copy = "Police arrested a smuggler, as alleged, at the border of Orla on Monday."
    assert problems("hedge-changed", pair(original, copy)) == []


def test_another_doubt_in_its_place_is_quiet() -> None:
    original = "Police arrested an alleged smuggler at the border of Orla on Monday."
    copy = "Police arrested a suspected smuggler at the border of Orla on Monday."
    assert problems("hedge-changed", pair(original, copy)) == []


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [("at least 43", "43"), ("43", "about 43"), ("up to 43", "at least 43"), ("nearly 40", "40"), ("more than 40", "at least 40")],
)  # fmt: skip
def test_a_hedge_dropped_added_or_changed(ours: str, theirs: str) -> None:
    found = problems("hedge-changed", pair(FLOOD.format(ours), FLOOD.format(theirs)))
    assert quoted(found) == [(f"{theirs} people", f"{ours} people")]
    assert found[0].suggestion == f"{ours} people"


def test_a_doubt_dropped() -> None:
    original = "Police arrested an alleged smuggler at the border of Orla on Monday."
    copy = "Police arrested a smuggler at the border of Orla on Monday."
    assert quoted(problems("hedge-changed", pair(original, copy))) == [("a smuggler", "an alleged smuggler")]


def test_a_modal_dropped() -> None:
    original = "The pump may have failed in the night, the water company of Orla said on Monday."
    copy = "The pump failed in the night, the water company of Orla said on Monday."
    assert len(problems("hedge-changed", pair(original, copy))) == 1
