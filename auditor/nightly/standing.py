"""What is new, what persists, what is gone: the findings of this run against those the desk was told of before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from auditor.model import Dismissal, Finding
from auditor.store.rows import DISMISSED, EXPIRED, NEW, PERSISTING, RESOLVED, WITHDRAWN, Count, Told

NO_SOURCE = "no source named"


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What decides how a finding that is gone is told of.

    run        the number of this run
    kept       ids of the articles kept
    changed    ids of those that came or changed in this run
    same_rules whether the last run had the same checks and settings
    sources    articles to their sources
    shown      keys of the findings that this run's report shows
    """

    run: int
    kept: frozenset[str]
    changed: frozenset[str]
    same_rules: bool
    sources: Mapping[str, str]
    shown: frozenset[str]


def compared(
    before: Mapping[str, Told], found: Mapping[str, Finding], dismissed: Mapping[str, Dismissal], now: Circumstances
) -> list[Told]:
    """The findings that are open, or were until now, by key; those gone for longer stay as they are."""
    open_now = [_open(before.get(key), finding, dismissed.get(key), now) for key, finding in found.items()]
    gone = [_gone(told, now) for key, told in before.items() if told.closed_run is None and key not in found]
    return sorted((*open_now, *gone), key=lambda told: told.key)


def _open(before: Told | None, finding: Finding, dismissal: Dismissal | None, now: Circumstances) -> Told:
    articles = tuple(dict.fromkeys(e.article for e in finding.evidence))
    known = before is not None and before.closed_run is None
    return Told(
        key=finding.key,
        check=finding.check,
        severity=finding.severity.value,
        message=finding.message,
        source=now.sources.get(articles[0], "") or NO_SOURCE,
        articles=articles,
        first=before.first if before else now.run,
        opened=before.opened if before and known else now.run,
        shown=now.run if finding.key in now.shown or before is None else before.shown,
        state=DISMISSED if dismissal else PERSISTING if known else NEW,
        reason=dismissal.reason if dismissal else "",
    )


def _gone(told: Told, now: Circumstances) -> Told:
    if not now.kept.issuperset(told.articles):
        state = EXPIRED
    elif told.state == DISMISSED:
        state = WITHDRAWN  # nobody mended what somebody let stand
    else:
        state = RESOLVED if now.same_rules or now.changed.intersection(told.articles) else WITHDRAWN
    return replace(told, closed_run=now.run, state=state)


def counted(told: Iterable[Told]) -> list[Count]:
    """How many are in each state: in all, by severity, by check and by source."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for one in told:
        for kind, name in (("all", ""), ("severity", one.severity), ("check", one.check), ("source", one.source)):
            counts[kind, name, one.state] += 1
    return [Count(*key, number) for key, number in sorted(counts.items())]
