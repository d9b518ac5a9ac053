"""The report as HTML: a folder of linked pages, or one file to mail. The only importer of jinja2.

Article text is untrusted. Three things keep it inert: every value is escaped (autoescape is always on), no value
ever stands in a script, a style, an event handler or a link target, and a Content-Security-Policy forbids everything
that the page does not bring itself.
"""

from __future__ import annotations

import base64
import hashlib
import os
import tempfile
from collections.abc import Mapping
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from auditor.model import Audit, Severity
from auditor.report import csv, json, overview, words
from auditor.report.overview import Report
from auditor.report.passages import Pin

if TYPE_CHECKING:
    from jinja2 import Environment

    from auditor.report.history import HistoryPage

# Beyond this many findings the reason of a check is told once at the end of the index, not in each card.
_WHY_IN_EACH = 300
_NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'"
# file: beside 'self', because browsers differ on whether 'self' names anything when a page is opened from disk
_IN_FOLDER = f"{_NOTHING}; style-src 'self' file:; script-src 'self' file:; img-src data:"


class Way:
    """Where links lead: between the files of a folder, or within a single file."""

    def __init__(self, single: bool, below: bool = False) -> None:
        self.single = single
        self._to_page = "" if below else "pages/"
        self._to_index = "../index.html" if below else "index.html"

    def page(self, slug: str, anchor: str = "") -> str:
        """The link to a page, or to an anchor on it."""
        if self.single:
            return f"#{anchor or slug}"
        return f"{self._to_page}{slug}.html{'#' + anchor if anchor else ''}"

    def words(self, pin: Pin) -> str:
        """The anchor at the words of a finding; in one file a finding may have words on several pages."""
        return pin.anchor if self.single else f"at-{pin.key}"

    def anchor(self, slug: str, key: str) -> str:
        """The same anchor, as linked to from the finding."""
        return f"at-{slug}-{key}" if self.single else f"at-{key}"

    def index(self, anchor: str = "") -> str:
        """The link to the index, or to an anchor on it."""
        file = "" if self.single or (anchor and self._to_page) else self._to_index
        return f"{file}#{anchor or 'top'}" if anchor or self.single else file

    def asset(self, name: str) -> str:
        """The link to a shared file."""
        return f"{'../' if not self._to_page else ''}assets/{name}"


def render_single(audit: Audit) -> str:
    """The whole report as one self-contained file."""
    report = overview.report(audit)
    style, script = _static("report.css"), _static("report.js")
    policy = f"{_NOTHING}; style-src '{_digest(style)}'; script-src '{_digest(script)}'; img-src data:"
    page = _environment().get_template("single.html")
    return page.render(
        report=report, way=Way(single=True), policy=policy, style=style, script=script, why_in_each=_few(report)
    )


def write_folder(audit: Audit, directory: str | Path, since: Mapping[str, str] | None = None) -> Path:
    """Write the report into `directory` and return the path of its index.html.

    `since` is given for a nightly report: the keys of the findings known from earlier nights, with the day since when.

    Everything is written beside the directory first and then moved into place, so that a reader never meets half a
    report. Files of an earlier report are replaced, other files are left alone. OSError when it cannot be written.
    """
    directory = Path(directory)
    directory.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{directory.name}-", dir=directory.parent) as held:
        fresh = Path(held) / "report"
        fresh.mkdir()
        _write(audit, fresh, since)
        _into_place(fresh, directory)
    return directory / "index.html"


def assets() -> dict[str, str]:
    """The files that pages of a folder share, by name."""
    return {name: _static(name) for name in ("report.css", "report.js")}


def render_history(page: HistoryPage) -> str:
    """The page over the reports of all nights, to lie beside their folders and its `assets/`."""
    return _environment().get_template("history.html").render(page=page, way=Way(single=False), policy=_IN_FOLDER)


def _write(audit: Audit, folder: Path, since: Mapping[str, str] | None) -> None:
    report = overview.report(audit, since)
    environment = _environment()
    policy = _IN_FOLDER
    for name in ("assets", "pages"):
        (folder / name).mkdir()
    for name, text in assets().items():
        (folder / "assets" / name).write_text(text, encoding="utf-8", newline="\n")
    _save(folder / "findings.json", json.render_lines(audit))
    _save(folder / "findings.csv", csv.render(audit))
    _save(folder / "ledger.csv", csv.render_ledger(audit))
    index = environment.get_template("index.html")
    _save(
        folder / "index.html",
        index.render(report=report, way=Way(single=False), policy=policy, why_in_each=_few(report)),
    )
    below = Way(single=False, below=True)
    for template, found in (
        ("story.html", report.stories),
        ("article.html", report.articles),
        ("incident.html", report.incidents),
    ):
        page = environment.get_template(template)
        for view in found:
            text = page.render(page=view, report=report, way=below, policy=policy, why_in_each=True)
            _save(folder / "pages" / f"{view.slug}.html", text)


def _save(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", errors="replace", newline="")


def _into_place(fresh: Path, directory: Path) -> None:
    """Swap the parts of the report; the index last, because it is what links to everything else."""
    if not directory.exists():
        os.rename(fresh, directory)
        return
    for part in sorted(fresh.iterdir(), key=lambda p: (p.name == "index.html", p.name)):
        target = directory / part.name
        if part.is_dir():
            if target.is_dir():
                os.rename(target, fresh.parent / f"old-{part.name}")
            os.rename(part, target)
        else:
            os.replace(part, target)


def _few(report: Report) -> bool:
    return len(report.overview.entries) <= _WHY_IN_EACH


def _static(name: str) -> str:
    return resources.files("auditor.report").joinpath("static", name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("auditor.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    environment.globals |= {"count": words.count, "severities": tuple(Severity)}
    return environment


def _shown(value: object) -> object:
    """Every value on its way into a page: control and direction-changing characters become visible marks."""
    return words.visible(value) if type(value) is str else value


__all__ = ["assets", "render_history", "render_single", "write_folder"]
