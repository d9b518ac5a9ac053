"""The result of one run."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from auditor.model.articles import Dropped
from auditor.model.copies import Story
from auditor.model.findings import Crash, Dismissed, Finding, Lapsed
from auditor.model.incidents import Incident
from auditor.model.readings import Reading


@dataclass(frozen=True, slots=True)
class Audit:
    """The result of one run.

    `findings` are those that count; `dismissed` are shown folded and count for nothing, `lapsed` are the dismissals
    that hold no longer.
    """

    started_at: datetime
    readings: tuple[Reading, ...]
    stories: tuple[Story, ...]
    incidents: tuple[Incident, ...]
    findings: tuple[Finding, ...]
    crashes: tuple[Crash, ...]
    dropped: tuple[Dropped, ...]
    semantic: str = "off"
    checks: tuple[str, ...] = field(default=())
    dismissed: tuple[Dismissed, ...] = ()
    lapsed: tuple[Lapsed, ...] = ()
