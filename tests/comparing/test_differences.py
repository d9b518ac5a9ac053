from __future__ import annotations

from collections.abc import Callable

import pytest

from auditor.comparing.differences import hedge_differs, number_differs, unit_differs, with_number_of
from auditor.comparing.twins import Twin, figures
from tests.checks.copy.desk import pair
from tests.timing import seconds


def judged(ours: str, theirs: str) -> tuple[bool, bool, bool]:
    """Number, unit, hedge: what differs between two figures in one sentence."""
    sentence = "The rescue service in the town of Orla counted {} after the flood on Monday night."
    given = pair(sentence.format(ours), sentence.format(theirs))
    twin: Twin = figures(given).twins[0]
    return number_differs(twin, given), unit_differs(twin, given) is not None, hedge_differs(twin, given)


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ("43 cows", "43 cows", (False, False, False)),
        ("43 cows", "forty-three cows", (False, False, False)),
        ("1,932 cows", "1,900 cows", (False, False, False)),
        ("1,932 cows", "2,932 cows", (True, False, False)),
        ("43 cows", "40 cows", (True, False, False)),
        ("43 cows", "about 40 cows", (False, False, False)),
        ("43 cows", "at least 43 cows", (False, False, True)),
        ("at least 70 cows", "at least 78 cows", (True, False, False)),
        ("more than 40 cows", "43 cows", (True, False, False)),
        ("40 to 50 cows", "45 cows", (False, False, False)),
        ("40 to 50 cows", "40 to 60 cows", (True, False, False)),
        ("12 hectares of mud", "12 acres of mud", (False, True, False)),
    ],
)
def test_what_differs(ours: str, theirs: str, expected: tuple[bool, bool, bool]) -> None:
    assert judged(ours, theirs) == expected


def test_the_originals_number_in_the_copys_words() -> None:
    given = pair("At least 43 cows drowned in Orla on Monday.", "More than 34 cows drowned in Orla on Monday.")
    assert with_number_of(figures(given).twins[0]) == "More than 43 cows"


def test_a_number_that_both_figures_print_has_not_changed() -> None:
    given = pair(
        "She spoke to one of five doctors in Orla on Monday.", "She spoke to one of 5 doctors in Orla on Monday."
    )
    assert [t for t in figures(given).twins if number_differs(t, given)] == []


def test_a_table_whose_figures_changed_takes_linear_time() -> None:
    def work(rows: int) -> Callable[[], object]:
        row = "District {} has {:,} houses, {:,} barns and {} mills."
        table = "\n".join(row.format(i, 1000 + 7 * i, 2000 + 11 * i, 500 + i) for i in range(rows))
        changed = table.replace("7", "8")
        given = pair(table, changed)
        return lambda: [number_differs(twin, given) for twin in figures(given).twins]

    assert seconds(work(400)) < 12 * seconds(work(100)) + 0.5
