"""Quiet cases first: parts that fit, other outcomes, other claimants."""

from __future__ import annotations

import pytest

import auditor
from auditor.model import Article, Finding


def findings(text: str) -> list[Finding]:
    audit = auditor.audit([Article.from_text(text)], checks=["article/subset-exceeds-total"])
    assert not audit.crashes
    return list(audit.findings)


@pytest.mark.parametrize(
    "text",
    [
        "The blast killed 15 people, including 12 children, the hospital said.",
        "The blast killed at least 12 people, including 11 children, the hospital said.",
        "The raid killed ten people, including two children, and wounded 40 others.",
        "The raid killed ten people, including two children, while 40 people were wounded.",
        "The flood killed three people, including a boy aged 12.",
        "Ten people, including two women, were killed and 25 injured.",
        "Ten people were killed on Monday. Of the 60 wounded, 25 were children.",
        "The raids killed 19 people, including six children, in Orlen and another 23 people in Tamber.",
        "The blast wounded six people, including four children of 8, 10, 14 and 15.",
        "The raid killed four fighters. Another raid killed six people, including five women.",
    ],
)
def test_fitting_figures_stay_quiet(text: str) -> None:
    assert findings(text) == []


@pytest.mark.parametrize(
    ("text", "part", "total"),
    [
        ("The blast killed 12 people, including 15 children, the hospital said.", "15 children", "killed 12 people"),
        ("Nine villagers, among them eleven women, were wounded.", "eleven women", "Nine villagers"),
        ("Six miners were killed, seven of them from one family.", "seven of them", "Six miners were killed"),
    ],
)
def test_a_part_above_its_total_is_an_error(text: str, part: str, total: str) -> None:
    (found,) = findings(text)
    assert found.severity == "error"
    assert found.evidence[0].span.text == part
    assert found.evidence[1].span.text.startswith(total)
