"""How long something lasted, beside the two dates between which it did: "reigned for 38 years … from 1961 to 1989".

A length is told by a frame ("the five-week strike", "12 years behind bars", "reigned for 38 years", "seven years
later"). Only where a sentence has exactly one beginning and one end is anything compared.
"""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from auditor.arithmetic import Interval
from auditor.model import Bound, Quantity, QuantityKind, Reading, Sentence
from auditor.reckoning.figures import slips
from auditor.reckoning.periods.moments import NEAR, Dated, Moment, Role, moment_of, words
from auditor.text import lazily
from auditor.text.dates import find_dates

DAYS = {
    "day": Decimal(1),
    "week": Decimal(7),
    "month": Decimal("30.44"),
    "year": Decimal("365.25"),
    "decade": Decimal("3652.5"),
    "century": Decimal(36525),
}
LONG = ("year", "decade")
"""Units counted back from an article's date; a caption or a quotation may be some weeks older than the article."""
WORDS = {"decade": Decimal("0.4"), "century": Decimal("0.05")}
"""How far a decade may be from ten years, and a century from a hundred."""
ROUND = 10
"""From so many on, a duration that ends in zero may be rounded by one more."""


@dataclass(frozen=True, slots=True)
class Spell:
    """A stated duration beside what the dates allow, both in days; `start` and `end` enclose all three.

    `quantity` is the duration; `stated` what its words allow, `dated` what the dates allow.
    """

    quantity: Quantity
    begin: Moment
    close: Moment
    stated: Interval
    dated: tuple[Decimal, Decimal]

    @property
    def start(self) -> int:
        """Where the first of the three stands in the article."""
        return min(self.quantity.span.start, self.begin.start, self.close.start)

    @property
    def end(self) -> int:
        """Where the last of the three ends."""
        return max(self.quantity.span.end, self.begin.end, self.close.end)


def spells(one: Dated) -> Iterator[Spell]:
    """The durations that speak of the two dates of a sentence: in it, or in the next one."""
    first, second = one.moments
    for quantity in filter(is_length, one.quantities):
        pair = _ends(one, quantity, first, second)
        if pair and pair[0].first <= pair[1].last:
            yield Spell(quantity, *pair, allowed(quantity), between(*pair))
    for quantity in filter(is_length, one.followed):
        if one.following and (ends := _resumed(one, one.following, quantity)):
            yield Spell(quantity, *ends, allowed(quantity), between(*ends))


def miswritten(one: Dated) -> Iterator[Spell]:
    """The one duration beside two dates, however loosely it is tied to them, where one digit of it is wrong.

    That the figures differ just so says that they belong together.
    """
    lengths = [q for q in (*one.quantities, *one.followed) if q.dimension == "time" and q.unit in DAYS]
    quantity = lengths[0] if len(lengths) == 1 and is_length(lengths[0]) else None
    if quantity is None or quantity.low is None or quantity.bound is not Bound.EXACT:
        return
    stated = int(quantity.low)
    sentence = one.sentence if quantity in one.quantities else one.following or one.sentence
    before, after = around(one.text, sentence, quantity)
    framed = _FIRST_IN.search(before) or (_FOR.search(before) and not bounded(before, after))
    if not framed or _NOT_YET.match(after):
        return
    ends = _told(one.moments)
    pair = ends or _in_order(one.moments)
    days = between(*pair)
    length = DAYS[quantity.unit or "day"]
    whole = range(int(days[0] / length), int(days[1] / length) + 2)
    slipped = any(slips.miswritten(stated, n) for n in whole if ends or stated % ROUND or n % ROUND)
    slipped = slipped or abs(round((days[0] + days[1]) / 2 / length) - stated) == ROUND
    if pair[0].last < pair[1].first and slipped:
        yield Spell(quantity, *pair, allowed(quantity), days)


def is_length(quantity: Quantity) -> bool:
    """Whether a figure is one length of time, not a range."""
    return (
        quantity.dimension == "time"
        and quantity.unit in DAYS
        and quantity.low is not None
        and quantity.low == quantity.high
    )


def _in_order(moments: Sequence[Moment]) -> tuple[Moment, Moment]:
    first, second = sorted(moments, key=lambda m: m.first)
    return first, second


_FOR = lazily.compile(r"\b(?:for|spent|took|taken|lasted)\s$", re.I)
_FIRST_IN = lazily.compile(
    r"\b(?:first|only|worst|best|biggest|largest|highest|lowest)\b[^.;]{0,40}\sin\s(?:the\s)?$", re.I
)
_THE_SAME = lazily.compile(r"\W{0,3}(?:it|they|he|she|the\s(?!first|last|previous|second|next|other)[a-z-]+)\b", re.I)
_LASTED = lazily.compile(r"\b(?:lasted|lasting|went on for|reigned|ruled|raged)\s(?:for\s)?$", re.I)


def _resumed(one: Dated, sentence: Sentence, quantity: Quantity) -> tuple[Moment, Moment] | None:
    """The dates of the sentence before, where this one takes up the time between them: "It lasted five weeks", "In his
    35 years on the bench", "After the 17-day crossing".
    """
    before, after = around(one.text, sentence, quantity)
    ends = _told(one.moments)
    if _rules()["parts"].match(after.lstrip(" ,")) or _NOT_YET.match(after):
        return None
    if _THE_SAME.match(one.text, sentence.span.start, quantity.span.start) and _LASTED.search(before):
        return ends
    whole = one.text[sentence.span.start : quantity.span.start]
    if _TAKEN_UP.fullmatch(whole):
        return ends
    if "-" not in quantity.span.text:
        return None
    event = _rules()["lasting"].match(after) if _ITS_LONG.fullmatch(whole) else None
    if event and event["event"][:5].lower() in one.text[one.sentence.span.start : one.sentence.span.end].lower():
        return ends
    return ends or _in_order(one.moments) if _THE_LONG.fullmatch(whole) else None


_TAKEN_UP = lazily.compile(r"\W{0,3}(?:(?:in|during|over|throughout)\s(?:his|her|its|their|those)|for)\s", re.I)
_THE_LONG = lazily.compile(r"\W{0,3}(?:after|during|throughout|in)\s(?:the|that|his|her|their)\s", re.I)
_ITS_LONG = lazily.compile(r"\W{0,3}(?:the|that|this|his|her|their|its)\s", re.I)
_NOT_YET = lazily.compile(r"\s(?:since|after|before|later|earlier|prior|to come|ahead|now)\b", re.I)


def around(text: str, sentence: Sentence, quantity: Quantity) -> tuple[str, str]:
    """The words before and after a duration, its hedge left out."""
    start = min(quantity.span.start, (quantity.hedge or quantity.span).start)
    end = quantity.span.end
    return text[max(sentence.span.start, start - NEAR) : start], text[end : min(sentence.span.end, end + NEAR)]


def bounded(before: str, after: str) -> bool:
    """Whether the words make the duration a plan, a limit or a part."""
    rules = _rules()
    return rules["planned"].search(before[-35:]) is not None or rules["parts"].match(after.lstrip(" ,")) is not None


def lives(one: Dated) -> Iterator[Spell]:
    """The age at the second date of somebody born on the first; `stated` and `dated` are in whole years."""
    ends = _told(one.moments) or _told_by_age(one)
    ages = [q for q in one.quantities if _is_age(one, q)]
    if not ages and one.following and ends and ends[1].role is Role.END:
        ages = [q for q in one.followed if _was(one, one.following, q)]
    if not ends or ends[0].role is not Role.BORN or len({q.low for q in ages}) != 1:
        return
    least, most = ends[1].first, ends[1].last
    years = Decimal(_age(ends[0].last, least)), Decimal(_age(ends[0].first, most))
    yield Spell(ages[0], *ends, ages[0].interval, years)


def _told_by_age(one: Dated) -> tuple[Moment, Moment] | None:
    """A birth, and another date right before the age: "born on 19 May 1990 … on 3 October 2024 at the age of 44"."""
    born = [m for m in one.moments if m.role is Role.BORN]
    other = next((m for m in one.moments if m.role is Role.NONE), None)
    if len(born) != 1 or other is None or other.first < born[0].first:
        return None
    tied = any(
        0 <= q.number.start - other.end < NEAR and _AT_AGE.match(one.text[other.end : q.number.start])
        for q in one.quantities
    )
    return (born[0], other) if tied else None


_AT_AGE = lazily.compile(r"^,?\s(?:at\s(?:the\s)?age\s(?:of\s)?|aged\s|at\s)$", re.I)
_WAS = lazily.compile(r"^\W*(?:he|she)\swas\s$", re.I)


def _was(one: Dated, sentence: Sentence, quantity: Quantity) -> bool:
    """ "He was 79." after the sentence that tells of a death."""
    before = one.text[sentence.span.start : quantity.number.start]
    exact = quantity.low is not None and quantity.low == quantity.high and quantity.bound is Bound.EXACT
    return (
        exact
        and _WAS.match(before) is not None
        and one.text[quantity.span.end : quantity.span.end + 1] in (".", ",", "")
    )


def agos(reading: Reading) -> Iterator[Spell]:
    """ "20 years ago, in 1994": the duration beside the time from that date to the article's own; none without one."""
    published = reading.article.published
    if published is None:
        return
    text = reading.article.text
    today = date(published.year, published.month, published.day)
    ends = [q.span.end for q in reading.quantities]
    for mention in find_dates(text):
        found = _AGO.search(text, max(0, mention.span.start - 20), mention.span.start) if mention.year else None
        index = bisect.bisect_left(ends, found.start()) if found else len(ends)
        moment = moment_of(mention) if index < len(ends) and found and ends[index] == found.start() else None
        quantity = reading.quantities[index] if moment else None
        if moment and quantity and quantity.unit in LONG and quantity.low is not None and moment.last <= today:
            now = Moment(moment.start, moment.end, today, today)
            yield Spell(quantity, moment, now, allowed(quantity), between(moment, now))


_AGO = lazily.compile(r"\sago,?\s(?:back\s)?(?:in|on)\s(?:early\s|late\s)?$", re.I)


def anniversaries(one: Dated) -> Iterator[tuple[int, int, Moment, Moment]]:
    """ "Founded in 1894 … its 120th anniversary in 2024": where the ordinal stands, its number, and the two dates.

    Where nothing says that the earlier date is the beginning, only one wrong digit of the ordinal does.
    """
    found = list(_ANNIVERSARY.finditer(one.text, one.sentence.span.start, one.sentence.span.end))
    begins = [m for m in one.moments if m.role in (Role.BEGIN, Role.BORN)]
    begin, other = _in_order(one.moments)
    if len(found) == 1 and begin.last < other.first:
        number, years = int(found[0][1]), other.first.year - begin.first.year
        if begins == [begin] or slips.miswritten(number, years):
            yield found[0].start(), number, begin, other


_ANNIVERSARY = lazily.compile(
    r"(?:(?<!been )\b(?:its|their|his|her)|['’]s)\s"
    r"([1-9][0-9]{1,2})(?:st|nd|rd|th)\s(?:anniversary|birthday)\b(?! of\b)",
    re.I,
)


# --------------------------------------------------------------------------- durations


def _ends(one: Dated, quantity: Quantity, first: Moment, second: Moment) -> tuple[Moment, Moment] | None:
    """The two dates in order, when the words around the duration tie it to both."""
    before, after = around(one.text, one.sentence, quantity)
    later = _later(one, quantity, before, after, first, second)
    if later:
        return later
    if bounded(before, after):
        return None
    ends = _told(one.moments)
    if ends and (ends[0].joined or ends[1].joined):
        return ends if _beside(one, quantity, *ends) else None
    last = ends is not None and _at_its_end(one, quantity, ends[1]) and not _ELSEWHERE.match(after)
    return ends if _lasts(one, quantity, before, after) or last else None


_DATE_NEXT = lazily.compile(r"^\s?(?:later|afterwards?),?\s(?:in|on)?\s?(?:the\s\w+\sof\s|early\s|late\s|mid-)?$", re.I)
_DATE_LAST = lazily.compile(r"^,?\s?(?:(?:a|some|about|only|just|nearly|almost|more than)\s)*$", re.I)
_LATER_ON = lazily.compile(r"^\s(?:later|afterwards?)(?=[,.;])", re.I)
_AFTER = lazily.compile(r"^\s(?:after|since)\b", re.I)


def _later(
    one: Dated, quantity: Quantity, before: str, after: str, first: Moment, second: Moment
) -> tuple[Moment, Moment] | None:
    """ "Opened in 1990 … 12 years later, in 2005"; "in 2008, seven years after … in 1996"."""
    start, end = (quantity.hedge or quantity.span).start, quantity.span.end
    if first.end <= start and end <= second.start and _DATE_NEXT.match(one.text[end : second.start]):
        return (first, second) if first.last < second.first else None
    at_last = second.end <= start and _DATE_LAST.match(one.text[second.end : start])
    if at_last and _LATER_ON.match(after) and first.last < second.first:
        return first, second
    beside = first.end <= start and _DATE_LAST.match(one.text[first.end : start])
    if beside and end <= second.start and _AFTER.match(after) and second.last < first.first:
        return second, first
    return None


def _beside(one: Dated, quantity: Quantity, begin: Moment, close: Moment) -> bool:
    """Whether "from … to …" follows the duration at once, or is followed by it."""
    left, right = min(begin.start, close.start), max(begin.end, close.end)
    if quantity.span.end <= left:
        return _JOINT.match(one.text[quantity.span.end : left]) is not None
    return right <= quantity.span.start and _AS_MUCH.match(one.text[right : quantity.span.start]) is not None


_JOINT = lazily.compile(
    r"^,?\s(?:(?:in|on|at|behind)\s(?:the\s)?[a-z]+,?\s)?(?:(?:[a-z]+\s){0,2}(?:war|reign|rule|tenure|presidency|occupation|conflict|dictatorship|drought|siege|marriage|strike|boycott|ban|stint|career|insurgency|rebellion|closure|run|passed|elapsed)(?:\sof\s[^,.;\d]{2,40})?,?\s?)?"
    r"(?:,?\s?(?:which|that)\s)?(?:(?:lasted|lasting|ran|raged|stretched|running)\s)?,?\s?(?:from|between|since)\s(?:[a-z]+\s){0,3}$",
    re.I,
)
_AS_MUCH = lazily.compile(r"^,?\s(?:(?:a|or|period|spell|span|of|some|about|there|passed|which|was|is)\s)*$", re.I)


def _at_its_end(one: Dated, quantity: Quantity, close: Moment) -> bool:
    """ "Lifted on April 9, after 14 days"."""
    start = (quantity.hedge or quantity.span).start
    return close.end <= start and _AFTER_ALL.match(one.text[close.end : start]) is not None


_ELSEWHERE = lazily.compile(r"\s(?:in|with|without)\s(?!(?:office|power|prison|jail|captivity|the|all)\b)", re.I)
_AFTER_ALL = lazily.compile(r"^,?\safter\s$", re.I)


def _lasts(one: Dated, quantity: Quantity, before: str, after: str) -> bool:
    """Whether the words around a duration say that something lasted so long between the two dates."""
    rules = _rules()
    if "-" in quantity.span.text:
        told = [one.text[quantity.span.end : m.start] for m in one.moments if 0 < m.start - quantity.span.end < NEAR]
        return any(rules["event"].match(words) for words in told)
    return any((rules["after"].match(after), rules["state"].search(before), _PASSED.match(after)))


_PASSED = lazily.compile(r"\s(?:passed|elapsed|went by)\b", re.I)


def _told(moments: Sequence[Moment]) -> tuple[Moment, Moment] | None:
    """The beginning and the end of a sentence that has one of each."""
    begins = [m for m in moments if m.role in (Role.BEGIN, Role.BORN)]
    closes = [m for m in moments if m.role is Role.END]
    return (begins[0], closes[0]) if len(begins) == len(closes) == 1 else None


def between(begin: Moment, close: Moment) -> tuple[Decimal, Decimal]:
    """The least and the most days from one date to another."""
    return Decimal(max(0, (close.first - begin.last).days)), Decimal((close.last - begin.first).days)


def allowed(quantity: Quantity) -> Interval:
    """The days that a duration in one of `DAYS` allows: one unit either way, as both ends may be counted or neither."""
    length = DAYS[quantity.unit or "day"]
    least, most = quantity.interval
    slack = WORDS.get(quantity.unit or "", Decimal(1))
    if quantity.low is not None and quantity.low >= ROUND and quantity.low % 10 == 0:
        slack += 1
    return (None if least is None else (least - slack) * length, None if most is None else (most + slack) * length)


def _is_age(one: Dated, quantity: Quantity) -> bool:
    """ "At the age of 76", "aged 79", "turned 35", "died at 60"; never "a 76-year-old"."""
    if quantity.low is None or quantity.low != quantity.high or quantity.bound is not Bound.EXACT:
        return False
    before = one.text[max(one.sentence.span.start, quantity.number.start - 20) : quantity.number.start].lower()
    if quantity.kind is QuantityKind.AGE:
        return (
            "-old" not in quantity.span.text and "year-" not in quantity.span.text and _AGED.search(before) is not None
        )
    return quantity.kind is QuantityKind.COUNT and quantity.noun is None and _TURNED.search(before) is not None


_AGED = lazily.compile(r"\b(?:age of|aged|age|at|turned|turns|turn|was|were|is|be)\s(?:just\s|only\s)?$")
_TURNED = lazily.compile(r"\b(?:turned|turns|turn|died at|dies at|died, at|there at)\s$")


def _age(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


@functools.cache
def _rules() -> dict[str, re.Pattern[str]]:
    events, states, places, planned, parts = (
        "|".join(words()[name]) for name in ("events", "states", "places", "planned", "parts")
    )
    began = "|".join(words()["begin"] + words()["end"])
    spent = r"(?:(?:that|which)\s)?(?:he|she|they|it)\s(?:spent|served|was|were|had been)"
    few = r"(?:[a-z'’-]+\s){0,2}?"
    return {
        "event": lazily.compile(
            rf"^\s{few}(?:{events})(?:,?\s(?:which|that))?,?\s(?:{began})\s(?:(?:in|on|early|late|mid|the|spring|summer|autumn|winter|of)[\s-])*$",
            re.I,
        ),
        "lasting": lazily.compile(rf"^\s{few}(?P<event>{events})\b", re.I),
        "after": lazily.compile(rf"^\s(?:{spent}\b|(?:{places})\b|of\s{few}(?:{events})\b)", re.I),
        "state": lazily.compile(
            rf"\b(?:{states})(?:\s(?!of\b)[a-z'’-]+){{0,6}}?\s(?:for\s)?$|\b(?:{states})\s(?:for\s)?$", re.I
        ),
        "planned": lazily.compile(rf"\b(?:{planned})\b", re.I),
        "parts": lazily.compile(rf"(?:{parts})\b", re.I),
    }
