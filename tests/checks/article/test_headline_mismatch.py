"""Quiet cases first: hedges, rounding, other scopes and sums, then what the body contradicts."""

from __future__ import annotations

import pytest

import auditor
from auditor.model import Article, Finding

BODY = "Air strikes on the town of Orlen killed 43 people on Saturday, a monitor said. The dead were buried on Sunday."


def findings(headline: str, body: str) -> list[Finding]:
    audit = auditor.audit([Article.from_text(body, headline=headline)], checks=["article/headline-mismatch"])
    assert not audit.crashes
    return list(audit.findings)


@pytest.mark.parametrize(
    "headline",
    [
        "Air strikes kill 43 in border town",
        "Air strikes kill dozens in border town",
        "At least 40 killed in air strikes",
        "Over 40 people dead in strikes",
        "Air strikes kill civilians",
        "Strikes wound 12",
        "War has killed 900 since June",
    ],
)
def test_compatible_headlines_stay_quiet(headline: str) -> None:
    assert findings(headline, BODY) == []


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Blast kills 15", "A blast killed 12 miners and three rescuers near Orlen on Monday."),
        ("Storm kills 1,400", "The storm killed 1,432 people across the islands, the government said."),
        (
            "Four dead in crash",
            "A crash killed three people on Monday. A fourth victim, one of four in the car, died later.",
        ),
        ("Raid kills 12 militants", "A raid killed 12 people on Monday, the army said."),
        ("2 badly wounded in shooting of five", "A shooting in Orlen injured five people on Monday."),
        (
            "Eleven die in gales",
            "A wall fell on a bus queue in Orlen, killing seven people. Four members of one crew died off Tamber.",
        ),
        ("Bus Fare to Rise to $3.50", "The bus fare will rise by 50 cents, from $3, in July, the council said."),
        ("Two teens killed in two days", "A teenager was killed in Orlen on Monday."),
        ("Seven killed in raids", "A raid killed three people in Orlen. Another killed four people in Tamber."),
    ],
)
def test_sums_rounding_and_later_deaths_stay_quiet(headline: str, body: str) -> None:
    assert findings(headline, body) == []


def test_another_number_is_an_error() -> None:
    (found,) = findings("Air strikes kill 40 in border town", BODY)
    assert found.severity == "error"
    assert [e.span.text for e in found.evidence] == ["kill 40", "killed 43 people"]
    assert found.message == "The headline says 40, the body 43."


def test_another_class_of_victims_is_an_error() -> None:
    (found,) = findings("Raid kills 43 militants", BODY.replace("43 people", "43 people, mostly civilians,"))
    assert dict(found.values)["headline class"] == "fighter"
    assert dict(found.values)["body class"] == "civilian"


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Bank Lifts Rate by Half a Point", "The central bank raised its rate by 50 basis points on Thursday."),
        ("Bank Lifts Rate by Half a Point", "The central bank raised its rate by half a percentage point on Thursday."),
        ("Dairy to Close 40 Shops", "The dairy said it would close 40 shops, four of them in Orlen."),
        ("Airbus A320 Jets Grounded", "The carrier took its jets out of service on Monday, all 12 of them."),
    ],
)
def test_steps_and_counts_that_agree_stay_quiet(headline: str, body: str) -> None:
    assert findings(headline, body) == []


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        (
            "Bank Cuts Rate by Half a Point",
            "The central bank cut its main rate by a quarter of a percentage point on Thursday.",
        ),
        ("Town Raises Fees by Half", "The town voted on Monday to raise fees for parking by a quarter."),
        ("Dairy to Close 120 Shops", "The dairy will shutter 12 shops in rural areas next year, it said."),
        ("Museum to Return 290 Masks", "The museum will give back 29 masks that were looted, it said on Thursday."),
        ("Tram Fare to Rise to $3.50", "The tram fare will increase to $2.50 from $2 in July, the council said."),
    ],
)
def test_steps_fractions_and_counts_in_capitals_are_read(headline: str, body: str) -> None:
    assert len(findings(headline, body)) == 1


def test_a_named_slip_is_in_the_message() -> None:
    (found,) = findings("Dairy to Close 120 Shops", "The dairy will close 12 shops next year, it said on Monday.")
    assert found.message == "The headline says 120, the body 12; the point is shifted."
