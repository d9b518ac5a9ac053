"""Statements that nobody was harmed: "no civilian casualties", "had not harmed any non-combatants".

They are claims of zero, limited to a class of victims and to the words that follow: "no civilian casualties are
associated with the strikes in question" says nothing of other strikes, nor of fighters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from auditor.extract.victims import classify
from auditor.model import Outcome, Span, VictimClass

_VICTIM = (
    r"(?:civilians?|non-?comb?att?ants?|people|persons?|one|body|innocents?|bystanders?|residents?|villagers?|soldiers?|troops|fighters?|members?|"
    r"children|women|officers?|injur(?:y|ies)|casualt(?:y|ies)|deaths?|fatalit(?:y|ies)|victims?|dead|wounded|losses|personnel|passengers?|students?|police(?:men)?)"
)
_ADJECTIVES = (
    r"(?:(?:civilian|human|further|other|serious|non-?combatant|immediate|police|military|known|new|additional|innocent"
    r"|credible|personal|major|life-threatening)\s+){0,3}"
)
_UNARMED = r"(?:civilians?|non-?comb?att?ants?|bystanders?)"
_HARMED = r"(?:killed|harmed|hurt|injured|wounded|hit|died|harm|kill|injure|wound|affected|struck)"
_BE = r"(?:was|were|is|are|has\s+been|have\s+been|had\s+been)"
_ADVERB = (
    r"(?:(?:reportedly|immediately|seriously|otherwise|else|yet|been|critically|being|either|also|apparently)\s+){0,3}"
)

_PATTERNS = (
    # no civilians were harmed; no one was hurt; nobody was injured; none was killed
    (
        "none-harmed",
        re.compile(
            rf"\b(?P<zero>(?:no\s+(?P<who>{_ADJECTIVES}{_VICTIM})|nobody|none(?:\s+of\s+(?:the|them|those|his|its|their)(?:\s+\w+){{0,3}})?)"
            rf"(?:\s+(?:else|inside|aboard|(?:in|at|on|of)\s+the\s+\w+))?)\s+(?:{_BE}\s+)?{_ADVERB}(?P<verb>{_HARMED})\b",
            re.I,
        ),
    ),
    # no civilian casualties; without causing casualties; no reports of injuries
    (
        "no-casualties",
        re.compile(
            rf"\b(?P<zero>(?:no|without(?:\s+causing)?(?:\s+any)?|not\s+(?:cause|caused|result\s+in|resulted\s+in|causing)(?:\s+any)?|never\s+caused\s+any)\s+"
            rf"(?:(?:reports?|information|news|indications?|evidence|immediate\s+reports?|word)\s+(?:of|on|about)\s+(?:any\s+)?)?"
            rf"(?P<who>{_ADJECTIVES}(?:casualt(?:y|ies)|injur(?:y|ies)|fatalit(?:y|ies)|deaths|victims)))\b",
            re.I,
        ),
    ),
    # no evidence of civilians near the strikes
    (
        "no-evidence",
        re.compile(
            r"\bno\s+(?:evidence|indication|sign|proof)\s+(?:of|that)\s+(?:any\s+)?(?P<zero>(?P<who>civilians?|non-?comb?att?ants?))\b",
            re.I,
        ),
    ),
    # did not harm any civilians; denied that its raids had killed any civilians
    (
        "not-any",
        re.compile(
            rf"\b(?:not|n[’']t|never|den(?:y|ies|ied|ying)\b[^.;!?\n]{{0,80}}?)\s+(?:\w+\s+){{0,3}}?(?P<verb>{_HARMED}|killing|harming|injuring|wounding|causing|targeting)\s+"
            rf"(?P<zero>any\s+(?P<who>{_ADJECTIVES}(?:{_VICTIM}|commoners?)))\b",
            re.I,
        ),
    ),
    # reports of civilian casualties … are false
    (
        "reports-false",
        re.compile(
            rf"\b(?:reports?|claims?|allegations?|accusations?)\s+of\s+(?P<zero>(?P<who>{_ADJECTIVES}(?:casualt(?:y|ies)|deaths?|fatalit(?:y|ies)|victims)))\b"
            rf"(?P<limit>[^.;:!?\n]{{0,120}}?)\s+(?:is|are|was|were)\s+(?:\w+ly\s+)?(?:false|untrue|baseless|unfounded|groundless|fabricated|wrong|incorrect|lies)\b",
            re.I,
        ),
    ),
    # denied civilian casualties
    (
        "denied-casualties",
        re.compile(
            r"\bden(?:y|ies|ied|ying)\s+(?:causing\s+|that\s+there\s+(?:were|had\s+been)\s+|(?:reports?|claims?|allegations?)\s+of\s+)?(?:any\s+)?(?P<zero>(?P<who>(?:civilian|non-?combatant)\s+(?:casualties|deaths|fatalities|victims)))\b",
            re.I,
        ),
    ),
    # denied that any civilians were killed; denied civilians were among the dead
    (
        "denied-passive",
        re.compile(
            rf"\bden(?:y|ies|ied|ying)\s+(?:(?:reports?|claims?|allegations?)\s+)?(?:that\s+)?"
            rf"(?P<zero>(?:any\s+(?P<any>{_ADJECTIVES}{_VICTIM})|any(?:one|body)|(?P<bare>{_UNARMED})))\s+"
            rf"(?:(?:{_BE}|had)\s+{_ADVERB}(?P<verb>{_HARMED})|(?:was|were)\s+among\s+(?:the|those)\s+(?P<dead>dead|killed|wounded|injured|victims|casualties))\b",
            re.I,
        ),
    ),
    # denied killing civilians
    (
        "denied-doing",
        re.compile(
            rf"\bden(?:y|ies|ied|ying)\s+(?:having\s+|it\s+(?:had\s+)?|they\s+(?:had\s+)?)?(?P<verb>killed|killing|harmed|harming|injured|injuring|wounded|wounding)\s+"
            rf"(?P<zero>(?P<who>{_UNARMED}))\b",
            re.I,
        ),
    ),
)
_ANY = re.compile(
    r"\b(?:no|not|nobody|none|without|never|den(?:y|ies|ied|ying))\b|n[’']t\b|\bfalse\b|\b(?:baseless|untrue|unfounded|groundless|fabricated|wrong|incorrect)\b",
    re.I,
)
# "No other injuries" speaks of the rest only and denies nothing that was told.
_REST = re.compile(r"\b(?:other|else|further|additional|new)\b", re.I)
# "No major injuries" says how badly, and "nobody was seriously hurt" owns to light wounds.
_DEGREE = re.compile(r"\b(?:major|serious(?:ly)?|critical(?:ly)?|life-threatening)\b", re.I)
# "did not deny that civilians were killed" owns to it.
_NOT_DENIED = re.compile(r"(?:\b(?:not|never|cannot)|n[’']t)\s+den[iy]\w?$", re.I)
_SKIP = re.compile(
    rf"\s*(?:(?:{_BE}|reported|recorded|known|caused|suffered|registered|immediately|so\s+far|have|been|there|as\s+a\s+result)\s+){{0,5}}",
    re.I,
)
_SUBJECT = re.compile(
    r"\bden\w+(?:\s+by\s+(?:\w+\s+){1,4}?)?\s+that\s+(\w[^.;,\n]{2,60}?)\s+(?:had|have|has|were|was)\b", re.I
)
_EDGE = re.compile(
    r"[.;:!?\"“”\n]|,(?!\s*\d)|\b(?:but|and|while|although|though|according|said|says|he|she|it|they)\b", re.I
)
_AMONG = re.compile(r"\s+(?:among|amongst)\s+(?:the\s+|its\s+|his\s+|their\s+|our\s+)?([\w-]+(?:\s[\w-]+)?)", re.I)
_PREPOSITION = re.compile(
    r"(?:associated|related|attributed|resulting|in|from|during|near|at|around|by|as\s+a\s+result|inside|within|on|following|after)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class NoneHarmed:
    """A statement of zero: its span, the words that stand for the number, the outcome, the class and the limit."""

    span: Span
    zero: Span
    outcome: Outcome
    kind: VictimClass
    surface: str
    limit: Span | None
    rule: str


def find(text: str, start: int, end: int) -> Iterator[NoneHarmed]:
    """The none-harmed statements of a sentence, in order, without overlaps."""
    if not _ANY.search(text, start, end):
        return
    found: list[NoneHarmed] = []
    for rule, pattern in _PATTERNS:
        for match in pattern.finditer(text, start, end):
            partly = _REST.search(match[0]) or _DEGREE.search(match[0])
            if partly or _NOT_DENIED.search(text, start, match.start() + len("deny")):
                continue
            if not any(match.start("zero") < f.zero.end and f.zero.start < match.end("zero") for f in found):
                found.append(_built(text, rule, match, end))
    yield from sorted(found, key=lambda f: f.zero.start)


def _built(text: str, rule: str, match: re.Match[str], end: int) -> NoneHarmed:
    told = match.groupdict()
    who = told.get("who") or told.get("any") or told.get("bare") or "people"
    among = _AMONG.match(text, match.end(), end)
    words = re.findall(r"\w+(?:-\w+)*", (among[1] if among else who).lower())
    kind = classify(words)
    verb = (told.get("verb") or told.get("dead") or "").lower()
    return NoneHarmed(
        span=Span.of(text, match.start(), match.end()),
        zero=Span.of(text, *match.span("zero")),
        outcome=_outcome(who, verb),
        kind=VictimClass.CIVILIAN if "commoner" in who.lower() else kind,
        surface=who,
        limit=_limit(text, match, end),
        rule=rule,
    )


def _outcome(who: str, verb: str) -> Outcome:
    if verb in ("killed", "kill", "killing", "died", "dead"):
        return Outcome.KILLED
    if verb in ("injured", "wounded", "hurt", "injure", "wound", "injuring", "wounding"):
        return Outcome.INJURED
    if re.search(r"death|fatalit|dead", who, re.I):
        return Outcome.KILLED
    if re.search(r"injur|wounded", who, re.I):
        return Outcome.INJURED
    return Outcome.CASUALTIES


def _limit(text: str, match: re.Match[str], end: int) -> Span | None:
    """The words that say to what the denial is limited: the phrase that follows it, up to the clause's edge."""
    if match.groupdict().get("limit") and match["limit"].strip():
        start = match.start("limit") + len(match["limit"]) - len(match["limit"].lstrip())
        return Span.of(text, start, match.end("limit"))
    subject = None if "bare" in match.groupdict() else _SUBJECT.search(match[0])
    if subject:
        return Span.of(text, match.start() + subject.start(1), match.start() + subject.end(1))
    skipped = _SKIP.match(text, match.end(), end)
    start = skipped.end() if skipped else match.end()
    if not _PREPOSITION.match(text, start, end):
        return None
    edge = _EDGE.search(text, start, end)
    stop = edge.start() if edge else end
    stop -= len(text[start:stop]) - len(text[start:stop].rstrip())
    return Span.of(text, start, stop) if stop > start else None
