"""The pages of the report as data: what stands in which row, what is marked, which finding is anchored where. No markup."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from auditor.model import (
    Alignment,
    Article,
    Evidence,
    Finding,
    Incident,
    Link,
    Reading,
    Sentence,
    Severity,
    Shape,
    Story,
    ZoneKind,
)
from auditor.report import charts, words
from auditor.report.cards import Card, Library
from auditor.report.diff import Changed, Difference, compare
from auditor.report.passages import Mark, Piece, Pin, apart, pieces


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of an article."""

    id: str
    title: str
    source: str
    published: str
    url: str
    path: str
    words: int


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence in pieces."""

    pieces: tuple[Piece, ...]
    zone: str
    opens_paragraph: bool


@dataclass(frozen=True, slots=True)
class Row:
    """An aligned unit: passages of the original and of the copy, and the cards of findings anchored here.

    kind   same, edited, moved, removed, added, rewritten; `away` for the place a moved passage left
    other  id of the row where a moved passage stands on the other side; empty when it was not moved
    """

    id: str
    kind: str
    label: str
    left: tuple[Passage, ...]
    right: tuple[Passage, ...]
    cards: tuple[Card, ...]
    other: str
    figures: bool


@dataclass(frozen=True, slots=True)
class StoryPage:
    """An original and one of its copies side by side."""

    slug: str
    title: str
    original: Head
    copy: Head
    reason: str
    rows: tuple[Row, ...]
    loose: tuple[Card, ...]
    cards: tuple[Card, ...]
    ribbon: charts.Ribbon
    siblings: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article that stands alone."""

    slug: str
    title: str
    head: Head
    rows: tuple[Row, ...]
    loose: tuple[Card, ...]
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A claim in the ledger."""

    claimant: str
    side: str
    chain: str
    stance: str
    stance_words: str
    figure: str
    allowed: str
    victims: str
    outcome: str
    as_of: str
    scope: str
    limit: str
    quoted: str
    article: str
    source: str
    depth: int
    marker: str


@dataclass(frozen=True, slots=True)
class IncidentPage:
    """One event with everything that is claimed of it."""

    slug: str
    id: str
    title: str
    when: str
    actor: str
    status: str
    meaning: str
    envelope: str
    rows: tuple[LedgerRow, ...]
    wide: charts.RangeChart | None
    narrow: charts.RangeChart | None
    stances: tuple[tuple[str, str, str], ...]
    cards: tuple[Card, ...]


def slug(kind: str, *ids: str) -> str:
    """A file and anchor name from ids of unknown origin: a digest, so that no id can name a path."""
    return f"{kind}-{hashlib.sha256(chr(31).join(ids).encode('utf-8', 'replace')).hexdigest()[:10]}"


def head(article: Article) -> Head:
    """The facts about an article; a url only when it is http or https."""
    url = article.url or ""
    return Head(
        id=article.id,
        title=words.one_line(article.headline or article.id),
        source=words.one_line(article.source or ""),
        published=words.moment(article.published),
        url=url if url.lower().startswith(("http://", "https://")) and url.isprintable() and " " not in url else "",
        path=words.one_line(article.path or ""),
        words=len(article.text.split()),
    )


def marks(reading: Reading) -> tuple[Mark, ...]:
    """What was read, at its words: figures (with the claim they carry), claims without a figure, cues of attributions."""
    claims = {c.count.span: c for c in reading.claims if c.count}
    found = []
    for q in reading.quantities:
        claim = claims.pop(q.span, None)
        note = words.reading(q) + (f" — {words.claimed(claim)}" if claim else "")
        found.append(Mark(q.span.start, q.span.end, "claim" if claim else "quantity", note))
    for claim in claims.values():
        span = claim.count.span if claim.count else claim.span
        found.append(Mark(span.start, span.end, "claim", words.claimed(claim)))
    for a in reading.attributions:
        who = a.claimant or " ".join(s.text for s in a.source)
        note = f"{who} {words.STANCE[a.stance]}" if who else words.STANCE[a.stance]
        found += [Mark(s.start, s.end, "said", words.one_line(note)) for s in a.cue]
    return apart(found)


class _Side:
    """One article on a page: its marks, its pins, and which anchors were already set."""

    def __init__(self, reading: Reading, cards: Sequence[Card], findings: Sequence[Finding], page: str) -> None:
        self.reading = reading
        self.marks = marks(reading)
        self.numbers = {card.key: i for i, card in enumerate(cards, 1)}
        self.page = page
        self.pins = tuple(self._pins(findings))
        self._set: set[str] = set()
        self._placed: set[str] = set()

    def _pins(self, findings: Sequence[Finding]) -> Iterable[Pin]:
        for f in findings:
            for n, e in enumerate(f.evidence):
                if e.article == self.reading.article.id:
                    anchor = f"at-{self.page}-{f.key}-{n}"
                    yield Pin(f.key, f.severity, self.numbers[f.key], e.span.start, e.span.end, anchor, f.message)

    def passage(self, index: int, changes: Sequence[Changed] = (), quiet: bool = False) -> Passage:
        """A sentence in pieces; `quiet` leaves pins out, for a passage that is shown a second time."""
        sentence = self.reading.sentences[index]
        near = [] if quiet else [self._once(p) for p in self.pins if _touches(p, sentence)]
        inside = [m for m in self.marks if m.start < sentence.span.end and sentence.span.start < m.end]
        before = self.reading.sentences[index - 1] if index else None
        opens = before is None or before.paragraph != sentence.paragraph
        return Passage(pieces(sentence.span, changes, near, inside), sentence.zone.value, opens)

    def _once(self, pin: Pin) -> Pin:
        """The pin with its anchor the first time only: an id must not stand twice on a page."""
        if pin.anchor in self._set:
            return Pin(pin.key, pin.severity, pin.number, pin.start, pin.end, "", pin.message)
        self._set.add(pin.anchor)
        return pin

    def keys(self, indices: Sequence[int]) -> list[str]:
        """Findings whose passages these sentences touch, in reading order."""
        touched = [p for i in indices for p in self.pins if _touches(p, self.reading.sentences[i])]
        return list(dict.fromkeys(p.key for p in sorted(touched, key=lambda p: p.start)))

    def figures(self, indices: Sequence[int]) -> bool:
        """Whether anything was read in these sentences."""
        spans = [self.reading.sentences[i].span for i in indices]
        return any(m.kind != "said" and s.start <= m.start < s.end for m in self.marks for s in spans)


def _touches(pin: Pin, sentence: Sentence) -> bool:
    return pin.start < sentence.span.end and sentence.span.start < pin.end


# --------------------------------------------------------------------------- side by side


def story_page(story: Story, alignment: Alignment, library: Library, cards: Sequence[Card], findings: Sequence[Finding]) -> StoryPage:
    """The page of an original and one copy."""
    original, copy = library.readings[alignment.original], library.readings[alignment.copy]
    name = slug("story", original.article.id, copy.article.id)
    left, right = _Side(original, cards, findings, name), _Side(copy, cards, findings, name)
    rows = _with_cards(_rows(alignment.links, left, right, name), cards, left, right, alignment)
    shown = {c.key for row in rows for c in row.cards}
    places = [(e.article, e.span.start, f.severity.value) for f in findings for e in f.evidence]
    return StoryPage(
        slug=name,
        title=head(copy.article).title,
        original=head(original.article),
        copy=head(copy.article),
        reason=story.reason,
        rows=tuple(rows),
        loose=tuple(c for c in cards if c.key not in shown),
        cards=tuple(cards),
        ribbon=charts.ribbon(original, copy, alignment, places),
        siblings=tuple((slug("story", a.original, a.copy), library.name(a.copy)) for a in story.alignments),
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """A link, or one of the two places of a moved one, before it becomes a row."""

    number: int
    link: Link
    away: bool = False


def _order(links: Sequence[Link]) -> list[_Place]:
    """The links as they are read: kept ones in the copy's order, removed ones where they stood, moved ones at both places."""
    settled = sorted((p for p in _places(links) if _steady(p.link)), key=lambda p: min(p.link.right))
    gone = sorted((p for p in _places(links) if not p.link.right or p.away), key=lambda p: min(p.link.left))
    come = sorted((p for p in _places(links) if not _steady(p.link) and p.link.right and not p.away), key=lambda p: min(p.link.right))
    out: list[_Place] = []
    for place in settled:
        while gone and min(gone[0].link.left) < min(place.link.left):
            out.append(gone.pop(0))
        while come and min(come[0].link.right) < min(place.link.right):
            out.append(come.pop(0))
        out.append(place)
    return out + gone + come


def _places(links: Sequence[Link]) -> list[_Place]:
    moved = [_Place(n, k, away=True) for n, k in enumerate(links) if k.moved and k.left and k.right]
    return [_Place(n, k) for n, k in enumerate(links) if k.left or k.right] + moved


def _steady(link: Link) -> bool:
    return bool(link.left and link.right) and not link.moved


def _rows(links: Sequence[Link], left: _Side, right: _Side, page: str) -> list[tuple[Row, Link, bool]]:
    order = _order(links)
    twice = {p.number for p in order if p.away}
    rows = []
    for place in order:
        link, here = place.link, f"r-{page}-{place.number}"
        if place.away:
            quiet = tuple(left.passage(i, quiet=True) for i in link.left)
            row = Row(f"{here}-from", "away", "moved from here", quiet, (), (), here, left.figures(link.left))
        else:
            row = _row(link, left, right, here, f"{here}-from" if place.number in twice else "")
        rows.append((row, link, place.away))
    return rows


def _row(link: Link, left: _Side, right: _Side, id: str, other: str) -> Row:
    kind = charts.kind_of(link)
    difference = Difference((), ())
    if link.left and link.right:
        spans = [[s.reading.sentences[i].span for i in n] for s, n in ((left, link.left), (right, link.right))]
        difference = compare(spans[0], spans[1])
    if kind == "same" and (difference.left or difference.right or difference.rewritten):
        kind = "edited"
    labels = [words.SHAPE[link.shape] or ("rewritten" if difference.rewritten else "")]
    labels += ["moved to here"] if other else []
    labels += ["matched by meaning"] if link.by.value == "semantic" else []
    return Row(
        id=id,
        kind=kind,
        label=", ".join(x for x in labels if x),
        left=tuple(left.passage(i, difference.left) for i in link.left),
        right=tuple(right.passage(j, difference.right) for j in link.right),
        cards=(),
        other=other,
        figures=left.figures(link.left) or right.figures(link.right),
    )


def _with_cards(
    rows: Sequence[tuple[Row, Link, bool]], cards: Sequence[Card], left: _Side, right: _Side, alignment: Alignment
) -> list[Row]:
    """Each card under the row that holds its first passage; a card whose first passage is in no row, under its second."""
    by_key = {c.key: c for c in cards}
    home: dict[str, str] = {}
    for card in cards:
        for quote_article in dict.fromkeys(q.article for q in card.quotes):
            side, pick = (left, 0) if quote_article == alignment.original else (right, 1)
            for row, link, away in rows:
                indices = (link.left, link.right)[pick]
                if not away and card.key not in home and card.key in side.keys(indices):
                    home[card.key] = row.id
    return [_holding(row, [by_key[k] for k, r in home.items() if r == row.id]) for row, _, _ in rows]


def _holding(row: Row, cards: Sequence[Card]) -> Row:
    return Row(row.id, row.kind, row.label, row.left, row.right, tuple(cards), row.other, row.figures)


# --------------------------------------------------------------------------- one article


def article_page(reading: Reading, cards: Sequence[Card], findings: Sequence[Finding]) -> ArticlePage:
    """The page of an article that stands alone: a row per paragraph, its cards beside it."""
    name = slug("article", reading.article.id)
    side = _Side(reading, cards, findings, name)
    paragraphs: dict[int, list[int]] = {}
    for sentence in reading.sentences:
        paragraphs.setdefault(sentence.paragraph, []).append(sentence.index)
    by_key = {c.key: c for c in cards}
    taken: set[str] = set()
    rows = []
    for number, indices in paragraphs.items():
        keys = [k for k in side.keys(indices) if k not in taken and _first_here(by_key[k], reading, indices, side)]
        taken |= set(keys)
        passages = tuple(side.passage(i) for i in indices)
        kind = "edited" if keys else "same"
        rows.append(Row(f"r-{name}-{number}", kind, "", passages, (), tuple(by_key[k] for k in keys), "", side.figures(indices)))
    article = head(reading.article)
    loose = tuple(c for c in cards if c.key not in taken)
    return ArticlePage(name, article.title, article, tuple(rows), loose, tuple(cards))


def _first_here(card: Card, reading: Reading, indices: Sequence[int], side: _Side) -> bool:
    first = min((p for p in side.pins if p.key == card.key), key=lambda p: p.anchor)
    return any(_touches(first, reading.sentences[i]) for i in indices)


# --------------------------------------------------------------------------- incidents


def incident_page(incident: Incident, library: Library, cards: Sequence[Card]) -> IncidentPage:
    """The ledger and the chart of one incident."""
    status, meaning = words.STATUS[incident.status]
    ids = {c.id for c in incident.claims}
    rows = []
    for claim in incident.claims:
        origin = claim.claimant
        limit = claim.limit.text if claim.limit else ""
        rows.append(
            LedgerRow(
                claimant=origin.name if origin else "in the article's own voice",
                side=(origin.side or "").replace("_", " ") if origin else "",
                chain=", via ".join(c.name for c in claim.claimants[1:]),
                stance=claim.stance.value,
                stance_words=words.STANCE[claim.stance] if origin else "",
                figure=words.figure(claim),
                allowed=words.allowed(claim),
                victims=words.VICTIMS[claim.victims.kind],
                outcome=words.OUTCOME[claim.outcome],
                as_of=claim.as_of.surface if claim.as_of else claim.when.surface if claim.when else "",
                scope=words.SCOPE[claim.scope],
                limit=words.one_line(limit),
                quoted=words.one_line(claim.span.text),
                article=claim.article or "",
                source=library.name(claim.article) if claim.article else "",
                depth=1 if claim.target in ids else 0,
                marker=charts.marker(claim.stance, 8, 8),
            )
        )
    stances = dict.fromkeys(c.stance for c in incident.claims)
    return IncidentPage(
        slug=slug("incident", incident.id),
        id=incident.id,
        title=words.one_line(incident.place.surface) if incident.place else "Place not stated",
        when=words.one_line(incident.when.surface) if incident.when else "time not stated",
        actor=incident.actor or "",
        status=status,
        meaning=meaning,
        envelope=_envelope(incident),
        rows=tuple(rows),
        wide=charts.range_chart(incident.claims, 760),
        narrow=charts.range_chart(incident.claims, 340),
        stances=tuple((s.value, words.STANCE[s], charts.marker(s, 8, 8)) for s in stances),
        cards=tuple(cards),
    )


def _envelope(incident: Incident) -> str:
    """The smallest and the largest total that anyone claims, by outcome: "killed: 4 or more to 31"."""
    parts = []
    for outcome in dict.fromkeys(c.outcome for c in incident.claims):
        totals = [c for c in incident.claims if c.outcome is outcome and c.count and not c.target]
        least = [c.count.least for c in totals if c.count and c.count.least is not None]
        most = [c.count.most for c in totals if c.count and c.count.most is not None]
        if least:
            top = max([*least, *most])
            open_ended = any(c.count and c.count.most is None and c.count.least == top for c in totals)
            span = words.number(top) if min(least) == top else f"{words.number(min(least))} to {words.number(top)}"
            parts.append(f"{span}{' or more' if open_ended else ''} {words.OUTCOME[outcome]}")
    return words.listed(parts)


# --------------------------------------------------------------------------- which finding belongs where


@dataclass(frozen=True, slots=True)
class Homes:
    """Page of each finding: incident index, (story index, alignment index) or article id, by the finding's key."""

    incidents: dict[str, int]
    pairs: dict[str, tuple[tuple[int, int], ...]]
    articles: dict[str, str]


def homes(library: Library) -> Homes:
    """Where each finding is shown: source/ on its incident, else beside the original and copy it speaks of, else alone."""
    audit = library.audit
    pairs = {(a.original, a.copy): (i, j) for i, s in enumerate(audit.stories) for j, a in enumerate(s.alignments)}
    found = Homes({}, {}, {})
    for finding in audit.findings:
        place = _incident_of(finding, audit.incidents) if finding.check.startswith("source/") else None
        if place is not None:
            found.incidents[finding.key] = place
        among = dict.fromkeys(e.article for e in finding.evidence)
        both = tuple(where for (o, c), where in pairs.items() if o in among and c in among)
        one = tuple(where for (o, c), where in pairs.items() if o in among or c in among)
        if both or one:
            found.pairs[finding.key] = both or one[:1]
        else:
            found.articles[finding.key] = next(iter(among))
    return found


def _incident_of(finding: Finding, incidents: Sequence[Incident]) -> int | None:
    scores = [sum(_speaks(e, i) for e in finding.evidence) for i in incidents]
    best = max(scores, default=0)
    return scores.index(best) if best else None


def _speaks(evidence: Evidence, incident: Incident) -> bool:
    return any(c.article == evidence.article and c.span.overlaps(evidence.span) for c in incident.claims)


__all__ = ["ArticlePage", "IncidentPage", "Severity", "Shape", "StoryPage", "ZoneKind", "article_page", "homes"]
