"""What happened to each counted group: an outcome grammar with slots, not proximity.

A group of people is taken for victims only where the sentence's own grammar says so: as the subject of a passive
("three were killed"), the object of an active verb ("killed three"), before an adjective ("three dead"), with a
noun ("three deaths", "the deaths of three", "the toll rose to three") or coordinated with such a group. The subject
of an active verb is never a victim. Every result names the rule that read it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from auditor.extract.aftermath import with_deaths
from auditor.extract.harms import (
    BLOWS,
    SHOTS,
    Harm,
    is_taken_thing,
    joined,
    outcome_of,
)
from auditor.extract.named import NAMED
from auditor.extract.objects import direct_object
from auditor.extract.phrases import AUXILIARIES, DETERMINERS, FATAL, MULTIPLE, PREPOSITIONS, VERBS, Group, Word, low_at
from auditor.extract.predicates import WORSE, inverted, stricken, subject
from auditor.extract.sharing import MERELY_TRIED, RISING, coordinate, joined_to_name, restate
from auditor.extract.victims import is_person
from auditor.extract.vocabulary import clause_words, is_frame
from auditor.model import Bound, Outcome

_TOLL_VERBS = clause_words("toll_verb")


def read(words: Sequence[Word], groups: Sequence[Group]) -> list[Harm]:
    """The victims among the counted groups of a sentence, in order."""
    found: dict[int, Harm] = {}
    for at, group in enumerate(groups):
        harm = of_group(words, group)
        if harm and not _only_again(words, harm):
            found[at] = harm
    coordinate(words, groups, found)
    restate(words, groups, found)
    with_deaths(words, groups, found)
    _without_appositions(words, groups, found)
    objects = {h.trigger + 1 for h in found.values() if h.rule == "verb-object"}
    return [
        found[at]
        for at in sorted(found)
        if not (found[at].rule == "count-outcome" and found[at].trigger + 1 in objects)  # "a gunman killed Kessler"
    ]


def _without_appositions(words: Sequence[Word], groups: Sequence[Group], found: dict[int, Harm]) -> None:
    """Leave out who is only the person told just before: "Adam Kessler, a 22-year-old student, was killed", "a second
    victim, a student, was killed"."""
    for at in list(found):
        left, right = found.get(at - 1), found[at]
        opener = low_at(words, right.group.first)
        if left is None or not (left.group.single and (right.group.single or opener == "one")):
            continue
        if right.group.head == NAMED:
            if left.trigger == right.trigger and low_at(words, right.group.first - 1) in ("named", "called"):
                del found[at]  # "a child named Adam Kessler was killed"
            continue
        aged = low_at(words, left.group.last + 1).isdigit() and low_at(words, left.group.last + 2) == ","
        beside = low_at(words, left.group.last) == "," and right.group.first == left.group.last + (3 if aged else 1)
        one = left.group.head == NAMED or bool(_ONE & {w.low for w in words[right.group.last : right.trigger]})
        same = beside and left.trigger == right.trigger
        closed = low_at(words, right.group.last) == ","  # "a third child, his elder son, died"
        if same and ((one and opener in ("a", "an")) or (closed and opener in ("his", "her", "their", "one"))):
            del found[at]


_ONE = frozenset(("was", "is", "has"))


def _only_again(words: Sequence[Word], harm: Harm) -> bool:
    """Whether somebody named before in full is said to have been hit, who may have died of it: "Kessler was shot"."""
    group = harm.group
    if group.head != NAMED or harm.outcome is not Outcome.INJURED or words[harm.trigger].low not in BLOWS:
        return False
    alone = [w.low.isalpha() and w.low != "and" for w in words[group.first : group.last]]
    return not any(a and b for a, b in pairwise(alone))


def of_group(words: Sequence[Word], group: Group) -> Harm | None:
    """What the grammar around a group says happened to it, before its neighbours are asked."""
    return _own(words, group) or joined_to_name(words, group)


def _own(words: Sequence[Word], group: Group) -> Harm | None:
    if group.definite and group.nouns[:1] == ("lives",):
        return None
    if group.head in _ONE_ONLY and (group.figure.least or 0) > 1 and not group.single:
        return None  # "the number-two man" is no count
    if is_taken_thing(words, group):
        return None
    for rule in (_multiple, _noun_head, _toll, _lives, _beside, direct_object, _event_of, inverted, stricken, subject):
        harm = rule(words, group)
        if harm:
            return harm
    return None


def _multiple(words: Sequence[Word], group: Group) -> Harm | None:
    """A double murder, a triple homicide; a murder-suicide, which counts no more than it must."""
    rule = "murder-suicide" if group.figure.bound is Bound.AT_LEAST else "multiple-killing"
    return Harm(group, Outcome.KILLED, rule, group.number) if group.head == MULTIPLE else None


def _noun_head(words: Sequence[Word], group: Group) -> Harm | None:
    """N deaths, N civilian casualties, N bodies."""
    outcome = outcome_of(group.head or "", "noun")
    if MERELY_TRIED & set(group.nouns):
        return None
    if outcome and (group.head or "") in _SINGULAR and _names_another(words, group):
        return None
    if outcome and not group.single and not is_frame(group.head or "", "adjective"):
        return Harm(group, outcome, "count-noun", group.last - 1)
    if group.single:
        return None
    if outcome := next((o for w in group.nouns if (o := outcome_of(w, "adjective"))), None):
        told = subject(words, group) or direct_object(words, group)
        later = told is not None and told.outcome in WORSE.get(outcome, ())
        return told if later else Harm(group, outcome, "adjective-noun", group.last - 1)
    if group.nouns[:1] in _SLAIN and group.first and low_at(words, group.first - 1) in _COUNTING:
        return Harm(group, Outcome.KILLED, "adjective-noun", group.last - 1)
    return None


_SINGULAR = frozenset(("death", "injury", "casualty", "fatality"))


def _names_another(words: Sequence[Word], group: Group) -> bool:
    """Whether a noun in the singular only describes the next: "three death sentences", "more than one death hoax"."""
    if group.figure.low != group.figure.high:
        return False  # "a 12-24 casualty range"
    if (group.figure.low or 0) > 1:
        return True
    low = low_at(words, group.last)
    goes_on = low in PREPOSITIONS or low in AUXILIARIES or low in VERBS or low.endswith(("day", "ly"))
    return low.isalpha() and not goes_on


_SLAIN = (("killed",), ("slain",), ("murdered",))
# "there were 20 killed civilians", but not "five killed civilians".
_COUNTING = AUXILIARIES | frozenset(("including", "with", "identified", "counted"))


def _toll(words: Sequence[Word], group: Group) -> Harm | None:
    """The death toll rose to N; the number of dead stands at N."""
    if group.single:
        return None
    if brought := _brought_to(words, group):
        return brought
    at = group.first - 1
    if low_at(words, at) not in _TOLL_VERBS and low_at(words, group.number - 1) not in _TOLL_VERBS:
        return None
    low = max(0, at - 14)
    window = [w.low for w in words[low : group.number]]
    if "toll" in window:
        outcome = (
            Outcome.INJURED if "injury" in window else Outcome.CASUALTIES if "casualty" in window else Outcome.KILLED
        )
        place = low + len(window) - 1 - window[::-1].index("toll")
    else:
        place = next((i for i in range(low, at) if words[i].low == "number" and low_at(words, i + 1) == "of"), -1)
        if place < 0:
            return None
        counted = window[place - low + 2 :]
        named = next((o for w in counted if (o := outcome_of(w, "noun", "participle", "adjective"))), None)
        if named is None or group.head is not None:
            return None
        outcome, group = named, replace(group, nouns=tuple(counted))  # "the number of children killed"
    between = {w.low for w in words[place + 1 : group.number]}
    if between & {",", ";"} and not between & RISING:
        return None
    return Harm(group, outcome, "toll", place, rising=bool({w.low for w in words[low : group.number]} & RISING))


def _brought_to(words: Sequence[Word], group: Group) -> Harm | None:
    """Brings to N the toll, brought to N the number of people killed."""
    if low_at(words, group.number - 1) != "to" or low_at(words, group.number - 2) not in _BRINGING:
        return None
    ahead = [w.low for w in words[group.last : group.last + _TOLL_AHEAD]]
    if "toll" in ahead:
        return Harm(group, Outcome.KILLED, "toll", group.last + ahead.index("toll"), rising=True)
    if ahead[:3] != ["the", "number", "of"]:
        return None
    told = (o for w in ahead[3:] if (o := outcome_of(w, "noun", "participle", "adjective")))
    outcome = next(told, None)
    return Harm(group, outcome, "toll", group.last + 1, rising=True) if outcome else None


_BRINGING = frozenset(("bring", "brings", "bringing", "brought"))
_TOLL_AHEAD = 8


def _lives(words: Sequence[Word], group: Group) -> Harm | None:
    """claimed N lives, cost the lives of N, N lost their lives."""
    if group.head == "lives" and {w.low for w in words[max(0, group.first - 4) : group.first]} & _TAKING:
        return Harm(group, Outcome.KILLED, "lives", group.last - 1)
    if low_at(words, group.first - 1) == "of" and low_at(words, group.first - 2) == "lives":
        return Harm(group, Outcome.KILLED, "lives", group.first - 2)
    life = [w.low for w in words[max(0, group.first - 4) : group.first]]
    if group.single and life[1:] == ["the", "life", "of"] and life[0] in _TAKING:
        return Harm(group, Outcome.KILLED, "lives", group.first - 2)  # "claimed the life of a nurse"
    return None


_ONE_ONLY = clause_words("one_only")


_TAKING = clause_words("taking")


def _beside(words: Sequence[Word], group: Group) -> Harm | None:
    """N dead, N people wounded, N killed in …: the outcome follows at once and has no object of its own."""
    at = group.last
    if _counterfactual(words, group.first):
        return None
    if low_at(words, at) in FATAL and not low_at(words, at + 1).isalpha():
        return Harm(group, Outcome.KILLED, "count-outcome", at)  # "were shot, one fatally"
    while at - group.last < 3 and (
        low_at(words, at).endswith("ly") or low_at(words, at) in ("(", "more", "others", "other", "also")
    ):
        at += 1
    if low_at(words, at) == "including":
        at = _past_included(words, at)
    found = _found_so(words, at)
    at += found
    at += next((len(told) for told in _AS if [w.low for w in words[at : at + len(told)]] == told), 0)
    word = low_at(words, at)
    outcome = outcome_of(word, "adjective") or outcome_of(word, "participle")
    if (
        outcome is None
        or (group.definite and group.bare)
        or (found and word in SHOTS and low_at(words, at + 1) != "to")
    ):
        return None
    if word in BLOWS and not _may_be_hit(words, group, at) and joined(words, at, outcome) is not Outcome.KILLED:
        return None
    if is_frame(word, "participle") and (_has_object(words, at + 1) or _strikes(words, at)):
        return None
    outcome = joined(words, at, outcome)
    if low_at(words, group.first - 1) == "of" and low_at(words, group.first - 2) in ("out",):
        return Harm(group, outcome, "count-outcome", at)
    return Harm(group, outcome, "count-outcome", at)


def _counterfactual(words: Sequence[Word], at: int) -> bool:
    """Whether what would have been ends at a word: "there should have been five people dead"."""
    told = " ".join(w.low for w in words[max(0, at - 3) : at]).replace("'ve", " have")
    return told.endswith(" have been") and bool(_WOULD & set(told.split()))


_WOULD = frozenset(("should", "could", "would", "might"))


def _found_so(words: Sequence[Word], at: int) -> bool:
    """Whether "found" only leads to what happened: "two students found dead in a flat", not "two boys found dead
    fish"."""
    if low_at(words, at) != "found" or not is_frame(low_at(words, at + 1), "adjective", "participle"):
        return False
    after = low_at(words, at + 2)
    return not after.isalpha() or after in PREPOSITIONS or after in AUXILIARIES or after in ("and", "to", "dead")


# "listed eight citizens as having been killed"
_AS = (["as", "having", "been"], ["as", "being"], ["as"])


def _past_included(words: Sequence[Word], at: int) -> int:
    """The adjective behind a short aside: "left four troops including the gunman dead"; `at` itself without one."""
    for i in range(at + 1, at + _SHORT):
        low = low_at(words, i)
        if low == "dead":
            return i
        if not low.isalpha() or low in AUXILIARIES or is_frame(low, "participle", "gerund"):
            break
    return at


_SHORT = 7


def _may_be_hit(words: Sequence[Word], group: Group, at: int) -> bool:
    """Whether those before a blow's participle are people: "two men hit", "4 shot", but not "two cars hit"."""
    if is_person(group.head or ""):
        return True
    if low_at(words, group.first - 1) in ("fired", "fires", "firing", "heard"):
        return False  # "he fired at least two shot"
    several = group.bare and (group.figure.least or 0) > 1
    alone = low_at(words, group.first - 1) not in AUXILIARIES and not low_at(words, at + 1).isdigit()
    return several and alone and words[at].low in SHOTS


def _strikes(words: Sequence[Word], at: int) -> bool:
    """Whether a blow's verb without auxiliary is active: "two men shot former minister Kessler"; what is no adverbial
    behind it is its object."""
    if words[at].low not in BLOWS:
        return False
    at += 1
    if low_at(words, at) == "and" and is_frame(low_at(words, at + 1), "participle"):
        at += 2
    low = low_at(words, at)
    return low[:1].isalnum() and low not in _AFTER_BLOW and low not in PREPOSITIONS and not low.endswith(("day", "ly"))


_AFTER_BLOW = AUXILIARIES | clause_words("after_blow")


def _has_object(words: Sequence[Word], at: int) -> bool:
    """Whether the participle before `at` is an active verb: people, a determiner or a pronoun follow it."""
    low = low_at(words, at)
    if low in ("and", "or") and is_frame(low_at(words, at + 1), "participle"):
        return _has_object(words, at + 2)
    if low in ("his", "her", "him", "them", "himself", "herself", "themselves") or (
        low in DETERMINERS and low not in ("all", "both")
    ):
        return True
    if low.isdigit() or low in (
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "at",
        "more",
        "several",
        "one",
    ):
        return low != "at" or low_at(words, at + 1) in ("least", "most")
    return is_person(low)


def _event_of(words: Sequence[Word], group: Group) -> Harm | None:
    """The deaths of N, the killing of N, the bodies of N; injuries to N."""
    to = group.first if low_at(words, group.first) == "to" else group.first - 1
    if low_at(words, to) == "to" and low_at(words, to - 1) in ("injuries", "injury", "wounds"):
        return Harm(group, Outcome.INJURED, "event-of", to - 1)
    if low_at(words, group.first - 1) != "of":
        return None
    at = group.first - 2
    outcome = outcome_of(low_at(words, at), "of")
    if outcome is None or low_at(words, at - 1) in MERELY_TRIED:
        return None
    return Harm(group, joined(words, at, outcome), "event-of", at)
