"""A lower count quoted beside what the article itself vouches for is of some of those harmed."""

from __future__ import annotations

import pytest

from auditor.model import Relation
from tests.extract.test_claims import claims


@pytest.mark.parametrize(
    "text",
    [
        # no floor of the article's own
        "Ten people were killed in Orlen. Harbour Radio reported that five people were killed.",
        "The council said at least ten people were killed. Harbour Radio reported that five people were killed.",
        "Five people were killed in Orlen. Later at least ten people were killed. The radio reported four deaths.",
        # another body's toll is a rival
        "At least ten people were killed in Orlen. The Syrian army said five people were killed.",
        # not below the floor
        "At least ten people were killed in Orlen. Harbour Radio reported that 15 people were killed.",
        "At least ten people were killed in Orlen. Harbour Radio reported that more than 15 people were killed.",
        # the article's own second figure may be a slip
        "At least ten people were killed in Orlen. Five people were killed when the roof fell.",
        # other people, other events
        "At least ten people were killed in Orlen. Harbour Radio reported that five people were wounded.",
        "At least ten people were killed in Orlen. Harbour Radio reported that a second strike killed five people.",
        "At least ten civilians were killed in Orlen. Harbour Radio reported that five militants were killed.",
        "At least ten people were killed in Orlen. Harbour Radio reported that five people were killed in Tal Mirin.",
    ],
)
def test_other_figures_stand_on_their_own(text: str) -> None:
    assert [c.relation for c in claims(text)].count(Relation.SUBSET_OF) == 0


@pytest.mark.parametrize(
    "text",
    [
        "At least ten people were killed in Orlen. Harbour Radio reported that five people were killed.",
        "Between ten and 14 people were killed in Orlen. Harbour Radio reported that five people were killed.",
        "At least ten civilians were wounded. One user wrote that six people were wounded.",
        "At least ten members of the Kessler family were killed. A neighbour reported five deaths.",
        "At least ten people were killed in Orlen. One caption read: “Five dead so far.”",
        "At least ten people were killed in Orlen. Harbour Radio said five people were killed in Orlen Camp.",
        "At least ten people were killed in Orlen. Harbour Radio said five people were killed in Mill Street.",
        "At least ten people were killed in Orlen. The Syrian army said at least five people were killed.",
    ],
)
def test_a_lower_count_passed_on_is_of_some_of_them(text: str) -> None:
    floor, lower = claims(text)
    assert (lower.relation, lower.target) == (Relation.SUBSET_OF, floor.id)
    assert "below-floor" in lower.rules
