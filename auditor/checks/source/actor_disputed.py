"""source/actor-disputed: the harm is agreed, who did it is not."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from auditor.arithmetic import comparable, overlap
from auditor.checks import check
from auditor.extract.claimants import body
from auditor.ledger import evidence, of_event, reports, surely_one_event
from auditor.model import Claim, Incident, Problem, Settings
from auditor.parties import Parties
from auditor.wording import quoted, verb, with_article


@check("warning")
def actor_disputed(incident: Incident, settings: Settings) -> Iterator[Problem]:
    """The figures agree, and the blame is laid on different sides.

    Why: a reader who meets one account only takes its actor for established. Figures that cannot both be right are another
    matter (source/figures-disjoint), and an account that names no actor contradicts none. Bodies of one state or movement
    are one side.

    Flags:
        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said air strikes by the US-led coalition on Saturday killed 21 people in the village of Tal Mirin.
        [Inland Wire, 2018-11-18 10:00] Residents said shelling by Syrian government forces on Saturday killed 21 people in the village of Tal Mirin.

    Passes:
        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said air strikes by the US-led coalition on Saturday killed 21 people in the village of Tal Mirin.
        [Inland Wire, 2018-11-18 10:00] Residents said air strikes on Saturday killed 21 people in the village of Tal Mirin.

        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said air strikes by the US-led coalition on Saturday killed 21 people in the village of Tal Mirin.
        [Inland Wire, 2018-11-18 10:00] Residents said coalition air strikes on Saturday killed 21 people in the village of Tal Mirin.

        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said air strikes by the US-led coalition on Saturday killed 21 people in the village of Tal Mirin.
        [Inland Wire, 2018-11-18 10:00] Residents said shelling by Syrian government forces on Saturday killed four people in the village of Tal Mirin.

    Source: the category "contested" of casualty recorders: competing claims of responsibility for one event.
    """
    parties = Parties(incident.claims)
    blamed: dict[tuple[str, str], Claim] = {}
    for claim in of_event(incident):
        actor = parties.actor(claim)
        if reports(claim) and actor and body(actor):
            blamed.setdefault((parties.claimant(claim), parties.side(actor)), claim)
    done: set[frozenset[str]] = set()
    for left, right in combinations(blamed.values(), 2):
        sides = frozenset(parties.side(parties.actor(c)) for c in (left, right))
        rivals = parties.claimant(left) != parties.claimant(right)
        one = rivals and surely_one_event(incident, left, right)
        if one and len(sides) == 2 and sides not in done and _agree(left, right):
            done.add(sides)
            yield _problem(left, right, parties)


def _agree(left: Claim, right: Claim) -> bool:
    """Whether the two speak of the same harm: one outcome, ordered classes, figures that may both hold."""
    if left.count is None or right.count is None or left.outcome is not right.outcome:
        return False
    if not comparable(left.victims.kind, right.victims.kind):
        return False
    close = left.count.low is not None and left.count.low == right.count.low
    return close or (
        left.count.low is not None
        and right.count.low is not None
        and overlap(left.count.interval, right.count.interval)
    )


def _problem(left: Claim, right: Claim, parties: Parties) -> Problem:
    values = tuple((_who(c, parties), parties.actor(c)) for c in (left, right))
    accounts = [_account(c, parties) for c in (left, right)]
    return Problem(
        message=f"{accounts[0][:1].upper() + accounts[0][1:]}, {accounts[1]}: the harm is agreed, who did it is not.",
        evidence=(evidence(left), evidence(right)),
        values=(*values, ("outcome", left.outcome.value)),
    )


def _who(claim: Claim, parties: Parties) -> str:
    return parties.claimant(claim) or f"{claim.article} itself"


def _account(claim: Claim, parties: Parties) -> str:
    who, actor = parties.claimant(claim), with_article(parties.actor(claim))
    said = quoted(claim.span.text)
    return f"{with_article(who)} {verb(who, 'names')} {actor} ({said})" if who else f"a report names {actor} ({said})"
