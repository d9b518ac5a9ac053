from __future__ import annotations

import pytest

from auditor.model import Severity
from auditor.report.cards import cards
from auditor.report.library import Library
from auditor.report.pages import article_page, head, marks, ordered, slug
from tests import factories


def test_slug_is_a_safe_and_stable_name() -> None:
    names = [
        slug("article", id) for id in ("../../etc/passwd", "C:\\x", "a\0b", "a" * 300, "CON", ".", "A", "a", "\ud800")
    ]
    assert all(name.startswith("article-") and name.removeprefix("article-").isalnum() for name in names)
    assert len(set(names)) == len(names)
    assert slug("story", "a", "b") != slug("story", "ab")


@pytest.mark.parametrize("url", ["http://example.invalid/a", "https://example.invalid/?q=1"])
def test_web_address_is_linked(url: str) -> None:
    assert head(factories.article("Ten boats sank.", url=url)).url == url


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "JaVaScRiPt:x", "java\tscript:x", " javascript:x", "data:text/html,x", "//example.invalid",
     "file:///etc/passwd", "https://a\u202e.invalid", "https://a b", "\x00http://a", "vbscript:x", ""],
)  # fmt: skip
def test_any_other_address_is_not_linked(url: str) -> None:
    assert head(factories.article("Ten boats sank.", url=url)).url == ""


def test_only_the_name_of_a_file_is_shown() -> None:
    assert head(factories.article("Ten boats sank.", path="/home/someone/wire.txt")).path == "wire.txt"


def test_marks_tell_figures_claims_and_cues_apart() -> None:
    reading = factories.rich().readings[0]
    told = {reading.article.text[m.start : m.end]: (m.kind, m.note) for m in marks(reading)}
    assert told["60 kilometers"] == ("quantity", "60 kilometres · length")
    assert told["31 people"] == ("claim", "31 person · count — 31 people killed, asserted by Harbour Observatory")
    assert told["No casualties"][0] == "claim"


def test_card_goes_to_the_row_of_its_first_passage_that_is_shown() -> None:
    article = factories.article("Head\n\nTen boats sank.\n\nNine sailed on.")
    first = factories.evidence(article, "Nine")
    second = factories.evidence(article, "Ten")
    findings = [
        factories.finding([first, second], key="late"),
        factories.finding([second], key="early"),
        factories.finding([factories.evidence(factories.article("Elsewhere.", "other"), "Else")], key="none"),
    ]
    reading = factories.reading(article)
    found = cards(factories.audit([reading], findings))
    page = article_page(reading, found, findings)
    assert [[c.key for c in row.cards] for row in page.rows] == [[], ["early"], ["late"]]
    assert [c.key for c in page.loose] == ["none"]
    assert [c.key for c in page.cards] == ["early", "late", "none"]
    pins = [(p.key, p.number, bool(p.anchor)) for row in page.rows for x in row.left for y in x.pieces for p in y.pins]
    assert pins == [("late", 2, False), ("early", 1, True), ("late", 2, True)]


def test_order_numbers_cards_as_they_are_read() -> None:
    found = cards(factories.rich())
    keys = [c.key for c in found]
    order = ordered([[(keys[3], 0)], [(keys[1], 1), (keys[0], 0)], [(keys[1], 0)]], found[:4])
    assert [c.key for c in order.cards] == [keys[3], keys[0], keys[1], keys[2]]
    assert order.homes == {keys[3]: (0, 0), keys[1]: (0, 2), keys[0]: (0, 1)}
    assert [c.key for c in order.homeless] == [keys[2]]


def test_every_sentence_of_an_article_is_shown_once() -> None:
    reading = factories.rich().readings[2]
    page = article_page(reading, (), ())
    shown = [r.text for row in page.rows for passage in row.left for piece in passage.pieces for r in piece.runs]
    assert "".join(shown) == "".join(s.span.text for s in reading.sentences)


def test_worst_severity_is_known_to_the_pin() -> None:
    audit = factories.rich()
    page = article_page(audit.readings[0], cards(audit, Library(audit)), audit.findings)
    severities = {p.severity for row in page.rows for x in row.left for y in x.pieces for p in y.pins}
    assert severities == {Severity.ERROR, Severity.WARNING}
