"""Which page a finding is shown on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from auditor.model import Finding, Incident, Span
from auditor.report.library import Library


@dataclass(frozen=True, slots=True)
class Homes:
    """By a finding's key: its incident's index, its pairs as (story, alignment) indices, or its article's id."""

    incidents: dict[str, int]
    pairs: dict[str, tuple[tuple[int, int], ...]]
    articles: dict[str, str]


def homes(library: Library) -> Homes:
    """Where each finding is shown: source/ on its incident, else on the pair it speaks of, else on its article."""
    audit = library.audit
    pairs: dict[str, list[tuple[str, tuple[int, int]]]] = {}
    for i, story in enumerate(audit.stories):
        for j, a in enumerate(story.alignments):
            pairs.setdefault(a.original, []).append((a.copy, (i, j)))
            pairs.setdefault(a.copy, []).append((a.original, (i, j)))
    claims = _claims(audit.incidents)
    found = Homes({}, {}, {})
    for finding in audit.findings:
        place = _incident_of(finding, claims) if finding.check.startswith("source/") else None
        if place is not None:
            found.incidents[finding.key] = place
        among = list(dict.fromkeys(e.article for e in finding.evidence))
        both = [where for id in among for other, where in pairs.get(id, ()) if other in among]
        one = [where for id in among for _, where in pairs.get(id, ())[:1]]
        if both or one:
            found.pairs[finding.key] = tuple(dict.fromkeys(both or one[:1]))
        else:
            found.articles[finding.key] = among[0]
    return found


def _claims(incidents: Sequence[Incident]) -> dict[str, list[tuple[Span, int]]]:
    """By article, the words of its claims with their incident's index."""
    claims: dict[str, list[tuple[Span, int]]] = {}
    for index, incident in enumerate(incidents):
        for claim in incident.claims:
            claims.setdefault(claim.article or "", []).append((claim.span, index))
    return claims


def _incident_of(finding: Finding, claims: Mapping[str, Sequence[tuple[Span, int]]]) -> int | None:
    """The incident that most of the evidence speaks of; the first one when several do alike."""
    scores: Counter[int] = Counter()
    for e in finding.evidence:
        scores.update({index for span, index in claims.get(e.article, ()) if span.overlaps(e.span)})
    return min(scores, key=lambda index: (-scores[index], index), default=None)
