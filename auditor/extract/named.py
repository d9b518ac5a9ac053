"""Victims told by name: "Adam Kessler, 34, was killed" is a toll of one.

A name is a run of capitalised words right before the verb, with an age or an aside between commas or brackets
allowed. Copy in capitals throughout has no such runs and yields none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.extract.harms import outcome_of
from auditor.extract.phrases import (
    AUXILIARIES,
    DETERMINERS,
    FATAL,
    PREPOSITIONS,
    VERBS,
    Group,
    Word,
    counted,
    low_at,
)
from auditor.extract.victims import is_person, is_thing
from auditor.extract.vocabulary import clause_words, is_frame
from auditor.model import Outcome

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
        past = _before_place(text, words, _before_aside(words, at))
        first = _run(text, words, past)
        if first is None and names.known(words, past - 1) and low_at(words, past - 2) not in PREPOSITIONS:
            first = past - 1
        if first is None or _is_object(words, first):
            continue
        kin = _whose(words, first)
        if kin is None:
            figure = counted(text, words[first].start, words[past - 1].end, words[past - 1].end, NAMED)
            found.append(Group(first, past - 1, past, NAMED, (), figure, single=True))
        elif kin >= 0:
            head = words[first - 2].low
            figure = counted(text, words[kin].start, words[kin].end, words[first - 2].end, head)
            nouns = tuple(w.low for w in words[kin + 1 : first - 1])
            found.append(Group(kin, kin, past, head, nouns, figure, single=True))
    return found + _objects(text, words)


def _is_object(words: Sequence[Word], first: int) -> bool:
    """Whether a name is the object of a relative clause: "the man who shot Adam Kessler has died"."""
    governed = is_frame(low_at(words, first - 1), "participle")
    return governed and any(words[i].low == "who" for i in range(max(0, first - 4), first))


def _whose(words: Sequence[Word], first: int) -> int | None:
    """Where the person begins who is told by a name behind "of": "the son of Adam Kessler"; -1 where the name stands
    behind another preposition, None where it stands alone."""
    before = low_at(words, first - 1)
    if before not in PREPOSITIONS or before in ("after", "before", "since"):
        return None
    noun = first - 2
    if before != "of" or not is_person(low_at(words, noun)) or low_at(words, noun).endswith("s"):
        return -1
    # behind "a" or "his" the person is counted anyway
    return next((i for i in range(noun - 1, max(-1, noun - 4), -1) if words[i].low == "the"), -1)


def _before_place(text: str, words: Sequence[Word], past: int) -> int:
    """One past the name before "of Orlen": "Adam Kessler of Orlen was killed"."""
    at = past
    while at > 0 and past - at < 4 and text[words[at - 1].start].isupper():
        at -= 1
    placed = at < past and low_at(words, at - 1) in ("of", "from") and at > 1
    return at - 1 if placed and _run(text, words, at - 1) is not None else past


def _objects(text: str, words: Sequence[Word]) -> list[Group]:
    """The named object of an active verb: "a shell killed Adam Kessler"."""
    found = []
    for at, word in enumerate(words[:-1]):
        low = word.low
        if low == "of":
            if at and is_frame(words[at - 1].low, "of"):
                found += _slain(text, words, at)
        elif low in ("was", "were"):
            if at <= _FRONT and is_frame(words[words[0].low == "also"].low, "participle"):
                found += _name_at(text, words, at + 1, at + 1)  # "Killed were Adam Kessler and …"
        elif is_frame(low, "participle", "gerund") and not _in_progress(words, at):
            if low in _WEAK and words[at - 1].low not in ("fatally", "mortally"):
                continue
            first = at + 1 + low_at(words, at + 1).endswith("-old")
            first += is_person(low_at(words, first)) and low_at(words, first).isalpha()
            found += _name_at(text, words, at + 1, first)
    return found


def _name_at(text: str, words: Sequence[Word], at: int, first: int) -> list[Group]:
    """The person named at `first`, an age or a calling from `at` on included."""
    last = name_end(text, words, first)
    if last is None:
        return []
    figure = counted(text, words[at].start, words[last - 1].end, words[last - 1].end, NAMED)
    return [Group(at, at, last, NAMED, (), figure, single=True)]


def _slain(text: str, words: Sequence[Word], of: int) -> list[Group]:
    """The person whose violent death a noun tells of: "the murder of Adam Kessler", "the shooting death of 16-year-old
    Jana Holt"; "the death of Adam Kessler" alone may be an old man's."""
    noun, kind = words[of - 1].low, low_at(words, of - 2)
    if noun in ("body", "bodies", "remains") and not _FOUND & {w.low for w in words[max(0, of - 5) : of]}:
        return []
    violent = outcome_of(noun, "of") is Outcome.KILLED and (noun not in _DEATHS or kind in _VIOLENT)
    if not (violent or (noun in ("shooting", "stabbing") and kind in FATAL)) or kind in _MERELY:
        return []
    first = of + 1 + low_at(words, of + 1).endswith("-old")
    first += is_person(low_at(words, first)) and low_at(words, first).isalpha()
    return _name_at(text, words, of + 1, first)


_DEATHS = frozenset(("death", "deaths", "lives", "life", "loss"))
_VIOLENT = frozenset(("shooting", "stabbing", "beating", "gunshot", "hanging", "strangulation", "drowning", "crash"))
_MERELY = frozenset(("attempted", "alleged", "planned", "foiled", "failed", "fictional", "mass", "supposed"))
_FOUND = frozenset(("found", "find", "finding", "discovered", "recovered", "pulled", "retrieved"))


def _in_progress(words: Sequence[Word], at: int) -> bool:
    """Whether a gerund is a verb of its own: "the firm is killing Harbour Music"."""
    return is_frame(words[at].low, "gerund") and low_at(words, at - 1) in ("is", "are", "be", "was", "were", "been")


_FRONT = 8
_WEAK = clause_words("weak_verb")


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
    while at > 0 and past - at < _WORDS and _name_word(text, words[at - 1]):
        at -= 1
    return at if _is_name(text, words[at:past]) else None


def _is_name(text: str, run: Sequence[Word]) -> bool:
    full = [w for w in run if text[w.start].isupper()]
    if len(full) < 2 or any(w.low in _NO_NAME or is_thing(w.low) for w in run):
        return False
    if run[-1].low.endswith("s") and is_person(run[-1].low):
        return False  # "Shiite Muslims"
    return not all(text[w.start : w.end].isupper() for w in full)


_WORDS = 7


def name_end(text: str, words: Sequence[Word], at: int) -> int | None:
    """One past the person's name of two or more words that begins at `at`; None when none does."""
    last = name_past(text, words, at)
    return last if last is not None and _run(text, words, last) == at else None


def name_past(text: str, words: Sequence[Word], at: int) -> int | None:
    """One past the person's name whose words are read from `at` on, whatever stands before; None when none is there."""
    last = at
    while last < len(words) and last - at < _WORDS and _name_word(text, words[last]):
        last += 1
    return last if last - at > 1 and _is_name(text, words[at:last]) else None


def _name_word(text: str, word: Word) -> bool:
    return (
        (text[word.start].isupper() and word.low not in VERBS and word.low not in AUXILIARIES)
        or word.low in _LINKS
        or word.low == "-"
    )
