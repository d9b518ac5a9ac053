"""The pages that show article text, as data: what is marked, which finding is anchored where. No markup."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from auditor.model import Article, Finding, Reading, ZoneKind
from auditor.report import words
from auditor.report.cards import Card, reasons, verdict
from auditor.report.diff import Changed
from auditor.report.library import touched
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
    """A paragraph, or an aligned unit of original and copy, and the cards of the findings that begin here.

    kind     same, edited, moved, removed, added; `away` for the place that a moved passage left, `quiet` for what
             stands beside the text on one side only (captions, datelines, credits …) and no finding speaks of
    label    what else happened to it ("sentences merged", "rewritten")
    other    id of the row where a moved passage stands on the other side, `way` "up" or "down"; empty when not moved
    figures  whether any figure was read here
    """

    id: str
    kind: str
    label: str
    left: tuple[Passage, ...]
    right: tuple[Passage, ...]
    cards: tuple[Card, ...]
    other: str
    way: str
    figures: bool


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article that stands alone. `cards` are in reading order; those of `loose` speak of no passage shown here.

    `reasons` holds for each check the key of the finding that tells why; `titled` is whether the text itself begins
    with the title.
    """

    slug: str
    title: str
    head: Head
    rows: tuple[Row, ...]
    loose: tuple[Card, ...]
    cards: tuple[Card, ...]
    numbers: dict[str, int]
    verdict: tuple[str, str]
    reasons: dict[str, str]
    titled: bool
    dismissed: tuple[Card, ...] = ()


def slug(kind: str, *ids: str) -> str:
    """A file and anchor name from ids of unknown origin: a digest, so that no id can name a path."""
    return f"{kind}-{hashlib.sha256(chr(31).join(ids).encode('utf-8', 'replace')).hexdigest()[:10]}"


def row_id(page: str, number: int) -> str:
    """The anchor of a row; the page's digest keeps it apart from those of other pages in one file."""
    return f"r-{page.rpartition('-')[2]}-{number}"


def head(article: Article) -> Head:
    """The facts about an article; a url only when it is http or https."""
    url = article.url or ""
    return Head(
        id=article.id,
        title=words.one_line(article.headline or article.id),
        source=words.one_line(article.source or ""),
        published=words.moment(article.published),
        url=url if url.lower().startswith(("http://", "https://")) and url.isprintable() and " " not in url else "",
        path=words.one_line(Path(article.path).name if article.path else ""),
        words=len(article.text.split()),
    )


def marks(reading: Reading) -> tuple[Mark, ...]:
    """What was read, at its words: figures (with the claim they carry), claims without a figure, cues."""
    claims = {c.count.span: c for c in reading.claims if c.count}
    found = []
    for q in reading.quantities:
        claim = claims.pop(q.span, None)
        note = words.reading(q) + (f" — {words.claimed(claim)}" if claim else "")
        found.append(Mark(q.span.start, q.span.end, "claim" if claim else "quantity", note))
    rest = [*claims.values(), *(c for c in reading.claims if not c.count)]
    for claim in rest:
        span = claim.count.span if claim.count else claim.span
        found.append(Mark(span.start, span.end, "claim", words.claimed(claim)))
    for a in reading.attributions:
        who = a.claimant or " ".join(s.text for s in a.source)
        note = f"{words.STANCE[a.stance]} by {who}" if who else words.STANCE[a.stance]
        found += [Mark(s.start, s.end, "said", words.one_line(note)) for s in a.cue]
    return apart(found)


class Side:
    """One article on a page: its marks, its pins, and which anchors were already set."""

    def __init__(self, reading: Reading, findings: Sequence[Finding], page: str) -> None:
        self.reading = reading
        self.page = page
        self.marks = marks(reading)
        starts = [s.span.start for s in reading.sentences]
        self._pins: dict[int, list[Pin]] = {}
        for pin in _pins(reading, findings):
            for index in touched(reading, starts, pin.start, pin.end):
                self._pins.setdefault(index, []).append(pin)
        self._marks: dict[int, list[Mark]] = {}
        for mark in self.marks:
            for index in touched(reading, starts, mark.start, mark.end):
                self._marks.setdefault(index, []).append(mark)
        self._anchored: set[str] = set()

    def touched(self, indices: Iterable[int]) -> list[tuple[str, int]]:
        """Findings whose passages these sentences touch, in reading order, each with the place among its evidence."""
        pins = sorted((p for i in indices for p in self._pins.get(i, ())), key=lambda p: (p.start, p.severity.rank))
        return [(p.key, p.place) for p in pins]

    def figures(self, indices: Iterable[int]) -> bool:
        """Whether anything but an attribution was read in these sentences."""
        return any(m.kind != "said" for i in indices for m in self._marks.get(i, ()))

    def passage(self, index: int, order: Order | None, changes: Sequence[Changed] = ()) -> Passage:
        """A sentence in pieces with its pins; without `order` there are none, for a passage shown a second time."""
        sentence = self.reading.sentences[index]
        pins = [self._numbered(p, order) for p in self._pins.get(index, ())] if order else []
        before = self.reading.sentences[index - 1] if index else None
        opens = before is None or before.paragraph != sentence.paragraph
        return Passage(pieces(sentence.span, changes, pins, self._marks.get(index, ())), sentence.zone.value, opens)

    def _numbered(self, pin: Pin, order: Order) -> Pin:
        """The pin with its number; with its anchor the first time only, as an id must not stand twice on a page."""
        anchor = f"at-{self.page}-{pin.key}"
        if order.homes[pin.key][0] != pin.place or anchor in self._anchored:
            anchor = ""
        self._anchored.add(anchor)
        return replace(pin, number=order.numbers[pin.key], anchor=anchor)


def _pins(reading: Reading, findings: Sequence[Finding]) -> Iterable[Pin]:
    for f in findings:
        for place, e in enumerate(f.evidence):
            if e.article == reading.article.id:
                yield Pin(f.key, f.severity, place, e.span.start, e.span.end)


@dataclass(frozen=True, slots=True)
class Order:
    """The cards of a page in reading order, their numbers by key, and their homes by key.

    A home is (place among the evidence, row): a card goes to the row of its first passage that is shown. A card none of
    whose passages is shown has no home.
    """

    cards: tuple[Card, ...]
    numbers: dict[str, int]
    homes: dict[str, tuple[int, int]]

    def by_row(self) -> dict[int, tuple[Card, ...]]:
        """The cards of each row that is home to any."""
        rows: dict[int, tuple[Card, ...]] = {}
        for row, found in groupby((c for c in self.cards if c.key in self.homes), lambda c: self.homes[c.key][1]):
            rows[row] = tuple(found)
        return rows

    @property
    def homeless(self) -> tuple[Card, ...]:
        """The cards that speak of no passage shown here."""
        return tuple(c for c in self.cards if c.key not in self.homes)


def ordered(by_row: Sequence[Sequence[tuple[str, int]]], cards: Sequence[Card]) -> Order:
    """Cards in reading order; `by_row` holds for each row its findings as (key, place among the evidence)."""
    homes: dict[str, tuple[int, int]] = {}
    within: dict[str, int] = {}
    for row, found in enumerate(by_row):
        for n, (key, place) in enumerate(found):
            if (place, row) < homes.get(key, (place + 1, 0)):
                homes[key], within[key] = (place, row), n
    last = len(by_row)
    in_order = sorted(cards, key=lambda c: (homes[c.key][1] if c.key in homes else last, within.get(c.key, 0)))
    return Order(tuple(in_order), {card.key: n for n, card in enumerate(in_order, 1)}, homes)


def article_page(reading: Reading, cards: Sequence[Card], findings: Sequence[Finding]) -> ArticlePage:
    """The page of an article that stands alone: a row per paragraph, its cards beside it."""
    name = slug("article", reading.article.id)
    side = Side(reading, findings, name)
    paragraphs: dict[int, list[int]] = {}
    for index, sentence in enumerate(reading.sentences):
        paragraphs.setdefault(sentence.paragraph, []).append(index)
    order = ordered([side.touched(indices) for indices in paragraphs.values()], cards)
    rows, of_row = [], order.by_row()
    for position, (number, indices) in enumerate(paragraphs.items()):
        passages = tuple(side.passage(i, order) for i in indices)
        mine, id = of_row.get(position, ()), row_id(name, number)
        rows.append(Row(id, "same", "", passages, (), mine, "", "", side.figures(indices)))
    article = head(reading.article)
    first = rows[0].left[0] if rows else None
    return ArticlePage(
        slug=name,
        title=article.title,
        head=article,
        rows=tuple(rows),
        loose=order.homeless,
        cards=order.cards,
        numbers=order.numbers,
        verdict=verdict(order.cards),
        reasons=reasons(order.cards),
        titled=first is not None and first.zone == ZoneKind.HEADLINE,
    )
