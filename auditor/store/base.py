"""Opening a store: the connection, its transactions, its lock, its version."""

from __future__ import annotations

import os
import socket
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url, select, text
from sqlalchemy.exc import SQLAlchemyError

from auditor.store import schema
from auditor.store.errors import Busy, StoreError, explained

_LOCK = 0x61756469746F72  # "auditor": the number of our advisory lock on a server
_FAILURES = (SQLAlchemyError, ImportError, sqlite3.Error)
_WAIT = 5000  # milliseconds a writer waits for a reader of the same file


class Base:
    """A store's connection. Everything that fails raises `StoreError` with a sentence for the user."""

    def __init__(self, address: str, engine: Engine, file: Path | None) -> None:
        self.address = address
        self.file = file
        """The file of an SQLite store; None for a server."""
        self._engine = engine

    @classmethod
    def open(cls, where: str, *, create: bool = True) -> Base:
        """The store at a path, or at an address such as postgresql+psycopg://user@host/database.

        It is made when it is not there, unless `create` is false, and brought up to the present version of the tables.
        """
        base = cls(*_engine(where))
        if base.file is not None and not create and not base.file.exists():
            raise StoreError(f"{where}: there is no store; `auditor nightly INBOX --store {where}` makes one.")
        with base.write() as link:
            found = schema.version(link)
            if found > schema.current():
                raise StoreError(f"{base.address}: was written by a newer auditor (tables {found}); update this one.")
            if found == 0 and not create:
                raise StoreError(f"{base.address}: holds no store; `auditor nightly` makes one.")
            schema.migrate(link)
        return base

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """One transaction: everything in it is kept, or nothing."""
        try:
            with self._engine.begin() as link:
                yield link
        except _FAILURES as error:
            raise explained(self.address, error) from error

    read = write

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Hold the store against other runs. Raises Busy, which says who holds it, when another one does.

        The lock ends with the process, however that ends.
        """
        taken = self._file_lock() if self.file is not None else self._server_lock()
        with taken:
            yield

    @contextmanager
    def _file_lock(self) -> Iterator[None]:
        import fcntl

        assert self.file is not None
        path = Path(f"{self.file}.lock")
        try:
            held = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise StoreError(f"{path}: cannot be written ({error.strerror}); check the folder.") from error
        try:
            try:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise Busy(_held(self.address, os.read(held, 1000).decode("utf-8", "replace"))) from None
            with suppress(OSError):  # a full disk shall not keep anybody from locking
                os.ftruncate(held, 0)
                os.write(held, _me().encode())
            yield
        finally:
            os.close(held)

    @contextmanager
    def _server_lock(self) -> Iterator[None]:
        try:
            link = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        except _FAILURES as error:
            raise explained(self.address, error) from error
        with link:
            if not link.execute(text("SELECT pg_try_advisory_lock(:n)"), {"n": _LOCK}).scalar():
                raise Busy(_held(self.address, link.execute(select(schema.HOLDER.c.who)).scalar() or ""))
            link.execute(schema.HOLDER.delete())
            link.execute(schema.HOLDER.insert().values(who=_me(), since=datetime.now(UTC).isoformat()))
            try:
                yield
            finally:
                with suppress(SQLAlchemyError):  # a lost connection has lost the lock as well
                    link.execute(text("SELECT pg_advisory_unlock(:n)"), {"n": _LOCK})

    def name(self) -> str:
        """A name of the store's own, the same for as long as it lasts."""
        with self.read() as link:
            return str(link.execute(select(schema.VERSION.c.store)).scalar_one())

    def compact(self) -> None:
        """Give back the room of what was deleted."""
        try:
            if self.file is None:
                with self._engine.connect() as link:
                    link.execution_options(isolation_level="AUTOCOMMIT").execute(text("VACUUM"))
            else:  # outside of the transactions that this engine begins by itself
                with closing(self._engine.raw_connection()) as raw:
                    for statement in ("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
                        raw.cursor().execute(statement)
        except _FAILURES as error:
            raise explained(self.address, error) from error

    def close(self) -> None:
        """Let go of the file or server."""
        self._engine.dispose()


def _engine(where: str) -> tuple[str, Engine, Path | None]:
    if "://" not in where:
        file = Path(where)
        if file.is_dir():
            raise StoreError(f"{where}: is a folder; name a file for the store.")
        engine = create_engine(f"sqlite:///{file}", pool_size=2)
        event.listen(engine, "connect", _prepared)
        event.listen(engine, "begin", lambda link: link.exec_driver_sql("BEGIN"))
        return where, engine, file
    try:
        url = make_url(where)
        if url.get_backend_name() != "postgresql":
            raise StoreError(f"{where}: a store is a file or a postgresql+psycopg:// address.")
        return url.render_as_string(hide_password=True), create_engine(url, pool_pre_ping=True), None
    except (SQLAlchemyError, ImportError) as error:
        raise explained(where.split("@")[-1], error) from error


def _prepared(connection: Any, _: object) -> None:
    """Transactions as SQLite means them, tables included; a killed writer loses its own transaction and no other."""
    connection.isolation_level = None
    for pragma in ("journal_mode = WAL", "synchronous = NORMAL", f"busy_timeout = {_WAIT}", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")


def _me() -> str:
    return f"process {os.getpid()} on {socket.gethostname()} since {datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC"


def _held(where: str, who: str) -> str:
    return f"{where}: another run holds the store ({who.strip() or 'nobody said who'}); wait for it, or end it."
