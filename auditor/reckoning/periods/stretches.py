"""Durations told a sentence before or after the two dates that they lie between, and those that reach to the article's day.

"It took two and a half years to fill the post. The last holder left in January 2018 and his successor was appointed in July
2019." No frame ties such a duration to the dates, so that only a slip of the pen between the two is told of: a digit, ten
years, a digit left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from auditor.arithmetic import disjoint
from auditor.model import Bound, Quantity, Reading
from auditor.reckoning.figures import slips
from auditor.reckoning.periods import spells
from auditor.reckoning.periods.moments import Moment, Role, Told
from auditor.reckoning.periods.spells import DAYS, Spell
from auditor.text import lazily

BACK = 2
"""Sentences from the dates to the duration."""
HALF = Decimal("0.5")
TEN = Decimal(10)
CLOSE = Decimal("0.3")
"""How far the middle of what the dates allow may be from the whole number that was meant."""

_WHOLE = lazily.compile(
    r"(?:\b(?:took|taken|lasted|lasting|ran for|went on for|for|after|in|during|over)\s(?:(?:the|that|his|her|their|its|those|all|some|about|nearly|almost)\s)*|"
    r"\b(?:the|this|that|his|her|their|its)\s)$",
    re.I,
)
_TOOK = lazily.compile(r"\b(?:took|taken|lasted)\b")
_PERFECT = lazily.compile(
    r"\b(?:has|have|had been|has been|have been)\s(?:[a-z'-]+\s){0,8}?for\s(?:(?:the\s(?:last|past)|some|about|nearly|almost|more than|over)\s)*$",
    re.I,
)
_CLOSED = lazily.compile(r"[.,;]")
_COMMA = lazily.compile(r",?\s")
_LATER = lazily.compile(r"\s(?:later|afterwards?)(?=[,.;])", re.I)
_IN = lazily.compile(r"\s(?:later|afterwards?),?\s(?:in|on)\s(?:early\s|late\s)?", re.I)
_SINCE = lazily.compile(r",?\ssince\s[^.;:]{0,60}", re.I)
_SPENT = lazily.compile(
    r"^\s(?:of|ago|before|earlier|later|since|more|old|sentence|term|contract|lease|plan|deal|from now|to come)\b", re.I
)


def wrong(reading: Reading, told: Sequence[Told]) -> Iterator[Spell]:
    """The durations that a slip alone keeps from the dates around them, one for each pair of dates."""
    for index, one in enumerate(told):
        pair = _pair(one)
        if pair:
            yield from _around(reading, told, index, pair)
        elif index and len(one.moments) == 1 == len(told[index - 1].moments):
            yield from _later(reading, told[index - 1], one)
    yield from _until_now(reading, told)


def _pair(one: Told) -> tuple[Moment, Moment] | None:
    """The two dates of a sentence that has just two, as exact as one another, in order."""
    if len(one.moments) != 2 or one.moments[0].dated is not one.moments[1].dated:
        return None
    first, second = sorted(one.moments, key=lambda m: m.first)
    return (first, second) if first.last < second.first else None


def _around(reading: Reading, told: Sequence[Told], index: int, pair: tuple[Moment, Moment]) -> Iterator[Spell]:
    begin, close = pair
    here, before = told[index], told[index - 1] if index else None
    if before is None or before.sentence.zone is not here.sentence.zone or before.moments:
        return
    if begin.role is Role.NONE and close.role is Role.NONE and not _TOOK.search(before.sentence.span.text):
        return
    between = Decimal((close.first - begin.last).days), Decimal((close.last - begin.first).days)
    near = [o for o in told[max(0, index - BACK) : index + BACK + 1] if o.sentence.zone is here.sentence.zone]
    lengths = [q for o in near for q in o.quantities if q.dimension == "time" and q.unit in DAYS and q.low is not None]
    if any(not disjoint(_allowed(q), between) for q in lengths):
        return
    for quantity in lengths:
        inside = quantity in before.quantities and _framed(reading.article.text, quantity)
        if inside and _slipped(quantity, between):
            yield Spell(quantity, begin, close, _allowed(quantity), between)
            return


def _later(reading: Reading, before: Told, one: Told) -> Iterator[Spell]:
    """ "Work began in 1996. The tunnel opened in 2004, 18 years later": counted from the date of the sentence before."""
    (begin,), (close,) = before.moments, one.moments
    if begin.dated is not close.dated or begin.last >= close.first or before.sentence.zone is not one.sentence.zone:
        return
    text = reading.article.text
    between = Decimal((close.first - begin.last).days), Decimal((close.last - begin.first).days)
    for quantity in one.quantities:
        if quantity.dimension != "time" or quantity.unit not in DAYS or quantity.low is None:
            continue
        start = (quantity.hedge or quantity.span).start
        last = close.end <= start and _COMMA.fullmatch(text, close.end, start)
        first = quantity.span.end < close.start and _IN.fullmatch(text, quantity.span.end, close.start)
        tied = first or (last and _LATER.match(text, quantity.span.end))
        if tied and disjoint(_allowed(quantity), between) and (first or _slipped(quantity, between)):
            yield Spell(quantity, begin, close, _allowed(quantity), between)


def _framed(text: str, quantity: Quantity) -> bool:
    start = min(quantity.span.start, (quantity.hedge or quantity.span).start)
    after = text[quantity.span.end : quantity.span.end + 30]
    if (
        quantity.low != quantity.high
        or "-" in quantity.span.text
        or quantity.bound is Bound.VAGUE
        or _SPENT.match(after)
    ):
        return False
    return _WHOLE.search(text[max(0, start - 40) : start]) is not None


def _allowed(quantity: Quantity) -> tuple[Decimal | None, Decimal | None]:
    """As `spells.allowed`; a duration told to the half year is off by no more than a half."""
    halves = quantity.low is not None and quantity.low % 1 == HALF and quantity.unit not in spells.WORDS
    if not halves or quantity.low is None:
        return spells.allowed(quantity)
    length = DAYS[quantity.unit or "day"]
    return (quantity.low - HALF) * length, (quantity.low + HALF) * length


def _slipped(quantity: Quantity, between: tuple[Decimal, Decimal]) -> bool:
    """Whether one wrong digit, a ten too many or too few, or two digits exchanged make the duration that of the dates."""
    assert quantity.low is not None
    stated = quantity.low
    step = HALF if stated % 1 else Decimal(1)
    middle = (between[0] + between[1]) / 2 / DAYS[quantity.unit or "day"] / step
    around = {round(middle - CLOSE) * step, round(middle + CLOSE) * step}
    return any(
        abs(due - stated) == TEN or (stated % 1 == HALF and abs(due - stated) == 1) or _digits(stated, due)
        for due in around
    )


def _digits(stated: Decimal, due: Decimal) -> bool:
    whole = not stated % 1 and not due % 1
    return whole and not (stated % 10 == 0 == due % 10) and slips.miswritten(int(stated), int(due))


def _until_now(reading: Reading, told: Sequence[Told]) -> Iterator[Spell]:
    """ "Finished in 1968, it has supplied the valley for 45 years": from the one date of a sentence to the article's own."""
    published = reading.article.published
    if published is None:
        return
    today = date(published.year, published.month, published.day)
    for index, one in enumerate(told):
        lengths = [q for q in one.quantities if q.dimension == "time" and q.unit in spells.LONG and q.low is not None]
        date_ = one.moments[0] if len(one.moments) == 1 else _beside(told, index)
        if date_ is None or not date_.dated or len(lengths) != 1 or date_.last > today:
            continue
        begin, quantity = replace(date_, role=Role.BEGIN), lengths[0]
        between = Decimal((today - begin.last).days), Decimal((today - begin.first).days)
        wrong = disjoint(_allowed(quantity), between) and _slipped(quantity, between)
        if wrong and _till_today(reading.article.text, one, quantity, begin):
            yield Spell(quantity, begin, Moment(begin.start, begin.end, today, today), _allowed(quantity), between)


def _beside(told: Sequence[Told], index: int) -> Moment | None:
    """The one date that begins or ends something in the next sentence, where this one has none."""
    after = told[index + 1] if index + 1 < len(told) else None
    same = after is not None and after.sentence.paragraph == told[index].sentence.paragraph
    if after is None or not same or told[index].moments or len(after.moments) != 1:
        return None
    return after.moments[0] if after.moments[0].role in (Role.BEGIN, Role.END) else None


def _till_today(text: str, one: Told, quantity: Quantity, begin: Moment) -> bool:
    """Whether something has lasted since the date: "… in 1968, has … for 45 years", "for 45 years, since 1968"."""
    start = (quantity.hedge or quantity.span).start
    if not _PERFECT.search(text, one.sentence.span.start, start):
        return False
    if begin.start >= one.sentence.span.end:
        return _CLOSED.match(text, quantity.span.end) is not None
    return begin.end <= start or _SINCE.fullmatch(text, quantity.span.end, begin.start) is not None
