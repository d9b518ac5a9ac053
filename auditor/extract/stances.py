"""How a speaker stands to what is said: from the cue, from a negation of the cue, and from the wording of the content.

"denied", "unsubstantiated", "is assessing" and "declined to comment" are four different answers. None may be shown as
another.
"""

from __future__ import annotations

import re

from auditor.model import Stance

_SCAN = 400  # characters of a content that are looked at: an answer is given early

_UNSUBSTANTIATED = re.compile(
    r"\b(?:unsubstantiated|unverified|non-?credible|not\s+(?:been\s+)?credible|no\s+credible|lack(?:s|ed|ing)?\s+(?:\w+\s+){0,2}(?:specificity|evidence|credibility)|"
    r"insufficient\s+(?:evidence|information)|(?:no|not\s+enough|not\s+sufficient)\s+(?:\w+\s+)?evidence|"
    r"(?:could|can|was|were|is|are)\s*(?:not|n['’]t|unable\s+to)\s+(?:(?:be|yet|immediately|independently|to|able)\s+){0,3}(?:confirm|verif|substantiat|corroborat)\w*|"
    r"(?:cannot|unable\s+to)\s+(?:\w+ly\s+)?(?:confirm|verify|substantiate))\b",
    re.I,
)
_ASSESSING = re.compile(
    r"\b(?:(?:is|was|are|were|be|been|still|currently|now|it['’]s|we['’]re)\s+(?:\w+ly\s+)?looking\s+into|(?:will|would)\s+look\s+into|(?:is|was|are|were|be|been|still|currently|now|it['’]s|we['’]re)\s+(?:\w+ly\s+)?(?:assessing|investigating|reviewing|examining|checking|probing)|"
    r"(?:will|would)\s+(?:be\s+)?(?:investigat|assess|review|examin)\w*|under\s+(?:investigation|review)|(?:aware|heard)\s+of\s+(?:the\s+|these\s+|such\s+)?(?:\w+\s+)?(?:reports?|claims?|allegations?)|"
    r"(?:opened|launched|ordered|begun|started)\s+an?\s+(?:\w+\s+)?(?:investigation|inquiry|enquiry|assessment|review|probe))\b",
    re.I,
)
_HARM = (
    r"(?:(?:kill|harm|target|hit|struck|strike|attack|bomb|shell|injure|wound|hurt|carr(?:y|ied)\s+out)\w*|"
    r"(?:cause|use)\w*\s+(?:any\s+)?(?:\w+\s+)?(?:casualt|death|harm|damage|weapon|munition|gas|bomb)\w*)"
)
# "no one was seriously hurt" leaves open that some were hurt
_NONE_HARMED = re.compile(
    rf"\bno\s+(?:civilians?|non-?comb\w+|one|people|innocent)\b(?:\s+(?!(?:serious|critical|bad|severe|grave|fatal)ly|else)\w+){{0,4}}\s+"
    rf"(?:{_HARM}|casualt\w+|deaths?|died|dead)\b|\bno\s+(?:civilian\s+|non-?comb\w+\s+)?casualties\b",
    re.I,
)
_DENIED = re.compile(
    rf"\b(?:(?:had|have|has|did|do|does|was|were|is|are)\s*(?:not|n['’]t)\s+(?:\w+ly\s+)?(?:{_HARM}|behind\b|responsible\b)|never\s+{_HARM}|"
    r"(?:reports?|claims?|allegations?|accusations?|it|they|that|this)\s+(?:\w+\s+){0,4}?(?:is|are|was|were)\s+(?:\w+ly\s+)?(?:false|baseless|untrue|unfounded|groundless|fabricated|lies|incorrect|wrong))\b",
    re.I,
)
_RETRACTED = re.compile(
    r"\b(?:(?:was|were|been|had)\s+(?:mistaken|erroneous)|in\s+error|"
    r"withdr(?:ew|awn)\s+(?:its|his|her|their|the)\s+(?:claim|report|statement))\b",
    re.I,
)
_SILENT = re.compile(
    r"\s*to\s+(?:immediately\s+)?(?:comment|say|confirm|discuss|elaborate|respond|answer|specify|identify|name|give|provide|speak|be\s+(?:named|identified|interviewed|drawn))\b",
    re.I,
)


def stance_of(cue: Stance, negated: bool, content: str) -> Stance:
    """The stance of one attribution.

    `cue` is the lexicon's stance, `negated` whether the cue itself is ("has not confirmed"), `content` the words said.
    """
    if cue is Stance.NO_COMMENT:
        return cue if _SILENT.match(content) else Stance.ASSERTED
    if negated:
        return Stance.POSSIBLE if cue is Stance.DENIED else Stance.NO_COMMENT
    if cue is not Stance.ASSERTED:
        return cue
    opening = content[:_SCAN]
    for stance, pattern in (
        (Stance.UNSUBSTANTIATED, _UNSUBSTANTIATED),
        (Stance.ASSESSING, _ASSESSING),
        (Stance.DENIED, _DENIED),
        (Stance.DENIED, _NONE_HARMED),
        (Stance.RETRACTED, _RETRACTED),
    ):
        if pattern.search(opening):
            return stance
    return Stance.ASSERTED


def only_none_harmed(content: str) -> bool:
    """Whether the words said deny no more than further harm: "five were injured and no one was killed" stands by its
    five."""
    opening = content[:_SCAN]
    return bool(_NONE_HARMED.search(opening)) and not _DENIED.search(opening)
