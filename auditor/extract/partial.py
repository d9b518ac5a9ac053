"""Figures that count only some of those harmed: "two more", "the two brothers", "14 members of"."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.extract.harms import BLOWS, Harm, outcome_of
from auditor.extract.phrases import Group, Word, low_at
from auditor.extract.vocabulary import clause_words
from auditor.model import Outcome


def _merely_hit(words: Sequence[Word], at: int) -> bool:
    """Whether a blow leaves open who survived it: "six were shot", but not "six were shot and wounded"."""
    wounded = low_at(words, at + 1) == "and" and outcome_of(low_at(words, at + 2), "participle") is Outcome.INJURED
    return words[at].low in BLOWS and not wounded


def rule_of(words: Sequence[Word], group: Group, harm: Harm | None) -> str | None:
    """The rule of a figure that counts some of those harmed only; None when it may count them all."""
    return _some(words, group, harm) or ("hit" if harm and _merely_hit(words, harm.trigger) else None)


def _some(words: Sequence[Word], group: Group, harm: Harm | None) -> str | None:
    """The rule of a figure that counts some of those harmed only: "two more", "the two brothers", "14 members of"."""
    start = max(0, group.first - 1)
    around = {
        w.low
        for i, w in enumerate(words[start : group.last], start)
        if not (w.low == "more" and low_at(words, i + 1) == "than")
    }
    if around & MORE:
        return "some-more"
    if harm and _BODIES & {words[harm.trigger].low, low_at(words, harm.trigger + 1)}:
        return "some-of-all"  # "two bodies", "two dead bodies"
    if harm and harm.rule == "toll" and _GROUPS & set(harm.group.nouns):
        return "some-of-all"  # "the number of people killed from the Kessler family"
    if low_at(words, group.first - 1) == "of" and low_at(words, group.first - 2) in _OF_ALL:
        return None
    if _listed(words, group):
        return "some-of-all"
    after = [w.low for w in words[group.last : group.last + _LOOK]]
    if "including" in after and _ATTACKERS & set(after[after.index("including") : after.index("including") + 4]):
        return "with-attacker"
    return "some-of-all" if around & _SAME or (group.head == "members" and low_at(words, group.last) == "of") else None


def _listed(words: Sequence[Word], group: Group) -> bool:
    """Whether only names or pictures are counted: "the names of nine killed", "identified ten members killed"."""
    before = low_at(words, group.first - 1)
    named = before == "of" and low_at(words, group.first - 2) in ("names", "list", "pictures", "images", "photos")
    return named or before in ("identified", "identify", "identifying", "named", "naming", "listed", "listing")


MORE = frozenset(("more", "another", "additional", "further"))


_LOOK = 14
_BODIES = frozenset(("body", "bodies", "corpse", "corpses", "remains"))
_GROUPS = frozenset(("family", "families", "members", "relatives"))
_OF_ALL = frozenset(("some", "many", "most", "several", "number", "half"))  # "some of the 68 killed": the 68 are all
_ATTACKERS = clause_words("attacker")
_SAME = frozenset(("other", "others", "the", "these", "those", "both"))
