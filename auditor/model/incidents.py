"""One event and the claims that compete about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from auditor.model.articles import Span
from auditor.model.claims import Claim, Place, Stance, When


class IncidentStatus(StrEnum):
    """Airwars' terms for how far an incident is agreed."""

    DECLARED = "declared"
    SINGLE_SOURCE = "single_source"
    CONTESTED = "contested"
    DENIED = "denied"
    REPORTED = "reported"


@dataclass(frozen=True, slots=True)
class Response:
    """An answer to what is told of an event, without a figure: no comment, assessing, unsubstantiated, blame.

    `actor` is whom an answer of stance accused blames, and who denies having done it where the stance is denied.
    """

    article: str
    claimant: str
    stance: Stance
    span: Span
    actor: str | None = None


class TieBy(StrEnum):
    """What ties two reports: the same place and time, people named in both, an address or a town on one day."""

    PLACE = "place"
    NAME = "name"
    ADDRESS = "address"
    TOWN = "town"


@dataclass(frozen=True, slots=True)
class Tie:
    """Why an article was taken to tell of the same event as another: both are ids, `because` is a clause."""

    article: str
    other: str
    by: TieBy
    because: str


@dataclass(frozen=True, slots=True)
class Incident:
    """One event about which claims compete; claims in order of the articles' publication.

    `copies` are groups of ids of articles that are copies of one another, the original first: they count as one origin.
    `responses` are answers without a figure; `beside` are figures of another scope (a period, everything so far) that
    the same articles set beside those of the event. `ties` say why the articles were joined, one for each after the
    first. `days` are those on which the articles were published, as far as they are known.
    """

    id: str
    place: Place | None
    when: When | None
    actor: str | None
    claims: tuple[Claim, ...]
    status: IncidentStatus = IncidentStatus.REPORTED
    copies: tuple[tuple[str, ...], ...] = ()
    responses: tuple[Response, ...] = ()
    beside: tuple[Claim, ...] = ()
    ties: tuple[Tie, ...] = ()
    days: tuple[tuple[str, date], ...] = ()
