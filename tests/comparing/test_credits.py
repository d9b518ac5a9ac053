from __future__ import annotations

import pytest

from auditor.comparing.credits import credit_of, is_credited
from auditor.model import Article
from auditor.text.zones import lay_out

BODY = (
    "The flood cut off the upper Orla valley on Monday and carried away two bridges, the rescue service said.\n\n"
    "Schools stay shut until Friday, the mayor said, and buses go no farther than the mill."
)


def laid(text: str, **more: str) -> Article:
    return lay_out(Article.from_text(text, headline="Flood cuts off valley", **more))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"ORLA (Reuters) - {BODY}", "Reuters"),
        (f"ORLA, Marn (AP) — {BODY}", "AP"),
        (f"By Ansel Brandt\n\n{BODY}", "Ansel Brandt"),
    ],
)
def test_credits_are_found(text: str, name: str) -> None:
    credit = credit_of(laid(text))
    assert credit is not None
    assert credit.span.text == name


def test_a_text_without_a_credit_has_none() -> None:
    assert credit_of(laid(BODY)) is None


@pytest.mark.parametrize("copy", [f"By The Associated Press\n\n{BODY}", f"{BODY}\n\nAP", f"ORLA (AP) — {BODY}"])
def test_any_name_of_the_agency_will_do(copy: str) -> None:
    credit = credit_of(laid(f"ORLA (AP) — {BODY}"))
    assert credit is not None
    assert is_credited(credit, laid(copy))


def test_an_acronym_is_not_found_inside_words_or_in_small_letters() -> None:
    credit = credit_of(laid(f"ORLA (AP) — {BODY}"))
    assert credit is not None
    assert not is_credited(credit, laid("MAPS of the valley were left on a lap. " + BODY))
