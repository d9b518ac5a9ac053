"""People counted without a numeral: "a priest", "another child", "one was killed", "a double murder"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from auditor.extract.harms import BLOWS, SHOTS
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

_NO_NAME = clause_words("no_name")
# A relative told with a possessive is one person: "his wife and two children" are three.
_SINGULAR = frozenset(("a", "an", "another", "his", "her", "their"))


def singles(text: str, words: Sequence[Word], taken: set[int]) -> list[Group]:
    """One person told with an article, or two told as "both": "a priest", "another child", "both men"."""
    found: list[Group] = []
    for at, word in enumerate(words):
        group = None
        if word.low == "and":
            group = _second(text, words, at, found)
        elif word.low == "another" and is_frame(low_at(words, at + 1), "participle"):
            if not _object_ahead(words, at + 2):
                figure = counted(text, word.start, word.end, word.end, None)
                group = Group(at, at, at + 1, None, (), figure, single=True)  # "one killed and another injured"
        elif word.low == "one" and at not in taken and _stands_alone(words, at):
            group = _one(text, words, at)
        elif word.low == "both" and at not in taken:
            group = _both(text, words, at)
        elif word.low in ("himself", "herself") and low_at(words, at + 1) == "and" and low_at(words, at - 1) in BLOWS:
            figure = counted(text, word.start, word.end, word.end, "person")
            group = Group(at, at, at + 1, "person", (), figure, single=True)  # "shooting himself and a woman"
        elif word.low == "the" and at not in taken and not (found and found[-1].first == at):
            group = _who_died(text, words, at)
        if group is None and word.low in _SINGULAR and at not in taken:
            group = _person(text, words, at)
        if group:
            found.append(group)
    return found


def _person(text: str, words: Sequence[Word], at: int) -> Group | None:
    """The one person that an article or possessive opens."""
    last, head = noun_phrase(words, at + 1)
    if head and head.endswith("-old"):
        head = "person"  # "a 16-year-old was shot"
    if last == at + 1 or not head or not is_person(head) or head.endswith(("ren", "men", "people", "s")):
        return None
    many = 2 if head == "couple" else 1
    last += words[at].low in ("his", "her", "their") and _first_name(text, words, last)
    figure = counted(text, words[at].start, words[at].end, words[last - 1].end, head, many)
    return Group(at, at, last, head, tuple(w.low for w in words[at + 1 : last]), figure, single=True)


def _first_name(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether a first name alone stands at a word: "his wife Sarah was killed"."""
    if at + 1 >= len(words):
        return False
    one, after = (text[w.start : w.end] for w in words[at : at + 2])
    plain = one.istitle() and one.isalpha() and one.lower() not in _NO_NAME
    return plain and not after[:1].isupper() and after != "-"


def _who_died(text: str, words: Sequence[Word], at: int) -> Group | None:
    """Somebody told of before whose death is told: "The boy was pronounced dead", "the 13-year-old later died"."""
    one = _person(text, words, at)
    if one is None:
        return None
    verb = [w.low for w in words[one.last : one.last + 5] if w.low not in _BETWEEN]
    dies = verb[:1] == ["succumbed"] or _tells_death(verb)
    slain = (
        verb[:1] in (["fatally"], ["mortally"]) or verb[:3] == ["shot", "and", "killed"] or verb[:2] == ["shot", "dead"]
    )
    if dies or (slain and low_at(words, one.last) in ("was", "has", "had")):
        return one
    return one if _hurt_and_died(words, one.last) or _taken_and_died(words, one.last) else None


def _tells_death(verb: Sequence[str]) -> bool:
    return verb[:1] == ["died"] or verb[:2] in (["pronounced", "dead"], ["declared", "dead"])


def _hurt_and_died(words: Sequence[Word], at: int) -> bool:
    """Whether a clause tells how somebody was hurt, before the verb tells of the death: "the girl who was shot at home
    has died", "the boy who was shot was pronounced dead"."""
    if low_at(words, at) == "who":
        at += 1 + (low_at(words, at + 1) in AUXILIARIES)
    if not is_frame(low_at(words, at), "participle"):
        return False
    for i in range(at + 1, min(len(words) - 1, at + _CLAUSE)):
        low = words[i].low
        if low in ("has", "was"):
            told = [w.low for w in words[i + 1 : i + 4] if w.low not in _BETWEEN]
            return _tells_death(told)
        if low in AUXILIARIES or not low[:1].isalnum():
            break
    return False


def _taken_and_died(words: Sequence[Word], at: int) -> bool:
    """Whether somebody was taken to a hospital and died there: "the victim was taken to a hospital, where he died"."""
    if low_at(words, at) != "was" or low_at(words, at + 1) not in _CARRIED:
        return False
    for i in range(at + 2, min(len(words) - 1, at + _CLAUSE)):
        if words[i].low in ("he", "she") and low_at(words, i - 1) in ("where", "and", "but", "before"):
            told = [w.low for w in words[i + 1 : i + 5] if w.low not in _BETWEEN]
            return _tells_death(told)
    return False


_CARRIED = clause_words("carried")
_CLAUSE = 20


_BETWEEN = clause_words("before_dying")


def _second(text: str, words: Sequence[Word], at: int, found: Sequence[Group]) -> Group | None:
    """The second person behind "and": "a father and son were killed", "the woman and the boy were killed"."""
    noun = at + 1 + low_at(words, at + 1).endswith("-old")
    if found and found[-1].last == at and _twin(words, noun):
        figure = counted(text, words[at + 1].start, words[noun].end, words[noun].end, words[noun].low)
        return Group(at + 1, at + 1, noun + 1, words[noun].low, (words[noun].low,), figure, single=True)
    if low_at(words, at + 1) == "the" and (last := _person(text, words, at + 1)) and low_at(words, last.last) == "were":
        return last
    return None


def _both(text: str, words: Sequence[Word], at: int) -> Group | None:
    """The two of "both were killed" and "both men died"; never of "both sides" or "both he and his wife"."""
    last, head = noun_phrase(words, at + 1)
    if low_at(words, last) not in AUXILIARIES and not is_frame(low_at(words, last), "intransitive"):
        return None
    if head is not None and not is_person(head):
        return None
    ahead = [w.low for w in words[last : last + _NEAR]]
    if BLOWS & set(ahead) and not {"dead", "death", "killed"} & set(ahead):
        return None  # "both were shot in the head" leaves open whether they live
    before = low_at(words, at - 1)
    if before[:1].isalnum() and before not in ("and", "where", "but", "that", "said", "when", "before"):
        return None
    figure = counted(text, words[at].start, words[at].end, words[last - 1].end, head, 2)
    return Group(at, at, last, head, tuple(w.low for w in words[at + 1 : last]), figure)


_NEAR = 5


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
        and not {low_at(words, at + 1), low_at(words, at + 2)} & {"was", "of", "has", "is"}
        and (low_at(words, at + 1) != "who" or low_at(words, at + 2) == "were")
        and not is_person(low_at(words, at + 1))
    )


def multiples(text: str, words: Sequence[Word]) -> list[Group]:
    """A "double murder" and a "triple-homicide" count those killed; a "murder-suicide" has two dead at least."""
    found = []
    for at, word in enumerate(words):
        if word.low.startswith("murder"):
            found += _murder_and_suicide(text, words, at)
            continue
        times, _, kind = word.low.partition("-")
        if times not in _TIMES:
            continue
        last = at + 1 if kind else at + 2
        fatal = (kind or low_at(words, at + 1)) == "fatal" and low_at(words, last) in SHOTS
        if fatal or (kind or low_at(words, at + 1)) in _KILLINGS:
            figure = counted(text, word.start, word.end, words[last - 1].end, MULTIPLE, _TIMES[times])
            found.append(Group(at, at, last, MULTIPLE, (), figure))
    return found


def _murder_and_suicide(text: str, words: Sequence[Word], at: int) -> list[Group]:
    """The two at least of a murder-suicide; none of an attempted one, of several or of one in question."""
    joined = words[at].low == "murder-suicide"
    last = at + 1 if joined else at + 2 + (low_at(words, at + 1) in ("-", "/"))
    if not joined and (words[at].low != "murder" or low_at(words, last - 1) != "suicide"):
        return []
    if {w.low for w in words[max(0, at - _NEAR) : at]} & _IN_QUESTION:
        return []
    figure = counted(text, words[at].start, words[last - 1].end, words[last - 1].end, MULTIPLE, 2)
    return [Group(at, at, last, MULTIPLE, (), replace(figure, bound=Bound.AT_LEAST, most=None))]


_TIMES = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}
_KILLINGS = clause_words("multiple_killing")
_IN_QUESTION = clause_words("in_question")
