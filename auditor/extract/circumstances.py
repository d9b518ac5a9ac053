"""What may stand between a cue and its content: adverbs, times, places of speech, and the person told.

"said late on Monday in a statement emailed to the paper that …", "told reporters in the capital the road …".
"""

from __future__ import annotations

from auditor.extract.clauses import Clause
from auditor.extract.sources import right_of
from auditor.extract.words import Kind, word_classes

_OBJECT_PRONOUNS = frozenset({"him", "her", "them", "us", "me", "himself", "herself", "themselves", "it", "you"})
_TELLING = frozenset({"tell", "inform", "assure", "remind", "warn", "notify", "convince", "ask"})


def after_adverbials(clause: Clause, at: int) -> int:
    """Past the adverbs, times and short circumstances that may stand between a cue and its content."""
    words = clause.words
    start = at
    while at < len(words) and not clause.quoted[at]:
        past = _past_one(clause, at, start)
        if past == at:
            break
        at = past
    return at


def _past_one(clause: Clause, at: int, start: int) -> int:
    words, lists = clause.words, word_classes()
    word, following = words[at], clause.lower(at + 1)
    if word.kind is Kind.TIME:
        return _past_date(clause, at + 1)
    if (
        word.lower in ("for", "to", "after", "with", "of")
        and following
        and "that" in (clause.lower(at + i) for i in (2, 3, 4))
    ):
        return at + next(i for i in (2, 3, 4) if clause.lower(at + i) == "that")
    if word.kind is Kind.ADVERB:
        return at + 1
    if word.lower in lists["time_modifier"] and (
        following in lists["time_noun"] or (at + 1 < len(words) and words[at + 1].kind is Kind.TIME)
    ):
        return _past_date(clause, at + 2)
    if at > start and word.lower in lists["time_noun"] and words[at - 1].kind is Kind.TIME:
        return at + 1
    if word.lower in ("in", "on", "at", "by", "during", "via", "over", "through", "to", "from") and at + 1 < len(words):
        return _past_circumstance(clause, at)
    return at


def _past_date(clause: Clause, at: int) -> int:
    """Past ", May 27, 2017" and "night" after a day of the week."""
    words, nouns = clause.words, word_classes()["time_noun"]
    while clause.lower(at) in nouns:
        at += 1
        if at < len(words) and words[at].kind is Kind.NUMBER:
            at += 1
    if clause.lower(at) == "," and (
        clause.lower(at + 1) in nouns
        or (at + 1 < len(words) and words[at + 1].kind is Kind.NUMBER and len(words[at + 1].lower) == 4)
    ):
        at += 2
        while at < len(words) and (
            words[at].kind is Kind.NUMBER
            or (clause.lower(at) == "," and at + 1 < len(words) and words[at + 1].kind is Kind.NUMBER)
        ):
            at += 1
    return at


def _past_circumstance(clause: Clause, at: int) -> int:
    """Past "in a statement to the agency", "on Monday", "at a news conference in the capital"; `at` itself where none
    stands.
    """
    words, media = clause.words, word_classes()["medium"]
    if words[at + 1].kind is Kind.TIME:
        return _past_date(clause, at + 2)
    if words[at].lower == "to":
        return at
    for head in range(at + 1, min(at + 7, len(words))):
        if words[head].lower in media:
            return _past_modifiers(clause, head + 1)
        if words[head].kind not in (Kind.DETERMINER, Kind.NOUN, Kind.NAME, Kind.PAST, Kind.GERUND, Kind.TIME):
            break
    return at


def _past_modifiers(clause: Clause, at: int) -> int:
    """Past what belongs to a circumstance ("emailed to the agency on Monday"), if a mark or "that" ends it within ten
    words.
    """
    words = clause.words
    if at < len(words) and words[at].kind in (Kind.PRONOUN, Kind.SUBORDINATOR, Kind.MARK):
        return at
    for stop in range(at, min(at + 11, len(words))):
        if words[stop].lower in ("that", ",", ".", ":") or clause.quoted[stop]:
            return stop
        if words[stop].kind in (Kind.SUBORDINATOR, Kind.AUXILIARY) or (
            words[stop].kind is Kind.PRONOUN and words[stop].lower not in ("it", "him")
        ):
            break
    return (
        at if at >= len(words) or words[at].kind is not Kind.PREPOSITION else len(words) if at + 4 >= len(words) else at
    )


def after_recipient(clause: Clause, at: int, cue: str) -> int:
    """Past the person told: "told reporters in Geneva that", "told Reuters the attack"."""
    words = clause.words
    if cue not in _TELLING or at >= len(words) or clause.quoted[at]:
        return at
    if words[at].lower in _OBJECT_PRONOUNS:
        return after_adverbials(clause, at + 1)
    recipient = right_of(words, at, len(words))
    if recipient is None:
        return at
    stop = recipient[1]
    if clause.lower(stop) in ("that", ",", ".", ":") or stop >= len(words) or clause.quoted[stop]:
        return stop
    for here in range(at, stop):
        if clause.quoted[here]:
            return here
    stop = at + 1
    if words[at].kind is Kind.NAME:
        while stop < len(words) and words[stop].kind is Kind.NAME:
            stop += 1
        if clause.lower(stop) in ("’s", "'s") or words[stop - 1].lower.endswith("'s"):
            stop += 1
    elif words[at].kind is Kind.DETERMINER:
        stop += 1
        while stop < len(words) and words[stop].kind is Kind.NAME:
            stop += 1
    return after_adverbials(clause, stop)
