from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from auditor.model import Link, Severity, Shape, ZoneKind
from auditor.report.cards import cards
from auditor.report.library import Library
from auditor.report.side_by_side import StoryPage, in_order, story_page
from tests import factories


def page() -> StoryPage:
    audit = factories.rich()
    library = Library(audit)
    story = audit.stories[0]
    return story_page(story, story.alignments[0], library, cards(audit, library), audit.findings)


def text(passages: tuple[object, ...]) -> str:
    return " ".join("".join(r.text for piece in p.pieces for r in piece.runs) for p in passages)  # type: ignore[attr-defined]


def test_every_sentence_of_the_copy_is_shown_once_and_in_order() -> None:
    right = [s for row in page().rows for s in [text(row.right)] if s]
    assert right == [s.span.text for s in factories.rich().readings[1].sentences]


def test_every_sentence_of_the_original_is_shown() -> None:
    shown = " ".join(text(row.left) for row in page().rows)
    assert all(s.span.text in shown for s in factories.rich().readings[0].sentences)


def test_unchanged_passage_has_no_marks_of_change() -> None:
    (row,) = (r for r in page().rows if text(r.right).startswith("The town lies"))
    assert row.kind == "same"
    assert not any(run.change for p in row.left + row.right for piece in p.pieces for run in piece.runs)


def test_moved_passage_is_linked_both_ways() -> None:
    rows = {r.id: r for r in page().rows}
    (here,) = (r for r in rows.values() if r.kind == "moved")
    there = rows[here.other]
    assert (there.kind, there.other) == ("away", here.id)
    assert (here.way, there.way) == ("down", "up")
    assert text(there.left) == text(here.left) == "Farmers in the valley said the wells were poisoned."


def test_cards_stand_under_their_words_and_are_numbered_in_reading_order() -> None:
    found = page()
    under = {c.check: text(row.right) or text(row.left) for row in found.rows for c in row.cards}
    assert under["copy/number-changed"].startswith("The Harbour Observatory said 13")
    assert under["source/denied"].startswith("No casualties")
    numbers = [
        p.number for row in found.rows for x in (*row.left, *row.right) for y in x.pieces for p in y.pins if p.anchor
    ]
    assert numbers == sorted(numbers) == [1, 2, 3, 4, 5, 6]


def test_change_of_a_number_is_told_from_other_changes() -> None:
    kinds = {
        (run.text, str(run.change))
        for row in page().rows
        for passage in (*row.left, *row.right)
        for piece in passage.pieces
        for run in piece.runs
        if run.change
    }
    assert {("31", "number"), ("13", "number"), ("noon", "removed"), ("dawn", "added")} <= kinds


def test_what_stands_beside_the_text_on_one_side_only_is_one_quiet_row() -> None:
    audit = factories.rich()
    zones = {6: ZoneKind.CAPTION, 7: ZoneKind.CREDIT}
    wire = audit.readings[0]
    told = tuple(replace(s, zone=zones.get(s.index, s.zone)) for s in wire.sentences)
    audit = replace(audit, readings=(replace(wire, sentences=told), *audit.readings[1:]), findings=())
    library, story = Library(audit), audit.stories[0]
    rows = story_page(story, story.alignments[0], library, (), ()).rows
    (quiet,) = (r for r in rows if r.kind == "quiet")
    assert [p.zone for p in quiet.left] == ["caption", "credit"]
    assert quiet.right == ()
    assert [r.kind for r in rows].count("removed") == 2


def test_passage_beside_the_text_that_a_finding_speaks_of_keeps_its_row() -> None:
    assert [r.kind for r in page().rows if any("No casualties" in text((p,)) for p in r.left)] == ["removed"]
    assert not [r for r in page().rows if r.kind == "quiet"]


def test_findings_are_listed_worst_first() -> None:
    severities = [c.severity for c in page().worst_first]
    assert severities == sorted(severities, key=lambda s: s.rank)
    assert severities[0] is Severity.ERROR
    assert page().verdict[0] == "error"


_SHAPES = st.sampled_from(["one", "moved", "removed", "added"])


@given(st.lists(_SHAPES, max_size=12), st.randoms(use_true_random=False))
def test_no_link_is_lost_and_each_side_stays_in_order(kinds: list[str], random: object) -> None:
    left, right, links = 0, 0, []
    for kind in kinds:
        a = () if kind == "added" else (left,)
        b = () if kind == "removed" else (right,)
        left, right = left + len(a), right + len(b)
        shape = Shape.REMOVED if not b else Shape.ADDED if not a else Shape.ONE
        links.append(Link(a, b, shape, kind == "moved", False, 1.0))
    random.shuffle(links)  # type: ignore[attr-defined]
    order = in_order(links)
    rights = [p.link.right[0] for p in order if p.link.right and not p.away]
    lefts = [p.link.left[0] for p in order if p.link.left and (p.away or not p.link.moved)]
    assert rights == sorted(rights) == list(range(right))
    assert lefts == sorted(lefts) == list(range(left))
    assert sum(p.away for p in order) == kinds.count("moved")
