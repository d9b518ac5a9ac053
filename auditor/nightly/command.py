"""`auditor nightly`, `history` and `store`: what the command line does around a run."""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from auditor import config, dismissals
from auditor.match.embed import EmbeddingUnavailable
from auditor.model import Dismissal, Severity
from auditor.nightly import digest, mail, night
from auditor.nightly.intake import Inbox
from auditor.nightly.mail import MailError, Server
from auditor.nightly.night import Plan, Result
from auditor.nightly.reading import Limits
from auditor.options import Unusable
from auditor.output import put
from auditor.report import words
from auditor.report.text import safe
from auditor.session import CLEAN, FOUND, UNUSABLE
from auditor.store import upkeep
from auditor.store.errors import StoreError
from auditor.store.rows import DISMISSED, NEW, PERSISTING, RESOLVED, Run
from auditor.store.store import Store

_AGE = re.compile(r"(\d{1,5})\s?([dwh])")
_LAPSED_SHOWN = 12
_UNIT = {"h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asked for; see `auditor nightly --help`."""

    inbox: str
    store: str = "auditor.db"
    output: str = "reports"
    since: str | None = None
    keep: str | None = None
    jobs: int = 1
    only: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    fail_on: str = "error"
    semantic: str = "off"
    strict: bool = False
    quiet: bool = False
    config: str | None = None
    dismissals: str | None = None
    max_characters: int = 200_000
    max_seconds: float = 60.0
    base_url: str = ""
    mail_to: tuple[str, ...] = ()
    mail_from: str | None = None
    smtp: str | None = None
    smtp_user: str = ""
    smtp_password: str = ""
    json_log: bool = False


def nightly(options: Options) -> int:
    """One run, and its exit status. Raises Unusable when it cannot be carried out; what was kept stays kept."""
    log = Log(options.json_log, options.quiet)
    try:
        with _clear_errors(options):
            plan, server = _plan(options), _server(options)
            store = Store.open(options.store)
            with closing(store.base), store.base.alone():
                log.event("started", store=store.base.address, inbox=options.inbox)
                result = night.run(store, plan, log.progress)
                refused = _send(store, options, server) if server else []
    except Unusable as error:
        log.event("failed", message=str(error))
        raise
    status = _status(options, result) if not refused else UNUSABLE
    log.finished(result, status)
    if refused:
        raise Unusable(f"the digest was refused for {', '.join(map(safe, refused))}; check these addresses.")
    return status


def _plan(options: Options) -> Plan:
    inbox = Path(options.inbox)
    if not inbox.is_dir():
        raise Unusable(f"{safe(options.inbox)}: is no folder; name the one that the feed writes into.")
    reports = Path(options.output)
    if reports.exists() and not reports.is_dir():
        raise Unusable(f"{safe(options.output)}: is a file; name a folder for the reports with -o.")
    settings = config.load(options.config)
    settings = replace(settings, only=options.only or settings.only, skip=(*settings.skip, *options.skip))
    now = datetime.now(UTC)
    return Plan(
        inbox=Inbox(inbox, reports, _moment(options.since, now)),
        reports=reports,
        settings=settings,
        semantic=options.semantic,
        dismissed=_dismissed(options),
        limits=Limits(options.max_characters, options.max_seconds),
        jobs=options.jobs,
        keep=_age(options.keep, "--keep") if options.keep else None,
        base_url=options.base_url,
        mail=bool(options.mail_to),
    )


def _dismissed(options: Options) -> tuple[Dismissal, ...]:
    """The entries of the file of dismissals; none where none is named and none lies there."""
    path = Path(options.dismissals) if options.dismissals else dismissals.locate(config.find(options.config))
    return dismissals.load(path) if options.dismissals or path.is_file() else ()


def _age(value: str, name: str) -> timedelta:
    found = _AGE.fullmatch(value.strip())
    if not found or not int(found[1]):
        raise Unusable(f"{name} {safe(value)}: must be a number of days, weeks or hours, such as 90d, 12w or 36h.")
    return int(found[1]) * _UNIT[found[2]]


def _moment(value: str | None, now: datetime) -> datetime | None:
    """A time from "2024-03-31", "2024-03-31T06:00" or an age such as "7d"."""
    if value is None:
        return None
    if _AGE.fullmatch(value.strip()):
        return now - _age(value, "--since")
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        raise Unusable(f"--since {safe(value)}: must be a date such as 2024-03-31, or an age such as 7d.") from None
    return moment if moment.tzinfo else moment.astimezone()


def _server(options: Options) -> Server | None:
    if not options.mail_to:
        return None
    if not options.smtp:
        raise Unusable("--mail-to needs a mail server: --smtp HOST:PORT, or AUDITOR_SMTP in the environment.")
    if not options.mail_from:
        raise Unusable("--mail-to needs a sender: --mail-from ADDRESS, or AUDITOR_MAIL_FROM in the environment.")
    return Server.of(options.smtp, options.smtp_user, options.smtp_password)


def _send(store: Store, options: Options, server: Server) -> list[str]:
    """Send the digests that are due, those of earlier runs first; returns those for whom one was refused."""
    refused: set[str] = set()
    for run in store.runs.all():
        if run.mail != "due" or not run.folder:
            continue
        eml = Path(options.output) / run.folder / digest.FILE
        if eml.exists():  # else somebody has removed the report with its digest
            refused |= set(mail.send(eml, options.mail_from or "", options.mail_to, server))
        store.runs.mailed(run.id)
    return sorted(refused)


def _status(options: Options, result: Result) -> int:
    """2 for a failed check or (strict) anything dropped; 1 for new findings at or above --fail-on; else 0."""
    counts = result.run.counts
    if counts.get("crashes") or (options.strict and (counts.get("dropped") or counts.get("partly"))):
        return UNUSABLE
    if options.fail_on == "never":
        return CLEAN
    limit = Severity(options.fail_on).rank
    fresh = (t for t in result.told if t.state == NEW)
    return FOUND if any(Severity(t.severity).rank <= limit for t in fresh) else CLEAN


@contextmanager
def _clear_errors(options: Options) -> Iterator[None]:
    """Turns what a user can mend into Unusable."""
    try:
        yield
    except (StoreError, MailError) as error:
        raise Unusable(str(error)) from error
    except EmbeddingUnavailable as error:
        said = safe(str(error))[:300].rstrip(". ")
        raise Unusable(f"--semantic {safe(options.semantic)}: {said}. Or use --semantic off.") from error
    except ValueError as error:  # of the configuration and of the names of checks
        raise Unusable(str(error)) from error
    except OSError as error:
        where = safe(str(error.filename or options.output))
        said = error.strerror or str(error)
        raise Unusable(f"{where}: cannot be written ({said}); mend that and run again, nothing is lost.") from error


# --------------------------------------------------------------------------- what is said


class Log:
    """What a run says: a line for a person at its end, or a JSON object for each event."""

    def __init__(self, as_json: bool, quiet: bool) -> None:
        self._as_json = as_json
        self._quiet = quiet
        self._shown = 0.0

    def event(self, name: str, **fields: object) -> None:
        """Something that happened, for --json-log alone."""
        if self._as_json:
            put(json.dumps({"time": datetime.now(UTC).isoformat(), "event": name, **fields}, ensure_ascii=False))

    def progress(self, stage: str, done: int, total: int) -> None:
        """How far a stage is: as events, or on a terminal as a line that is written over."""
        if self._as_json:
            if done == total:
                self.event("stage", stage=stage, done=done)
        elif not self._quiet and sys.stderr.isatty() and (done == total or time.monotonic() - self._shown > 0.2):
            self._shown = time.monotonic()
            print(f"\r{stage} {done:,} of {total:,}", end="\n" if done == total else "", file=sys.stderr, flush=True)

    def finished(self, result: Result, status: int) -> None:
        """The end of a run."""
        run = result.run
        if self._as_json:
            states = {s: sum(t.state == s for t in result.told) for s in (NEW, PERSISTING, RESOLVED, DISMISSED)}
            report = str(result.report) if result.report else None
            self.event(
                "finished", run=run.id, resumed=result.resumed, seconds=run.seconds, articles=run.counts,
                findings=states, lapsed_dismissals=[one.dismissal.key for one in result.lapsed], report=report,
                status=status,
            )  # fmt: skip
        else:
            put(summary(result))


def summary(result: Result) -> str:
    """A run in a line, with lines for its report and for dismissals that hold no longer."""
    run, c = result.run, result.run.counts
    number = {s: sum(t.state == s for t in result.told) for s in (NEW, PERSISTING, RESOLVED, DISMISSED)}
    new = words.novelty(Severity(t.severity) for t in result.told if t.state == NEW)
    parts = [f"{c.get('kept', 0):,} articles kept, {c.get('new', 0):,} new, {c.get('changed', 0):,} changed"]
    parts += [f"{c[key]:,} {told}" for key, told in _ALSO if c.get(key)]
    parts += [new, f"{number[PERSISTING]:,} still open, {number[RESOLVED]:,} resolved, {number[DISMISSED]:,} dismissed"]
    parts += [f"{run.seconds:,.1f} s"]
    taken_up = " (a run that was broken off, taken up)" if result.resumed else ""
    report = f"\nReport: {safe(str(result.report))}" if result.report else ""
    lapsed = [f"\nDismissal of {safe(words.lapsed(one))}" for one in result.lapsed[:_LAPSED_SHOWN]]
    if len(result.lapsed) > _LAPSED_SHOWN:
        lapsed.append(f"\nand {words.count(len(result.lapsed) - _LAPSED_SHOWN, 'more lapsed dismissal')}")
    return f"Run {run.id}{taken_up}: {'; '.join(parts)}{report}{''.join(lapsed)}"


_ALSO = (
    ("again", "came again"),
    ("waiting", "files still changing"),
    ("gone", "left the inbox"),
    ("expired", "no longer kept"),
    ("dropped", "could not be read"),
    ("partly", "not fully checked"),
    ("crashes", "checks failed"),
)


# --------------------------------------------------------------------------- history and store


def past(where: str, form: str) -> str:
    """The runs of a store as text or JSON."""
    with _clear_errors(Options("", where)):
        store = Store.open(where, create=False)
        runs, tallies = store.runs.all(), store.runs.tallies()
        told = store.runs.told()
    states = {run.id: {c.state: c.count for c in tallies.get(run.id, ()) if c.kind == "all"} for run in runs}
    if form == "json":
        return json.dumps(
            {
                "runs": [_run(run, states[run.id]) for run in runs],
                "findings": [asdict(one) for one in told.values()],
            },
            ensure_ascii=False,
            indent=1,
        )
    lines = ["  run  started              kept  fresh     new   open  gone aside  report"]
    for run in runs:
        n, c = states[run.id], run.counts
        fresh = c.get("new", 0) + c.get("changed", 0)
        lines.append(
            f"{run.id:>5}  {run.started:%Y-%m-%d %H:%M}  {c.get('kept', 0):>7,} {fresh:>6,}"
            f"   {n.get(NEW, 0):>5,} {n.get(PERSISTING, 0):>6,} {n.get(RESOLVED, 0):>5,} {n.get(DISMISSED, 0):>5,}"
            f"  {run.folder or ('broken off' if run.state == 'running' else '–')}"
        )
    lines += ["", "articles kept, new or changed; findings new, still open, resolved, dismissed"]
    return "\n".join(lines)


def _run(run: Run, states: dict[str, int]) -> dict[str, object]:
    return {
        "id": run.id,
        "state": run.state,
        "started": run.started.isoformat(),
        "seconds": run.seconds,
        "folder": run.folder,
        "articles": run.counts,
        "findings": states,
    }


def check_store(where: str) -> list[str]:
    """What is wrong with a store."""
    with _clear_errors(Options("", where)):
        return list(upkeep.check(Store.open(where, create=False)))


def export_store(where: str, output: str | None) -> int:
    """Write everything in a store as lines of JSON; returns how many."""
    with _clear_errors(Options("", where, output or "standard output")):
        lines = list(upkeep.export(Store.open(where, create=False)))
        if output is None:
            put("\n".join(lines), utf8=True)
        else:
            Path(output).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", errors="replace")
    return len(lines)


def vacuum_store(where: str) -> tuple[int, int]:
    """Give back room; returns the bytes before and after."""
    with _clear_errors(Options("", where)):
        store = Store.open(where, create=False)
        with store.base.alone():
            return upkeep.vacuum(store)


__all__ = ["Options", "check_store", "export_store", "nightly", "past", "vacuum_store"]
