from __future__ import annotations

import random
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from auditor.match import stories
from auditor.match.stories import cluster
from auditor.model import Article
from tests.match.wire import OTHER, STORY, article, prose


def families(articles: list[Article]) -> list[list[str]]:
    return sorted([a.id for a in story.articles] for story in cluster(articles))


def test_unlike_articles_make_no_story() -> None:
    assert cluster([article(STORY, "dam"), article(OTHER, "strike"), article(prose(1), "third")]) == ()


def test_no_articles_and_empty_ones_make_no_story() -> None:
    assert cluster([]) == ()
    assert cluster([Article("a", ""), Article("b", ""), Article("c", " \n")]) == ()


def test_one_stock_paragraph_in_every_text_merges_nothing() -> None:
    stock = prose(999, 3)
    assert families([article([*prose(n, 5), *stock], f"a{n:03}") for n in range(200)]) == []


def test_a_hub_that_has_a_sentence_of_each_merges_nothing() -> None:
    singles = [prose(n) for n in range(60)]
    hub = article([text[n % 12] for n, text in enumerate(singles)], "hub")
    assert families([hub, *(article(text, f"a{n}") for n, text in enumerate(singles))]) == []


def test_a_chain_of_half_likenesses_does_not_merge_its_ends() -> None:
    parts = [prose(n, 6) for n in range(6)]
    chain = [article(parts[n] + parts[n + 1], f"a{n}") for n in range(5)]
    assert all({"a0", "a4"} - {a.id for a in story.articles} for story in cluster(chain))
    assert all(len(story.articles) <= 3 for story in cluster(chain))


def test_copies_gather_around_their_original() -> None:
    copies = [article(STORY[:5], "cut"), article((*STORY[4:], *STORY[:2]), "moved"), article(STORY, "full")]
    assert families([article(OTHER, "strike"), *copies]) == [["full", "moved", "cut"]]


def test_many_edited_copies_of_one_text_are_one_story() -> None:
    copies = [article([*STORY, *prose(n, 2)], f"c{n:03}") for n in range(200)]
    assert [len(family) for family in families(copies)] == [200]


def test_a_copy_printed_twice_is_in_the_story_of_its_original_alone() -> None:
    cut = STORY[:6]
    assert families([article(STORY, "full"), article(cut, "cut"), article(cut, "cut again")]) == [
        ["full", "cut", "cut again"]
    ]


def test_days_and_times_with_and_without_zone_go_together() -> None:
    times = [date(2021, 5, 4), datetime(2021, 5, 4, 7, 30), datetime(2021, 5, 4, 9, 0, tzinfo=UTC), None]
    (story,) = cluster([replace(article(STORY[n:], f"a{n}"), published=time) for n, time in enumerate(times)])
    assert [a.id for a in story.articles] == ["a1", "a2", "a0", "a3"]


def test_identical_articles_are_one_story_with_verbatim_matches() -> None:
    (story,) = cluster([article(STORY, "a"), article(STORY, "b"), article(STORY, "c")])
    assert [(m.left, m.right, m.kind, m.overlap) for m in story.matches] == [
        ("a", "b", "verbatim", 1.0),
        ("a", "c", "verbatim", 1.0),
    ]


def test_agency_credit_goes_before_time_and_length() -> None:
    credited = article([f"KARSK (AP) — {STORY[0]}", *STORY[1:7]], "wire", date(2021, 5, 4))
    earlier = article(STORY, "paper", date(2021, 5, 3))
    (story,) = cluster([earlier, credited])
    assert story.original == "wire"
    assert "agency" in story.reason


def test_time_goes_before_length() -> None:
    first = article(STORY[:8], "first", datetime(2021, 5, 4, 6, 30))
    (story,) = cluster([article(STORY, "later", datetime(2021, 5, 4, 9, 0)), first])
    assert story.original == "first"
    assert story.reason == "It is the earliest, published 2021-05-04T06:30:00."


def test_without_times_the_fullest_text_is_the_original() -> None:
    (story,) = cluster([article(STORY[:6], "a"), article(STORY, "z")])
    assert story.original == "z"
    assert story.reason == "It has the fullest text."


def test_the_original_can_be_named() -> None:
    (story,) = cluster([article(STORY, "a"), article(STORY[:6], "b")], original="b")
    assert story.original == "b"
    assert story.reason == "It was named as the original."


def collection() -> list[Article]:
    chance = random.Random(3)
    texts = [prose(n) for n in range(30)]
    copies = [chance.sample(chance.choice(texts), chance.randint(4, 12)) for _ in range(60)]
    return [article(text, f"a{n:03}") for n, text in enumerate([*texts, *copies, list(STORY), list(STORY[:4])])]


def test_the_order_of_the_input_changes_nothing() -> None:
    articles = collection()
    expected = cluster(articles)
    assert len(expected) > 20
    for seed in range(3):
        shuffled = random.Random(seed).sample(articles, len(articles))
        assert cluster(shuffled) == expected


def test_the_large_way_gives_the_same_stories(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = cluster(collection())
    monkeypatch.setattr(stories, "_LARGE", 0)
    monkeypatch.setattr(stories, "_BLOCK", 7)
    assert cluster(collection()) == expected


def test_the_hash_seed_changes_nothing() -> None:
    code = (
        "from tests.match.test_stories import collection\n"
        "from auditor.match.stories import cluster\n"
        "print([(s.id, s.original, [m for m in s.matches]) for s in cluster(collection())])"
    )
    root = Path(__file__).parents[2]
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed},
            cwd=root,
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


def test_progress_is_told_by_stage() -> None:
    told: list[tuple[str, int, int]] = []
    cluster(collection(), progress=lambda *step: told.append(step))
    assert [stage for stage, done, total in told if done == total] == ["fingerprints", "candidates", "comparisons"]
