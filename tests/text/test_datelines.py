from __future__ import annotations

import time
from datetime import date, datetime

import pytest

from auditor.text.datelines import prefix, stamp


@pytest.mark.parametrize(
    "text",
    [
        "Troops left on Monday.",
        "NOTE: The figures are rounded.",
        "Raqqa — once a capital — fell.",
        "ISIS – the group has many names – fled.",
        "Rebels – most of them young – left.",
        "Witnesses: nobody was warned.",
        "COPPER GRADE A 2 - 5 per cent lower.",
        "On May 4, 2023, the army left.",
        "May 4, 2023 was a Thursday.",
    ],
)
def test_what_opens_with_no_dateline(text: str) -> None:
    assert prefix(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("opening", "agency", "day"),
    [
        ("ORSK, May 4 (MNA) —", "MNA", None),
        ("BEIRUT, Lebanon (AP) —", "AP", None),
        ("LONDON -", None, None),
        ("Damascus:", None, None),
        ("ROME, May 4 /Xinhua/ --", "Xinhua", None),
        ("SAN LUCAS, 3 JAN 90 -- [REPORT] [TEXT]", None, date(1990, 1, 3)),
        ("NORVIK (USSR), 6 SEP 89 (INTERNATIONAL SERVICE) -- [TEXT]", "INTERNATIONAL SERVICE", date(1989, 9, 6)),
        ("22 May 2017", None, date(2017, 5, 22)),
    ],
)
def test_datelines(opening: str, agency: str | None, day: date | None) -> None:
    text = f"{opening} Troops left."
    found = prefix(text, 0, len(text))
    assert found is not None
    assert (text[: found.end], found.agency, found.day) == (opening, agency, day)


@pytest.mark.parametrize(
    "line", ["The army left on May 4, 2023", "May 4", "May 4, 2023: army leaves Orsk", "Thursday", "2,023 days"]
)
def test_a_line_that_says_more_or_less_is_no_stamp(line: str) -> None:
    assert stamp(line) is None


@pytest.mark.parametrize(
    ("line", "when", "updated"),
    [
        ("Published on May 4, 2023 at 9:05 a.m. EDT", datetime(2023, 5, 4, 9, 5), False),
        ("4 May 2023 | 12:05 am", datetime(2023, 5, 4, 0, 5), False),
        ("Thursday, 4 May 2023", date(2023, 5, 4), False),
        ("Last updated: 4 May 2023", date(2023, 5, 4), True),
        ("2023-05-04T25:99", date(2023, 5, 4), False),
    ],
)
def test_stamps(line: str, when: date, updated: bool) -> None:
    found = stamp(line)
    if line.endswith("25:99"):
        assert found is None or found.when == when
        return
    assert found is not None
    assert (found.when, found.updated) == (when, updated)


@pytest.mark.parametrize("piece", ["A, ", "AB ", "(A", "at ", "12:30 ", "A. "])
def test_hostile_lines_take_no_time(piece: str) -> None:
    line = piece * (5_000 // len(piece))
    started = time.process_time()
    prefix(line, 0, len(line))
    stamp(line[:100])
    stamp(line[:80] + " 4 May 2023")
    assert time.process_time() - started < 0.5
