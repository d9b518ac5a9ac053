"""As of when a claim holds, and the order in which the claims of an incident are shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from auditor.model import Claim
from auditor.report import words
from auditor.report.library import Library

_NEVER = datetime.max


@dataclass(frozen=True, slots=True)
class Dated:
    """A moment to sort by (UTC, without zone), in words, and whether the claim states it or its article's date does."""

    at: datetime
    words: str
    short: str
    stated: bool


def as_of(claim: Claim, library: Library) -> Dated | None:
    """The time that a figure is stated for, else that of its article's publication; None when neither is known."""
    stated = (claim.as_of.last or claim.as_of.first) if claim.as_of else None
    article = library.article(claim.article or "")
    day = stated or (article.published if article else None)
    if day is None:
        return None
    short = f"{day.day} {words.MONTHS[day.month - 1]}" + (f", {day:%H:%M}" if isinstance(day, datetime) else "")
    return Dated(_instant(day), words.moment(day), short, stated is not None)


def _instant(day: date) -> datetime:
    if not isinstance(day, datetime):
        return datetime(day.year, day.month, day.day)
    return day.astimezone(UTC).replace(tzinfo=None) if day.utcoffset() is not None else day


def ordered(claims: Sequence[Claim], library: Library) -> tuple[Claim, ...]:
    """Claims by claimant, then by time, each total followed by its parts; who spoke first comes first.

    Claims without a time keep their reading order behind those that have one.
    """
    times = {c.id: (d.at if (d := as_of(c, library)) else _NEVER) for c in claims}
    parts: dict[str, list[Claim]] = {}
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.target in times and claim.target != claim.id:
            parts.setdefault(claim.target or "", []).append(claim)
        else:
            groups.setdefault(claim.claimant.name if claim.claimant else "", []).append(claim)
    out: dict[str, Claim] = {}
    for group in sorted(groups.values(), key=lambda g: min(times[c.id] for c in g)):
        for total in sorted(group, key=lambda c: times[c.id]):
            _take(total, parts, out)
    # parts that count one another as their total have no beginning; they are shown last
    return (*out.values(), *(c for c in claims if c.id not in out))


def _take(total: Claim, parts: dict[str, list[Claim]], out: dict[str, Claim]) -> None:
    waiting = [total]
    while waiting:
        claim = waiting.pop()
        if claim.id not in out:
            out[claim.id] = claim
            waiting += reversed(parts.get(claim.id, []))
