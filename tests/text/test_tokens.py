from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.text.tokens import tokens, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The village of Ardan lies low.", ["The", "village", "of", "Ardan", "lies", "low"]),
        ("It ended. So did the talks.", ["It", "ended", "So", "did", "the", "talks"]),
        ("J. Marsh met A. Lund", ["J", "Marsh", "met", "A", "Lund"]),
        ("the mayor's aide and the mayor’s car", ["the", "mayor's", "aide", "and", "the", "mayor’s", "car"]),
        (
            "U.S. and U.N. envoys, the U.S.-backed force",
            ["U.S.", "and", "U.N.", "envoys", "the", "U.S.", "backed", "force"],
        ),
        ("U.S-backed", ["U.S", "backed"]),
        ("at 5 p.m. on Friday", ["at", "5", "p.m.", "on", "Friday"]),
        ("some 5,000, or 1.5 per 100.", ["some", "5,000", "or", "1.5", "per", "100"]),
        ("at 12:53 in 2017.", ["at", "12:53", "in", "2017"]),
        ("110km west, $3bn, 4.5%", ["110", "km", "west", "$", "3", "bn", "4.5", "%"]),
        ("Deir el-Hal", ["Deir", "el", "Hal"]),
        ("12-year-old", ["12", "year", "old"]),
        ("vitamin C.The end", ["vitamin", "C", "The", "end"]),
        ("Wait … what?", ["Wait", "what"]),
    ],
)
def test_news_text_falls_into_words_numbers_and_signs(text: str, expected: list[str]) -> None:
    assert [token.text for token in tokens(text)] == expected
    assert words(text) == expected


@given(st.text())
def test_offsets_are_exact_and_ascend_on_any_text(text: str) -> None:
    end = 0
    for token in tokens(text):
        assert token.start >= end
        assert text[token.start : token.end] == token.text
        assert token.text.strip()
        end = token.end


def test_a_long_run_of_points_and_letters_takes_linear_work() -> None:
    assert len(tokens("a." * 100_000)) == 1
    assert len(tokens("1," * 100_000)) >= 1
