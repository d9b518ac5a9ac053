from __future__ import annotations

import base64
import hashlib
import re
import time
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from auditor.model import Audit, Severity
from auditor.report import html, overview
from tests import factories
from tests.report.audits import HOSTILE, hostile, large

TEMPLATES = sorted((Path(html.__file__).parent / "templates").glob("*.html"))


class Parsed(HTMLParser):
    """Every tag with its attributes, and the text of the policy."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def written(audit: Audit, folder: Path) -> dict[str, str]:
    html.write_folder(audit, folder)
    return {f.relative_to(folder).as_posix(): f.read_text(encoding="utf-8") for f in folder.rglob("*") if f.is_file()}


def test_folder_holds_pages_data_and_assets(tmp_path: Path) -> None:
    assert html.write_folder(factories.rich(), tmp_path / "deep" / "out") == tmp_path / "deep" / "out" / "index.html"
    names = sorted(p.name.split("-")[0] for p in (tmp_path / "deep" / "out").rglob("*") if p.is_file())
    assert names == [
        "article", "findings.csv", "findings.json", "incident", "index.html", "ledger.csv", "report.css", "report.js",
        "story",
    ]  # fmt: skip


def test_same_audit_gives_the_same_files(tmp_path: Path) -> None:
    assert written(factories.rich(), tmp_path / "a") == written(factories.rich(), tmp_path / "b")


def test_second_report_replaces_the_first_and_leaves_other_files_alone(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    html.write_folder(factories.rich(), folder)
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    files = written(factories.audit(), folder)
    assert files["notes.txt"] == "mine"
    assert "Nothing could be read" in files["index.html"]
    assert not [name for name in files if name.startswith("pages/")]
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


def test_failed_report_leaves_the_old_one_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "out"
    before = written(factories.rich(), folder)

    def fail(_: Audit) -> str:
        raise OSError("no space left")

    monkeypatch.setattr("auditor.report.json.render_lines", fail)
    with pytest.raises(OSError, match="no space"):
        html.write_folder(factories.audit(), folder)
    after = {f.relative_to(folder).as_posix(): f.read_text(encoding="utf-8") for f in folder.rglob("*") if f.is_file()}
    assert after == before
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


def test_single_file_brings_everything_and_asks_for_nothing() -> None:
    text = html.render_single(factories.rich())
    tags = Parsed(text).tags
    assert not [t for t, a in tags if t in ("link", "img", "iframe", "object") or "src" in a]
    assert all((a["href"] or "").startswith("#") for t, a in tags if t == "a")
    ids = [a["id"] for _, a in tags if "id" in a]
    assert len(ids) == len(set(ids))
    assert {(a["href"] or "")[1:] for t, a in tags if t == "a"} <= set(ids)


def test_policy_of_the_single_file_admits_its_own_style_and_script_only() -> None:
    text = html.render_single(factories.rich())
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]+)"', text)
    for tag in ("style", "script"):
        (body,) = re.findall(rf"<{tag}[^>]*>(.*?)</{tag}>", text, re.S)
        digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
        assert f"{tag}-src &#39;sha256-{digest}&#39;".replace("+", "+") in policy
    assert policy.startswith("default-src &#39;none&#39;")
    assert "unsafe" not in policy


def test_hostile_text_never_becomes_markup(tmp_path: Path) -> None:
    plain, attacked = hostile(), hostile()
    attacked = replace(attacked, started_at=plain.started_at)
    for name, text in written(attacked, tmp_path / "out").items():
        if not name.endswith(".html"):
            continue
        for tag, attributes in Parsed(text).tags:
            assert tag not in ("iframe", "img", "object", "embed", "base", "svg\n"), name
            assert not [a for a in attributes if a.startswith("on") or a == "style"], name
            assert not (attributes.get("href") or "").lower().strip().startswith(("javascript", "data", "//"))
        assert "49" not in re.findall(r"<title>(.*?)</title>", text, re.S)[0]
    assert all(attack not in text for attack in HOSTILE[:5])


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda p: p.name)
def test_template_quotes_attributes_and_trusts_nothing(template: Path) -> None:
    text = template.read_text(encoding="utf-8")
    assert not re.search(r"=\{\{", text), "an attribute without quotation marks lets a second attribute in"
    assert not re.search(r"<(?:script|style)[^>]*>(?!\{\{ (?:script|style)\|safe \}\}<)[^<]*\{\{", text)
    assert set(re.findall(r"\{\{[^}]*\|\s*safe", text)) <= {"{{ style|safe", "{{ script|safe"}
    assert not re.search(r"\son\w+=|\sstyle=|autoescape|javascript:", text)


def test_undefined_name_in_a_template_is_an_error() -> None:
    from jinja2 import UndefinedError

    with pytest.raises(UndefinedError):
        html._environment().from_string("{{ nobody }}").render()


def test_lone_surrogate_does_not_stop_the_report(tmp_path: Path) -> None:
    article = factories.article("Ten \ud800 boats sank.\n\nMore.", "odd\udfff")
    finding = factories.finding([factories.evidence(article, "Ten")], message="bad \ud83d")
    files = written(factories.audit([factories.reading(article)], [finding]), tmp_path / "out")
    assert "Ten" in files["index.html"]
    assert html.render_single(factories.audit([factories.reading(article)], [finding])).encode("utf-8", "replace")


def test_thousand_articles_with_four_thousand_findings(tmp_path: Path) -> None:
    audit = large(1000, 4000)
    started = time.process_time()  # the machine may be busy with other tests
    html.write_folder(audit, tmp_path / "out")
    assert time.process_time() - started < 5
    sizes = {f.name: f.stat().st_size for f in (tmp_path / "out").rglob("*") if f.is_file()}
    assert len([name for name in sizes if name.endswith(".html")]) == 1001
    assert sum(sizes.values()) < 10_000_000


@pytest.mark.parametrize(
    ("findings", "tone", "verdict"),
    [
        ((), "good", "Nothing to correct"),
        ((Severity.NOTE,), "good", "Nothing to correct"),
        ((Severity.WARNING,), "warning", "No errors, 1 warning to look at"),
        ((Severity.ERROR, Severity.ERROR, Severity.NOTE), "error", "2 errors to correct before this copy runs"),
    ],
)
def test_verdict_in_a_line(findings: tuple[Severity, ...], tone: str, verdict: str) -> None:
    audit = factories.rich()
    readings = audit.readings[:2]
    found = [
        factories.finding([factories.evidence(readings[0].article, "31")], severity=s, key=f"{n:016}")
        for n, s in enumerate(findings)
    ]
    view = overview.report(factories.audit(readings, found, audit.stories)).overview
    assert (view.tone, view.verdict) == (tone, verdict)


def test_error_of_the_original_alone_does_not_hold_the_copy() -> None:
    audit = factories.rich()
    alone = replace(audit, readings=audit.readings[:2], findings=audit.findings[:1], incidents=(), crashes=())
    view = overview.report(alone).overview
    assert (view.tone, view.verdict) == ("warning", "No errors in the copy, no warnings; 1 error in the original alone")


def test_crash_is_never_a_clean_verdict() -> None:
    view = overview.report(replace(factories.rich(), findings=())).overview
    assert (view.tone, view.verdict) == ("warning", "The check is incomplete")


def test_dismissed_finding_is_folded_on_the_index_and_on_its_page(tmp_path: Path) -> None:
    files = written(factories.set_aside(), tmp_path / "out")
    story = next(text for name, text in files.items() if name.startswith("pages/story"))
    for page in (files["index.html"], story):
        folded = page.partition('<details class="dismissed">')[2].partition("</details>")[0]
        assert "1 dismissed finding" in folded
        assert "The agency &lt;rounds&gt; so." in folded
        assert f'id="f-{"a1" * 8}"' in folded
    assert "3 errors to correct" in files["index.html"]
    assert "fedcba9876543210 is of no finding of this run" in files["index.html"]


def test_ids_of_the_single_file_stay_unique_with_dismissed_findings() -> None:
    ids = [a["id"] for _, a in Parsed(html.render_single(factories.set_aside())).tags if "id" in a]
    assert len(ids) == len(set(ids))
    assert f"f-{'a1' * 8}" in ids


def test_without_dismissals_nothing_is_said_of_them() -> None:
    assert "ismissed" not in html.render_single(factories.rich()).partition("</style>")[2]
