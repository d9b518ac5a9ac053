from __future__ import annotations

import pytest

from auditor.checks import all_checks
from auditor.checks.runner import Stamped, without_silenced
from tests.checks.copy.desk import pair, problems, quoted

TEXT = "{} airstrikes hit a market near the border on Monday and killed nine people, the mayor of Orsk said."
DEED = "{} shelled the market of Orsk on Monday and killed nine people, a doctor in the town said."


@pytest.mark.parametrize(
    ("original", "copy"),
    [
        (TEXT.format("U.S."), TEXT.format("American")),
        (TEXT.format("British"), TEXT.format("UK")),
        (TEXT.format("U.S."), TEXT.format("Coalition")),
        (DEED.format("The rebels"), DEED.format("The insurgents")),
        (DEED.format("The army"), DEED.format("Government forces")),
        (DEED.format("The militants"), DEED.format("The Taliban")),
        (DEED.format("Islamic State militants"), DEED.format("ISIS fighters")),
        (DEED.format("The rebels"), "The market of Orsk was shelled by the rebels on Monday and nine people were killed, a doctor in the town said."),
        (DEED.format("The rebels"), "Nine died when the army and its foes fought over the town of Orsk on Monday."),
        ("Russia and Iran attacked the port on Monday, and nine people were killed, a doctor said.", "Iran and Russia attacked the port on Monday, and nine people were killed, a doctor said."),
        ("Kurdish fighters attacked the convoy on Monday and killed nine men, a doctor said.", "Kurdish militants attacked the convoy on Monday and killed nine men, a doctor said."),
    ],
)  # fmt: skip
def test_one_actor_is_quiet(original: str, copy: str) -> None:
    assert problems("actor-changed", pair(original, copy)) == []


@pytest.mark.parametrize(
    ("was", "now"),
    [("Israeli", "Russian"), ("American", "Turkish"), ("French", "British")],
)
def test_another_nation(was: str, now: str) -> None:
    assert quoted(problems("actor-changed", pair(TEXT.format(was), TEXT.format(now)))) == [(now, was)]


@pytest.mark.parametrize(
    ("was", "now"),
    [("The rebels", "The army"), ("The Taliban", "Hamas"), ("Government troops", "Islamic State")],
)
def test_another_side(was: str, now: str) -> None:
    found = problems("actor-changed", pair(DEED.format(was), DEED.format(now)))
    assert len(found) == 1
    assert found[0].severity is None


def test_the_victim_and_the_attacker_exchanged() -> None:
    original = "Russia attacked Turkey before dawn on Monday, and nine people died near the border."
    copy = "Turkey attacked Russia before dawn on Monday, and nine people died near the border."
    assert quoted(problems("actor-changed", pair(original, copy))) == [("Turkey", "Russia")]


def test_it_speaks_for_the_place_that_its_country_is() -> None:
    original = "Warplanes of the state were on the ground when Iran attacked the port on Monday, a doctor said."
    given = pair(original, original.replace("Iran", "Israel"))
    checks = [all_checks()[f"copy/{name}"] for name in ("actor-changed", "place-changed")]
    stamped = [Stamped(one, p) for one in checks for p in problems(one.id.removeprefix("copy/"), given)]
    assert [s.check.id for s in without_silenced(stamped)] == ["copy/actor-changed"]
