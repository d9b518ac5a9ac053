"""The counted groups of a sentence: numbers with the people they count, and single people told with an article."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from auditor.extract.persons import multiples, singles
from auditor.extract.phrases import (
    AUXILIARIES,
    DETERMINERS,
    FILLERS,
    Group,
    Word,
    counted,
    low_at,
    noun_phrase,
    of_phrase,
)
from auditor.extract.victims import is_person, is_thing
from auditor.model import Quantity, QuantityKind
from auditor.text.numbers import parse_number

_COUNTABLE = (QuantityKind.COUNT,)
_BODIES = frozenset(("family", "group", "crew", "party"))


def read_groups(text: str, words: Sequence[Word], figures: Sequence[Quantity]) -> list[Group]:
    """The counted groups of a sentence in order: printed numbers first, then single people ("a priest")."""
    if not words:
        return []
    starts = [word.start for word in words]
    found = []
    for figure in figures:
        if figure.kind in _COUNTABLE and figure.unit is None and figure.most != 0:  # zeros are for `denials`
            at = bisect.bisect_right(starts, figure.number.start) - 1
            past = bisect.bisect_left(starts, figure.number.end)
            if 0 <= at < past and not (_is_age(text, words, at, past) or _hangs(words, past)):
                found.append(_counted(words, at, past, figure))
    found += _wholes(text, words, found)
    taken = {i for group in found for i in range(group.first, group.last)}
    found += singles(text, words, taken)
    found += multiples(text, words)
    return sorted((g for g in found if not (g.head and is_thing(g.head.removesuffix("'s")))), key=lambda g: g.number)


def _is_age(text: str, words: Sequence[Word], at: int, past: int) -> bool:
    """Whether a bare number stands between commas or brackets behind a word, as ages do: "the driver, 41, was shot"."""
    if not words[at].low.isdigit() or past != at + 1:
        return False
    if low_at(words, at - 1) == "to" and "aged" in [w.low for w in words[max(0, at - 4) : at]]:
        return True  # "women aged from infancy to 65"
    opens, closes = low_at(words, at - 1), low_at(words, past)
    if opens == "," and closes in ("was", "were") and text[words[at - 2].start].isupper():
        return True  # "Adam Kessler, 21 was killed"
    if (opens, closes) in ((",", ","), ("(", ")")) and low_at(words, at - 2).isalpha():
        return True
    return _in_ages(words, at, past)


def _in_ages(words: Sequence[Word], at: int, past: int) -> bool:
    """Whether a number stands in a list of ages: "men, ages 24, 25, and 41, were shot", "the two, 27 and 32, were"."""
    first = at
    while at - first < _AGES and (low_at(words, first - 1) in _BETWEEN_AGES or low_at(words, first - 1).isdigit()):
        first -= 1
    if low_at(words, first - 1) in ("age", "aged", "ages"):
        return True
    while low_at(words, past) in _BETWEEN_AGES or low_at(words, past).isdigit():
        past += 1
    listed = low_at(words, first) == "," and low_at(words, first - 1).isalpha() and low_at(words, past - 1) == ","
    return (
        listed
        and low_at(words, past) in AUXILIARIES
        and all(int(w.low) < _OLDEST for w in words[first:past] if w.low.isdigit())
    )


_AGES = 24
_OLDEST = 120
_BETWEEN_AGES = frozenset((",", "and", "or", "to", "-", "–"))


def _total_of(words: Sequence[Word], of: int) -> int | None:
    """The number behind the "of" of "one of five people"; None when none stands there."""
    number = (
        parse_number(low_at(words, of + 1)) if low_at(words, of) == "of" and low_at(words, of + 2).isalpha() else None
    )
    return int(number) if number is not None and 1 < number < _MOST_OF and number == int(number) else None


_MOST_OF = 1000


def _wholes(text: str, words: Sequence[Word], parts: Sequence[Group]) -> list[Group]:
    """The five of "one of five people", where the figures hold only the one."""
    known = {group.number for group in parts}
    found = []
    for part in parts:
        of = next((i for i in range(part.number + 1, part.last) if words[i].low == "of"), len(words))
        total = _total_of(words, of)
        if part.definite and total and of + 1 not in known and total > (part.figure.high or 0):
            last, head = noun_phrase(words, of + 2)
            number = words[of + 1]
            figure = counted(text, number.start, number.end, words[last - 1].end, head, total)
            nouns = tuple(w.low for w in words[of + 2 : last])
            found.append(Group(of + 1, of + 1, last, head, nouns, figure))
    return found


def _hangs(words: Sequence[Word], past: int) -> bool:
    """Whether a number is the first half of a compound: "his 12- and 10-year-old sons", or names a station ("told 13
    News") or an emergency line."""
    if low_at(words, past) == "news" or low_at(words, past - 1) == "911":
        return True
    return low_at(words, past) == "-" and low_at(words, past + 1) in ("and", "or", "to")


def _counted(words: Sequence[Word], at: int, past: int, figure: Quantity) -> Group:
    first = at
    if low_at(words, at - 1) == "of" and low_at(words, at - 2) in _BODIES and low_at(words, at - 3) in DETERMINERS:
        first = at - 3  # "a family of five"
    while first > 0 and at - first < 6 and _fills(words, first - 1):
        first -= 1
    definite = False
    past += low_at(words, past) == "+"  # "20+ people"
    start = past
    if low_at(words, past) == "of":
        if low_at(words, past + 1) in ("his", "her", "their", "its", "our", "my"):
            start = past + 2
        elif low_at(words, past + 1) in ("the", "those", "them", "these", "whom"):
            definite = True
            pointed = low_at(words, past + 1) in ("them", "those", "whom", "these") and not is_person(
                low_at(words, past + 2)
            )
            start = past + 1 if pointed else past + 2
        else:
            start = past + 1
            if _total_of(words, past) is not None:  # "one of five people": a part of the five
                definite, start = True, past + 2
    last, head = noun_phrase(words, start)
    nouns = [word.low for word in words[start:last]]
    head = None if head == "more" else head  # "four more are stable"
    if definite and not nouns:
        last = min(start + 1, len(words))
    nouns += of_phrase(words, last)
    if {head, low_at(words, last + 1)} == {"men", "women"} and low_at(words, last) in (",", "and"):
        nouns = ["people"]  # "hundreds of men, women and children"
    return Group(first, at, last, head, tuple(nouns), figure, definite)


def _fills(words: Sequence[Word], at: int) -> bool:
    """Whether a word before a number belongs to it; "of" only in "a total of"."""
    if words[at].low == "of":
        return low_at(words, at - 1) in ("total", "estimate", "minimum", "maximum", "excess")
    if words[at].low == "at":  # "at least nine", never "shot at nine"
        return low_at(words, at + 1) in ("least", "most", "about", "around")
    if words[at].low == "in":  # "in total eight"
        return low_at(words, at + 1) in ("total", "all")
    return words[at].low in FILLERS
