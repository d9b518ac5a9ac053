"""The words of the project as types: frozen dataclasses and closed vocabularies.

Every stage of the pipeline speaks in these types and in nothing else. No other room of ours is imported here, so that
this one can be read first, in the order of the stages: `articles`, `quantities`, `claims`, `readings`, `copies`,
`incidents`, `findings`, `settings`, `audits`. Others import every name from `auditor.model`. Offsets are characters of
`Article.text`; numbers are `Decimal` as written, never float.
"""

from __future__ import annotations

from auditor.model.articles import Article, Dropped, Evidence, Sentence, Span, Zone, ZoneKind
from auditor.model.audits import Audit
from auditor.model.claims import (
    Attribution,
    Claim,
    Claimant,
    Outcome,
    Place,
    Relation,
    Role,
    Scope,
    Stance,
    VictimClass,
    Victims,
    When,
)
from auditor.model.copies import Alignment, CopyKind, Link, LinkBy, Match, Pair, Shape, Story
from auditor.model.findings import Crash, Dismissal, Dismissed, Finding, Lapse, Lapsed, Problem, Severity
from auditor.model.incidents import Incident, IncidentStatus, Response, Tie, TieBy
from auditor.model.quantities import Bound, Conversion, Quantity, QuantityKind, Rejected
from auditor.model.readings import Reading
from auditor.model.settings import NO_WORDS, Body, OwnPlace, Settings, Vocabulary

__all__ = [
    "NO_WORDS",
    "Alignment",
    "Article",
    "Attribution",
    "Audit",
    "Body",
    "Bound",
    "Claim",
    "Claimant",
    "Conversion",
    "CopyKind",
    "Crash",
    "Dismissal",
    "Dismissed",
    "Dropped",
    "Evidence",
    "Finding",
    "Incident",
    "IncidentStatus",
    "Lapse",
    "Lapsed",
    "Link",
    "LinkBy",
    "Match",
    "Outcome",
    "OwnPlace",
    "Pair",
    "Place",
    "Problem",
    "Quantity",
    "QuantityKind",
    "Reading",
    "Rejected",
    "Relation",
    "Response",
    "Role",
    "Scope",
    "Sentence",
    "Settings",
    "Severity",
    "Shape",
    "Span",
    "Stance",
    "Story",
    "Tie",
    "TieBy",
    "VictimClass",
    "Victims",
    "Vocabulary",
    "When",
    "Zone",
    "ZoneKind",
]
