from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from auditor.model import Severity, Span
from auditor.report.diff import Change, Changed
from auditor.report.passages import Mark, Pin, apart, pieces

TEXT = "Police said 31 people were hurt."


def span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def test_plain_sentence_is_one_piece() -> None:
    (piece,) = pieces(Span(0, len(TEXT), TEXT))
    assert [run.text for run in piece.runs] == [TEXT]
    assert (piece.kind, piece.note, piece.pins) == ("", "", ())


def test_layers_that_overlap_become_runs() -> None:
    mark = Mark(*span("31 people"), "quantity", "31 people · count")
    pin = Pin("k", Severity.ERROR, 0, *span("people were hurt"), number=4)
    found = pieces(Span(0, len(TEXT), TEXT), [Changed(*span("31"), Change.NUMBER)], [pin], [mark])
    shown = [[(r.text, r.change, r.found) for r in p.runs] for p in found]
    assert shown == [
        [("Police said ", None, None)],
        [("31", Change.NUMBER, None), (" ", None, None), ("people", None, Severity.ERROR)],
        [(" were hurt", None, Severity.ERROR)],
        [(".", None, None)],
    ]
    assert [p.kind for p in found] == ["", "quantity", "", ""]
    assert found[1].note == "31 people · count"
    assert found[2].pins == (pin,)


def test_pin_that_ends_in_a_later_sentence_ends_with_this_one() -> None:
    pin = Pin("k", Severity.NOTE, 0, 7, 500)
    found = pieces(Span(0, len(TEXT), TEXT), (), [pin])
    assert found[-1].pins == (pin,)


def test_worst_finding_colours_a_run() -> None:
    pins = [Pin("a", Severity.NOTE, 0, 0, 6), Pin("b", Severity.ERROR, 0, 0, 6)]
    assert pieces(Span(0, len(TEXT), TEXT), (), pins)[0].runs[0].found is Severity.ERROR


def test_marks_that_overlap_give_way_to_the_earlier_and_longer() -> None:
    marks = [Mark(5, 9, "said", "b"), Mark(0, 6, "claim", "a"), Mark(0, 3, "quantity", "c"), Mark(9, 12, "said", "d")]
    assert [m.note for m in apart(marks)] == ["a", "d"]


@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20)), max_size=5),
    st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20)), max_size=5),
    st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20)), max_size=5),
)
def test_pieces_joined_are_the_text(
    changes: list[tuple[int, int]], pins: list[tuple[int, int]], marks: list[tuple[int, int]]
) -> None:
    whole = Span(10, 10 + len(TEXT), TEXT)
    found = pieces(
        whole,
        [Changed(a, a + n, Change.ADDED) for a, n in changes],
        [Pin("k", Severity.NOTE, 0, a, a + n) for a, n in pins],
        apart(Mark(a, a + n, "quantity", "note") for a, n in marks),
    )
    assert "".join(run.text for piece in found for run in piece.runs) == TEXT
