from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from auditor.model import Bound, Claim, Stance
from auditor.report.library import Library
from auditor.report.timeline import Timeline, timeline
from tests import factories

TEXT = "Raid kills 12\n\nAt least 19 were killed, 6 of them children; 40 were killed in the end. No one was killed, it said."


def drawn(claims: Sequence[tuple[str, str, int]], width: int = 900, **more: object) -> Timeline | None:
    """The timeline of claims given as (words, claimant, hour of publication)."""
    readings, found = {}, list[Claim]()
    for words, who, hour in claims:
        article = factories.article(TEXT, f"at-{hour}", published=datetime(2024, 3, 5, hour, tzinfo=UTC))
        readings[hour] = factories.reading(article)
        bound = Bound.AT_LEAST if words.startswith("At least") else Bound.EXACT
        count = factories.quantity(TEXT, words, bound=bound)
        found.append(factories.claim(article, words, who=who, count=count, id=f"{hour}{words}", **more))  # type: ignore[arg-type]
    return timeline(found, Library(factories.audit(list(readings.values()))), width)


@pytest.mark.parametrize("claims", [[], [("12", "Clinic", 6)], [("12", "Clinic", 6), ("40", "Police", 6)]])
def test_totals_of_one_time_are_no_timeline(claims: list[tuple[str, str, int]]) -> None:
    assert drawn(claims) is None


def test_parts_and_denials_are_no_totals() -> None:
    both = [("12", "Clinic", 6), ("40", "Clinic", 9)]
    assert drawn(both, target="6" + "12") is None
    assert drawn(both, stance=Stance.DENIED) is None
    assert drawn(both, additional=True) is None


def test_claims_without_a_date_are_left_out() -> None:
    claims = factories.rich().incidents[0].claims
    assert timeline(claims, Library(factories.rich()), 900) is None


def test_totals_are_told_in_the_order_of_their_times() -> None:
    found = drawn([("40", "police", 20), ("12", "Clinic", 6), ("At least 19", "Clinic", 13)])
    assert found is not None
    assert [(t.when, t.what, t.who) for t in found.totals] == [
        ("5 Mar 2024, 06:00 UTC", "12 people killed", "Clinic"),
        ("5 Mar 2024, 13:00 UTC", "at least 19 people killed", "Clinic"),
        ("5 Mar 2024, 20:00 UTC", "40 people killed", "Police"),
    ]
    assert found.describe.startswith("5 Mar 2024, 06:00 UTC: 12 people killed, Clinic; ")
    assert [t.label for t in found.times] == ["5 Mar, 06:00", "5 Mar, 13:00", "5 Mar, 20:00"]
    assert len(found.lines) == 1, "the two figures of one claimant are joined"


def test_higher_tolls_stand_higher_and_later_ones_further_right() -> None:
    found = drawn([("12", "Clinic", 6), ("40", "Police", 20)])
    assert found is not None
    low, high = found.totals
    assert (low.label_x < high.label_x, low.label_y > high.label_y) == (True, True)
    assert found.levels[0].x == found.bottom


@pytest.mark.parametrize("width", [340, 900])
def test_labels_stay_within_the_picture_and_apart(width: int) -> None:
    claims = [("12", f"Committee for the Relief of the Valley {n}", 6 + n // 2) for n in range(6)]
    found = drawn([*claims, ("40", "Observatory of the Northern Districts", 20)], width)
    assert found is not None
    assert all(0 <= t.label_x <= width for t in found.totals)
    assert all(bool(t.label) is (width > 500) for t in found.totals)
    places = [(t.label_x, t.label_y) for t in found.totals if t.value]
    assert len(places) == len(set(places))


def test_same_total_in_original_and_copy_is_told_once() -> None:
    found = drawn([("12", "Clinic", 6), ("12", "Clinic", 6), ("40", "Clinic", 9)])
    assert found is not None
    assert len(found.totals) == 2
