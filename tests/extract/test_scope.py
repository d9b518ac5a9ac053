"""Event, period or everything so far; early counts and late ones."""

from __future__ import annotations

import pytest

from auditor.extract.scope import scope_of, stage_of
from auditor.model import Scope


@pytest.mark.parametrize(
    ("clause", "scope"),
    [
        ("a raid killed nine people over the weekend", Scope.EVENT),
        ("a raid killed nine people last year", Scope.EVENT),
        ("raids killed nine people since early March", Scope.PERIOD),
        ("raids killed nine people in the last 24 hours", Scope.PERIOD),
        ("several clashes left nine people dead", Scope.PERIOD),
        ("six people were killed in the shootings", Scope.EVENT),
        ("three people were shot in two minutes", Scope.EVENT),
        ("five men are dead after a series of overnight shootings", Scope.PERIOD),
        ("six people were wounded in two South Side shootings", Scope.PERIOD),
        ("four people were killed in shootings Tuesday across the city", Scope.PERIOD),
        ("seventeen people were killed between Friday evening and Monday morning", Scope.PERIOD),
        ("eight people were shot in a five-hour span", Scope.PERIOD),
        ("there had been 299 killings in the city", Scope.PERIOD),
        ("80 people were killed in November alone", Scope.PERIOD),
        ("the war has killed nine thousand people", Scope.CUMULATIVE),
        ("nine thousand people have died\nsince 2011", Scope.CUMULATIVE),
    ],
)
def test_scope_is_what_the_words_say(clause: str, scope: Scope) -> None:
    assert scope_of(clause)[0] is scope


def test_a_year_makes_a_period_of_what_a_noun_counts() -> None:
    assert scope_of("111 murders in 2013")[0] is Scope.EVENT
    assert scope_of("111 murders in 2013", counted_by_noun=True)[0] is Scope.PERIOD


@pytest.mark.parametrize(
    ("clause", "stage"),
    [
        ("nine people were killed", None),
        ("initially nine dead were counted", "initially"),
        ("nine dead so far", "so far"),
    ],
)
def test_stage_of_the_count(clause: str, stage: str | None) -> None:
    assert stage_of(clause) == stage


@pytest.mark.parametrize(
    "text",
    [
        "More than 360,000 people have been killed since the country's war erupted in 2011.",
        "Sixty have died since the day the war broke out.",
        "A total of 27 members of the family had been killed up to that point in the conflict.",
        "136 colleagues have been killed in 75 days.",
    ],
)
def test_what_is_counted_from_a_beginning_on(text: str) -> None:
    assert scope_of(text)[0] is not Scope.EVENT


@pytest.mark.parametrize(
    "text",
    [
        "The deadliest attack since 2016 killed nine.",
        "Nine were killed in the third raid in two days.",
        "Nine people were killed two days after the raid.",
    ],
)
def test_days_beside_the_event_leave_it_one(text: str) -> None:
    assert scope_of(text)[0] is Scope.EVENT


@pytest.mark.parametrize(
    "text",
    [
        "The raid killed 213 people since a brokered truce collapsed on Monday.",
        "Some 30 people have been killed since the army launched its drive.",
        "Nine people were wounded since the truce ended.",
    ],
)
def test_a_figure_since_something_began_or_ended_is_for_a_period(text: str) -> None:
    assert scope_of(text)[0] is Scope.PERIOD


@pytest.mark.parametrize(
    "text",
    [
        "The disease kills five people a day in the region.",
        "Since the party was founded in 1985, some 900 of its members have been murdered.",
        "During October more than 350 people were killed in Orlen.",
        "Two deputies have been murdered in less than 15 days.",
    ],
)
def test_more_periods(text: str) -> None:
    assert scope_of(text)[0] is Scope.PERIOD
