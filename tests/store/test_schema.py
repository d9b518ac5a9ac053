from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from auditor.store import schema
from auditor.store.base import Base
from auditor.store.errors import StoreError


def add_note(link: Connection) -> None:
    link.execute(text("ALTER TABLE run ADD COLUMN note TEXT"))


def add_mark(link: Connection) -> None:
    link.execute(text("ALTER TABLE run ADD COLUMN mark TEXT"))


def fail(link: Connection) -> None:
    link.execute(text("ALTER TABLE run ADD COLUMN half TEXT"))
    raise StoreError("no")


def columns(base: Base) -> list[str]:
    with base.read() as link:
        return [row[1] for row in link.execute(text("PRAGMA table_info(run)"))]


def version(base: Base) -> int:
    with base.read() as link:
        return schema.version(link)


def test_new_store_has_the_present_version(tmp_path: Path) -> None:
    assert version(Base.open(str(tmp_path / "a.db"))) == schema.current()


def test_opening_twice_changes_nothing(tmp_path: Path) -> None:
    first = Base.open(str(tmp_path / "a.db"))
    assert Base.open(str(tmp_path / "a.db")).name() == first.name()


def test_older_store_is_brought_up_step_by_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    where = str(tmp_path / "a.db")
    name = Base.open(where).name()
    monkeypatch.setattr(schema, "STEPS", (add_note,))
    assert "note" in columns(Base.open(where))
    monkeypatch.setattr(schema, "STEPS", (add_note, add_mark))
    base = Base.open(where)
    assert columns(base)[-2:] == ["note", "mark"]
    assert (version(base), base.name()) == (3, name)


def test_step_that_fails_leaves_the_store_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    where = str(tmp_path / "a.db")
    before = columns(Base.open(where))
    with monkeypatch.context() as patched:
        patched.setattr(schema, "STEPS", (add_note, fail))
        with pytest.raises(StoreError):
            Base.open(where)
    base = Base.open(where)
    assert (columns(base), version(base)) == (before, 1)


def test_store_of_a_newer_auditor_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    where = str(tmp_path / "a.db")
    with monkeypatch.context() as patched:
        patched.setattr(schema, "STEPS", (add_note,))
        Base.open(where)
        with Base.open(where).write() as link:
            link.execute(schema.VERSION.update().values(version=2))
    with pytest.raises(StoreError, match="newer auditor"):
        Base.open(where)


def test_server_takes_the_same_tables(server: str) -> None:
    base = Base.open(server)
    with base.read() as link:
        assert schema.version(link) == schema.current()
    base.close()
