"""Traces of an event in an article."""

from __future__ import annotations

from datetime import date

from auditor.episodes import episodes
from auditor.extract.reading import read_article
from auditor.model import Article
from auditor.traces import Traces, street, telling, traces


def told(text: str) -> list[Traces]:
    reading = read_article(Article.from_text(text, id="a", published="2016-07-18"))
    return traces(reading, episodes(reading))


def test_nothing_told_leaves_no_trace() -> None:
    assert told("The council of Orlen met on Monday in Willow Street.") == []


def test_a_street_is_known_without_compass_and_kind() -> None:
    assert street("N. Willow ") == street("North Willow ") == "willow"
    assert not telling(street("Main "))
    assert telling(street("Willow "))


def test_news_of_one_place_has_all_that_is_told() -> None:
    (one,) = told(
        "ORLEN, Ohio — A 4-year-old girl was shot on Saturday in the 200 block of North Willow Street. "
        "Police found her at Kessler Park Apartments."
    )
    assert (set(one.streets), one.blocks, one.ages) == ({"willow", "kessler park apartments"}, {"willow"}, {"4"})
    assert one.days == {date(2016, 7, 16)}
    assert len(one.lead) == 1
    assert any(key.startswith("at willow on 2016-07-16") for key in one.meets_by())


def test_of_two_places_each_has_its_own() -> None:
    one, other = told(
        "A man was shot dead on Saturday in the village of Tal Mirin in Willow Street. "
        "Two women were killed on Friday in the village of Beit Salun in Poplar Street."
    )
    assert (set(one.streets), set(other.streets)) == ({"willow"}, {"poplar"})


def test_a_round_up_meets_nobody() -> None:
    (one,) = told(
        "Three people were shot on Saturday in Orlen: a man in the 200 block of Willow Street, a woman in the 900 block of Poplar Street, "
        "and Dana Kessler, 19, in the 1200 block of Rowan Street."
    )
    assert one.several
    assert list(one.meets_by()) == []
