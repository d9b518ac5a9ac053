from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import auditor
from auditor.report.overview import report
from tests import factories

FIXTURES = Path(__file__).parents[2] / "fixtures"


def test_every_finding_is_in_the_list_once_and_leads_to_its_place() -> None:
    found = report(factories.rich())
    entries = found.overview.entries
    assert [e.card.key for e in entries] == [f.key for f in factories.rich().findings]
    story, incident = found.stories[0], found.incidents[0]
    assert [e.page for e in entries] == [story.slug] * 4 + [incident.slug, story.slug]
    rows = {row.id for row in story.rows}
    assert all(e.anchor in rows for e in entries if e.page == story.slug)


def test_choices_count_findings_and_are_sorted_by_name() -> None:
    view = report(factories.rich()).overview
    assert [(c.name, c.count) for c in view.claimants] == [("Harbour Observatory", 2), ("the alliance", 1)]
    assert [c.count for c in view.articles] == [4, 5]
    assert [c.name for c in view.checks] == sorted(c.name for c in view.checks)


def test_pages_are_listed_with_what_was_found_on_them() -> None:
    view = report(factories.rich()).overview
    (story,) = view.stories
    assert story.title == "Regime takes dunes as raids hit river town"
    assert story.detail == "Meridian → Valley Courier · 1 unchanged, 5 edited, 1 moved, 4 removed and 2 added"
    assert [n for _, n in story.counts] == [4, 1, 1]
    assert view.incidents[0].detail == "contested · 5 claims"
    assert [link.title for link in view.singles] == ["Alliance rejects toll in river town"]


def test_members_of_a_story_have_no_page_of_their_own() -> None:
    assert [page.head.id for page in report(factories.rich()).articles] == ["rival-0413"]


def test_finding_that_original_and_copy_share_is_on_their_page() -> None:
    audit = factories.rich()
    first, second = audit.readings[0].article, audit.readings[1].article
    shared = factories.finding(
        [factories.evidence(first, "60 kilometers"), factories.evidence(second, "60 kilometers")],
        check="article/dimension-mismatch",
        inherited=True,
    )
    found = report(replace(audit, findings=(shared,)))
    assert [c.key for c in found.stories[0].cards] == [shared.key]
    assert found.overview.entries[0].card.inherited


def test_finding_on_an_original_alone_is_shown_with_the_copy_it_was_found_in() -> None:
    audit = factories.rich()
    wire, copy = audit.readings[:2]
    other = factories.reading(replace(copy.article, id="copy-2"))
    links = audit.stories[0].alignments[0].links
    story = factories.story(wire, (copy, links), (other, links))
    finding = factories.finding([factories.evidence(wire.article, "Rain")], check="copy/claim-removed")
    named = replace(finding, subject="wire-0412 → copy-2")
    for found, cards in ((finding, [1, 0]), (named, [0, 1])):
        pages = report(factories.audit((wire, copy, other), [found], [story])).stories
        assert [len(page.cards) for page in pages] == cards


def test_source_finding_without_an_incident_is_shown_with_its_article() -> None:
    audit = factories.rich()
    rival = audit.readings[2].article
    lone = factories.finding([factories.evidence(rival, "Two schools")], check="source/denied")
    found = report(replace(audit, findings=(lone,)))
    assert [c.key for c in found.articles[0].cards] == [lone.key]


def test_two_copies_have_a_page_each_and_know_one_another() -> None:
    audit = factories.rich()
    wire, copy = audit.readings[:2]
    other = factories.reading(replace(copy.article, id="copy-2", source="Dune Post"))
    links = audit.stories[0].alignments[0].links
    story = factories.story(wire, (copy, links), (other, links))
    finding = factories.finding(
        [factories.evidence(other.article, "13 people"), factories.evidence(wire.article, "31")]
    )
    found = report(factories.audit((wire, copy, other), [finding], [story]))
    assert [len(page.cards) for page in found.stories] == [0, 1]
    assert [name for _, name in found.stories[0].siblings] == ["Valley Courier", "Dune Post"]


def test_texts_with_errors_are_named_where_several_were_checked() -> None:
    view = report(factories.rich()).overview
    assert [(link.title, link.page) for link in view.holds] == [(view.stories[0].title, view.stories[0].page)]
    assert view.clear == 1
    alone = replace(factories.rich(), readings=factories.rich().readings[:2])
    assert report(alone).overview.holds == ()


def test_what_a_check_says_of_one_copy_is_on_its_page_alone() -> None:
    found = report(auditor.audit(auditor.read(FIXTURES)))
    subjects = {
        f.key: f.subject for f in auditor.audit(auditor.read(FIXTURES)).findings if f.check == "copy/claim-removed"
    }
    assert len(set(subjects.values())) > 1, "several copies lose claims"
    for page in found.stories:
        mine = f"{page.original.id} → {page.copy.id}"
        shown = {c.key for c in page.cards if c.check == "copy/claim-removed"}
        assert shown == {key for key, subject in subjects.items() if subject == mine}


def test_dismissed_findings_count_nowhere_and_stay_on_their_pages() -> None:
    found = report(factories.set_aside())
    assert found.overview.verdict.startswith("3 errors")
    assert [c.key for c in found.overview.dismissed] == ["a1" * 8]
    assert [c.key for c in found.stories[0].dismissed] == ["a1" * 8]
    assert not found.incidents[0].dismissed
    assert len(found.overview.lapsed) == 2


def test_a_ledger_says_nothing_of_the_texts_by_themselves() -> None:
    assert not report(replace(factories.rich(), checks=("copy/unit-changed", "source/denied"))).overview.ledger
    assert report(replace(factories.rich(), checks=("source/denied", "source/revised"))).overview.ledger


def test_a_ledger_tells_how_far_the_sources_agree() -> None:
    made = replace(factories.rich(), checks=("source/denied",), crashes=())
    warned = [f for f in made.findings if f.check == "source/denied"]
    quiet = report(replace(made, findings=()))
    assert quiet.overview.verdict == "No contradiction between the claims"
    assert {page.verdict[0] for page in quiet.stories} | {page.verdict[0] for page in quiet.articles} == {""}
    assert report(replace(made, findings=tuple(warned))).overview.verdict == "1 warning to look at"
    assert report(replace(made, findings=(), incidents=())).overview.tone == "note"
