"""article/subset-exceeds-total: a part that is larger than the whole it is taken from."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.checks import check
from auditor.model import Claim, Evidence, Problem, Reading, Relation, Settings

FRAMES = frozenset(("including", "among-them", "part-of-them", "were-among", "among-the-dead"))
"""The subset frames that are sure of their total; looser ones only order the ledger."""


@check("error")
def subset_exceeds_total(reading: Reading, settings: Settings) -> Iterator[Problem]:
    """A part that is larger than the whole it is taken from.

    Why: one of the two figures is wrong on its face, and no call to a source is needed to know it. Only a part told in the
    same sentence as its total, of the same outcome and by the same claimant, is judged.

    Flags:
        The blast killed 12 people, including 15 children, the hospital in Orlen said.
        Nine villagers, among them eleven women, were wounded when the roof fell in.
        Six miners were killed, seven of them from one family.

    Passes:
        The blast killed 15 people, including 12 children, the hospital in Orlen said.
        The blast killed at least 12 people, including 15 children, the hospital in Orlen said.  # the total is open upwards
        The raid killed ten people, including two children, and wounded 40.  # 40 is another outcome
        The flood killed three people, including a boy aged 12, officials said.  # an age
        The police said 5 people were killed, while the hospital said 9 people, including 7 women, had died.
        The fire killed 12 people and left 150 homeless, including 40 children.

    Source: casualty records that contradict themselves: of 692 structured ones five had parts above their total, all of them errors.
    """
    claims = {claim.id: claim for claim in reading.claims}
    for part in reading.claims:
        total = claims.get(part.target or "")
        if part.relation is Relation.SUBSET_OF and total and _judged(reading, part, total) and _exceeds(part, total):
            yield _problem(reading, part, total)


def _judged(reading: Reading, part: Claim, total: Claim) -> bool:
    """Whether the part hangs on its total by a sure frame: one sentence, one outcome, one claimant."""
    here = next((s for s in reading.sentences if s.span.covers(part.span)), None)
    return (
        here is not None
        and here.span.covers(total.span)
        and bool(FRAMES & set(part.rules))
        and part.outcome is total.outcome
        and part.claimant == total.claimant
    )


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
