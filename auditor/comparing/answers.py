"""Answers to an accusation that face each other in a sentence that otherwise stayed: "denied", "declined to comment".

Only the wording is looked at, so that an answer is met in any clause ("the regime, which denied …"), whoever gives it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from auditor.comparing.compare import Passage, Side
from auditor.comparing.swaps import swapped
from auditor.model import Span, Stance

_CHARGES = (
    r"(?:allegations?|reports?|claims?|charges?|accusations?|involvement|responsibility|rumou?rs?|suggestions?"
    r"|wrongdoing|criticism)"
)
_ALL = r"(?:(?:the|any|all|those|these|such|that|its|his|her|their)\s+)?"
_LATELY = r"(?:(?:immediately|yet|publicly|repeatedly|flatly|strongly|categorically|also|both)\s+)?"
_NOT = r"(?:did|do|does|has|have|had|would|could)\s*(?:not|n['’]t)\s+"
_ANSWERS = (
    (
        Stance.DENIED,
        re.compile(
            rf"\b(?:den(?:y|ies|ied|ying)|(?:reject|dismiss|refut)(?:s|es|ed|ing)?"
            rf"(?=\s+{_ALL}(?:\w+\s+)?{_CHARGES}\b))\b(?!\s+(?:access|entry|bail|visas?)\b)",
            re.I,
        ),
    ),
    (
        Stance.NO_COMMENT,
        re.compile(
            rf"\b(?:(?:declin|refus)(?:e|es|ed|ing)\s+{_LATELY}"
            rf"(?:to\s+{_LATELY}(?:comment|say|confirm|discuss|elaborate|respond|answer|speak)|comment)"
            rf"|{_NOT}{_LATELY}(?:comment|respond|reply|return(?:ed)?\s+(?:\w+\s+)?(?:calls?|messages?))"
            rf"|(?:no|without)\s+(?:immediate\s+)?comment|could\s*(?:not|n['’]t)\s+(?:immediately\s+)?be\s+reached"
            r"|(?:was|were)\s*(?:not|n['’]t)\s+(?:immediately\s+)?available\s+(?:for|to)\s+comment)\b",
            re.I,
        ),
    ),
    (Stance.UNSUBSTANTIATED, re.compile(r"\b(?:unsubstantiated|not\s+credible|unverified)\b", re.I)),
    (
        Stance.ASSESSING,
        re.compile(
            r"\b(?:looking\s+into|(?:is|was|are|were)\s+(?:assessing|investigating|reviewing|examining))\b", re.I
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Answer:
    """Words that answer, and what they say."""

    span: Span
    stance: Stance


def turned_answers(passage: Passage) -> Iterator[tuple[Answer, Answer]]:
    """The answers of the original and of the copy that stand in each other's place and are not the same."""
    left, right = _answers(passage.original), _answers(passage.copy)
    if left and right and {a.stance for a in left} != {a.stance for a in right}:
        yield from swapped(passage, left, right, lambda a, b: a.stance is b.stance)


def _answers(side: Side) -> list[Answer]:
    text = side.reading.article.text
    found = [
        Answer(Span.of(text, *match.span()), stance)
        for stance, pattern in _ANSWERS
        for sentence in side.sentences
        for match in pattern.finditer(text, sentence.span.start, sentence.span.end)
    ]
    return sorted(found, key=lambda answer: answer.span.start)
