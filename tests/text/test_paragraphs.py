from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from auditor.text.paragraphs import paragraphs


def texts(text: str) -> list[str]:
    return [span.text for span in paragraphs(text)]


def test_a_list_of_short_lines_is_a_list() -> None:
    assert texts("Killed:\n- five men\n- six women") == ["Killed:", "- five men", "- six women"]


def test_a_line_that_ends_early_ends_its_paragraph() -> None:
    assert texts("The army left the town.\nThe rebels came a day later, residents said.") == [
        "The army left the town.",
        "The rebels came a day later, residents said.",
    ]


def test_blank_lines_part_paragraphs_whatever_they_hold() -> None:
    assert texts("One.\n \t\nTwo.\n\n\nThree.") == ["One.", "Two.", "Three."]


def test_wrapped_lines_are_one_paragraph() -> None:
    wrapped = (
        "   PORT AMBLE, 3 MAR 91 -- THE HARBOUR POLICE REPORTED THAT ABOUT 30\n"
        "DOCKERS WERE TAKEN FROM THE NORTHERN PIER BY MEN IN UNIFORM AND THAT\n"
        "NONE OF THEM HAS BEEN SEEN SINCE.  THE PORT AUTHORITY SAID IT KNEW OF\n"
        "NO ARREST.\n\n   A CREW OF NINE WAS RESCUED."
    )
    assert len(paragraphs(wrapped)) == 2


@given(st.text(alphabet="ab .\n\t\u00a0A“”", max_size=200))
def test_spans_are_exact_and_in_order(text: str) -> None:
    end = 0
    for span in paragraphs(text):
        assert text[span.start : span.end] == span.text == span.text.strip()
        assert span.start >= end
        end = span.end
    assert "".join(text.split()) == "".join("".join(span.text for span in paragraphs(text)).split())
