"""The members of a list of people: a name with its age, a relative with or without a name, a group with its names.

A member ends behind all that belongs to it, so that the list goes on where it stops.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from auditor.extract.asides import UNITS, past_age, past_age_before, past_asides, plural
from auditor.extract.named import NAMED, Names, name_end, name_past
from auditor.extract.phrases import AUXILIARIES, FAMILIES, PREPOSITIONS, VERBS, Group, Word, counted, low_at, of_phrase
from auditor.extract.victims import is_person, is_thing
from auditor.extract.vocabulary import clause_words, is_frame
from auditor.model import Bound

POSSESSIVE = frozenset(("his", "her", "their"))
_ARTICLES = frozenset(("a", "an", "the", "another"))
_LINKS = (
    ("as", "well", "as"),
    ("along", "with"),
    ("together", "with"),
    ("and", "also"),
    ("alongside",),
    ("and",),
    ("&",),
)
CLOSING = frozenset((",", ";"))
_NO_NAME = clause_words("no_name")
_NO_FIRST_NAME = PREPOSITIONS | AUXILIARIES | VERBS | _NO_NAME | clause_words("determiner")


@dataclass(frozen=True, slots=True)
class Member:
    """A group of a list, and one past all that belongs to it: its name, its age, its apposition.

    told  whether those whom a number counts are told one by one behind it
    """

    group: Group
    past: int
    told: bool = False

    @property
    def number(self) -> int:
        """How many the member counts, at the least."""
        return int(self.group.figure.low or 0)


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, with its counted groups by their first word and the names of its article."""

    text: str
    words: Sequence[Word]
    counts: Mapping[int, Group]
    names: Names

    @classmethod
    def of(cls, text: str, words: Sequence[Word], groups: Sequence[Group], names: Names) -> Told:
        """A sentence with the counted groups that may stand in a list."""
        counts = {g.first: g for g in groups if not (g.single or g.bare or g.definite)}
        return cls(text, words, counts, names)

    def starts(self) -> list[int]:
        """The positions of the words that a member may begin with."""
        return [at for at in range(len(self.words)) if at in self.counts or _may_begin(self.text, self.words, at)]


def _may_begin(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether a person, a name, or the age or calling before a name may begin at a word."""
    low = words[at].low
    if low in _OPENERS or text[words[at].start].isupper() or low.endswith("-old"):
        return True
    return low_at(words, at + 1) in _OF_AGES or is_person(low)


_OPENERS = POSSESSIVE | _ARTICLES | {"he", "she", "him"}
_OF_AGES = frozenset((*UNITS, "old"))


def past_link(words: Sequence[Word], at: int) -> int | None:
    """One past the comma, the "and" or both between two members; None where no list goes on."""
    past = at + (low_at(words, at) in CLOSING)
    for link in _LINKS:
        if tuple(w.low for w in words[past : past + len(link)]) == link:
            return past + len(link)
    return past if past > at else None


def member_at(sentence: Told, at: int, found: Sequence[Member]) -> Member | None:
    """The member that begins at a word, behind those found."""
    words = sentence.words
    if group := _counted_at(sentence, at):
        return _with_names(sentence, group)
    low = low_at(words, at)
    if low in ("he", "she") or (low == "him" and not found):
        return Member(_one(sentence, at, at + 1, low), at + 1)
    if low in POSSESSIVE or low in _ARTICLES:
        return _relative(sentence, at, at + 1)
    if found and low_at(words, found[0].group.first) in POSSESSIVE and (bare := _relative(sentence, at, at)):
        return bare  # "his mother, stepfather and little brother"
    if at >= len(words) or not _may_begin(sentence.text, words, at):
        return None
    kin = low.endswith("'s") and sentence.text[words[at].start].isupper() and _relative(sentence, at, at + 1)
    return kin or _named(sentence, at, opens=not found)


def _counted_at(sentence: Told, at: int) -> Group | None:
    """The counted group that begins at a word, whoever it belongs to: "the couple's three children"."""
    whose = low_at(sentence.words, at) in _ARTICLES and low_at(sentence.words, at + 1).endswith("'s")
    return sentence.counts.get(at) or (sentence.counts.get(at + 2) if whose else None)


def _named(sentence: Told, at: int, opens: bool) -> Member | None:
    """A full name, with an age or a calling before it: "16-year-old Anna Bell", "engineer Max Cole"."""
    words = sentence.words
    start = past_age_before(words, at)
    start += is_person(low_at(words, start)) and low_at(words, start).isalpha()
    last = name_past(sentence.text, words, start)
    if last is None and _surname(sentence, start, at, opens):
        last = start + 1
    before = words[at - 1] if at else None
    if last is None or (before and sentence.text[before.start].isupper() and before.low not in _NO_NAME):
        return None  # the end of a longer name
    return Member(_one(sentence, at, last, NAMED), past_asides(sentence.text, words, last, named=True))


def _surname(sentence: Told, at: int, first: int, opens: bool) -> bool:
    """Whether somebody stands alone by one name at a word: known by a full name elsewhere, told with an age or a
    calling, or the first of a list ("Kessler and three others"), which no plural opens ("Officers and two others")."""
    low, after = low_at(sentence.words, at), low_at(sentence.words, at + 1)
    if not _first_name(sentence, at) or (after.isalpha() and sentence.text[sentence.words[at + 1].start].isupper()):
        return False
    if at > first or sentence.names.known(sentence.words, at):
        return True
    heads = not low_at(sentence.words, at - 1)[:1].isalnum()
    return opens and not (heads and low.endswith("s")) and not sentence.text[sentence.words[at].start :][:2].isupper()


def _relative(sentence: Told, at: int, noun: int) -> Member | None:
    """A relative or somebody told by a calling: "his one-month-old nephew Ian Cole", "the wife of Adam Kessler", "their
    children Mia, Tom and Ben"."""
    words = sentence.words
    last = noun
    while last < len(words) and last - at < 6 and _plain(words, last):
        last += 1
        if is_person(words[last - 1].low) and not is_person(low_at(words, last)):
            break
    head = low_at(words, last - 1)
    if last == noun or not is_person(head):
        return None
    if head == "couple":
        return Member(_one(sentence, at, last, head, 2), past_asides(sentence.text, words, last, named=False))
    if plural(head):
        return None if words[at].low in _ARTICLES or head in FAMILIES else _several(sentence, at, last, head)
    group = _one(sentence, at, last, head)
    if low_at(words, last) == "of":
        whose = name_end(sentence.text, words, last + 1)
        if whose is None:
            last += 1 + len(of_phrase(words, last))
            return Member(group, last) if words[at].low in _ARTICLES else None
        return Member(group, past_asides(sentence.text, words, whose, named=True))
    return Member(group, _past_name(sentence, last))


def _several(sentence: Told, at: int, last: int, head: str) -> Member | None:
    """Relatives or friends whose number nobody gives: as many as their names, else two at least."""
    named, past = _names_behind(sentence, last)
    if named < 2 and sentence.words[at].low.endswith("'s"):
        return None  # "Iman and Adam's daughters" may stand in apposition
    group = _one(sentence, at, last, head, max(named, 2))
    if named < 2 and head not in _TWO:
        group = replace(group, figure=replace(group.figure, bound=Bound.AT_LEAST, most=None))
    return Member(group, past if named > 1 else past_asides(sentence.text, sentence.words, last, named=False))


_TWO = frozenset(("parents", "twins"))


def _past_name(sentence: Told, at: int) -> int:
    """One past the name of a relative: "his wife Anna", "his brother, Jan Kessler,", "a child named Omar Brenner"."""
    words = sentence.words
    comma = low_at(words, at) == ","
    start = at + 1 if comma or low_at(words, at) in ("named", "called") else at
    start = start + 2 if (low_at(words, start), low_at(words, start + 1)) == ("identified", "as") else start
    start = past_age_before(words, start)
    last = name_end(sentence.text, words, start)
    if last is None and _first_name(sentence, start):
        last = start + 1
    if last is None:
        return past_asides(sentence.text, words, at, named=False)
    past = past_asides(sentence.text, words, last, named=False)
    # "his wife, Jan Brenner and two others": a name that no comma closes is a member of its own.
    return past if not comma or past > last or low_at(words, last) in CLOSING else at


def _with_names(sentence: Told, group: Group) -> Member:
    """A counted group with its of-phrase and those it counts: "two brothers – Adam Kessler and Jan Kessler"."""
    words = sentence.words
    past = group.last
    if low_at(words, past) == "of":
        past += 1 + len(of_phrase(words, past))
    number = int(group.figure.low or 0) if group.figure.low == group.figure.high else 0
    if 0 < number <= _MOST_NAMED:
        told = _told_behind(sentence, past, number)
        if sum(m.number for m in told) == number and _apposed(sentence, group, past, told):
            return Member(group, _past_closing(words, past, told[-1].past), told=True)
    return Member(group, past_asides(sentence.text, words, past, named=False))


def _apposed(sentence: Told, group: Group, at: int, told: Sequence[Member]) -> bool:
    """Whether people told behind a group are those it counts: "two men, a woman and a child" are four."""
    named = any(m.group.head == NAMED or m.past > m.group.last for m in told)
    return named or low_at(sentence.words, at) != "," or group.head in _ANYBODY


_ANYBODY = frozenset(("people", "persons", "members", "relatives", "victims"))
_MOST_NAMED = 16
_OPENING = frozenset((",", ":", "–", "—", "-", "("))


def _told_behind(sentence: Told, at: int, number: int) -> list[Member]:
    """The people, `number` at the most, who are told one by one behind a group that counts them."""
    words = sentence.words
    opened = low_at(words, at) in _OPENING
    at += opened
    found: list[Member] = []
    while sum(m.number for m in found) < number:
        # a counted group would have people of its own behind it, and so on down a hostile text
        nested = _counted_at(sentence, at) is not None
        member = None if nested else member_at(sentence, at, found) or _named(sentence, at, opens=True)
        if member is None or not (opened or member.group.head == NAMED):
            break
        found.append(member)
        past = past_link(words, member.past)
        if past is None:
            break
        at = past
    return found


def _past_closing(words: Sequence[Word], at: int, past: int) -> int:
    """One past the dash or bracket that closes what one like it opened at `at`."""
    return past + (low_at(words, at) in ("–", "—", "-", "(") and low_at(words, past) in ("–", "—", "-", ")"))


def _names_behind(sentence: Told, at: int) -> tuple[int, int]:
    """How many names stand behind relatives whose number nobody gives, and one past the last: "their children Mia, Tom
    and Ben"."""
    words = sentence.words
    start = at + (low_at(words, at) in _OPENING)
    count, past = 0, at
    joined = False
    while count < _MOST_NAMED:
        lead = past_age_before(words, start)
        last = name_end(sentence.text, words, lead) or (lead + 1 if _first_name(sentence, lead) else None)
        if last is None:
            break
        count, past = count + 1, past_age(words, last)
        link = past_link(words, past)
        if joined or link is None:
            break
        joined = words[link - 1].low not in CLOSING
        start = link
    return count, _past_closing(words, at, past)


def _first_name(sentence: Told, at: int) -> bool:
    words = sentence.words
    low = low_at(words, at)
    return (
        low.isalpha()
        and sentence.text[words[at].start].isupper()
        and not (low in _NO_FIRST_NAME or is_thing(low) or is_person(low))
    )


def _plain(words: Sequence[Word], at: int) -> bool:
    low = words[at].low
    if low == "old" or low.endswith("-old"):
        return True
    if low in UNITS or low[:1].isdigit() or low_at(words, at + 1) in UNITS:
        return low_at(words, at + 1) in (*UNITS, "old")  # "his one month old nephew"
    free = low not in VERBS and low not in AUXILIARIES and low not in PREPOSITIONS
    return low.replace("-", "").isalpha() and free and not is_frame(low, "participle", "gerund", "base")


def _one(sentence: Told, first: int, last: int, head: str, many: int = 1) -> Group:
    words = sentence.words
    opens = words[first].low in POSSESSIVE or words[first].low in _ARTICLES
    number = first if opens else last - 1  # the article stands for the number: "a guard"
    figure = counted(sentence.text, words[first].start, words[number].end, words[last - 1].end, head, many)
    nouns = () if head == NAMED else tuple(w.low for w in words[first + opens : last])
    return Group(first, first, last, head, nouns, figure, single=many == 1)
