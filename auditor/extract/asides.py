"""What stands beside a person told in a list: ages, brackets, places, callings and relative clauses.

Each function says where such an aside ends; the position given comes back where none stands.
"""

from __future__ import annotations

from collections.abc import Sequence

from auditor.extract.phrases import AUXILIARIES, MANY, PREPOSITIONS, VERBS, Word, low_at
from auditor.extract.victims import is_person
from auditor.text.numbers import parse_number

_ASIDE = 14


def plural(low: str) -> bool:
    """Whether a noun for people counts more than one of them."""
    return low in MANY or (low.endswith(("s", "men", "ren", "people")) and not low.endswith("ss"))


def past_age_before(words: Sequence[Word], at: int) -> int:
    """One past "16-year-old", "16 year old", "66-year old"."""
    low = low_at(words, at)
    if low.endswith("-old"):
        return at + 1
    if low[:1].isdigit() and low.endswith("-year") and low_at(words, at + 1) == "old":
        return at + 2
    if low_at(words, at + 1) not in UNITS or low_at(words, at + 2) != "old":
        return at
    return at + 3 if low.isdigit() or parse_number(low) is not None else at


UNITS = ("year", "years", "month", "months")


def past_age(words: Sequence[Word], at: int) -> int:
    """One past ", 34", "(34)", ", eight years old", ", both 16"."""
    if low_at(words, at) not in (",", "("):
        return at
    start = at + 1 + (low_at(words, at + 1) in ("both", "aged", "age", "all"))
    past = start + 1
    while low_at(words, past) in ("years", "months", "old", ")"):
        past += 1
    told = low_at(words, start).isdigit() or low_at(words, past - 1) == "old"
    return past if told and low_at(words, past) not in ("year", "month") else at


def past_asides(text: str, words: Sequence[Word], at: int, named: bool) -> int:
    """One past the ages, brackets, places and appositions behind a member."""
    past = at
    for _ in range(4):
        step = past_age(words, past)
        step = _past_bracket(words, past) if step == past else step
        step = _past_place(text, words, past, named) if step == past else step
        step = _past_calling(words, past) if step == past and named else step
        step = _past_clause(words, past) if step == past else step
        if step == past:
            return past
        past = step
    return past


def _past_bracket(words: Sequence[Word], at: int) -> int:
    """One past an aside in brackets or between dashes."""
    if low_at(words, at) not in ("(", "–", "—"):
        return at
    closing = ")" if words[at].low == "(" else words[at].low
    return next((i + 1 for i in range(at + 1, min(len(words), at + _ASIDE)) if words[i].low == closing), at)


def _past_place(text: str, words: Sequence[Word], at: int, named: bool) -> int:
    """One past "of Orlen" or ", from North Orlen, Kessia" behind a name, "inside a shop" behind others."""
    start = at + (low_at(words, at) == ",")
    past = start + 1
    if low_at(words, start) in ("of", "from") and start + 1 < len(words) and text[words[start + 1].start].isupper():
        while past < len(words) and past - start < 5 and text[words[past].start].isupper():
            past += 1
        past = _past_region(text, words, past) if past > start + 1 else past
    elif not named and start == at and low_at(words, start) in _WITHIN:
        while past < len(words) and past - start < 5 and _common(text, words, past):
            past += 1
    return past if past > start + 1 else at


def _past_region(text: str, words: Sequence[Word], at: int) -> int:
    """One past the country or state behind a town: "of Orlen, Kessia;"."""
    named = low_at(words, at) == "," and at + 1 < len(words) and text[words[at + 1].start].isupper()
    return at + 2 if named and low_at(words, at + 2) in (",", ";", ".", "") else at


_WITHIN = ("from", "in", "inside", "outside", "at", "near", "on", "aboard")


def _common(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether a word may stand in "a shop" or "the back room": in lower case, and no verb."""
    word = words[at]
    plain = word.low.isalpha() and not text[word.start].isupper() and word.low != "and"
    return plain and word.low not in PREPOSITIONS and word.low not in VERBS and word.low not in AUXILIARIES


def _past_calling(words: Sequence[Word], at: int) -> int:
    """Before the comma that closes an apposition: "Jim Cole, a friend of the family, and"."""
    if low_at(words, at) != "," or low_at(words, at + 1) not in ("a", "an", "the"):
        return at
    person = False
    for i in range(at + 2, min(len(words), at + _ASIDE)):
        low = words[i].low
        if low == ",":
            return i if person else at
        if low in AUXILIARIES or low in (";", ".", ":") or (low == "and" and not _twin(words, i + 1)):
            break
        person |= is_person(low)
    return at


def _twin(words: Sequence[Word], at: int) -> bool:
    """Whether a bare noun is a second calling of one person: "a teacher and father of two"."""
    low = low_at(words, at)
    return is_person(low) and not plural(low)


def _past_clause(words: Sequence[Word], at: int) -> int:
    """Before the comma that closes a relative clause which the list or its verb follows."""
    if low_at(words, at) != "," or low_at(words, at + 1) not in ("who", "whose", "whom"):
        return at
    for i in range(at + 2, min(len(words), at + 2 * _ASIDE)):
        if words[i].low == "," and (low_at(words, i + 1) == "and" or low_at(words, i + 1) in AUXILIARIES):
            return i
        if words[i].low in (";", ".", ":"):
            break
    return at
