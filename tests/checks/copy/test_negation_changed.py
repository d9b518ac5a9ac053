from __future__ import annotations

import pytest

from tests.checks.copy.desk import pair, problems, quoted


@pytest.mark.parametrize(
    ("original", "copy"),
    [
        ("The guards did not open the gate when the smoke rose, the inquiry said.", "The guards didn’t open the gate when the smoke rose, the inquiry said."),
        ("The guards did not open the gate when the smoke rose, the inquiry said.", "The guards refused to open the gate when the smoke rose, the inquiry said."),
        ("The guards did not open the gate when the smoke rose, the inquiry said.", "The guards were unable to open the gate when the smoke rose, the inquiry said."),
        ("The bridge could not be saved after the second wave hit it, the engineer said.", "The bridge was lost after the second wave hit it, the engineer said."),
        ("There is no doubt that the mine will close before the winter, the union said.", "There is little doubt that the mine will close before the winter, the union said."),
        ("The fire burned not only the mill but also the school beside it, the mayor said.", "The fire burned the mill and also the school beside it, the mayor said."),
        ("The firm pays no more than nine crowns for a barrel of the oil, it said.", "The firm pays nine crowns for a barrel of the oil, it said."),
        ("Neither the mayor nor the judge was at the table on that evening, a waiter said.", "The mayor and the judge were not at the table on that evening, a waiter said."),
        ("It was not without risk to cross the river at night, the guide said.", "It was a risk to cross the river at night, the guide said."),
        ("The council has not yet paid for the repair of the pier, the builder said.", "The council has yet to pay for the repair of the pier, the builder said."),
        ("The doors were not locked when the inspectors came at nine, the firm said.", "When the inspectors came at nine, the firm said, all was open and nobody was there to stop them."),
        ("MARNOR <MNO.NO> BUYS PORT IN THE NORTH FROM THE STATE", "MARNOR BUYS PORT IN THE NORTH FROM THE STATE"),
        ("Pit No. 4 will be closed before the end of the winter, the union said.", "Pit 4 will be closed before the end of the winter, the union said."),
    ],
)  # fmt: skip
def test_the_same_said_otherwise_is_quiet(original: str, copy: str) -> None:
    assert problems("negation-changed", pair(original, copy)) == []


@pytest.mark.parametrize(
    ("with_it", "without"),
    [
        ("The guards did not open the gate when the smoke rose.", "The guards did open the gate when the smoke rose."),
        ("The guards did not open the gate when the smoke rose.", "The guards opened the gate when the smoke rose."),
        ("The mine cannot be reached by the road along the river.", "The mine can be reached by the road along the river."),
        ("The mayor never agreed to the sale of the old port.", "The mayor agreed to the sale of the old port."),
        ("There is no evidence that the wells were poisoned by the army.", "There is evidence that the wells were poisoned by the army."),
        ("The doors weren’t locked when the inspectors came at nine.", "The doors were locked when the inspectors came at nine."),
        ("Nobody in the village was told of the plan before the vote.", "Everybody in the village was told of the plan before the vote."),
    ],
)  # fmt: skip
def test_a_negation_lost_or_added(with_it: str, without: str) -> None:
    lost = problems("negation-changed", pair(with_it, without))
    added = problems("negation-changed", pair(without, with_it))
    assert [p.message.split(":")[0] for p in lost] == ["The copy drops a negation"]
    assert [p.message.split(":")[0] for p in added] == ["The copy adds a negation"]


def test_the_words_around_are_quoted() -> None:
    original = "The minister said the dam was not built to hold so much water."
    found = problems("negation-changed", pair(original, original.replace("not ", "")))
    assert quoted(found) == [("dam was built to", "dam was not built to")]
    assert found[0].suggestion == "dam was not built to"
