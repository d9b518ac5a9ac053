from __future__ import annotations

from dataclasses import replace

from auditor.model import Severity
from auditor.report.cards import card, cards, dismissed_cards, of_ledger, reasons, surrounding, verdict
from auditor.report.diff import Change
from auditor.report.library import Library
from tests import factories


def by_check(check: str) -> tuple[list[tuple[str, str]], list[list[str]]]:
    """Roles and lines of the quotes, and the marked words of each."""
    (found,) = (c for c in cards(factories.rich()) if c.check == check)
    sides = [(q.role, q.title) for q in found.quotes]
    return sides, [[r.text for r in q.runs if r.found] for q in found.quotes]


def test_original_stands_before_copy_whatever_the_check_put_first() -> None:
    sides, marked = by_check("copy/number-changed")
    assert sides == [("original", "Meridian"), ("copy", "Valley Courier")]
    assert marked == [["31", " people"], ["13", " people"]]


def test_word_that_only_the_original_has_is_marked_there() -> None:
    _, marked = by_check("copy/unit-changed")
    assert marked[0] == ["over 4,000 ", "square", " kilometers (2,500 ", "square", " miles)"]
    assert marked[1] == ["over 4,000 kilometers (2,500 miles)"]


def test_changes_run_from_original_to_copy() -> None:
    found = {c.check: c for c in cards(factories.rich())}["copy/quote-altered"]
    kinds = [[r.change for r in q.runs if r.change] for q in found.quotes]
    assert kinds == [[Change.REMOVED], [Change.ADDED]]


def test_passages_of_one_article_are_not_compared() -> None:
    found = {c.check: c for c in cards(factories.rich())}["source/denied"]
    assert [r.change for q in found.quotes for r in q.runs] == [None] * 5
    assert found.claimants == ("the alliance", "Harbour Observatory")


def test_quotes_stand_in_columns_of_original_and_copy() -> None:
    found = {c.check: c for c in cards(factories.rich())}
    assert [len(column) for column in found["copy/number-changed"].columns] == [1, 1]
    assert [len(column) for column in found["source/denied"].columns] == [1, 1]
    assert [len(column) for column in found["copy/term-substituted"].columns] == [1]


def test_sentence_is_quoted_whole_and_its_line_given() -> None:
    audit = factories.rich()
    quote = cards(audit)[0].quotes[0]
    assert "".join(r.text for r in quote.runs).startswith("SEBHAR (Meridian) — The army said")
    assert (quote.line, quote.column, quote.cut_before, quote.cut_after) == (3, 68, False, False)


def test_endless_sentence_is_cut_at_words_around_the_evidence() -> None:
    text = "Headline\n\n" + "many words " * 60 + "31 boats " + "and more words " * 60
    article = factories.article(text)
    reading = factories.reading(article)
    evidence = factories.evidence(article, "31 boats")
    around = surrounding(evidence.span, reading, Library(factories.audit([reading])))
    assert len(around.text) <= 320
    assert around.covers(evidence.span)
    assert around.text.split()[0] in ("many", "words")
    quote = card(factories.finding([evidence]), Library(factories.audit([reading]))).quotes[0]
    assert (quote.cut_before, quote.cut_after) == (True, True)


def test_finding_on_an_article_that_is_not_here_still_has_its_words() -> None:
    evidence = factories.evidence(factories.article("Gone for good.", "gone"), "Gone")
    quote = card(factories.finding([evidence]), Library(factories.audit())).quotes[0]
    assert [r.text for r in quote.runs] == ["Gone"]
    assert (quote.title, quote.line) == ("gone", 1)


def test_text_without_errors_and_warnings_has_nothing_to_correct() -> None:
    assert verdict(()) == verdict([c for c in cards(factories.rich()) if c.severity is Severity.NOTE])
    assert verdict(()) == ("good", "Nothing to correct")


def test_error_of_the_original_alone_is_not_counted_against_the_copy() -> None:
    found = cards(factories.rich())
    assert [c.check for c in found if c.elsewhere] == ["article/conversion-mismatch"]
    assert verdict(found) == ("error", "3 errors to correct before this runs; 1 error in the original alone")
    assert verdict(found[:1]) == ("warning", "Nothing to correct here; 1 error in the original alone")
    assert verdict([found[0], found[4]]) == (
        "warning",
        "No errors, 1 warning to look at; 1 error in the original alone",
    )


def test_reason_is_told_at_the_first_finding_of_a_check() -> None:
    first, second = cards(factories.rich())[:2]
    again = replace(first, key="again")
    assert reasons([first, second, again]) == {first.check: first.key, second.check: second.key}


def test_dismissed_card_says_when_and_why() -> None:
    (card,) = dismissed_cards(factories.set_aside())
    assert card.dismissed == "Dismissed 1 Mar 2024, until 1 Sep 2024: The agency <rounds> so."
    assert all(not c.dismissed for c in cards(factories.set_aside()))


def test_a_text_read_for_its_claims_has_no_verdict_of_its_own() -> None:
    found = cards(factories.rich())
    assert of_ledger(()) == ("", "Read for its claims; not checked by itself")
    assert of_ledger([replace(found[0], severity=Severity.WARNING)])[0] == "warning"
