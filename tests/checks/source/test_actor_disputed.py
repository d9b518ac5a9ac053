"""Harm agreed, blame not: unnamed and allied actors first."""

from __future__ import annotations

import auditor
from auditor.model import Article, Finding


def findings(*texts: str) -> tuple[Finding, ...]:
    articles = [Article.from_text(t, id=f"a{n}", published="2018-11-18") for n, t in enumerate(texts)]
    audit = auditor.audit(articles, checks=["source/actor-disputed"])
    assert not audit.crashes
    return audit.findings


US = "The Syrian Observatory for Human Rights said air strikes by the US-led coalition on Saturday killed 21 people in the village of Tal Mirin."
OTHER = "Residents said {} on Saturday killed {} in the village of Tal Mirin."


def test_an_unnamed_actor_contradicts_none() -> None:
    assert findings(US, OTHER.format("air strikes", "21 people")) == ()


def test_a_second_reference_is_the_same_actor() -> None:
    assert findings(US, OTHER.format("coalition air strikes", "21 people")) == ()


def test_bodies_of_one_state_are_one_side() -> None:
    assert findings(US, OTHER.format("air strikes by U.S. forces", "21 people")) == ()


def test_another_toll_is_another_matter() -> None:
    assert findings(US, OTHER.format("shelling by Syrian government forces", "four people")) == ()


def test_the_blame_is_laid_on_two_sides() -> None:
    (found,) = findings(US, OTHER.format("shelling by Syrian government forces", "21 people"))
    assert found.severity == "warning"
    assert "U.S.-led coalition" in found.message
    assert [e.article for e in found.evidence] == ["a0", "a1"]


HARM = "Shelling killed nine people in the village of Tal Mirin on Saturday, doctors said."


def test_one_side_blamed_twice_is_no_dispute() -> None:
    text = f"{HARM} Residents blamed the Syrian army for the attack. The Syrian opposition blamed the Syrian government for the deaths."
    assert findings(text) == ()


def test_blame_for_what_happened_elsewhere_is_no_answer() -> None:
    text = f"{HARM} Residents blamed the Syrian army. SANA accused Islamic State of shelling a school in the village of Beit Salun."
    assert findings(text) == ()


def test_a_denial_of_one_that_nobody_accuses_is_no_dispute() -> None:
    assert findings(f"{HARM} Moscow denied any involvement.") == ()


def test_blame_without_a_figure() -> None:
    text = f"{HARM} Residents blamed the Syrian army for the attack. SANA blamed Islamic State for the shelling."
    (found,) = findings(text)
    assert found.message.startswith("Residents blame the Syrian army (")
    assert found.message.endswith("who did it is contested.")


def test_the_side_blamed_says_that_it_was_not_its_doing() -> None:
    text = f"{HARM} Residents blamed the Syrian army for the attack. The Syrian army denied responsibility."
    (found,) = findings(text)
    assert "the Syrian army denies it" in found.message
    assert ("Syrian army", "not Syrian army") in found.values


def test_a_coalition_that_points_across_the_river() -> None:
    text = f"{US} The US envoy for the coalition on Sunday appeared to blame Syrian government forces for the civilian casualties."
    assert len(findings(text)) == 1


def test_one_dispute_is_told_once() -> None:
    text = f"{HARM} Residents blamed the Syrian army. SANA blamed Islamic State. The Syrian army denied responsibility."
    assert len(findings(text)) == 1
