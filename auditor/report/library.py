"""What the report asks of an audit again and again: articles by id, their names, lines and sentences."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from auditor.model import Article, Audit, Reading
from auditor.report import words


class Library:
    """The readings of an audit by article id, with what the report asks of them again and again."""

    def __init__(self, audit: Audit) -> None:
        self.audit = audit
        self.readings = {r.article.id: r for r in audit.readings}
        self._lines: dict[str, list[int]] = {}
        self._starts: dict[str, list[int]] = {}

    @cached_property
    def roles(self) -> dict[str, str]:
        """ "original" or "copy" for the members of stories."""
        roles: dict[str, str] = {}
        for story in self.audit.stories:
            roles |= {a.id: "original" if a.id == story.original else "copy" for a in story.articles}
        return roles

    def article(self, id: str) -> Article | None:
        """The article of this id; None when the audit holds none."""
        reading = self.readings.get(id)
        return reading.article if reading else None

    def title(self, id: str) -> str:
        """The headline of an article, else its id."""
        article = self.article(id)
        return words.one_line(article.headline) if article and article.headline else id

    def name(self, id: str) -> str:
        """How an article is called in a line: its source, else its id."""
        article = self.article(id)
        return words.one_line(article.source) if article and article.source else id

    def position(self, id: str, offset: int) -> tuple[int, int]:
        """Line and column (1-based) of an offset in an article's text; (1, 1) when there is no such article."""
        article = self.article(id)
        if article is None:
            return 1, 1
        if id not in self._lines:
            self._lines[id] = [0, *(i + 1 for i, c in enumerate(article.text) if c == "\n")]
        starts = self._lines[id]
        line = bisect_right(starts, offset) - 1
        return line + 1, offset - starts[line] + 1

    def touched(self, reading: Reading, start: int, end: int) -> range:
        """Indices of the sentences that share a character with the stretch from `start` to `end`."""
        starts = self._starts.setdefault(reading.article.id, [])
        if not starts:
            starts += [s.span.start for s in reading.sentences]
        return touched(reading, starts, start, end)


def touched(reading: Reading, starts: Sequence[int], start: int, end: int) -> range:
    """The same, with the starts of the sentences at hand."""
    first = max(0, bisect_right(starts, start) - 1)
    if first < len(starts) and reading.sentences[first].span.end <= start:
        first += 1
    return range(first, max(first, bisect_left(starts, end)))
