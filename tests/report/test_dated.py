from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

from auditor.model import Claim, Reading, When
from auditor.report.dated import as_of, ordered
from auditor.report.library import Library
from tests import factories

TEXT = "Toll rises\n\nSome 12 died, 5 of them children, and later 19 died, 6 of them women. In all 40 are missing."


def reading(id: str = "a", published: date | None = None) -> Reading:
    return factories.reading(factories.article(TEXT, id, published=published))


def claim(of: Reading, words: str, who: str = "Clinic", target: str | None = None, day: int | None = None) -> Claim:
    when = When(f"March {day}", date(2024, 3, day), date(2024, 3, day)) if day else None
    id = f"{of.article.id}:{words}"
    return factories.claim(of.article, words, who=who, target=target, as_of=when, id=id)


def test_claim_without_any_date_has_none() -> None:
    found = reading()
    assert as_of(claim(found, "12"), Library(factories.audit([found]))) is None


def test_time_stated_comes_before_the_time_of_publication() -> None:
    found = reading(published=datetime(2024, 3, 9, 18, 30, tzinfo=timezone(timedelta(hours=2))))
    library = Library(factories.audit([found]))
    stated, printed = as_of(claim(found, "12", day=7), library), as_of(claim(found, "19"), library)
    assert stated is not None
    assert printed is not None
    assert (stated.at, stated.words, stated.stated) == (datetime(2024, 3, 7), "7 Mar 2024", True)
    assert (printed.at, printed.short, printed.stated) == (datetime(2024, 3, 9, 16, 30), "9 Mar, 18:30", False)


def test_claims_without_times_keep_their_order() -> None:
    found = reading()
    claims = [claim(found, "12"), claim(found, "40", "Police"), claim(found, "19")]
    order = ordered(claims, Library(factories.audit([found])))
    assert [c.span.text for c in order] == ["12", "19", "40"]


def test_totals_are_in_the_order_of_their_times_and_parts_follow_their_total() -> None:
    found = reading()
    late, early = claim(found, "19", day=8), claim(found, "12", day=6)
    claims = [late, early, claim(found, "5", target=early.id), claim(found, "6", target=late.id, who="Police")]
    order = ordered(claims, Library(factories.audit([found])))
    assert [c.span.text for c in order] == ["12", "5", "19", "6"]


def test_who_spoke_first_comes_first() -> None:
    first, second = (reading(n, datetime(2024, 3, day, tzinfo=UTC)) for n, day in (("a", 9), ("b", 4)))
    claims = [claim(first, "19"), claim(second, "12", "Police")]
    order = ordered(claims, Library(factories.audit([first, second])))
    assert [c.article for c in order] == ["b", "a"]


def test_claims_that_count_one_another_as_total_are_kept() -> None:
    found = reading()
    one, two = claim(found, "12"), claim(found, "5")
    claims = [replace(one, target=two.id), replace(two, target=one.id)]
    assert set(ordered(claims, Library(factories.audit([found])))) == set(claims)
