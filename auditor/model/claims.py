"""Who says what: attributions, and casualty figures with those who claim them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from auditor.model.articles import Span
from auditor.model.quantities import Quantity


class Stance(StrEnum):
    """How a claimant stands to a claim."""

    ASSERTED = "asserted"
    DENIED = "denied"
    UNSUBSTANTIATED = "unsubstantiated"
    ASSESSING = "assessing"
    NO_COMMENT = "no_comment"
    ACCUSED = "accused"
    POSSIBLE = "possible"
    RETRACTED = "retracted"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what: source, cue and content, each a tuple of spans (a quotation may be split), empty where absent.

    `claimant` is the canonical name of the source (registry name, else the full name used in the article); None when
    it could not be resolved. `steps` says how it was resolved ("it → the coalition → U.S.-led coalition").
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    stance: Stance
    claimant: str | None
    steps: tuple[str, ...] = ()


class Role(StrEnum):
    """Where in the chain a claimant stands."""

    ORIGIN = "origin"
    RELAY = "relay"
    REPORTER = "reporter"


@dataclass(frozen=True, slots=True)
class Claimant:
    """One link in the chain of who says it; `side` is from the registry ("monitor", "coalition", "government" …)."""

    name: str
    role: Role
    side: str | None
    spans: tuple[Span, ...] = ()


class Outcome(StrEnum):
    """What happened to those counted (or to the land)."""

    KILLED = "killed"
    INJURED = "injured"
    CASUALTIES = "casualties"
    MISSING = "missing"
    CAPTURED = "captured"
    DISPLACED = "displaced"
    TERRITORY = "territory"


class VictimClass(StrEnum):
    """Classes of victims; `auditor.arithmetic` holds their order (people ⊃ civilian ⊃ child …)."""

    PEOPLE = "people"
    CIVILIAN = "civilian"
    CHILD = "child"
    WOMAN = "woman"
    MAN = "man"
    FAMILY_OF_FIGHTER = "family_of_fighter"
    FIGHTER = "fighter"
    JOURNALIST = "journalist"
    MEDIC = "medic"
    POLICE = "police"
    UNKNOWN = "unknown"


class Relation(StrEnum):
    """How a claim stands to another of the same article."""

    SUBSET_OF = "subset_of"
    PART_OF_SUM = "part_of_sum"
    RESTATES = "restates"
    UPDATES = "updates"


class Scope(StrEnum):
    """Whether a figure counts one event, a period of time or everything so far."""

    EVENT = "event"
    PERIOD = "period"
    CUMULATIVE = "cumulative"


@dataclass(frozen=True, slots=True)
class Victims:
    """Who was harmed: the class and the words used."""

    kind: VictimClass
    surface: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where: the words used and the key under which spellings of one place meet."""

    surface: str
    key: str


@dataclass(frozen=True, slots=True)
class When:
    """A time as worded, with the days it may mean (both None when unresolved); `assumed` says what was assumed."""

    surface: str
    first: date | None
    last: date | None
    assumed: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One casualty (or territory, displacement …) figure by one claimant.

    "no civilian casualties" is outcome casualties, count 0, class civilian, stance denied; `limit` then quotes the
    words that limit the denial ("associated with the strikes in question"). `relation` and `target` (a claim id) tie it
    to another claim of the article. `additional` says that the figure comes on top of others of the same outcome ("six
    more bodies"): it is no total, though no part of a printed one either. `claimants` is the chain, outermost last.
    `rules` are the ids of the patterns that built it.
    """

    id: str
    article: str | None
    span: Span
    outcome: Outcome
    count: Quantity | None
    victims: Victims
    stance: Stance
    claimants: tuple[Claimant, ...] = ()
    relation: Relation | None = None
    target: str | None = None
    actor: str | None = None
    actor_stance: Stance | None = None
    place: Place | None = None
    when: When | None = None
    as_of: When | None = None
    scope: Scope = Scope.EVENT
    additional: bool = False
    limit: Span | None = None
    rules: tuple[str, ...] = ()

    @property
    def claimant(self) -> Claimant | None:
        """Whose figure it is: the origin of the chain; None when the article speaks in its own voice."""
        return self.claimants[0] if self.claimants else None
