"""What stands inside quotation marks on either side of a pair, single marks included, and how a quotation was altered.

Words are altered when others stand between words that both quotations share. A quotation cut short, split by "he said",
thinned with an ellipsis, or told in indirect speech is not altered; neither is one with a word glossed in brackets,
since brackets say that the word is the editor's.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from difflib import SequenceMatcher
from itertools import pairwise

from auditor.comparing.compare import Block, Change, Word
from auditor.extract.quotations import quotations
from auditor.model import Pair, Reading, Span, ZoneKind
from auditor.once import once_per_subject
from auditor.text.names import same_name
from auditor.text.numbers import parse_number
from auditor.text.style import fold

_SINGLE = re.compile(r"(?<![\w'’‘])['‘](?=[\w\[(])|(?<=[\w.,!?;…\])-])['’](?!\w)")
_BRACKETED = re.compile(r"\[[^\[\]\n]{0,80}\]|\([^()\n]{0,40}\)")
_ELLIPSIS = re.compile(r"\.\s?\.\s?\.|…|\*\s?\*\s?\*")
_SENTENCE_END = re.compile(r"[.!?]['\"’”)]*\s*$")
_BREAK = re.compile(r"[.!?;:…]")
_END = re.compile(r"^[\s'\"’”]*[.!?;:…,]")
ENDING = 3
"""Words at the end of a sentence that may all be others, the rest being kept."""
OPENING = 2
"""Words at the start of a quotation that may be others, the rest being kept."""
LEAST = 4
"""Equal words two quotations need to be taken for one; three make a phrase that many people use."""
SHARE = 0.6
"""Share of equal words between the first and the last of them: below it, two things were said."""
LONG_RUN = 8
"""Equal words in one run that no two people say by chance; shorter ones must make up most of the shorter quotation."""
SHORT, LONG = 4, 6
"""Letters below which swapped or extra letters make another word as often as a misspelt one ("form", "from")."""
CANDIDATES = 12
"""Quotations of the original that one of the copy is compared with: those that share the most runs of two words."""
AROUND = 3
"""Words shown on either side of what was altered."""
LONGEST = 1200
"""Characters of one quotation; a longer one has lost its closing mark."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation with its marks, and its words; `bracketed` are the words in brackets, `gaps` the ellipses."""

    span: Span
    words: tuple[Word, ...]
    bracketed: frozenset[int]
    gaps: tuple[int, ...]


@once_per_subject
def quotes(pair: Pair) -> tuple[tuple[Quote, ...], tuple[Quote, ...]]:
    """The quotations of the original and of the copy, in order."""
    return tuple(_quotes(pair.original)), tuple(_quotes(pair.copy))


def _quotes(reading: Reading) -> Iterator[Quote]:
    text = reading.article.text
    reported = [z.span for z in reading.article.zones if z.kind in (ZoneKind.HEADLINE, ZoneKind.CAPTION, ZoneKind.BODY)]
    doubles = [(q.start, q.end) for q in quotations(text)]
    found = sorted([*doubles, *_singles(text, doubles)])
    at = 0
    for start, end in found:
        while at < len(reported) and reported[at].end <= start:
            at += 1
        if at < len(reported) and reported[at].start <= start and end - start <= LONGEST:
            yield quote_of(text, start, end)


def quote_of(text: str, start: int, end: int) -> Quote:
    """The text between two places taken for a quotation."""
    span = Span.of(text, start, end)
    words = _without_group(Word(f.start + start, f.end + start, f.key, f.group) for f in fold(span.text))
    brackets = [(m.start() + start, m.end() + start) for m in _BRACKETED.finditer(span.text)]
    inside = frozenset(i for i, word in enumerate(words) if any(a <= word.start < b for a, b in brackets))
    return Quote(span, words, inside, tuple(m.start() + start for m in _ELLIPSIS.finditer(span.text)))


def _without_group(words: Iterable[Word]) -> tuple[Word, ...]:
    """The words, less the "group" after the name of one, which desks add and leave out."""
    kept: list[Word] = []
    for word in words:
        if not (kept and kept[-1].group == "islamic-state" and word.key in ("group", "organization", "islamic state")):
            kept.append(word)
    return tuple(kept)


def _singles(text: str, doubles: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Quotations in single marks outside double ones; a mark not closed in its paragraph opens none."""
    at = 0
    opened: int | None = None
    for mark in _SINGLE.finditer(text):
        while at < len(doubles) and doubles[at][1] <= mark.start():
            at += 1
        if at < len(doubles) and doubles[at][0] <= mark.start():
            continue
        if opened is not None and "\n" in text[opened : mark.start()]:
            opened = None
        if text[mark.end() : mark.end() + 1].isalnum() or text[mark.end() : mark.end() + 1] in ("[", "("):
            opened = mark.start() if opened is None else opened
        elif opened is not None and not _possessive(text, mark.start()):
            yield opened, mark.end()
            opened = None


def _possessive(text: str, at: int) -> bool:
    """ "the rebels' stronghold": a plural before a lower-case word, not the end of a quotation."""
    return text[at - 1 : at] == "s" and bool(re.match(r"['’] [a-z]", text[at : at + 3]))


@dataclass(frozen=True, slots=True)
class Altered:
    """The words of the original and those that the copy has in their place, with a few around them.

    `misspelt` when every change is of the letters of one long word, as a slip of the keys or its mending.
    """

    original: Span
    copy: Span
    misspelt: bool


def altered(pair: Pair) -> Iterator[Altered]:
    """Quotations of the copy with other words than the original's: the passage of the original and that of the copy.

    A quotation that matches any of the original's without a change is not altered, however often it is told otherwise.
    """
    for copy, compared in met(pair):
        if compared and all(found.changes for found in compared):
            best = max(compared, key=lambda found: (found.equal, -len(found.changes)))
            yield as_altered(pair, best.original, copy, best.changes)


def as_altered(pair: Pair, original: Quote, copy: Quote, changes: Sequence[Change]) -> Altered:
    """The changes between two quotations as they are shown."""
    return Altered(
        _shown(pair.original, original, [c.left for c in changes]),
        _shown(pair.copy, copy, [c.right for c in changes]),
        all(_misspelt(original, copy, change) for change in changes),
    )


@once_per_subject
def met(pair: Pair) -> tuple[tuple[Quote, tuple[Compared, ...]], ...]:
    """The quotations of the copy that the original does not print alike, each with those of the original it may be."""
    originals, copies = quotes(pair)
    by_words = {tuple(word.key for word in quote.words): quote for quote in reversed(originals)}
    by_run: dict[tuple[str, ...], list[Quote]] = {}
    for quote in reversed(by_words.values()):
        for run in dict.fromkeys(runs(quote)):
            by_run.setdefault(run, []).append(quote)
    found = []
    for copy in copies:
        if tuple(word.key for word in copy.words) in by_words:
            continue
        shared = Counter(quote for run in dict.fromkeys(runs(copy)) for quote in by_run.get(run, ())[:CANDIDATES])
        candidates = [quote for quote, _ in shared.most_common(CANDIDATES)]
        found.append((copy, tuple(one for quote in candidates if (one := compare(quote, copy)))))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Compared:
    """A quotation of the original, how many words it shares with one of the copy, and what was altered."""

    original: Quote
    equal: int
    changes: tuple[Change, ...]


def runs(quote: Quote) -> Iterator[tuple[str, ...]]:
    """Runs of two words: what two tellings of one quotation share even when every third word was changed."""
    keys = [word.key for word in quote.words]
    return (tuple(keys[i : i + 2]) for i in range(len(keys) - 1))


def compare(original: Quote, copy: Quote) -> Compared | None:
    """What was altered between two quotations; None when they are not one quotation."""
    left, right = [w.key for w in original.words], [w.key for w in copy.words]
    found = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    blocks = [Block(*block) for block in found if block.size]
    equal = sum(block.size for block in blocks)
    if equal < LEAST:
        return None
    first, last = blocks[0], blocks[-1]
    region = max(last.left + last.size - first.left, last.right + last.size - first.right)
    longest = max(block.size for block in blocks)
    if equal < SHARE * region or (longest < LONG_RUN and equal < SHARE * min(len(left), len(right))):
        return None
    inner = [Change((a.left + a.size, b.left), (a.right + a.size, b.right)) for a, b in pairwise(blocks)]
    tail = Change((last.left + last.size, len(left)), (last.right + last.size, len(right)))
    if _one_ending(original, copy, tail):
        inner.append(tail)
    head = Change((0, first.left), (0, first.right))
    if first.size >= LEAST and _one_opening(original, copy, head):
        inner.insert(0, head)
    return Compared(original, equal, tuple(c for c in inner if _alters(original, copy, c)))


def _one_ending(original: Quote, copy: Quote, tail: Change) -> bool:
    """Whether the last words of both end one sentence: a word each, or a few where both sentences end with them."""
    longest = max(tail.left[1] - tail.left[0], tail.right[1] - tail.right[0])
    if tail.left[0] == tail.left[1] or tail.right[0] == tail.right[1] or longest > ENDING:
        return False
    return longest == 1 or not (_breaks(original, tail.left) or _breaks(copy, tail.right))


def _one_opening(original: Quote, copy: Quote, head: Change) -> bool:
    """Whether the first words of both open one sentence: two at most, where both quotations begin with a sentence."""
    longest = max(head.left[1], head.right[1])
    if not head.left[1] or not head.right[1] or longest > OPENING:
        return False
    starts = [quote.span.text[quote.words[0].start - quote.span.start] for quote in (original, copy)]
    return all(letter.isupper() for letter in starts) and not any(
        _BREAK.search(quote.span.text[: quote.words[size].start - quote.span.start])
        for quote, size in ((original, head.left[1]), (copy, head.right[1]))
    )


def _breaks(quote: Quote, run: tuple[int, int]) -> bool:
    """Whether a sentence ends before one of the words of the run, or the run does not end one."""
    starts = [0, *(word.end - quote.span.start for word in quote.words)]
    gaps = [quote.span.text[starts[i] : quote.words[i].start - quote.span.start] for i in range(*run)]
    return any(_BREAK.search(gap) for gap in gaps) or not _END.search(quote.span.text[starts[run[1]] :])


def _alters(original: Quote, copy: Quote, change: Change) -> bool:
    """Whether a change between shared words puts other words into the speaker's mouth."""
    left = [i for i in range(*change.left) if i not in original.bracketed]
    right = [j for j in range(*change.right) if j not in copy.bracketed]
    if len(right) < change.right[1] - change.right[0] or not (left or right):
        return False
    ours, theirs = [original.words[i].key for i in left], [copy.words[j].key for j in right]
    if _letters(ours) == _letters(theirs) or _only_figures(ours, theirs):
        return False
    if _one_name(original, left, copy, right) or _one_number(original, change.left, copy, change.right):
        return False
    return not (_gap(original, change.left) or _gap(copy, change.right)) and not (
        _whole_sentences(original, change.left)
        if not theirs
        else _whole_sentences(copy, change.right)
        if not ours
        else False
    )


def _one_number(original: Quote, left: tuple[int, int], copy: Quote, right: tuple[int, int]) -> bool:
    """Whether one number faces itself in words and in figures ("four thousand", "4,000")."""
    values = [_value(original, left), _value(copy, right)]
    return values[0] is not None and values[0] == values[1]


def _value(quote: Quote, run: tuple[int, int]) -> Decimal | None:
    if run[0] == run[1]:
        return None
    first, last = quote.words[run[0]], quote.words[run[1] - 1]
    return parse_number(quote.span.text[first.start - quote.span.start : last.end - quote.span.start])


def _letters(keys: Sequence[str]) -> str:
    """The letters without accents, which desks add and leave out."""
    return "".join(c for key in keys for c in unicodedata.normalize("NFKD", key) if c.isalnum())


def _one_name(original: Quote, left: Sequence[int], copy: Quote, right: Sequence[int]) -> bool:
    """Whether two spellings of one name face each other ("Hasakah", "Hasakeh")."""
    if not left or not right:
        return False
    ours, theirs = _printed(original, left), _printed(copy, right)
    return ours[0].isupper() and theirs[0].isupper() and same_name(ours, theirs)


def _printed(quote: Quote, run: Sequence[int]) -> str:
    start, end = quote.words[run[0]].start, quote.words[run[-1]].end
    return quote.span.text[start - quote.span.start : end - quote.span.start]


def _only_figures(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """A changed number is the affair of the checks of figures."""
    return len(ours) == len(theirs) and all(
        a == b or (a[0].isdigit() and b[0].isdigit()) for a, b in zip(ours, theirs, strict=True)
    )


def _misspelt(original: Quote, copy: Quote, change: Change) -> bool:
    """Whether one word faces one of nearly the same letters: two swapped, or one too many inside ("wil", "recieve").

    A letter more at either end makes another form or another word ("say", "says"; "legal", "illegal").
    """
    if change.left[1] - change.left[0] != 1 or change.right[1] - change.right[0] != 1:
        return False
    a, b = original.words[change.left[0]].key, copy.words[change.right[0]].key
    if len(a) == len(b):
        unlike = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
        return len(a) > SHORT and len(unlike) == 2 and unlike[1] == unlike[0] + 1 and sorted(a) == sorted(b)
    short, long = sorted((a, b), key=len)
    if len(long) - len(short) != 1:
        return False
    at = next((i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    doubled = at > 0 and long[at] == long[at - 1]
    return short[at:] == long[at + 1 :] and (doubled or (len(long) > LONG and 0 < at < len(short) - 1))


def _gap(quote: Quote, run: tuple[int, int]) -> bool:
    """Whether an ellipsis stands at or within the run, and so says that something was left out."""
    start = quote.words[run[0] - 1].end if run[0] else quote.span.start
    end = quote.words[run[1]].start if run[1] < len(quote.words) else quote.span.end
    return any(start <= gap <= end for gap in quote.gaps)


def _whole_sentences(quote: Quote, run: tuple[int, int]) -> bool:
    """Whether the run begins and ends with a sentence: leaving one out shortens a quotation and alters none."""
    before = quote.span.text[: quote.words[run[0]].start - quote.span.start]
    end = quote.words[run[1]].start if run[1] < len(quote.words) else quote.span.end
    upto = quote.span.text[: end - quote.span.start]
    return bool(_SENTENCE_END.search(before[-6:]) or not before.strip("\"'“”‘’ ")) and bool(
        _SENTENCE_END.search(upto[-6:].rstrip())
    )


def _shown(reading: Reading, quote: Quote, runs: Sequence[tuple[int, int]]) -> Span:
    """The words of the runs with a few on either side, so that the place can be recognised."""
    first = max(0, min(run[0] for run in runs) - AROUND)
    last = min(len(quote.words), max(run[1] for run in runs) + AROUND)
    return Span.of(reading.article.text, quote.words[first].start, quote.words[last - 1].end)
