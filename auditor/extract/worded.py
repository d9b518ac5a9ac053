"""Numbers in words: where a figure may begin, vague words ("dozens"), shares ("two-thirds"), "no one"."""

from __future__ import annotations

import re
from decimal import Decimal

from auditor.extract import units
from auditor.extract.figure import Figure
from auditor.text import numbers

_VAGUE_WORDS = ("hundreds", "thousands", "millions", "billions", "trillions", "dozens", "scores", "tens", "several")
_WORDS = "|".join([*numbers.SMALL, *numbers.SCALES, "hundred", "dozen", "half", "nobody", "none", *_VAGUE_WORDS])
_VAGUE_START = (
    r"a couple|a few|a dozen|a half|a hundred|a thousand|a million|a billion|a trillion|a handful|a third|"
    r"a quarter|a fifth|a tenth|no one|no-one|an eighth"
)
_NO = (
    r"no (?=(?:[a-z-]{3,14} ){0,2}(?:civilians?|casualt(?:y|ies)|deaths?|injur(?:y|ies)|fatalit(?:y|ies)|"
    r"survivors?|victims?|people|children|women|soldiers|wounded)(?![a-z]))"
)
ANCHOR = re.compile(
    rf"[0-9½¼¾⅓⅔⅛⅜⅝⅞]|(?<![a-z0-9])(?:(?:{_WORDS}|{_VAGUE_START})(?![a-z])|{_NO}|"
    r"an? (?=[a-z]{3,14}(?: [a-z]{3,10}){0,2} (?:\((?:about |or )?[0-9]|and an? (?:half|quarter)(?![a-z]))|"
    r"dollar(?:[.,;)]|$| (?:an?|per|for|in|to|at|on|and)(?![a-z]))))"
)

_MINUS = re.compile(r"(?<![a-z])(?:minus|negative)[ -]$")
_COMPOUND = re.compile(
    r"(?<![a-z])(?!(?:to|and|or|of|a|an|the|minus|negative|sub|under|over|about|by|than|in|out|per|for|at|every|only|"
    r"some|mid|all|non)-)[a-z]{2,14}-$"
)
_SHORT = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)"
_RATIO = re.compile(
    rf"(?<!for )({_SHORT}) (in|out of|in every|of every|out of every) ((?:\d{{1,3}}(?:,000){{1,2}}|\d{{1,4}}|two|"
    rf"three|four|five|six|seven|eight|nine|ten|twelve|twenty|a hundred|a thousand|"
    rf"a million))(?![\w,.-]*\d|[\w-])"
    r"(?! (?:of (?!(?:the|its|their|his|her|our|all|those|these|them)(?![a-z]))|"
    r"per ?cent|million|billion|kilomet|(?:second|minute|hour|day|week|month|year|decade|game|matche?|"
    r"start|attempt|outing|place|round|inning|set|race|over|ball|appearance|star|km|mile)s?(?![a-z])))"
)
_ONE_THING = re.compile(
    r"one ([a-z]+) (in(?: every)?) (\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)"
    r"(?![\w,.-]*\d|[\w-])(?=[,.;)]|$| (?:in|at|on|is|was|has|had|said|says|does|did|now|will|would|who|that|there|"
    r"here|lives?|suffers?|dies|died|across|nationwide|under|over|among)(?![a-z]))"
)  # "one child in 12", and not "one child in 12 cars"
_ROUND = frozenset((*range(2, 13), 15, 20, 25, 30, 40, 50, 100, 200, 250, 500, 1000, 5000, 10_000, 100_000, 1_000_000))
_PART = re.compile(
    r"(?:(an?|one|two|three|four|five|six|seven|eight|nine)[ -])((?:third|quarter|fourth|fifth|sixth|"
    r"seventh|eighth|ninth|tenth)s?)(?= of | the |[.,;)]|$)"
    r"|(?:(?<=by )|(?<=than )|(?<=about )|(?<=nearly )|(?<=almost )|(?<=around )|(?<=roughly )|(?<=over ))"
    r"an? (third|quarter|fifth|sixth|eighth|tenth)(?= (?:in|to|from|over|since|at|this|last|more|less|as|compared|"
    r"between|when|after|and)(?![a-z]))"
    r"|(two|three|four|five|six|seven|eight|nine)(?:-|[ ](?!quarters))"
    r"(thirds|quarters|fourths|fifths|sixths|eighths|tenths)(?![a-z])"
    r"|(?:an? )?(quarter)(?=[ -](?:of an? )?(?:mile|hour|inch|acre|pound|ton|tonne|century|litre|liter)s?(?![a-z]))"
    r"|(?:one-|(?<=by ))(half)(?![a-z])|one-(third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?![a-z-])"
    r"|(?:an?|one)[ -](half|quarter)(?=[ -](?:mile|hour|inch|pint|acre|ton|tonne|pound|litre|liter|gallon|"
    r"kilometre|kilometer|cup|teaspoon|minute|dollar|century|point)s?(?![a-z]))"
    r"|(?:(?:an?|one)[ -])?(half)(?= (?:of|the|its|his|her|their|our|these|those|all|an?(?! (?:dozen|"
    r"hundred|thousand|million|billion|trillion)))\b|-(?:litre|liter|mile|hour|inch|metre|meter|pint|acre|"
    r"ton|tonne|pound|kilo|kilometre|kilometer|second|minute|gallon)(?![a-z]))"
)
_VAGUE = re.compile(
    r"(?:((?:(?:several|many) )?(?:(?:tens|dozens|scores|hundreds) of )?(?:hundreds|thousands|millions|"
    r"billions|trillions)(?: of (?:thousands|millions|billions|trillions))?)"
    r"|(?:several|a few|many|a couple(?: of)?) (?:dozen|hundred|thousand|million|billion)(?: (?:thousand|"
    r"million|billion))?|dozens"
    r"|scores(?= (?:of|were|are|have|had|more|others|dead|killed|wounded|injured|died)(?![a-z]))"
    r"|several(?= [a-z])|a handful|a few(?= [a-z]))(?![a-z])"
)
_AGENCY_SCALE = re.compile(r" (mln|bln|trln|bn|mn)(?![a-z])")
_WORDY_SCALE = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}


def _scale_of(phrase: str) -> Decimal:
    scale = Decimal(1)
    for word in phrase.replace("-", " ").split():
        scale *= numbers.SCALES.get(word.rstrip("s"), Decimal(1))
    return scale


def vague_bounds(phrase: str) -> tuple[Decimal | None, Decimal | None, Decimal | None, Decimal | None]:
    """(low, high, least, most) of a vague phrase.

    "dozens" is [24, ∞), "several" [2, 12]; these print no number, so low and high are None. Plural magnitudes stand
    for a decade: "hundreds" 100 to 1,000, "tens of thousands" 10,000 to 100,000, open above.
    """
    words = phrase.split()
    product = 1
    for word in words:
        product *= {"tens": 10, "dozens": 12, "scores": 20, "dozen": 12}.get(
            word, _WORDY_SCALE.get(word.rstrip("s"), 1)
        )
    if product == 1:
        return None, None, Decimal(2), Decimal(12)
    if words[0] in ("several", "a") and len(words) > 1 and not words[-1].endswith("s"):
        return None, None, Decimal(2 * product), Decimal(12 * product) if words[0] == "several" else None
    if words[-1] in ("dozens", "scores"):
        return None, None, Decimal(2 * product), None
    return Decimal(product), Decimal(10 * product), Decimal(product), None


def read(lower: str, start: int, end: int) -> Figure | None:
    """The figure that the words at `start` (an anchor that ends at `end`) make up; None when they are no number."""
    if lower[start - 1 : start] == "-" and _COMPOUND.search(lower, max(0, start - 16), start):
        return None  # "a flat-six engine"
    if lower[start] in numbers.GLYPHS:
        value = numbers.GLYPHS[lower[start]]
        return Figure(start, start + 1, (start, start + 1), value, value, Decimal("0.5"), "part")
    word = lower[start:end].strip()
    if word in ("no", "no one", "no-one", "nobody", "none"):
        return _nobody(lower, start, end, word)
    if word in ("a", "an"):
        return _article(lower, start, end)
    if share := ratio(lower, start):
        return share
    if vague := _VAGUE.match(lower, start):
        return _vague(lower, vague)
    if part := _PART.match(lower, start):
        return _part_of_million(lower, part) or _part(part)
    found = numbers.words_at(lower, start)
    if not found:
        return None
    if lower[found.end : found.end + 1].isalpha():
        return None
    figure = Figure(start, found.end, (start, found.end), found.value, found.value, found.step, "words")
    figure.scale = _scale_of(lower[start : found.end])
    if agency := _AGENCY_SCALE.match(lower, found.end):
        factor = numbers.SUFFIXES[agency[1]]
        figure.rescale(found.value * factor, agency.end())
        figure.scale = factor
    minus = _MINUS.search(lower, max(0, start - 9), start)
    if minus:
        figure.low = figure.high = -found.value
        figure.start = minus.start()
        figure.number = (figure.start, found.end)
    return figure


def _article(lower: str, start: int, end: int) -> Figure | None:
    """ "a mile (1.6 km)", "a mile and a half", "for a dollar": one of a unit, where the words count it."""
    unit = units.surface_at(lower, end)
    if not unit or not (unit.name == "dollar" or lower.startswith((" (", " and a"), unit.end)):
        return None
    return Figure(start, end - 1, (start, end - 1), Decimal(1), Decimal(1), Decimal(1), "words")


def _nobody(lower: str, start: int, end: int, word: str) -> Figure | None:
    if word == "none" and not re.match(
        r" of (?:the|them|those|its|his|her|their|these)\b| (?:was|were) (?:killed|hurt|injured|wounded)",
        lower[end : end + 20],
    ):
        return None
    end = start + len(word)
    return Figure(
        start, end, (start, end), Decimal(0), Decimal(0), Decimal(1), "none", least=Decimal(0), most=Decimal(0)
    )


def ratio(lower: str, start: int) -> Figure | None:
    """ "one in five", "three out of four", "one child in 12": a share, not two numbers."""
    found = _RATIO.match(lower, start) or _ONE_THING.match(lower, start)
    if not found:
        return None
    above, below = numbers.parse_number(found[1]) or Decimal(1), numbers.parse_number(found[3])
    if below is None or not 0 < above < below or (found[2] == "in" and below not in _ROUND):
        return None
    value = above / below
    return Figure(start, found.end(), (start, found.end()), value, value, numbers.step_of(value), "part")


def _vague(lower: str, found: re.Match[str]) -> Figure:
    end = found.end(1) if found[1] else found.end()
    phrase = lower[found.start() : end]
    low, high, least, most = vague_bounds(phrase)
    figure = Figure(found.start(), end, (found.start(), end), low, high, None, "vague", least=least, most=most)
    figure.scale = _scale_of(phrase)
    return figure


def _part_of_million(lower: str, found: re.Match[str]) -> Figure | None:
    """ "a quarter of a million": a number in words, and no share of another."""
    figure = _part(found)
    whole = _OF_A_MILLION.match(lower, figure.end) if figure else None
    if figure is None or whole is None or figure.low is None:
        return None
    scale = Decimal(_WORDY_SCALE[whole[1]])
    figure.rescale(figure.low * scale, whole.end())
    figure.shape, figure.scale = "words", scale
    return figure


_OF_A_MILLION = re.compile(r" of an? (hundred|thousand|million|billion|trillion)(?![a-z-])")


def _part(found: re.Match[str]) -> Figure | None:
    group = found.lastindex or 2
    value = Decimal(numbers.SMALL.get(found[1] or found[4] or "", 1)) / numbers.PARTS[found[group]]
    end = found.end(group)
    return Figure(found.start(), end, (found.start(), end), value, value, numbers.step_of(value), "part")
