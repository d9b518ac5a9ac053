"""The files of the inbox and the articles that came in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, Table, bindparam, delete, insert, select, update

from auditor.model import Article, Claim, Dropped, Reading
from auditor.store import codec, schema
from auditor.store.base import Base
from auditor.store.rows import File, Name, Outline, Record

_AT_ONCE = 500  # ids in one query; SQLite takes no more than 999 values in old builds


class Files:
    """Files of the inbox, the names under which articles came, and what could not be read."""

    def __init__(self, base: Base) -> None:
        self._base = base

    def known(self) -> dict[str, File]:
        """Every file that was read, by path."""
        t = schema.FILE.c
        with self._base.read() as link:
            rows = link.execute(select(t.path, t.size, t.modified))
            return {row.path: File(*row) for row in rows}

    def names(self) -> list[Name]:
        """Every name of every article."""
        t = schema.NAME.c
        with self._base.read() as link:
            rows = link.execute(select(schema.NAME).order_by(t.path, t.item))
            return [Name(row.path, row.item, row.article, row.content, row.gone is not None) for row in rows]

    def settle(self, file: File, run: int, items: Iterable[str], dropped: Iterable[Dropped]) -> None:
        """Note that a file is read to its end: which items it holds now, and what of it could not be read."""
        t = schema.NAME.c
        kept = set(items)
        with self._base.write() as link:
            _replace(link, schema.FILE, {"path": file.path}, size=file.size, modified=file.modified, run=run)
            for row in link.execute(select(t.item).where(t.path == file.path, t.gone.is_(None))).all():
                if row.item not in kept:
                    link.execute(update(schema.NAME).where(t.path == file.path, t.item == row.item).values(gone=run))
            link.execute(delete(schema.DROPPED).where(schema.DROPPED.c.run == run, schema.DROPPED.c.path == file.path))
            for item in dropped:
                _drop(link, item, run)

    def dropped(self, items: Iterable[Dropped], run: int) -> None:
        """Note what could not be read or not be fully checked; the same item of one run is noted once."""
        with self._base.write() as link:
            for item in items:
                t = schema.DROPPED.c
                link.execute(delete(schema.DROPPED).where(t.run == run, t.path == item.path, t.reason == item.reason))
                _drop(link, item, run)

    def dropped_in(self, run: int) -> tuple[Dropped, ...]:
        """What a run could not read, in the order of the names."""
        t = schema.DROPPED.c
        with self._base.read() as link:
            rows = link.execute(
                select(t.path, t.line, t.reason, t.detail).where(t.run == run).order_by(t.path, t.line, t.id)
            )
            return tuple(Dropped(*row) for row in rows)

    def gone(self, present: set[str], run: int) -> int:
        """Note which files have vanished from the inbox and which are back; returns how many articles went."""
        t = schema.NAME.c
        with self._base.write() as link:
            rows = link.execute(select(t.path, t.item, t.gone)).all()
            went = [row for row in rows if row.path not in present and row.gone is None]
            for row in went:
                link.execute(update(schema.NAME).where(t.path == row.path, t.item == row.item).values(gone=run))
            for path in {row.path for row in rows if row.path not in present}:
                link.execute(delete(schema.FILE).where(schema.FILE.c.path == path))
        return len(went)


class Articles:
    """Articles, their versions, and what was read of them."""

    def __init__(self, base: Base) -> None:
        self._base = base

    def contents(self) -> dict[str, str]:
        """The content of the present version of every article kept, by id."""
        t = schema.ARTICLE.c
        with self._base.read() as link:
            return {row.id: row.content for row in link.execute(select(t.id, t.content))}

    def keep(self, record: Record, name: Name | None, run: int, now: datetime) -> None:
        """Keep a version of an article with what was read of it; `name` is where it came from, None if read again."""
        id_ = record.article.id
        with self._base.write() as link:
            if not _there(link, schema.CONTENT, hash=record.content):
                packed = codec.pack(record.article)
                link.execute(insert(schema.CONTENT).values(hash=record.content, article=packed))
            if name is not None:
                _keep_article(link, record, run, now)
                _replace(link, schema.NAME, {"path": name.path, "item": name.item}, article=id_,
                         content=record.content, gone=None)  # fmt: skip
            else:
                link.execute(update(schema.ARTICLE).where(schema.ARTICLE.c.id == id_).values(partly=record.partly))
            _keep_reading(link, record)

    def again(self, names: Iterable[Name]) -> None:
        """Note under which names, of one file, articles came that are kept already; one transaction for all."""
        rows = {(n.path, n.item): n for n in names}
        if not rows:
            return
        t = schema.NAME.c
        with self._base.write() as link:
            gone = delete(schema.NAME).where(t.path == bindparam("of_path"), t.item == bindparam("of_item"))
            link.execute(gone, [{"of_path": path, "of_item": item} for path, item in rows])
            fields = [
                {"path": n.path, "item": n.item, "article": n.article, "content": n.content} for n in rows.values()
            ]
            link.execute(insert(schema.NAME), fields)

    def outdated(self, stamps: Sequence[str]) -> list[str]:
        """Ids of articles whose reading bears none of these stamps, in order."""
        t = schema.READING.c
        with self._base.read() as link:
            found = link.execute(select(t.article).where(t.stamp.not_in(stamps)).order_by(t.article))
            return list(found.scalars())

    def article(self, id_: str) -> tuple[Article, str]:
        """The present version of an article as it came, and its content's hash."""
        a, c = schema.ARTICLE.c, schema.CONTENT.c
        with self._base.read() as link:
            row = link.execute(select(c.article, c.hash).where(a.id == id_, a.content == c.hash)).one()
        article = codec.unpack(Article, row.article)
        return replace(article, id=id_), row.hash

    def outlines(self) -> list[Outline]:
        """Every article kept as matching sees it, by id."""
        a, r = schema.ARTICLE.c, schema.READING.c
        wanted = (r.article, a.content, a.partly, r.anchors, r.digest, r.credited, r.moment, r.length, r.source)
        with self._base.read() as link:
            rows = link.execute(select(*wanted).where(a.id == r.article).order_by(r.article))
            return [Outline(*row[:5], bool(row.credited), row.moment, row.length, row.source) for row in rows]

    def readings(self, ids: Iterable[str]) -> Iterator[Reading]:
        """What was read of the present versions of articles, in order of their ids."""
        t = schema.READING.c
        with self._base.read() as link:
            wanted = sorted(set(ids))
            for start in range(0, len(wanted), _AT_ONCE):
                some = wanted[start : start + _AT_ONCE]
                rows = link.execute(select(t.body).where(t.article.in_(some)).order_by(t.article)).all()
                yield from (codec.unpack_reading(row.body) for row in rows)

    def places(self) -> list[tuple[str, str]]:
        """Every key by which events meet with every article that has it, in order."""
        t = schema.PLACE.c
        with self._base.read() as link:
            return [
                (row.place, row.article)
                for row in link.execute(select(t.place, t.article).order_by(t.place, t.article))
            ]

    def changed_in(self, run: int) -> list[str]:
        """Ids of the articles that came or changed in a run, in order."""
        t = schema.ARTICLE.c
        with self._base.read() as link:
            return list(link.execute(select(t.id).where(t.changed_run == run).order_by(t.id)).scalars())

    def older(self, than: datetime) -> list[str]:
        """Ids of articles that came, or changed last, before a time."""
        t = schema.ARTICLE.c
        with self._base.read() as link:
            return list(link.execute(select(t.id).where(t.changed_at < than.isoformat()).order_by(t.id)).scalars())

    def drop(self, ids: Iterable[str]) -> None:
        """Let go of articles with all their versions; no file is read again for that."""
        with self._base.write() as link:
            for id_ in ids:
                _drop_article(link, id_)
            live = select(schema.VERSION_OF.c.content)
            link.execute(delete(schema.CONTENT).where(schema.CONTENT.c.hash.not_in(live)))


def _drop_article(link: Connection, id_: str) -> None:
    for table in (schema.READING, schema.PLACE, schema.CLAIM, schema.VERSION_OF, schema.NAME):
        link.execute(delete(table).where(table.c.article == id_))
    link.execute(delete(schema.ARTICLE).where(schema.ARTICLE.c.id == id_))


def _keep_article(link: Connection, record: Record, run: int, now: datetime) -> None:
    id_, moment = record.article.id, now.isoformat()
    fresh = {"content": record.content, "partly": record.partly, "changed_run": run, "changed_at": moment}
    if _there(link, schema.ARTICLE, id=id_):
        link.execute(update(schema.ARTICLE).where(schema.ARTICLE.c.id == id_).values(fresh))
    else:
        link.execute(insert(schema.ARTICLE).values(id=id_, first_run=run, **fresh))
    if not _there(link, schema.VERSION_OF, article=id_, content=record.content):
        link.execute(insert(schema.VERSION_OF).values(article=id_, content=record.content, run=run))


def _keep_reading(link: Connection, record: Record) -> None:
    id_ = record.article.id
    _replace(
        link, schema.READING, {"article": id_}, content=record.content, stamp=record.stamp, body=record.body,
        anchors=record.anchors, digest=record.digest, credited=int(record.credited), moment=record.moment,
        length=record.length, source=record.source,
    )  # fmt: skip
    for table in (schema.PLACE, schema.CLAIM):
        link.execute(delete(table).where(table.c.article == id_))
    if record.places:
        link.execute(insert(schema.PLACE), [{"article": id_, "place": place} for place in record.places])
    if record.claims:
        link.execute(insert(schema.CLAIM), [_claim(id_, claim) for claim in record.claims])


def _claim(article: str, claim: Claim) -> dict[str, str | None]:
    count = claim.count
    return {
        "article": article,
        "id": claim.id,
        "claimant": claim.claimant.name if claim.claimant else None,
        "stance": claim.stance.value,
        "outcome": claim.outcome.value,
        "victims": claim.victims.kind.value,
        "figure": count.span.text if count else None,
        "least": format(count.least, "f") if count and count.least is not None else None,
        "most": format(count.most, "f") if count and count.most is not None else None,
        "place": claim.place.key if claim.place else None,
        "first_day": claim.when.first.isoformat() if claim.when and claim.when.first else None,
        "words": claim.span.text,
    }


def _drop(link: Connection, item: Dropped, run: int) -> None:
    values = {"run": run, "path": item.path, "line": item.line, "reason": item.reason, "detail": item.detail}
    link.execute(insert(schema.DROPPED).values(values))


def _there(link: Connection, table: Table, **keys: str) -> bool:
    found = select(*(table.c[name] for name in keys)).where(*(table.c[name] == value for name, value in keys.items()))
    return link.execute(found).first() is not None


def _replace(link: Connection, table: Table, keys: dict[str, str], **values: object) -> None:
    link.execute(delete(table).where(*(table.c[name] == value for name, value in keys.items())))
    link.execute(insert(table).values({**keys, **values}))
