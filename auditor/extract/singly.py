"""Victims told one by one over sentences: "A man was killed … A second man died in hospital" tells of two at least.

A sum is made only where words make it sure that each is somebody else ("another", "a second", "was also killed", "three
others"), and only where the article gives no figure itself. It is a floor, never an exact toll.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from auditor.extract.harms import BLOWS
from auditor.extract.parts import Draft
from auditor.extract.scene import apart
from auditor.model import Bound, Outcome, Relation, Scope, Span, VictimClass, Victims

PARTS = (Relation.SUBSET_OF, Relation.PART_OF_SUM)
_NEAR = 4
"""Sentences between one victim and the next; farther off, the story may have begun anew."""
_NEXT = 2
"""Sentences between one victim and the next where only their names tell them apart."""
_ORDINALS = {
    word: number
    for number, words in enumerate(
        ("second 2nd", "third 3rd", "fourth 4th", "fifth 5th", "sixth 6th", "seventh 7th", "eighth 8th", "ninth 9th"), 2
    )
    for word in words.split()
}
_DEFINITE = frozenset(("the", "those", "these", "both", "all"))
ANYBODY = frozenset(("man", "woman", "person", "victim", "teen", "teenager", "boy", "girl", "child", "people"))


def summed(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """The claims with a sum put before the first of those told one by one, once for each outcome."""
    found = list(drafts)
    for outcome in (Outcome.KILLED, Outcome.INJURED):
        counted = _one_by_one(found, outcome) or _by_name(found, outcome) or _side_by_side(text, found, outcome)
        if counted:
            found = _with_sum(text, found, *counted)
        found = _with_others(text, found, outcome)
    return found


def exact(draft: Draft) -> int:
    """The number of an exact figure; 0 of any other."""
    count = draft.claim.count
    return int(count.low) if count and count.low and count.low == count.high and count.bound is Bound.EXACT else 0


def _one_by_one(found: Sequence[Draft], outcome: Outcome) -> tuple[list[int], int] | None:
    """The places of the victims that words tell apart, and how many they are; None where they do not, or where the
    article gives a figure."""
    apart: list[int] = []
    number = latest = 0
    beside = False  # whether people of another outcome were told before
    deaths = any(d.claim.outcome is Outcome.KILLED and of_event(d) for d in found)
    for at, draft in enumerate(found):
        if not of_event(draft) or _both(draft):
            continue
        if draft.claim.outcome is not outcome:
            beside = beside or draft.claim.outcome in _HARMED
            continue
        if draft.claim.relation in PARTS:
            continue
        more = _more(draft)
        listed = not apart and _is_sum(draft) and exact(draft)
        if not draft.single and not (more and apart) and not listed:
            return None
        if apart and _is_sum(draft) and not _also(draft):
            continue
        if listed:  # "a boy and a girl were shot … A woman was also shot"
            apart, number, latest = [at], listed, draft.sentence
            continue
        if deaths and _merely_hit(draft):
            continue  # whoever was shot may be the one who died
        if draft.single and more > 1 and beside:
            more = 1  # "one man was killed; a second man was injured": the ordinal counts the dead in
        near = bool(apart) and draft.sentence - latest <= _NEAR
        latest = draft.sentence
        if near if apart and more else not apart and more != 1:
            number = max(number + 1, more) if draft.single else number + more
            apart.append(at)
    return (apart, number) if number > 1 and (len(apart) > 1 or not _is_sum(found[apart[0]])) else None


def _by_name(found: Sequence[Draft], outcome: Outcome) -> tuple[list[int], int] | None:
    """The places of the victims told each in a sentence of their own, by names that share no word, and how many they
    are; None where the article gives a figure."""
    told = _told(found, outcome)
    if any(not found[at].single for at in told):
        return None
    places: list[int] = []
    names: set[str] = set()
    for at in told:
        name = _name(found[at])
        last = found[places[-1]] if places else None
        far = last is not None and (found[at].sentence - last.sentence > _NEXT or apart(found[at].claim, last.claim))
        if not name or name & names or far:
            continue
        places.append(at)
        names |= name
    return (places, len(places)) if len(places) > 1 else None


def _told(found: Sequence[Draft], outcome: Outcome) -> list[int]:
    """The places of the claims of one outcome that are no part of another."""
    told = (at for at, d in enumerate(found) if d.claim.outcome is outcome and of_event(d) and not _both(d))
    return [at for at in told if found[at].claim.relation not in PARTS]


def _name(draft: Draft) -> set[str]:
    """The words of the name of a single person told by name; none of any other claim."""
    count = draft.claim.count
    if count is None or "named" not in draft.claim.rules or count.low != 1:
        return set()
    return {w for w in count.span.text.split() if w[:1].isupper() and len(w.strip(".,")) > 1}


def _side_by_side(text: str, found: Sequence[Draft], outcome: Outcome) -> tuple[list[int], int] | None:
    """The places of single people set side by side in one sentence, and how many they are: "a woman was shot in the
    back and a boy in the arm"; None where the article gives a figure."""
    told = _told(found, outcome)
    if not told or any(not found[at].single for at in told):
        return None
    places = told[:1]
    for at in told[1:]:
        one, other = found[places[-1]], found[at]
        if other.sentence != one.sentence or other.trigger == one.trigger or not _indefinite(one, other):
            break
        if not text[one.claim.span.end : other.order].rstrip().endswith((" and", ";", ",", " while")):
            break
        places.append(at)
    return (places, len(places)) if len(places) > 1 else None


def _indefinite(*drafts: Draft) -> bool:
    words = [d.claim.count.span.text.lower().split() for d in drafts if d.claim.count]
    return all(w[0] in ("a", "an", "one", "another") for w in words)


def _with_others(text: str, found: list[Draft], outcome: Outcome) -> list[Draft]:
    """Put the sum before a figure and the "others" beside it: "two are in critical condition and five others were
    treated for injuries"."""
    pairs = [at for at in range(len(found) - 1) if _beside(found[at], found[at + 1], outcome)]
    for at in reversed(pairs[:_PAIRS]):
        found = _with_sum(text, found, [at, at + 1], exact(found[at]) + _rest(found[at + 1]))
    return found


_PAIRS = 12
"""Sums of this kind in one article at most, so that work stays linear in the text."""


def _beside(one: Draft, others: Draft, outcome: Outcome) -> bool:
    """Whether a figure and the next one tell of "others" of the same outcome in one sentence, each with its verb."""
    apart_told = one.sentence == others.sentence and one.trigger != others.trigger
    if not apart_told or {one.claim.outcome, others.claim.outcome} != {outcome} or others.single:
        return False
    if any(d.claim.relation in PARTS or not of_event(d) for d in (one, others)):
        return False
    definite = one.claim.span.text.lower().split()[0] in _DEFINITE
    return bool(exact(one) and _rest(others)) and not definite and not _more(one)


def _rest(others: Draft) -> int:
    """How many "three others" or "the other three" add to those told just before them."""
    words = others.claim.span.text.lower().split()
    return exact(others) if words[:2] == ["the", "other"] or words[1:2] == ["more"] else _more(others)


_HARMED = (Outcome.KILLED, Outcome.INJURED, Outcome.CASUALTIES)


def _is_sum(draft: Draft) -> bool:
    return "sum-of-list" in draft.claim.rules


def _both(draft: Draft) -> bool:
    """Whether a figure only takes up two told of before: "both were taken to hospital"."""
    return draft.claim.span.text[:5].lower() == "both "


def _merely_hit(draft: Draft) -> bool:
    return draft.claim.outcome is Outcome.INJURED and bool(BLOWS & set(draft.claim.span.text.lower().split()))


def of_event(draft: Draft) -> bool:
    """Whether a claim tells of people harmed in the event itself."""
    claim = draft.claim
    return claim.scope is Scope.EVENT and claim.count is not None and claim.count.most != 0


def _more(draft: Draft) -> int:
    """How many a claim adds to those before, or counts with them; 0 where it may speak of somebody told already."""
    claim = draft.claim
    assert claim.count is not None
    words = [w.strip(",;") for w in claim.span.text.lower().split()]
    if _also(draft):
        return int(claim.count.low or 0)
    if draft.single:
        ordinal = next((_ORDINALS[w] for w in words[:3] if w in _ORDINALS), 0)
        if ordinal:
            return ordinal if ANYBODY & set(words) else 0
        return 1 if words[0] == "another" or "also" in words else 0
    exact = claim.count.bound is Bound.EXACT and claim.count.low == claim.count.high
    others = words[0] not in _DEFINITE and {"other", "others"} & set(words[1:4])
    return int(claim.count.low or 0) if exact and others else 0


def _also(draft: Draft) -> bool:
    """Whether a list tells of further victims: "Kessler and a neighbour were also killed"."""
    return _is_sum(draft) and exact(draft) > 0 and " also " in draft.claim.span.text


def _with_sum(text: str, found: list[Draft], apart: Sequence[int], number: int) -> list[Draft]:
    first, last = found[apart[0]], found[apart[-1]]
    assert first.claim.count is not None
    told = Span.of(text, first.claim.span.start, last.claim.span.end)
    value = Decimal(number)
    figure = replace(
        first.claim.count,
        span=told,
        number=told,
        low=value,
        high=value,
        least=value,
        most=None,
        bound=Bound.AT_LEAST,
        noun=None,
        note="sum of victims told one by one",
    )
    claim = replace(
        first.claim, span=told, count=figure, victims=Victims(VictimClass.PEOPLE, "people"), rules=("told-singly",)
    )
    total = replace(first, claim=claim, single=False, trigger=None)
    place = apart[0]
    result = insert(found, place, total)
    for at in apart:
        part = replace(result[at + 1].claim, relation=Relation.PART_OF_SUM, additional=False)
        result[at + 1] = replace(result[at + 1], total=place, claim=part)
    return result


def insert(found: Sequence[Draft], place: int, new: Draft) -> list[Draft]:
    """The claims with one more at a place; those that point to a total behind it follow the total."""
    moved = [replace(d, total=d.total + (d.total >= place)) if d.total is not None else d for d in found]
    return [*moved[:place], new, *moved[place:]]
