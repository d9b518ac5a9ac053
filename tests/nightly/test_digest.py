from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes, policy
from xml.etree import ElementTree

from auditor.model import Evidence, Severity, Span
from auditor.nightly import digest
from auditor.store.rows import Run, Told
from tests import factories

RUN = Run(7, "done", datetime(2024, 3, 5, 2, 0, tzinfo=UTC), folder="2024-03-05")
FINDINGS = [f for f in factories.rich().findings if f.severity is not Severity.NOTE]
ATOM = "{http://www.w3.org/2005/Atom}"


def told(**changes: object) -> Told:
    base = Told("a1" * 8, "article/x", "error", "Ten is not eleven.", "Meridian", ("wire",), 7, 7, 7)
    return replace(base, **changes)  # type: ignore[arg-type]


def feed(*found: Told, base_url: str = "") -> ElementTree.Element:
    return ElementTree.fromstring(digest.feed(found, {7: RUN}, "0" * 32, base_url))


def test_feed_of_nothing_is_a_feed() -> None:
    root = feed()
    assert root.findall(f"{ATOM}entry") == []
    for name in ("id", "title", "updated", "author"):
        assert root.find(f"{ATOM}{name}") is not None


def test_feed_leaves_out_notes_dismissed_findings_and_runs_without_a_report() -> None:
    assert feed(told(severity="note"), told(state="dismissed"), told(opened=3)).findall(f"{ATOM}entry") == []


def test_feed_links_to_the_finding() -> None:
    for base, href in (("", "2024-03-05/"), ("https://desk.example/r", "https://desk.example/r/2024-03-05/")):
        (entry,) = feed(told(), base_url=base).findall(f"{ATOM}entry")
        link = entry.find(f"{ATOM}link")
        assert link is not None
        assert link.get("href") == f"{href}index.html#f-{'a1' * 8}"


def test_feed_survives_hostile_text() -> None:
    (entry,) = feed(told(message="<script>&\x00\u202e]]>\ud800")).findall(f"{ATOM}entry")
    title = entry.findtext(f"{ATOM}title") or ""
    assert title.startswith("error: <script>&")
    assert "\u202e" not in title


def test_feed_is_the_newest_hundred() -> None:
    many = [told(key=f"{n:016x}") for n in range(300)]
    assert len(feed(*many).findall(f"{ATOM}entry")) == digest.LATEST


def test_mail_has_text_and_html_with_every_finding() -> None:
    mail = message_from_bytes(digest.message(FINDINGS, RUN, "2024-03-05", "").as_bytes(), policy=policy.default)
    assert mail["Subject"] == "4 new errors and 1 new warning (2024-03-05)"
    for kind in ("plain", "html"):
        part = mail.get_body((kind,))
        assert part is not None
        text = part.get_content()
        for finding in FINDINGS:
            assert finding.key in text
    assert "2024-03-05/index.html#f-" in text


def test_mail_is_the_same_each_time() -> None:
    one, other = (digest.message(FINDINGS, RUN, "2024-03-05", "").as_bytes() for _ in range(2))
    assert one == other


def test_mail_lets_no_text_become_markup_or_header() -> None:
    evil = "<img src=x onerror=alert(1)>\r\nBcc: all@example.org"
    finding = replace(FINDINGS[0], message=evil, evidence=(Evidence("a\r\nb", Span(0, len(evil), evil)),))
    mail = message_from_bytes(digest.message([finding], RUN, "f", "").as_bytes(), policy=policy.default)
    part = mail.get_body(("html",))
    assert part is not None
    assert "<img" not in part.get_content()
    assert "Bcc" not in mail


def test_long_passage_is_cut_at_a_word() -> None:
    text = "word " * 200
    finding = replace(FINDINGS[0], evidence=(Evidence("a", Span(0, len(text), text)),))
    part = digest.message([finding], RUN, "f", "").get_body(("plain",))
    assert part is not None
    assert "word …”" in part.get_content()
