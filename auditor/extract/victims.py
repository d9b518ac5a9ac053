"""Who is counted: the class of victim that the words of a noun phrase name.

The words are in `data/victims.csv`. A phrase takes the most telling class of its words: relatives of
fighters are neither safely civilians nor fighters and have a class of their own; "civilian children" are children.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable

from auditor.extract.vocabulary import rows
from auditor.model import VictimClass

_FAMILY = "family"
_ARMED = "armed"
_THING = "none"
# The first class found wins: a narrower class says more than a wider one.
_ORDER = (
    VictimClass.UNKNOWN,
    VictimClass.CHILD,
    VictimClass.WOMAN,
    VictimClass.JOURNALIST,
    VictimClass.MEDIC,
    VictimClass.FIGHTER,
    VictimClass.POLICE,
    VictimClass.CIVILIAN,
    VictimClass.MAN,
    VictimClass.PEOPLE,
)


@functools.cache
def vocabulary() -> dict[str, str]:
    """Word → class name, "family" or "none" (a thing, a time or a place)."""
    return {row[0]: row[1] for row in rows("victims.csv")}


def is_person(word: str) -> bool:
    """Whether a lower-case word is a known noun for people."""
    return vocabulary().get(word, _THING) not in (_THING, _ARMED) or word.endswith("-year-olds")


def is_thing(word: str) -> bool:
    """Whether a lower-case word is a known noun for what cannot be a casualty."""
    return vocabulary().get(word) == _THING


def classify(words: Iterable[str], default: VictimClass = VictimClass.PEOPLE) -> VictimClass:
    """The class named by lower-case words; `default` where none of them names one."""
    named = list(words)
    known = [vocabulary().get(word) for word in named]
    if _FAMILY in known and (VictimClass.FIGHTER in known or _ARMED in known):
        return VictimClass.FAMILY_OF_FIGHTER
    if "personnel" in named and "civilian" in named:
        return VictimClass.CIVILIAN
    return next((kind for kind in _ORDER if kind in known), default)
