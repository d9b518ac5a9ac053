from __future__ import annotations

import time

import pytest

from auditor.text import furniture
from auditor.text.furniture import credited_agency, is_byline, is_caption, is_credit, is_cut, is_end, is_furniture

PROSE = [
    "Print workers at the mint went on strike on Monday.",
    "More than 40 people were killed.",
    "Comments by the minister angered residents, who said they had not been asked.",
    "Reuters and AP said they had lost two cameras in the fire.",
    "Photo shops closed all over the country after the ban, the chamber of trade said on Tuesday.",
    "By Monday the water had reached the second floor.",
    "Subscribe now",
]


@pytest.mark.parametrize("line", PROSE[:-1])
def test_prose_is_none_of_them(line: str) -> None:
    assert not any(judge(line) for judge in (is_furniture, is_end, is_credit, is_byline, is_caption, is_cut))


@pytest.mark.parametrize(
    "line", ["Subscribe now", "7 min read", "Print", "12 Comments", "© 2023 Orsk Post", "https://post.example/7"]
)
def test_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize("line", ["Post a Comment", "Comments ()", "Leave a Reply"])
def test_ends(line: str) -> None:
    assert is_end(line)


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("Agence France-Presse", "AFP"),
        ("(Reuters)", "Reuters"),
        ("Source: The Associated Press", "AP"),
        ("Associated Press writers Ines Aldous in Orsk and Peter Lindqvist contributed to this report.", "AP"),
        ("Reuters contributed to this report.", None),
        ("(Reporting by Ines Aldous; Editing by Peter Lindqvist)", None),
        ("Meridian News Agency", "Meridian News Agency"),
    ],
)
def test_credits_and_whose_story_it_is(line: str, agency: str | None) -> None:
    assert is_credit(line)
    assert credited_agency(line) == agency


@pytest.mark.parametrize(
    "line", ["By Ines Aldous", "BY INES ALDOUS, Associated Press", "By Ines Aldous and Jo de la Cruz | Orsk"]
)
def test_bylines(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "FILE - Soldiers rest at the salt works on May 4, 2023.",
        "In this Thursday, May 4, 2023 photo, soldiers rest.",
        "Soldiers rest at the salt works. (AP Photo/Ines Aldous)",
        "Photo: Ines Aldous",
        "The road to Orsk, seen from the air. Ines Aldous/Getty Images",
    ],
)
def test_captions(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize("piece", ["By A ", "(", "AP/A ", "In this a ", "Photo ", "a@", "word "])
def test_hostile_lines_take_no_time(piece: str) -> None:
    line = piece * (furniture.LONGEST_CREDIT // len(piece))
    started = time.process_time()
    for judge in (is_furniture, is_end, is_credit, is_byline, is_caption, is_cut):
        judge(line)
        judge(line[: furniture.LONGEST])
    assert time.process_time() - started < 0.5
