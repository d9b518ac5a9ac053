"""From the inbox into the store: what is new, what changed, what came again, what vanished.

A file is known by its path within the inbox, its size and its time; only one that differs from what was noted is
opened. An article is known by the name it came under (the file, and its own id where a file holds several) and by its
content. Clocks decide nothing but whether a file is still being written.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from auditor.model import Article, Dropped
from auditor.nightly.limits import OutOfTime, deadline
from auditor.nightly.reading import TOO_LONG, TOO_SLOW, Limits, Readers, content_of, stamps
from auditor.readers import COLLECTIONS, members, read_member
from auditor.store.rows import File, Name, Record
from auditor.store.store import Store

SETTLED = 30.0  # seconds without a change after which a file is taken to be whole
_AT_ONCE = 200  # articles read before they are kept

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Inbox:
    """Where the articles come from. `without` is left out of it; files older than `since` are, unless known."""

    folder: Path
    without: Path | None = None
    since: datetime | None = None


@dataclass(slots=True)
class Known:
    """What the store knows when the run begins, kept up to date while it goes on."""

    files: dict[str, File]
    names: dict[tuple[str, str], Name]
    contents: dict[str, str]
    """Articles to the content they have now."""
    articles: dict[str, str] = field(default_factory=dict)
    """Contents to the article that has them now."""
    named: dict[str, set[Name]] = field(default_factory=dict)
    """Articles to the names that are in the inbox now."""

    @classmethod
    def of(cls, store: Store) -> Known:
        """As the store stands."""
        found = store.files.names()
        contents = store.articles.contents()
        known = cls(store.files.known(), {(n.path, n.item): n for n in found}, contents)
        known.articles = {content: id_ for id_, content in contents.items()}
        for name in found:
            if not name.gone:
                known.named.setdefault(name.article, set()).add(name)
        return known


@dataclass(frozen=True, slots=True)
class Step:
    """What is to be done about one article of a file: it is new, changed, came again, or is the same as before."""

    kind: str
    name: Name
    article: Article


def take_in(store: Store, inbox: Inbox, readers: Readers, limits: Limits, run: int, now: datetime,
            progress: Progress | None = None) -> Counter[str]:  # fmt: skip
    """Bring the store up to date with the inbox; returns what was counted."""
    known = Known.of(store)
    names, unreadable = members(inbox.folder, inbox.without)
    store.files.dropped(unreadable, run)
    counts: Counter[str] = Counter(dropped=len(unreadable))
    waiting: list[tuple[File, list[Step], list[Dropped]]] = []
    for done, name in enumerate(names, 1):
        file = _to_read(inbox, known, name, now, counts)
        if file is not None:
            steps, dropped = _steps(inbox, known, name, limits)
            counts["dropped"] += len(dropped)
            waiting.append((file, steps, dropped))
        if waiting and (done == len(names) or sum(len(steps) for _, steps, _ in waiting) >= _AT_ONCE):
            counts += _keep(store, readers, waiting, run, now)
            waiting = []
            if progress:
                progress("reading", done, len(names))
    if waiting:
        counts += _keep(store, readers, waiting, run, now)
    # a folder that could not be opened has not lost its files
    counts["gone"] += 0 if unreadable else store.files.gone({_shown(name) for name in names}, run)
    counts += _read_again(store, readers, limits, run, now, progress)
    return counts


def _to_read(inbox: Inbox, known: Known, name: str, now: datetime, counts: Counter[str]) -> File | None:
    """The file where it is new or changed and whole; None else."""
    path = inbox.folder / name
    try:
        found = path.stat()
    except OSError:
        found = None  # gone since the folder was listed, or a broken link: its reader says which
    size, modified = (found.st_size, found.st_mtime_ns) if found else (-1, 0)
    before = known.files.get(_shown(name))
    if before and (before.size, before.modified) == (size, modified):
        return None
    if found and abs(now.timestamp() - modified / 1e9) < SETTLED:
        counts["waiting"] += 1
        return None
    if inbox.since and before is None and modified / 1e9 < inbox.since.timestamp():
        return None
    return File(_shown(name), size, modified)


def _steps(inbox: Inbox, known: Known, name: str, limits: Limits) -> tuple[list[Step], list[Dropped]]:
    """What a file holds now against what it held before."""
    path = _shown(name)
    single = Path(name).suffix.lower() not in COLLECTIONS
    try:
        with deadline(limits.seconds if single else 0):
            items = list(read_member(inbox.folder, name))
    except OutOfTime:
        detail = f"The file took longer than {limits.seconds:g} seconds to open; simplify it, or raise --max-seconds."
        items = [Dropped(os.path.join(inbox.folder, path), None, TOO_SLOW, detail)]
    articles = [item for item in items if isinstance(item, Article)]
    steps = [_step(known, path, "" if single else article.id, article) for article in articles]
    return steps, [item for item in items if isinstance(item, Dropped)]


def _step(known: Known, path: str, item: str, article: Article) -> Step:
    content = content_of(article)
    before = known.names.get((path, item))
    if before is not None and before.article in known.contents:
        if known.contents[before.article] == content:
            return _noted(known, "same", Name(path, item, before.article, content), article)
        if not any(n.content != content and n != before for n in known.named.get(before.article, ())):
            return _noted(known, "changed", Name(path, item, before.article, content), article)
        # under its other names the article stands as it was: this is another one from now on
    if content in known.articles:
        return _noted(known, "again", Name(path, item, known.articles[content], content), article)
    return _noted(known, "new", Name(path, item, _free(known, article.id, path), content), article)


def _noted(known: Known, kind: str, name: Name, article: Article) -> Step:
    slot = (name.path, name.item)
    before, old = known.names.get(slot), known.contents.get(name.article)
    if before is not None:
        known.named.get(before.article, set()).discard(before)
    if old is not None and old != name.content and known.articles.get(old) == name.article:
        del known.articles[old]
    known.names[slot] = name
    known.named.setdefault(name.article, set()).add(name)
    known.contents[name.article] = name.content
    known.articles.setdefault(name.content, name.article)
    return Step(kind, name, replace(article, id=name.article))


def _free(known: Known, wanted: str, path: str) -> str:
    """The id wanted; where another article has it, a file's path in the inbox, then -2, -3 …"""
    if wanted in known.contents and Path(path).name == wanted:
        wanted = path
    name, number = wanted, 1
    while name in known.contents:
        number += 1
        name = f"{wanted}-{number}"
    return name


def _keep(
    store: Store, readers: Readers, waiting: list[tuple[File, list[Step], list[Dropped]]], run: int, now: datetime
) -> Counter[str]:
    """Read the new and changed articles of some files and keep them, each in its own transaction."""
    counts: Counter[str] = Counter()
    fresh = [step for _, steps, _ in waiting for step in steps if step.kind in ("new", "changed")]
    records = readers.read([step.article for step in fresh])
    for file, steps, dropped in waiting:
        for step in steps:
            counts[step.kind] += 1
            if step.kind in ("new", "changed"):
                record = next(records)
                store.articles.keep(record, step.name, run, now)
                _say_partly(store, record, run)
        store.articles.again(step.name for step in steps if step.kind in ("again", "same"))
        store.files.settle(file, run, [step.name.item for step in steps], dropped)
    return counts


def _say_partly(store: Store, record: Record, run: int) -> None:
    if record.partly:
        store.files.dropped([not_fully(record.article.path or record.article.id, record.partly)], run)


def not_fully(where: str, why: str) -> Dropped:
    """The line of a report that says that something was not fully checked."""
    detail = {
        TOO_LONG: "Not fully checked: longer than --max-characters; only its first part was read.",
        TOO_SLOW: "Not fully checked: it took longer than --max-seconds.",
    }[why]
    return Dropped(where, None, why, detail)


def _read_again(
    store: Store, readers: Readers, limits: Limits, run: int, now: datetime, progress: Progress | None
) -> Counter[str]:
    """Read anew what another version of the auditor read, or what other limits cut short."""
    counts: Counter[str] = Counter()
    old = store.articles.outdated(stamps(limits))
    for start in range(0, len(old), _AT_ONCE):
        articles = [store.articles.article(id_)[0] for id_ in old[start : start + _AT_ONCE]]
        for record in readers.read(articles):
            store.articles.keep(record, None, run, now)
            _say_partly(store, record, run)
            counts["reread"] += 1
        if progress:
            progress("reading again", min(start + _AT_ONCE, len(old)), len(old))
    return counts


def _shown(name: str) -> str:
    """A name as text; bytes that are no UTF-8 cannot be kept or written."""
    return name.encode("utf-8", "replace").decode("utf-8")


__all__ = ["SETTLED", "Inbox", "Known", "Step", "not_fully", "take_in"]
