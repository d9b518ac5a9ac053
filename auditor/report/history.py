"""The history of the nights as data for its page: what is new, what persists, what was resolved, what was dismissed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from auditor.model import Severity
from auditor.report import words
from auditor.report.nights import Night, NightChart, Part, night_chart, spark
from auditor.store.rows import DISMISSED, NEW, PERSISTING, RESOLVED, Count, Run, Told

_CHARTED = 60  # nights in the charts
_LISTED = 400  # nights in the table
_SHOWN = 200  # findings of one list; the reports have them all
_LATELY = 14  # runs for which a resolved finding stays in the list
_WIDE, _NARROW = 976, 340
Fate = Callable[[Told], str]
"""What to say of a finding's life."""


@dataclass(frozen=True, slots=True)
class Line:
    """A finding in a list: what it says, where it is shown ("" where that report is gone), what became of it."""

    severity: str
    message: str
    check: str
    source: str
    href: str
    key: str
    fate: str


@dataclass(frozen=True, slots=True)
class Group:
    """The findings in one state; `more` counts those beyond what one list shows."""

    id: str
    title: str
    lines: tuple[Line, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Track:
    """A check or a source over time: open, new and dismissed now, resolved in all, its row of small bars."""

    name: str
    open: int
    new: int
    resolved: int
    dismissed: int
    spark: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One run in the table of nights."""

    when: str
    href: str
    kept: int
    fresh: int
    new: int
    persisting: int
    resolved: int
    dismissed: int
    remarks: str


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """The page. `tone` and `verdict` speak of the last run."""

    tone: str
    verdict: str
    then: str
    checked: str
    started: str
    report: str
    fresh: Group
    groups: tuple[Group, ...]
    wide: NightChart | None
    narrow: NightChart | None
    checks: tuple[Track, ...]
    sources: tuple[Track, ...]
    nights: tuple[Row, ...]
    earlier: int


def history_page(
    runs: Sequence[Run], tallies: Mapping[int, Sequence[Count]], told: Collection[Told], folders: Collection[str]
) -> HistoryPage:
    """The page of the runs that came to an end, the first first; `folders` are the reports that are still there."""
    last = runs[-1]
    href = {run.id: f"{run.folder}/index.html" for run in runs if run.folder in folders}
    days = {run.id: words.moment(run.started.date()) for run in runs}
    totals = [_night(run, tallies.get(run.id, ()), "all", "") for run in runs]
    fresh = [t for t in told if _is_new(t, last)]
    severities = [Severity(t.severity) for t in fresh]
    tone, verdict = _verdict(severities, last)
    charted = totals[-_CHARTED:]
    return HistoryPage(
        tone=tone,
        verdict=verdict,
        then=_then(totals[-1], severities),
        checked=_checked(last),
        started=words.moment(last.started),
        report=href.get(last.id, ""),
        fresh=_group("new", "New", fresh, href, lambda t: ""),
        groups=tuple(_groups(runs, told, href, days)),
        wide=night_chart(charted, _WIDE),
        narrow=night_chart(charted[-20:], _NARROW),
        checks=_tracks(runs, tallies, told, "check"),
        sources=_tracks(runs, tallies, told, "source"),
        nights=tuple(
            _row(run, night, href) for run, night in list(zip(runs, totals, strict=True))[: -_LISTED - 1 : -1]
        ),
        earlier=max(0, len(runs) - _LISTED),
    )


def _is_new(told: Told, last: Run) -> bool:
    return told.state == NEW and told.opened == last.id


def _night(run: Run, counts: Iterable[Count], kind: str, name: str) -> Night:
    number = {c.state: c.count for c in counts if c.kind == kind and c.name == name}
    new, kept = number.get(NEW, 0), number.get(PERSISTING, 0)
    gone, aside = number.get(RESOLVED, 0), number.get(DISMISSED, 0)
    title = f"{words.moment(run.started.date())}: {new} new, {kept} persisting, {gone} resolved, {aside} dismissed"
    return Night(f"{run.started.day} {words.MONTHS[run.started.month - 1]}", title, new, kept, gone, aside)


def _verdict(fresh: Sequence[Severity], last: Run) -> tuple[str, str]:
    if not fresh and last.counts.get("crashes"):
        return "warning", "Nothing new, but some checks failed"
    tone = min(fresh, key=lambda s: s.rank).value if fresh else "good"
    return tone, words.capital(words.novelty(fresh))


def _then(night: Night, fresh: Sequence[Severity]) -> str:
    notes = fresh.count(Severity.NOTE) if len(set(fresh)) > 1 else 0
    parts = [words.count(notes, "new note")] if notes else []
    parts += [
        f"{words.count(night.persisting, 'finding')} of earlier nights still open",
        f"{night.resolved:,} resolved",
        f"{night.dismissed:,} dismissed",
    ]
    return f"{words.listed(parts)}."


def _checked(run: Run) -> str:
    c = run.counts
    parts = [
        f"{words.count(c.get('kept', 0), 'article')} kept",
        f"{c.get('new', 0):,} new",
        f"{c.get('changed', 0):,} changed",
    ]
    return f"{words.listed(parts)}; {_remarks(run) or f'{run.seconds:,.1f} seconds'}."


_REMARKS = (
    ("again", "came again", "came again"),
    ("reread", "read anew", "read anew"),
    ("waiting", "file still changing", "files still changing"),
    ("gone", "left the inbox", "left the inbox"),
    ("expired", "no longer kept", "no longer kept"),
    ("dropped", "could not be read", "could not be read"),
    ("partly", "not fully checked", "not fully checked"),
    ("crashes", "check failed", "checks failed"),
)


def _remarks(run: Run) -> str:
    """What else is worth knowing of a run."""
    said = [f"{n:,} {one if n == 1 else many}" for key, one, many in _REMARKS if (n := run.counts.get(key, 0))]
    return ", ".join([*said, f"{run.seconds:,.1f} seconds"])


def _row(run: Run, night: Night, href: Mapping[int, str]) -> Row:
    c = run.counts
    return Row(
        when=words.moment(run.started),
        href=href.get(run.id, ""),
        kept=c.get("kept", 0),
        fresh=c.get("new", 0) + c.get("changed", 0),
        new=night.new,
        persisting=night.persisting,
        resolved=night.resolved,
        dismissed=night.dismissed,
        remarks=_remarks(run),
    )


def _groups(
    runs: Sequence[Run], told: Collection[Told], href: Mapping[int, str], days: Mapping[int, str]
) -> Iterable[Group]:
    last = runs[-1]
    lately = {run.id for run in runs[-_LATELY:]}
    still = [t for t in told if t.closed_run is None and t.state != DISMISSED and not _is_new(t, last)]
    yield _group("persisting", "Still open", still, href, lambda t: f"since {days.get(t.opened, 'long ago')}")
    gone = sorted(
        (t for t in told if t.state == RESOLVED and t.closed_run in lately), key=lambda t: -(t.closed_run or 0)
    )
    yield _group("resolved", "Resolved lately", gone, href, lambda t: f"resolved by {days.get(t.closed_run or 0, '')}")
    aside = [t for t in told if t.state == DISMISSED and t.closed_run is None]
    yield _group("dismissed", "Dismissed", aside, href, lambda t: t.reason)


def _group(id_: str, title: str, told: Sequence[Told], href: Mapping[int, str], fate: Fate) -> Group:
    rank = {s.value: s.rank for s in Severity}
    ordered = sorted(told, key=lambda t: (rank.get(t.severity, 9), -t.opened, t.check, t.key))
    lines = tuple(_line(t, href, fate(t)) for t in ordered[:_SHOWN])
    return Group(id_, title, lines, max(0, len(ordered) - _SHOWN))


def _line(told: Told, href: Mapping[int, str], fate: str) -> Line:
    page = href.get(told.shown) or href.get(told.opened, "")
    link = f"{page}#f-{told.key}" if page else ""
    return Line(told.severity, told.message, told.check, told.source, link, told.key, fate)


def _tracks(
    runs: Sequence[Run], tallies: Mapping[int, Sequence[Count]], told: Collection[Told], kind: str
) -> tuple[Track, ...]:
    """Every check or source that ever had a finding, those with most open ones first."""
    charted = runs[-_CHARTED:]
    found = []
    for name in sorted({t.check if kind == "check" else t.source for t in told}):
        mine = [t for t in told if (t.check if kind == "check" else t.source) == name]
        nights = [_night(run, tallies.get(run.id, ()), kind, name) for run in charted]
        resolved = sum(t.state == RESOLVED for t in mine)
        aside = sum(t.state == DISMISSED for t in mine)
        found.append(Track(name, nights[-1].open, nights[-1].new, resolved, aside, spark(nights)))
    return tuple(sorted(found, key=lambda track: (-track.open, track.name)))
