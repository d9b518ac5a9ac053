"""article/restated-figure-differs: what stays quiet, then what is flagged."""

from __future__ import annotations

import pytest

import auditor
from auditor.model import Article

FIRST = "A bomb killed 14 people at a market in Orlen on Monday, police said. Stalls burned for hours."


def findings(text: str) -> list[str]:
    article = Article.from_text(text, published="2018-11-20")
    audit = auditor.audit([article], checks=["article/restated-figure-differs"])
    assert audit.crashes == ()
    return [finding.message for finding in audit.findings]


@pytest.mark.parametrize(
    "then",
    [
        "Police said the bombing killed 14 people.",
        "Police said the bombing killed at least 12 people.",
        "Police said the bombing killed dozens of people.",
    ],
)
def test_figures_that_agree_are_quiet(then: str) -> None:
    assert findings(f"{FIRST} {then}") == []


@pytest.mark.parametrize(
    "then",
    [
        "Doctors said the bombing killed 16 people.",
        "The Observatory put the number of people killed in the bombing at 16.",
    ],
)
def test_another_claimant_is_no_restatement(then: str) -> None:
    assert findings(f"{FIRST} {then}") == []


@pytest.mark.parametrize(
    "then",
    [
        "Police later said the bombing killed 16 people.",
        "Police said the death toll of the bombing had risen to 16.",
        "Police initially said the bombing killed 11 people.",
        "So far the bombing has killed 16 people, police said.",
    ],
)
def test_an_update_is_no_contradiction(then: str) -> None:
    assert findings(f"{FIRST} {then}") == []


@pytest.mark.parametrize(
    "then",
    [
        "Police said the bombing killed nine women.",
        "Police said the bombing killed nine people of one family.",
        "Police said nine of the dead were women.",
        "The bombing wounded 16 people, police said.",
        "Nine people were killed at the scene, police said.",
        "Three men, ages 24, 25 and 41, were killed in the bombing, police said.",
    ],
)
def test_parts_and_other_outcomes_are_quiet(then: str) -> None:
    assert findings(f"{FIRST} {then}") == []


@pytest.mark.parametrize(
    "then",
    [
        "A bomb killed nine people at a school on Sunday, police said.",
        "Police said another bombing killed nine people.",
        "Police said a bombing in Tal Mirin last year killed 31 people.",
        "The strike on the village of Tal Mirin killed nine people, police said.",
        "In 2009, an attack in Orlen killed 40 people, police said.",
        "Seven days of attacks have killed 75 people, police said.",
    ],
)
def test_other_events_are_quiet(then: str) -> None:
    assert findings(f"{FIRST} {then}") == []


def test_a_story_of_several_events_is_quiet() -> None:
    text = "Air strikes killed 40 people in Orlen on Monday. Shelling killed seven people in the suburb of Meran. The strikes killed 19 people."
    assert findings(text) == []


@pytest.mark.parametrize(
    "then",
    [
        "Police said the bombing killed 41 people.",
        "Police said all 41 people killed in the attack were from Orlen.",
        "The attack, which killed 41 people, was the worst of the war, police said.",
        "Police said 41 people were killed in the attack.",
    ],
)
def test_the_same_toll_given_two_ways(then: str) -> None:
    assert len(findings(f"{FIRST} {then}")) == 1


def test_an_articles_own_voice() -> None:
    text = "A bus crash near Orlen killed 12 people on Monday. The road was closed. The crash left 13 people dead, most of them pupils."
    assert findings(text) == [
        "“killed 12 people” and “13 people dead”, both in the article's own voice: one toll has two figures."
    ]


def test_more_of_a_narrower_class_than_of_all() -> None:
    assert len(findings(f"{FIRST} Police said the bombing killed 16 children.")) == 1


def test_the_lead_told_twice() -> None:
    text = "Mortar shells killed 12 people in Orlen on Tuesday, state television said. Mortar shells slammed into Orlen on Tuesday and killed 21 people, state television said."
    assert len(findings(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Air raids on a village near Orlen killed 12 people and put a nearby clinic out of service, a monitor said. The wounded "
        "were taken away. Air raids on the village killed 19 people and put the nearby clinic out of service.",
        "A raid on the town of Orlen killed 15 terrorists, the army said. The town was quiet by noon. The raid killed 22 Dawn "
        "Front terrorists, the army said.",
    ],
)
def test_words_that_both_sentences_have_tell_nothing_apart(text: str) -> None:
    assert len(findings(text)) == 1


def test_the_same_words_tell_of_the_same_event_among_others() -> None:
    text = (
        "A bomb killed 14 people at a market in Orlen on Monday. A landslide killed nine people in Marram on Friday. Schools closed. "
        "Roads closed. Shops closed. Courts closed. The mayor wept. "
        "The governor said a bomb killed 17 people at a crowded market in Orlen on Monday."
    )
    assert len(findings(text)) == 1


def test_one_side_may_be_called_by_two_words() -> None:
    text = "Air strikes killed 29 militants near Orlen on Monday. Stalls burned for hours. The strikes killed 26 extremists."
    assert len(findings(text)) == 1
