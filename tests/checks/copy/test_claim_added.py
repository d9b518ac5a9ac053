from __future__ import annotations

from tests.checks.copy.desk import pair, problems, quoted

TOWN = "The army took the town of Orla on Monday after a long siege, officers said."
STRIKES = "The strikes killed 26 civilians in the market, the mayor of Orla said."
WOUNDED = "A shell wounded 14 people at the clinic on Sunday, the mayor said."
ROAD = "The road to the port is open again and lorries are moving, the army said."


def joined(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


def test_a_verbatim_copy_is_quiet() -> None:
    assert problems("claim-added", pair(joined(TOWN, STRIKES, ROAD), joined(TOWN, STRIKES, ROAD))) == []


def test_a_claim_told_in_other_words_is_quiet() -> None:
    copy = joined(TOWN, "The mayor of Orla said that 26 civilians were killed when the market was hit.", ROAD)
    assert problems("claim-added", pair(joined(TOWN, STRIKES, ROAD), copy)) == []


def test_a_claim_told_again_is_quiet() -> None:
    copy = joined(TOWN, STRIKES, ROAD, "The 26 civilians killed in the market were buried on Tuesday.")
    assert problems("claim-added", pair(joined(TOWN, STRIKES, ROAD), copy)) == []


def test_an_addition_without_a_casualty_figure_is_quiet() -> None:
    copy = joined(TOWN, "The market had been rebuilt twice since the old bridge fell.", ROAD)
    assert problems("claim-added", pair(joined(TOWN, ROAD), copy)) == []


def test_a_new_toll() -> None:
    found = problems("claim-added", pair(joined(TOWN, ROAD), joined(TOWN, STRIKES, ROAD)))
    assert quoted(found) == [("killed 26 civilians",)]
    assert found[0].values


def test_one_addition_is_one_finding() -> None:
    found = problems("claim-added", pair(joined(TOWN, ROAD), joined(TOWN, STRIKES, WOUNDED, ROAD)))
    assert len(found) == 1
    assert len(found[0].evidence) == 2
