"""Which names of an incident stand for one party: second references, where only one body could be meant."""

from __future__ import annotations

import auditor
from auditor.parties import Parties

TEXT = "The {} said its air strikes on Saturday killed nine people in the village of Tal Mirin."


def parties(*names: str) -> Parties:
    return Parties(c for name in names for c in auditor.extract_claims(TEXT.format(name)))


def test_a_second_reference_alone_stays_as_printed() -> None:
    assert parties("multinational coalition", "coalition").name("multinational coalition") == "coalition"


def test_a_second_reference_means_the_only_full_name() -> None:
    found = parties("U.S.-led coalition", "coalition")
    assert found.name("coalition") == "U.S.-led coalition"


def test_two_full_names_leave_it_open() -> None:
    found = parties("U.S.-led coalition", "Saudi-led coalition", "coalition")
    assert found.name("coalition") == "coalition"


def test_bodies_of_one_state_are_one_side() -> None:
    found = parties("Pentagon", "U.S.-led coalition")
    assert found.side("Pentagon") == found.side("U.S.-led coalition")
    assert found.side("Jan Dorn") == "Jan Dorn"


def test_a_description_may_be_any_body_that_is_so_called() -> None:
    found = parties("U.S.-led coalition", "Syrian army")
    assert found.may_be_one("regime forces", "Syrian government")
    assert not found.may_be_one("regime forces", "U.S.-led coalition")


def test_military_reports_and_armed_forces_are_one_side() -> None:
    found = parties("Pentagon")
    assert found.side("ARMED FORCES") == found.side("the military report")


def test_a_capital_at_the_head_of_a_line_makes_no_other_party() -> None:
    found = parties("U.S.-led coalition", "Coalition")
    assert found.name("Coalition") == "U.S.-led coalition"
