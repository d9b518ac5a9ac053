from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import insert, text

from auditor.store import schema
from auditor.store.base import Base
from auditor.store.errors import Busy, StoreError

HOLD = """
import sys, time
from auditor.store.base import Base
with Base.open(sys.argv[1]).alone():
    print("held", flush=True)
    time.sleep(60)
"""


def held(where: str) -> subprocess.Popen[str]:
    """A process that holds the store."""
    process = subprocess.Popen([sys.executable, "-c", HOLD, where], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def lock_ends_with_its_holder(where: str) -> None:
    process = held(where)
    base = Base.open(where)
    with pytest.raises(Busy, match=f"process {process.pid} on .* since 20"), base.alone():
        pass
    process.send_signal(signal.SIGKILL)
    process.wait()
    for _ in range(50):
        try:
            with base.alone():
                return
        except Busy:
            time.sleep(0.1)
    pytest.fail("the lock outlived its holder")


def test_second_run_is_told_who_holds_the_file(tmp_path: Path) -> None:
    lock_ends_with_its_holder(str(tmp_path / "a.db"))


def test_second_run_is_told_who_holds_the_server(server: str) -> None:
    lock_ends_with_its_holder(server)


def test_lock_can_be_taken_again(tmp_path: Path) -> None:
    base = Base.open(str(tmp_path / "a.db"))
    for _ in range(2):
        with base.alone():
            pass


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ("mysql://root@localhost/a", "a file or a postgresql"),
        ("postgresql+nothing://host/a", "no address of a store"),
        ("://", "no address of a store"),
        ("postgresql+psycopg://auditor:secret@127.0.0.1:1/a", "does not answer"),
    ],
)
def test_address_that_cannot_be_used_is_explained_and_no_password_shown(where: str, said: str) -> None:
    with pytest.raises(StoreError, match=said) as error:
        Base.open(where)
    assert "secret" not in str(error.value)


def test_folder_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is a folder"):
        Base.open(str(tmp_path))


def test_other_file_is_no_store_and_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Ten boats sank in the harbour of Kesh. " * 100)
    with pytest.raises(StoreError, match="is no store"):
        Base.open(str(path))
    assert path.read_text().startswith("Ten boats")


def test_store_that_is_not_there_is_not_made_by_asking(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no store"):
        Base.open(str(tmp_path / "a.db"), create=False)
    assert list(tmp_path.iterdir()) == []


def test_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="check that the folder exists"):
        Base.open(str(tmp_path / "no" / "a.db"))


def twice(base: Base) -> None:
    with base.write() as link:
        for _ in range(2):
            link.execute(insert(schema.PLACE).values(article="a", place="kesh"))


def test_transaction_that_fails_keeps_nothing(tmp_path: Path) -> None:
    base = Base.open(str(tmp_path / "a.db"))
    with pytest.raises(StoreError):
        twice(base)
    with base.read() as link:
        assert link.execute(text("SELECT count(*) FROM place")).scalar() == 0


def fill(base: Base, start: int = 0) -> None:
    """Write until the store is full."""
    for n in range(start, start + 10_000):
        with base.write() as link:
            link.execute(insert(schema.PLACE).values(article=f"{n}" * 200, place="kesh"))


def is_whole(where: str) -> bool:
    with Base.open(where).read() as link:
        return bool(link.execute(text("PRAGMA integrity_check")).scalar() == "ok")


def test_full_disk_is_said_and_the_store_stays_whole(disk: Path) -> None:
    where = str(disk / "a.db")
    base = Base.open(where)
    with pytest.raises(StoreError, match="the disk is full"):
        fill(base)
    base.close()
    subprocess.run(["mount", "-o", "remount,size=8m", str(disk)], check=True)
    assert is_whole(where)
    with Base.open(where).read() as link:
        assert link.execute(text("SELECT count(*) FROM place")).scalar_one() > 10


def test_store_that_may_only_be_read_is_said_and_left_alone(disk: Path) -> None:
    where = disk / "a.db"
    Base.open(str(where)).close()
    before = where.read_bytes()
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    with pytest.raises(StoreError, match=r"is read-only|cannot be opened"):
        Base.open(str(where))
    assert where.read_bytes() == before
