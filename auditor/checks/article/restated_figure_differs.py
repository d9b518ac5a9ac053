"""article/restated-figure-differs: one toll, one claimant, two figures in one article."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal

from auditor.arithmetic import disjoint
from auditor.checks import check
from auditor.episodes import kinds_of, other_event
from auditor.ledger import is_toll
from auditor.model import Claim, Evidence, Outcome, Problem, Reading, Sentence, Settings, ZoneKind
from auditor.parties import Parties
from auditor.reckoning.retold import one_class, one_event, overlap, stages
from auditor.text import lazily
from auditor.wording import quoted, with_article

OUTCOMES = (Outcome.KILLED, Outcome.INJURED)
STATES = frozenset(("to-hospital", "condition", "with-wounds"))  # how some of the victims fare, or were found
NEAR = 60
"""Characters before a figure within which the event must be named as its subject."""
LEAD = 6
"""Sentences at the top that tell the news twice: in short, then in full."""
ALIKE = 0.6
"""Share of words from which on a sentence is the other one again."""
SHARED = 5
"""Words around two figures that must be the same."""
MANY = 20
"""Tolls told before that a later one is compared with."""
NAMES = 3
"""Names shared by two sentences from which on they tell of one event."""

_THE = lazily.compile(r"\b(?:the|all|those|these)\s+(?:of\s+the\s+)?$", re.I)
_NOUNS = (
    r"(?:(?:air\s?)?strikes?|raids?|attacks?|bombings?|bombardment|shelling|blasts?|explosions?|shootings?|massacre|crash|collision"
    r"|derailment|accident|fire|blaze|quake|earthquake|ambush|assault|stampede|landslide|avalanche|storm|flood|disaster)"
)
_EVENT = rf"\b(?:the|this|that)\s+(?:[\w'’-]+\s+)?{_NOUNS}\b"
_SUBJECT = lazily.compile(rf"{_EVENT}[,\s]+(?:(?:which|that|has|had|have)\s+){{0,3}}$", re.I)
_AFTER = lazily.compile(rf"\s+(?:in|by|during|from)\s+{_EVENT}(?!\s+(?:on|of|in|that|which|near|at)\b)", re.I)
_PART = lazily.compile(r"\s+(?:of|from|in)\s+(?:one|a|an|the\s+same|his|her|their|its)\b", re.I)
_YEAR = lazily.compile(r"\b(?:19|20)\d\d\b")
_MORE = lazily.compile(
    r"\b(?:ages?|aged|also|another|others?|more(?!\s+than)|further|additional|second|each|both|either|or|of\s+(?:them|the|those|whom|his|her|its|one|a))\b",
    re.I,
)


@check("warning")
def restated_figure_differs(reading: Reading, settings: Settings) -> Iterator[Problem]:
    """The same toll given two ways in one article by the same claimant.

    Why: a figure that changes between the third paragraph and the tenth was mistyped in one of them, or an update reached only
    one. The second figure must contradict all that were told before and speak of the same event: it refers back to it ("the
    attack killed", "all 12 victims"), shares its names, or retells it in the lead. Outcome, class, place and day must agree, and no
    word may tell of a later count, of a part or of other victims. An article's own voice is that of its only source.

    Flags:
        A bomb killed 14 people at a market in Orlen on Monday, police said. Stalls burned for hours. Police said the bombing killed 41 people.

        A bus crash near Orlen killed 12 people on Monday. The road was closed. The crash left 13 people dead, most of them pupils.

    Passes:
        A bomb killed 14 people at a market in Orlen on Monday, police said. Doctors said the bombing killed 16 people.

        A bomb killed 14 people at a market in Orlen on Monday, police said. Police later said the bombing killed 16 people.

        A bomb killed 14 people at a market in Orlen on Monday, police said. The bombing killed nine women, police said.

        A bomb killed 14 people at a market in Orlen on Monday, police said. A bomb killed nine people at a school on Sunday, police said.

        A bomb killed at least 14 people at a market in Orlen on Monday. The bombing killed 16 people.

    Source: the corrections of newspapers, in which two figures in one story are a standing kind.
    """
    parties = Parties(reading.claims)
    told: dict[Outcome, list[Claim]] = {}
    printed: set[Decimal | None] = set()
    mixed: set[Outcome] = set()  # outcomes with several figures: of several events, or several counts
    for claim in reading.claims:
        if _is_toll(claim) and _sentence(reading, claim).zone is ZoneKind.BODY:
            before = told.setdefault(claim.outcome, [])
            rival = _rival(reading, before, claim, claim.outcome in mixed)
            if before and _conflict(before[0], claim):
                mixed.add(claim.outcome)
            fresh = claim.count is not None and claim.count.low not in printed
            if fresh and rival and _one_voice(rival, claim, reading, parties) and _same(reading, rival, claim):
                yield _problem(reading, rival, claim, parties.claimant(rival) or parties.claimant(claim))
            before.append(claim)
        printed.add(claim.count.low if claim.count else None)


def _rival(reading: Reading, before: list[Claim], claim: Claim, mixed: bool) -> Claim | None:
    """The toll told before that a claim contradicts: the first one, and where several were told only one that the same
    words tell."""
    if not mixed:
        return before[0] if before and _conflict(before[0], claim) else None
    rivals = (c for c in before[:MANY] if _conflict(c, claim))
    return next((c for c in rivals if _alike(reading, c, claim)), None)


def _is_toll(claim: Claim) -> bool:
    whole = claim.outcome in OUTCOMES and is_toll(claim) and claim.relation is None
    return whole and claim.as_of is None and not STATES & set(claim.rules)


def _sentence(reading: Reading, claim: Claim) -> Sentence:
    at = claim.count.number.start if claim.count else claim.span.start
    return reading.sentences[max(0, bisect_right(reading.sentences, at, key=lambda s: s.span.start) - 1)]


def _conflict(one: Claim, other: Claim) -> bool:
    return bool(one.count and other.count and disjoint(one.count.interval, other.count.interval))


def _one_voice(first: Claim, claim: Claim, reading: Reading, parties: Parties) -> bool:
    """Whether one claimant gives both, or the article's own voice gives one: that of its only source, or in the very
    words of the other."""
    one, other = parties.claimant(first), parties.claimant(claim)
    sources = {parties.claimant(c) for c in reading.claims if c.outcome is claim.outcome and is_toll(c)} - {""}
    return one == other or (not (one and other) and (len(sources) == 1 or _again(reading, first, claim)))


def _same(reading: Reading, first: Claim, claim: Claim) -> bool:
    """Whether the two speak of one event and of the same people."""
    here, there = _sentence(reading, first), _sentence(reading, claim)
    if here.index == there.index or not one_event(first, claim) or not one_class(first, claim):
        return False
    alike = _alike(reading, first, claim)
    if stages(here.span.text) != stages(there.span.text) and not alike:
        return False
    if set(_YEAR.findall(there.span.text)) - set(_YEAR.findall(here.span.text)):
        return False
    if other_event(there.span.text) and not alike:
        return False
    text, start = reading.article.text, claim.span.start
    if any(_MORE.search(c.span.text) for c in (first, claim)) or _MORE.search(text, max(0, start - 20), start):
        return False
    if _PART.match(text, claim.span.end):
        return False
    return (
        alike or _retells(reading, here, there) or (_refers(text, claim, there) and not (claim.when and not first.when))
    )


def _refers(text: str, claim: Claim, sentence: Sentence) -> bool:
    """Whether the words point back to what was told: the attack, all 12."""
    start = claim.count.span.start if claim.count else claim.span.start
    first, past = max(sentence.span.start, claim.span.start - NEAR), sentence.span.end
    counted = _THE.search(text, max(sentence.span.start, start - 12), start)
    return bool(counted or _SUBJECT.search(text, first, claim.span.start) or _AFTER.match(text, claim.span.end, past))


def _alike(reading: Reading, first: Claim, claim: Claim) -> bool:
    """Whether two sentences, or the words around their figures, are the same ones."""
    here, there = _sentence(reading, first), _sentence(reading, claim)
    return overlap(here.span.text, there.span.text) >= ALIKE or _again(reading, first, claim)


def _again(reading: Reading, first: Claim, claim: Claim) -> bool:
    return overlap(_around(reading, first), _around(reading, claim), SHARED) >= ALIKE


def _around(reading: Reading, claim: Claim) -> str:
    within = _sentence(reading, claim).span
    return reading.article.text[max(within.start, claim.span.start - NEAR) : min(within.end, claim.span.end + NEAR)]


_NAME = lazily.compile(r"(?<=[a-z,] )[A-Z][\w’'-]{2,}")


def _retells(reading: Reading, here: Sentence, there: Sentence) -> bool:
    """Whether the lead is told once more in full, or names are shared."""
    names = [set(_NAME.findall(s.span.text)) for s in (here, there)]
    start = next(s.index for s in reading.sentences if s.zone is ZoneKind.BODY)
    lead = there.index - start < LEAD and bool(kinds_of(here.span.text) & kinds_of(there.span.text))
    return lead or len(names[0] & names[1]) >= NAMES


def _problem(reading: Reading, first: Claim, claim: Claim, who: str) -> Problem:
    voice = f"both rest on {with_article(who)}" if who else "both in the article's own voice"
    return Problem(
        message=f"{quoted(first.span.text)} and {quoted(claim.span.text)}, {voice}: one toll has two figures.",
        evidence=(Evidence(reading.article.id, claim.span), Evidence(reading.article.id, first.span)),
        values=(
            ("first", first.count.number.text if first.count else ""),
            ("then", claim.count.number.text if claim.count else ""),
            ("claimant", who or "the article itself"),
        ),
    )
