"""What became of the hurt in the same sentence: "were taken to a hospital, where they died", "was shot and later died".

The verb of dying must have the hurt as its subject: by a pronoun that fits their number, or by none behind "and".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from auditor.extract.harms import Harm
from auditor.extract.phrases import AUXILIARIES, VERBS, Group, Word, low_at
from auditor.extract.vocabulary import clause_words
from auditor.model import Outcome


def with_deaths(words: Sequence[Word], groups: Sequence[Group], found: dict[int, Harm]) -> None:
    """Take those hurt for killed where their sentence goes on to their death."""
    deaths = [at for at in range(len(words)) if _dies(words, at)]
    if not deaths:
        return
    for at, harm in list(found.items()):
        if harm.outcome is Outcome.INJURED and harm.rule in _RULES:
            start = max(harm.trigger, harm.group.last - 1) + 1
            death = next((d for d in deaths if start < d < start + _REACH), None)
            many = harm.group.figure.low != 1 or _shared(found, harm)
            if death is None or _told_between(groups, found, start, death):
                continue
            if _theirs(words, start, death, many) or _main_verb(words, harm, death):
                found[at] = replace(harm, outcome=Outcome.KILLED)


_RULES = frozenset(("passive", "to-hospital", "condition", "suffered", "count-outcome", "coordinated", "with-wounds"))
_REACH = 40


def _shared(found: Mapping[int, Harm], harm: Harm) -> bool:
    return sum(h.trigger == harm.trigger for h in found.values()) > 1


def _told_between(groups: Sequence[Group], found: Mapping[int, Harm], start: int, end: int) -> bool:
    """Whether other victims are told of before the death."""
    return any(start < groups[at].first < end for at in found)


def _dies(words: Sequence[Word], at: int) -> bool:
    """Whether a verb of dying stands at a word: "died", "succumbed", "pronounced dead"."""
    low = words[at].low
    return low in ("died", "succumbed", "perished") or (
        low in ("pronounced", "declared") and low_at(words, at + 1) in ("dead", "deceased")
    )


def _theirs(words: Sequence[Word], start: int, death: int, many: bool) -> bool:
    """Whether the hurt are the subject of the dying at `death`."""
    at = death - 1
    while at >= start and (words[at].low in _BETWEEN or words[at].low.endswith("ly") or words[at].low.endswith("day")):
        at -= 1
    low = low_at(words, at)
    if low in (("they", "both") if many else ("he", "she")):
        before = low_at(words, at - 1)
        return at > start and (before in _OPENS or (before == "," and low_at(words, at - 2) in _WARDS))
    return low in ("and", "but", "where", "then") and not _other_subject(words, start, at)


def _main_verb(words: Sequence[Word], harm: Harm, death: int) -> bool:
    """Whether the dying is the verb of those told with a bare participle: "a boy shot on Friday in Orlen has died"."""
    has = next((i for i in range(death - 1, max(-1, death - 3), -1) if words[i].low in ("has", "have")), None)
    if harm.rule != "count-outcome" or has is None or (words[has].low == "has") != (harm.group.figure.low == 1):
        return False
    between = [w.low for w in words[harm.trigger + 1 : has]]
    return not any(low in AUXILIARIES or low in VERBS or not low[:1].isalnum() for low in between)


def _other_subject(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a subject of its own opens before the verb, so that an "and" carries on another clause."""
    return any(words[i].low in _SUBJECTS for i in range(start, end))


_BETWEEN = clause_words("before_dying")
_OPENS = frozenset(("where", "and", "but", "before", "when"))
_WARDS = frozenset(("hospital", "hospitals", "center", "scene"))
_SUBJECTS = frozenset(("he", "she", "they", "it", "who", "police", "officers", "that", "while", ";", ":", "said"))
