"""Land that changed hands, as claims: "seized over 6,000 square kilometres", "96 square miles had been captured".

A length told of land is read too, as printed: whether that can be right is for a check to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.extract.scope import scope_of
from auditor.model import Claim, Outcome, Quantity, Sentence, Span, Stance, VictimClass, Victims

_VERB = (
    r"(?:seiz|secur|captur|recaptur|retak|retook|retaken|took|taken|tak|gain|liberat|conquer|overr[au]n|clear|recover"
    r"|regain|los|lost|cover|control)(?:e[ds]?|ing|ed|s|led|ling)?"
)
_BEFORE = re.compile(
    rf"\b{_VERB}(?:\s+(?:back|control\s+of|more|another|some|about|over|a\s+further|at\s+least|an\s+area\s+of|territory\s+of|up|to))*\s*$",
    re.I,
)
_AFTER = re.compile(
    r"(?:\s*\([^)\n]{1,60}\))?(?:\s+of\s+(?:\w+\s+){1,5}?)?\s*(?:has|have|had|was|were|is|are)?\s*(?:been\s+)?\b(?:seized|secured|captured|recaptured|retaken|taken|liberated|lost|cleared)\b",
    re.I,
)
_LAND = frozenset(("area", "length"))
_NO_LAND = frozenset(("inch", "foot", "centimetre", "millimetre"))
"""Units in which nobody counts what an army took."""


def find(text: str, sentence: Sentence, figures: Sequence[Quantity]) -> Iterator[tuple[int, Claim]]:
    """The claims of land in a sentence, each with the character where its figure begins."""
    for figure in figures:
        if (
            figure.dimension not in _LAND
            or figure.unit in _NO_LAND
            or text[figure.span.start - 1 : figure.span.start] == "("
        ):
            continue
        start, end = sentence.span.start, sentence.span.end
        before = _BEFORE.search(text, max(start, figure.span.start - 60), figure.span.start)
        after = None if before else _AFTER.match(text, figure.span.end, min(end, figure.span.end + 120))
        if before or after:
            first = before.start() if before else figure.span.start
            last = after.end() if after else figure.span.end
            scope, rule = scope_of(text[start:end])
            yield (
                figure.number.start,
                Claim(
                    id="",
                    article=None,
                    span=Span.of(text, first, last),
                    outcome=Outcome.TERRITORY,
                    count=figure,
                    victims=Victims(VictimClass.UNKNOWN, ""),
                    stance=Stance.ASSERTED,
                    scope=scope,
                    rules=tuple(filter(None, ("land-object" if before else "land-passive", rule))),
                ),
            )
