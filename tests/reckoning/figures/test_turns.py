"""Tests for auditor.reckoning.figures.turns."""

from __future__ import annotations

import re

import pytest

from auditor.reckoning.figures.turns import CUT, FALL, FELL, RAISED, RISE, ROSE


@pytest.mark.parametrize(
    ("words", "known"),
    [
        (ROSE, "rose rise rises risen grew grown swelled leapt soaring advances went_up gone_up"),
        (FELL, "fell fall fallen slid slips shrank shrinks sunk sinking dwindled came_down going_down"),
        (RAISED, "raised lifting boosts hiked"),
        (CUT, "cut cuts cutting reduced lowers slashing trimmed"),
        (RISE, "rise increase boost"),
        (FALL, "fall decrease loss"),
    ],
)
def test_every_form_is_known_whole(words: str, known: str) -> None:
    assert [word for word in known.split() if not re.fullmatch(words, word.replace("_", " "))] == []


@pytest.mark.parametrize("word", ["contract", "contracts", "lower", "up", "raisin", "fallout", "came", "cutlery"])
def test_nothing_else_is(word: str) -> None:
    assert not re.fullmatch("|".join((ROSE, FELL, RAISED, CUT, RISE, FALL)), word)
