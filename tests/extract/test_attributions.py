"""Who says what, in the orders and with the marks that news uses."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.extract.attributions import extract
from auditor.model import Attribution, Sentence, Span, Stance, ZoneKind
from tests.timing import seconds


def parts(text: str) -> list[tuple[str, str, str]]:
    """Source, cue and content of every attribution as text."""
    return [
        (" … ".join(s.text for s in a.source), a.cue[0].text, " … ".join(s.text for s in a.content))
        for a in extract(text)
    ]


def only(text: str) -> Attribution:
    (found,) = extract(text)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "The alleged attack on the town of Orsk killed four people.",
        "The reported losses were heavy on both sides of the river.",
        "The strike was reported on Monday.",
        "Four people are believed to be missing.",
        "The council's statement runs to nine pages.",
        "Rebels attacked the port and seized the mill.",
        "The army launched the offensive in spring.",
        "A wall of water hit the valley, and nine houses were swept away.",
        "",
    ],
)
def test_no_attribution(text: str) -> None:
    assert parts(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council said five homes had burned.", ("The council", "said", "five homes had burned")),
        ("Five homes had burned, the council said.", ("the council", "said", "Five homes had burned")),
        ("Five homes had burned, said the council.", ("the council", "said", "Five homes had burned")),
        ("Five homes had burned, the council said on Monday.", ("the council", "said", "Five homes had burned")),
        ("According to the council, five homes had burned.", ("the council", "According to", "five homes had burned")),
        ("Five homes had burned, according to the council.", ("the council", "according to", "Five homes had burned")),
        (
            "The fire, the council said, had burned five homes.",
            ("the council", "said", "The fire … had burned five homes"),
        ),
        (
            "The mayor said in a statement on Monday that five homes had burned.",
            ("The mayor", "said", "that five homes had burned"),
        ),
        ("The mayor told reporters that five homes had burned.", ("The mayor", "told", "that five homes had burned")),
        ("The mayor told AFP the fire was out.", ("The mayor", "told", "the fire was out")),
        ("The ministry put the death toll at 43.", ("The ministry", "put", "the death toll at 43")),
        ("The mayor was quoted as saying that the fire was out.", ("The mayor", "as saying", "that the fire was out")),
        (
            "Residents who fled the village said at least 40 people had drowned.",
            ("Residents who fled the village", "said", "at least 40 people had drowned"),
        ),
        ("“The fire is out,” said Ada Brill, the mayor.", ("Ada Brill, the mayor", "said", "“The fire is out,”")),
        (
            "Ada Brill, a spokeswoman for the port, said the ferry was late.",
            ("Ada Brill, a spokeswoman for the port", "said", "the ferry was late"),
        ),
        ("However, the fire is out, the council said.", ("the council", "said", "the fire is out")),
        ("ORSK, Marram (AP) — Five homes burned, the council said.", ("the council", "said", "Five homes burned")),
        ("Strikes kill 43 people in Orsk: monitor", ("monitor", ":", "Strikes kill 43 people in Orsk")),
        ("NATO: Troops to leave the valley by May", ("NATO", ":", "Troops to leave the valley by May")),
    ],
)
def test_one_attribution(text: str, expected: tuple[str, str, str]) -> None:
    assert parts(text) == [expected]


def test_coordinated_sources_are_taken_whole() -> None:
    assert (
        parts("The council and a relief agency said five homes had burned.")[0][0] == "The council and a relief agency"
    )


def test_and_between_clauses_joins_no_sources() -> None:
    text = "The fire killed nine people and the council said five homes had burned."
    assert parts(text) == [("the council", "said", "five homes had burned")]


def test_two_claimants_in_one_sentence_keep_their_own_words() -> None:
    text = "The council said nine people had died, while the army said four soldiers had been hurt."
    assert parts(text) == [
        ("The council", "said", "nine people had died"),
        ("the army", "said", "four soldiers had been hurt"),
    ]


def test_a_second_verb_shares_the_subject_and_ends_the_first_content() -> None:
    text = "The army confirmed strikes near the dam, but said they had not harmed any civilians."
    assert parts(text) == [
        ("The army", "confirmed", "strikes near the dam"),
        ("The army", "said", "they had not harmed any civilians"),
    ]


def test_a_speaker_by_participle() -> None:
    text = "The council condemned the raid, saying it had broken the truce."
    assert ("The council", "saying", "it had broken the truce") in parts(text)


def test_a_relayed_source_is_the_origin_of_the_report() -> None:
    text = "The agency reported that two people had died, citing hospital officials."
    assert parts(text) == [
        ("The agency", "reported", "that two people had died"),
        ("hospital officials", "citing", "that two people had died"),
    ]


def test_a_quotation_goes_on_after_its_speaker() -> None:
    text = "“The fire is out,” the mayor said. “Nobody was hurt. We were lucky.”"
    assert parts(text) == [("the mayor", "said", "“The fire is out,” … “Nobody was hurt. We were lucky.”")]


def test_a_quotation_runs_back_over_its_sentences() -> None:
    text = "“The fire is out. Nobody was hurt,” the mayor said."
    assert parts(text) == [("the mayor", "said", "“The fire is out. Nobody was hurt,”")]


def test_an_unclosed_quotation_is_reopened_in_the_next_paragraph() -> None:
    text = "“The fire is out,” the mayor said. “Nobody was hurt.\n\n“We were lucky.”\n\nThe road is open."
    assert parts(text)[0][2] == "“The fire is out,” … “Nobody was hurt. … “We were lucky.”"


def test_a_question_does_not_lose_its_speaker() -> None:
    assert parts("“Who will pay for the bridge?” the mayor asked.")[0][::2] == (
        "the mayor",
        "“Who will pay for the bridge?”",
    )


def test_words_inside_a_quotation_attribute_nothing() -> None:
    text = "“They said the bridge was safe,” Brill told the court."
    assert [source for source, _, _ in parts(text)] == ["Brill"]


def test_an_intruding_colon_introduces_the_next_paragraph() -> None:
    text = "The mayor continued:\n\n“We will rebuild the bridge before the winter comes.”"
    assert parts(text) == [("The mayor", "continued", "“We will rebuild the bridge before the winter comes.”")]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The army said nine people had died.", Stance.ASSERTED),
        ("The army denied that it had shelled the town.", Stance.DENIED),
        ("The army said it had not harmed any civilians.", Stance.DENIED),
        ("The army said it was looking into reports of civilian deaths.", Stance.ASSESSING),
        ("The army said the claims were unsubstantiated.", Stance.UNSUBSTANTIATED),
        ("The army declined to comment on the strike.", Stance.NO_COMMENT),
        ("There was no immediate comment from the army on the strike.", Stance.NO_COMMENT),
        ("The mayor blamed the army for the strike.", Stance.ACCUSED),
        ("The army has not confirmed that it hit the town.", Stance.NO_COMMENT),
    ],
)
def test_stance(text: str, stance: Stance) -> None:
    assert only(text).stance is stance


def test_page_furniture_says_nothing() -> None:
    text = "The council said five homes had burned."
    sentence = Sentence(Span.of(text, 0, len(text)), 0, 0, ZoneKind.FURNITURE)
    assert extract(text, [sentence]) == ()


def test_sentences_are_taken_as_given() -> None:
    text = "Headline of the day\n\nThe council said five homes had burned."
    start = text.index("The council")
    sentence = Sentence(Span.of(text, start, len(text)), 1, 1, ZoneKind.BODY)
    assert [a.source[0].text for a in extract(text, [sentence])] == ["The council"]


WORDS = st.sampled_from(
    [
        "the",
        "council",
        "said",
        ",",
        ".",
        "“",
        "”",
        '"',
        ":",
        ";",
        "—",
        "and",
        "but",
        "who",
        "that",
        "Brill",
        "NATO",
        "told",
        "AFP",
        "43",
        "killed",
        "according",
        "to",
        "citing",
        "not",
        "“No",
        "\n\n",
        "put",
        "toll",
        "saying",
        "It",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=40).map(" ".join)))
def test_spans_are_exact_on_any_text(text: str) -> None:
    for found in extract(text):
        for span in (*found.source, *found.cue, *found.content):
            assert text[span.start : span.end] == span.text
            assert span.start < span.end


def test_time_grows_with_the_text() -> None:
    unit = "The council said five homes had burned, but “the fire is out,” the mayor told reporters on Monday.\n\n"

    extract(unit * 10)
    assert seconds(lambda: extract(unit * 1000)) < 25 * seconds(lambda: extract(unit * 100), 3)


def test_a_noun_behind_its_verb_is_no_second_cue() -> None:
    assert parts("The coalition disputes claims that its raids killed 40 people.") == [
        ("The coalition", "disputes", "claims that its raids killed 40 people")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The firm changed its name to Kessler Group to more closely reflect the logo adopted last year.",
        "It patrols the streets using lasers to gauge distance.",
        "He is the head of the venture, a mission aiming to settle people on Mars.",
        "The attack in the village saw some 40 women abducted.",
    ],
)
def test_nobody_speaks_there(text: str) -> None:
    assert extract(text) == ()


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Previous reports said that the price had risen.", "Previous reports", "that the price had risen"),
        ("Residents of the town say nine people died.", "Residents of the town", "nine people died"),
        (
            "Nine died in Orlen, according to the unconfirmed and undated reports.",
            "the unconfirmed and undated reports",
            "Nine died in Orlen",
        ),
        (
            "Nine people died in Orlen, Kessia, the officials said.",
            "the officials",
            "Nine people died in Orlen, Kessia",
        ),
        (
            "The rebels have not confirmed the truce and there have been six attacks that killed nine people.",
            "The rebels",
            "the truce",
        ),
        (
            "The mayor said that the road was shut and there were no buses.",
            "The mayor",
            "that the road was shut and there were no buses",
        ),
    ],
)
def test_where_the_source_and_its_words_end(text: str, source: str, content: str) -> None:
    found = extract(text)
    assert [(a.source[0].text, a.content[0].text) for a in found] == [(source, content)]
