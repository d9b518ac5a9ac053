from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.model import Article, ZoneKind
from auditor.text.zones import lay_out

BODY = (
    "Government troops retook the salt works on Saturday, the army command said in a statement.\n\n"
    "Residents said the shelling had stopped before noon and that the road was open again."
)


def kinds(text: str, **given: str) -> list[tuple[str, str]]:
    article = lay_out(Article.from_text(text, **given))
    return [(zone.kind.value, zone.span.text) for zone in article.zones]


def test_a_bare_sentence_is_body() -> None:
    assert kinds("Troops seized over 6,000 kilometers") == [("body", "Troops seized over 6,000 kilometers")]


@pytest.mark.parametrize(
    "line",
    [
        "The offensive began on Saturday.",
        "“We will not leave.”",
        "On May 27, 2017 the army left the town.",
        "Share prices of the bank fell by a third after the attack, traders said.",
        "Copyright law will change next year, the minister said in a speech to publishers in the capital on Monday.",
        "By Friday, the army had left the town.",
        "A photo of the village showed 12 burned houses, the Observatory said.",
        "This weekend, an image of the wreck was shared 40,000 times.",
        "“Who did this?” asked the mayor.",
        "Follow the money, said the prosecutor, and 43 names will turn up.",
    ],
)
def test_prose_stays_body(line: str) -> None:
    text = f"{line}\n\n{BODY}"
    assert kinds(text) == [("body", text)]


def test_a_dash_inside_the_first_sentence_is_no_dateline() -> None:
    text = f"Troops — most of them conscripts — left.\n\n{BODY}"
    assert kinds(text) == [("body", text)]


@pytest.mark.parametrize("kicker", ["UPDATE:", "ANALYSIS:", "WATCH:"])
def test_a_kicker_is_no_dateline(kicker: str) -> None:
    assert ("dateline", kicker) not in kinds(f"{kicker} Troops left the town on Monday.\n\n{BODY}")


def test_subheadings_inside_the_body_stay_body() -> None:
    text = f"{BODY}\n\nTROOP MOVEMENTS\n\nThe army said nothing of its losses.\n\n– Who fired? –\n\nNobody knows."
    assert kinds(text) == [("body", text)]


@pytest.mark.parametrize(
    "headline", ["Army retakes salt works", "Army retakes salt works: ‘We are home’", "Who shelled the salt works?"]
)
def test_a_first_line_without_full_stop_is_the_headline(headline: str) -> None:
    assert kinds(f"{headline}\n\n{BODY}")[0] == ("headline", headline)


def test_the_given_headline_is_the_headline() -> None:
    article = lay_out(Article.from_text(BODY, headline="Army wins. Rebels lose."))
    assert article.zones[0].kind is ZoneKind.HEADLINE
    assert article.zones[0].span.text == "Army wins. Rebels lose."
    assert article.zones[1].span.text == BODY


def test_a_caption_may_stand_before_the_headline() -> None:
    caption = "In this Thursday, May 4, 2023 photo, soldiers stand at the salt works. (Orsk Military Media, via AP)"
    assert [kind for kind, _ in kinds(f"{caption}\n\nArmy retakes salt works\n\n{BODY}")] == [
        "caption",
        "headline",
        "body",
    ]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("3 min read", "furniture"),
        ("Share this article", "furniture"),
        ("Previous Post Next Post", "furniture"),
        ("Comments (12)", "furniture"),
        ("desk@valleyrecord.example", "furniture"),
        ("Copyright 2023 The Valley Record. All rights reserved.", "furniture"),
        ("RELATED: Dam failure kills 18", "furniture"),
        ("Sign up for our newsletter", "furniture"),
        ("___", "furniture"),
        ("[source_without_link]Agence France-Presse[/source_without_link]", "credit"),
        ("Associated Press writer Ines Aldous contributed to this report.", "credit"),
        ("(Reporting by Ines Aldous; Editing by Peter Lindqvist)", "credit"),
        ("Agence France-Presse", "credit"),
        ("Source: Reuters", "credit"),
        ("Soldiers at the salt works. Photo Courtesy of the Orsk Media Center", "caption"),
    ],
)
def test_lines_after_the_body(line: str, kind: str) -> None:
    assert kinds(f"Army retakes salt works\n\n{BODY}\n\n{line}")[-1] == (kind, line)


def test_what_follows_the_comments_is_furniture() -> None:
    text = f"{BODY}\n\nPost a Comment\n\nOrsk Magazine brings you news of the valley and the world."
    assert kinds(text)[0] == ("body", BODY)
    assert kinds(text)[1][0] == "furniture"
    assert kinds(text)[1][1].endswith("and the world.")


def test_a_teaser_cut_from_the_lead_is_furniture() -> None:
    lead = "Government troops in the eastern desert are moving toward the salt works, residents said on Sunday."
    text = f"Troops near salt works\n\nGovernment troops in the eastern desert are moving […]\n\n{lead}\n\n{BODY}"
    assert [kind for kind, _ in kinds(text)] == ["headline", "furniture", "body"]


@pytest.mark.parametrize(
    ("dateline", "source", "published"),
    [
        ("ORSK (MNA) —", "MNA", None),
        ("BEIRUT (AP) —", "AP", None),
        ("BEIRUT, Lebanon —", None, None),
        ("AMMAN, May 4 (Reuters) -", "Reuters", None),
        ("Beirut:", None, None),
        ("AMMAN:", None, None),
        ("PORT AMBLE, 3 MAR 91 --", None, date(1991, 3, 3)),
        ("(Reuters) -", "Reuters", None),
    ],
)
def test_the_dateline_ends_where_the_sentence_begins(dateline: str, source: str | None, published: date | None) -> None:
    article = lay_out(Article.from_text(f"Army retakes salt works\n\n{dateline} {BODY}"))
    assert [(zone.kind.value, zone.span.text) for zone in article.zones[1:]] == [("dateline", dateline), ("body", BODY)]
    assert (article.source, article.published) == (source, published)


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("May 27, 2017 - 12:53 pm", datetime(2017, 5, 27, 12, 53)),
        ("22 May 2017", date(2017, 5, 22)),
        ("Published: Sunday, 18 November 2018, 09:05 GMT", datetime(2018, 11, 18, 9, 5)),
        ("2023-05-04", date(2023, 5, 4)),
    ],
)
def test_a_date_alone_is_the_day_of_publication(line: str, published: date) -> None:
    article = lay_out(Article.from_text(f"Army retakes salt works\n\n{line}\n\n{BODY}"))
    assert article.zones[1].kind is ZoneKind.DATELINE
    assert article.published == published


def test_an_update_is_not_the_publication() -> None:
    text = f"Army retakes salt works\n\nMay 4, 2023\n\nUpdated May 6, 2023\n\n{BODY}"
    article = lay_out(Article.from_text(text))
    assert (article.published, article.updated) == (date(2023, 5, 4), date(2023, 5, 6))


def test_what_is_given_is_kept() -> None:
    text = f"22 May 2017\n\nBEIRUT (AP) — {BODY}"
    article = lay_out(Article.from_text(text, published="2018-01-01", source="Orsk Post"))
    assert (article.published, article.source) == (date(2018, 1, 1), "Orsk Post")


def test_a_byline_is_told_apart() -> None:
    text = f"Army retakes salt works\n\nBy Ines Aldous and Peter Lindqvist\n\n{BODY}"
    assert [kind for kind, _ in kinds(text)] == ["headline", "byline", "body"]


LINES = [
    "Share",
    "Army takes hill",
    "BEIRUT (AP) — It left.",
    "May 4, 2023",
    "Post a Comment",
    "He said no.",
    "",
    "Photo: AP",
]


@given(st.lists(st.sampled_from([*LINES, "x" * 80 + "."]), max_size=12))
def test_zones_cover_everything_in_order_and_once(lines: list[str]) -> None:
    article = lay_out(Article.from_text("\n".join(lines)))
    end = 0
    for zone in article.zones:
        assert article.text[zone.span.start : zone.span.end] == zone.span.text
        assert not article.text[end : zone.span.start].strip()
        end = zone.span.end
    assert not article.text[end:].strip()
    assert lay_out(article) == article
