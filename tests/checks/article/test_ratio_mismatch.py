"""Quiet cases first: figures that agree within their rounding, and figures that do not belong together."""

from __future__ import annotations

import pytest

import auditor
from auditor.model import Article, Finding


def findings(text: str) -> list[Finding]:
    audit = auditor.audit([Article.from_text(text)], checks=["article/ratio-mismatch"])
    assert not audit.crashes
    return list(audit.findings)


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose 50 percent, from 40 to 60 looms, the company said.",
        "Net income dropped from $37.4m in 2014 to $5.8m in 2015, an 84% decrease.",
        "The quota on beef will be raised by 3,000 tonnes to 53,000 tonnes. Growers will also benefit from one of 5,000 tonnes.",
        "The fare rises to $150 from $100, a 50 percent increase.",
        "Enrolment fell by 25 percent, from 800 pupils to 600.",
        "Sales rose 25 percent in the north, and staff from 40 to 60.",
        "Sales rose 10 percent from 2010 to 2014.",
        "Twelve of the 48 members, or 25 percent, voted against the plan.",
        "Of the 48 members, 12, or a quarter, voted against the plan.",
        "The factory cut 330 of its 1,000 jobs, or about a third of its work force.",
        "Nearly half of the 40 houses, or 19, were destroyed by the flood.",
        "The number of cases more than doubled, from 20 to 50, in a week.",
        "The number of cases nearly doubled, from 20 to 38, in a week.",
        "The museum had four times as many visitors this year: 40,000, compared with 10,000 last year.",
        "Turnout climbed from 45 percent to 52 percent, an increase of 7 percentage points.",
        "Turnout climbed from 45 percent to 52 percent, an increase of 16 percent.",
        "The budget tripled to $90 million from $30 million.",
        "Sixteen of 48 buses, or one in three, have a ramp.",
        "The price rose 4 percent to $52 from $50, after falling 9 percent in March.",
        "Children between 10 and 15 percent of whom were ill were taken from 4 schools to 6 hospitals.",
        "The fine rose by 20 percent for those who drive from 10 to 20 kilometres over the limit.",
        "The rate rose 3 percent, from 5.1 to 5.3 cases per thousand.",
        "The gap doubled in ten years, and the number of schools fell from 90 to 80.",
        "Some 12 of the 48 members, most of them women, and 30 percent of the staff voted.",
        "Profit rose to $1.2 billion from $1.1 billion, up 7 percent.",
        "The company holds 2 million shares, or 5.1 percent of the 39.4 million outstanding.",
        "A third of the 120 workers, 40 in all, lost their jobs.",
        "A third of the 120 workers, 60 of them women, were at home.",
        "Half of the 40 houses, 30 years old and more, were damaged.",
        "The tax falls to 10 percent from 15 percent for 20 of the 60 firms.",
        "Deaths fell by more than 20 percent, from 50 to 38.",
        "The tax rate would rise to 30 percent from 20 percent, a 10 percent increase.",
        "The figure is a 50 percent increase over the 40 cases reported in 2015, when there were 80.",
        "The plane carried 150 passengers, two-thirds of its 300 seats.",
        "The stock rose $5, or 20 percent, to $30.",
        "The stock fell $4, or 10 percent, to $36.",
        "He was sentenced to 15 years in prison, which he served from 1990 to 1998.",
        "The reservoir, at 20 percent of capacity in May, fell to 15 percent.",
        "The diocese has 48 parishes, about a third of its 100 churches.",
        "The rate was 4 per 1,000 births, or 40 deaths among 20,000 births.",
        "The board voted 6-3 on the nine-member panel.",
        "Four of the five victims, three men and two women, were from Orlen.",
        "The dead were two men, a woman and three children, the five victims of the fire.",
        "The number of nurses has grown from 200 to 500, a 150 percent increase.",
        "Of the 1,600 people tested, 48, or 3 percent, had the virus.",
        "Some 48 of the 1,600 people tested, or about 3 percent, had the virus.",
        "The company employs 4,000 people and plans to cut 400 jobs, or 10 percent of its work force.",
        "Ticket prices will rise to $2.75 from $2.50, an increase of 10 percent.",
        "The grant, $450,000 over three years, works out to $150,000 a year.",
        "The 30-year-old church, built in 1950, burned in 2010.",
        "The jury of seven men and six women deliberated for two days.",
        "Police seized 40 guns: 25 pistols and 15 rifles.",
        "She won 52 percent of the vote to his 48 percent.",
        "Sixty percent of the 25 members, or 15, signed.",
        "Profits fell 10 percent to $45 million, from $50 million a year earlier, and sales rose 4 percent.",
        "A survey of 2,000 adults found that 30 percent, or 600, smoke.",
    ],
)
def test_figures_that_fit_stay_quiet(text: str) -> None:
    assert findings(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Sales at the mill rose 25 percent, from 40 to 60 looms, the company said.",
        "The fare rises to $150 from $100, a 25 percent increase.",
        "Enrolment fell by 10 percent, from 800 pupils to 600.",
        "Twelve of the 48 members, or 30 percent, voted against the plan.",
        "Of the 48 members, 12, or 35 percent, voted against the plan.",
        "The factory cut 200 of its 1,000 jobs, or a third of its work force.",
        "Half of the 40 houses, or 30, were destroyed by the flood.",
        "The number of cases doubled, from 20 to 50, in a week.",
        "The museum had three times as many visitors this year: 40,000, compared with 10,000 last year.",
        "Turnout climbed from 45 percent to 52 percent, an increase of 9 percentage points.",
        "The budget tripled to $90 million from $45 million.",
        "Only 15 of 200 buses, or 15 percent, have a ramp.",
        "The price of bread went from $2 to $3, up 33 percent.",
        "Two-thirds of the 90 schools, or 45, have no running water.",
        "The rate fell 40 percent, to 30 deaths in 2011 from 40 in 2005.",
        "Membership has halved from 900 to 300 since the strike.",
        "Nearly a quarter of the 60 bridges, 27 in all, failed the inspection.",
        "Unemployment rose 20 percent, from 50,000 to 40,000.",
        "The number of homicides in the city rose to 60 last year from 40 in 2016, an increase of 25 percent.",
        "The number of homicides rose by a third last year, to 60 from 30.",
        "Applications were up 25 percent last year, to 6,000, from 4,000 the year before.",
        "Applications increased 25 percent, to 6,000 from 4,000.",
        "About 12 percent of the 300 graduates, or 60, had found work.",
        "About 20 percent, or 60 of the 200 graduates, had found work.",
        "Of 400 patients, 100 (40 percent) recovered.",
        "Of the 400 patients in the study, 100, or 40 percent, recovered.",
        "Some 100 of 400 patients (40 percent) recovered.",
        "The company will lay off 500 of its 2,000 employees, or 15 percent of its work force.",
        "The company will lay off 500 employees, or 15 percent of its work force of 2,000.",
        "The company will lay off 500 workers, or about 40 percent of its 2,000 employees.",
        "Women hold 30 of the 120 seats, or about 40 percent.",
        "Women hold 30 of the 120 seats, about one-third of the total.",
        "More than half of the 60 senators — 24 — voted for the bill.",
        "Forty-one percent of the 200 teachers, or 122, are women.",
        "The price of a ticket doubled to $30 from $10.",
        "The price of a ticket has tripled, to $30 from $5.",
        "Spending more than tripled to $50 million in 2012 from $20 million in 2006.",
        "The fine was cut in half, to $200 from $600.",
        "The population fell by half, from 9,000 to 7,000.",
        "There were 80 cases this year, a 50 percent increase over the 40 cases of last year.",
        "There were 80 cases this year, up 50 percent from 40 last year.",
        "There were 80 cases this year, 50 percent more than the 40 cases recorded last year.",
        "There were 80 cases this year, compared with 40 last year, an increase of 50 percent.",
        "There were 80 cases this year, compared with 40 last year, a 50 percent rise.",
        "Cases rose to 80 this year, compared with 40 last year, an increase of 50 percent.",
        "The charity spends $200,000 of its $1 million budget, or 30 percent, on wages.",
        "The charity spends 30 percent of its $1 million budget, or $200,000, on wages.",
        "It would take 30 percent of the county's 1,000 acres, or 200 acres.",
        "The share of women rose from 20 percent to 40 percent, an increase of 10 percentage points.",
        "The rate fell by 3 percentage points, from 12 percent to 7 percent.",
        "The death toll rose by 12, from 30 to 45.",
        "The price has gone up by $5, from $20 to $30.",
        "Attendance dropped 20 percent, to 8,000 from 12,000 in 2010.",
        "The river is four times as long as the canal: 300 miles, compared with 100 miles.",
        "The stock fell $4, or 20 percent, to $36.",
        "Profit rose $2 million, or 50 percent, to $12 million.",
        "Profit rose 50 percent, or $2 million, to $12 million.",
        "Traffic deaths in the state rose 15 percent last year, to 460 from 360 in 2015.",
        "The number of asylum seekers dropped by half, to 20,000 from 30,000.",
        "Only 9 of the 120 shelters, or 12.5 percent, met the standard.",
        "The price was cut 10 percent, from $1.2 million to $900,000.",
        "Nine of the 12 patients, or two-thirds, recovered fully.",
        "Twenty of the 25 pupils, or 90 percent, passed.",
        "The river rose 12 feet, from 10 feet to 30 feet, in a day.",
        "The survey of 1,200 adults found that 720, or 50 percent, were worried.",
        "Seventy percent of the 50 nurses, or 25, said they were tired.",
        "Rents have quadrupled since 2000, to $1,600 from $800.",
        "The tuition will increase $500, or 10 percent, to $10,500.",
        "The population has nearly tripled, from 5,000 in 1990 to 9,000 today.",
        "Women make up 40 percent of the force, with 200 of 800 officers.",
        "Women make up 40 percent of the force, or 200 of 800 officers.",
        "Half of the town's 3,000 residents, or 2,000 people, have left.",
        "The fund lost $30 million, or 15 percent of its $100 million in assets.",
        "The bridge was 90 percent complete, or 900 of its 2,000 meters.",
        "The budget for parks would fall 20 percent, to $6 million from $9 million.",
        "Arrests for drunken driving fell to 1,200 from 2,000 the year before, a drop of 30 percent.",
        "The number of nurses has grown from 200 to 500, a 250 percent increase.",
        "Of the 1,600 people tested, 48, or 6 percent, had the virus.",
        "The city has 8.5 million residents, and 1.7 million of them, or 30 percent, live in poverty.",
        "About 1.7 million of the city's 8.5 million residents, or 30 percent, live in poverty.",
        "Ticket prices will rise to $2.75 from $2.50, an increase of 25 percent.",
        "The deficit doubled to $800 billion from $200 billion.",
        "A survey of 2,000 adults found that 30 percent, or 60, smoke.",
        "The island lost one-third of its 90 doctors, 60 in all.",
    ],
)
def test_figures_that_contradict_one_another_are_found(text: str) -> None:
    (found,) = findings(text)
    assert found.check == "article/ratio-mismatch"
    assert found.evidence[0].span.text in text


def test_the_finding_shows_the_sum() -> None:
    (found,) = findings("The fare rises to $150 from $100, a 25 percent increase.")
    assert found.severity == "warning"
    assert found.message == "The figures come to 50 percent, not 25 percent: (150 − 100) ÷ 100."
    assert ("computed", "50 percent") in found.values


def test_a_change_the_other_way_is_said_to_be_one() -> None:
    (found,) = findings("Enrolment fell by 25 percent, from 600 pupils to 800.")
    assert "a rise of 33.3 percent, not a fall of 25 percent" in found.message
