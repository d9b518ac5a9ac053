"""An incident as a page: the ledger of claims, the range chart, what is claimed at least and at most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from auditor.model import Evidence, Incident, Stance
from auditor.report import charts, words
from auditor.report.cards import Card, Quote, quote
from auditor.report.library import Library
from auditor.report.pages import slug


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A claim in the ledger."""

    claimant: str
    side: str
    chain: str
    stance: str
    stance_words: str
    figure: str
    whom: str
    as_of: str
    scope: str
    limit: str
    quote: Quote | None
    again: bool
    article: str
    source: str
    depth: int
    marker: str


@dataclass(frozen=True, slots=True)
class IncidentPage:
    """One event with everything that is claimed of it."""

    slug: str
    id: str
    title: str
    when: str
    actor: str
    status: str
    meaning: str
    envelope: str
    rows: tuple[LedgerRow, ...]
    wide: charts.RangeChart | None
    narrow: charts.RangeChart | None
    stances: tuple[tuple[str, str, str], ...]
    cards: tuple[Card, ...]


def incident_page(incident: Incident, library: Library, cards: Sequence[Card]) -> IncidentPage:
    """The ledger and the chart of one incident."""
    status, meaning = words.STATUS[incident.status]
    ids = {c.id for c in incident.claims}
    rows: list[LedgerRow] = []
    for claim in incident.claims:
        origin = claim.claimant
        limit = claim.limit.text if claim.limit else ""
        name = origin.name if origin else "in the article's own voice"
        rows.append(
            LedgerRow(
                claimant=name,
                side=(origin.side or "").replace("_", " ") if origin else "",
                chain=", ".join(c.name for c in claim.claimants[1:]),
                stance=claim.stance.value,
                stance_words=words.STANCE[claim.stance],
                figure=("none" if claim.count.most == 0 else words.amount(claim.count)) if claim.count else "",
                whom=words.whom(claim),
                as_of=claim.as_of.surface if claim.as_of else claim.when.surface if claim.when else "",
                scope=words.SCOPE[claim.scope],
                limit=words.one_line(limit),
                quote=quote(Evidence(claim.article, claim.span), library) if claim.article else None,
                again=bool(rows) and rows[-1].claimant == name,
                article=claim.article or "",
                source=library.name(claim.article) if claim.article else "",
                depth=1 if claim.target in ids else 0,
                marker=charts.marker(claim.stance, 8, 8),
            )
        )
    stances = dict.fromkeys(c.stance for c in incident.claims)
    return IncidentPage(
        slug=slug("incident", incident.id),
        id=incident.id,
        title=words.one_line(incident.place.surface) if incident.place else "Place not stated",
        when=words.one_line(incident.when.surface) if incident.when else "time not stated",
        actor=incident.actor or "",
        status=status,
        meaning=meaning,
        envelope=_envelope(incident),
        rows=tuple(rows),
        wide=charts.range_chart(incident.claims, 900),
        narrow=charts.range_chart(incident.claims, 340),
        stances=tuple((s.value, words.STANCE[s], charts.marker(s, 8, 8)) for s in stances),
        cards=tuple(cards),
    )


def _envelope(incident: Incident) -> str:
    """The smallest and the largest figure that anyone asserts, by outcome, and what is denied."""
    parts = []
    asserted = [c for c in incident.claims if c.count and not c.target and c.stance is not Stance.DENIED]
    for outcome in dict.fromkeys(c.outcome for c in asserted):
        counts = [c.count for c in asserted if c.outcome is outcome and c.count]
        least = [q.least for q in counts if q.least is not None]
        top = max([*least, *(q.most for q in counts if q.most is not None)], default=None)
        if top is None:
            continue
        open_ended = any(q.most is None and q.least == top for q in counts)
        low = words.number(min(least)) if least else "up"
        figures = words.number(top) if low == words.number(top) else f"{low} to {words.number(top)}"
        parts.append(f"{figures}{' or more' if open_ended else ''} {words.OUTCOME[outcome]}")
    denied = [c for c in incident.claims if c.stance is Stance.DENIED and c.claimant]
    parts += list(dict.fromkeys(f"{words.told(c)}, according to {c.claimant.name}" for c in denied if c.claimant))
    return "; ".join(parts)
