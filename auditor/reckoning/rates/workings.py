"""The rates of an article that its own totals and bases contradict, however they are told."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Reading
from auditor.once import once_per_subject
from auditor.reckoning.figures import slots
from auditor.reckoning.figures.slots import Pattern
from auditor.reckoning.rates import each, motion, perunit, products, quotients, slipped
from auditor.reckoning.rates.quotients import Rate
from auditor.text import lazily

_OTHERWISE = lazily.compile(
    r"\bafter (?:tax|taxes|fees|costs|expenses|the [a-z]+ (?:are|is|were|was|have|has))\b"
    r"|¶ before (?:the|that|it|he|she|they)\b"
)
"""What makes a rate less than the total gives, or of another time."""


@once_per_subject
def wrong(reading: Reading) -> tuple[tuple[Pattern, Rate], ...]:
    """The rates that no reading of their passage lets agree, one for each passage."""
    return tuple(_wrong(reading))


def _wrong(reading: Reading) -> Iterator[tuple[Pattern, Rate]]:
    fitting: set[int] = set()
    last = -1
    for pattern in slots.windows(slots.patterns(reading)):
        if _OTHERWISE.search(pattern.text):
            continue
        found = [
            *quotients.rates(pattern),
            *perunit.rates(pattern),
            *perunit.totals(pattern),
            *perunit.per_many(pattern),
            *products.rates(pattern),
            *products.implied(pattern),
            *products.periods(pattern),
            *motion.rates(pattern),
            *each.rates(pattern),
        ]
        found = found or list(slipped.rates(pattern))
        fitting.update(rate.slot.start for rate in found if not rate.wrong)
        for rate in found:
            span = slots.evidence(reading, pattern, rate.found).span
            if rate.slot.start not in fitting and span.start >= last:
                last = span.end
                yield pattern, rate
