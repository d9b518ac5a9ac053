"""The period that a sentence names in words ("last year", "in the month") for the total it tells."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from auditor.arithmetic import Interval
from auditor.reckoning.figures.slots import SEAM, Pattern
from auditor.reckoning.figures.times import MONTHS
from auditor.reckoning.rates.quotients import PER_PERIOD
from auditor.text import lazily

_SPAN = lazily.compile(
    r"\b(?:(?P<year>(?:in|during|over|throughout|for) (?:the |its |his |her )?(?:past |last |previous |first |fiscal |financial |calendar |tax |whole |following )*(?:year|Y)\b|last year|this year|annually|(?:a|each|every|per) year|yearly)"
    rf"|(?P<month>last month|this month|(?:a|each|every|per|last) month|in the month|monthly|(?<!ended )(?<!ending )(?<!ends )in (?:{MONTHS})\b)"
    r"|(?P<week>last week|this week|(?:a|each|every|per) week|weekly)|(?P<day>(?:a|per|each|every) day|daily))\b"
)
_MEAN = lazily.compile(
    r"\b(?:average|averag\w+|that (?:is|was|means|meant|makes|made|comes|works|amounts)|work\w* out|c[ao]mes? to|amount\w* to|or|equivalent|equals?|at that (?:rate|pace))\b"
)
"""What says that a rate is drawn from a total."""


def many(pattern: Pattern, place: int, rate: int, noun: str) -> Iterator[tuple[Interval, Decimal]]:
    """The period in words that the total's sentence names, in periods of the rate."""
    ends = PER_PERIOD.get((noun, named(pattern, place, rate, noun)))
    if ends and _MEAN.search(pattern.text[max(0, rate - 60) : rate + 60]):
        yield (Decimal(ends[0]), Decimal(ends[1])), Decimal(ends[1])


_FIGURE = lazily.compile(r"[CMUPR]")


def named(pattern: Pattern, place: int, rate: int, noun: str, own: bool = False) -> str:
    """The one period that the sentence of a total names, but for the rate's; empty where it names none or several."""
    text = pattern.text
    start, end = text.rfind(SEAM, 0, place) + 1, text.find(SEAM, place)
    found = set()
    for words in _SPAN.finditer(text, max(0, start), end if end >= 0 else len(text)):
        behind = rate < words.start() < place and SEAM not in text[rate : words.start()]
        if not behind and not _FIGURE.search(text, min(words.end(), place + 1), max(words.start(), place)):
            found.add(words.lastgroup or "")
    found -= set() if own else {noun}
    return found.pop() if len(found) == 1 else ""
