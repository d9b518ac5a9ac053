"""The page over all nights in a real headless Chromium: silent, accessible, legible at every width."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser

from auditor.report import html
from tests.report.test_browser import watched
from tests.report.test_history import BASE, page

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A history with findings in every state, some of them many."""
    told = [replace(BASE, key=f"{n:016x}", state="persisting") for n in range(30)]
    told += [replace(BASE, key=f"{n:016x}", opened=3, shown=3, severity=s) for n, s in ((90, "error"), (91, "warning"))]
    told += [replace(BASE, key="2" * 16, state="resolved", closed_run=2)]
    told += [replace(BASE, key="3" * 16, state="dismissed", reason="As agreed.", source="Valley Courier")]
    folder = tmp_path_factory.mktemp("history")
    (folder / "assets").mkdir()
    for name, text in html.assets().items():
        (folder / "assets" / name).write_text(text, encoding="utf-8")
    (folder / "index.html").write_text(html.render_history(page(told)), encoding="utf-8")
    return folder / "index.html"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_page_is_silent_and_has_no_accessibility_violation(
    browser: Browser, index: Path, scheme: Literal["light", "dark"]
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    context = browser.new_context(color_scheme=scheme)
    found_page, noted = watched(context)
    found_page.goto(index.as_uri())
    assert noted == []
    found_page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
    found = Axe().run(found_page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]})
    assert found.response["violations"] == [], found.generate_report()
    context.close()


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_page_does_not_scroll_sideways(browser: Browser, index: Path, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    found = context.new_page()
    found.goto(index.as_uri())
    assert not found.evaluate("document.documentElement.scrollWidth > innerWidth")
    context.close()


def test_ids_are_unique_and_anchors_resolve(browser: Browser, index: Path) -> None:
    context = browser.new_context()
    found = context.new_page()
    found.goto(index.as_uri())
    ids: list[str] = found.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert sorted(ids) == sorted(set(ids))
    here: list[str] = found.evaluate("[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.hash.slice(1))")
    assert set(here) <= set(ids)
    context.close()
