from __future__ import annotations

import pytest

from auditor.text.agencies import agency


@pytest.mark.parametrize("text", ["The capital fell", "apples", "Copyright 2023 Orsk Post", ""])
def test_no_agency(text: str) -> None:
    assert agency(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Agence France-Presse", "AFP"),
        ("the Associated Press", "AP"),
        ("reuters", "Reuters"),
        ("Press Association", "PA"),
    ],
)
def test_agencies_have_one_name(text: str, name: str) -> None:
    assert agency(text) == name
