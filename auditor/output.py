"""Where the result goes: standard output, one file in the format asked for, or a folder."""

from __future__ import annotations

import importlib
import io
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO

from auditor import pipeline
from auditor.model import Audit
from auditor.options import Options, Unusable, say
from auditor.report import text as text_report

SUFFIXES = {".html": "html", ".htm": "html", ".json": "json", ".csv": "csv", ".md": "markdown", ".txt": "text"}
SUFFIXES |= {".jsonl": "jsonl", ".sarif": "sarif"}
NOT_WRITTEN = (".pdf", ".doc", ".docx", ".odt", ".rtf", ".xls", ".xlsx", ".ods", ".xml")


def check_place(options: Options) -> None:
    """Finds out before the work whether -o can be meant, so that no article is overwritten and no run is lost."""
    if options.output is None:
        return
    if not options.output:
        raise Unusable("-o names nothing; leave it out or name a file.")
    output, shown = Path(options.output), text_report.safe(options.output)
    if options.format is None and output.suffix.lower() in NOT_WRITTEN and not output.is_dir():
        raise Unusable(
            f"{shown}: {output.suffix} is not written; use one of {', '.join(SUFFIXES)}, or name a --format."
        )
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


def write(options: Options, audit: Audit) -> None:
    """Write the result as the options ask. Raises Unusable when it cannot be written."""
    if options.output and _writes_folder(options):
        index = _report(options.output, audit)
        summary = text_report.render_summary(audit, colour=colour(sys.stdout))
        put(f"{summary}Report: {text_report.safe(str(index))}")
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
        say(f"wrote {text_report.safe(options.output)}{despite}")


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
