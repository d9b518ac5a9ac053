"""article/spelling-varies: what stays quiet, then what is flagged."""

from __future__ import annotations

import pytest

import auditor
from auditor.model import Article, Finding


def found(text: str) -> list[Finding]:
    audit = auditor.audit([Article.from_text(text)], checks=["article/spelling-varies"])
    assert audit.crashes == ()
    for finding in audit.findings:
        for e in finding.evidence:
            assert audit.readings[0].article.text[e.span.start : e.span.end] == e.span.text
    return list(audit.findings)


def quoted(text: str) -> list[tuple[str, ...]]:
    return [tuple(e.span.text for e in finding.evidence) for finding in found(text)]


@pytest.mark.parametrize(
    "text",
    [
        # told by the text itself
        "The town of Kobane, also spelled Kobani, lies on the border. The road to Kobani was shelled on Sunday.",
        "Kobane (or Kobani) was shelled on Sunday. The road to Kobane was closed, and Kobani was dark.",
        "The hall was once called Marlowe House. The council bought Marlow House in May.",
        # inflections, possessives, nationalities
        "Syrian planes flew over Hama. Two Syrians were hurt, and Syria's army said nothing.",
        "A Texas court ruled on Monday. Most Texans agreed with the court.",
        "The Minister of Health left. Two Ministers stayed with the Congressman, and one of the Congressmen slept.",
        # people of one family, people of other names
        "Maria Lopez and Mario Lopez own the mill. Mario Lopez was not there.",
        "Karen Holt met her sister, Karin Holt, at the mill. Karen Holt drove home.",
        "The strike killed Salwa Brant, Ida Brant and three others. Salma Brant was treated at Orsk.",
        "The dead are Mahmoud al-Orsi and Muhammad al-Orsi. Mahmoud al-Orsi was a baker.",
        "Ahmed Brant was hurt. Hours later Ahmad came home from school, a neighbour said.",
        "Tim Lee Allenby owns the mill. Tim Allenby rents the field.",
        "Tim Allenby owns the mill. Bob Allanby rents the field. Allenby and Allanby met on Monday.",
        "Chief of staff Don Ragan resigned. President Reagan took note of it, and the Reagan plan stands.",
        "Bank governor Chang Cheng spoke on Monday. Chang said the reserves had grown.",
        # other places, and places of two languages
        "The flood passed from Austria to Australia. It is far from Austria to Australia.",
        "Palmyra was retaken on Sunday. The army had left Tadmur in May.",
        "Oil was sold to Brazil. The state bank, Banco do Brasil, paid for it.",
        # quotations, tags, acronyms, words of the language
        '"Welcome to Fransisco," a sign read. The mayor of Francisco was not amused, and Francisco laughed.',
        "Thousands wrote #Kobani on Monday. The town of Kobane was dark.",
        "Southeast Asian producers met. The ASEAN states agreed.",
        "Fighters of ISIL left the town. Those of ISIS had left before.",
        "The Council met on Monday. The council asked its counsel for advice, and the Counsel left.",
        "The Apple I came first. The Apple II came second.",
        # second references
        "The mayor, Ida Sabalosa, opened the bridge. Sabalosa called it late. Mrs Sabalosa's term ends in May.",
        "Broker C. Czarnik wrote of it. Czarnik expects more rain.",
    ],
)
def test_quiet(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "passages"),
    [
        ("The mayor, Ida Sabalosa, opened the bridge. Traffic had waited for years, Sabalossa said.", ("Sabalossa", "Ida Sabalosa")),
        ("The column reached Deir el-Zour on Monday. The road to Deir Ezzor was shelled on Sunday.", ("Deir Ezzor", "Deir el-Zour")),
        ("Toyota Corolla drivers were asked to come back. The Toyota Carolla was sold in 12 countries.", ("Toyota Carolla", "Toyota Corolla")),
        ("The firm sells to Venezuela. Two ships left for Venezula on Monday.", ("Venezula", "Venezuela")),
        ("Malcolm Brant saw the fire. Firefighters spoke to Malcom Brant on Monday.", ("Malcom Brant", "Malcolm Brant")),
        ("The market of Tariq al-Bab was hit. Shells fell on Tareeq al-Bab at noon.", ("Tareeq al-Bab", "Tariq al-Bab")),
    ],
)  # fmt: skip
def test_flagged(text: str, passages: tuple[str, ...]) -> None:
    assert quoted(text) == [passages]


def test_what_is_printed_often_is_suggested() -> None:
    text = "Purolator rose on Monday. Emery asked Purolatr for talks. The offer values Purolator highly. Shares of Purolator rose."
    assert [finding.suggestion for finding in found(text)] == ["Purolator"]


def test_once_against_once_suggests_nothing() -> None:
    assert [f.suggestion for f in found("The firm sells to Venezuela. Two ships left for Venezula on Monday.")] == [
        None
    ]


def test_three_spellings_are_two_findings() -> None:
    text = "The army took Qaryatain on Monday. It had shelled Qaraytain before. Buses left Qarayatin at noon."
    assert len(found(text)) == 2


def test_it_is_a_note() -> None:
    (finding,) = found("The firm sells to Venezuela. Two ships left for Venezula on Monday.")
    assert finding.severity == "note"
    assert finding.message == "“Venezuela” is also spelled “Venezula” here."


def test_many_names_take_time_linear_in_the_text() -> None:
    text = " ".join(
        f"The road led to Mar{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}low{chr(97 + n // 676)}a." for n in range(3000)
    )
    assert found(text) is not None
