"""Who lays the blame on whom, and who denies having done it, where no figure is told with it.

"The opposition blamed government forces for the attack", "Damascus denied responsibility": such sentences answer an
event told before. Bodies of the registry are blamed, in full or as described ("regime forces"); the speaker is whoever
the sentence attributes it to.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from auditor.extract.actors import Actors
from auditor.extract.claimants import body, mentions
from auditor.model import Reading, Response, Sentence, Stance, ZoneKind

_EVENT = (
    r"(?<![-\w])(?:attack|bomb|shell|strik|struck|raid|kill|target|hit|massacr|launch|fir(?:e|ing)|drop|us(?:e|ing)\b|carry|carri|behind|down|murder|assault"
    r"|casualt|death|blast|explosion|incident|shoot|perpetrat|respons)"
)
_BLAMES = re.compile(
    rf"\b(?:(?:appear|seem)(?:ed|s)\s+to\s+blame\b|blam(?:ed|es|ing)\b|accus(?:ed|es|ing)\b(?=[^.;]{{3,90}}\bof\b[^.;]{{0,40}}{_EVENT})|h(?:eld|olds)\b(?=[^.;]{{3,60}}\bresponsible\b))",
    re.I,
)
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|stands?|stood|usually|often|previously|repeatedly|has\s+long)\s+$", re.I
)
_DENIES = re.compile(
    r"\bden(?:ied|ies|ying)\s+(?:(?:any|all|having|that|it|they|its|their|the|was|were|had|has|been|forces?|planes|warplanes|jets|troops)\s+){0,5}"
    r"(?:responsib|involve|role|part\s+in|carr(?:y|ied)|(?:being\s+)?behind|bomb|str(?:iking|uck)|target|hit|launch|conduct|attack|shell|us(?:ed|ing)\b)",
    re.I,
)
_GROUPS = re.compile(
    r"\b(?:residents|activists|opposition|rebels?|locals|officials?|witnesses|militants|fighters|villagers|relatives|survivors|insurgents|guerrillas"
    r"|army|military|government|authorities|police|ministry|monitor|coalition|supporters)\b",
    re.I,
)
_SIDES = ("coalition", "government", "military", "militant", "opposition")
_NOBODY = frozenset(
    ("group", "groups", "forces", "fighters", "army", "military", "government", "ministry", "coalition")
)
_NOT_SAID = re.compile(r"\b(?:for|of|without|declin\w+|refus\w+|stopped\s+short\s+of|rather\s+than|to)\s+$", re.I)
_ON = re.compile(r"\bon\b")
_FAR = 70
"""Characters after the verb within which the blamed side is named."""
_PERIOD = re.compile(r"\b(?:years?|months|throughout|repeatedly|routinely|regularly|conflict|war)\b", re.I)


def answers_of_blame(reading: Reading) -> Iterator[Response]:
    """The sentences that blame, in order: stance accused with the side blamed, or denied with the side that denies."""
    text = reading.article.text
    if not (_BLAMES.search(text) or _DENIES.search(text)):
        return
    actors = Actors(text)
    for sentence in reading.sentences:
        if sentence.zone is ZoneKind.BODY:
            yield from _of_sentence(reading, sentence, actors)


def _of_sentence(reading: Reading, sentence: Sentence, actors: Actors) -> Iterator[Response]:
    text, start, end = reading.article.text, sentence.span.start, sentence.span.end
    if _PERIOD.search(sentence.span.text):
        return  # what one side says of the other at all times is no answer to this event
    for found in _BLAMES.finditer(text, start, end):
        if _PASSIVE.search(text, start, found.start()) or _NOT_SAID.search(text, start, found.start()):
            continue
        blamed = _blamed(text, actors, found.end(), min(end, found.end() + _FAR))
        speaker = _speaker(reading, sentence, found.start(), actors)
        if blamed and speaker and blamed != speaker:
            yield Response(reading.article.id, speaker, Stance.ACCUSED, sentence.span, blamed)
    for found in _DENIES.finditer(text, start, end):
        speaker = _speaker(reading, sentence, found.start(), actors)
        known = body(speaker)
        if speaker and known and known.side in _SIDES:
            yield Response(reading.article.id, speaker, Stance.DENIED, sentence.span, speaker)


def _blamed(text: str, actors: Actors, start: int, end: int) -> str | None:
    """The body named first after the verb; "blamed the murder of two Americans on gunmen" blames the gunmen."""
    at = bisect_left(actors.starts, start)
    named = actors.named[at] if at < len(actors.named) else None
    if named is None or named.end > end or named.side not in _SIDES or _ON.search(text, named.end, end):
        return None
    return None if text[named.start : named.end].lower() in _NOBODY else named.name


def _speaker(reading: Reading, sentence: Sentence, at: int, actors: Actors) -> str | None:
    """Whom the sentence lets speak: the source of an attribution with that verb, else the body named last before it."""
    text = reading.article.text
    for saying in reading.attributions:
        if any(cue.start <= at < cue.end for cue in saying.cue):
            name = saying.claimant or ""
            pronoun = any(s.text.lower() in _PRONOUNS for s in saying.source)
            speaks = bool(body(name) or name[:1].isupper() or _GROUPS.search(name))
            return name if speaks and not pronoun else None
    before = [n for n in actors.named if sentence.span.start <= n.start and n.end <= at]
    if before and _THEN.fullmatch(text, before[-1].end, at):
        return before[-1].name
    spoken = [m for m in mentions(text, sentence.span.start, at) if not m.short]
    words = (
        re.match(rf"(?:\S+\s+){{{spoken[-1].stop - spoken[-1].first}}}", text[spoken[-1].start : at])
        if spoken
        else None
    )
    return spoken[-1].body.name if words and _THEN.fullmatch(f" {text[spoken[-1].start + words.end() : at]}") else None


_THEN = re.compile(
    r"(?:['’]s\s\w+)?(?:,\s[^,]{2,40},)?(?:\s(?:on|in|a|late|early|also|has|have|had|again|later|then|directly|statement|envoy|\w+day))*\s"
)
"""What may stand between a speaker and the verb: a name in commas, a day, an adverb."""


_PRONOUNS = frozenset(("it", "they", "he", "she", "which", "who", "that", "much", "many", "some"))
