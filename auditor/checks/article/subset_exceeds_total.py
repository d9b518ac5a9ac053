"""article/subset-exceeds-total: a part that is larger than the whole it is taken from."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.checks import check
from auditor.model import Claim, Evidence, Problem, QuantityKind, Reading, Relation, Settings, Severity, Span
from auditor.reckoning.figures import shares, slots
from auditor.reckoning.figures.slots import Slot
from auditor.reckoning.totals import confused, partitives, subsets

FRAMES = frozenset(("including", "among-them", "part-of-them", "were-among", "among-the-dead"))
"""The subset frames that are sure of their total; looser ones only order the ledger."""


@check("error")
def subset_exceeds_total(reading: Reading, settings: Settings) -> Iterator[Problem]:
    """A part that is larger than the whole it is taken from.

    Why: one of the two figures is wrong on its face, and no call to a source is needed to know it. The words must tie the part to
    its total ("including", "of whom", "of the 40"), and nothing else near may hold it. A total that is open upwards ("at least
    12"), a sum of money, a measure, and a part told in another sentence make a warning; so does the figure of a whole that is given
    elsewhere as that of its part.

    Flags:
        The blast killed 12 people, including 15 children, the hospital in Orlen said.
        Nine villagers, among them eleven women, were wounded when the roof fell in.
        Six miners were killed, seven of them from one family.
        Of the 40 jobs that the mill will cut by autumn, 55 are in Orlen.
        The police held 45 people, among whom were 52 sailors.
        The blast killed at least 12 people, including 15 children, the hospital in Orlen said.
        The appeal closed with $3.4 million in the bank, including $4.1 million from one donor.
        The company will close 40 shops. Fifty of them are in Orlen.
        The ranch covers 1,100 acres, of which 1,400 are wet meadow.
        The choir has 64 members. Seventy-one of the singers are women.
        The army said that 3,120 people fled, 410 of them children. Aid workers said that 3,120 children slept in schools.

    Passes:
        The blast killed 15 people, including 12 children, the hospital in Orlen said.
        The blast killed at least 12 people, including 11 children, the hospital in Orlen said.
        The army said that 3,120 people fled, 410 of them children. Aid workers said that 3,120 people slept in schools.
        Of the two buses, 30 seats were empty.  # seats are not buses
        The firm made $3 million, including $5 million from a sale.  # a net sum
        Nine hikers were rescued, not including the 12 found on Sunday.
        The raid killed ten people, including two children, and wounded 40.  # 40 is another outcome
        The flood killed three people, including a boy aged 12, officials said.  # an age
        The police said 5 people were killed, while the hospital said 9 people, including 7 women, had died.
        The fire killed 12 people and left 150 homeless, including 40 children.

    Source: casualty records that contradict themselves: of 692 structured ones five had parts above their total, all of them errors.
    """
    told: list[Span] = []
    claims = {claim.id: claim for claim in reading.claims}
    for part in reading.claims:
        total = claims.get(part.target or "")
        if part.relation is Relation.SUBSET_OF and total and _judged(reading, part, total) and _exceeds(part, total):
            told.append(part.span)
            yield _problem(reading, part, total)
    patterns = list(slots.patterns(reading))
    seen = list(subsets.exceeding(patterns))
    known = {taken.part.start for taken in seen}
    named = (subsets.Taken(one.whole, one.part, one.frame, False) for one in partitives.exceeding(patterns))
    for taken in [*seen, *(one for one in named if one.part.start not in known)]:
        if not any(span.start < taken.part.end and taken.part.start < span.end for span in told):
            yield _taken(reading, taken)
    for one in confused.confused(patterns):
        yield _confused(reading, one)


def _confused(reading: Reading, one: confused.Confused) -> Problem:
    whole, part, again = (_span(reading, slot) for slot in (one.whole, one.part, one.again))
    return Problem(
        message=f"“{again.text}” is told of a part and is the figure of the whole; the part is {part.text} of {whole.text}.",
        evidence=(
            Evidence(reading.article.id, again),
            Evidence(reading.article.id, whole),
            Evidence(reading.article.id, part),
        ),
        values=(("part", part.text), ("total", whole.text), ("frame", "given-to-the-part")),
        severity=Severity.WARNING,
    )


def _taken(reading: Reading, taken: subsets.Taken) -> Problem:
    """A part that the words of the sentence take from a total, whatever is counted or measured."""
    part, whole = _span(reading, taken.part), _span(reading, taken.whole)
    return Problem(
        message=f"A part of {part.text} cannot belong to a total of {whole.text}.",
        evidence=(Evidence(reading.article.id, part), Evidence(reading.article.id, whole)),
        values=(
            ("part", shares.shown(taken.part.value)),
            ("total", shares.shown(taken.whole.value)),
            ("frame", taken.frame),
        ),
        severity=None if taken.sure else Severity.WARNING,
    )


def _span(reading: Reading, slot: Slot) -> Span:
    return Span.of(reading.article.text, slot.start, slot.end)


def _judged(reading: Reading, part: Claim, total: Claim) -> bool:
    """Whether the part hangs on its total by a sure frame: one sentence, one outcome, one claimant."""
    here = next((s for s in reading.sentences if s.span.covers(part.span)), None)
    return (
        here is not None
        and here.span.covers(total.span)
        and bool(FRAMES & set(part.rules))
        and part.outcome is total.outcome
        and part.claimant == total.claimant
        and not _between(reading, part, total)
    )


def _between(reading: Reading, part: Claim, total: Claim) -> bool:
    start, end = total.span.end, part.span.start
    counts = [
        q for q in reading.quantities if q.kind is QuantityKind.COUNT and start <= q.span.start and q.span.end <= end
    ]
    return start < end and subsets.held_between(reading.article.text[start:end], counts)


def _exceeds(part: Claim, total: Claim) -> bool:
    if part.count is None or total.count is None:
        return False
    least, most = part.count.least, total.count.most
    return least is not None and most is not None and 1 < most < least


def _problem(reading: Reading, part: Claim, total: Claim) -> Problem:
    assert part.count is not None
    assert total.count is not None
    return Problem(
        message=f"A part of {part.count.number.text} cannot belong to a total of {total.count.number.text}.",
        evidence=(Evidence(reading.article.id, part.span), Evidence(reading.article.id, total.span)),
        values=(
            ("part", part.span.text),
            ("part, at least", str(part.count.least)),
            ("total", total.span.text),
            ("total, at most", str(total.count.most)),
        ),
    )
