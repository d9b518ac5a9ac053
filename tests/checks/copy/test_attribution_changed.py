"""copy/attribution-changed: whose word it is."""

from __future__ import annotations

import pytest

import auditor
from auditor.model import Article, Finding, Severity

LEAD = "The river Marram rose by two metres overnight after a week of rain in the hills."
TOLL = "The flood killed nine people in the lower town of Orsk"


def findings(original: str, copy: str) -> tuple[Finding, ...]:
    texts = [f"{LEAD}\n\n{text}" for text in (original, copy)]
    pair = [Article.from_text(text, id=name) for text, name in zip(texts, ("original", "copy"), strict=True)]
    audit = auditor.audit(pair, original="original", checks=["copy/attribution-changed"])
    assert not audit.crashes
    return audit.findings


@pytest.mark.parametrize(
    ("original", "copy"),
    [
        (f"{TOLL}, the council said.", f"{TOLL}, the council said."),
        (f"{TOLL}, the council said.", f"The council said that {TOLL[0].lower()}{TOLL[1:]}."),
        (f"{TOLL}, according to the council.", f"{TOLL}, said the council on Monday."),
        (f"{TOLL}, the council said.", f"{TOLL}. The council said the search goes on."),
        (f"{TOLL}, said Ada Brill, the mayor.", f"{TOLL}, the mayor said."),
        (f"{TOLL}, the Syrian army said.", f"{TOLL}, state media reported."),
        (f"{TOLL}, SANA reported.", f"{TOLL}, the Syrian army said."),
        (f"{TOLL}, Reuters reported.", f"{TOLL}, the council said."),
        (f"{TOLL}.", f"{TOLL}, the council said."),
        (f"{TOLL}, she said.", f"{TOLL}, Ada Brill said."),
        (
            "The council hopes that the new bridge over the river will open in May.",
            "The new bridge over the river will open in May.",
        ),
        ("The flood was bad, the council said.", "The flood was bad."),
    ],
)
def test_quiet(original: str, copy: str) -> None:
    assert findings(original, copy) == ()


def test_in_the_papers_own_voice() -> None:
    (found,) = findings(f"{TOLL}, the council said.", f"{TOLL}.")
    assert dict(found.values) == {"original": "council", "copy": "the paper itself"}
    assert [e.article for e in found.evidence] == ["copy", "original"]


def test_another_source() -> None:
    (found,) = findings(f"{TOLL}, the Taliban said.", f"{TOLL}, NATO said.")
    assert dict(found.values) == {"original": "Taliban", "copy": "NATO"}


def test_another_person() -> None:
    (found,) = findings(f"{TOLL}, said Ada Brill.", f"{TOLL}, said Ian Roe.")
    assert dict(found.values) == {"original": "Ada Brill", "copy": "Ian Roe"}


def test_another_sort_of_speaker_in_its_place_in_a_short_sentence() -> None:
    (found,) = findings("Police said they had closed four roads.", "The company said they had closed four roads.")
    assert found.severity is Severity.ERROR
    assert dict(found.values) == {"original": "police", "copy": "company"}


def test_speakers_who_may_be_one_are_a_warning_where_nothing_else_changed() -> None:
    original = "Doctors reported a loud noise in the lower town on Monday night, but said that they saw no fire."
    (found, *_) = findings(original, original.replace("Doctors", "Residents"))
    assert found.severity is Severity.WARNING


def test_one_speaker_by_another_noun() -> None:
    original = "Witnesses reported a loud noise in the lower town on Monday night, but said that they saw no fire."
    assert findings(original, original.replace("Witnesses", "Residents")) == ()
    original = "The ferry will run again in May, the bank said, once the pier has been paid for."
    assert findings(original, original.replace("the bank", "the company")) == ()


def test_a_capital_makes_no_name_of_a_bank() -> None:
    original = "The ferry will run again in May, the Bank said, once the pier has been paid for."
    assert len(findings(original, original.replace("the Bank", "residents"))) == 1
