"""A price or rate, what it is of and the total, where a passage holds one of each and nothing else of their kinds.

"Farmers were paid 30 cents a pound for 2 million pounds, bringing them $60,000": three figures that only one product can
join need no word that joins them. The rate names its base ("a pound", "a night", "each"); the total is the one other figure
of the rate's kind. Where several figures could be base or total, one product that fits is believed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from auditor.extract import units
from auditor.model import Bound
from auditor.reckoning.figures import pairs, shares
from auditor.reckoning.figures.slots import SEAM, Pattern, Reach, Slot
from auditor.reckoning.rates.quotients import PER_PERIOD, PERIODS, Rate, same_noun
from auditor.text import lazily

_NOUN = r"(?!(?:of|other|in|on|at|for|to|from|before|after|when|while|and|or|with|last|this|by|as|if|but|during|over|under|year's|few|lot|half|third|quarter|while|bid|new|total|record|man|woman)\b)[a-z]+"
_OF_ONE = rf"(?: |-)(?:an?|per|every|for each|for every|each)(?: |-)(?P<noun>{_NOUN})"
_EACH = r",? (?:for |to )?(?:(?:each|every one) of (?:them|the|these|those|its|their)\b|each\b(?! [a-z])|apiece\b|on each\b(?! [a-z])|each\b(?= (?:in|from|to|for|when|after|before|with|and)\b))"
_PER = lazily.compile(rf"{_OF_ONE}|(?P<each>{_EACH})")
_PERIOD = "(?:" + "|".join(PERIODS) + ")"
_COUNT_PER = lazily.compile(
    rf"(?: (?!(?:in|for|of|and|or|to|at|from|with|on|including)\b)[a-z'-]+){{1,3}}?(?: (?:(?:every|each) (?={_PERIOD}\b)|an? |per )(?P<noun>{_NOUN})\b|(?P<each>{_EACH}))"
)
_EACH_BEFORE = lazily.compile(
    r"\b(?:each|every)(?! (?:year|month|week|day|hour|time|night|season)\b)(?: of (?:them|these|those))?(?: (?!(?:and|or|of|in|for|from|to)\b)[a-z']+){1,3} $"
)
_UNFIT = lazily.compile(
    r"\b(?:either|shares?|stock|warrants?|units?|bonds?|including|later|earlier|fees?|bonus|interest|times|another|extra|additional|at least|(?<!adds )(?<!add )up to|between|while|but|whereas|although|least|most|more than|average|first|maximum|minimum|plus|rest|remaining|asked|sought|demanded|wanted|offered|gave|donated|borrowed|sued|complained|part of|towards?|already|some of|if)\b|;"
)
_HEADS = frozenset(["head", "capita", "person"])
_NIGHT = {"night": "day", "nights": "day", "shift": "shift"}
_INSTEAD = lazily.compile(r"\b(?:or|instead of|rather than|discount)\b(?! (?:an? |the )?(?:[a-z]+ )?total)")
_WHOLE = lazily.compile(r"(?: [a-z'-]+){0,3} (?:shares?|stock|warrants?|fees?|bonus|interest)\b")
"""After the last figure: a thing of its own, or a security, whose price times number is no total."""
FAR = 220


ELSEWHERE = lazily.compile(
    r"^(?:an? )?[a-z]+ (?:in|at|from) (?!(?:all|total|average|least|the (?:past|last|same))\b)[a-z]"
)
""" "A line in Boston cost …": another one than that of the sentence before."""


@dataclass(frozen=True, slots=True)
class Priced:
    """A figure that words call one of each of something."""

    place: int
    slot: Slot
    noun: str  # "each" or what it is per


def rates(pattern: Pattern) -> Iterator[Rate]:
    """The products that no figures of the passage make."""
    if ELSEWHERE.match(pattern.text.partition(SEAM)[2]) or len(pattern.slots) > CROWDED:
        return
    if any(s.letter in "PRGV" for s in pattern.slots):
        return
    placed = [(p, s) for p, s in zip(pattern.places, pattern.slots, strict=True) if s.letter in "CMU" and s.value]
    priced = [one for p, s in placed if (one := _priced(pattern, p, s))]
    if len(priced) != 1:
        return
    rate = priced[0]
    if rate.slot.quantity is not None and rate.slot.quantity.dimension == "time":
        return
    totals = [(p, s, f) for p, s in placed if p != rate.place and (f := _factor(s, rate.slot))]
    for loosely in (False, True):
        found = [
            _rate(rate, base, held, total, factor, (p, q))
            for p, base, held in _bases(placed, rate, loosely)
            for q, total, factor in totals
            if p != q and total.value * factor > rate.slot.value and _beside(pattern, rate.place, p, q)
        ]
        if found:
            yield from _believed(pattern, rate, found, loosely)
            return


def _believed(pattern: Pattern, rate: Priced, found: Sequence[Rate], loosely: bool) -> Iterator[Rate]:
    """The one product found, unless a lower price for several explains it; a loose one only off by a power of ten."""
    one = found[0]
    lower = one.off < 1 and _INSTEAD.search(pattern.text[rate.place : one.found.end()])
    near = not loosely and LEAST < one.off < MOST
    if len(found) == 1 and not lower and (near or abs(one.power or 9) <= 3):
        yield one


def _beside(pattern: Pattern, rate: int, base: int, total: int) -> bool:
    """Whether the three stand in one sentence, or base and total in one and the rate alone in the other."""
    if max(rate, base, total) - min(rate, base, total) > FAR:
        return False
    first, last = min(rate, base, total), max(rate, base, total)
    if _UNFIT.search(pattern.text, max(0, pattern.text.rfind(" ", 0, max(0, first - 14))), last) or _WHOLE.match(
        pattern.text, last + 1
    ):
        return False
    told = AND.search(pattern.text, rate, total) if rate < total else None
    if told and not RESULT.search(told["told"]):
        return False  # "sold 40 paintings at $2,000 each and gave $10,000 to the hospice"
    seam = pattern.text.find(SEAM)
    if seam < 0:
        return True
    for lone, others in ((rate, (base, total)), (total, (base, rate))):
        mates = sum(
            (p > seam) == (lone > seam) for p, s in zip(pattern.places, pattern.slots, strict=True) if s.letter != "Y"
        )
        apart = all((p > seam) != (lone > seam) for p in others)
        if apart and mates == 1 and (lone is rate or _THE.search(pattern.text[seam:lone])):
            return True
    return False


AND = lazily.compile(r" and (?P<told>[^¶;]*)$")
RESULT = lazily.compile(
    r"\b(?:rais\w+|brings?|bringing|brought|fetch\w*|earn\w*|t[ao]k(?:es?|ing) in|took|made|mak\w+|collect\w*|costs?|costing|worth|total\w*|net\w*|generat\w*|produc\w+|yield\w*|carr\w+|dropped|grown|risen|is|are|was|were|comes?|came|got|received)\b"
)
"""What makes a figure after "and" the total of what stands before it."""
_THE = lazily.compile(r"(?:\b(?:that|which|total)\b[^,;]{0,30}|¶ (?:the|this|his|her|their|its)) $")
"""Before a total alone in its sentence: "the $60,000 invoice", "that adds up to"."""
CROWDED = 6
LEAST, MOST = Decimal("0.05"), Decimal(20)
"""A product farther off than this is of other things, unless only its magnitude slipped."""


def _priced(pattern: Pattern, place: int, slot: Slot) -> Priced | None:
    if not slot.single:
        return None
    unit = slot.unit or ""
    if " per " in unit and slot.letter == "M":
        name, _, per = unit.partition(" per ")
        quantity = slot.quantity and replace(slot.quantity, unit=name)
        return Priced(place, replace(slot, quantity=quantity), per)
    if _EACH_BEFORE.search(pattern.text[max(0, place - 60) : place]):
        return Priced(place, slot, "each")
    found = (_COUNT_PER if slot.letter == "C" else _PER).match(pattern.text, place + 1)
    if found and slot.letter == "C" and found["noun"] and found["noun"] not in PERIODS and not _counted(slot, found[0]):
        return None
    if not found or (slot.letter == "U" and found["noun"] == "hour"):  # a speed, kept for a part of the way
        return None
    return Priced(place, slot, "each" if found["each"] else found["noun"])


def _counted(slot: Slot, words: str) -> bool:
    """Whether nothing but what is counted stands before "a game": "30,000 fans a game", not "50 winners shared a prize"."""
    noun = (slot.noun or "").partition(" per ")[0]
    return bool(noun) and len(words.split()) == len(noun.split()) + 2


def _bases(
    placed: Sequence[tuple[int, Slot]], rate: Priced, loosely: bool
) -> Iterator[tuple[int, Slot, tuple[Decimal, Decimal]]]:
    """What the rate can be of; `loosely`, the counts of other things: "at 50 cents a ride, the 4,000 children"."""
    one = (Decimal(1), Decimal(1))
    noun = _NIGHT.get(rate.noun, rate.noun)
    for place, slot in placed:
        if not slot.plain:
            continue
        if place == rate.place or slot.value <= 1 or slot.ends[0] != slot.ends[1] or abs(place - rate.place) > FAR:
            continue
        timed = slot.letter == "U" and slot.quantity is not None and slot.quantity.dimension == "time"
        if noun in PERIODS:
            held = _held(slot, noun) if timed else None
            if held:
                yield place, slot, held
        elif timed:
            continue
        elif (slot.letter in "UM" and (slot.unit == noun or _spelled(slot, noun))) or (
            slot.letter == "C" and _counts(slot, noun) is not loosely and (pairs.head(slot) or not loosely)
        ):
            yield place, slot, one


def _counts(slot: Slot, noun: str) -> bool:
    """Whether a count is of what the rate is of."""
    return noun == "each" or noun in _HEADS or same_noun(pairs.head(slot), noun)


def _spelled(slot: Slot, noun: str) -> bool:
    if slot.quantity is None or slot.quantity.unit_span is None:
        return False
    words = slot.quantity.unit_span.text.lower().replace("-", " ").split()
    return same_noun(words[-1], noun)


def _held(slot: Slot, noun: str) -> tuple[Decimal, Decimal] | None:
    """How many of the rate's periods one unit of a length of time holds."""
    unit = slot.unit or ""
    if unit == noun:
        return Decimal(1), Decimal(1)
    ends = PER_PERIOD.get((noun, unit))
    if ends:
        return Decimal(ends[0]), Decimal(ends[1])
    factor = units.convert(Decimal(1), unit, noun)
    return (factor, factor) if factor and factor >= 1 else None


def _dimension(slot: Slot) -> str:
    """What a measure is of, without the time it is per."""
    return (slot.quantity.dimension or "").partition(" per ")[0] if slot.quantity else ""


_COINS = {"cent": ("dollar", "euro"), "penny": ("pound sterling",)}


def _factor(total: Slot, rate: Slot) -> Decimal | None:
    """How many of the rate's unit one of the total's is; None when the total is of another kind."""
    if not total.single or total.letter != rate.letter:
        return None
    if rate.letter == "C":
        heads = {pairs.head(total), pairs.head(rate)}
        return Decimal(1) if len(heads) == 1 or heads & {"people", ""} else None
    if total.quantity is None or rate.quantity is None or total.quantity.dimension == "time":
        return None
    if total.unit == rate.unit:
        return Decimal(1)
    if total.letter == "M":
        return Decimal(100) if total.unit in _COINS.get(rate.unit or "", ()) else None
    same = total.unit and rate.unit and _dimension(total) == _dimension(rate)
    return units.convert(Decimal(1), total.unit or "", rate.unit or "") if same else None


def _rate(
    rate: Priced, base: Slot, held: tuple[Decimal, Decimal], total: Slot, factor: Decimal, at: tuple[int, int]
) -> Rate:
    """The product in the unit of the total: cents times pounds are dollars."""
    price = rate.slot.value / factor
    many = base.value * held[1]
    computed = shares.product(shares.scaled(rate.slot.band, 1 / factor), shares.product(base.band, held))
    sum_ = f"{shares.shown(price)} × {shares.shown(many)}"
    return Rate(
        Reach.over(rate.place, *at), total, total.band, computed, price * many, total.value / (price * many), sum_
    )


_IN_PERIOD = lazily.compile(
    rf"(?: (?!(?:in|for|of|and|or|to|at|from|with|on|but)\b)[a-z'-]+){{0,3}}? (?:an?|per|each|every|in an?) (?P<noun>{_PERIOD})\b"
)
_IN_BEFORE = lazily.compile(rf"¶ (?:in|over) an? (?P<noun>{_PERIOD}),? [^A-Z]{{0,30}}$")


def periods(pattern: Pattern) -> Iterator[Rate]:
    """ "The chef uses 300 eggs a day. That adds up to 9,000 a week": one rate told of two periods, a sentence apart."""
    seam = pattern.text.find(SEAM)
    placed = [(p, s) for p, s in zip(pattern.places, pattern.slots, strict=True) if s.letter != "Y"]
    told = [(p, s, noun) for p, s in placed if (noun := _told_of(pattern, p))]
    if seam < 0 or len(told) != 2 or len(placed) > 3 or _UNFIT.search(pattern.text):
        return
    (p, first, short), (q, second, long) = told
    if (
        not p < seam < q
        or not first.value
        or not second.value
        or any(s.bound is not Bound.EXACT for s in (first, second))
    ):
        return
    ends = PER_PERIOD.get((short, long))
    factor = _factor(second, first)
    if ends and factor:
        price = first.value / factor
        many = (Decimal(ends[0]), Decimal(ends[1]))
        computed = shares.product(shares.scaled(first.band, 1 / factor), many)
        value = price * many[1]
        sum_ = f"{shares.shown(price)} × {shares.shown(many[1])} at most"
        yield Rate(Reach.over(p, q), second, second.band, computed, value, second.value / value, sum_)


def _told_of(pattern: Pattern, place: int) -> str:
    """The period that a figure is of; empty for none."""
    found = _IN_PERIOD.match(pattern.text, place + 1) or _IN_BEFORE.search(pattern.text[max(0, place - 60) : place])
    return found["noun"] if found else ""


_YEARLY = lazily.compile(
    r"\b(?:annual|yearly|wage bill|payroll|salary|salaries|budget|turnover|revenues?|income|earnings|takings|pay)(?: [a-z'-]+){0,4} $"
)
_COMES_TO = lazily.compile(
    r"[^A-Z]{0,20}\b(?:or|that is|is|was|equivalent|equals?|comes?|works?|working|amounts?|amounting|average|averag(?:es|ing)|means?|meaning)(?: [a-z]+){0,4} $"
)
_OTHER_SPAN = lazily.compile(r"\b(?:month|quarter\w*|week|day|season|half|decade|weekly|monthly|daily|night)\b")


def implied(pattern: Pattern) -> Iterator[Rate]:
    """ "A wage bill of $39 million works out at $150,000 a week": a bill, a salary or a budget is of a year."""
    money = [(p, s) for p, s in zip(pattern.places, pattern.slots, strict=True) if s.letter == "M" and s.value]
    if len(money) != 2 or SEAM in pattern.text or any(s.letter in "UPR" for s in pattern.slots):
        return
    (p, total), (q, slot) = money
    rate = _priced(pattern, q, slot)
    ends = PER_PERIOD.get((rate.noun, "year")) if rate else None
    if not rate or not ends or total.unit != slot.unit or total.value <= slot.value:
        return
    if not _YEARLY.search(pattern.text[max(0, p - 60) : p]) or not _COMES_TO.search(pattern.text[p + 1 : q]):
        return
    if _OTHER_SPAN.search(pattern.text[:q]) or _UNFIT.search(pattern.text[p:q]):
        return
    low, high = Decimal(ends[0]), Decimal(ends[1])
    value = total.value / high
    computed = shares.quotient(total.band, (low, high))
    sum_ = f"{shares.shown(total.value)} ÷ {high} at most"
    yield Rate(Reach.over(p, q), slot, slot.band, computed, value, slot.value / value, sum_)
