"""Quiet cases first: the same figure, sums and roundings; then another figure for the same words."""

from __future__ import annotations

import pytest

from auditor.extract.reading import read_article
from auditor.model import Article, ZoneKind
from auditor.reckoning.figures import slots
from auditor.reckoning.headlines import matched


def found(headline: str, body: str) -> list[str]:
    reading = read_article(Article.from_text(body, headline=headline))
    title, *below = slots.patterns(reading)
    assert title.sentence.zone is ZoneKind.HEADLINE
    return [f"{one.what} {one.body.value}" for one in matched.matched(title, below)]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        (
            "Burglaries down 25% in city",
            "The number of crimes recorded in the city fell by 11 per cent last year, police figures show. Burglaries fell by 25 per cent.",
        ),
        (
            "Nearly 250 Flights Canceled or Delayed",
            "The storm forced airlines to cancel 45 flights at the airport on Friday, and 200 others were delayed, a spokeswoman said. Normal service is to resume on Saturday.",
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
            "City Shrinks by 12,000",
            "The city lost 12,000 residents last year, according to census figures released on Thursday. It was the fourth decline in a row.",
        ),
        (
            "Council Spares Library $5 Million Cut",
            "The council voted on Tuesday to restore $5 million to the library budget. The mayor had planned to cut it.",
        ),
        (
            "Army Withdraws 1,500 Troops",
            "The army will bring home 1,500 of its 3,000 soldiers in the border region, the defense minister said on Sunday. He sent 1,500 there last year.",
        ),
        (
            "19 Wounded in Market Blast",
            "A bomb exploded in a market on Thursday, wounding 19 people, nine of them seriously, the police said. There were no deaths.",
        ),
        (
            "Nine Seriously Wounded in Market Blast",
            "A bomb exploded in a market on Thursday, wounding 19 people, nine of them seriously, the police said. There were no deaths.",
        ),
        (
            "VAT to Rise to 22%",
            "The government will raise the value added tax by two percentage points, to 22 percent, the finance minister said on Monday. The change takes effect in January.",
        ),
        (
            "VAT to Rise 10%",
            "The government will raise the value added tax by two percentage points, to 22 percent, the finance minister said on Monday. The change takes effect in January.",
        ),
        (
            "Support for President Falls to 32%",
            "Support for the president fell by eight percentage points, to 32 percent, in a poll published on Sunday. It was the lowest level since he took office.",
        ),
        (
            "Support for President Falls 20%",
            "Support for the president fell to 32 percent from 40 percent, in a poll published on Sunday. It was the lowest level since he took office.",
        ),
        (
            "Man Gets 15 Years for Arson",
            "A man who set fire to a hotel was sentenced on Friday to nine years in prison, and six more for assault. Nobody was hurt in the fire.",
        ),
        (
            "Prosecutors Seek 15 Years for Arson",
            "A man who set fire to a hotel was convicted on Friday. Prosecutors have asked for 15 years in prison; the law allows nine.",
        ),
        (
            "Man Faces 15 Years for Arson",
            "A man who set fire to a hotel pleaded guilty on Friday. The offense carries a maximum of 15 years in prison and a minimum of nine.",
        ),
        (
            "Quake of Magnitude 7.2 Hits Islands",
            "An earthquake of magnitude 7.2 struck the islands on Sunday, followed by an aftershock of magnitude 6.2. No damage was reported.",
        ),
        (
            "Two Brothers Sentenced to 20 Years",
            "Two brothers who robbed a jewelry store were sentenced to prison on Thursday, one to eight years and the other to 12.",
        ),
        (
            "Boy, 9, Drowns in River",
            "A boy who would have turned 10 next week drowned on Sunday, the police said. His brother, 6, tried to save him. The boy, 9, could not swim.",
        ),
        (
            "Parliament Backs Bill by 25 Votes",
            "Parliament approved the pensions bill by 52 votes to 27 on Wednesday. It now goes to the upper house.",
        ),
        (
            "Rate Cut Expected as Prices Rise 2%",
            "Consumer prices rose 2 percent last month, the bureau said. Economists expect the central bank to cut rates by half a point.",
        ),
    ],
)
def test_right_headlines_stay_quiet(headline: str, body: str) -> None:
    assert not found(headline, body)


@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        (
            "Support for President Falls 8%",
            "Support for the president fell by eight percentage points, to 32 percent, in a poll published on Sunday. It was the lowest level since he took office.",
            "points 8",
        ),
        (
            "Man Gets 15 Years for Arson",
            "A man who set fire to a hotel was sentenced on Friday to nine years in prison. Nobody was hurt in the fire.",
            "term 9",
        ),
        (
            "Quake of Magnitude 7.2 Hits Islands",
            "An earthquake of magnitude 6.2 struck the islands on Sunday, the geological survey said. No damage was reported.",
            "label 6.2",
        ),
        (
            "Boy, 9, Drowns in River",
            "A boy of 6 drowned on Sunday after falling into the river, the police said. His brother, 9, tried to save him.",
            "age 6",
        ),
        (
            "Woman, 72, Is Oldest to Swim Channel",
            "A woman of 67 has become the oldest person to swim the channel, organizers said. She finished in 16 hours.",
            "age 67",
        ),
        (
            "Unemployment Rate Is Lowest in 30 Years",
            "The unemployment rate fell to 3.6 percent in March, the lowest in 13 years, the government said. Employers added 180,000 jobs.",
            "record 13",
        ),
        (
            "Heat Wave to Last 12 Days",
            "The heat wave is expected to last five days, forecasters said on Sunday. Temperatures will reach 40 degrees.",
            "lasting 5",
        ),
        (
            "Girl, 11, Wins Chess Title",
            "A 14-year-old girl won the national chess title on Saturday, the youngest player ever to do so. She beat a man of 40.",
            "age 14",
        ),
        (
            "Teacher, 29, Held in Theft",
            "A teacher of 49 was arrested on Friday on suspicion of stealing from the school, the police said.",
            "age 49",
        ),
        (
            "Rainfall Was Heaviest in 80 Years",
            "The rain that fell on Sunday was the heaviest in eight years, the weather service said. Cellars were flooded.",
            "record 8",
        ),
        (
            "Ex-Mayor Sentenced to Six Years",
            "A former mayor was sentenced on Thursday to three years in prison for taking bribes. His lawyer said he would appeal.",
            "term 3",
        ),
        (
            "Unemployment Up 1%",
            "The unemployment rate rose by one percentage point, to 6 percent, in March. Some 40,000 people lost their jobs.",
            "points 1",
        ),
    ],
)
def test_wrong_ones_are_found(headline: str, body: str, expected: str) -> None:
    assert [str(one) for one in found(headline, body)] == [expected]
