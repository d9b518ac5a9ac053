"""An incident as a page: what is claimed at least and at most, who claims what, when, in whose words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.model import Bound, Claim, Claimant, Evidence, Incident, Quantity, Response, Scope, Stance, Tie, When
from auditor.report import answers, charts, words
from auditor.report.cards import Card, Quote, quote
from auditor.report.dated import as_of, ordered
from auditor.report.library import Library
from auditor.report.pages import slug
from auditor.report.timeline import Timeline, timeline


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A claim in the ledger, or an answer without a figure."""

    claimant: str
    side: str
    chain: str
    stance: str
    stance_words: str
    figure: str
    whom: str
    when: str
    as_of: str
    stated: bool
    scope: str
    limit: str
    quote: Quote | None
    again: bool
    article: str
    source: str
    depth: int
    marker: str
    answer: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the envelope: what it is ("fewest killed"), the figure, who says so."""

    name: str
    figure: str
    who: str


@dataclass(frozen=True, slots=True)
class IncidentPage:
    """One event with everything that is claimed of it."""

    slug: str
    id: str
    title: str
    when: str
    day: str
    status: str
    meaning: str
    envelope: tuple[Fact, ...]
    rows: tuple[LedgerRow, ...]
    charts: tuple[tuple[str, charts.RangeChart], ...]
    timelines: tuple[tuple[str, Timeline], ...]
    stances: tuple[tuple[str, str, str], ...]
    cards: tuple[Card, ...]
    ties: tuple[str, ...] = ()
    dismissed: tuple[Card, ...] = ()


def incident_page(incident: Incident, library: Library, cards: Sequence[Card]) -> IncidentPage:
    """The ledger and the charts of one incident; every chart once for a wide and once for a narrow page."""
    claims = ordered(incident.claims, library)
    dates = {c.id: d.short for c in claims if (d := as_of(c, library))}
    ranges = {size: charts.range_chart(claims, width, dates) for size, width in _WIDTHS}
    times = {size: timeline(claims, library, width) for size, width in _WIDTHS}
    answered = answers.of_incident(incident)
    stances = dict.fromkeys((*(c.stance for c in claims), *(a.stance for a in answered)))
    status, meaning = words.status(incident)
    return IncidentPage(
        slug=slug("incident", incident.id),
        id=incident.id,
        title=words.one_line(incident.place.surface) if incident.place else "Place not stated",
        when=words.one_line(incident.when.surface) if incident.when else "",
        day=_day(incident.when),
        status=status,
        meaning=meaning,
        envelope=tuple(_envelope(claims)),
        rows=(*_rows(claims, incident, library), *(_answer(a, library) for a in answered)),
        charts=tuple((size, chart) for size, chart in ranges.items() if chart),
        timelines=tuple((size, line) for size, line in times.items() if line),
        stances=tuple((s.value, words.STANCE[s], charts.marker(s, 8, 8)) for s in stances),
        cards=tuple(cards),
        ties=tuple(_tied(tie, library) for tie in incident.ties),
    )


def _tied(tie: Tie, library: Library) -> str:
    """Why two reports are taken to be of one event."""
    return f"{library.name(tie.article)} and {library.name(tie.other)}: {words.one_line(tie.because)}"


def _day(when: When | None) -> str:
    """The day that the words for the time were taken for, with what was assumed; empty when none was made out."""
    if when is None or when.first is None:
        return ""
    last = "" if when.last in (None, when.first) else f" to {words.moment(when.last)}"
    because = f", {words.one_line(when.assumed)}" if when.assumed else ""
    return f"“{words.one_line(when.surface)}” is taken for {words.moment(when.first)}{last}{because}"


_WIDTHS = (("wide", 900), ("narrow", 340))


def _rows(claims: Sequence[Claim], incident: Incident, library: Library) -> Iterable[LedgerRow]:
    ids, before = {c.id for c in claims}, ""
    for claim in claims:
        origin = claim.claimant
        name = words.capital(origin.name) if origin else words.OWN_VOICE
        dated = as_of(claim, library)
        yield LedgerRow(
            claimant=name,
            side=_side(origin),
            chain=", ".join(c.name for c in claim.claimants[1:]),
            stance=claim.stance.value,
            stance_words=words.STANCE[claim.stance],
            figure=("none" if claim.count.most == 0 else words.amount(claim.count)) if claim.count else "",
            whom=words.whom(claim),
            when=_when(claim, incident),
            as_of=claim.as_of.surface if claim.as_of else dated.short if dated else "",
            stated=claim.as_of is not None,
            scope="on top of others" if claim.additional else words.SCOPE[claim.scope],
            limit=words.one_line(claim.limit.text if claim.limit else ""),
            quote=quote(Evidence(claim.article, claim.span), library) if claim.article else None,
            again=name == before,
            article=claim.article or "",
            source=library.name(claim.article) if claim.article else "",
            depth=1 if claim.target in ids else 0,
            marker=charts.marker(claim.stance, 8, 8),
        )
        before = name


def _answer(answer: Response, library: Library) -> LedgerRow:
    """An answer without a figure; what it comes to stands where claims tell of whom they speak."""
    side = answers.side_of(answer)
    return LedgerRow(
        claimant=words.capital(answer.claimant),
        side="" if side.lower() in answer.claimant.lower() else side,
        chain="",
        stance=answer.stance.value,
        stance_words=words.STANCE[answer.stance],
        figure="",
        whom=answers.in_words(answer),
        when="",
        as_of="",
        stated=False,
        scope=words.SCOPE[Scope.EVENT],
        limit="",
        quote=quote(Evidence(answer.article, answer.span), library),
        again=False,
        article=answer.article,
        source=library.name(answer.article),
        depth=0,
        marker=charts.marker(answer.stance, 8, 8),
        answer=True,
    )


def _side(origin: Claimant | None) -> str:
    """The side of a claimant; none where the name says it already."""
    side = (origin.side or "").replace("_", " ") if origin else ""
    return "" if origin and side.lower() in origin.name.lower() else side


def _when(claim: Claim, incident: Incident) -> str:
    """The claim's own words for the time of the event, where they are not those of the page's title."""
    if claim.when is None or (incident.when and claim.when.surface == incident.when.surface):
        return ""
    return words.one_line(claim.when.surface)


def _envelope(claims: Sequence[Claim]) -> Iterable[Fact]:
    """The fewest and the most that anyone asserts, by outcome, and what is denied, each with who says so."""
    ids = {c.id for c in claims}
    totals = [c for c in claims if c.target not in ids and not c.additional]
    asserted = [c for c in totals if c.count and c.stance is not Stance.DENIED]
    for outcome in dict.fromkeys(c.outcome for c in asserted):
        found = _precise([(c, c.count) for c in asserted if c.outcome is outcome and c.count])
        yield from _extremes(words.OUTCOME[outcome], found)
    denied: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.stance is Stance.DENIED and claim.claimant:
            denied.setdefault(words.told(claim), []).append(claim)
    for told, mine in denied.items():
        yield Fact("denied", told, _names(mine))


def _precise(found: Sequence[tuple[Claim, Quantity]]) -> list[tuple[Claim, Quantity]]:
    """The figures without the vague words ("dozens") of claimants who give a number as well."""
    exact = {_names([c]) for c, q in found if q.bound is not Bound.VAGUE}
    return [(c, q) for c, q in found if q.bound is not Bound.VAGUE or _names([c]) not in exact]


def _extremes(what: str, found: Sequence[tuple[Claim, Quantity]]) -> Iterable[Fact]:
    floors = [q.least if q.least is not None else Decimal(0) for _, q in found]
    tops = [max(v for v in (q.least, q.most, Decimal(0)) if v is not None) for _, q in found]
    low, high = min(floors), max(tops)
    fewest = [c for (c, q), v in zip(found, floors, strict=True) if v == low]
    most = [c for (c, q), v in zip(found, tops, strict=True) if v == high]
    ceiling = any(q.least is None for c, q in found if c in fewest)
    more = any(q.most is None for c, q in found if c in most)
    upper = words.number(high) + (" or more" if more else "")
    if low == high or (ceiling and len(found) == 1):
        yield Fact(what, f"up to {upper}" if ceiling else upper, _names(most))
        return
    yield Fact(f"fewest {what}", words.number(low), _names(fewest))
    yield Fact(f"most {what}", upper, _names(most))


def _names(claims: Sequence[Claim]) -> str:
    """The claimants by name, two at most."""
    names = list(dict.fromkeys(words.capital(c.claimant.name) if c.claimant else words.OWN_VOICE for c in claims))
    return words.listed(names[:2] if len(names) < 3 else [*names[:2], f"{len(names) - 2} more"])
