from __future__ import annotations

import pytest

from auditor.match.passages import Passages
from auditor.match.verify import is_copy, judge, needed
from auditor.model import CopyKind, Match
from tests.match.wire import LEAD, OTHER, REST, STORY, article, prose


def pair(one: list[str] | tuple[str, ...], other: list[str] | tuple[str, ...], days: int | None = None) -> Match | None:
    return judge(Passages(article(one, "one")), Passages(article(other, "other")), days)


def notice(week: int, day: str, sold: str, rest: str, price: str) -> list[str]:
    return [
        f"The grain board sold {sold} tonnes of barley at its weekly tender on {day}, traders said.",
        f"The maximum refund was set at {price} crowns a tonne, and {rest} tonnes went to the open market.",
        f"It was tender number {week} of the season. The board takes bids again next week.",
    ]


def test_another_story_is_nothing() -> None:
    assert pair(STORY, OTHER) is None


def test_weekly_notices_that_differ_in_their_figures_are_no_copies() -> None:
    first = notice(14, "Tuesday", "41,500", "12,000", "131.42")
    second = notice(15, "Thursday", "28,750", "9,300", "129.87")
    match = pair(first, second, days=7)
    assert match is None or not is_copy(match)
    match = pair(first, second)
    assert match is None or not is_copy(match)


def test_two_papers_that_quote_one_speech_are_no_copies() -> None:
    speech = [
        f'"{line}"'
        for line in (
            "We have been told for thirty years that the dam was safe, and for thirty years we believed it.",
            "I will not rest before every family in this valley has a roof, a stove and an answer.",
            "Whoever knew of the broken sluice and kept silent will stand before a court of this province.",
        )
    ]
    match = pair([*prose(1, 3), *speech], [*prose(2, 4), *speech])
    assert match is None or match.kind is CopyKind.SAME_QUOTES


def test_own_reports_with_one_agency_backgrounder_are_no_copies() -> None:
    match = pair([*prose(1, 9), *REST[2:5]], [*prose(2, 9), *REST[2:5]])
    assert match is None or match.kind is CopyKind.SAME_BACKGROUND


def test_two_empty_texts_are_nothing() -> None:
    assert pair([], []) is None


@pytest.mark.parametrize(
    ("original", "copy", "kind"),
    [
        (STORY, STORY, CopyKind.VERBATIM),
        (STORY, STORY[:4], CopyKind.CUT),
        (STORY, (*STORY[6:9], *STORY[1:3]), CopyKind.CUT),
        (STORY, [s.replace(" had ", " has ").replace("Wednesday", "the next day") for s in STORY], CopyKind.EDITED),
        ([*STORY, *prose(3, 5)], [*STORY, *prose(4, 5)], CopyKind.MIXED),
    ],
)
def test_copies_are_told_by_kind(original: tuple[str, ...], copy: tuple[str, ...], kind: CopyKind) -> None:
    match = pair(original, copy)
    assert match is not None
    assert match.kind is kind


def test_the_order_of_the_two_does_not_matter() -> None:
    assert pair(STORY, STORY[:4]) == judge(Passages(article(STORY[:4], "other")), Passages(article(STORY, "one")))


def test_short_texts_and_texts_far_apart_need_more() -> None:
    assert needed(80, None) > needed(400, None)
    assert needed(200, 9) > needed(200, 1) == needed(200, None)


def test_the_numbers_that_decided_are_kept() -> None:
    match = pair(STORY, [LEAD.replace("two bridges", "a mill"), *STORY[1:6]])
    assert match is not None
    assert 0.8 < match.overlap <= 1
    assert 0.8 < match.specifics <= 1
