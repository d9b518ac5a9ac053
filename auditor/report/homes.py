"""Which page a finding is shown on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from auditor.model import Evidence, Finding, Incident
from auditor.report.cards import Library


@dataclass(frozen=True, slots=True)
class Homes:
    """By a finding's key: its incident's index, its pairs as (story, alignment) indices, or its article's id."""

    incidents: dict[str, int]
    pairs: dict[str, tuple[tuple[int, int], ...]]
    articles: dict[str, str]


def homes(library: Library) -> Homes:
    """Where each finding is shown: source/ on its incident, else on the pair it speaks of, else on its article."""
    audit = library.audit
    pairs = {(a.original, a.copy): (i, j) for i, s in enumerate(audit.stories) for j, a in enumerate(s.alignments)}
    found = Homes({}, {}, {})
    for finding in audit.findings:
        place = _incident_of(finding, audit.incidents) if finding.check.startswith("source/") else None
        if place is not None:
            found.incidents[finding.key] = place
        among = dict.fromkeys(e.article for e in finding.evidence)
        both = tuple(where for (o, c), where in pairs.items() if o in among and c in among)
        one = tuple(where for (o, c), where in pairs.items() if o in among or c in among)
        if both or one:
            found.pairs[finding.key] = both or one[:1]
        else:
            found.articles[finding.key] = next(iter(among))
    return found


def _incident_of(finding: Finding, incidents: Sequence[Incident]) -> int | None:
    scores = [sum(_speaks(e, i) for e in finding.evidence) for i in incidents]
    best = max(scores, default=0)
    return scores.index(best) if best else None


def _speaks(evidence: Evidence, incident: Incident) -> bool:
    return any(c.article == evidence.article and c.span.overlaps(evidence.span) for c in incident.claims)
