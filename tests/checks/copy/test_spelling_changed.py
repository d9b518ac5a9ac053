from __future__ import annotations

import pytest

from tests.checks.copy.desk import pair, problems, quoted

COLUMN = "The column left {} on Monday and reached the river before dark, the mayor said."


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Deir el-Zour", "Deir el-Zour province"),
        ("Hama", "Homs"),
        ("the U.S. base", "the US base"),
        ("al-Bab", "Al-Bab"),
        ("Port Orla", "Orla"),
    ],
)
def test_another_place_or_only_another_style_is_quiet(ours: str, theirs: str) -> None:
    assert problems("spelling-changed", pair(COLUMN.format(ours), COLUMN.format(theirs))) == []


def test_a_spelling_that_the_original_has_too_is_quiet() -> None:
    original = COLUMN.format("Deir el-Zour") + "\n\nDeir Ezzor has been under siege for two years, officers there said."
    copy = original.replace("Deir el-Zour", "Deir Ezzor")
    assert problems("spelling-changed", pair(original, copy)) == []


def test_another_spelling_is_noted_once() -> None:
    original = (
        COLUMN.format("Deir el-Zour") + "\n\nDeir el-Zour has been under siege for two years, officers there said."
    )
    found = problems("spelling-changed", pair(original, original.replace("el-Zour", "al-Zor")))
    assert quoted(found) == [("Deir al-Zor", "Deir el-Zour")]
    assert found[0].suggestion == "Deir el-Zour"
