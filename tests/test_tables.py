from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest

from auditor import tables
from tests import factories


@pytest.mark.parametrize("cell", ["-5", "12", "3.14", "", "31 people", "the alliance", "5,000 square kilometers"])
def test_plain_cell_stays(cell: str) -> None:
    assert tables.neutral(cell) == cell


@pytest.mark.parametrize(
    "cell",
    ["=1+1", "+1 234", "-cmd", "@SUM(A1)", " =1", "\t=1", "＝1+1", "＋1", "\r=1", "|x", "%0A", "-5+cmd|' /C calc'!A0"],
)
def test_cell_that_a_spreadsheet_would_run_is_quoted(cell: str) -> None:
    assert tables.neutral(cell).startswith("'")


def test_control_and_direction_characters_are_shown() -> None:
    assert tables.neutral("\u202e12 killed\x1b") == "‹RLO›12 killed␛"


def test_findings_table_has_both_passages() -> None:
    frame = tables.findings(factories.rich())
    assert tuple(frame.columns) == tables.FINDINGS
    row = frame[frame["check"] == "copy/number-changed"].iloc[0]
    assert (row["text"], row["other_text"], row["other_article"]) == ("13 people", "31 people", "wire-0412")


def test_ledger_lists_claims_of_incidents_and_of_none() -> None:
    audit = factories.rich()
    frame = tables.ledger(audit)
    assert list(frame["incident"]) == ["tel-maraq"] * 5
    alone = factories.audit(audit.readings)
    assert list(tables.ledger(alone)["incident"]) == [""] * 5
    assert list(frame["limit"])[2] == "linked to its missions on the river"


def test_quantities_keep_their_bounds() -> None:
    frame = tables.quantities(factories.rich())
    row = frame[frame["text"] == "over 4,000 square kilometers"].iloc[0]
    assert (row["least"], row["most"], row["bound"], row["unit"]) == ("4000", "", "more_than", "square kilometre")


def test_csv_opens_in_a_spreadsheet() -> None:
    text = tables.csv(tables.findings(factories.rich()))
    assert text.startswith("\ufeffseverity,check,")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert len(rows) == 7
    assert {len(row) for row in rows} == {len(tables.FINDINGS)}


def test_empty_audit_gives_empty_tables() -> None:
    empty = factories.audit()
    assert [len(table(empty)) for table in (tables.findings, tables.ledger, tables.quantities)] == [0, 0, 0]
    assert tables.csv(tables.ledger(empty)).count("\r\n") == 1


def test_every_column_is_documented() -> None:
    text = (Path(__file__).parents[1] / "docs" / "formats.md").read_text(encoding="utf-8")
    documented = set(re.findall(r"`(\w+)`", text))
    assert {*tables.FINDINGS, *tables.LEDGER, *tables.QUANTITIES} <= documented


def test_dismissed_findings_come_last_and_say_why() -> None:
    rows = tables.findings(factories.set_aside())
    assert list(rows["dismissed"])[:-1] == [""] * 5
    assert list(rows["dismissed"])[-1] == "dismissed 1 Mar 2024, until 1 Sep 2024: The agency <rounds> so."
