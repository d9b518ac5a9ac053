"""Figures: every number of a text, read where it stands, before anyone asks what it counts.

One pass from left to right over anchors (a digit, a number word). At each anchor the number is read with its sign,
currency mark,
fraction, exponent and magnitude; shapes that are no figures (dates, clock times, ordinals, identifiers …) are
rejected on the spot
with the reason. Every pattern is tried at one place only and none repeats within a repetition, so the pass is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.extract import nouns, units, worded
from auditor.extract.figure import Figure, Refused, lowered, plain
from auditor.text import numbers

MONTHS = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|"
    r"Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|"
    r"NOVEMBER|DECEMBER|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEP|OCT|NOV|DEC)"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_ADDRESS = (
    r"\d{1,5} (?:[NSEW]\. [A-Z0-9]|(?:North|South|East|West|[NS][EW]|[NSEW])(?= )"
    r"(?= (?:[A-Z][\w.'-]* |\d{1,3}(?:st|nd|rd|th) ){1,3}(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Dr|Drive|"
    r"Lane|Ln|Court|Ct|Place|Way|Parkway|Pkwy|Highway|Hwy|Terrace|Circle)(?![a-z])))"
)
_SHAPES = re.compile(
    rf"(?P<date>\d{{4}}-\d{{1,2}}-\d{{1,2}}(?!\d)|\d{{1,2}}([/.])\d{{1,2}}\2(?:\d{{4}}|\d{{2}})(?![\d.]*\d)|9/11(?![\d/])"
    rf"|{_DAY}(?: ?(?:-|–|and|or|to|/) ?{_DAY})?(?: of|-)? ?{MONTHS}(?![a-zA-Z])"
    r"(?:,? (?:1[5-9]|20)\d\d(?!\d)|,? \d\d(?= ?(?:\(|--|\[|$)))?)"
    r"|(?P<time>\d{1,2}(?:[:.]\d{2})? ?(?:-|–|to|and|until|till) ?\d{1,2}(?:[:.]\d{2})? ?"
    r"(?:[ap]\.m\.|[ap]m\b|[AP]\.?M\b)"
    r"|\d{1,2}[:.]\d{2}(?:[:.]\d{2})?[ -]?(?:[ap]\.?m\b|[AP]\.?M\b|hrs|hours|GMT|UTC|EST|EDT|PST|"
    r"CET|BST)|\d{1,2}:\d{2}(?::\d{2})?(?!\d)|\d{1,2}[ -]?(?:[ap]m\b|[ap]\.m\.|[AP]M\b|[AP]\.M\.|o'clock)"
    r"|(?:(?<=[A-Za-z] )|(?<=\())0\d[0-5]\d(?![\d,.]*\d)|"
    r"\d{4} ?(?:GMT|UTC|EST|EDT|PST|CET|BST|hrs\b|local time)|\d{3}[05] hours\b)"
    r"|(?P<ordinal>\d{1,6}(?:,\d{3})*(?:(?<=1)(?<!11)st|nd|rd|th|ST|ND|RD|TH)\b)"
    r"|(?P<year>(?:1[0-9]|20)\d{2}s\b|\d0s\b(?!-)|(?:1[5-9]|20)\d\d[-–/](?:(?:1[5-9]|20)\d\d|\d\d|(?<=/)\d)(?![\d,.]*\d))"
    rf"|(?P<identifier>{_ADDRESS}|"
    r"\d++\.\d++\.\d[\d.]*|\d{3}(?:\) ?|[-. ])\d{3}[-. ]\d{4}(?!\d)|\d{3}-\d{4}(?!\d)|"
    r"\d{1,3}(?:-\d{1,4}){2,6}(?![\d.])|\d{2}/7(?!\d)|50/50|20/20|\d++[KkPp](?=[ -](?:video|resolution|display|screen|"
    r"monitor|TV))"
    r"|1080[pi](?![a-z])|[2-6]G\b)"
    r"|(?P<score>\d{1,2}(?:-\d{1,2}){2,}(?!\d)|(?:\d{2,3}|[2-9])/1(?![\d/])|\d{1,2}:\d(?![\d:])(?! ?[ap]\.?m))"
)
_CURRENCY = re.compile(
    r"(?:(?<![A-Za-z])(US|U\.S\.|HK|NZ|AU|CA|C|S|NT|R|Z|(?:A|us|hk|nz|a|c)(?=\$)) ?)?"
    r"([$£€¥₹₩₪₺₽฿₦₱₿]) ?$|(?<![A-Za-z$])(USD|EUR|"
    r"GBP|JPY|CNY|RMB|INR|AUD|CAD|CHF|HKD|NZD|SGD|ZAR|Rs\.?|RM|Rp|MYR|UAH|SEK|NOK|DKK|PLN|TRY|ILS|NIS|AED|"
    r"SAR|QAR|EGP|PKR|BTC|PHP|NGN|KES|KSh|Ksh|Sh|THB|VND|TWD|KRW|MXN|BRL|CZK|HUF|RUB|IDR|Tk|Dhs?|"
    r"PS|Y=|ringgit|kr\.?|[NSD]?Kr|R|N|LE|SR) ?$"
)
_SYMBOL = {
    "$": "dollar",
    "£": "pound sterling",
    "€": "euro",
    "¥": "japanese yen",
    "₹": "indian rupee",
    "₩": "south korean won",
    "₪": "israeli shekel",
    "₺": "turkish lira",
    "₽": "russian ruble",
    "฿": "thai baht",
    "₦": "nigerian naira",
    "₱": "philippine peso",
    "₿": "bitcoin",
}
_DOLLAR = {
    "HK": "hong kong dollar",
    "NZ": "new zealand dollar",
    "AU": "australian dollar",
    "A": "australian dollar",
    "CA": "canadian dollar",
    "C": "canadian dollar",
    "S": "singapore dollar",
    "NT": "taiwan dollar",
    "R": "brazilian real",
    "Z": "zimbabwean dollar",
}
_ASCII_SYMBOL = {
    "PS": "pound sterling",
    "Y=": "japanese yen",
    "Rs": "indian rupee",
    "ringgit": "malaysian ringgit",
    "Dh": "emirati dirham",
    "Dhs": "emirati dirham",
    "Sh": "kenyan shilling",
    "Ksh": "kenyan shilling",
    "kr": "krona",
    "Kr": "krona",
    "NKr": "norwegian krone",
    "SKr": "swedish krona",
    "DKr": "danish krone",
    "R": "south african rand",
    "N": "nigerian naira",
    "LE": "egyptian pound",
    "SR": "saudi riyal",
}
# letters that are money only before a large sum: "PS2" and "R500" may be names
_DOUBTFUL = frozenset(("PS", "R", "N", "LE", "SR"))
_LARGE = re.compile(r"\d[\d.]*(?:,\d{3}|m\b|bn|k\b| ?million| ?billion| ?trillion)")
_PRICE = re.compile(r"\d*\.\d\d(?!\d)|\d{2,}(?!\.?\d)")
_SCALE = re.compile(
    r"(?: |-)?(hundred thousand|hundred million|thousand|million|billion|trillion|hundred|"
    r"dozens?|lakhs?|crores?)(?![a-z])"
)
_GLUED = re.compile(r" ?(bn|bln|mn|mln|trn|tn|k|m|b|t)(?![a-z0-9/²³'^])")
_EXPONENT = re.compile(r"e([+-]?\d{1,2})(?![\da-z.])| ?[x×] ?10\^?(-?\d{1,2})(?!\d)", re.I)
_FRACTION = re.compile(r"(?:(\d{1,4})[ -])?(\d{1,3})/(\d{1,3})(?![\d/])")
_AND_HALF = re.compile(r" and (?:an?|one)[ -](half|quarter)(?![a-z]| of | the | million| billion)")
_DENOMINATORS = frozenset((*range(2, 11), 12, 16, 20, 32, 40, 50, 64, 100, 1000))
_SLASHED = re.compile(r"\d ?[a-zA-Z°]{1,12}/$")  # "100km/62 miles"
_TOKEN = re.compile(r"[\w@#&+=%~/.:-]*\w")
_SIGN = re.compile(r"(?:(?<![\w)\]%\"'])-|(?<![a-z])(?:minus|negative)[ -])$")
_LETTERS = re.compile(r"[A-Za-z]+$")
_JOINED = re.compile(
    r"(?:^|[^A-Za-z])(?:to|and|or|[Mm]inus|some|about|the|a|by|than|over|of|with|all|at|[Ss]ub|under|over|"
    r"feet|foot|ft|pounds?|lbs?)-$"
)


_PEOPLED = re.compile(
    r" (?:of (?:the |its |his |her |their )?[a-z]|people|users|customers|viewers|barrels|tons|tonnes|"
    r"shares|homes|jobs|copies|(?!away|high|tall|long|wide|deep|below|above|from|hurdles|race|sprint|dash|"
    r"freestyle)[a-z]{2,14}s(?![a-z]))"
)


_LENGTH_AFTER = re.compile(
    r" (?:away|high|tall|long|wide|deep|thick|below|above|from|hurdles|race|sprint|dash|freestyle|backstroke|butterfly|"
    r"breaststroke|relay|individual|final|finals|champion|record|title|gold|silver|bronze|olympic|pool|tower|wall|fence|waves?|"
    r"swell|tides?|snow|drop|fall|cliff|run|walk|swim|yacht|boat|statue|crane|crater|tunnel|telescope)(?![a-z])"
)


class Scanner:
    """Reads the figures of one text. `plain`, `lower` and the text agree character by character."""

    def __init__(self, text: str) -> None:
        self.text = plain(text)
        self.lower = lowered(self.text)

    def scan(self) -> Iterator[Figure | Refused]:
        """Figures and refused numbers in order of their start; none overlap."""
        at, done, lower = 0, 0, self.lower
        while anchor := worded.ANCHOR.search(lower, at):
            start = anchor.start()
            found = (
                self._numeral(start, done) if lower[start] in "0123456789" else worded.read(lower, start, anchor.end())
            )
            if found is None:
                at = anchor.end()
                continue
            yield found
            at = done = max(found.end, anchor.end())

    # ---------------------------------------------------------------- digits

    def _numeral(self, start: int, done: int) -> Figure | Refused | None:
        text = self.text
        begin, currency = self._prefix(start, done)
        if currency is None and (ratio := worded.ratio(self.lower, start)):
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
            name = _DOLLAR.get((mark[1] or "").upper(), "dollar") if mark[2] == "$" else _SYMBOL[mark[2]]
            return window + (mark.start() if mark[2] == "$" else mark.start(2)), name
        code = mark[3].rstrip(".")
        known = _LARGE.match(self.text, start) or (code == "PS" and _PRICE.match(self.text, start))
        if code in _DOUBTFUL and not known:
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
        if left == "x" and text[start - 2 : start - 1].isdigit():
            return None  # "4x4 feet"
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
                figure.rescale(value, fraction.end())
                if not fraction[1]:
                    figure.shape = "part"
            return
        if (half := _AND_HALF.match(self.lower, figure.end)) and figure.low is not None:
            figure.rescale(figure.low + Decimal("0.5" if half[1] == "half" else "0.25"), half.end())
            return
        at = figure.end + (text[figure.end : figure.end + 1] == " ")
        if text[at : at + 1] in numbers.GLYPHS and figure.low is not None:
            figure.rescale(figure.low + numbers.GLYPHS[text[at]], at + 1)

    def _exponent(self, figure: Figure) -> None:
        power = _EXPONENT.match(self.text, figure.end)
        if power and figure.low is not None:
            figure.rescale(figure.low.scaleb(int(power[1] or power[2])), power.end())

    def _magnitude(self, figure: Figure, currency: str | None) -> None:
        """A magnitude word or suffix: "1.2 million", "3bn"; "m" only after a currency or where it cannot be metres."""
        scale = _SCALE.match(self.lower, figure.end)
        factor = None
        if scale:
            factor = Decimal(1)
            for word in scale[1].split():
                factor *= numbers.SCALES.get(word, Decimal(12 if "dozen" in word else 100))
        else:
            scale = _GLUED.match(self.lower, figure.end)
            if scale and self._is_magnitude(scale, currency):
                factor = numbers.SUFFIXES[scale[1]]
        if scale and factor and figure.low is not None:
            step = figure.step
            figure.rescale(figure.low * factor, scale.end())
            figure.step, figure.scale = (step or Decimal(1)) * factor, factor
            again = _SCALE.match(self.lower, figure.end) if factor == 100 or factor == 1000 else None
            if again and again[1] in numbers.SCALES and figure.low is not None:
                more = numbers.SCALES[again[1]]
                figure.rescale(figure.low * more, again.end())
                figure.scale *= more

    def _is_magnitude(self, suffix: re.Match[str], currency: str | None) -> bool:
        letter, after = suffix[1], self.lower[suffix.end() : suffix.end() + 24]
        spaced = suffix[0].startswith(" ")
        if len(letter) > 1 and not (letter == "mn" and spaced):
            return True
        if currency:
            return letter in "kmbt" and not (spaced and letter in "t")
        if letter == "k":
            money = units.surface_at(self.lower, suffix.end() + 1) if spaced else None
            return not spaced or (money is not None and money.dimension == "currency")
        if letter == "b":
            return self.text[suffix.start(1)] in "Bb" and bool(_PEOPLED.match(after))
        if letter == "m":
            known = _PEOPLED.match(after) or units.surface_at(self.lower, suffix.end() + 1)
            return bool(known) or (not _LENGTH_AFTER.match(after) and self._counts(suffix.end()))
        return False

    def _counts(self, at: int) -> bool:
        noun = nouns.noun_at(self.text, self.lower, at, False) if self.lower[at : at + 1] == " " else None
        return noun is not None and noun.plural

    def _glued_right(self, figure: Figure) -> bool:
        """Letters glued to the number that are no unit: "737MAX", "4K", "3s"."""
        after = self.text[figure.end : figure.end + 1]
        if not after.isalpha() and after != "_":
            return False
        if units.unit_at(self.text, self.lower, figure.end) or units.small_degrees(self.lower, figure.end):
            return False
        return not self.lower.startswith(("m", "p", "x", "y/o", "yo"), figure.end)

    def _sign(self, figure: Figure, done: int) -> None:
        window = max(done, figure.start - 9)
        sign = _SIGN.search(self.lower, window, figure.start)
        if not sign or figure.low is None or figure.plain_year:
            return
        before = self.text[max(0, figure.start - 3) : figure.start]
        if self.lower.endswith(("plus or ", "plus/", "plus-"), 0, sign.start()):
            return  # "plus or minus 3 points"
        if (
            sign[0] == "-"
            and re.search(r"\d ?-$", before)
            and not (before.endswith(" -") and self.text[figure.end : figure.end + 1] == "%")
        ):
            return
        figure.low = figure.high = -figure.low
        figure.start = sign.start()
        figure.number = (figure.start if figure.unit is None else figure.number[0], figure.number[1])
