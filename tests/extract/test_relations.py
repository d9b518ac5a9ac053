"""How figures of one article stand to one another: first counts replaced, names listed, members of a family."""

from __future__ import annotations

import pytest

from auditor.model import Outcome, Relation
from tests.extract.test_claims import claims


@pytest.mark.parametrize(
    "text",
    [
        "The initial blast killed 16 people. A second blast killed 20 people.",
        "Two people were killed. The monitor said nine people were killed.",
        "Initially nine people were reported killed. The monitor said two people were killed.",
        "Initially two people were reported killed. The monitor said nine people were wounded.",
    ],
)
def test_nothing_is_replaced(text: str) -> None:
    assert all(c.relation is not Relation.UPDATES for c in claims(text))


@pytest.mark.parametrize(
    "text",
    [
        "Initially two people were reported killed. Later the monitor said nine people were killed.",
        "Initial reports spoke of two deaths, but Adam Kessler said nine people were killed.",
        "Preliminary figures put the death toll at two. The ministry said nine people were killed.",
    ],
)
def test_a_first_count_is_replaced_whoever_counts_next(text: str) -> None:
    first, later = claims(text)
    assert (later.relation, later.target) == (Relation.UPDATES, first.id)


def test_a_first_count_told_after_the_toll() -> None:
    toll, first = claims("Nine people were killed. Initial reports spoke of two deaths.")
    assert (toll.relation, toll.target) == (Relation.UPDATES, first.id)


@pytest.mark.parametrize(
    "text",
    [
        "The strike killed 12 people. The monitor published the names of nine people killed.",
        "The strike killed 12 people. The monitor identified nine people killed in it.",
        "The strike killed 12 members of the family. Adam Kessler was killed at once.",
    ],
)
def test_those_named_are_some_of_the_toll(text: str) -> None:
    toll, named = claims(text)
    assert (named.relation, named.target) == (Relation.SUBSET_OF, toll.id)


@pytest.mark.parametrize(
    "text",
    [
        "Four people were shot in Orlen. Medics took three of the victims to the ward.",
        "Four people were shot in Orlen on May 5, 2019. They had mourned a man killed on March 3, 2019.",
    ],
)
def test_who_was_shot_is_wounded_where_nobody_of_them_died(text: str) -> None:
    assert claims(text)[0].outcome is Outcome.INJURED


def test_those_shot_may_hold_the_dead_of_their_list() -> None:
    _, shot, *_ = claims("A man died on Tuesday after he and four others were shot.")
    assert shot.outcome is Outcome.CASUALTIES


def test_the_wounded_among_those_hit_are_a_part() -> None:
    boy = claims("A man died on Friday. A boy was among four people hit in the attack.")[1]
    assert boy.relation is Relation.SUBSET_OF


def test_those_named_are_members_of_the_family_counted() -> None:
    toll, named = claims(
        "At least ten members of the Kessler family were killed. Adam Kessler and Jan Kessler were killed too."
    )[:2]
    assert (named.relation, named.target) == (Relation.SUBSET_OF, toll.id)


@pytest.mark.parametrize(
    "text",
    [
        "The hostage Adam Kessler was killed on Saturday. The raid killed ten militants.",
        "The raid killed ten militants. A policeman was also killed.",
        "A worker was killed in the blast. On May 3, 2012, four people were killed at another plant.",
    ],
)
def test_no_part_of_a_toll_of_fighters_or_of_another_day(text: str) -> None:
    assert all(c.relation is None for c in claims(text))


@pytest.mark.parametrize(
    "text",
    [
        "Two boys are missing. It may be one of the worst massacres since the war began.",
        "Rebels killed nine people. Four of the attackers were killed.",
        "More than 200 girls were abducted in April. A German hostage was kidnapped in July.",
    ],
)
def test_no_part_of_those_harmed(text: str) -> None:
    assert all(c.relation is None for c in claims(text))


@pytest.mark.parametrize(
    "text",
    [
        "A strike killed 20 people. This brings the total number of people killed from the Kessler family to 13.",
        "A strike killed 20 people. Doctors put the number of children killed at six.",
        "A strike killed between 133 and 164 civilians. A video showed two dead bodies on the ground.",
        "Some of the 68 civilians who were killed had fled. A brother of Adam Kessler was killed alongside his wife.",
    ],
)
def test_figures_of_some_belong_to_the_toll_before(text: str) -> None:
    toll, part, *_ = claims(text)
    assert (part.relation, part.target) == (Relation.SUBSET_OF, toll.id)


def test_the_class_stands_in_the_number_of_those_killed() -> None:
    (claim,) = claims("The number of children killed rose to six.")
    assert claim.victims.kind == "child"
