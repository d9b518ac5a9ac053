from __future__ import annotations

import pytest

from auditor.model import Severity
from tests.checks.copy.desk import pair, problems, quoted


@pytest.mark.parametrize(
    ("original", "copy"),
    [
        ("The road is 12 km long from the port to the mine.", "The road is 12 kilometres (7.5 miles) long from the port to the mine."),
        ("The town lies 50 miles (80 km) north of Marn, the capital.", "The town lies 80 km north of Marn, the capital."),
        ("The town lies 50 miles (80 km) north of Marn, the capital.", "The town lies 80 km (50 miles) north of Marn, the capital."),
        ("Some 30 per cent of the harvest was lost in the frost.", "Some 30% of the harvest was lost in the frost."),
        ("The mine yields 40,000 tons of ore a year, it said.", "The mine yields 40,000 metric tons of ore a year, it said."),
        ("The output fell from 250 tonnes to 245 tonnes last year.", "The output fell from 250 tonnes to 245 last year."),
    ],
)  # fmt: skip
def test_one_unit_written_otherwise_is_quiet(original: str, copy: str) -> None:
    assert problems("unit-changed", pair(original, copy)) == []


def test_another_number_is_another_checks_affair() -> None:
    original = "The pipe runs 50 kilometers from the well to the sea, the firm said."
    copy = "The pipe runs 80 kilometers from the well to the sea, the firm said."
    assert problems("unit-changed", pair(original, copy)) == []


def test_a_lost_square_is_one_finding_with_its_conversion() -> None:
    original = "The fire burned over 4,000 square kilometers (1,500 square miles) of the southern forest by Monday."
    copy = "The fire burned over 4,000 kilometers (1,500 miles) of the southern forest by Monday."
    found = problems("unit-changed", pair(original, copy))
    assert quoted(found) == [
        ("over 4,000 kilometers (1,500 miles)", "over 4,000 square kilometers (1,500 square miles)")
    ]
    assert found[0].suggestion == "over 4,000 square kilometers (1,500 square miles)"
    assert ("original unit", "square kilometre") in found[0].values
    assert problems("number-changed", pair(original, copy)) == []


def test_a_lost_square_in_a_sentence_that_was_split_and_moved() -> None:
    original = (
        "The state forest office said the fire burned over 4,000 square kilometers (1,500 square miles) of woods, "
        "closing the road that links the valley of Orla to the coast.\n\nThe mayor thanked the crews.\n\n"
        "Schools stay shut until Friday."
    )
    copy = (
        "The state forest office said the fire closed the road that links the valley of Orla to the coast.\n\n"
        "The mayor thanked the crews.\n\nThe forest office said the fire burned over 4,000 kilometers (1,500 miles) of "
        "woods. Schools stay shut until Friday."
    )
    assert len(problems("unit-changed", pair(original, copy))) == 1


def test_a_unit_dropped() -> None:
    original = "The spill covers 4,000 hectares along the shore of the bay, the port office said."
    copy = "The spill covers 4,000 along the shore of the bay, the port office said."
    assert len(problems("unit-changed", pair(original, copy))) == 1


def test_a_unit_swapped_in_the_brackets() -> None:
    original = "The town lies 60 kilometers (35 miles) from the capital on the Orla river."
    copy = "The town lies 60 kilometers (35 kilometers) from the capital on the Orla river."
    found = problems("unit-changed", pair(original, copy))
    assert quoted(found) == [("60 kilometers (35 kilometers)", "60 kilometers (35 miles)")]


def test_another_currency() -> None:
    original = "The council paid $40,000 for the repair of the old pier in May."
    copy = "The council paid £40,000 for the repair of the old pier in May."
    assert len(problems("unit-changed", pair(original, copy))) == 1


def test_percent_and_points_are_two_units() -> None:
    original = "Turnout rose by 4 percentage points in the valley, the election office said."
    copy = "Turnout rose by 4 percent in the valley, the election office said."
    assert len(problems("unit-changed", pair(original, copy))) == 1


def test_a_unit_added_is_a_warning() -> None:
    original = "The spill covers 4,000 along the shore of the bay, the port office said."
    copy = "The spill covers 4,000 hectares along the shore of the bay, the port office said."
    assert [p.severity for p in problems("unit-changed", pair(original, copy))] == [Severity.WARNING]
