"""Lists of parts and their totals: whole and overlapping lists that fit come first."""

from __future__ import annotations

import pytest

from auditor.reckoning.figures import slots
from auditor.reckoning.totals import listed
from auditor.reckoning.totals.listed import Listed
from tests.reckoning.figures.test_slots import reading


def wrong(text: str) -> list[Listed]:
    found = [one for p in slots.windows(slots.patterns(reading(text))) for one in listed.listed(p)]
    return [one for one in found if one.wrong]


@pytest.mark.parametrize(
    "text",
    [
        "The team won 12 medals: five gold, four silver and three bronze.",
        "The country won six medals, two gold and three silver among them.",
        "Of the 15 people hurt, 9 were passengers and 8 were under 18.",
        "Of the 140 paintings, 60 had been shown and 95 had never left the family.",
        "The team has 10 wins, 4 losses and 3 draws from 17 games.",
        "The museum owns 500 paintings, 300 of them from Europe and 250 of them by women.",
        "The company will close 140 shops, 62 in the north and 45 in the east.",
        "Costs were shared, with €900m from Paris, €1.1bn from Berlin and €500m from Rome making up the €2.5bn needed.",
        "Revenue was $2.4 billion: $1.2 billion from chemicals, $0.8 billion from coatings and $0.5 billion from services.",
        "The board has 12 members, seven of whom are women and eight of whom are lawyers.",
        "The police arrested five people: two men, a woman and two boys.",
        "She is survived by three children, two sons and a daughter; and six grandchildren.",
    ],
)
def test_lists_that_fit_or_claim_no_total(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The team won 22 medals, more than ever: five gold, seven silver and eight bronze.",
        "The budget of $90 million comprises $50 million for schools, $30 million for roads and $20 million for police.",
        "The team finished with a record of 10 wins, 4 losses and 3 draws from 16 games.",
        "The museum owns 500 paintings, 300 from Europe and 250 from Asia.",
        "Of 64 votes cast, 34 were for the motion, 27 against, and five members abstained.",
        "The ship carried 310 passengers and 90 crew, a total of 420 people.",
        "The collection raised £1,200 from raffle tickets and £900 from cakes, £2,300 altogether.",
        "They have identified all 34 of those who died. Fourteen were Turks, nine were Syrians and two were Moldovans.",
        "The council divided the €6.4bn fund, allotting €2.9m to hospitals, €2.1bn to schools and €1.4bn to roads.",
        "The crew of eight, three Americans, three Russians and a Canadian, returned on Monday.",
        "The jury of seven women and six men deliberated for two days, and all 12 jurors agreed.",
    ],
)
def test_lists_that_do_not_add_up(text: str) -> None:
    assert wrong(text)
