"""Whether two tolls of one article may be one: the same event, the same people."""

from __future__ import annotations

from auditor.arithmetic import contains
from auditor.extract.scene import specificity
from auditor.ledger import least
from auditor.model import Claim, VictimClass

WIDE = (VictimClass.PEOPLE, VictimClass.CIVILIAN)
GENERIC = frozenset(
    ("people", "person", "persons", "victims", "dead", "civilians", "non-combatants", "deaths", "fatalities", "bodies")
)


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
    if VictimClass.FIGHTER in kinds:
        return kinds[0] is kinds[1] and words[0].split()[-1:] == words[1].split()[-1:] != []
    low, high = sorted((first, claim), key=least)
    if low.victims.kind not in WIDE or (low.victims.surface.lower().split() or ["people"])[-1] not in GENERIC:
        return False
    return contains(low.victims.kind, high.victims.kind)
