"""JSON: one article a line (.jsonl, .ndjson), or an array or a single article in a file (.json)."""

from __future__ import annotations

import json
from collections.abc import Iterator

from auditor.model import Article, Dropped
from auditor.readers.decode import LARGEST, Unreadable, decode
from auditor.readers.records import article_of, fields_of


def read(data: bytes, path: str, name: str) -> Iterator[Article | Dropped]:
    """The articles of a file with one JSON object a line; a damaged line is dropped with its number and cause."""
    try:
        lines = decode(data).split("\n")
    except Unreadable as error:
        yield Dropped(path, None, error.reason, error.detail)
        return
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _article(line, path, number, f"{name}:{number}")


def read_whole(data: bytes, path: str, name: str) -> Iterator[Article | Dropped]:
    """The articles of a file that is one JSON value: an object, an array of objects, or an object with "articles"."""
    try:
        value = _parsed(decode(data))
    except Unreadable as error:
        yield Dropped(path, None, error.reason, error.detail)
        return
    except BadJson as error:
        if error.line and b"\n{" in data:
            yield from read(data, path, name)  # one object a line under the wrong name
        else:
            yield Dropped(path, error.line, "bad-json", str(error))
        return
    if isinstance(value, dict) and isinstance(value.get("articles"), list):
        value = value["articles"]
    for number, item in enumerate(value if isinstance(value, list) else [value], 1):
        own_name = f"{name}:{number}" if isinstance(value, list) else name
        if isinstance(item, dict):
            yield article_of(fields_of(item), path, None, own_name)
        else:
            yield Dropped(
                path, None, "bad-json", f"Item {number} is no JSON object; an article is an object with a text."
            )


class BadJson(Exception):
    """Text that is not JSON; `line` is where, 1-based."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.line = line


def _article(line: str, path: str, number: int, name: str) -> Article | Dropped:
    if len(line) > LARGEST:
        return Dropped(path, number, "too-large", f"The line is longer than {LARGEST:,} characters; split the article.")
    try:
        value = _parsed(line)
    except BadJson as error:
        return Dropped(path, number, "bad-json", str(error))
    if not isinstance(value, dict):
        return Dropped(path, number, "bad-json", "The line is JSON but no object; give one object with a text a line.")
    return article_of(fields_of(value), path, number, name)


def _parsed(text: str) -> object:
    """The JSON value of a text; the parser also fails on numbers of thousands of digits and on deep nesting."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        message = f"This is not JSON: {error.msg} at character {error.pos + 1}; repair or remove it."
        raise BadJson(message, error.lineno) from error
    except (ValueError, RecursionError) as error:
        raise BadJson("This JSON cannot be read: a number is too long or the nesting too deep; repair it.") from error
