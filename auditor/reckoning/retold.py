"""Whether two tolls of one article may be one: the same event, the same people."""

from __future__ import annotations

import re

from auditor.arithmetic import contains
from auditor.extract.scene import specificity
from auditor.ledger import least
from auditor.model import Claim, VictimClass
from auditor.text import lazily

WIDE = (VictimClass.PEOPLE, VictimClass.CIVILIAN)
GENERIC = frozenset(
    ("people", "person", "persons", "victims", "dead", "civilians", "non-combatants", "deaths", "fatalities", "bodies")
)


IRREGULARS = frozenset(
    ("militants", "fighters", "terrorists", "extremists", "gunmen", "insurgents", "jihadists", "jihadis", "members")
)
"""Words by which a report varies what it calls one side's dead; "rebels" and "soldiers" are of another side."""


def one_event(first: Claim, claim: Claim) -> bool:
    """Whether neither place nor day tells the two apart; a day that cannot be resolved must be worded alike."""
    if claim.place and first.place and claim.place.key != first.place.key:
        ours, theirs = specificity(first.place), specificity(claim.place)
        if theirs <= max(ours, 1) and not (theirs < ours and least(claim) > least(first)):
            return (
                False  # a region told later may hold the first place, and a part of that holds no more than all of it
            )
    if claim.place and not first.place and least(claim) < least(first):
        return False  # one place of several
    then, now = first.when, claim.when
    if not then or not now or then.surface.lower() == now.surface.lower():
        return True
    if not (then.first and then.last and now.first and now.last):
        return False
    return then.first <= now.last and now.first <= then.last


def one_class(first: Claim, claim: Claim) -> bool:
    """Whether both count the same people, or the greater figure counts the narrower class."""
    words = [c.victims.surface.lower() for c in (first, claim)]
    kinds = (first.victims.kind, claim.victims.kind)
    if words[0] == words[1] and kinds[0] is kinds[1]:
        return True
    low, high = sorted((first, claim), key=least)
    if kinds[0] is kinds[1] is VictimClass.FIGHTER:
        heads = [(word.split() or [""])[-1] for word in words]
        return heads[0] == heads[1] != "" or set(heads) <= IRREGULARS
    if (
        VictimClass.FIGHTER in kinds
        or low.victims.kind not in WIDE
        or (low.victims.surface.lower().split() or ["people"])[-1] not in GENERIC
    ):
        return False
    return contains(low.victims.kind, high.victims.kind)


def overlap(here: str, there: str, least: int = 0) -> float:
    """The share of the shorter passage's longer words that the other has too; 0 where fewer than `least` are shared."""
    words = [set(_WORD.findall(text.lower())) for text in (here, there)]
    shared = len(words[0] & words[1])
    return shared / max(1, min(len(w) for w in words)) if shared >= least else 0


_WORD = lazily.compile(r"[^\W\d_]{4,}")


def stages(text: str) -> set[str]:
    """The words of a sentence for another stage, part or time; those that both sentences have tell nothing apart."""
    return {found[0].lower() for found in _STAGE.finditer(text)}


_STAGE = lazily.compile(
    r"\b(?:earlier|previous(?:ly)?|later|since|initial(?:ly)?|at\s+first|so\s+far|now|revised|updated?|corrected|r[oi]sen?|rising|climbed"
    r"|originally|still|immediately|instantly|scene|spot|morgue|bod(?:y|ies)|arrived|found|fifth|identified|named|among|not|if|would"
    r"|could|may|might|elsewhere|meanwhile|nearby|neighbou?ring|separate(?:ly)?|in\s+all|altogether|last\s+\w+|\w+\s+ago|weekend"
    r"|reports|(?:days|weeks|months|hours)\s+of"
    r"|in\s+(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\w{0,6})\b",
    re.I,
)
"""Words by which a figure is of another stage, another part or another time."""
