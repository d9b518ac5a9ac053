from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from auditor.report.library import Library, touched
from tests import factories

AUDIT = factories.rich()
READING = AUDIT.readings[0]


def test_articles_are_called_by_source_and_headline() -> None:
    library = Library(AUDIT)
    assert (library.name("wire-0412"), library.title("wire-0412")) == (
        "Meridian",
        "Army takes dunes as strikes hit river town",
    )
    assert (library.name("none"), library.title("none"), library.article("none")) == ("none", "none", None)
    assert library.roles == {"wire-0412": "original", "copy-0412": "copy"}


def test_lines_and_columns_count_from_one() -> None:
    library = Library(factories.audit([factories.reading(factories.article("One.\n\nTwo.\n", "a"))]))
    assert [library.position("a", n) for n in (0, 4, 5, 6, 8, 11)] == [(1, 1), (1, 5), (2, 1), (3, 1), (3, 3), (4, 1)]
    assert library.position("none", 5) == (1, 1)


@given(st.integers(0, len(READING.article.text)), st.integers(1, 400))
def test_touched_sentences_are_those_that_overlap(start: int, length: int) -> None:
    spans = [s.span for s in READING.sentences]
    end = start + length
    expected = [i for i, s in enumerate(spans) if s.start < end and start < s.end]
    assert list(touched(READING, [s.start for s in spans], start, end)) == expected
    assert list(Library(AUDIT).touched(READING, start, end)) == expected
