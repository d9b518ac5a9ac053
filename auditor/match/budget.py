"""The budget of words: which sentences of two texts explain one another, each word spent once.

A sentence is a bag of comparison keys. Pairs are taken in the order of the share of words they have in common, each
word weighed by how few sentences it occurs in; what a pair explains is spent on both sides, and what is left of a
sentence can still be explained by another. So merges and splits come out of the same rule as plain copies, and two
sentences that share only the names of the story do not pair. Work and memory are linear in the number of sentences,
because a word links at most `_NEAR` sentences of each side.
"""

from __future__ import annotations

import functools
import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from importlib import resources
from operator import mul

Bag = dict[str, int]
Edge = tuple[int, int]

_NEAR = 12  # sentences of the other side that one word may propose: those nearest in position
_FEW = 3  # a word of so few sentences is telling however short the text
_OFTEN = 8  # and so is one of less than an eighth of the sentences
_SHORT = 200  # sentences up to which common words have few enough places to sum over all of them
_ROUNDING = 1e-6  # sums in another order may differ by less
_TELLING = 3  # with so many telling words a sentence needs no common ones to be found


def bag(keys: Sequence[str]) -> Bag:
    """How often each key occurs."""
    found: Bag = {}
    for key in keys:
        found[key] = found.get(key, 0) + 1
    return found


def weights(bags: Sequence[Bag], function_word: float = 1.0) -> dict[str, float]:
    """Weight of each key in (0, 1]: 1 for a word of one sentence, near 0 for a word of all of them.

    Function words count `function_word` of that: two sentences should not link because both say "of" and "after".
    """
    seen: Counter[str] = Counter()
    for one in bags:
        seen.update(one.keys())
    total = math.log(1 + len(bags))
    of_count = {n: math.log(1 + len(bags) / n) / total for n in set(seen.values())}
    found = {key: of_count[n] for key, n in seen.items()}
    if function_word != 1.0:
        found.update((key, found[key] * function_word) for key in _function_words() if key in found)
    return found


@functools.cache
def _function_words() -> frozenset[str]:
    lines = (resources.files("auditor") / "data" / "function_words.csv").read_text(encoding="utf-8").splitlines()
    return frozenset([line for line in lines if not line.startswith("#")][1:])


def mass(one: Bag, weight: dict[str, float]) -> float:
    """The weight of all words of a sentence."""
    found: float = sum(map(mul, map(weight.__getitem__, one), one.values()))
    return found


def shared(one: Bag, other: Bag, weight: dict[str, float]) -> float:
    """The weight of the words two sentences have in common."""
    if len(other) < len(one):
        one, other = other, one
    return sum([weight[key] * (n if n < other[key] else other[key]) for key, n in one.items() if key in other])


def proposals(ours: Sequence[Bag], theirs: Sequence[Bag]) -> set[Edge]:
    """Pairs of sentences worth a look: they share a telling word, or all they have is common ones.

    Telling is a word of few sentences; the rarest ones of a sentence are enough to find its counterparts.
    """
    where = places(theirs)
    found: set[Edge] = set()
    for i, one in enumerate(ours):
        found.update([(i, j) for j in _reach(one, where, len(theirs), i * len(theirs) // len(ours))])
    return found


def places(bags: Sequence[Bag]) -> dict[str, list[int]]:
    """The numbers of the sentences that hold each key, ascending."""
    where: defaultdict[str, list[int]] = defaultdict(list)
    for j, one in enumerate(bags):
        for key in one:
            where[key].append(j)
    return where


def _reach(one: Bag, where: dict[str, list[int]], many: int, at: int) -> set[int]:
    """Which of `many` sentences one sentence proposes; `at` is where it would stand among them."""
    often = max(_FEW, many // _OFTEN)
    all_held = [held for key in one if (held := where.get(key))]
    telling = [held for held in all_held if len(held) <= often]
    found: set[int] = set()
    for held in telling if len(telling) >= _TELLING else all_held:
        found.update(_nearest(held, at))
    return found


def _nearest(places: list[int], at: int) -> list[int]:
    if len(places) <= _NEAR:
        return places
    low, high = 0, len(places)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if places[middle] < at else (low, middle)
    start = max(0, min(low - _NEAR // 2, len(places) - _NEAR))
    return places[start : start + _NEAR]


class Budget:
    """What is left to spend of the words of two lists of sentences, and what has been spent on which pair.

    `taken` holds the pairs with the weight they explain; `ours` and `theirs` stay as given, `rest_ours` and
    `rest_theirs` shrink. `where` is `places(theirs)` for callers that keep it.
    """

    def __init__(
        self,
        ours: Sequence[Bag],
        theirs: Sequence[Bag],
        function_word: float = 1.0,
        where: dict[str, list[int]] | None = None,
    ) -> None:
        self.ours, self.theirs = ours, theirs
        self._where = where
        self.weight = weights([*ours, *theirs], function_word)
        self.mass_ours = [mass(one, self.weight) for one in ours]
        self.mass_theirs = [mass(other, self.weight) for other in theirs]
        self.rest_ours = [dict(one) for one in ours]
        self.rest_theirs = [dict(other) for other in theirs]
        self.taken: dict[Edge, float] = {}

    def left(self, i: int, j: int) -> float:
        """The weight of the words not yet spent that two sentences share."""
        return shared(self.rest_ours[i], self.rest_theirs[j], self.weight)

    def lighter(self, i: int, j: int) -> float:
        """The weight of the lighter of two sentences."""
        return min(self.mass_ours[i], self.mass_theirs[j])

    def likeness(self, i: int, j: int, both: float) -> float:
        """Dice's coefficient of two sentences that share so much."""
        return 2 * both / ((self.mass_ours[i] + self.mass_theirs[j]) or 1.0)

    def take(self, i: int, j: int) -> None:
        """Spend what two sentences share."""
        self.taken[i, j] = self.taken.get((i, j), 0.0) + self.left(i, j)
        _take(self.rest_ours[i], self.rest_theirs[j])

    def promising(self, accept: float, least: float) -> set[Edge]:
        """Those of `proposals` that `spend` would take now, on the same terms, if each stood alone.

        What whole sentences share is summed word by word over the places of the word, which is much less work than
        pair by pair; in long texts, where common words have many places, the proposals are left to `spend`.
        """
        if len(self.theirs) > _SHORT:
            return proposals(self.ours, self.theirs)
        floor, slack = least - _ROUNDING, accept - _ROUNDING
        where = self._where or places(self.theirs)
        found: set[Edge] = set()
        for i, one in enumerate(self.rest_ours):
            sums = self._sums(one, where)
            near = [j for j, both in enumerate(sums) if both >= floor]
            near = [j for j in near if sums[j] >= slack * self.lighter(i, j)]
            found.update([(i, j) for j in near if self._proposed(one, where, i, j)])
        return found

    def _proposed(self, one: Bag, where: dict[str, list[int]], i: int, j: int) -> bool:
        """Whether a pair is one of `proposals`; nearly always a rare word of both says so."""
        n, m = len(self.ours), len(self.theirs)
        rare = min(_NEAR, max(_FEW, m // _OFTEN))
        other = self.theirs[j]
        for key in one:
            if key in other and len(where[key]) <= rare:
                return True
        return j in _reach(one, where, m, i * m // n)

    def _sums(self, one: Bag, where: dict[str, list[int]]) -> list[float]:
        """What each of the other sentences has of this one, by weight."""
        sums = [0.0] * len(self.theirs)
        for key, n in one.items():
            held = where.get(key)
            if not held:
                continue
            weight = self.weight[key]
            if n == 1:
                for j in held:
                    sums[j] += weight
            else:
                for j in held:
                    sums[j] += weight * min(n, self.theirs[j][key])
        return sums

    def spend(self, pairs: Iterable[Edge], accept: float, least: float) -> None:
        """Take pairs, the likest first, whose unspent common words weigh `accept` of the lighter sentence and `least`
        in all.
        """
        n, m = len(self.ours), len(self.theirs)
        heap: list[tuple[float, float, int, int]] = []
        for i, j in sorted(pairs):
            both = self.left(i, j)
            if both >= least and both >= accept * self.lighter(i, j):
                heap.append((-self.likeness(i, j, both), abs(i / n - j / m), i, j))
        heapq.heapify(heap)
        while heap:
            key, distance, i, j = heapq.heappop(heap)
            both = self.left(i, j)
            if both < least or both < accept * self.lighter(i, j):
                continue
            now = -self.likeness(i, j, both)
            if now > key + 1e-9:
                heapq.heappush(heap, (now, distance, i, j))
            else:
                self.take(i, j)


def _take(one: Bag, other: Bag) -> None:
    """Spend what the two share, on both sides."""
    for key in [key for key in one if key in other]:
        count = min(one[key], other[key])
        for rest in (one, other):
            if rest[key] == count:
                del rest[key]
            else:
                rest[key] -= count
