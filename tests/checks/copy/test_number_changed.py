from __future__ import annotations

from datetime import date

import pytest

from auditor.checks import all_checks
from auditor.model import Settings, Severity
from tests.checks.copy.desk import pair, problems, quoted

FLOOD = "The flood killed 43 people in the Orla valley on Monday, the rescue service said."


@pytest.mark.parametrize(
    ("original", "copy"),
    [
        ("The ferry carried twenty-two passengers to Marn on Monday.", "The ferry carried 22 passengers to Marn on Monday."),
        ("The road is 12 km long from the port to the mine.", "The road is 12 kilometres (7.5 miles) long from the port to the mine."),
        ("The bridge cost 52.3 million crowns, the council said.", "The bridge cost about 52 million crowns, the council said."),
        ("The storm felled 1,932 trees in the park of Orla.", "The storm felled about 1,900 trees in the park of Orla."),
        ("The storm felled 43 trees in the park of Orla.", "The storm felled more than 40 trees in the park of Orla."),
        ("The storm felled 43 trees in the park of Orla.", "The storm felled dozens of trees in the park of Orla."),
        ("The town lies 50 miles north of the capital, Marn.", "The town lies 80 km north of the capital, Marn."),
        ("The grant of $20 million was paid to the port in May.", "The grant of £16 million was paid to the port in May."),
        ("Sales were 17.1 million in the year to March in Marn.", "Sales were 17,121,000 in the year to March in Marn."),
    ],
)  # fmt: skip
def test_the_same_figure_told_otherwise_is_quiet(original: str, copy: str) -> None:
    assert problems("number-changed", pair(original, copy)) == []


def test_a_reordered_list_is_quiet() -> None:
    original = "The school at Orla lost 12 desks, 40 chairs and 7 lamps in the fire on Monday."
    copy = "In the fire on Monday the school at Orla lost 7 lamps, 12 desks and 40 chairs."
    assert problems("number-changed", pair(original, copy)) == []


def test_a_figure_rounded_in_the_headline_is_quiet() -> None:
    given = pair(FLOOD, FLOOD, headlines=("Flood kills 43 in Orla valley", "Flood kills 40 in Orla valley"))
    assert problems("number-changed", given) == []


def test_a_figure_of_another_thing_is_quiet() -> None:
    original = FLOOD + " The water carried off 12 bridges in the valley."
    copy = FLOOD + " The water carried off 900 sheep in the valley."
    assert problems("number-changed", pair(original, copy)) == []


def test_a_changed_digit() -> None:
    found = problems("number-changed", pair(FLOOD, FLOOD.replace("43", "34")))
    assert quoted(found) == [("34 people", "43 people")]
    assert found[0].suggestion == "43 people"
    assert found[0].values == (("original", "43"), ("copy", "34"))


def test_a_changed_digit_under_a_hedge() -> None:
    original = "At least 22 miners were trapped in the shaft at Orla on Monday, the company said."
    copy = "At least 32 miners were trapped in the shaft at Orla on Monday, the company said."
    assert len(problems("number-changed", pair(original, copy))) == 1


def test_a_figure_more_exact_than_the_originals() -> None:
    original = "The company employs 22,000 people in the valley of Orla, it said on Monday."
    copy = "The company employs 22,010 people in the valley of Orla, it said on Monday."
    assert len(problems("number-changed", pair(original, copy))) == 1


def test_swapped_figures() -> None:
    original = "The raid killed 43 people, including 36 relatives of the fighters, the monitor said on Monday."
    copy = "The raid killed 36 people, including 43 relatives of the fighters, the monitor said on Monday."
    assert len(problems("number-changed", pair(original, copy))) == 2


def test_a_dropped_magnitude() -> None:
    original = "The port paid 1.5 million crowns for the new crane at the north quay."
    copy = "The port paid 1.5 crowns for the new crane at the north quay."
    assert len(problems("number-changed", pair(original, copy))) == 1


def test_a_changed_conversion_is_a_change_of_the_figure() -> None:
    original = "The pipe runs 50 kilometers (31 miles) from the well to the sea, the firm said."
    copy = "The pipe runs 50 kilometers (13 miles) from the well to the sea, the firm said."
    assert quoted(problems("number-changed", pair(original, copy))) == [
        ("50 kilometers (13 miles)", "50 kilometers (31 miles)")
    ]


def test_a_sentence_that_was_split_and_moved_is_still_compared() -> None:
    original = (
        "The mining company said the slide buried 430 houses in the upper Orla valley, cutting the road that links the "
        "villages to the market town of Marn.\n\nThe mayor went to see the damage.\n\nSchools stay shut until Friday."
    )
    copy = (
        "The mining company said the slide cut the road that links the villages to the market town of Marn.\n\n"
        "The mayor went to see the damage.\n\nThe mining company said the slide buried 340 houses in the upper Orla "
        "valley.\n\nSchools stay shut until Friday."
    )
    assert quoted(problems("number-changed", pair(original, copy))) == [("340 houses", "430 houses")]


EARLY = (
    "The quake killed at least 32 people in Orla, the rescue service said.\n\nAnother 15 people died in the town of "
    "Marn, it said.\n\nThe road to the coast is closed until the weekend."
)
LATER = EARLY.replace("32", "44").replace("15", "16")


def test_a_toll_that_rose_in_a_later_version_is_a_note() -> None:
    found = problems("number-changed", pair(EARLY, LATER, published=(date(2024, 3, 1), date(2024, 3, 2))))
    assert {p.severity for p in found} == {Severity.NOTE}
    assert all("update" in p.message for p in found)


def test_a_toll_that_rose_on_the_same_day_is_no_update() -> None:
    found = problems("number-changed", pair(EARLY, LATER, published=(date(2024, 3, 1), date(2024, 3, 1))))
    assert [p.severity for p in found] == [None, None]


def test_a_toll_that_fell_is_no_update() -> None:
    found = problems("number-changed", pair(LATER, EARLY, published=(date(2024, 3, 1), date(2024, 3, 2))))
    assert [p.severity for p in found] == [None, None]


def test_two_days_reports_in_one_form_are_one_note() -> None:
    original = "The central bank's balance rose to 3.5 billion crowns on Monday from 3.2 billion crowns, it said."
    copy = "The central bank's balance rose to 4.6 billion crowns on Tuesday from 3.7 billion crowns, it said."
    found = problems("number-changed", pair(original, copy))
    assert [p.severity for p in found] == [Severity.NOTE]


def test_an_exact_figure_that_the_originals_hedge_allows_is_a_warning() -> None:
    original = "More than 200 pupils left the school at Orla in the night, the governor said."
    copy = "219 pupils left the school at Orla in the night, the governor said."
    found = problems("number-changed", pair(original, copy))
    assert [p.severity for p in found] == [Severity.WARNING]


@pytest.mark.parametrize(
    ("original", "copy", "below", "suggestion"),
    [
        (
            "The fire killed 9 people in Marn on Monday.",
            "The fire killed 12 people in Marn on Monday.",
            None,
            "9 people",
        ),
        (
            "The fire killed 9 people in Marn on Monday.",
            "The fire killed 12 people in Marn on Monday.",
            10,
            "nine people",
        ),
        (
            "The fire killed 43 people in Marn on Monday.",
            "The fire killed 12 people in Marn on Monday.",
            10,
            "43 people",
        ),
        ("The fire killed twelve people in Marn.", "The fire killed 43 people in Marn.", 10, "12 people"),
        ("Nine people died in the fire in Marn.", "Eight people died in the fire in Marn.", 10, "Nine people"),
        ("The fire cost 2 million crowns in Marn.", "The fire cost 3 million crowns in Marn.", 10, "2 million crowns"),
    ],
)
def test_suggestion_keeps_to_house_style(original: str, copy: str, below: int | None, suggestion: str) -> None:
    settings = Settings(spell_out_below=below)
    found = list(all_checks()["copy/number-changed"].rule(pair(original, copy), settings))
    assert [problem.suggestion for problem in found] == [suggestion]
