"""The cue lexicon as shipped."""

from __future__ import annotations

import csv
from importlib import resources

import pytest

from auditor.extract.cues import LEAST_SHARE, REPORTING, lexicon
from auditor.model import Stance


@pytest.mark.parametrize("cue", ["attack", "seize", "launch", "appear", "seem", "kill", "hit"])
def test_deeds_and_appearances_are_no_cues(cue: str) -> None:
    assert cue not in {form.cue for form in lexicon().forms.values()}


def test_forms_lead_to_their_cue() -> None:
    forms = lexicon().forms
    assert forms["denied"].cue == forms["denies"].cue == "deny"
    assert forms["told"].tags == {"past", "participle"}
    assert forms["saying"].tags == {"ing"}


def test_frames_are_allowed_by_their_share() -> None:
    assert lexicon().allows("say", "that")
    assert not lexicon().allows("find", "object")


def test_an_unseen_frame_falls_back_on_cue_and_frame() -> None:
    assert ("add", "shared-clause") not in lexicon().shares
    assert lexicon().allows("add", "shared-clause")


def test_an_unknown_cue_is_never_allowed() -> None:
    assert not lexicon().allows("sing", "that")


def test_stances() -> None:
    assert lexicon().stance("deny") is Stance.DENIED
    assert lexicon().stance("accuse") is Stance.ACCUSED
    assert lexicon().stance("say") is Stance.ASSERTED


def test_reporting_cues_are_in_the_lexicon() -> None:
    cues = {form.cue for form in lexicon().forms.values()}
    assert {"say", "deny", "report", "confirm", "accuse"} <= REPORTING & cues


def test_shares_follow_the_counts() -> None:
    lines = resources.files("auditor.data").joinpath("cues.csv").read_text("utf-8").splitlines()
    assert all(line.startswith("#") for line in lines[:3])
    for row in csv.DictReader(line for line in lines if not line.startswith("#")):
        assert 0 <= int(row["right"]) <= int(row["seen"])
        assert 0 <= float(row["share"]) <= 1
    assert 0 < LEAST_SHARE < 1
