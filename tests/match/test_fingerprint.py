from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from auditor.match import bulk
from auditor.match.fingerprint import BITS, anchors
from tests.match.wire import STORY, prose


def test_another_story_shares_no_anchor() -> None:
    assert not anchors(" ".join(STORY)) & anchors(" ".join(prose(1)))


def test_a_text_of_three_words_has_none() -> None:
    assert anchors("Three dead dogs") == set()


def test_a_third_of_a_text_has_a_third_of_its_anchors_all_of_them_in_the_whole() -> None:
    whole = prose(2, 90)
    part = anchors(" ".join(whole[30:60]))
    assert part <= anchors(" ".join(whole))
    assert 0.25 < len(part) / len(anchors(" ".join(whole))) < 0.42


def test_case_quotes_dashes_and_spaces_do_not_matter() -> None:
    plain = '"We left - all of us - at dawn," the keeper\'s wife said in the town of Karsk on Tuesday, May 2.'
    styled = "“We  left — all of us — at dawn,” THE keeper’s wife said in the town of Karsk\non Tuesday, May 2."
    assert anchors(plain) == anchors(styled)


@given(st.lists(st.text(max_size=200), min_size=1, max_size=8))
def test_in_bulk_the_same_anchors_come_out(texts: list[str]) -> None:
    packed, counts = bulk.packed_anchors(texts, first=3, number_bits=24)
    found: list[set[int]] = [set() for _ in texts]
    for value in packed.tolist():
        found[(value & 0xFFFFFF) - 3].add(value >> 24)
    assert found == [anchors(text) for text in texts]
    assert counts.tolist() == [len(one) for one in found]
    assert all(anchor < 1 << BITS for one in found for anchor in one)
