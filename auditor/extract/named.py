"""Victims told by name: "Adam Kessler, 34, was killed" is a toll of one.

A name is a run of capitalised words right before the verb, with an age or an aside between commas or brackets
allowed. Copy in capitals throughout has no such runs and yields none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.extract.phrases import AUXILIARIES, DETERMINERS, PREPOSITIONS, VERBS, Group, Word, counted, low_at
from auditor.extract.victims import is_person, is_thing
from auditor.extract.vocabulary import clause_words, is_frame

NAMED = "named person"
_LINKS = clause_words("name_link")
_NO_NAME = clause_words("no_name")
_ASIDE = 14


class Names:
    """The words of the full names in a text, by which a surname or first name alone is known again."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._known: frozenset[str] | None = None

    def known(self, words: Sequence[Word], at: int) -> bool:
        """Whether the word at a position is a part of somebody's full name elsewhere: "Kessler died at the scene"."""
        if not 0 <= at < len(words) or not _may_be_name(self.text, words[at]):
            return False
        if self._known is None:
            self._known = frozenset(part for pair in _FULL.findall(self.text) for part in pair)
        return self.text[words[at].start : words[at].end] in self._known


_FULL = re.compile(r"\b([A-Z][a-z][\w'’-]{1,24})(?= (?:[A-Z]\. )?([A-Z][a-z][\w'’-]{1,24}))")


def _may_be_name(text: str, word: Word) -> bool:
    low = word.low
    if not text[word.start].isupper() or text[word.start : word.end].isupper() or low in _NO_NAME or low in VERBS:
        return False
    return not (is_person(low) or is_thing(low) or low in PREPOSITIONS or low in DETERMINERS or low in _CALLED)


_CALLED = frozenset(
    ("all", "both", "others", "many", "some", "several", "two", "three", "four", "five", "also", "those")
)


def victims(text: str, words: Sequence[Word], names: Names) -> list[Group]:
    """The people who are the named subject of a singular verb of dying or being hurt."""
    found = []
    for at in range(len(words)):
        if not _verb(words, at):
            continue
        past = _before_aside(words, at)
        first = _run(text, words, past)
        if first is None and names.known(words, past - 1):
            first = past - 1
        if first is not None and not _of_somebody(words, first):
            figure = counted(text, words[first].start, words[past - 1].end, words[past - 1].end, NAMED)
            found.append(Group(first, past - 1, past, NAMED, (), figure, single=True))
    return found + _lists(text, words, names) + _objects(text, words)


def _of_somebody(words: Sequence[Word], first: int) -> bool:
    """Whether a name only says whose relative it was: "a brother of Adam Kessler was killed"."""
    return low_at(words, first - 1) == "of" and is_person(low_at(words, first - 2))


def _objects(text: str, words: Sequence[Word]) -> list[Group]:
    """The named object of an active verb: "a shell killed Adam Kessler"."""
    found = []
    for at, word in enumerate(words[:-1]):
        if is_frame(word.low, "participle", "gerund") and (
            word.low not in _WEAK or words[at - 1].low in ("fatally", "mortally")
        ):
            last = at + 1
            while last < len(words) and last - at < 7 and _name_word(text, words[last]):
                last += 1
            if last - at > 2 and _run(text, words, last) == at + 1:
                figure = counted(text, words[at + 1].start, words[last - 1].end, words[last - 1].end, NAMED)
                found.append(Group(at + 1, at + 1, last, NAMED, (), figure, single=True))
        elif word.low in ("was", "were") and at <= _FRONT and is_frame(words[words[0].low == "also"].low, "participle"):
            last_of = name_end(text, words, at + 1)  # "Killed were Adam Kessler and …"
            if last_of is not None:
                figure = counted(text, words[at + 1].start, words[last_of - 1].end, words[last_of - 1].end, NAMED)
                found.append(Group(at + 1, at + 1, last_of, NAMED, (), figure, single=True))
        elif word.low == "of" and at and is_frame(words[at - 1].low, "of"):
            found += _listed_dead(text, words, at + 1)
    return found


def _listed_dead(text: str, words: Sequence[Word], at: int) -> list[Group]:
    """The first name of a list of the dead: "the deaths of Adam Kessler, 34, and his wife"."""
    at += low_at(words, at).endswith("-old")
    last = name_end(text, words, at)
    if last is None:
        return []
    past = last + 2 if low_at(words, last) == "," and low_at(words, last + 1).isdigit() else last
    if low_at(words, past + (low_at(words, past) == ",")) != "and":
        return []
    figure = counted(text, words[at].start, words[last - 1].end, words[last - 1].end, NAMED)
    return [Group(at, at, last, NAMED, (), figure, single=True)]


_FRONT = 8
_WEAK = clause_words("weak_verb")


def _lists(text: str, words: Sequence[Word], names: Names) -> list[Group]:
    """Two or more names before a plural verb: "Adam Kessler and his brother, Jan Kessler, were killed"."""
    found = []
    for at, word in enumerate(words):
        if word.low == "were" and any(is_frame(w.low, "participle", "adjective") for w in words[at + 1 : at + 5]):
            first, count = at, 0
            plain = at - 1 if words[at - 1].low == "," else at
            if words[plain - 1].low.isdigit() and low_at(words, plain - 2) == ",":
                plain -= 2  # "… and his wife, Jana Kessler, 21 were killed"
            here = _run(text, words, plain) is not None or names.known(words, plain - 1)
            past: int | None = plain if here else _before_aside(words, at)
            while past is not None and count < _LONGEST:
                start = _run(text, words, past)
                if start is None and names.known(words, past - 1):
                    start = past - 1
                if start is None:
                    break
                first, count = start, count + 1
                past = _before_link(words, start)
            if count > 1 or (count == 1 and low_at(words, first - 1) == "and"):
                figure = counted(text, words[first].start, words[at - 1].end, words[at - 1].end, NAMED, count)
                found.append(Group(first, first, at, NAMED, (), figure, single=True))
    return found


_LONGEST = 12


def _before_link(words: Sequence[Word], at: int) -> int | None:
    """One past the name before "and" or a comma, skipping "his brother," and ages; None where the list ends."""
    at -= 1
    if at >= 0 and words[at].low.endswith("year-old"):
        at -= 1
    if (
        at >= 2
        and words[at].low == ","
        and is_person(words[at - 1].low)
        and words[at - 2].low in ("his", "her", "their")
    ):
        at -= 3
    elif at >= 1 and is_person(words[at].low) and words[at - 1].low in ("his", "her", "their"):
        at -= 2
    if at < 1 or words[at].low not in (",", "and"):
        return None
    if words[at].low == "and" and words[at - 1].low == ",":
        at -= 1
    return _before_aside(words, at + 1) if words[at].low == "," and words[at - 1].low.isdigit() else at


def _verb(words: Sequence[Word], at: int) -> bool:
    low = words[at].low
    if low in ("was", "had", "has"):
        return any(is_frame(w.low, "participle", "adjective", "intransitive") for w in words[at + 1 : at + 5])
    return low in ("died", "perished", "succumbed")


def _before_aside(words: Sequence[Word], at: int) -> int:
    """One past the name: the verb's position, or where an aside before the verb opens."""
    if words[at - 1].low.isdigit() and low_at(words, at - 2) == ",":
        return at - 2  # "Adam Kessler, 21 was killed"
    if at >= 2 and (words[at - 2].low, words[at - 1].low) == (")", ","):
        at -= 1  # "Adam Kessler (known as Abu Omar), was killed"
    if at >= 2 and words[at - 1].low in (",", ")"):
        opener = "," if words[at - 1].low == "," else "("
        for i in range(at - 2, max(-1, at - _ASIDE), -1):
            if words[i].low == opener:
                return i
            if words[i].low in (";", ":", "."):
                break
    return at


def _run(text: str, words: Sequence[Word], past: int) -> int | None:
    """Where the capitalised run that ends before `past` begins; None when it is no person's name."""
    at = past
    while at > 0 and past - at < 7 and _name_word(text, words[at - 1]):
        at -= 1
    run = [w.low for w in words[at:past]]
    full = [w for w in words[at:past] if text[w.start].isupper()]
    if (
        len(full) < 2
        or any(w in _NO_NAME or is_thing(w) for w in run)
        or all(text[w.start : w.end].isupper() for w in full)
    ):
        return None
    return at


def name_end(text: str, words: Sequence[Word], at: int) -> int | None:
    """One past the person's name of two or more words that begins at `at`; None when none does."""
    last = at
    while last < len(words) and last - at < 7 and _name_word(text, words[last]):
        last += 1
    return last if last - at > 1 and _run(text, words, last) == at else None


def name_start(text: str, words: Sequence[Word], past: int) -> int | None:
    """Where the person's name that ends before `past` begins; None when none does."""
    return _run(text, words, past)


def _name_word(text: str, word: Word) -> bool:
    return (
        (text[word.start].isupper() and word.low not in VERBS and word.low not in AUXILIARIES)
        or word.low in _LINKS
        or word.low == "-"
    )
