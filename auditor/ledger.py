"""What the ledger of an incident says: who reports, who denies, whose toll it is, what rests on one origin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.arithmetic import comparable, contains
from auditor.extract.scene import specificity
from auditor.extract.vocabulary import clause_words
from auditor.model import Bound, Claim, Evidence, Incident, Outcome, Relation, Scope, Stance, TieBy, VictimClass
from auditor.parties import Parties

PARTS = (Relation.SUBSET_OF, Relation.PART_OF_SUM)
_TOLD = (Stance.ASSERTED, Stance.ACCUSED, Stance.POSSIBLE)

_PARTIAL = frozenset(("some-of-all", "some-more", "hit", "with-attacker", "condition", "to-hospital"))
"""Rules of figures that count some of those harmed ("four others", "three remained in critical condition") or the
attackers too, or leave open who died."""


def denies(claim: Claim) -> bool:
    """Whether somebody denies harm in so many words: "no civilians were harmed"."""
    zero = claim.count is not None and claim.count.most == 0
    return claim.stance is Stance.DENIED and claim.claimant is not None and zero


def reports(claim: Claim) -> bool:
    """Whether a claim tells of harm in a figure of its own: parts only repeat what their total says."""
    told = claim.stance in _TOLD and claim.count is not None and claim.count.most != 0
    return told and claim.relation not in PARTS


def answers(denial: Claim, report: Claim, parties: Parties) -> bool:
    """Whether the denial speaks of the same outcome and class, and of another's report."""
    denier, reporter = parties.claimant(denial), parties.claimant(report)
    if not parties.may_deny(denier):
        return False
    if reporter and parties.side(reporter) == parties.side(denier):
        return False
    # That no officer was hurt denies nothing of what befell others; civilians are whom such reports are about.
    denied, told = denial.victims.kind, report.victims.kind
    if denied is not VictimClass.CIVILIAN and not contains(denied, told):
        return False
    outcomes = denial.outcome is Outcome.CASUALTIES or denial.outcome is report.outcome
    return outcomes and comparable(denied, told) and not _of_another(denial, report)


_ATTACK_ON = re.compile(
    r"\b(?:attacks?|(?:air\s?)?strikes?|raids?|bombings?|shelling|assault|clash(?:es)?|incident)\s+(?:on|against|near)\s+(?!\w+day\b|\w{3,9}\.?\s\d)(.+)",
    re.I,
)
_WORD = re.compile(r"[^\W\d_]{3,}")


def _of_another(denial: Claim, report: Claim) -> bool:
    """Whether the denial is limited to an attack on something that the report does not name."""
    named = _ATTACK_ON.search(denial.limit.text) if denial.limit else None
    words = set(_WORD.findall(named[1].lower())) if named else set()
    if not words or words & _ANYWHERE:
        return False
    told = f"{report.place.surface if report.place else ''} {report.span.text}".lower()
    return not words & set(_WORD.findall(told))


_ANYWHERE = frozenset(
    ("area", "areas", "region", "village", "town", "city", "enclave", "pocket", "zone", "district", "target", "targets")
)
"""Words by which a denial may mean the very place."""


def counts_attackers(claim: Claim) -> bool:
    """Whether those who did it are counted too: "two bailiffs and a gunman are dead"."""
    return not _ATTACKERS.isdisjoint(_WORD.findall(f"{claim.span.text} {claim.victims.surface}".lower()))


def narrower(claim: Claim, other: Claim) -> bool:
    """Whether a claim counts some of those another one counts: a list, or a group with a name beside "people"."""
    listed, named = _LIST in claim.rules, not _is_everybody(claim.victims.surface)
    return claim.victims.kind is other.victims.kind and (
        (listed and _LIST not in other.rules) or (named and _is_everybody(other.victims.surface))
    )


def _is_everybody(surface: str) -> bool:
    return not surface or surface.lower().split()[-1] in _EVERYBODY


_ATTACKERS = clause_words("attacker")
_LIST = "sum-of-list"
_EVERYBODY = frozenset(
    (
        "people",
        "person",
        "persons",
        "dead",
        "victims",
        "lives",
        "deaths",
        "fatalities",
        "casualties",
        "bodies",
        "killed",
    )
)
"""Nouns that leave nobody out."""


def is_total(claim: Claim) -> bool:
    """Whether a claim is somebody's toll of the event, told in figures."""
    return claim.claimant is not None and is_toll(claim)


def is_toll(claim: Claim) -> bool:
    """Whether a claim is a toll of the event, told in figures, by somebody or in the article's own voice."""
    count = claim.count
    return (
        claim.stance in (Stance.ASSERTED, Stance.ACCUSED)
        and claim.scope is Scope.EVENT
        and claim.relation not in PARTS
        and not claim.additional
        and count is not None
        and count.bound is not Bound.VAGUE
        and count.most != 0
        and not _PARTIAL & set(claim.rules)
        and not _over_time(claim)
        # One person told alone ("a man was killed") is seldom meant as the toll.
        and (count.low is None or count.low > 1)
    )


def _over_time(claim: Claim) -> bool:
    """Whether the time told is months or years, so that the figure may add up several events."""
    when = claim.when
    return (
        when is not None and when.first is not None and when.last is not None and (when.last - when.first).days > _DAYS
    )


_DAYS = 10


def of_event(incident: Incident) -> list[Claim]:
    """The claims that surely speak of this event: told at its place, or after it in the same article; without a place
    also in an article that shares its people or its address."""
    placed: set[str | None] = {*_surely_tied(incident)}
    found = []
    for claim in incident.claims:
        here = claim.place is not None and incident.place is not None and claim.place.key == incident.place.key
        if here:
            placed.add(claim.article)
        if here or (claim.place is None and claim.article in placed):
            found.append(claim)
    return found


def _surely_tied(incident: Incident) -> set[str]:
    """The articles that share people or an address with another one of the incident."""
    ties = (t for t in incident.ties if t.by in (TieBy.NAME, TieBy.ADDRESS))
    return {article for tie in ties for article in (tie.article, tie.other)}


def surely_one_event(incident: Incident, left: Claim, right: Claim) -> bool:
    """Whether two claims of an incident cannot well be of two events.

    A village sees few events a day. In a city, claims of different articles must both tell place and day themselves.
    """
    if left.article == right.article or specificity(incident.place) < CITY:
        return True
    if {left.article, right.article} <= _surely_tied(incident):
        return True
    return all(claim.place is not None and claim.when is not None and claim.when.first for claim in (left, right))


CITY = 1
"""Width of a place (`auditor.extract.scene.specificity`) that sees several events a day."""


def least(claim: Claim) -> Decimal:
    """The smallest number a claim's words allow; nought where they allow any."""
    return (claim.count.least if claim.count else None) or Decimal(0)


def evidence(claim: Claim) -> Evidence:
    """The claim's own words."""
    return Evidence(claim.article or "text", claim.span)


def origins(claims: Iterable[Claim], copies: Sequence[Sequence[str]] = ()) -> dict[str, tuple[Claim, ...]]:
    """The claims by whom they rest on: the claimant, wherever repeated; else the article, its copies included.

    What an article that names a claimant says in its own voice besides (its headline, above all) has no origin of its
    own and is left out, as long as anybody is named.
    """
    claims = tuple(claims)
    parties = Parties(claims)
    first = {article: group[0] for group in copies for article in group}
    attributed = {c.article for c in claims if c.claimant}
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        article = claim.article or "text"
        if claim.claimant is None and claim.article in attributed:
            continue
        name = parties.claimant(claim) or first.get(article, article)
        found.setdefault(name, []).append(claim)
    return {name: tuple(told) for name, told in found.items()}


@dataclass(frozen=True, slots=True)
class Envelope:
    """The figures told for one outcome and class, smallest and largest (None = open), with their claims."""

    outcome: Outcome
    victims: VictimClass
    least: Decimal | None
    most: Decimal | None
    claims: tuple[Claim, ...]


def envelopes(incident: Incident) -> tuple[Envelope, ...]:
    """Smallest and largest figure per outcome and class, as casualty recorders keep them, in order of first mention.

    Not an uncertainty: the range only spans what was claimed. "At least 15" opens no range where another says 53: the
    largest number named is then the largest.
    """
    found: dict[tuple[Outcome, VictimClass], list[Claim]] = {}
    for claim in incident.claims:
        told = claim.stance in _TOLD and claim.count is not None and claim.count.most != 0
        if told and not claim.additional and not _PARTIAL & set(claim.rules):
            found.setdefault((claim.outcome, claim.victims.kind), []).append(claim)
    return tuple(_envelope(outcome, kind, claims) for (outcome, kind), claims in found.items())


def _envelope(outcome: Outcome, kind: VictimClass, claims: Sequence[Claim]) -> Envelope:
    counts = [c.count for c in claims if c.count]
    low = min((q.least for q in counts if q.least is not None), default=None)
    named = [v for q in counts for v in (q.most, q.high) if v is not None]
    return Envelope(outcome, kind, low, max(named, default=None), tuple(claims))
