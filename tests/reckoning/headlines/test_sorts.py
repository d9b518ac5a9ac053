"""Quiet cases first: all of one sort, or no sort named; then fewer of it than the headline counts."""

from __future__ import annotations

import pytest

from auditor.extract.reading import read_article
from auditor.model import Article
from auditor.reckoning.headlines import sorts, tolls


def fewer(headline: str, body: str) -> list[str]:
    reading = read_article(Article.from_text(body, headline=headline))
    titles, below = tolls.headline_and_body(reading)
    found = (sorts.fewer(reading, title, below) for title in titles)
    return [one.span.text for one in found if one]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        (
            "Three Soldiers Die in Ambush",
            "Three soldiers and two civilians were killed on Monday when gunmen ambushed a convoy near the border, the army said. Four other soldiers were wounded.",
        ),
        (
            "Three Killed in Ambush",
            "A soldier and two civilians were killed on Monday when gunmen ambushed a convoy near the border, the army said. Four other soldiers were wounded.",
        ),
        (
            "Two Killed in House Fire",
            "A 6-year-old girl and her grandmother died in a house fire early Sunday, the fire department said. Two other children escaped through a window.",
        ),
        (
            "Two Children Killed in House Fire",
            "A 6-year-old girl and her brother, who was 4, died in a house fire early Sunday, the fire department said. Two other children escaped through a window.",
        ),
        (
            "Two Children Escape House Fire",
            "A 6-year-old girl and her grandmother died in a house fire early Sunday, the fire department said. Two other children escaped through a window.",
        ),
        (
            "Journalist Among Five Killed in Car Bombing",
            "A car bomb killed a journalist and four passers-by outside a television station on Tuesday, the police said. The building was badly damaged.",
        ),
        (
            "Two firefighters hurt in warehouse blaze",
            "One firefighter was killed and two were injured when a roof fell in at a burning warehouse on Saturday, the department said. The cause is not known.",
        ),
        (
            "Three firefighters killed or hurt in blaze",
            "One firefighter was killed and two were injured when a roof fell in at a burning warehouse on Saturday, the department said. The cause is not known.",
        ),
        (
            "Four Climbers Caught in Avalanche",
            "An avalanche killed one climber and injured three others on Sunday, the rescue service said. They had set out before dawn.",
        ),
        (
            "Two Drown Off Beach",
            "A tourist and a lifeguard drowned on Saturday off a beach south of the city, the coast guard said. The lifeguard had swum out to help.",
        ),
        (
            "Two Officers Killed in Shooting Near Station",
            "A police officer was killed in an exchange of fire near the station on Tuesday, and a second officer died in hospital on Wednesday, the ministry said.",
        ),
        (
            "Two Officers Killed in Shooting",
            "A sergeant and a constable were killed on Tuesday in an exchange of fire near the station, the ministry said. Three passers-by were wounded.",
        ),
        (
            "Two Officers Killed",
            "Officer Ann Hale, 31, was killed when a gunman opened fire on Tuesday. Her partner, Luis Ortega, died on Wednesday.",
        ),
        (
            "12 Killed in Train Derailment",
            "A passenger train left the tracks on Monday, killing at least 12 people and injuring 50, officials said. Two more later died, bringing the toll to 14.",
        ),
        (
            "Storm Death Toll Climbs to 36",
            "The number of people killed by the storm rose to 36 on Tuesday, up from 31, the civil protection agency said. Hundreds of homes were destroyed.",
        ),
        (
            "11 dead in nightclub fire",
            "A fire in a nightclub killed eight people early on Sunday, the health ministry said, and three others died in hospital. Another 20 were being treated for burns.",
        ),
        (
            "Boy, 9, Drowns in River",
            "A boy who would have turned 10 next week drowned on Sunday, the police said. His brother, 6, tried to save him. The boy, 9, could not swim.",
        ),
        (
            "Rebels Kill 30 Soldiers",
            "The rebels said on Monday that they had killed 30 soldiers and captured 30 more in a battle near the border. The army did not comment.",
        ),
        (
            "100 Dead in Two Weeks of Fighting",
            "Twelve people were killed on Monday in fighting around the town, doctors said. About 100 people have died in two weeks.",
        ),
        (
            "Rocket Attack Kills 12; Toll This Month Is 100",
            "Twelve people were killed on Monday in a rocket attack on the town, doctors said. About 100 people have died this month.",
        ),
        (
            "Gunman Kills Two Officers, Then Himself",
            "A gunman shot two police officers dead and then killed himself on Tuesday, the police said. One bystander was wounded.",
        ),
        (
            "Ceremony Honors Four Officers Killed",
            "The city honored four officers killed in the line of duty. One officer was killed in March.",
        ),
        (
            "Two Officers, Bystander Killed in Shootout",
            "Three people were killed on Tuesday in a shootout, among them two officers, the police said.",
        ),
    ],
)
def test_right_headlines_stay_quiet(headline: str, body: str) -> None:
    assert not fewer(headline, body)


@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        (
            "Three Soldiers Die in Ambush",
            "A soldier and two civilians were killed on Monday when gunmen ambushed a convoy near the border, the army said. Four other soldiers were wounded.",
            "A soldier",
        ),
        (
            "Two Children Killed in House Fire",
            "A 6-year-old girl and her grandmother died in a house fire early Sunday, the fire department said. Two other children escaped through a window.",
            "A 6-year-old girl",
        ),
        (
            "Five Journalists Killed in Car Bombing",
            "A car bomb killed a journalist and four passers-by outside a television station on Tuesday, the police said. The building was badly damaged.",
            "killed a journalist",
        ),
        (
            "Two firefighters die in warehouse blaze",
            "One firefighter was killed and two were injured when a roof fell in at a burning warehouse on Saturday, the department said. The cause is not known.",
            "One firefighter was killed",
        ),
        (
            "Three Climbers Killed in Avalanche",
            "An avalanche killed one climber and injured three others on Sunday, the rescue service said. They had set out before dawn.",
            "killed one climber",
        ),
        (
            "Four Police Officers Shot Dead",
            "A police officer was shot dead and four others were wounded on Thursday night in an attack on a checkpoint, the ministry said. No group has claimed responsibility.",
            "A police officer was shot",
        ),
        (
            "Six Students Die in Bus Crash",
            "A school bus overturned on Friday, killing the driver and two students and injuring six others, the police said. The road was wet.",
            "two students",
        ),
        (
            "Two Teachers Killed in School Stabbing",
            "A teacher was stabbed to death and two pupils were hurt at a high school on Thursday, officials said. A boy of 15 was held.",
            "A teacher was stabbed",
        ),
        (
            "Five Marines Die in Helicopter Crash",
            "A Marine and four contractors were killed on Monday when their helicopter crashed in the desert, the Defense Department said.",
            "A Marine",
        ),
        (
            "Three Nurses Die in Clinic Attack",
            "Gunmen attacked a clinic on Sunday, killing one nurse and two guards, aid workers said. They fled on motorcycles.",
            "killing one nurse",
        ),
        (
            "Two Cyclists Killed by Truck",
            "A truck hit a group on a country road on Saturday, killing one cyclist and injuring two more, the police said.",
            "killing one cyclist",
        ),
    ],
)
def test_wrong_ones_are_found(headline: str, body: str, expected: str) -> None:
    assert [str(one) for one in fewer(headline, body)] == [expected]
