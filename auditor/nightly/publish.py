"""From a settled run to what the desk sees: the report of the night, the history, the digest.

Everything here is made out of the store alone and can be made again: a run that was killed between its findings and its
report is caught up with by the next one. A report is written aside, under a name that begins with a dot, and put in its
place by renaming, so that nobody meets half of it.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from auditor.checks import check_ids
from auditor.checks.runner import worst_first
from auditor.model import Article, Audit, Dismissal, Dismissed, Incident, Severity, Story
from auditor.nightly import digest, history
from auditor.nightly.units import told_apart
from auditor.report import html
from auditor.store.rows import DISMISSED, NEW, Run, Told, Unit
from auditor.store.store import Store

MARK = "run.json"
"""Which run of which store a report is of."""


def catch_up(store: Store, reports: Path, base_url: str) -> None:
    """Publish the runs that were settled and not told of."""
    for run in store.runs.all():
        if run.state == "settled":
            publish(store, run, reports, base_url)


def publish(store: Store, run: Run, reports: Path, base_url: str) -> Path | None:
    """Write the report of a settled run, the history and the feed; returns the report's index, None where nothing was
    audited.

    Raises OSError when they cannot be written.
    """
    reports.mkdir(parents=True, exist_ok=True)
    for left in (*reports.glob(".run-*"), *reports.glob("..run-*")):
        shutil.rmtree(left, ignore_errors=True)
    units = shown(store, run.id)
    folder = _placed(store, run, reports) if units else None
    if units and folder is None:
        folder = _free(reports, run)
        _report(store, run, units, reports, folder, base_url)
    if folder is not None:
        store.runs.name_folder(run.id, folder)
    history.write(store, reports, base_url)
    store.runs.done(run.id)
    return reports / folder / "index.html" if folder else None


def shown(store: Store, run: int) -> list[str]:
    """Keys of the units a run's report shows: those it audited, and those of every article that these name."""
    audited = store.units.audited_in(run)
    return sorted({*audited, *store.units.homes(store.units.members(audited))})


def _placed(store: Store, run: Run, reports: Path) -> str | None:
    """The folder of this run's report, where it was put in its place already."""
    mark = {"run": run.id, "store": store.base.name()}
    for found in sorted(reports.glob(f"{run.started:%Y-%m-%d}*/{MARK}")):
        try:
            if json.loads(found.read_text("utf-8")) == mark:
                return found.parent.name
        except (OSError, ValueError):
            continue
    return None


def _free(reports: Path, run: Run) -> str:
    """The day of the run, with -2, -3 … where there is a report of that day: none is ever overwritten."""
    day, number = f"{run.started:%Y-%m-%d}", 1
    name = day
    while (reports / name).exists():
        number += 1
        name = f"{day}-{number}"
    return name


def _report(store: Store, run: Run, units: Sequence[str], reports: Path, folder: str, base_url: str) -> None:
    told = store.runs.told()
    began = {one.id: f"{one.started.day} {one.started:%B %Y}" for one in store.runs.all()}
    audit = audit_of(store, run, units, told)
    since = {f.key: began[t.opened] for f in audit.findings if (t := told[f.key]).opened != run.id}
    aside = reports / f".run-{run.id}"
    html.write_folder(audit, aside, since)
    (aside / MARK).write_text(json.dumps({"run": run.id, "store": store.base.name()}) + "\n", encoding="utf-8")
    fresh = [f for f in audit.findings if told[f.key].state == NEW and f.severity is not Severity.NOTE]
    if fresh:
        mail = digest.message(fresh, run, folder, base_url)
        (aside / digest.FILE).write_bytes(mail.as_bytes())
    os.rename(aside, reports / folder)


def audit_of(store: Store, run: Run, keys: Iterable[str], told: dict[str, Told]) -> Audit:
    """Units out of the store as one audit."""
    units = told_apart(store.units.load(keys))
    readings = tuple(store.articles.readings(store.units.members(unit.key for unit in units)))
    texts = {reading.article.id: reading.article for reading in readings}
    found = {f.key: f for unit in units for f in unit.findings}
    aside = {f.key: told[f.key] for f in found.values() if told[f.key].state == DISMISSED}
    ordered = sorted(found.values(), key=worst_first)
    return Audit(
        started_at=run.started,
        readings=readings,
        stories=_stories(units, texts),
        incidents=_incidents(units),
        findings=tuple(f for f in ordered if f.key not in aside),
        crashes=tuple(crash for unit in units for crash in unit.crashes),
        dropped=store.files.dropped_in(run.id),
        semantic=run.semantic,
        checks=check_ids(),
        dismissed=tuple(Dismissed(f, Dismissal(f.key, aside[f.key].reason)) for f in ordered if f.key in aside),
    )


def _stories(units: Sequence[Unit], texts: dict[str, Article]) -> tuple[Story, ...]:
    stories = (unit.story for unit in units if unit.story)
    whole = (replace(story, articles=tuple(texts[a.id] for a in story.articles)) for story in stories)
    return tuple(sorted(whole, key=lambda story: story.id))


def _incidents(units: Sequence[Unit]) -> tuple[Incident, ...]:
    """Those that most articles, then most claims, tell of first."""
    found = (incident for unit in units for incident in unit.incidents)
    return tuple(sorted(found, key=lambda i: (-len({c.article for c in i.claims}), -len(i.claims), i.id)))


__all__ = ["MARK", "audit_of", "catch_up", "publish", "shown"]
