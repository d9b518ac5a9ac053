"""Claim-discrepancy auditor: finds figures, sources and claims in news articles and their copies that do not add up.

The public interface is what this module names. Everything is loaded on first use, so that `import auditor` stays cheap.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from auditor import model
from auditor.model import (
    Alignment,
    Article,
    Attribution,
    Audit,
    Claim,
    Dropped,
    Finding,
    Incident,
    Link,
    Pair,
    Quantity,
    Reading,
    Settings,
    Span,
    Story,
)

if TYPE_CHECKING:
    from auditor.pipeline import (
        align,
        align_sentences,
        audit,
        cluster,
        extract_attributions,
        extract_claims,
        extract_quantities,
        read,
        write_report,
    )

__version__ = "0.1.0"

_VERBS = (
    "align",
    "align_sentences",
    "audit",
    "cluster",
    "extract_attributions",
    "extract_claims",
    "extract_quantities",
    "read",
    "write_report",
)

__all__ = [
    "Alignment",
    "Article",
    "Attribution",
    "Audit",
    "Claim",
    "Dropped",
    "Finding",
    "Incident",
    "Link",
    "Pair",
    "Quantity",
    "Reading",
    "Settings",
    "Span",
    "Story",
    "align",
    "align_sentences",
    "audit",
    "cluster",
    "extract_attributions",
    "extract_claims",
    "extract_quantities",
    "model",
    "read",
    "write_report",
]


def __getattr__(name: str) -> Any:
    if name in _VERBS:
        return getattr(importlib.import_module("auditor.pipeline"), name)
    raise AttributeError(f"module 'auditor' has no attribute {name!r}")
