"""copy/response-changed: one finding per responder, and none where the answer is the same."""

from __future__ import annotations

import pytest

import auditor
from auditor.model import Article, Finding, Severity

LEAD = "Shelling killed nine people in the town of Orsk on Monday, the mayor said."
END = "The market in Orsk will open again on Friday, the mayor said."


def findings(original: str, copy: str) -> tuple[Finding, ...]:
    texts = [f"{LEAD}\n\n{middle}\n\n{END}" for middle in (original, copy)]
    pair = [Article.from_text(text, id=name) for text, name in zip(texts, ("original", "copy"), strict=True)]
    audit = auditor.audit(pair, original="original", checks=["copy/response-changed"])
    assert not audit.crashes
    return audit.findings


@pytest.mark.parametrize(
    ("original", "copy"),
    [
        ("The NATO alliance denied that it had hit the town.", "NATO denied it had hit the town."),
        ("NATO denied that it had hit the town.", "NATO rejected reports that it had hit the town."),
        ("NATO declined to comment on the shelling.", "There was no immediate comment from NATO."),
        ("NATO said it was looking into reports of deaths.", "NATO said it was investigating the reports of deaths."),
        ("NATO said the claims were unsubstantiated.", "NATO said there was no evidence for the claims."),
        (
            "NATO said it was looking into the claims but denied that it had hit the town.",
            "NATO denied that it had hit the town.",
        ),
        ("NATO said the road was open.", "NATO had no comment."),
        ("NATO said the road was open.", "The road was open on Monday."),
        ("NATO denied that it had hit the town.", "The road through the hills is open again for lorries and cars."),
    ],
)
def test_quiet(original: str, copy: str) -> None:
    assert findings(original, copy) == ()


@pytest.mark.parametrize(
    ("original", "copy", "values"),
    [
        (
            "NATO said the claims were unsubstantiated.",
            "There was no immediate comment from NATO.",
            ("unsubstantiated", "no_comment"),
        ),
        ("NATO denied that it had hit the town.", "NATO declined to comment.", ("denied", "no_comment")),
        ("NATO said it was looking into the reports.", "NATO denied the reports.", ("assessing", "denied")),
        (
            "NATO did not respond to a request for comment.",
            "NATO denied that it had hit the town.",
            ("no_comment", "denied"),
        ),
    ],
)
def test_another_answer(original: str, copy: str, values: tuple[str, str]) -> None:
    (found,) = findings(original, copy)
    assert found.severity is Severity.ERROR
    assert dict(found.values)["original"] == values[0]
    assert dict(found.values)["copy"] == values[1]
    assert {e.article for e in found.evidence} == {"original", "copy"}


def test_two_answers_of_one_side_are_one_finding() -> None:
    original = "NATO said it was looking into the reports, but added that the claims were unsubstantiated."
    (found,) = findings(original, "There was no immediate comment from NATO on the claims.")
    assert "“looking into it”" in found.message
    assert "“no comment”" in found.message


def test_an_answer_taken_out_of_the_middle() -> None:
    original = "NATO denied that its guns had hit the town.\n\nNATO troops hold the hills above the river."
    (found,) = findings(original, "NATO troops hold the hills above the river.")
    assert dict(found.values)["copy"] == "none"


def test_a_silence_left_out_is_milder() -> None:
    original = "NATO did not respond to a request for comment.\n\nNATO troops hold the hills above the river."
    (found,) = findings(original, "NATO troops hold the hills above the river.")
    assert found.severity is Severity.WARNING


def test_a_copy_cut_at_the_end_removed_no_answer() -> None:
    original = f"{LEAD}\n\nNATO troops hold the hills above the river.\n\nNATO denied that its guns had hit the town."
    copy = f"{LEAD}\n\nNATO troops hold the hills above the river."
    pair = [Article.from_text(original, id="original"), Article.from_text(copy, id="copy")]
    assert auditor.audit(pair, original="original", checks=["copy/response-changed"]).findings == ()


def test_two_responders_are_two_findings() -> None:
    original = "NATO denied that it had hit the town.\n\nThe Taliban said the reports were false."
    copy = "NATO declined to comment on the town.\n\nThe Taliban did not respond to a request for comment."
    assert len(findings(original, copy)) == 2


def test_an_answer_in_a_relative_clause() -> None:
    original = "Many blamed the regime, which denied any responsibility for the shelling and opened the road."
    (found,) = findings(original, original.replace("denied any", "declined to comment on any"))
    assert dict(found.values) == {"original": "denied", "copy": "no_comment"}
    assert found.suggestion == "denied"


def test_one_answer_found_by_its_responder_and_by_its_place_is_one_finding() -> None:
    original = "NATO denied that its guns had hit the market in the upper town of Orsk."
    assert len(findings(original, original.replace("denied that", "declined to say whether"))) == 1
