from __future__ import annotations

from datetime import date, datetime

import pytest

from auditor.checks import all_checks
from auditor.checks.runner import Stamped, without_silenced
from auditor.model import Severity
from tests.checks.copy.desk import pair, problems, quoted

TEXT = (
    "The flood killed {} people in the valley of Orla, the rescue service said.\n\n"
    "Some {} others were hurt when a bridge fell, the rescue service said."
)
MORNING, EVENING = datetime(2018, 11, 17, 9, 0), datetime(2018, 11, 17, 18, 30)


@pytest.mark.parametrize(
    ("was", "now", "days"),
    [
        ((43, 30), (51, 44), None),
        ((43, 30), (51, 44), (EVENING, MORNING)),
        ((43, 30), (34, 20), (MORNING, EVENING)),
        ((43, 30), (51, 20), (MORNING, EVENING)),
        ((43, 30), (43, 30), (MORNING, EVENING)),
    ],
)
def test_no_later_copy_or_no_higher_figure_is_quiet(
    was: tuple[int, int], now: tuple[int, int], days: tuple[date, date] | None
) -> None:
    assert problems("updated-figure", pair(TEXT.format(*was), TEXT.format(*now), published=days)) == []


def test_another_claimant_brings_nothing_up_to_date() -> None:
    copy = TEXT.format(51, 44).replace("the rescue service", "the Marram Relief Society")
    original = TEXT.format(43, 30).replace("the rescue service", "the Orla River Board")
    assert problems("updated-figure", pair(original, copy, published=(MORNING, EVENING))) == []


def test_the_sequence_is_given_with_its_times() -> None:
    given = pair(TEXT.format(43, 30), TEXT.format(51, 44), published=(MORNING, EVENING))
    found = problems("updated-figure", given)
    assert quoted(found) == [("51 people", "43 people"), ("Some 44 others", "Some 30 others")]
    assert all(p.severity is Severity.NOTE for p in found)
    assert ("2018-11-17 09:00", "43") in found[0].values
    assert ("2018-11-17 18:30", "51") in found[0].values


def test_it_speaks_for_the_changed_number() -> None:
    given = pair(TEXT.format(43, 30), TEXT.format(51, 44), published=(MORNING, EVENING))
    checks = [all_checks()[f"copy/{name}"] for name in ("number-changed", "updated-figure")]
    stamped = [Stamped(one, p) for one in checks for p in problems(one.id.removeprefix("copy/"), given)]
    assert {s.check.id for s in without_silenced(stamped)} == {"copy/updated-figure"}
