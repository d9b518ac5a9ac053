from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.model import Article, ZoneKind
from auditor.text.sentences import sentences, split
from tests.timing import seconds


@pytest.mark.parametrize(
    "sentence",
    [
        "Lt. Gen. Ansel Brandt and Sgt. J. R. Moss flew to the U.S. on Monday.",
        "The U.S. Army said Sen. Rita Holm, D-N.Y., had been told at 5 p.m. Friday.",
        "The fire burned 60 sq. km near St. Amble, about 5.5 miles (8.9 km) from the coast.",
        "The seat went to Ms. Holm, and Messrs. Lund and Voss congratulated her.",
        "On Sat. Nov. 18 the road was cut, the army said.",
        "“No. We will not leave,” he said.",
        '"Who did it?" she asked.',
        "The village ... was empty, he said.",
        "Brig. Gen. Oster, Ret. Gen. Lund and the 3rd Inf. Div. took part.",
    ],
)
def test_a_full_stop_that_ends_nothing_splits_nothing(sentence: str) -> None:
    assert [span.text for span in split(sentence)] == [sentence]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Troops left the U.S.", "The war went on."),
        ("The blast came at 5 p.m.", "Nobody was hurt."),
        ("The fire burned 60 sq. km.", "It was put out on Nov. 18."),
        ("“We saw it,” he said.", "“It was a jet.”"),
        ("Gen. Brandt said so.", "al-Oster denied it."),
        ("It grew by 3.5 percent.", "43 plants closed."),
        ('He called it "a lie."', "She did not."),
    ],
)
def test_sentences_end_where_they_end(first: str, second: str) -> None:
    assert [span.text for span in split(f"{first} {second}")] == [first, second]


def test_a_heading_between_dashes_stays_whole() -> None:
    assert [span.text for span in split("– Who fired first? –\nThe army said nothing.")] == [
        "– Who fired first? –",
        "The army said nothing.",
    ]


def test_sentences_know_paragraph_position_and_zone() -> None:
    article = Article.from_text(
        "Army takes hill\n\nORSK (MNA) — The army took the hill. It lost two men.\n\nRebels denied it.\n\nShare this article"
    )
    found = sentences(article)
    assert [(s.paragraph, s.index, s.zone) for s in found] == [
        (0, 0, ZoneKind.HEADLINE),
        (1, 1, ZoneKind.DATELINE),
        (1, 2, ZoneKind.BODY),
        (1, 3, ZoneKind.BODY),
        (2, 4, ZoneKind.BODY),
        (3, 5, ZoneKind.FURNITURE),
    ]
    assert found[2].span.text == "The army took the hill."


@given(st.text(alphabet="aB .\n“”\"'?!()-—:5U\u00a0", max_size=300))
def test_spans_are_exact_and_lose_nothing(text: str) -> None:
    spans = split(text)
    assert all(text[span.start : span.end] == span.text for span in spans)
    assert all(left.end <= right.start for left, right in itertools.pairwise(spans))
    assert "".join("".join(span.text for span in spans).split()) == "".join(text.split())


@given(st.text(max_size=300))
def test_any_text_is_laid_out_and_split(text: str) -> None:
    article = Article.from_text(text)
    assert all(text[s.span.start : s.span.end] == s.span.text for s in sentences(article))


@pytest.mark.parametrize(
    "piece", ["The army said 43 people died at 5 p.m. Friday. Gen. Holm agreed.\n\n", "“No. ", '"No." He. ']
)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    def took(size: int) -> float:
        text = piece * (size // len(piece))
        return seconds(lambda: split(text), 3)

    assert took(1_000_000) <= 20 * max(took(100_000), 0.01)


@pytest.mark.parametrize("blank", ["\xa0", "\x85", "\u2009", "\u202f", "\u3000", "\ud800", "\U0001f600"])
def test_wide_blanks_and_halves_of_characters_are_read(blank: str) -> None:
    text = f"Gen. J{blank}. Brandt said 5{blank}km of road were lost. Nobody was hurt."
    spans = split(text)
    assert spans[-1].text == "Nobody was hurt."
    assert all(text[span.start : span.end] == span.text for span in spans)
