"""The wounded among those shot: only where the dead are counted among them."""

from __future__ import annotations

import pytest

from tests.extract.test_claims import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Six people were shot, one fatally.", [("casualties", "6"), ("injured", "5"), ("killed", "1")]),
        ("Five men were shot. One died.", [("casualties", "5"), ("injured", "4"), ("killed", "1")]),
        (
            "Several were injured. Nine people were shot. Police said on Monday one of the victims died.",
            [("injured", "None"), ("casualties", "9"), ("injured", "8"), ("killed", "1")],
        ),
        (
            "A clerk shot four people. One of those victims, 7-year-old Adam M. Kessler, died.",
            [("casualties", "4"), ("injured", "3"), ("killed", "1")],
        ),
        (
            "Five people were shot and one person killed at a club.",
            [("casualties", "5"), ("injured", "4"), ("killed", "1")],
        ),
        ("A man was killed and three others were shot.", [("killed", "1"), ("injured", "3")]),
        ("Five men were shot. A policeman died of a stroke.", [("casualties", "5"), ("killed", "1")]),
        ("Five men were shot. One died. Three were wounded.", [("casualties", "5"), ("killed", "1"), ("injured", "3")]),
        ("Ten were in the house during the shooting — four victims and six witnesses. Three died.", [("killed", "3")]),
    ],
)
def test_the_rest_of_those_shot_are_wounded(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


def test_a_list_of_subjects_shares_the_way_to_hospital() -> None:
    assert figures("Three adults and two boys were taken to hospital.") == [("injured", "5")]
