"""source/figures-disjoint: two claimants' figures for one event that cannot both be right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import combinations

from auditor.arithmetic import contains, disjoint
from auditor.checks import check
from auditor.model import Bound, Claim, Evidence, Incident, Problem, Relation, Scope, Settings, Stance, VictimClass

TOLD = (Stance.ASSERTED, Stance.ACCUSED)
PARTS = (Relation.SUBSET_OF, Relation.PART_OF_SUM)

PARTIAL = frozenset(("some-of-all", "some-more", "hit", "with-attacker"))
"""Rules of figures that count some of those harmed ("four others") or the attackers too, or leave open who died."""

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
    latest = list(_latest(_of_event(incident)).values())
    for left, right in combinations(latest, 2):
        same = left.outcome is right.outcome and _names(left) != _names(right)
        if same and _conflict(left, right) and not _early(min(left, right, key=_least)):
            yield _problem(left, right)


def _of_event(incident: Incident) -> Iterator[Claim]:
    """The claims that surely speak of this event: told at its place, or after its place was told in the same article."""
    placed: set[str | None] = set()
    for claim in incident.claims:
        here = claim.place is not None and incident.place is not None and claim.place.key == incident.place.key
        if here:
            placed.add(claim.article)
        if here or (claim.place is None and claim.article in placed):
            yield claim


def _latest(claims: Iterable[Claim]) -> dict[tuple[str, str, str], Claim]:
    """The last total of each claimant, outcome and class; what a claimant has revised no longer counts."""
    found: dict[tuple[str, str, str], Claim] = {}
    for claim in claims:
        if _is_total(claim):
            found[_names(claim), claim.outcome.value, claim.victims.kind.value] = claim
    return found


def _is_total(claim: Claim) -> bool:
    count = claim.count
    return (
        claim.claimant is not None
        and claim.stance in TOLD
        and claim.scope is Scope.EVENT
        and claim.relation not in PARTS
        and count is not None
        and count.bound is not Bound.VAGUE
        and count.most != 0
        and not PARTIAL & set(claim.rules)
        # One person told alone ("a man was killed") is seldom meant as the toll.
        and (count.low is None or count.low > 1)
    )


def _least(claim: Claim) -> Decimal:
    return (claim.count.least if claim.count else None) or Decimal(0)


def _early(claim: Claim) -> bool:
    """Whether the lower figure was given while the dead were still being counted: a later, higher one then corrects it."""
    return claim.as_of is not None and not LATE.search(claim.as_of.surface)


def _names(claim: Claim) -> str:
    return claim.claimant.name if claim.claimant else ""


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


def _problem(left: Claim, right: Claim) -> Problem:
    assert left.count is not None
    assert right.count is not None
    return Problem(
        message=(
            f'{_names(left)} says "{_words(left)}", {_names(right)} says "{_words(right)}": both cannot be right for the same event.'
        ),
        evidence=(Evidence(left.article or "text", left.span), Evidence(right.article or "text", right.span)),
        values=(
            (_names(left), _interval(left)),
            (_names(right), _interval(right)),
            ("outcome", left.outcome.value),
            ("victims", f"{left.victims.kind.value} / {right.victims.kind.value}"),
        ),
    )


def _interval(claim: Claim) -> str:
    least, most = claim.count.interval if claim.count else (None, None)
    return f"{least if least is not None else 0} to {most if most is not None else 'open'}"


def _words(claim: Claim) -> str:
    return " ".join(claim.span.text.split())
