"""article/percent-for-points: what stays quiet, then what is flagged."""

from __future__ import annotations

import pytest

import auditor
from auditor.model import Article


def findings(text: str) -> list[str]:
    audit = auditor.audit([Article.from_text(text)], checks=["article/percent-for-points"])
    assert audit.crashes == ()
    return [finding.message for finding in audit.findings]


@pytest.mark.parametrize(
    "text",
    [
        "The tax rate would rise to 30 percent from 20 percent, a 50 percent increase.",
        "The tax rate would rise to 30 percent from 20 percent, an increase of 10 percentage points.",
        "The tax rate would rise to 30 percent from 20 percent, a 10-point increase.",
        "Margins rose to 30 percent from 20 percent on a 12 percent increase in sales.",
        "Approval stood at 42 percent, against 45 percent for her rival, a gap of 3 percent.",
        "The rate doubled to 200 percent from 100 percent, a 100 percent increase.",  # both at once
        "Sales fell 4 percent, against 9 percent last year. Costs rose 6 percent.",
        "About 4 to 6 percent of trees die each winter, a rise of 2 percent.",
        "Turnout fell by 8 percent.",
    ],
)
def test_quiet(text: str) -> None:
    assert findings(text) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "Turnout fell to 43 percent from 51 percent in 2019, a drop of 8 percent.",
            "“8 percent” is a fall of 8 percentage points, from 51 to 43 percent; in percent it is 15.7.",
        ),
        (
            "The levy goes up to 13.25 per cent of wages, from 12 per cent. Employers said the 1.25 per cent rise would hurt.",
            "“1.25 per cent” is a rise of 1.25 percentage points, from 12 to 13.25 percent; in percent it is 10.4.",
        ),
        (
            "The bank raised its key rate by 0.5 percent, to 4.5 percent from 4 percent.",
            "“0.5 percent” is a rise of 0.5 percentage points, from 4 to 4.5 percent; in percent it is 12.5.",
        ),
        (
            "The share of women is up 3 percent, at 18 percent compared with 15 percent a decade ago.",
            "“3 percent” is a rise of 3 percentage points, from 15 to 18 percent; in percent it is 20.",
        ),
    ],
)
def test_flagged(text: str, message: str) -> None:
    assert findings(text) == [message]
