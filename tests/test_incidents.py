"""Which claims speak of one event: quiet cases (other day, place, scope) first."""

from __future__ import annotations

import pytest

from auditor import incidents
from auditor.extract.reading import read_article
from auditor.ledger import envelopes, origins
from auditor.model import Article, Incident, IncidentStatus, Story

FIRST = "The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed 43 people."


def gathered(*texts: str) -> tuple[Incident, ...]:
    articles = [Article.from_text(text, id=f"a{n}", published="2018-11-18") for n, text in enumerate(texts)]
    return incidents.find([read_article(a) for a in articles], ())


def test_no_place_no_incident() -> None:
    assert gathered("A raid killed nine people.") == ()


@pytest.mark.parametrize(
    "other",
    [
        FIRST.replace("Saturday", "Tuesday"),
        FIRST.replace("Tal Mirin", "Beit Salun"),
    ],
)
def test_other_events_stay_apart(other: str) -> None:
    assert len(gathered(FIRST, other)) == 2


@pytest.mark.parametrize(
    "period",
    [
        "Raids on the village of Tal Mirin have killed 234 people since September 10.",
        "The war has killed more than 9,000 people around the village of Tal Mirin.",
    ],
)
def test_tolls_over_time_join_no_event(period: str) -> None:
    (incident,) = gathered(FIRST, period)
    assert {c.article for c in incident.claims} == {"a0"}


def test_articles_meet_by_place_and_day() -> None:
    (incident,) = gathered(
        FIRST, "A raid killed dozens of people in the village of Tal Mirin on Saturday, officials said."
    )
    assert [c.article for c in incident.claims] == ["a0", "a1"]
    assert incident.id == "tal-mirin-2018-11-17"
    assert incident.actor == "coalition"


def test_parts_and_denials_follow_their_event() -> None:
    text = f"{FIRST} Seventeen of those killed were children, it said. The coalition said no civilians were harmed in the strikes."
    (incident,) = gathered(text)
    assert [str(c.count.low) for c in incident.claims if c.count] == ["43", "17", "0"]
    assert incident.status is IncidentStatus.DENIED


def test_a_wide_lead_meets_the_village_told_later() -> None:
    text = (
        "Air strikes killed 43 people in eastern Syria on Saturday, a monitor said. "
        "Twelve children were among 36 civilians killed in the village of Tal Mirin, it said."
    )
    (incident,) = gathered(text)
    assert incident.place is not None
    assert incident.place.surface == "Tal Mirin"
    assert [str(c.count.low) for c in incident.claims if c.count] == ["43", "12", "36"]


def test_the_headline_speaks_of_the_first_event() -> None:
    article = Article.from_text(FIRST, id="a0", headline="Air strikes kill 40", published="2018-11-18")
    (incident,) = incidents.find([read_article(article)], ())
    assert [str(c.count.low) for c in incident.claims if c.count] == ["40", "43"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (FIRST, IncidentStatus.SINGLE_SOURCE),
        ("A fire killed nine people in the village of Tal Mirin on Saturday.", IncidentStatus.SINGLE_SOURCE),
    ],
)
def test_status(text: str, status: IncidentStatus) -> None:
    (incident,) = gathered(text)
    assert incident.status is status


def test_a_second_event_of_one_name_gets_a_number() -> None:
    texts = [
        "A fire killed nine people in the village of Tal Mirin.",
        "A flood killed four people in the village of Tal Mirin.",
    ]
    articles = [
        Article.from_text(t, id=f"a{n}", published=day)
        for n, (t, day) in enumerate(zip(texts, ("2018-03-01", "2018-09-01"), strict=True))
    ]
    found = incidents.find([read_article(a) for a in articles], ())
    assert [i.id for i in found] == ["tal-mirin", "tal-mirin-2"]


def test_undated_reports_of_a_city_stay_apart() -> None:
    texts = ["A blast killed nine people in Aleppo.", "A raid killed 30 people in Aleppo."]
    readings = [read_article(Article.from_text(t, id=f"a{n}")) for n, t in enumerate(texts)]
    assert len(incidents.find(readings, ())) == 2


def test_a_shooting_is_no_air_strike() -> None:
    assert len(gathered(FIRST, "Gunmen shot and killed two men in the village of Tal Mirin on Saturday.")) == 2


def test_a_denial_about_others_is_none() -> None:
    text = "Police said a shooting on Friday in the town of Orlen killed two people. No officers were hurt, the mayor said."
    (incident,) = gathered(text)
    assert incident.status is not IncidentStatus.DENIED


def test_copies_of_one_story_are_one_origin() -> None:
    text = "A fire killed nine people in the village of Tal Mirin on Saturday. Two barns and the old mill were lost."
    articles = tuple(Article.from_text(text, id=id, published="2018-11-18") for id in ("a", "b"))
    story = Story("a", articles, "a", "earliest")
    (alone,) = incidents.find([read_article(a) for a in articles], (story,))
    assert alone.status is IncidentStatus.SINGLE_SOURCE
    assert alone.copies == (("a", "b"),)
    (apart,) = incidents.find([read_article(a) for a in articles], ())
    assert apart.status is IncidentStatus.REPORTED


def test_the_order_of_the_articles_does_not_matter() -> None:
    texts = [
        FIRST,
        "A raid killed dozens of people in the village of Tal Mirin on Saturday.",
        "A raid killed 4 in Douma.",
    ]
    readings = [read_article(Article.from_text(t, id=f"a{n}", published="2018-11-18")) for n, t in enumerate(texts)]
    assert incidents.find(readings, ()) == incidents.find(readings[::-1], ())


def test_envelopes_span_what_is_claimed() -> None:
    other = "The Syrian Network for Human Rights said raids on Saturday on the village of Tal Mirin killed at least 15 people."
    (incident,) = gathered(FIRST, other)
    (envelope,) = envelopes(incident)
    assert (str(envelope.least), str(envelope.most)) == ("15", "43")
    assert list(origins(incident.claims)) == [
        "Syrian Observatory for Human Rights",
        "Syrian Network for Human Rights",
    ]
