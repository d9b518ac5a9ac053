"""The reject table: numbers that are no quantities, each with the code of the reason.

Shapes that show by themselves (dates, clock times, ordinals, identifiers, scores of three parts) are refused while
scanning, see `figures`. What needs the words around it is refused here: date, year, identifier, score, item, rank,
idiom, pronoun. The words are in `data/reject_words.toml`.
"""

from __future__ import annotations

import functools
import re
import tomllib
from dataclasses import dataclass
from importlib import resources

from auditor.extract import units
from auditor.extract.figure import Figure
from auditor.extract.figures import MONTHS

_LEFT = 30  # characters before a number that are looked at
_MONTH_BEFORE = re.compile(rf"(?<![A-Za-z])(?<!\d ){MONTHS}(?:(?<![a-z]{{4}})\.)? ?(?:the )?$")
_DAY_BEFORE = re.compile(rf"{MONTHS}\.? \d{{1,2}}(?:st|nd|rd|th)?,? ?$")
_STOP = re.compile(r"\.\s*$")  # "worse in May. Seventeen of …": a new sentence
_NAME_BEFORE = re.compile(r"[\w.!?:;,\"')][ \n]{1,2}[a-z]?[A-Z][A-Za-z&]* $")
_CAPITAL_NEXT = re.compile(r" [A-Z]")
_HEDGED = re.compile(
    r"(?<![a-z])(?:about|around|some|least|than|over|nearly|almost|approximately|roughly|to|only|just) $"
)
_THOUSAND_IDIOM = re.compile(r"a thousand (?:merc(?:y|ies)|thanks|blessings|pardons|apologies|pities)(?![a-z])")
_ONE_IDIOM = re.compile(
    r"(?<![a-z])(?:at one (?:point|time|stage)|on (?:the )?one hand|for one thing|one another)(?! of )(?![a-z])"
)
_LONG = 12  # digits in a row without separators: the number of an account or a message
_EMERGENCY = re.compile(r"(?:911|999|112) (?:calls?|callers?|dispatch|operators?|emergency)(?![a-z])")
_RESOLUTION = re.compile(r"[2458]K")  # of a screen
_DONE = re.compile(r"[a-z]{3}ed $")
_ITEM = re.compile(r"[.)](?:\s|$)")  # "1. " at the head of a line
_SCORE = re.compile(r"\d{1,3}(?: ?[-–] ?|-to-)\d{1,3}(?![\d%])")
_SCORE_TAIL = re.compile(r"\d{1,3}(?: ?[-–] ?|-to-)$")
_INCHES = re.compile(
    r" ?[(\[](?:or )?(?:about |around |roughly |nearly |approximately |~)?\d|[)\]]|"  # a bracket
    r" ?[–—] ?(?:or )?(?:about |around )?\d|, (?:or |equivalent to )(?:about )?\d|"  # or words that convert
    r"\.?$|\.\s|[ -](?:thick|wide|tall|high|long|deep|diameter|of (?:rain|snow))(?![a-z])| ?[x×] ?\d"
)
_TITLE = 200  # characters of the longest headline
_SMALL = re.compile(r"(?<![\w'’-])[a-z]{5,}")
_NOUN_NEXT = re.compile(r" (?:[A-Z][a-z]+ )?([A-Z][a-z]+s|People|Men|Women|Children)(?![\w-])")
_WORD_BEFORE = re.compile(r"(?<![\w'’-])([A-Z][a-z]{2,}?)(?:e?s)? $")
_LINE_END = re.compile(r"(?:[,;]|$| in )", re.I | re.M)
_COMMON_SYMBOLS = frozenset({"km", "kg", "cm", "mm", "ft"})


@dataclass(frozen=True, slots=True)
class Words:
    """The word lists as patterns that match right before, or right after, a number in lower case."""

    year_before: re.Pattern[str]
    year_despite_noun: re.Pattern[str]
    named: re.Pattern[str]
    index: re.Pattern[str]
    code_after: re.Pattern[str]
    casualty_after: re.Pattern[str]
    headline_verbs: re.Pattern[str]
    of_a_year: re.Pattern[str]
    zero_before: re.Pattern[str]
    rank_before: re.Pattern[str]


@functools.cache
def words() -> Words:
    """The lists, read once."""
    table = tomllib.loads(resources.files("auditor").joinpath("data", "reject_words.toml").read_text(encoding="utf-8"))

    def listed(name: str) -> str:
        items = table[name].split("|") if "|" in table[name] else table[name].split()
        return "|".join(re.escape(item.strip()) for item in items)

    def ahead(name: str) -> re.Pattern[str]:
        return re.compile(rf"(?<![a-z])(?:{listed(name)}) $")

    def behind(name: str) -> re.Pattern[str]:
        return re.compile(rf" (?:{listed(name)})(?![a-z])")

    return Words(
        year_before=re.compile(rf"(?<![a-z])(?:{listed('year_before')}) $|, $|\($|[-–]$"),
        year_despite_noun=ahead("year_despite_noun"),
        named=ahead("named"),
        index=ahead("index"),
        code_after=behind("code_after"),
        casualty_after=behind("casualty_after"),
        headline_verbs=ahead("headline_verbs"),
        of_a_year=re.compile(listed("of_a_year")),
        zero_before=ahead("zero_before"),
        rank_before=ahead("rank_before"),
    )


_QUOTES = frozenset({'"', "”"})
_QUOTATION = 400  # characters before a mark in which the quotation that it closes may have begun


def _in_quotation(text: str, at: int, mark: str) -> bool:
    """Whether a mark closes a quotation and so is no sign for inches."""
    before = text[max(0, at - _QUOTATION) : at].rpartition("\n")[2]
    return before.count("“") > before.count("”") if mark == "”" else before.count('"') % 2 == 1


def no_unit(text: str, lower: str, figure: Figure, found: units.Found, at: int) -> bool:
    """Whether a unit word after a number is none here: "20 C-130 planes", "10 in March", "five m"."""
    symbol = text[at : found.end]
    if symbol in _QUOTES:
        return figure.shape != "digits" or at > figure.end or _in_quotation(text, at, symbol)
    if symbol in ("in", "in."):
        return (not _INCHES.match(lower, found.end) and at > figure.end) or figure.shape == "words"
    if len(symbol) > 2 or not symbol.isalpha():
        return False
    glued = lower[found.end : found.end + 1] in ("-", "'") and lower[found.end + 1 : found.end + 2].isalnum()
    worded = figure.shape in ("words", "vague", "part") and len(symbol) == 1
    return worded or (glued and symbol not in _COMMON_SYMBOLS)


def reason(text: str, lower: str, figure: Figure) -> str | None:
    """The code of the reason why a figure is no quantity; None when it is one."""
    if figure.absorbed:
        return "year" if figure.plain_year else "identifier"
    if figure.low == 0 and figure.shape == "words" and lower.startswith("-", figure.number[1]):
        return "idiom"  # "zero-hours contract", "zero-sum game"
    if figure.shape == "part" and _PERIOD.search(lower, max(0, figure.start - 9), figure.start):
        return "ordinal"  # "the second half of the year"
    if figure.unit or figure.shape == "none":
        return None
    if figure.shape == "digits":
        return _digits(text, lower, figure)
    return _worded(text, lower, figure) if figure.shape == "words" else None


_PERIOD = re.compile(r"(?<![a-z])(?:first|second|latter|opening|closing|other) $")


_IN_NAME = re.compile(r"(?<![.!?:;] )(?<![\w'-])[A-Z][a-z]+ $")
_HEDGES = re.compile(
    r"(?:Least|Most|Than|About|Around|Over|Nearly|Almost|Some|To|Up|The|All|Other|These|Those|And|Or) $"
)
_GOES_ON = re.compile(r"(?:'s)? [a-z]")


def _is_named(text: str, figure: Figure) -> bool:
    """ "Formula One cars", "Page Six said": a number word with a capital after a name, in running text."""
    start, end = figure.number
    if not text[start].isupper() or not _GOES_ON.match(text, end) or (figure.noun and figure.low != 1):
        return False
    window = max(0, start - _LEFT)
    return bool(_IN_NAME.search(text, window, start)) and not _HEDGES.search(text, window, start)


def _worded(text: str, lower: str, figure: Figure) -> str | None:
    window = max(0, figure.start - _LEFT)
    if _is_named(text, figure) and not words().casualty_after.match(lower, figure.number[1]):
        return "identifier"
    if figure.low == 0 and words().zero_before.search(lower, window, figure.start):
        return "idiom"
    if figure.low == 1000 and _THOUSAND_IDIOM.match(lower, figure.start):
        return "idiom"
    if figure.low == 1 and _ONE_IDIOM.search(lower, max(0, figure.start - 8), figure.number[1] + 7):
        return "idiom"
    if _MONTH_BEFORE.search(text, window, figure.start) and not _STOP.search(text, window, figure.start):
        return "date"
    if figure.noun:
        return None
    if words().rank_before.search(lower, window, figure.start):
        return "rank"
    return "pronoun" if figure.low == 1 and not figure.of_number else None


def _digits(text: str, lower: str, figure: Figure) -> str | None:
    window = max(0, figure.start - _LEFT)
    if _ITEM.match(text, figure.number[1]) and text[max(0, figure.start - 4) : figure.start].strip(" ") in ("", "\n"):
        return "item"
    if figure.scale == 1 and _MONTH_BEFORE.search(text, window, figure.start):
        return "date"
    if figure.scale == 1 and _DAY_BEFORE.search(text, window, figure.start) and not _counts(lower, figure):
        return "date"
    printed = text[slice(*figure.number)]
    if (len(printed) >= _LONG and printed.isdigit()) or _EMERGENCY.match(lower, figure.number[0]):
        return "identifier"
    if figure.noun is None and _RESOLUTION.fullmatch(text, *figure.number):
        return "identifier"
    if figure.plain_year and _is_year(lower, figure, window):
        return "year"
    if _is_score(text, figure):
        return "score"
    return "identifier" if _is_name(text, lower, figure, window) else None


def _counts(lower: str, figure: Figure) -> bool:
    """Whether a number behind a day counts what follows it: "On October 24, 17 people were killed"."""
    if figure.plain_year or (figure.low is not None and figure.low != figure.low.to_integral_value()):
        return False
    counted = bool(figure.noun) and figure.noun_plural
    return counted or bool(words().casualty_after.match(lower, figure.number[1]))


def _is_score(text: str, figure: Figure) -> bool:
    """ "2-1", "9-2 lead": two small numbers with a dash, falling or with nothing counted after them."""
    start = figure.number[0]
    if _SCORE.match(text, start):
        return not figure.is_range or not figure.noun
    return not figure.is_range and bool(_SCORE_TAIL.search(text, max(0, start - 6), start))


def _is_year(lower: str, figure: Figure, window: int) -> bool:
    """Four digits are a year unless a plural noun stands right after them and no word for time before them."""
    assert figure.low is not None
    recent = 1900 <= figure.low < 2060
    if figure.is_range:
        return (recent and (figure.high or 0) < 2060) or " " in (figure.noun or " ")
    if figure.noun and figure.low % 100 == 0 and _DONE.search(lower, window, figure.start):
        return False  # "launched 2000 air raids"
    dated = bool(words().year_before.search(lower, window, figure.start))
    if figure.noun and (not figure.noun_plural or (" " in figure.noun and figure.low >= 1900)):
        return figure.low >= 1900 or dated
    if figure.noun and 1980 <= figure.low < 2040 and words().of_a_year.fullmatch(figure.noun):
        return True
    if figure.noun and not words().year_despite_noun.search(lower, window, figure.start):
        return False
    return recent or dated


def _is_name(text: str, lower: str, figure: Figure, window: int) -> bool:
    """Whether a number is part of a name: "Route 66", "S&P 500 utilities", "737 Max", "Radio 4"."""
    if figure.scale != 1 or figure.is_range:
        return False
    if words().index.search(lower, window, figure.start) or words().code_after.match(lower, figure.number[1]):
        return True
    if figure.low == 1 and figure.noun and " " in figure.noun and figure.noun.istitle():
        return True  # an address: "1 Park Lane"
    if text[window : figure.start].isupper():
        return False  # a text in capitals says nothing about names
    named = words().named.search(lower, window, figure.start)
    if named and _TOOK_PART.search(lower, window, figure.start):
        named = None
    if named and (not figure.noun or text[named.start()].isupper()):
        return True
    if words().casualty_after.match(lower, figure.number[1]):
        return False
    done = words().headline_verbs.search(lower, window, figure.start)
    if (done and (figure.noun or _LINE_END.match(text, figure.number[1]))) or _in_title(text, figure):
        return False
    capital = bool(_CAPITAL_NEXT.match(text, figure.number[1]))
    if figure.noun is None and capital and _is_bare(text, lower, figure):
        return True
    whole = figure.low is not None and figure.low == figure.low.to_integral_value()
    separated = "," in text[figure.number[0] : figure.number[1]]
    after_name = bool(_NAME_BEFORE.search(text, max(0, window - 8), figure.start))
    if after_name and (_shares_out(text, figure) or _HEDGED.search(lower, max(0, window - 8), figure.start)):
        return False  # "Only 12 of them"
    return whole and not separated and after_name and (not figure.noun or capital)


def _shares_out(text: str, figure: Figure) -> bool:
    """Whether a number after a name is what that name got: "won 28 seats, Labour 21 and the Liberal Democrats 9"."""
    if figure.noun or not _ITEM_END.match(text, figure.number[1]):
        return False
    opening, *items = _NUMBER.split(text[max(0, figure.start - _LIST) : figure.start])[-_ITEMS:]
    names = [found["name"] for found in map(_SHARE.fullmatch, items) if found]
    while items and len(names) < len(items):  # the list begins after the last item that is none of a name
        opening, *items = items
        names = [found["name"] for found in map(_SHARE.fullmatch, items) if found]
    return bool(items and _OPENING.search(opening)) and len(set(names)) == len(names)


_LIST = 200  # characters of a list that are looked at
_ITEMS = 9
_NUMBER = re.compile(r"(?<![\w.,-])\d{1,3}(?:,\d{3})?(?![\w.-])")
_ITEM_END = re.compile(r"[,;.]?(?:\s|$)(?!\d)")
_SHARE = re.compile(
    r"(?: (?:seats?|votes?|points?|medals?|goals?|delegates?|members?|mandates?|titles?|councill?ors?|runs|wins))?"
    r"[,;]?(?: (?:and|while|with))? (?:(?:the|its|their) )?"
    r"(?P<name>[A-Z][\w'’-]*(?: (?:[A-Z][\w'’-]*|of|for|and|the)){0,5}) "
)
_OPENING = re.compile(r"(?<![\w-])[a-z]{2,} $")
_TOOK_PART = re.compile(r"(?<![a-z])(?:took|take|takes|taking|taken) part $")


def _in_title(text: str, figure: Figure) -> bool:
    """Whether a headline with a capital to every word counts: the article has the thing or the deed in small letters.

    "Bank to Close 120 Branches" above "the branches …", "Airline Orders 150 Jets" above "the order".
    """
    end = text.find("\n", 0, _TITLE)
    if figure.start > end or _SMALL.search(text, 0, end):
        return False
    beside = [
        _NOUN_NEXT.match(text, figure.number[1]),
        _WORD_BEFORE.search(text, max(0, figure.start - _LEFT), figure.start),
    ]
    spoken = [re.escape(found[1].lower()) for found in beside if found]
    return any(re.compile(rf"(?<![A-Za-z]){word}(?:e?s|e?d|ing)?(?![a-z])").search(text, end) for word in spoken)


def _is_bare(text: str, lower: str, figure: Figure) -> bool:
    """A whole number of up to four digits without separator or hedge, as model numbers are written."""
    start, end = figure.number
    return end - start <= 4 and text[start:end].isdigit() and not _HEDGED.search(lower, max(0, start - 16), start)
