"""Quiet cases first: figures that can both hold, then figures that cannot."""

from __future__ import annotations

import pytest

import auditor
from auditor.model import Article, Finding

FIRST = "The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed 43 people."
OTHER = "The Syrian Network for Human Rights said coalition strikes on Saturday on the village of Tal Mirin killed {}."


def findings(*texts: str) -> list[Finding]:
    articles = [Article.from_text(text, id=f"a{n}", published="2018-11-18") for n, text in enumerate(texts)]
    audit = auditor.audit(articles, checks=["source/figures-disjoint"])
    assert not audit.crashes
    return list(audit.findings)


@pytest.mark.parametrize(
    "figure",
    [
        "43 people",
        "at least 25 people",
        "dozens of people",
        "about 45 people",
        "25 civilians",
        "more than 40 people",
        "a man",
        "70 fighters",
        "ten of the villagers",
    ],
)
def test_compatible_figures_stay_quiet(figure: str) -> None:
    assert findings(FIRST, OTHER.format(figure)) == []


def test_one_claimant_may_revise_its_figure() -> None:
    assert findings(FIRST.replace("43", "36"), FIRST) == []


def test_another_day_is_another_event() -> None:
    assert findings(FIRST, OTHER.format("25 people").replace("Saturday", "Wednesday")) == []


def test_another_village_is_another_event() -> None:
    assert findings(FIRST, OTHER.format("25 people").replace("Tal Mirin", "Beit Salun")) == []


def test_a_toll_over_weeks_is_no_rival() -> None:
    period = "The Syrian Network for Human Rights said strikes on the village of Tal Mirin have killed 250 people since September 10."
    assert findings(FIRST, period) == []


@pytest.mark.parametrize("figure", ["25 people", "up to 30 people", "60 civilians"])
def test_figures_that_cannot_both_hold(figure: str) -> None:
    (found,) = findings(FIRST, OTHER.format(figure))
    assert found.severity == "warning"
    assert [e.article for e in found.evidence] == ["a0", "a1"]
    assert dict(found.values)["Syrian Observatory for Human Rights"] == "43 to 43"


def test_spellings_of_one_village_meet() -> None:
    texts = [FIRST.replace("Tal Mirin", "Abu al-Qasr"), OTHER.format("25 people").replace("Tal Mirin", "Abo Al Qasr")]
    assert len(findings(*texts)) == 1


def test_three_figures_are_one_dispute() -> None:
    third = "Rescue workers said coalition strikes on Saturday on the village of Tal Mirin killed 61 people."
    (found,) = findings(FIRST, OTHER.format("25 people"), third)
    assert len(found.evidence) == 3
    assert found.message.endswith("they cannot all be right for the same event.")


@pytest.mark.parametrize(
    "early",
    [
        "Initial reports said strikes on Saturday on the village of Tal Mirin killed 12 people.",
        "Doctors first reported that strikes on Saturday on the village of Tal Mirin killed 12 people.",
        "Relatives posted 12 names of people killed in strikes on Saturday on the village of Tal Mirin.",
    ],
)
def test_early_counts_and_lists_of_names_stay_quiet(early: str) -> None:
    assert findings(FIRST, early) == []


def test_how_some_of_the_wounded_fare_is_no_toll() -> None:
    first = "Police said a blast in the town of Orlen on Saturday injured 19 people."
    assert findings(first, f"{first} Three remained in critical condition, the hospital said.") == []


def test_what_comes_on_top_is_no_rival() -> None:
    assert findings(FIRST, f"{FIRST} Rescue workers said six more bodies were found.") == []


def test_years_of_accidents_are_no_rival() -> None:
    road = "Between January 2010 and August 2013, seven people were killed in the village of Tal Mirin, the road service said."
    assert findings(FIRST, road) == []


SHOOTING = "{} said a gunman {} in a shooting on Saturday in the village of Orlen."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # the gunman is among the dead of the one, not of the other
        ("killed three people", "and three others were killed"),
        ("killed two clerks", "and two clerks were killed"),
        # a group beside everybody, a list beside a total
        ("killed six people", "killed five adults"),
        ("killed six people", "killed his wife and two children"),
    ],
)
def test_figures_that_count_others_stay_quiet(one: str, other: str) -> None:
    assert findings(SHOOTING.format("Doctors", one), SHOOTING.format("The mayor", other)) == []


@pytest.mark.parametrize(("first", "second", "found"), [("25", "43", 0), ("43", "25", 1)])
def test_a_lower_figure_of_the_day_before_is_an_early_one(first: str, second: str, found: int) -> None:
    texts = (FIRST.replace("43", first), OTHER.format(f"{second} people"))
    days = ("2018-11-18", "2018-11-19")
    articles = [
        Article.from_text(t, id=f"a{n}", published=day) for n, (t, day) in enumerate(zip(texts, days, strict=True))
    ]
    assert len(auditor.audit(articles, checks=["source/figures-disjoint"]).findings) == found


def test_reports_tied_by_a_name_are_compared_without_a_place() -> None:
    one = "Doctors said 12 people were killed in a shooting on Saturday in the village of Orlen. Dana Kessler, 34, died at the scene."
    other = "The mayor said nine people were killed. Dana Kessler, 34, died at the scene."
    (finding,) = findings(one, other)
    assert [e.article for e in finding.evidence] == ["a0", "a1"]
