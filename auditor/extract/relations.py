"""How the figures of an article stand to one another: parts to totals, later figures to those they update."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from auditor.arithmetic import contains
from auditor.extract.parts import Draft
from auditor.extract.scene import apart
from auditor.extract.vocabulary import clause_words
from auditor.model import Claim, Outcome, Quantity, Relation, Scope, VictimClass

_BACK = 5


_REFERRING = frozenset(("some-of-all", "named", "along-with"))


def relate(drafted: Sequence[Draft]) -> list[Draft]:
    """Find the total of every part, and the earlier figure that a risen toll updates."""
    found = _hit_or_killed(_without_kinds(drafted))
    for at, draft in enumerate(found):
        if draft.part:
            total = _ahead(found, at) if draft.ahead else _total(found, at)
            if total is not None:
                claim = draft.claim
                outcome = found[total].claim.outcome if draft.guess else claim.outcome
                if outcome is not found[total].claim.outcome and not _hurt_among(outcome, found[total]):
                    found[at] = replace(draft, part=False, claim=replace(claim, relation=None))
                    continue
                scope = found[total].claim.scope if found[total].sentence == draft.sentence else claim.scope
                found[at] = replace(draft, total=total, claim=replace(claim, outcome=outcome, scope=scope))
            elif _died_of_the_hurt(found, at):
                found[at] = replace(draft, part=False, claim=replace(draft.claim, relation=None))
        elif (
            (draft.single or _refers(draft) or _one_by_one(draft))
            and not _beside_others(found, at)
            and (total := _toll_of(found, at)) is not None
        ):
            claim = replace(draft.claim, relation=Relation.SUBSET_OF, rules=(*draft.claim.rules, "one-of-toll"))
            found[at] = replace(draft, total=total, claim=claim)
        elif (toll := _toll_of_bodies(found, at)) is not None:
            found[at] = replace(draft, total=toll, claim=replace(draft.claim, relation=Relation.SUBSET_OF))
        elif draft.rising:
            earlier = _earlier(found, at)
            if earlier is not None:
                found[at] = replace(draft, total=earlier, claim=replace(draft.claim, relation=Relation.UPDATES))
    return _without_orphans(_with_additions(_after_first_counts(found)))


def _one_by_one(draft: Draft) -> bool:
    """Whether a list tells of people by name or kinship, as those a toll has counted are told of."""
    rules, opener = draft.claim.rules, draft.claim.victims.surface.partition(" ")[0].lower()
    return "sum-of-list" in rules and ("named" in rules or opener in ("his", "her", "their"))


def _hurt_among(outcome: Outcome, total: Draft) -> bool:
    """Whether a part counts the wounded of those hit: "a boy was among four people shot"."""
    return outcome is Outcome.INJURED and total.claim.outcome is Outcome.CASUALTIES


def _died_of_the_hurt(found: Sequence[Draft], at: int) -> bool:
    """Whether a part counts the dead of those told as hurt just before: "six were wounded, three of whom died"."""
    dead, hurt = found[at], found[at - 1] if at else None
    if hurt is None or dead.guess or dead.claim.outcome is not Outcome.KILLED or dead.sentence - hurt.sentence > 1:
        return False
    them = dead.claim.span.text.lower().split()[-2:]
    return hurt.claim.outcome is Outcome.INJURED and them in (["of", "whom"], ["of", "them"])


def _after_first_counts(found: list[Draft]) -> list[Draft]:
    """Let the greater figure told next, else the one told last before, replace a first count: "Initially two were
    reported killed … the toll stood at nine"."""
    result = list(found)
    for at, first in enumerate(found):
        if not first.early or first.part or first.single or first.claim.relation is not None:
            continue
        later = (i for i in range(at + 1, min(len(found), at + _FAR)) if _replaces(result[i], first))
        sooner = (i for i in range(at - 1, max(-1, at - _FAR), -1) if _replaces(result[i], first))
        place = next(later, None) or next(sooner, None)
        if place is not None:
            claim = replace(result[place].claim, relation=Relation.UPDATES)
            result[place] = replace(result[place], total=at, claim=claim)
    return result


def _replaces(draft: Draft, first: Draft) -> bool:
    claim, old = draft.claim, first.claim
    if draft.part or draft.early or draft.headline or claim.relation is not None:
        return False
    same = claim.outcome is old.outcome and claim.scope is old.scope and not _PARTIAL & set(claim.rules)
    return same and contains(claim.victims.kind, old.victims.kind) and _below(old.count, claim.count)


def _with_additions(found: Sequence[Draft]) -> list[Draft]:
    """Mark the figures that come on top of others of the same outcome: "six more bodies".

    "One was killed and two more were wounded" adds to nobody wounded: "more" only sets the two off from the dead.
    """
    told: dict[Outcome, int] = {}
    result = []
    for draft in found:
        claim = draft.claim
        if "some-more" in claim.rules and claim.relation is None:
            others = [at for outcome, at in told.items() if outcome is not claim.outcome and outcome in _HARMED]
            beside = claim.outcome not in told and any(draft.sentence - at <= _BESIDE for at in others)
            claim = replace(claim, additional=not beside)
        told[claim.outcome] = draft.sentence
        result.append(replace(draft, claim=claim))
    return result


_HARMED = (Outcome.KILLED, Outcome.INJURED, Outcome.CASUALTIES, Outcome.MISSING)
_BESIDE = 1


def _beside_others(found: Sequence[Draft], at: int) -> bool:
    """Whether "others" sets a figure off from another outcome of its sentence: "one dead and six others injured"."""
    other = found[at - 1] if at else None
    return bool(
        other
        and "some-of-all" in found[at].claim.rules
        and other.sentence == found[at].sentence
        and other.claim.outcome is not found[at].claim.outcome
    )


def _refers(draft: Draft) -> bool:
    """Whether a figure speaks of people whose toll was given before: the two brothers, their three sons, four women."""
    claim = draft.claim
    if draft.rising or claim.scope is not Scope.EVENT or claim.outcome not in (Outcome.KILLED, Outcome.INJURED):
        return False
    if _ATTACKERS & set(claim.victims.surface.lower().split()):
        return False
    return bool(_REFERRING & set(claim.rules)) or claim.victims.kind in _NARROW or _kin(claim)


_ATTACKERS = clause_words("attacker")
_NARROW = (VictimClass.CHILD, VictimClass.WOMAN, VictimClass.MAN, VictimClass.MEDIC, VictimClass.JOURNALIST)


def _kin(claim: Claim) -> bool:
    """Whether the counted are told as relatives or neighbours of somebody: "his three cousins"."""
    words = claim.victims.surface.lower().split()
    return bool(_RELATED & set(words)) or any(w.endswith(("'s", "’s")) for w in words)


_RELATED = clause_words("related")


def _hit_or_killed(drafted: Sequence[Draft]) -> list[Draft]:
    """Where some died, "six were shot" counts the dead with the wounded."""
    deaths: dict[int, list[Draft]] = {}
    for d in drafted:
        told = d.claim.outcome is Outcome.KILLED and d.claim.scope is Scope.EVENT and not d.guess
        if told and not (d.claim.count and d.claim.count.most == 0):
            deaths.setdefault(d.sentence, []).append(d)
    return [
        replace(d, claim=replace(d.claim, outcome=Outcome.CASUALTIES))
        if "hit" in d.claim.rules
        and d.claim.outcome is Outcome.INJURED
        and (not d.single or "sum-of-list" in d.claim.rules)
        and not _besides_the_dead(d, deaths)
        and any(
            not apart(d.claim, death.claim)
            for sentence in range(d.sentence - _BACK, d.sentence + _BACK + 1)
            for death in deaths.get(sentence, ())
        )
        else d
        for d in drafted
    ]


def _without_kinds(drafted: Sequence[Draft]) -> list[Draft]:
    """Leave out what "murder-suicide" says of the dead, but for the first where the article counts none itself."""
    kinds = [d for d in drafted if "murder-suicide" in d.claim.rules]
    counted = any(_counts_dead(d) for d in drafted if d not in kinds) if kinds else False
    return [d for d in drafted if d not in kinds or (d is kinds[0] and not counted)]


def _counts_dead(draft: Draft) -> bool:
    claim = draft.claim
    many = not draft.single or "sum-of-list" in claim.rules
    return claim.outcome is Outcome.KILLED and many and claim.scope is Scope.EVENT and not draft.guess


def _besides_the_dead(hit: Draft, deaths: dict[int, list[Draft]]) -> bool:
    """Whether "others" sets those hit off from the dead of their sentence: "a man was killed and three others shot"."""
    words = hit.claim.span.text.lower().split()[:4]
    set_off = bool({"other", "others"} & set(words)) and "sum-of-list" not in hit.claim.rules
    return set_off and any(d.order < hit.order for d in deaths.get(hit.sentence, ()))


def _without_orphans(found: Sequence[Draft]) -> list[Draft]:
    """Leave out parts that name no outcome and have no total; those that remain point to the totals' new places."""
    kept = [at for at, d in enumerate(found) if not (d.part and d.guess and d.total is None)]
    place = {old: new for new, old in enumerate(kept)}
    return [
        replace(found[at], total=place.get(found[at].total or 0) if found[at].total is not None else None)
        for at in kept
    ]


def _ahead(found: Sequence[Draft], at: int) -> int | None:
    return at + 1 if at + 1 < len(found) and found[at + 1].sentence == found[at].sentence else None


def _total(found: Sequence[Draft], at: int) -> int | None:
    """The nearest earlier total of the same sentence, else of the sentences just before, that can hold the part."""
    part = found[at]
    for i in range(at - 1, -1, -1):
        total = found[i]
        if part.sentence - total.sentence > _BACK:
            return None
        if total.part or (not part.guess and total.claim.outcome not in (part.claim.outcome, Outcome.CASUALTIES)):
            continue
        if total.sentence == part.sentence or (
            total.claim.count is not None and total.claim.count.low != 1 and total.claim.count.most != 0
        ):
            return i
    return None


def _toll_of_bodies(found: Sequence[Draft], at: int) -> int | None:
    """Bodies recovered are a part of a greater toll that the same sentence gives."""
    bodies = found[at]
    if not {"count-noun", "event-of"} & set(bodies.claim.rules) or not _BODIES & set(
        bodies.claim.span.text.lower().split()
    ):
        return None
    for i in range(max(0, at - _NEAR), min(len(found), at + _NEAR)):
        other = found[i]
        if (
            i != at
            and other.sentence == bodies.sentence
            and not other.part
            and other.claim.outcome is bodies.claim.outcome
        ) and _below(bodies.claim.count, other.claim.count):
            return i
    return None


_BODIES = frozenset(("body", "bodies", "corpse", "corpses", "remains"))


def _toll_of(found: Sequence[Draft], at: int) -> int | None:
    """The toll that a single person or a group already counted belongs to: the nearest earlier, greater one."""
    single = found[at]
    if single.claim.outcome is Outcome.CAPTURED and single.claim.relation is None and single.single:
        return None  # a hostage is seldom one of those seized before
    for i in range(at - 1, max(-1, at - _FAR), -1):
        other = found[i]
        if other.sentence == single.sentence:
            if single.single and not other.single and other.trigger == single.trigger is not None:
                return i  # "two brothers, A and B, were killed"
            continue
        if other.part or other.single or other.claim.relation in _PARTS:
            continue
        if _PARTIAL & set(other.claim.rules) and not _members(other):
            continue
        if other.headline and not single.single:
            continue
        if _holds(other, single):
            if apart(single.claim, other.claim):
                return None
            if _below(single.claim.count, other.claim.count):
                return i
    return _toll_ahead(found, at) if single.single else None


def _members(draft: Draft) -> bool:
    """Whether a figure counts the members of a family or group, to whom a single person may belong."""
    return "members" in draft.claim.victims.surface.lower().split()


def _holds(total: Draft, part: Draft) -> bool:
    """Whether outcome and class let one figure count the people of the other."""
    # A death among those shot is the toll of the dead; a wound among them tells nothing new.
    hurt = part.single and part.claim.outcome is Outcome.INJURED and total.claim.outcome is Outcome.CASUALTIES
    if not (hurt or total.claim.outcome is part.claim.outcome) or total.claim.scope is not Scope.EVENT:
        return False
    whole, kind = total.claim.victims.kind, part.claim.victims.kind
    if whole is VictimClass.FIGHTER and kind is not whole:
        return False  # "ten militants were killed … the hostage was killed"
    named = part.single or bool(_REFERRING & set(part.claim.rules))
    return named or whole in _WIDE_CLASSES or contains(whole, kind)


_WIDE_CLASSES = (VictimClass.PEOPLE, VictimClass.CIVILIAN)


_PARTS = (Relation.SUBSET_OF, Relation.PART_OF_SUM)


def _toll_ahead(found: Sequence[Draft], at: int) -> int | None:
    """A lead that names one of the dead before it counts them: the toll told in the sentences right after."""
    single = found[at]
    if single.sentence >= (_NAMED_LEAD if "named" in single.claim.rules else _LEAD):
        return None
    for i in range(at + 1, len(found)):
        other = found[i]
        if other.sentence - single.sentence > _AHEAD:
            return None
        if other.sentence == single.sentence or other.part or other.single or _PARTIAL & set(other.claim.rules):
            continue
        if _holds(other, single):
            if _of_another_day(single.claim, other.claim) or apart(single.claim, other.claim):
                return None
            return i if _below(single.claim.count, other.claim.count) else None
    return None


def _of_another_day(single: Claim, toll: Claim) -> bool:
    """Whether a toll told later bears a date of its own, as events of the past do: "On May 3, 2012, four died"."""
    if toll.when is None or not _DATE.search(toll.when.surface):
        return False
    return single.when is None or single.when.surface != toll.when.surface


_DATE = re.compile(r"\d")


_LEAD = 8
_AHEAD = 14
_NAMED_LEAD = 10
# Claims that are looked through for a total, so that work stays linear in the text.
_FAR = 300
_NEAR = 20


_PARTIAL = frozenset(("some-more", "some-of-all"))


def _earlier(found: Sequence[Draft], at: int) -> int | None:
    new = found[at].claim
    for i in range(at - 1, max(-1, at - _FAR), -1):
        old = found[i].claim
        if old.outcome == new.outcome and not found[i].part and old.scope == new.scope and _below(old.count, new.count):
            return i
    return None


def _below(old: Quantity | None, new: Quantity | None) -> bool:
    return old is not None and new is not None and old.low is not None and new.low is not None and 0 < old.low < new.low
