"""Words in marks against an original without marks."""

from __future__ import annotations

import pytest

from auditor.comparing.spoken import altered_speech
from tests.checks.copy.desk import pair

SPEECH = (
    "I want to speak about the dam. We have spent eleven years and most of our money on it, and it holds no water. "
    "The engineers were right to warn us. Nobody on this council listened to a word they wrote."
)


def altered(copy: str, original: str = SPEECH) -> list[tuple[str, str]]:
    return [(one.original.text, one.copy.text) for one in altered_speech(pair(original, copy))]


@pytest.mark.parametrize(
    "copy",
    [
        "“We have spent eleven years and most of our money on it, and it holds no water,” the mayor said.",
        "“We have spent eleven years and most of our money on it,” the mayor said, “and it holds no water.”",
        "“The engineers were right to warn us,” she said. “Nobody on this council listened to a word they wrote.”",
        "“We have spent … most of our money on it, and it holds no water,” the mayor said.",
        "“[The valley has] spent eleven years and most of our money on it, and it holds no water,” the mayor said.",
        "The mayor said that “most of our money” had gone into the dam.",
        "“The road will be mended before the winter and the pier after it,” the mayor said.",
    ],
)
def test_the_speakers_own_words(copy: str) -> None:
    assert altered(copy) == []


def test_indirect_speech_put_back_into_marks() -> None:
    original = "The mayor said that she had spent most of her money on the dam and that it held no water at all."
    assert altered("“I have spent most of my money on the dam and it held no water at all,” she said.", original) == []


def test_another_word_in_the_middle() -> None:
    copy = "“We have spent eleven years and none of our money on it, and it holds no water,” the mayor said."
    assert [now for _, now in altered(copy)] == ["eleven years and none of our money"]


def test_a_negation_lost() -> None:
    original = "We do not expect to open the lock before May, and I will not promise the skippers anything."
    copy = "“We do expect to open the lock before May, and I will not promise the skippers anything,” he said."
    assert len(altered(copy, original)) == 1


def test_one_sentence_of_two() -> None:
    copy = "“The engineers were wrong to warn us. Nobody on this council listened to a word they wrote,” she said."
    assert [was for was, _ in altered(copy)] == ["The engineers were right to warn us"]


def test_a_sentence_that_ends_otherwise() -> None:
    original = "I have spent thirty years putting every one of these stones back in place."
    copy = "“I have spent thirty years putting every one of these stones out for sale,” she said."
    assert len(altered(copy, original)) == 1


def test_another_tense_in_direct_speech_and_in_indirect() -> None:
    original = "The lock can be opened before May, and the skippers know it."
    copy = "“The lock will be opened before May, and the skippers know it,” he said."
    assert len(altered(copy, original)) == 1
    assert altered(copy, f"The mayor said {original[0].lower()}{original[1:]}") == []


def test_a_few_words_in_marks() -> None:
    assert len(altered("The mayor conceded that the dam “holds little water” and “most of their money is gone”.")) == 0
    assert len(altered("The engineers, she said, “were wrong to warn us” at all.")) == 1
