"""Quiet cases first: lists that fit, lists of a part only, and parts that may overlap."""

from __future__ import annotations

import pytest

import auditor
from auditor.model import Article, Finding


def findings(text: str) -> list[Finding]:
    audit = auditor.audit([Article.from_text(text)], checks=["article/parts-differ-from-total"])
    assert not audit.crashes
    return list(audit.findings)


@pytest.mark.parametrize(
    "text",
    [
        "The police arrested five people: two men, a woman and two boys.",
        "The plane carried 112 people: 106 passengers, three of them infants, and six crew members.",
        "The festival drew 92,000 visitors over three days. Last year there were 28,000 on Friday, 41,000 on Saturday and 33,000 on Sunday.",
        "The company has 3,400 employees, 1,900 in Sweden, 1,100 in Norway and 800 in its largest factory, near Oslo.",
        "The monitor reported that out of 36 people killed, 17 were children and 12 were women.",
        "The police arrested five people, including two men and a woman.",
        "Of the 50 seats, 26 went to the Reform Party, 15 to the Greens and 9 to independents.",
        "Of the 50 seats, 26 went to the Reform Party and 15 to the Greens.",
        "The team won 12 medals: five gold, four silver and three bronze.",
        "The team won 12 medals, five of them gold and four silver.",
        "All 20 people aboard, 14 passengers and six crew members, were rescued.",
        "Ten people, mostly women and three children, were in the house.",
        "Of the 30 wounded, 12 are women, 11 are children and 9 are in hospital.",
        "Four people were killed: two brothers, aged 12 and 15, and their parents.",
        "Five people died: a couple, their two sons and a neighbour.",
        "The family has three children: twins and a girl.",
        "Two things were clear: three men had come and one had left.",
        "At least ten people were killed: two men, a woman and two boys.",
        "He has two aims: a house and a garden, and three wishes.",
        "Three people were killed: a policeman, his wife and their son.",
        "The four suspects, two men and two women, were released.",
        "The 12 jurors, five men and seven women, began deliberating on Monday.",
        "The jury of 12, five men and seven women, began deliberating.",
        "Four people were killed: a man, a woman and two children.",
        "Seven soldiers — four Americans and three Britons — were wounded.",
        "The nine-member panel consists of four judges, three lawyers and two doctors.",
        "The commission has 15 members, eight appointed by the governor and six by the mayor.",
        "The storm killed 12 people, five in Orlen, four in Vasse and two in Tarn.",
        "The storm killed 12 people: five in Orlen, four in Vasse and three in Tarn.",
        "Of the 12 people killed, five were in Orlen, four in Vasse and two in Tarn.",
        "The 30 wounded, 12 women and 18 men, were taken to Orlen.",
        "The raid killed 20 people, 15 soldiers and six rebels, the army said.",
        "The council has 21 seats, and the Greens won 12 and the Reform Party 8.",
        "The measure was approved by 60 votes to 30, with 10 abstentions, in the 100-seat chamber.",
        "Three people were charged: Anna Vell, 34, a driver; her brother; and two clerks.",
        "Three men and two women were among the five killed.",
        "Two women and a child were among the seven people killed.",
        "The six hostages, three of them women and two of them children, were freed.",
        "Five suspects, four men and a woman, were held.",
        "The party holds 40 of the 90 seats, and 30 of the seats are held by women.",
        "The $55 million plan calls for $30 million for roads, $15 million for schools and $10 million for parks.",
        "The team won 12 medals, including five gold, four silver and three bronze.",
        "Two brothers and a cousin, three people in all, were killed.",
        "The couple had five children, two sons and three daughters.",
        "She is survived by three children, two sons and a daughter; and six grandchildren.",
        "The 11 victims, nine adults and two children, lived nearby.",
    ],
)
def test_figures_that_fit_stay_quiet(text: str) -> None:
    assert findings(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The nine-member panel consists of four judges, two lawyers and two doctors.",
        "The police arrested four people: two men, a woman and two boys.",
        "Three people were arrested: two men, a woman and a boy.",
        "Of the 50 seats, 28 went to the Reform Party, 15 to the Greens and 9 to independents.",
        "The team won 12 medals: five gold, four silver and two bronze.",
        "All 20 people aboard, 15 passengers and six crew members, were rescued.",
        "The panel has nine members: four judges, two lawyers and two doctors.",
        "The $10 million grant includes $6 million for roads and $5 million for schools.",
        "Of the 30 wounded, 12 are women, 11 are men and 9 are children.",
        "The 12 jurors, five men and eight women, began deliberating on Monday.",
        "Four people were killed: a man, a woman and three children.",
        "Seven soldiers (four Americans and two Britons) were wounded.",
        "The measure was approved by 60 votes to 30, with 12 abstentions, in the 100-seat chamber.",
        "The panel consists of nine members: four judges, two lawyers and two doctors.",
        "The storm killed 12 people: five in Orlen, four in Vasse and two in Tarn.",
        "Of the 12 people killed, five were in Orlen, four in Vasse and six in Tarn.",
        "Four men and two women were among the five people killed.",
        "Five suspects, three men and a woman, were held.",
        "The $50 million plan calls for $30 million for roads, $15 million for schools and $10 million for parks.",
        "The team won 12 medals (five gold, four silver and two bronze).",
        "A total of eight children, five boys and four girls, were rescued.",
        "The couple had five children, two sons and two daughters.",
        "She is survived by four children, two sons and a daughter; and six grandchildren.",
        "Police found ten weapons: six rifles, three pistols and two knives.",
        "Three firefighters and two police officers were among the four people hurt.",
        "The 12-member jury, seven men and six women, deliberated for two days.",
        "Eleven people — six adults and four children — were hurt.",
        "Police seized 40 guns: 25 pistols and 25 rifles.",
    ],
)
def test_figures_that_contradict_one_another_are_found(text: str) -> None:
    (found,) = findings(text)
    assert found.check == "article/parts-differ-from-total"
    assert found.evidence[0].span.text in text


def test_the_finding_gives_the_sum() -> None:
    (found,) = findings("Three people were arrested: two men, a woman and a boy.")
    assert found.severity == "warning"
    assert found.message == "The parts add up to 4, not 3."
