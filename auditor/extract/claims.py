"""Casualty claims: how many, who, what happened, who says so, and how one figure stands to another.

The steps, sentence by sentence: counted groups (`groups`), what happened to them (`outcomes`), statements of zero
(`denials`), parts and totals (`parts`), then scope, claimants and stance. Only the headline, captions and the body
make claims.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from auditor.extract import (
    capitals,
    coordinations,
    denials,
    floors,
    named,
    outcomes,
    parts,
    phrases,
    relations,
    rolls,
    singly,
    spreads,
    stances,
    sums,
    territory,
)
from auditor.extract.actors import Actors
from auditor.extract.claimants import side
from auditor.extract.groups import read_groups
from auditor.extract.members import Told
from auditor.extract.scene import Scene
from auditor.extract.scope import stage_of
from auditor.extract.survivors import with_survivors
from auditor.extract.vocabulary import clause_words
from auditor.model import (
    Article,
    Attribution,
    Bound,
    Claim,
    Claimant,
    Quantity,
    QuantityKind,
    Relation,
    Role,
    Scope,
    Sentence,
    Span,
    Stance,
    Victims,
    When,
    ZoneKind,
)

_ZONES = (ZoneKind.HEADLINE, ZoneKind.CAPTION, ZoneKind.BODY)


def extract(
    article: Article, sentences: Sequence[Sentence], quantities: Sequence[Quantity], attributions: Sequence[Attribution]
) -> tuple[Claim, ...]:
    """The claims of an article in reading order; ids are the article's id with a running number ("#1" for bare
    text)."""
    text = article.text
    drafts: list[parts.Draft] = []
    names = named.Names(text)
    at = 0
    figures = sorted(quantities, key=lambda q: q.number.start)
    for sentence in sentences:
        start, end = sentence.span.start, sentence.span.end
        while at < len(figures) and figures[at].number.start < start:
            at += 1
        past = at
        while past < len(figures) and figures[past].number.start < end:
            past += 1
        if sentence.zone in _ZONES and _TRIGGER.search(text, start, end):
            drafts += _sentence(text, sentence, figures[at:past], names)
        at = past
    if not drafts:
        return ()
    scene = Scene.of(text, sentences, article.published)
    related = relations.relate([_placed(d, scene) for d in rolls.weighed(drafts)])
    return _finished(article, sentences, with_survivors(singly.summed(text, related)), attributions)


def _placed(draft: parts.Draft, scene: Scene) -> parts.Draft:
    at, claim = draft.order, draft.claim
    lasting = claim.scope is not Scope.EVENT
    when = (scene.since(draft.sentence, at) if lasting else None) or scene.when_of(draft.sentence, at)
    return replace(draft, claim=replace(claim, place=scene.place_of(draft.sentence, at), when=when))


_TRIGGER = re.compile(
    r"kill|dead|\bdies?\b|died|dying|death|wound|injur|casualt|toll|murder|slain|slay|massacr|execut|shoot|assassinat|slaughter|hurt|harm|fatal|missing|captur|arrest|detain|"
    r"kidnap|abduct|displac|homeless|evacuat|perish|drown|bod(?:y|ies)|corpse|martyr|succumb|lives|life|shot|stab|behead|unaccounted|lynch|strangl|remains|seized|"
    r"hospital|medical|maim|identified|victim|child|women|burn|fled|uproot|imprison|electrocut|gunned|graz|decapitat|secured|retak|retook|liberat|gained|asphyx|deceased|among|includ|hang|homicid|suicid",
    re.I,
)


def _sentence(text: str, sentence: Sentence, figures: Sequence[Quantity], names: named.Names) -> list[parts.Draft]:
    figures = sorted((*figures, *capitals.missed(text, sentence, figures)), key=lambda q: q.number.start)
    words = phrases.cut(text, sentence.span.start, sentence.span.end)
    counted = spreads.joined(text, words, read_groups(text, words, figures))
    groups = sorted((*counted, *named.victims(text, words, names)), key=lambda g: g.number)
    told = Told.of(text, words, groups, names)
    groups, harms = coordinations.read(told, groups, outcomes.read(words, groups))
    groups, harms = rolls.joined(groups, harms, rolls.read(told))
    found = sums.with_sums(text, parts.drafts(text, sentence, words, groups, harms))
    for none in denials.find(text, sentence.span.start, sentence.span.end):
        found = [d for d in found if not d.claim.span.overlaps(none.zero)]
        found.append(parts.Draft(_zero(text, none), sentence.index, none.zero.start))
    found += [parts.Draft(c, sentence.index, at) for at, c in territory.find(text, sentence, figures)]
    return sorted(found, key=lambda d: d.order)


def _finished(
    article: Article, sentences: Sequence[Sentence], drafts: Sequence[parts.Draft], attributions: Sequence[Attribution]
) -> tuple[Claim, ...]:
    """Give every draft its id, its claimants, its stance and its actor."""
    prefix = "" if article.id == "text" else article.id
    ids = [f"{prefix}#{number}" for number in range(1, len(drafts) + 1)]
    actors = Actors(article.text)
    sayings = _Sayings(attributions)
    finished = []
    for number, draft in enumerate(drafts):
        target = None if draft.total is None else ids[draft.total]
        claim = replace(draft.claim, id=ids[number], article=article.id, target=target)
        covering = sayings.at(draft.order)
        claim = _said(article.text, claim, draft.order, covering, actors)
        clause = parts.clause(article.text, sentences[draft.sentence], draft.order)
        stage = stage_of(clause.text)
        if stage:
            claim = replace(claim, as_of=When(stage, None, None))
        actor, sure = (None, None) if draft.part else actors.of(claim, draft.order, clause, covering)
        if not claim.claimants and claim.stance is Stance.DENIED:
            claim = replace(claim, claimants=actors.denier(claim.span, clause))
        finished.append(replace(claim, actor=actor, actor_stance=sure))
    related = [
        claim if draft.total is None else _beside_total(claim, finished[draft.total], drafts[draft.total].early)
        for claim, draft in zip(finished, drafts, strict=True)
    ]
    return floors.with_floors(article.text, related, [sentences[draft.sentence].span.text for draft in drafts])


def _beside_total(claim: Claim, total: Claim, early: bool) -> Claim:
    """A part was harmed by whoever harmed the whole; a rising toll updates only the same claimant's figure, unless the
    article gives the lower one as a first count."""
    if claim.relation is Relation.UPDATES:
        rivals = not early and claim.claimant and total.claimant and claim.claimant.name != total.claimant.name
        return replace(claim, relation=None, target=None) if rivals else claim
    return claim if claim.actor else replace(claim, actor=total.actor, actor_stance=total.actor_stance)


class _Sayings:
    """The attributions of an article, found by the characters their contents hold."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        found = [(span.start, span.end, n) for n, saying in enumerate(attributions) for span in saying.content]
        self.contents = sorted(found)
        self.starts = [start for start, _, _ in self.contents]
        self.longest = max((end - start for start, end, _ in self.contents), default=0)
        self.attributions = attributions

    def at(self, place: int) -> list[Attribution]:
        """The attributions whose content holds a character, innermost first."""
        low, high = bisect_left(self.starts, place - self.longest), bisect_right(self.starts, place)
        numbers = dict.fromkeys(n for start, end, n in self.contents[low:high] if start <= place < end)
        return sorted((self.attributions[n] for n in numbers), key=_length)


def _length(saying: Attribution) -> int:
    return sum(span.end - span.start for span in saying.content)


def _name(saying: Attribution, actors: Actors) -> str | None:
    """The canonical name of a source; a registered body inside it where the article never names that body in full."""
    printed = saying.source[0] if saying.source else None
    name = saying.claimant or (printed.text if printed else None)
    if name is None or name.lower() in _PRONOUNS or name.lower().rpartition(" ")[2] in _SPEECHLESS:
        return None
    return name if side(name) or printed is None else actors.inside(printed) or name


_SPEECHLESS = clause_words("speechless")
_PRONOUNS = frozenset(
    (
        "he",
        "she",
        "it",
        "they",
        "we",
        "i",
        "you",
        "who",
        "which",
        "that",
        "this",
        "these",
        "those",
        "some",
        "many",
        "others",
    )
)


def _said(text: str, claim: Claim, at: int, covering: Sequence[Attribution], actors: Actors) -> Claim:
    """Add who says it, innermost first, and the innermost speaker's stance."""
    if not covering:
        return claim
    chain: list[Claimant] = []
    for saying in covering:
        name = _name(saying, actors)
        if name and all(c.name != name for c in chain):
            chain.append(Claimant(name, Role.RELAY if chain else Role.ORIGIN, side(name), saying.source))
    chain += _relays(text, covering[0], chain)
    stance = claim.stance
    if stance is Stance.ASSERTED:
        cue = max((s.end for s in covering[0].cue if s.end <= at), default=at)
        weighed = _WEIGHED.search(text, cue, at) if at - cue < _NEAR else None
        said = next((a.stance for a in covering if a.stance is not Stance.ASSERTED), stance)
        stance = Stance.ASSESSING if weighed else said
        reported = _REPORTED.search(text, max(0, claim.span.start - _NEAR), claim.span.start)
        far = at - cue > _DENIABLE or bool(_TAKEN_FOR_GRANTED.search(text, cue, at))
        beside = far or not _DIRECT & set(claim.rules)
        if stance is Stance.DENIED and (_stands(claim, covering[0]) or (beside and not reported)):
            # "denied any part in the murder of six": the murder is taken for granted
            stance = Stance.ASSERTED
    return replace(claim, claimants=tuple(chain), stance=stance)


def _stands(claim: Claim, saying: Attribution) -> bool:
    """Whether a figure above nought is said by somebody who only denies further harm."""
    told = claim.count is not None and claim.count.most != 0
    return told and stances.only_none_harmed(" ".join(span.text for span in saying.content))


_NEAR = 200
# "reports of 12 deaths are false" denies the deaths themselves
_REPORTED = re.compile(r"\b(?:reports?|claims?|allegations?|accusations?)\s(?:of|that)\s(?:[\w-]+\s){0,3}$", re.I)
_DENIABLE = 90
# "denied rumours of riots after an armed man killed one person"
_TAKEN_FOR_GRANTED = re.compile(r"\s(?:after|when|before|since|following|in\swhich)\s", re.I)
_DIRECT = frozenset(("verb-object", "passive", "subject-verb", "count-outcome", "coordinated", "including"))
_WEIGHED = re.compile(
    r"\b(?:look(?:ed|ing|s)?\s+into|investigat(?:e[sd]?|ing)|assess(?:ed|es|ing)?|review(?:ed|ing|s)?|examin(?:e[sd]?|ing)|aware\s+of)\s+"
    r"(?:\w+\s+){0,3}?(?:reports?|allegations?|claims?|whether)\b",
    re.I,
)
_TOLD = re.compile(r"[^\S\n]{0,2}(?:the[^\S\n])?([A-Z][\w&'’-]*(?:[^\S\n][A-Z][\w&'’-]*){0,4})")


def _relays(text: str, saying: Attribution, chain: Sequence[Claimant]) -> list[Claimant]:
    """Whom the source told: "told AFP" makes the agency the relay."""
    cue = saying.cue[-1] if saying.cue else None
    if cue is None or cue.text.lower().split()[-1] not in ("told", "tells"):
        return []
    found = _TOLD.match(text, cue.end)
    if not found:
        return []
    span = Span.of(text, *found.span(1))
    return (
        [] if any(c.name == span.text for c in chain) else [Claimant(span.text, Role.RELAY, side(span.text), (span,))]
    )


def _zero(text: str, none: denials.NoneHarmed) -> Claim:
    nought = Decimal(0)
    count = Quantity(
        none.zero,
        nought,
        nought,
        Bound.EXACT,
        nought,
        nought,
        None,
        "count",
        none.surface,
        None,
        QuantityKind.COUNT,
        none.zero,
    )
    return Claim(
        id="",
        article=None,
        span=none.span,
        outcome=none.outcome,
        count=count,
        victims=Victims(none.kind, none.surface),
        stance=Stance.DENIED,
        limit=none.limit,
        rules=(none.rule,),
    )
