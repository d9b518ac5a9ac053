from __future__ import annotations

import pytest

from auditor.model import Severity
from tests.checks.copy.desk import pair, problems, quoted

TOWN = "The shells hit a bakery in Homs on Monday and killed nine people who were queueing, the mayor said."


@pytest.mark.parametrize(
    ("original", "copy"),
    [
        (TOWN, TOWN.replace("in Homs", "in the city of Homs")),
        (TOWN, TOWN.replace("in Homs", "in Syria")),
        (TOWN, TOWN.replace("in Homs", "there")),
        (TOWN, "A bakery in Hama was destroyed on Sunday, said a doctor there, and many of its customers are missing."),
        ("The column left Deir el-Zour on Monday and reached the river, the army said.", "The column left Deir Ezzor on Monday and reached the river, the army said."),
        ("The envoy flew from Cairo to Amman on Monday and met the minister, the embassy said.", "The envoy flew to Amman from Cairo on Monday and met the minister, the embassy said."),
        ("The gas is sold in the United States and Canada by a firm of brokers, it said.", "The gas is sold in the US and Canada by a firm of brokers, it said."),
        ("The report was first told by British media on Monday, the minister said.", "The report was first told by UK media on Monday, the minister said."),
        ("He spoke to us after talks with Japan's prime minister on Monday, the envoy said.", "He spoke to us after talks with Japanese Prime Minister Ito on Monday, the envoy said."),
        ("The book was printed in New York City and sold all over the world, the firm said.", "The book was printed in New York and sold all over the world, the firm said."),
    ],
)  # fmt: skip
def test_one_place_or_a_wider_one_is_quiet(original: str, copy: str) -> None:
    assert problems("place-changed", pair(original, copy)) == []


def test_reports_in_one_form_are_a_note() -> None:
    rows = "Prices in {} rose to {} crowns a tonne for wheat, {} for barley, {} for oats and {} for rye on the day, the exchange said."
    found = pair(rows.format("Vienna", 104, 98, 77, 81), rows.format("Cairo", 231, 187, 140, 155))
    assert all(p.severity is Severity.NOTE for p in problems("place-changed", found))


@pytest.mark.parametrize(("was", "now"), [("Homs", "Hama"), ("Homs", "Mosul"), ("Homs", "Kafr Orla")])
def test_another_place(was: str, now: str) -> None:
    found = problems("place-changed", pair(TOWN, TOWN.replace(was, now)))
    assert quoted(found) == [(now, was)]
    assert found[0].suggestion == was
    assert found[0].severity is None


def test_two_villages_that_no_list_has() -> None:
    original = "The flood reached the village of Orsk before dawn and cut the road to the pass, the mayor said."
    found = problems("place-changed", pair(original, original.replace("Orsk", "Tarnow")))
    assert quoted(found) == [("Tarnow", "Orsk")]


def test_a_village_for_its_country_is_a_warning() -> None:
    original = "The army lost nine men in Syria on Monday when a bridge fell, the ministry said."
    found = problems("place-changed", pair(original, original.replace("Syria", "Kafr Orla")))
    assert [p.severity for p in found] == [Severity.WARNING]


def test_said_once_for_a_pair_of_places() -> None:
    text = "{0} The rescue service in Homs said the road was open again by the evening of the same day."
    found = problems("place-changed", pair(text.format(TOWN), text.format(TOWN).replace("Homs", "Hama")))
    assert len(found) == 1
