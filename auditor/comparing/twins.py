"""Which figure of the copy is which figure of the original.

A figure is a quantity with its bracketed conversion: one thing, told once. Figures are paired by the words around
them, not by their order, so that a sentence that was split or moved still meets its counterpart; an equal value helps,
but "43 people, 36 of them relatives" and "36 people, 43 of them relatives" pair by what is counted.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise, product

from auditor.comparing.compare import Word, passages, words_of
from auditor.model import Pair, Quantity, QuantityKind, Reading, Sentence, Span, ZoneKind
from auditor.once import once_per_subject

_BRACKET = re.compile(r" \((?:(?:about|some|nearly|over|around|almost|or) )?")
BRACKET = 12
"""Characters from a measure to the one in brackets after it, a hedge included."""
REPORTED = (ZoneKind.HEADLINE, ZoneKind.CAPTION, ZoneKind.BODY)
COMPARED = (
    QuantityKind.MEASURE,
    QuantityKind.COUNT,
    QuantityKind.MONEY,
    QuantityKind.PERCENT,
    QuantityKind.RATIO,
    QuantityKind.AGE,
)
WINDOW = 8
"""Words looked at on either side of a figure: about a clause."""
DECAY = 0.85
"""What a word counts less for each step away from the figure."""
SAME_PLACE = 0.30
"""Likeness an equal figure needs outside its own passage."""
TABLE = 2_500
"""Pairs of figures in one passage above which it is a table, whose rows keep their order."""
BAND = 12
"""Places before and after, at which a figure of a table is looked for."""
CHANGED_HERE = 0.50
"""Likeness two unlike figures need inside one passage to be taken for one."""
CHANGED_ELSEWHERE = 0.70
"""The same for sentences that the alignment does not tie together, as half of a sentence that was split and moved."""
ALIGNED = 0.15
"""What two figures in aligned sentences have before any other two."""
OFTEN = 20
"""Times a value may stand in the copy to be looked for in all its places."""
MAX_LEFTOVERS = 100
"""Figures without a counterpart on one side, beyond which sentences that are not aligned are no longer searched."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with its conversion, where there is one, and the keys of the words around it, nearest first."""

    quantity: Quantity
    converted: Quantity | None
    span: Span
    sentence: Sentence
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def readings(self) -> tuple[Quantity, ...]:
        """The quantity and its conversion."""
        return (self.quantity,) if self.converted is None else (self.quantity, self.converted)


@dataclass(frozen=True, slots=True)
class Twin:
    """A figure of the original and the copy's figure that stands for it; `likeness` of the contexts is in [0, 1]."""

    original: Figure
    copy: Figure
    likeness: float
    aligned: bool


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of a pair: those with a twin, and those of one side only."""

    twins: tuple[Twin, ...]
    removed: tuple[Figure, ...]
    added: tuple[Figure, ...]


def same_value(a: Figure, b: Figure) -> bool:
    """Whether the two give one value in one unit, in the figure or in its conversion."""
    return any(_key(x) == _key(y) for x in a.readings for y in b.readings)


def same_figure(a: Figure, b: Figure) -> bool:
    """Whether the figures are equal, and their conversions too where both have one."""
    if not (a.converted and b.converted):
        return same_value(a, b)
    if a.quantity.unit == b.quantity.unit:
        return _key(a.quantity) == _key(b.quantity) and not _halfway(a.converted, b.converted)
    return {_key(q) for q in a.readings} == {_key(q) for q in b.readings}


def _halfway(a: Quantity, b: Quantity) -> bool:
    """Whether only the number or only the unit is the same; a conversion into another unit has neither."""
    return (a.unit == b.unit) is not (a.low == b.low)


def same_number(a: Figure, b: Figure) -> bool:
    """Whether the two print the same number, whatever the unit."""
    return (a.quantity.low, a.quantity.high) == (b.quantity.low, b.quantity.high) and a.quantity.low is not None


@once_per_subject
def figures(pair: Pair) -> Figures:
    """Pair the figures of the two articles: the most alike first, each one once."""
    left, right = list(_figures(pair.original)), list(_figures(pair.copy))
    weights = _weights(pair)
    here = _within_passages(pair, left, right, weights)
    taken = _best(here + _equal_anywhere(left, right, weights))
    together = {(i, j) for _, i, j, _ in here}
    free_left, free_right = _free(left, right, taken)
    away = _best(_elsewhere(left, right, free_left, free_right, weights))
    gone, new = _free(left, right, taken | away)
    return Figures(
        twins=tuple(
            Twin(left[i], right[j], likeness, (i, j) in together) for (i, j), likeness in sorted((taken | away).items())
        ),
        removed=tuple(left[i] for i in gone),
        added=tuple(right[j] for j in new),
    )


def _free(
    left: Sequence[Figure], right: Sequence[Figure], taken: Iterable[tuple[int, int]]
) -> tuple[list[int], list[int]]:
    """The indices on either side that are in no pair yet."""
    ours, theirs = {i for i, _ in taken}, {j for _, j in taken}
    return [i for i in range(len(left)) if i not in ours], [j for j in range(len(right)) if j not in theirs]


def _figures(reading: Reading) -> Iterator[Figure]:
    bracketed = _bracketed(reading)
    second = {quantity.span for quantity in bracketed.values()}
    text, starts = reading.article.text, [sentence.span.start for sentence in reading.sentences]
    words: dict[int, list[Word]] = {}
    for quantity in reading.quantities:
        at = bisect_right(starts, quantity.span.start) - 1
        if quantity.kind not in COMPARED or quantity.span in second or at < 0:
            continue
        sentence = reading.sentences[at]
        if sentence.zone not in REPORTED or not sentence.span.covers(quantity.span):
            continue
        if at not in words:
            words = {at: list(words_of(reading, sentence))}
        found = bracketed.get(quantity.span)
        end = quantity.span.end if found is None else found.span.end + text.startswith(")", found.span.end)
        start = quantity.hedge.start if quantity.hedge else quantity.span.start
        span = Span.of(text, min(start, quantity.span.start), end)
        core = Span.of(text, quantity.number.start, (quantity.unit_span or quantity.number).end)
        yield _figure(quantity, found, span, core, sentence, words[at])


def _bracketed(reading: Reading) -> dict[Span, Quantity]:
    """The quantity in brackets after a measure, by the measure's span.

    A bracket whose unit went wrong in copying ("60 km (35 km)") is no conversion any more, and yet stands in its place.
    """
    found = {c.original.span: c.converted for c in reading.conversions}
    text = reading.article.text
    for here, following in pairwise(reading.quantities):
        if (
            not here.kind is following.kind is QuantityKind.MEASURE
            or text[following.span.end : following.span.end + 1] != ")"
        ):
            continue
        if _BRACKET.fullmatch(text[here.span.end : following.span.start][:BRACKET]):
            found.setdefault(here.span, following)
    return found


def _figure(
    quantity: Quantity, converted: Quantity | None, span: Span, core: Span, sentence: Sentence, words: Sequence[Word]
) -> Figure:
    start = min(span.start, core.start)
    end = core.end if converted is None else span.end
    first = bisect_left(words, start, key=lambda word: word.start)
    last = bisect_left(words, end, key=lambda word: word.start)
    before = tuple(word.key for word in reversed(words[max(0, first - WINDOW) : first]))
    after = tuple(word.key for word in words[last : last + WINDOW])
    return Figure(quantity, converted, span, sentence, before, after)


def _weights(pair: Pair) -> dict[str, float]:
    """A word that stands in many sentences says little about which figure it stands beside."""
    seen: Counter[str] = Counter()
    for reading in (pair.original, pair.copy):
        for sentence in reading.sentences:
            seen.update({word.key for word in words_of(reading, sentence)})
    return {key: min(1.0, (2 / count) ** 0.5) for key, count in seen.items()}


def likeness(a: Figure, b: Figure, weights: dict[str, float]) -> float:
    """How much of the words around two figures is the same, near words counting more, in [0, 1]."""
    shared, left, right = 0.0, 0.0, 0.0
    for ours, theirs in ((a.before, b.before), (a.after, b.after)):
        mine, other = _weighed(ours, weights), _weighed(theirs, weights)
        shared += sum(min(weight, other[key]) for key, weight in mine.items() if key in other)
        left += sum(mine.values())
        right += sum(other.values())
    if not left or not right:
        return 0.0
    return (shared / min(left, right) + 2 * shared / (left + right)) / 2


def _weighed(context: Sequence[str], weights: dict[str, float]) -> dict[str, float]:
    found: dict[str, float] = {}
    for step, key in enumerate(context):
        found.setdefault(key, weights.get(key, 1.0) * DECAY**step)
    return found


Scored = list[tuple[float, int, int, float]]


def _within_passages(pair: Pair, left: Sequence[Figure], right: Sequence[Figure], weights: dict[str, float]) -> Scored:
    """Candidates in aligned sentences: (score, index of the original's, index of the copy's, likeness)."""
    ours, theirs = _by_sentence(left), _by_sentence(right)
    scored: Scored = []
    for passage in passages(pair):
        mine = [i for sentence in passage.original.sentences for i in ours[sentence.index]]
        other = [j for sentence in passage.copy.sentences for j in theirs[sentence.index]]
        for i, j in _opposite(mine, other):
            alike = likeness(left[i], right[j], weights)
            equal = same_value(left[i], right[j])
            if equal or alike >= CHANGED_HERE:
                scored.append((ALIGNED + _score(left[i], right[j], alike, equal), i, j, alike))
    return scored


def _opposite(mine: Sequence[int], other: Sequence[int]) -> Iterator[tuple[int, int]]:
    """All pairs; of two long tables only those that stand at about the same place, so that work stays linear."""
    if len(mine) * len(other) <= TABLE:
        yield from product(mine, other)
        return
    for rank, i in enumerate(mine):
        middle = rank * len(other) // len(mine)
        yield from ((i, j) for j in other[max(0, middle - BAND) : middle + BAND + 1])


def _equal_anywhere(left: Sequence[Figure], right: Sequence[Figure], weights: dict[str, float]) -> Scored:
    """Candidates of one value, wherever they stand; a value told very often is looked for only where it is aligned."""
    places: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for j, figure in enumerate(right):
        for key in {_key(quantity) for quantity in figure.readings}:
            places[key].append(j)
    scored: Scored = []
    for i, figure in enumerate(left):
        told = [places[_key(quantity)] for quantity in figure.readings]
        for j in sorted({j for places_of_one in told if len(places_of_one) <= OFTEN for j in places_of_one}):
            alike = likeness(figure, right[j], weights)
            if alike >= SAME_PLACE:
                scored.append((_score(figure, right[j], alike, True), i, j, alike))
    return scored


def _elsewhere(
    left: Sequence[Figure], right: Sequence[Figure], ours: list[int], theirs: list[int], weights: dict[str, float]
) -> Scored:
    """Candidates of unlike value among what is left over, in sentences that are not aligned with one another."""
    if len(ours) > MAX_LEFTOVERS or len(theirs) > MAX_LEFTOVERS:
        return []
    scored: Scored = []
    for i in ours:
        for j in theirs:
            alike = likeness(left[i], right[j], weights)
            if alike >= CHANGED_ELSEWHERE:
                scored.append((_score(left[i], right[j], alike, equal=False), i, j, alike))
    return scored


def _score(a: Figure, b: Figure, alike: float, equal: bool) -> float:
    """Likeness of the contexts, raised for an equal value, an equal number and one kind of thing counted."""
    one_kind = a.quantity.dimension == b.quantity.dimension and head(a.quantity) == head(b.quantity)
    return alike + 0.35 * equal + 0.15 * same_number(a, b) + 0.15 * one_kind


def head(quantity: Quantity) -> str | None:
    """The last word of what is counted: "family member" is about members."""
    return quantity.noun.split()[-1] if quantity.noun else None


def _best(scored: Scored) -> dict[tuple[int, int], float]:
    """The highest scores first, each figure once; of equals the earliest."""
    taken: dict[tuple[int, int], float] = {}
    lefts: set[int] = set()
    rights: set[int] = set()
    for _, i, j, alike in sorted(scored, key=lambda s: (-s[0], s[1], s[2])):
        if i not in lefts and j not in rights:
            taken[i, j] = alike
            lefts.add(i)
            rights.add(j)
    return taken


def _by_sentence(found: Sequence[Figure]) -> defaultdict[int, list[int]]:
    index: defaultdict[int, list[int]] = defaultdict(list)
    for i, figure in enumerate(found):
        index[figure.sentence.index].append(i)
    return index


def _key(quantity: Quantity) -> tuple[Decimal | None, Decimal | None, str | None, str]:
    return (quantity.low, quantity.high, quantity.unit, quantity.dimension)
