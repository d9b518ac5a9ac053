"""Terms that desks put for one another ("army" and "regime", "IS" and "ISIS"), found in a text.

The groups are data (`data/terms.toml`): in a group every term has a name and further forms that say the same.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import resources

from auditor.model import Span, Vocabulary
from auditor.newsroom import own
from auditor.text.tokens import Token, tokens


@dataclass(frozen=True, slots=True)
class Term:
    """An occurrence: where, the group it belongs to, and the name of the term."""

    span: Span
    group: str
    name: str


@dataclass(frozen=True, slots=True)
class _Form:
    words: tuple[str, ...]
    exact: bool
    group: str
    name: str


def find_terms(text: str, start: int, end: int) -> tuple[Term, ...]:
    """The terms between two places of a text, in order; of two that begin alike the longer."""
    run = tokens(text[start:end])
    return tuple(_found(text, start, run))


def _found(text: str, offset: int, run: Sequence[Token]) -> Iterator[Term]:
    at = 0
    while at < len(run):
        form = _form_at(run, at)
        if form:
            last = run[at + len(form.words) - 1]
            yield Term(Span.of(text, offset + run[at].start, offset + last.end), form.group, form.name)
        at += len(form.words) if form else 1


def _form_at(run: Sequence[Token], at: int) -> _Form | None:
    for form in _forms(own()).get(run[at].text.lower(), ()):
        here = run[at : at + len(form.words)]
        if len(here) == len(form.words) and all(
            token.text == word if form.exact else token.text.lower() == word.lower()
            for token, word in zip(here, form.words, strict=True)
        ):
            return form
    return None


@functools.lru_cache(maxsize=4)
def _forms(own_words: Vocabulary) -> dict[str, tuple[_Form, ...]]:
    """Forms by their first word in lower case, the longest first."""
    data = tomllib.loads((resources.files("auditor") / "data" / "terms.toml").read_text(encoding="utf-8"))
    table: dict[str, list[_Form]] = {}
    for group, terms in (data["groups"] | dict(own_words.terms)).items():
        for forms in terms:
            for form in forms:
                words = tuple(token.text for token in tokens(form))
                table.setdefault(words[0].lower(), []).append(_Form(words, form.isupper(), group, forms[0]))
    return {word: tuple(sorted(forms, key=lambda f: -len(f.words))) for word, forms in table.items()}
