"""Whether two sentences speak of one thing."""

from __future__ import annotations

import pytest

from auditor.reckoning.percentages import topics


@pytest.mark.parametrize(
    ("words", "head"),
    [
        ("the number of beds at the hospital has been", "beds"),
        ("net profit at the bank jumped", "profit"),
        ("it earned", "it"),
        ("last year, sales of electric bikes rose", "sales"),
        ("today it covers", "it"),
        ("", ""),
    ],
)
def test_the_head_of_a_subject(words: str, head: str) -> None:
    assert topics.subject(words)[0] == head


@pytest.mark.parametrize(
    ("before", "other", "nouns"),
    [
        ("profit at the brewer almost", "net sales were M, compared with M", ()),
        ("sales of electric bikes rose", "sales of ordinary bikes went up to C from C", ()),
        ("robberies on the subway fell by", "there were C murders, down from C", ("murder",)),
        ("the firm, it said, sales increased", "it ran C stores, up from C", ("store",)),
        ("the company cut its advertising budget", "it spent M on research, compared with M", ()),
    ],
)
def test_two_things(before: str, other: str, nouns: tuple[str, ...]) -> None:
    assert not topics.one_thing(before, other, nouns, back=False)


@pytest.mark.parametrize(
    ("before", "other", "nouns"),
    [
        ("profit at the brewer almost", "net income was M, compared with M", ()),
        ("sales of electric bikes rose", "dealers sold C of them, up from C", ()),
        ("traffic deaths in the province rose by", "the police counted C deaths, compared with C", ("death",)),
        ("the airline has cut its losses by", "it lost M, against M", ()),
        ("enrollment at the college has", "the school had C students, against C", ("student",)),
    ],
)
def test_one_thing(before: str, other: str, nouns: tuple[str, ...]) -> None:
    assert topics.one_thing(before, other, nouns, back=False)


def test_other_times_and_places() -> None:
    assert topics.apart("profit doubled in the first quarter.", "in the second quarter it was M, against M.")
    assert topics.apart("deaths rose in the north.", "in the south the police counted C, against C.")
    assert not topics.apart("deaths rose last year.", "there were C, against C in Y.")


def test_a_share_of_another_thing() -> None:
    assert topics.another(" percent of the crews, had gone", "ship")
    assert not topics.another(" of the staff.", "officer")
    assert not topics.another(" percent, have been idle", "ship")
