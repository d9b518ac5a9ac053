"""The parties to an incident: which names, across articles, stand for one speaker or actor.

One article writes "the U.S.-led coalition", another "the coalition"; a denial by the Pentagon and one by the coalition
come from one side. A second reference is taken for a full name only where the incident offers exactly one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from auditor.extract.claimants import bodies, body, side
from auditor.model import Body, Claim

_MILITARY = frozenset(
    (
        "armed",
        "forces",
        "army",
        "military",
        "report",
        "communique",
        "spokesman",
        "official",
        "officials",
        "source",
        "sources",
    )
)
"""Words of which only the military of the country is called, when no nation is named."""
_ARMED = ("coalition", "government", "military", "militant", "opposition")
_BYSTANDER = re.compile(
    r"\b(?:police|sheriff|officers?|deput(?:y|ies)|troopers?|neighbou?rs?|residents?|witness(?:es)?|relatives?|famil(?:y|ies))\b",
    re.I,
)
_POWERS = [[word] for word in ("army", "military", "coalition", "government", "ministry", "forces", "regime")]
_DETERMINERS = ("the ", "a ", "an ")


class Parties:
    """The names of one incident, each with the fullest name it stands for."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        claims = tuple(claims)
        names = dict.fromkeys(n for c in claims for n in (c.actor, c.claimant.name if c.claimant else None) if n)
        self._full = [name for name in names if body(name) or not _is_reference(name)]
        self._meant = {name: self._fullest(name, list(names)) for name in names}
        self._actors = {self.actor(claim) for claim in claims}

    def name(self, name: str | None) -> str:
        """The name under which this one's claims are gathered; empty for none."""
        return self._meant.get(name, name) if name else ""

    def claimant(self, claim: Claim) -> str:
        """The canonical name of whoever makes a claim; empty where the article speaks in its own voice."""
        return self.name(claim.claimant.name) if claim.claimant else ""

    def actor(self, claim: Claim) -> str:
        """The canonical name of whoever did it; empty where the claim does not say."""
        return self.name(claim.actor)

    def side(self, name: str) -> str:
        """The state or movement behind a name, else the name itself: bodies of one family deny with one voice."""
        known = body(name)
        if known:
            return known.family or name
        return "military" if set(_bare(name).lower().split()) <= _MILITARY else name

    def answers_for_harm(self, name: str) -> bool:
        """Whether a speaker is a side that may have done it: named as the actor, or armed; no monitor, medium or
        neighbour who only knows of nothing."""
        armed = side(name) in _ARMED or name.lower().split()[-1:] in _POWERS
        return bool(name) and (armed or name in self._actors)

    def may_deny(self, name: str) -> bool:
        """Whether a speaker's "nobody was harmed" answers a report: not a neighbour's or a police force's, who tell of
        something else, as long as nobody blames them."""
        return self.answers_for_harm(name) or _BYSTANDER.search(name) is None

    def known(self, name: str) -> bool:
        """Whether a name is that of a body of the registry, or one by which some body is called."""
        return bool(_called(self.name(name)))

    def may_be_one(self, one: str, other: str) -> bool:
        """Whether two names may mean one side: a description ("regime forces") means any body that is so called."""
        return bool(_families(self.name(one)) & _families(self.name(other)))

    def _fullest(self, name: str, names: list[str]) -> str:
        if body(name) or not _is_reference(name):
            return name
        head = _bare(name).split()[-1].lower()
        known = [other for other in self._full if (found := body(other)) and head in found.short]
        if len(known) == 1:
            return known[0]
        worded = [n for n in names if _is_reference(n) and _bare(n).split()[-1].lower() == head]
        return min(worded, key=lambda n: (len(n), n)) if len(known) == 0 else name


def _called(name: str) -> list[Body]:
    known = body(name)
    return [known] if known else [b for b in bodies() if _bare(name).lower() in (short.lower() for short in b.short)]


def _families(name: str) -> set[str]:
    return {b.family or b.name for b in _called(name)} or {name}


def _is_reference(name: str) -> bool:
    """Whether a name is a description in small letters ("the multinational coalition"), no name of its own."""
    bare = _bare(name)
    if " " not in bare and body(name) is None and _called(bare.lower()):
        return True  # "Coalition" at the head of a line
    return bool(bare) and bare == bare.lower()


def _bare(name: str) -> str:
    low = name.lower()
    return next((name[len(d) :] for d in _DETERMINERS if low.startswith(d)), name)
