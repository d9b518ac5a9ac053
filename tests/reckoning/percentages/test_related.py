"""Relations told in one sentence with their figures in the next: what fits, or is of another thing, comes first."""

from __future__ import annotations

import pytest

from auditor.reckoning.figures import slots
from auditor.reckoning.percentages import related
from auditor.reckoning.percentages.ratios import Ratio
from tests.reckoning.figures.test_slots import reading


def wrong(text: str) -> list[Ratio]:
    found = slots.windows(slots.patterns(reading(text), related.TOLD_WORDS))
    return [ratio for pattern in found for ratio in related.ratios(pattern)]


@pytest.mark.parametrize(
    "text",
    [
        "On a store for store basis, the firm said, sales increased 5 percent. It ran 100 stores last month, up from 92 in February.",
        "Total operating profit rose 29 percent. Net profit of the parent rose to $47.7 million from $42.2 million.",
        "The parks now have 1,300 big cats, the minister said. Nepal has promised to double the number of its tigers by 2022 from 121 in 2009.",
        "The year was one of the deadliest in a decade. The number of killings is more than 750, about 60 percent higher than in the same period of 2015.",
        "The group raised $2.5 million last month. This month it raised $4 million, three times as much as it had raised in any other.",
        "A doubling of the gas would warm the air, studies say. For two decades those estimates have run from 1.5 degrees to 5 degrees.",
        "The fund has $35 billion. Its partner controls $800 million, 80 percent of which is invested in shares.",
        "The fund manages $310 billion for teachers. Its return last year added $22 billion, or 7.6 percent, to its assets.",
        "It expects profit to rise more than 75 percent over a year ago. An analyst raised his estimate to $1.28 million, compared with his previous estimate of $1.20 million.",
        "Rents in the old town have risen by half since the stadium opened, tenants say. A two-room flat now costs $1,950 a month, compared with $1,300 five years ago.",
        "Robberies on the subway fell by a third this year, the commissioner said. There were 13 murders through October, down from 15 in the same period last year.",
        "Enrollment at the college has doubled under its new president. The school had 4,100 students last fall, and its library holds 310,000 books, against 280,000 in 2012.",
        "Sales of electric bikes rose 65 percent last year, the trade group said. Sales of ordinary bikes went up to 48,000 from 40,000.",
        "Profit at the brewer almost doubled in the quarter. Net sales were $412 million, the company said, compared with $398 million a year ago.",
        "Profit at the brewer doubled in the first quarter. In the second quarter it was $412 million, compared with $330 million a year ago.",
        "The number of beds at the hospital has been halved since 1980, the union said. It had 620 beds in 2009 and has 410 today.",
        "Net profit at the bank jumped 45 percent in the second quarter. For the half year it earned $840 million, compared with $700 million a year earlier.",
        "Burglaries have been cut in half since the patrols began in 2014. Last year there were 3,870, down from 4,100 the year before.",
        "Traffic deaths rose by a quarter in the north of the province. In the south the police counted 318 deaths, compared with 302 in 2017.",
        "Membership of the party has quadrupled since 1990. It now stands at 92,000, up from 81,000 in May.",
        "The ministry will spend $2.4 billion on roads next year, against $2 billion this year. Spending on schools will increase by 40 percent.",
        "The council agreed to raise the tax on a typical house to $3,300 from $3,000. Since 2010 the tax has risen by 80 percent.",
        "Ticket sales climbed to 96,000 from 80,000 last season. Income from beer rose by 12 percent.",
        "The museum drew 61,000 visitors this summer. That was 22 percent more than last summer, when 50,000 people came.",
        "About 14,500 people took part in the march this year. Last year there were 10,000, and twice as many are expected next year.",
        "The ship carries 3,200 passengers. Its predecessor carried 2,400, three-quarters as many.",
        "Ten years ago the lake covered 900 square kilometers. Today it covers 600, and half of its fish have died.",
        "The audit looked at 240 contracts signed since 2016. More than half of them, or 130, had been awarded without a tender.",
        "There were 84 applicants for the fellowship this year. Twelve were chosen, and a quarter of those were women.",
        "The school has 620 pupils and 124 of them receive free lunches. A third of the lunches are vegetarian.",
        "Of the 450 patients in the trial, 90 got worse. Another 60 percent improved, and the rest stayed the same.",
        "The fund has paid out $36 million of the $48 million set aside. The remaining 25 percent will be spent next year.",
        "The company owns 80 ships. Twenty of them have been idle since spring, and 40 percent of the crews have been dismissed.",
        "Some 3,000 people were questioned for the survey in April. Sixty percent of the 2,000 men, or 1,200, said that they had never voted.",
        "Two-thirds of the city's buses are now electric. The agency runs 1,100 buses, of which 440 serve the suburbs.",
        "A quarter of the new teachers leave within a year. Of the 2,400 hired last year, 960 are men.",
        "About 60 percent of the voters backed the proposal, officials said. It received 31,200 votes, with 20,800 against.",
        "Half of the voters stayed at home. The proposal received 31,200 votes, with 20,800 against.",
        "Three-quarters of the money came from abroad, the charity said. It raised $6 million and has used $3 million so far.",
        "The tower will be 310 meters tall. Its elevators travel at twice the speed of those in the city hall, which measures 124 meters.",
        "The defending champions spent $210 million on players. That is three times the $70 million that their rivals spent.",
        "The bank made $1.8 billion from lending and $600 million from fees. It gave $2.4 million to charity.",
        "The province, with a population of 4 million, recorded 80,000 births last year. The rate was 20 for every 1,000 inhabitants.",
        "Oil accounted for three-quarters of exports last year. Exports rose to $64 billion, and imports to $48 billion.",
        "The plant opened in 2014 with 930 workers. It now employs 1,860, a third of them women.",
        "Only 31 of the 155 plaintiffs have received any money so far. The other 80 percent are still waiting.",
        "The factory turns out one car every two minutes. In an eight-hour shift, workers there complete about 240 cars.",
        "A fifth production line will be added to one of three plants this year. The plants employ 900 and 1,200 people.",
        "Unemployment among the young has fallen by a third since 2013. At the end of last year 61,000 people under 25 were out of work, and 240,000 people over 50.",
        "Deaths from overdoses rose 20 percent in the county last year, the coroner said. His office recorded 336 such deaths, up from 280 in 2016.",
        "The company cut its advertising budget in half last year. It spent $31 million on research, compared with $44 million in 2008.",
        "The club sold 18,200 season tickets, 2,600 more than last year. Season tickets account for 26 percent of its income.",
        "In 1998 the school had 1,150 students, and last fall it had 460. Its budget has shrunk by 40 percent.",
        "The paper's circulation was 512,000 in 1995 and is now 128,000. It has lost three-quarters of its readers.",
        "Exports to Russia fell to $1.8 billion from $2.4 billion. Imports fell by one-third.",
        "The gang stole 36 paintings. Nine have been found, one in three of them damaged.",
        "The church can seat 1,500. At Sunday's service there were 500 people, half of them tourists.",
        "The company employs 8,400 people. It will lay off 1,260, one in five of them at the head office.",
        "The city has 1,800 taxis. A quarter of them, 450, run on natural gas.",
        "The bank will close 90 of its 600 branches by June. Customers already do 80 percent of their business online.",
        "The jury heard 48 witnesses. Thirty of them were called by the prosecution, and a third of those were experts.",
        "The union has 52,000 members. Some 13,000 took part in the vote, and 60 percent approved the contract.",
        "Fifteen of the 40 patients who got the drug improved. In the other group, eight of 40 did, or 20 percent.",
        "Rents have doubled since 2010. The city will build 1,200 apartments this year, up from 900 last year.",
        "The museum had 300,000 visitors last year, compared with 250,000 in 2018. Its shop did even better, with sales up 60 percent.",
        "The number of farms has fallen by half since 1980. There are 1,150 today, down from 1,300 five years ago.",
        "The army lost a fifth of its tanks in the war. It has 240 left and will get 90 new ones, compared with 60 in the last decade.",
        "Prices rose 8 percent last year. A loaf of bread costs $3, compared with $2 a year ago.",
        "The president's party won 60 percent of the seats. It holds 90 seats, and its ally 30.",
        "The firm sold 4,200 cars in May, down from 5,600 in April. In June it expects a decline of 10 percent.",
        "The clinic treated 9,000 patients last year. On some days it sees 90 of them.",
        "The city collected $9.6 million from 240,000 tickets. The fine for parking at a hydrant is $115.",
        "A 5 percent raise would lift her salary of $60,000 to $63,000, according to the contract.",
        "The mayor won 8,640 votes, and his opponent won 5,760. He took 60 percent of the vote.",
        "The mayor won 8,640 votes, and his opponent won 5,760. He took 80 percent of the vote in the first ward.",
        "After the layoffs 240 employees remain at the plant. That is 20 percent of the 1,200 who worked there in 2005.",
        "The company expects to sell 90,000 cars this year, half more than the 60,000 it sold last year.",
        "The number of tigers has risen to 240 from 160 in 2010. It has doubled since 2000.",
        "The hospital admitted 640 patients with the flu in January, twice as many as in December. It had admitted 320 that month.",
        "Some 2,400 people applied for the 300 apartments. One in four of them has children.",
        "Income from tickets fell 22 percent. Income from the shop was 31 million euros, down from 34 million in the season before.",
        "The district will buy 6,500 laptops for $3.9 million. Schools in the next county paid $800 apiece.",
        "The nine members of the band will split the proceeds of $1.35 million. Each member's share comes to $150,000.",
        "The tour played 45 concerts before a total of 1.8 million people. The average ticket was $50.",
        "Construction of the 24-mile line will cost $3.6 billion. A line in Boston cost $250 million a mile.",
        "The pipeline will carry 300,000 barrels a day. The older one carried 90 million barrels a year.",
        "A pupil costs the county $11,000 a year. With 30,000 pupils enrolled, the schools need $330 million a year.",
        "Farmers planted 4,000 hectares with hemp and harvested 9,200 tons. The yield was 2.3 tons a hectare.",
        "The 1,100 guests ate 330 kilograms of fish. Each guest paid $500.",
        "He drank six cups of coffee a day for 40 years. He gave it up after 12,000 concerts.",
        "The union has collected $1.2 million from its 40,000 members. It pays $45 a day to each striker.",
        "The state has vaccinated 2.7 million of its 4.5 million adults. Of children, 30 percent have had a shot.",
        "Seven of the 20 largest banks failed the test. Their shares fell by 45 percent.",
        "The average price of a house has gone up by half since 2002. It is now $330,000; in 2012 it was $275,000.",
        "Museums lost a third of their visitors in the pandemic year. The largest one had 480,000, down from 510,000.",
        "Ridership has recovered to two-thirds of what it was before the pandemic. On the busiest line trains carried 48,000 passengers a day last month, compared with 96,000 in February 2020.",
        "Spending on roads rose to $6.3 billion from $6 billion. Half of the sum goes to bridges.",
        "Spending on roads rose to $9 billion from $6 billion. The increase, half of it for bridges, angered environmentalists.",
        "The club has 12,000 members, up from 10,000 in 2015. About 30 percent are women.",
        "Tuition will rise to $24,000 from $22,000. Nearly 60 percent of students get help.",
        "The plant employed 4,000 people in 1990 and 1,000 in 2010. Output fell by half.",
        "There was talk that 20 percent of the profitable brokerage would be sold. The brokerage contributed $316 million of the bank's $1.25 billion net.",
    ],
)
def test_what_fits_or_is_of_another_thing(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize(
    ("text", "sum_"),
    [
        ("Of the 900 people asked, 315 said they had skipped a meal. That is 45 percent.", "315 ÷ 900"),
        ("Women hold 90 of the 300 seats. Their 40 percent share is the highest in the region.", "90 ÷ 300"),
        ("Traffic deaths dropped 25 percent last year. There were 450, down from 500.", "(450 − 500) ÷ 500"),
        ("The village lost half its people. There were 1,200 in 2010 and 900 in 2020.", "(900 − 1,200) ÷ 1,200"),
        (
            "The libraries had 412,000 visits last year, compared with 367,000 the year before. The 29 percent increase pleased the board.",
            "(412,000 − 367,000) ÷ 367,000",
        ),
        (
            "Robberies on the subway fell by a third this year, the police commissioner said on Monday. There were 1,320 through October, down from 1,540 in the same period last year.",
            "(1,320 − 1,540) ÷ 1,540",
        ),
        (
            "Enrollment at the college has tripled under its new president. The school had 4,100 students last fall, against 2,050 when she arrived in 2012.",
            "4,100 ÷ 2,050",
        ),
        (
            "Sales of electric bikes rose 65 percent last year, the trade group said. Dealers sold 48,000 of them, up from 40,000 in 2021.",
            "(48,000 − 40,000) ÷ 40,000",
        ),
        (
            "The number of beds at the hospital has been halved in a decade, the union said. It has 410 beds today; in 2009 it had 620.",
            "410 ÷ 620",
        ),
        (
            "Net profit at the bank jumped 45 percent in the second quarter. It earned $540 million, compared with $450 million a year earlier.",
            "(540 million − 450 million) ÷ 450 million",
        ),
        (
            "Wheat output will drop by half this season because of the drought, the ministry warned. It forecast a harvest of 14.2 million tons, down from 18.9 million tons last year.",
            "(14.2 million − 18.9 million) ÷ 18.9 million",
        ),
        (
            "Membership of the party has quadrupled since the election, its secretary said. It now stands at 92,000, up from 41,000 in May.",
            "92,000 ÷ 41,000",
        ),
        (
            "Traffic deaths in the province rose by more than a quarter in 2018, officials said. The police counted 318 deaths, compared with 302 in 2017.",
            "(318 − 302) ÷ 302",
        ),
        (
            "The airline has cut its losses by 60 percent, its chief executive told investors. It lost $84 million in the six months to June, against $120 million in the same period of the previous year.",
            "(84 million − 120 million) ÷ 120 million",
        ),
        (
            "The number of wild boar shot in the forest rose to 840 last winter from 600 the winter before. That is an increase of 60 percent, and hunters want a longer season.",
            "(840 − 600) ÷ 600",
        ),
        (
            "Water use in the city fell to 340 million liters a day in May from 400 million liters in April. The drop of 25 percent followed a ban on watering lawns.",
            "(340 million − 400 million) ÷ 400 million",
        ),
        (
            "The ministry will spend $2.4 billion on roads next year, against $2 billion this year. The increase amounts to 40 percent.",
            "(2.4 billion − 2 billion) ÷ 2 billion",
        ),
        (
            "In 1990 the town had 8,000 residents, and today it has 5,000. It has lost more than half of its population.",
            "(5,000 − 8,000) ÷ 8,000",
        ),
        (
            "The price of a bus ticket went from $2 to $2.50 in January. The 50 percent increase was the third in four years.",
            "(2.5 − 2) ÷ 2",
        ),
        (
            "Ticket sales climbed to 96,000 from 80,000 last season. This represents a rise of 12 percent, the club said.",
            "(96,000 − 80,000) ÷ 80,000",
        ),
        (
            "The company made 12,400 tractors in 2015, compared with 15,500 the year before. Production was thus down by 30 percent.",
            "(12,400 − 15,500) ÷ 15,500",
        ),
        (
            "Arrests at the border rose from 21,000 in January to 42,000 in February. The threefold increase surprised officials.",
            "42,000 ÷ 21,000",
        ),
        (
            "The council agreed to raise the tax on a typical house to $3,300 from $3,000. Homeowners said that a 30 percent rise was too much.",
            "(3,300 − 3,000) ÷ 3,000",
        ),
        (
            "The museum drew 61,000 visitors this summer. That was 45 percent more than last summer, when 50,000 people came.",
            "(61,000 − 50,000) ÷ 50,000",
        ),
        (
            "A pound of coffee now costs $6.40 at the market. It is three times what it cost two years ago, when shoppers paid $3.20.",
            "6.4 ÷ 3.2",
        ),
        (
            "About 14,500 people took part in the march this year, the organizers said. Last year there were 10,000, so the turnout nearly doubled.",
            "14,500 ÷ 10,000",
        ),
        (
            "The fire service answered 2,600 calls in July. That was half as many again as in June, when it answered 2,300.",
            "2,600 ÷ 2,300",
        ),
        (
            "Ten years ago the lake covered 900 square kilometers. Today it covers 600, half of its former size.",
            "600 ÷ 900",
        ),
        ("The ship carries 3,200 passengers. Its predecessor carried 2,400, only half as many.", "2,400 ÷ 3,200"),
        (
            "Last year 18 people were killed by avalanches in the range. The toll this winter, 27, is already twice as high.",
            "27 ÷ 18",
        ),
        (
            "Unemployment benefits were paid to 310,000 people in March. The figure was up 30 percent from February, when 284,000 received them.",
            "(310,000 − 284,000) ÷ 284,000",
        ),
        (
            "The new terminal can handle 24 million passengers a year. The old one handled 16 million, or one-third of that.",
            "16 million ÷ 24 million",
        ),
        ("The mill employed 2,000 people in 1975. It now has 150, less than 2 percent of that number.", "150 ÷ 2,000"),
        (
            "The audit looked at 240 contracts signed since 2016. More than half of them, or 96, had been awarded without a tender.",
            "96 ÷ 240",
        ),
        ("There were 84 applicants for the fellowship this year. Only 12 of them, a quarter, were women.", "12 ÷ 84"),
        ("The school has 620 pupils. A third of them, 124, receive free lunches.", "124 ÷ 620"),
        (
            "Of the 450 patients in the trial, 90 got worse. The other 60 percent improved or stayed the same, the researchers said.",
            "90 ÷ 450",
        ),
        (
            "The fund has paid out $36 million of the $48 million set aside. The remaining 15 percent will be spent next year.",
            "36 million ÷ 48 million",
        ),
        ("The company owns 80 ships. Twenty of them, or 40 percent, have been idle since spring.", "20 ÷ 80"),
        (
            "The parliament has 180 members. Women hold 45 of the seats, or 35 percent, according to the speaker's office.",
            "45 ÷ 180",
        ),
        (
            "Some 3,000 people were questioned for the survey in April. Sixty percent, or 1,200, said that they had never voted.",
            "1,200 ÷ 3,000",
        ),
        (
            "The village had 412 inhabitants before the war. Half of them, 309, were killed or driven out, the report says.",
            "309 ÷ 412",
        ),
        ("The state has 1,150 schools. Three-quarters, or 575, have no nurse.", "575 ÷ 1,150"),
        (
            "Half of the region's hospitals have no intensive care unit. Only 22 of the 66 hospitals have one, officials said.",
            "22 ÷ 66",
        ),
        (
            "Foreigners make up 30 percent of the prison population, the minister said. Of 8,400 inmates, 1,260 hold a foreign passport.",
            "1,260 ÷ 8,400",
        ),
        ("Women won 40 percent of the seats in the council on Sunday. They will hold 24 seats, and men 56.", "24 ÷ 80"),
        (
            "About 80 percent of the voters backed the proposal, officials said. It received 31,200 votes, with 20,800 against.",
            "31,200 ÷ 52,000",
        ),
        (
            "The budget devotes a fifth of its spending to defense. The military will get $34 billion out of a total of $85 billion.",
            "34 billion ÷ 85 billion",
        ),
        (
            "The tower will be 310 meters tall. That is twice the height of the city hall, which measures 124 meters.",
            "310 ÷ 124",
        ),
        (
            "The plant used 90 million gallons of water last year. A similar plant across the river used 30 million, half as much.",
            "30 million ÷ 90 million",
        ),
        (
            "The defending champions spent $210 million on players. That is four times the $70 million that their rivals spent.",
            "210 million ÷ 70 million",
        ),
        ("The city has 42 libraries. Its neighbor, with three times as many, has 84.", "42 ÷ 84"),
        (
            "The fee for foreign students is $18,000 a year. Residents pay $6,000, a quarter of that sum.",
            "6,000 ÷ 18,000",
        ),
        (
            "The winner took in $5.4 million. The runner-up raised $900,000, a tenth of that amount.",
            "900,000 ÷ 5.4 million",
        ),
        (
            "The new stadium seats 48,000. It is 60 percent larger than the old one, which held 40,000.",
            "(48,000 − 40,000) ÷ 40,000",
        ),
        (
            "The firm's debt stood at $9 billion in June. It was five times as high as its equity of $3 billion.",
            "9 billion ÷ 3 billion",
        ),
        (
            "Exports rose to $64 billion last year. Oil accounted for $48 million, or three-quarters of the total.",
            "48 million ÷ 64 billion",
        ),
        (
            "Italy has 60 billion inhabitants. A quarter of them, or 15 million, are older than 65.",
            "15 million ÷ 60 billion",
        ),
        (
            "The number of foreign students at the state's universities has nearly tripled since 2015. This fall 31,400 were enrolled; in 2015 there were 14,800.",
            "31,400 ÷ 14,800",
        ),
        (
            "Car thefts are down by almost half from last year, Chief Alvarez said. Through September, 1,410 cars were stolen, against 1,790 in the first nine months of last year.",
            "(1,410 − 1,790) ÷ 1,790",
        ),
        (
            "The group's operating profit more than doubled in the third quarter. It came to 96 million euros, compared with 61 million euros a year earlier.",
            "96 million ÷ 61 million",
        ),
        (
            "Electricity bills in the region have risen by 75 percent in two years, according to a consumer group. The average household now pays $168 a month, up from $112.",
            "(168 − 112) ÷ 112",
        ),
        (
            "The bakery chain said that its sales had fallen by a fifth in the pandemic year. They dropped to $340 million from $510 million.",
            "(340 million − 510 million) ÷ 510 million",
        ),
        (
            "Attendance at the fair, which ended on Sunday, was up 30 percent. Organizers counted 212,000 visitors, compared with 181,000 in 2018.",
            "(212,000 − 181,000) ÷ 181,000",
        ),
        (
            "Four years ago the network had 1.2 million subscribers. Today it has 3 million, an increase of 250 percent.",
            "(3 million − 1.2 million) ÷ 1.2 million",
        ),
        (
            "In the last school year 640 students were suspended, down from 800 the year before. Officials attributed the 40 percent decline to a new counseling program.",
            "(640 − 800) ÷ 800",
        ),
        (
            "The average wait for a hearing grew to 18 months from 12 months. That is twice as long, lawyers complained.",
            "18 ÷ 12",
        ),
        (
            "The land was sold in 2002 for $1.5 million and again this spring for $4.5 million. The price had thus quadrupled in 20 years.",
            "4.5 million ÷ 1.5 million",
        ),
        (
            "A round-trip ticket, which cost $48 in January, now costs $60. Commuters were furious at the 35 percent jump.",
            "(60 − 48) ÷ 48",
        ),
        (
            "Last winter the shelter took in 300 people a night. This winter the figure is 375, or 15 percent more.",
            "(375 − 300) ÷ 300",
        ),
        (
            "Wages at the plant went from $14 an hour to $17.50 an hour. It was a raise of 35 percent, the union said.",
            "(17.5 − 14) ÷ 14",
        ),
        (
            "The commission reviewed 1,250 complaints against the police. It found 200 of them, or 26 percent, to be justified.",
            "200 ÷ 1,250",
        ),
        (
            "There are 68 seats in the assembly, and women hold 17 of them. Their share, 35 percent, is the highest ever.",
            "17 ÷ 68",
        ),
        (
            "Of the 2,300 apartments planned for the site, only 690 have been built. That is less than a fifth.",
            "690 ÷ 2,300",
        ),
        (
            "The survey covered 900 small businesses in the region. Some 540 of them, nearly three-quarters, said that they would not hire this year.",
            "540 ÷ 900",
        ),
        (
            "Four of the team's 20 players are older than 30. The other 70 percent are under 25 or in their late twenties.",
            "4 ÷ 20",
        ),
        ("The court threw out 45 of the 60 charges. The remaining half will be heard in March.", "45 ÷ 60"),
        (
            "About 5,600 of the island's 7,000 residents voted on Sunday. The turnout, 70 percent, was the highest in decades.",
            "5,600 ÷ 7,000",
        ),
        (
            "The new bridge will be 1,240 meters long. That makes it three times longer than the old one, which measures 620 meters.",
            "1,240 ÷ 620",
        ),
        (
            "A ticket to the opera costs $180. In Vienna, a seat in the same row can be had for $60, half the price.",
            "60 ÷ 180",
        ),
        (
            "The senator raised $8.4 million in the quarter. Her opponent raised $2.1 million, a third as much.",
            "2.1 million ÷ 8.4 million",
        ),
        ("Greenfield has 24,000 residents. Riverton, with 96,000, is three times as big.", "96,000 ÷ 24,000"),
        (
            "Unemployment among the young has fallen by a third since 2013, the labor office reported. At the end of last year 61,000 people under 25 were out of work, compared with 74,000 in 2013.",
            "(61,000 − 74,000) ÷ 74,000",
        ),
        (
            "Deaths from overdoses rose 40 percent in the county last year, the coroner said. His office recorded 336 such deaths, up from 280 in 2016.",
            "(336 − 280) ÷ 280",
        ),
        (
            "Trade between the two countries has grown fivefold in a decade. It was worth $48 billion in 2014, against $12 billion in 2004.",
            "48 billion ÷ 12 billion",
        ),
        (
            "The price of diesel has almost doubled in a year. A liter sells for 1.92 euros, compared with 1.38 euros in March 2021.",
            "1.92 ÷ 1.38",
        ),
        (
            "Calls to the help line were up by two-thirds in December. Counselors took 4,100 calls, against 3,300 in December of the year before.",
            "(4,100 − 3,300) ÷ 3,300",
        ),
        (
            "The company cut its advertising budget in half last year. It spent $31 million on advertisements, compared with $44 million in 2008.",
            "(31 million − 44 million) ÷ 44 million",
        ),
        (
            "In 1998 the school had 1,150 students, and last fall it had 460. Its enrollment has shrunk by 40 percent.",
            "(460 − 1,150) ÷ 1,150",
        ),
        (
            "Exports to Russia fell to $1.8 billion from $2.4 billion. The decline of one-third was the steepest in ten years.",
            "(1.8 billion − 2.4 billion) ÷ 2.4 billion",
        ),
        (
            "When the reservoir was built, it held 88 million cubic meters of water. It now holds 66 million, or 60 percent of that.",
            "66 million ÷ 88 million",
        ),
        (
            "The new law applies to 1,400 companies. The old one applied to 350, so that five times as many companies are now affected.",
            "350 ÷ 1,400",
        ),
        (
            "In May the average temperature in the lake was measured at 14 stations. In June it was measured at 42, more than four times as many.",
            "42 ÷ 14",
        ),
        ("The gang stole 36 paintings. Only nine have been found, or one in three.", "9 ÷ 36"),
        (
            "A worker in the capital earns $1,200 a month on average. In the south of the country, workers make do with $480, half as much.",
            "480 ÷ 1,200",
        ),
        (
            "Her first novel sold 240,000 copies. The second sold 80,000, or a quarter of that number.",
            "80,000 ÷ 240,000",
        ),
        (
            "The jury heard 48 witnesses. Thirty of them, more than three-quarters, were called by the prosecution.",
            "30 ÷ 48",
        ),
        (
            "The ministry says 3.2 million children go to school in the country. Girls account for 1.28 million of them, or 48 percent.",
            "1.28 million ÷ 3.2 million",
        ),
        (
            "The bank will close 90 of its 600 branches by June. The cut amounts to a quarter of its network.",
            "90 ÷ 600",
        ),
        ("The company employs 8,400 people. It will lay off 1,260, or one in five.", "1,260 ÷ 8,400"),
        (
            "Thirty-six of the 54 countries signed the treaty. The rest, nearly half, said they needed more time.",
            "36 ÷ 54",
        ),
        ("The city has 1,800 taxis. More than a third of them, 450, run on natural gas.", "450 ÷ 1,800"),
        (
            "The union has 52,000 members in the industry. Some 13,000, or 40 percent, took part in the vote.",
            "13,000 ÷ 52,000",
        ),
        (
            "He owns 3 million of the company's 24 million shares. His stake of 15 percent makes him its largest shareholder.",
            "3 million ÷ 24 million",
        ),
        (
            "After the layoffs 240 employees remain at the plant. That is 30 percent of the 1,200 who worked there in 2005.",
            "240 ÷ 1,200",
        ),
        ("The mayor won 8,640 votes, and his opponent won 5,760. He took 64 percent of the vote.", "8,640 ÷ 14,400"),
        (
            "Of the 86 wells that were tested, 43 had too much arsenic. The share, one in three, alarmed health officials.",
            "43 ÷ 86",
        ),
        (
            "The hospital admitted 640 patients with the flu in January, twice as many as in December. It had admitted 420 that month.",
            "640 ÷ 420",
        ),
        (
            "The fund lost 15 percent of its value in the first half of the year. Its assets fell to $680 million from $850 million.",
            "(680 million − 850 million) ÷ 850 million",
        ),
        (
            "Nearly three-quarters of the nurses at the hospital voted to strike, their union said. Of the 1,260 who cast ballots, 756 were in favor.",
            "756 ÷ 1,260",
        ),
        (
            "About half of the prisoners are awaiting trial. The ministry says that 3,100 of the country's 12,400 inmates have not been convicted.",
            "3,100 ÷ 12,400",
        ),
        (
            "The country produced 3.6 million tons of rice last year, a quarter less than in the year before. The harvest then was 4 million tons.",
            "(3.6 million − 4 million) ÷ 4 million",
        ),
        (
            "The price of a subway ride will rise to $2.75 from $2.50 in March. It is the biggest increase, at 25 percent, in 15 years.",
            "(2.75 − 2.5) ÷ 2.5",
        ),
        (
            "The company employed 90 people when it opened and has 270 on its payroll today. The number of jobs has quadrupled.",
            "270 ÷ 90",
        ),
    ],
)
def test_what_no_relation_of_the_figures_gives(text: str, sum_: str) -> None:
    assert [ratio.sum for ratio in wrong(text)] == [sum_]


def test_the_wrong_base_is_named() -> None:
    (ratio,) = wrong("Attendance rose to 15,000 from 12,000 last season. The increase of 20 percent pleased the club.")
    assert ratio.slip == " 20 percent is the change as a share of 15,000."
