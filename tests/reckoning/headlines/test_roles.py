"""Quiet cases first: the headline tells the figure of those of whom the body does; then the deed of others, and turned round."""

from __future__ import annotations

from decimal import Decimal

import pytest

from auditor.extract.reading import read_article
from auditor.model import Article, Reading, Sentence, ZoneKind
from auditor.reckoning.figures import slots
from auditor.reckoning.headlines import roles


def _opening(reading: Reading) -> list[Sentence]:
    return [s for s in reading.sentences if s.zone is ZoneKind.BODY][: roles.NEAR]


def misplaced(headline: str, body: str) -> list[Decimal]:
    reading = read_article(Article.from_text(body, headline=headline))
    title, *below = slots.patterns(reading)
    assert title.sentence.zone is ZoneKind.HEADLINE
    return [one.body.value for one in roles.misplaced(title, below, _opening(reading))]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        (
            "11 Bridges Still Shut",
            "Four bridges were back in use on Sunday after last week's flood, engineers said, but 11 others are still closed to traffic.",
        ),
        (
            "Flood Closed 15 Bridges",
            "Four bridges were back in use on Sunday after last week's flood, engineers said, but 11 others are still closed to traffic.",
        ),
        (
            "Chipmaker to Close Two Plants, Cutting 3,000 Jobs",
            "The chipmaker will close two plants and cut 3,000 jobs, it said on Tuesday. It had added 3,000 jobs in 2020.",
        ),
        (
            "Zoo Sells 12 Penguins",
            "The zoo has sold 12 penguins to an aquarium in Texas, its director said on Thursday. It bought 12 penguins from Chile in 2010.",
        ),
        (
            "Aquarium Buys 12 Penguins From Zoo",
            "The zoo has sold 12 penguins to an aquarium in Texas, its director said on Thursday.",
        ),
        (
            "Steelmaker Loses $1.1 Billion",
            "The steelmaker said on Thursday that it had lost $1.1 billion in the quarter, after a profit of $1.1 billion a year ago.",
        ),
        (
            "Court Frees Two Editors; Six Still Held",
            "A court freed two editors on Monday. Six others are still being held.",
        ),
        (
            "Police Rescue 14 Children From Farm",
            "The police freed 14 children from a farm on Friday. Another 20 children had been rescued in May.",
        ),
        (
            "Company to Hire 500 After Cutting 500",
            "The company will hire 500 workers, it said, two years after it laid off 500.",
        ),
        (
            "Hospital Reopens 40 Beds",
            "The hospital closed 40 beds in March for lack of nurses. On Monday it reopened them.",
        ),
        (
            "40 Miners Still Trapped as 12 Are Rescued",
            "Twelve miners were brought to the surface alive on Friday after two days underground, and 40 others are still trapped, officials said. Rescuers are drilling a second shaft.",
        ),
        (
            "40 Miners Trapped",
            "Twelve miners were brought to the surface alive on Friday after two days underground, and 40 others are still trapped, officials said. Rescuers are drilling a second shaft.",
        ),
        (
            "Fate of 23 Sailors Unknown",
            "Pirates released nine sailors on Sunday, the ship's owner said. The other 23 members of the crew are still being held.",
        ),
        (
            "60 Schools Stay Shut",
            "Fifteen schools reopened on Monday after a two-week strike by teachers, the ministry said. Sixty remain closed.",
        ),
        (
            "24 Dead or Missing in Landslide",
            "Rescue workers recovered six bodies on Tuesday from the landslide, and 18 people were still missing, the governor said. Rain has hampered the search.",
        ),
        (
            "18 Missing After Landslide",
            "Rescue workers recovered six bodies on Tuesday from the landslide, and 18 people were still missing, the governor said. Rain has hampered the search.",
        ),
        (
            "Nearly 250 Flights Canceled or Delayed",
            "The storm forced airlines to cancel 45 flights at the airport on Friday, and 200 others were delayed, a spokeswoman said. Normal service is to resume on Saturday.",
        ),
        (
            "Police hunt 35 after gang raids",
            "Police arrested eight people in dawn raids on Wednesday and said that they were looking for 35 others. Weapons and cash were seized.",
        ),
        (
            "Four Climbers Caught in Avalanche",
            "An avalanche killed one climber and injured three others on Sunday, the rescue service said. They had set out before dawn.",
        ),
        (
            "Five Police Officers Shot, One Fatally",
            "A police officer was shot dead and four others were wounded on Thursday night in an attack on a checkpoint, the ministry said. No group has claimed responsibility.",
        ),
        (
            "Four Police Officers Shot",
            "A police officer was shot dead and four others were wounded on Thursday night in an attack on a checkpoint, the ministry said. No group has claimed responsibility.",
        ),
        (
            "Three Die in Bus Crash",
            "A school bus overturned on Friday, killing the driver and two students and injuring six others, the police said. The road was wet.",
        ),
        (
            "Six Students Hurt in Bus Crash",
            "A school bus overturned on Friday, killing the driver and two students and injuring six others, the police said. The road was wet.",
        ),
        (
            "Employers Added 80,000 Jobs in May",
            "Employers added 80,000 jobs in May, the Labor Department said on Friday. In April they had cut 80,000 jobs.",
        ),
        (
            "Employers Cut 80,000 Jobs in April",
            "Employers added 60,000 jobs in May, the Labor Department said on Friday. In April they had cut 80,000 jobs.",
        ),
        (
            "Carmaker to Cut 2,000 Jobs",
            "The carmaker said on Monday that it would lay off 2,000 workers at its two plants in the north. Sales have fallen for three years.",
        ),
        (
            "Carmaker Will Cut 2,000 Jobs and Add 500",
            "The carmaker said on Monday that it would lay off 2,000 workers and hire 500 others. Sales have fallen for three years.",
        ),
        (
            "Airline Loses $300 Million in Quarter",
            "The airline reported a net loss of $300 million for the third quarter, against a profit of $40 million a year earlier. Revenue rose 4 percent.",
        ),
        (
            "Airline Profit Falls to $300 Million",
            "The airline reported a profit of $300 million for the third quarter, against $340 million a year earlier. Revenue rose 4 percent.",
        ),
        (
            "Party Loses 14 Seats",
            "The governing party dropped 14 seats in Sunday's election, final results showed on Monday, but will remain the largest in parliament. Turnout was 61 percent.",
        ),
        (
            "Opposition Gains 14 Seats",
            "The governing party lost 14 seats to the opposition in Sunday's election, final results showed on Monday, but will remain the largest in parliament.",
        ),
        (
            "State to Open 30 Clinics",
            "The state will open 30 clinics in rural areas over the next two years, the governor said on Monday. It closed 30 clinics in the past decade.",
        ),
        (
            "Army Withdraws 1,500 Troops",
            "The army will bring home 1,500 of its 3,000 soldiers in the border region, the defense minister said on Sunday. He sent 1,500 there last year.",
        ),
        (
            "11 dead in nightclub fire",
            "A fire in a nightclub killed eight people early on Sunday, the health ministry said, and three others died in hospital. Another 20 were being treated for burns.",
        ),
    ],
)
def test_right_headlines_stay_quiet(headline: str, body: str) -> None:
    assert not misplaced(headline, body)


@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        (
            "40 Miners Rescued After Two Days",
            "Twelve miners were brought to the surface alive on Friday after two days underground, and 40 others are still trapped, officials said. Rescuers are drilling a second shaft.",
            "12",
        ),
        (
            "23 Sailors Released by Pirates",
            "Pirates released nine sailors on Sunday, the ship's owner said. The other 23 members of the crew are still being held.",
            "9",
        ),
        (
            "60 Schools Reopen After Strike",
            "Fifteen schools reopened on Monday after a two-week strike by teachers, the ministry said. Sixty remain closed.",
            "15",
        ),
        (
            "18 Bodies Found at Landslide Site",
            "Rescue workers recovered six bodies on Tuesday from the landslide, and 18 people were still missing, the governor said. Rain has hampered the search.",
            "6",
        ),
        (
            "200 Flights Canceled at Airport",
            "The storm forced airlines to cancel 45 flights at the airport on Friday, and 200 others were delayed, a spokeswoman said. Normal service is to resume on Saturday.",
            "45",
        ),
        (
            "Police arrest 35 in gang raids",
            "Police arrested eight people in dawn raids on Wednesday and said that they were looking for 35 others. Weapons and cash were seized.",
            "8",
        ),
        (
            "150 Villagers Evacuated From Flood",
            "About 30 villagers were moved to safety by boat on Thursday, while 150 refused to leave their homes, the mayor said. The river is expected to crest on Friday.",
            "30",
        ),
        (
            "900 Nurses Walk Out",
            "Some 300 nurses walked out on Monday, the union said, and 900 stayed at work. Talks are to resume on Wednesday.",
            "300",
        ),
        (
            "70 Whales Saved by Volunteers",
            "Volunteers returned 25 whales to the sea on Sunday, but 70 others died on the beach, the conservation department said. It was the third stranding this year.",
            "25",
        ),
        (
            "Senate Confirms 16 Judges",
            "The Senate confirmed five judges on Thursday before leaving for its recess. Sixteen others are still waiting for a vote.",
            "5",
        ),
        (
            "Employers Cut 80,000 Jobs in May",
            "Employers added 80,000 jobs in May, the Labor Department said on Friday, more than economists had expected. The unemployment rate was unchanged.",
            "80000",
        ),
        (
            "Carmaker to Hire 2,000 Workers",
            "The carmaker said on Monday that it would lay off 2,000 workers at its two plants in the north. Sales have fallen for three years.",
            "2000",
        ),
        (
            "Airline Loses $300 Million in Quarter",
            "The airline reported a profit of $300 million for the third quarter, helped by lower fuel prices. Revenue rose 4 percent.",
            "300000000",
        ),
        (
            "Party Gains 14 Seats",
            "The governing party lost 14 seats in Sunday's election, final results showed on Monday, but will remain the largest in parliament. Turnout was 61 percent.",
            "14",
        ),
        (
            "City Gains 12,000 Residents",
            "The city lost 12,000 residents last year, according to census figures released on Thursday. It was the fourth decline in a row.",
            "12000",
        ),
        (
            "Shares Rise 7% After Report",
            "Shares of the company fell 7 percent on Wednesday after it said that sales had slowed. They have lost a fifth of their value this year.",
            "7",
        ),
        (
            "State Closes 30 Clinics",
            "The state will open 30 clinics in rural areas over the next two years, the governor said on Monday. The cost was put at $18 million.",
            "30",
        ),
        (
            "Council Approves $5 Million Cut in Library Budget",
            "The council voted on Tuesday to increase the library budget by $5 million. The money will be used to extend opening hours.",
            "5000000",
        ),
        (
            "Army Withdraws 1,500 Troops",
            "The army will send 1,500 more troops to the border region, the defense minister said on Sunday. They will join 3,000 who are already there.",
            "1500",
        ),
        (
            "52 Passengers Saved From Burning Bus",
            "Firefighters got 11 passengers out of a burning bus through the windows on Monday, the authorities said. The 52 others had already left it.",
            "11",
        ),
        (
            "26 Dissidents Walk Free",
            "The government freed seven dissidents on Friday, a rights group said, but 26 remain in prison. All were convicted last year.",
            "7",
        ),
        (
            "9 Prisoners Recaptured",
            "Three of the 12 prisoners who broke out of a jail on Sunday have been caught, the police said. Nine are still at large.",
            "3",
        ),
    ],
)
def test_wrong_ones_are_found(headline: str, body: str, expected: str) -> None:
    assert [str(one) for one in misplaced(headline, body)] == [expected]
