from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.model import Span
from auditor.report.diff import Change, Difference, compare
from tests.timing import seconds


def whole(text: str) -> list[Span]:
    return [Span(0, len(text), text)]


def changed(left: str, right: str) -> tuple[list[str], list[str]]:
    difference = compare(whole(left), whole(right))
    return [left[c.start : c.end] for c in difference.left], [right[c.start : c.end] for c in difference.right]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The mayor said so.", "The mayor said so."),
        ("The mayor’s “plan” – again", 'The mayor\'s "plan" - again'),
        ("Two  boats\nsank", "Two boats sank"),
    ],
)
def test_typography_is_no_difference(left: str, right: str) -> None:
    assert compare(whole(left), whole(right)) == Difference((), ())


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Some 2,500 people fled the valley", "Some 2,600 people fled the valley", (["2,500"], ["2,600"])),
        ("A rise of 1.2% in the port", "A rise of 1.3% in the port", (["1.2%"], ["1.3%"])),
        ("It cost $1,200 in the end", "It cost $1,250 in the end", (["$1,200"], ["$1,250"])),
        ("The 05:30 train left the town", "The 05:40 train left the town", (["05:30"], ["05:40"])),
    ],
)
def test_number_is_never_cut(left: str, right: str, expected: tuple[list[str], list[str]]) -> None:
    assert changed(left, right) == expected
    assert all(c.kind is Change.NUMBER for c in compare(whole(left), whole(right)).left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The raid killed three workers there", "The raid killed 3 workers there"),
        ("They met on Monday, June 5, in the port town", "They met on Monday in the port town"),
        ("Some 40 percent of them came by boat", "Some 40 per cent of them came by boat"),
    ],
)
def test_same_number_written_otherwise_or_left_out_is_no_changed_number(left: str, right: str) -> None:
    difference = compare(whole(left), whole(right))
    assert difference.left
    assert not any(c.kind is Change.NUMBER for c in difference.left + difference.right)


def test_number_word_that_became_another_figure_is_a_changed_number() -> None:
    difference = compare(whole("The raid killed three workers there"), whole("The raid killed 4 workers there"))
    assert [c.kind for c in difference.left + difference.right] == [Change.NUMBER, Change.NUMBER]


def test_removed_and_added_words() -> None:
    left, right = "The army took at least five square miles", "The army took five miles today"
    assert changed(left, right) == (["at least", "square"], ["today"])


def test_rewritten_sentence_is_not_marked_word_by_word() -> None:
    left, right = "Rain is expected on the coast tonight", "Ministers meet in the capital for talks"
    assert compare(whole(left), whole(right)) == Difference((), (), rewritten=True)


def test_long_passages_are_not_compared_word_by_word() -> None:
    text = "word " * 5000
    assert compare(whole(text), whole(text + "more")).rewritten
    assert seconds(lambda: compare(whole(text), whole(text + "more"))) < 1


@given(st.text(max_size=200), st.text(max_size=200))
def test_changes_lie_within_the_text_and_in_order(left: str, right: str) -> None:
    difference = compare(whole(left), whole(right))
    for text, changes in ((left, difference.left), (right, difference.right)):
        edges = [edge for c in changes for edge in (c.start, c.end)]
        assert edges == sorted(edges)
        assert all(0 <= edge <= len(text) for edge in edges)
