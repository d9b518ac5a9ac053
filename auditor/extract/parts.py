"""Parts and totals: which figure is a part of which.

"including N", "N of them", "N of those killed", "among the dead were N" open a subset frame. Its right edge is
hard: a second outcome, another finite clause or a semicolon closes it, so that "killing ten, including two
children, and wounding 40" has a subset of two and never one of 40.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from auditor.arithmetic import contains
from auditor.extract import partial
from auditor.extract.harms import Harm, joined, outcome_of
from auditor.extract.named import NAMED
from auditor.extract.phrases import AUXILIARIES, FAMILIES, VERBS, Group, Word, low_at
from auditor.extract.scope import early, scope_of
from auditor.extract.sharing import after_closed_list
from auditor.extract.victims import classify, is_person
from auditor.extract.vocabulary import clause_words, is_frame
from auditor.model import (
    Bound,
    Claim,
    Outcome,
    Quantity,
    Relation,
    Sentence,
    Span,
    Stance,
    VictimClass,
    Victims,
    ZoneKind,
)

_REACH = 16


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim before it has an id.

    sentence  index of its sentence; `order` the character where its number begins
    part      it is a part of an earlier (or, with `ahead`, the next) total whose place in the list is still to be found
    early     the words give it as a first count ("initially")
    headline  it stands in the headline, whose figures are checked by the body's and never take them in
    guess     its outcome is only presumed and follows the total's
    """

    claim: Claim
    sentence: int
    order: int
    part: bool = False
    ahead: bool = False
    guess: bool = False
    total: int | None = None
    rising: bool = False
    trigger: int | None = None
    single: bool = False
    headline: bool = False
    early: bool = False


def drafts(
    text: str, sentence: Sentence, words: Sequence[Word], groups: Sequence[Group], harms: Sequence[Harm]
) -> list[Draft]:
    """The claims of one sentence, parts still without their totals."""
    own = {h.group.number: h for h in harms}
    _lend_to_total(words, groups, own)
    found = []
    for at, group in enumerate(groups):
        frame = _frame(words, groups, at, own)
        harm = own.get(group.number)
        if harm is None and frame is None:
            continue
        draft = _draft(text, sentence, words, group, harm, frame)
        if group.head not in FAMILIES or draft.claim.outcome is Outcome.DISPLACED:
            found.append(draft)
    return found


@dataclass(frozen=True, slots=True)
class _Frame:
    """A subset frame: its rule, the outcome it names itself, the class of its complement, and where the total
    stands."""

    rule: str
    outcome: Outcome | None = None
    kind: VictimClass | None = None
    ahead: bool = False
    sums: bool = False


def _lend_to_total(words: Sequence[Word], groups: Sequence[Group], own: dict[int, Harm]) -> None:
    """ "Three people, including two children, were killed": the verb belongs to the total, not to the part beside
    it."""
    for left, right in pairwise(groups):
        harm = own.get(right.number)
        if harm is None or left.number in own or low_at(words, right.first - 1) != "including":
            continue
        if harm.rule == "coordinated" and harm.trigger >= right.last:
            harm = next((h for h in own.values() if h.trigger == harm.trigger and h.rule in _OF_SUBJECTS), harm)
        if harm.rule in _OF_SUBJECTS and _one_phrase(words, left.last, right.first - 1):
            own[left.number] = replace(harm, group=left)


_OF_SUBJECTS = ("passive", "subject-verb", "count-outcome")


def _one_phrase(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether only the rest of a noun phrase stands between: "23 members of the Kessler family including"."""
    between = [w.low for w in words[start:end]]
    if len(between) < 3:
        return True
    plain = not any(w in VERBS or w in AUXILIARIES or is_frame(w, "participle", "gerund") for w in between)
    return len(between) <= _ASIDE and between[0] in ("of", "from") and plain and ";" not in between


def _frame(words: Sequence[Word], groups: Sequence[Group], at: int, own: dict[int, Harm]) -> _Frame | None:
    group = groups[at]
    harm = own.get(group.number)
    if group.definite and _of_others(group, harm):
        return None
    if group.definite and (harm is None or harm.rule != "verb-object"):
        whole = at + 1 < len(groups) and groups[at + 1].first < group.last and groups[at + 1].number in own
        named = _named(words, group.number + 1, group.last + 1)
        if harm and harm.outcome is Outcome.KILLED and named is Outcome.INJURED:
            return None  # "one of four women wounded on Monday has died"
        return _Frame("part-of-them", named, _complement(words, group.last), ahead=whole)
    after = low_at(words, group.last)
    if after in ("was", "were", "are", "is") and low_at(words, group.last + 1) == "among":
        ahead = at + 1 < len(groups) and groups[at + 1].number in own and groups[at + 1].number - group.last <= 8
        return _Frame("were-among", _named(words, group.last + 2, group.last + 6), ahead=ahead)
    if (
        harm is None
        and group.bare
        and not group.single
        and after in ("were", "was", "are")
        and (kind := _complement(words, group.last))
    ) and (any(g.number in own for g in groups[:at]) or low_at(words, 0) == "of"):
        return _Frame("were-class", None, kind)
    if harm is None or harm.rule in _MAY_BE_PART:
        if _own_clause(words, groups, at, own):
            return None
        opener = _opener(words, group, harm)
        if opener:
            return opener
        if _sums(words, groups, at, own):
            return _Frame("sum", sums=True)
    return None


def _of_others(group: Group, harm: Harm | None) -> bool:
    """Whether a part is none of those harmed: "one of the worst massacres", and "four of the attackers were killed"."""
    if group.nouns[:1] in (("those",), ("them",), ("whom",), ("these",)) or group.head is None:
        return False
    if group.head in _ATTACKERS:
        return True
    counted = is_person(group.head) or group.head in _COUNTED or is_frame(group.head, "participle", "adjective")
    return harm is None and not counted and not is_frame(group.nouns[-1], "participle", "adjective")


_ATTACKERS = clause_words("attacker")
_COUNTED = frozenset(("bodies", "corpses", "casualties", "deaths", "fatalities"))
_MAY_BE_PART = ("coordinated", "count-outcome", "passive", "subject-verb", "to-hospital", "condition", "suffered")


def _named(words: Sequence[Word], start: int, end: int) -> Outcome | None:
    for at in range(start, min(end, len(words))):
        outcome = outcome_of(words[at].low, "participle", "adjective", "noun")
        if outcome:
            return joined(words, at, outcome)  # "one of those shot and killed"
        if words[at].low == "victims":
            return None
    return None


def _complement(words: Sequence[Word], at: int) -> VictimClass | None:
    """The class in "… were children", "… remained unidentified", "17 of them children"."""
    stop = at
    while stop < len(words) and stop - at < 6 and words[stop].low not in (",", ".", ";", "and", "while", "in", "when"):
        stop += 1
    kind = classify([w.low for w in words[at:stop]], VictimClass.PEOPLE)
    named = any(is_person(w.low) for w in words[at:stop])
    return kind if named else None


def _opener(words: Sequence[Word], group: Group, harm: Harm | None) -> _Frame | None:
    """Walk left from a group to "including", "among them", "the dead included", stopping at the frame's edge."""
    opens = {w.low for w in words[group.first : group.number]}
    before = low_at(words, group.first - 1)
    if before == "by" or opens & partial.MORE or (group.bare and before not in ("including", "them", "whom")):
        return None  # "and another 23", and ages: "four children of 8, 10 and 14"
    for steps, at in enumerate(range(group.first - 1, max(-1, group.first - 1 - _REACH), -1)):
        low = words[at].low
        if low in ("including", "include", "includes", "included"):
            return _including(words, group, at)
        if low == "among" and (frame := _among(words, group, at, steps)):
            return frame
        if low in _FRAME_EDGES or is_frame(low, "participle", "base", "gerund", "intransitive"):
            return None
        if is_frame(low, "adjective") and low_at(words, at - 1) not in ("the", "those"):
            return None  # "… including the gunman dead and 16 others", but "among the dead were 16"
        if low in AUXILIARIES and at != group.first - 1:
            return None
    return None


_FRAME_EDGES = frozenset(
    [
        ";",
        ":",
        ".",
        "while",
        "but",
        "who",
        "that",
        "he",
        "she",
        "it",
        "they",
        "another",
        "when",
        "after",
        "left",
        "leaving",
        "occurred",
        "happened",
    ]
)
"""Words and marks at which a frame ends: what stands before them opens no part of what comes after."""


def _including(words: Sequence[Word], group: Group, at: int) -> _Frame | None:
    """The frame of "including" and its forms at `at`; none where it is only possible or the group is definite."""
    if (
        group.definite
        or (group.bare and low_at(words, group.last) in ("belonging", "owned"))  # "houses, including one belonging to"
        or low_at(words, group.first - 1) == "of"
        or low_at(words, at - 1) in ("could", "may", "might", "would", "not")
    ):
        return None
    before = _named(words, max(0, at - 4), at) if words[at].low != "including" else None
    return _Frame("including", before)


def _among(words: Sequence[Word], group: Group, at: int, steps: int) -> _Frame | None:
    """The frame of "among them" or "among the dead were" at `at`, `steps` words left of the group."""
    if low_at(words, at + 1) in ("them", "whom", "these"):
        return _Frame("among-them")
    named = _named(words, at + 1, at + 6)
    near = steps <= 5 and group.first > at + 2 and low_at(words, group.first - 1) in AUXILIARIES
    return _Frame("among-the-dead", named) if near and named is not None else None


def _own_clause(words: Sequence[Word], groups: Sequence[Group], at: int, own: dict[int, Harm]) -> bool:
    """Whether a group has a verb of its own behind a closed list of parts: "…, including two children, and four others
    were injured"."""
    group, harm = groups[at], own.get(groups[at].number)
    if harm is None or low_at(words, group.first - 1) != "and":
        return False
    if harm.trigger > group.first and after_closed_list(words, groups, at, dict(_numbered(groups, own))):
        return True
    if harm.rule != "passive":
        return False
    shared = any(g.number in own and own[g.number].trigger == harm.trigger for g in groups[:at])
    return not shared and bool(_OTHERS & {w.low for w in words[group.first : group.last]})


def _numbered(groups: Sequence[Group], own: Mapping[int, Harm]) -> Iterator[tuple[int, Harm]]:
    """The harms by their groups' places in the list."""
    return ((i, own[group.number]) for i, group in enumerate(groups) if group.number in own)


_OTHERS = frozenset(("other", "others"))


def _sums(words: Sequence[Word], groups: Sequence[Group], at: int, own: dict[int, Harm]) -> bool:
    """Whether the group belongs to a list right after a total that adds up to it: "five people — two men and three
    women —"."""
    for first in range(at, max(-1, at - 5), -1):
        if first == 0:
            return False
        total = groups[first - 1]
        opener = low_at(words, total.last)
        if total.number in own and opener in (",", ":", "-", "–", "—", "("):
            if groups[first].first - total.last > 2:
                return False
            run = _run(words, groups, first)
            if opener == "," and not all(_may_be_of(total, groups[i]) for i in run):
                return False
            return at in run and len(run) > 1 and sum(value(groups[i].figure) for i in run) == value(total.figure)
    return False


def _may_be_of(total: Group, part: Group) -> bool:
    """Whether a list behind a comma may say who a total's people were: people or children, but not teachers."""
    known = total.head is None or total.head in ANYONE or total.kind is not VictimClass.PEOPLE
    of_civilians = total.kind is VictimClass.CIVILIAN and part.kind in (VictimClass.PEOPLE, VictimClass.MAN)
    return known and (of_civilians or contains(total.kind, part.kind))


ANYONE = frozenset(
    (
        "people",
        "persons",
        "civilians",
        "members",
        "relatives",
        "victims",
        "residents",
        "others",
        "siblings",
        "individuals",
    )
)


def _run(words: Sequence[Word], groups: Sequence[Group], first: int) -> range:
    """The groups listed from `first` on; names and ages may stand between them."""
    last = first
    while last + 1 < len(groups) and groups[last + 1].first - groups[last].last <= _ASIDE:
        between = [w.low for w in words[groups[last].last : groups[last + 1].first]]
        if not {",", "and"} & set(between[-1:]) or any(w in VERBS or w in AUXILIARIES for w in between if w != "and"):
            break
        last += 1
    return range(first, last + 1)


_ASIDE = 12


def value(figure: Quantity | None) -> int:
    """The number of an exact figure; far below nought where there is none."""
    if figure is None or figure.low is None or figure.low != figure.high or figure.bound is not Bound.EXACT:
        return -1000
    return int(figure.low)


def _draft(
    text: str, sentence: Sentence, words: Sequence[Word], group: Group, harm: Harm | None, frame: _Frame | None
) -> Draft:
    near = harm is not None and frame is None and harm.rule != "coordinated" and harm.trigger - group.last < _REACH
    first = min(group.first, harm.trigger) if harm and near else group.first
    last = max(group.last - 1, harm.trigger) if harm and near else group.last - 1
    kind = (harm.group if harm else group).kind if frame is None or frame.kind is None else frame.kind
    outcome = (frame.outcome if frame else None) or (harm.outcome if harm else Outcome.KILLED)
    guess = harm is None and (frame is None or frame.outcome is None)
    surface = text[words[group.number].start : words[group.last - 1].end][len(group.figure.number.text) :].strip()
    told = clause(text, sentence, words[group.number].start).text
    scope, rule = scope_of(told, harm is not None and harm.rule in ("count-noun", "toll"))
    some = partial.rule_of(words, group, harm)
    named = "named" if group.head == NAMED else None
    rules = tuple(r for r in (harm.rule if harm else None, frame.rule if frame else None, rule, some, named) if r)
    claim = Claim(
        id="",
        article=None,
        span=Span.of(text, words[first].start, words[last].end),
        outcome=outcome,
        count=group.figure,
        victims=Victims(kind, surface or "people"),
        stance=Stance.POSSIBLE if harm and (harm.possible or _in_doubt(words, group)) else Stance.ASSERTED,
        relation=None if frame is None else Relation.PART_OF_SUM if frame.sums else Relation.SUBSET_OF,
        scope=scope,
        rules=rules,
    )
    return Draft(
        claim,
        sentence.index,
        words[group.number].start,
        frame is not None,
        bool(frame and frame.ahead),
        guess,
        rising=bool(harm and harm.rising),
        trigger=harm.trigger if harm else None,
        single=(group.single or frame is None) and group.figure.low == group.figure.high == 1,
        headline=sentence.zone is ZoneKind.HEADLINE,
        early=early(told),
    )


def _in_doubt(words: Sequence[Word], group: Group) -> bool:
    """Whether the clause only asks: "it is not clear whether nine were killed", "if Adam Kessler was captured"."""
    return any(w.low in ("whether", "if") for w in words[max(0, group.first - 2) : group.first])


_EDGES = (";", " while ", " but ", " whereas ")


def clause(text: str, sentence: Sentence, at: int) -> Span:
    """The clause of a sentence that holds character `at`: sentences are cut at semicolons, "while" and "but"."""
    start = max([sentence.span.start, *(text.rfind(e, sentence.span.start, at) for e in _EDGES)])
    ends = [e for e in (text.find(edge, at, sentence.span.end) for edge in _EDGES) if e >= 0]
    return Span.of(text, start, min([sentence.span.end, *ends]))
