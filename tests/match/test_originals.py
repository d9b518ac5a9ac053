from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from auditor.match.originals import is_credited, moment
from auditor.model import Article


@pytest.mark.parametrize(
    "text",
    [
        "Governor Maren told the AP that the dam would be rebuilt.",
        "Reuters could not verify the figures. The board did not answer.",
        "The agency (AP) rating of the bonds fell.",
        "He worked for Agence France-Presse before " + "he kept the dam, day after day. " * 30,
    ],
)
def test_a_mention_of_an_agency_is_no_credit(text: str) -> None:
    assert not is_credited(Article("a", text))


@pytest.mark.parametrize(
    "text",
    [
        "KARSK (AP) — Floodwater broke the dam.",
        "KARSK, May 4 (Reuters) - Floodwater broke the dam.",
        "Floodwater broke the dam.\n\n(Reporting by Ann Lund; Editing by Per Holm)",
        "Floodwater broke the dam.\n\nAFP",
        "Floodwater broke the dam.\n\nAgence France-Presse",
        "Floodwater broke the dam.\n\nAssociated Press writer Ann Lund contributed to this report.",
    ],
)
def test_dateline_and_credit_are_seen(text: str) -> None:
    assert is_credited(Article("a", text))


def test_moments_sort_with_unknown_hours_and_dates_last() -> None:
    east = timezone(timedelta(hours=5))
    ordered = [
        datetime(2021, 5, 4, 10, 0, tzinfo=east),
        datetime(2021, 5, 4, 6, 0, tzinfo=UTC),
        datetime(2021, 5, 4, 7, 0),
        date(2021, 5, 4),
        date(2021, 5, 5),
        None,
    ]
    assert [moment(m) for m in ordered] == sorted(moment(m) for m in ordered)
