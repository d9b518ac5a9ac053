"""source/revised: one source's own sequence of figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.arithmetic import disjoint
from auditor.checks import check
from auditor.ledger import counts_attackers, evidence, is_total, narrower, of_event
from auditor.model import Claim, Incident, Problem, Relation, Settings, VictimClass
from auditor.parties import Parties
from auditor.wording import opening, quoted, verb


@check("note")
def revised(incident: Incident, settings: Settings) -> Iterator[Problem]:
    """One source gave several figures for the event, one after the other.

    Why: tolls rise as bodies are found. An earlier figure of the same source is no rival of its later one, but a report that
    still carries it is out of date. Figures that may both hold ("at least 36", then 43) are listed too, as an update.

    Flags:
        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed 36 people.
        [Harbour Post, 2018-11-18 09:00] The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed 43 people.

    Passes:
        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed 43 people.
        [Inland Wire, 2018-11-18 09:00] The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed 43 people.

        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed 36 civilians. It said four fighters were killed too.

        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed 36 people.
        [Inland Wire, 2018-11-17 12:00] The Syrian Network for Human Rights said coalition strikes on Saturday on the village of Tal Mirin killed 25 people.

    Source: the running tolls of monitors and rescue services, as casualty recorders follow them.
    """
    parties = Parties(incident.claims)
    figures: dict[tuple[str, str, str], list[Claim]] = {}
    for claim in of_event(incident):
        if is_total(claim):
            key = (parties.claimant(claim), claim.outcome.value, _whom(claim))
            figures.setdefault(key, []).append(claim)
    for (who, _, _), claims in figures.items():
        sequence = _sequence(claims)
        if len(sequence) > 1:
            yield _problem(who, sequence)


def _whom(claim: Claim) -> str:
    """The class, and of a special one the words too: the dead of two armies are two tolls."""
    kind = claim.victims.kind
    wide = kind in (VictimClass.PEOPLE, VictimClass.CIVILIAN)
    return kind.value if wide else f"{kind.value} {claim.victims.surface.lower()}"


def _sequence(claims: Sequence[Claim]) -> list[Claim]:
    """The figures that differ from the one before; a hedged repetition ("at least 43" of 43) is no revision."""
    kept: list[Claim] = []
    for claim in claims:
        if all(_differ(claim, before) for before in kept):
            kept.append(claim)
    return kept


def _differ(claim: Claim, before: Claim) -> bool:
    if claim.count is None or before.count is None:
        return False
    if narrower(claim, before) or narrower(before, claim) or counts_attackers(claim) != counts_attackers(before):
        return False  # the one counts some of those whom the other counts
    if claim.article == before.article and not (claim.as_of or before.as_of or claim.relation is Relation.UPDATES):
        return False  # within one report two figures are more often of two things
    if disjoint(claim.count.interval, before.count.interval):
        return True
    a, b = claim.count, before.count
    risen = a.low is not None and b.low is not None and a.low == a.high and b.low == b.high and a.low > b.low
    return risen and claim.article != before.article


def _problem(who: str, claims: Sequence[Claim]) -> Problem:
    figures = ", then ".join(quoted(claim.span.text) for claim in claims)
    return Problem(
        message=f"{opening(who)} {verb(who, 'has')} given several figures: {figures}.",
        evidence=tuple(evidence(claim) for claim in reversed(claims)),
        values=(
            ("source", who),
            *((f"figure {n}", claim.count.number.text if claim.count else "") for n, claim in enumerate(claims, 1)),
        ),
    )
