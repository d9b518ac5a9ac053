from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from auditor.comparing.quoted import altered, quotes
from auditor.model import Pair
from tests.checks.copy.desk import pair
from tests.timing import seconds


def texts(text: str) -> list[str]:
    return [quote.span.text for quote in quotes(pair(text, text))[0]]


def test_double_marks() -> None:
    assert texts('He said "the road is open" and "the bridge is gone" on Monday.') == [
        '"the road is open"',
        '"the bridge is gone"',
    ]


def test_single_marks_and_apostrophes() -> None:
    assert texts("She said 'the miners' road isn't open' to the mayor's aide.") == ["'the miners' road isn't open'"]


def test_apostrophes_alone_quote_nothing() -> None:
    assert texts("The miners' road isn't open, the mayor's aide said.") == []


def test_single_marks_inside_double_ones_are_no_quotation_of_their_own() -> None:
    assert texts("\"He told us 'the road is open' twice,\" she said.") == ["\"He told us 'the road is open' twice,\""]


def test_words_in_brackets_are_marked() -> None:
    [quote] = quotes(pair('"[The army] holds the road," he said.', '"[The army] holds the road," he said.'))[0]
    assert sorted(quote.bracketed) == [0, 1]


@given(st.text(alphabet="ab '\"“”‘’\n[](.…", max_size=80))
def test_quotations_are_exact_and_apart(text: str) -> None:
    given_pair: Pair = pair(text, text)
    article = given_pair.original.article.text
    found = quotes(given_pair)[0]
    assert all(article[q.span.start : q.span.end] == q.span.text for q in found)


def test_many_marks_take_linear_time() -> None:
    text = "He said 'no' to \"it\". " * 2000
    given_pair = pair(text, "No.")
    assert seconds(lambda: quotes(given_pair)) < 20


def test_a_few_words_at_the_end_of_a_sentence() -> None:
    original = '"We will rebuild every house in the valley before the winter," the mayor said.'
    assert list(altered(pair(original, original.replace("the winter", "next summer"))))
    assert not list(altered(pair(original, original.replace(" before the winter,", '," she promised, "'))))


def test_accents_and_spellings_of_a_name_alter_nothing() -> None:
    original = '"The fiancée of the baker left Deir el-Zour on the last bus before the bridge fell," she said.'
    copy = original.replace("fiancée", "fiancee").replace("Deir el-Zour", "Deir al-Zor")
    assert not list(altered(pair(original, copy)))
    assert list(altered(pair(original, original.replace("Deir el-Zour", "Palmyra"))))
