"""A newsroom's own words are in force in its own runs and nowhere else."""

from __future__ import annotations

import pickle
import threading

import auditor
from auditor.extract.claimants import bodies, body, mentions
from auditor.model import NO_WORDS, Article, Body, OwnPlace, Settings, Vocabulary
from auditor.newsroom import own, using
from auditor.text.names import find_known, fold_name, same_name
from auditor.text.style import fold

HARBOUR = Body("Harbour Observatory", ("Harbour Observatory", "HCO"), ("monitor",), "monitor", "monitor")
OURS = Vocabulary(
    claimants=(HARBOUR,),
    places=(OwnPlace("Tell Marram", ("Pine Hill",)), OwnPlace("Aleppo", ("Grey City",))),
    equivalents=(("Kyiv", "Kiev"), ("percent", "of the hundred"), ("revenue service", "tax office")),
    terms=(("attack", ()), ("weather", (("storm", "storms"), ("tempest",)))),
)


def keys(text: str) -> list[str]:
    return [one.key for one in fold(text)]


def test_nothing_is_in_force_outside() -> None:
    with using(OURS):
        assert own() is OURS
    assert own() is NO_WORDS
    assert body("Harbour Observatory") is None


def test_nothing_is_in_force_in_another_thread() -> None:
    seen: list[Vocabulary] = []
    with using(OURS):
        other = threading.Thread(target=lambda: seen.append(own()))
        other.start()
        other.join()
    assert seen == [NO_WORDS]


def test_own_claimant_is_found_beside_the_shipped_ones() -> None:
    text = "HCO and SOHR said 12 people died."
    with using(OURS):
        assert [m.body.name for m in mentions(text)] == ["Harbour Observatory", "Syrian Observatory for Human Rights"]
    assert [m.body.name for m in mentions(text)] == ["Syrian Observatory for Human Rights"]


def test_own_claimant_takes_the_place_and_the_aliases_of_a_shipped_one() -> None:
    with using(
        Vocabulary(claimants=(Body("Airwars", ("Airwars",), (), "aid", "aid"), Body("X", ("SOHR",), (), "un", "un")))
    ):
        assert [b.side for b in bodies() if b.name == "Airwars"] == ["aid"]
        assert [m.body.name for m in mentions("SOHR said so.")] == ["X"]


def test_own_place_and_own_spelling_of_a_known_one() -> None:
    assert not same_name("Pine Hill", "Tell Marram")
    with using(OURS):
        assert same_name("Pine Hill", "Tell Marram")
        assert fold_name("Grey City") == fold_name("Halab") == fold_name("Aleppo")
        known = find_known("Grey City")
        assert known is not None
        assert known.country == "Syria"
    assert find_known("Grey City") is None


def test_equivalents_meet_and_bring_the_shipped_set_with_them() -> None:
    assert keys("Kyiv") != keys("Kiev")
    with using(OURS):
        assert keys("Kyiv") == keys("Kiev")
        assert keys("tax office") == keys("revenue service")
        assert keys("per cent") == keys("of the hundred") == keys("%")


WIRE = "Storm over Orsk\n\nThe storm took the roofs of the tax office in Orsk on Monday, the mayor said.\n\nIn Kyiv nothing fell."
COPY = WIRE.replace("storm", "tempest").replace("tax office", "revenue service").replace("Kyiv", "Kiev")


def checks(settings: Settings | None) -> set[str]:
    articles = [Article.from_text(WIRE, id="wire"), Article.from_text(COPY, id="copy")]
    return {f.check for f in auditor.audit(articles, original="wire", settings=settings).findings}


def test_run_goes_by_the_words_of_its_settings() -> None:
    assert "copy/term-substituted" not in checks(None)
    assert "copy/term-substituted" in checks(Settings(vocabulary=OURS))
    assert checks(None) == checks(Settings())


def test_own_claimant_is_the_source_of_its_figure() -> None:
    text = "Strike on Orsk\n\nA strike on Orsk killed 12 people on Friday, HCO said."
    found = auditor.audit([Article.from_text(text)], settings=Settings(vocabulary=OURS))
    assert [c.claimant.name for r in found.readings for c in r.claims if c.claimant] == ["Harbour Observatory"]


def test_vocabulary_is_the_same_after_a_way_to_another_process() -> None:
    again = pickle.loads(pickle.dumps(OURS))
    assert again == OURS
    assert hash(again) == hash(OURS)
    assert pickle.loads(pickle.dumps(NO_WORDS)) == NO_WORDS
