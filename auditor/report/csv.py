"""The findings and the ledger of claims as CSV; the columns are those of `auditor.tables`."""

from __future__ import annotations

from auditor import tables
from auditor.model import Audit


def render(audit: Audit) -> str:
    """The findings, one row each, worst first."""
    return tables.csv(tables.findings(audit))


def render_ledger(audit: Audit) -> str:
    """The claims, one row each: by incident, then those that belong to none."""
    return tables.csv(tables.ledger(audit))
