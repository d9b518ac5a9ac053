"""source/figures-disjoint: two claimants' figures for one event that cannot both be right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from auditor.arithmetic import contains, disjoint
from auditor.checks import check
from auditor.ledger import evidence, is_total, least, of_event, surely_one_event
from auditor.model import Claim, Incident, Problem, Settings, VictimClass
from auditor.parties import Parties
from auditor.wording import opening, quoted, verb, with_article

LATE = re.compile(r"later|updat|latest|r[oi]se|rising|climbed|increased", re.I)
"""Words of a stage that do not make a figure an early one."""


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
    for left, right in combinations(latest.values(), 2):
        rivals = parties.claimant(left) != parties.claimant(right)
        same = left.outcome is right.outcome and rivals and surely_one_event(incident, left, right)
        if same and _conflict(left, right) and not _early(min(left, right, key=least)):
            yield _problem(left, right, parties)


def _early(claim: Claim) -> bool:
    """Whether the lower figure was given while the dead were still being counted: a later, higher one then corrects it."""
    return claim.as_of is not None and not LATE.search(claim.as_of.surface)


def _conflict(left: Claim, right: Claim) -> bool:
    """Of one class the figures must meet; of ordered classes the narrower must not exceed the wider."""
    if left.count is None or right.count is None:
        return False
    a, b = left.victims.kind, right.victims.kind
    if VictimClass.FIGHTER in (a, b) and left.victims.surface.lower() != right.victims.surface.lower():
        return False  # the dead of two armies, or fighters beside others
    if a is b:
        return disjoint(left.count.interval, right.count.interval)
    if contains(a, b) or contains(b, a):
        wide, narrow = (left.count, right.count) if contains(a, b) else (right.count, left.count)
        return narrow.least is not None and wide.most is not None and narrow.least > wide.most
    return False


def _problem(left: Claim, right: Claim, parties: Parties) -> Problem:
    one, other = parties.claimant(left), parties.claimant(right)
    return Problem(
        message=f"{opening(one)} {verb(one, 'says')} {quoted(left.span.text)}, {with_article(other)} "
        f"{verb(other, 'says')} {quoted(right.span.text)}: both cannot be right for the same event.",
        evidence=(evidence(left), evidence(right)),
        values=(
            (one, _interval(left)),
            (other, _interval(right)),
            ("outcome", left.outcome.value),
            ("victims", f"{left.victims.kind.value} / {right.victims.kind.value}"),
        ),
    )


def _interval(claim: Claim) -> str:
    least, most = claim.count.interval if claim.count else (None, None)
    return f"{least if least is not None else 0} to {most if most is not None else 'open'}"
