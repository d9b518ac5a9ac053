"""The anchors of many articles, so that the candidates of an article are found without looking at the others.

Each anchor of an article is one 64-bit number, the anchor in the upper bits and the number of the article in the
lower ones. Sorted, equal anchors lie side by side: all pairs of a collection come out of one walk, and the candidates
of a new article out of one bisection per anchor. About eight bytes per remembered anchor, some 500 bytes per article.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from auditor.match.fingerprint import anchors
from auditor.model import Article

Progress = Callable[[str, int, int], None]
"""Called with the name of the stage, how many are done and how many there are."""

RARE = (
    64  # an anchor in more articles than this is stock, or the articles are one text; it links each to two others only
)
MIN_SHARED = 2  # one shared anchor is a coincidence
MIN_SHARE = 0.15  # of the shorter article's anchors; below it no pair of real copies was seen
_NUMBER_BITS = 24
_NUMBER = (1 << _NUMBER_BITS) - 1
_LARGE = 20_000  # from here on numpy sorts faster than it loads
_CHUNK = 1 << 18  # characters of text from which on numpy is quicker


class Candidate(NamedTuple):
    """A known article that may be a copy: its id and the share of the shorter one's anchors found in both."""

    id: str
    share: float


class Row(NamedTuple):
    """One article of the anchor table, in plain values: id and anchors, ascending."""

    id: str
    anchors: tuple[int, ...]


class AnchorIndex:
    """An anchor table that grows article by article.

    `rows()` and `from_rows()` carry it from one night to the next: new articles find their candidates among the
    old ones without the old texts being read again.
    """

    def __init__(self) -> None:
        self._ids: list[str] = []
        self._sizes = array("H")
        self._packed = array("Q")
        self._sorted = True

    def __len__(self) -> int:
        return len(self._ids)

    def add(self, articles: Iterable[Article], progress: Progress | None = None, total: int = 0) -> None:
        """Remember articles, in the order given."""
        waiting: list[Article] = []
        size = 0
        for article in articles:
            waiting.append(article)
            size += len(article.text)
            if size >= _CHUNK:
                self._remember_all(waiting)
                waiting, size = [], 0
                if progress:
                    progress("fingerprints", len(self._ids), total)
        self._remember_all(waiting)
        if progress:
            progress("fingerprints", len(self._ids), total)

    @classmethod
    def from_rows(cls, rows: Iterable[Row | tuple[str, Sequence[int]]]) -> AnchorIndex:
        """The table that `rows()` described."""
        index = cls()
        for name, found in rows:
            index._remember(name, found)
        return index

    def rows(self) -> Iterator[Row]:
        """The table as plain tuples, in the order the articles were added."""
        held: list[list[int]] = [[] for _ in self._ids]
        for packed in self._in_order():
            held[packed & _NUMBER].append(packed >> _NUMBER_BITS)
        return (Row(name, tuple(found)) for name, found in zip(self._ids, held, strict=True))

    def candidates(self, article: Article) -> tuple[Candidate, ...]:
        """Known articles that share enough anchors with this one, the likeliest first; itself is left out by id."""
        table = self._in_order()
        found = sorted(anchors(article.text))
        shared: Counter[int] = Counter()
        for anchor in found:
            at = bisect_left(table, anchor << _NUMBER_BITS)
            shared.update(n for n in _postings(table, at, anchor) if self._ids[n] != article.id)
        kept = [
            Candidate(self._ids[n], count / max(1, min(self._sizes[n], len(found))))
            for n, count in sorted(shared.items())
            if _enough(count, self._sizes[n], len(found))
        ]
        return tuple(sorted(kept, key=lambda c: (-c.share, c.id)))

    def pairs(self, progress: Progress | None = None) -> list[int]:
        """All candidate pairs of the table, each as earlier number << 32 | later number, ascending.

        Every pair that shares enough rare anchors is found. Articles that share only stock ones are each paired with
        the first article that has them and with the one before, so that n copies of one text make 2n pairs, not n².
        """
        if progress:
            progress("candidates", 0, 1)
        table = self._in_order()
        if len(table) >= _LARGE:
            from auditor.match import bulk

            numbers, counts = bulk.pairs(table, _NUMBER_BITS, RARE, MIN_SHARED)
            shared: Iterable[tuple[int, int]] = zip(numbers.tolist(), counts.tolist(), strict=True)
        else:
            shared = _counted(table)
        sizes = self._sizes
        kept = [p for p, count in shared if _enough(count, sizes[p >> 32], sizes[p & 0xFFFFFFFF])]
        if progress:
            progress("candidates", 1, 1)
        return kept

    def stock(self) -> frozenset[int]:
        """Anchors that too many articles have for them to say anything about two of them."""
        table = self._in_order()
        if len(table) >= _LARGE:
            from auditor.match import bulk

            return bulk.stock(table, _NUMBER_BITS, RARE)
        return frozenset(
            first >> _NUMBER_BITS
            for first, last in zip(table, table[RARE:], strict=False)
            if first >> _NUMBER_BITS == last >> _NUMBER_BITS
        )

    def _remember_all(self, articles: list[Article]) -> None:
        if sum(len(article.text) for article in articles) < _CHUNK:
            for article in articles:
                self._remember(article.id, anchors(article.text))
            return
        from auditor.match import bulk

        first = len(self._ids)
        packed, counts = bulk.packed_anchors([article.text for article in articles], first, _NUMBER_BITS)
        self._packed.frombytes(packed.tobytes())
        self._ids += [article.id for article in articles]
        self._sizes.extend([min(count, 0xFFFF) for count in counts.tolist()])
        self._check()

    def _remember(self, name: str, found: Iterable[int]) -> None:
        number, before = len(self._ids), len(self._packed)
        self._ids.append(name)
        self._packed.extend([anchor << _NUMBER_BITS | number for anchor in found])
        self._sizes.append(min(len(self._packed) - before, 0xFFFF))
        self._check()

    def _check(self) -> None:
        self._sorted = False
        if len(self._ids) > _NUMBER:
            raise OverflowError(f"an anchor table holds at most {_NUMBER} articles")

    def _in_order(self) -> array[int]:
        if not self._sorted:
            if len(self._packed) < _LARGE:
                self._packed = array("Q", sorted(self._packed))
            else:
                from auditor.match import bulk

                bulk.ascending(self._packed)
            self._sorted = True
        return self._packed


def _enough(count: int, one: int, other: int) -> bool:
    return count >= MIN_SHARED and count >= MIN_SHARE * min(one, other)


def _postings(table: array[int], at: int, anchor: int) -> list[int]:
    found: list[int] = []
    while at < len(table) and table[at] >> _NUMBER_BITS == anchor and len(found) <= RARE:
        found.append(table[at] & _NUMBER)
        at += 1
    return found if len(found) <= RARE else found[:1]


def _counted(table: array[int]) -> list[tuple[int, int]]:
    """Pairs of article numbers, ascending, with how many anchors they share."""
    shared: Counter[int] = Counter()
    for group in _groups(table):
        if len(group) <= RARE:
            shared.update([a << 32 | b for i, a in enumerate(group) for b in group[i + 1 :]])
        else:
            shared.update([group[0] << 32 | b for b in group[1:]])
            shared.update([a << 32 | b for a, b in pairwise(group[1:])])
    return sorted(shared.items())


def _groups(table: array[int]) -> Iterator[list[int]]:
    """The article numbers of every anchor that two or more articles have."""
    group: list[int] = []
    anchor = -1
    for packed in table:
        if packed >> _NUMBER_BITS != anchor:
            if len(group) > 1:
                yield group
            group, anchor = [], packed >> _NUMBER_BITS
        group.append(packed & _NUMBER)
    if len(group) > 1:
        yield group
