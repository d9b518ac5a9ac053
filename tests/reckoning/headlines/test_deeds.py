"""What clauses say was done, and which deeds exclude each other."""

from __future__ import annotations

import pytest

from auditor.reckoning.headlines import deeds


@pytest.mark.parametrize(
    ("text", "at", "clause"),
    [
        ("C miners were rescued on friday, and C others are still trapped", 0, "C miners were rescued on friday"),
        ("C miners were rescued on friday, and C others are still trapped", 37, "and C others are still trapped"),
        ("C schools opened while C stayed shut", 23, "C stayed shut"),
        ("he said that C people had gone", 13, "C people had gone"),
    ],
)
def test_clauses_are_cut_at_marks_and_conjunctions(text: str, at: int, clause: str) -> None:
    assert deeds.clause(text, at).strip() == clause


def test_what_was_refused_is_no_deed() -> None:
    assert "move" not in deeds.deeds("C refused to leave their homes")
    assert "die" not in deeds.deeds("no one died")
    assert "move" in deeds.deeds("C left their homes")


@pytest.mark.parametrize(("one", "other"), [("freed", "are still held"), ("shut", "opened"), ("recovered", "missing")])
def test_some_deeds_exclude_each_other(one: str, other: str) -> None:
    assert deeds.opposed(deeds.deeds(one), deeds.deeds(other))
    assert not deeds.opposed(deeds.deeds(one), deeds.deeds(one))


def test_only_plain_opposites_turn_a_deed_round() -> None:
    assert "cut" in deeds.turned(deeds.deeds("cut"), deeds.deeds("added"))
    assert not deeds.turned(deeds.deeds("rescued"), deeds.deeds("trapped"))


def test_the_month_is_no_doubt() -> None:
    assert deeds.not_done("C jobs may go")
    assert not deeds.not_done("C jobs lost in may")


def test_a_subject_is_what_no_deed_and_no_filler_is() -> None:
    assert deeds.subject("private employers shed ") == ["private", "employers"]
    assert deeds.subject("council approves ") == ["council"]
