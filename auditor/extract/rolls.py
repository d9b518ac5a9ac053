"""Lists of the names of the dead: "The victims were identified as Adam Kessler, 34; Jana Brenner, 20; and Jan Holt".

Who prints the names of the dead counts them. A list is read from its first name, member by member, by `lists`; here it
is found, and what became of the people on it is read from the noun that names them. "Victims" alone may live: the
article must tell of deaths and of no wounded before they are counted with the dead.
"""

from __future__ import annotations

from collections.abc import Sequence

from auditor.extract.harms import Harm
from auditor.extract.lists import NAMES, past_age, past_home
from auditor.extract.named import NAMED, name_end
from auditor.extract.parts import Draft
from auditor.extract.phrases import Group, Word, counted, low_at
from auditor.extract.victims import is_person
from auditor.extract.vocabulary import clause_words
from auditor.model import Claim, Outcome, Scope

DEAD, HURT, VICTIMS = NAMES

_BACK = 16
_DEAD = clause_words("named_dead")
_HURT = frozenset(("injured", "wounded", "survivors", "surviving", "hospitalized"))
_SOME = clause_words("some_victims")
_IDENTIFIED = ("identified", "named", "listed")
_ARE = ("are", "were")


def read(text: str, words: Sequence[Word]) -> list[Harm]:
    """What became of the first person of each list of names, which stands for the list until it is followed."""
    found = []
    for at, word in enumerate(words):
        opens = _opens(words, at) if word.low in ("as", ":", *_ARE) else None
        if opens is None:
            continue
        first = at + 1 + low_at(words, at + 1).endswith("-old")
        last = name_end(text, words, first)
        if last is not None:
            figure = counted(text, words[at + 1].start, words[last - 1].end, words[last - 1].end, NAMED)
            group = Group(at + 1, at + 1, last, NAMED, (), figure, single=True)
            outcome = Outcome.INJURED if opens == HURT else Outcome.KILLED
            found.append(Harm(group, outcome, opens, at))
    return found


def joined(harms: Sequence[Harm], groups: Sequence[Group], named: Sequence[Harm]) -> tuple[list[Harm], list[Group]]:
    """Victims and counted groups of a sentence with the first names of its lists; who is counted already stays."""
    taken = {i for h in harms for i in range(h.group.first, h.group.last)}
    fresh = [h for h in named if not taken & set(range(h.group.first, h.group.last))]
    starts = {h.group.number for h in fresh}
    kept = [g for g in groups if g.number not in starts]
    return (
        sorted((*harms, *fresh), key=lambda h: h.group.number),
        sorted((*kept, *(h.group for h in fresh)), key=lambda g: g.number),
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


def settled(words: Sequence[Word], harms: Sequence[Harm]) -> list[Harm]:
    """The victims without the lists that name one person only, or that go on where they could not be followed."""
    heads = [h for h in harms if h.rule in NAMES]
    broken = set()
    for head in heads:
        members = [h for h in harms if h.trigger == head.trigger]
        if len(members) < _FEWEST or _goes_on(words, max(h.group.last for h in members)):
            broken.add(head.trigger)
    return [h for h in harms if h.trigger not in broken]


_FEWEST = 2


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether somebody else is named behind a list's last member, ages and homes left aside."""
    at = past_home(words, past_age(words, at))
    while low_at(words, at) in (",", ";", "and", "&"):
        at += 1
        if low_at(words, at) in ("his", "her", "their", "a", "an", "another") or words[at - 1].low in ("and", "&"):
            return True
    return False


def weighed(drafts: Sequence[Draft]) -> list[Draft]:
    """The claims without the lists of "victims" whose fate the article leaves open."""
    lists = {(d.sentence, d.trigger) for d in drafts if VICTIMS in d.claim.rules}
    others = [d for d in drafts if (d.sentence, d.trigger) not in lists]
    told = {d.claim.outcome for d in others if _of_event(d.claim)}
    return list(drafts) if Outcome.KILLED in told and not told & _ALIVE else others


_ALIVE = {Outcome.INJURED, Outcome.CASUALTIES}


def _of_event(claim: Claim) -> bool:
    return claim.scope is Scope.EVENT and claim.count is not None and claim.count.most != 0
