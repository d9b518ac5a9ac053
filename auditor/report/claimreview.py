"""Draft ClaimReview markup (schema.org) for contested claims: everything but the verdict, which is a person's.

One item per claim that another claimant denies or contradicts; a fact-checker fills in the rating, the review's own
address and date. Source of the vocabulary: schema.org, types ClaimReview and Claim.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from auditor.arithmetic import comparable, disjoint
from auditor.ledger import answers, counts_attackers, denies, is_total, narrower, reports
from auditor.model import Article, Audit, Claim, Incident
from auditor.parties import Parties
from auditor.report import words

Value = str | int | dict[str, "Value"] | list["Value"]


def render(audit: Audit, incident_id: str | None = None) -> str:
    """The draft as JSON-LD, for one incident or, without an id, for all; an empty list where nothing is contested.

    Raises ValueError when there is no incident of that id.
    """
    chosen = [i for i in audit.incidents if incident_id in (None, i.id)]
    if incident_id is not None and not chosen:
        known = ", ".join(i.id for i in audit.incidents) or "none"
        raise ValueError(f"There is no incident {incident_id!r}. There are: {known}.")
    articles = {reading.article.id: reading.article for reading in audit.readings}
    items = [_review(claim, incident, articles) for incident in chosen for claim in contested(incident)]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def contested(incident: Incident) -> Iterator[Claim]:
    """The claims that another claimant of the incident denies or contradicts, each figure of a claimant once."""
    parties = Parties(incident.claims)
    seen: set[tuple[str, str, str]] = set()
    for claim in incident.claims:
        key = (parties.claimant(claim), claim.outcome.value, words.told(claim))
        if key not in seen and any(_against(claim, other, parties) for other in incident.claims):
            seen.add(key)
            yield claim


def _against(claim: Claim, other: Claim, parties: Parties) -> bool:
    if reports(claim) and denies(other):
        return answers(other, claim, parties)
    if denies(claim) and reports(other):
        return answers(claim, other, parties)
    rivals = is_total(claim) and is_total(other) and parties.claimant(claim) != parties.claimant(other)
    if not rivals or claim.outcome is not other.outcome or claim.count is None or other.count is None:
        return False
    if narrower(claim, other) or narrower(other, claim) or counts_attackers(claim) != counts_attackers(other):
        return False
    same = comparable(claim.victims.kind, other.victims.kind)
    return same and claim.victims.kind is other.victims.kind and disjoint(claim.count.interval, other.count.interval)


def _review(claim: Claim, incident: Incident, articles: dict[str, Article]) -> dict[str, Value]:
    place = incident.place.surface if incident.place else "place not stated"
    day = incident.when.first if incident.when else None
    when = words.moment(day) if day else incident.when.surface if incident.when else "time not stated"
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "claimReviewed": f"{words.one_line(claim.span.text)} ({words.one_line(place)}, {words.one_line(when)})",
        "itemReviewed": _item(claim, articles.get(claim.article or "")),
    }


def _item(claim: Claim, article: Article | None) -> dict[str, Value]:
    """The claim: who made it and where it appeared."""
    item: dict[str, Value] = {"@type": "Claim", "text": words.one_line(claim.span.text)}
    if claim.claimant:
        # An organisation or a person: which of them a name is, the registry knows only for some.
        item["author"] = {"@type": "Thing", "name": claim.claimant.name}
    if claim.when and claim.when.first:
        item["temporalCoverage"] = claim.when.first.isoformat()
    if article is not None:
        item["appearance"] = _appearance(article)
        if article.published:
            item["datePublished"] = article.published.isoformat()
    return item


def _appearance(article: Article) -> dict[str, Value]:
    work: dict[str, Value] = {"@type": "NewsArticle", "identifier": article.id}
    if article.headline:
        work["headline"] = words.one_line(article.headline)
    if article.url:
        work["url"] = article.url
    if article.source:
        work["publisher"] = {"@type": "Organization", "name": article.source}
    return work
