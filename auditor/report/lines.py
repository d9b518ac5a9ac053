"""One line per finding, `path:line:column: severity: message [check]`, as editors and build logs read it."""

from __future__ import annotations

from auditor.model import Audit, Finding
from auditor.report import words
from auditor.report.library import Library
from auditor.report.words import one_line


def render(audit: Audit) -> str:
    """The findings, worst first, each at its first passage, then those dismissed as notes; empty when there is none."""
    library = Library(audit)
    lines = [_line(f, library, f.severity.value, f.message) for f in audit.findings]
    lines += [
        _line(d.finding, library, "note", f"{words.dismissed(d.dismissal)} – {d.finding.message}")
        for d in audit.dismissed
    ]
    return "".join(lines)


def _line(finding: Finding, library: Library, level: str, message: str) -> str:
    first = finding.evidence[0]
    article = library.article(first.article)
    path = one_line(article.path if article and article.path else first.article)
    line, column = library.position(first.article, first.span.start)
    return f"{path}:{line}:{column}: {level}: {one_line(message)} [{finding.check}]\n"
