from __future__ import annotations

from auditor.comparing.compare import passages
from auditor.comparing.twins import figures, same_figure
from tests.checks.copy.desk import pair


def twins(original: str, copy: str) -> list[tuple[str, str]]:
    return [(t.original.span.text, t.copy.span.text) for t in figures(pair(original, copy)).twins]


def test_equal_figures_meet_whatever_their_order() -> None:
    original = "The school lost 12 desks and 40 chairs in the fire on Monday night."
    copy = "In the fire on Monday night the school lost 40 chairs and 12 desks."
    assert twins(original, copy) == [("12 desks", "12 desks"), ("40 chairs", "40 chairs")]


def test_unlike_figures_meet_by_what_is_counted() -> None:
    original = "The raid killed 43 people, including 36 relatives of the fighters, a monitor said."
    copy = "The raid killed 36 people, including 43 relatives of the fighters, a monitor said."
    assert twins(original, copy) == [("43 people", "36 people"), ("36 relatives", "43 relatives")]


def test_a_figure_and_its_conversion_are_one() -> None:
    text = "The pipe runs 50 kilometers (31 miles) from the well to the sea, the firm said."
    found = figures(pair(text, text)).twins
    assert len(found) == 1
    assert found[0].original.converted is not None
    assert same_figure(found[0].original, found[0].copy)


def test_what_has_no_counterpart_is_removed_or_added() -> None:
    original = "The council bought 14 boats for the ferry.\n\nThe mill burned down on Monday."
    copy = "The mill burned down on Monday.\n\nThe orchard has 900 apple trees this year."
    found = figures(pair(original, copy))
    assert [f.span.text for f in found.removed] == ["14 boats"]
    assert [f.span.text[:3] for f in found.added] == ["900"]


def test_a_twin_in_another_place_is_not_aligned() -> None:
    text = "The council bought 14 boats for the ferry across the Orla on Monday."
    given = pair(text, text)
    assert len(passages(given)) == 1
    assert figures(given).twins[0].aligned
