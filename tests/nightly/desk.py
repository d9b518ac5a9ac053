"""A newsroom in a temporary folder: an inbox, a store, reports, and a clock that the test sets."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from auditor.model import Finding
from auditor.nightly.intake import Inbox
from auditor.nightly.night import Plan, Result, run
from auditor.store.store import Store

FIRST = datetime(2024, 3, 5, 2, 0, tzinfo=UTC)

WIRE = """Army takes dunes south of river town

SEBHAR (Meridian) — The army said Saturday that it had seized over 4,000 square kilometers (2,500 square miles) of dunes \
south of Orvane. The advance began two weeks ago. Farmers in the valley said the wells were poisoned.

The Harbour Observatory said at least 31 people, including 12 children, were killed in strikes on the village of Tel Maraq \
early Friday. The bodies were taken to the clinic in the next village, it said.

The road to the border was closed for a third day, and traders said that bread had doubled in price since the winter. \
Rain is expected on Sunday, which would make the tracks through the dunes hard to use."""

COPY = WIRE.replace("SEBHAR (Meridian) — ", "").replace("at least 31 people", "13 people")

RIVAL = """Alliance rejects toll

A spokesman for the alliance said that no civilians were harmed in strikes on the village of Tel Maraq early Friday.

The harbour of Kesh was busy with grain ships, and the mayor opened a new market hall near the old customs house."""

QUIET = """Market hall opens in Kesh

The mayor of Kesh opened a new market hall near the old customs house. Bakers and fishermen have taken the first stalls, \
and the town band played until the evening. A second hall is planned for the spring."""

AREA = """Fire burns hills above Kesh

The fire burned 50 square miles (80 square kilometers) of forest above Kesh, officials said. Crews from three towns worked \
through the night to keep it away from the water works."""

MENDED = AREA.replace("80 square", "130 square")


class Desk:
    """The newsroom; `night()` carries out a run, each a day after the one before."""

    def __init__(self, home: Path, where: str = "") -> None:
        self.home = home
        self.inbox = home / "inbox"
        self.reports = home / "reports"
        self.inbox.mkdir(parents=True)
        self.where = where or str(home / "auditor.db")
        self.store = Store.open(self.where)
        self.now = FIRST
        self.plan = Plan(Inbox(self.inbox), self.reports)

    def put(self, name: str, text: str, age: float = 3600.0) -> Path:
        """A file in the inbox that was last changed so many seconds ago."""
        path = self.inbox / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        moment = self.now.timestamp() - age
        os.utime(path, (moment, moment))
        return path

    def night(self, **changes: object) -> Result:
        """One run, and the clock put to the next night."""
        plan = replace(self.plan, **changes)  # type: ignore[arg-type]
        with self.store.base.alone():
            result = run(self.store, plan, clock=lambda: self.now)
        self.now += timedelta(days=1)
        return result

    def found(self) -> dict[str, Finding]:
        """All findings of the present audit, by key."""
        return self.store.units.found()

    def states(self) -> dict[str, list[str]]:
        """The checks of the findings told of, by state."""
        states: dict[str, list[str]] = {}
        for told in self.store.runs.told().values():
            states.setdefault(told.state, []).append(told.check)
        return {state: sorted(checks) for state, checks in states.items()}
