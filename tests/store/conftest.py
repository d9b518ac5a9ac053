"""Stores to test with: a file, and a database of its own on the server that `.ci/run` starts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.disk import small
from tests.store.server import database


@pytest.fixture
def server() -> Iterator[str]:
    """The address of an empty database on a real PostgreSQL."""
    yield from database()


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of half a megabyte."""
    yield from small(tmp_path / "disk", "512k")
