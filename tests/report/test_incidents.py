from __future__ import annotations

from dataclasses import replace

from auditor.model import Bound, Outcome, Response, Stance
from auditor.report.cards import cards
from auditor.report.incidents import IncidentPage, incident_page
from auditor.report.library import Library
from tests import factories


def page() -> IncidentPage:
    audit = factories.rich()
    return incident_page(audit.incidents[0], Library(audit), cards(audit)[4:5])


def told(found: IncidentPage) -> list[tuple[str, str, str]]:
    return [(f.name, f.figure, f.who) for f in found.envelope]


def test_ledger_has_a_row_per_claim_with_its_sentence() -> None:
    rows = page().rows
    assert [(r.claimant, r.figure, r.whom, r.depth) for r in rows] == [
        ("Harbour Observatory", "31", "people killed", 0),
        ("Harbour Observatory", "12", "children killed", 1),
        ("The alliance", "none", "civilians killed or injured", 0),
        ("The alliance", "at least 4", "fighters killed", 0),
        ("Town elders", "about 40", "people killed", 0),
    ]
    quote = rows[0].quote
    assert quote is not None
    assert "".join(r.text for r in quote.runs).startswith("The Harbour Observatory said 31 people")
    assert [r.again for r in rows] == [False, True, False, True, False]


def test_denial_keeps_its_limit_and_its_stance() -> None:
    row = page().rows[2]
    assert (row.stance, row.stance_words, row.limit) == ("denied", "denied", "linked to its missions on the river")


def test_envelope_leaves_parts_out_and_names_the_denial() -> None:
    assert told(page()) == [
        ("fewest killed", "4", "The alliance"),
        ("most killed", "44", "Town elders"),
        ("denied", "no civilians killed or injured", "The alliance"),
    ]


def test_envelope_of_an_open_figure_is_open() -> None:
    article = factories.article("At least 4 died.")
    many = factories.quantity(article.text, "At least 4", bound=Bound.AT_LEAST)
    claim = factories.claim(article, "At least 4", count=many)
    audit = factories.audit([factories.reading(article)])
    incident = replace(factories.rich().incidents[0], claims=(claim,))
    assert told(incident_page(incident, Library(audit), ())) == [("killed", "4 or more", "Harbour Observatory")]


def test_incident_without_place_time_or_figures_is_still_a_page() -> None:
    article = factories.article("The alliance had no comment on the raid.")
    claim = factories.claim(article, "no comment", who=None, outcome=Outcome.CASUALTIES, stance=Stance.NO_COMMENT)
    incident = replace(factories.rich().incidents[0], place=None, when=None, actor=None, claims=(claim,))
    found = incident_page(incident, Library(factories.audit([factories.reading(article)])), ())
    assert (found.title, found.when, found.day, found.envelope, found.charts) == ("Place not stated", "", "", (), ())
    assert (found.rows[0].claimant, found.rows[0].figure) == ("In the article's own voice", "")


def test_an_answer_without_a_figure_has_a_row_at_the_end() -> None:
    audit = factories.rich()
    article = audit.readings[0].article
    said = Response(
        article.id, "harbour army", Stance.ACCUSED, factories.evidence(article, "The alliance").span, "rebels"
    )
    found = incident_page(replace(audit.incidents[0], responses=(said,)), Library(audit), ())
    row = found.rows[-1]
    assert (row.claimant, row.figure, row.whom, row.answer) == ("Harbour army", "", "blames rebels", True)
    assert "accused" in [stance for stance, _, _ in found.stances]
