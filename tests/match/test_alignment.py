from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.match.alignment import align, align_sentences
from auditor.model import Article, Link, Shape, Span, Zone, ZoneKind
from tests.match.wire import OTHER, REST, STORY, prose


def links(left: list[str] | tuple[str, ...], right: list[str] | tuple[str, ...]) -> list[tuple[tuple[int, ...], ...]]:
    return [(link.left, link.right) for link in align_sentences(left, right) if link.left and link.right]


def only(left: list[str], right: list[str]) -> Link:
    (link,) = [link for link in align_sentences(left, right) if link.left and link.right]
    return link


def test_sentences_of_another_story_are_removed_and_added() -> None:
    found = align_sentences(STORY, OTHER)
    assert [link.shape for link in found] == [Shape.REMOVED] * len(STORY) + [Shape.ADDED] * len(OTHER)


def test_sentences_that_share_only_the_names_of_the_story_do_not_link() -> None:
    left = [*STORY, "Governor Maren left Karsk for the coast at noon."]
    right = ["Prices of bread in Karsk doubled, and Maren called the bakers to her office."]
    assert links(left, right) == []


def test_sentences_that_share_only_function_words_do_not_link() -> None:
    assert (
        links(["It was the first of the three that he had been to."], ["There is more of it than they had said."]) == []
    )


def test_equal_texts_link_one_to_one_unmoved_and_unedited() -> None:
    found = align_sentences(STORY, STORY)
    assert [(link.left, link.right) for link in found] == [((n,), (n,)) for n in range(len(STORY))]
    assert not any(link.moved or link.edited for link in found)
    assert all(link.shape is Shape.ONE and link.score == 1.0 for link in found)


def test_empty_sides_are_removed_or_added() -> None:
    assert align_sentences([], []) == ()
    assert [link.shape for link in align_sentences(STORY[:2], [])] == [Shape.REMOVED] * 2
    assert [link.shape for link in align_sentences([], STORY[:2])] == [Shape.ADDED] * 2


def test_sentences_without_a_word_link_to_their_like() -> None:
    assert links([STORY[0], "...", STORY[1]], [STORY[0], "...", STORY[1]]) == [((0,), (0,)), ((1,), (1,)), ((2,), (2,))]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("IS fighters took the bridge at Karsk.", "Islamic State group fighters took the bridge at Karsk."),
        ("The fall was 12 percent in Nov. 2019.", "The fall was 12 per cent in November 2019."),
        ("Two miners were freed near Tel al-Zir.", "2 miners were freed near Tel ez-Zir."),
        ('The U.S. envoy said "no".', "The US envoy said “no”."),
    ],
)
def test_house_styles_are_equal_in_score_and_reported_as_edited(left: str, right: str) -> None:
    link = only([left], [right])
    assert link.score == 1.0
    assert link.edited


def test_an_edited_figure_still_links() -> None:
    link = only([REST[0]], [REST[0].replace("43", "34")])
    assert link.edited
    assert link.score > 0.8


def test_a_sentence_that_moved_is_marked_and_the_others_are_not() -> None:
    found = align_sentences(STORY, (STORY[7], *STORY[:7], *STORY[8:]))
    assert [link.left for link in found if link.moved] == [(7,)]


def test_a_merge_takes_both_sentences() -> None:
    left = [
        STORY[0],
        "The dam was built in 1961.",
        "It had been due for repair for years, the water board said.",
        STORY[5],
    ]
    right = [
        STORY[0],
        "The dam was built in 1961 and had been due for repair for years, the water board said.",
        STORY[5],
    ]
    (merge,) = [link for link in align_sentences(left, right) if link.shape is Shape.MERGE]
    assert (merge.left, merge.right) == ((1, 2), (1,))


def test_a_sentence_split_in_two_keeps_both_halves_though_one_moved() -> None:
    left = [
        STORY[0],
        "The water board said the flood covered over 400 square kilometers (154 square miles) of the plain, cutting the "
        "road between Karsk and the coast.",
        *STORY[3:8],
    ]
    right = [
        STORY[0],
        "The water board said the flood cut the road between Karsk and the coast.",
        *STORY[3:8],
        "The board said the flood covered over 400 kilometers (154 miles) of the plain.",
    ]
    (split,) = [link for link in align_sentences(left, right) if link.shape is Shape.SPLIT]
    assert (split.left, split.right) == ((1,), (1, 7))
    assert split.moved


def test_a_clause_carried_into_another_sentence_links_twice() -> None:
    left = [
        "The old fort above the eastern harbor gives rebels a view of all convoys bound for Lomma, Ruhl and Askan.",
        "The government has taken back the salt works, the quarry and the wells at Brod.",
    ]
    right = [
        "The old fort above the eastern harbor was shelled while the government took back the salt works and the quarry."
    ]
    assert links(left, right) == [((0, 1), (0,))]


def test_a_sentence_printed_twice_is_a_repeat() -> None:
    found = align_sentences(STORY[:4], [*STORY[:4], STORY[1]])
    assert [(link.left, link.right, link.shape) for link in found if link.left == (1,)] == [
        ((1,), (1, 4), Shape.REPEAT)
    ]


def test_a_short_sentence_beside_placed_ones_links_with_less() -> None:
    left = [STORY[0], "Help is on its way, he said.", STORY[2]]
    right = [STORY[0], "Help is coming, he promised the town.", STORY[2]]
    assert ((1,), (1,)) in links(left, right)


SENTENCES = st.lists(st.one_of(st.sampled_from(STORY), st.text(max_size=40)), max_size=8)


@given(SENTENCES, SENTENCES)
def test_every_sentence_is_in_a_link_whatever_the_texts(left: list[str], right: list[str]) -> None:
    found = align_sentences(left, right)
    assert {i for link in found for i in link.left} == set(range(len(left)))
    assert {j for link in found for j in link.right} == set(range(len(right)))
    assert all(0 <= link.score <= 1 for link in found)
    pairs = [(i, j) for link in found for i in link.left for j in link.right]
    assert len(pairs) == len(set(pairs))


def laid_out(id: str, headline: str, caption: str, body: tuple[str, ...], furniture: str) -> Article:
    parts = [
        (ZoneKind.HEADLINE, headline),
        (ZoneKind.CAPTION, caption),
        *((ZoneKind.BODY, sentence) for sentence in body),
        (ZoneKind.FURNITURE, furniture),
    ]
    text, zones = "", []
    for kind, part in parts:
        start = len(text)
        text += part
        zones.append(Zone(kind, Span(start, len(text), part)))
        text += "\n\n"
    return Article(id, text, tuple(zones))


def test_headline_caption_and_furniture_stay_apart_from_the_body() -> None:
    original = laid_out("a", "Dam breaks above Ostrava Mill", STORY[1], STORY[2:5], STORY[6])
    copy = laid_out("b", "Dam breaks above mill town", STORY[5], (STORY[1], *STORY[2:5], STORY[6]), "Post a comment")
    alignment = align(original, copy)
    assert (alignment.original, alignment.copy) == ("a", "b")
    linked = [(link.left, link.right) for link in alignment.links if link.left and link.right]
    assert linked == [((0,), (0,)), ((2,), (3,)), ((3,), (4,)), ((4,), (5,))]


def test_a_sentence_as_long_as_a_book_is_aligned() -> None:
    long = " ".join(prose(1, 2000)).replace(".", "")
    assert links([long, STORY[0]], [STORY[0], long + " again"]) == [((0,), (1,)), ((1,), (0,))]


def test_two_claims_of_one_source_do_not_link_by_its_name() -> None:
    left = ["The Valley Observatory for Civil Rights said 14 pupils and 9 teachers were held in the old barracks."]
    right = [
        "More than 550 families have lost homes since spring, according to the Valley Observatory for Civil Rights."
    ]
    assert links(left, right) == []
