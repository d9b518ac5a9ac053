"""copy/attribution-changed: whose word it is."""

from __future__ import annotations

import pytest

import auditor
from auditor.model import Article, Finding

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
