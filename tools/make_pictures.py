"""Pictures of the sample report for the README: docs/pictures/index.png and story.png (`make pictures`).

Needs a Chromium: AUDITOR_CHROMIUM, else the first of the usual names on the path. Light scheme, 1200 pixels wide.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "reports" / "sample"
PICTURES = ROOT / "docs" / "pictures"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
WIDTH, HEIGHT, _MARGIN = 1200, 900, 12
_BAR = 44  # pixels that the bar above the text takes
_HEAVIEST = 150_000  # bytes: a README loads at once


def chromium() -> str:
    """The path of a Chromium; SystemExit with what to do when there is none."""
    found = os.environ.get("AUDITOR_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        sys.exit("No Chromium found: install one (Debian: apt-get install chromium) or set AUDITOR_CHROMIUM.")
    return found


def richest(page: Page, sample: Path) -> Path:
    """The story page with the most findings, the first by name among equals."""
    counts = {}
    for story in sorted((sample / "pages").glob("story-*.html")):
        page.goto(story.as_uri())
        counts[story] = page.locator(".jump li").count()
    if not counts:
        sys.exit(f"{sample} holds no story; run `make sample` first.")
    return max(counts, key=lambda story: counts[story])


def take(page: Page, file: Path, name: str, top: str, bottom: str, directory: Path) -> Path:
    """A picture of a page from the first `top` to the end of the last `bottom` that leaves it light enough."""
    page.goto(file.as_uri())
    page.evaluate(f"scrollTo(0, document.querySelector('{top}').getBoundingClientRect().top - {_BAR})")
    ends = f"[...document.querySelectorAll('{bottom}')].map(e => e.getBoundingClientRect().bottom)"
    target = directory / f"{name}.png"
    for end in sorted({int(end) for end in page.evaluate(ends) if 300 < end <= HEIGHT - _MARGIN}, reverse=True):
        page.screenshot(path=target, clip={"x": 0, "y": 0, "width": WIDTH, "height": end + _MARGIN})
        if target.stat().st_size <= _HEAVIEST:
            return target
    sys.exit(f"{file} gives no picture of at most {_HEAVIEST:,} bytes.")


def pictures(browser: Browser, sample: Path, directory: Path) -> list[Path]:
    """Both pictures, written into `directory`."""
    directory.mkdir(parents=True, exist_ok=True)
    context = browser.new_context(
        viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light", reduced_motion="reduce"
    )
    page = context.new_page()
    story = richest(page, sample)
    taken = [
        take(page, sample / "index.html", "index", "body", ".cards > .card", directory),
        take(page, story, "story", ".row:has(.card.error)", ".row", directory),
    ]
    context.close()
    return taken


def main() -> None:
    """Take the pictures and say where they are."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        for path in pictures(browser, SAMPLE, PICTURES):
            print(f"{path.relative_to(ROOT)}: {path.stat().st_size:,} bytes")
        browser.close()


if __name__ == "__main__":
    main()
