"""Tests for auditor.once."""

from __future__ import annotations

from auditor.model import Reading
from auditor.once import once_per_subject
from tests.reckoning.figures.test_slots import reading


def test_a_subject_is_read_once_until_another_comes() -> None:
    read: list[str] = []

    @once_per_subject
    def words(subject: Reading) -> int:
        """How many words it has."""
        read.append(subject.article.text)
        return len(subject.article.text.split())

    one, same, other = reading("Nine died."), reading("Nine died."), reading("Nine more died.")
    assert [words(one), words(one), words(other), words(one)] == [2, 2, 3, 2]
    assert len(read) == 3
    assert words(same) == 2
    assert len(read) == 4, "told by identity, not by what was read"
    assert words.__doc__ == "How many words it has."
