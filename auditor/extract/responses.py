"""Answers that are none: "There was no immediate comment from the ministry", "the army did not respond to a request
for comment".

Who was silent is the source, the wording of the silence the cue, the topic (where one is given) the content.
"""

from __future__ import annotations

import re

from auditor.extract.clauses import Clause, Place
from auditor.extract.drafts import Draft
from auditor.extract.sources import Stretch, left_of, right_of
from auditor.extract.words import Kind
from auditor.model import Stance

_HINT = re.compile(r"comment|respon|repl(?:y|ied)|reached|returned|unanswered|reaction|word\s+from", re.I)
_ANSWER = r"(?:comment|response|reaction|reply|word|statement|confirmation)s?"
_REQUEST = (
    r"(?:\s+to(?P<request>\s+(?:(?:a|an|the|several|repeated|multiple|our|\w+['’]s?|\w+)\s+){0,4}"
    r"(?:requests?|inquir(?:y|ies)|enquir(?:y|ies)|questions?|calls?|e-?mails?|messages?)"
    r"(?:\s+(?:for|seeking)\s+(?:\w+\s+)?comment)?))"
)
_LATELY = r"(?:(?:immediately|yet|so\s+far|publicly|directly|officially|otherwise|initially)\s+)?"
_NOT = r"(?:(?:did|has|have|had|does|do|would|will|could|was|were)\s*(?:not|n['’]t)(?:\s+yet)?|never)"

# the subject stands before these; the named group is what was asked for
_AFTER_SUBJECT = re.compile(
    rf"\b(?:{_NOT}\s+{_LATELY}(?:respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?){_REQUEST}?"
    rf"|{_NOT}\s+{_LATELY}(?P<calls>comment(?:ed)?|return(?:ed)?\s+(?:\w+\s+){{0,4}}(?:calls?|e-?mails?|messages?|requests?)"
    r"(?:\s+(?:for|seeking)\s+comment)?)"
    r"|(?:declin(?:ed|es)|refus(?:ed|es))\s+(?P<comment>to\s+(?:immediately\s+)?comment|(?:immediate\s+)?comment)"
    r"|(?:had|has|made|gave|offered)\s+no\s+(?:(?:immediate|official|further|public)\s+)?(?P<word>comment|response)"
    rf"|could\s*(?:not|n['’]t)\s+{_LATELY}be\s+(?:immediately\s+)?reached"
    r"(?:(?P<reached>\s+for\s+comment)|(?=\s*[.,;”\"]|\s+(?:on\s+[A-Z]|late|by\s+(?:tele)?phone)))"
    rf"|(?:was|were)\s*(?:not|n['’]t)\s+{_LATELY}available(?P<available>\s+(?:for|to)\s+comment))\b",
    re.I,
)
# the subject stands after these
_BEFORE_SUBJECT = re.compile(
    rf"\b(?:there\s+(?:was|were|has\s+been|had\s+been)\s+)?no\s+(?:(?:immediate|official|further|public|word\s+of)\s+){{0,2}}"
    rf"{_ANSWER}\s+(?:(?:was|were)\s+{_LATELY}available\s+)?(?:on\s+[^,.;\n]{{1,60}}?\s+)?from\b",
    re.I,
)
_TOPIC = re.compile(r"\s*(?:(?:on|about|regarding|concerning|over)\s+(?P<topic>[^.;\n]{3,200}))", re.I)


def responses(text: str, clause: Clause) -> list[Draft]:
    """The silences reported in one sentence."""
    if not _HINT.search(text, clause.start, clause.end):
        return []
    drafts = []
    for pattern, before in ((_AFTER_SUBJECT, True), (_BEFORE_SUBJECT, False)):
        for found in pattern.finditer(text, clause.start, clause.end):
            first, stop = _word_at(clause, found.start()), _word_at(clause, found.end())
            if first >= len(clause.words) or clause.quoted[first]:
                continue
            source = left_of(clause.words, first) if before else _silent(clause, stop)
            if source is not None:
                drafts.append(_draft(text, clause, found, source, before))
    return drafts


def _draft(text: str, clause: Clause, found: re.Match[str], source: Stretch, before: bool) -> Draft:
    """The silence with what it was about: the request and its topic, or the topic alone."""
    after = found.end() if before else clause.words[source[1] - 1].end
    topic = _TOPIC.match(text, after, clause.end)
    asked = next((g for g in found.groupdict() if found[g]), None) if before else None
    if asked is None:
        content: tuple[Place, ...] = () if topic is None else (topic.span("topic"),)
        cue = found.span()
    else:
        start = found.start(asked) + len(found[asked]) - len(found[asked].lstrip())
        content = ((start, found.end() if topic is None else topic.end("topic")),)
        cue = (found.start(), start - (text[start - 1] == " "))
    return Draft((clause.place(*source),), (cue,), content, "comment", "silence", Stance.NO_COMMENT)


def _silent(clause: Clause, at: int) -> Stretch | None:
    """Who gave no answer: the noun phrase up to "on", "about" or a mark."""
    source = right_of(clause.words, at, len(clause.words))
    if source is None:
        return None
    for stop in range(source[0] + 1, source[1]):
        word = clause.words[stop]
        if word.lower in ("on", "about", "regarding", "concerning", "over") or word.kind is Kind.TIME:
            return (source[0], stop)
    return source


def _word_at(clause: Clause, offset: int) -> int:
    return next((i for i, w in enumerate(clause.words) if w.end > offset), len(clause.words))
