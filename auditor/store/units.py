"""What was audited: families, units, and what was found in each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sqlalchemy import delete, insert, select

from auditor.model import Article, Finding, Story
from auditor.store import codec, schema
from auditor.store.base import Base
from auditor.store.rows import Families, Unit


class Units:
    """Families of copies, units of audit and their findings."""

    def __init__(self, base: Base) -> None:
        self._base = base

    def families(self) -> dict[str, Families]:
        """The stories found so far, by the hash of what the search looked at."""
        t = schema.FAMILY.c
        with self._base.read() as link:
            rows = link.execute(select(t.signature, t.body)).all()
        return {row.signature: codec.unpack(Families, row.body) for row in rows}

    def keep_families(self, signature: str, found: Families) -> None:
        """Keep the stories found among some articles."""
        with self._base.write() as link:
            link.execute(delete(schema.FAMILY).where(schema.FAMILY.c.signature == signature))
            link.execute(insert(schema.FAMILY).values(signature=signature, body=codec.pack(found)))

    def only_families(self, signatures: set[str]) -> None:
        """Forget the stories found among articles that stand otherwise now."""
        t = schema.FAMILY
        with self._base.write() as link:
            for signature in link.execute(select(t.c.signature)).scalars().all():
                if signature not in signatures:
                    link.execute(delete(t).where(t.c.signature == signature))

    def signatures(self) -> dict[str, str]:
        """What went into the last audit of every unit, by key."""
        t = schema.UNIT.c
        with self._base.read() as link:
            return {row.key: row.signature for row in link.execute(select(t.key, t.signature))}

    def keep(self, unit: Unit, run: int) -> None:
        """Keep a unit with all that was found in it, in place of what was found before."""
        bare = replace(unit, findings=(), story=_by_ids(unit))
        with self._base.write() as link:
            for table, column in ((schema.UNIT, "key"), (schema.MEMBER, "unit"), (schema.FOUND, "unit")):
                link.execute(delete(table).where(table.c[column] == unit.key))
            link.execute(
                insert(schema.UNIT).values(key=unit.key, signature=unit.signature, run=run, body=codec.pack(bare))
            )
            members = [{"unit": unit.key, "article": article} for article in sorted(set(unit.members))]
            link.execute(insert(schema.MEMBER), members)
            found = {f.key: {"unit": unit.key, "key": f.key, "body": codec.pack(f)} for f in unit.findings}
            if found:
                link.execute(insert(schema.FOUND), list(found.values()))

    def drop(self, keys: Iterable[str]) -> None:
        """Forget units that are no more."""
        with self._base.write() as link:
            for key in keys:
                for table, column in ((schema.UNIT, "key"), (schema.MEMBER, "unit"), (schema.FOUND, "unit")):
                    link.execute(delete(table).where(table.c[column] == key))

    def audited_in(self, run: int) -> list[str]:
        """Keys of the units that a run audited, in order."""
        t = schema.UNIT.c
        with self._base.read() as link:
            return list(link.execute(select(t.key).where(t.run == run).order_by(t.key)).scalars())

    def homes(self, articles: Iterable[str]) -> list[str]:
        """Keys of the units, other than places, that articles belong to."""
        t = schema.MEMBER.c
        wanted = set(articles)
        with self._base.read() as link:
            rows = link.execute(select(t.unit, t.article).where(t.unit.like("text:%"))).all()
        return sorted({row.unit for row in rows if row.article in wanted})

    def load(self, keys: Iterable[str]) -> Iterator[Unit]:
        """Units with their findings; the articles of a story are bare ids."""
        t, f = schema.UNIT.c, schema.FOUND.c
        with self._base.read() as link:
            for key in keys:
                body = link.execute(select(t.body).where(t.key == key)).scalar_one()
                found = link.execute(select(f.body).where(f.unit == key).order_by(f.key)).scalars().all()
                findings = tuple(codec.unpack(Finding, one) for one in found)
                yield replace(codec.unpack(Unit, body), findings=findings)

    def members(self, keys: Iterable[str]) -> set[str]:
        """Ids of the articles of units."""
        t, wanted = schema.MEMBER.c, set(keys)
        with self._base.read() as link:
            return {row.article for row in link.execute(select(t.unit, t.article)) if row.unit in wanted}

    def keys_in(self, keys: Iterable[str]) -> set[str]:
        """Keys of the findings in units."""
        t, wanted = schema.FOUND.c, set(keys)
        with self._base.read() as link:
            return {row.key for row in link.execute(select(t.unit, t.key)) if row.unit in wanted}

    def found(self) -> dict[str, Finding]:
        """All that is found at present, by key."""
        with self._base.read() as link:
            bodies = link.execute(select(schema.FOUND.c.body).order_by(schema.FOUND.c.unit)).scalars().all()
        findings = (codec.unpack(Finding, body) for body in bodies)
        return {finding.key: finding for finding in findings}


def _by_ids(unit: Unit) -> Story | None:
    """The story without the texts: they are kept once, with the articles."""
    return unit.story and replace(unit.story, articles=tuple(Article(a.id, "") for a in unit.story.articles))
