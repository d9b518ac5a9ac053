"""Tests for auditor.extract.coordinations: people told one after another."""

from __future__ import annotations

import pytest

import auditor
from tests.extract.test_claims import figures


def totals(text: str) -> list[tuple[str, str]]:
    claims = auditor.extract_claims(text)
    return [(c.outcome.value, str(c.count.low)) for c in claims if c.count is not None and c.relation is None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A gunman killed Adam Kessler, a teacher, in Orlen on Monday.", [("killed", "1")]),
        ("Adam Kessler died and Jan Brenner was wounded.", [("killed", "1"), ("injured", "1")]),
        (
            "He killed Adam Kessler, 34, and Jan Brenner was arrested on Monday.",
            [("killed", "1"), ("captured", "1")],
        ),
        ("Police said the gunman killed his wife, Jana Kessler, 30, before shooting himself.", [("killed", "1")]),
        ("The blast killed Jacob Walden, 18, and Averil Bolen, 20, police said.", [("killed", "2")]),
        ("A shell killed Adam Kessler, Jan Brenner and Petr Novak, 19, in Orlen.", [("killed", "3")]),
        ("Jonas Acker, 18, who was on his way home, and Elis Canto, 16, were killed.", [("killed", "2")]),
        ("The man shot and killed his mother, stepfather, and grandmother on Sunday.", [("killed", "3")]),
        ("The deaths of Adam Kessler and his wife, Jana, shocked the town.", [("killed", "2")]),
        ("Adam Kessler and a neighbour were found dead.", [("killed", "2")]),
        ("The attack wounded Jan Brenner and a driver.", [("injured", "2")]),
        ("A shell killed a child named Omar Brenner (14), and a child named Sami Brenner (9).", [("killed", "2")]),
        ("Adam Brenner was killed alongside his wife, Jana Brenner, and their four children.", [("killed", "6")]),
        ("A blast killed Adam Brenner (also known as Abu Omar), 34, and his two sons.", [("killed", "3")]),
        ("A gunman killed Adam Brenner, 34, and two people were wounded.", [("killed", "1"), ("injured", "2")]),
        ("Jan Brenner, 25, and his wife, Jana Kessler, 21 were also killed.", [("killed", "2")]),
        ("A former clerk shot his ex-wife, her friend, a sheriff and a deputy on Sunday.", [("injured", "4")]),
    ],
)
def test_people_listed_by_name_are_counted(text: str, expected: list[tuple[str, str]]) -> None:
    assert totals(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Adam Kessler and three others were killed in Orlen.", [("killed", "4")]),
        ("The mayor and three others were killed.", [("killed", "4")]),
        ("The wife of Adam Kessler and three other civilians were killed.", [("killed", "4")]),
        ("Adam Kessler, 34, and two other men were wounded.", [("injured", "3")]),
        ("He killed the mayor and two others.", [("killed", "3")]),
        ("Kessler and three others were shot in Orlen.", [("injured", "4")]),
        ("Police said he and two others were killed.", [("killed", "3")]),
        ("Officers and two others were killed.", [("killed", "2")]),
        ("Kessler and her three children were shot dead.", [("killed", "4")]),
        ("Kessler and his elder son were pronounced dead.", [("killed", "2")]),
        ("The rampage left Kessler and a student dead.", [("killed", "2")]),
        ("He shot and killed Kessler and her mother.", [("killed", "2")]),
        ("Police killed Kessler and a gunman wounded two officers.", [("injured", "2")]),
        ("A 16-year-old boy and 20-year-old woman were slain.", [("killed", "2")]),
        ("Adam Kessler (49) was killed with his three sons.", [("killed", "4")]),
        ("A shell killed the mayor and two others were wounded.", [("injured", "2")]),
        ("A shell killed nine people and two others were wounded.", [("killed", "9"), ("injured", "2")]),
        ("The army and three others were blamed; residents and three others were hurt.", [("injured", "3")]),
    ],
)
def test_others_beside_one(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He killed his wife Monday night.", [("killed", "1")]),
        ("His wife Sarah was killed.", [("killed", "1")]),
        ("His son Omar, 12, was wounded.", [("injured", "1")]),
        ("A teacher and his wife Sarah were killed.", [("killed", "2")]),
        ("A shell killed Adam Kessler, his wife Sarah and their two sons.", [("killed", "4")]),
    ],
)
def test_a_relative_by_first_name(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Police met Adam Kessler and Jan Brenner.",
        "Adam Kessler and Jan Brenner said nobody was hurt.",
        "Police spoke to Kessler and the man who died.",  # the mayor and Kessler live
        "Deputies executed 44 search warrants in Orlen.",
        "Officials confirmed the death of Adam Kessler, the son of volunteer Mark Kessler and his wife.",
        "The deal between Adam Kessler and Jan Brenner was killed.",
    ],
)
def test_rolls_that_nothing_befell(text: str) -> None:
    assert all(c.count is None or c.count.most in (0, 1) for c in auditor.extract_claims(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "16 year old Anna Bell, 33 year old Nick Cole, and his one month old nephew Ian Cole were killed and eight "
            "others were injured.",
            [("killed", "3"), ("injured", "8")],
        ),
        (
            "Two brothers – Peter Cole and engineer Max Cole, as well as their cousin Fred Cole, were killed.",
            [("killed", "3")],
        ),
        ("The wife of Peter Cole – the party's spokesman – and three other civilians were killed.", [("killed", "4")]),
        ("The strike killed poet Hanna Nadal alongside her son and ten members of the family.", [("killed", "12")]),
        (
            "A strike killed him alongside his wife Iman Cole and their three daughters Mia Cole, Nina Cole and Ada Cole.",
            [("killed", "5")],
        ),
        ("Peter Cole, his wife Anna and their children Mia, Tom, and Ben were killed.", [("killed", "5")]),
        ("Peter Cole, a guard and two visitors were killed.", [("killed", "4")]),
        ("Seven relatives of the mayor along with at least 18 other civilians were killed.", [("killed", "25")]),
        ("Peter Cole of Orlen and his 11-year-old daughter Olive were killed, too.", [("killed", "2")]),
        (
            "He had killed his 7-year-old daughter, Kaya Walden; his girlfriend, Shana Hale; and Hale's mother, Viola "
            "Warner, 62.",
            [("killed", "3")],
        ),
        ("Two men inside a shop and a man and a woman on the street were injured.", [("injured", "4")]),
        ("Elias Jansson and Sander Frank, both 16, were killed.", [("killed", "2")]),
        ("They believe Laura Colman and her two children died in the fire.", [("killed", "3")]),
        ("They said the Orlen County Sheriff Joe Terrel and another deputy have been shot.", [("injured", "2")]),
        (
            "Officers found the bodies of 33-year-old Megan Short, 40-year-old Mark Short and the couple's three "
            "children: Lena, 8; Mark Jr., 5, and Willa, 2.",
            [("killed", "5")],
        ),
        ("A blast killed Peter Cole, and his wife was arrested.", [("killed", "1"), ("captured", "1")]),
        ("He killed Del Jansson at a home near North Pike and East Gowan.", [("killed", "1")]),
        ("A shell killed Islam Omar Ashkar, a Dutch citizen and wife of a teacher.", [("killed", "1")]),
        ("A child, his elder son, died.", [("killed", "1")]),
        ("Adam Kessler, one of its former officers, was also killed.", [("killed", "1")]),
    ],
)
def test_rolls(text: str, expected: list[tuple[str, str]]) -> None:
    assert totals(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two women, Mala Sabow and Sonda Sabow, were killed.", [("killed", "2")]),
        ("Two men, a woman and a child were killed.", [("killed", "4")]),
        (
            "At least three people – 37 year old journalist Adam Habib, his mother-in-law, 54 year old Buta Tatar, and "
            "her grandchild, three year old Amer Tatar, were killed.",
            [("killed", "3")],
        ),
        (
            "Two brothers, 64-year-old Karl Saeder (Abu Karl) and 60-year-old Max Saeder were killed alongside Max's wife "
            "and their two children: a 26-year-old son named Omar Saeder and a 23-year-old daughter named Sala Saeder.",
            [("killed", "5")],
        ),
        ("A man identified as Josef Ramdan and his wife were also killed.", [("killed", "2")]),
        ("A strike killed a young married couple, their daughter, and one of their sons.", [("killed", "4")]),
    ],
)
def test_those_a_number_counts_are_counted_once(text: str, expected: list[tuple[str, str]]) -> None:
    assert totals(text) == expected


@pytest.mark.parametrize(
    ("text", "number", "bound"),
    [
        ("Adam Kessler, his wife and his children were injured in a strike.", 4, "at_least"),
        ("His wife and children were killed.", 3, "at_least"),
        ("His parents and two brothers were killed.", 4, "exact"),
        ("At least two children from the same family and a man were injured.", 3, "at_least"),
        ("Another son of Hassan named Ibrahim Oden was injured.", 1, "exact"),
    ],
)
def test_relatives_without_a_number_are_two_at_least(text: str, number: int, bound: str) -> None:
    count = auditor.extract_claims(text)[0].count
    assert count is not None
    assert (int(count.low or 0), count.bound) == (number, bound)


@pytest.mark.parametrize(
    "text",
    [
        "His wife and children fled.",
        "Kessler and his colleagues were arrested.",
        "The mayor, his wife and family left.",
    ],
)
def test_relatives_of_whom_nothing_is_counted(text: str) -> None:
    assert auditor.extract_claims(text) == ()


def test_a_list_by_name_belongs_to_the_toll_before() -> None:
    toll, listed, *_ = auditor.extract_claims(
        "A strike killed 20 people. Adam Kessler, his wife and their two children were killed at home."
    )
    assert listed.target == toll.id
    assert listed.count is not None
    assert listed.count.low == 4


def test_a_further_roll_adds_to_those_told_before() -> None:
    text = "A shell killed Adam Kessler and his wife Iman. Jan Rakow, a friend, and Sara Sadim, a neighbour, were also killed."
    assert totals(text) == [("killed", "4")]


def test_parts_keep_their_words() -> None:
    total, *parts = auditor.extract_claims("Adam Kessler, his nephew Ian Kessler and two guards were killed.")
    assert [p.victims.surface for p in parts] == ["people", "nephew", "guards"]
    assert {p.target for p in parts} == {total.id}
