"""The report in a real headless Chromium: inert, silent, complete, reachable by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urldefrag

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request

from auditor.report import html
from tests import factories
from tests.report.audits import hostile, large
from tools import make_pictures

pytestmark = pytest.mark.browser

Visit = tuple[Page, list[str]]


def watched(context: BrowserContext) -> Visit:
    """A page, and a list that notes every console message, script error and request to anywhere but the disk."""
    page, noted = context.new_page(), list[str]()

    def requested(request: Request) -> None:
        if not request.url.startswith("file:"):
            noted.append(f"request: {request.url}")

    page.on("console", lambda message: noted.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: noted.append(f"error: {error}"))
    page.on("request", requested)
    return page, noted


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield watched(context)
    context.close()


def pages(folder: Path) -> list[Path]:
    return [folder / "index.html", folder / "single.html", *sorted((folder / "pages").iterdir())]


def index(folder: Path, name: str = "index.html") -> str:
    return (folder / name).as_uri()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_is_silent_and_has_no_accessibility_violation(
    browser: Browser, folder: Path, scheme: Literal["light", "dark"]
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    for file in pages(folder):
        context = browser.new_context(color_scheme=scheme)
        page, noted = watched(context)
        page.goto(file.as_uri())
        assert noted == []
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
        found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]})
        assert found.response["violations"] == [], f"{file.name}: {found.generate_report()}"
        context.close()


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_no_page_scrolls_sideways(browser: Browser, folder: Path, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    wide = []
    for file in pages(folder):
        page.goto(file.as_uri())
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(file.name)
    context.close()
    assert wide == []


def test_every_link_and_anchor_resolves(visit: Visit, folder: Path) -> None:
    page, _ = visit
    for file in pages(folder):
        page.goto(file.as_uri())
        ids: list[str] = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
        assert sorted(ids) == sorted(set(ids)), f"{file.name}: an id stands twice"
        for link in page.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.href)"):
            target, anchor = urldefrag(link)
            path = Path(unquote(target.removeprefix("file://")))
            assert path.exists(), f"{file.name} links to {link}"
            if anchor and path.suffix == ".html":
                assert f'id="{anchor}"' in path.read_text(encoding="utf-8"), f"{file.name} links to {link}"


def test_text_is_readable_without_script(browser: Browser, folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(index(folder))
    assert page.locator(".cards > .card").count() == 6
    assert page.locator(".cards > .card").first.is_visible()
    assert not page.locator(".filters").is_visible()
    context.close()


def test_filters_by_severity_check_article_claimant_and_words(visit: Visit, folder: Path) -> None:
    page, _ = visit
    page.goto(index(folder))
    shown = page.locator(".cards > .card:visible")
    page.locator("[name=severity][value=error]").uncheck(force=True)
    assert shown.count() == 2
    assert page.locator(".shown").inner_text() == "2 of 6 shown"
    page.get_by_role("button", name="Show all").click()
    assert shown.count() == 6
    page.locator("select[name=check]").select_option(label="copy/quote-altered (1)")
    assert shown.count() == 1
    page.locator("[type=reset]").click()
    page.locator("select[name=claimant]").select_option(label="the alliance (1)")
    assert shown.count() == 1
    page.locator("[type=reset]").click()
    page.locator("input[type=search]").fill("dawn buried")
    assert shown.count() == 1
    page.locator("input[type=search]").fill("no such words")
    assert page.get_by_text("No finding matches these filters.").is_visible()


def test_shortcuts_walk_the_findings_search_and_help(visit: Visit, folder: Path) -> None:
    page, _ = visit
    page.goto(index(folder))
    focused = "document.activeElement.id"
    page.keyboard.press("j")
    assert page.evaluate(focused) == "f-" + "a1" * 8
    page.keyboard.press("j")
    assert page.evaluate(focused) == "f-" + "b2" * 8
    page.keyboard.press("k")
    assert page.evaluate(focused) == "f-" + "a1" * 8
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#help").is_visible()
    page.keyboard.press("/")
    page.keyboard.type("jk")
    assert page.locator("input[type=search]").input_value() == "jk"
    page.keyboard.press("Escape")
    assert page.locator(".cards > .card:visible").count() == 6


def test_suggestion_is_copied_as_it_reads(visit: Visit, folder: Path) -> None:
    page, _ = visit
    page.goto(index(folder))
    page.locator("button.copy").first.click()
    page.get_by_role("button", name="Copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == "4,000 square kilometers (1,540 square miles)"


def test_deep_link_shows_the_finding(visit: Visit, folder: Path) -> None:
    page, _ = visit
    page.goto(index(folder) + "#f-" + "d4" * 8)
    card = page.locator("#f-" + "d4" * 8)
    page.wait_for_function("document.activeElement.id.startsWith('f-')")
    box = card.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 500


def test_views_show_changes_figures_or_all(visit: Visit, folder: Path) -> None:
    page, _ = visit
    page.goto(next((folder / "pages").glob("story-*")).as_uri())
    same = page.get_by_text("The town lies")
    assert same.first.is_visible()
    page.get_by_text("Changes only").click()
    assert not same.first.is_visible()
    page.get_by_text("Figures only").click()
    assert same.first.is_visible()
    assert not page.get_by_text("Prices in the market").is_visible()


def test_every_word_of_the_articles_is_seen(visit: Visit, folder: Path) -> None:
    page, _ = visit
    page.goto(next((folder / "pages").glob("story-*")).as_uri())
    page.evaluate("document.querySelectorAll('.pin, .tag, .moved-link, .vh').forEach(e => e.remove())")
    for side, reading in (("left", 0), ("right", 1)):
        seen = " ".join(" ".join(page.locator(f".row .cell.{side}").all_inner_texts()).split())
        assert [s.span.text for s in factories.rich().readings[reading].sentences if s.span.text not in seen] == []


def test_verdict_and_findings_stand_above_the_text_and_lead_into_it(visit: Visit, folder: Path) -> None:
    page, _ = visit
    page.goto(next((folder / "pages").glob("story-*")).as_uri())
    assert page.locator(".verdict").inner_text().startswith("3 errors to correct before this runs")
    lines = page.locator(".jump a")
    assert lines.count() == 6
    first, text = lines.first.bounding_box(), page.locator(".rows").bounding_box()
    assert first is not None
    assert text is not None
    assert first["y"] < 300 < text["y"]
    lines.nth(1).click()
    page.wait_for_function("document.activeElement.matches('.card')")
    assert page.evaluate("document.activeElement.id") in str(lines.nth(1).get_attribute("href"))


def test_reason_opens_with_rule_and_values(visit: Visit, folder: Path) -> None:
    page, _ = visit
    page.goto(next((folder / "pages").glob("story-*")).as_uri())
    card = page.locator(".under .card", has_text="1,540 square miles, not 2,500")
    assert not card.locator("dl").is_visible()
    card.get_by_text("Why is this flagged?").click()
    assert card.locator("dd").all_inner_texts() == ["2,500 square miles", "1,544.4 square miles"]
    assert card.get_by_text("article/conversion-mismatch").is_visible()


def test_ledger_keeps_its_meaning_on_a_narrow_page(browser: Browser, folder: Path) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 780})
    page = context.new_page()
    page.goto(next((folder / "pages").glob("incident-*")).as_uri())
    rows = page.get_by_role("table").get_by_role("row")
    assert rows.count() == 6
    assert rows.nth(1).get_by_role("rowheader").inner_text().startswith("Harbour Observatory")
    assert page.locator(".range.narrow").first.is_visible()
    assert not page.locator(".range.wide").first.is_visible()
    context.close()


def test_single_file_has_stories_incidents_and_articles(visit: Visit, folder: Path) -> None:
    page, noted = visit
    for section in ("story", "incident", "article"):
        page.goto(index(folder, "single.html"))
        part = page.locator(f"section.page.{section}").first
        page.locator(f"nav.pages a[href='#{part.get_attribute('id')}']").click()
        page.wait_for_function("scrollY > 0")
        box = part.bounding_box()
        assert box is not None
        assert box["y"] < 900
    page.locator("section.page.story .jump a").first.click()
    assert page.evaluate("document.querySelector(location.hash).matches('.pin')")
    assert page.locator("section.page.incident svg.range.wide").first.is_visible()
    page.goto(index(folder, "single.html") + "#f-" + "d4" * 8)
    page.wait_for_function("document.activeElement.id === 'f-" + "d4" * 8 + "'")
    assert page.pdf(format="A4").startswith(b"%PDF")
    page.emulate_media(media="print")
    assert page.locator("section.page.incident .ledger").is_visible()
    assert noted == []


def test_notes_open_on_focus_and_hover(visit: Visit, folder: Path) -> None:
    page, _ = visit
    page.goto(next((folder / "pages").glob("story-*")).as_uri())
    mark = page.locator(".m[tabindex]", has_text="60 kilometers").first
    assert not mark.locator(".tip").is_visible()
    mark.focus()
    assert mark.locator(".tip").inner_text() == "60 kilometres · length"
    page.locator("h1").click()
    mark.hover()
    assert mark.locator(".tip").is_visible()


def test_prints_notes_and_reasons_without_controls(visit: Visit, folder: Path) -> None:
    page, _ = visit
    page.goto(next((folder / "pages").glob("story-*")).as_uri())
    for size in ("A4", "Letter"):
        assert page.pdf(format=size).startswith(b"%PDF")
    page.emulate_media(media="print")
    assert page.locator(".m .tip").first.is_visible()
    assert not page.locator(".views").is_visible()
    assert page.locator("details .id").first.is_visible()


def test_pictures_of_a_report_are_light(browser: Browser, folder: Path, tmp_path: Path) -> None:
    taken = make_pictures.pictures(browser, folder, tmp_path / "pictures")
    assert [p.name for p in taken] == ["index.png", "story.png"]
    for path in taken:
        data = path.read_bytes()
        assert data.startswith(b"\x89PNG")
        assert len(data) <= 150_000
        assert int.from_bytes(data[16:20]) == 1200


def test_hostile_text_is_inert(visit: Visit, tmp_path: Path) -> None:
    page, noted = visit
    audit = hostile()
    html.write_folder(audit, tmp_path / "out")
    (tmp_path / "out" / "single.html").write_text(html.render_single(audit), encoding="utf-8")
    for file in pages(tmp_path / "out"):
        page.goto(file.as_uri())
        page.mouse.move(300, 300)
        assert page.evaluate("window.__pwned") is None
        assert noted == []
        assert page.locator("iframe, object, embed, base, img, form[action]").count() == 0
        assert page.evaluate("[...document.scripts].length") == 1
        links = page.evaluate("[...document.querySelectorAll('a')].map(a => a.protocol)")
        assert set(links) == {"file:"}
        handlers = "[...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => /^on/i.test(a.name)))"
        assert page.evaluate(f"{handlers}.length") == 0
        text = page.locator("body").inner_text()
        assert "<script>window.__pwned=1</script>" in text
        assert not {"\u202e", "\u200b", "\x1b"} & set(text)


def test_four_thousand_findings_open_and_filter_at_once(visit: Visit, tmp_path: Path) -> None:
    page, _ = visit
    many = large(200, 4000)
    html.write_folder(many, tmp_path / "out")
    page.goto((tmp_path / "out" / "index.html").as_uri())
    timing = "performance.getEntriesByType('navigation')[0]"
    assert page.evaluate(f"{timing}.loadEventEnd - {timing}.startTime") < 2000
    took = page.evaluate(
        "() => { const s = performance.now(); const b = document.querySelector('[name=severity]'); b.click();"
        " document.body.offsetHeight; return performance.now() - s }"
    )
    assert took < 100


def test_link_to_a_dismissed_finding_opens_its_fold(visit: Visit, tmp_path: Path) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page, _ = visit
    html.write_folder(factories.set_aside(), tmp_path / "report")
    (tmp_path / "single.html").write_text(html.render_single(factories.set_aside()), encoding="utf-8")
    story = next((tmp_path / "report" / "pages").glob("story-*"))
    for file in (tmp_path / "report" / "index.html", story, tmp_path / "single.html"):
        page.goto(file.as_uri())
        assert not page.get_by_text("The agency <rounds> so.").first.is_visible()
        page.goto(f"{file.as_uri()}#f-{'a1' * 8}")
        assert page.locator(f"#f-{'a1' * 8}").is_visible()
        assert Axe().run(page).response["violations"] == []
