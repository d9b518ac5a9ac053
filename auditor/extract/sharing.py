"""Groups that share the outcome told of another: in a list with it, along with it, or as another count of the same.

"Killed 12 soldiers, three policemen and two civilians" has one verb for three groups; "she was killed along with two
guards" counts the guards; "ten were killed, while others reported seven" gives a rival figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from auditor.extract.harms import GAP, Harm, joined, outcome_of, passive_before
from auditor.extract.named import NAMED
from auditor.extract.phrases import AUXILIARIES, DETERMINERS, FATAL, PREPOSITIONS, Group, Word, low_at
from auditor.extract.victims import is_person
from auditor.extract.vocabulary import clause_words, is_frame

RISING = clause_words("rising")
MERELY_TRIED = frozenset(("attempted", "planned", "foiled"))
_POSSESSIVE = frozenset(("his", "her", "their"))


def coordinate(words: Sequence[Word], groups: Sequence[Group], found: dict[int, Harm]) -> None:
    """Lend a group's outcome to the groups listed beside it: "killed 12 soldiers, three policemen and two
    civilians"."""
    for at in range(1, len(groups)):
        before = found.get(at - 1)
        if at not in found and before and _listed(words, groups[at - 1], groups[at]):
            found[at] = Harm(
                groups[at], before.outcome, "coordinated", before.trigger, before.possible, agent=before.agent
            )
    for at in range(len(groups) - 2, -1, -1):
        aside = _past_bracket(words, groups, at) or (at + 2 if _is_aside(words, groups, at + 1) else None)
        right = aside or at + 1
        after = found.get(right)
        if (
            (
                at not in found
                and after
                and not _others_after_part(words, groups[at], groups[right])
                and not (after.trigger > groups[right].first and after_closed_list(words, groups, right, found))
                and after.rule in _SHARED
                and (aside or _listed(words, groups[at], groups[right]))
            )
            and groups[at].head is not None
            and is_person(groups[at].head or "")
        ):
            found[at] = Harm(groups[at], after.outcome, "coordinated", after.trigger, after.possible)


def _is_aside(words: Sequence[Word], groups: Sequence[Group], at: int) -> bool:
    """Whether a group stands in an aside of a list: "eight women, two of whom were pregnant, and four men"."""
    if at + 1 >= len(groups) or low_at(words, groups[at].last) not in ("was", "were"):
        return False
    whom = any(words[i].low == "whom" for i in range(groups[at].number, groups[at].last))
    opens, closes = low_at(words, groups[at].first - 1), low_at(words, groups[at + 1].first - 2)
    near = groups[at + 1].first - groups[at].last <= _ASIDE
    return near and whom and opens == closes == "," and low_at(words, groups[at + 1].first - 1) == "and"


def _past_bracket(words: Sequence[Word], groups: Sequence[Group], at: int) -> int | None:
    """The next group of a list behind a bracket: "six priests (five Kessians and one Velmian) and two women"."""
    if low_at(words, groups[at].last) != "(":
        return None
    start = groups[at].last + 1
    past = next((i + 1 for i in range(start, min(len(words), start + _BRACKET)) if words[i].low == ")"), None)
    if past is None:
        return None
    right = next((i for i in range(at + 1, len(groups)) if groups[i].first >= past), None)
    if right is None or right > at + _IN_BRACKET or not words[past : groups[right].first]:
        return None
    return right if all(w.low in (",", "and") for w in words[past : groups[right].first]) else None


_BRACKET = 16
_IN_BRACKET = 6
_ASIDE = 6


_SHARED = frozenset(
    (
        "passive",
        "subject-verb",
        "count-outcome",
        "coordinated",
        "lives",
        "to-hospital",
        "condition",
        "suffered",
        "with-wounds",
        "victims-of",
    )
)
"""Rules of predicates that a list of subjects shares: "three adults and two boys were taken to hospital"."""


def _others_after_part(words: Sequence[Word], left: Group, right: Group) -> bool:
    """Whether the right group opens a clause behind a closed list of parts: "38 were killed, including 17 children and
    12 women, and four others were injured"."""
    others = {w.low for w in words[right.first : right.last]} & {"other", "others", "another"}
    low = max(0, left.first - _LIST)
    return bool(others) and "including" in {w.low for w in words[low : left.first]}


def after_closed_list(words: Sequence[Word], groups: Sequence[Group], at: int, found: Mapping[int, Harm]) -> bool:
    """Whether a group opens a clause of its own behind a list of parts whose total has had its verb: "six were killed,
    including two women, and a child was hurt"."""
    first = groups[at].first
    if (low_at(words, first - 2), low_at(words, first - 1)) != (",", "and"):
        return False
    opener = next((i for i in range(first - 3, max(-1, first - _LIST), -1) if _opens_parts(words, i)), None)
    return opener is not None and any(
        groups[i].last <= opener and harm.trigger < opener for i, harm in found.items() if i < at
    )


def _opens_parts(words: Sequence[Word], at: int) -> bool:
    return words[at].low == "including" or (words[at].low == "among" and low_at(words, at + 1) in ("them", "whom"))


def joined_to_name(words: Sequence[Word], group: Group) -> Harm | None:
    """The murder of the mayor and two guards; she was killed along with two guards."""
    at = group.first - 1
    with_others = low_at(words, at) == "with" and low_at(words, at - 1) in ("along", "together")
    kin = low_at(words, at) == "with" and low_at(words, group.first) in _POSSESSIVE
    if kin and is_frame(low_at(words, at - 1), "participle", "intransitive"):
        with_others = False  # "was killed with his three sons"
    elif not with_others and low_at(words, at) != "alongside":
        kin = False
    if with_others or kin or low_at(words, at) == "alongside":
        for i in range(at - 1 - with_others, max(-1, at - GAP), -1):
            if words[i].low in (";", ":", "while", "but"):
                return None  # behind a colon those already counted are named
            outcome = outcome_of(words[i].low, "participle", "intransitive")
            if outcome and (is_frame(words[i].low, "intransitive") or passive_before(words, i)):
                return Harm(group, outcome, "along-with", i)
        return None
    beside = [w.low for w in words[max(0, at - 1) : at + 2]] == ["as", "well", "as"]
    if not (low_at(words, at) == "and" or beside) or not (group.head and is_person(group.head)):
        return None
    for i in range(at - 1 - beside, max(-1, at - _LIST), -1):
        low = words[i].low
        if low == "of" and (outcome := outcome_of(low_at(words, i - 1), "of")):
            tried = low_at(words, i - 2) in MERELY_TRIED
            return None if tried else Harm(group, joined(words, i - 1, outcome), "coordinated", i - 1)
        if _deadly_verb(words, i):
            return _object_beside(words, group, i) if i < at - 1 else None
        if (
            low in AUXILIARIES
            or (low in PREPOSITIONS and not (beside and low == "of"))
            or low in (";", ":", "that", "who", "while", "but", "and", "(", ")", "—", "–")
        ):
            return None
    return None


_LIST = 14


def _deadly_verb(words: Sequence[Word], at: int) -> bool:
    """Whether an active verb of harm stands at a word: "killing", "killed", "fatally shot"."""
    if outcome_of(words[at].low, "gerund") and low_at(words, at - 1) not in DETERMINERS:
        return True
    known = words[at].low in ("killed", "murdered", "assassinated", "wounded", "injured")
    return (known or low_at(words, at - 1) in FATAL) and not passive_before(words, at)


def _object_beside(words: Sequence[Word], group: Group, verb: int) -> Harm | None:
    """The group as a further object of a verb, unless a verb of its own follows it: "… killed Kessler and a gunman
    wounded two officers"."""
    if is_frame(low_at(words, group.last), "participle") and low_at(words, group.last + 1) != "in":
        return None
    outcome = outcome_of(words[verb].low, "gerund", "participle")
    if outcome is None:
        return None
    both = low_at(words, verb - 1) in ("and", "or") and outcome_of(low_at(words, verb - 2), "participle", "gerund")
    trigger = verb - 2 if both else verb  # "shot and killed" begins with its first verb
    return Harm(group, joined(words, verb, outcome), "coordinated", trigger)


def _listed(words: Sequence[Word], left: Group, right: Group) -> bool:
    """Whether only list words stand between two groups."""
    between = [w.low for w in words[left.last : right.first]]
    if between == [","] and right.single and (left.head == NAMED or low_at(words, right.last) not in (",", "and")):
        return False  # "Adam Kessler, a teacher" is one person
    if between == [","] and left.head == NAMED and right.figure.low == 1:
        return False  # "Adam Kessler, one of their hostages" is one person
    return (
        0 < len(between) <= 4
        and all(w in (",", "and", "or", "plus", "as", "well", "&") for w in between)
        and not right.bare
        and not right.definite
    )


def restate(words: Sequence[Word], groups: Sequence[Group], found: dict[int, Harm]) -> None:
    """Bare numbers that another source gives for what was just told: "ten were killed, while others reported seven",
    "four had been killed, though that number later rose to six"."""
    last: Harm | None = None
    for at, group in enumerate(groups):
        if at in found:
            last = found[at]
        elif last and group.bare and not (group.single or group.definite):
            after = low_at(words, group.last)
            closed = not after[:1].isalnum() or after in ("and", "while", "but", "according", "after", "as")
            before = low_at(words, group.first - 1)
            if closed and before in _REPORTING:
                found[at] = Harm(group, last.outcome, "restated", last.trigger)
            elif closed and low_at(words, group.number - 1) == "to" and _number_rose(words, group.number - 2):
                found[at] = Harm(group, last.outcome, "restated", last.trigger, rising=True)


_REPORTING = frozenset(("reported", "reporting", "claimed", "claiming", "said", "counted", "confirmed", "announced"))


def _number_rose(words: Sequence[Word], at: int) -> bool:
    """Whether "that number later rose" ends at a word."""
    if low_at(words, at) not in RISING:
        return False
    return any(
        words[i].low in ("number", "figure", "toll") and low_at(words, i - 1) in ("that", "this", "the", "which")
        for i in range(max(0, at - 4), at)
    )
