"""source/figures-disjoint: two claimants' figures for one event that cannot both be right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from auditor.arithmetic import contains, disjoint
from auditor.checks import check
from auditor.ledger import counts_attackers, evidence, is_total, least, narrower, of_event, surely_one_event
from auditor.model import Claim, Incident, Outcome, Problem, Settings, VictimClass
from auditor.parties import Parties
from auditor.wording import quoted, verb, with_article

MANY = 6
"""Figures that one finding sets side by side."""
LATE = re.compile(r"later|updat|latest|r[oi]se|rising|climbed|increased", re.I)
"""Words of a stage that do not make a figure an early one."""

EARLY = re.compile(r"\b(?:initial|early|first|preliminary)\b", re.I)
"""Words in a claimant's name ("initial reports") that make its figure an early one."""
SHOT = re.compile(r"\b(?:sho[to]|shooting|gunm[ae]n|shooters?|stabb)", re.I)
"""Words of events in which those who did it often die."""
ATTACKERS = 2
"""So many of them may be counted by one and not by another."""
DEED = "verb-object"
"""The rule of a figure that somebody killed: that one is not counted himself."""
LIST = "sum-of-list"
"""The rule of a figure that adds up people told one by one."""
NAMES = re.compile(r"\bnames?\b", re.I)
"""A list of names holds those identified so far."""


@check("warning")
def figures_disjoint(incident: Incident, settings: Settings) -> Iterator[Problem]:
    """Two claimants' figures for one event that cannot both be right.

    Why: a reader who sees only one of them takes it for the toll. Figures conflict only where the intervals that their words
    allow have no value in common, for the same outcome and the same or an ordered class of victims. Each claimant's latest
    total counts; parts of a total, figures for a period, early counts that a later one exceeds and vague words ("dozens") do not.

    Flags:
        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed 43 people.
        [Inland Wire, 2018-11-17 12:00] The Syrian Network for Human Rights said coalition strikes on Saturday on the village of Tal Mirin killed 25 people.

    Passes:
        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed 43 people.
        [Inland Wire, 2018-11-17 12:00] The Syrian Network for Human Rights said coalition strikes on Saturday on the village of Tal Mirin killed at least 25 people.

        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed 43 people.
        [Inland Wire, 2018-11-17 12:00] The Syrian Network for Human Rights said coalition strikes on Saturday on the village of Tal Mirin killed 25 civilians.

        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed 36 people.
        [Harbour Post, 2018-11-18 09:00] The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed 43 people.

        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed 43 people.
        [Inland Wire, 2018-11-17 12:00] The Syrian Network for Human Rights said strikes have killed 250 people around the village of Tal Mirin since September 10.

    Source: interval comparison as casualty recorders do it by hand: "at least 15" and 36 agree, 36 and 53 do not.
    """
    parties = Parties(incident.claims)
    latest: dict[tuple[str, str, str], Claim] = {}
    for claim in of_event(incident):
        if is_total(claim):  # what a claimant has revised no longer counts
            latest[parties.claimant(claim), claim.outcome.value, claim.victims.kind.value] = claim
    pairs = [
        (left, right)
        for left, right in combinations(latest.values(), 2)
        if left.outcome is right.outcome and _rivals(incident, left, right, parties) and _conflict(left, right)
    ]
    for claims in _joined(pairs):
        yield _problem(claims[:MANY], parties)


def _rivals(incident: Incident, left: Claim, right: Claim, parties: Parties) -> bool:
    """Whether two claimants speak of one event, and the lower figure is no early one."""
    if parties.claimant(left) == parties.claimant(right) or not surely_one_event(incident, left, right):
        return False
    low, high = sorted((left, right), key=least)
    return not (_early(low) or _earlier(incident, low, high) or _without_attackers(incident, low, high))


def _earlier(incident: Incident, low: Claim, high: Claim) -> bool:
    """Whether the lower figure appeared on an earlier day: tolls rise as the dead are found."""
    days = dict(incident.days)
    before, after = days.get(low.article or ""), days.get(high.article or "")
    return before is not None and after is not None and before < after


def _without_attackers(incident: Incident, low: Claim, high: Claim) -> bool:
    """Whether those who did it may be counted in one figure only: "killed three" beside "four dead" of a shooting."""
    if counts_attackers(high) != counts_attackers(low):
        return True
    few = least(high) - least(low) <= ATTACKERS and low.outcome is Outcome.KILLED
    told = any(SHOT.search(claim.span.text) for claim in incident.claims)
    return few and told and DEED in low.rules and DEED not in high.rules


def _joined(pairs: Sequence[tuple[Claim, Claim]]) -> Iterator[list[Claim]]:
    """The claims that contradict one another, each outcome's together: three figures are one dispute, not three."""
    groups: dict[Outcome, dict[str, Claim]] = {}
    for pair in pairs:
        groups.setdefault(pair[0].outcome, {}).update((claim.id, claim) for claim in pair)
    yield from ([*group.values()] for group in groups.values())


def _early(claim: Claim) -> bool:
    """Whether the lower figure was given while the dead were still being counted, or counts names only."""
    who = claim.claimant.name if claim.claimant else ""
    stage = claim.as_of is not None and not LATE.search(claim.as_of.surface)
    return stage or bool(EARLY.search(who) or NAMES.search(claim.span.text))


def _conflict(left: Claim, right: Claim) -> bool:
    """Of one class the figures must meet; of ordered classes the narrower must not exceed the wider."""
    if left.count is None or right.count is None:
        return False
    a, b = left.victims.kind, right.victims.kind
    if LIST in left.rules and LIST in right.rules:
        return False  # whom each names, not how many there were
    if narrower(left, right) or narrower(right, left):
        few, many = (left.count, right.count) if narrower(left, right) else (right.count, left.count)
        return few.least is not None and many.most is not None and few.least > many.most
    if VictimClass.FIGHTER in (a, b) and left.victims.surface.lower() != right.victims.surface.lower():
        return False  # the dead of two armies, or fighters beside others
    if a is b:
        return disjoint(left.count.interval, right.count.interval)
    if contains(a, b) or contains(b, a):
        wide, narrow = (left.count, right.count) if contains(a, b) else (right.count, left.count)
        return narrow.least is not None and wide.most is not None and narrow.least > wide.most
    return False


def _problem(claims: Sequence[Claim], parties: Parties) -> Problem:
    names = [parties.claimant(claim) for claim in claims]
    told = [
        f"{with_article(name)} {verb(name, 'says')} {quoted(claim.span.text)}"
        for name, claim in zip(names, claims, strict=True)
    ]
    which = "both cannot" if len(claims) == 2 else "they cannot all"
    message = ", ".join(told)
    return Problem(
        message=f"{message[:1].upper()}{message[1:]}: {which} be right for the same event.",
        evidence=tuple(evidence(claim) for claim in claims),
        values=(
            *((name, _interval(claim)) for name, claim in zip(names, claims, strict=True)),
            ("outcome", claims[0].outcome.value),
            ("victims", " / ".join(claim.victims.kind.value for claim in claims)),
        ),
    )


def _interval(claim: Claim) -> str:
    least, most = claim.count.interval if claim.count else (None, None)
    return f"{least if least is not None else 0} to {most if most is not None else 'open'}"
