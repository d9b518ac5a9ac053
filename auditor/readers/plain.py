"""Plain text and Markdown: one file, one article."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Article, Dropped
from auditor.readers.decode import Unreadable, to_text


def read(data: bytes, path: str, name: str) -> Iterator[Article | Dropped]:
    """The article of a text file; `name` is its id."""
    try:
        yield Article(id=name, text=to_text(data).strip(), path=path)
    except Unreadable as error:
        yield Dropped(path, None, error.reason, error.detail)
