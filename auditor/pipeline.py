"""The pipeline, read top to bottom: articles → readings → stories → pairs → incidents → findings.

This module names the stages in order and nothing else; each lives in the room of its name.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from auditor import incidents as incident_stage
from auditor.checks._check import Check, all_checks
from auditor.checks.runner import judge
from auditor.extract.reading import read_article
from auditor.match import alignment, stories
from auditor.model import (
    Alignment,
    Article,
    Attribution,
    Audit,
    Claim,
    Dropped,
    Incident,
    Link,
    Pair,
    Quantity,
    Reading,
    Settings,
    Story,
)

if TYPE_CHECKING:
    from auditor.match.embed import Embedder
