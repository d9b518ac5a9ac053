"""When two figures that stand for one another differ, and when they only look different.

A rounded figure, a figure under another unit that converts to it, "dozens" for 43: all these agree. What is left is a
change of number, of unit, or of the words that limit it.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from importlib import resources

from auditor.arithmetic import overlap
from auditor.comparing.compare import Change, Passage, Side, passages
from auditor.comparing.twins import Figure, Twin, head, same_figure, same_value
from auditor.extract.units import convert
from auditor.model import Bound, Pair, Quantity, QuantityKind, Reading, Span, ZoneKind
from auditor.once import once_per_subject
from auditor.text.numbers import in_words
from auditor.text.style import fold

CONVERTED = Decimal("0.06")
"""How far a figure may be from the other's in another unit: both are rounded, and desks use coarse factors."""
ROUNDED_FROM = 1000
"""Counts below this are not rounded without a word ("about"): 43 dead are not 40 dead."""
FORM_LEAST, FORM_SHARE = 2, 0.5
"""From this many changed figures, and this share of all, two texts are two reports in one form and no copy's slips; the
share is not asked for where what the report is about changed at its top."""
TOP = 2
"""Sentences at the top, headline included."""
ROUNDED_BY = Decimal("0.05")
"""No rounding that readers take for the figure itself moves it by more than this share."""
HEDGED_BY = Decimal("0.15")
"""The same for a figure with a hedge: "more than 200" may stand for 230, and not for 290."""
UNMISTAKABLE = 0.85
"""Likeness of context at which a figure is changed even though the original has the new one elsewhere."""
NEXT = 3
"""Words after a figure among which its unit may stand behind an adjective."""
ARTICLES = frozenset(("a", "an", "the"))
FORMS_OF_HAVE = frozenset(("have", "has", "had"))
SCALED = 1000
"""From here on a number in words ("two million") keeps its magnitude word, whatever the house style."""
Key = tuple[Decimal | None, str | None, str | None]
DOUBT_RUN = 3
"""A doubt is dropped with its article or auxiliary ("an alleged", "may have"); longer deletions cut a phrase."""


def number_differs(twin: Twin, pair: Pair) -> bool:
    """Whether the two figures count one thing and cannot both be right.

    A figure that the original has elsewhere of the same kind of thing was more likely taken from there than mistaken.
    """
    ours, theirs = twin.original, twin.copy
    if same_figure(ours, theirs) or _agree(ours, theirs) or not _count_one_thing(ours, theirs):
        return False
    if _prints(ours, theirs.quantity) or _prints(theirs, ours.quantity):
        return False
    if not any(a.low != b.low or a.high != b.high for a, b in _facing(ours, theirs) if _one_measure(a, b)):
        return False
    return not _told_beside(twin, pair) or twin.likeness >= UNMISTAKABLE


def _prints(figure: Figure, quantity: Quantity) -> bool:
    """Whether a figure of two numbers ("one of five doctors") has the other's among them."""
    if quantity.low is None or " of " not in figure.span.text:
        return False
    return f"{quantity.low.normalize():f}" in {folded.key for folded in fold(figure.span.text)}


def is_allowed(twin: Twin) -> bool:
    """Whether the original's hedge allows the copy's exact figure: "more than 200" and "219" do not contradict."""
    a, b = twin.original.quantity, twin.copy.quantity
    return (
        a.bound is not Bound.EXACT and b.bound is Bound.EXACT and a.unit == b.unit and overlap(a.interval, b.interval)
    )


def _facing(ours: Figure, theirs: Figure) -> list[tuple[Quantity, Quantity]]:
    """Figure against figure and conversion against conversion."""
    both = [(ours.quantity, theirs.quantity)]
    return [*both, (ours.converted, theirs.converted)] if ours.converted and theirs.converted else both


def updates(pair: Pair, changed: Sequence[Twin]) -> tuple[Twin, ...]:
    """Those of the changed counts that a later version may have brought up to date.

    The copy must be later and no count may have fallen; several rose, or the one that rose is told again in the copy
    and the old one nowhere. A slip of the pen falls as often as it rises, and happens once.
    """
    counts = [t for t in changed if t.original.quantity.kind is QuantityKind.COUNT]
    rising = [t for t in counts if _low(t.copy) > _low(t.original)]
    if not _is_later(pair.copy, pair.original) or not rising or len(rising) < len(counts):
        return ()
    if len(rising) > 1:
        return tuple(rising)
    old, new = rising[0].original.quantity, rising[0].copy.quantity
    told = [(q.low, head(q)) for q in pair.copy.quantities]
    again = told.count((new.low, head(new))) > 1 and (old.low, head(old)) not in told
    return tuple(rising) if again else ()


def same_form(pair: Pair, found: Sequence[Twin], changed: Sequence[Twin]) -> bool:
    """Whether most figures differ in their digits, and names or days beside them: two reports in one form, no slips."""
    other = [t for t in changed if _digits(t.original.quantity) != _digits(t.copy.quantity)]
    if len(other) < FORM_LEAST:
        return False
    most = len(other) >= FORM_SHARE * len(found)
    return _other_subject(p for p in passages(pair) if most or _is_on_top(p))


def _is_on_top(passage: Passage) -> bool:
    """Whether it holds the headline or the sentence after it, which name what a report is about."""
    return all(side.sentences[0].index < TOP for side in (passage.original, passage.copy))


def _other_subject(among: Iterable[Passage]) -> bool:
    """Whether a name, weekday, month or day of the month of the original faces another one in the copy."""
    for passage in among:
        for change in passage.changes:
            sides = ((passage.original, change.left), (passage.copy, change.right))
            if all(any(_names_something(side, at) for at in range(*run)) for side, run in sides):
                return True
    return False


def _names_something(side: Side, at: int) -> bool:
    word = side.words[at]
    if word.group in ("weekday", "month"):
        return True
    if word.key.isdigit():
        return at > 0 and side.words[at - 1].group == "month"
    return at > 0 and side.reading.article.text[word.start].isupper()


def _digits(quantity: Quantity) -> tuple[int, ...]:
    """The digits of a number without its magnitude: "1.5 million" and "1.5" have the same."""
    return quantity.low.normalize().as_tuple().digits if quantity.low is not None else ()


def _low(figure: Figure) -> Decimal:
    return figure.quantity.low or Decimal(0)


def _is_later(copy: Reading, original: Reading) -> bool:
    """Whether the copy is known to be of a later day, or of a later hour of the same day."""
    ours, theirs = original.article.published, copy.article.published
    if ours is None or theirs is None:
        return False
    if isinstance(ours, datetime) and isinstance(theirs, datetime) and bool(ours.tzinfo) is bool(theirs.tzinfo):
        return theirs > ours
    return (theirs.year, theirs.month, theirs.day) > (ours.year, ours.month, ours.day)


def unit_differs(twin: Twin, pair: Pair) -> tuple[Quantity, Quantity] | None:
    """The two quantities of one number and different units, in the figures or in their conversions; else None."""
    ours, theirs = twin.original, twin.copy
    if same_figure(ours, theirs):
        return None
    return next(((a, b) for a, b in _facing(ours, theirs) if _other_unit(a, b, twin, pair)), None)


def _other_unit(a: Quantity, b: Quantity, twin: Twin, pair: Pair) -> bool:
    ours, theirs = twin.original, twin.copy
    if (a.low, a.high) != (b.low, b.high) or a.low is None or (a.unit, a.dimension) == (b.unit, b.dimension):
        return False
    measured = [q for q in (a, b) if q.kind in (QuantityKind.MEASURE, QuantityKind.MONEY, QuantityKind.PERCENT)]
    if not measured or Bound.VAGUE in (a.bound, b.bound) or QuantityKind.AGE in (a.kind, b.kind):
        return False
    if any(_is_mark(q) for q in measured) or _loosely_one_unit(a, b) or _converts(a, b):
        return False
    return not _is_understood(a, theirs, pair.copy) and not _is_understood(b, ours, pair.original)


def hedge_differs(twin: Twin, pair: Pair) -> bool:
    """Whether the figure stayed and the words that limit it say something else, which the original says nowhere."""
    a, b = twin.original.quantity, twin.copy.quantity
    if a.bound is b.bound or a.interval == b.interval or not same_value(twin.original, twin.copy):
        return False
    if {Bound.RANGE, Bound.VAGUE} & {a.bound, b.bound}:
        return False
    said = any(q.interval == b.interval for q in _told_beside(twin, pair))
    return not said or twin.likeness >= UNMISTAKABLE


def with_number_of(twin: Twin, spell_out_below: int | None = None) -> str | None:
    """The copy's figure with the original's number in it; None where a conversion would have to follow.

    spell_out_below  counts below this are written in words, others in figures; None: as the original prints the number
    """
    figure, quantity = twin.copy, twin.copy.quantity
    if figure.converted is not None or not figure.span.covers(quantity.number):
        return None
    start, end = quantity.number.start - figure.span.start, quantity.number.end - figure.span.start
    number = _in_style(twin.original.quantity, quantity.number.text[:1].isupper(), spell_out_below)
    return figure.span.text[:start] + number + figure.span.text[end:]


def _in_style(quantity: Quantity, opening: bool, spell_out_below: int | None) -> str:
    """The number of a count in house style; `opening` a sentence it stays in words, as every desk has it there."""
    printed, value = quantity.number.text, quantity.low
    figures, wordy = printed.replace(",", "").isdigit(), not any(c.isdigit() for c in printed)
    plain = quantity.kind is QuantityKind.COUNT and value == quantity.high and (figures or wordy)
    if spell_out_below is None or not plain or value is None or value != int(value):
        return printed
    if value < spell_out_below:
        words = in_words(int(value))
        return words.capitalize() if opening else words
    return f"{int(value)}" if wordy and not opening and value < SCALED else printed


def lost_doubts(pair: Pair) -> Iterator[tuple[Span, Span]]:
    """Passages where a word of doubt stands on one side only: the words of the original and those of the copy."""
    for passage in passages(pair):
        for change in passage.changes:
            if _drops_doubt(passage.original, change.left, passage.copy, change.right) or _drops_doubt(
                passage.copy, change.right, passage.original, change.left
            ):
                spans = _with_next_word(passage, change)
                if spans:
                    yield spans


def _key(quantity: Quantity) -> Key:
    return (quantity.low, quantity.unit, head(quantity))


def _one_measure(a: Quantity, b: Quantity) -> bool:
    if a.kind is not b.kind or a.dimension != b.dimension:
        return False
    if a.unit != b.unit:  # another currency is house style, and dollars a tonne are no dollars a head
        return bool(a.unit and b.unit) and convert(Decimal(1), a.unit or "", b.unit or "") is not None
    return True


def _count_one_thing(ours: Figure, theirs: Figure) -> bool:
    """Whether two counts are of one noun; where one has none, whether the next words agree."""
    a, b = ours.quantity, theirs.quantity
    if a.kind is not QuantityKind.COUNT or head(a) == head(b):
        return True
    return None in (a.noun, b.noun) and bool(set(ours.after[:NEXT]) & set(theirs.after[:NEXT]))


def _told_beside(twin: Twin, pair: Pair) -> list[Quantity]:
    """The copy's figure where the original has it besides; in headlines, which drop hedges, only for a headline."""
    own, headline = twin.original.quantity.span, twin.copy.sentence.zone is ZoneKind.HEADLINE
    told = _by_value(pair).get(_key(twin.copy.quantity), ())
    return [quantity for quantity, on_top in told if quantity.span != own and (headline or not on_top)]


@once_per_subject
def _by_value(pair: Pair) -> dict[Key, list[tuple[Quantity, bool]]]:
    """The original's quantities by value, unit and what is counted, each with whether it stands in a headline."""
    heads = [z.span for z in pair.original.article.zones if z.kind is ZoneKind.HEADLINE]
    found: dict[Key, list[tuple[Quantity, bool]]] = {}
    for quantity in pair.original.quantities:
        found.setdefault(_key(quantity), []).append((quantity, any(h.covers(quantity.span) for h in heads)))
    return found


def _agree(ours: Figure, theirs: Figure) -> bool:
    if _rounded_headline(ours, theirs):
        return True
    if ours.converted and theirs.converted and ours.quantity.unit == theirs.quantity.unit:
        return _compatible(ours.quantity, theirs.quantity) and _compatible(ours.converted, theirs.converted)
    return any(_compatible(a, b) for a in ours.readings for b in theirs.readings)


def _compatible(a: Quantity, b: Quantity) -> bool:
    """Whether the copy's wording tells of the original's value, perhaps more roughly.

    A figure more exact than the original's must come from elsewhere, and is not of one cloth with it.
    """
    if (a.low, a.high, a.unit) == (b.low, b.high, b.unit):
        return True
    if a.low is None or b.low is None or Bound.VAGUE in (a.bound, b.bound):
        return True
    if a.unit != b.unit:
        return _converts(a, b)
    if a.dimension != b.dimension:
        return False
    if (a.bound is Bound.RANGE) is not (b.bound is Bound.RANGE):
        return overlap(a.interval, b.interval)
    return _rounding(a, b) or _spelled_out(a, b)


def _rounding(fine: Quantity, coarse: Quantity) -> bool:
    """Whether `coarse` is `fine` rounded at the place where `coarse` stops, in the direction its hedge gives."""
    if fine.low is None or coarse.low is None or fine.step is None or coarse.step is None or coarse.step <= fine.step:
        return False
    over = fine.low - coarse.low
    if abs(over) > HEDGED_BY * fine.low or coarse.bound is fine.bound is not Bound.EXACT:
        return False  # whoever rounds adds a hedge: "at least 72" does not become "at least 70"
    if coarse.bound in (Bound.MORE_THAN, Bound.AT_LEAST):
        return 0 <= over < coarse.step
    if coarse.bound in (Bound.LESS_THAN, Bound.AT_MOST):
        return 0 <= -over < coarse.step
    rounds = coarse.bound is Bound.ABOUT or fine.low >= ROUNDED_FROM or fine.step < 1
    share = HEDGED_BY if coarse.bound is Bound.ABOUT else ROUNDED_BY
    return rounds and abs(over) <= min(coarse.step / 2, share * fine.low)


def _spelled_out(round_: Quantity, exact: Quantity) -> bool:
    """Whether "17.1 million" of the original is "17,121,000" in the copy, as in a table filed again with all digits."""
    if round_.low is None or exact.low is None or round_.step is None:
        return False
    magnitude = any(c.isalpha() for c in round_.number.text) and not any(c.isalpha() for c in exact.number.text)
    return magnitude and abs(round_.low - exact.low) <= round_.step / 2


def _rounded_headline(ours: Figure, theirs: Figure) -> bool:
    """In a headline a figure may be rounded, so long as it is rounded right: 43 becomes 40."""
    a, b = ours.quantity, theirs.quantity
    if theirs.sentence.zone is not ZoneKind.HEADLINE or a.unit != b.unit:
        return False
    if a.low is None or b.low is None or b.step is None:
        return False
    return b.step >= 10 and abs(a.low - b.low) <= b.step / 2


def _converts(a: Quantity, b: Quantity) -> bool:
    if a.low is None or b.low is None or a.unit is None or b.unit is None or a.dimension != b.dimension:
        return False
    value = convert(a.low, a.unit, b.unit)
    return value is not None and abs(value - b.low) <= CONVERTED * max(abs(value), abs(b.low))


def _is_understood(unit_of: Quantity, figure: Figure, reading: Reading) -> bool:
    """Whether a figure without a unit has it beside it: "245,000 to 255,000 ounces", "six straight years"."""
    if figure.quantity.unit is not None or unit_of.unit is None:
        return False
    if unit_of.unit_span and {folded.key for folded in fold(unit_of.unit_span.text)} & set(figure.after[:NEXT]):
        return True
    last = figure.sentence.index
    near = [s.span for s in reading.sentences[max(0, last - 1) : last + 1]]
    return any(q.unit == unit_of.unit and any(s.covers(q.span) for s in near) for q in reading.quantities)


def _is_mark(quantity: Quantity) -> bool:
    """Whether the unit is a sign that is also a quotation mark, which says nothing for certain."""
    return quantity.unit_span is not None and not any(c.isalnum() or c in "%°$€£" for c in quantity.unit_span.text)


def _loosely_one_unit(a: Quantity, b: Quantity) -> bool:
    """A unit made more exact ("tons" → "metric tons", "cm" → "cm a year") is not another one."""
    if a.unit is None or b.unit is None:
        return False
    if a.unit.startswith(f"{b.unit} per ") or b.unit.startswith(f"{a.unit} per "):
        return True
    named = [frozenset(q.unit.split()) for q in (a, b) if q.unit]
    printed = [frozenset(q.unit_span.text.lower().split()) for q in (a, b) if q.unit_span]
    return a.dimension == b.dimension and any(_one_in_the_other(words) for words in (named, printed))


def _one_in_the_other(words: Sequence[frozenset[str]]) -> bool:
    return len(words) == 2 and (words[0] <= words[1] or words[1] <= words[0])


@functools.cache
def _doubts() -> tuple[frozenset[str], frozenset[str]]:
    data = tomllib.loads((resources.files("auditor") / "data" / "terms.toml").read_text(encoding="utf-8"))
    return frozenset(data["doubts"]["words"]), frozenset(data["doubts"]["modals"])


def _drops_doubt(said: Side, run: tuple[int, int], unsaid: Side, other: tuple[int, int]) -> bool:
    """Whether `said` has a word of doubt in `run` that is the whole difference from `unsaid` there."""
    words, modals = _doubts()
    keys = [word.key for word in said.words[run[0] : run[1]]]
    left = [word.key for word in unsaid.words[other[0] : other[1]]]
    if not 0 < len(keys) <= DOUBT_RUN or not set(keys) & (words | modals):
        return False
    if any(word.key in words | modals for word in unsaid.words):
        return False
    rest = set(keys) - words - modals
    allowed = ARTICLES | (FORMS_OF_HAVE if set(keys) & modals else frozenset())
    return rest <= allowed and set(left) <= allowed


def _with_next_word(passage: Passage, change: Change) -> tuple[Span, Span] | None:
    """The changed words with the equal word that follows, on both sides."""
    if change.left[1] >= len(passage.original.words) or change.right[1] >= len(passage.copy.words):
        return None
    return (
        passage.original.span(change.left[0], change.left[1] + 1),
        passage.copy.span(change.right[0], change.right[1] + 1),
    )
