"""Quiet cases first: lists that fit, lists of some, parts that overlap; then wholes whose parts do not add up."""

from __future__ import annotations

import pytest

from auditor.extract.reading import read_article
from auditor.model import Article
from auditor.reckoning.figures import slots
from auditor.reckoning.totals import breakdowns
from auditor.reckoning.totals.runs import Breakdown
from tests.reckoning.totals.right import RIGHT


def wrong(text: str) -> list[Breakdown]:
    reading = read_article(Article.from_text(text))
    return list(breakdowns.wrong(list(slots.patterns(reading)), reading.sentences))


@pytest.mark.parametrize(
    "text",
    [
        "All 52 seats on the council were contested: Labour took 24, the Conservatives 15, the Liberal Democrats eight and independents five.",
        "All 52 seats were contested, and Labour took 24, the Conservatives 15 and the Greens eight, with the rest going to independents.",
        "The $9.5 million will be split three ways: $4.2 million for parks, $3.6 million for libraries and $1.7 million for a new ambulance station.",
        "Kenya's runners came home with 14 medals, six of them gold and four silver.",
        "Britain won 31 medals, including nine gold, 11 silver and 10 bronze for its swimmers.",
        "The police have named all 21 of the people who died. Eleven were Poles, six were Romanians and three were Bulgarians. The nationality of the last victim is not known.",
        "The police have named 18 of the 21 people who died. Eleven were Poles, six were Romanians and one was a Bulgarian.",
        "The trust will shut 90 branches. Forty-one of them are in Scotland. A further 22 are in Wales, and the other 27 are in Cornwall.",
        "The trust will shut 90 branches and sell 30 more. Forty-one of them are in Scotland, and the other two trusts have 30.",
        "The nine-member council voted 7-2 on Monday to sell the golf course.",
        "The nine-member council voted 5-2, with two members absent.",
        "The 435-member House passed the bill 218-212.",
        "Of the 60 patients, 28 had a fever, 25 a rash and 19 both.",
        "Of the 30 students, 20 take French, 12 Spanish and nine German.",
        "All 12 jurors were polled, and the four women, three men and two alternates were then dismissed.",
        "All 50 states were represented, and Texas sent 12 teams, Ohio nine and Iowa seven.",
        "The two brothers, three sisters and four cousins, all nine of them, work at the mill.",
        "Revenue was $2.4 billion, of which chemicals made $1.2 billion, coatings $0.8 billion and services $0.5 billion.",
        "The bill of $12.1 million was divided three ways: $4 million each for the city, the county and the state.",
        "Of the 120 flats, 45 will be sold, 38 let at market rents and the remaining 37 reserved for nurses.",
        "In all, 34 people died. Fourteen were Turks, nine were Syrians and five were Georgians, officials said, and others are still unnamed.",
        "Norway has 39 medals: 16 gold, 11 silver and 12 bronze. Germany has 31.",
        "The team scored 24 goals, 10 of them in June, eight in July and four in May.",
        "All five suspects are in custody, two in Leeds, one in Hull and two more in York.",
        "The other two men, aged 34 and 36, were hurt. Twelve people were on the bus, and three got off.",
        *RIGHT,
        "She scored 31 points, nine in the first quarter, six in the second, 12 in the third and four in the fourth.",
        "Forty-one people were on board. Fourteen were Turks, 19 were Syrians and two were Georgians.",
        "Forty-one people were on board. Fourteen were cold, 29 were wet and 12 were hungry.",
        "The offering is of two million units, consisting of two shares and one warrant a unit.",
        "The sale was of 1,722,655 units, consisting of one common share and one warrant per unit.",
        "It has 30 members. They comprise 12 teachers, nine parents and nine pupils.",
        "It will receive $740 million. It comprises $310 million for trams, $220 million for homes and $210 million for parks.",
        "The list gave the Alliance 41 seats in the 120-member chamber, the Greens 33 and the Liberals 14.",
        "The court, whose 15 members all took part, ruled by 11 votes to 4 that it could hear the case.",
        "The 15-member court ruled by 9 votes to 4 that it could hear the case.",
    ],
)
def test_lists_that_fit_or_leave_some_out_stay_quiet(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "All 52 seats on the council were contested: Labour took 24, the Conservatives 15, the Liberal Democrats eight and independents three.",
        "The $9.5 million will be split three ways: $4.2 million for parks, $2.6 million for libraries and $1.7 million for a new ambulance station.",
        "Kenya's runners came home with 14 medals: six gold, four silver and three bronze.",
        "Britain won 31 medals in all, nine of them gold, 11 silver and 13 bronze.",
        "The police have named all 21 of the people who died in the fire. Eleven were Poles, six were Romanians and three were Bulgarians.",
        "The trust will shut 90 branches. Forty-one of them are in Scotland. A further 22 are in Wales, and the other 37 are in Cornwall.",
        "Twelve men, nine women and four children, 27 people in all, spent the night in the church hall.",
        "Six buses, four vans and three cars, for a total of 15 vehicles, were destroyed.",
        "The nine-member council voted 7-4 on Monday to sell the golf course.",
        "The 15-member board approved the budget by a vote of 11 to 6.",
        "Of the 60 senators, 28 voted for the bill, 25 against it and 9 abstained.",
        "All 40 of the passengers have been traced: 22 live in Ohio, nine in Indiana and seven in Kentucky.",
        "The estate of $1.2 million was divided among three nieces: $600,000 to Ann, $300,000 to Beth and $200,000 to Carol.",
        "Five of the 11 hostages are French, three are Dutch and the other two are Swiss.",
        "Of the 120 flats, 45 will be sold, 38 let at market rents and the remaining 27 reserved for nurses.",
        "The jury of 12 was made up of five men and eight women.",
        "The choir has 48 singers: 14 sopranos, 12 altos, 11 tenors and nine basses.",
        "Of the $80 million budget, $45 million goes to salaries, $30 million to buildings and $15 million to buses.",
        "The results left the 75-seat assembly with 33 Social Democrats, 27 Conservatives and 18 Greens.",
        "Of the 240 passengers, 110 were British, 90 were Irish and the remaining 50 were French.",
        "The 11-member commission, made up of six Republicans and four Democrats, meets on Monday.",
        "The jury, eight women and five men, numbered 12 in all.",
        "The fleet consists of 60 aircraft: 31 Boeings, 22 Airbuses and nine Embraers.",
        "Spain finished with 18 medals: six golds, seven silvers and three bronzes.",
        "The motion was carried by 54 votes to 41, with nine abstentions, in the 100-seat senate, where every seat is filled.",
        "The company employs 5,200 people, 2,100 in Britain, 1,900 in Germany and the other 1,500 in Poland.",
        "Nine people were on the boat, four adults and six children, and all were saved.",
        "Police made 83 arrests over the weekend, 51 on Saturday and 42 on Sunday.",
        "They have five children, three boys and three girls.",
        "The 16 hostages, nine women and eight men, were flown home.",
        "All 30 jurors in the pool were questioned: 12 were seated, four were made alternates and 13 were sent home.",
        "A total of 64 teams, 32 from Europe, 14 from Asia, 10 from Africa and five from the Americas, will take part.",
        "In all, 41 people were rescued: 22 by helicopter, 14 by lifeboat and three by a passing yacht.",
        "The party won 31 seats, the alliance 24 and the independents eight in the 60-seat assembly.",
        "She answered 50 questions, getting 38 right and 14 wrong.",
        "The team has played 30 games, winning 17, losing eight and drawing four.",
        "Of 85 motions, 40 were carried, 31 were lost and the remaining 12 were withdrawn.",
        "Republicans hold 53 of the 100 seats, Democrats 45 and independents three.",
        "She scored 31 points, nine in the first quarter, six in the second, 12 in the third and eight in the fourth.",
        "Forty-one people were on board. Fourteen were Turks, 19 were Syrians and 12 were Georgians.",
        "All 23 crew were saved. They comprise 11 Filipinos, six Indians, four Ukrainians and five Croats.",
        "It will receive $740 million. It comprises $310 million for trams, $220 million for homes and $180 million for parks.",
        "The vote gave the Alliance 41 seats in the 120-member chamber, the Greens 33 and the Liberals 14. No other list won any.",
        "The court, whose 15 members all took part, ruled by 9 votes to 4 that it could hear the case.",
    ],
)
def test_lists_that_do_not_add_up_are_found(text: str) -> None:
    (found,) = wrong(text)
    assert found.sum != found.whole.value


def test_the_passage_runs_from_the_whole_to_the_last_part() -> None:
    text = (
        "Police named all 21 of the dead. Eleven were Poles, six were Romanians and three were Bulgarians, they said."
    )
    (found,) = wrong(text)
    assert text[found.start : found.end] == "21 of the dead. Eleven were Poles, six were Romanians and three"
