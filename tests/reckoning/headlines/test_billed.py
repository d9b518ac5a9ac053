"""What headline and body say of one figure: quiet cases first."""

from __future__ import annotations

import pytest

import auditor
from auditor.model import Article


def findings(headline: str, text: str) -> list[str]:
    audit = auditor.audit([Article.from_text(text, headline=headline)], checks=["article/headline-mismatch"])
    assert audit.crashes == ()
    return [finding.message for finding in audit.findings]


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("Hotels cost region £3m a month", "The region spends £3m a month on hotels, the council said."),
        ("Hotels cost region £36m a year", "The region spends £3m a month on hotels, or £36m a year."),
        ("Hotels cost region £3m a week", "The region spends £3m a week on hotels. It spent £3m a month in 2020."),
        (
            "Jobless rate falls to 4.2%",
            "The jobless rate fell to 4.2 percent in May. In June it had risen to 4.2 percent.",
        ),
        ("Jobless rate falls to 4.2%", "The jobless rate was 4.2 percent in May, down from 4.6."),
        ("Rents jump 15% in a year", "Rents are 15 percent higher than last year, the site said."),
        (
            "Rents jump 15% in three years",
            "Rents are 15 percent more than three years ago, and 4 percent more than last year.",
        ),
        (
            "Measles cases double in south",
            "Clinics recorded 2,230 cases, compared with 1,100 in the same months of 2023.",
        ),
        (
            "Measles cases double in south",
            "Cases have doubled. Clinics recorded 320 cases in May, compared with 300 in April.",
        ),
        (
            "Measles cases double in south",
            "Clinics recorded 1,320 cases in June, compared with 1,100 in May and 640 in April.",
        ),
        ("Three dead after boat sinks", "The bodies of two men were found off Orlen. A passenger, 34, died later."),
        ("Double murder shocks town", "Police questioned 30 people, compared with 20 last week, about the murders."),
        ("Force to be cut by half", "The force will be cut to 4,600 from 9,200 by the spring, officials said."),
        ("Profits halve at brewer", "Profit at the brewer fell to $4 million, compared with $8.2 million a year ago."),
    ],
)
def test_borne_out(headline: str, text: str) -> None:
    assert findings(headline, text) == []


@pytest.mark.parametrize(
    ("headline", "text", "message"),
    [
        (
            "Hotels cost region £3m a week",
            "The region spends £3m a month on hotels, or £36m over the year.",
            "The headline says “£3m a week”, the body “£3m a month”.",
        ),
        (
            "Jobless rate falls to 4.2% in May",
            "Unemployment edged up in May, the jobless rate rising to 4.2 percent from 3.9 percent.",
            "The headline says “falls to 4.2%”, the body “rising to 4.2 percent”.",
        ),
        (
            "Rents in Vasse jump 15% in a year",
            "Rents in Vasse are 15 percent more than three years ago, and 4 percent more than last summer.",
            "The headline says 15%, the body 4 percent; there it is “Rents in Vasse are 15 percent more than three years ago”.",
        ),
        (
            "Measles cases double in south",
            "Clinics in the south recorded 1,320 cases, compared with 1,100 in the same months of 2023.",
            "The headline says “double”, the body “1,320 cases, compared with 1,100”.",
        ),
        (
            "Ministry weighs cutting force by half",
            "The ministry wants to bring the force down to 6,300 from 9,200 by the spring.",
            "The headline says “half”, the body “6,300 from 9,200”.",
        ),
        (
            "Council approves $45-million bridge",
            "Councillors voted for a link over the river on Tuesday. The $4.5-million span will open in May.",
            "The headline says $45-million, the body $4.5-million; the point is shifted.",
        ),
        (
            "41 killed as train hits truck",
            "A train hit a truck near Orlen on Monday, killing 14 people and injuring 27, the police said.",
            "The headline says 41, the body 14.",
        ),
        (
            "Five killed in pileup near Orlen",
            "A crash near Orlen left four people dead, police said. A fifth person was in critical condition.",
            "The headline says Five, the body four.",
        ),
    ],
)
def test_contradicted(headline: str, text: str, message: str) -> None:
    assert findings(headline, text) == [message]
