"""One line per finding, `path:line:column: severity: message [check]`, as editors and build logs read it."""

from __future__ import annotations

from auditor.model import Audit
from auditor.report.library import Library
from auditor.report.words import one_line


def render(audit: Audit) -> str:
    """The findings, worst first, each at its first passage; empty when there is none."""
    library = Library(audit)
    lines = []
    for finding in audit.findings:
        first = finding.evidence[0]
        article = library.article(first.article)
        path = one_line(article.path if article and article.path else first.article)
        line, column = library.position(first.article, first.span.start)
        message = one_line(finding.message)
        lines.append(f"{path}:{line}:{column}: {finding.severity.value}: {message} [{finding.check}]\n")
    return "".join(lines)
