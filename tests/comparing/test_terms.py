from __future__ import annotations

import tomllib
from collections import Counter
from importlib import resources

from auditor.comparing.terms import find_terms


def names(text: str) -> list[tuple[str, str]]:
    return [(term.span.text, term.name) for term in find_terms(text, 0, len(text))]


def test_forms_of_one_term_have_one_name() -> None:
    assert names("IS fled; the Islamic State group denied it.") == [("IS", "IS"), ("the Islamic State group", "IS")]


def test_the_longer_term_wins() -> None:
    assert names("The regime forces left.") == [("regime forces", "regime")]


def test_acronyms_are_matched_in_capitals_only() -> None:
    assert names("It is what it is.") == []


def test_no_form_stands_for_two_terms() -> None:
    data = tomllib.loads((resources.files("auditor") / "data" / "terms.toml").read_text(encoding="utf-8"))
    forms = Counter(form for terms in data["groups"].values() for forms in terms for form in forms)
    assert [form for form, count in forms.items() if count > 1] == []
