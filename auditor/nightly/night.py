"""The nightly run, read top to bottom: inbox → store → families → units → findings → what is new → report."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from auditor import dismissals, newsroom
from auditor.checks.selection import selected
from auditor.match.embed import Embedder, get_embedder
from auditor.model import Article, Dismissal, Lapsed, Reading, Settings, Severity
from auditor.nightly import intake, publish, standing
from auditor.nightly.families import families
from auditor.nightly.intake import Inbox
from auditor.nightly.reading import Limits, Readers
from auditor.nightly.reading import engine as engine_of
from auditor.nightly.units import Rules, Wanted, audited, places, texts
from auditor.store.rows import NEW, Outline, Run, Told
from auditor.store.store import Store

_AT_HAND = 2000  # readings held in memory
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run is asked to do.

    semantic  as for `audit`
    dismissed findings that stand as they are, by the entries of dismissals.toml
    keep      how long articles are kept after they came or changed; None for good
    base_url  where the folder of the reports can be reached, for links in feed and mail
    mail      whether a digest is to be sent
    """

    inbox: Inbox
    reports: Path
    settings: Settings = field(default_factory=Settings)
    semantic: str = "off"
    dismissed: tuple[Dismissal, ...] = ()
    limits: Limits = field(default_factory=Limits)
    jobs: int = 1
    keep: timedelta | None = None
    base_url: str = ""
    mail: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """What a run came to: the run as it was kept, its findings in every state, whether it took up a broken one, the
    dismissals that hold no longer.
    """

    run: Run
    told: tuple[Told, ...]
    resumed: bool
    report: Path | None
    lapsed: tuple[Lapsed, ...] = ()


def run(
    store: Store, plan: Plan, progress: Progress | None = None, clock: Callable[[], datetime] | None = None
) -> Result:
    """Carry out one run. The caller holds the store (`store.base.alone()`).

    `clock` tells the time; it names the report and decides which files are still being written.
    Raises StoreError or OSError when the store or a report cannot be written: what was kept until then stays kept.
    """
    with newsroom.using(plan.settings.vocabulary):
        return _run(store, plan, progress, clock or _now)


def _run(store: Store, plan: Plan, progress: Progress | None, clock: Callable[[], datetime]) -> Result:
    now, began = clock(), time.monotonic()
    publish.catch_up(store, plan.reports, plan.base_url)
    rules = _rules(store, plan)
    semantic = plan.semantic if plan.semantic == "off" or rules.embedder else "unavailable"
    this, resumed = store.runs.begin(now, semantic)
    with Readers(plan.limits, plan.jobs) as readers:
        counts = intake.take_in(store, plan.inbox, readers, plan.limits, this.id, now, progress)
    counts += _let_go(store, plan, now)
    outlines = store.articles.outlines()
    _audit(store, rules, outlines, this.id, progress)
    this, told = _settle(store, plan, rules, outlines, replace(this, counts=dict(counts)), began)
    report = publish.publish(store, this, plan.reports, plan.base_url)
    return Result(store.runs.all()[-1], tuple(told), resumed, report, _lapsed(store, plan, rules, outlines, now))


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


def _let_go(store: Store, plan: Plan, now: datetime) -> Counter[str]:
    """Drop what has been kept for longer than asked."""
    old = store.articles.older(now - plan.keep) if plan.keep else []
    if old:
        store.articles.drop(old)
    return Counter(expired=len(old))


def _rules(store: Store, plan: Plan) -> Rules:
    checks = tuple(selected(None, plan.settings))
    return Rules(checks, plan.settings, _embedder(store, plan.semantic), plan.limits.seconds, engine_of())


def _embedder(store: Store, semantic: str) -> Embedder | None:
    """The embedding model, its vectors kept in the store where that is a file."""
    return None if semantic == "off" else get_embedder(semantic, store.base.file)


class Desk:
    """Readings by id, out of the store and held as long as there is room."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._held: dict[str, Reading] = {}

    def readings(self, ids: Iterable[str]) -> list[Reading]:
        """The readings of some articles, by id."""
        wanted = sorted(set(ids))
        missing = [id_ for id_ in wanted if id_ not in self._held]
        if len(self._held) + len(missing) > _AT_HAND:
            self._held = {id_: self._held[id_] for id_ in wanted if id_ in self._held}
        self._held.update((r.article.id, r) for r in self._store.articles.readings(missing))
        return [self._held[id_] for id_ in wanted]

    def articles(self, ids: Iterable[str]) -> list[Article]:
        """The articles, laid out."""
        return [reading.article for reading in self.readings(ids)]


def _audit(store: Store, rules: Rules, outlines: list[Outline], run: int, progress: Progress | None) -> None:
    """Bring every unit up to date, each in its own transaction."""
    desk = Desk(store)
    found = families(store, outlines, rules.engine, desk.articles)
    wanted = texts(outlines, found, rules) + places(store.articles.places(), outlines, found, rules)
    known = store.units.signatures()
    stale = [unit for unit in wanted if known.get(unit.key) != unit.signature]
    for done, unit in enumerate(stale, 1):
        result = audited(unit, rules, desk.readings)
        store.units.keep(result, run)
        if result.partly:
            store.files.dropped([intake.not_fully(_named(unit), result.partly)], run)
        if progress:
            progress("checking", done, len(stale))
    store.units.drop(known.keys() - {unit.key for unit in wanted})


def _named(unit: Wanted) -> str:
    kind, _, name = unit.key.partition(":")
    if kind == "place":
        return f"incidents at {name}"
    return name if len(unit.members) == 1 else f"{name} and its {len(unit.members) - 1} copies"


def _settle(
    store: Store, plan: Plan, rules: Rules, outlines: list[Outline], this: Run, began: float
) -> tuple[Run, list[Told]]:
    """Compare with what the desk was told before, and make it final."""
    shown = publish.shown(store, this.id)
    last = next((one.rules for one in reversed(store.runs.all()) if one.id != this.id), rules.signed())
    crashes = sum(len(unit.crashes) for unit in store.units.load(shown))
    circumstances = standing.Circumstances(
        run=this.id,
        kept=frozenset(outline.id for outline in outlines),
        changed=frozenset(store.articles.changed_in(this.id)),
        same_rules=last == rules.signed(),
        sources=_sources(store, outlines),
        shown=frozenset(store.units.keys_in(shown)),
    )
    dismissed = dismissals.standing(plan.dismissed, this.started.date())
    told = standing.compared(store.runs.told(), store.units.found(), dismissed, circumstances)
    partly = sum(bool(outline.partly) for outline in outlines)
    counts = this.counts | {"kept": len(outlines), "partly": partly, "crashes": crashes}
    seconds = round(time.monotonic() - began, 3)
    mail = "due" if plan.mail and any(t.state == NEW and t.severity != Severity.NOTE for t in told) else ""
    this = replace(
        this, state="settled", rules=rules.signed(), counts=counts, seconds=seconds, finished=_now(), mail=mail
    )
    store.runs.settle(this, told, standing.counted(told))
    return this, told


def _lapsed(store: Store, plan: Plan, rules: Rules, outlines: list[Outline], now: datetime) -> tuple[Lapsed, ...]:
    checks = {check.id for check in rules.checks}
    kept = {outline.id for outline in outlines}
    return dismissals.lapsed(plan.dismissed, now.date(), store.units.found().keys(), checks, kept)


def _sources(store: Store, outlines: Iterable[Outline]) -> dict[str, str]:
    """Articles to their sources: as they name them, else the folder of the inbox they came in."""
    folders: dict[str, str] = {}
    for name in store.files.names():
        folders.setdefault(name.article, name.path.rpartition("/")[0])
    return {outline.id: outline.source or folders.get(outline.id, "") for outline in outlines}
