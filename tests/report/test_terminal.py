from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from auditor.model import Severity
from auditor.report.diff import Change
from auditor.report.passages import Run
from auditor.report.terminal import Screen

PLAIN, COLOUR = Screen(False, 40), Screen(True, 40)
ESCAPE = re.compile(r"\x1b\[[\d;]*m")


def test_plain_text_has_carets_under_the_evidence() -> None:
    lines = PLAIN.quote([Run("Police said "), Run("31 people", found=Severity.ERROR), Run(", all of them")], "  ")
    assert lines == [
        "  Police said 31 people, all of them",
        "              ^^^^^^^^^",
    ]


def test_carets_stand_under_what_differs_where_anything_does() -> None:
    runs = [Run("Police said "), Run("31", Change.NUMBER, Severity.ERROR), Run(" people", found=Severity.ERROR)]
    assert PLAIN.quote(runs, "")[1] == "            ^^"


def test_wrapped_passage_has_carets_only_where_they_belong() -> None:
    runs = [Run("one two three four five six seven eight nine "), Run("ten eleven", found=Severity.ERROR)]
    assert PLAIN.quote(runs, "") == ["one two three four five six seven eight", "nine ten eleven", "     ^^^^^^^^^^"]


def test_carets_reckon_with_wide_characters() -> None:
    runs = [Run("東京 "), Run("31", found=Severity.ERROR)]
    assert PLAIN.quote(runs, "") == ["東京 31", "     ^^"]


def test_colour_marks_the_words_themselves() -> None:
    (line,) = COLOUR.quote([Run("said "), Run("31", found=Severity.ERROR), Run(" people.")], "")
    assert line == "said \x1b[1m31\x1b[0m people."


def test_escape_sequences_of_the_text_are_shown_not_sent() -> None:
    runs = [Run("\x1b]0;owned\x07 \x1b[2J", found=Severity.ERROR)]
    for screen in (PLAIN, COLOUR):
        text = ESCAPE.sub("", "\n".join(screen.quote(runs, "") + screen.wrap("\x1b[2J")))
        assert "\x1b" not in text
        assert "\x07" not in text


@given(st.lists(st.text(alphabet="abc ,.\n", max_size=60), max_size=4))
def test_no_word_is_lost_or_split(texts: list[str]) -> None:
    lines = COLOUR.quote([Run(text) for text in texts], "")
    assert " ".join(lines).split() == "".join(texts).split()
    assert all(len(line) <= 40 or " " not in line for line in lines)


def test_width_without_a_terminal_does_not_depend_on_the_window() -> None:
    assert Screen.of(colour=False).width == 100
