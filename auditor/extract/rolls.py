"""Lists of the names of the dead: "The victims were identified as Adam Kessler, 34; Jana Brenner, 20; and Jan Holt".

Who prints the names of the dead counts them. A list is found here by the noun that names its people, and read member by
member with the grammar of `members`. "Victims" alone may live: the article must tell of deaths and of no wounded before
they are counted with the dead.
"""

from __future__ import annotations

from collections.abc import Sequence

from auditor.extract.harms import Harm
from auditor.extract.members import CLOSING, Member, Told, member_at, past_link
from auditor.extract.parts import Draft
from auditor.extract.phrases import Group, Word, low_at
from auditor.extract.singly import of_event
from auditor.extract.victims import is_person
from auditor.extract.vocabulary import clause_words
from auditor.model import Outcome

DEAD, HURT, VICTIMS = "names-of-dead", "names-of-hurt", "names-of-victims"

_BACK = 16
_DEAD = clause_words("named_dead")
_HURT = frozenset(("injured", "wounded", "survivors", "surviving", "hospitalized"))
_SOME = clause_words("some_victims")
_IDENTIFIED = ("identified", "named", "listed")
_ARE = ("are", "were")


def read(sentence: Told) -> list[Harm]:
    """What became of the people on each list of names in a sentence."""
    found = []
    for at, word in enumerate(sentence.words):
        rule = _opens(sentence.words, at) if word.low in ("as", ":", *_ARE) else None
        members = _listed(sentence, at + 1) if rule else []
        outcome = Outcome.INJURED if rule == HURT else Outcome.KILLED
        for member in members:
            first = member is members[0]
            found.append(Harm(member.group, outcome, rule if rule and first else "coordinated", at))
    return found


def _listed(sentence: Told, at: int) -> list[Member]:
    """The people listed from a word on; none where fewer than two are, or where the list goes on unread."""
    words = sentence.words
    found: list[Member] = []
    joined = False
    while len(found) < _LONGEST and (member := member_at(sentence, at, found)):
        found.append(member)
        past = past_link(words, member.past)
        aged = member.past > member.group.last
        joined = joined or aged or words[at - 1].low == ";"
        if past is None:
            return found if len(found) > 1 and (joined or words[at - 1].low not in CLOSING) else []
        at = past
    # what follows the last comma must be no further name
    ended = len(found) > 1 and joined and words[at - 1].low in CLOSING and not _goes_on(words, at)
    return found if ended else []


_LONGEST = 40


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether somebody else may be named at a word."""
    return low_at(words, at) in ("his", "her", "their", "a", "an", "another")


def joined(groups: Sequence[Group], harms: Sequence[Harm], named: Sequence[Harm]) -> tuple[list[Group], list[Harm]]:
    """The groups and victims of a sentence with the people on its lists; who is counted already stays."""
    taken = {i for h in harms for i in range(h.group.first, h.group.last)}
    met = {h.trigger for h in named if taken & set(range(h.group.first, h.group.last))}
    fresh = [h for h in named if h.trigger not in met]
    spots = {i for h in fresh for i in range(h.group.first, h.group.last)}
    kept = [g for g in groups if g.number not in spots]
    return (
        sorted((*kept, *(h.group for h in fresh)), key=lambda g: g.number),
        sorted((*harms, *fresh), key=lambda h: h.group.number),
    )


def _opens(words: Sequence[Word], at: int) -> str | None:
    """The rule of the list that opens behind a word: by the noun whose names are given; None where none are."""
    low = words[at].low
    start = max(0, at - _BACK)
    verbs = [i for i in range(start, at) if words[i].low in _IDENTIFIED] if low == "as" else []
    if low == "as" and not verbs:
        return None
    if low == ":" and low_at(words, at - 1) not in (*_ARE, *_DEAD, "victims", *_IDENTIFIED):
        return None
    if low in _ARE and low_at(words, at + 1) in _IDENTIFIED:
        return None
    return _told(words, start, at, verbs[-1] if verbs else at)


def _told(words: Sequence[Word], start: int, at: int, verb: int) -> str | None:
    """What the noun of a list says of its people; it stands right before the verb, or between it and "as"."""
    near = range(verb + 1, at) if any(_is_noun(words, i) for i in range(verb + 1, at)) else range(start, verb)
    nouns = [i for i in near if _is_noun(words, i)]
    if not nouns or (verb == at and nouns[-1] + 1 < at - (words[at].low == ":")):
        return None
    told = [words[i].low for i in range(max(start, nouns[-1] - 4), min(at, nouns[-1] + 4))]
    if any(w in _SOME or w in (";", ".") for w in told):
        return None
    if _HURT & set(told):
        return HURT
    return DEAD if _DEAD & set(told) else VICTIMS


def _is_noun(words: Sequence[Word], at: int) -> bool:
    before = low_at(words, at - 1)
    dead = words[at].low in _DEAD | _HURT and (before in ("the", "those", "as", "who", "") or is_person(before))
    return words[at].low == "victims" or dead


def weighed(drafts: Sequence[Draft]) -> list[Draft]:
    """The claims without the lists of "victims" whose fate the article leaves open."""
    lists = {(d.sentence, d.trigger) for d in drafts if VICTIMS in d.claim.rules}
    others = [d for d in drafts if (d.sentence, d.trigger) not in lists]
    told = {d.claim.outcome for d in others if of_event(d)}
    return list(drafts) if Outcome.KILLED in told and not told & _ALIVE else others


_ALIVE = {Outcome.INJURED, Outcome.CASUALTIES}
