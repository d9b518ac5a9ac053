"""What is a claim and what is none; who is counted, what happened, and how one figure stands to another."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import auditor
from auditor.extract.reading import read_article
from auditor.model import Article, Claim, Outcome, Relation, Scope, Stance, VictimClass
from tests.timing import seconds


def claims(text: str, headline: str | None = None) -> tuple[Claim, ...]:
    return read_article(Article.from_text(text, headline=headline)).claims


def figures(text: str) -> list[tuple[str, str]]:
    """Outcome and figure of every claim that is no part of another."""
    parts = (Relation.SUBSET_OF, Relation.PART_OF_SUM)
    return [(c.outcome.value, str(c.count.low if c.count else None)) for c in claims(text) if c.relation not in parts]


@pytest.mark.parametrize(
    "text",
    [
        "Four masked men attacked the bank in Orlen on Monday.",
        "The museum in Orlen shows 40 paintings by the two brothers.",
        "The group threatened to kill ten hostages.",
        "The number-two man of the cartel said nothing.",
        "Three villages were searched by the army.",
        "He killed time for two hours.",
        "Two cars were struck by hail.",
    ],
)
def test_no_harm_no_claim(text: str) -> None:
    assert claims(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine people were killed in Orlen.", [("killed", "9")]),
        ("Nine people have reportedly been killed in Orlen.", [("killed", "9")]),
        ("The blast killed nine people and wounded 30.", [("killed", "9"), ("injured", "30")]),
        ("The blast left nine people dead and 30 injured.", [("killed", "9"), ("injured", "30")]),
        ("9 dead, 30 wounded in Orlen blast, police say.", [("killed", "9"), ("injured", "30")]),
        ("The death toll from the flood rose to 53.", [("killed", "53")]),
        ("The storm claimed 12 lives.", [("killed", "12")]),
        ("Seven miners lost their lives on Monday.", [("killed", "7")]),
        ("The bodies of six hikers were found.", [("killed", "6")]),
        ("Officials reported 14 deaths.", [("killed", "14")]),
        ("Two soldiers from the town of Orlen, both aged 20, were wounded.", [("injured", "2")]),
        ("Six people who were travelling in a bus were killed.", [("killed", "6")]),
        ("Some 30 people were killed or wounded.", [("casualties", "30")]),
        ("A priest was killed in Orlen.", [("killed", "1")]),
        ("Adam Kessler, 34, was killed in Orlen.", [("killed", "1")]),
        ("Adam Kessler and his brother, 12-year-old Jan Kessler, were found dead.", [("killed", "2")]),
        ("Three people were taken to hospital with burns.", [("injured", "3")]),
        ("Police are looking into a double murder in Orlen.", [("killed", "2")]),
        (
            "Five people were shot, and two of them died, police said.",
            [("casualties", "5"), ("injured", "3"), ("killed", "2")],
        ),
        ("The fighting displaced 4,000 families.", [("displaced", "4000")]),
        ("Police arrested 12 protesters.", [("captured", "12")]),
        ("Eleven sailors are missing.", [("missing", "11")]),
        ("Two gunmen killed five villagers.", [("killed", "5")]),
    ],
)
def test_outcome_grammar(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


def test_one_verb_adds_up_its_list() -> None:
    total, women, man = claims("The fire killed two women and a man.")
    assert total.count is not None
    assert total.count.low == 3
    assert [women.relation, man.relation] == [Relation.PART_OF_SUM] * 2
    assert women.target == man.target == total.id


def test_the_dead_of_two_armies_are_not_added_up() -> None:
    assert figures("The fighting killed 240 government soldiers and 420 rebels.") == [
        ("killed", "240"),
        ("killed", "420"),
    ]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("The blast killed 15 people, including nine children.", "9"),
        ("Fifteen people were killed, nine of them children.", "9"),
        ("The blast killed 15 people. Nine of those killed were children.", "9"),
        ("The blast killed 15 people. Nine of the dead remained unidentified.", "9"),
        ("The blast killed 15 people. Among the dead were nine children.", "9"),
    ],
)
def test_parts_point_to_their_total(text: str, part: str) -> None:
    total, subset = claims(text)
    assert subset.relation is Relation.SUBSET_OF
    assert subset.target == total.id
    assert subset.outcome is Outcome.KILLED
    assert str(subset.count.low if subset.count else None) == part


def test_a_second_outcome_closes_the_frame() -> None:
    killed, children, wounded = claims("The blast killed ten people, including two children, and wounded 40.")
    assert (killed.relation, children.relation, wounded.relation) == (None, Relation.SUBSET_OF, None)
    assert wounded.outcome is Outcome.INJURED


def test_a_risen_toll_updates_the_earlier_one() -> None:
    first, second = claims("The flood killed 12 people on Monday. On Tuesday the death toll rose to 19.")
    assert second.relation is Relation.UPDATES
    assert second.target == first.id


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("people", VictimClass.PEOPLE),
        ("civilians", VictimClass.CIVILIAN),
        ("young girls", VictimClass.CHILD),
        ("militants", VictimClass.FIGHTER),
        ("family members of militants", VictimClass.FAMILY_OF_FIGHTER),
        ("reporters", VictimClass.JOURNALIST),
        ("police officers", VictimClass.POLICE),
        ("unidentified people", VictimClass.UNKNOWN),
    ],
)
def test_victim_classes(words: str, kind: VictimClass) -> None:
    (claim,) = claims(f"The strike killed 12 {words} on Monday.")
    assert claim.victims.kind is kind


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("The raid killed nine people on Monday.", Scope.EVENT),
        ("Raids have killed 234 people since September 10.", Scope.PERIOD),
        ("Clashes killed 90 people during the same period.", Scope.PERIOD),
        ("There were 111 murders in 2013.", Scope.PERIOD),
        ("The war has killed more than 9,000 people.", Scope.CUMULATIVE),
        ("More than 9,000 people have been killed since 2011.", Scope.CUMULATIVE),
    ],
)
def test_scope(text: str, scope: Scope) -> None:
    assert [c.scope for c in claims(text)] == [scope]


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("No civilian casualties were associated with the raids on Monday.", "associated with the raids on Monday"),
        ("No civilians were harmed.", None),
        ("The army denied that its guns in the valley had killed any civilians.", "its guns in the valley"),
        ("Reports of civilian casualties from the raid are false.", "from the raid"),
    ],
)
def test_none_harmed_is_a_denial_with_its_limit(text: str, limit: str | None) -> None:
    (claim,) = claims(text)
    assert claim.stance is Stance.DENIED
    assert claim.count is not None
    assert claim.count.least == claim.count.most == 0
    assert claim.victims.kind is VictimClass.CIVILIAN
    assert (claim.limit.text if claim.limit else None) == limit


def test_no_other_injuries_denies_nothing() -> None:
    assert claims("No other injuries were reported.") == ()


def test_what_is_looked_into_is_not_asserted() -> None:
    (claim,) = claims(
        "The US-led coalition said it is looking into reports that its strikes killed over two dozen civilians."
    )
    assert claim.stance is Stance.ASSESSING


def test_blame_names_the_actor() -> None:
    (claim,) = claims(
        "The Syrian government blamed the US-led coalition for strikes that killed 35 civilians in Mayadeen."
    )
    assert (claim.actor, claim.actor_stance, claim.stance) == ("U.S.-led coalition", Stance.ACCUSED, Stance.ACCUSED)


def test_claimants_run_from_origin_to_relay() -> None:
    (claim,) = claims("The raid killed nine people, hospital director Adam Kessler told Reuters.")
    assert [c.role.value for c in claim.claimants] == ["origin", "relay"]
    assert claim.claimants[1].name == "Reuters"


def test_a_claim_in_the_articles_own_voice_has_no_claimant() -> None:
    assert [c.claimants for c in claims("A raid killed nine people.")] == [()]


def test_land_is_a_claim() -> None:
    (claim,) = claims("The army said it seized over 6,000 square kilometers in the desert.")
    assert claim.outcome is Outcome.TERRITORY


def test_ids_are_the_articles_with_a_number() -> None:
    article = Article.from_text("A raid killed nine people and wounded three.", id="wire-7")
    assert [c.id for c in read_article(article).claims] == ["wire-7#1", "wire-7#2"]
    assert [c.id for c in claims("A raid killed nine people.")] == ["#1"]


NEWS = st.lists(
    st.sampled_from(
        [
            "the",
            "a",
            "of",
            "killed",
            "wounded",
            "dead",
            "12",
            "nine",
            "people",
            "children,",
            "including",
            "and",
            "were",
            "among",
            "them",
            ".",
            ";",
            "no",
            "civilians",
            "denied",
            "any",
            "said",
            "coalition",
            '"raids"',
            "toll",
            "rose",
            "to",
            "bodies",
            "his",
            "wife",
            "Adam",
            "Kessler",
            ",",
            "34",
            ",",
            "–",
            "(",
            ")",
            "died",
            "were\n\n",
        ]
    ),
    max_size=60,
).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(NEWS | st.text(max_size=200))
def test_any_text_is_read_and_spans_are_exact(text: str) -> None:
    found = read_article(Article.from_text(text))
    whole = found.article.text
    ids = [c.id for c in found.claims]
    assert len(set(ids)) == len(ids)
    for claim in found.claims:
        spans = [claim.span, claim.limit, *(s for c in claim.claimants for s in c.spans)]
        assert all(whole[s.start : s.end] == s.text for s in spans if s)
        assert claim.target is None or claim.target in ids


def test_work_is_linear_in_the_text() -> None:
    paragraph = "The blast killed 15 people, including nine children, and wounded 40, the hospital in Orlen said.\n\n"

    claims(paragraph * 5)
    assert seconds(lambda: claims(paragraph * 800)) < 20 * max(seconds(lambda: claims(paragraph * 80)), 0.05)


@pytest.mark.parametrize(
    "words",
    [
        "1 ",
        "killed 5 ",
        "killed 5 people and ",
        "in Orlen killed 5 people ",
        "A man was killed. Another man was killed. ",
        "'killed 5 ",
        "Initially 5 were killed. 6 were killed. ",
        "at least 5 and up to 6 ",
    ],
)
def test_hostile_text_is_linear_too(words: str) -> None:
    short, long = (words * 2000)[:5000], (words * 8000)[:40000]
    claims(short)
    assert seconds(lambda: claims(long)) < 20 * max(seconds(lambda: claims(short)), 0.05)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thirty people were killed, including seven children and two women, and four others were injured.",
            [
                ("killed", "30", None),
                ("killed", "7", "subset_of"),
                ("killed", "2", "subset_of"),
                ("injured", "4", None),
            ],
        ),
        (
            "Nine people, including two children and three others, were killed.",
            [("killed", "9", None), ("killed", "2", "subset_of"), ("killed", "3", "subset_of")],
        ),
        ("He was one of five people wounded.", [("injured", "1", "subset_of"), ("injured", "5", None)]),
        ("One man was killed and another injured.", [("killed", "1", None), ("injured", "1", None)]),
        (
            "A raid killed 12 people in Orlen. Three brothers were killed.",
            [("killed", "12", None), ("killed", "3", "subset_of")],
        ),
        ("One man was killed and six others were injured.", [("killed", "1", None), ("injured", "6", None)]),
        ("The shooting led to injuries to five other people.", [("injured", "5", None)]),
        ("Three others are being treated for burns.", [("injured", "3", None)]),
    ],
)
def test_parts_and_clauses(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    found = [
        (c.outcome.value, str(c.count.low), c.relation) for c in auditor.extract_claims(text) if c.count is not None
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("The dam broke after a week of rain, killing 14 people.", "event"),
        ("A woman died on Saturday, a week after the blast.", "event"),
        ("The war kills 30 people a day.", "period"),
        ("Storms kill 30 people every year.", "period"),
    ],
)
def test_a_week_is_a_rate_only_behind_a_count(text: str, scope: str) -> None:
    assert [c.scope for c in auditor.extract_claims(text)] == [scope]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bomb killed one man and wounded two more people.", [False, False]),
        ("One man was killed. Two more were wounded.", [False, False]),
        ("More than 40 people were killed.", [False]),
        ("Six more bodies were recovered on Monday.", [True]),
        ("The raid killed 36 people. Another seven were killed on Sunday.", [False, True]),
        ("Nine people were killed and 12 wounded. Two more died in hospital.", [False, False, True]),
    ],
)
def test_more_of_the_same_comes_on_top(text: str, expected: list[bool]) -> None:
    assert [c.additional for c in claims(text)] == expected


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The ministry denied responsibility for 12 civilian deaths.", Stance.ASSERTED),
        ("The ministry denied reports of 12 civilian deaths.", Stance.DENIED),
        ("“Reports of 12 civilian deaths are false,” he said.", Stance.DENIED),
    ],
)
def test_reports_of_deaths_are_denied_as_such(text: str, stance: Stance) -> None:
    assert claims(text)[0].stance is stance


def test_a_caption_claims_nothing() -> None:
    assert claims("The caption said 12 people were killed.")[0].claimants == ()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The flood claimed the lives of nine people.", [None]),
        ("A double attack claimed 18 lives, police said.", ["police"]),
        ("The group claimed it had killed 12 soldiers.", ["group"]),
        ("The mayor reported eight dead while the radio put the toll at 12.", ["mayor", "radio"]),
        ("Police reported a toll of eight, but Harbour Radio gave a death toll of 12.", ["police", "Harbour Radio"]),
    ],
)
def test_whose_figure_it_is(text: str, who: list[str | None]) -> None:
    assert [c.claimant.name if c.claimant else None for c in claims(text)] == who


def test_what_a_denial_takes_for_granted_is_not_denied() -> None:
    told = claims("The police denied rumours of riots after a man killed one person and injured two others.")
    assert [c.stance for c in told] == [Stance.ASSERTED] * 2
    assert [c.stance for c in claims("The army denied that its soldiers killed nine people.")] == [Stance.DENIED]


@pytest.mark.parametrize(
    "text",
    [
        "A bomber of the Nusra Front blew himself up in a Syrian army outpost and killed at least 25 soldiers.",
        "Jets destroyed an Islamic State command center in Orlen and killed 34 people.",
    ],
)
def test_whose_place_was_hit_is_no_actor(text: str) -> None:
    assert [c.actor for c in claims(text)] == [None]


def test_nobody_is_no_verb_of_those_before() -> None:
    text = "Five people were hurt on Sunday — four from gunshots and one from flying glass — no one was seriously hurt."
    assert figures(text) == [("injured", "5")]
    text = "Nine people from the village – five women and four men – were killed."
    assert figures(text)[0] == ("killed", "9")


def test_a_figure_stands_beside_the_denial_of_further_harm() -> None:
    injured, none = auditor.extract_claims("Five people were injured and no one was killed, police said.")
    assert (injured.stance, none.stance) == ("asserted", "denied")


def test_what_is_only_asked_is_possible() -> None:
    text = "It is not clear whether Adam Kessler was captured. If two guards were killed, nobody saw it."
    assert [c.stance for c in claims(text)] == [Stance.POSSIBLE] * 2


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Syrian jets pound Islamic State in Orlen, killing 50 people.", [None]),
        ("A mother killed 25 Taliban militants and injured several others.", [None, None]),
        ("Rebels bombed the Kessian Military Academy and injured nine soldiers.", ["rebels"]),
        ("Suspected Islamic State militants killed nine people.", ["Islamic State"]),
    ],
)
def test_whom_the_blow_struck_is_no_actor(text: str, actors: list[str | None]) -> None:
    found = [c.actor for c in claims(text)]
    assert [a and a.lower() for a in found] == [a and a.lower() for a in actors]


def test_civilian_personnel_are_civilians() -> None:
    assert [c.victims.kind for c in claims("Nine civilian personnel were injured.")] == [VictimClass.CIVILIAN]


def test_whom_strikes_are_aimed_at_is_no_actor() -> None:
    text = "Airstrikes against the so-called Nusra Front killed nine civilians."
    assert [c.actor for c in claims(text)] == [None]
