"""Quiet cases first: rounding, sums, figures of something else; then slips of the pen and figures of one deed."""

from __future__ import annotations

import pytest

from auditor.extract.reading import read_article
from auditor.model import Article
from auditor.reckoning.figures import slots
from auditor.reckoning.headlines import counterparts
from auditor.reckoning.headlines.counterparts import Taken


def contradicted(headline: str, body: str) -> list[Taken]:
    reading = read_article(Article.from_text(body, headline=headline))
    return list(counterparts.contradicted(list(slots.patterns(reading)), reading.sentences))


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Team Loses 3 of 4 Games", "The team lost three games last week and won one."),
        (
            "Three Paramedics Hit in Drone Strike",
            "A drone strike killed a paramedic and a driver on Thursday. Two other paramedics were hurt.",
        ),
        (
            "Bakery Fined $45,000",
            "The bakery was fined $15,000 for each of three violations, the labor department said.",
        ),
        (
            "City to Plant 3,000 Trees",
            "The city will plant 1,000 trees in parks, 1,500 along streets and the rest in schoolyards, it said.",
        ),
        (
            "Seven drown as dinghy sinks",
            "Six people drowned when a dinghy sank off Cape Ferat on Monday, the coast guard said. A seventh died in hospital.",
        ),
        (
            "1.9 million cars recalled",
            "Toyota is recalling 1.1 million cars in Japan and 800,000 abroad because their airbags may fail.",
        ),
        (
            "Pay rise of 6% for teachers",
            "Teachers are to get 3 per cent now and 3 per cent in January, ministers said on Monday.",
        ),
        (
            "Bridge to cost $85m",
            "The new bridge will cost $84.7 million and open in 2031, the highway department said.",
        ),
        (
            "Four in five drivers want limit raised",
            "Just 19 percent of drivers want to keep the limit as it is, a survey for the motoring club shows.",
        ),
        (
            "Heat kills 54 in three days",
            "The heat wave killed 45 people in the capital in three days and nine in the hills, the health department said.",
        ),
        (
            "Murder rate drops 11%",
            "The city's murder rate fell by 11 percent last year, after it had risen by 9 percent the year before.",
        ),
        (
            "Judge gives smuggler 18 years",
            "A smuggler was sentenced on Thursday to ten years for one voyage and eight for another, to be served in turn.",
        ),
        (
            "Ten tips for a 5-mile run",
            "Run 3 miles on Monday. A 50-mile week is too much for most, says the coach of 12 champions.",
        ),
        (
            "Shares fall 3% as profit rises",
            "Shares in the group fell 3 percent on Tuesday although profit rose 13 percent.",
        ),
        (
            "Storm kills 12, leaves 31 missing",
            "The storm has killed 12 people, and 13 of the 31 missing are crew of one trawler, officials said.",
        ),
        (
            "2,000 jobs at risk as mill closes",
            "The mill, which employs 200 people, will close in May. Suppliers employ 1,800 more.",
        ),
        ("Three arrested over bank raid", "Police have arrested two men and a woman over a raid on a bank in Leeds."),
        ("Gold nears $2,500 an ounce", "Gold reached $2,410 an ounce in London on Tuesday, a record."),
        ("Strike grounds 340 flights", "A strike grounded 210 flights at one airport and 130 at another on Friday."),
        (
            "Man gets 15 years for arson",
            "A man who set fire to a mosque must serve at least ten years before he can ask for parole, a judge said. The term is 180 months.",
        ),
        ("Nine of 10 voters back mayor", "Only 8 percent of voters want the mayor to go, a poll for the Globe shows."),
        (
            "12 Years a Slave wins three awards",
            "The film took the prizes for best picture and best script on Sunday. It cost $20 million.",
        ),
        ("Dow falls 300 points", "The Dow Jones industrial average closed at 30,120, down from 30,420 on Monday."),
        ("49ers beat Giants", "The Giants lost on Sunday after 94 minutes of play that drew 60,000 people."),
        (
            "Seven ways to save 10% on heat",
            "Turn the dial down by 2 degrees and you will save about 13 percent a year, says the trust.",
        ),
        (
            "Airline to cut 5,000 jobs",
            "The airline said on Thursday that it would shed 5,400 jobs over two years, most of them on the ground.",
        ),
        (
            "Council tax to rise by a tenth",
            "Householders will pay 9.4 per cent more in council tax from April, councillors decided on Tuesday.",
        ),
        (
            "Jury awards driver $12 million",
            "A jury ordered the truck maker to pay $10 million in punitive damages and $2 million for medical costs to a driver who lost a leg.",
        ),
        (
            "Teacher jailed for 12 years",
            "A former teacher was sentenced to eight years for the abuse of a pupil, and to four more for threats, on Monday.",
        ),
        ("Dozens rescued from sinking ferry", "Five crew and 34 passengers were rescued by helicopter on Wednesday."),
        (
            "Fire destroys 40 homes",
            "A wildfire destroyed 14 homes in the hills above Vasse and 26 in the valley on Friday.",
        ),
        (
            "Unemployment falls to 5.8%",
            "The jobless rate fell by two tenths of a point in the three months to May, the statistics office said. It was 6 per cent in April.",
        ),
        (
            "Hospital gets £2.5m for new wing",
            "A hospital in Leeds will receive about £2.48m to build a children's wing, the health secretary said.",
        ),
        ("25 dead or hurt in blast", "Twenty-three people were injured and two killed on Monday when a boiler burst."),
        (
            "Shares up 12% after sale",
            "The company sold its mill for $120 million on Tuesday. Its shares closed at $28, from $25 the day before.",
        ),
        (
            "Profit doubles to $24 million",
            "The company earned $24 million in the quarter, against $12 million a year before.",
        ),
        (
            "Storm leaves 80,000 without power",
            "Some 78,400 homes lost power when the storm came ashore on Sunday night.",
        ),
        (
            "3 teens charged after 21-hour standoff",
            "Three boys aged 15 to 17 were charged on Friday. Officers had surrounded the house for most of a day, and 12 families were moved out.",
        ),
        (
            "Bank fined $34 million",
            "Regulators fined the bank $30 million on Wednesday. It must also repay customers $4 million.",
        ),
        (
            "Seven held over museum theft",
            "Police have arrested two men over the theft of paintings from the city museum. Five others were held last week.",
        ),
        (
            "Five things to know about the budget",
            "The chancellor will cut fuel duty by 3 per cent and raise the minimum wage by 6 per cent.",
        ),
        ("Oil falls below $70", "Crude fell $2.07 to $69.93 a barrel in New York on Monday."),
        ("A 10-mile hike with 15 friends", "The trail is 12 miles long, and 51 people walked it in June."),
        (
            "Quake of magnitude 6.4 shakes coast",
            "A 4.6-magnitude aftershock followed the strong earthquake that shook the coast on Sunday.",
        ),
        (
            "City wins 3-1 as 21,000 watch",
            "A crowd of 12,000 had seen the first match. On Saturday the ground was full.",
        ),
        (
            "Two soldiers among 14 dead in ambush",
            "Gunmen killed 14 people, including two soldiers, on the road to Tarn on Sunday, officials said.",
        ),
        (
            "Police shoot man, 32, after chase",
            "A man aged 23 led officers on a chase through Orlen. Another man, the passenger, was shot.",
        ),
        (
            "Two-thirds of farmers want out",
            "Some 640 of the 950 farmers who answered want to leave the scheme, the union said.",
        ),
        ("A third of farmers want out", "About 34 percent of farmers want to leave the scheme, the union said."),
        ("Sales rise 20 percent", "Sales rose to $60 million from $50 million a year earlier, the company said."),
        ("Sales fall to 3 percent of total", "Sales rose by 3 percent, the company said."),
        ("Profit down 3%", "Profit fell by 3 percent. Sales rose by 3 percent."),
        ("Patients wait 18 weeks", "Patients wait four and a half months on average, the trust said."),
        ("Man, 52, dies", "A man of 52 died in a fire. A boy of 25 months was saved."),
    ],
)
def test_headlines_that_sum_up_stay_quiet(headline: str, body: str) -> None:
    assert contradicted(headline, body) == []


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        (
            "Seven drown as dinghy sinks",
            "Six people drowned when a dinghy sank off Cape Ferat on Monday, the coast guard said. Four others swam ashore.",
        ),
        (
            "Toyota recalls 1.9 million cars",
            "Toyota is recalling 190,000 cars because their airbags may fail, the company said on Tuesday.",
        ),
        (
            "Pay rise of 6% for teachers",
            "Teachers are to get a rise of 3 per cent, half of what their unions had asked for, ministers said on Monday.",
        ),
        (
            "Bridge to cost $85 million",
            "The new bridge will cost $58 million and open in 2031, the highway department said.",
        ),
        (
            "12,000 march against pension reform",
            "About 120,000 people marched through the capital on Saturday against the pension reform, the police said.",
        ),
        (
            "Mayor wins by 2,100 votes",
            "The mayor was re-elected by 1,200 votes, the clerk announced at midnight. Her rival asked for a recount.",
        ),
        (
            "Heat kills 54 in three days",
            "The heat wave killed 45 people in three days, most of them old and alone, the health department said.",
        ),
        (
            "Four in five drivers want limit raised",
            "Just 35 percent of drivers want the limit raised, a survey for the motoring club shows.",
        ),
        (
            "Firm raises £40m for electric ferries",
            "A start-up that builds electric ferries has raised £14m from investors, it said on Wednesday.",
        ),
        (
            "Murder rate drops 11%",
            "The city's murder rate rose by 11 percent last year, the police department reported, with 164 killings.",
        ),
        (
            "Council to plant 30,000 trees",
            "The council will plant 3,000 trees along the ring road this winter, the parks department said.",
        ),
        (
            "Dam at 15% of capacity",
            "The dam is at 51 percent of capacity, the water board said, its lowest since 1994.",
        ),
        (
            "Three arrested over bank raid",
            "Police have arrested four men over a raid on a bank in Leeds, a spokesman said on Monday.",
        ),
        (
            "Gold hits $4,210 an ounce",
            "Gold reached $2,410 an ounce in London on Tuesday, a record, as investors fled from shares.",
        ),
        (
            "Strike grounds 340 flights",
            "A strike by air traffic controllers grounded 430 flights on Friday, the airport said.",
        ),
        (
            "Firm to create 250 jobs",
            "The firm said on Monday that it would create 25 jobs at its plant in Tarn, where it makes valves.",
        ),
        (
            "Pupils miss 1.6m days of school",
            "Pupils missed 6.1 million days of school last year, the department for education said on Thursday.",
        ),
        (
            "Half of voters back mayor",
            "Only 23 percent of voters back the mayor, a poll for the Globe shows, and 70 percent want her to go.",
        ),
        (
            "Bus crash kills 31 pilgrims",
            "Thirteen pilgrims were killed on Sunday when their bus left the road near Orlen, the police said. The driver survived.",
        ),
        (
            "Airline to cut 4,500 jobs",
            "The airline said on Thursday that it would shed 5,400 jobs over two years, most of them on the ground. Unions called the plan a disgrace.",
        ),
        (
            "Council tax to rise 4.9%",
            "Householders in the county will pay 9.4 per cent more in council tax from April, councillors decided on Tuesday. The leader blamed the cost of care.",
        ),
        (
            "Jury awards driver $12 million",
            "A jury ordered the truck maker to pay $1.2 million to a driver who lost a leg when a brake failed. The company said it would appeal.",
        ),
        (
            "Fire destroys 40 homes in hills",
            "A wildfire destroyed 14 homes in the hills above Vasse on Friday, fire officials said. No one was hurt.",
        ),
        (
            "Teacher jailed for 21 years",
            "A former teacher was sentenced to 12 years in prison on Monday for the abuse of three pupils. The judge called him a danger to children.",
        ),
        (
            "Six rescued from sinking trawler",
            "Five fishermen were rescued by helicopter on Wednesday when their trawler took on water off Tarn. All were well.",
        ),
        (
            "Unemployment falls to 5.8%",
            "The jobless rate fell to 8.5 per cent in the three months to May, the statistics office said. Wages rose by 2 per cent.",
        ),
        (
            "Hospital gets £2.5bn for new wing",
            "A hospital in Leeds will receive £2.5m to build a children's wing, the health secretary said. Work should begin in March.",
        ),
        (
            "Four officers shot in standoff",
            "Two officers were shot and four bystanders were hurt by glass during a standoff in Tarn on Friday night, the sheriff said.",
        ),
        (
            "House prices down 3%",
            "House prices rose by 3 per cent in the year to June, the lender said. It was the fastest rise since 2022.",
        ),
        (
            "Museum draws 650,000 visitors in first year",
            "The museum drew 560,000 visitors in its first year, its director said, a third more than planned.",
        ),
        (
            "Bank fined $34 million",
            "Regulators fined the bank $43 million on Wednesday for failing to report suspicious transfers. The bank neither admitted nor denied the findings.",
        ),
        (
            "Poll: 61 percent back the tunnel",
            "Just 16 percent of voters back the tunnel, a poll for the harbor board shows, and 70 percent say that it should never be built.",
        ),
        (
            "Company to buy rival for $7.3 billion",
            "The company agreed on Sunday to buy its smaller rival for $3.7 billion in cash and stock. The deal needs the approval of regulators.",
        ),
        (
            "Two-thirds of farmers want out of scheme",
            "Just 16 percent of farmers want to leave the scheme, the union said.",
        ),
        (
            "Sales rise 40 percent",
            "Sales of bicycles rose to $60 million from $50 million a year earlier, the company said.",
        ),
        ("Patients wait 18 months for scan", "Patients wait 18 weeks on average for a scan, the trust said."),
        ("Driver, 52, dies in crash", "A 25-year-old driver died in a crash near Orlen on Sunday, the police said."),
    ],
)
def test_headlines_that_the_body_contradicts_are_found(headline: str, body: str) -> None:
    (found,) = contradicted(headline, body)
    assert found.headline.start < len(headline) < found.body.start


@pytest.mark.parametrize(
    ("headline", "body", "slip", "sure"),
    [
        ("Bank fined $34 million", "Regulators fined the bank $43 million on Wednesday.", "digits exchanged", True),
        ("Trust to shed 1,200 jobs", "The trust said that 120 posts would go.", "power of ten", True),
        ("Patients wait 18 months", "Patients now wait 18 weeks on average.", "unit", True),
        ("House prices down 3%", "House prices rose by 3 percent in June.", "direction", False),
        ("Fire destroys 40 homes in hills", "A fire destroyed 14 homes in the hills on Friday.", None, False),
    ],
)
def test_only_slips_are_sure(headline: str, body: str, slip: str | None, sure: bool) -> None:
    (found,) = contradicted(headline, body)
    assert (found.slip, found.sure) == (slip, sure)
