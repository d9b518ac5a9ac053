"""An original and its copy, passage by passage: which words stayed, which changed.

A passage is what the alignment ties together, whole: a sentence and the two it was split into, wherever those now
stand. Its two sides are compared word by word on folded keys, so that "per cent" and "%", "IS" and "Islamic State" are
equal here, and whatever still differs was changed by more than house style.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple, TypeVar

from auditor.model import Evidence, Link, Pair, Reading, Sentence, Span
from auditor.once import once_per_subject
from auditor.text.style import fold

MAX_WORDS = 1500
"""A passage longer than this is compared only up to here: a diff takes time with the product of the two lengths."""

T = TypeVar("T")


class Word(NamedTuple):
    """A word (or a run that house style writes as one) with its place in the article and the key it is compared by."""

    start: int
    end: int
    key: str
    group: str | None


class Block(NamedTuple):
    """`size` equal words, from index `left` of the original's side and `right` of the copy's."""

    left: int
    right: int
    size: int


class Change(NamedTuple):
    """Words `left[0]:left[1]` of the original stand where the copy has `right[0]:right[1]`; one may be empty."""

    left: tuple[int, int]
    right: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Side:
    """One article's share of a passage: its sentences in order, and their words."""

    reading: Reading
    sentences: tuple[Sentence, ...]
    words: tuple[Word, ...]

    def span(self, first: int, last: int) -> Span:
        """The text from word `first` up to, not including, word `last`."""
        return Span.of(self.reading.article.text, self.words[first].start, self.words[last - 1].end)

    def covers(self, span: Span) -> bool:
        """Whether one of the sentences holds the span."""
        return any(sentence.span.covers(span) for sentence in self.sentences)


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences of both articles that belong together, with the words they share."""

    original: Side
    copy: Side
    blocks: tuple[Block, ...]

    @property
    def changes(self) -> tuple[Change, ...]:
        """What lies between the equal words, in order."""
        found, i, j = [], 0, 0
        for block in (*self.blocks, Block(len(self.original.words), len(self.copy.words), 0)):
            if block.left > i or block.right > j:
                found.append(Change((i, block.left), (j, block.right)))
            i, j = block.left + block.size, block.right + block.size
        return tuple(found)


@once_per_subject
def passages(pair: Pair) -> tuple[Passage, ...]:
    """The passages of a pair in the order of the original; sentences without a counterpart are in none."""
    left, right = pair.original.sentences, pair.copy.sentences
    return tuple(
        _passage(_side(pair.original, [left[i] for i in lefts]), _side(pair.copy, [right[j] for j in rights]))
        for lefts, rights in _bundles(pair.alignment.links)
    )


@once_per_subject
def unmatched(pair: Pair) -> tuple[tuple[Sentence, ...], tuple[Sentence, ...]]:
    """The sentences of the original and of the copy that have no counterpart."""
    links = [link for link in pair.alignment.links if link.left and link.right]
    lefts = {i for link in links for i in link.left}
    rights = {j for link in links for j in link.right}
    return (
        tuple(s for s in pair.original.sentences if s.index not in lefts),
        tuple(s for s in pair.copy.sentences if s.index not in rights),
    )


def words_of(reading: Reading, sentence: Sentence) -> Iterator[Word]:
    """The folded words of a sentence, at their places in the article."""
    at = sentence.span.start
    return (Word(f.start + at, f.end + at, f.key, f.group) for f in fold(sentence.span.text))


def evidence(reading: Reading, *spans: Span) -> tuple[Evidence, ...]:
    """The spans as evidence from one article."""
    return tuple(Evidence(reading.article.id, span) for span in spans)


def _bundles(links: Sequence[Link]) -> list[tuple[list[int], list[int]]]:
    """Sentences tied by links, directly or through one another."""
    parent: dict[tuple[str, int], tuple[str, int]] = {}

    def root(node: tuple[str, int]) -> tuple[str, int]:
        while parent.setdefault(node, node) != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for link in links:
        if link.left and link.right:
            nodes = [("l", i) for i in link.left] + [("r", j) for j in link.right]
            for node in nodes[1:]:
                parent[root(node)] = root(nodes[0])
    bundles: dict[tuple[str, int], tuple[list[int], list[int]]] = {}
    for node in sorted(parent):
        bundles.setdefault(root(node), ([], []))[node[0] == "r"].append(node[1])
    return sorted(bundles.values())


def _side(reading: Reading, sentences: Sequence[Sentence]) -> Side:
    words = [word for sentence in sentences for word in words_of(reading, sentence)]
    return Side(reading, tuple(sentences), tuple(words[:MAX_WORDS]))


def _passage(original: Side, copy: Side) -> Passage:
    left, right = [w.key for w in original.words], [w.key for w in copy.words]
    found = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    return Passage(original, copy, tuple(Block(*block) for block in found if block.size))
