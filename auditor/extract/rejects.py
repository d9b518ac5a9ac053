"""The reject table: numbers that are no quantities, each with the code of the reason.

year, date, time, ordinal, score, identifier, version … Shapes that show by themselves are refused while scanning
(`figures`); what
needs the words around it is refused here.
"""

from __future__ import annotations

import re

from auditor.extract import units
from auditor.extract.figure import Figure
from auditor.extract.figures import MONTHS

_YEAR_BEFORE = re.compile(
    r"(?:^|[^a-z])(?:in|since|by|until|till|from|during|of|after|before|early|late|mid|year|fiscal|for|"
    r"the|through|between|and|to|around|back|season|summer|winter|spring|autumn|fall|election|olympics|"
    r"than) $|, $|\($|[-–]$"
)
_MONTH_BEFORE = re.compile(rf"(?<![A-Za-z]){MONTHS}\.? ?(?:the )?$|{MONTHS}\.? \d{{1,2}}(?:st|nd|rd|th)?,? ?$")
_NAMED = re.compile(
    r"(?<![a-z])(?:no\.?|number|nos\.?|nr|route|highway|interstate|flight|channel|article|section|chapter|"
    r"phase|page|pages|room|gate|terminal|type|model|class|grade|level|tier|category|resolution|amendment|"
    r"title|part|volume|episode|season|game|round|week|day|group|unit|block|lot|line|bus|exit|pier|runway|"
    r"stage|step|act|psalm|verse|form|formula|world war|war|sector|zone|area|district|ward|precinct|"
    r"apartment|apt\.?|suite|p\.o\. box|box|bunkers?|version|windows|ios|android|iphone|galaxy|pixel|xbox|"
    r"playstation|boeing|airbus|apollo|covid|top|fortune|nasdaq|stoxx|nikkei|ftse|s p|s&p|cac|russell|tsx|"
    r"asx|dow|euro|u|mark|mk|block|vol\.?|fig\.?|figure|table|appendix|schedule|rule|code|id) $"
)
_CAPITAL = re.compile(r"([\w.!?:;,\"')]+[ \n]+)?([a-z]?[A-Z][A-Za-z&]*) $")
_INDEX = re.compile(
    r"(?:s ?& ?p|s p|sp|ftse|nasdaq|russell|fortune|stoxx|cac|nikkei|nifty|dax|asx|tsx|sensex|csi|"
    r"hang seng|iphone|galaxy) $"
)
_AFTER_ID = re.compile(r" (?:zip|postcode|area code|postal)(?![a-z])")
_CAPITAL_NEXT = re.compile(r" [A-Z]")
_CASUALTY_NEXT = re.compile(
    r" (?:killed|dead|die[sd]?|wounded|injured|hurt|missing|arrested|detained|displaced|held|feared|"
    r"reported|more|others)(?![a-z])"
)
_ZERO = re.compile(r"(?<![a-z])(?:below|above|ground|absolute|patient|net|sub|from|year|day) $")
_RANK = re.compile(r"(?<![a-z])(?:top|bottom) $")


_INCHES = re.compile(
    r" ?\(\d|\)|\.?$|\.\s|[ -](?:thick|wide|tall|high|long|deep|diameter|of (?:rain|snow))(?![a-z])| ?[x×] ?\d"
)


def no_unit(text: str, lower: str, figure: Figure, found: units.Found, at: int) -> bool:
    """Whether a unit word after a number is none here: "20 C-130 planes", "10 in March", "35m of its devices"."""
    after = lower[found.end : found.end + 1]
    symbol = text[at : found.end]
    if symbol in ("in", "in."):
        return (not _INCHES.match(lower, found.end) and at > figure.end) or figure.shape == "words"
    if len(symbol) <= 2 and symbol.isalpha():
        if symbol == "m" and at > figure.end and figure.shape == "words":
            return True
        if (
            after in ("-", "'")
            and lower[found.end + 1 : found.end + 2].isalnum()
            and symbol not in ("km", "kg", "cm", "mm", "ft")
        ):
            return True
        return figure.shape in ("words", "vague", "part") and len(symbol) == 1
    return False


def reason(text: str, lower: str, figure: Figure) -> str | None:
    """The code of the reason why a figure is no quantity; None when it is one."""
    if figure.absorbed:
        return "identifier"
    if figure.unit or figure.shape == "none":
        return None
    left = text[max(0, figure.start - 30) : figure.start]
    left_lower = lower[max(0, figure.start - 30) : figure.start]
    if figure.shape == "digits":
        if _MONTH_BEFORE.search(left) and figure.scale == 1:
            return "date"
        if figure.plain_year and _is_year(lower, figure, left_lower):
            return "year"
        if _NAMED.search(left_lower) and not figure.is_range and figure.scale == 1 and not figure.noun:
            return "identifier"
        if _is_score(text, figure):
            return "score"
        if _INDEX.search(left_lower) or _AFTER_ID.match(lower, figure.number[1]):
            return "identifier"
        if (
            figure.noun is None
            and _bare(text, figure)
            and _CAPITAL_NEXT.match(text, figure.number[1])
            and not _CASUALTY_NEXT.match(lower, figure.number[1])
        ):
            return "identifier"
        if (not figure.noun or _CAPITAL_NEXT.match(text, figure.number[1])) and _after_name(text, figure, left):
            return "identifier"
    if figure.shape == "words" and figure.low == 0 and _ZERO.search(left_lower):
        return "idiom"
    if figure.shape == "words" and not figure.noun and _RANK.search(left_lower):
        return "rank"
    if figure.shape == "words" and figure.low == 1 and not figure.noun:
        return "pronoun"
    return None


_SCORE = re.compile(r"\d{1,3} ?[-–] ?\d{1,3}(?![\d%])")
_SCORE_TAIL = re.compile(r"\d{1,3} ?[-–] ?$")


def _is_score(text: str, figure: Figure) -> bool:
    """ "2-1", "9-2 lead": two small numbers with a dash, falling or with nothing counted after them."""
    start = figure.number[0]
    found = _SCORE.match(text, start)
    if found:
        return not figure.is_range or not figure.noun
    return bool(_SCORE_TAIL.search(text[max(0, start - 6) : start])) and not figure.noun


def _is_year(lower: str, figure: Figure, left: str) -> bool:
    assert figure.low is not None
    if figure.is_range:
        return (figure.low >= 1900 and (figure.high or 0) < 2060) or " " in (figure.noun or " ")
    if figure.noun and (not figure.noun_plural or (" " in figure.noun and figure.low >= 1900)):
        return figure.low >= 1900 or bool(_YEAR_BEFORE.search(left))
    if figure.noun and not re.search(r"(?:^|[^a-z])(?:in|since|by|until|during|of|the|from) $", left):
        return False
    return 1900 <= figure.low < 2060 or bool(_YEAR_BEFORE.search(left))


_HEDGED = re.compile(
    r"(?<![a-z])(?:about|around|some|least|than|over|nearly|almost|approximately|roughly|to|only|just) $"
)


def _bare(text: str, figure: Figure) -> bool:
    """A whole number of up to four digits without separator or hedge, as model numbers are written."""
    start, end = figure.number
    return (
        end - start <= 4
        and text[start:end].isdigit()
        and figure.scale == 1
        and not _HEDGED.search(text[max(0, start - 16) : start].lower())
    )


def _after_name(text: str, figure: Figure, left: str) -> bool:
    """A whole number right after a capitalised word that does not open the sentence: "Pixel 3", "Radio 4"."""
    if figure.scale != 1 or figure.is_range or figure.low is None or figure.low != figure.low.to_integral_value():
        return False
    found = _CAPITAL.search(left)
    if _CASUALTY_NEXT.match(text[figure.number[1] : figure.number[1] + 12].lower()):
        return False
    return bool(found and found[1] and "," not in text[figure.number[0] : figure.number[1]])
