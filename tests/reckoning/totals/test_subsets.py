"""Quiet cases first: parts that fit, parts of something else, sums that are net; then parts no whole can hold."""

from __future__ import annotations

import pytest

from auditor.extract.reading import read_article
from auditor.model import Article
from auditor.reckoning.figures import slots
from auditor.reckoning.totals import subsets
from auditor.reckoning.totals.subsets import Taken
from tests.reckoning.totals.right import RIGHT


def taken(text: str) -> list[Taken]:
    return list(subsets.exceeding(list(slots.patterns(read_article(Article.from_text(text))))))


@pytest.mark.parametrize(
    "text",
    [
        "At least 20 people including 13 civilians were killed and over 30 people were wounded.",
        "The victims belonged to four families, five of them from one street.",
        "The outbreak has sickened 1,620 people in nine countries and killed 340 of them.",
        "Of the 31 lawmakers who signed the letter, 23 were Republicans.",
        "The two coaches carried 90 passengers, 40 of whom were hurt.",
        "Members of four families, 22 of them children, were living in the house.",
        "The three schools have 900 pupils, including 400 in Leeds.",
        "Of the two proposals, 61 percent of voters preferred the first.",
        "Police arrested two men and seized drugs, guns and cash, including 15 rifles.",
        "Three of the 12 jurors, and 20 of the spectators, wept.",
        "The firm reported a profit of $2.1 million, including a gain of $4 million from the sale of a warehouse.",
        "The first of the 12 trucks carried 30 tons; of the others, 14 carried more.",
        "She has run two marathons, including one in 2014, and 15 half-marathons.",
        "The two reporters, among 30 people held, were freed.",
        "He won five of the last seven games, including 12 of the 15 sets he played.",
        "The panel of five met 12 experts, seven of them doctors.",
        "It costs $20 a night, including $25 for cleaning on departure.",
        "The raid killed three men and an unknown number of others, including 12 children.",
        "The 12 counties, including 20 towns along the river, were declared disaster areas.",
        "Two people were killed on Monday and 15 others, including nine children, on Tuesday.",
        "Ten teams took part, 40 of the players coming from abroad.",
        "The law, passed by 15 of the 28 member states, takes effect in May.",
        "Five bodies were found on Friday, bringing the total to 24, including 11 children.",
        "More than 400 people, including about 250 schoolchildren, were evacuated.",
        "The bank lent two brothers $4 million, $3 million of it unsecured, and a third $9 million.",
        *RIGHT,
        "Among the 250 guests were relatives of the bride, who has 310 cousins.",
        "The library owns 14,000 books and lends 16,000 of them a year.",
        "The hall holds 600 people, among them 250 in the gallery.",
        "The bus hit two cars. Fifteen were in hospital.",
        "The police held 12 people. Fifteen were hurt.",
        "Only 800 of the 3, 200 flights were full.",
        "The strike killed six people and wounded 15, all of them women and children.",
        "Dealers hold 35,000 of the two models.",
        "There were 500 surgeons in 1950. There are 30,000 of them now.",
        "The trust closed 30 shops. It opened 40 of them again.",
        "The loan is for 15 years, including 20 months of grace.",
    ],
)
def test_parts_that_may_fit_stay_quiet(text: str) -> None:
    assert taken(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said that 62 of the 58 streetlights on the avenue had been replaced.",
        "Of the 19 lawmakers who signed the letter, 23 were Republicans, according to the clerk's office.",
        "The museum spent $12.4 million on acquisitions last year, $14 million of it on a single Vermeer.",
        "Police towed 112 cars from the lot, 121 of them with out-of-state plates.",
        "The school has 340 students, 430 of whom qualify for free lunch.",
        "A total of 18 firefighters, including 21 volunteers, spent the night on the mountain.",
        "Some 45 dogs were seized at the farm, of which 54 had to be put down.",
        "The charity owns 1,200 acres, including 2,100 acres of ancient woodland.",
        "There were 14 Britons aboard the coach, 17 of them pensioners from Derby.",
        "The company laid off 210 workers on Monday. Of those, 250 were in its Dayton plant.",
        "The group of 30 tourists, 36 of them Chinese, had been heading for the falls.",
        "Twelve jurors heard the case, among them 13 women, the court said.",
        "The union represents 8,000 drivers, of whom 9,400 took part in the ballot.",
        "Of the 24 paintings on show, 31 have never been exhibited before.",
        "He faces 16 charges, including 18 counts of fraud.",
        "Nine of the seven members of the board voted for the plan.",
        "Fifteen children were among the 11 people who died in the fire, the coroner said.",
        "The bridge fund stands at £2.1m, of which £2.6m came from the lottery.",
        "The station received 75 complaints, 81 of them about a single programme.",
        "The airline cancelled 48 flights on Sunday, including 63 flights from Gatwick.",
        "Thirteen of the dozen passengers were unhurt.",
        "The committee's 22 members, 27 of them men, met behind closed doors.",
        "The inquiry heard from 112 witnesses, more than 120 of whom were former pupils, the chairman said.",
        "Only 9 of the 7 members present had read the report, the clerk noted.",
        "About 300 houses were flooded. Of these, 420 were in the village of Tarn, the council said.",
        "The orchestra's 84 players, 91 of them women, will tour Japan in the spring.",
        "The lake holds 40 million gallons, of which 55 million gallons is drawn off each summer.",
        "He won 41 of his 38 bouts by knockout.",
        "The estate runs to 2,300 hectares, 3,100 of them forest.",
        "In all, 57 passengers were hurt, 63 seriously.",
        "The foundation has given $48 million to 12 universities, $52 million of that to Stanford alone.",
        "The study followed 640 nurses. Seven hundred of them worked nights.",
        "Of the district's 31 bridges, inspectors rated 35 as deficient.",
        "Inspectors rated 35 of the district's 31 bridges as deficient.",
        "More than half of the deaths, 41 of 36, were of men over 80.",
        "There are 18 women among the 15 new recruits.",
        "The appeal has brought in £260,000. Of that, £310,000 came from a single concert, the vicar said.",
        "Of a crew of 22, 25 were ashore when the fire broke out, the owners said.",
        "Seventeen of the 15 stations on the line will close for repairs this summer.",
        "A survey of 1,200 households, 1,350 of which have a dog, was published on Monday.",
        "The hospital treated 44 of the wounded, 51 of whom were children.",
        "He spent nine years in prison, 11 of them in solitary confinement, his lawyer said.",
        "Thirty-five of her 31 novels are still in print.",
        "The reef is home to 410 kinds of fish, 470 of them found nowhere else.",
        "The senate confirmed 12 judges on Tuesday, including 14 women.",
        "The mine's 600 workers, including 720 members of the union, walked out on Friday.",
        "Turnout was 61 percent: 4,100 of the town's 3,900 registered voters cast a ballot.",
        "Thirty pupils fell ill, eight of them from the top class, of whom nine are in hospital.",
        "The company will close 40 shops. Fifty of them are in Orlen.",
        "The firm has 40 employees; 55 are part-time.",
        "The firm has 40 employees. Fifty-five are part-time.",
        "Shells kill 12 including 15 children",
        "The outbreak has sickened 1,340 people in nine countries and killed 1,620 of them.",
        "Among the 36 passengers were 41 children on their way home.",
        "Prizes went to 310 artists, including 190 women and, for the first time, 340 people from abroad.",
        "Hackers took the records of 2.3 million customers. Among them were 3.1 million whose bank details were stored.",
        "The orchestra's 82 musicians include 95 women.",
        "The school's 540 pupils include 610 who walk to school.",
        "The union has 9,200 members at the plant. In a vote on Sunday, 9,800 of them rejected the offer.",
    ],
)
def test_parts_that_no_whole_can_hold_are_found(text: str) -> None:
    (found,) = taken(text)
    assert found.part.value > found.whole.value


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("The police held 45 people, among whom were 52 sailors.", True),
        ("The raid killed at least 17 people, 19 of them women.", False),
        ("The fund stands at $2.1 million, of which $2.6 million came from the lottery.", False),
        ("The company will close 40 shops. Fifty of them are in Orlen.", False),
    ],
)
def test_only_exact_counts_of_one_sentence_are_sure(text: str, sure: bool) -> None:
    (found,) = taken(text)
    assert found.sure is sure
