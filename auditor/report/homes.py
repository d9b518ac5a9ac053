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
    """Where each finding is shown: where its subject is, when that is known; else where its passages stand.

    A passage of an original alone says nothing on which of several copies is meant, so the subject comes first.
    """
    audit = library.audit
    named = {
        f"{a.original} → {a.copy}": (i, j) for i, s in enumerate(audit.stories) for j, a in enumerate(s.alignments)
    }
    events = {incident.id: index for index, incident in enumerate(audit.incidents)}
    pairs: dict[str, list[tuple[str, tuple[int, int]]]] = {}
    for i, story in enumerate(audit.stories):
        for j, a in enumerate(story.alignments):
            pairs.setdefault(a.original, []).append((a.copy, (i, j)))
            pairs.setdefault(a.copy, []).append((a.original, (i, j)))
    claims = _claims(audit.incidents)
    found = Homes({}, {}, {})
    for finding in (*audit.findings, *(d.finding for d in audit.dismissed)):
        if finding.check.startswith("source/"):
            place = events.get(finding.subject, _incident_of(finding, claims))
            if place is not None:
                found.incidents[finding.key] = place
        if finding.subject in named:
            found.pairs[finding.key] = (named[finding.subject],)
            continue
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
