"""Reports that rest on one source: copies and second sources first."""

from __future__ import annotations

import auditor
from auditor.model import Article, Finding

OBSERVATORY = "The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed {}."


def findings(*texts: str) -> tuple[Finding, ...]:
    articles = [Article.from_text(t, id=f"a{n}", published="2018-11-18") for n, t in enumerate(texts)]
    audit = auditor.audit(articles, checks=["source/shared-origin"])
    assert not audit.crashes
    return audit.findings


FIRST = OBSERVATORY.format("43 people")
SECOND = (
    "Smoke rose over the river on Sunday and shops in the market stayed closed for the second day in a row. "
    "A raid on the village of Tal Mirin on Saturday killed 43 people, according to the {}."
)


def test_two_sources_are_two() -> None:
    assert findings(FIRST, SECOND.format("Syrian Network for Human Rights")) == ()


def test_one_report_is_no_circle() -> None:
    assert findings(f"{FIRST} The Observatory said nine of the dead were children.") == ()


def test_a_copy_is_the_same_report() -> None:
    more = (
        " Two houses on the road to the mill were destroyed, and the only bakery lost its roof and both of its ovens."
    )
    assert findings(FIRST + more, FIRST + more) == ()


def test_reports_that_rest_on_one_monitor() -> None:
    (found,) = findings(FIRST, SECOND.format("Syrian Observatory for Human Rights"))
    assert found.severity == "note"
    assert dict(found.values) == {"origin": "Syrian Observatory for Human Rights", "reports": "2"}


def test_police_of_two_reports_need_not_be_one_source() -> None:
    first = "Police said a gunman killed four people in the village of Orlen on Saturday."
    second = SECOND.replace("A raid", "A shooting").replace("Tal Mirin", "Orlen").replace("43", "four")
    assert findings(first, second.replace("the {}", "police")) == ()
