"""What happened to each counted group: an outcome grammar with slots, not proximity.

A group of people is taken for victims only where the sentence's own grammar says so: as the subject of a passive ("three
were killed"), the object of an active verb ("killed three"), before an adjective ("three dead"), with a noun ("three deaths",
"the deaths of three", "the toll rose to three") or coordinated with such a group. The subject of an active verb is never a victim.
Every result names the rule that read it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from auditor.extract.phrases import (
    AUXILIARIES,
    DETERMINERS,
    MULTIPLE,
    PREPOSITIONS,
    Group,
    Word,
    is_frame,
    outcome_words,
)
from auditor.extract.victims import is_person
from auditor.model import Outcome

# Words between an auxiliary and its participle that leave the clause what it is.
_LINKS = frozenset(
    [
        "reported",
        "reportedly",
        "confirmed",
        "feared",
        "believed",
        "thought",
        "said",
        "known",
        "presumed",
        "found",
        "pronounced",
        "declared",
        "listed",
        "to",
        "have",
        "been",
        "also",
        "allegedly",
        "critically",
        "seriously",
        "fatally",
        "severely",
        "badly",
        "slightly",
        "mortally",
        "gravely",
        "instantly",
        "both",
        "all",
        "each",
        "then",
        "later",
        "apparently",
        "brutally",
        "deliberately",
        "accidentally",
        "shot",
        "still",
        "already",
        "either",
        "being",
        "first",
        "now",
        "themselves",
        "officially",
        "immediately",
        "lightly",
        "gunned",
        "wounded",
        "summarily",
        "savagely",
        "stabbed",
        "beaten",
        "burned",
        "burnt",
        "tortured",
        "identified",
        "as",
        "among",
    ]
)
_POSSIBLE = frozenset(
    ["may", "might", "could", "feared", "believed", "thought", "presumed", "would", "can", "possibly"]
)
_NEGATIONS = frozenset(["not", "n't", "never", "neither", "nor", "without", "hardly"])
_TOLL_VERBS = frozenset(
    [
        "rose",
        "risen",
        "rises",
        "climbed",
        "climbs",
        "increased",
        "jumped",
        "grew",
        "grown",
        "stands",
        "stood",
        "reached",
        "to",
        "at",
        "of",
        "was",
        "is",
        "by",
        "passed",
        "topped",
        "exceeded",
    ]
)
_RISING = frozenset(
    [
        "rose",
        "risen",
        "rises",
        "rise",
        "climbed",
        "climbs",
        "increased",
        "jumped",
        "grew",
        "grown",
        "raised",
        "raising",
        "bringing",
        "brought",
        "updated",
        "revised",
    ]
)
_SUBSET = frozenset(("including", "includes", "included", "include", "among"))
# Verbs of a blow say who was hurt only where people are hit: "struck two cars" harms nobody.
BLOWS = frozenset(["hit", "hits", "hitting", "struck", "strikes", "striking", "shot"])
_GAP = 32


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


def read(words: Sequence[Word], groups: Sequence[Group]) -> list[Harm]:
    """The victims among the counted groups of a sentence, in order."""
    found: dict[int, Harm] = {}
    for at, group in enumerate(groups):
        harm = _own(words, group) or _joined_to_name(words, group)
        if harm:
            found[at] = harm
    _coordinate(words, groups, found)
    return [found[at] for at in sorted(found)]


def _own(words: Sequence[Word], group: Group) -> Harm | None:
    if group.definite and group.nouns[:1] == ("lives",):
        return None
    if group.head in _ONE_ONLY and (group.figure.least or 0) > 1 and not group.single:
        return None  # "the number-two man" is no count
    for rule in (_multiple, _noun_head, _toll, _lives, _beside, _object, _event_of, _stricken, _subject):
        harm = rule(words, group)
        if harm:
            return harm
    return None


def _low(words: Sequence[Word], at: int) -> str:
    return words[at].low if 0 <= at < len(words) else ""


def _outcome(word: str, *frames: str) -> Outcome | None:
    known = outcome_words()
    return next((Outcome(known[frame][word]) for frame in frames if word in known[frame]), None)


def _multiple(words: Sequence[Word], group: Group) -> Harm | None:
    """A double murder, a triple homicide."""
    return Harm(group, Outcome.KILLED, "multiple-killing", group.number) if group.head == MULTIPLE else None


def _noun_head(words: Sequence[Word], group: Group) -> Harm | None:
    """N deaths, N civilian casualties, N bodies."""
    outcome = _outcome(group.head or "", "noun")
    if outcome and not group.single and not is_frame(group.head or "", "adjective"):
        return Harm(group, outcome, "count-noun", group.last - 1)
    if not group.single and (outcome := next((o for w in group.nouns if (o := _outcome(w, "adjective"))), None)):
        return Harm(group, outcome, "adjective-noun", group.last - 1)
    return None


def _toll(words: Sequence[Word], group: Group) -> Harm | None:
    """The death toll rose to N; the number of dead stands at N."""
    if group.single:
        return None
    at = group.first - 1
    if _low(words, at) not in _TOLL_VERBS and _low(words, group.number - 1) not in _TOLL_VERBS:
        return None
    low = max(0, at - 14)
    window = [w.low for w in words[low : group.number]]
    if "toll" in window:
        outcome = (
            Outcome.INJURED if "injury" in window else Outcome.CASUALTIES if "casualty" in window else Outcome.KILLED
        )
        place = low + len(window) - 1 - window[::-1].index("toll")
    else:
        place = next((i for i in range(low, at) if words[i].low == "number" and _low(words, i + 1) == "of"), -1)
        if place < 0:
            return None
        named = next(
            (o for w in window[place - low + 2 :] if (o := _outcome(w, "noun", "participle", "adjective"))), None
        )
        if named is None or group.head is not None:
            return None
        outcome = named
    between = {w.low for w in words[place + 1 : group.number]}
    if between & {",", ";"} and not between & _RISING:
        return None
    return Harm(group, outcome, "toll", place, rising=bool({w.low for w in words[low : group.number]} & _RISING))


def _lives(words: Sequence[Word], group: Group) -> Harm | None:
    """claimed N lives, cost the lives of N, N lost their lives."""
    if group.head == "lives" and {w.low for w in words[max(0, group.first - 4) : group.first]} & _TAKING:
        return Harm(group, Outcome.KILLED, "lives", group.last - 1)
    if _low(words, group.first - 1) == "of" and _low(words, group.first - 2) == "lives":
        return Harm(group, Outcome.KILLED, "lives", group.first - 2)
    return None


_ONE_ONLY = frozenset("man woman child boy girl person soldier policeman gunman officer leader suspect victim".split())
_TAKING = frozenset(
    ["claimed", "claiming", "claim", "claims", "cost", "costs", "costing", "took", "take", "taken", "taking", "lost"]
)


def _beside(words: Sequence[Word], group: Group) -> Harm | None:
    """N dead, N people wounded, N killed in …: the outcome follows at once and has no object of its own."""
    at = group.last
    while at - group.last < 3 and (
        _low(words, at).endswith("ly") or _low(words, at) in ("(", "more", "others", "other", "also")
    ):
        at += 1
    word = _low(words, at)
    outcome = _outcome(word, "adjective") or _outcome(word, "participle")
    if outcome is None or (group.definite and group.bare) or (word in BLOWS and not is_person(group.head or "")):
        return None
    if is_frame(word, "participle") and _has_object(words, at + 1):
        return None
    outcome = _joined(words, at, outcome)
    if _low(words, group.first - 1) == "of" and _low(words, group.first - 2) in ("out",):
        return Harm(group, outcome, "count-outcome", at)
    return Harm(group, outcome, "count-outcome", at)


def _has_object(words: Sequence[Word], at: int) -> bool:
    """Whether the participle before `at` is an active verb: people, a determiner or a pronoun follow it."""
    low = _low(words, at)
    if low in ("and", "or") and is_frame(_low(words, at + 1), "participle"):
        return _has_object(words, at + 2)
    if low in ("his", "her", "him", "them", "himself", "herself", "themselves") or (
        low in DETERMINERS and low not in ("all", "both")
    ):
        return True
    if low.isdigit() or low in (
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "at",
        "more",
        "several",
        "one",
    ):
        return low != "at" or _low(words, at + 1) in ("least", "most")
    return is_person(low)


def _joined(words: Sequence[Word], at: int, outcome: Outcome) -> Outcome:
    """Killed or wounded, dead and injured: both together are casualties; "shot and killed" is killed."""
    word, link, second = _low(words, at), _low(words, at + 1), _low(words, at + 2)
    other = _outcome(second, "participle", "adjective", "base", "gerund")
    if word in ("shot", "stabbed", "gunned") and (
        link == "dead" or (link in ("and", "to") and (other == Outcome.KILLED or second == "death"))
    ):
        return Outcome.KILLED
    if (
        link in ("and", "or", "/")
        and other
        and other != outcome
        and {other, outcome} <= {Outcome.KILLED, Outcome.INJURED}
    ):
        return Outcome.CASUALTIES
    return outcome


def _object(words: Sequence[Word], group: Group) -> Harm | None:
    """killed N, killing N, has wounded N, killed and wounded N."""
    at = group.first - 1
    word = _low(words, at)
    outcome = _outcome(word, "participle", "base", "gerund")
    if outcome is None or (word in BLOWS and not is_person(group.head or "")):
        return None
    before = _low(words, at - 1)
    if is_frame(word, "participle") and (
        before in ("was", "were", "been", "being", "be") or (before in _LINKS and _passive_before(words, at))
    ):
        return None
    if (
        before in ("and", "or")
        and (other := _outcome(_low(words, at - 2), "participle", "base", "gerund"))
        and other != outcome
    ):
        if {other, outcome} <= {Outcome.KILLED, Outcome.INJURED}:
            outcome = Outcome.KILLED if _low(words, at - 2) in ("shot", "stabbed") else Outcome.CASUALTIES
        at -= 2
    if _low(words, group.last) in ("dead",):
        outcome = Outcome.KILLED
    if _negated(words, at) or _unreal(words, at):
        return None
    return Harm(group, outcome, "verb-object", at, possible=_modal(words, at), agent=at)


def _passive_before(words: Sequence[Word], at: int) -> bool:
    at -= 1
    steps = 0
    while at >= 0 and words[at].low in _LINKS and steps < 4:
        at, steps = at - 1, steps + 1
    return _low(words, at) in ("was", "were", "been", "being", "be", "is", "are")


def _unreal(words: Sequence[Word], at: int) -> bool:
    """Whether an infinitive tells of a threat or plan ("threatened to kill ten") and not of a deed ("managed to kill ten")."""
    return _low(words, at - 1) == "to" and _low(words, at - 2) not in (
        "managed",
        "on",
        "continued",
        "proceeded",
        "used",
        "helped",
    )


def _negated(words: Sequence[Word], at: int) -> bool:
    return any(w.low in _NEGATIONS or w.low.endswith("n't") for w in words[max(0, at - 4) : at])


def _modal(words: Sequence[Word], at: int) -> bool:
    return any(w.low in _POSSIBLE for w in words[max(0, at - 4) : at])


def _event_of(words: Sequence[Word], group: Group) -> Harm | None:
    """The deaths of N, the killing of N, the bodies of N."""
    if _low(words, group.first - 1) != "of":
        return None
    outcome = _outcome(_low(words, group.first - 2), "of")
    return Harm(group, outcome, "event-of", group.first - 2) if outcome else None


def _subject(words: Sequence[Word], group: Group) -> Harm | None:
    """N … were killed, N … died, N … lost their lives, N … suffered injuries."""
    if (
        group.first > 0
        and _low(words, group.first - 1) in PREPOSITIONS - {"of", "including", "to", "after"}
        and not group.single
    ):
        if _low(words, group.first - 1) != "among" and _low(words, group.last) not in ("who", "that"):
            return None
    at = _licensed(words, group.last, group.single)
    tries = 0
    while at is not None and tries < _CLAUSES:
        harm = _predicate(words, group, at)
        if harm or not _relative(words, group.last, at):
            return harm
        at, tries = _next_verb(words, at + 1), tries + 1
    return None


_CLAUSES = 3


def _relative(words: Sequence[Word], start: int, at: int) -> bool:
    """Whether the verb at `at` belongs to a relative clause that the noun phrase opened, so that its own verb is still to come."""
    return any(w.low in ("who", "that", "which") for w in words[start:at]) or _low(words, at - 1) in (
        "who",
        "that",
        "which",
    )


def _next_verb(words: Sequence[Word], at: int) -> int | None:
    for i in range(at, min(len(words), at + _GAP // 2)):
        low = words[i].low
        if low in (";", ".", ":", "while", "but"):
            return None
        if low in AUXILIARIES or is_frame(low, "intransitive"):
            return i
    return None


def _licensed(words: Sequence[Word], at: int, single: bool) -> int | None:
    """Skip what may stand between a subject and its verb; None when another clause begins."""
    end = min(len(words), at + _GAP)
    while at < end:
        low = words[at].low
        if low in AUXILIARIES or is_frame(low, "intransitive") or low in ("lost", "suffered", "sustained", "received"):
            return at
        if low in (
            "who",
            "that",
            "also",
            "later",
            "reportedly",
            "allegedly",
            "then",
            "others",
            "each",
            "all",
            "both",
            "may",
            "might",
            "could",
            "subsequently",
        ):
            at += 1
        elif low == "and":
            if single:
                return None
            past = at + 1
            while (
                past < end
                and past - at < 5
                and (is_person(words[past].low) or words[past].low in ("other", "army", "police"))
            ):
                past += 1
            if past == at + 1:
                return None
            at = past
        elif low == ",":
            if _low(words, at + 1) in AUXILIARIES:
                return at + 1
            past = _appositive(words, at, end)
            if past is None:
                return None
            at = past
        elif low in "([-–—":
            past = next((i + 1 for i in range(at + 1, end) if words[i].low in ")]-–—"), None)
            if past is None:
                past = next(
                    (i for i in range(at + 1, end) if words[i].low in AUXILIARIES and words[i - 1].low == ","), None
                )
            if past is None:
                return None
            at = past
        elif low in PREPOSITIONS or low in (
            "belonging",
            "living",
            "working",
            "traveling",
            "travelling",
            "wearing",
            "riding",
            "accused",
            "suspected",
            "named",
            "called",
            "identified",
        ):
            past = next(
                (
                    i
                    for i in range(at + 1, end)
                    if words[i].low in AUXILIARIES
                    or words[i].low in (",", "who", ";", ".", "(", "that")
                    or is_frame(words[i].low, "intransitive")
                ),
                None,
            )
            if past is None:
                return None
            at = past
        else:
            return None
    return None


def _appositive(words: Sequence[Word], at: int, end: int) -> int | None:
    """One past the comma that closes an aside opened by the comma at `at`."""
    opener = _low(words, at + 1)
    if opener in ("while", "but", "when", "where", "after", "before", "as", "said", "according", "which"):
        return None
    last = None
    for i in range(at + 1, end):
        low = words[i].low
        if low in (";", ":", ".") or low in ("while", "but", "when"):
            break
        if low == ",":
            last = i + 1
            if (
                _low(words, i + 1) in AUXILIARIES
                or is_frame(_low(words, i + 1), "intransitive")
                or _low(words, i + 1) in ("who", "lost", "suffered")
            ):
                return last
        elif low in AUXILIARIES and last is None:
            return None
    return None


def _predicate(words: Sequence[Word], group: Group, at: int) -> Harm | None:
    """The outcome of the verb that begins at `at`."""
    low = words[at].low
    possible = _modal(words, at + 1)
    if is_frame(low, "intransitive"):
        outcome = _outcome(low, "intransitive")
        return Harm(group, outcome, "subject-verb", at, possible) if outcome else None
    if low == "lost":
        return Harm(group, Outcome.KILLED, "lives", at, possible) if _low(words, at + 2) in ("lives", "life") else None
    if low in ("suffered", "sustained", "received"):
        hurt = any(w.low in ("injuries", "wounds", "injury", "wound", "burns") for w in words[at + 1 : at + 7])
        return Harm(group, Outcome.INJURED, "suffered", at) if hurt else None
    steps = 0
    at += 1
    while at < len(words) and steps < 8:
        low = words[at].low
        if low in _NEGATIONS or low.endswith("n't"):
            return None
        outcome = _outcome(low, "participle", "adjective")
        if (
            low in ("shot", "stabbed", "wounded", "burned", "burnt", "beaten")
            and _joined(words, at, Outcome.INJURED) == Outcome.KILLED
        ):
            outcome = Outcome.KILLED
        if outcome and not (low in BLOWS - {"shot"} and not (group.bare or is_person(group.head or ""))):
            fatal = any(w.low in ("fatally", "mortally") for w in words[at - 2 : at]) and outcome == Outcome.INJURED
            outcome = Outcome.KILLED if fatal else _joined(words, at, outcome)
            return Harm(
                group, outcome, "passive", at, possible or bool({w.low for w in words[at - steps : at]} & _POSSIBLE)
            )
        if low not in _LINKS and low not in AUXILIARIES and not low.endswith("ly"):
            return _hospital(words, group, at)
        at, steps = at + 1, steps + 1
    return None


def _hospital(words: Sequence[Word], group: Group, at: int) -> Harm | None:
    """N were taken to hospital, N are in critical condition, N were treated for gunshot wounds."""
    if not (group.bare or is_person(group.head or "")):
        return None
    ahead = [w.low for w in words[at : at + 10]]
    if ahead[0] in _CARRIED and any(w in ("hospital", "hospitals") or w.endswith("hospital") for w in ahead):
        return Harm(group, Outcome.INJURED, "to-hospital", at)
    if ahead[:1] == ["in"] and "condition" in ahead[:6] and set(ahead[1:5]) & _CONDITIONS:
        return Harm(group, Outcome.INJURED, "condition", at)
    return None


_CARRIED = frozenset(
    ["taken", "rushed", "transported", "airlifted", "flown", "transferred", "admitted", "brought", "sent", "treated"]
)
_CONDITIONS = frozenset(["critical", "serious", "stable", "grave", "guarded"])


def _stricken(words: Sequence[Word], group: Group) -> Harm | None:
    """N people with gunshot wounds, N people suffering from wounds, sent N people to the hospital."""
    if not (group.bare or is_person(group.head or "")) or group.definite:
        return None
    ahead = [w.low for w in words[group.last : group.last + 7]]
    if ahead[:1] in (["with"], ["suffering"]) and set(ahead) & {"wounds", "wound", "injuries", "injury", "burns"}:
        return Harm(group, Outcome.INJURED, "with-wounds", group.last)
    if (
        _low(words, group.first - 1) in ("sent", "sends", "sending", "send", "puts", "put")
        and "to" in ahead[:3]
        and ahead[:1] != ["of"]
    ):
        if set(ahead) & {"hospital", "hospitals"}:
            return Harm(group, Outcome.INJURED, "to-hospital", group.first - 1)
    return None


def _coordinate(words: Sequence[Word], groups: Sequence[Group], found: dict[int, Harm]) -> None:
    """Lend a group's outcome to the groups listed beside it: "killed 12 soldiers, three policemen and two civilians"."""
    for at in range(1, len(groups)):
        before = found.get(at - 1)
        if at not in found and before and _listed(words, groups[at - 1], groups[at]):
            found[at] = Harm(
                groups[at], before.outcome, "coordinated", before.trigger, before.possible, agent=before.agent
            )
    for at in range(len(groups) - 2, -1, -1):
        after = found.get(at + 1)
        if (
            at not in found
            and after
            and after.rule in ("passive", "subject-verb", "count-outcome", "coordinated", "lives")
            and _listed(words, groups[at], groups[at + 1])
        ):
            if groups[at].head is not None and is_person(groups[at].head or ""):
                found[at] = Harm(groups[at], after.outcome, "coordinated", after.trigger, after.possible)


def _joined_to_name(words: Sequence[Word], group: Group) -> Harm | None:
    """The murder of the mayor and two guards; she was killed along with two guards."""
    at = group.first - 1
    if _low(words, at) == "with" and _low(words, at - 1) in ("along", "together"):
        for i in range(at - 2, max(-1, at - _GAP), -1):
            if words[i].low in (";", "while", "but"):
                return None
            outcome = _outcome(words[i].low, "participle", "intransitive")
            if outcome and (is_frame(words[i].low, "intransitive") or _passive_before(words, i)):
                return Harm(group, outcome, "along-with", i)
        return None
    if _low(words, at) != "and" or not (group.head and is_person(group.head)):
        return None
    for i in range(at - 1, max(-1, at - _LIST), -1):
        low = words[i].low
        if low == "of" and (outcome := _outcome(_low(words, i - 1), "of")):
            return Harm(group, outcome, "coordinated", i - 1)
        if (outcome := _outcome(low, "gerund")) or (
            low in ("killed", "murdered", "assassinated", "wounded", "injured") and not _passive_before(words, i)
        ):
            outcome = outcome or _outcome(low, "participle")
            return Harm(group, outcome, "coordinated", i) if outcome and i < at - 1 else None
        if (
            low in AUXILIARIES
            or low in PREPOSITIONS
            or low in (";", ":", "that", "who", "while", "but", "and", "(", ")")
        ):
            return None
    return None


_LIST = 14


def _listed(words: Sequence[Word], left: Group, right: Group) -> bool:
    """Whether only list words stand between two groups."""
    between = [w.low for w in words[left.last : right.first]]
    return (
        0 < len(between) <= 4
        and all(w in (",", "and", "or", "plus", "as", "well", "&") for w in between)
        and not right.bare
        and not right.definite
    )
