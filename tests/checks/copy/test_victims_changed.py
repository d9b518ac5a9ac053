from __future__ import annotations

import pytest

from auditor.checks import all_checks
from auditor.checks.runner import Stamped, without_silenced
from auditor.model import Severity
from tests.checks.copy.desk import pair, problems, quoted

TEXT = "The strike on the market of Orsk killed nine {} and wounded 30 others, the mayor said on Monday."


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("militants", "jihadists"),
        ("rebels", "insurgents"),
        ("civilians", "people"),
        ("people", "civilians"),
        ("civilians", "women and children"),
        ("reporters", "journalists"),
        ("soldiers", "troops"),
        ("soldiers", "police officers"),
        ("civilians", "villagers"),
    ],
)
def test_one_class_or_a_wider_one_is_quiet(was: str, now: str) -> None:
    assert problems("victims-changed", pair(TEXT.format(was), TEXT.format(now))) == []


def test_classes_that_changed_places_are_quiet() -> None:
    original = "The strike killed nine civilians and four fighters near the bridge of Orsk, the mayor said."
    copy = "The strike killed four fighters and nine civilians near the bridge of Orsk, the mayor said."
    assert problems("victims-changed", pair(original, copy)) == []


def test_a_rewritten_sentence_is_quiet() -> None:
    copy = "Nine bodies were brought to the hospital of Orsk, where doctors said on Monday all had been fighters."
    assert problems("victims-changed", pair(TEXT.format("civilians"), copy)) == []


@pytest.mark.parametrize(
    ("was", "now"),
    [("civilians", "militants"), ("militants", "civilians"), ("children", "fighters"), ("journalists", "soldiers"), ("medics", "rebels")],
)  # fmt: skip
def test_another_class(was: str, now: str) -> None:
    found = problems("victims-changed", pair(TEXT.format(was), TEXT.format(now)))
    assert quoted(found) == [(now, was)]
    assert [p.severity for p in found] == [None]
    assert found[0].suggestion == was


def test_one_unarmed_class_for_another_is_a_warning() -> None:
    found = problems("victims-changed", pair(TEXT.format("children"), TEXT.format("women")))
    assert [p.severity for p in found] == [Severity.WARNING]


def test_it_speaks_for_the_changed_term() -> None:
    given = pair(TEXT.format("civilians"), TEXT.format("terrorists"))
    checks = [all_checks()[f"copy/{name}"] for name in ("term-substituted", "victims-changed")]
    stamped = [Stamped(one, p) for one in checks for p in problems(one.id.removeprefix("copy/"), given)]
    assert [s.check.id for s in without_silenced(stamped)] == ["copy/victims-changed"]
