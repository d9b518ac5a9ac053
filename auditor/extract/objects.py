"""Victims as the object of a verb: "killed three", "shooting to death two men", "killed and wounded nine".

Threats, plans, negated verbs and nouns that look like verbs hurt nobody.
"""

from __future__ import annotations

from collections.abc import Sequence

from auditor.extract.harms import BLOWS, LINKS, NEGATIONS, SHOTS, TO_DEATH, Harm, modal, outcome_of, passive_before
from auditor.extract.named import NAMED
from auditor.extract.phrases import FATAL, PREPOSITIONS, Group, Word, low_at
from auditor.extract.victims import is_person
from auditor.extract.vocabulary import clause_words, is_frame
from auditor.model import Outcome


def direct_object(words: Sequence[Word], group: Group) -> Harm | None:
    """killed N, killing N, has wounded N, killed and wounded N."""
    at = _past_manner(words, group.first - 1)
    word = low_at(words, at)
    outcome = outcome_of(word, "participle", "base", "gerund")
    people = is_person(group.head or "") or (group.head == NAMED and low_at(words, at - 1) in FATAL)
    if outcome is None or ((word in BLOWS or word in _OF_THINGS_TOO) and not people):
        return None
    if word in _OF_ORDERS and group.head and group.head != NAMED and not people:
        return None  # "executed 44 search warrants"
    before = low_at(words, at - 1)
    if is_frame(word, "participle") and (
        before in ("was", "were", "been", "being", "be") or (before in LINKS and passive_before(words, at))
    ):
        return None
    if (
        before in ("and", "or")
        and (other := outcome_of(low_at(words, at - 2), "participle", "base", "gerund"))
        and other != outcome
    ):
        if {other, outcome} <= {Outcome.KILLED, Outcome.INJURED}:
            outcome = Outcome.KILLED if low_at(words, at - 2) in ("shot", "stabbed") else Outcome.CASUALTIES
        at -= 2
    to_death = (low_at(words, group.last), low_at(words, group.last + 1)) == ("to", "death")
    deadly = at < group.first - 1 or low_at(words, at - 1) in FATAL or to_death
    if deadly or low_at(words, group.last) == "dead":
        outcome = Outcome.KILLED
    if _negated(words, at) or _unreal(words, at) or _is_noun(words, at):
        return None
    return Harm(group, outcome, "verb-object", at, possible=modal(words, at), agent=at)


def _past_manner(words: Sequence[Word], at: int) -> int:
    """The verb before "to death", "dead" or "down" that ends at `at`: "shooting to death two men", "gunned down
    three"."""
    if (low_at(words, at - 1), low_at(words, at)) == ("to", "death") and low_at(words, at - 2) in TO_DEATH:
        return at - 2
    down = low_at(words, at) == "down" and low_at(words, at - 1) in _CUT_DOWN
    return at - 1 if down or (low_at(words, at) == "dead" and low_at(words, at - 1) in SHOTS) else at


_CUT_DOWN = clause_words("cut_down")


# What burns or is hanged is as often a thing.
_OF_ORDERS = frozenset(("execute", "executes", "executed", "executing"))
_OF_THINGS_TOO = frozenset(("burned", "burnt", "burning", "hanged", "hangs"))


def _unreal(words: Sequence[Word], at: int) -> bool:
    """Whether an infinitive tells of a threat or plan ("threatened to kill ten") and not of a deed ("managed to
    kill ten")."""
    if low_at(words, at).endswith("ing") and low_at(words, at - 2) in ("guilty", "confessed", "admitted"):
        return False  # "pleaded guilty to killing two"
    return low_at(words, at - 1) == "to" and low_at(words, at - 2) not in (
        "managed",
        "able",
        "on",
        "continued",
        "proceeded",
        "used",
        "helped",
    )


def _is_noun(words: Sequence[Word], at: int) -> bool:
    """Whether a base form is a noun: "charged with murder only nine blocks away"."""
    before = low_at(words, at - 1)
    return is_frame(low_at(words, at), "base") and before in PREPOSITIONS and before != "to"


def _negated(words: Sequence[Word], at: int) -> bool:
    return any(
        (words[i].low in NEGATIONS and low_at(words, i + 1) != "guilty") or words[i].low.endswith("n't")
        for i in range(max(0, at - 4), at)
    )
