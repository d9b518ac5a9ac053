"""What can go wrong with a store, in words that say what to do."""

from __future__ import annotations

from sqlalchemy.exc import ArgumentError, NoSuchModuleError


class StoreError(Exception):
    """The store cannot be used; the message says which, why, and what to do."""


class Busy(StoreError):
    """Another run holds the store; the message says who, and since when."""


_HINTS = (
    ("database or disk is full", "the disk is full; make room and run again, nothing that was kept is lost"),
    ("No space left", "the disk is full; make room and run again, nothing that was kept is lost"),
    ("readonly database", "is read-only; give this user the right to write it and the folder it lies in"),
    ("unable to open database file", "cannot be opened; check that the folder exists and may be written"),
    ("file is not a database", "is no store; name another file, or remove this one"),
    ("malformed", "is damaged; bring it back from a copy, or move it away and let the next run read everything anew"),
    ("database is locked", "is held by another program; end it and run again"),
    ("disk I/O error", "cannot be read or written: the disk is full or failing; make room, or check it"),
    ("Connection refused", "the server does not answer; check that it runs, and the address"),
    ("password authentication failed", "the server refuses user or password; PGPASSWORD or ~/.pgpass can hold it"),
    ("does not exist", "the server has no such database or role; make it with createdb or createuser"),
    ("permission denied", "the server refuses this user; grant it the right to use and create tables"),
)


def explained(where: str, error: Exception) -> StoreError:
    """The error in a sentence."""
    said = " ".join(str(getattr(error, "orig", None) or error).split())
    if isinstance(error, (ArgumentError, NoSuchModuleError)):
        return StoreError(
            f"{where}: is no address of a store; name a file, or postgresql+psycopg://user@host/database."
        )
    if isinstance(error, ImportError):
        return StoreError(f"{where}: this needs the driver {error.name}: pip install 'claim-auditor[postgresql]'.")
    hint = next((hint for words, hint in _HINTS if words in said), None)
    return StoreError(f"{where}: {hint or f'the store failed ({said[:200]})'}.")
