"""One count, two classes: ordered classes and other counts first."""

from __future__ import annotations

import auditor
from auditor.model import Article, Finding

OBSERVATORY = "The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed {}."
ARMY = "The Syrian army said its air strikes on Saturday on the village of Tal Mirin killed {}."


def findings(*texts: str) -> tuple[Finding, ...]:
    articles = [Article.from_text(t, id=f"a{n}", published="2018-11-18") for n, t in enumerate(texts)]
    audit = auditor.audit(articles, checks=["source/class-disputed"])
    assert not audit.crashes
    return audit.findings


def test_another_count_is_another_group() -> None:
    assert findings(OBSERVATORY.format("12 civilians"), ARMY.format("30 militants")) == ()


def test_people_may_be_fighters() -> None:
    assert findings(OBSERVATORY.format("12 people"), ARMY.format("12 militants")) == ()


def test_one_source_may_count_both() -> None:
    assert findings(OBSERVATORY.format("12 civilians and 12 militants")) == ()


def test_another_village_is_another_event() -> None:
    assert (
        findings(OBSERVATORY.format("12 civilians"), ARMY.format("12 militants").replace("Tal Mirin", "Beit Salun"))
        == ()
    )


def test_at_least_twelve_counted_twelve() -> None:
    assert len(findings(OBSERVATORY.format("at least 12 civilians"), ARMY.format("12 militants"))) == 1


def test_two_accounts_in_one_report() -> None:
    text = OBSERVATORY.format("20 civilians") + " The Syrian army said 20 terrorists were killed in the strikes."
    assert len(findings(text)) == 1


def test_civilians_of_one_are_fighters_of_the_other() -> None:
    (found,) = findings(OBSERVATORY.format("12 civilians"), ARMY.format("12 militants"))
    assert found.severity == "warning"
    assert [e.span.text for e in found.evidence] == ["killed 12 civilians", "killed 12 militants"]
    assert dict(found.values)["count"] == "12"
