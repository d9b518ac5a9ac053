"""What a newsroom can set: thresholds, checks and words of its own."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from auditor.model.findings import Severity


@dataclass(frozen=True, slots=True)
class Body:
    """A known claimant: canonical name, aliases, second references, side, kind, whether it relays what others say.

    `family` groups bodies of one state or movement that a desk may name for one another (a ministry and its
    government).
    """

    name: str
    aliases: tuple[str, ...]
    short: tuple[str, ...]
    side: str
    kind: str
    relay: bool = False
    family: str | None = None


@dataclass(frozen=True, slots=True)
class OwnPlace:
    """A place of a newsroom's own list, or further spellings of one that the gazetteer has."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: str | None = None
    part_of: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a newsroom adds to the shipped vocabularies. Its hash is reckoned once: tables are kept for each.

    claimants    bodies that state figures; one with the name of a shipped one takes its place
    places       places, or further spellings of known ones
    equivalents  sets of wordings that are one thing in two styles: putting one for another is no change
    terms        (name, terms) groups for copy/term-substituted, each term a tuple of forms, its name first; a group
                 with the name of a shipped one takes its place
    """

    claimants: tuple[Body, ...] = ()
    places: tuple[OwnPlace, ...] = ()
    equivalents: tuple[tuple[str, ...], ...] = ()
    terms: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...] = ()
    _hash: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_hash", hash(self._words()))

    def __hash__(self) -> int:
        return self._hash

    def __reduce__(self) -> tuple[type[Vocabulary], tuple[object, ...]]:
        return type(self), self._words()  # made anew in another process, where texts have other hashes

    def _words(self) -> tuple[object, ...]:
        return (self.claimants, self.places, self.equivalents, self.terms)


NO_WORDS = Vocabulary()


@dataclass(frozen=True, slots=True)
class Settings:
    """What a newsroom can set.

    conversion_tolerance  relative slack of a conversion beyond both rounding bands; AP's own coarse factors (1 sq km =
                          0.4 sq mi, 1 km = 0.62 mile) are up to 4 % off by design, hence 0.05
    only, skip            ids of the checks to run and to leave out; a group ("copy") stands for all its checks
    severities            (check id, severity) pairs that override the checks' own
    spell_out_below       counts below this number are written in words in suggestions; None: as the passage prints them
    vocabulary            the newsroom's own claimants, places, equivalents and terms
    """

    conversion_tolerance: Decimal = Decimal("0.05")
    only: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    severities: tuple[tuple[str, Severity], ...] = ()
    spell_out_below: int | None = None
    vocabulary: Vocabulary = NO_WORDS
