"""The findings as SARIF 2.1.0 (OASIS standard), for code hosts and review tools that read it.

The first passage is the location, the passages it is set against are related locations. The key is the fingerprint, so
that a finding is recognised from run to run. Columns count code points, which SARIF calls `unicodeCodePoints`.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from auditor import __version__
from auditor.model import Audit, Crash, Dismissal, Evidence, Finding, Severity
from auditor.report import words
from auditor.report.library import Library

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
Object = dict[str, Any]


def render(audit: Audit) -> str:
    """The log as JSON with a final newline."""
    return json.dumps(document(audit), indent=1) + "\n"


def document(audit: Audit) -> Object:
    """The log as an object with one run."""
    library = Library(audit)
    found = (*audit.findings, *(d.finding for d in audit.dismissed))
    checks = sorted({f.check for f in found} | {c.check for c in audit.crashes})
    started = audit.started_at.strftime("%Y-%m-%dT%H:%M:%SZ") if audit.started_at.utcoffset() is not None else None
    invocation: Object = {
        "executionSuccessful": not audit.crashes,
        "toolExecutionNotifications": [
            *(_notification(c, checks) for c in audit.crashes),
            *({"level": "note", "message": {"text": f"Dismissal of {words.lapsed(one)}"}} for one in audit.lapsed),
        ],
    }
    if started:
        invocation["startTimeUtc"] = started
    driver = {"name": "auditor", "version": __version__, "rules": [_rule(check) for check in checks]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [invocation],
        "results": [_result(f, checks, library) for f in audit.findings]
        + [_result(d.finding, checks, library) | _suppressed(d.dismissal) for d in audit.dismissed],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(check: str) -> Object:
    rule: Object = {"id": check}
    if words.rule(check):
        rule["shortDescription"] = {"text": words.rule(check)}
    if words.why(check):
        rule["fullDescription"] = {"text": words.why(check)}
    return rule


def _result(finding: Finding, checks: list[str], library: Library) -> Object:
    first, *others = finding.evidence
    result: Object = {
        "ruleId": finding.check,
        "ruleIndex": checks.index(finding.check),
        "level": _LEVEL[finding.severity],
        "message": {"text": words.visible(finding.message)},
        "locations": [_location(first, library)],
        "partialFingerprints": {"auditorKey/v1": finding.key},
        "properties": {
            "suggestion": finding.suggestion,
            "inherited": finding.inherited,
            "values": dict(finding.values),
        },
    }
    if others:
        related = [_location(e, library) for e in others]
        result["relatedLocations"] = [{"id": n, **where} for n, where in enumerate(related, 1)]
    return result


def _suppressed(entry: Dismissal) -> Object:
    return {"suppressions": [{"kind": "external", "status": "accepted", "justification": words.dismissed(entry)}]}


def _location(evidence: Evidence, library: Library) -> Object:
    article, span = library.article(evidence.article), evidence.span
    line, column = library.position(evidence.article, span.start)
    last, end = library.position(evidence.article, span.end)
    path = article.path if article and article.path else evidence.article
    region = {
        "startLine": line,
        "startColumn": column,
        "endLine": last,
        "endColumn": end,
        "charOffset": span.start,
        "charLength": span.end - span.start,
        "snippet": {"text": words.visible(span.text)},
    }
    uri = quote(path.replace("\\", "/"), safe="/", errors="replace")
    return {
        "physicalLocation": {"artifactLocation": {"uri": uri}, "region": region},
        "logicalLocations": [{"name": words.one_line(evidence.article), "kind": "article"}],
    }


def _notification(crash: Crash, checks: list[str]) -> Object:
    text = words.visible(f"{crash.check} failed on {crash.subject}: {crash.error}")
    rule = {"id": crash.check, "index": checks.index(crash.check)}
    return {"level": "error", "message": {"text": text}, "associatedRule": rule}
