"""Quiet cases first: parts that fit, some of all, classes that overlap; then wholes that their parts do not make up."""

from __future__ import annotations

import pytest

from auditor.extract.reading import read_article
from auditor.model import Article
from auditor.reckoning.figures import slots
from auditor.reckoning.totals import partitions
from tests.reckoning.totals.right import RIGHT


def found(text: str) -> list[tuple[str, str]]:
    reading = read_article(Article.from_text(text))
    return [(one.frame, str(one.sum)) for one in partitions.partitions(list(slots.patterns(reading)))]


@pytest.mark.parametrize(
    "text",
    [
        *RIGHT,
        "The senator was re-elected with 812,400 votes to 640,200 for her Democratic challenger and 41,000 for a third candidate. In all, 1,493,600 votes were cast.",
        "The senator was re-elected with 812,400 votes to 640,200 for her Democratic challenger. In all, 1,493,600 votes were cast.",
        "The measure received 4,210 votes in favor and 3,655 against. The county clerk said that 7,890 ballots had been counted, 25 of them spoiled.",
        "The measure received 4,210 votes in favor and 3,655 against. About 12,000 people are registered to vote.",
        "Ms. Hale won the seat with 18,204 votes, against 15,966 for her main rival. In the last election 41,480 ballots were cast.",
        "Ms. Hale won with 18,204 votes, against 15,966 for her main rival and 2,310 for an independent. The district has 61,480 registered voters.",
        "Ms. Hale won with 18,204 votes, against 15,966 for her main rival and 2,310 for an independent. A total of 37,110 ballots were cast, some of them blank.",
        "Ms. Hale won with 18,204 votes, against 15,966 for her main rival and 2,310 for one of four other candidates. A total of 41,480 ballots were cast.",
        "The school's 42 teachers will keep their jobs. They include 19 in the primary grades and 14 in the middle school.",
        "The school's 42 teachers will keep their jobs. They include 19 women, 14 who are over 50 and 13 who speak Spanish.",
        "The choir's 48 singers will travel by bus. There are 16 sopranos, 12 altos, 11 tenors and nine basses, the conductor said.",
        "The hospital's 96 beds are in three wards. The surgical ward has 40, the maternity ward 32 and the children's ward 24.",
        "Police said they had seized 75 weapons, among them 31 pistols, 22 rifles and 12 shotguns.",
        "Police said they had seized 75 weapons, 31 pistols, 22 rifles, 12 shotguns and some knives.",
        "The strike affected 64 of the company's 80 stores, 27 in the city, 19 in its suburbs and 18 upstate.",
        "The expedition's 23 members include 11 Nepalis, seven Swiss and four Italians, its leader said.",
        "The three bombs killed 31 people, the ministry said. Twelve died at the station and nine at the market.",
        "The plane carried 112 people: 106 passengers, three of them infants, and six crew members.",
        "The festival drew 92,000 visitors over three days, organizers said. There were 28,000 on Friday and 41,000 on Saturday.",
        "The festival drew 92,000 visitors over three days, organizers said. Last year there were 28,000 on Friday, 41,000 on Saturday and 33,000 on Sunday.",
        "The grant of $9 million will be divided among five universities. Alder State will get $4 million, Vasse $2.5 million and Orlen $1 million.",
        "The budget of $210 million includes $120 million for salaries, $55 million for supplies and $25 million for repairs.",
        "Of the 540 ballots, 310 were for the merger and 210 against it. Twenty were blank.",
        "The team finished the season with 22 victories, nine defeats and five draws from its 36 matches.",
        "The team has 22 victories, nine defeats and five draws from its first 36 of 40 matches.",
        "In the 15-member council, nine voted for the resolution and three against; two abstained and one was absent.",
        "The jury of 12, eight women and four men, and two alternates will begin its deliberations on Monday.",
        "The new parliament has 150 seats. The Greens won 61, the Liberals 48, the Conservatives 22 and the Farmers 19.",
        "The new parliament has 150 seats. The Greens won 61, the Liberals 48, the Conservatives 12 and the Farmers nine.",
        "Asked for the reasons, 51 percent of residents named noise, 36 percent traffic and 23 percent the cost.",
        "The museum bought 14 works last year: six paintings, five drawings, two prints and a sculpture.",
        "The company has 3,400 employees, 1,900 in Sweden, 1,100 in Norway and 400 in Denmark.",
        "The company has 3,400 employees, 1,900 in Sweden, 1,100 in Norway and 800 in its largest factory, near Oslo.",
        "A total of 260 homes were damaged, the mayor said. Ninety were destroyed, 120 had serious damage and 80 of the homes had been built since 2000.",
        "The six victims were three brothers, their parents and a neighbor.",
        "The committee has 21 members, 12 from the majority, eight from the opposition and an independent.",
        "The orchestra's 86 players are all to keep their posts. They include 52 string players, 18 wind players and four percussionists.",
        "The orchestra's 86 players include 52 string players, 40 women and 18 who are under 30.",
        "The union's 900 members include 520 nurses and 450 people who joined in the past year.",
        "The unit's 120 soldiers include 80 infantrymen, 45 veterans of the last war and 30 medics.",
        "The 40 pupils include 22 girls, 12 newcomers and nine who walk to school.",
        "The league's 20 clubs include eight from the capital, seven from the coast and nine that were promoted in the last decade.",
        "The convoy of 34 trucks carried food and medicine. Twenty trucks were loaded with flour, nine with rice and seven with both flour and medical supplies.",
        "The course takes 40 weeks, of which 18 are spent in the classroom and 16 in a hospital.",
        "The library has 12,000 members, 5,000 of whom are children, 4,000 of whom are students and 6,000 of whom live outside the town.",
        "The city's 300 buses include 120 electric ones and 210 that were bought since 2018.",
        "There were 1,200 passengers on the ship, 700 of them Britons, 300 of them Germans and 400 of them children.",
        "The exhibition has 90 photographs, 40 from the 1930s, 30 from the 1940s and the rest from later years.",
        "Of 90 students, 40 study French, 35 German and 30 Spanish; some take two languages.",
        "The zoo's 210 animals include 80 birds, 60 mammals, 50 reptiles and 40 endangered species.",
        "The ship carried 48 people: 40 passengers, 12 of them children, and eight sailors.",
        "The police arrested 60 people, 45 men, nine of whom were armed, and 15 women.",
        "In final returns, Mr. Dorn had 6,480 votes, Ms. Vale 5,910 and Mr. Kerr 1,020. Altogether 13,410 votes were counted.",
        "In the first round, Mr. Dorn had 6,480 votes, Ms. Vale 5,910 and Mr. Kerr 1,020. In the runoff 14,410 votes were cast.",
        "The referendum drew 88,300 voters: 46,100 said yes, 41,200 said no and 1,000 left the paper blank.",
        "The 72 apartments are in four buildings. The largest has 30 and the smallest 12.",
        "Inspectors checked 58 restaurants in three towns. They found rats in 24, mold in 16 and spoiled meat in 28.",
        "The four vans carried 61 people, 18 in the first and 17 in the second.",
        "The three schools have 940 pupils. Last year the first had 400, the second 350 and the third 300.",
        "The band has 26 musicians. They include ten women, five Britons, eight drummers and six singers.",
        "Her five books have sold 2.4 million copies. The first sold 900,000.",
        "The two gunmen fired 47 shots, the police said. One of them fired 31.",
        "The three brothers run 40 farms. They own 25, lease 15 and manage ten for others.",
        "The city has 410 buses, 260 diesel buses, 120 hybrid buses and 30 electric buses.",
        "The tour will visit 21 cities, nine in France, seven in Spain and five in Portugal.",
        "The bill passed by 64 votes to 26 in the 90-member assembly.",
        "The committee approved the bill 9 to 3. All 12 members took part.",
        "The airline's fleet of 52 planes includes 31 Airbuses, 18 Boeings and three Embraers.",
        "The court has 11 justices, six of whom were named by the president and four of whom are women.",
        "The three hospitals have 600 beds. About 250 are at St. Anne, 200 at Mercy and 180 at County.",
        "The three teams have 60 players. Of these, 22 are in their first season, 20 were hurt in 2020 and 25 come from abroad.",
        "The museum's two floors hold 300 works. There are 180 paintings and 140 from before 1900.",
        "Two trains carried 400 soldiers. The first left at 6 with 250 and the second at 9 with 150.",
        "The five companies employ 9,000 people. The largest three have 4,000, 2,500 and 1,500.",
        "The three suspects stole 80 bicycles. They sold 30, kept 20 and threw 10 into the river; 20 were returned.",
        "Two of the three mines employ 500 people. The third has 120 workers and closed for 40 days.",
        "Four people on two boats caught 30 fish. Mr. Lam caught 12, his son 10.",
        "The five boroughs have 1,100 schools. Brooklyn has 350, Queens 300, the Bronx 250, Manhattan 150 and Staten Island 50.",
        "The parade had 64 floats, 40 bands and 22 horses.",
        "A bus with 44 passengers, two drivers, three guides and 40 suitcases left the road.",
        "The region's 3,000 farms include 1,400 dairies, 900 orchards, 800 vineyards and some that do both.",
        "The 50 states have 100 senators. There are 53 Republicans, 45 Democrats and two independents.",
    ],
)
def test_what_adds_up_or_need_not_stays_quiet(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "frame", "total"),
    [
        (
            "The senator was re-elected with 812,400 votes to 640,200 for her Democratic challenger and 41,000 for a third candidate. In all, 1,593,600 votes were cast.",
            "votes cast",
            "1493600",
        ),
        (
            "The measure received 4,210 votes in favor and 3,655 against. The county clerk said that 8,765 ballots had been counted and none was spoiled.",
            "votes cast",
            "7865",
        ),
        (
            "The school's 42 teachers will keep their jobs. They include 19 in the primary grades, 14 in the middle school and 13 in the high school.",
            "one noun each",
            "46",
        ),
        (
            "The hospital's 96 beds are in three wards. The surgical ward has 40, the maternity ward 22 and the children's ward 24.",
            "as many as the groups",
            "86",
        ),
        (
            "The three bombs killed 31 people, the ministry said. Twelve died at the station, nine at the market and 14 on a bus.",
            "as many as the groups",
            "35",
        ),
        (
            "The festival drew 92,000 visitors over three days, organizers said. There were 28,000 on Friday, 41,000 on Saturday and 33,000 on Sunday.",
            "one noun each",
            "102000",
        ),
        (
            "The grant of $9 million will be divided among three universities. Alder State will get $4 million, Vasse $3.5 million and Orlen $2.5 million.",
            "as many as the groups",
            "10000000",
        ),
        (
            "The company has 3,400 employees, 1,900 in Sweden, 1,100 in Norway and 800 in Denmark.",
            "one noun each",
            "3800",
        ),
        (
            "Three candidates shared the 2,400 votes: Ms. Hale won 1,150, Mr. Orr 820 and Mr. Lindt 530.",
            "as many as the groups",
            "2500",
        ),
        (
            "In final returns, Mr. Dorn had 6,480 votes, Ms. Vale 5,910 and Mr. Kerr 1,020. Altogether 14,410 votes were counted.",
            "votes cast",
            "13410",
        ),
        (
            "Inspectors checked 58 restaurants in three towns. They visited 24 in Harlow, 16 in Selby and 28 in Wick.",
            "as many as the groups",
            "68",
        ),
        (
            "The four vans carried 61 people, 18 in the first, 17 in the second, 16 in the third and 20 in the last.",
            "one noun each",
            "71",
        ),
        (
            "The band has 26 musicians. They are ten violinists, five cellists, eight drummers and six singers.",
            "one noun each",
            "29",
        ),
        (
            "The three brothers inherited $6 million. Carl received $2.5 million, Otto $2.2 million and Paul $1.8 million.",
            "as many as the groups",
            "6500000",
        ),
        ("The city has 410 buses, 260 diesel buses, 120 hybrid buses and 80 electric buses.", "one noun each", "460"),
        ("The tour will visit 21 cities, nine in France, seven in Spain and eight in Portugal.", "one noun each", "24"),
        ("The committee approved the bill 9 to 5. All 12 members took part.", "votes", "14"),
        ("The house has 14 rooms: four bedrooms, two bathrooms, five parlors and four studies.", "one noun each", "15"),
        (
            "The airline's fleet of 52 planes includes 31 Airbuses, 18 Boeings and eight Embraers.",
            "one noun each",
            "57",
        ),
    ],
)
def test_parts_that_do_not_make_up_their_whole_are_found(text: str, frame: str, total: str) -> None:
    assert found(text) == [(frame, total)]
