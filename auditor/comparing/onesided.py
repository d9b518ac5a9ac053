"""Claims that only one side of a pair makes.

A claim is there when the other article makes it anywhere, in whatever sentence and words: the same outcome with the
same figure, rounded or not, of victims that may be the same people; or when its figure stands beside the same words.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from auditor.arithmetic import comparable, disjoint, rounding_band
from auditor.comparing.compare import unmatched
from auditor.comparing.twins import figures
from auditor.extract.victims import classify, is_person
from auditor.model import Claim, Outcome, Pair, Quantity, Reading, Sentence, Span, ZoneKind
from auditor.text.style import fold

LEAST = Decimal(2)
"""A figure below this is as often a person told of in a story as a toll."""
LISTED = 4
"""Figures quoted in a message; the evidence has them all."""
WORTH_A_NOTE = 10
"""Words cut from the end below which it was a source line or a link that went."""


def removed(pair: Pair) -> tuple[Claim, ...]:
    """Claims of the original that the copy does not make, in order."""
    gone = {figure.quantity.span for figure in figures(pair).removed}
    return tuple(_missing(_own(pair.original), gone, pair.copy))


def added(pair: Pair) -> tuple[Claim, ...]:
    """Claims of the copy that the original does not make, in order."""
    new = {figure.quantity.span for figure in figures(pair).added}
    return tuple(_missing(_own(pair.copy), new, pair.original))


def runs(claims: Sequence[Claim], reading: Reading, loose: Sequence[Sentence]) -> Iterator[tuple[Claim, ...]]:
    """Claims put together where one cut took them: those in neighbouring sentences that have no counterpart.

    A claim cut out of a sentence that stayed is a run of its own; one made again later belongs to its first run.
    """
    free = {sentence.index for sentence in loose}
    found: list[list[Claim]] = []
    last: int | None = None
    for claim in claims:
        at = sentence_of(claim, reading)
        again = next((run for run in found if any(_same(claim, one) for one in run)), None)
        if again is not None:
            again.append(claim)
        elif last is not None and all(i in free for i in range(last, at + 1)):
            found[-1].append(claim)
        else:
            found.append([claim])
        last = at
    yield from (tuple(run) for run in found)


def listed(claims: Sequence[Claim]) -> str:
    """The claims quoted, each wording once, the first few of many."""
    texts = list(dict.fromkeys(claim.span.text for claim in claims))
    more = f" and {len(texts) - LISTED} more" if len(texts) > LISTED else ""
    return ", ".join(f"“{text}”" for text in texts[:LISTED]) + more


def sentence_of(claim: Claim, reading: Reading) -> int:
    """The index of the sentence in which the claim begins."""
    return max(0, bisect_right(reading.sentences, claim.span.start, key=lambda s: s.span.start) - 1)


def last_kept(pair: Pair) -> Sentence | None:
    """The last body sentence of the original that the copy has; None where only a few words after it were cut."""
    loose = {s.index for s in unmatched(pair)[0]}
    body = [s for s in pair.original.sentences if s.zone is ZoneKind.BODY]
    kept = [s for s in body if s.index not in loose]
    if not kept:
        return None
    cut = [s for s in body if s.index > kept[-1].index]
    return kept[-1] if sum(len(s.span.text.split()) for s in cut) >= WORTH_A_NOTE else None


def _own(reading: Reading) -> tuple[Claim, ...]:
    return tuple(
        claim for claim in reading.claims if claim.count and (claim.count.low is None or claim.count.low >= LEAST)
    )


def _missing(claims: Sequence[Claim], unpaired: set[Span], other: Reading) -> Iterator[Claim]:
    """The claims whose figure has no twin, and which the other article makes neither as a claim nor in these words."""
    words = _keys(other.article.text)
    for claim in claims:
        if claim.count is None or claim.count.span not in unpaired or _keys(claim.span.text) in words:
            continue
        if not any(_same(claim, candidate) for candidate in other.claims) and not _counted(claim, other):
            yield claim


def _counted(claim: Claim, other: Reading) -> bool:
    """Whether the other article prints the figure of such people in any words, or two figures that add up to it."""
    if claim.count is None or claim.count.low is None:
        return False
    kind, number = claim.victims.kind, claim.count.low
    told = [q for q in other.quantities if q.low == number == q.high and q.noun and is_person(q.noun.split()[-1])]
    if any(comparable(kind, classify(str(q.noun).lower().split())) for q in told):
        return True
    alike = [(sentence_of(c, other), c) for c in other.claims if c.outcome is claim.outcome and c.count]
    return any(at == then and not _same(a, b) and _sum(a, b) == number for (at, a), (then, b) in pairwise(alike))


def _sum(a: Claim, b: Claim) -> Decimal | None:
    lows = [claim.count.low for claim in (a, b) if claim.count and claim.count.low is not None]
    return sum(lows, Decimal(0)) if len(lows) == 2 else None


def _keys(text: str) -> str:
    """The words of a text as house style compares them, each between blanks."""
    return " " + " ".join(folded.key for folded in fold(text)) + " "


def _same(a: Claim, b: Claim) -> bool:
    if a.count is None or b.count is None or not _one_outcome(a.outcome, b.outcome):
        return False
    return comparable(a.victims.kind, b.victims.kind) and _one_figure(a.count, b.count)


def _one_figure(a: Quantity, b: Quantity) -> bool:
    """ "Over two dozen" is no retelling of "35", which it allows; "dozens" is."""
    if a.low is None or b.low is None:
        return not disjoint(a.interval, b.interval)
    return not disjoint(rounding_band(a), rounding_band(b))


def _one_outcome(a: Outcome, b: Outcome) -> bool:
    people = (Outcome.KILLED, Outcome.INJURED, Outcome.CASUALTIES)
    return a is b or (Outcome.CASUALTIES in (a, b) and a in people and b in people)
