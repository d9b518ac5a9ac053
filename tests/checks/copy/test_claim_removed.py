from __future__ import annotations

from auditor.model import Severity
from tests.checks.copy.desk import pair, problems, quoted

TOWN = "The army took the town of Orla on Monday after a long siege, officers said."
STRIKES = "The strikes killed over two dozen civilians in the market, the mayor of Orla said."
ROAD = "The road to the port is open again and lorries are moving, the army said."
PORT = "The port authority expects the first ships from the south before the end of the week."


def joined(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


def test_a_verbatim_copy_is_quiet() -> None:
    assert problems("claim-removed", pair(joined(TOWN, STRIKES, ROAD), joined(TOWN, STRIKES, ROAD))) == []


def test_a_claim_told_in_other_words_is_quiet() -> None:
    copy = joined(
        TOWN, "The mayor of Orla said that more than two dozen civilians were killed when the market was hit.", ROAD
    )
    assert problems("claim-removed", pair(joined(TOWN, STRIKES, ROAD), copy)) == []


def test_a_claim_that_was_told_twice_and_is_told_once_is_quiet() -> None:
    again = "Residents buried the dead on Tuesday. Two dozen civilians were killed in the strikes."
    assert problems("claim-removed", pair(joined(TOWN, STRIKES, again, ROAD), joined(TOWN, STRIKES, ROAD))) == []


def test_a_cut_without_a_casualty_figure_is_quiet() -> None:
    assert problems("claim-removed", pair(joined(TOWN, PORT, ROAD), joined(TOWN, ROAD))) == []


def test_a_source_line_cut_from_the_end_is_quiet() -> None:
    assert problems("claim-removed", pair(joined(TOWN, ROAD, "With agencies."), joined(TOWN, ROAD))) == []


def test_a_claim_cut_from_the_middle() -> None:
    found = problems("claim-removed", pair(joined(TOWN, STRIKES, ROAD), joined(TOWN, ROAD)))
    assert quoted(found) == [("killed over two dozen civilians",)]
    assert "over two dozen civilians" in found[0].message


def test_one_cut_is_one_finding() -> None:
    more = "A shell wounded 14 people at the clinic on Sunday, the mayor said."
    found = problems("claim-removed", pair(joined(TOWN, STRIKES, more, ROAD), joined(TOWN, ROAD)))
    assert len(found) == 1
    assert len(found[0].evidence) == 2


def test_another_toll_that_the_figure_allows_does_not_stand_for_it() -> None:
    other = "An airstrike killed 35 civilians in the town of Marn late on Thursday, the government said."
    found = problems("claim-removed", pair(joined(TOWN, STRIKES, other, ROAD), joined(TOWN, other, ROAD)))
    assert len(found) == 1


def test_a_copy_cut_from_its_end_is_one_note() -> None:
    more = "A shell wounded 14 people at the clinic on Sunday, the mayor said."
    found = problems("claim-removed", pair(joined(TOWN, ROAD, STRIKES, more, PORT), joined(TOWN, ROAD)))
    assert [p.severity for p in found] == [Severity.NOTE]
    assert "trimmed after paragraph 2 of 5" in found[0].message
    assert "over two dozen civilians" in found[0].message
