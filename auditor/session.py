"""What every command does around the pipeline: read the paths, run, write the result, settle the exit status."""

from __future__ import annotations

import difflib
import importlib
import io
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from auditor import byhand, config, pipeline
from auditor.byhand import ByHand
from auditor.checks.selection import selected
from auditor.extract.reading import read_article
from auditor.model import Article, Audit, Dropped, Reading, Settings, Severity
from auditor.readers import read, unique_ids
from auditor.report import text as text_report

CLEAN, FOUND, UNUSABLE = 0, 1, 2
SUFFIXES = {".html": "html", ".htm": "html", ".json": "json", ".csv": "csv", ".md": "markdown", ".txt": "text"}
SUFFIXES |= {".jsonl": "jsonl", ".sarif": "sarif"}
MANY = 20  # a progress bar for fewer articles would only flicker
LISTED = 20  # refused items of one folder named on the screen; the report lists them all

Item = Article | Dropped


class Unusable(Exception):
    """The command cannot be carried out; the message says what, where and what to do."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asked for; see `auditor COMMAND --help`."""

    command: str
    paths: tuple[str, ...]
    groups: tuple[str, ...]
    format: str | None = None
    output: str | None = None
    only: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    fail_on: str = "error"
    semantic: str = "off"
    strict: bool = False
    quiet: bool = False
    config: str | None = None
    incident: str | None = None
    incidents: str | None = None
    original: str | None = None


def run(options: Options) -> int:
    """Carry out a command that audits, and return its exit status. Raises Unusable when nothing can be done."""
    settings = _settings(options)
    _check_output(options)
    given, unreadable = _read(options)
    items = list(unique_ids(item for found in given for item in found))
    original = _original(options, given)
    _check_preferred(options, items)
    with _progress(options, sum(isinstance(item, Article) for item in items)) as progress, _model_named(options):
        audit = pipeline.audit(
            items, original, options.groups, options.semantic, settings, progress, _by_hand(options), options.original
        )
    if options.incident is not None:
        audit = _only_incident(audit, options.incident)
    _warn(options, audit)
    _write(options, audit)
    return status(options, audit, unreadable)


def _check_preferred(options: Options, items: Sequence[Item]) -> None:
    """`audit --original` must name an article that is there."""
    ids = [item.id for item in items if isinstance(item, Article)]
    if options.original is not None and options.original not in ids:
        near = difflib.get_close_matches(options.original, ids, n=1)
        hint = f"Did you mean {text_report.safe(near[0])}?" if near else "`--format json` lists their ids."
        raise Unusable(f"--original: there is no article {options.original!r}. {hint}")


def _by_hand(options: Options) -> ByHand | None:
    try:
        return byhand.load(options.incidents) if options.incidents else None
    except byhand.ByHandError as error:
        raise Unusable(str(error)) from error


def status(options: Options, audit: Audit, unreadable: bool) -> int:
    """2 for an unreadable named file, a crashed check, or (strict) anything dropped; 1 for findings; else 0."""
    if unreadable or audit.crashes or (options.strict and audit.dropped):
        return UNUSABLE
    if options.fail_on == "never":
        return CLEAN
    limit = Severity(options.fail_on).rank
    return FOUND if any(finding.severity.rank <= limit for finding in audit.findings) else CLEAN


def readings(path: str) -> tuple[Reading, ...]:
    """Everything read from the articles of one path, for `auditor show`."""
    (found,), _ = _read(Options("show", (path,), ()))
    return tuple(read_article(item) for item in found if isinstance(item, Article))


def put(content: str, utf8: bool = False) -> None:
    """Write the result to standard output; a reader that has gone away (`| head`) is no failure.

    utf8  whatever the terminal's encoding, as formats that other programs read are UTF-8
    """
    if utf8 and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    try:
        sys.stdout.write(content if content.endswith("\n") else content + "\n")
        sys.stdout.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else Python tries once more as it ends
        if not isinstance(error, BrokenPipeError):
            raise Unusable(f"standard output: cannot be written ({error.strerror}); use -o FILE.") from error


def _say(message: str) -> None:
    with suppress(OSError):
        print(f"auditor: {message}", file=sys.stderr)


# --------------------------------------------------------------------------- before the run


def _settings(options: Options) -> Settings:
    try:
        settings = config.load(options.config)
        settings = replace(settings, only=options.only or settings.only, skip=(*settings.skip, *options.skip))
        chosen = selected(options.groups, settings)
    except ValueError as error:
        raise Unusable(str(error)) from error
    if not chosen and options.command != "claims":  # the ledger is worth printing without a check
        groups = " and ".join(f"{group}/" for group in options.groups)
        raise Unusable(
            f"no check is left to run: `auditor {options.command}` runs {groups} checks, and --only, --skip or the "
            "configuration leave out all of them."
        )
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        datetime.fromtimestamp(int(epoch or 0), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise Unusable(f"SOURCE_DATE_EPOCH must be seconds since 1970, such as 1700000000; found {epoch!r}.") from error
    return settings


def _check_output(options: Options) -> None:
    """Finds out before the work whether -o can be meant, so that no article is overwritten and no run is lost."""
    if options.output is None:
        return
    if not options.output:
        raise Unusable("-o names nothing; leave it out or name a file.")
    output, shown = Path(options.output), text_report.safe(options.output)
    folder = _writes_folder(options)
    if output.is_dir() and not folder:
        raise Unusable(f"{shown}: is a folder; name a file in it with -o.")
    if output.exists() and folder and not output.is_dir():
        raise Unusable(f"{shown}: is a file; name a folder for the report with -o.")
    for path in (os.path.realpath(path) for path in options.paths if path != "-"):
        target = os.path.realpath(output)
        inside = not folder and output.exists() and target.startswith(os.path.join(path, ""))
        if path == target or inside:
            raise Unusable(f"{shown}: is among what is read, so it is not overwritten; name another place with -o.")


def _writes_folder(options: Options) -> bool:
    if options.command != "audit" or options.output is None or options.format is not None:
        return False
    return os.path.isdir(options.output) or Path(options.output).suffix.lower() not in SUFFIXES


def _read(options: Options) -> tuple[list[list[Item]], bool]:
    """The items of each path, and whether a named file failed; says on standard error what was dropped.

    Raises Unusable when there is no article at all.
    """
    given: list[list[Item]] = []
    unreadable = False
    seen: set[str] = set()
    for path in options.paths:
        if path == "-" and path in options.paths[: len(given)]:
            raise Unusable('standard input ("-") can be read only once; name it once.')
        found = list(read(path, without=options.output))
        _say_dropped([item for item in found if isinstance(item, Dropped)])
        if not any(isinstance(item, Article) for item in found) and not Path(path).is_dir():
            unreadable = True
        fresh = [item for item in found if not item.path or os.path.realpath(item.path) not in seen]
        if len(fresh) < len(found):
            _say(f"{text_report.safe(path)}: named before; read once.")
        given.append(fresh)
        if not (options.command == "compare" and len(given) == 1):
            seen |= {os.path.realpath(item.path) for item in found if item.path and item.path != "-"}
    if not any(isinstance(item, Article) for found in given for item in found):
        raise Unusable("nothing readable was given; name text, HTML, JSONL or CSV files with articles, or a folder.")
    return given, unreadable


def _say_dropped(dropped: Sequence[Dropped]) -> None:
    for item in dropped[:LISTED]:
        where = f"{item.path}:{item.line}" if item.line else item.path
        _say(f"{text_report.safe(where)}: {text_report.safe(item.detail)}")
    if len(dropped) > LISTED:
        _say(f"… and {len(dropped) - LISTED:,} more that could not be read; the report lists them under “dropped”.")


def _original(options: Options, given: Sequence[Sequence[Item]]) -> str | None:
    """The id of the article that `compare` was given first: the pairing is the user's, not ours."""
    if options.command != "compare":
        return None
    path = text_report.safe(options.paths[0])
    first = [item for item in given[0] if isinstance(item, Article)]
    if not first:
        raise Unusable(f"{path}: the original could not be read, so there is nothing to compare with.")
    if len(first) > 1:
        raise Unusable(
            f"{path}: holds {len(first)} articles, and compare takes one original; put that one into a file of its "
            "own, or let `auditor audit` find which are copies."
        )
    if not any(isinstance(item, Article) for found in given[1:] for item in found):
        raise Unusable("no copy could be read, so there is nothing to compare.")
    for copy in options.paths[1:]:
        if copy != "-" and os.path.realpath(copy) == os.path.realpath(options.paths[0]):
            _say(f"{text_report.safe(copy)}: is the original itself, so nothing can differ; were two files meant?")
    return first[0].id


@contextmanager
def _model_named(options: Options) -> Iterator[None]:
    """Says of an embedding model that cannot be had what to do; nothing is imported where none was asked for."""
    if options.semantic == "off":
        yield
        return
    from auditor.match.embed import EmbeddingUnavailable

    try:
        yield
    except EmbeddingUnavailable as error:
        said = text_report.safe(str(error))[:300].rstrip(". ")
        raise Unusable(f"--semantic {text_report.safe(options.semantic)}: {said}. Or use --semantic off.") from error


# --------------------------------------------------------------------------- after the run


def _only_incident(audit: Audit, name: str) -> Audit:
    """The audit with one incident and what was found about it."""
    chosen = tuple(incident for incident in audit.incidents if incident.id == name)
    if not chosen:
        known = ", ".join(text_report.safe(incident.id) for incident in audit.incidents)
        raise Unusable(f"there is no incident {name!r}; {f'known: {known}.' if known else 'there are none here.'}")
    told = [(claim.article, claim.span) for incident in chosen for claim in incident.claims]
    findings = tuple(
        finding
        for finding in audit.findings
        if any(e.article == article and e.span.overlaps(span) for e in finding.evidence for article, span in told)
    )
    return replace(audit, incidents=chosen, findings=findings)


def _warn(options: Options, audit: Audit) -> None:
    if options.command == "compare":
        original, *copies = [reading.article for reading in audit.readings]
        for copy in copies:
            if original.published and copy.published and _day(copy) < _day(original):
                _say(
                    f"{text_report.safe(copy.id)}: the copy ({_day(copy)}) is older than the original "
                    f"({_day(original)}); were the two given in the right order?"
                )
    if audit.semantic == "unavailable":
        _say("no embedding model is installed; sentences were aligned by their words alone.")


def _day(article: Article) -> str:
    return article.published.isoformat()[:10] if article.published else ""


def _write(options: Options, audit: Audit) -> None:
    if options.output and _writes_folder(options):
        index = _report(options.output, audit)
        put(f"{_without_advice(_text(options, audit))}Report: {text_report.safe(str(index))}")
        return
    named = SUFFIXES.get(Path(options.output).suffix.lower()) if options.output else None
    form = options.format or named or "text"
    content = RENDER[form](options, audit)
    if form == "text" and (options.quiet or options.output):
        content = _without_advice(content)
    if not options.output:
        put(content, utf8=form != "text")
        return
    _save(Path(options.output), content)
    if not options.quiet:
        despite = f" as {form}, whatever its name says" if named not in (None, form) else ""
        _say(f"wrote {text_report.safe(options.output)}{despite}")


def _without_advice(content: str) -> str:
    """The text without its last lines on how to go on; quoted passages are indented and never begin so."""
    before, advice, _ = content.rpartition("\nNext: ")
    return f"{before}\n" if advice else content


def _report(folder: str, audit: Audit) -> Path:
    try:
        return pipeline.write_report(audit, folder)
    except OSError as error:
        raise Unusable(_unwritable(folder, error)) from error


def _save(path: Path, content: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", errors="replace", newline="")
    except OSError as error:
        raise Unusable(_unwritable(str(path), error)) from error


def _unwritable(path: str, error: OSError) -> str:
    return f"{text_report.safe(path)}: cannot be written ({error.strerror or error}); name another place with -o."


def colour(stream: IO[str]) -> bool:
    """Colour only on a terminal and where NO_COLOR is not set (https://no-color.org)."""
    return stream.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def _text(options: Options, audit: Audit) -> str:
    if options.command == "claims":
        return text_report.render_ledger(audit, options.incident, colour=colour(sys.stdout))
    return text_report.render(audit, colour=colour(sys.stdout), command=options.command)


def _html(options: Options, audit: Audit) -> str:
    from auditor.report import html

    return html.render_single(audit)


def _csv(options: Options, audit: Audit) -> str:
    from auditor.report import csv

    return csv.render_ledger(audit) if options.command == "claims" else csv.render(audit)


def _claimreview(options: Options, audit: Audit) -> str:
    from auditor.report import claimreview

    return claimreview.render(audit, options.incident)


def _plain(name: str) -> Callable[[Options, Audit], str]:
    """A format whose module needs the audit alone; imported when it is asked for."""

    def render(options: Options, audit: Audit) -> str:
        return str(importlib.import_module(f"auditor.report.{name}").render(audit))

    return render


RENDER: dict[str, Callable[[Options, Audit], str]] = {
    "text": _text,
    "html": _html,
    "csv": _csv,
    "claimreview": _claimreview,
    **{name: _plain(name) for name in ("json", "jsonl", "lines", "markdown", "sarif")},
}


@contextmanager
def _progress(options: Options, articles: int) -> Iterator[pipeline.Progress | None]:
    """A progress bar on standard error for long work; none when piped, quiet or short."""
    if options.quiet or articles < MANY or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bars:
        tasks = {}

        def show(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(stage, total=total)
            bars.update(tasks[stage], completed=done, total=total)

        yield show
