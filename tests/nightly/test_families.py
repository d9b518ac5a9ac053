from __future__ import annotations

import random
from collections.abc import Iterable
from pathlib import Path

import pytest

from auditor.match.stories import cluster, cluster_known
from auditor.model import Article
from auditor.nightly import families as module
from auditor.nightly.families import families, groups
from auditor.nightly.night import Desk as Readings
from auditor.store.rows import Outline
from tests.nightly.desk import AREA, COPY, QUIET, WIRE, Desk


def outline(id_: str, digest: str) -> Outline:
    return Outline(id_, id_, "", b"", digest, False, "~", 1, "")


def test_articles_that_share_nothing_make_no_group() -> None:
    assert groups([outline("a", "1"), outline("b", "2")], {}) == []


def test_groups_hang_together_by_pairs_and_by_one_text() -> None:
    found = groups([outline(n, d) for n, d in zip("abcde", "12314", strict=True)], {"b": {"c"}, "c": {"b"}})
    assert found == [["a", "d"], ["b", "c"]]


def texts(desk: Desk) -> list[Article]:
    return [r.article for r in desk.store.articles.readings(desk.store.articles.contents())]


def stories(desk: Desk) -> list[tuple[str, tuple[str, ...]]]:
    found = families(desk.store, desk.store.articles.outlines(), "e", Readings(desk.store).articles)
    return [(family.original, family.copies) for family in found]


def test_stories_are_those_that_matching_everything_finds(tmp_path: Path) -> None:
    for seed in range(4):
        desk = Desk(tmp_path / str(seed))
        chance = random.Random(seed)
        bodies = [WIRE, COPY, QUIET, AREA, f"{WIRE}\n\n{QUIET}", QUIET.replace("spring", "autumn"), f" {WIRE}"]
        chance.shuffle(bodies)
        for night, body in enumerate(bodies):
            desk.put(f"n{night}.txt", body.replace("Sebhar", f"Sebhar {night}"))
            desk.night()
        wanted = [(s.original, tuple(a.id for a in s.articles[1:])) for s in cluster(texts(desk))]
        assert stories(desk) == sorted(wanted)
        assert wanted


def test_group_that_stands_as_it_stood_is_not_looked_at_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.put("w.txt", WIRE)
    desk.put("c.txt", COPY)
    desk.night()
    looked: list[list[str]] = []
    whole = cluster_known

    def noted(articles: list[Article], near: Iterable[tuple[str, str]], stock: frozenset[int]) -> object:
        looked.append([a.id for a in articles])
        return whole(articles, near, stock)

    monkeypatch.setattr(module, "cluster_known", noted)
    desk.put("q.txt", QUIET)
    desk.put("p.txt", QUIET.replace("spring", "autumn"))
    desk.night()
    assert looked == [["p.txt", "q.txt"]]
