"""article/unattributed-toll: what stays quiet, then what is flagged."""

from __future__ import annotations

import pytest

import auditor
from auditor.model import Article

TOLL = "Air strikes killed 36 civilians in the town of Orlen on Saturday."
REST = "Houses burned for hours. The road to the north was closed. Rain fell in the evening."


def findings(text: str, published: str | None = "2018-11-18") -> list[str]:
    audit = auditor.audit([Article.from_text(text, published=published)], checks=["article/unattributed-toll"])
    assert audit.crashes == ()
    return [finding.message for finding in audit.findings]


@pytest.mark.parametrize(
    "text",
    [
        f"Air strikes killed 36 civilians in the town of Orlen on Saturday, a monitor said. {REST}",
        f"A war monitor counted the dead of Orlen on Saturday. {TOLL} {REST}",
        f"{TOLL} Houses burned for hours. Doctors wrote down the names of the dead.",
        f"{TOLL} {REST} Trucks waited. Shops opened. The strikes killed 36 civilians, the Syrian Observatory for Human Rights said.",
    ],
)
def test_a_source_near_or_in_the_lead_carries_the_story(text: str) -> None:
    assert findings(text) == []


def test_a_headline_among_the_lines_names_no_source() -> None:
    assert (
        findings(f"Just Leaked: Governor's Shock After Learning 6 Soldiers Died.\n\nThe town was quiet. {REST}") == []
    )


@pytest.mark.parametrize(
    "text",
    [
        f"BEIRUT (AFP) - {TOLL} {REST}",
        f"ORLEN, 3 MAR (RADIO NORTE) -- {TOLL} {REST}",
        f"{TOLL} {REST}\n\nAgence France-Presse",
    ],
)
def test_who_signs_is_the_source(text: str) -> None:
    assert findings(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"Villagers met in Orlen on Monday. Air strikes killed 36 civilians there in 1994. {REST}",
        f"The war has killed more than 90,000 people. {REST}",
        f"A man went on trial on Monday over a fire that killed four people. {REST}",
        f"Orlen lit candles on the anniversary of the raid that killed 36 civilians. {REST}",
        f'"We lost friends. The raid killed 36 people," a banner read. {REST}',
        f"At least 80 people were killed in the city in November alone. {REST}",
    ],
)
def test_tolls_long_known_and_of_periods_are_quiet(text: str) -> None:
    assert findings(text) == []


def test_an_old_day_is_history() -> None:
    assert findings(f"Air strikes killed 36 civilians in the town of Orlen on September 4. {REST}", "2018-11-18") == []


def test_one_victim_is_no_toll() -> None:
    assert findings(f"A woman was killed by a falling tree in Orlen on Saturday. {REST}") == []


def test_background_below_the_lead_is_quiet() -> None:
    assert findings(f"Shops opened late in Orlen. {REST} Trucks waited. {TOLL}") == []


def test_a_toll_that_nobody_gives() -> None:
    (message,) = findings(f"{TOLL} {REST}")
    assert message == "“killed 36 civilians” stands in the article's own voice: nobody near is named who counted."


def test_it_speaks_once() -> None:
    assert len(findings(f"{TOLL} Another raid killed nine people and wounded 14. {REST}")) == 1


def test_a_source_far_below_does_not_help() -> None:
    assert findings(f"{TOLL} {REST} Trucks waited. Shops opened. The mayor said that bread was short.") != []


def test_a_line_without_a_point_is_a_headline() -> None:
    assert findings(f"Five people injured in nightclub fire in the north\n\nNobody has been held. {REST}") == []


def test_a_source_in_capitals_is_a_source() -> None:
    text = "THE ARMY SENT A REPORT ABOUT THE STATE OF THE WAR. THE TOWN IS QUIET. ALSO, 457 SOLDIERS HAVE BEEN WOUNDED."
    assert findings(text) == []
