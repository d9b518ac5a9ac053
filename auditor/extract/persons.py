"""People counted without a numeral: "a priest", "another child", "one was killed", "a double murder"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from auditor.extract.phrases import (
    AUXILIARIES,
    DETERMINERS,
    FATAL,
    MANY,
    MULTIPLE,
    Group,
    Word,
    counted,
    low_at,
    noun_phrase,
)
from auditor.extract.victims import is_person
from auditor.extract.vocabulary import clause_words, is_frame
from auditor.model import Bound

# A relative told with a possessive is one person: "his wife and two children" are three.
_SINGULAR = frozenset(("a", "an", "another", "his", "her", "their"))


def singles(text: str, words: Sequence[Word], taken: set[int]) -> list[Group]:
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
            last, head = noun_phrase(words, at + 1)
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
        last = at + 3 if pronoun else noun_phrase(words, at + 3)[0]
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


def multiples(text: str, words: Sequence[Word]) -> list[Group]:
    """A "double murder" counts two."""
    found = []
    for at, word in enumerate(words[:-1]):
        if word.low in _TIMES and words[at + 1].low in _KILLINGS:
            figure = counted(text, word.start, word.end, words[at + 1].end, MULTIPLE, _TIMES[word.low])
            found.append(Group(at, at, at + 2, MULTIPLE, (), figure))
    return found


_TIMES = {"double": 2, "triple": 3, "quadruple": 4}
_KILLINGS = clause_words("multiple_killing")
