from __future__ import annotations

from tests.checks.copy.desk import pair, problems, quoted

HEADLINES = ("Flood cuts off valley", "Flood cuts off valley")
FLOOD = "The flood cut off the upper Orla valley on Monday and carried away two bridges, the rescue service said.\n\nSchools stay shut until Friday, the mayor said, and buses go no farther than the mill."


def test_a_kept_dateline_is_quiet() -> None:
    text = "ORLA (Reuters) - " + FLOOD
    assert problems("credit-dropped", pair(text, text, headlines=HEADLINES)) == []


def test_a_credit_moved_to_the_end_is_quiet() -> None:
    given = pair("ORLA (Reuters) - " + FLOOD, FLOOD + "\n\nReuters", headlines=HEADLINES)
    assert problems("credit-dropped", given) == []


def test_a_credit_under_the_agencys_other_name_is_quiet() -> None:
    given = pair("ORLA (AP) — " + FLOOD, "By The Associated Press\n\n" + FLOOD, headlines=HEADLINES)
    assert problems("credit-dropped", given) == []


def test_a_credit_in_the_copys_source_is_quiet() -> None:
    given = pair("ORLA (AP) — " + FLOOD, FLOOD, headlines=HEADLINES, source="AP")
    assert problems("credit-dropped", given) == []


def test_an_original_without_a_credit_is_quiet() -> None:
    assert problems("credit-dropped", pair(FLOOD, FLOOD, headlines=HEADLINES)) == []


def test_a_dropped_agency() -> None:
    found = problems("credit-dropped", pair("ORLA (AP) — " + FLOOD, FLOOD, headlines=HEADLINES))
    assert quoted(found) == [("AP",)]
    assert found[0].values == (("credit", "AP"),)


def test_a_dropped_agency_that_no_registry_knows() -> None:
    found = problems("credit-dropped", pair("ORLA (Marn News) — " + FLOOD, FLOOD, headlines=HEADLINES))
    assert quoted(found) == [("Marn News",)]


def test_a_dropped_byline() -> None:
    found = problems("credit-dropped", pair("By Ansel Brandt\n\n" + FLOOD, FLOOD, headlines=HEADLINES))
    assert quoted(found) == [("Ansel Brandt",)]
