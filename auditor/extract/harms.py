"""What happened to a counted group, as one value, and the words that all rules look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from auditor.extract.phrases import FATAL, Group, Word, low_at
from auditor.extract.victims import is_person
from auditor.extract.vocabulary import clause_words, outcome_words
from auditor.model import Outcome

# Words between an auxiliary and its participle that leave the clause what it is.
LINKS = clause_words("link")


POSSIBLE = clause_words("possible")


# Verbs and nouns of shooting: whoever is shot is hurt, and may have died.
SHOTS = frozenset(["shot", "shoot", "shoots", "shooting", "shootings"])
TO_DEATH = clause_words("to_death")


# Verbs of a blow say who was hurt only where people are hit: "struck two cars" harms nobody.
NEGATIONS = frozenset(("not", "n't", "never", "neither", "nor", "without", "hardly"))
GAP = 32
"""Words that may stand between a subject and its verb."""
BLOWS = frozenset(["hit", "hits", "hitting", "struck", "strikes", "striking", *SHOTS])


@dataclass(frozen=True, slots=True)
class Harm:
    """A group of victims with its outcome and the rule that read it.

    trigger   position of the outcome word
    part_of   position in the list of harms of the total this one is a part of; None when it stands alone
    rising    the sentence says the figure rose to this
    agent     positions of the active verb's subject's end (exclusive); None when the verb is passive
    """

    group: Group
    outcome: Outcome
    rule: str
    trigger: int
    possible: bool = False
    rising: bool = False
    agent: int | None = None


def outcome_of(word: str, *frames: str) -> Outcome | None:
    """The outcome a word has in one of these frames, the first that fits; None when it has none."""
    known = outcome_words()
    return next((Outcome(known[frame][word]) for frame in frames if word in known[frame]), None)


def joined(words: Sequence[Word], at: int, outcome: Outcome) -> Outcome:
    """Killed or wounded: both together are casualties; "shot and killed", "shot dead", "fatally shot" are killed."""
    if outcome is Outcome.INJURED and low_at(words, at - 1) in FATAL:
        return Outcome.KILLED
    word, link, second = low_at(words, at), low_at(words, at + 1), low_at(words, at + 2)
    other = outcome_of(second, "participle", "adjective", "base", "gerund")
    if word in TO_DEATH and (
        link == "dead" or (link in ("and", "to") and (other == Outcome.KILLED or second == "death"))
    ):
        return Outcome.KILLED
    last = low_at(words, at + 3)
    if link == "," and other and last in ("and", "or") and {other, outcome} == {Outcome.KILLED, Outcome.INJURED}:
        return Outcome.CASUALTIES  # "killed, wounded or captured"
    if (
        link in ("and", "or", "/")
        and other
        and other != outcome
        and {other, outcome} <= {Outcome.KILLED, Outcome.INJURED}
    ):
        return Outcome.CASUALTIES
    return outcome


def passive_before(words: Sequence[Word], at: int) -> bool:
    """Whether a participle belongs to a passive: "were also reportedly killed"."""
    at -= 1
    steps = 0
    while at >= 0 and words[at].low in LINKS and steps < 4:
        if words[at].low in ("been", "being"):
            return True  # "had been killed"
        at, steps = at - 1, steps + 1
    return low_at(words, at) in ("was", "were", "been", "being", "be", "is", "are")


def modal(words: Sequence[Word], at: int) -> bool:
    """Whether the words before a verb make it possible only: "may have killed"."""
    return any(w.low in POSSIBLE for w in words[max(0, at - 4) : at])


def is_taken_thing(words: Sequence[Word], group: Group) -> bool:
    """Whether what is missing or was seized is no person: "one load missing", "seized several heights"."""
    if group.head is None or group.single or is_person(group.head):
        return False
    lost = low_at(words, group.last) == "missing" and (group.figure.low or 0) == 1
    return lost or (low_at(words, group.first - 1) in _SEIZING and group.head in _TAKEN_THINGS)


_SEIZING = frozenset(("seized", "seizing", "seize", "seizes", "captured", "capturing", "capture", "captures"))
_TAKEN_THINGS = clause_words("taken_things")
