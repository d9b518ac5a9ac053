"""Quiet cases first: what was given as the headline has it; then what was only asked for."""

from __future__ import annotations

import pytest

from auditor.extract.reading import read_article
from auditor.model import Article, ZoneKind
from auditor.reckoning.figures import slots
from auditor.reckoning.headlines import asked
from auditor.reckoning.headlines.asked import Asked


def only_asked(headline: str, body: str) -> list[Asked]:
    patterns = list(slots.patterns(read_article(Article.from_text(body, headline=headline))))
    titles = [p for p in patterns if p.sentence.zone is ZoneKind.HEADLINE]
    return [one for t in titles for one in asked.only_asked(t, [p for p in patterns if p not in titles])]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        (
            "Ex-Banker Gets 10 Years for Fraud",
            "A former banker was sentenced on Monday to eight years for fraud and two for tax evasion. Prosecutors had "
            "asked for 10.",
        ),
        (
            "Prosecutors Seek 20 Years for Ex-Mayor",
            "Prosecutors asked for 20 years in prison. His deputy was sentenced to 12 years.",
        ),
        (
            "Teenager Gets 12 Years in Stabbing",
            "A teenager was sentenced on Tuesday to 12 years in prison. His lawyers had asked for six.",
        ),
        (
            "Jury Awards $5 Million in Crash",
            "A jury awarded $3 million to a widow and $2 million to her son. Their lawyers had asked for $5 million.",
        ),
    ],
)
def test_what_was_given_stays_quiet(headline: str, body: str) -> None:
    assert only_asked(headline, body) == []


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        (
            "Former clerk gets nine years for theft",
            "A former clerk was ordered on Monday to serve five years in prison for theft. Prosecutors had asked the "
            "court for nine.",
        ),
        (
            "Jury Awards Cyclist $8 Million",
            "A jury on Friday awarded $3 million to a cyclist who was struck by a bus. Her lawyers had sought $8 million.",
        ),
        (
            "Driver jailed for 15 years",
            "A driver was jailed for five years on Monday. The maximum for the crime is 15 years.",
        ),
        ("Strikers Win 15% Raise", "The strikers won a raise of 5 percent on Friday. They had asked for 15 percent."),
    ],
)
def test_what_was_only_asked_for_is_found(headline: str, body: str) -> None:
    assert len(only_asked(headline, body)) == 1
