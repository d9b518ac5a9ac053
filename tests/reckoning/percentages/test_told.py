"""Relations in words: what tells none comes first."""

from __future__ import annotations

import pytest

from auditor.reckoning.figures import slots
from auditor.reckoning.percentages import related
from auditor.reckoning.percentages.told import Told, told
from tests.reckoning.figures.test_slots import reading


def relations(text: str) -> list[Told]:
    return [one for pattern in slots.patterns(reading(text), related.TOLD_WORDS) for one in told(pattern)]


@pytest.mark.parametrize(
    "text",
    [
        "The run has lasted half a century.",
        "The loan carries a 5 percent interest rate.",
        "It is the third time in a decade.",
        "A fifth production line will open in May.",
    ],
)
def test_what_tells_no_relation(text: str) -> None:
    assert relations(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "printed", "turn"),
    [
        ("Thefts fell by a third.", "change", "33.3", -1),
        ("The budget was cut in half.", "change", "50", -1),
        ("Prices almost quadrupled.", "change", "4", 1),
        ("That is an increase of 60 percent.", "change", "60", 1),
        ("The rise, to £258 from £240, amounts to 17.5 per cent.", "change", "17.5", 1),
        ("It is 60 percent larger than the old one.", "change", "60", 1),
        ("It is three times as high.", "multiple", "3", 1),
        ("It used half as much.", "multiple", "0.5", -1),
        ("That was half as many again as in June.", "multiple", "1.5", 1),
        ("They pay a quarter of that sum.", "multiple", "25", 0),
        ("It has 60, half of its former size.", "multiple", "50", 0),
        ("Two-thirds of the buses are electric.", "share", "66.7", 0),
        ("The other 60 percent improved.", "share", "60", 0),
        ("One in three trains was late.", "share", "33.3", 0),
    ],
)
def test_what_is_told(text: str, kind: str, printed: str, turn: int) -> None:
    (one,) = relations(text)
    assert (one.kind.value, f"{float(one.printed):.3g}", one.turn) == (kind, printed, turn)
