"""Sentences cut into words, and the counted noun phrases in them.

A `Group` is a number with the people it counts: "at least 36 family members of militia fighters". Its edges matter
more than its grammar: the words to its left and right decide what happened to these people.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple

from auditor.extract.victims import classify, is_person, is_thing
from auditor.extract.vocabulary import clause_words, is_frame
from auditor.model import Bound, Quantity, QuantityKind, Span, VictimClass
from auditor.text.numbers import parse_number

_WORD = re.compile(r"\w+(?:[-'’.,]\w+)*|[^\w\s]")
_COUNTABLE = (QuantityKind.COUNT,)

DETERMINERS = clause_words("determiner")
# Words that may stand between a verb and the number it governs.
FILLERS = clause_words("filler")
PREPOSITIONS = clause_words("preposition")
AUXILIARIES = clause_words("auxiliary")
# Finite verbs that end a noun phrase and are no outcome.
VERBS = clause_words("phrase_end")
# Words that make an attack a deadly one: "fatally shot", "the fatal stabbing of".
FATAL = frozenset(("fatally", "mortally", "fatal", "deadly"))

# A relative told with a possessive is one person: "his wife and two children" are three.
_SINGULAR = frozenset(("a", "an", "another", "his", "her", "their"))
MANY = frozenset(("family", "crew", "staff", "couple", "personnel", "kin", "police", "militia"))
_BODIES = frozenset(("family", "group", "crew", "party"))
# Groups of people, whose number is not the number of the people in them.
FAMILIES = frozenset(("family", "families", "household", "households", "crew", "crews"))
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
    initial = before.end - before.start == 1 and text[before.start].isupper()
    return before.end == dot and dot + 1 < end and (initial or before.low in _TITLES)


_TITLES = clause_words("shortened")


def _fold(word: str, mixed: bool) -> str:
    """Lower case with straight apostrophes; in mixed case "IS" and "US" are names, not the words "is" and "us"."""
    return f"{word.lower()}." if mixed and word in ("IS", "US", "IT") else word.lower().replace("’", "'")


def groups(text: str, words: Sequence[Word], figures: Sequence[Quantity]) -> list[Group]:
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
    found += _singles(text, words, taken)
    found += _multiples(text, words)
    return sorted((g for g in found if not (g.head and is_thing(g.head.removesuffix("'s")))), key=lambda g: g.number)


def _is_age(text: str, words: Sequence[Word], at: int, past: int) -> bool:
    """Whether a bare number stands between commas or brackets behind a word, as ages do: "the driver, 41, was shot"."""
    if not words[at].low.isdigit() or past != at + 1:
        return False
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
            last, head = _noun_phrase(words, of + 2)
            number = words[of + 1]
            figure = counted(text, number.start, number.end, words[last - 1].end, head, total)
            nouns = tuple(w.low for w in words[of + 2 : last])
            found.append(Group(of + 1, of + 1, last, head, nouns, figure))
    return found


def _hangs(words: Sequence[Word], past: int) -> bool:
    """Whether a number is the first half of a compound: "his 12- and 10-year-old sons"."""
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
    last, head = _noun_phrase(words, start)
    nouns = [word.low for word in words[start:last]]
    if definite and not nouns:
        last = min(start + 1, len(words))
    nouns += _of_phrase(words, last)
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


def _noun_phrase(words: Sequence[Word], start: int) -> tuple[int, str | None]:
    """One past the noun phrase that begins at `start`, and its head."""
    at, head = start, None
    while at < len(words) and at - start < 7:
        low = words[at].low
        if (
            not (low[0].isalnum())
            or low in VERBS
            or low in PREPOSITIONS
            or (low in DETERMINERS and low not in ("other", "another"))
        ):
            break
        if is_frame(low, "participle", "adjective", "intransitive", "noun") and not is_person(low_at(words, at + 1)):
            if is_frame(low, "noun") and not is_frame(low, "participle", "adjective"):
                at, head = at + 1, low
            break
        if head and is_person(head) and not (is_person(low) or is_frame(low, "participle", "adjective")):
            break
        if low.isdigit() and head:
            break
        head = low
        at += 1
    return at, head


def _of_phrase(words: Sequence[Word], at: int) -> list[str]:
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


def _singles(text: str, words: Sequence[Word], taken: set[int]) -> list[Group]:
    """One person told with an article: "a priest", "another child"."""
    found: list[Group] = []
    for at, word in enumerate(words):
        if word.low == "and" and found and found[-1].last == at:
            noun = at + 1 + low_at(words, at + 1).endswith("-old")
            if _twin(words, noun):
                figure = counted(text, words[at + 1].start, words[noun].end, words[noun].end, words[noun].low)
                nouns = (words[noun].low,)
                found.append(Group(at + 1, at + 1, noun + 1, words[noun].low, nouns, figure, single=True))
        if word.low == "another" and is_frame(low_at(words, at + 1), "participle") and not _object_ahead(words, at + 2):
            figure = counted(text, word.start, word.end, word.end, None)
            found.append(Group(at, at, at + 1, None, (), figure, single=True))  # "one killed and another injured"
        if word.low == "one" and at not in taken and _stands_alone(words, at):
            found.append(_one(text, words, at))
        if word.low in _SINGULAR and at not in taken:
            last, head = _noun_phrase(words, at + 1)
            if (
                last > at + 1
                and head
                and is_person(head)
                and not head.endswith(("ren", "men", "people"))
                and not head.endswith("s")
            ):
                many = 2 if head == "couple" else 1
                figure = counted(text, words[at].start, words[at].end, words[last - 1].end, head, many)
                found.append(Group(at, at, last, head, tuple(w.low for w in words[at + 1 : last]), figure, single=True))
    return found


def _stands_alone(words: Sequence[Word], at: int) -> bool:
    """Whether "one" is a person counted: "one was killed", "one of them died", "… were shot, one fatally"; never "the
    bigger one was hit" or "no one died"."""
    low, after = low_at(words, at + 1), low_at(words, at + 2)
    told = low in AUXILIARIES or low in FATAL or is_frame(low, "participle", "intransitive") or low == "dead"
    if low_at(words, at - 1) == "least" and low in ("but", "and") and after in ("possibly", "perhaps", "up"):
        return True  # "at least one but possibly up to 12 civilians"
    if not told and not (low == "of" and after in ("them", "those", "whom", "which", "the")):
        return False
    before = low_at(words, at - 1)
    return not before[:1].isalnum() or before in _BEFORE_ONE or is_frame(before, "participle", "gerund")


_BEFORE_ONE = frozenset(
    ("and", "but", "while", "least", "that", "said", "as", "when", "only", "leaving", "left", "with")
)


def _one(text: str, words: Sequence[Word], at: int) -> Group:
    definite = low_at(words, at + 1) == "of"
    last = at + 1
    if definite:
        pronoun = low_at(words, at + 2) in ("them", "whom", "which")
        last = at + 3 if pronoun else _noun_phrase(words, at + 3)[0]
    nouns = tuple(w.low for w in words[at + 3 : last])
    head = nouns[-1] if nouns else None
    figure = counted(text, words[at].start, words[at].end, words[last - 1].end, head)
    first = at - 2 if low_at(words, at - 1) == "least" else at
    if first < at:
        figure = replace(figure, bound=Bound.AT_LEAST, most=None)
    return Group(first, at, last, head, nouns, figure, definite)


def _object_ahead(words: Sequence[Word], at: int) -> bool:
    low = low_at(words, at)
    return low in DETERMINERS or low.isdigit() or is_person(low)


def _twin(words: Sequence[Word], at: int) -> bool:
    """Whether a bare noun is a second person: "a father and son were killed", not "a teacher and father of two was
    killed"."""
    low = low_at(words, at)
    one_person = is_person(low) and low not in MANY and not low.endswith(("s", "men", "ren", "people"))
    return (
        one_person
        and not {low_at(words, at + 1), low_at(words, at + 2)} & {"was", "of", "has", "is", "who"}
        and not is_person(low_at(words, at + 1))
    )


def _multiples(text: str, words: Sequence[Word]) -> list[Group]:
    """A "double murder" counts two."""
    found = []
    for at, word in enumerate(words[:-1]):
        if word.low in _TIMES and words[at + 1].low in _KILLINGS:
            figure = counted(text, word.start, word.end, words[at + 1].end, MULTIPLE, _TIMES[word.low])
            found.append(Group(at, at, at + 2, MULTIPLE, (), figure))
    return found


MULTIPLE = "multiple killing"
_TIMES = {"double": 2, "triple": 3, "quadruple": 4}
_KILLINGS = clause_words("multiple_killing")


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
