"""Bytes to articles: one file per format, and a counted reason for everything that is not read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from auditor.model import Article, Dropped


def read(path: str | Path) -> Iterator[Article | Dropped]:
    """The articles of a file or folder ("-" is standard input), and what could not be read, with the reason."""
    text = Path(path).read_text(encoding="utf-8")
    yield replace(Article.from_text(text, id=Path(path).name), path=str(path))


def unique_ids(items: Iterable[Article | Dropped]) -> Iterator[Article | Dropped]:
    """The same items, with `-2`, `-3` … put to ids that came before."""
    seen: set[str] = set()
    for item in items:
        if isinstance(item, Article):
            name, number = item.id, 1
            while name in seen:
                number += 1
                name = f"{item.id}-{number}"
            seen.add(name)
            item = item if name == item.id else replace(item, id=name)
        yield item
