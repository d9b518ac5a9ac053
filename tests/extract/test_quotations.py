"""Where quotations open, close and go on."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.extract.quotations import quotations


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in quotations(text)]


def test_inches_and_apostrophes_are_no_quotations() -> None:
    assert quoted("The mayor's 12-inch pipe and the boys’ boat.") == []


def test_straight_and_typographic_marks() -> None:
    assert quoted("He said \"yes\" and “no” and «perhaps» and ''never''.") == [
        '"yes"',
        "“no”",
        "«perhaps»",
        "''never''",
    ]


def test_a_mark_that_is_never_closed_ends_with_its_paragraph() -> None:
    (found,) = quotations("He said “yes, and left.\n\nThe road is open.")
    assert (found.closed, found.end) == (False, len("He said “yes, and left."))


def test_an_open_quotation_goes_on_in_the_next_paragraph() -> None:
    first, second = quotations("“The fire is out.\n\n“Nobody was hurt.”")
    assert (first.closed, second.closed, second.reopened) == (False, True, True)


def test_a_closed_quotation_does_not_go_on() -> None:
    assert [q.reopened for q in quotations("“The fire is out.”\n\n“Nobody was hurt.”")] == [False, False]


@given(st.text(alphabet="“”‘’\"' ab\n.,«»`", max_size=80))
def test_quotations_are_in_order_and_apart(text: str) -> None:
    found = quotations(text)
    assert all(q.start < q.end <= len(text) for q in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


@pytest.mark.parametrize(
    "text",
    [
        "The boys' boat and the girls' boat sank.",
        "Rock 'n' roll of the '90s.",
        "It's the mayor's house, isn't it?",
        "He is 6' tall, and she 5' 8.",
        "The rebels' positions near Ta'izz and al-'Arish fell.",
        "He said 'yes and left.\n\nThe road is open' again.",
    ],
)
def test_apostrophes_quote_nothing(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("'The fire is out,' he said. 'Nobody was hurt.'", ["'The fire is out,'", "'Nobody was hurt.'"]),
        ("‘It’s the boys’ fault,’ he said.", ["‘It’s the boys’ fault,’"]),
        ("‘The “rebels” fled,’ he said.", ["‘The “rebels” fled,’"]),
        ("“He said ‘yes’ to me,” she said.", ["“He said ‘yes’ to me,”"]),
        ("He called it 'a mistake', then “a crime”.", ["'a mistake'", "“a crime”"]),
    ],
)
def test_single_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected
