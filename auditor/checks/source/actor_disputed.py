"""source/actor-disputed: the harm is agreed, who did it is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from auditor.arithmetic import comparable, overlap
from auditor.checks import check
from auditor.extract.claimants import body
from auditor.extract.scene import specificity
from auditor.ledger import CITY, evidence, of_event, reports, surely_one_event
from auditor.model import Claim, Evidence, Incident, Problem, Settings, Stance
from auditor.parties import Parties
from auditor.wording import quoted, verb, with_article


@check("warning")
def actor_disputed(incident: Incident, settings: Settings) -> Iterator[Problem]:
    """The harm is agreed, and the blame is laid on different sides, or the side blamed says it was not its doing.

    Why: a reader who meets one account only takes its actor for established. Blame counts with a figure or without one ("blamed
    the army for the attack"). Figures that cannot both be right are another matter (source/figures-disjoint), and an account that
    names no actor contradicts none. Bodies of one state or movement are one side.

    Flags:
        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said air strikes by the US-led coalition on Saturday killed 21 people in the village of Tal Mirin.
        [Inland Wire, 2018-11-18 10:00] Residents said shelling by Syrian government forces on Saturday killed 21 people in the village of Tal Mirin.

        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said air strikes by the US-led coalition on Saturday killed 21 people in the village of Tal Mirin. The Syrian opposition blamed the Syrian army for the deaths.

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
    accounts = list(_accounts(incident, parties))
    done: set[frozenset[str]] = set()
    for left, right in combinations(accounts, 2):
        sides = frozenset((left.side, right.side, *(("",) if right.denies or left.denies else ())))
        if sides not in done and _contrary(left, right) and _one_event(incident, left, right):
            done.add(sides)
            yield _problem(left, right)


@dataclass(frozen=True, slots=True)
class _Account:
    """Who holds whom responsible, or denies having done it; `claim` where a figure is told with it."""

    who: str
    actor: str
    side: str
    where: Evidence
    denies: bool = False
    claim: Claim | None = None


def _accounts(incident: Incident, parties: Parties) -> Iterator[_Account]:
    """Each side that each speaker blames, once; figures first."""
    seen: set[tuple[str, str, bool]] = set()
    for account in (*_told(incident, parties), *_answered(incident, parties)):
        key = (account.who, account.side, account.denies)
        if key not in seen:
            seen.add(key)
            yield account


def _told(incident: Incident, parties: Parties) -> Iterator[_Account]:
    for claim in of_event(incident):
        actor = parties.actor(claim)
        if reports(claim) and body(actor):
            yield _Account(parties.claimant(claim), actor, parties.side(actor), evidence(claim), claim=claim)


def _answered(incident: Incident, parties: Parties) -> Iterator[_Account]:
    for answer in incident.responses:
        if answer.actor and answer.stance in (Stance.ACCUSED, Stance.DENIED) and body(answer.actor):
            who, actor = parties.name(answer.claimant), parties.name(answer.actor)
            denies = answer.stance is Stance.DENIED
            yield _Account(who, actor, parties.side(actor), Evidence(answer.article, answer.span), denies)


def _contrary(left: _Account, right: _Account) -> bool:
    """Whether one blames whom the other clears, or two speakers blame two sides for harm of which they agree."""
    if left.denies or right.denies:
        return left.denies != right.denies and left.side == right.side and left.who != right.who
    if left.who == right.who or left.side == right.side:
        return False
    return left.claim is None or right.claim is None or _agree(left.claim, right.claim)


def _one_event(incident: Incident, left: _Account, right: _Account) -> bool:
    if left.claim and right.claim:
        return surely_one_event(incident, left.claim, right.claim)
    return left.where.article == right.where.article or specificity(incident.place) < CITY


def _agree(left: Claim, right: Claim) -> bool:
    """Whether the two speak of the same harm: one outcome, ordered classes, figures that may both hold."""
    if left.count is None or right.count is None or left.outcome is not right.outcome:
        return False
    if not comparable(left.victims.kind, right.victims.kind):
        return False
    if left.count.low is None or right.count.low is None:
        return False
    return left.count.low == right.count.low or overlap(left.count.interval, right.count.interval)


def _problem(left: _Account, right: _Account) -> Problem:
    if left.denies:
        left, right = right, left
    accounts = [_account(one) for one in (left, right)]
    values = [
        (one.who or f"{one.where.article} itself", f"not {one.actor}" if one.denies else one.actor)
        for one in (left, right)
    ]
    outcome = left.claim or right.claim
    return Problem(
        message=f"{accounts[0][:1].upper() + accounts[0][1:]}, {accounts[1]}: who did it is contested.",
        evidence=(left.where, right.where),
        values=(*values, *((("outcome", outcome.outcome.value),) if outcome else ())),
    )


def _account(one: _Account) -> str:
    actor, said = with_article(one.actor), quoted(one.where.span.text)
    if one.denies:
        return f"{with_article(one.who)} {verb(one.who, 'denies')} it ({said})"
    if not one.who:
        return f"a report names {actor} ({said})"
    return f"{with_article(one.who)} {verb(one.who, 'names' if one.claim else 'blames')} {actor} ({said})"
