"""The audit as one JSON object; its schema is `docs/findings.schema.json`. Numbers are strings as written."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from decimal import Decimal
from typing import Any

from auditor.ledger import Envelope, envelopes
from auditor.model import (
    Article,
    Audit,
    Claim,
    Claimant,
    Dismissal,
    Dismissed,
    Evidence,
    Finding,
    Incident,
    Response,
    Story,
)
from auditor.report import answers, words

VERSION = "1.3"
Object = dict[str, Any]


def render(audit: Audit) -> str:
    """The audit as indented JSON with a final newline; the same audit gives the same bytes."""
    return _clean(json.dumps(document(audit), ensure_ascii=False, indent=1)) + "\n"


def render_lines(audit: Audit) -> str:
    """The same object with a record on each line: shorter, and still easy to compare."""
    fields = []
    for name, value in document(audit).items():
        if isinstance(value, list) and value:
            records = ",\n".join(_compact(record) for record in value)
            fields.append(f"{_compact(name)}:[\n{records}\n]")
        else:
            fields.append(f"{_compact(name)}:{_compact(value)}")
    return _clean("{" + ",\n".join(fields) + "}") + "\n"


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def document(audit: Audit) -> Object:
    """The object that `render` prints."""
    aligned, sentences = words.aligned_sentences(audit)
    return {
        "schema": "claim-auditor/findings",
        "version": VERSION,
        "started_at": audit.started_at.isoformat(),
        "semantic": audit.semantic,
        "checks": list(audit.checks),
        "checked": {
            "articles": len(audit.readings),
            "figures": sum(len(r.quantities) for r in audit.readings),
            "conversions": sum(len(r.conversions) for r in audit.readings),
            "claims": sum(len(r.claims) for r in audit.readings),
            "sentences": sentences,
            "aligned": aligned,
        },
        "articles": [_article(r.article) for r in audit.readings],
        "stories": [_story(s) for s in audit.stories],
        "incidents": [_incident(i) for i in audit.incidents],
        "other_claims": [_claim(c) for c in _outside(audit)],
        "findings": [finding(f) for f in audit.findings],
        "dismissed": [dismissed(d) for d in audit.dismissed],
        "lapsed_dismissals": [{"lapse": one.lapse.value, **_dismissal(one.dismissal)} for one in audit.lapsed],
        "crashes": [{"check": c.check, "subject": c.subject, "error": c.error} for c in audit.crashes],
        "dropped": [{"path": d.path, "line": d.line, "reason": d.reason, "detail": d.detail} for d in audit.dropped],
    }


def _outside(audit: Audit) -> list[Claim]:
    """Claims for a period, or of no incident: they stand beside the incidents, never as rival figures in one."""
    inside = {claim.id for incident in audit.incidents for claim in incident.claims}
    return [claim for reading in audit.readings for claim in reading.claims if claim.id not in inside]


def finding(found: Finding) -> Object:
    """One finding; also a line of the JSONL format."""
    return {
        "check": found.check,
        "severity": found.severity.value,
        "key": found.key,
        "message": found.message,
        "suggestion": found.suggestion,
        "inherited": found.inherited,
        "values": dict(found.values),
        "evidence": [_evidence(e) for e in found.evidence],
    }


def dismissed(one: Dismissed) -> Object:
    """A finding that counts no more, with the decision about it; also a line of the JSONL format."""
    return finding(one.finding) | {"dismissal": _dismissal(one.dismissal)}


def _dismissal(entry: Dismissal) -> Object:
    return {
        "key": entry.key,
        "reason": _clean(entry.reason),
        "made": _day(entry.made),
        "expires": _day(entry.expires),
    }


def _evidence(evidence: Evidence) -> Object:
    span = evidence.span
    return {"article": evidence.article, "start": span.start, "end": span.end, "text": _clean(span.text)}


def _article(article: Article) -> Object:
    text = _clean(article.text)
    return {
        "id": article.id,
        "path": article.path,
        "headline": article.headline,
        "source": article.source,
        "url": article.url,
        "published": _day(article.published),
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "text": text,
    }


def _story(story: Story) -> Object:
    return {
        "id": story.id,
        "original": story.original,
        "reason": story.reason,
        "articles": [a.id for a in story.articles],
    }


def _incident(incident: Incident) -> Object:
    return {
        "id": incident.id,
        "place": incident.place.surface if incident.place else None,
        "when": incident.when.surface if incident.when else None,
        "first": _day(incident.when.first) if incident.when else None,
        "last": _day(incident.when.last) if incident.when else None,
        "actor": incident.actor,
        "status": incident.status.value,
        "envelopes": [_envelope(e) for e in envelopes(incident)],
        "claims": [_claim(c) for c in incident.claims],
        "answers": [_answer(a) for a in answers.of_incident(incident)],
        "ties": [
            {"article": t.article, "other": t.other, "by": t.by.value, "because": _clean(t.because)}
            for t in incident.ties
        ],
    }


def _envelope(envelope: Envelope) -> Object:
    return {
        "outcome": envelope.outcome.value,
        "victims": envelope.victims.value,
        "least": _number(envelope.least),
        "most": _number(envelope.most),
        "claims": [claim.id for claim in envelope.claims],
    }


def _answer(answer: Response) -> Object:
    return {
        "article": answer.article,
        "claimant": answer.claimant,
        "stance": answer.stance.value,
        "actor": answer.actor,
        "start": answer.span.start,
        "end": answer.span.end,
        "text": _clean(answer.span.text),
    }


def _claim(claim: Claim) -> Object:
    count = claim.count
    return {
        "id": claim.id,
        "article": claim.article,
        "claimants": [_claimant(c) for c in claim.claimants],
        "outcome": claim.outcome.value,
        "victims": {"class": claim.victims.kind.value, "words": claim.victims.surface},
        "figure": count.span.text if count else None,
        "least": _number(count.least) if count else None,
        "most": _number(count.most) if count else None,
        "stance": claim.stance.value,
        "limit": claim.limit.text if claim.limit else None,
        "actor": claim.actor,
        "place": claim.place.surface if claim.place else None,
        "when": claim.when.surface if claim.when else None,
        "as_of": claim.as_of.surface if claim.as_of else None,
        "scope": claim.scope.value,
        "relation": claim.relation.value if claim.relation else None,
        "additional": claim.additional,
        "target": claim.target,
        "rules": list(claim.rules),
        "start": claim.span.start,
        "end": claim.span.end,
        "text": _clean(claim.span.text),
    }


def _claimant(claimant: Claimant) -> Object:
    return {"name": claimant.name, "role": claimant.role.value, "side": claimant.side}


def _number(value: Decimal | None) -> str | None:
    return None if value is None else format(value, "f")


def _day(value: date | None) -> str | None:
    return value.isoformat() if value else None


def _clean(text: str) -> str:
    """Lone surrogates as U+FFFD, one for one: they cannot be written as UTF-8, and offsets must hold."""
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
