"""The wounded of "six people were shot, one fatally": those hit less the dead among them.

Whoever says how many were shot and how many of them died gives the wounded too. The difference is taken only where
words count the dead among those hit, and where no wounded were counted before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from auditor.arithmetic import contains
from auditor.extract.parts import Draft
from auditor.extract.phrases import FATAL
from auditor.extract.singly import ANYBODY, PARTS, exact, insert, of_event
from auditor.model import Outcome, VictimClass

_NEAR = 4
"""Claims and sentences between those shot and the dead among them."""
_SOON = 2
"""Sentences within which the article's own count of the wounded is still told of the same people."""


def with_survivors(found: list[Draft]) -> list[Draft]:
    """The claims with the wounded put behind those shot, once."""
    wounded = next((at for at, d in enumerate(found) if _counts_wounded(d)), None)
    for at, shot in enumerate(found):
        number = exact(shot)
        if shot.claim.outcome is not Outcome.CASUALTIES or "hit" not in shot.claim.rules or not number:
            continue
        sure, fallen = _fallen(found, at)
        later = wounded is None or found[wounded].sentence - shot.sentence > _SOON
        if 0 < fallen < number and (later if sure else wounded is None):
            return insert(found, at + 1, _survivors(shot, number - fallen))
    return found


def _counts_wounded(draft: Draft) -> bool:
    """Whether a claim gives a number of wounded: "several" are none."""
    claim = draft.claim
    figured = claim.count is not None and claim.count.low is not None
    return claim.outcome is Outcome.INJURED and of_event(draft) and figured and claim.relation not in PARTS


def _fallen(found: Sequence[Draft], at: int) -> tuple[bool, int]:
    """The dead among those shot, 0 where none are told; first whether the words count them among those."""
    shot = found[at]
    for dead in found[at + 1 : at + 1 + _NEAR]:
        if _among(dead, shot):
            return True, exact(dead)
    beside = [dead for dead in found[at + 1 : at + 1 + _NEAR] if dead.sentence == shot.sentence and _of_its_own(dead)]
    beside = [dead for dead in beside if _alike(dead, shot)]
    if beside:
        return True, exact(beside[0])
    near = [d for d in found if abs(d.sentence - shot.sentence) <= _NEAR and _of_its_own(d) and _alike(d, shot)]
    return False, max((exact(dead) for dead in near), default=0)


def _of_its_own(dead: Draft) -> bool:
    """Whether a claim gives the dead of the event, or of some of it."""
    claim = dead.claim
    return claim.outcome is Outcome.KILLED and of_event(dead) and claim.relation not in PARTS


def _alike(dead: Draft, shot: Draft) -> bool:
    """Whether the dead may be among those shot by what the words tell of them: not "five men were shot … a policeman
    died"."""
    kinds = (dead.claim.victims.kind, shot.claim.victims.kind)
    fits = VictimClass.PEOPLE in kinds or contains(shot.claim.victims.kind, dead.claim.victims.kind)
    words = set(dead.claim.victims.surface.lower().split())
    anyone = not dead.single or bool(ANYBODY & words) or "named" in dead.claim.rules
    return fits and (anyone or "subject-verb" not in dead.claim.rules)


def _among(dead: Draft, shot: Draft) -> bool:
    """Whether a figure counts the dead among those shot just before: "one fatally", "two of them died", "One died."."""
    claim, later = dead.claim, dead.sentence - shot.sentence
    if claim.outcome is not Outcome.KILLED or later > _NEAR or not of_event(dead):
        return False
    if "part-of-them" in claim.rules:
        return True
    if later > 1:
        return False
    words = claim.span.text.lower().split()
    bare = words[0] in ("one", "two", "three") and len(words) == 2
    return bool(FATAL & set(words)) or (bare and later == 1)


def _survivors(shot: Draft, number: int) -> Draft:
    assert shot.claim.count is not None
    value = Decimal(number)
    figure = replace(
        shot.claim.count,
        low=value,
        high=value,
        least=value,
        most=value,
        step=Decimal(1),
        note="those shot less the dead",
    )
    claim = replace(shot.claim, outcome=Outcome.INJURED, count=figure, rules=("shot-less-dead",))
    return replace(shot, claim=claim, single=False, trigger=None)
