"""Bytes to articles: one file per format, and a counted reason for everything that is not read.

Reasons: missing, unreadable, empty, binary, undecodable, unknown-format, not-regular, too-large, bad-json, bad-csv,
no-text, no-articles, not-english. Nothing here raises on bad content.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from auditor.model import Article, Dropped
from auditor.readers import csv, html, jsonl, plain
from auditor.readers.decode import LARGEST
from auditor.text.language import foreign

Format = Callable[[bytes, str, str], Iterator[Article | Dropped]]

LARGEST_COLLECTION = 1_000_000_000  # bytes of a file with many articles
FORMATS: dict[str, Format] = {
    ".txt": plain.read,
    ".text": plain.read,
    ".md": plain.read,
    ".markdown": plain.read,
    ".html": html.read,
    ".htm": html.read,
    ".xhtml": html.read,
    ".jsonl": jsonl.read,
    ".ndjson": jsonl.read,
    ".json": jsonl.read_whole,
    ".csv": csv.read,
    ".tsv": csv.read,
}
OURS = ("auditor.toml", "dismissals.toml", "incidents.toml")  # what steers a run is no article of it
COLLECTIONS = (".jsonl", ".ndjson", ".json", ".csv", ".tsv")


def read(path: str | Path, without: str | Path | None = None) -> Iterator[Article | Dropped]:
    """The articles of a file or folder ("-" is standard input), and what could not be read, with the reason.

    A folder is read with its subfolders, in the order of the names; names that begin with a dot are left out, and links
    that lead out of it are not followed. Ids are unique within one call: a file that holds one article gives it its
    name, wherever the reading began, so that keys of findings hold; files of one name in two folders have these before
    it.

    without  a file or folder below `path` that is left out: where a report goes, so that it is not read the next time
    """
    return unique_ids(_english(_items(str(path), os.path.realpath(without) if without else None)))


def unique_ids(items: Iterable[Article | Dropped]) -> Iterator[Article | Dropped]:
    """The same items, with `-2`, `-3` … put to ids that came before."""
    seen: set[str] = set()
    last: dict[str, int] = {}
    for item in items:
        if isinstance(item, Article):
            name, number = item.id, last.get(item.id, 1)
            while name in seen:
                number += 1
                name = f"{item.id}-{number}"
            last[item.id] = number
            seen.add(name)
            item = item if name == item.id else replace(item, id=name)
        yield item


def _english(items: Iterator[Article | Dropped]) -> Iterator[Article | Dropped]:
    for item in items:
        language = foreign(item.text, item.language) if isinstance(item, Article) else None
        if isinstance(item, Article) and language:
            name = f"{item.id}: " if item.path and item.id != Path(item.path).name else ""
            detail = f"{name}The text is {language}, and only English is read; give an English version."
            yield Dropped(item.path or item.id, None, "not-english", detail)
        else:
            yield item


def _items(path: str, without: str | None) -> Iterator[Article | Dropped]:
    if path == "-":
        yield from _standard_input()
    elif os.path.isdir(path):
        yield from _folder(path, without)
    elif not os.path.exists(path):
        yield Dropped(_shown(path), None, "missing", "There is no such file or folder; check the name.")
    else:
        yield from _file(path, Path(path).name)


def _standard_input() -> Iterator[Article | Dropped]:
    try:
        data = sys.stdin.buffer.read(LARGEST + 1) if sys.stdin else b""
    except OSError as error:
        yield Dropped("-", None, "unreadable", f"Standard input cannot be read ({error.strerror}); name a file.")
        return
    if len(data) > LARGEST:
        yield Dropped("-", None, "too-large", f"Standard input has more than {LARGEST:,} bytes; split it.")
    else:
        yield from _content(data, "-", "stdin", "")


def _folder(path: str, without: str | None) -> Iterator[Article | Dropped]:
    found, errors = _listed(path, without)
    yield from errors
    called = Counter(Path(name).name for name in found)
    for name in found:
        short = Path(name).name
        yield from _member(path, name, short if called[short] == 1 else name)
    if not found and not errors:
        yield Dropped(_shown(path), None, "no-articles", "The folder holds no files; give one with articles in it.")


def members(folder: str | Path, without: str | Path | None = None) -> tuple[list[str], list[Dropped]]:
    """Names of the files that `read` would read of a folder, in its order, and the folders that cannot be opened."""
    return _listed(str(folder), os.path.realpath(without) if without else None)


def read_member(folder: str | Path, name: str) -> Iterator[Article | Dropped]:
    """What `read` finds in one file of a folder; ids are unique within the file alone."""
    return unique_ids(_english(_member(str(folder), name, Path(name).name)))


def _listed(path: str, without: str | None) -> tuple[list[str], list[Dropped]]:
    errors: list[OSError] = []
    names = sorted(_names(path, without, errors.append))
    detail = "The folder cannot be opened ({}); check its permissions."
    return names, [Dropped(_shown(str(e.filename)), None, "unreadable", detail.format(e.strerror)) for e in errors]


def _member(folder: str, name: str, called: str) -> Iterator[Article | Dropped]:
    file = os.path.join(folder, name)
    root = os.path.join(os.path.realpath(folder), "")
    if not os.path.realpath(file).startswith(root) or not os.path.isfile(file):
        detail = "This leads out of the folder or is no regular file; it was left out."
        yield Dropped(_shown(file), None, "not-regular", detail)
    elif Path(name).suffix.lower() not in FORMATS:
        known = ", ".join(sorted(FORMATS))
        detail = f"The name ends in none of {known}; rename it or name it alone."
        yield Dropped(_shown(file), None, "unknown-format", detail)
    else:
        yield from _file(file, called)


def _names(path: str, without: str | None, failed: Callable[[OSError], None]) -> Iterator[str]:
    """Names of the files below a folder, relative to it, with slashes, and of links to folders, not followed."""
    for folder, folders, files in os.walk(path, onerror=failed):
        links = [name for name in folders if os.path.islink(os.path.join(folder, name))]
        folders[:] = [name for name in folders if not name.startswith(".") and not _is(folder, name, without)]
        for name in (*files, *links):
            if not name.startswith(".") and name not in OURS and not _is(folder, name, without):
                yield os.path.relpath(os.path.join(folder, name), path).replace(os.sep, "/")


def _is(folder: str, name: str, place: str | None) -> bool:
    return place is not None and os.path.realpath(os.path.join(folder, name)) == place


def _shown(path: str) -> str:
    """A path as text; bytes of a name that are no UTF-8 cannot be written to any report."""
    return path.encode("utf-8", "replace").decode("utf-8")


def _file(path: str, name: str) -> Iterator[Article | Dropped]:
    suffix = Path(path).suffix.lower()
    limit = LARGEST_COLLECTION if suffix in COLLECTIONS else LARGEST
    try:
        with open(path, "rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        yield Dropped(
            _shown(path), None, "unreadable", f"The file cannot be opened ({error.strerror}); check its permissions."
        )
        return
    if len(data) > limit:
        yield Dropped(_shown(path), None, "too-large", f"The file has more than {limit:,} bytes; split it.")
        return
    yield from _content(data, _shown(path), _shown(name), suffix)


def _content(data: bytes, path: str, name: str, suffix: str) -> Iterator[Article | Dropped]:
    """The articles of a file's bytes; without a known suffix a page is told from plain text by how it begins."""
    begins = data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    fallback = html.read if begins.startswith((b"<!doctype html", b"<html")) else plain.read
    yield from FORMATS.get(suffix, fallback)(data, path, name)
