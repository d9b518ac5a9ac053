"""Quiet cases first: the same share, its period or its subject named; then a share of another period or of others."""

from __future__ import annotations

from decimal import Decimal

import pytest

from auditor.extract.reading import read_article
from auditor.model import Article, ZoneKind
from auditor.reckoning.figures import slots
from auditor.reckoning.headlines import likenesses


def otherwise(headline: str, body: str) -> list[Decimal]:
    reading = read_article(Article.from_text(body, headline=headline))
    title, *below = slots.patterns(reading)
    assert title.sentence.zone is ZoneKind.HEADLINE
    return [one.body.value for one in likenesses.otherwise(title, below)]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        (
            "Bus Fares to Rise 12% in July",
            "Fares on city buses will go up by 12 percent in July, the transit agency said on Tuesday. They rose by 4 percent in 2019.",
        ),
        (
            "Rents Climb 18 Percent Since 2021",
            "Rents in the capital were 6 percent higher in May than a year earlier, the statistics office said. Over the past three years they have climbed by 18 percent.",
        ),
        (
            "Rents Climb 18 Percent in Three Years",
            "Rents in the capital were 6 percent higher in May than a year earlier, the statistics office said. Over the past three years they have climbed by 18 percent.",
        ),
        (
            "Exports Fell 9% in March",
            "Exports fell by 9 percent in March, the customs service reported on Friday. Imports fell by 3 percent in the same month.",
        ),
        (
            "Imports Fell 9% in March",
            "Exports fell by 3 percent in March, the customs service reported on Friday. Imports fell by 9 percent in the same month.",
        ),
        (
            "Union Seeks 10% Raise for Teachers",
            "Teachers will receive a raise of 5 percent in September under the contract approved on Monday. Their union had asked for 10 percent.",
        ),
        (
            "Online Sales Up 30% at Grocer",
            "Net profit at the grocery chain rose 8 percent in the quarter, the company said on Thursday. Online sales grew by 30 percent.",
        ),
        (
            "Food Prices Up 5% as Inflation Slows",
            "Consumer prices rose 3.1 percent in the year to October, down from 3.6 percent in September, the bureau said. Food prices were up 5 percent.",
        ),
        (
            "Burglaries down 25% in city",
            "The number of crimes recorded in the city fell by 11 per cent last year, police figures show. Burglaries fell by 25 per cent.",
        ),
        (
            "Youth Unemployment at 9%",
            "The unemployment rate rose to 6.2 percent in August from 6 percent in July, the labor ministry said. Among those under 25, it was 9 percent.",
        ),
        (
            "Enrollment Down 15% Since 2015",
            "Enrollment at the state's colleges fell 4 percent this fall, officials said Monday. Since 2015, it has dropped 15 percent.",
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
            "Shares Fall 7% After Report",
            "Shares of the company were down 7 percent on Wednesday after it said that sales had slowed. They had risen 7 percent on Tuesday.",
        ),
        (
            "Fall in Unemployment to 4% Raises Hopes",
            "The unemployment rate fell to 4 percent in May. Wages rose 4 percent.",
        ),
        (
            "Bank Raises Rate by a Quarter Point",
            "The central bank raised its main rate by 25 basis points on Thursday, to 3 percent. It was the first increase in two years.",
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
            "Wildfire Burns 9,000 Acres",
            "A wildfire in the foothills has grown to 9,000 acres from 6,000 on Monday, fire officials said. It was 20 percent contained.",
        ),
    ],
)
def test_right_headlines_stay_quiet(headline: str, body: str) -> None:
    assert not otherwise(headline, body)


@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        (
            "Bus Fares to Rise 12% in July",
            "Fares on city buses will go up by 4 percent in July, the transit agency said on Tuesday. They have risen by 12 percent since 2019.",
            "4",
        ),
        (
            "Rents Climb 18 Percent in a Year",
            "Rents in the capital were 6 percent higher in May than a year earlier, the statistics office said. Over the past three years they have climbed by 18 percent.",
            "6",
        ),
        (
            "Exports Fell 9% in March",
            "Exports fell by 3 percent in March, the customs service reported on Friday. Imports fell by 9 percent in the same month.",
            "3",
        ),
        (
            "Water bills to go up 22%",
            "Household water bills will increase by an average of 7 per cent from April, the regulator said on Thursday. The companies had sought rises of up to 22 per cent.",
            "7",
        ),
        (
            "Profit Up 30% at Grocer",
            "Net profit at the grocery chain rose 8 percent in the quarter, the company said on Thursday. Online sales grew by 30 percent.",
            "8",
        ),
        (
            "Crime down 25% in city",
            "The number of crimes recorded in the city fell by 11 per cent last year, police figures show. Burglaries fell by 25 per cent.",
            "11",
        ),
        (
            "Unemployment rises to 9%",
            "The unemployment rate rose to 6.2 percent in August from 6 percent in July, the labor ministry said. Among those under 25, it was 9 percent.",
            "6.2",
        ),
        (
            "Enrollment Drops 15% at State Colleges",
            "Enrollment at the state's colleges fell 4 percent this fall, officials said Monday. Since 2015, it has dropped 15 percent.",
            "4",
        ),
        (
            "One in Four Adults Cannot Swim",
            "About 14 percent of adults cannot swim, according to a survey published on Monday. Among those over 65, the share was 25 percent.",
            "14",
        ),
        (
            "Ferry Prices to Go Up 20%",
            "The ferry company will raise its prices by 5 percent on March 1, it said on Wednesday. It raised them by 20 percent two years ago.",
            "5",
        ),
        (
            "Home Sales Plunge 24%",
            "Sales of existing homes declined 8 percent in April, the realtors' group said. In the Northeast, they plunged 24 percent.",
            "8",
        ),
        (
            "Factory Orders Jump 6.2%",
            "Orders to factories increased 1.1 percent in February, the Commerce Department said on Thursday. Orders for aircraft jumped 6.2 percent.",
            "1.1",
        ),
        (
            "Farm Incomes Drop by Half",
            "Average farm income dropped by 18 percent last year, the agriculture ministry said. Dairy farmers saw theirs fall by half.",
            "18",
        ),
        (
            "Bank's profit soars 45%",
            "The bank's profit before tax climbed by 12 percent in the first half, it said. Its trading income soared by 45 percent.",
            "12",
        ),
    ],
)
def test_wrong_ones_are_found(headline: str, body: str, expected: str) -> None:
    assert [str(one) for one in otherwise(headline, body)] == [expected]
