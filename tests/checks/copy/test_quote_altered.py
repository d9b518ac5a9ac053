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


@pytest.mark.parametrize(
    ("original", "copy"),
    [
        (
            '"Most of the wells are dry," said Amina Yusuf, a farmer. "We have sold our goats."',
            '"We have sold our goats," said Amina Yusuf, a farmer, adding that most wells were dry.',
        ),
        (
            '"I will never sign this agreement," the president told reporters on Monday.',
            'The president said that he would "never sign this agreement."',
        ),
        (
            '"Nobody warned us that the bridge was weak," said the driver. "They warned us that the road was wet."',
            '"They warned us that the road was wet," said the driver.',
        ),
        (
            '"Some of the wells are dry," said a farmer. "Most of the wells are dirty."',
            '"Most of the wells are dirty," said a farmer.',
        ),
        (
            '"Well, I trust the police," said Mr. Daud, whose shop was burned.',
            '"I trust the police," said Mr. Daud, whose shop was burned.',
        ),
        ('"And so the court must decide," the minister said.', '"The court must decide," the minister said.'),
        (
            '"Yes, we have plans to close the school," the superintendent said.',
            '"We have plans to close the school," the superintendent said.',
        ),
        (
            '"I think that it was the worst decision of my career," the coach said.',
            '"It was the worst decision of my career," the coach said.',
        ),
        (
            '"The ministry has known about the problem since March," the auditor wrote.',
            '"[The government] has known about the problem since March," the auditor wrote.',
        ),
        ('"He\'s a coward," she said. "He is a liar."', '"He is a coward," she said. "He\'s a liar."'),
        (
            '"We lost everything," Ms. Bello said. "We saved the photographs."',
            '"We lost everything," Ms. Bello said, though the family had "saved the photographs."',
        ),
        ('"Mr. Orr is a good man," she said.', '"Mister Orr is a good man," she said.'),
        ('"Ten years ago the river was full," he said.', '"10 years ago the river was full," he said.'),
        ('"I trust the police," said one. "I fear the police," said another.', '"I fear the police," said one.'),
        ('"The prime minister must resign," he said.', '"The Prime Minister must resign," he said.'),
    ],
)
def test_openings_cut_or_told_otherwise_are_quiet(original: str, copy: str) -> None:
    assert problems("quote-altered", pair(original, copy)) == []


@pytest.mark.parametrize(
    ("original", "copy"),
    [
        (
            '"Most of the wells are dry," said Amina Yusuf, a farmer. She has sold her goats.',
            '"Some of the wells are dry," said Amina Yusuf, a farmer. She has sold her goats.',
        ),
        (
            '"Nobody warned us that the bridge was weak," said the driver, Pavel Horak.',
            '"They warned us that the bridge was weak," said the driver, Pavel Horak.',
        ),
        (
            '"All of the children were asleep," the teacher said. "I counted them twice."',
            '"None of the children were asleep," the teacher said. "I counted them twice."',
        ),
        (
            '"Some people will call it a victory," the senator said.',
            '"No one will call it a victory," the senator said.',
        ),
        (
            "I told the board in May that the roof would not last. They did nothing about it.",
            'The engineer said he had warned them. "I told the board in May that the roof would last," he said.',
        ),
        (
            "We are grateful to the nurses, who worked through the night.",
            '"We are grateful to the doctors, who worked through the night," she said.',
        ),
        (
            "There is no reason to believe that the water is unsafe. We will go on testing it.",
            '"There is reason to believe that the water is unsafe," the official said.',
        ),
        (
            "I left her kitchen after six years. We have not spoken since, and I think that is my fault.",
            '"We have not spoken since, and I think that is her fault," the cook says.',
        ),
        (
            "Our study doesn't show that coffee protects the heart, whatever the makers say.",
            '"Our study does show that coffee protects the heart, whatever the makers say," she said.',
        ),
    ],
)
def test_other_words_at_the_start_or_denied_are_errors(original: str, copy: str) -> None:
    assert len(problems("quote-altered", pair(original, copy))) == 1
