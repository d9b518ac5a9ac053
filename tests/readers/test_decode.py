from __future__ import annotations

import contextlib
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.readers.decode import Unreadable, clean, decode, to_text

TEXT = "The army said “43 people” died 5 km² from Orsk – in a café."


@pytest.mark.parametrize(
    "text", ["5 km²", "10⁶ men", "½ of them", "“curly” ‘quotes’", "a … b — c", "Orsk’s £3m", "Ärzte, Ñandú, 東京"]
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_encodings(encoding: str) -> None:
    assert to_text((TEXT * 5).encode(encoding)) == TEXT * 5


def test_windows_encoding_is_guessed_even_from_a_line() -> None:
    assert to_text(TEXT.encode("cp1252")) == TEXT


def test_stray_windows_bytes_among_utf8_cost_nothing_else() -> None:
    assert to_text("café ".encode() * 3 + b"\x93go\x94") == "café café café “go”"


def test_mojibake_is_repaired_and_quotation_marks_stay_curly() -> None:
    right = "He said ‘no’ – twice."
    assert to_text(right.encode("utf-8").decode("cp1252").encode()) == right


def test_blanks_become_spaces_and_keep_their_length() -> None:
    assert clean("5\u00a0km, 1\u202f200 and 3\u2009m") == "5 km, 1 200 and 3 m"


def test_what_cannot_be_seen_is_gone() -> None:
    assert clean("4\u200b3 k\u00adilled\u202e\ufeff \x00\x07\x1b[31mred\x1b[0m") == "43 killed red"


def test_line_ends_are_one_character() -> None:
    assert clean("a\r\nb\rc\u2028d") == "a\nb\nc\nd"


def test_lone_surrogates_are_replaced() -> None:
    assert clean("sky \ud800 fell") == "sky \ufffd fell"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"\xff\xfe", "no-text"),
        (b"1 2 3", "no-text"),
        (b"\x00" * 90, "binary"),
        (b"{\\rtf1 text}", "binary"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable) as caught:
        to_text(data)
    assert caught.value.reason == reason


@given(st.text())
def test_clean_text_can_be_stored_and_shown(text: str) -> None:
    once = clean(text)
    once.encode("utf-8")
    assert not any(
        unicodedata.category(c) == "Cs" or (unicodedata.category(c) == "Cc" and c not in "\n\t") for c in once
    )


@pytest.mark.parametrize("data", [b"\x1b[" * 50_000, b"\x93" * 60_000, "Â€".encode() * 30_000, b"\x1b]0;" * 40_000])
def test_hostile_bytes_take_no_time(data: bytes) -> None:
    started = time.process_time()
    with contextlib.suppress(Unreadable):
        to_text(b"word " + data)
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    "name", ["undefined", "idna", "punycode", "unicode_escape", "utf-7", "rot13", "zlib", "nonsense"]
)
def test_declared_encoding_that_no_page_has_is_not_believed(name: str) -> None:
    assert decode("Caf\xe9 owners \\x41 met +AGE-.".encode("cp1252"), name) == "Caf\xe9 owners \\x41 met +AGE-."
