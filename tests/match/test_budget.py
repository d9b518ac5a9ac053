from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.match.budget import Bag, Budget, Edge, bag, proposals, weights
from tests.match.wire import OTHER, STORY, prose


def budget(left: tuple[str, ...] | list[str], right: tuple[str, ...] | list[str]) -> Budget:
    return Budget([bag(s.lower().split()) for s in left], [bag(s.lower().split()) for s in right])


def spent(left: tuple[str, ...] | list[str], right: tuple[str, ...] | list[str]) -> set[Edge]:
    held = budget(left, right)
    held.spend(proposals(held.ours, held.theirs), accept=0.42, least=1.0)
    return set(held.taken)


def test_sentences_of_other_stories_spend_nothing() -> None:
    assert spent(STORY, OTHER) == set()


def test_a_rare_word_weighs_more_than_one_of_every_sentence() -> None:
    weight = weights([bag(["the", "dam"]), bag(["the", "sluice"]), bag(["the", "mill"])])
    assert weight["dam"] == pytest.approx(1.0)
    assert weight["the"] < 0.6
    assert weights([bag(["the", "dam"])], 0.4)["the"] == pytest.approx(0.4)


def test_what_a_pair_explains_cannot_be_spent_again() -> None:
    assert spent([STORY[0]], [STORY[0], STORY[0]]) in ({(0, 0)}, {(0, 1)})
    assert spent([f"{STORY[0]} {STORY[4]}"], [STORY[0], STORY[4], STORY[4]]) >= {(0, 0)}


def test_taking_a_pair_leaves_the_rest_of_both() -> None:
    held = budget(["dam sluice sluice"], ["sluice mill"])
    held.take(0, 0)
    assert held.rest_ours == [{"dam": 1, "sluice": 1}]
    assert held.rest_theirs == [{"mill": 1}]
    assert held.ours == [{"dam": 1, "sluice": 2}]


def test_proposals_stay_linear_in_repeated_prose() -> None:
    texts = [bag(s.split()) for s in prose(1, 10) * 60]
    assert len(proposals(texts, texts)) <= 30 * len(texts)


@given(st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=6), max_size=6), st.data())
def test_no_word_is_spent_twice_and_none_is_lost(left: list[list[str]], data: st.DataObject) -> None:
    right = data.draw(st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=6), max_size=6))
    held = Budget([bag(s) for s in left], [bag(s) for s in right])
    held.spend(proposals(held.ours, held.theirs), 0.3, 0.1)
    for whole, rest in (*zip(held.ours, held.rest_ours, strict=True), *zip(held.theirs, held.rest_theirs, strict=True)):
        assert all(0 < count <= whole[key] for key, count in rest.items())
    gone = sum(sum(w.values()) - sum(r.values()) for w, r in zip(held.ours, held.rest_ours, strict=True))
    assert gone == sum(sum(w.values()) - sum(r.values()) for w, r in zip(held.theirs, held.rest_theirs, strict=True))


_SENTENCES = st.lists(st.lists(st.sampled_from("abcdefghij"), max_size=9).map(bag), max_size=25)


@given(_SENTENCES, _SENTENCES)
def test_promising_pairs_are_the_proposals_that_can_be_taken(ours: list[Bag], theirs: list[Bag]) -> None:
    budget = Budget(ours, theirs)
    wanted = {(i, j) for i, j in proposals(ours, theirs) if budget.left(i, j) >= max(1.0, 0.42 * budget.lighter(i, j))}
    promising = budget.promising(0.42, 1.0)
    assert wanted <= promising <= proposals(ours, theirs)
