"""Which reports are of one event by what they share: what must stay apart first."""

from __future__ import annotations

import pytest

from auditor import incidents
from auditor.extract.reading import read_article
from auditor.model import Article, Incident

FIRST = "Dana Kessler, 34, was shot and killed on Saturday outside a bar in Willow Street, Orlen police said."


def gathered(*told: tuple[str, str]) -> tuple[Incident, ...]:
    articles = [Article.from_text(text, id=f"a{n}", published=day) for n, (text, day) in enumerate(told)]
    return incidents.find([read_article(a) for a in articles], ())


def joined(other: str, day: str = "2016-07-18", first: str = FIRST) -> bool:
    found = gathered((first, "2016-07-17"), (other, day))
    return any(len({c.article for c in incident.claims}) > 1 for incident in found)


@pytest.mark.parametrize(
    ("other", "day"),
    [
        # another man of that name
        ("Dana Kessler, 61, was killed by a falling tree in Marram on Saturday.", "2016-07-18"),
        ("Dana Kessler, 12, was shot and killed on Sunday.", "2016-07-18"),
        # the chief of police speaks of both
        ("A man was shot and killed on Friday, Orlen Police Chief Dana Kessler said.", "2016-07-18"),
        # another shooting of the town: other street, other victim, other day
        ("A 19-year-old man was shot and killed on Saturday in Poplar Street, Orlen police said.", "2016-07-18"),
        ("A 19-year-old man was shot and killed on Tuesday, Orlen police said.", "2016-07-21"),
        # the same street on another day
        ("A man was shot and killed on Wednesday in Willow Street, Orlen police said.", "2016-07-21"),
        # a street of that name elsewhere
        ("A man was shot and killed on Saturday in Willow Street, Marram police said.", "2016-07-18"),
        # no shooting
        ("A car crash on Saturday in Willow Street, Orlen, killed two people.", "2016-07-18"),
    ],
)
def test_other_events_stay_apart(other: str, day: str) -> None:
    assert not joined(other, day)


@pytest.mark.parametrize(
    ("other", "day"),
    [
        (
            "The man shot dead in Willow Street on Saturday was a father of two, Orlen police said. One man was killed.",
            "2016-07-19",
        ),
        ("A suspect was charged on Friday with the murder of Dana Kessler. One man was shot dead.", "2016-07-29"),
        ("Dana Kessler, 34, died in a shooting last year; a jury found a man guilty.", "2017-05-02"),
        ("One man was killed in a shooting on Saturday night, Orlen police said.", "2016-07-17"),
    ],
)
def test_reports_of_one_event_meet(other: str, day: str) -> None:
    assert joined(other, day)


def test_two_strikes_on_a_town_in_one_day_stay_apart() -> None:
    first = "An air strike on Saturday killed 12 people in Rahim Street in the town of Tal Mirin."
    other = "An air strike on Saturday killed three people in Rahim Street, in Beit Salun."
    assert not joined(other, first=first)


def test_a_round_up_joins_nothing() -> None:
    other = (
        "Six people were shot over the weekend: Dana Kessler, 34, in the 200 block of Willow Street, a man in the 900 block of Poplar Street and "
        "a woman in the 1200 block of Rowan Street."
    )
    assert not joined(other)


def test_a_tie_says_why() -> None:
    (incident,) = gathered(
        (FIRST, "2016-07-17"), ("Dana Kessler, 34, was killed on Saturday; friends came to mourn.", "2016-07-20")
    )
    assert [(t.article, t.other, t.because) for t in incident.ties] == [("a1", "a0", "both name Dana Kessler")]


def test_the_order_of_the_articles_decides_nothing() -> None:
    told = [
        (FIRST, "2016-07-17"),
        ("One man was killed in a shooting on Saturday in Willow Street, Orlen police said.", "2016-07-17"),
        ("Dana Kessler, 34, was killed last year; a jury found a man guilty.", "2017-05-02"),
        ("A 19-year-old man was shot and killed on Saturday in Poplar Street, Orlen police said.", "2016-07-18"),
    ]
    articles = [Article.from_text(text, id=f"a{n}", published=day) for n, (text, day) in enumerate(told)]
    readings = [read_article(a) for a in articles]
    found = incidents.find(readings, ())
    assert found == incidents.find(readings[::-1], ())
    assert sorted(sorted({c.article or "" for c in i.claims}) for i in found if len(i.claims) > 1)[0] == [
        "a0",
        "a1",
        "a2",
    ]


def test_the_town_with_which_most_begin_is_the_place() -> None:
    told = [
        "ORLEN, Ohio (Meridian) — Dana Kessler, 34, was killed in a shooting on Saturday at Willow Hall.",
        "ORLEN, Ohio (Meridian) — A crowd mourned Dana Kessler, 34, on Monday. Dana Kessler was killed in a shooting in Location Hill.",
    ]
    (incident,) = gathered(*((text, "2016-07-18") for text in told))
    assert incident.place is not None
    assert incident.place.surface == "Orlen"
