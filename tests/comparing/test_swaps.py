from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.checks import all_checks
from auditor.comparing.compare import passages
from auditor.comparing.swaps import is_other_report, near_changes, swapped
from auditor.model import Span
from tests.checks.copy.desk import pair, problems

CHECKS = ("place-changed", "date-changed", "negation-changed", "victims-changed", "actor-changed", "updated-figure")


@dataclass(frozen=True)
class Fruit:
    span: Span


def fruits(text: str) -> list[Fruit]:
    return [Fruit(Span.of(text, at, at + len(w))) for w in ("apples", "pears", "plums") if (at := text.find(w)) >= 0]


def found(original: str, copy: str) -> list[tuple[str, str]]:
    passage = passages(pair(original, copy))[0]
    same = lambda a, b: a.span.text == b.span.text  # noqa: E731
    return [(a.span.text, b.span.text) for a, b in swapped(passage, fruits(original), fruits(copy), same)]


def test_a_rewritten_or_reordered_sentence_swaps_nothing() -> None:
    original = "The farm sold 40 boxes of apples to the market on Monday."
    assert found(original, "On Monday the market was full of pears, which a farm had sold.") == []
    assert found("The farm sold apples and pears on Monday.", "The farm sold pears and apples on Monday.") == []


def test_another_figure_beside_it_makes_it_another_sentence() -> None:
    original = "The farm sold 40 boxes of apples to the market on Monday."
    assert found(original, original.replace("40", "72").replace("apples", "pears")) == []


def test_what_faces_in_a_kept_sentence_is_swapped() -> None:
    original = "The farm sold 40 boxes of apples to the market on Monday."
    assert found(original, original.replace("apples", "pears")) == [("apples", "pears")]


def test_changes_far_from_equal_words_are_not_near() -> None:
    original = "The farm sold 40 boxes of apples to the market on Monday."
    passage = passages(pair(original, original.replace("apples", "pears")))[0]
    assert len(list(near_changes(passage))) == 1


def test_tables_of_other_numbers_are_another_report() -> None:
    rows = "Wheat {} Barley {} Oats {} Rye {} Maize {} were the prices of the day at the exchange, it said."
    assert is_other_report(pair(rows.format(11, 12, 13, 14, 15), rows.format(21, 22, 23, 24, 25)))
    assert not is_other_report(pair(rows.format(11, 12, 13, 14, 15), rows.format(11, 12, 13, 14, 25)))


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=120), st.text(max_size=120))
def test_no_check_fails_on_any_text(one: str, other: str) -> None:
    given_pair = pair(f"The army did not hit Homs on Monday. {one}", f"The army hit Hama on Friday. {other}")
    assert all(f"copy/{name}" in all_checks() and isinstance(problems(name, given_pair), list) for name in CHECKS)
