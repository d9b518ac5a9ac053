from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.model import Dismissal
from auditor.nightly.standing import NO_SOURCE, Circumstances, compared, counted
from auditor.store.rows import Count, Told
from tests import factories

FOUND = {f.key: f for f in factories.rich().findings}
KEY, ONE = next(iter(FOUND.items()))
ARTICLES = frozenset(e.article for f in FOUND.values() for e in f.evidence)
NOW = Circumstances(5, ARTICLES, frozenset(), True, {"wire-0412": "Meridian"}, frozenset(FOUND))


def told(state: str = "new", opened: int = 2, closed: int | None = None) -> Told:
    (one,) = compared({}, {KEY: ONE}, {}, replace(NOW, run=opened))
    return replace(one, state=state, closed_run=closed)


def test_nothing_before_and_nothing_now() -> None:
    assert compared({}, {}, {}, NOW) == []


def test_what_was_gone_before_is_not_told_of_again() -> None:
    assert compared({KEY: told("resolved", closed=3)}, {}, {}, NOW) == []


def test_what_is_found_for_the_first_time_is_new() -> None:
    (one,) = compared({}, {KEY: ONE}, {}, NOW)
    assert (one.state, one.first, one.opened, one.shown, one.source) == ("new", 5, 5, 5, "Meridian")


def test_what_is_found_again_persists_since_its_night() -> None:
    (one,) = compared({KEY: told()}, {KEY: ONE}, {}, NOW)
    assert (one.state, one.opened) == ("persisting", 2)


def test_report_that_does_not_show_it_leaves_the_last_one_that_did() -> None:
    (one,) = compared({KEY: told()}, {KEY: ONE}, {}, replace(NOW, shown=frozenset()))
    assert one.shown == 2


def test_what_comes_back_is_new_again() -> None:
    (one,) = compared({KEY: told("resolved", closed=3)}, {KEY: ONE}, {}, NOW)
    assert (one.state, one.first, one.opened, one.closed_run) == ("new", 2, 5, None)


@pytest.mark.parametrize(
    ("before", "now", "state"),
    [
        (told(), NOW, "resolved"),
        (told(), replace(NOW, same_rules=False), "withdrawn"),
        (told(), replace(NOW, same_rules=False, changed=frozenset({"wire-0412"})), "resolved"),
        (told(), replace(NOW, kept=frozenset()), "expired"),
        (told("dismissed"), NOW, "withdrawn"),
    ],
)
def test_what_is_gone(before: Told, now: Circumstances, state: str) -> None:
    (one,) = compared({KEY: before}, {}, {}, now)
    assert (one.state, one.closed_run) == (state, 5)


def test_dismissed_finding_is_dismissed_whether_known_or_not() -> None:
    for before in ({}, {KEY: told()}):
        (one,) = compared(before, {KEY: ONE}, {KEY: Dismissal(KEY, "As agreed.")}, NOW)
        assert (one.state, one.reason) == ("dismissed", "As agreed.")


def test_dismissal_taken_back_leaves_an_open_finding() -> None:
    (one,) = compared({KEY: told("dismissed")}, {KEY: ONE}, {}, NOW)
    assert (one.state, one.reason) == ("persisting", "")


def test_article_without_a_source_is_counted_too() -> None:
    found = compared({}, {KEY: ONE}, {}, replace(NOW, sources={}))
    assert Count("source", NO_SOURCE, "new", 1) in counted(found)


def test_counts_are_in_all_by_severity_check_and_source() -> None:
    counts = {(c.kind, c.name, c.state): c.count for c in counted(compared({}, FOUND, {}, NOW))}
    assert counts["all", "", "new"] == len(FOUND)
    assert counts["severity", "note", "new"] == 1
    assert counts["check", "source/denied", "new"] == 1
