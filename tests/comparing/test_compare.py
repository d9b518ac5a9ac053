from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.checks import all_checks
from auditor.comparing.compare import passages, unmatched
from auditor.extract.reading import read_article
from auditor.match.alignment import align
from auditor.model import Article, Pair, Settings

OURS = (
    "The flood cut off the upper Orla valley on Monday, the rescue service said.\n\n"
    "The mayor of Marn asked the army for boats and tents for 1,200 people.\n\nBuses go no farther than the mill."
)
COPIES = [check for check in all_checks().values() if check.group == "copy"]


def pair(original: str, copy: str) -> Pair:
    left, right = (read_article(Article.from_text(text, id=id)) for text, id in ((original, "a"), (copy, "b")))
    return Pair(left, right, align(left.article, right.article))


def test_a_verbatim_copy_has_passages_without_changes() -> None:
    found = passages(pair(OURS, OURS))
    assert len(found) == 3
    assert all(passage.changes == () for passage in found)


def test_house_style_is_no_change() -> None:
    found = passages(pair("The U.S. paid 30 percent of the cost of it.", "The US paid 30 per cent of the cost of it."))
    assert found[0].changes == ()


def test_a_change_shows_both_sides() -> None:
    passage = passages(pair(OURS, OURS.replace("boats and tents", "trucks")))[1]
    [change] = passage.changes
    assert passage.original.span(*change.left).text == "boats and tents"
    assert passage.copy.span(*change.right).text == "trucks"


def test_a_split_sentence_is_one_passage() -> None:
    original = "The flood cut off the upper Orla valley on Monday, and the mayor of Marn asked the army for boats."
    copy = "The flood cut off the upper Orla valley on Monday.\n\nThe mayor of Marn asked the army for boats."
    [passage] = passages(pair(original, copy))
    assert len(passage.copy.sentences) == 2


def test_sentences_of_one_side_only_are_unmatched() -> None:
    removed, added = unmatched(pair(OURS, OURS.replace("Buses go no farther than the mill.", "Schools are shut.")))
    assert [s.span.text for s in removed] == ["Buses go no farther than the mill."]
    assert [s.span.text for s in added] == ["Schools are shut."]


def test_a_pair_is_compared_once() -> None:
    given_pair = pair(OURS, OURS)
    assert passages(given_pair) is passages(given_pair)


WORDS = st.sampled_from(
    [
        "the",
        "army",
        "IS",
        "43",
        "people",
        "killed",
        "“",
        "”",
        "'",
        '"',
        "(",
        ")",
        ",",
        ".",
        "—",
        "5,000",
        "km",
        "square",
        "miles",
        "at",
        "least",
        "about",
        "alleged",
        "said",
        "two",
        "dozen",
        "$",
        "%",
        "1-1/2",
        "\n",
        "\n\n",
        "Orla",
        "el-Zour",
        "U.S.",
        "may",
        "have",
        "not",
        "…",
        "[its]",
        "(AP)",
        "By",
        "12",
    ]
)
TEXTS = st.lists(WORDS, max_size=60).map(" ".join)


@settings(deadline=None, max_examples=60)
@given(TEXTS, TEXTS)
def test_no_text_breaks_a_copy_check_and_all_evidence_is_exact(original: str, copy: str) -> None:
    found = pair(original, copy)
    texts = {"a": found.original.article.text, "b": found.copy.article.text}
    for check in COPIES:
        for problem in check.rule(found, Settings()):
            assert all(texts[e.article][e.span.start : e.span.end] == e.span.text for e in problem.evidence)


@settings(deadline=None, max_examples=30)
@given(TEXTS)
def test_a_verbatim_copy_of_anything_has_no_findings(text: str) -> None:
    found = pair(text, text)
    assert [problem.message for check in COPIES for problem in check.rule(found, Settings())] == []
