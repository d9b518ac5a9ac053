"""Quiet cases first: inclusive counting, round durations, interruptions, sentences and plans cut short."""

from __future__ import annotations

import pytest

import auditor
from auditor.model import Article, Finding


def findings(text: str) -> list[Finding]:
    audit = auditor.audit([Article.from_text(text)], checks=["article/period-mismatch"])
    assert not audit.crashes
    return list(audit.findings)


@pytest.mark.parametrize(
    "text",
    [
        "The treaty was signed in 1979; the 30th anniversary of its ratification was marked in 2019.",
        "The eight-year war, which lasted from 1980 to 1988, killed thousands.",
        "She was mayor of Orlen for 11 years, from 1990 to 2001.",
        "She was mayor of Orlen for more than a decade, from 1990 to 2001.",
        "She was mayor for two four-year terms, from 1990 to 1998.",
        "He was born in 1950 and died in 2015 at the age of 65.",
        "He was born in 1950 and died in 2015 at the age of 64.",
        "He served five years of a ten-year sentence, from 1990 to 1995.",
        "The ten-year plan was cut short: from 1990 to 1995 nothing was built.",
        "The bridge was closed for five days, from June 3 to June 7.",
        "Rainfall from 1980 to 1988 was the highest in 100 years.",
        "The 30-year-old pitcher played in Orlen from 2001 to 2005.",
        "After ten years in prison he lived in Orlen from 1990 to 2004.",
        "He ruled the island for about 10 years, from 1950 to 1960.",
        "He ruled the island for nearly a decade, from 1950 to 1959.",
        "She taught at Orlen for 25 years, from 1960 until 1985.",
        "The 10-year drought, from 1990 to 1998, ruined the port.",
        "The band played for 30 years, with breaks, from 1970 to 2010.",
        "In 30 years, from 1970 to 2000, the port doubled.",
        "He was a member for 12 years, serving as chairman from 2003 to 2006.",
        "He spent 12 years in the Senate, and from 2003 to 2006 was its leader.",
        "He was in office for 12 years, from 1990 to 1994 and from 2000 to 2008.",
        "She was born in Orlen in 1930 and died there in 1990 at 60.",
        "Born in 1930, she died in 1990, 30 years after her husband.",
        "The strike lasted two weeks, from March 3 to March 17.",
        "The fair is held for 10 days, from July 28 to August 6.",
        "The road was closed for more than a week, from May 2 to May 12.",
        "After two years of construction, which began in March 2019 and was meant to take six months, the hall reopened in April 2021.",
        "The probe, launched on 3 July 2018 and meant to work for a year, fell silent on 9 August 2022.",
        "Jailed in June 2011 for 20 years, the clerk was freed in May 2016.",
        "The mayor, who died on 4 May 2022 aged 71, was born on 30 June 1950 in Orlen.",
        "The union, formed in 1908, will be 120 years old in 2028.",
        "The lease of 99 years began in 1920 and expired in 2019.",
        "He was born in 1950, married at 22 and died in 2015.",
        "She entered parliament in 1990 and left it in 2002 after her 10-year-old son fell ill.",
        "The two-day talks began after the army seized the town in 2015, and the war ended in 2019.",
        "He joined the company in 1988, spent six years in Lorne and retired in 2020.",
        "In 2010, four years after he won the prize in 2006, he lost his seat.",
        "The dam was built in 1961, and the mill closed nine years later, in 1970.",
        "The 10-day fair opened on May 3 and closed on May 12.",
        "The choir, founded in 1974, sang for the 200th anniversary of the city in 2019.",
        "The five-year war began in 1914 after the king was killed in June, and ended in 1918.",
        "Born in 1990, he was 12 when his father was killed in 2003.",
        "He joined the club in 1990 and left it in 2010. He was its captain for five years.",
        "The bridge opened in 1962 and closed in 2012. It had carried traffic for 50 years.",
        "The strike began on June 3 and ended on June 24. It lasted three weeks.",
        "The strike began on June 3 and ended on June 24. The last one, in 1988, lasted five weeks.",
        "She was born in 1951 and died in 2020. She was 69.",
        "He was born on March 3, 1951, and died on Oct. 12, 2020. He was the third of nine children.",
        "The curfew was imposed on April 2 and lifted on April 9, after seven days.",
        "The keeper, born on 19 September 1990, came off the bench on 3 October 2024 at the age of 34.",
        "The dam was built in 1908 and rebuilt in 1990, and its owner has asked for 25 years of grace.",
        "The law was passed in 1990 and amended in 2004 to ban smoking for 24 hours.",
        "The judge was appointed in 1986 and stepped down in 2011. In his 25 years on the bench he wrote 900 opinions.",
        "The firm was founded in 1990 and sold in 2010. In the past five years it has lost money.",
        "The firm was founded in 1990 and sold in 2010. For 12 years since, it has lost money.",
        "The mayor was elected in 2001 and resigned in 2010. After five years in business he ran again.",
        "The pact was signed in 1998. Its 25th anniversary was marked in 2023.",
        "They were married for 40 years, until his death in 2004. She died in 2019, a week before what would have been their 55th anniversary.",
        "He was born on March 3, 1951. He died on Oct. 12, 2020, at the age of 69.",
        "The hall opened in 1980. It burned down in 2003, and 12 years later it was rebuilt.",
        "The ship left on May 2 and docked on May 9. After the seven-day crossing, the crew rested.",
    ],
)
def test_figures_that_fit_stay_quiet(text: str) -> None:
    assert findings(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The 12-year war, which lasted from 1980 to 1988, killed thousands.",
        "She was mayor of Orlen for 15 years, from 1990 to 2001.",
        "He was born in 1950 and died in 2015 at the age of 72.",
        "During his nine-year reign, from 1921 to 1936, the canal was dug.",
        "The bridge was closed for eight days, from June 3 to June 7.",
        "He ruled the island for 20 years, from 1950 to 1960.",
        "He ruled the island for nearly 30 years, from 1950 to 1960.",
        "She taught at Orlen for 40 years, from 1960 until 1985.",
        "The 14-year occupation, which lasted from 1990 to 1998, ruined the port.",
        "She was born in Orlen in 1930 and died there in 1990 at the age of 70.",
        "Born in 1930, she died in 1990 at the age of 55.",
        "The strike lasted four weeks, from March 3 to March 17.",
        "The fair is held for 10 days, from July 28 to August 16.",
        "The couple were married for 50 years, from 1955 to 1985.",
        "The clerk, who entered the prison at Lorne in May 2008 and was released in June 2015, will be paid for the 11 years he spent there.",
        "Buses stopped when drivers walked out on June 3, and the five-week strike ended on June 24.",
        "The queen, who came to the throne in 1951 and abdicated in 1979, reigned for 38 years.",
        "In 2008, seven years after the leak was found, in the summer of 1996, the hall was closed.",
        "The mill opened in 1980 and closed 12 years later, in 2003.",
        "She was born in Orlen in April 1969 and turned 35 in April 2014.",
        "Born on 9 October 1938, the daughter of a pilot, she wrote four novels and died on 21 January 2024 at the age of 76.",
        "The band, founded in 1894, will mark its 120th anniversary in July 2024 with a concert.",
        "The mayor, who died on 4 May 2022 aged 72, was born on 30 June 1950 in Orlen.",
        "The bridge opened in 1962 and closed in 2012. It had carried traffic for 60 years.",
        "The strike began on June 3 and ended on June 24. It was the first since the war and lasted five weeks.",
        "Mr. Haddad, who was born on March 3, 1951, died at his home on Oct. 12, 2020. He was 79.",
        "The curfew was imposed on April 2 and lifted on April 9, after 14 days.",
        "The keeper, born on 19 September 1990, came off the bench on 3 October 2024 at the age of 44.",
        "Since its launch in August 1977 the probe had sent a signal for 56 years when it fell silent in August 2023.",
        "Founded in 1908, the paper will print its last edition in 2024. Readers have relied on it for 136 years.",
        "The judge was appointed in 1986 and stepped down in 2011. In his 35 years on the bench he wrote 900 opinions.",
        "The child went missing on Jan. 9 and was found on Jan. 13. For 11 days, hundreds of neighbors had searched the woods.",
        "The ship left on May 2 and docked on May 9. After the 17-day crossing, the crew rested.",
        "The pact was signed in April 1998. Its 35th anniversary was marked on April 10, 2023.",
        "He was born on March 3, 1951. He died on Oct. 12, 2020, at the age of 79.",
        "The hall opened in 1980. It closed 12 years later, in 2003.",
        "The strike began on June 3 and ended on June 24. It was the first at the mill since 1988 and lasted five weeks.",
        "They spent 200 days in orbit, from Jan. 10 to April 20.",
    ],
)
def test_figures_that_contradict_one_another_are_found(text: str) -> None:
    (found,) = findings(text)
    assert found.check == "article/period-mismatch"
    assert found.evidence[0].span.text in text


def test_the_finding_counts_the_years() -> None:
    (found,) = findings("He was born in 1950 and died in 2015 at the age of 72.")
    assert found.severity == "warning"
    assert found.message == "From 1950 to 2015 is 64 to 65 years, which does not fit the age of 72."
