from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.nightly.desk import Desk
from tests.store.disk import small
from tests.store.server import database


@pytest.fixture(params=["file", "server"])
def desk(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Desk]:
    """A newsroom with a store in a file, and one with a store on a real PostgreSQL."""
    if request.param == "file":
        yield Desk(tmp_path)
        return
    for where in database():
        desk = Desk(tmp_path, where)
        yield desk
        desk.store.base.close()


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of four megabytes."""
    yield from small(tmp_path / "disk", "4m")
