"""The toll that a headline means and the toll that the body tells, and how the two can differ."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal

from auditor.arithmetic import disjoint, is_exact
from auditor.extract.victims import classify
from auditor.model import (
    Bound,
    Claim,
    Outcome,
    Quantity,
    QuantityKind,
    Reading,
    Relation,
    Scope,
    Sentence,
    VictimClass,
    ZoneKind,
)
from auditor.reckoning.headlines.sums import MANY, above_all
from auditor.reckoning.headlines.synonyms import general_nouns
from auditor.text import lazily
from auditor.text.numbers import parse_number

OUTCOMES = (Outcome.KILLED, Outcome.INJURED, Outcome.CASUALTIES)
PARTS = (Relation.SUBSET_OF, Relation.PART_OF_SUM)
ROUND = Decimal(100)  # from here on a headline may round; below, every one of the dead is counted
ROUNDING = Decimal("0.06")
"""Share by which a rounded headline may miss the body's figure: "1,500" for 1,430."""
LEAD = 4
"""Sentences of the body in which the toll that the headline means is told."""
STATES = frozenset(("to-hospital", "condition"))  # how victims fare: some may have died, or gone home, since
FEW = 3
"""So many and more are not met by chance as the number of others."""
FIGHTERS = (VictimClass.FIGHTER,)
CIVILIANS = (VictimClass.CIVILIAN, VictimClass.CHILD, VictimClass.WOMAN, VictimClass.FAMILY_OF_FIGHTER)
_MOSTLY = lazily.compile(
    r"[,\s(–—-]{1,3}(?:mostly|most\s+of\s+them|most\s+of\s+whom\s+were|mainly|the\s+majority\s+of\s+them|all\s+of\s+them|all)\s+"
    r"(?:\w+\s+){0,2}?(civilians|children|women|family\s+members|fighters|militants|soldiers|rebels|jihadists)\b",
    re.I,
)
_PARTED = lazily.compile(r",|\band\b|;")
_RUNNING_TIME = lazily.compile(r"\s*\d{1,2}:\d\d\b(?!\s*[ap]\.?m)", re.I)
_ORDINALS = ("third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_ONE_AND = lazily.compile(r"\b(?:the|an?|his|her|its|their|one)(?: [\w'’-]+){1,4} and (?:[a-z]+ ){0,2}$", re.I)
_AND_ONE = lazily.compile(
    r"[^,;.]{1,60}?,? (?:and|as well as|along with|plus) (?:the|an?|his|her|its|their|one)\b", re.I
)
_ALIVE = lazily.compile(
    r"\b(?:critical(?:ly)?|serious(?:ly)?|stable|injur\w+|wounded|hurt|surviv\w+|rescued|escaped|treated)\b", re.I
)
_DEATHS = lazily.compile(r"\b(?:died|dies?|kill\w*|dead|deaths?|bod(?:y|ies)|drowned)\b", re.I)
_FIGHTING = lazily.compile(r"fighters|militants|soldiers|rebels|jihadists", re.I)


def headline_and_body(reading: Reading) -> tuple[list[Claim], list[Claim]]:
    """The tolls of headline and body; statements that nobody was harmed answer a toll and are none."""
    titles = [c for c in reading.claims if _zone(reading, c) is ZoneKind.HEADLINE and _judged(c)]
    body = [
        c
        for c in reading.claims
        if _zone(reading, c) is ZoneKind.BODY and c.outcome in OUTCOMES and c.count is not None and c.count.most != 0
        if not _of_another_story(reading, c)
    ]
    return titles, body


def _of_another_story(reading: Reading, claim: Claim) -> bool:
    """Whether the line is a list of videos with their running times."""
    sentence = _sentence(reading, claim)
    return sentence is not None and bool(_RUNNING_TIME.match(sentence.span.text))


def _zone(reading: Reading, claim: Claim) -> ZoneKind | None:
    sentence = _sentence(reading, claim)
    return sentence.zone if sentence else None


def _sentence(reading: Reading, claim: Claim) -> Sentence | None:
    at = bisect_right(reading.sentences, claim.span.start, key=lambda s: s.span.start) - 1
    return reading.sentences[at] if at >= 0 else None


def _judged(claim: Claim) -> bool:
    clear = "hit" not in claim.rules or claim.outcome is Outcome.KILLED  # "four people shot" may count the dead
    told = clear and claim.outcome in OUTCOMES and claim.scope is Scope.EVENT and claim.relation not in PARTS
    if "some-of-all" in claim.rules:  # "a journalist and three others": the headline tells of more than these
        return False
    return told and claim.count is not None and claim.count.bound is not Bound.VAGUE and (claim.count.least or 0) > 1


def toll_of(reading: Reading, body: Sequence[Claim], title: Claim) -> Claim | None:
    """The body's first toll of the outcome, when it stands near the top."""
    counted = (
        c
        for c in body
        if c.outcome is title.outcome and _is_total(c) and not _one_by_one(body, c) and not _rest(reading, body, c)
    )
    first = next(counted, None)
    lead = [s for s in reading.sentences if s.zone is ZoneKind.BODY][:LEAD]
    return first if first and lead and first.span.start < lead[-1].span.end else None


def _one_by_one(body: Sequence[Claim], toll: Claim) -> bool:
    """Whether a sum is of people told singly ("killed his wife and son"): others may be told elsewhere."""
    return any(
        c.target == toll.id and c.relation is Relation.PART_OF_SUM and c.count and c.count.low == 1 for c in body
    )


def _rest(reading: Reading, body: Sequence[Claim], toll: Claim) -> bool:
    """Whether "others" counts those who are left: "two are in critical condition and five others were treated"."""
    if "some-of-all" not in toll.rules:
        return False
    here = _sentence(reading, toll)
    beside = (c for c in body if c is not toll and c.span.start < toll.span.start and _sentence(reading, c) == here)
    return any(STATES & set(c.rules) or c.outcome is toll.outcome for c in beside)


def _is_total(claim: Claim) -> bool:
    return claim.scope is Scope.EVENT and claim.relation not in PARTS and not STATES & set(claim.rules)


def decides(body: Sequence[Claim], title: Claim, toll: Claim) -> bool:
    """Whether no other total of the body can be the headline's: all agree, or the headline goes beyond them."""
    rivals = [c.count for c in body if c.outcome is toll.outcome and _is_total(c) and c.count]
    agreed = all(toll.count and r.interval == toll.count.interval for r in rivals)
    highest = toll.count and all(r.low is None or r.low <= (toll.count.low or 0) for r in rivals)
    return agreed or bool(highest and title.count and above_all(title.count, rivals))


def figure_differs(reading: Reading, title: Claim, toll: Claim, body: Sequence[Claim]) -> bool:
    """Whether the body's toll cannot be the headline's, and nothing else in the body is."""
    head, told = title.count, toll.count
    if head is None or told is None or told.bound is Bound.VAGUE or not disjoint(head.interval, told.interval):
        return False
    if told.low is None or told.low <= 1 or told.low == head.low or _in_headline(reading, title, told):
        return False
    if _as_printed(head, told):
        return False
    if head.low is None or _printed_elsewhere(reading, title, head) or _one_more(reading, toll, head.low):
        return False
    if head.low >= ROUND and head.low % 10 == 0 and abs(head.low - told.low) <= ROUNDING * told.low:
        return False
    if added_up(reading, toll, told.low, head.low) or (head.low == told.low + 1 and _one_beside(reading, toll)):
        return False
    same = [c for c in body if c.outcome in (title.outcome, Outcome.CASUALTIES)]
    singly = sum("one-of-toll" in c.rules for c in same)  # "the bodies of three men were found. A deckhand died …"
    if told.low < head.low <= told.low + singly:
        return False
    return not any(c.count and not disjoint(head.interval, c.count.interval) for c in same) and head.low != sum(
        c.count.low for c in same if c.count and c.count.low and c.relation not in PARTS
    )


def _as_printed(head: Quantity, told: Quantity) -> bool:
    """Whether both print one number, of which the dead were taken on one side: "7 shot, one dead"."""
    ours, theirs = parse_number(head.number.text), parse_number(told.number.text)
    return ours is not None and ours == theirs


def added_up(reading: Reading, toll: Claim, told: Decimal, head: Decimal) -> bool:
    """Whether bare figures beside the toll bring it to the headline's: "killed 45 in Orlen and nine in Vasse"."""
    here = _sentence(reading, toll)
    if here is None:
        return False
    bare = [
        q.low
        for q in reading.quantities
        if here.span.covers(q.span) and q.kind is QuantityKind.COUNT and not q.noun and q.low and q.low != told
        if not _of_the_hurt(reading, q)
    ]
    return _comes_to(told, bare, head) or _comes_to(told, _of_the_dead(reading, told, head), head)


def _of_the_hurt(reading: Reading, figure: Quantity) -> bool:
    """Whether a figure counts the hurt; "two of the 23 wounded had died" counts the dead."""
    start = figure.number.end
    if _DEATHS.search(_PARTED.split(reading.article.text[start : start + 60])[0]):
        return False
    return any(c.count and c.outcome is Outcome.INJURED and c.count.number == figure.number for c in reading.claims)


def _comes_to(told: Decimal, values: Sequence[Decimal], head: Decimal) -> bool:
    reached = {told}
    for value in values[:MANY]:
        reached |= {total + value for total in reached}
    return head in reached


def _of_the_dead(reading: Reading, told: Decimal, head: Decimal) -> list[Decimal]:
    """Counts in sentences of the top that tell of deaths: "killing six people. … three of one family died"."""
    body = [s for s in reading.sentences if s.zone is ZoneKind.BODY][:LEAD]
    spans = [s.span for s in body if _DEATHS.search(s.span.text)]
    return [
        q.low
        for q in reading.quantities
        if q.kind is QuantityKind.COUNT and q.low and q.low < head and q.low != told and q.low == q.high
        if any(span.covers(q.span) for span in spans) and not _of_the_hurt(reading, q)
    ]


def _one_beside(reading: Reading, toll: Claim) -> bool:
    """Whether somebody stands beside the count: "killing the driver and 17 passengers"."""
    here = _sentence(reading, toll)
    if here is None or toll.count is None:
        return False
    at = toll.count.number.start - here.span.start
    return bool(_ONE_AND.search(here.span.text[:at]) or _AND_ONE.match(here.span.text[at:]))


def _in_headline(reading: Reading, title: Claim, told: Quantity) -> bool:
    """Whether the headline prints the body's figure too: "Two die of five hurt in crash"."""
    zone = next(s.span for s in reading.sentences if s.span.start <= title.span.start < s.span.end)
    others = (c for c in reading.claims if c.count and zone.covers(c.span) and c.outcome is not title.outcome)
    spoken = [c.count.number for c in others if c.count and c.outcome in OUTCOMES]  # the 3 of "4 dead, 3 hurt"
    return any(
        zone.covers(q.number) and q.low == told.low and not any(n.overlaps(q.number) for n in spoken)
        for q in reading.quantities
    )


def _one_more(reading: Reading, toll: Claim, count: Decimal) -> bool:
    """Whether the body counts up to the headline's figure: "four people were hit, and a fifth …"."""
    place = int(count) - 3
    if count != int(count) or not 0 <= place < len(_ORDINALS):
        return False
    text = reading.article.text
    further = re.compile(rf"\b(?:a|an|the) {_ORDINALS[place]}\b", re.I).search(text, toll.span.start)
    if further is None:
        return False
    here = next(s.span.text for s in reading.sentences if s.span.start <= further.start() < s.span.end)
    return bool(_DEATHS.search(here)) or not _ALIVE.search(here)


def _printed_elsewhere(reading: Reading, title: Claim, head: Quantity) -> bool:
    """Whether the body prints the headline's figure of people or things at all: then the headline may mean that."""
    return any(
        q.low == head.low and q.kind is QuantityKind.COUNT and q.number.start > title.span.end
        for q in reading.quantities
    )


def swapped(reading: Reading, title: Claim, toll: Claim, body: Sequence[Claim]) -> bool:
    """Whether the headline gives the dead the number of the wounded: "14 killed" where four died, 14 were hurt."""
    head, told = title.count, toll.count
    if not (head and told and is_exact(head) and is_exact(told)) or head.low == told.low:
        return False
    if (told.low or 0) < 2 or (head.low or 0) < FEW:
        return False
    same = [c for c in body if c.outcome is title.outcome and c.relation not in PARTS]
    others = [c for c in body if c.count and c.count.low == head.low]
    printed = sum(q.low == head.low and q.number.start > title.span.end for q in reading.quantities)
    if not others or printed != len(others) or any(c.count and c.count.low != told.low for c in same):
        return False
    return all(_other_fate(reading, title, toll, other) for other in others)


def _other_fate(reading: Reading, title: Claim, toll: Claim, other: Claim) -> bool:
    """Whether a figure beside the toll tells of people harmed otherwise than the headline says."""
    first, second = sorted((toll.span, other.span), key=lambda span: span.start)
    between = reading.article.text[first.end : second.start]
    return (
        other.count is not None
        and is_exact(other.count)
        and other.outcome in (Outcome.KILLED, Outcome.INJURED)
        and other.outcome is not title.outcome
        and not {"hit", *STATES} & set(other.rules)
        and _sentence(reading, other) == _sentence(reading, toll)
        and bool(_PARTED.search(between))
    )


def others_harmed(reading: Reading, title: Claim, toll: Claim, body: Sequence[Claim]) -> bool:
    """Whether those of the headline are told otherwise beside as many others: traders were killed, soldiers wounded."""
    ours, theirs = noun_of(title), noun_of(toll)
    if (
        not ours
        or not theirs
        or ours == theirs
        or {ours, theirs} & general_nouns()
        or classify((theirs,)) is classify((ours,))
    ):
        return False
    if title.count is None or toll.count is None or title.count.interval != toll.count.interval:
        return False
    here = _sentence(reading, toll)
    return any(
        noun_of(c) == ours and c.outcome is not toll.outcome and _sentence(reading, c) == here
        for c in body
        if c is not toll
    )


def noun_of(claim: Claim) -> str | None:
    """The last word of what a claim counts, in lower case."""
    return claim.count.noun.lower().split()[-1] if claim.count and claim.count.noun else None


def class_differs(reading: Reading, title: Claim, toll: Claim) -> bool:
    """Whether fighters of the headline are civilians of the body, or the reverse."""
    if title.count is None or toll.count is None or title.count.interval != toll.count.interval:
        return False
    head, told = title.victims.kind, kind_of(reading, toll)
    return (head in FIGHTERS and told in CIVILIANS) or (head in CIVILIANS and told in FIGHTERS)


def kind_of(reading: Reading, toll: Claim) -> VictimClass:
    """The class the body gives: that of the phrase, or of "mostly civilians" after it."""
    found = _MOSTLY.match(reading.article.text, toll.span.end)
    if not found:
        return toll.victims.kind
    return VictimClass.FIGHTER if _FIGHTING.fullmatch(found[1]) else VictimClass.CIVILIAN


def context(reading: Reading, toll: Claim) -> str:
    """The body's toll as printed, with "mostly civilians" where that follows."""
    found = _MOSTLY.match(reading.article.text, toll.span.end)
    return " ".join((toll.span.text + (found[0] if found else "")).split())
