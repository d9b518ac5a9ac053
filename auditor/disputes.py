"""Who is held responsible by whom, and where the accounts contradict one another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from auditor.arithmetic import comparable, overlap
from auditor.extract.scene import specificity
from auditor.ledger import CITY, evidence, of_event, reports, surely_one_event
from auditor.model import Claim, Evidence, Incident, Stance
from auditor.parties import Parties


@dataclass(frozen=True, slots=True)
class Account:
    """Who holds whom responsible, or denies having done it; `claim` where a figure is told with it."""

    who: str
    actor: str
    side: str
    where: Evidence
    denies: bool = False
    claim: Claim | None = None


def disputes(incident: Incident) -> Iterator[tuple[Account, Account]]:
    """Pairs of accounts of which one blames another side than the other, or a side that says it was not its doing."""
    parties = Parties(incident.claims)
    for left, right in combinations(_accounts(incident, parties), 2):
        if _contrary(left, right, parties) and _one_event(incident, left, right):
            yield left, right


def _accounts(incident: Incident, parties: Parties) -> Iterator[Account]:
    """Each side that each speaker blames, once; figures first."""
    seen: set[tuple[str, str, bool]] = set()
    for account in (*_told(incident, parties), *_answered(incident, parties)):
        key = (account.who, account.side, account.denies)
        if key not in seen:
            seen.add(key)
            yield account


def _told(incident: Incident, parties: Parties) -> Iterator[Account]:
    for claim in of_event(incident):
        actor = parties.actor(claim)
        if reports(claim) and parties.known(actor):
            yield Account(parties.claimant(claim), actor, parties.side(actor), evidence(claim), claim=claim)


def _answered(incident: Incident, parties: Parties) -> Iterator[Account]:
    for answer in incident.responses:
        if answer.actor and answer.stance in (Stance.ACCUSED, Stance.DENIED):
            who, actor = parties.name(answer.claimant), parties.name(answer.actor)
            denies = answer.stance is Stance.DENIED
            yield Account(who, actor, parties.side(actor), Evidence(answer.article, answer.span), denies)


def _contrary(left: Account, right: Account, parties: Parties) -> bool:
    """Whether one blames whom the other clears, or two speakers blame two sides for harm of which they agree."""
    if left.denies or right.denies:
        return left.denies != right.denies and left.side == right.side and left.who != right.who
    if left.who == right.who or parties.may_be_one(left.actor, right.actor):
        return False
    return left.claim is None or right.claim is None or _agree(left.claim, right.claim)


def _one_event(incident: Incident, left: Account, right: Account) -> bool:
    if left.claim and right.claim:
        if left.where.article == right.where.article and not (left.who and right.who):
            return False  # what a report tells of two sides in its own voice is of two events
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
