"""source/shared-origin: several reports, one source behind them."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.checks import check
from auditor.ledger import PARTS, evidence, origins, reports
from auditor.model import Claim, Incident, Problem, Settings
from auditor.wording import listed, with_article


@check("note")
def shared_origin(incident: Incident, settings: Settings) -> Iterator[Problem]:
    """Two or more reports of an event rest on one and the same named source.

    Why: three papers that repeat one monitor's count are one count, not three. Who tallies confirmations has to know that they
    share an origin. Copies of one story are one report.

    Flags:
        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed 43 people.
        [Inland Wire, 2018-11-18 12:00] A raid on the village of Tal Mirin on Saturday killed 43 people, according to the Syrian Observatory for Human Rights, and houses burned for hours.

    Passes:
        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed 43 people.
        [Inland Wire, 2018-11-17 12:00] The Syrian Network for Human Rights said coalition strikes on Saturday on the village of Tal Mirin killed 43 people.

        [Harbour Post, 2018-11-17 09:00] Police said a gunman killed four people in the village of Tal Mirin on Saturday.
        [Inland Wire, 2018-11-17 12:00] Four people were killed by a gunman in the village of Tal Mirin on Saturday, police said.

    Source: circular reporting, as casualty recorders and verification handbooks warn of it.
    """
    told = [c for c in incident.claims if reports(c) and c.relation not in PARTS]
    first = {article: group[0] for group in incident.copies for article in group}
    for name, claims in origins(told, incident.copies).items():
        stories: dict[str, Claim] = {}
        for claim in claims:
            if claim.claimant is not None and claim.article:
                stories.setdefault(first.get(claim.article, claim.article), claim)
        if len(stories) > 1 and _is_named(name):
            yield _problem(name, list(stories.values()))


def _is_named(name: str) -> bool:
    """Whether one body or person is meant: "police" of two reports need not be one officer."""
    return any(letter.isupper() for letter in name)


def _problem(name: str, claims: list[Claim]) -> Problem:
    articles = listed([claim.article or "" for claim in claims])
    return Problem(
        message=f"{len(claims)} reports ({articles}) rest on one source, {with_article(name)}.",
        evidence=tuple(evidence(claim) for claim in claims),
        values=(("origin", name), ("reports", str(len(claims)))),
    )
