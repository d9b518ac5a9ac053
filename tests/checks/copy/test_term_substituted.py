from __future__ import annotations

import pytest

from tests.checks.copy.desk import pair, problems, quoted


@pytest.mark.parametrize(
    ("original", "copy"),
    [
        ("The convoy was attacked by IS on the desert road on Monday.", "The convoy was attacked by the Islamic State group on the desert road on Monday."),
        ("The army took the hill from militants on Monday.", "On Monday the army took the hill from the militants."),
        ("The army took the hill from militants on Monday.", "The army took the ridge from militants on Monday."),
        ("Villagers fled the army and militants on Monday.", "Villagers fled militants and the army on Monday."),
        ("He is a former army officer of the town of Orla.", "He is a former officer of the town of Orla."),
    ],
)  # fmt: skip
def test_the_same_term_is_quiet(original: str, copy: str) -> None:
    assert problems("term-substituted", pair(original, copy)) == []


def test_a_term_put_for_another() -> None:
    original = "The army said its troops took the hill above Orla from militants on Monday."
    found = problems("term-substituted", pair(original, original.replace("The army", "The regime")))
    assert quoted(found) == [("regime", "army")]


def test_an_acronym_put_for_another_is_noted_once() -> None:
    original = (
        "IS fled the town of Orla.\n\nThe army says IS lost its last depot there.\n\nNobody heard from IS on Monday."
    )
    found = problems("term-substituted", pair(original, original.replace("IS", "ISIS")))
    assert len(found) == 1
    assert ("times", "3") in found[0].values


def test_two_pairs_of_terms_are_two_notes() -> None:
    original = "The army said its troops took the hill above Orla from militants on Monday."
    copy = "The regime said its troops took the hill above Orla from terrorists on Monday."
    assert [p.values[:2] for p in problems("term-substituted", pair(original, copy))] == [
        (("original", "army"), ("copy", "regime")),
        (("original", "militants"), ("copy", "terrorists")),
    ]
