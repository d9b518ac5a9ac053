"""One finding per line as JSON, for scripts that read as they go. A line is a finding as in the JSON format."""

from __future__ import annotations

import json

from auditor.model import Audit
from auditor.report.json import finding


def render(audit: Audit) -> str:
    """The findings, worst first, one object per line; empty when there is none."""
    return "".join(json.dumps(finding(f)) + "\n" for f in audit.findings)
