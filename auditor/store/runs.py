"""The runs, and what the desk was told of in each."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, insert, select, update

from auditor.store import schema
from auditor.store.base import Base
from auditor.store.rows import Count, Run, Told


class Runs:
    """Runs in order, their counts, and the life of every finding."""

    def __init__(self, base: Base) -> None:
        self._base = base

    def begin(self, started: datetime, semantic: str) -> tuple[Run, bool]:
        """The run to carry out, and whether it takes up one that was broken off."""
        t = schema.RUN
        with self._base.write() as link:
            broken = link.execute(select(t.c.id).where(t.c.state == "running")).scalar()
            number = broken or (link.execute(select(t.c.id).order_by(t.c.id.desc()).limit(1)).scalar() or 0) + 1
            link.execute(delete(t).where(t.c.id == number))
            values = {"id": number, "state": "running", "started": started.isoformat(), "semantic": semantic}
            link.execute(insert(t).values(values))
        return Run(number, "running", started, semantic=semantic), broken is not None

    def settle(self, run: Run, told: Sequence[Told], counts: Sequence[Count]) -> None:
        """Make what a run found final, all at once: the findings, the counts, the name of its report."""
        t = schema.FINDING
        with self._base.write() as link:
            for one in told:
                link.execute(delete(t).where(t.c.key == one.key))
                link.execute(insert(t).values(_row(one)))
            link.execute(delete(schema.TALLY).where(schema.TALLY.c.run == run.id))
            if counts:
                link.execute(
                    insert(schema.TALLY),
                    [
                        {"run": run.id, "kind": c.kind, "name": c.name, "state": c.state, "count": c.count}
                        for c in counts
                    ],
                )
            link.execute(
                update(schema.RUN)
                .where(schema.RUN.c.id == run.id)
                .values(
                    state="settled",
                    finished=run.finished.isoformat() if run.finished else None,
                    seconds=run.seconds,
                    folder=run.folder,
                    rules=run.rules,
                    mail=run.mail,
                    counts=json.dumps(run.counts, sort_keys=True),
                )
            )

    def name_folder(self, run: int, folder: str) -> None:
        """Note under which name a report was put in its place."""
        with self._base.write() as link:
            link.execute(update(schema.RUN).where(schema.RUN.c.id == run).values(folder=folder))

    def done(self, run: int) -> None:
        """Note that the report of a run stands, and the history with it."""
        with self._base.write() as link:
            link.execute(update(schema.RUN).where(schema.RUN.c.id == run).values(state="done"))

    def mailed(self, run: int) -> None:
        """Note that the digest of a run was sent."""
        with self._base.write() as link:
            link.execute(update(schema.RUN).where(schema.RUN.c.id == run).values(mail="sent"))

    def all(self) -> list[Run]:
        """Every run, the first first."""
        with self._base.read() as link:
            return [_run(row) for row in link.execute(select(schema.RUN).order_by(schema.RUN.c.id))]

    def tallies(self) -> dict[int, list[Count]]:
        """The counts of every run."""
        t = schema.TALLY.c
        found: dict[int, list[Count]] = {}
        with self._base.read() as link:
            rows = link.execute(select(schema.TALLY).order_by(t.run, t.kind, t.name, t.state))
            for row in rows:
                found.setdefault(row.run, []).append(Count(*row[1:]))
        return found

    def told(self) -> dict[str, Told]:
        """Every finding the desk was ever told of, by key."""
        t = schema.FINDING.c
        with self._base.read() as link:
            return {row.key: _told(row) for row in link.execute(select(schema.FINDING).order_by(t.key))}


def _run(row: Row[Any]) -> Run:
    finished = datetime.fromisoformat(row.finished) if row.finished else None
    counts: dict[str, int] = json.loads(row.counts)
    return Run(
        row.id, row.state, datetime.fromisoformat(row.started), finished, row.seconds, row.folder, row.semantic,
        row.rules, counts, row.mail,
    )  # fmt: skip


def _row(told: Told) -> dict[str, object]:
    return {
        "key": told.key,
        "check": told.check,
        "severity": told.severity,
        "message": told.message,
        "source": told.source,
        "articles": json.dumps(told.articles),
        "first_run": told.first,
        "opened_run": told.opened,
        "shown_run": told.shown,
        "closed_run": told.closed_run,
        "state": told.state,
        "reason": told.reason,
    }


def _told(row: Row[Any]) -> Told:
    articles = tuple(json.loads(row.articles))
    return Told(
        row.key, row.check, row.severity, row.message, row.source, articles, row.first_run, row.opened_run,
        row.shown_run, row.closed_run, row.state, row.reason,
    )  # fmt: skip
