from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from auditor.report import html
from auditor.report.history import HistoryPage, history_page
from auditor.store.rows import Count, Run, Told
from tests.report.audits import HOSTILE

START = datetime(2024, 3, 1, 2, 0, tzinfo=UTC)
BASE = Told("a1" * 8, "article/conversion-mismatch", "error", "Ten is not eleven.", "Meridian", ("wire",), 1, 1, 1)


def runs(number: int) -> list[Run]:
    return [
        Run(
            n,
            "done",
            START + timedelta(days=n - 1),
            seconds=1.5,
            folder=f"2024-03-{n:02}",
            counts={"kept": 10 * n, "new": 10},
        )
        for n in range(1, number + 1)
    ]


def page(told: list[Told], number: int = 3, folders: tuple[str, ...] = ("2024-03-01", "2024-03-03")) -> HistoryPage:
    tallies = {
        n: [
            Count(kind, name, "persisting", n)
            for kind, name in (("all", ""), ("check", BASE.check), ("source", "Meridian"))
        ]
        for n in range(1, number + 1)
    }
    return history_page(runs(number), tallies, told, folders)


def rendered(told: list[Told]) -> str:
    return html.render_history(page(told))


def test_night_without_findings_says_so() -> None:
    found = history_page(runs(1), {}, [], ())
    assert (found.tone, found.verdict, found.wide) == ("good", "Nothing new", None)
    assert "Nothing new" in html.render_history(found)


def test_verdict_speaks_of_what_is_new_in_the_last_run() -> None:
    fresh = [replace(BASE, key=f"{n:016x}", opened=3, shown=3, severity=s) for n, s in enumerate(("warning", "note"))]
    old = replace(BASE, state="persisting")
    found = page([*fresh, old])
    assert (found.tone, found.verdict) == ("warning", "1 new warning")
    assert found.then.startswith("1 new note, 3 findings of earlier nights still open")
    assert [line.severity for line in found.fresh.lines] == ["warning", "note"]


def test_each_finding_stands_in_the_list_of_its_state() -> None:
    told = [
        replace(BASE, key="1" * 16, state="persisting"),
        replace(BASE, key="2" * 16, state="resolved", closed_run=2),
        replace(BASE, key="3" * 16, state="dismissed", reason="As agreed."),
        replace(BASE, key="4" * 16, state="withdrawn", closed_run=2),
    ]
    lists = {group.id: [(line.key[0], line.fate) for line in group.lines] for group in page(told).groups}
    assert lists == {
        "persisting": [("1", "since 1 Mar 2024")],
        "resolved": [("2", "resolved by 2 Mar 2024")],
        "dismissed": [("3", "As agreed.")],
    }


def test_report_that_is_gone_is_not_linked() -> None:
    told = [replace(BASE, state="persisting", opened=2, shown=2)]
    text = rendered(told)
    assert "2024-03-02/" not in text
    assert 'href="2024-03-03/index.html"' in text


def test_finding_links_to_the_last_report_that_shows_it() -> None:
    (line,) = page([replace(BASE, state="persisting", shown=3)]).groups[0].lines
    assert line.href == f"2024-03-03/index.html#f-{BASE.key}"


def test_checks_and_sources_are_counted_over_time() -> None:
    told = [replace(BASE, state="persisting"), replace(BASE, key="2" * 16, state="dismissed")]
    found = page(told)
    assert [(t.name, t.open, t.dismissed) for t in found.checks] == [(BASE.check, 3, 1)]
    assert [t.name for t in found.sources] == ["Meridian"]


def test_hundreds_of_findings_do_not_swell_the_page() -> None:
    told = [replace(BASE, key=f"{n:016x}", state="persisting") for n in range(1000)]
    group = page(told).groups[0]
    assert (len(group.lines), group.more) == (200, 800)


@pytest.mark.parametrize("field", ["message", "source", "reason"])
def test_no_text_becomes_markup(field: str) -> None:
    evil: dict[str, Any] = {field: "".join(HOSTILE)}
    text = rendered([replace(BASE, state="dismissed", **evil)])
    assert "<script>" not in text.replace("<script defer", "")
    assert "<img" not in text
    assert "default-src &#39;none&#39;" in text
    assert "unsafe" not in text
