"""Figures: every number of a text, read where it stands, before anyone asks what it counts.

One pass from left to right over anchors (a digit, a number word). At each anchor the number is read with its sign, currency mark,
fraction, exponent and magnitude; shapes that are no figures (dates, clock times, ordinals, identifiers …) are rejected on the spot
with the reason. Every pattern is tried at one place only and none repeats within a repetition, so the pass is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from auditor.extract import units
from auditor.text import numbers

_SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u200a\u202f\u2002\u2003\u2004\u2005\u2006\u2008\t"), " ")
_HYPHENS = dict.fromkeys(map(ord, "\u2010\u2011\u2212\ufe63\uff0d"), "-")
_DIGITS = {0xFF10 + digit: str(digit) for digit in range(10)}
_PLAIN = str.maketrans({**_SPACES, **_HYPHENS, **_DIGITS, ord("’"): "'", ord("‘"): "'", ord("μ"): "µ", ord("⁄"): "/"})


def plain(text: str) -> str:
    """The text with special spaces, hyphens and digits made plain; every character keeps its place."""
    return text if text.isascii() else text.translate(_PLAIN)


def lowered(text: str) -> str:
    """Lower case without changing the length (a dotted capital I would grow)."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@dataclass(slots=True)
class Figure:
    """A number on its way to becoming a quantity.

    start, end            with the currency mark and, once read, the unit
    number                (start, end) of the number alone
    shape                 digits, words, vague ("dozens"), part ("two-thirds", "one in five"), none ("no one")
    scale                 the magnitude that multiplied it (1 when there was none)
    plain_year            four digits without separator: it may be a year
    """

    start: int
    end: int
    number: tuple[int, int]
    low: Decimal | None
    high: Decimal | None
    step: Decimal | None
    shape: str
    scale: Decimal = Decimal(1)
    plain_year: bool = False
    unit: str | None = None
    dimension: str = "count"
    unit_span: tuple[int, int] | None = None
    note: str | None = None
    least: Decimal | None = None
    most: Decimal | None = None
    noun: str | None = None
    noun_plural: bool = True
    absorbed: bool = False
    is_range: bool = False
    age: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """A stretch that looks like a number and is none, with the code of the reason."""

    start: int
    end: int
    reason: str


MONTHS = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEP|OCT|NOV|DEC)"
_WORDS = "|".join(
    [*numbers.SMALL, *numbers.SCALES, "hundred", "dozen", "half"]
    + ["hundreds", "thousands", "millions", "billions", "trillions", "dozens", "scores", "tens", "several", "nobody", "none"]
)
_VAGUE_START = r"a couple|a few|a dozen|a half|a hundred|a thousand|a million|a billion|a trillion|a handful|a third|a quarter|a fifth|a tenth|no one|no-one|an eighth"
_NO = r"no (?=(?:[a-z-]{3,14} ){0,2}(?:civilians?|casualt(?:y|ies)|deaths?|injur(?:y|ies)|fatalit(?:y|ies)|survivors?|victims?|people|children|women|soldiers|wounded)(?![a-z]))"
ANCHOR = re.compile(rf"[0-9½¼¾⅓⅔⅛⅜⅝⅞]|(?<![a-z0-9])(?:(?:{_WORDS}|{_VAGUE_START})(?![a-z])|{_NO})")

_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_SHAPES = re.compile(
    rf"(?P<date>\d{{4}}-\d{{1,2}}-\d{{1,2}}(?!\d)|\d{{1,2}}([/.])\d{{1,2}}\2(?:\d{{4}}|\d{{2}})(?![\d.]*\d)"
    rf"|{_DAY}(?: ?(?:-|–|and|or|to|/) ?{_DAY})?(?: of|-)? ?{MONTHS}(?![a-zA-Z])(?:,? (?:1[5-9]|20)\d\d(?!\d))?)"
    r"|(?P<time>\d{1,2}[:.]\d{2}(?:[:.]\d{2})?[ -]?(?:[ap]\.?m\b|[AP]\.?M\b|hrs|hours|GMT|UTC|EST|EDT|PST|CET|BST)|\d{1,2}:\d{2}(?::\d{2})?(?!\d)|\d{1,2}[ -]?(?:[ap]m\b|[ap]\.m\.|[AP]M\b|[AP]\.M\.|o'clock)"
    r"|\d{4} ?(?:GMT|UTC|EST|EDT|PST|CET|BST|hrs\b|local time)|\d{3}[05] hours\b)"
    r"|(?P<ordinal>\d{1,6}(?:,\d{3})*(?:st|nd|rd|th|ST|ND|RD|TH)\b)"
    r"|(?P<year>(?:1[0-9]|20)\d{2}s\b|\d0s\b(?!-)|(?:1[5-9]|20)\d\d[-–/](?:(?:1[5-9]|20)\d\d|\d\d)(?![\d,.]*\d))"
    r"|(?P<identifier>\d++\.\d++\.\d[\d.]*|\d{3}[-. ]\d{3}[-. ]\d{4}(?!\d)|\d{3}-\d{4}(?!\d)|\d{1,3}(?:-\d{1,4}){2,6}(?![\d.])|\d{2}/7(?!\d)|\d++[KkPp](?=[ -](?:video|resolution|display|screen|monitor|TV))"
    r"|[2-6]G\b)"
    r"|(?P<score>\d{1,2}(?:-\d{1,2}){2,}(?!\d))"
)
_CURRENCY = re.compile(
    r"(?:(?<![A-Za-z])(US|U\.S\.|HK|NZ|AU|A|CA|C|S|NT|R|Z) ?)?([$£€¥₹₩₪₺₽฿₦₱₿]) ?$|(?<![A-Za-z$])(USD|EUR|GBP|JPY|CNY|RMB|INR|AUD|CAD|CHF|HKD|NZD|SGD|ZAR|Rs\.?|RM|Rp|MYR|UAH|SEK|NOK|DKK|PLN|TRY|ILS|NIS|AED|SAR|QAR|EGP|PKR|BTC|PS|Y=|ringgit) ?$"
)
_SYMBOL = {
    "$": "dollar", "£": "pound sterling", "€": "euro", "¥": "japanese yen", "₹": "indian rupee", "₩": "south korean won",
    "₪": "israeli shekel", "₺": "turkish lira", "₽": "russian ruble", "฿": "thai baht", "₦": "nigerian naira", "₱": "philippine peso", "₿": "bitcoin",
}  # fmt: skip
_DOLLAR = {
    "HK": "hong kong dollar", "NZ": "new zealand dollar", "AU": "australian dollar", "A": "australian dollar", "CA": "canadian dollar",
    "C": "canadian dollar", "S": "singapore dollar", "NT": "taiwan dollar", "R": "brazilian real", "Z": "zimbabwean dollar",
}  # fmt: skip
_ASCII_SYMBOL = {"PS": "pound sterling", "Y=": "japanese yen", "Rs": "indian rupee", "ringgit": "malaysian ringgit"}
_SCALE = re.compile(r"(?: |-)?(hundred thousand|hundred million|thousand|million|billion|trillion|hundred|lakhs?|crores?)(?![a-z])")
_AGENCY_SCALE = re.compile(r" (mln|bln|trln|bn|mn)(?![a-z])")
_GLUED = re.compile(r" ?(bn|bln|mn|mln|trn|tn|k|m|b|t)(?![a-z0-9/²³'^])")
_EXPONENT = re.compile(r"e([+-]?\d{1,2})(?![\da-z.])| ?[x×] ?10\^?(-?\d{1,2})(?!\d)", re.I)
_FRACTION = re.compile(r"(?:(\d{1,4})[ -])?(\d{1,3})/(\d{1,3})(?![\d/])")
_DENOMINATORS = frozenset((*range(2, 11), 12, 16, 20, 32, 40, 50, 64, 100, 1000))
_SLASHED = re.compile(r"\d ?[a-zA-Z°]{1,12}/$")  # "100km/62 miles"
_TOKEN = re.compile(r"[\w@#&+=%~/.:-]*\w")
_SIGN = re.compile(r"(?:(?<![\w)\]%\"'])-|(?<![a-z])(?:minus|negative)[ -])$")
_LETTERS = re.compile(r"[A-Za-z]+$")
_JOINED = re.compile(r"(?:^|[^A-Za-z])(?:to|and|or|[Mm]inus|some|about|the|a|by|than|over|of|with|all|at|[Ss]ub|under|over|feet|foot|ft|pounds?|lbs?)-$")


class Scanner:
    """Reads the figures of one text. `plain`, `lower` and the text agree character by character."""

    def __init__(self, text: str) -> None:
        self.text = plain(text)
        self.lower = lowered(self.text)

    def scan(self) -> Iterator[Figure | Refused]:
        """Figures and refused numbers in order of their start; none overlap."""
        at, done, lower = 0, 0, self.lower
        while anchor := ANCHOR.search(lower, at):
            start = anchor.start()
            found = self._numeral(start, done) if lower[start] in "0123456789" else self._worded(start, anchor.end())
            if found is None:
                at = anchor.end()
                continue
            yield found
            at = done = max(found.end, anchor.end())

    # ---------------------------------------------------------------- digits

    def _numeral(self, start: int, done: int) -> Figure | Refused | None:
        text = self.text
        begin, currency = self._prefix(start, done)
        if currency is None and (ratio := self._ratio(start)):
            return ratio
        if currency is None and (refused := self._glued_left(start, done)):
            return refused
        shape = _SHAPES.match(text, start)
        if shape and currency is None:
            return Refused(start, shape.end(), shape.lastgroup or "identifier")
        if start and text[start - 1] == "." and not text[start - 2 : start - 1].isalnum():
            start -= 1
            begin = min(begin, start)
        found = numbers.NUMERAL.match(text, start)
        if not found:
            return None
        value = numbers.numeral(found[0])
        if value is None:
            return Refused(start, self._token_end(start), "identifier")
        figure = Figure(begin, found.end(), (start, found.end()), value, value, numbers.step_of(value), "digits")
        figure.plain_year = currency is None and len(found[0]) == 4 and found[0].isdigit() and 1000 <= value < 2200
        return self._finish(figure, currency, found[0], done)

    def _finish(self, figure: Figure, currency: str | None, digits: str, done: int) -> Figure | Refused:
        self._fraction(figure, digits)
        self._exponent(figure)
        self._magnitude(figure, currency)
        if currency:
            figure.unit, figure.dimension, figure.unit_span = currency, "currency", (figure.start, figure.number[0])
        elif self._glued_right(figure):
            return Refused(figure.number[0], self._token_end(figure.number[0]), "identifier")
        self._sign(figure, done)
        return figure

    def _token_end(self, start: int) -> int:
        token = _TOKEN.match(self.text, start)
        return token.end() if token else start + 1

    def _prefix(self, start: int, done: int) -> tuple[int, str | None]:
        """Where the currency mark before the number begins, and the currency; (start, None) without one."""
        window = max(done, start - 8)
        mark = _CURRENCY.search(self.text[window:start])
        if not mark:
            return start, None
        if mark[2]:
            name = _DOLLAR.get(mark[1] or "", "dollar") if mark[2] == "$" else _SYMBOL[mark[2]]
            return window + (mark.start() if mark[2] == "$" else mark.start(2)), name
        code = mark[3].rstrip(".")
        if code == "PS" and not re.match(r"\d[\d.]*(?:,\d{3}|m\b|bn|k\b| ?million| ?billion)", self.text[start : start + 16]):
            return start, None
        found = _ASCII_SYMBOL.get(code)
        if not found:
            symbol = units.symbol_at(code, 0)
            found = symbol.name if symbol else None
        return (window + mark.start(), found) if found else (start, None)

    def _glued_left(self, start: int, done: int) -> Refused | None:
        """A number that is the tail of a name: "F-16", "MH370", "#7", "COVID-19"."""
        text = self.text
        left = text[start - 1 : start]
        if not left or left in " (\n\"'[" or start - 1 < done:
            return None
        before = text[max(done, start - 20) : start]
        if left == "-" and (word := _LETTERS.search(before[:-1])) and not _JOINED.search(before):
            if word[0].lower() in ("non", "mid", "pre", "post"):
                return Refused(start, self._token_end(start), "year")
            if not (word[0].islower() and len(word[0]) > 4):
                return Refused(start - 1 - len(word[0]), self._token_end(start), "identifier")
        if left.isalpha() or left in "_#@\\=&":
            return Refused(start - 1, self._token_end(start), "identifier")
        if left in "./" and before[-2:-1].isalpha() and not _SLASHED.search(before):
            return Refused(start - 1, self._token_end(start), "identifier")
        return None

    def _fraction(self, figure: Figure, digits: str) -> None:
        """ "1/2", "2 1/2", "2½", "2 ½": adds to the whole number read so far."""
        text, start = self.text, figure.number[0]
        if fraction := _FRACTION.match(text, start):
            above, below = int(fraction[2]), int(fraction[3])
            ordinary = below in _DENOMINATORS or text.startswith(" of ", fraction.end())
            if below and (above < below or fraction[1]) and ordinary:
                value = Decimal(fraction[1] or 0) + Decimal(above) / Decimal(below)
                self._set(figure, value, fraction.end())
                if not fraction[1]:
                    figure.shape = "part"
            return
        at = figure.end + (text[figure.end : figure.end + 1] == " ")
        if text[at : at + 1] in numbers.GLYPHS and figure.low is not None:
            self._set(figure, figure.low + numbers.GLYPHS[text[at]], at + 1)

    def _exponent(self, figure: Figure) -> None:
        power = _EXPONENT.match(self.text, figure.end)
        if power and figure.low is not None:
            self._set(figure, figure.low.scaleb(int(power[1] or power[2])), power.end())

    def _set(self, figure: Figure, value: Decimal, end: int) -> None:
        figure.low = figure.high = value
        figure.step = numbers.step_of(value)
        figure.end, figure.number, figure.plain_year = end, (figure.number[0], end), False

    def _magnitude(self, figure: Figure, currency: str | None) -> None:
        """A magnitude word or suffix: "1.2 million", "3bn"; "m" only after a currency or where it cannot be metres."""
        scale = _SCALE.match(self.lower, figure.end)
        factor = None
        if scale:
            factor = Decimal(1)
            for word in scale[1].split():
                factor *= numbers.SCALES.get(word, Decimal(100))
        else:
            scale = _GLUED.match(self.lower, figure.end)
            if scale and self._is_magnitude(scale, currency):
                factor = numbers.SUFFIXES[scale[1]]
        if scale and factor and figure.low is not None:
            step = figure.step
            self._set(figure, figure.low * factor, scale.end())
            figure.step, figure.scale = (step or Decimal(1)) * factor, factor
            again = _SCALE.match(self.lower, figure.end) if factor == 100 or factor == 1000 else None
            if again and again[1] in numbers.SCALES and figure.low is not None:
                more = numbers.SCALES[again[1]]
                self._set(figure, figure.low * more, again.end())
                figure.scale *= more

    def _is_magnitude(self, suffix: re.Match[str], currency: str | None) -> bool:
        letter, after = suffix[1], self.lower[suffix.end() : suffix.end() + 24]
        spaced = suffix[0].startswith(" ")
        if len(letter) > 1 and not (letter == "mn" and spaced):
            return True
        if currency:
            return letter in "kmbt" and not (spaced and letter in "t")
        if letter == "k":
            return not spaced
        if letter == "b":
            return self.text[suffix.start(1)] in "Bb" and bool(_PEOPLED.match(after))
        if letter == "m":
            return bool(_PEOPLED.match(after)) or units.surface_at(self.lower, suffix.end() + 1) is not None
        return False

    def _glued_right(self, figure: Figure) -> bool:
        """Letters glued to the number that are no unit: "737MAX", "4K", "3s"."""
        after = self.text[figure.end : figure.end + 1]
        if not after.isalpha() and after != "_":
            return False
        return units.unit_at(self.text, self.lower, figure.end) is None and self.lower[figure.end : figure.end + 1] not in ("m", "p", "x")

    def _sign(self, figure: Figure, done: int) -> None:
        window = max(done, figure.start - 9)
        sign = _SIGN.search(self.lower, window, figure.start)
        if not sign or figure.low is None or figure.plain_year:
            return
        before = self.text[max(0, figure.start - 3) : figure.start]
        if sign[0] == "-" and re.search(r"\d ?-$", before) and not (before.endswith(" -") and self.text[figure.end : figure.end + 1] == "%"):
            return
        figure.low = figure.high = -figure.low
        figure.start = sign.start()
        figure.number = (figure.start if figure.unit is None else figure.number[0], figure.number[1])

    # ---------------------------------------------------------------- words

    def _worded(self, start: int, end: int) -> Figure | Refused | None:
        lower = self.lower
        if lower[start] in numbers.GLYPHS:
            value = numbers.GLYPHS[lower[start]]
            return Figure(start, start + 1, (start, start + 1), value, value, Decimal("0.5"), "part")
        word = lower[start:end].strip()
        if word in ("no", "no one", "no-one", "nobody", "none"):
            return self._nobody(start, end, word)
        if ratio := self._ratio(start):
            return ratio
        if vague := _VAGUE.match(lower, start):
            return self._vague(vague)
        if part := _PART.match(lower, start):
            return self._part(part)
        found = numbers.words_at(lower, start)
        if not found:
            return None
        if lower[found.end : found.end + 1].isalpha():
            return None
        figure = Figure(start, found.end, (start, found.end), found.value, found.value, found.step, "words")
        figure.scale = _scale_of(lower[start : found.end])
        if agency := _AGENCY_SCALE.match(lower, found.end):
            factor = numbers.SUFFIXES[agency[1]]
            self._set(figure, found.value * factor, agency.end())
            figure.scale = factor
        if lower[max(0, start - 6) : start] in ("minus ", "minus-"):
            figure.low = figure.high = -found.value
            figure.start -= 6
            figure.number = (figure.start, found.end)
        return figure

    def _nobody(self, start: int, end: int, word: str) -> Figure | None:
        if word == "none" and not re.match(r" of (?:the|them|those|its|his|her|their|these)\b| (?:was|were) (?:killed|hurt|injured|wounded)", self.lower[end : end + 20]):
            return None
        end = start + len(word)
        return Figure(start, end, (start, end), Decimal(0), Decimal(0), Decimal(1), "none", least=Decimal(0), most=Decimal(0))

    def _ratio(self, start: int) -> Figure | None:
        """ "one in five", "three out of four", "six in 10": a share, not two numbers."""
        found = _RATIO.match(self.lower, start)
        if not found:
            return None
        above, below = numbers.parse_number(found[1]), numbers.parse_number(found[3])
        if above is None or below is None or not 0 < above < below or found[2] == "in" and below not in _ROUND:
            return None
        value = above / below
        return Figure(start, found.end(), (start, found.end()), value, value, numbers.step_of(value), "part")

    def _vague(self, found: re.Match[str]) -> Figure:
        end = found.end(1) if found[1] else found.end()
        phrase = self.lower[found.start() : end]
        low, high, least, most = vague_bounds(phrase)
        figure = Figure(found.start(), end, (found.start(), end), low, high, None, "vague", least=least, most=most)
        figure.scale = _scale_of(phrase)
        return figure

    def _part(self, found: re.Match[str]) -> Figure | None:
        group = 2 if found[2] else 3
        value = Decimal(numbers.SMALL.get(found[1] or "", 1)) / numbers.PARTS[found[group]]
        end = found.end(group)
        return Figure(found.start(), end, (found.start(), end), value, value, numbers.step_of(value), "part")


_PEOPLED = re.compile(r" (?:of (?:the |its |his |her |their )?[a-z]|people|users|customers|viewers|barrels|tons|tonnes|shares|homes|jobs|copies|(?!away|high|tall|long|wide|deep|below|above|from|hurdles|race|sprint|dash|freestyle)[a-z]{2,14}s(?![a-z]))")
_SHORT = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)"
_RATIO = re.compile(
    rf"({_SHORT}) (in|out of|in every|of every|out of every) ((?:\d{{1,3}}(?:,000){{1,2}}|\d{{1,4}}|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|a hundred|a thousand|a million))(?![\w,.-]*\d|[\w-])"
    r"(?! (?:second|minute|hour|day|week|month|year|decade|game|match|start|attempt|outing|place|round|inning|set|races|km|mile|kilomet|per ?cent|million|billion|of ))"
)
_ROUND = frozenset((*range(2, 13), 15, 20, 25, 30, 40, 50, 100, 200, 250, 500, 1000, 5000, 10_000, 100_000, 1_000_000))
_PART = re.compile(
    r"(?:(an?|one|two|three|four|five|six|seven|eight|nine)[ -])((?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?)(?= of | the )"
    r"|(?:(?:an?|one)[ -])?(half)(?= (?:of|the|its|his|her|their|our|these|those|all|an?(?! (?:dozen|hundred|thousand|million|billion|trillion)))\b|-(?:litre|liter|mile|hour|inch|metre|meter|pint|acre|ton|tonne|pound|kilo|kilometre|kilometer|second|minute|gallon)(?![a-z]))"
)
_VAGUE = re.compile(
    r"(?:((?:(?:several|many) )?(?:(?:tens|dozens|scores|hundreds) of )?(?:hundreds|thousands|millions|billions|trillions)(?: of (?:thousands|millions|billions|trillions))?)"
    r"|(?:several|a few|many|a couple(?: of)?) (?:dozen|hundred|thousand|million|billion)(?: (?:thousand|million|billion))?|dozens|scores(?= of)|several(?= [a-z])|a handful|a few(?= [a-z]))(?![a-z])"
)
_WORDY_SCALE = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}


def _scale_of(phrase: str) -> Decimal:
    scale = Decimal(1)
    for word in phrase.replace("-", " ").split():
        scale *= numbers.SCALES.get(word.rstrip("s"), Decimal(1))
    return scale


def vague_bounds(phrase: str) -> tuple[Decimal | None, Decimal | None, Decimal | None, Decimal | None]:
    """(low, high, least, most) of a vague phrase.

    "dozens" is [24, ∞), "several" [2, 12]; these print no number, so low and high are None. Plural magnitudes stand for a decade:
    "hundreds" 100 to 1,000, "tens of thousands" 10,000 to 100,000, open above.
    """
    words = phrase.split()
    product = 1
    for word in words:
        product *= {"tens": 10, "dozens": 12, "scores": 20, "dozen": 12}.get(word, _WORDY_SCALE.get(word.rstrip("s"), 1))
    if product == 1:
        return None, None, Decimal(2), Decimal(12)
    if words[0] in ("several", "a") and len(words) > 1 and not words[-1].endswith("s"):
        return None, None, Decimal(2 * product), Decimal(12 * product) if words[0] == "several" else None
    if words[-1] in ("dozens", "scores"):
        return None, None, Decimal(2 * product), None
    return Decimal(product), Decimal(10 * product), Decimal(product), None
