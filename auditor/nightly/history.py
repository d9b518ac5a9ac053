"""The history on disk: the page over all reports, and the feed of new findings beside it."""

from __future__ import annotations

import os
from pathlib import Path

from auditor.nightly import digest
from auditor.report import html
from auditor.report.history import HistoryPage, history_page
from auditor.store.store import Store

FEED = "feed.xml"


def page(store: Store, reports: Path | None) -> HistoryPage | None:
    """The history as data; None before the first run has come to its end."""
    runs = [run for run in store.runs.all() if run.state != "running"]
    if not runs:
        return None
    folders = [run.folder for run in runs if run.folder and reports and (reports / run.folder).is_dir()]
    return history_page(runs, store.runs.tallies(), list(store.runs.told().values()), folders)


def write(store: Store, reports: Path, base_url: str) -> None:
    """Write `index.html`, `assets/` and the feed, each whole or not at all."""
    found = page(store, reports)
    if found is None:
        return
    (reports / "assets").mkdir(exist_ok=True)
    for name, text in html.assets().items():
        _save(reports / "assets" / name, text)
    told = list(store.runs.told().values())
    runs = {run.id: run for run in store.runs.all()}
    _save(reports / FEED, digest.feed(told, runs, store.base.name(), base_url))
    _save(reports / "index.html", html.render_history(found))


def _save(path: Path, text: str) -> None:
    fresh = path.with_name(f".{path.name}.new")
    fresh.write_text(text, encoding="utf-8", errors="replace", newline="\n")
    os.replace(fresh, path)
