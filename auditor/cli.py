"""The command line: `auditor check | compare | claims | audit | show | dismiss | explain | nightly | history | store`.

Nothing heavy is imported before a command needs it, so that `auditor --help` answers at once.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import Any, NoReturn

import click

from auditor import __version__

FORMATS = ("text", "html", "json", "jsonl", "csv", "markdown", "sarif", "lines")
UNUSABLE, INTERRUPTED = 2, 130
Command = Callable[..., None]

OPTIONS: dict[str, Callable[[Command], Command]] = {
    "format": click.option("--format", type=click.Choice(FORMATS), help="Default: text, or by the suffix of -o."),
    "ledger": click.option(
        "--format", type=click.Choice((*FORMATS, "claimreview")), help="Default: text, or by the suffix of -o."
    ),
    "output": click.option("-o", "--output", type=click.Path(), help="Write to this file, not to standard output."),
    "folder": click.option(
        "-o",
        "--output",
        type=click.Path(),
        help="Write the whole report into this folder, or one file (.json, .html …) if so named.",
    ),
    "only": click.option(
        "--only", multiple=True, metavar="CHECKS", help="Only these checks: ids or groups, by commas."
    ),
    "skip": click.option("--skip", multiple=True, metavar="CHECKS", help="Leave these checks out."),
    "fail_on": click.option(
        "--fail-on",
        type=click.Choice(["error", "warning", "never"]),
        default="error",
        show_default=True,
        help="Severity from which the exit status is 1.",
    ),
    "semantic": click.option(
        "--semantic",
        metavar="off|auto|MODEL",
        help="Let an embedding model align what words alone leave over. Default: off; auto for audit.",
    ),
    "strict": click.option("--strict", is_flag=True, help="Exit with 2 when anything at all was dropped."),
    "quiet": click.option("-q", "--quiet", is_flag=True, help="No progress and no closing advice."),
    "dismissals": click.option(
        "--dismissals",
        metavar="FILE",
        help="Findings that stand as they are. Default: dismissals.toml beside the configuration or here.",
    ),
    "config": click.option("--config", metavar="FILE", help="Configuration. Default: the nearest auditor.toml."),
}


def main() -> NoReturn:
    """Run the command line. Exit status: 0, 1 and 2 as `auditor --help` says; 130 when it was interrupted."""
    _open_closed_streams()
    try:
        status = auditor.main(standalone_mode=False)
    except click.ClickException as error:
        with suppress(OSError):
            error.show()
        status = error.exit_code
    except click.Abort:
        _say("interrupted; nothing more was written.")
        status = INTERRUPTED
    except SystemExit:  # click ends so when nobody reads its help any more: `auditor --help | head -1`
        status = 0
    except OSError as error:
        _say(f"{error.filename or 'standard output'}: {error.strerror}; check the place and its permissions.")
        status = UNUSABLE
    except Exception as error:  # the last resort: a user can do nothing with a traceback
        _say(_bug(error))
        status = UNUSABLE
    sys.exit(status)


def _open_closed_streams() -> None:
    """Gives a program started with closed streams (`>&-`) something to write to, and lets no character stop it."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - it stays open
        else:
            stream.reconfigure(errors="replace" if name == "stdout" else "backslashreplace")


def _bug(error: Exception) -> str:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{os.path.basename(frame.filename)}:{frame.lineno}"
    said = " ".join(ascii(str(error))[1:-1].split())[:300]
    return f"internal error in {where}: {type(error).__name__}: {said}. Please report this line and the input."


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="auditor")
def auditor() -> None:
    """Find what does not add up in news articles and their copies: figures, conversions, sources, claims.

    \b
    An editor:        auditor compare wire.txt ours.txt
    A fact-checker:   auditor claims folder/
    Everything:       auditor audit folder/ -o report/
    Every night:      auditor nightly feed/ -o reports/

    \b
    Exit status: 0  ran, and nothing at or above --fail-on
                 1  findings
                 2  bad usage, a named file that cannot be read, nothing readable, or a check that failed
               130  interrupted
    """


def _with(*names: str) -> Callable[[Command], Command]:
    def decorate(command: Command) -> Command:
        for name in reversed(names):
            command = OPTIONS[name](command)
        return command

    return decorate


@auditor.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@_with("format", "output", "only", "skip", "fail_on", "strict", "quiet", "config", "dismissals")
def check(files: tuple[str, ...], **options: Any) -> None:
    """Check each article for itself: conversions, dates, sums, headline against body."""
    _run("check", files, ("article",), options)


@auditor.command()
@click.argument("original")
@click.argument("copies", nargs=-1, required=True, metavar="COPY…")
@_with("format", "output", "only", "skip", "fail_on", "semantic", "strict", "quiet", "config", "dismissals")
def compare(original: str, copies: tuple[str, ...], **options: Any) -> None:
    """Check copies against their original: figures, units, hedges, sources, responses, quotations."""
    _run("compare", (original, *copies), ("article", "copy"), options)


@auditor.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--incident", metavar="ID", help="Only this incident.")
@click.option("--incidents", metavar="FILE", help="Incidents joined and split by hand (incidents.toml).")
@_with("ledger", "output", "only", "skip", "fail_on", "strict", "quiet", "config", "dismissals")
def claims(paths: tuple[str, ...], **options: Any) -> None:
    """List who claims what, incident by incident, and where the claims cannot all be true."""
    _run("claims", paths, ("source",), options)


@auditor.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--original", metavar="ID", help="This article is the original of its story, whatever speaks against it.")
@click.option("--single-file", is_flag=True, help="One HTML file to mail, not a folder.")
@_with("format", "folder", "only", "skip", "fail_on", "semantic", "strict", "quiet", "config", "dismissals")
def audit(paths: tuple[str, ...], **options: Any) -> None:
    """Find the copies and incidents among articles and run every check on them."""
    if options.pop("single_file"):
        options["format"] = options["format"] or "html"
    options["semantic"] = options["semantic"] or "auto"
    _run("audit", paths, ("article", "copy", "source"), options)


@auditor.command()
@click.argument("file")
@_with("config")
def show(file: str, config: str | None) -> None:
    """Show everything that is read from an article, and every number that is not, with the reason."""
    from auditor import output, session
    from auditor.report import text

    with _clear_errors():
        for reading in session.readings(file, config):
            output.put(text.render_reading(reading, colour=output.colour(sys.stdout)))


@auditor.command()
@click.argument("keys", nargs=-1, required=True, metavar="KEY…")
@click.option("--reason", required=True, help="Why the finding stands, for the next reader.")
@click.option("--expires", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Last day on which this holds.")
@click.option("--report", metavar="PATH", help="Report (folder or JSON) that has the finding, to note what it said.")
@click.option("--file", metavar="FILE", help="Default: dismissals.toml beside the configuration or here.")
@_with("config")
def dismiss(
    keys: tuple[str, ...],
    reason: str,
    expires: datetime | None,
    report: str | None,
    file: str | None,
    config: str | None,
) -> None:
    """Let findings stand: note their keys with the reason in a file, so that they count no more.

    The keys are those that every report prints. Dismissed findings stay in the reports, folded.
    """
    from auditor import session
    from auditor.report.text import safe

    with _clear_errors():
        path = session.dismiss(keys, reason, expires.date() if expires else None, file, report, config)
    until = f" until {expires:%Y-%m-%d}" if expires else ""
    _say(f"{safe(str(path))}: {len(set(keys))} dismissed{until}; keep this file under version control.")


@auditor.command()
@click.argument("name", required=False, metavar="[CHECK]")
def explain(name: str | None) -> None:
    """Say what a check flags, what it lets pass, why, and on whose authority; without CHECK, list all."""
    from auditor import output
    from auditor.checks import all_checks, named
    from auditor.checks.selection import unknown

    one = named(name) if name is not None else None
    if name is not None and one is None:
        _fail(unknown(name))
    with _clear_errors():
        if one is None:
            width = max(len(id_) for id_ in all_checks())
            lines = [f"{id_:<{width}}  {one.severity:<8} {one.summary}" for id_, one in all_checks().items()]
            output.put("\n".join([*lines, "", "`auditor explain CHECK` tells more about one of them."]))
        else:
            output.put(f"{one.id} ({one.severity})\n\n{one.doc}")


_STORE = click.option(
    "--store", default="auditor.db", show_default=True, metavar="STORE", envvar="AUDITOR_STORE",
    help="A file, or postgresql+psycopg://user@host/database.",
)  # fmt: skip


@auditor.command()
@click.argument("inbox")
@_STORE
@click.option("-o", "--output", default="reports", show_default=True, metavar="DIR", help="Folder of the reports.")
@click.option("--since", metavar="DATE|AGE", help="Leave out files older than this, such as 2024-03-31 or 7d.")
@click.option("--keep", metavar="AGE", help="Let go of articles that came, or changed, longer ago, such as 90d.")
@click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes that read articles.")
@click.option("--max-characters", type=click.IntRange(0), default=200_000, show_default=True, help="Longest article.")
@click.option("--max-seconds", type=click.FloatRange(0), default=60.0, show_default=True, help="Longest time for one.")
@click.option("--base-url", default="", metavar="URL", help="Where DIR is served, for links in feed and mail.")
@click.option("--mail-to", multiple=True, metavar="ADDRESS", help="Send what is new to this address; may be repeated.")
@click.option("--mail-from", metavar="ADDRESS", envvar="AUDITOR_MAIL_FROM", help="Sender of the mail.")
@click.option(
    "--smtp", metavar="HOST:PORT", envvar="AUDITOR_SMTP",
    help="Mail server. User and password: AUDITOR_SMTP_USER, AUDITOR_SMTP_PASSWORD in the environment.",
)  # fmt: skip
@click.option("--json-log", is_flag=True, help="Say what happens as JSON, an object a line.")
@_with("only", "skip", "fail_on", "semantic", "strict", "quiet", "config", "dismissals")
def nightly(inbox: str, **options: Any) -> None:
    """Audit what is new in a feed folder against everything kept, and report what is new.

    Exit status as of audit; 1 says that findings at or above --fail-on are new since the last run.
    """
    from auditor.nightly import command

    _split_checks(options)
    options["semantic"] = options["semantic"] or "off"
    for name in ("smtp_user", "smtp_password"):  # never on the command line, which everybody on the machine can read
        options[name] = os.environ.get(f"AUDITOR_{name.upper()}", "")
    with _clear_errors():
        status = command.nightly(command.Options(inbox, **options))
    raise click.exceptions.Exit(status)


@auditor.command()
@_STORE
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def history(store: str, form: str) -> None:
    """List the nightly runs with what they found, new, still open, resolved and dismissed."""
    from auditor import output
    from auditor.nightly import command

    with _clear_errors():
        output.put(command.past(store, form), utf8=form == "json")


@auditor.group()
def store() -> None:
    """Look after the store of the nightly runs."""


@store.command("check")
@_STORE
def store_check(store: str) -> None:
    """Say whether the store is whole; exit status 2 when it is not."""
    from auditor.nightly import command

    with _clear_errors():
        wrong = command.check_store(store)
    for line in wrong:
        _say(line)
    if wrong:
        _fail(f"{store}: {len(wrong)} faults; bring it back from a copy, or start a new one.")
    click.echo(f"{store}: whole.")


@store.command("export")
@_STORE
@click.option("-o", "--output", type=click.Path(), help="Write to this file, not to standard output.")
def store_export(store: str, output: str | None) -> None:
    """Write articles, versions, claims, findings and runs as lines of JSON."""
    from auditor.nightly import command

    with _clear_errors():
        lines = command.export_store(store, output)
    if output:
        _say(f"wrote {lines:,} lines to {output}")


@store.command("vacuum")
@_STORE
def store_vacuum(store: str) -> None:
    """Throw out what nothing names any more and give the room back."""
    from auditor.nightly import command

    with _clear_errors():
        before, after = command.vacuum_store(store)
    click.echo(f"{store}: {before:,} bytes before, {after:,} after." if before else f"{store}: vacuumed.")


def _run(command: str, paths: tuple[str, ...], groups: tuple[str, ...], options: dict[str, Any]) -> NoReturn:
    from auditor import session
    from auditor.options import Options

    _split_checks(options)
    options["semantic"] = options.get("semantic") or "off"
    with _clear_errors():
        status = session.run(Options(command, paths, groups, **options))
    raise click.exceptions.Exit(status)


def _split_checks(options: dict[str, Any]) -> None:
    for names in ("only", "skip"):
        given = options[names]
        options[names] = tuple(part.strip() for name in given for part in name.split(",") if part.strip())
        if given and not options[names]:
            _fail(f"--{names} names no check; `auditor explain` lists them.")


class _clear_errors:
    """Turns what a user can mend into one line on standard error and exit status 2."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        from auditor.options import Unusable

        if isinstance(error, Unusable):
            _fail(str(error))


def _say(message: str) -> None:
    with suppress(OSError):  # there is nobody left to tell
        print(f"auditor: {message}", file=sys.stderr, flush=True)


def _fail(message: str) -> NoReturn:
    _say(message)
    raise click.exceptions.Exit(UNUSABLE)
