"""What one article tells of one event: claims, and answers without a figure."""

from __future__ import annotations

from auditor.episodes import Episode, episodes
from auditor.extract.reading import read_article
from auditor.model import Article, Stance

RAID = "Residents said coalition air strikes on Saturday on the village of Tal Mirin killed nine people."


def told(text: str) -> list[Episode]:
    return episodes(read_article(Article.from_text(text, id="a", published="2018-11-18")))


def test_a_toll_of_the_war_is_no_event() -> None:
    assert told("The war has killed 90,000 people since it began.") == []


def test_not_saying_how_is_no_answer() -> None:
    (one,) = told(f"{RAID} The coalition did not say how many aircraft took part.")
    assert one.responses == []


def test_an_answer_belongs_to_the_event_before_it() -> None:
    (one,) = told(f"{RAID} The coalition declined to comment.")
    assert [(r.claimant, r.stance) for r in one.responses] == [("coalition", Stance.NO_COMMENT)]


def test_two_villages_are_two_events() -> None:
    found = told(f"{RAID} A shell killed two men on Saturday in the village of Beit Salun.")
    assert [e.place.surface for e in found if e.place] == ["Tal Mirin", "Beit Salun"]
