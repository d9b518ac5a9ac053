"""What every command does around the pipeline: read the paths, run, write the result, settle the exit status."""

from __future__ import annotations

import difflib
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from auditor import byhand, config, dismissals, newsroom, pipeline
from auditor.byhand import ByHand
from auditor.checks.selection import selected
from auditor.extract.reading import read_article
from auditor.model import Article, Audit, Dismissal, Dropped, Finding, Reading, Settings, Severity
from auditor.options import Options, Unusable, say
from auditor.output import check_place, write
from auditor.readers import read, unique_ids
from auditor.report import text as text_report

CLEAN, FOUND, UNUSABLE = 0, 1, 2
MANY = 20  # a progress bar for fewer articles would only flicker
LISTED = 20  # refused items of one folder named on the screen; the report lists them all

Item = Article | Dropped


def run(options: Options) -> int:
    """Carry out a command that audits, and return its exit status. Raises Unusable when nothing can be done."""
    settings, dismissed = _settings(options), _dismissals(options)
    check_place(options)
    given, unreadable = _read(options)
    items = list(unique_ids(item for found in given for item in found))
    original = _original(options, given)
    _check_preferred(options, items)
    with _progress(options, sum(isinstance(item, Article) for item in items)) as progress, _model_named(options):
        audit = pipeline.audit(
            items, original, options.groups, options.semantic, settings, progress, _by_hand(options), options.original
        )
    audit = dismissals.apply(audit, dismissed)
    if options.incident is not None:
        audit = _only_incident(audit, options.incident)
    _warn(options, audit)
    write(options, audit)
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


def dismiss(
    keys: Sequence[str], reason: str, expires: date | None, file: str | None, report: str | None, where: str | None
) -> Path:
    """Write keys into the file of dismissals and return its path. Raises Unusable when that cannot be done.

    file    the file; None for the one that the other commands read
    report  a report that has these findings, so that the entries can say what was dismissed
    where   the configuration named by the user
    """
    _check_epoch()
    today = pipeline.now().date()
    if expires is not None and expires < today:
        raise Unusable(f"--expires {expires}: that day is past; name a later one, or leave it out.")
    if not reason.strip():
        raise Unusable("--reason is empty; say in a sentence why this stands.")
    entries = [Dismissal(key.strip().lower(), reason, today, expires) for key in dict.fromkeys(keys)]
    wrong = next((e.key for e in entries if not dismissals.KEY.fullmatch(e.key)), None)
    if wrong is not None:
        raise Unusable(f"{wrong!r} is no key of a finding; every report prints them, such as 3f2a9c0d1e4b5a67.")
    try:
        path = Path(file) if file else dismissals.locate(config.find(where))
        dismissals.add(path, [dismissals.described(e, report) if report else e for e in entries], today)
    except ValueError as error:
        raise Unusable(str(error)) from error
    return path


def status(options: Options, audit: Audit, unreadable: bool) -> int:
    """2 for an unreadable named file, a crashed check, or (strict) anything dropped; 1 for findings; else 0."""
    if unreadable or audit.crashes or (options.strict and audit.dropped):
        return UNUSABLE
    if options.fail_on == "never":
        return CLEAN
    limit = Severity(options.fail_on).rank
    return FOUND if any(finding.severity.rank <= limit for finding in audit.findings) else CLEAN


def readings(path: str, configuration: str | None = None) -> tuple[Reading, ...]:
    """Everything read from the articles of one path, for `auditor show`."""
    try:
        settings = config.load(configuration)
    except ValueError as error:
        raise Unusable(str(error)) from error
    (found,), _ = _read(Options("show", (path,), ()))
    with newsroom.using(settings.vocabulary):
        return tuple(read_article(item) for item in found if isinstance(item, Article))


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
    _check_epoch()
    return settings


def _check_epoch() -> None:
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        datetime.fromtimestamp(int(epoch or 0), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise Unusable(f"SOURCE_DATE_EPOCH must be seconds since 1970, such as 1700000000; found {epoch!r}.") from error


def _dismissals(options: Options) -> tuple[Dismissal, ...]:
    """The entries of the file named, else of the one beside the configuration or here; none where there is none."""
    try:
        if options.dismissals is not None:
            return dismissals.load(options.dismissals)
        path = dismissals.locate(config.find(options.config))
        return dismissals.load(path) if path.is_file() else ()
    except ValueError as error:
        raise Unusable(str(error)) from error


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
            say(f"{text_report.safe(path)}: named before; read once.")
        given.append(fresh)
        if not (options.command == "compare" and len(given) == 1):
            seen |= {os.path.realpath(item.path) for item in found if item.path and item.path != "-"}
    if not any(isinstance(item, Article) for found in given for item in found):
        raise Unusable("nothing readable was given; name text, HTML, JSONL or CSV files with articles, or a folder.")
    return given, unreadable


def _say_dropped(dropped: Sequence[Dropped]) -> None:
    for item in dropped[:LISTED]:
        where = f"{item.path}:{item.line}" if item.line else item.path
        say(f"{text_report.safe(where)}: {text_report.safe(item.detail)}")
    if len(dropped) > LISTED:
        say(f"… and {len(dropped) - LISTED:,} more that could not be read; the report lists them under “dropped”.")


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
            say(f"{text_report.safe(copy)}: is the original itself, so nothing can differ; were two files meant?")
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

    def concerned(finding: Finding) -> bool:
        return any(e.article == article and e.span.overlaps(span) for e in finding.evidence for article, span in told)

    findings = tuple(f for f in audit.findings if concerned(f))
    return replace(
        audit, incidents=chosen, findings=findings, dismissed=tuple(d for d in audit.dismissed if concerned(d.finding))
    )


def _warn(options: Options, audit: Audit) -> None:
    if options.command == "compare":
        original, *copies = [reading.article for reading in audit.readings]
        for copy in copies:
            if original.published and copy.published and _day(copy) < _day(original):
                say(
                    f"{text_report.safe(copy.id)}: the copy ({_day(copy)}) is older than the original "
                    f"({_day(original)}); were the two given in the right order?"
                )
    if audit.semantic == "unavailable":
        say("no embedding model is installed; sentences were aligned by their words alone.")


def _day(article: Article) -> str:
    return article.published.isoformat()[:10] if article.published else ""


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
