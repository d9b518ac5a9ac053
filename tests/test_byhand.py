"""Joining and splitting incidents by hand: what is refused first, with the words that help."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor import incidents
from auditor.byhand import ByHandError, load
from auditor.extract.reading import read_article
from auditor.model import Article, Incident

TEXTS = {
    "radio": "Rescue workers said air strikes on Saturday on the village of Tal Mirin killed 43 people.",
    "paper": "Doctors said air strikes on Saturday on the village of Beit Salun killed 25 people.",
    "wire": "Residents said air strikes on Saturday on the village of Tal Mirin killed nine people. The coalition declined to comment.",
}


def found(tmp_path: Path, text: str) -> tuple[Incident, ...]:
    path = tmp_path / "incidents.toml"
    path.write_text(text, encoding="utf-8")
    readings = [read_article(Article.from_text(t, id=id, published="2018-11-18")) for id, t in TEXTS.items()]
    return incidents.find(readings, (), load(path))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[[jion]]\narticles = ['radio']", "Did you mean 'join'"),
        ("[join]\narticles = ['radio']", "two brackets"),
        ("[[split]]\narticle = ['radio']", "Did you mean 'articles'"),
        ("[[split]]\narticles = 'radio'", "list of strings"),
        ("[[split]]\nid = 'one'", "name claims or articles"),
        ("[[join]]\nincidents = ['tal-mirin-2018-11-17']", "two or more incidents"),
        ("[[split]]\narticles = ['rado']", "Did you mean 'radio'"),
        ("[[join]]\nincidents = ['tal-mirin-2018-11-17', 'beit-salum-2018-11-17']", "Did you mean 'beit-salun"),
        ("[[split]]\nclaims = ['radio#7']", "no claim 'radio#7'"),
        ("[[split]", "is no TOML"),
    ],
)
def test_what_cannot_be_used_is_said(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(ByHandError, match=words.replace("[", r"\[")):
        found(tmp_path, text)


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(ByHandError, match="cannot be read"):
        load(tmp_path / "none.toml")


def test_without_a_change_all_stays(tmp_path: Path) -> None:
    assert [i.id for i in found(tmp_path, "")] == ["tal-mirin-2018-11-17", "beit-salun-2018-11-17"]


def test_two_incidents_become_one(tmp_path: Path) -> None:
    (one,) = found(
        tmp_path, "[[join]]\nincidents = ['beit-salun-2018-11-17', 'tal-mirin-2018-11-17']\nid = 'river-villages'"
    )
    assert one.id == "river-villages"
    assert [c.article for c in one.claims] == ["paper", "radio", "wire"]


def test_an_article_leaves_its_incident(tmp_path: Path) -> None:
    split = found(tmp_path, "[[split]]\narticles = ['wire']\nid = 'second-strike'")
    assert {i.id: [c.article for c in i.claims] for i in split} == {
        "tal-mirin-2018-11-17": ["radio"],
        "beit-salun-2018-11-17": ["paper"],
        "second-strike": ["wire"],
    }


def test_answers_go_with_their_articles(tmp_path: Path) -> None:
    split = found(tmp_path, "[[split]]\narticles = ['wire']\nid = 'second'")
    assert {i.id: [r.claimant for r in i.responses] for i in split} == {
        "tal-mirin-2018-11-17": [],
        "beit-salun-2018-11-17": [],
        "second": ["coalition"],
    }
