"""CSV with a header row: one article a row. Columns are named as the fields of JSONL are."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor.model import Article, Dropped
from auditor.readers.decode import LARGEST, Unreadable, decode
from auditor.readers.records import FIELDS, article_of, fields_of

if TYPE_CHECKING:
    import _csv

csv.field_size_limit(min(LARGEST, sys.maxsize))  # the default of 131,072 characters is shorter than a long article

DELIMITERS = ",;\t|"


def read(data: bytes, path: str, name: str) -> Iterator[Article | Dropped]:
    """The articles of a CSV file; a damaged row is dropped with the line it begins on and the cause."""
    try:
        text = decode(data).replace("\0", "")
    except Unreadable as error:
        yield Dropped(path, None, error.reason, error.detail)
        return
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    header = _next(rows, path)
    if isinstance(header, Dropped) or header is None:
        yield header or Dropped(path, None, "empty", "The file is empty; give one with a header row and articles.")
        return
    if not {column.strip().lower() for column in header[1]} & set(FIELDS["text"]):
        yield Dropped(
            path, 1, "bad-csv", 'No column is named "text" or "body"; name the column that holds the article.'
        )
        return
    yield from _articles(rows, header[1], path, name)


def _articles(rows: _csv.Reader, header: list[str], path: str, name: str) -> Iterator[Article | Dropped]:
    while (row := _next(rows, path)) is not None:
        if isinstance(row, Dropped):
            yield row
            continue
        line, cells = row
        if len(cells) > len(header):
            detail = (
                f"The row has {len(cells)} cells, the header {len(header)}; put cells with commas in quotation marks."
            )
            yield Dropped(path, line, "bad-csv", detail)
        elif any(cell.strip() for cell in cells):
            yield article_of(fields_of(dict(zip(header, cells, strict=False))), path, line, f"{name}:{line}")


def _next(rows: _csv.Reader, path: str) -> tuple[int, list[str]] | Dropped | None:
    """The next row with the line it begins on; None at the end."""
    line = rows.line_num + 1
    try:
        return line, next(rows)
    except StopIteration:
        return None
    except csv.Error as error:
        return Dropped(path, line, "bad-csv", f"The row cannot be read: {error}; check its quotation marks.")


def _delimiter(text: str) -> str:
    """The separator that occurs most often in the header row; the comma among equals."""
    header = text.split("\n", 1)[0]
    return max(DELIMITERS, key=lambda mark: (header.count(mark), mark == ","))
