"""One finding per line as JSON, for scripts that read as they go. A line is a finding as in the JSON format."""

from __future__ import annotations

import json

from auditor.model import Audit
from auditor.report.json import dismissed, finding


def render(audit: Audit) -> str:
    """The findings, worst first, one object per line, then those dismissed; empty when there is none."""
    found = [*map(finding, audit.findings), *map(dismissed, audit.dismissed)]
    return "".join(json.dumps(one) + "\n" for one in found)
