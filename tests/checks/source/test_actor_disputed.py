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
