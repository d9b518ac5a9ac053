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


def test_the_toll_of_a_war_joins_no_event() -> None:
    (incident,) = gathered(f"{FIRST} More than 300,000 people have been killed.")
    assert [str(c.count.low) for c in incident.claims if c.count] == ["43"]


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


CITY = "Air strikes on Saturday killed {} people in the city of Aleppo, {} said."


def dated(*texts: str, published: str = "2018-11-18") -> tuple[Incident, ...]:
    articles = [Article.from_text(text, id=f"a{n}", published=published) for n, text in enumerate(texts)]
    return incidents.find([read_article(a) for a in articles], ())


def test_in_a_city_a_day_alone_makes_no_incident() -> None:
    assert len(dated(CITY.format(18, "a monitor"), CITY.format(26, "activists"))) == 2


@pytest.mark.parametrize(
    "other",
    [
        CITY.format(18, "activists"),
        "Jets hit a hospital in the city of Aleppo on Saturday and killed 26 people, activists said.",
    ],
)
def test_in_a_city_the_figures_or_the_target_join(other: str) -> None:
    first = "Air strikes on Saturday killed 18 people at a hospital in the city of Aleppo, a monitor said."
    assert len(dated(first, other)) == 1


@pytest.mark.parametrize(
    ("then", "events"),
    [
        ("A strike on the village of Tal Mirin on Sunday killed 12 people, activists said.", 2),
        ("A strike on the village of Tal Mirin late on Friday killed 12 people, activists said.", 1),
        ("A strike on the village of Tal Mirin on Sunday killed 43 people, activists said.", 1),
    ],
)
def test_neighbouring_days_are_one_event_only_where_figures_or_a_night_say_so(then: str, events: int) -> None:
    assert len(dated(FIRST, then)) == events


def test_weekdays_count_where_no_date_is_known() -> None:
    articles = [Article.from_text(t, id=f"a{n}") for n, t in enumerate((FIRST, FIRST.replace("Saturday", "Tuesday")))]
    assert len(incidents.find([read_article(a) for a in articles], ())) == 2


def test_one_article_tells_two_days_of_one_place_apart() -> None:
    second = "A strike on Sunday on the village of Tal Mirin killed nine people, it said."
    assert len(dated(f"{FIRST} {second}")) == 2


def test_a_week_told_later_does_not_widen_an_event() -> None:
    first = "A gas attack on Tuesday killed 87 people in the village of Tal Mirin, a monitor said."
    week = "Jets struck the village of Tal Mirin earlier this week, killing 87 people in a gas attack, doctors said."
    later = "A woman was killed in a raid on the village of Tal Mirin on Saturday, a monitor said."
    articles = [
        Article.from_text(first, id="a", published="2018-11-14"),
        Article.from_text(week, id="b", published="2018-11-17"),
        Article.from_text(later, id="c", published="2018-11-17"),
    ]
    found = incidents.find([read_article(a) for a in articles], ())
    assert [{c.article for c in i.claims} for i in found] == [{"a", "b"}, {"c"}]


def test_the_lead_may_name_the_place() -> None:
    lead = "Fires burned in the village of Tal Mirin on Saturday. Doctors said that 43 people were killed."
    assert len(dated(FIRST, lead)) == 1
    assert len(dated(FIRST, lead.replace("43", "nine"))) == 2  # a place not told beside the figure needs the figure


def test_a_dateline_is_where_local_news_happened() -> None:
    texts = (
        "ORLEN (MNA) - A bus fell into the river on Saturday, and 14 people died, police said.",
        "A bus fell off a bridge in the town of Orlen on Saturday, killing 14 people, firefighters said.",
    )
    assert len(dated(*texts)) == 1


@pytest.mark.parametrize("place", ["East Syria", "Tennessee", "Rural Idlib"])
def test_a_part_of_a_country_is_no_place_of_an_event(place: str) -> None:
    assert dated(f"Raids killed 36 civilians in {place} on Saturday, a monitor said.") == ()


# --------------------------------------------------------------------------- a strike told nine times


REPORTS = {
    "monitor": (
        "2018-11-17",
        "Raids kill 36 civilians in east Syria",
        "Coalition air strikes on Saturday killed at least 36 civilians, the Syrian Observatory for Human Rights said. "
        "Seventeen children were among the dead in the village of Abu Qasr, it said.",
    ),
    "agency": (
        "2018-11-18",
        "Coalition rejects toll of raids",
        "The Syrian Observatory for Human Rights said coalition strikes on Saturday killed 43 people, including 36 relatives of "
        "fighters, in the village of Abu al-Qasr. But the coalition denied that its air raids there had killed any civilians.",
    ),
    "copy": (
        "2018-11-18",
        "Coalition disputes toll",
        "The Syrian Observatory for Human Rights said coalition strikes on Saturday killed 43 people in the village of Abo Al "
        "Qasr. An envoy of the coalition appeared to blame Syrian government forces for the deaths.",
    ),
    "recorder": (
        "2018-11-17",
        "Abu Qasr, east of the river",
        "Between 15 and 53 civilians were killed in a strike on the village of Abu Qasr, according to locals. The Syrian Network "
        "for Human Rights reported that at least 15 civilians were killed. Radio Furat said the number of deaths had risen to 53.",
    ),
    "background": (
        "2018-11-18",
        None,
        "The Syrian Observatory for Human Rights says raids have killed 234 civilians around the village of Abu al-Qasr since "
        "September 10. In 2017 a strike on the village of Tal Mirin killed 35 civilians, the Syrian government says.",
    ),
}


def test_a_strike_told_many_times_is_one_incident() -> None:
    articles = [Article.from_text(t, id=i, headline=h, published=p) for i, (p, h, t) in REPORTS.items()]
    found = incidents.find([read_article(a) for a in articles], ())
    first = found[0]
    assert {c.article for c in first.claims} == {"monitor", "agency", "copy", "recorder"}
    assert first.status is IncidentStatus.DENIED
    assert [(str(c.count.low), c.scope.value) for c in first.beside if c.count] == [] or first.beside
    assert all("234" not in c.span.text and "35" not in c.span.text for c in first.claims)
    (killed,) = [e for e in envelopes(first) if e.victims.value == "people"]
    assert (str(killed.least), str(killed.most)) == ("43", "53")
    told = origins([c for c in first.claims if c.claimant and c.relation is None])
    assert len({c.article for c in told["Syrian Observatory for Human Rights"]}) == 3


# --------------------------------------------------------------------------- how far it is agreed


@pytest.mark.parametrize(
    ("then", "expected"),
    [
        ("", IncidentStatus.SINGLE_SOURCE),
        ("Doctors said 40 people were killed in the strikes.", IncidentStatus.REPORTED),
        ("The coalition said no civilians were harmed in the strikes.", IncidentStatus.DENIED),
        ("The coalition declined to comment.", IncidentStatus.SINGLE_SOURCE),
        ("Residents blamed the Syrian army for the deaths.", IncidentStatus.CONTESTED),
    ],
)
def test_status_of_what_is_told_beside(then: str, expected: IncidentStatus) -> None:
    (incident, *_) = dated(f"{FIRST} {then}")
    assert incident.status is expected


def test_state_media_that_tell_of_harm_by_others_declare_nothing() -> None:
    text = "Rebel rockets killed four people in the village of Tal Mirin on Saturday, SANA said. A raid by the Syrian army killed a man there, the Observatory said."
    (incident, *_) = dated(text)
    assert incident.status is not IncidentStatus.DECLARED


def test_claimants_have_the_name_by_which_the_whole_incident_knows_them() -> None:
    (incident,) = gathered(
        FIRST.replace("coalition", "U.S.-led coalition")
        + " The U.S.-led coalition denied that any civilians were killed.",
        FIRST + " The coalition denied that any civilians were killed.",
    )
    assert {c.claimant.name for c in incident.claims if c.stance == "denied" and c.claimant} == {"U.S.-led coalition"}
