"""What happened to those counted: blows that kill, attacks only tried, what stands between a figure and its verb."""

from __future__ import annotations

import pytest

import auditor
from auditor.model import VictimClass
from tests.extract.test_claims import claims, figures


@pytest.mark.parametrize(
    "text",
    [
        "He is charged with the attempted murders of five teenagers.",
        "Police recorded two attempted murders.",
        "The plot foresaw the attempted assassination of two judges.",
        "Two cars were shot at.",
        "Protesters burned eight U.S. flags.",
        "Some 150 voting cards were burned.",
        "Five of its ambulances have been shot at.",
        "He missed by one shot and was two shot behind at the turn.",
    ],
)
def test_attacks_only_tried_harm_nobody(text: str) -> None:
    assert claims(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three people have died.", [("killed", "3")]),
        ("Three people have since died.", [("killed", "3")]),
        ("Adam Kessler has died.", [("killed", "1")]),
        ("Three people have not died.", []),
        ("Two victims fatally shot in Orlen have been named.", [("killed", "2")]),
        ("He is accused of fatally shooting three people.", [("killed", "3")]),
        ("He is charged with shooting three relatives to death.", [("killed", "3")]),
        ("He was arrested over the fatal stabbing of two men.", [("killed", "2")]),
        ("He was arrested over the stabbing of two men.", [("injured", "2")]),
        ("The shooting of 15 people at a club went unsolved.", [("injured", "15")]),
        ("Three men were beaten to death.", [("killed", "3")]),
        ("The man shoots four colleagues.", [("injured", "4")]),
        ("4 shot in Orlen", [("injured", "4")]),
        ("Police reported a quadruple homicide on Thursday.", [("killed", "4")]),
        (
            "The attack left four soldiers including the gunman dead and 16 others injured.",
            [("killed", "4"), ("injured", "16")],
        ),
        ("He is accused of killing a customer and wounding a clerk.", [("killed", "1"), ("injured", "1")]),
        ("Two boys found dead fish on the bank.", []),
        ("Her brother had shot his neighbour.", [("injured", "1")]),
        ("Two phones are stable.", []),
        ("Rebels shot down 12 government fighter planes.", []),
        ("The company is recovering from two bad years.", []),
        ("Four men coming from the burial of a slain friend were shot to death.", [("killed", "4")]),
        ("They found three adults and a 17-year-old suffering from gunshot wounds.", [("injured", "4")]),
        ("Three other boys were found with gunshot wounds.", [("injured", "3")]),
        ("Four people are recovering in hospital after being shot.", [("injured", "4")]),
        ("Police denied that it was a possible murder-suicide.", []),
        ("It was the second murder-suicide of the week.", []),
        ("The sheriff called it a murder-suicide.", [("killed", "2")]),
        ("The suspect in a triple-murder appeared in court.", [("killed", "3")]),
        ("A double fatal shooting shook Orlen.", [("killed", "2")]),
        ("A father killed his wife and two sons in a murder-suicide.", [("killed", "3")]),
        ("A shooting left five people and an unborn baby dead.", [("killed", "5")]),
        ("Two victims are critical, one is stable.", [("injured", "2"), ("injured", "1")]),
        ("The shooting sent four women and one man to the hospital.", [("injured", "5")]),
        ("Eight people were taken to Norwood General with injuries.", [("injured", "8")]),
        ("A boy and a girl were victims of a double shooting.", [("injured", "2")]),
        ("Also injured in the gunfire were a 5-year-old boy and a 20-year-old woman.", [("injured", "2")]),
        ("Killed were Adam Kessler, 34, and Jan Brenner, 32.", [("killed", "2")]),
        ("A 16-year-old was shot to death.", [("killed", "1")]),
        ("The gun went off, shooting himself and a woman.", [("injured", "2")]),
        ("Adam Kessler, a 22-year-old student, was shot and killed.", [("killed", "1")]),
        ("Adam Kessler, 22, a student, was shot and killed.", [("killed", "1")]),
        ("Two students found dead in a flat were brothers.", [("killed", "2")]),
        ("Two people found shot in a car were brothers.", []),
        ("He is accused of shooting to death two women.", [("killed", "2")]),
        ("The gang gunned down three teenagers at a party.", [("killed", "3")]),
        ("The guard fired, striking and killing the two men.", [("killed", "2")]),
        ("Six people were shot, two of them fatally.", [("casualties", "6"), ("injured", "4"), ("killed", "2")]),
        ("A man shot six people — two fatally — in Orlen.", [("casualties", "6"), ("injured", "4"), ("killed", "2")]),
        ("Of the six men who were shot, one was pronounced dead.", [("injured", "6"), ("killed", "1")]),
    ],
)
def test_blows_that_kill_and_blows_that_wound(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two men shot former minister Kessler.", []),
        ("THREE UNIDENTIFIED MEN SHOT AND KILLED 65-YEAR-OLD MINISTER KESSLER.", []),
        ("Two men shot dead in Orlen were brothers.", [("killed", "2")]),
        ("Two men shot Monday night were brothers.", [("injured", "2")]),
        ("Two men shot and killed in Orlen were brothers.", [("killed", "2")]),
    ],
)
def test_who_shoots_is_not_shot(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


def test_nobody_died_leaves_the_shot_wounded() -> None:
    assert figures("Four people were shot on Monday. Nobody died.")[0] == ("injured", "4")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Six priests and two women who worked with them were murdered.", [("killed", "8")]),
        ("The raiders killed the mayor of the town, as well as two peasants.", [("killed", "2")]),
        ("Two men who lived there said five were killed.", [("killed", "5")]),
        ("Two women who worked there wept and the house was burned.", []),
    ],
)
def test_relative_clauses_and_additions(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He asked a deputy on Sunday before he fled.", []),
        ("Adam Kessler, 21 was killed.", [("killed", "1")]),
        ("20+ people were killed in the strike.", [("killed", "20")]),
    ],
)
def test_ages_and_signs_beside_numbers(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The youngest of the three is in critical condition.", []),
        ("The suspect pleaded not guilty to murdering three people.", [("killed", "3")]),
        ("The suspect is opposed to killing three people.", []),
        ("Two teens who were shot in Orlen on Wednesday have died.", [("killed", "2")]),
        ("A man who was shot on Monday said two boys had died.", [("injured", "1"), ("killed", "2")]),
        ("Two women who were injured and a man had died.", [("injured", "2"), ("killed", "1")]),
        ("One of the five people shot and killed on Friday was a clerk.", [("killed", "1"), ("killed", "5")]),
        (
            "Four people were shot, one of which died of her wounds.",
            [("casualties", "4"), ("injured", "3"), ("killed", "1")],
        ),
    ],
)
def test_the_verb_of_the_clause_decides(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(c.outcome.value, str(c.count.low)) for c in claims(text) if c.count] == expected


def test_headlines_tell_of_deaths_in_the_present_tense() -> None:
    assert figures("Twenty-six die in coach crash near Orlen.") == [("killed", "26")]
    assert figures("Five sailors drown off Tamber.") == [("killed", "5")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two wounded soldiers were flown out.", [("injured", "2")]),
        ("Six displaced families were moved.", [("displaced", "6")]),
        ("The gang of five killed people at random.", []),
        ("Two wounded soldiers died on the way.", [("killed", "2")]),
        ("Four displaced people were killed in a camp.", [("killed", "4")]),
        ("Three missing miners were found dead.", [("killed", "3")]),
        ("There were at least 20 killed civilians, the radio said.", [("killed", "20")]),
        ("Doctors listed eight citizens as having been killed.", [("killed", "8")]),
        ("The paper listed two men as dead.", [("killed", "2")]),
        ("Nine people that had been displaced by the flood, including two women, were killed.", [("killed", "9")]),
        ("Adam Kessler (known as Abu Omar), was killed.", [("killed", "1")]),
    ],
)
def test_a_verb_tells_more_than_an_adjective(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The court passed three death sentences on Monday.",
        "She received five death threats.",
        "The singer was the subject of more than one death hoax.",
        "The parents hanged two pictures of the boy.",
        "The fighters managed to capture a police station and a rebel base.",
        "The mayor feared that the 11 jets seized by the rebels could be used.",
        "The singer, a hero to millions, has died of old age.",
        "The mayor was hospitalized after surgery on both ankles.",
        "A former soldier who has become the face of the force, told a reporter that civilians have been burned.",
        "It only takes two or three inches to turn a barge over.",
    ],
)
def test_look_alikes_of_victims(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One death was reported on Monday.", [("killed", "1")]),
        ("Kessia hangs 2 jihadis after the death of a pilot.", [("killed", "2"), ("killed", "1")]),
        ("The blasts bring to 28 the day's toll from bombs in the capital.", [("killed", "28")]),
        ("The crash brought to nine the number of people killed.", [("killed", "9")]),
        ("A strike resulted in four deaths and injuries of 15 to 19 others.", [("killed", "4"), ("injured", "15")]),
        ("In the blast 35 civilians mostly children and teachers were killed.", [("killed", "35")]),
        ("Police put the death toll at 16 earlier.", [("killed", "16")]),
        ("A bomb killed a police chief outside a police station.", [("killed", "1")]),
    ],
)
def test_more_ways_to_tell_of_victims(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "At least 25 suspected Marram militants were killed on Monday.",
        "Three missing Kessian soldiers were taken to the border.",
        "The police killed two suspected rebels.",
    ],
)
def test_words_that_describe_leave_the_class_to_the_noun(text: str) -> None:
    assert [c.victims.kind for c in claims(text)] == [VictimClass.FIGHTER]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The actor has been killed off in another hoax.", []),
        ("The jets appeared to be MiG 23 models captured from the army.", []),
        (
            "Seven managers at the mine will face charges of homicide following a fire when 177 miners died.",
            [("killed", "177")],
        ),
        ("Seven people in the town may have died.", [("killed", "7")]),
    ],
)
def test_whose_verb_it_is(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "There should have been five or six people dead that day.",
        "There could've been ten people dead.",
        "Two suspects were charged with murder only nine blocks away.",
    ],
)
def test_what_did_not_happen(text: str) -> None:
    assert auditor.extract_claims(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The firm is killing Harbour Music, the report said.", []),
        ("The army admits one load missing.", []),
        ("He drove to the doors and fired at least two shot.", []),
        ("The army had seized several strategic heights.", []),
        ("A gunman killed Adam Kessler.", [("killed", "1")]),
        ("The rebels captured two Velmians.", [("captured", "2")]),
        ("At least 2,000 troops had been killed, wounded or captured.", [("casualties", "2000")]),
        ("More than a quarter of a million people have been killed.", [("killed", "250000")]),
    ],
)
def test_things_and_people(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The units were able to kill about 40 militants.", [("killed", "40")]),
        ("More than 1,400 people are estimated to have been killed.", [("killed", "1400")]),
        ("The monitor said scores were also injured.", [("injured", "None")]),
        ("Hundreds of men, women and children of the tribe were killed.", [("killed", "100")]),
        ("It set fire to several houses, including one belonging to the mayor, and injured two.", [("injured", "2")]),
    ],
)
def test_still_more_ways_to_tell_of_victims(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


def test_hundreds_of_men_women_and_children_are_people() -> None:
    found = claims("Hundreds of men, women and children of the tribe were killed.")
    assert [c.victims.kind for c in found] == [VictimClass.PEOPLE]
