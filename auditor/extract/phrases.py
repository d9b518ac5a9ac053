"""Sentences cut into words, and the counted noun phrases in them.

A `Group` is a number with the people it counts: "at least 36 family members of militia fighters". Its edges matter
more than its grammar: the words to its left and right decide what happened to these people.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from auditor.extract.victims import classify, is_person
from auditor.extract.vocabulary import clause_words, is_frame
from auditor.model import Bound, Quantity, QuantityKind, Span, VictimClass

_WORD = re.compile(r"\w+(?:[-'’.,]\w+)*|[^\w\s]")

DETERMINERS = clause_words("determiner")
# Words that may stand between a verb and the number it governs.
FILLERS = clause_words("filler")
PREPOSITIONS = clause_words("preposition")
AUXILIARIES = clause_words("auxiliary")
# Finite verbs that end a noun phrase and are no outcome.
VERBS = clause_words("phrase_end")
# Words that make an attack a deadly one: "fatally shot", "the fatal stabbing of".
FATAL = frozenset(("fatally", "mortally", "fatal", "deadly"))

MANY = frozenset(("family", "crew", "staff", "couple", "personnel", "kin", "police", "militia"))
# Groups of people, whose number is not the number of the people in them.
FAMILIES = frozenset(("family", "families", "household", "households", "crew", "crews"))
MULTIPLE = "multiple killing"
_AFTER_OF = VERBS | (PREPOSITIONS - {"of"})


class Word(NamedTuple):
    """A word or punctuation mark; `low` is its lower-case form with straight apostrophes."""

    start: int
    end: int
    low: str


@dataclass(frozen=True, slots=True)
class Group:
    """A number and the people it counts, as positions in the words of one sentence.

    first   the first word, hedges and determiners included
    number  the position of the number's first word
    last    one past the noun phrase's last word
    head    the lower-case head noun, or None for a bare number ("killed 43")
    nouns   all lower-case words of the phrase, its of-phrase included
    definite  a part of people already named: "seven of the dead"
    """

    first: int
    number: int
    last: int
    head: str | None
    nouns: tuple[str, ...]
    figure: Quantity
    definite: bool = False
    single: bool = False

    @property
    def kind(self) -> VictimClass:
        """The class of victim the phrase names."""
        return classify(self.nouns)

    @property
    def bare(self) -> bool:
        """Whether nothing is named beside the number."""
        return self.head is None


def cut(text: str, start: int, end: int) -> list[Word]:
    """The words and punctuation marks of a stretch of text."""
    mixed = not text[start:end].isupper()
    found: list[Word] = []
    for m in _WORD.finditer(text, start, end):
        if m[0] == "." and found and _abbreviates(text, found[-1], m.start(), end):
            continue
        found.append(Word(m.start(), m.end(), _fold(m[0], mixed)))
    return found


def _abbreviates(text: str, before: Word, dot: int, end: int) -> bool:
    """Whether a dot inside a sentence only shortens the word before it: "Adam M. Kessler Jr., a teacher"."""
    initial = text[before.start].isupper() and (before.end - before.start == 1 or before.low in _STATES)
    return before.end == dot and dot + 1 < end and (initial or before.low in _TITLES)


_STATES = frozenset(("u.s", "u.n", "u.k"))


_TITLES = clause_words("shortened")


def _fold(word: str, mixed: bool) -> str:
    """Lower case with straight apostrophes; in mixed case "IS" and "US" are names, not the words "is" and "us"."""
    return f"{word.lower()}." if mixed and word in ("IS", "US", "IT") else word.lower().replace("’", "'")


def noun_phrase(words: Sequence[Word], start: int) -> tuple[int, str | None]:
    """One past the noun phrase that begins at `start`, and its head."""
    at, head = start, None
    while at < len(words) and at - start < 7:
        low = words[at].low
        if head is None and _describes(words, at):
            at += 1
            continue
        if (
            not (low[0].isalnum())
            or low in VERBS
            or low in ("fatally", "mortally")
            or low in PREPOSITIONS
            or (low in DETERMINERS and low not in ("other", "another"))
        ):
            break
        if is_frame(low, "participle", "adjective", "intransitive", "noun") and not is_person(low_at(words, at + 1)):
            if is_frame(low, "noun") and not is_frame(low, "participle", "adjective"):
                at, head = at + 1, low
            break
        if head and is_person(head) and not (is_person(low) or is_frame(low, "participle", "adjective")):
            if low in _THEIRS:
                at, head = at + 1, low  # "a police station"
            break
        if low.isdigit() and head:
            break
        head = low
        at += 1
    return at, head


def _describes(words: Sequence[Word], at: int) -> bool:
    """Whether a word that elsewhere ends a phrase only describes its people: "25 suspected Marram militants", "three
    missing Kessian soldiers"."""
    low = words[at].low
    if low not in _DESCRIBING and not (is_frame(low, "adjective") and not is_frame(low, "participle")):
        return False
    for word in words[at + 1 : at + 4]:
        if is_person(word.low):
            return True
        if not word.low.isalpha() or word.low in PREPOSITIONS | VERBS or is_frame(word.low, "participle"):
            return False
    return False


_DESCRIBING = clause_words("describing")
_THEIRS = clause_words("theirs")


def of_phrase(words: Sequence[Word], at: int) -> list[str]:
    """The words of an of-phrase after a noun, which name whose relatives or members they are."""
    if low_at(words, at) != "of":
        return []
    end = at + 1
    # The first word may look like a verb: "relatives of IS fighters".
    while (
        end < len(words)
        and end - at < 7
        and words[end].low[0].isalnum()
        and (end == at + 1 or words[end].low not in _AFTER_OF)
    ):
        end += 1
    return [word.low for word in words[at + 1 : end]]


def counted(text: str, start: int, number_end: int, end: int, noun: str | None, value: int = 1) -> Quantity:
    """An exact figure that is told without a numeral: a single person, a double murder."""
    unit = Decimal(value)
    span = Span.of(text, start, end)
    return Quantity(
        span=span,
        low=unit,
        high=unit,
        bound=Bound.EXACT,
        least=unit,
        most=unit,
        unit=None,
        dimension="count",
        noun=noun,
        step=Decimal(1),
        kind=QuantityKind.COUNT,
        number=Span.of(text, start, number_end),
    )


def low_at(words: Sequence[Word], at: int) -> str:
    """The lower-case word at a position; empty outside the sentence."""
    return words[at].low if 0 <= at < len(words) else ""
