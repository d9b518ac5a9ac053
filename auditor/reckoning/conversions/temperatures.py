"""Whether a converted temperature is a temperature or a difference of two: what the words around it say.

"35 C (95 F)" is a temperature, "a rise of 2 C (3.6 F)" a difference; the two convert differently.
"""

from __future__ import annotations

import re

from auditor.model import Conversion
from auditor.reckoning.conversions.rounding import Kind
from auditor.text import lazily

_DIFFERENCE = lazily.compile(
    r"(?<![a-z])(?:rise[ns]?|rose|rising|warm(?:er|ed|ing)|cool(?:er|ed|ing)|hotter|colder|higher|lower|"
    r"increase[ds]?|increasing|drop(?:ped|s)? by|"
    r"f[ae]ll(?:en)? by|above (?:the )?(?:average|normal|pre-?industrial|usual|long-term|seasonal)|"
    r"below (?:the )?(?:average|normal|usual|seasonal)|"
    r"differences?|anomal(?:y|ies)|limit\w* (?:global )?warming|warming (?:of|to|by)|swing)(?![a-z])"
)
_ABSOLUTE = lazily.compile(
    r"(?<![a-z])(?:temperatures? (?:of|was|is|were|reached|hit|to|at|around|as (?:high|low) as|near)|"
    r"temperatures? (?:reach|hover|soar|plunge|dip|top)\w*|thermometers?|"
    r"mercury|lows? of|highs? of|heated to|cooled to|boils? at|melts? at|freez\w+ at)(?![a-z])"
)
_RIGHT_BEFORE = lazily.compile(
    r"(?<![a-z])(?:(?P<difference>by|(?:rise|increase|drop|fall|difference|gain|change|swing|jump) of)|"
    r"to|at|near|from|reach(?:ed|es|ing)?|hit|hits|hitting)"
    r"(?: (?:about|around|nearly|almost|just|some|up to|as much as|a|an|an average of|on average|at least|"
    r"more than)){0,2} $"
)
_NORM = lazily.compile(
    r"(?<![a-z])(?:warming|normal|average|pre-?industrial|usual|seasonal|limit\w*|higher|lower|warmer|colder)(?![a-z])"
)
_FIGURE = lazily.compile(r"\d")
_TO_LAST_FIGURE = lazily.compile(r"^.*\d", re.S)
_CLAUSE_END = lazily.compile(r"[,;:–—]|(?<![a-z])(?:and|but|while|whereas)(?![a-z])")
_AROUND = 120  # characters before a figure that may speak of it


def kind(text: str, conversion: Conversion) -> Kind:
    """Whether the words around a temperature speak of a difference, of a temperature, or leave it open."""
    if conversion.original.dimension != "temperature":
        return Kind.EITHER
    before = text[max(0, conversion.span.start - _AROUND) : conversion.span.start].lower().rpartition(". ")[2]
    before = _of_this_figure(before)
    after = _FIGURE.split(text[conversion.span.end : conversion.span.end + 40].lower(), maxsplit=1)[0]
    near = _RIGHT_BEFORE.search(before)
    if near and near["difference"]:
        return Kind.DIFFERENCE
    if near:
        return Kind.EITHER if _NORM.search(before) or _NORM.search(after) else Kind.ABSOLUTE
    if _DIFFERENCE.search(before) or _DIFFERENCE.search(after):
        return Kind.DIFFERENCE if not _ABSOLUTE.search(before) else Kind.EITHER
    return Kind.ABSOLUTE if _ABSOLUTE.search(before) else Kind.EITHER


def _of_this_figure(before: str) -> str:
    """The words since the last figure, less those of its own clause: "2 degrees warmer than usual, and touched 33C"."""
    since = _TO_LAST_FIGURE.sub("", before)
    end = _CLAUSE_END.search(since) if since != before else None
    return since[end.end() :] if end else since
