"""A word for a body means one that was named by that word, never another speaker."""

from __future__ import annotations

import pytest

from auditor.extract.attributions import extract


def claimants(text: str) -> list[str | None]:
    return [a.claimant for a in extract(text)]


@pytest.mark.parametrize(
    ("first", "word"),
    [
        ("The mayor", "army"),
        ("The Harbour Observatory", "army"),
        ("The Harbour Observatory", "radio"),
        ("Adam Kessler", "newspaper"),
        ("The ministry", "group"),
    ],
)
def test_another_body_stands_for_itself(first: str, word: str) -> None:
    text = f"{first} said eight people had died. The {word} said 12 had died."
    assert claimants(text)[1] == word


@pytest.mark.parametrize(
    ("first", "word"),
    [
        ("Harbour Radio", "radio"),
        ("The Harbour News Agency", "agency"),
        ("The Harbour Front", "group"),
        ("The Syrian army", "military"),
        ("SANA", "agency"),
    ],
)
def test_a_body_named_before_is_meant(first: str, word: str) -> None:
    one, other = claimants(f"{first} said eight people had died. The {word} said two were children.")
    assert one == other
