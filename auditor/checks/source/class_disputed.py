"""source/class-disputed: one count, and two classes of victims that exclude one another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from auditor.arithmetic import comparable
from auditor.checks import check
from auditor.ledger import evidence, is_total, of_event, surely_one_event
from auditor.model import Bound, Claim, Incident, Problem, Settings, VictimClass
from auditor.parties import Parties
from auditor.wording import opening, quoted, verb, with_article

OPPOSED = (VictimClass.CIVILIAN, VictimClass.CHILD, VictimClass.WOMAN, VictimClass.FAMILY_OF_FIGHTER)
"""Classes that deny what "fighters" asserts. Relatives of fighters may be civilians: that pair is no dispute."""

SAID = (Bound.EXACT, Bound.AT_LEAST)
"""Bounds under which a number is the claimant's count: "at least 12" counted twelve."""


@check("warning", silences=("source/figures-disjoint",))
def class_disputed(incident: Incident, settings: Settings) -> Iterator[Problem]:
    """The same count, called fighters by one source and civilians by another.

    Why: both sides count the same dead and do not agree who they were. That is the heart of many disputes, and a report that
    carries one word only has taken a side. Only equal counts for one outcome are compared: 12 fighters and 30 civilians may
    both have died.

    Flags:
        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said air strikes on Saturday on the village of Tal Mirin killed 12 civilians.
        [Inland Wire, 2018-11-17 12:00] The Syrian army said its air strikes on Saturday on the village of Tal Mirin killed 12 militants.

    Passes:
        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said air strikes on Saturday on the village of Tal Mirin killed 12 civilians.
        [Inland Wire, 2018-11-17 12:00] The Syrian army said its air strikes on Saturday on the village of Tal Mirin killed 30 militants.

        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said air strikes on Saturday on the village of Tal Mirin killed 12 civilians.
        [Inland Wire, 2018-11-17 12:00] Doctors said air strikes on Saturday on the village of Tal Mirin killed 12 people.

        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said air strikes on Saturday on the village of Tal Mirin killed 12 family members of fighters.
        [Inland Wire, 2018-11-17 12:00] Doctors said air strikes on Saturday on the village of Tal Mirin killed 12 civilians.

    Source: casualty recorders, who keep the class apart from the count and record by whom it was given.
    """
    parties = Parties(incident.claims)
    told: dict[tuple[str, str, str], Claim] = {}
    for claim in of_event(incident):
        if is_total(claim) and claim.count and claim.count.bound in SAID:
            told[parties.claimant(claim), claim.outcome.value, claim.victims.kind.value] = claim
    done: set[frozenset[str]] = set()
    for left, right in combinations(told.values(), 2):
        names = frozenset((parties.claimant(left), parties.claimant(right)))
        if len(names) == 2 and names not in done and _disputed(left, right) and surely_one_event(incident, left, right):
            done.add(names)
            yield _problem(left, right, parties)


def _disputed(left: Claim, right: Claim) -> bool:
    if left.count is None or right.count is None or left.outcome is not right.outcome:
        return False
    kinds = (left.victims.kind, right.victims.kind)
    opposed = VictimClass.FIGHTER in kinds and any(kind in OPPOSED for kind in kinds)
    return opposed and not comparable(*kinds) and left.count.low == right.count.low


def _problem(left: Claim, right: Claim, parties: Parties) -> Problem:
    one, other = parties.claimant(left), parties.claimant(right)
    number = left.count.low if left.count else None
    return Problem(
        message=f"{opening(one)} {verb(one, 'says')} {quoted(left.span.text)}, {with_article(other)} "
        f"{verb(other, 'says')} {quoted(right.span.text)}: one count, two accounts of who they were.",
        evidence=(evidence(left), evidence(right)),
        values=(
            ("count", str(number)),
            (one, left.victims.kind.value),
            (other, right.victims.kind.value),
            ("outcome", left.outcome.value),
        ),
    )
