"""Whom "he" means before that person has been quoted."""

from __future__ import annotations

import pytest

from auditor.extract.attributions import extract


def speaker(text: str) -> str | None:
    return extract(text)[-1].claimant


@pytest.mark.parametrize(
    "text",
    [
        "The envoy met the mayor. “The road is open,” he said.",
        "Adam Kessler won the race. “The road is open,” he said.",
        "The work of envoy Adam Kessler was praised. “The road is open,” he said.",
        "The State Department’s report was late. “The road is open,” he said.",
        "The envoy Adam Kessler left on Monday. Ida Roe stayed in Orlen. “The road is open,” he said.",
        "The envoy Adam Kessler left. “The road is open,” it said.",
    ],
)
def test_nobody_is_introduced(text: str) -> None:
    assert speaker(text) is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The mayor, Ida Roe, seemed to blame the council. “Reports of a flood are false,” she said.",
            "mayor",
        ),
        ("Governor Adam Kessler left on Monday. “The road is open,” he said.", "Adam Kessler"),
        (
            "The U.S. envoy for the coalition, Adam Kessler, blamed the army. “Reports of casualties are false,” he said.",
            "coalition",
        ),
        (
            "The US-led coalition struck Orlen. The U.S. envoy for the coalition, Adam Kessler, left. “It is false,” he said.",
            "U.S.-led coalition",
        ),
    ],
)
def test_the_person_introduced_speaks(text: str, who: str) -> None:
    assert speaker(text) == who


def test_who_was_heard_since_comes_first() -> None:
    text = "The envoy Adam Kessler left. The mayor, Ida Roe, said the road was shut. “It will open,” she said."
    assert speaker(text) == "mayor"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # What the last speaker tells of somebody else stays the last speaker's.
        (
            "The Harbour Observatory said nine died. The coalition bombed Orlen, the Observatory said."
            ' "Two mosques were hit," it added.',
            "Harbour Observatory",
        ),
        ("The Harbour Observatory said nine died. The coalition's raids went on. It said six were children.", None),
        (
            "The Harbour Observatory said nine died. The US-led coalition has bombed Orlen for weeks."
            ' "We take every report seriously. None is left out," it said.',
            "U.S.-led coalition",
        ),
        (
            "The Harbour Observatory said nine died. The US-led coalition has bombed Orlen for weeks."
            " It said none of the dead were civilians.",
            "U.S.-led coalition",
        ),
    ],
)
def test_it_is_the_body_that_the_sentence_before_is_about(text: str, speaker: str | None) -> None:
    told = [s for s in extract(text) if s.source and s.source[0].text.lower() == "it"][-1]
    assert told.claimant == (speaker or "Harbour Observatory")
