from __future__ import annotations

import pytest

from auditor.model import Severity
from tests.checks.copy.desk import pair, problems, quoted

SAID = '"We will rebuild every house in the valley before the winter," the mayor of Orla said.'


@pytest.mark.parametrize(
    "copy",
    [
        "“We will rebuild every house in the valley before the winter,” the mayor of Orla said.",
        "'We will rebuild every house in the valley before the winter,' the mayor of Orla said.",
        '"We will rebuild every house in the valley," the mayor of Orla said.',
        '"We will rebuild every house," the mayor of Orla said, "in the valley before the winter."',
        '"We will rebuild ... the valley before the winter," the mayor of Orla said.',
        '"[The town] will rebuild every house in the valley before the winter," the mayor of Orla said.',
        '"We will rebuild every house in the (Orla) valley before the winter," the mayor of Orla said.',
        "The mayor of Orla said every house in the valley would be mended before the winter.",
        'The mayor of Orla spoke of "the winter" and of every house in the valley.',
        '"We will rebuild every house in the valley before the winter." The mayor of Orla said so.',
    ],
)
def test_the_same_words_are_quiet(copy: str) -> None:
    assert problems("quote-altered", pair(SAID, copy)) == []


def test_spelling_of_the_house_is_quiet() -> None:
    original = '"The harbor must organize its own labor before the winter of 2019," the mayor of Orla said.'
    copy = '"The harbour must organise its own labour before the winter of 2019," the mayor of Orla said.'
    assert problems("quote-altered", pair(original, copy)) == []


def test_numbers_in_words_and_in_figures_are_one() -> None:
    original = '"We taught four thousand people to read in this valley," the mayor of Orla said.'
    assert problems("quote-altered", pair(original, original.replace("four thousand", "4,000"))) == []
    assert len(problems("quote-altered", pair(original, original.replace("four thousand", "5,000")))) == 1


def test_a_sentence_left_out_is_quiet() -> None:
    original = '"The bridge is gone. We have no boats. We will wait for the army until Friday," the mayor said.'
    copy = '"The bridge is gone. We will wait for the army until Friday," the mayor said.'
    assert problems("quote-altered", pair(original, copy)) == []


def test_another_speakers_words_are_quiet() -> None:
    original = (
        '"If it is true, we are appalled by the death of the young pilot and mourn with his family," the minister said.'
    )
    copy = '"Today the whole country is appalled at the death of the young pilot in the hills above Orla," the president said.'
    assert problems("quote-altered", pair(original, copy)) == []


def test_a_figure_in_a_quotation_is_left_to_the_checks_of_figures() -> None:
    original = '"We counted 43 houses in the valley that have no roof," the mayor of Orla said.'
    copy = '"We counted 34 houses in the valley that have no roof," the mayor of Orla said.'
    assert problems("quote-altered", pair(original, copy)) == []


def test_a_word_replaced() -> None:
    found = problems("quote-altered", pair(SAID, SAID.replace("rebuild", "repair")))
    assert quoted(found) == [("We will repair every house in", "We will rebuild every house in")]
    assert found[0].suggestion == "We will rebuild every house in"


def test_the_last_word_replaced() -> None:
    assert len(problems("quote-altered", pair(SAID, SAID.replace("winter", "elections")))) == 1


def test_a_lost_not() -> None:
    original = '"Nobody should doubt that we will not leave the river to them," the colonel said.'
    assert len(problems("quote-altered", pair(original, original.replace(" not", "")))) == 1


def test_an_added_word() -> None:
    assert len(problems("quote-altered", pair(SAID, SAID.replace("every", "nearly every")))) == 1


def test_a_word_altered_in_single_marks() -> None:
    original = "'We will rebuild every house in the valley, the mayor's office included,' she said on Monday."
    assert len(problems("quote-altered", pair(original, original.replace("rebuild", "repair")))) == 1


def test_two_changes_in_one_quotation_are_one_finding() -> None:
    copy = SAID.replace("rebuild", "repair").replace("valley", "region")
    assert len(problems("quote-altered", pair(SAID, copy))) == 1


def test_a_slip_of_the_keys_is_a_note() -> None:
    original = '"The commission should communicate to the farmers that prices will fall," she said.'
    found = problems("quote-altered", pair(original, original.replace("communicate", "communciate")))
    assert [p.severity for p in found] == [Severity.NOTE]


def test_another_form_of_a_word_is_no_slip_of_the_keys() -> None:
    original = '"The commission should answer the farmer before the harvest," she said.'
    found = problems("quote-altered", pair(original, original.replace("farmer", "farmers")))
    assert [p.severity for p in found] == [None]
