"""Whether a cue attributes at all where it stands."""

from __future__ import annotations

import pytest

from auditor.extract.attributions import extract


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("Sources close to talks say it is over.", ["say"]),
        ("The group claims that two died.", ["claims"]),
        ("Earlier claims said that two died.", ["said"]),
        ("The mayor left, saying two had died.", ["saying"]),
    ],
)
def test_the_cues(text: str, cues: list[str]) -> None:
    assert [a.cue[0].text for a in extract(text)] == cues


def test_suspected_militants_suspect_nobody() -> None:
    text = "At least 25 suspected militants were killed, the mayor said."
    assert [a.cue[0].text for a in extract(text)] == ["said"]
