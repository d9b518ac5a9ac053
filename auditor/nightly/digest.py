"""The digest: the errors and warnings that are new, as a mail and as an Atom feed. Pure: nothing is sent from here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from html import escape
from xml.sax.saxutils import escape as xml_escape
from xml.sax.saxutils import quoteattr

from auditor.model import Finding, Severity
from auditor.report.words import capital, novelty, one_line
from auditor.store.rows import DISMISSED, Run, Told

FILE = "digest.eml"
LATEST = 100  # findings in the feed
_QUOTED = 300  # characters of a passage in a mail

_BOX = "margin:0 0 1.4em;padding:0 0 0 1em;border-left:3px solid {}"
_COLOURS = {Severity.ERROR: "#a61b12", Severity.WARNING: "#865300", Severity.NOTE: "#3f5468"}


def link(folder: str, key: str, base_url: str) -> str:
    """Where a finding is shown; relative to the folder of the reports where they have no address."""
    base = f"{base_url.rstrip('/')}/" if base_url else ""
    return f"{base}{folder}/index.html#f-{key}"


def message(found: Sequence[Finding], run: Run, folder: str, base_url: str) -> EmailMessage:
    """The mail about new findings, worst first, as text and as HTML; sender and recipients are set when it is sent.

    Its id is made of the run and its report: a mail sent twice is known for one.
    """
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = f"{_headline(found)} ({run.started:%Y-%m-%d})"
    mail["Date"] = run.started
    mail["Message-ID"] = f"<run-{run.id}.{folder}.{found[0].key}@auditor.invalid>"
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content("\n".join(_text(found, run, folder, base_url)))
    mail.add_alternative("".join(_html(found, run, folder, base_url)), subtype="html")
    mail.set_boundary(f"=-{found[0].key}-{run.id}=")
    return mail


def _text(found: Sequence[Finding], run: Run, folder: str, base_url: str) -> Iterable[str]:
    yield _headline(found)
    yield f"Nightly audit of {run.started:%Y-%m-%d %H:%M} UTC"
    for one in found:
        yield f"\n{one.severity.value.upper()}: {_line(one.message)}"
        yield from (f"  {e.article}: “{_short(e.span.text)}”" for e in one.evidence)
        if one.suggestion:
            yield f"  Suggestion: {_line(one.suggestion)}"
        yield f"  {one.check} · key {one.key}"
        yield f"  {link(folder, one.key, base_url)}"
    yield "\nA finding that is none: auditor dismiss KEY --reason …\n"


def _html(found: Sequence[Finding], run: Run, folder: str, base_url: str) -> Iterable[str]:
    yield '<!doctype html><html lang="en"><head><meta charset="utf-8"></head>'
    yield '<body style="font:16px/1.5 Georgia,serif;max-width:44em;margin:1.5em auto;padding:0 1em">'
    yield f'<h1 style="font-size:1.5em;margin:0">{escape(_headline(found))}</h1>'
    yield f'<p style="margin:.2em 0 1.6em">Nightly audit of {run.started:%Y-%m-%d %H:%M} UTC</p>'
    for one in found:
        colour = _COLOURS[one.severity]
        yield f'<div style="{_BOX.format(colour)}"><p style="margin:0">'
        yield f'<b style="color:{colour}">{one.severity.value}</b> '
        yield f"<b>{escape(_line(one.message))}</b></p>"
        for e in one.evidence:
            yield f'<p style="margin:.3em 0">{escape(_line(e.article))}: “{escape(_short(e.span.text))}”</p>'
        if one.suggestion:
            yield f'<p style="margin:.3em 0">Suggestion: <b>{escape(_line(one.suggestion))}</b></p>'
        place = link(folder, one.key, base_url)
        shown = f'<a href="{escape(place)}">In the report</a>' if base_url else escape(place)
        yield f'<p style="margin:.3em 0;font-size:.85em">{shown} · {one.check} · key {one.key}</p></div>'
    yield "</body></html>\n"


def _headline(found: Iterable[Finding]) -> str:
    return capital(novelty(f.severity for f in found))


def _line(text: str) -> str:
    return one_line(text)


def _short(text: str) -> str:
    line = _line(text)
    return line if len(line) <= _QUOTED else f"{line[: _QUOTED - 1].rsplit(' ', 1)[0]} …"


def feed(told: Iterable[Told], runs: Mapping[int, Run], store: str, base_url: str) -> str:
    """The findings that came up last as an Atom feed (RFC 4287), the newest first.

    Notes and dismissed findings are left out.
    """
    counted = (t for t in told if t.state != DISMISSED and t.severity != Severity.NOTE)
    latest = [t for t in counted if t.opened in runs and runs[t.opened].folder]
    rank = {s.value: s.rank for s in Severity}
    latest.sort(key=lambda t: (-t.opened, rank.get(t.severity, 9), t.check, t.key))
    updated = max((run.started for run in runs.values()), default=datetime.min)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        f"<id>urn:uuid:{store}</id><title>New findings</title><updated>{_moment(updated)}</updated>",
        f'<author><name>auditor</name></author><link rel="alternate" href={quoteattr(_home(base_url))}/>',
        *(_entry(t, runs[t.opened], base_url) for t in latest[:LATEST]),
        "</feed>",
    ]
    return "\n".join(lines) + "\n"


def _entry(told: Told, run: Run, base_url: str) -> str:
    title = f"{told.severity}: {_line(told.message)}"
    place = link(run.folder or "", told.key, base_url)
    summary = f"{told.check}, {told.source}; articles: {', '.join(map(_line, told.articles))}"
    return (
        f"<entry><id>urn:auditor:{told.key}:{told.opened}</id><title>{_xml(title)}</title>"
        f"<updated>{_moment(run.started)}</updated><link href={quoteattr(place)}/>"
        f'<category term="{told.severity}"/><summary>{_xml(summary)}</summary></entry>'
    )


def _home(base_url: str) -> str:
    return f"{base_url.rstrip('/')}/index.html" if base_url else "index.html"


def _moment(moment: datetime) -> str:
    return moment.isoformat() if moment.tzinfo else f"{moment.isoformat()}Z"


def _xml(text: str) -> str:
    return xml_escape("".join(c for c in text if c >= " " and c not in "\ufffe\uffff"))
