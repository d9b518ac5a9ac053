from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.text.language import foreign


@pytest.mark.parametrize(
    "text",
    [
        "",
        "43 killed in Tell Marram",
        "Shr 22 cts vs 20 cts Net 1.2 mln vs 1.1 mln Revs 30 mln vs 28 mln Avg shrs 3 mln vs 3 mln",
        "Real Orsk 2 Sidra 1, Atletico de Sidra 0 Deportivo de La Marina 3, Celta de Orsk 1 Racing de Marram 1",
        "LA PALOMA, SAN LUCAS, DEC 3 -- THE ARMY SAID 4 MEN OF LA LIGA DE LOS PUEBLOS WERE KILLED IN EL MOLINO",
        "The army command said the café of the Hôtel de la Gare was hit, and that nobody had been hurt in it.",
        "Orsk Sidra Marram Belhaven Amble Lorne Veil Castel Tell Abu Husn Deir Maruun",
    ],
)
def test_english_names_and_figures_pass(text: str) -> None:
    assert foreign(text) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Les avions ont frappé un village dans l'est du pays et les habitants ont fui vers la ville.", "French"),
        ("Bei dem Angriff auf ein Dorf im Osten sind nach Angaben der Armee zwölf Menschen getötet worden.", "German"),
        ("Al menos doce personas murieron el lunes en un ataque contra una aldea del este del país.", "Spanish"),
        (
            "Almeno dodici persone sono morte in un attacco contro un villaggio dell'est del paese, dice la polizia.",
            "Italian",
        ),
        ("قال الجيش إن اثني عشر شخصا قتلوا في القرية", "Latin script"),
        ("По словам военных, в деревне погибли двенадцать человек.", "Latin script"),
        ("军方称村庄内有十二人死亡", "Latin script"),
    ],
)
def test_other_languages_are_named(text: str, language: str) -> None:
    assert language in (foreign(text) or "")


def test_what_the_document_says_of_itself_comes_first() -> None:
    assert foreign("43 killed in Tell Marram", "de-AT") == "declared as 'de-AT'"
    assert foreign("43 killed in Tell Marram", "en-GB") is None
    assert foreign("43 killed in Tell Marram", "und") is None


@given(st.text(max_size=200), st.none() | st.text(max_size=8))
def test_any_text_has_a_verdict(text: str, declared: str | None) -> None:
    assert foreign(text, declared) is None or foreign(text, declared)
