"""Second references: which speaker a name, a role or a pronoun stands for."""

from __future__ import annotations

import pytest

from auditor.extract.attributions import extract


def claimants(text: str) -> list[str | None]:
    return [a.claimant for a in extract(text)]


def steps(text: str) -> tuple[str, ...]:
    return extract(text)[-1].steps


def test_a_pronoun_without_a_speaker_stays_unknown() -> None:
    assert claimants("It said the road was closed.") == [None]


def test_another_army_is_not_the_known_one() -> None:
    text = "The Syrian army said the road was open. The Jordanian army said the border was shut."
    assert claimants(text)[1] == "Jordanian army"


def test_a_second_reference_needs_the_body_in_the_article() -> None:
    assert claimants("The coalition said the vote was lost.") == ["coalition"]


def test_a_coalition_is_the_one_the_article_names() -> None:
    text = "The Saudi-led coalition said the port was open. The coalition said the strait was clear."
    assert claimants(text) == ["Saudi-led coalition"] * 2


def test_a_monitor_in_the_lead_is_the_one_named_later() -> None:
    text = "A war monitor said nine people had died. The Syrian Observatory for Human Rights said two were children."
    assert claimants(text) == ["Syrian Observatory for Human Rights"] * 2


def test_the_office_speaks_through_its_spokesman() -> None:
    text = (
        "A spokesman for the US-led coalition said the strike hit a depot. “It was armed,” spokesman Ian Roe told AFP."
    )
    assert claimants(text) == ["U.S.-led coalition"] * 2


def test_it_is_the_last_body_that_spoke() -> None:
    text = "The Observatory chief Sami Naddaf said nine had died. The Syrian Observatory for Human Rights said two were women. It said four were hurt."
    assert claimants(text)[-1] == "Syrian Observatory for Human Rights"
    assert steps(text)[0].startswith("It → ")


def test_a_surname_stands_for_the_full_name_in_any_spelling() -> None:
    text = "“We hold the hill,” said Talal al Barameh, a rebel commander. “They ran,” al-Baramah said."
    assert claimants(text) == ["Talal al Barameh"] * 2


def test_he_is_the_last_person_that_spoke() -> None:
    text = (
        "Ada Brill, the mayor, said the bridge was shut. The army said the road was open. She said a ferry would run."
    )
    assert claimants(text)[-1] == "Ada Brill"


def test_the_spokesman_is_the_one_before() -> None:
    text = "Ian Roe, a spokesman for the port, said the ferry was late. The spokesman said the sea was rough."
    assert claimants(text) == ["Ian Roe"] * 2


def test_coordinated_claimants_are_both_named() -> None:
    text = "The Taliban and a monitoring group said nine had died."
    assert claimants(text) == ["Taliban and monitoring group"]


def test_officials_of_a_government_are_the_government() -> None:
    assert claimants("U.S. officials said the base was safe.") == ["U.S. government"]


def test_a_critic_of_a_body_is_not_the_body() -> None:
    assert claimants("A critic of the Taliban said the vote was a farce.") != ["Taliban"]


def test_steps_end_with_the_registry_name() -> None:
    assert steps("The SDF said the town was theirs.") == ("The SDF → Syrian Democratic Forces",)


@pytest.mark.parametrize(
    ("text", "claimants"),
    [
        ("The strike hit, the Ministry of Defence said.", ["British Ministry of Defence"]),
        ("The strike hit, the Kessian Ministry of Defence said.", ["Kessian Ministry of Defence"]),
        ("Kessler and Co said profits rose. Costs fell, it said.", ["Kessler and Co", "Kessler and Co"]),
        (
            "He died, according to Marram TV and some of the mayor's friends.",
            ["Marram TV and some of the mayor's friends"],
        ),
    ],
)
def test_whose_name_it_is(text: str, claimants: list[str]) -> None:
    assert [a.claimant for a in extract(text)] == claimants
