"""Slips of the pen that tie a relation to its figures: quiet cases first."""

from __future__ import annotations

import pytest

import auditor
from auditor.model import Article


def findings(text: str) -> list[str]:
    checks = ["article/ratio-mismatch", "article/rate-mismatch", "article/implausible-magnitude"]
    audit = auditor.audit([Article.from_text(text)], checks=checks)
    assert audit.crashes == ()
    return [finding.message for finding in audit.findings]


@pytest.mark.parametrize(
    "text",
    [
        "Only 34 per cent of those registered turned out. Just 21,420 of 63,000 voters went to the polls.",
        "Only 66 per cent of those registered stayed at home. Just 21,420 of 63,000 voters went to the polls.",
        "Only 52 per cent of the women turned out. Just 21,420 of 63,000 voters went to the polls.",  # no slip
        "Killings fell by 38 percent in two years; the office counted 290 victims in 2021 and 180 in 2023.",
        "Killings fell by 55 percent in two years; the office counted 290 victims in 2021 and 180 in 2023.",  # no slip
        "All 400 houses are to get new windows under a €9.6 million scheme. The work costs about €24,000 a home.",
        "All 400 trees are to be felled under a €9.6 million scheme. The work costs about €42,000 a home.",
    ],
)
def test_right_and_open_ones_pass(text: str) -> None:
    assert findings(text) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "Only 43 per cent of those registered turned out. Just 21,420 of 63,000 voters went to the polls.",
            "The figures come to 34 percent, not 43 percent: 21,420 ÷ 63,000. Two digits changed places.",
        ),
        (
            "Killings fell by 62 percent in two years; the office counted 290 victims in 2021 and 180 in 2023.",
            "The figures come to a fall of 37.9 percent, not a fall of 62 percent: 290 and 180. That is what remained.",
        ),
        (
            "Work has begun on 72 homes. The town spends £18m on them, or about £25,000 for each of the homes.",
            "The figures come to 1.8 million, and 18 million is ten times more: 25,000 × 72. One of the three has a wrong magnitude.",
        ),
    ],
)
def test_slips_are_found(text: str, message: str) -> None:
    assert findings(text) == [message]
