from __future__ import annotations

from datetime import date

import pytest

from auditor.model import Severity
from tests.checks.copy.desk import pair, problems, quoted

TEXT = "The shells hit a bakery in Homs {} and killed nine people who were queueing for bread, the mayor said."
MONDAY, TUESDAY = date(2018, 11, 19), date(2018, 11, 20)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("Sunday", "on Sunday"),
        ("Sunday", "on Sunday (Nov 18)"),
        ("Sunday", "on November 18"),
        ("Sunday", "yesterday"),
        ("on Nov. 18, 2018", "on 18 November"),
        ("on Nov. 18", "on Sunday, Nov. 18"),
        ("Sunday", "late Sunday"),
        ("on Sunday", "last week"),
        ("in November", "on November 18"),
        ("in 2018", "in November 2018"),
    ],
)
def test_one_day_written_otherwise_is_quiet(was: str, now: str) -> None:
    given = pair(TEXT.format(was), TEXT.format(now), published=(MONDAY, MONDAY))
    assert problems("date-changed", given) == []


def test_without_a_date_of_its_own_a_weekday_agrees_with_any_date() -> None:
    assert problems("date-changed", pair(TEXT.format("on Sunday"), TEXT.format("on May 4"))) == []


def test_a_day_that_moved_within_its_sentence_is_quiet() -> None:
    original = "The talks ended on Monday and the road to the port opened on Tuesday, the council said."
    copy = "The road to the port opened on Tuesday and the talks ended on Monday, the council said."
    assert problems("date-changed", pair(original, copy)) == []


def test_a_rewritten_sentence_is_quiet() -> None:
    copy = "Nine people in a queue outside a bakery died when it was shelled on Friday, according to officials in Homs."
    assert problems("date-changed", pair(TEXT.format("on Sunday"), copy)) == []


@pytest.mark.parametrize(
    ("was", "now", "passages"),
    [
        ("on Sunday", "on Friday", ("Friday", "Sunday")),
        ("on Nov. 18", "on Nov. 13", ("Nov. 13", "Nov. 18")),
        ("on 18 November", "on 18 October", ("18 October", "18 November")),
        ("in November 2018", "in November 2017", ("November 2017", "November 2018")),
        ("in 2016", "in 2014", ("2014", "2016")),
        ("on Sunday", "on November 16", ("November 16", "Sunday")),
    ],
)
def test_another_day(was: str, now: str, passages: tuple[str, str]) -> None:
    found = problems("date-changed", pair(TEXT.format(was), TEXT.format(now), published=(MONDAY, MONDAY)))
    assert quoted(found) == [passages]
    assert found[0].severity is None
    assert found[0].suggestion == passages[1]


def test_the_day_it_stands_for_is_shown() -> None:
    given = pair(TEXT.format("on Sunday"), TEXT.format("on Friday"), published=(MONDAY, MONDAY))
    values = dict(problems("date-changed", given)[0].values)
    assert values["original"].startswith("Sunday = 2018-11-18 (")
    assert values["copy"].startswith("Friday = 2018-11-16 (")


def test_a_later_copy_with_a_later_day_is_a_warning() -> None:
    given = pair(TEXT.format("on Monday"), TEXT.format("on Tuesday"), published=(MONDAY, TUESDAY))
    found = problems("date-changed", given)
    assert [(p.severity, p.suggestion) for p in found] == [(Severity.WARNING, None)]


def test_two_reports_of_one_series_are_a_note() -> None:
    form = "The bond of {} is due on {}, the bank said.\n\nThe terms of the bond will be set on {}, the bank said."
    given = pair(form.format("March 3", "May 19, 2021", "April 9"), form.format("March 12", "June 2, 2021", "April 20"))
    found = problems("date-changed", given)
    assert len(found) == 3
    assert all(p.severity is Severity.NOTE for p in found)
