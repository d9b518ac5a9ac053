"""A sentence as a pattern: its words in lower case, every figure in it one capital letter.

"Twelve of the 48 members, or 30 percent, voted" becomes "C of the C members, or P, voted". What a check looks for can
then be written as the words of the language, and each letter leads back to its figure. The letters:

C count   M money   U measure   P percent   G percentage points   R fraction   A age   Y year   V a number in words only
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TypeVar

from auditor.arithmetic import Interval
from auditor.model import Bound, Evidence, Quantity, QuantityKind, Reading, Rejected, Sentence, Span, ZoneKind
from auditor.once import once_per_subject
from auditor.reckoning.figures import bands
from auditor.text import lazily
from auditor.text.numbers import parse_number, step_of

Printed = TypeVar("Printed", Quantity, Rejected)

READ = frozenset((ZoneKind.BODY, ZoneKind.HEADLINE, ZoneKind.CAPTION))
LONGEST = 1_200
"""Characters beyond which a "sentence" is a table or a list, whose figures do not speak of one another."""

_KINDS = {
    QuantityKind.COUNT: "C",
    QuantityKind.MONEY: "M",
    QuantityKind.MEASURE: "U",
    QuantityKind.PERCENT: "P",
    QuantityKind.RATIO: "R",
    QuantityKind.AGE: "A",
}
_YEAR = lazily.compile(r"(?<!\d)(?:1[0-9]|20)\d\d(?!\d)")
_TO = lazily.compile(r"\s+to\s+", re.I)
_FROM = lazily.compile(r"\bfrom (?:[a-z]+ ){0,2}\W?$", re.I)
_GOING = lazily.compile(
    r"\b(?:add|adds|added|adding|go|goes|went|going|gone|move[sd]?|moving|bring|took|came|inched|crept)\s+$", re.I
)
_A_SUM = lazily.compile(r"\s+an?\s+[$€£¥]")
_THE = lazily.compile(r"\s+the\b", re.I)
_RATE = lazily.compile(r"\s+(?:an?|per|each|every|the)\s+[A-Za-z]+$")
_NO_NUMBER = lazily.compile(r"[^\w.,\- ]|\b(?:percent|per cent|pct)\b")
_SCALES = (Decimal(1), Decimal(1000), Decimal(10**6), Decimal(10**9), Decimal(10**12))
_SIGNS = str.maketrans({"’": "'", "‘": "'", "–": "—", "“": '"', "”": '"'})
_DIGITS = lazily.compile(r"\d[\d,]*(?:\.\d+)?")
_CAPITAL = lazily.compile(r"[A-Z]")
_SPACE = lazily.compile(r"\s+")
_CLAUSE_MARK = lazily.compile(r"[,;:—.](?=\s)|\.$|\b(?:and|but|while|said|that)\b")
ZERO = Decimal(0)
CROWDED = 20
"""Figures in one passage beyond which it is a table in words, where any figure could be of any other."""
SEAM = " ¶ "
"""Stands between the two sentences of a window; no figure's words reach over it."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A figure in its place: `start` and `end` are characters of the article.

    `value` is the figure as printed (the middle of a range), `ends` its low and high end, `band` what figure, rounding
    and hedge together allow (None = open); `quantity` is None for a year.
    """

    letter: str
    start: int
    end: int
    value: Decimal
    ends: tuple[Decimal, Decimal]
    band: Interval
    quantity: Quantity | None = None

    @property
    def noun(self) -> str | None:
        """What is counted."""
        return self.quantity.noun if self.quantity else None

    @property
    def unit(self) -> str | None:
        """The unit of a measure or the currency of money."""
        return self.quantity.unit if self.quantity else None

    @property
    def exact(self) -> bool:
        """Whether it is one number above nothing, without a hedge."""
        return self.bound is Bound.EXACT and self.ends[0] == self.ends[1] and self.value > 0

    @property
    def plain(self) -> bool:
        """Whether the words around it say no more than "about": no floor, no ceiling."""
        return self.bound in (Bound.EXACT, Bound.ABOUT)

    @property
    def single(self) -> bool:
        """Whether it is one number, plainly told."""
        return self.plain and self.ends[0] == self.ends[1]

    @property
    def bound(self) -> Bound:
        """What the words around the figure say."""
        return self.quantity.bound if self.quantity else Bound.EXACT


@dataclass(frozen=True, slots=True)
class Pattern:
    """A sentence with its figures as slots; `places` are those of the letters in `text`, in order."""

    text: str
    sentence: Sentence
    places: tuple[int, ...]
    slots: tuple[Slot, ...]

    def at(self, place: int) -> Slot:
        """The slot whose letter stands at a place of `text`; `KeyError` when none does."""
        index = bisect.bisect_left(self.places, place)
        if index == len(self.places) or self.places[index] != place:
            raise KeyError(place)
        return self.slots[index]

    def of(self, found: re.Match[str], group: str) -> Slot:
        """The slot that a named group of a match over `text` begins with."""
        return self.at(found.start(group))


def patterns(reading: Reading, words: re.Pattern[str] | None = None) -> Iterator[Pattern]:
    """The sentences of headline, captions and body that hold a figure, or some words, in order."""
    figured, text = _figured(reading), reading.article.text
    for sentence in reading.sentences:
        if sentence.index in figured:
            yield figured[sentence.index]
        elif words and _read(sentence) and words.search(text, sentence.span.start, sentence.span.end):
            yield _pattern(text, sentence, list(_years(reading, sentence)))


@once_per_subject
def _figured(reading: Reading) -> dict[int, Pattern]:
    """The sentences that hold a quantity, by their numbers."""
    text, found = reading.article.text, {}
    for sentence in filter(_read, reading.sentences):
        if quantities := _within(reading.quantities, sentence):
            slots = [slot for quantity in quantities for slot in _slots(text, quantity)]
            found[sentence.index] = _pattern(text, sentence, [*slots, *_years(reading, sentence)])
    return found


def _read(sentence: Sentence) -> bool:
    return sentence.zone in READ and sentence.span.end - sentence.span.start <= LONGEST


def _within(found: Sequence[Printed], sentence: Sentence) -> Sequence[Printed]:
    """What begins in a sentence, of numbers in the order of the text."""
    ends = (sentence.span.start, sentence.span.end)
    first, last = (bisect.bisect_left(found, at, key=lambda one: one.span.start) for at in ends)
    return found[first:last]


def _years(reading: Reading, sentence: Sentence) -> Iterator[Slot]:
    for year in _within(reading.rejected, sentence):
        for found in _YEAR.finditer(year.span.text) if year.reason == "year" else ():
            value, start = Decimal(found[0]), year.span.start + found.start()
            yield Slot("Y", start, start + len(found[0]), value, (value, value), (value, value))


def wordy(sentence: Sentence, text: str) -> Pattern:
    """A sentence without a figure as a pattern."""
    return _pattern(text, sentence, ())


@dataclass(frozen=True, slots=True)
class Reach:
    """A stretch of a pattern's text, asked like a match of a regular expression."""

    first: int
    last: int

    def start(self) -> int:
        """The place of its first character."""
        return self.first

    def end(self) -> int:
        """The place after its last character."""
        return self.last

    @classmethod
    def over(cls, *places: int) -> Reach:
        """The stretch from the first to the last of some letters."""
        return cls(min(places), max(places) + 1)


def windows(found: Iterable[Pattern]) -> Iterator[Pattern]:
    """Each pattern, and behind it the pattern that it forms with the sentence before it, where both hold figures.

    "In 2010 there were 40 wolves. Today there are 120, three times as many." The two are joined by `SEAM`.
    """
    before: Pattern | None = None
    for pattern in found:
        yield pattern
        few = before and 0 < len(before.slots) + len(pattern.slots) <= CROWDED
        near = before and few and pattern.sentence.index - before.sentence.index == 1
        if before and near and pattern.sentence.zone is before.sentence.zone is ZoneKind.BODY:
            yield joined(before, pattern)
        before = pattern


def joined(a: Pattern, b: Pattern) -> Pattern:
    """Two patterns as one, in this order, with `SEAM` between."""
    at = len(a.text) + len(SEAM)
    places = a.places + tuple(place + at for place in b.places)
    return Pattern(a.text + SEAM + b.text, b.sentence, places, a.slots + b.slots)


def evidence(reading: Reading, pattern: Pattern, found: re.Match[str] | Reach) -> Evidence:
    """The passage from the first to the last figure of a match."""
    inside = [s for place, s in zip(pattern.places, pattern.slots, strict=True) if found.start() <= place < found.end()]
    return passage(reading, inside)


def passage(reading: Reading, figures: Iterable[Slot]) -> Evidence:
    """The passage from the first to the last of some figures."""
    kept = list(figures)
    start, end = min(s.start for s in kept), max(s.end for s in kept)
    return Evidence(reading.article.id, Span.of(reading.article.text, start, end))


def around(reading: Reading, slot: Slot) -> tuple[Span, str]:
    """The sentence of a figure, and its clause, cut at the nearest marks."""
    text = reading.article.text
    sentence = next(s.span for s in reading.sentences if s.span.start <= slot.start < s.span.end)
    before, after = (
        _CLAUSE_MARK.split(text[sentence.start : slot.start])[-1],
        _CLAUSE_MARK.split(text[slot.end : sentence.end])[0],
    )
    return sentence, " ".join((before + text[slot.start : slot.end] + after).split()).strip(' .”’"')


def _pattern(text: str, sentence: Sentence, slots: Sequence[Slot]) -> Pattern:
    pieces: list[str] = []
    kept: list[Slot] = []
    places: list[int] = []
    at, length = sentence.span.start, 0
    for slot in sorted(slots, key=lambda s: s.start):
        if slot.start < at or slot.end > sentence.span.end:
            continue
        words = _plain(text[at : slot.start])
        pieces += [words, slot.letter]
        places.append(length + len(words))
        kept.append(slot)
        length, at = length + len(words) + 1, slot.end
    pieces.append(_plain(text[at : sentence.span.end]))
    return Pattern("".join(pieces), sentence, tuple(places), tuple(_in_notes(kept)))


def _in_notes(kept: Sequence[Slot]) -> Iterator[Slot]:
    """Cents as dollars and pence as pounds where the sentence has both: "to 60 cents from $1.20"."""
    units = {slot.unit for slot in kept if slot.letter == "M"}
    for slot in kept:
        note = next((note for note in _NOTES.get(slot.unit or "", ()) if note in units), None)
        if slot.letter != "M" or slot.quantity is None or note is None:
            yield slot
            continue
        low, high = (None if end is None else end / 100 for end in slot.band)
        step = slot.quantity.step and slot.quantity.step / 100
        quantity = replace(slot.quantity, unit=note, step=step)
        ends = (slot.ends[0] / 100, slot.ends[1] / 100)
        yield replace(slot, value=slot.value / 100, ends=ends, band=(low, high), quantity=quantity)


_NOTES = {"cent": ("dollar", "euro"), "penny": ("pound sterling",)}


def _plain(text: str) -> str:
    """Words in lower case, single spaces, one kind of dash; no capital is left that could pass for a slot."""
    lowered = _CAPITAL.sub(" ", text.translate(_SIGNS).lower())
    return _SPACE.sub(" ", lowered).replace(" -- ", " — ").replace(" - ", " — ").replace("--", " — ")


def _slots(text: str, quantity: Quantity) -> Iterator[Slot]:
    letter = "G" if quantity.unit == "percentage point" else _KINDS.get(quantity.kind, "V")
    if letter == "P" and quantity.unit_span is None:
        letter = "C"  # the unit was carried over from a figure before it: "rose 25 percent, from 40 to 60"
    number = quantity.number
    if quantity.low is None or quantity.high is None:
        yield Slot("V", number.start, number.end, ZERO, (ZERO, ZERO), quantity.interval, quantity)
        return
    quantity = _without_rate(quantity)
    whole = number if quantity.kind is QuantityKind.COUNT else quantity.span  # what is counted stays in the words
    cut = _cut(text, quantity)
    if cut:
        first, second = _in_order(quantity, cut)
        yield _end(letter, quantity, first, whole.start, number.start + cut.start())
        yield _end(letter, quantity, second, number.start + cut.end(), whole.end)
        return
    start, hedge = whole.start, quantity.hedge
    if hedge and hedge.end <= start and _no_hedge(text, quantity, hedge):
        quantity = replace(quantity, bound=Bound.EXACT, least=quantity.low, most=quantity.high)
    elif hedge and hedge.end <= start:
        start = hedge.start
        if quantity.bound in (Bound.MORE_THAN, Bound.LESS_THAN) and _JUST.match(hedge.text.lower()):
            quantity = _near(quantity)
    ends = (quantity.low or ZERO, quantity.high or ZERO)
    yield Slot(letter, start, whole.end, sum(ends, ZERO) / 2, ends, bands.band(quantity), quantity)


_JUST = lazily.compile(r"(?:just|slightly|barely|narrowly|a little)\b")


def _near(quantity: Quantity) -> Quantity:
    """ "Just over 52 percent" is no more than a tenth above it."""
    low, high = quantity.low or ZERO, quantity.high or ZERO
    if quantity.bound is Bound.MORE_THAN:
        return replace(quantity, bound=Bound.ABOUT, least=low, most=high * NEARLY)
    return replace(quantity, bound=Bound.ABOUT, least=low / NEARLY, most=high)


NEARLY = Decimal("1.1")
"""How far above a figure "just over" reaches."""


def _no_hedge(text: str, quantity: Quantity, hedge: Span) -> bool:
    """Whether the words do not limit the figure: "50 percent more than the 40 last year", "$9 over 10 years",
    "goes up to $100".
    """
    word = hedge.text.lower()
    if word == "up to":
        return bool(_GOING.search(text[max(0, hedge.start - 12) : hedge.start]))
    if _A_SUM.match(text, hedge.end):
        return True  # "under a $9 million scheme"
    return bool(_THE.match(text, hedge.end)) or (quantity.dimension == "time" and word in ("over", "within"))


def _without_rate(quantity: Quantity) -> Quantity:
    """ "$500 a day" as $500, so that "a day" stays in the words."""
    rate = _RATE.search(quantity.span.text)
    if not quantity.unit or " per " not in quantity.unit or not rate:
        return quantity
    start = quantity.span.start
    alone = Span(start, start + rate.start(), quantity.span.text[: rate.start()])
    return replace(quantity, span=alone, unit=quantity.unit.partition(" per ")[0])


def _end(letter: str, quantity: Quantity, value: Decimal, start: int, end: int) -> Slot:
    """One end of "from 40 to 60" as a figure of its own, which has no hedge."""
    alone = replace(quantity, low=value, high=value, step=step_of(value), bound=Bound.EXACT)
    return Slot(letter, start, end, value, (value, value), bands.rounding(alone), quantity)


def _cut(text: str, quantity: Quantity) -> re.Match[str] | None:
    """The "to" of "from 40 to 60"; None for a range that is one figure ("40 to 60 people came")."""
    if quantity.low == quantity.high or not _FROM.search(
        text[max(0, quantity.span.start - 20) : quantity.number.start]
    ):
        return None
    return _TO.search(quantity.number.text)


def _in_order(quantity: Quantity, cut: re.Match[str]) -> tuple[Decimal, Decimal]:
    """The two ends in the order printed."""
    assert quantity.low is not None
    assert quantity.high is not None
    words = _NO_NUMBER.sub("", quantity.number.text[: cut.start()]).strip()
    digits = _DIGITS.match(words)
    first = parse_number(words) or (parse_number(digits[0]) if digits else None)  # "$37.4m in 2014"
    falling = first is not None and any(first * place == quantity.high for place in _SCALES)
    return (quantity.high, quantity.low) if falling else (quantity.low, quantity.high)
