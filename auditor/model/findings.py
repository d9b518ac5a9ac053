"""What is reported, and what a person has decided about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from auditor.model.articles import Evidence


class Severity(StrEnum):
    """error: wrong or contradictory on its face. warning: an editor should look. note: listed, not counted."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for the worst, so that sorting puts it first."""
        return (Severity.ERROR, Severity.WARNING, Severity.NOTE).index(self)


@dataclass(frozen=True, slots=True)
class Problem:
    """What a check yields: one sentence, the passages (one or more, the most telling first), the figures behind it.

    values      (name, value) pairs of strings: what was printed, normalised and computed
    suggestion  the corrected text, in the article's own style, for the first piece of evidence; None when there is none
    severity    only where a single problem is milder than its check
    """

    message: str
    evidence: tuple[Evidence, ...]
    suggestion: str | None = None
    values: tuple[tuple[str, str], ...] = ()
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem stamped by the runner. `key` is stable across nights: it holds no offsets.

    `inherited` is set when the same error stands in the original and its copy; the evidence then quotes both. `subject`
    is what the check was given: article id, "original → copy" or incident id; empty when it is not known.
    """

    check: str
    severity: Severity
    key: str
    message: str
    evidence: tuple[Evidence, ...]
    suggestion: str | None = None
    values: tuple[tuple[str, str], ...] = ()
    inherited: bool = False
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Crash:
    """A check that failed on a subject (an article, pair or incident): a row in the report and exit status 2."""

    check: str
    subject: str
    error: str


@dataclass(frozen=True, slots=True)
class Dismissal:
    """A person's decision to let a finding stand: which (its key), why, since when, and until which day inclusive.

    `check`, `articles` and `message` tell what was dismissed, where a report was at hand; they also tell in which runs
    the finding could have come up again.
    """

    key: str
    reason: str
    made: date | None = None
    expires: date | None = None
    check: str | None = None
    articles: tuple[str, ...] = ()
    message: str | None = None


@dataclass(frozen=True, slots=True)
class Dismissed:
    """A finding that counts no more, with the decision about it."""

    finding: Finding
    dismissal: Dismissal


class Lapse(StrEnum):
    """Why a dismissal holds no longer: its day is past, or no finding of this run has its key."""

    EXPIRED = "expired"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class Lapsed:
    """A dismissal that a person should look at again."""

    dismissal: Dismissal
    lapse: Lapse
