"""Quiet cases first: the whole's figure told of the whole, or of other things; then the whole's figure given to the part."""

from __future__ import annotations

import pytest

from auditor.extract.reading import read_article
from auditor.model import Article
from auditor.reckoning.figures import slots
from auditor.reckoning.totals import confused


def found(text: str) -> list[tuple[int, int]]:
    patterns = list(slots.patterns(read_article(Article.from_text(text))))
    return [(int(one.whole.value), int(one.part.value)) for one in confused.confused(patterns)]


@pytest.mark.parametrize(
    "text",
    [
        "Some 1,450 passengers were stranded, 160 of whom were flown home on Sunday. The 1,290 passengers who remained were given vouchers.",
        "Some 1,450 passengers were stranded, 160 of whom were flown home on Sunday. Hotels were found for the 1,450 passengers on Saturday.",
        "The army said that 3,120 people were displaced, 410 of them children. Aid workers said that 3,120 blankets had been sent.",
        "At least 17 civilians were killed. Seventeen civilians, including eight children, were killed on a market.",
        "The flu has sickened 3,210 people in the region, including 148 in the city. Across the region, 3,210 people have fallen ill.",
        "A review of 1,480 cases found that 73 had been closed too early. The 1,480 cases date from 2015.",
        "The museum owns 2,640 paintings, of which 310 are on display. The 2,640 paintings will be on display next year.",
        "In all 48 people were killed, including 20 children. In the same town, 48 children were killed in 1996.",
        "The company sold 1,280 cars, 95 of which were recalled. Last year it recalled 1,280 cars.",
        "Of the 435 members, 218 voted for the bill. All 435 members have to stand again in the autumn.",
        "A total of 64 whales were stranded, of which 21 died. A year earlier 64 whales died on the same beach.",
        "The clinic saw 1,260 patients in May, 74 of whom had malaria. Of 1,260 patients tested for malaria, few were children.",
        "The clinic saw 1,260 patients in May, 74 of whom had malaria. It gave nets to 1,260 people.",
        "The storm cut power to 84,000 homes, about 6,000 of them in Vale County. By Friday 84,000 homes across the state had power again.",
        "The team played 20 games, four of them at home. It sold tickets for 20 games at home.",
        "Of the 760 applications, 749 were accepted. The college, which accepted 760 applications, is small.",
        "The firm employs 240 people, 90 of them in Leeds. A rival with 240 people in Leeds said that it would hire.",
    ],
)
def test_figures_that_may_be_right_give_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Some 1,450 passengers were stranded, 160 of whom were flown home on Sunday. The 1,450 people who were flown home got vouchers.",
            (1450, 160),
        ),
        (
            "The army said that 3,120 people were displaced, 410 of them children. Aid workers said that 3,120 children slept in schools.",
            (3120, 410),
        ),
        (
            "More than 5,280 people were tested, and 612 tested positive. The 5,280 positive results include those of 30 doctors.",
            (5280, 612),
        ),
        (
            "Out of 760 applications, 42 were accepted. The college, which accepted 760 applications, is small.",
            (760, 42),
        ),
        (
            "A total of 5,730 migrants arrived in May, 640 of them unaccompanied children. The arrival of 5,730 unaccompanied children has filled the shelters.",
            (5730, 640),
        ),
        (
            "The flu has sickened 3,210 people in the region, including 148 in the city. In the city alone, 3,210 people have fallen ill.",
            (3210, 148),
        ),
        (
            "A review of 1,480 cases found that 73 had been closed too early. The finding that 1,480 cases were closed too early is new.",
            (1480, 73),
        ),
        (
            "Rescuers pulled 120 people from the rubble, 26 of them dead. The bodies of all 120 dead people were taken to a school.",
            (120, 26),
        ),
        ("Of the 3,460 votes cast, 1,210 were for the mayor. The mayor won 3,460 votes.", (3460, 1210)),
        (
            "The outbreak sickened 5,210 people, of whom 134 were killed. That spring, 5,210 people died in the valley.",
            (5210, 134),
        ),
    ],
)
def test_the_wholes_figure_given_to_the_part_is_found(text: str, figures: tuple[int, int]) -> None:
    assert found(text) == [figures]
