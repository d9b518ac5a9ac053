"""Looking after a store: is it whole, what is in it, how small can it be."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Table, delete, select, text

from auditor.model import Article, Finding
from auditor.store import codec, schema
from auditor.store.rows import Families, Unit
from auditor.store.store import Store


def check(store: Store) -> Iterator[str]:
    """What is wrong with a store, a sentence each; nothing where it is whole."""
    if store.base.file is not None:
        with store.base.read() as link:
            said = link.execute(text("PRAGMA integrity_check")).scalars().all()
        yield from (f"the file is damaged: {line}" for line in said if line != "ok")
    yield from _undecodable(store, schema.CONTENT, "hash", "article", Article)
    yield from _undecodable(store, schema.UNIT, "key", "body", Unit)
    yield from _undecodable(store, schema.FOUND, "key", "body", Finding)
    yield from _undecodable(store, schema.FAMILY, "signature", "body", Families)
    with store.base.read() as link:
        for article, body in link.execute(select(schema.READING.c.article, schema.READING.c.body)):
            try:
                codec.unpack_reading(body)
            except ValueError as error:
                yield f"the reading of {article!r}: {error}"
    yield from _dangling(store, schema.ARTICLE, "content", schema.CONTENT, "hash")
    yield from _dangling(store, schema.VERSION_OF, "content", schema.CONTENT, "hash")
    yield from _dangling(store, schema.NAME, "article", schema.ARTICLE, "id")
    yield from _dangling(store, schema.ARTICLE, "id", schema.READING, "article")
    yield from _dangling(store, schema.READING, "article", schema.ARTICLE, "id")
    yield from _dangling(store, schema.FOUND, "unit", schema.UNIT, "key")
    yield from _dangling(store, schema.MEMBER, "unit", schema.UNIT, "key")


def _undecodable(store: Store, table: Table, key: str, column: str, kind: type[Any]) -> Iterator[str]:
    with store.base.read() as link:
        for name, data in link.execute(select(table.c[key], table.c[column])):
            try:
                codec.unpack(kind, data)
            except ValueError as error:
                yield f"{table.name} {name!r}: {error}"


def _dangling(store: Store, table: Table, column: str, other: Table, key: str) -> Iterator[str]:
    """Lines that name what is not there."""
    wanted = table.c[column]
    with store.base.read() as link:
        rows = link.execute(select(wanted).where(wanted.not_in(select(other.c[key]))).distinct().order_by(wanted))
        for name in rows.scalars():
            yield f"{table.name} names {name!r}, and there is no such {other.name}"


def export(store: Store) -> Iterator[str]:
    """Everything a person may want of a store as lines of JSON: articles with their versions, findings, runs."""
    a, v, c = schema.ARTICLE.c, schema.VERSION_OF.c, schema.CONTENT.c
    with store.base.read() as link:
        wanted = select(a.id, a.partly, v.content, v.run, c.article, a.content == v.content).where(
            a.id == v.article, v.content == c.hash
        )
        for id_, partly, content, run, data, present in link.execute(wanted.order_by(a.id, v.run)):
            article = codec.unpack(Article, data)
            yield _line(
                "article", id=id_, content=content, run=run, present=bool(present), partly=partly,
                headline=article.headline, source=article.source, url=article.url,
                published=article.published.isoformat() if article.published else None, text=article.text,
            )  # fmt: skip
        for table in (schema.NAME, schema.CLAIM, schema.FINDING, schema.RUN, schema.TALLY, schema.DROPPED):
            for row in link.execute(select(table).order_by(*table.primary_key.columns)).mappings():
                yield _line(table.name, **{name: _value(name, value) for name, value in row.items()})


def _value(name: str, value: Any) -> Any:
    return json.loads(value) if name in ("articles", "counts") else value


def _line(record: str, **fields: object) -> str:
    return json.dumps({"record": record, **fields}, ensure_ascii=False)


def vacuum(store: Store) -> tuple[int, int]:
    """Throw out what nothing names any more and give the room back; returns the bytes before and after.

    (0, 0) on a server, which counts otherwise.
    """
    before = _size(store)
    with store.base.write() as link:
        link.execute(delete(schema.CONTENT).where(schema.CONTENT.c.hash.not_in(select(schema.VERSION_OF.c.content))))
        last = link.execute(select(schema.RUN.c.id).order_by(schema.RUN.c.id.desc()).limit(1)).scalar() or 0
        link.execute(delete(schema.DROPPED).where(schema.DROPPED.c.run < last))
        link.execute(delete(schema.VECTOR))
    store.base.compact()
    return before, _size(store)


def _size(store: Store) -> int:
    file = store.base.file
    return sum(p.stat().st_size for p in file.parent.glob(f"{file.name}*")) if file else 0
