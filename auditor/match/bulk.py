"""The work of the anchor table for large collections, by numpy; the results equal those of plain Python.

Only imported where a collection is large enough for numpy to be worth loading.
"""

from __future__ import annotations

import functools
from array import array
from collections.abc import Sequence

import numpy
from numpy.typing import NDArray

from auditor.match.fingerprint import BASE, BITS, GRAM, MULTIPLIERS, SAMPLE_BITS, WORD64, folded
from auditor.match.passages import CAPITALS, DIGITS, ENDS, RUN, Passages, Shares

Numbers = NDArray[numpy.uint64]
Flags = NDArray[numpy.bool_]
_DIGITS, _CAPITALS, _ENDS = (numpy.array(table) for table in (DIGITS, CAPITALS, ENDS))

CHUNK = 1 << 18
"""Bytes of text worked on at once: small enough for the processor's cache, large enough to forget Python's part."""


def packed_anchors(texts: Sequence[str], first: int, number_bits: int) -> tuple[Numbers, NDArray[numpy.int64]]:
    """Anchors of texts numbered from `first`, each as anchor << number_bits | number, and how many each text has."""
    data, _ = _joined([folded(text) for text in texts])
    starts, ends = _words(data)
    of = numpy.searchsorted(numpy.cumsum([len(text) + 1 for text in texts]), starts, side="right").astype(numpy.uint64)
    grams, at = _grams(_hashes(data, starts, ends), of)
    packed = grams << numpy.uint64(number_bits) | of[at] + numpy.uint64(first)
    packed.sort()
    packed = packed[numpy.concatenate(([True], packed[1:] != packed[:-1]))] if len(packed) else packed
    mask = numpy.uint64((1 << number_bits) - 1)
    counts = numpy.bincount((packed & mask).astype(numpy.int64) - first, minlength=len(texts))
    return packed, counts


def _joined(parts: Sequence[bytes]) -> tuple[NDArray[numpy.uint8], NDArray[numpy.int64]]:
    """Texts one after another, a space before, between and after them; and where each begins."""
    data = numpy.frombuffer(b" " + b" ".join(parts) + b" ", dtype=numpy.uint8)
    begins = numpy.cumsum([1, *(len(part) + 1 for part in parts)])
    return data, begins[:-1]


def _words(data: NDArray[numpy.uint8]) -> tuple[NDArray[numpy.int64], NDArray[numpy.int64]]:
    """Where words start and end; the data begin and end with a space."""
    inside = (data != 32).view(numpy.int8)
    edges = numpy.flatnonzero(inside[1:] != inside[:-1]) + 1
    return edges[0::2], edges[1::2]


@functools.lru_cache(maxsize=4)
def _powers(size: int) -> tuple[Numbers, Numbers]:
    """Powers of the base and of its inverse modulo 2**64."""
    up, down = numpy.ones(size, dtype=numpy.uint64), numpy.ones(size, dtype=numpy.uint64)
    up[1:], down[1:] = BASE, pow(BASE, -1, WORD64 + 1)
    return numpy.cumprod(up, dtype=numpy.uint64), numpy.cumprod(down, dtype=numpy.uint64)


def _hashes(data: NDArray[numpy.uint8], starts: NDArray[numpy.int64], ends: NDArray[numpy.int64]) -> Numbers:
    """Hashes of words: differences of one running sum over all bytes, shifted back to the start of the word."""
    size = 1 << max(CHUNK.bit_length(), len(data).bit_length())
    up, down = _powers(size)
    sums = numpy.zeros(len(data) + 1, dtype=numpy.uint64)
    numpy.cumsum(data * up[: len(data)], out=sums[1:])
    value = (sums[ends] - sums[starts]) * down[starts]
    value = (value ^ value >> numpy.uint64(32)) * numpy.uint64(MULTIPLIERS[0])
    return value ^ value >> numpy.uint64(29)


def _grams(hashes: Numbers, of: Numbers) -> tuple[Numbers, NDArray[numpy.int64]]:
    """The sampled grams as anchors, and the word at which each starts; none runs over the end of a text."""
    count = max(0, len(hashes) - GRAM + 1)
    gram = numpy.zeros(count, dtype=numpy.uint64)
    for n, multiplier in enumerate(MULTIPLIERS):
        gram += hashes[n : n + count] * numpy.uint64(multiplier)
    whole = of[:count] == of[GRAM - 1 : GRAM - 1 + count]
    at = numpy.flatnonzero(whole & (gram >> numpy.uint64(64 - SAMPLE_BITS) == 0))
    anchors = gram[at] >> numpy.uint64(64 - SAMPLE_BITS - BITS) & numpy.uint64((1 << BITS) - 1)
    return anchors, at


def ascending(values: array[int]) -> array[int]:
    """Sort in place."""
    numpy.frombuffer(values, dtype=numpy.uint64).sort()
    return values


def shared_only(table: array[int], number_bits: int) -> Numbers:
    """Entries of a sorted table whose anchor another article has too."""
    packed = numpy.frombuffer(table, dtype=numpy.uint64)
    same = packed[1:] >> numpy.uint64(number_bits) == packed[:-1] >> numpy.uint64(number_bits)
    keep = numpy.zeros(len(packed), dtype=bool)
    keep[1:] |= same
    keep[:-1] |= same
    return packed[keep]


def stock(table: array[int], number_bits: int, rare: int) -> frozenset[int]:
    """Anchors of a sorted table that more than `rare` articles have."""
    anchor = numpy.frombuffer(table, dtype=numpy.uint64) >> numpy.uint64(number_bits)
    return frozenset(anchor[:-rare][anchor[:-rare] == anchor[rare:]].tolist())


def pairs(table: array[int], number_bits: int, rare: int, at_least: int) -> tuple[Numbers, NDArray[numpy.int64]]:
    """Pairs of article numbers (earlier << 32 | later) that share `at_least` anchors, and how many they share."""
    packed = shared_only(table, number_bits)
    if not len(packed):
        return packed, numpy.zeros(0, dtype=numpy.int64)
    anchor, number = packed >> numpy.uint64(number_bits), packed & numpy.uint64((1 << number_bits) - 1)
    starts = numpy.flatnonzero(numpy.concatenate(([True], anchor[1:] != anchor[:-1])))
    sizes = numpy.diff(numpy.concatenate((starts, [len(packed)])))
    size, start = numpy.repeat(sizes, sizes), numpy.repeat(starts, sizes)
    place = numpy.arange(len(packed)) - start
    shift = numpy.uint64(32)
    found = []
    stock = numpy.flatnonzero((size > rare) & (place > 0))
    found.append(number[start[stock]] << shift | number[stock])
    later = stock[place[stock] > 1]
    found.append(number[later - 1] << shift | number[later])
    few = numpy.flatnonzero((size <= rare) & (place > 0))
    for step in range(1, rare):
        few = few[place[few] >= step]
        if not len(few):
            break
        found.append(number[few - step] << shift | number[few])
    distinct, counts = numpy.unique(numpy.concatenate(found), return_counts=True)
    often = counts >= at_least
    return distinct[often], counts[often]


class Sketch:
    """An article as arrays: hashes of its runs of words, in order and sorted; which words count, which are specific."""

    def __init__(self, runs: Numbers, counted: Flags, specific: Flags) -> None:
        self.runs, self.counted, self.specific = runs, counted, specific

    @functools.cached_property
    def ordered(self) -> Numbers:
        """The sorted runs: only the longer of two articles needs them."""
        return numpy.sort(self.runs)


def sketches(articles: Sequence[Passages]) -> list[Sketch]:
    """The sketches of articles; `shares` of two of them equals `Passages.shares_in`."""
    data, begins = _joined([folded(article.text) for article in articles])
    raw, _ = _joined([article.text.encode("latin-1", "replace") for article in articles])
    starts, ends = _words(data)
    hashes = _hashes(data, starts, ends)
    of = numpy.searchsorted(begins, starts, side="right") - 1
    runs = _run_hashes(hashes)
    opens = (starts - begins[of] <= 1) | _ENDS[raw[starts - 2]]
    specific = _DIGITS[raw[starts]] | (_CAPITALS[raw[starts]] & ~opens)
    firsts = numpy.searchsorted(of, numpy.arange(len(articles) + 1)).tolist()
    _place_stock(articles, hashes, of, starts, begins, firsts)
    out = []
    for n, article in enumerate(articles):
        first, last = firsts[n], firsts[n + 1]
        own = runs[first : max(first, last - RUN + 1)]
        counted = _counted(starts[first:last] - begins[n], article.passed_over)
        out.append(Sketch(own, counted, specific[first:last]))
    return out


def _place_stock(
    articles: Sequence[Passages],
    hashes: Numbers,
    of: NDArray[numpy.int64],
    starts: NDArray[numpy.int64],
    begins: NDArray[numpy.int64],
    firsts: list[int],
) -> None:
    """Tell each article where it holds stock anchors, and where its words start if it does."""
    stock = articles[0].stock if articles else frozenset()
    if not stock:
        return
    anchors, at = _grams(hashes, of.astype(numpy.uint64))
    at = at[numpy.isin(anchors, numpy.fromiter(stock, dtype=numpy.uint64, count=len(stock)))]
    bounds = numpy.searchsorted(at, firsts).tolist()
    for n, article in enumerate(articles):
        article.stock_words = (at[bounds[n] : bounds[n + 1]] - firsts[n]).tolist()
        if article.stock_words:
            own = starts[firsts[n] : firsts[n + 1]]
            article.starts = (own - begins[n]).tolist()


def shares(short: Sketch, long: Sketch) -> Shares:
    """What the longer article has of the shorter one."""
    taken = numpy.zeros(len(short.counted), dtype=bool)
    if len(long.ordered) and len(short.runs):
        at = long.ordered.searchsorted(short.runs)
        at[at == len(long.ordered)] = 0
        hits = long.ordered[at] == short.runs
        for n in range(RUN):
            taken[n : n + len(hits)] |= hits
    everything = int(numpy.count_nonzero(taken)) / len(taken) if len(taken) else 0.0
    return Shares(everything, _share(taken, short.counted, 0.0), _share(taken, short.specific, 1.0))


def _share(taken: Flags, of: Flags, without: float) -> float:
    asked = int(numpy.count_nonzero(of))
    return int(numpy.count_nonzero(taken & of)) / asked if asked else without


def _run_hashes(hashes: Numbers) -> Numbers:
    count = max(0, len(hashes) - RUN + 1)
    run = numpy.zeros(count, dtype=numpy.uint64)
    for n in range(RUN):
        run = run * numpy.uint64(MULTIPLIERS[1]) + hashes[n : n + count]
    return run


def _counted(starts: NDArray[numpy.int64], ranges: Sequence[tuple[int, int]]) -> Flags:
    counted = numpy.ones(len(starts), dtype=bool)
    for start, end in ranges:
        first, last = starts.searchsorted((start, end)).tolist()
        counted[first:last] = False
    return counted
