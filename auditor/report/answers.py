"""Answers without a figure as they stand in the ledger: no comment, looking into it, blame for somebody else."""

from __future__ import annotations

from auditor.extract.claimants import side
from auditor.model import Incident, Response, Stance
from auditor.wording import with_article

_WORDS = {
    Stance.NO_COMMENT: "no comment",
    Stance.ASSESSING: "looking into the reports",
    Stance.UNSUBSTANTIATED: "calls the reports unsubstantiated",
    Stance.DENIED: "denies having done it",
}


def of_incident(incident: Incident) -> tuple[Response, ...]:
    """The answers that no claim of the ledger tells already, each sentence of a speaker once."""
    told = {(c.article, c.claimant.name, c.stance): c.span for c in incident.claims if c.claimant}
    found: dict[tuple[str, str, int, int], Response] = {}
    for answer in incident.responses:
        span = told.get((answer.article, answer.claimant, answer.stance))
        if span is None or not span.overlaps(answer.span):
            key = (answer.article, answer.claimant, answer.span.start, answer.span.end)
            found.setdefault(key, answer)
    return tuple(found.values())


def in_words(answer: Response) -> str:
    """What the answer comes to: "no comment", "blames the Syrian army"."""
    if answer.stance is Stance.ACCUSED and answer.actor:
        return f"blames {with_article(answer.actor)}"
    return _WORDS.get(answer.stance, answer.stance.value.replace("_", " "))


def side_of(answer: Response) -> str:
    """The side of whoever answers, from the registry; empty where it is not known."""
    return (side(answer.claimant) or "").replace("_", " ")
