"""Original and copy side by side, as data: a row per aligned unit, in the order in which the copy is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from auditor.model import Alignment, Finding, Link, LinkBy, Shape, Story, ZoneKind
from auditor.report import charts, words
from auditor.report.cards import Card, reasons, verdict
from auditor.report.diff import Difference, compare
from auditor.report.library import Library
from auditor.report.pages import Head, Order, Row, Side, head, ordered, row_id, slug


@dataclass(frozen=True, slots=True)
class StoryPage:
    """An original and one of its copies. `siblings` are (slug, name) of all copies of the original."""

    slug: str
    title: str
    original: Head
    copy: Head
    reason: str
    rows: tuple[Row, ...]
    loose: tuple[Card, ...]
    cards: tuple[Card, ...]
    numbers: dict[str, int]
    ribbon: charts.Ribbon
    siblings: tuple[tuple[str, str], ...]
    worst_first: tuple[Card, ...]
    verdict: tuple[str, str]
    reasons: dict[str, str]
    dismissed: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True)
class _Place:
    """A link, or one of the two places of a moved one, before it becomes a row; `number` is the link's."""

    number: int
    link: Link
    away: bool = False


def story_page(
    story: Story, alignment: Alignment, library: Library, cards: Sequence[Card], findings: Sequence[Finding]
) -> StoryPage:
    """The page of an original and one copy."""
    original, copy = library.readings[alignment.original], library.readings[alignment.copy]
    names = [library.name(a.copy) for a in story.alignments]
    if len(set(names)) < len(names) or any(library.readings[a.copy].article.source is None for a in story.alignments):
        names = [a.copy for a in story.alignments]
    name = slug("story", original.article.id, copy.article.id)
    left, right = Side(original, findings, name), Side(copy, findings, name)
    places = in_order(alignment.links)
    touched = [[] if p.away else left.touched(p.link.left) + right.touched(p.link.right) for p in places]
    order = ordered(touched, cards)
    told = [(e.article, e.span.start, f.severity.value) for f in findings for e in f.evidence]
    return StoryPage(
        slug=name,
        title=head(copy.article).title,
        original=head(original.article),
        copy=head(copy.article),
        reason=words.one_line(story.reason).rstrip("."),
        rows=gathered(_rows(places, left, right, order)),
        loose=order.homeless,
        cards=order.cards,
        numbers=order.numbers,
        ribbon=charts.ribbon(original, copy, alignment, told),
        siblings=tuple(
            (slug("story", a.original, a.copy), called) for a, called in zip(story.alignments, names, strict=True)
        ),
        worst_first=tuple(sorted(order.cards, key=lambda c: (c.severity.rank, c.elsewhere))),
        verdict=verdict(order.cards),
        reasons=reasons(order.cards),
    )


def in_order(links: Sequence[Link]) -> list[_Place]:
    """The links as they are read: kept ones in the copy's order, removed ones where they stood, moved ones twice."""
    all_places = [_Place(n, k) for n, k in enumerate(links) if k.left or k.right]
    settled = sorted((p for p in all_places if _steady(p.link)), key=lambda p: min(p.link.right))
    moved = [_Place(p.number, p.link, away=True) for p in all_places if p.link.left and p.link.right and p.link.moved]
    gone = sorted([*moved, *(p for p in all_places if not p.link.right)], key=lambda p: min(p.link.left))
    come = [p for p in all_places if p.link.right and not _steady(p.link)]
    come.sort(key=lambda p: min(p.link.right))
    gone.reverse()
    come.reverse()
    out: list[_Place] = []
    for place in settled:
        while gone and min(gone[-1].link.left) < min(place.link.left):
            out.append(gone.pop())
        while come and min(come[-1].link.right) < min(place.link.right):
            out.append(come.pop())
        out.append(place)
    return out + gone[::-1] + come[::-1]


def _steady(link: Link) -> bool:
    return bool(link.left and link.right) and not link.moved


def _rows(places: Sequence[_Place], left: Side, right: Side, order: Order) -> tuple[Row, ...]:
    positions = {(p.number, p.away): n for n, p in enumerate(places)}
    rows, of_row = [], order.by_row()
    for position, place in enumerate(places):
        there = positions.get((place.number, not place.away))
        way = "" if there is None else "up" if there < position else "down"
        if place.away:
            rows.append(_left_place(place, left, way))
        else:
            rows.append(replace(_row(place, left, right, way, order), cards=of_row.get(position, ())))
    return tuple(rows)


_BESIDE = {z.value for z in ZoneKind} - {ZoneKind.HEADLINE.value, ZoneKind.BODY.value}


def gathered(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows, with neighbours that stand beside the text and on one side only as one: they are no loss of content."""
    out: list[Row] = []
    for quiet, group in groupby(rows, _quiet):
        found = list(group)
        if not quiet:
            out += found
            continue
        left, right = tuple(p for r in found for p in r.left), tuple(p for r in found for p in r.right)
        out.append(replace(found[0], kind="quiet", left=left, right=right, figures=False))
    return tuple(out)


def _quiet(row: Row) -> bool:
    return (
        row.kind in ("removed", "added") and not row.cards and all(p.zone in _BESIDE for p in (*row.left, *row.right))
    )


def _left_place(place: _Place, left: Side, way: str) -> Row:
    """The place that a moved passage left: its words without pins, which stand at its new place."""
    passages = tuple(left.passage(i, None) for i in place.link.left)
    id, figures = row_id(left.page, place.number), left.figures(place.link.left)
    return Row(f"{id}-from", "away", "", passages, (), (), id, way, figures)


def _row(place: _Place, left: Side, right: Side, way: str, order: Order) -> Row:
    link, id = place.link, row_id(left.page, place.number)
    difference = _difference(link, left, right)
    kind = charts.kind_of(link)
    if kind == "same" and (difference.left or difference.right or difference.rewritten):
        kind = "edited"
    return Row(
        id=id,
        kind=kind,
        label=", ".join(_labels(link, difference)),
        left=tuple(left.passage(i, order, difference.left) for i in link.left),
        right=tuple(right.passage(j, order, difference.right) for j in link.right),
        cards=(),
        other=f"{id}-from" if way else "",
        way=way,
        figures=left.figures(link.left) or right.figures(link.right),
    )


def _difference(link: Link, left: Side, right: Side) -> Difference:
    if not (link.left and link.right):
        return Difference((), ())
    ours, theirs = left.reading.sentences, right.reading.sentences
    return compare([ours[i].span for i in link.left], [theirs[j].span for j in link.right])


def _labels(link: Link, difference: Difference) -> list[str]:
    labels = [] if link.shape in (Shape.REMOVED, Shape.ADDED) else [words.SHAPE[link.shape]]
    labels += ["rewritten"] if difference.rewritten else []
    labels += ["matched by meaning"] if link.by is LinkBy.SEMANTIC else []
    return [label for label in labels if label]
