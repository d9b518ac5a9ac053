"""Families of near-duplicate articles: candidates by shared anchors, copies by exact evidence, a star around each
original.

An article joins a story only as a copy of its original, so no chain of half-likenesses can merge two stories.
Articles are looked at in the order in which they are likely to be originals; one that has found its original needs no
further comparison, which keeps large families linear.
"""

from __future__ import annotations

import gc
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import TYPE_CHECKING

from auditor.match.index import AnchorIndex, Progress
from auditor.match.originals import rank, reason
from auditor.match.passages import Passages
from auditor.match.verify import Compared, compared, decide, evidence, is_copy, needed
from auditor.model import Article, CopyKind, Match, Story

if TYPE_CHECKING:
    from auditor.match.bulk import Sketch

_LARGE = 150  # articles from which on numpy compares more quickly than it loads
_OPENING = 8  # words by which texts that may be the same are told from the others
_BLOCK = 64  # originals looked at together
_HELD = 512  # articles whose words are kept at hand while they are compared


def cluster(
    articles: Sequence[Article], original: str | None = None, progress: Progress | None = None
) -> tuple[Story, ...]:
    """The stories among the articles: families of two or more, the original first, its copies by credit, time, length.

    `original` is the id of an article that is to be the original of its story. `progress` is called with the name of
    the stage, how many are done, how many there are. Publication dates are used where given. The order of the
    articles does not matter.
    """
    with _uncollected():
        return _stories(sorted(articles, key=lambda a: rank(a, original)), original, progress)


def cluster_known(
    articles: Sequence[Article], near: Iterable[tuple[str, str]], stock: frozenset[int]
) -> tuple[Story, ...]:
    """The same, where an `AnchorIndex` of more articles than these has already said which may be copies of which.

    `near` are pairs of ids, either way round, among the first of those with one text; `stock` is the index's. The
    articles must be all that hang together by such pairs or by one text: then the stories are those that `cluster`
    finds among all articles.
    """
    with _uncollected():
        order = sorted(articles, key=rank)
        first_of, same = _exact(order)
        number = {order[n].id: at for at, n in enumerate(first_of)}
        found: defaultdict[int, list[int]] = defaultdict(list)
        for one, other in near:
            low, high = sorted((number[one], number[other]))
            found[low].append(high)
        for others in found.values():
            others.sort()
        return _assembled(order, first_of, same, found, stock, None, None)


def _stories(order: list[Article], original: str | None, progress: Progress | None) -> tuple[Story, ...]:
    first_of, same = _exact(order)
    index = AnchorIndex()
    index.add((order[n] for n in first_of), progress, len(first_of))
    near: defaultdict[int, list[int]] = defaultdict(list)
    for pair in index.pairs(progress):
        near[pair >> 32].append(pair & 0xFFFFFFFF)
    return _assembled(order, first_of, same, near, index.stock(), original, progress)


def _assembled(
    order: list[Article],
    first_of: list[int],
    same: defaultdict[int, list[int]],
    near: dict[int, list[int]],
    stock: frozenset[int],
    original: str | None,
    progress: Progress | None,
) -> tuple[Story, ...]:
    stars = _stars([order[n] for n in first_of], near, stock, progress)
    taken = {n for star in stars.values() for n, _ in star}
    found = []
    for hub in range(len(first_of)):
        if hub in taken:
            continue
        star = stars.get(hub, ())
        head = order[first_of[hub]]
        matches = [m for n, match in star for m in _with_same(head, match, order, first_of[n], same)]
        matches += [_identical(head, order[n]) for n in same[first_of[hub]]]
        members = [order[k] for n, _ in star for k in (first_of[n], *same[first_of[n]])]
        members += [order[n] for n in same[first_of[hub]]]
        if members:
            found.append(_story(head, members, matches, original))
    return tuple(sorted(found, key=lambda story: story.id))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without Python's search for cycles: comparing makes none, and the search walks all articles again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _exact(order: list[Article]) -> tuple[list[int], defaultdict[int, list[int]]]:
    """The first article of each distinct text, and the later ones that repeat it but for spaces."""
    heads = [tuple(article.text.split(None, _OPENING)[:_OPENING]) for article in order]
    openings = Counter(heads)
    seen: dict[bytes, int] = {}
    first: list[int] = []
    same: defaultdict[int, list[int]] = defaultdict(list)
    for n, article in enumerate(order):
        if openings[heads[n]] == 1 or not heads[n]:
            first.append(n)
            continue
        digest = hashlib.blake2b(" ".join(article.text.split()).encode(), digest_size=16).digest()
        if digest in seen:
            same[seen[digest]].append(n)
        else:
            seen[digest] = n
            first.append(n)
    return first, same


def _stars(
    articles: list[Article], near: dict[int, list[int]], stock: frozenset[int], progress: Progress | None
) -> dict[int, list[tuple[int, Match]]]:
    """For each original its copies, by number."""
    compare = _Comparison(articles, stock)
    hub_of: dict[int, int] = {}
    stars: dict[int, list[tuple[int, Match]]] = {}
    hubs = sorted(near)
    for done in range(0, len(hubs), _BLOCK):
        block = [hub for hub in hubs[done : done + _BLOCK] if hub not in hub_of]
        compare.prepare({n for hub in block for n in (hub, *near[hub]) if n not in hub_of})
        for hub in block:
            if hub in hub_of:
                continue
            star = [
                (other, match) for other in near[hub] if other not in hub_of and (match := compare.copy(hub, other))
            ]
            if star:
                stars[hub] = star
                hub_of[hub] = hub
                hub_of.update((other, hub) for other, _ in star)
        if progress:
            progress("comparisons", min(done + _BLOCK, len(hubs)), len(hubs))
    _take_in(stars, hub_of, near, compare)
    return stars


def _take_in(
    stars: dict[int, list[tuple[int, Match]]], hub_of: dict[int, int], near: dict[int, list[int]], compare: _Comparison
) -> None:
    """Copies of a copy, cut too short or too far rewritten to be seen as copies of the original by themselves.

    They join when the original bears them out by half the evidence at least; so a story reaches two steps, never
    further.
    """
    beside: defaultdict[int, list[int]] = defaultdict(list)
    for one, others in near.items():
        for other in others:
            if (one in hub_of) != (other in hub_of):
                left, member = (other, one) if one in hub_of else (one, other)
                beside[left].append(member)
    waiting = sorted(beside)
    for done in range(0, len(waiting), _BLOCK):
        block = waiting[done : done + _BLOCK]
        compare.prepare({n for left in block for n in (left, *beside[left])})
        for left in block:
            for member in sorted(beside[left]):
                hub = hub_of[member]
                match = compare.copy(member, left) if hub != member else None
                if match and compare.likens(hub, left):
                    stars[hub].append((left, match))
                    break


class _Comparison:
    """Judges pairs by number and keeps at hand what was read of the articles last compared."""

    def __init__(self, articles: list[Article], stock: frozenset[int]) -> None:
        self._articles = articles
        self._stock = stock
        self._held: dict[int, Passages] = {}
        self._sketches: dict[int, Sketch] = {}
        self._large = len(articles) >= _LARGE

    def prepare(self, numbers: set[int]) -> None:
        """Read articles that are about to be compared, all at once where that is worth it."""
        if self._large:
            from auditor.match import bulk

            wanted = sorted(numbers)
            self._held = {n: self._passages(n) for n in wanted}
            known = self._sketches
            missing = [n for n in wanted if n not in known]
            made = dict(zip(missing, bulk.sketches([self._held[n] for n in missing]), strict=True)) if missing else {}
            self._sketches = {n: made[n] if n in made else known[n] for n in wanted}

    def copy(self, one: int, other: int) -> Match | None:
        """The match when the two are copies."""
        match = self._judged(one, other)
        return match if match and is_copy(match) else None

    def _judged(self, one: int, other: int) -> Match | None:
        return decide(self._compared(one, other), _days(self._articles[one], self._articles[other]))

    def likens(self, one: int, other: int) -> bool:
        """Whether half the evidence of a copy is there."""
        pair = self._compared(one, other)
        return evidence(pair) >= needed(pair.short_words, _days(self._articles[one], self._articles[other])) / 2

    def _compared(self, one: int, other: int) -> Compared:
        x, y = self._sketches.get(one), self._sketches.get(other)
        if x is None or y is None:
            return compared(self._passages(one), self._passages(other))
        from auditor.match import bulk

        if len(y.counted) < len(x.counted):
            one, other, x, y = other, one, y, x
        n, m = len(x.counted), len(y.counted)
        return Compared(self._passages(one), self._passages(other), n, m, bulk.shares(x, y))

    def _passages(self, number: int) -> Passages:
        found = self._held.get(number)
        if found is None:
            if len(self._held) >= _HELD:
                self._held.clear()
            found = self._held[number] = Passages(self._articles[number], self._stock)
        return found


def _days(one: Article, other: Article) -> int | None:
    if one.published is None or other.published is None:
        return None
    return abs((_day(one.published) - _day(other.published)).days)


def _day(published: date) -> date:
    return published.date() if isinstance(published, datetime) else published


def _identical(head: Article, copy: Article) -> Match:
    return Match(head.id, copy.id, CopyKind.VERBATIM, 1.0, 1.0)


def _with_same(
    head: Article, match: Match, order: list[Article], number: int, same: dict[int, list[int]]
) -> list[Match]:
    """The match of a copy with its original, and the like for articles identical to the copy."""
    return [
        Match(head.id, order[k].id, match.kind, match.overlap, match.specifics, match.aligned)
        for k in (number, *same.get(number, ()))
    ]


def _story(head: Article, members: list[Article], matches: list[Match], chosen: str | None) -> Story:
    members = sorted(members, key=rank)
    family = (head, *members)
    name = hashlib.sha256("\x1f".join(sorted(article.id for article in family)).encode()).hexdigest()[:12]
    place = {article.id: n for n, article in enumerate(family)}
    matches = sorted(matches, key=lambda match: place[match.right])
    return Story(name, family, head.id, reason(head, tuple(members), chosen), tuple(matches))
