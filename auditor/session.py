"""What every command does around the pipeline: read the paths, run, write the result, settle the exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

from auditor import config, pipeline
from auditor.extract.reading import read_article
from auditor.model import Article, Audit, Dropped, Reading, Settings, Severity
from auditor.readers import unique_ids
from auditor.report import text as text_report

CLEAN, FOUND, UNUSABLE = 0, 1, 2
SUFFIXES = {".html": "html", ".htm": "html", ".json": "json", ".csv": "csv", ".md": "markdown", ".txt": "text"}
MANY = 20  # a progress bar for fewer articles would only flicker


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


def run(options: Options) -> int:
    """Carry out a command that audits, and return its exit status. Raises Unusable when nothing can be done."""
    settings = _settings(options)
    items, unreadable = _read(options.paths)
    articles = [item for item in items if isinstance(item, Article)]
    if not articles:
        raise Unusable("nothing readable was given." if options.paths else "no files were named.")
    original = _original(options, items)
    try:
        with _progress(options, len(articles)) as progress:
            audit = pipeline.audit(items, original, options.groups, options.semantic, settings, progress)
    except ValueError as error:
        raise Unusable(str(error)) from error
    _warn(options, audit)
    _write(options, audit)
    return status(options, audit, unreadable)


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
    items, _ = _read((path,))
    found = tuple(read_article(item) for item in items if isinstance(item, Article))
    if not found:
        raise Unusable(f"{path}: nothing readable.")
    return found


def _settings(options: Options) -> Settings:
    try:
        settings = config.load(options.config)
    except config.ConfigError as error:
        raise Unusable(str(error)) from error
    return replace(settings, only=options.only or settings.only, skip=(*settings.skip, *options.skip))


def _read(paths: Sequence[str]) -> tuple[list[Article | Dropped], bool]:
    """Every item of the paths, and whether a named file failed; says on standard error what was dropped."""
    items: list[Article | Dropped] = []
    unreadable = False
    for path in paths:
        found = list(pipeline.read(path))
        for item in found:
            if isinstance(item, Dropped):
                print(f"auditor: {text_report.safe(_where(item))}: {text_report.safe(item.detail)}", file=sys.stderr)
        if not any(isinstance(item, Article) for item in found) and not Path(path).is_dir():
            unreadable = True
        items += found
    return list(unique_ids(items)), unreadable


def _where(item: Dropped) -> str:
    return f"{item.path}:{item.line}" if item.line else item.path


def _original(options: Options, items: Sequence[Article | Dropped]) -> str | None:
    """The id of the article that `compare` was given first: the pairing is the user's, not ours."""
    if options.command != "compare":
        return None
    articles = [item for item in items if isinstance(item, Article)]
    first = [item for item in articles if item.path == options.paths[0]]
    if not first:
        raise Unusable(f"{options.paths[0]}: the original could not be read, so there is nothing to compare with.")
    if len(articles) < 2:
        raise Unusable("no copy could be read, so there is nothing to compare.")
    return first[0].id


def _warn(options: Options, audit: Audit) -> None:
    if options.command == "compare":
        original, *copies = [reading.article for reading in audit.readings]
        for copy in copies:
            if original.published and copy.published and _day(copy) < _day(original):
                print(
                    f"auditor: {text_report.safe(copy.id)}: the copy ({_day(copy)}) is older than the original "
                    f"({_day(original)}); were the two given in the right order?",
                    file=sys.stderr,
                )
    if audit.semantic == "unavailable":
        print(
            "auditor: no embedding model is installed; sentences were aligned by their words alone.",
            file=sys.stderr,
        )


def _day(article: Article) -> str:
    return article.published.strftime("%Y-%m-%d") if article.published else ""


def _write(options: Options, audit: Audit) -> None:
    form = options.format or (SUFFIXES.get(Path(options.output).suffix.lower()) if options.output else None) or "text"
    if options.command == "audit" and options.output and options.format is None:
        index = pipeline.write_report(audit, options.output)
        _print(_text(options, audit))
        print(f"Report: {index}")
        return
    content = RENDER[form](options, audit)
    if options.output:
        _save(Path(options.output), content)
        if not options.quiet:
            print(f"auditor: wrote {options.output}", file=sys.stderr)
    else:
        _print(content)


def _save(path: Path, content: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="")
    except OSError as error:
        raise Unusable(f"{path}: cannot be written ({error.strerror}).") from error


def _print(content: str) -> None:
    sys.stdout.write(content if content.endswith("\n") else content + "\n")


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


def _json(options: Options, audit: Audit) -> str:
    from auditor.report import json

    return json.render(audit)


def _csv(options: Options, audit: Audit) -> str:
    from auditor.report import csv

    return csv.render_ledger(audit) if options.command == "claims" else csv.render(audit)


def _markdown(options: Options, audit: Audit) -> str:
    from auditor.report import markdown

    return markdown.render(audit)


RENDER: dict[str, Callable[[Options, Audit], str]] = {
    "text": _text,
    "html": _html,
    "json": _json,
    "csv": _csv,
    "markdown": _markdown,
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
