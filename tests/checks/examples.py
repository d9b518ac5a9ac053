"""Reads the examples out of a check's docstring and runs them end to end.

article/  one example a line: `text`, `headline: H || text`, `[2018-11-17] text` (date of publication)
copy/     a line `original: …`, then a line `copy: …`
source/   lines `[Source, 2018-11-17 09:00] text`; a blank line ends the example
` || ` separates paragraphs, `  # ` begins a remark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import auditor
from auditor.checks import Check
from auditor.model import Article, Finding

STAMP = re.compile(r"\[(?:(?P<source>[^\]\d][^\]]*?), )?(?P<when>\d{4}-\d\d-\d\d(?: \d\d:\d\d)?)\]\s*")


@dataclass(frozen=True)
class Example:
    """The articles of one example; `original` names the article the other is a copy of."""

    name: str
    articles: tuple[Article, ...]
    original: str | None = None

    def findings(self, check: str) -> tuple[Finding, ...]:
        """What this check finds in it; a crash is an error of the test."""
        audit = auditor.audit(self.articles, original=self.original, checks=[check])
        assert not audit.crashes, audit.crashes
        return tuple(finding for finding in audit.findings if finding.check == check)


def examples(check: Check, section: str) -> Iterator[Example]:
    """The examples of "Flags" or "Passes"."""
    lines = [line.split("  # ")[0].strip() for line in check.section(section).splitlines()]
    yield from {"article": _of_article, "copy": _of_copy, "source": _of_source}[check.group](lines)


def _of_article(lines: list[str]) -> Iterator[Example]:
    for line in filter(None, lines):
        yield Example(line, (_article(line, "article"),))


def _of_copy(lines: list[str]) -> Iterator[Example]:
    original = ""
    for line in filter(None, lines):
        side, _, text = line.partition(":")
        assert side in ("original", "copy"), f"neither original nor copy: {line}"
        if side == "original":
            original = text.strip()
        else:
            pair = (_article(original, "original"), _article(text.strip(), "copy"))
            yield Example(f"{original} → {text.strip()}", pair, "original")


def _of_source(lines: list[str]) -> Iterator[Example]:
    group: list[str] = []
    for line in [*lines, ""]:
        if line:
            group.append(line)
        elif group:
            yield Example(" / ".join(group), tuple(_article(one, f"article-{n}") for n, one in enumerate(group, 1)))
            group = []


def _article(line: str, id: str) -> Article:
    stamp = STAMP.match(line)
    when, source = (stamp["when"], stamp["source"]) if stamp else (None, None)
    text = line[stamp.end() :] if stamp else line
    headline = None
    if text.startswith("headline: "):
        headline, _, text = text.removeprefix("headline: ").partition(" || ")
    return Article.from_text(text.replace(" || ", "\n\n"), id=id, headline=headline, published=when, source=source)
