"""Names of speakers in sentences."""

from __future__ import annotations

import pytest

from auditor.wording import listed, opening, owner, quoted, verb, with_article


@pytest.mark.parametrize(
    ("name", "shown", "plural"),
    [
        ("Jan Dorn", "Jan Dorn", False),
        ("Amnesty International", "Amnesty International", False),
        ("police", "Police", True),
        ("Rescue workers", "Rescue workers", True),
        ("doctors at the hospital", "Doctors at the hospital", True),
        ("the mayor and a witness", "The mayor and a witness", True),
        ("coalition", "The coalition", False),
        ("head of the rescue service", "The head of the rescue service", False),
        ("Syrian Observatory for Human Rights", "The Syrian Observatory for Human Rights", False),
        ("U.S.-led coalition", "The U.S.-led coalition", False),
        ("Ministry of Health and Population", "The Ministry of Health and Population", False),
        ("Syrian Democratic Forces", "The Syrian Democratic Forces", True),
    ],
)
def test_article_and_number(name: str, shown: str, plural: bool) -> None:
    assert opening(name) == shown
    assert verb(name, "denies") == ("deny" if plural else "denies")
    assert verb(name, "has") == ("have" if plural else "has")


def test_a_capital_of_the_sentence_does_not_stay() -> None:
    assert with_article("Rescue workers") == "rescue workers"
    assert with_article("Coalition") == "the coalition"


def test_possessives() -> None:
    assert owner("coalition") == "The coalition's"
    assert owner("rescue workers") == "Rescue workers'"


def test_lists_and_quotations() -> None:
    assert listed(["A"]) == "A"
    assert listed(["A", "B", "C"]) == "A, B and C"
    assert quoted('no "civilians"\nwere hit') == "“no ‘civilians’ were hit”"
