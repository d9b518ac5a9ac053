from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlalchemy import delete, update

from auditor.store import schema, upkeep
from tests.nightly.desk import AREA, QUIET, WIRE, Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    desk.put("a.txt", AREA)
    desk.put("w.txt", WIRE)
    desk.night()
    return desk


def test_whole_store_has_no_faults(desk: Desk) -> None:
    assert list(upkeep.check(desk.store)) == []


def test_damaged_record_is_found(desk: Desk) -> None:
    with desk.store.base.write() as link:
        link.execute(update(schema.READING).where(schema.READING.c.article == "a.txt").values(body=b"x"))
    assert [line for line in upkeep.check(desk.store) if "a.txt" in line and "damaged" in line]


def test_missing_record_is_found(desk: Desk) -> None:
    with desk.store.base.write() as link:
        link.execute(delete(schema.CONTENT))
    assert [line for line in upkeep.check(desk.store) if line.startswith("article names")]


def test_export_has_every_version_and_finding(desk: Desk) -> None:
    desk.put("a.txt", QUIET)
    desk.night()
    records = [json.loads(line) for line in upkeep.export(desk.store)]
    texts = {(r["id"], r["run"], r["present"]) for r in records if r["record"] == "article"}
    assert texts == {("a.txt", 1, False), ("a.txt", 2, True), ("w.txt", 1, True)}
    states = {(r["check"], r["state"]) for r in records if r["record"] == "finding"}
    assert ("article/conversion-mismatch", "resolved") in states
    assert {r["id"] for r in records if r["record"] == "run"} == {1, 2}
    assert all(r["articles"] for r in records if r["record"] == "finding")


def test_vacuum_gives_room_back_and_loses_nothing(desk: Desk) -> None:
    for n in range(200):
        desk.put(f"q{n}.txt", f"{QUIET} {n}\n\n" * 10)
    desk.night()
    desk.store.articles.drop([f"q{n}.txt" for n in range(200)])
    before, after = upkeep.vacuum(desk.store)
    assert after < before
    assert sorted(desk.store.articles.contents()) == ["a.txt", "w.txt"]
    assert {t.state for t in desk.night().told} == {"persisting"}
