"""Silences: who gave no answer, and about what."""

from __future__ import annotations

import pytest

from auditor.extract.attributions import extract
from auditor.model import Stance


@pytest.mark.parametrize(
    "text",
    [
        "The comment drew laughter from the hall.",
        "The council responded to the flood within an hour.",
        "No group has claimed the attack, and the town is calm.",
        "The rescue team could not be reached by road.",
        "He returned the calls of his mother.",
    ],
)
def test_no_silence(text: str) -> None:
    assert not any(a.stance is Stance.NO_COMMENT for a in extract(text))


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("There was no immediate comment from the army on the strike.", "the army", "the strike"),
        ("There was no immediate response from the ministry.", "the ministry", ""),
        ("The army did not respond to a request for comment.", "The army", "a request for comment"),
        ("The ministry did not immediately reply to questions.", "The ministry", "questions"),
        ("The mayor declined to comment on the report.", "The mayor", "to comment on the report"),
        ("The army could not be reached for comment.", "The army", "for comment"),
        ("The ministry had no comment.", "The ministry", "comment"),
        ("Officials at the port were not immediately available for comment.", "Officials at the port", "for comment"),
    ],
)
def test_silence(text: str, source: str, content: str) -> None:
    (found,) = extract(text)
    assert found.stance is Stance.NO_COMMENT
    assert found.source[0].text == source
    assert " ".join(s.text for s in found.content) == content
