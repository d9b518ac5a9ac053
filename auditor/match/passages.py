"""An article as the comparison of two whole articles sees it: words, which of them count, sentences, names and numbers.

Words inside quotation marks do not count as evidence of copying: two papers that quote one statement are not copies
of one another. Sentences are cut roughly here, at points and line ends; the exact ones are only needed once a copy is
aligned.
"""

from __future__ import annotations

import functools
import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, compress, pairwise, takewhile
from typing import NamedTuple

from auditor.match.budget import Bag, bag, places
from auditor.match.fingerprint import GRAM, folded, placed_anchors
from auditor.model import Article
from auditor.text.style import word_key
from auditor.text.tokens import words

RUN = 5
"""Words in a row that two texts must share for the words to count as taken over."""

_FOLDED_WORD = re.compile(rb"[^ ]+")
DIGITS = [chr(n).isdigit() for n in range(256)]
CAPITALS = [chr(n).isupper() for n in range(256)]
ENDS = [chr(n) in '.!?:\n"' for n in range(256)]
_MARK = re.compile(r'["“”\n]')
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_MOST = 0.8  # share of a text that may be passed over
_MANY = 8  # times longer, from where on only sentences near in words are compared
_RARE = 12  # sentences that may have a word for it to be rare …
_RARER = 2  # … and rare words in common that make a sentence near
_GAP = 8  # words between two stock anchors that belong to one stock passage: one gram in four is sampled
_DOUBLED = re.compile(r"([a-z])\1")
_BY_CAPITAL, _BY_DIGIT = 1, 2
_VOCABULARY = 1 << 16  # printed words kept between texts, and …
_LONG = 40  # … how long they may be; bounds the memory, not the result
_OPENS_AFTER = frozenset("([{—–-‘'")
_SENTENCE_END = re.compile(r"[.!?][\"”’')]{0,3}\s+(?=[\"“‘(\[]?[A-Z0-9])|\n")


class Sentence(NamedTuple):
    """A rough sentence: all its keys, those outside quotation marks, and its names and numbers."""

    keys: Bag
    counted: Bag
    specifics: frozenset[str]


class Shares(NamedTuple):
    """What the longer of two articles has of the shorter one, word for word in runs of `RUN`; each a share in [0, 1].

    everything  of all its words
    overlap     of its words outside quotation marks
    agreed      of its names and numbers
    """

    everything: float
    overlap: float
    agreed: float


class Passages:
    """What verification needs of one article; every part is made on first use."""

    def __init__(self, article: Article, stock: frozenset[int] = frozenset()) -> None:
        self.article = article
        self.text = article.text
        self.stock = stock

    @functools.cached_property
    def passed_over(self) -> list[tuple[int, int]]:
        """Character ranges that are no evidence of copying: quotations, and stock passages of many articles.

        Where next to nothing would be left, as in a text that is one long statement or one of a thousand copies, all
        counts.
        """
        quoted, stock = quotations(self.text), self._stock_passages()
        if max(_length(quoted), _length(stock)) > _MOST * len(self.text):
            return []
        return _united(quoted + stock)

    def _stock_passages(self) -> list[tuple[int, int]]:
        """Where sampled anchors say that the words are stock; short gaps between them are too."""
        if not self.stock_words:
            return []
        found: list[tuple[int, int]] = []
        ends = [*self.starts[1:], len(self.text)]
        for first in self.stock_words:
            if found and first - found[-1][1] <= _GAP:
                found[-1] = (found[-1][0], first)
            else:
                found.append((first, first))
        return [(self.starts[first], ends[last + GRAM - 1]) for first, last in found]

    @functools.cached_property
    def stock_words(self) -> list[int]:
        """Numbers of the words at which a stock anchor starts."""
        return [n for n, anchor in placed_anchors(self.words) if anchor in self.stock] if self.stock else []

    @functools.cached_property
    def words(self) -> list[bytes]:
        """Words as the fingerprint sees them."""
        return folded(self.text).split()

    @functools.cached_property
    def runs(self) -> set[tuple[bytes, ...]]:
        """All runs of `RUN` words."""
        return set(zip(*(self.words[n:] for n in range(RUN)), strict=False))

    @functools.cached_property
    def starts(self) -> list[int]:
        """Where each word starts."""
        return [found.start() for found in _FOLDED_WORD.finditer(folded(self.text))]

    @functools.cached_property
    def counted(self) -> list[bool]:
        """For each word whether it is evidence: outside quotations and stock passages."""
        return [not inside for inside in _inside(self.starts, self.passed_over)]

    @functools.cached_property
    def specific(self) -> list[bool]:
        """For each word whether it is a number, or has a capital that it does not owe to the start of a sentence."""
        raw = self.text.encode("latin-1", "replace")
        return [
            DIGITS[raw[at]] or (CAPITALS[raw[at]] and not ENDS[raw[at - 2] if at > 1 else 10]) for at in self.starts
        ]

    def shares_in(self, longer: Passages) -> Shares:
        """What the longer article has of this one."""
        taken = bytearray(len(self.words))
        ones = b"\x01" * RUN
        for n, run in enumerate(zip(*(self.words[n:] for n in range(RUN)), strict=False)):
            if run in longer.runs:
                taken[n : n + RUN] = ones
        return Shares(
            _share(list(taken)),
            _share([t for t, counts in zip(taken, self.counted, strict=True) if counts]),
            _share([t for t, specific in zip(taken, self.specific, strict=True) if specific], 1.0),
        )

    @functools.cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The rough sentences that hold a word."""
        cuts = [0, *(found.end() for found in _SENTENCE_END.finditer(self.text)), len(self.text)]
        left_out = deque(self.passed_over)
        made = []
        for start, end in pairwise(cuts):
            while left_out and left_out[0][1] <= start:
                left_out.popleft()
            if end - start > 1:
                made.append(self._sentence(start, end, left_out if left_out and left_out[0][0] < end else ()))
        return tuple([sentence for sentence in made if sentence.keys])

    @functools.cached_property
    def where(self) -> dict[str, list[int]]:
        """The rough sentences that hold each key, by number."""
        return places([sentence.keys for sentence in self.sentences])

    def sentences_near(self, shorter: Passages) -> tuple[Sentence, ...]:
        """The rough sentences; of a text many times longer than the other only those that have rarer words of it."""
        if len(self.sentences) <= _MANY * (len(shorter.sentences) + 10):
            return self.sentences
        seen: dict[int, int] = {}
        for key in sorted({key for sentence in shorter.sentences for key in sentence.keys}):
            places = self.where.get(key, [])
            for n in places if len(places) <= _RARE else ():
                seen[n] = seen.get(n, 0) + 1
        return tuple(self.sentences[n] for n, count in sorted(seen.items()) if count >= _RARER)

    def _sentence(self, start: int, end: int, left_out: Sequence[tuple[int, int]]) -> Sentence:
        if not left_out:
            printed = self.text[start:end].split()
            whole = bag(_keys_of(printed))
            return Sentence(whole, whole, _specifics_of(printed))
        printed, counted = list[str](), list[str]()
        for inside, piece in _pieces(self.text, start, end, left_out):
            printed += piece
            counted += () if inside else piece
        return Sentence(bag(_keys_of(printed)), bag(_keys_of(counted)), _specifics_of(printed))


class _Reading(dict[str, tuple[str, ...]]):
    """What a printed word holds, punctuation and all, kept for the next time: no token runs over a space."""

    def __init__(self, read: Callable[[str], tuple[str, ...]]) -> None:
        self._read = read

    def __missing__(self, printed: str) -> tuple[str, ...]:
        found = self._read(printed)
        if len(printed) <= _LONG:
            if len(self) >= _VOCABULARY:
                self.clear()
            self[printed] = found
        return found


def _keys(printed: str) -> tuple[str, ...]:
    """The keys of its tokens, doubled letters single: names from other scripts are printed either way."""
    return tuple([_DOUBLED.sub(r"\1", word_key(word)) for word in words(printed)])


def _specifics(printed: str) -> tuple[str, ...]:
    """The keys of those that are names or numbers."""
    return tuple(compress(_keys(printed), map(_told_by, words(printed))))


def _opening_specifics(printed: str) -> tuple[str, ...]:
    """The same at the start of a sentence, to which the first token may owe its capital."""
    marks = [_told_by(word) for word in words(printed)]
    return tuple(compress(_keys(printed), [marks[0] == _BY_DIGIT, *marks[1:]])) if marks else ()


def _told_by(word: str) -> int:
    """Why a word is a name or a number, 0 when it is neither."""
    return _BY_DIGIT if word_key(word)[0].isdigit() else _BY_CAPITAL if word[0].isupper() else 0


_KEYS, _SPECIFICS, _OPENING_SPECIFICS = _Reading(_keys), _Reading(_specifics), _Reading(_opening_specifics)


def _keys_of(printed: list[str]) -> list[str]:
    return list(chain.from_iterable(map(_KEYS.__getitem__, printed)))


def _specifics_of(printed: list[str]) -> frozenset[str]:
    """Names and numbers of a sentence."""
    later = iter(printed)
    opening = next(filter(_KEYS.__getitem__, later), "")
    return frozenset(chain(_OPENING_SPECIFICS[opening], chain.from_iterable(map(_SPECIFICS.__getitem__, later))))


def _pieces(text: str, start: int, end: int, ranges: Iterable[tuple[int, int]]) -> Iterator[tuple[bool, list[str]]]:
    """The printed words of a stretch of text by whether they lie inside one of the ranges, in order."""
    for first, last in takewhile(lambda span: span[0] < end, ranges):
        yield False, text[start:first].split() if first > start else []
        start, first = min(last, end), max(first, start)
        yield True, text[first:start].split()
    yield False, text[start:end].split()


def quotations(text: str) -> list[tuple[int, int]]:
    """Character ranges of quotations in double marks, paragraph by paragraph.

    A mark that nothing closes runs to the end of its paragraph, as in quotations of several paragraphs; a closing
    mark that nothing opened is passed over.
    """
    found: list[tuple[int, int]] = []
    if not ('"' in text or "“" in text or "”" in text):
        return found
    opened: int | None = None
    for mark in _MARK.finditer(text):
        if mark[0] == "\n":
            if opened is not None and _BLANK_LINE.match(text, mark.start()):
                found.append((opened, mark.start()))
                opened = None
        elif _opens(text, mark.start()):
            opened = mark.start() if opened is None else opened
        elif opened is not None:
            found.append((opened, mark.end()))
            opened = None
    if opened is not None:
        found.append((opened, len(text)))
    return found


def _length(ranges: list[tuple[int, int]]) -> int:
    return sum(end - start for start, end in ranges)


def _united(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ascending ranges that do not overlap."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def _opens(text: str, at: int) -> bool:
    if text[at] != '"':
        return text[at] == "“"
    before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
    return (before.isspace() or before in _OPENS_AFTER) and not after.isspace()


def _inside(places: list[int], ranges: list[tuple[int, int]]) -> list[bool]:
    """For ascending places whether each lies in one of the ascending ranges."""
    out: list[bool] = []
    n = 0
    for place in places:
        while n < len(ranges) and ranges[n][1] <= place:
            n += 1
        out.append(n < len(ranges) and ranges[n][0] <= place)
    return out


def _share(taken: list[int], without: float = 0.0) -> float:
    return sum(taken) / len(taken) if taken else without
