"""Tests for auditor.checks.selection."""

from __future__ import annotations

import pytest

from auditor.checks import check_ids
from auditor.checks.selection import selected, unknown
from auditor.model import Settings


def ids(names: list[str] | None, **settings: tuple[str, ...]) -> list[str]:
    return [one.id for one in selected(names, Settings(**settings))]  # type: ignore[arg-type]


def test_all_run_where_nothing_is_chosen() -> None:
    assert ids(None) == list(check_ids())


@pytest.mark.parametrize("group", ["article", "article/*"])
def test_a_group_stands_for_its_checks(group: str) -> None:
    assert ids([group]) == [id_ for id_ in check_ids() if id_.startswith("article/")]


def test_only_and_skip_narrow_what_is_named() -> None:
    assert ids(["article"], only=("article/weekday-mismatch", "copy")) == ["article/weekday-mismatch"]
    assert ids(["article/weekday-mismatch"], skip=("article",)) == []


def test_an_unknown_name_is_refused_with_the_nearest() -> None:
    with pytest.raises(ValueError, match="Did you mean article/weekday-mismatch"):
        selected(["article/weekday-mismatsh"], Settings())
    assert "auditor explain" in unknown("zzz")
