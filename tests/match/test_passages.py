from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.match import bulk
from auditor.match import passages as module
from auditor.match.index import AnchorIndex
from auditor.match.passages import Passages, quotations
from auditor.model import Article
from tests.match.wire import STORY, article, prose


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("No one spoke.", []),
        ("It's the keepers' 'own' fault.", []),
        ('A closing mark alone" is passed over.', []),
        ('He said "it is gone" and left.', ['"it is gone"']),
        ("He said “it is gone” and left.", ["“it is gone”"]),
        ('"Gone," he said. "All gone."', ['"Gone,"', '"All gone."']),
        ('"It goes on.\n\n"And on," he said.', ['"It goes on.', '"And on,"']),
        ('He said: "It never ends', ['"It never ends']),
    ],
)
def test_quotations_are_found_paragraph_by_paragraph(text: str, quoted: list[str]) -> None:
    assert [text[start:end] for start, end in quotations(text)] == quoted


def test_words_in_quotations_do_not_count() -> None:
    passages = Passages(Article("a", 'The keeper said "nobody answered me" on Monday.'))
    assert [w.decode() for w, c in zip(passages.words, passages.counted, strict=True) if c] == [
        *("the", "keeper", "said", "on", "monday")
    ]


def test_a_text_that_is_one_quotation_counts_whole() -> None:
    assert all(Passages(Article("a", '"We are leaving the valley for good and all."')).counted)


def test_names_and_numbers_are_specific_the_first_word_is_not() -> None:
    sentence = Passages(Article("a", "Rescuers led by Tomas Brel found 12 pupils.")).sentences[0]
    assert sentence.specifics == {"tomas", "brel", "12"}


def test_stock_passages_do_not_count_but_what_stands_around_them_does() -> None:
    notice = " ".join(prose(77, 2))
    index = AnchorIndex()
    index.add(article([*prose(n, 4), notice], f"n{n}") for n in range(100))
    text = f"{STORY[0]}\n\n{notice}\n\n{STORY[1]}"
    passages = Passages(Article("a", text), index.stock())
    start, end = passages.passed_over[0]
    assert len(passages.passed_over) == 1
    assert len(STORY[0]) <= start
    assert end <= len(STORY[0]) + len(notice) + 5
    assert end - start > 0.7 * len(notice)


NEWS = st.lists(st.sampled_from([*STORY, '"Gone," he said.', "“All of it.", "\n\n", "8 km.", "É", "a"]), max_size=12)


@given(NEWS, NEWS)
def test_shares_by_arrays_equal_shares_by_words(one: list[str], other: list[str]) -> None:
    left, right = Passages(Article("a", " ".join(one))), Passages(Article("b", " ".join(other)))
    x, y = bulk.sketches([left, right])
    assert x.counted.tolist() == left.counted
    assert bulk.shares(x, y) == left.shares_in(right)
    assert bulk.shares(y, x) == right.shares_in(left)


@given(st.text())
def test_nothing_breaks_on_any_text(text: str) -> None:
    passages = Passages(Article("a", text))
    assert len(passages.counted) == len(passages.specific) == len(passages.words)
    assert all(0 <= start < end <= len(text) for start, end in passages.passed_over)
    assert all(sentence.keys for sentence in passages.sentences)


def test_names_printed_with_single_and_doubled_letters_are_one_name() -> None:
    one, other = (
        Passages(Article("a", text)).sentences[0].specifics
        for text in ("The mayor, Mohammed Tofft, left Hassat.", "The mayor, Mohamed Toft, left Hasat.")
    )
    assert one == other
    assert len(one) == 3


def test_a_quotation_of_one_sentence_does_not_reach_into_the_next() -> None:
    text = 'The driver spoke. "The sluice is stuck," he said. The board did not answer. "We wait," it wrote later.'
    counted = [sorted(s.counted) for s in Passages(Article("a", text)).sentences]
    assert counted == [
        ["driver", "spoke", "the"],
        ["he", "said"],
        ["answer", "board", "did", "not", "the"],
        ["it", "later", "wrote"],
    ]


def test_a_sentence_opened_by_a_dash_owes_the_capital_of_its_first_word_to_its_place() -> None:
    (sentence,) = Passages(Article("a", "– Rescuers reached U.S.-led Vasta at 12:53.")).sentences
    assert sentence.specifics == {"us", "vasta", "12:53"}


@given(
    st.lists(st.sampled_from(["“It’s", "over”", "U.S.-led", "5,000", "per", "cent", "—", "on", "on", "Friday,", "\n"]))
)
def test_counted_words_are_among_all_words(printed: list[str]) -> None:
    for sentence in Passages(Article("a", " ".join(printed))).sentences:
        assert all(sentence.keys[key] >= n for key, n in sentence.counted.items())
        assert sentence.specifics <= sentence.keys.keys()


def test_endless_words_are_read_but_not_kept() -> None:
    endless = ",".join(f"Vasta{n}" for n in range(2000))
    (sentence,) = Passages(Article("a", f"They said {endless}")).sentences
    assert len(sentence.keys) > 2000
    assert endless not in module._KEYS
