"""article/parts-differ-from-total: parts listed to the last one that do not add up to the total before them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from auditor.checks import check
from auditor.model import Evidence, Problem, Reading, Settings, Span
from auditor.reckoning.figures import shares, slots
from auditor.reckoning.figures.slots import Pattern, Slot
from auditor.reckoning.totals import breakdowns, dealt, enumerations, listed, partitions, remainders, tallies


@check("warning")
def parts_differ_from_total(reading: Reading, settings: Settings) -> Iterator[Problem]:
    """Parts listed to the last one that do not add up to the total before them.

    Why: a list after a colon, or between commas, tells who the four were; when it names five, a figure or a person is wrong.
    Only lists that claim to be whole are added up, with every figure exact.

    Flags:
        Three people were arrested: two men, a woman and a boy.
        All 20 people aboard, 15 passengers and six crew members, were rescued.
        Of the 50 seats, 28 went to the Reform Party, 15 to the Greens and 9 to independents.
        Of the 30 wounded, 12 are women, 11 are men and 9 are children.
        They have identified all 34 of those who died. Fourteen were Turks, nine were Syrians and two were Moldovans.
        The team won 22 medals, more than ever: five gold, seven silver and eight bronze.
        The $10 million grant includes $6 million for roads and $5 million for schools.
        The council has 62 seats. The Conservatives won 28, Labour 21, the Liberal Democrats 9 and independents 8.
        Of 1,204 people asked, 612 supported the ban, 433 opposed it and 179 had no opinion.
        The firm owns 420 shops. It will close 140 of them; the other 180 will be sold.

    Passes:
        The police arrested five people: two men, a woman and two boys.
        Of the 50 seats, 26 went to the Reform Party and 15 to the Greens.  # the rest is not told
        Of the 30 wounded, 12 are women, 11 are children and 9 are in hospital.  # one may be in two groups
        Five people died: a couple, their two sons and a neighbour.
        The council has 62 seats. The Conservatives won 28, Labour 21 and the Liberal Democrats 9.

    Source: addition; parts that do not match their total are a regular heading in newspapers' own correction columns.
    """
    last = -1
    told: list[Span] = []
    patterns = list(slots.patterns(reading))
    for pattern in slots.windows(iter(patterns)):
        if len(pattern.slots) < 2:
            continue
        problem = next(_problems(reading, pattern), None)
        if problem and problem.evidence[0].span.start >= last:
            last = problem.evidence[0].span.end
            told.append(problem.evidence[0].span)
            yield problem
    for problem in _over_sentences(reading, patterns):
        span = problem.evidence[0].span
        if not any(span.overlaps(other) for other in told):
            told.append(span)
            yield problem


def _over_sentences(reading: Reading, patterns: Sequence[Pattern]) -> Iterator[Problem]:
    for one in (
        *breakdowns.wrong(patterns, reading.sentences),
        *partitions.partitions(patterns),
        *dealt.dealt(patterns),
    ):
        span = Span.of(reading.article.text, one.start, one.end)
        yield _problem(Evidence(reading.article.id, span), one.whole, one.sum, one.frame)
    for left in remainders.remainders(patterns):
        where = slots.passage(reading, left.figures)
        yield Problem(f"{left.sum}. One of the figures has a wrong digit.", (where,), values=left.values)
    for tally in tallies.tallies(patterns):
        yield _problem(slots.passage(reading, (tally.total, *tally.parts)), tally.total, tally.sum, tally.frame)


def _problems(reading: Reading, pattern: Pattern) -> Iterator[Problem]:
    for found, total, sum_ in (*enumerations.whole(pattern), *enumerations.above(pattern)):
        yield _problem(slots.evidence(reading, pattern, found), total, sum_)
    for one in listed.listed(pattern):
        if one.wrong:
            yield _problem(slots.evidence(reading, pattern, one.reach), one.total, one.sum)


def _problem(where: Evidence, total: Slot, sum_: Decimal, frame: str = "list") -> Problem:
    printed, added = shares.shown(total.value), shares.shown(sum_)
    values = (("total", printed), ("sum of the parts", added), ("frame", str(frame)))
    return Problem(
        f"The parts add up to {added}, not {printed}.{tallies.AMISS.get(frame, '')}", (where,), values=values
    )
