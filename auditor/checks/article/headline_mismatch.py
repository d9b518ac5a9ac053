"""article/headline-mismatch: a headline whose toll the body contradicts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal

from auditor.arithmetic import disjoint
from auditor.checks import check
from auditor.model import (
    Bound,
    Claim,
    Evidence,
    Outcome,
    Problem,
    Quantity,
    QuantityKind,
    Reading,
    Relation,
    Scope,
    Settings,
    VictimClass,
    ZoneKind,
)
from auditor.reckoning.sums import above_all

OUTCOMES = (Outcome.KILLED, Outcome.INJURED, Outcome.CASUALTIES)
PARTS = (Relation.SUBSET_OF, Relation.PART_OF_SUM)
ROUND = Decimal(100)  # from here on a headline may round; below, every one of the dead is counted
ROUNDING = Decimal("0.06")
"""Share by which a rounded headline may miss the body's figure: "1,500" for 1,430."""
LEAD = 4
"""Sentences of the body in which the toll that the headline means is told."""
STATES = frozenset(("to-hospital", "condition"))  # how victims fare: some may have died, or gone home, since
FIGHTERS = (VictimClass.FIGHTER,)
CIVILIANS = (VictimClass.CIVILIAN, VictimClass.CHILD, VictimClass.WOMAN, VictimClass.FAMILY_OF_FIGHTER)
_MOSTLY = re.compile(
    r"[,\s(–—-]{1,3}(?:mostly|most\s+of\s+them|most\s+of\s+whom\s+were|mainly|the\s+majority\s+of\s+them|all\s+of\s+them|all)\s+"
    r"(?:\w+\s+){0,2}?(civilians|children|women|family\s+members|fighters|militants|soldiers|rebels|jihadists)\b",
    re.I,
)
_FIGHTING = re.compile(r"fighters|militants|soldiers|rebels|jihadists", re.I)


@check("error")
def headline_mismatch(reading: Reading, settings: Settings) -> Iterator[Problem]:
    """A headline whose toll the body contradicts.

    Why: most readers see only the headline. It is judged by the first toll of the body with the same outcome: the intervals must
    meet, and fighters must not have become civilians or the reverse. A headline figure that the body prints anywhere, or
    that its tolls add up to, is left alone.

    Flags:
        headline: Air strikes kill 40 in border town || Air strikes on the town of Orlen killed 43 people on Saturday, a monitor said. The dead were buried on Sunday.
        headline: Raid kills 43 militants in Orlen || A raid on the town of Orlen killed 43 people, mostly civilians, a monitor said on Saturday.
        headline: 12 miners dead after blast || A blast killed 15 miners near Orlen on Monday, the company said.

    Passes:
        headline: Air strikes kill dozens in border town || Air strikes on the town of Orlen killed 43 people on Saturday, a monitor said.
        headline: At least 40 dead in air strikes || Air strikes on the town of Orlen killed 43 people on Saturday, a monitor said.
        headline: Blast kills 15 || A blast killed 12 miners and three rescuers near Orlen on Monday, the company said.
        headline: Storm kills 1,400 || The storm killed 1,432 people across the islands, the government said.
        headline: War has killed 9,000, UN says || An attack on the town of Orlen killed 15 people on Monday. The war has killed 9,000 people, the United Nations says.
        headline: Raid kills 12 militants || A raid killed 12 people on Monday, the army said. All of the dead were fighters, it said.
        headline: 5 hurt in crash, 2 critical || Five people were injured in a crash on Monday. Two of them are in critical condition.

    Source: copies of one agency report on an air raid, whose headlines had 40 for 43 and "militants" for "people, mostly civilians".
    """
    titles = [c for c in reading.claims if _zone(reading, c) is ZoneKind.HEADLINE and _judged(c)]
    body = [  # statements that nobody was harmed answer the toll and are none
        c
        for c in reading.claims
        if _zone(reading, c) is ZoneKind.BODY and c.outcome in OUTCOMES and c.count is not None and c.count.most != 0
    ]
    for title in titles:
        toll = _toll(reading, body, title)
        if toll is None:
            continue
        if _decides(body, title, toll) and _figure_differs(reading, title, toll, body):
            yield _problem(reading, title, toll, f"The headline says {_number(title)}, the body {_number(toll)}.")
        elif _number(title) and _class_differs(reading, title, toll):
            yield _problem(
                reading, title, toll, f'The headline says "{_who(title)}", the body "{_context(reading, toll)}".'
            )


def _zone(reading: Reading, claim: Claim) -> ZoneKind | None:
    at = bisect_right(reading.sentences, claim.span.start, key=lambda s: s.span.start) - 1
    return reading.sentences[at].zone if at >= 0 else None


def _judged(claim: Claim) -> bool:
    clear = "hit" not in claim.rules or claim.outcome is Outcome.KILLED  # "four people shot" may count the dead
    told = clear and claim.outcome in OUTCOMES and claim.scope is Scope.EVENT and claim.relation not in PARTS
    return told and claim.count is not None and claim.count.bound is not Bound.VAGUE and (claim.count.least or 0) > 1


def _toll(reading: Reading, body: Sequence[Claim], title: Claim) -> Claim | None:
    """The body's first toll of the outcome, when it stands near the top."""
    counted = (c for c in body if c.outcome is title.outcome and _is_total(c) and not _one_by_one(body, c))
    first = next(counted, None)
    lead = [s for s in reading.sentences if s.zone is ZoneKind.BODY][:LEAD]
    return first if first and lead and first.span.start < lead[-1].span.end else None


def _one_by_one(body: Sequence[Claim], toll: Claim) -> bool:
    """Whether a sum is of people told singly ("killed his wife and son"): others may be told elsewhere."""
    return any(
        c.target == toll.id and c.relation is Relation.PART_OF_SUM and c.count and c.count.low == 1 for c in body
    )


def _is_total(claim: Claim) -> bool:
    return claim.scope is Scope.EVENT and claim.relation not in PARTS and not STATES & set(claim.rules)


def _decides(body: Sequence[Claim], title: Claim, toll: Claim) -> bool:
    """Whether no other total of the body can be what the headline means: all agree, or the headline goes beyond them."""
    rivals = [c.count for c in body if c.outcome is toll.outcome and _is_total(c) and c.count]
    agreed = all(toll.count and r.interval == toll.count.interval for r in rivals)
    highest = toll.count and all(r.low is None or r.low <= (toll.count.low or 0) for r in rivals)
    return agreed or bool(highest and title.count and above_all(title.count, rivals))


def _figure_differs(reading: Reading, title: Claim, toll: Claim, body: Sequence[Claim]) -> bool:
    head, told = title.count, toll.count
    if head is None or told is None or told.bound is Bound.VAGUE or not disjoint(head.interval, told.interval):
        return False
    if told.low is None or told.low <= 1 or _in_headline(reading, title, told):
        return False
    if head.low is None or _printed_elsewhere(reading, title, head):
        return False
    if head.low >= ROUND and head.low % 10 == 0 and abs(head.low - told.low) <= ROUNDING * told.low:
        return False
    same = [c for c in body if c.outcome in (title.outcome, Outcome.CASUALTIES)]
    return not any(c.count and not disjoint(head.interval, c.count.interval) for c in same) and head.low != sum(
        c.count.low for c in same if c.count and c.count.low and c.relation not in PARTS
    )


def _in_headline(reading: Reading, title: Claim, told: Quantity) -> bool:
    """Whether the headline prints the body's figure too: "Two die of five hurt in crash"."""
    zone = next(s.span for s in reading.sentences if s.span.start <= title.span.start < s.span.end)
    others = (c for c in reading.claims if c.count and zone.covers(c.span) and c.outcome is not title.outcome)
    spoken = [c.count.number for c in others if c.count and c.outcome in OUTCOMES]  # the 3 of "4 dead, 3 hurt"
    return any(
        zone.covers(q.number) and q.low == told.low and not any(n.overlaps(q.number) for n in spoken)
        for q in reading.quantities
    )


def _printed_elsewhere(reading: Reading, title: Claim, head: Quantity) -> bool:
    """Whether the body prints the headline's figure of people or things at all: then the headline may mean that."""
    return any(
        q.low == head.low and q.kind is QuantityKind.COUNT and q.number.start > title.span.end
        for q in reading.quantities
    )


def _class_differs(reading: Reading, title: Claim, toll: Claim) -> bool:
    if title.count is None or toll.count is None or title.count.interval != toll.count.interval:
        return False
    head, told = title.victims.kind, _kind(reading, toll)
    return (head in FIGHTERS and told in CIVILIANS) or (head in CIVILIANS and told in FIGHTERS)


def _kind(reading: Reading, toll: Claim) -> VictimClass:
    """The class the body gives: that of the phrase, or of "mostly civilians" after it."""
    found = _MOSTLY.match(reading.article.text, toll.span.end)
    if not found:
        return toll.victims.kind
    return VictimClass.FIGHTER if _FIGHTING.fullmatch(found[1]) else VictimClass.CIVILIAN


def _context(reading: Reading, toll: Claim) -> str:
    found = _MOSTLY.match(reading.article.text, toll.span.end)
    return " ".join((toll.span.text + (found[0] if found else "")).split())


def _number(claim: Claim) -> str:
    return claim.count.number.text if claim.count else ""


def _who(claim: Claim) -> str:
    return " ".join(claim.span.text.split())


def _problem(reading: Reading, title: Claim, toll: Claim, message: str) -> Problem:
    return Problem(
        message=message,
        evidence=(Evidence(reading.article.id, title.span), Evidence(reading.article.id, toll.span)),
        values=(
            ("headline", _who(title)),
            ("headline class", title.victims.kind.value),
            ("body", _context(reading, toll)),
            ("body class", _kind(reading, toll).value),
        ),
    )
