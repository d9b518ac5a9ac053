from __future__ import annotations

import random

import pytest

from auditor.match import index as module
from auditor.match.index import RARE, AnchorIndex
from auditor.model import Article
from tests.match.wire import OTHER, STORY, article, prose


def table(*articles: Article) -> AnchorIndex:
    index = AnchorIndex()
    index.add(articles)
    return index


def test_unlike_articles_are_no_candidates() -> None:
    assert table(article(STORY, "dam"), article(OTHER, "strike")).pairs() == []


def test_one_common_sentence_of_many_makes_no_pair() -> None:
    left, right = prose(1, 30), prose(2, 30)
    assert table(article(left, "a"), article([*right, left[3]], "b")).pairs() == []


def test_a_copy_cut_to_a_third_and_shuffled_is_found() -> None:
    whole = prose(3, 30)
    cut = whole[20:] + whole[5:8]
    assert table(article(whole, "a"), article(prose(4), "b"), article(cut, "c")).pairs() == [2]


def test_the_table_goes_on_from_its_rows_without_the_texts() -> None:
    known = table(article(STORY, "dam"), article(OTHER, "strike"))
    stored = [(row.id, list(row.anchors)) for row in known.rows()]
    again = AnchorIndex.from_rows(stored)
    assert list(again.rows()) == list(known.rows())
    new = article(STORY[:5], "copy")
    assert [found.id for found in again.candidates(new)] == ["dam"]
    assert again.candidates(new) == known.candidates(new)
    assert again.candidates(new)[0].share > 0.9
    assert again.candidates(article(prose(9), "new")) == ()


def test_an_article_is_no_candidate_of_itself() -> None:
    assert table(article(STORY, "dam")).candidates(article(STORY, "dam")) == ()


def test_many_copies_of_one_text_make_a_linear_number_of_pairs() -> None:
    copies = [article([*STORY, *prose(n, 2)], f"c{n}") for n in range(3 * RARE)]
    pairs = table(*copies).pairs()
    assert {p & 0xFFFFFFFF for p in pairs} == set(range(1, len(copies)))
    assert len(pairs) < 3 * len(copies)


def test_the_large_way_finds_the_same_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(5)
    texts = [prose(n, 8) for n in range(40)]
    mixed = [article(chance.sample(chance.choice(texts) + chance.choice(texts), 9), f"m{n}") for n in range(120)]
    stock = [article([*prose(500 + n, 3), STORY[2]], f"s{n}") for n in range(RARE + 20)]
    small = table(*mixed, *stock)
    expected, stale = small.pairs(), small.stock()
    monkeypatch.setattr(module, "_LARGE", 0)
    monkeypatch.setattr(module, "_CHUNK", 2000)
    large = table(*mixed, *stock)
    assert large.pairs() == expected
    assert large.stock() == stale
    assert expected
    assert stale


def test_an_empty_table_has_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert table().pairs() == []
    monkeypatch.setattr(module, "_LARGE", 0)
    assert table(article(["Short."], "a")).pairs() == []
