"""How many of a headline's sort of victims the body has among the dead or the hurt.

"Two officers killed", above "an officer was killed and two passers-by were wounded": one sentence tells of all who came
to harm, and fewer of them are of the headline's sort.
"""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Sequence
from importlib import resources

from auditor.arithmetic import contains, is_exact
from auditor.model import Claim, Outcome, Reading, Sentence, VictimClass, ZoneKind
from auditor.reckoning.headlines import tolls
from auditor.reckoning.headlines.synonyms import general_nouns
from auditor.text import lazily

LEAD = 3
"""Sentences of the body in which those who came to harm are told one by one."""
_FATES = (Outcome.KILLED, Outcome.INJURED)
_ONE_MORE = lazily.compile(
    r"\b(?:second|third|fourth|fifth|sixth|another|both|partners?|colleagues?|comrades?|fellow|companions?|later died|"
    r"died later|also|friends?|teammates?|twins?|since|earlier|raising|bringing|risen|rose|"
    r"ha(?:s|d|ve) died|died (?:on the way|in (?:a |the )?hospital|of (?:his|her|their)|overnight))\b",
    re.I,
)


def fewer(reading: Reading, title: Claim, body: Sequence[Claim]) -> Claim | None:
    """The body's count of the headline's sort, when it is too low and the sentence tells of the others beside."""
    if title.outcome not in _FATES or title.count is None or not is_exact(title.count) or not _sorted(title):
        return None
    lead = [s for s in reading.sentences if s.zone is ZoneKind.BODY][:LEAD]
    if not lead or any(_ONE_MORE.search(s.span.text) for s in lead):
        return None
    near = [c for c in body if c.span.start < lead[-1].span.end and c.outcome in _FATES]
    same = [c for c in near if c.outcome is title.outcome and _of_sort(title, c)]
    total = sum(c.count.low or 0 for c in same if c.count)
    if not same or not all(c.count and is_exact(c.count) for c in same) or total >= (title.count.low or 0):
        return None
    if _agreed(title, body, same) or not _all_told(title, same, near, lead):
        return None
    return same[0]


def _sorted(title: Claim) -> bool:
    """Whether the headline names a sort of people, not just people."""
    noun = tolls.noun_of(title)
    return title.victims.kind is VictimClass.CHILD or (noun is not None and noun not in general_nouns())


def _of_sort(title: Claim, claim: Claim) -> bool:
    if title.victims.kind is VictimClass.CHILD:
        return claim.victims.kind is VictimClass.CHILD
    return tolls.noun_of(claim) == tolls.noun_of(title) and "sum-of-list" not in claim.rules


def _agreed(title: Claim, body: Sequence[Claim], same: Sequence[Claim]) -> bool:
    """Whether some count of the body, which may be of the headline's sort, is the headline's."""
    assert title.count is not None
    for claim in body:
        if claim.outcome is not title.outcome or claim.count is None or claim in same:
            continue
        beside = claim.relation is None and "sum-of-list" in claim.rules and any(c.target == claim.id for c in same)
        meets = claim.count.low is None or (claim.count.least or 0) <= (title.count.low or 0) <= (
            claim.count.most if claim.count.most is not None else title.count.low or 0
        )
        if meets and not beside and not _other_sort(title, claim):
            return True
    return False


def _other_sort(title: Claim, claim: Claim) -> bool:
    """Whether those of the body cannot be of the headline's sort: passers-by are no officers."""
    kinds = title.victims.kind, claim.victims.kind
    if VictimClass.PEOPLE not in kinds and not contains(*kinds) and not contains(*reversed(kinds)):
        return True
    ours, theirs = tolls.noun_of(title), tolls.noun_of(claim) or _surface(claim)
    return bool(theirs) and theirs == theirs.lower() and theirs not in (general_nouns() | could_be() | {"other", ours})


def _surface(claim: Claim) -> str:
    words = claim.victims.surface.split()
    return words[-1] if words else ""


def _all_told(title: Claim, same: Sequence[Claim], near: Sequence[Claim], lead: Sequence[Sentence]) -> bool:
    """Whether the sentence goes on to tell of those of another sort, or with another fate."""
    for claim in same:
        here = next((s for s in lead if s.span.covers(claim.span)), None)
        beside = [c for c in near if c not in same and here and here.span.covers(c.span)]
        others = [c for c in beside if not any(one.target == c.id for one in same)]
        if others and all(c.outcome is not title.outcome or _other_sort(title, c) for c in others):
            return True
    return False


@functools.cache
def could_be() -> frozenset[str]:
    """Nouns for those who may be of almost any sort: a sergeant is an officer, a sister a tourist."""
    words = tomllib.loads(resources.files("auditor.data").joinpath("deed_words.toml").read_text("utf-8"))
    return frozenset(words["sorts"]["any"].split())
