"""The anchors of many articles, so that the candidates of an article are found without looking at the others.

Each anchor of an article is one 64-bit number, the anchor in the upper bits and the number of the article in the
lower ones. Sorted, equal anchors lie side by side: all pairs of a collection come out of one walk, and the candidates of a
new article out of one bisection per anchor. About eight bytes per remembered anchor, some 500 bytes per article.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, cast

from auditor.match.fingerprint import anchors
from auditor.model import Article

Progress = Callable[[str, int, int], None]
"""Called with the name of the stage, how many are done and how many there are."""

RARE = 64  # an anchor in more articles than this is stock, or the articles are one text; it links each to two others only
MIN_SHARED = 2  # one shared anchor is a coincidence
MIN_SHARE = 0.12  # of the shorter article's anchors; below it no pair of real copies was seen
_NUMBER_BITS = 24
_NUMBER = (1 << _NUMBER_BITS) - 1
_LARGE = 100_000  # from here on numpy sorts faster than it loads
_EVERY = 256


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
        for done, article in enumerate(articles):
            self._remember(article.id, anchors(article.text))
            if progress and done % _EVERY == 0:
                progress("fingerprints", done, total)

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
            if self._enough(count, self._sizes[n], len(found))
        ]
        return tuple(sorted(kept, key=lambda c: (-c.share, c.id)))

    def pairs(self, progress: Progress | None = None) -> array[int]:
        """All candidate pairs of the table, each as earlier number << 32 | later number, ascending.

        Every pair that shares enough rare anchors is found. Articles that share only stock ones are each paired with the
        first article that has them and with the one before, so that n copies of one text make 2n pairs, not n².
        """
        if progress:
            progress("candidates", 0, 1)
        shared = array("Q")
        for group in _groups(self._in_order()):
            if len(group) <= RARE:
                shared.extend([a << 32 | b for i, a in enumerate(group) for b in group[i + 1 :]])
            else:
                shared.extend([group[0] << 32 | b for b in group[1:]])
                shared.extend([a << 32 | b for a, b in zip(group[1:], group[2:], strict=False)])
        kept = array("Q")
        for pair, count in _runs(_ascending(shared)):
            if count >= MIN_SHARED and self._enough(count, self._sizes[pair >> 32], self._sizes[pair & 0xFFFFFFFF]):
                kept.append(pair)
        if progress:
            progress("candidates", 1, 1)
        return kept

    def stock(self) -> frozenset[int]:
        """Anchors that too many articles have for them to say anything about two of them."""
        table = _shared_only(self._in_order())
        return frozenset(
            first >> _NUMBER_BITS
            for first, last in zip(table, table[RARE:], strict=False)
            if first >> _NUMBER_BITS == last >> _NUMBER_BITS
        )

    def _enough(self, count: int, one: int, other: int) -> bool:
        return count >= MIN_SHARED and count >= MIN_SHARE * min(one, other)

    def _remember(self, name: str, found: Iterable[int]) -> None:
        number, before = len(self._ids), len(self._packed)
        if number > _NUMBER:
            raise OverflowError(f"an anchor table holds at most {_NUMBER + 1} articles")
        self._ids.append(name)
        self._packed.extend([anchor << _NUMBER_BITS | number for anchor in found])
        self._sizes.append(min(len(self._packed) - before, 0xFFFF))
        self._sorted = False

    def _in_order(self) -> array[int]:
        if not self._sorted:
            self._packed = _ascending(self._packed)
            self._sorted = True
        return self._packed


def _ascending(values: array[int]) -> array[int]:
    if len(values) < _LARGE:
        return array("Q", sorted(values))
    import numpy

    numpy.frombuffer(values, dtype=numpy.uint64).sort()
    return values


def _postings(table: array[int], at: int, anchor: int) -> list[int]:
    found: list[int] = []
    while at < len(table) and table[at] >> _NUMBER_BITS == anchor and len(found) <= RARE:
        found.append(table[at] & _NUMBER)
        at += 1
    return found if len(found) <= RARE else found[:1]


def _groups(table: array[int]) -> Iterator[list[int]]:
    """The article numbers of every anchor that two or more articles have."""
    group: list[int] = []
    anchor = -1
    for packed in _shared_only(table):
        if packed >> _NUMBER_BITS != anchor:
            if len(group) > 1:
                yield group
            group, anchor = [], packed >> _NUMBER_BITS
        group.append(packed & _NUMBER)
    if len(group) > 1:
        yield group


def _shared_only(table: array[int]) -> Sequence[int]:
    """Leave out the anchors of one article only, which are most, before Python looks at each."""
    if len(table) < _LARGE:
        return table
    import numpy

    packed = numpy.frombuffer(table, dtype=numpy.uint64)
    same = packed[1:] >> _NUMBER_BITS == packed[:-1] >> _NUMBER_BITS
    keep = numpy.zeros(len(packed), dtype=bool)
    keep[1:] |= same
    keep[:-1] |= same
    return cast("list[int]", packed[keep].tolist())


def _runs(values: array[int]) -> Iterator[tuple[int, int]]:
    """Distinct values of an ascending array with how often each occurs."""
    if len(values) >= _LARGE:
        import numpy

        distinct, counts = numpy.unique(numpy.frombuffer(values, dtype=numpy.uint64), return_counts=True)
        often = counts >= MIN_SHARED
        yield from zip(distinct[often].tolist(), counts[often].tolist(), strict=True)
        return
    last, count = -1, 0
    for value in values:
        if value != last:
            if count:
                yield last, count
            last, count = value, 0
        count += 1
    if count:
        yield last, count
