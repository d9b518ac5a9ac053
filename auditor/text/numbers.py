"""Number words and numerals as values: "twenty-two", "half a million", "5,000", "1.2 million".

`words_at` reads a run of number words at a position, as the scanner of quantities needs it; `parse_number` reads a
whole string. Values are `Decimal` as written, never float. Both are linear in the text they read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

SMALL: dict[str, int] = {word: value for value, word in enumerate(_UNITS.split())}
SMALL |= {word: 10 * value for value, word in enumerate(_TENS.split(), start=2)}
SMALL |= {"fourty": 40}
SCALES: dict[str, Decimal] = {
    "thousand": Decimal(10**3),
    "million": Decimal(10**6),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
    "quadrillion": Decimal(10**15),
    "lakh": Decimal(10**5),
    "lakhs": Decimal(10**5),
    "crore": Decimal(10**7),
    "crores": Decimal(10**7),
}
GROUPS: dict[str, int] = {"dozen": 12, "score": 20}
SUFFIXES: dict[str, Decimal] = {
    "k": Decimal(10**3),
    "m": Decimal(10**6),
    "mn": Decimal(10**6),
    "mln": Decimal(10**6),
    "mio": Decimal(10**6),
    "b": Decimal(10**9),
    "bn": Decimal(10**9),
    "bln": Decimal(10**9),
    "t": Decimal(10**12),
    "tn": Decimal(10**12),
    "trn": Decimal(10**12),
    "trln": Decimal(10**12),
}
GLYPHS: dict[str, Decimal] = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "⅓": Decimal(1) / 3,
    "⅔": Decimal(2) / 3,
    "⅛": Decimal("0.125"),
    "⅜": Decimal("0.375"),
    "⅝": Decimal("0.625"),
    "⅞": Decimal("0.875"),
    "⅕": Decimal("0.2"),
    "⅖": Decimal("0.4"),
    "⅗": Decimal("0.6"),
    "⅘": Decimal("0.8"),
    "⅙": Decimal(1) / 6,
    "⅚": Decimal(5) / 6,
}
PARTS: dict[str, int] = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fourth": 4,
    "fourths": 4,
    "fifth": 5,
    "fifths": 5,
    "sixth": 6,
    "sixths": 6,
    "seventh": 7,
    "sevenths": 7,
    "eighth": 8,
    "eighths": 8,
    "ninth": 9,
    "ninths": 9,
    "tenth": 10,
    "tenths": 10,
}

MAX_DIGITS = 18  # longer runs are identifiers, hashes or noise, never figures of a report

NUMERAL = re.compile(
    r"(?:\d{1,3}(?:,\d{3})++(?!\d)|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,3}(?: \d{3})++(?![\d,])|"
    r"\d++)(?:\.\d++)?|\.\d++"
)
_WORD = re.compile(r"[A-Za-z]+")
_GAP = re.compile(r"(?:- ?| )(?:and )?")


@dataclass(frozen=True, slots=True)
class Words:
    """A run of number words: its value, where it ends, and whether a scale or group word ("million", "dozen") closed
    it.
    """

    value: Decimal
    end: int
    step: Decimal


def step_of(value: Decimal) -> Decimal:
    """The place value of the last non-zero digit: 1000 for 5,000, 0.1 for 2.50; 1 for zero."""
    if not value:
        return Decimal(1)
    exponent = value.normalize().as_tuple().exponent
    return Decimal(10) ** exponent if isinstance(exponent, int) else Decimal(1)


def neat(value: Decimal) -> Decimal:
    """The same value without a decimal tail that says nothing: 1200000.0 becomes 1200000, 1E+3 becomes 1000."""
    if value == value.to_integral_value() and abs(value.adjusted()) < 25:
        return value.quantize(Decimal(1))
    return value


def numeral(digits: str) -> Decimal | None:
    """The value of a printed numeral with its separators ("12,500.5", "1 200"); None when it has too many digits."""
    plain = digits.replace(",", "").replace(" ", "")
    return Decimal(plain) if len(plain) <= MAX_DIGITS else None


def words_at(lower: str, start: int) -> Words | None:
    """Read the longest run of number words that begins at `start` of an already lower-cased text.

    Reads "twenty-two", "one hundred and two", "three million two hundred", "a hundred", "half a million", "two and a
    half",
    "two dozen", "half a dozen". None when no number word begins there. "a" alone is no number.
    """
    word = _WORD.match(lower, start)
    if not word:
        return None
    if word[0] in ("a", "an"):
        return _after_article(lower, word.end())
    if word[0] == "half":
        return _after_half(lower, word.end())
    if word[0] == "dozen":
        return Words(Decimal(12), word.end(), Decimal(12))
    if word[0] in SMALL or word[0] in SCALES or word[0] == "hundred":
        return _run(lower, start)
    return None


def _after_article(lower: str, end: int) -> Words | None:
    """ "a hundred and two", "a dozen", "a couple", "a half-million", "a million and a half"."""
    word = _WORD.match(lower, end + 1) if lower[end : end + 1] in (" ", "-") else None
    if not word:
        return None
    if word[0] == "half":
        return _after_half(lower, word.end())
    if word[0] == "quarter":
        return _scaled_part(lower, word.end(), Decimal("0.25"))
    if word[0] == "dozen":
        return Words(Decimal(12), word.end(), Decimal(12))
    if word[0] == "hundred" or word[0] in SCALES:
        return _run(lower, word.start())
    if word[0] == "couple":
        return Words(Decimal(2), word.end(), Decimal(1))
    return None


_SCALED = re.compile(r"(?: |-)(?:of )?(?:an? )?(dozen|hundred|thousand|million|billion|trillion)(?![a-z])")


def _scaled_part(lower: str, end: int, part: Decimal) -> Words | None:
    scale = _SCALED.match(lower, end)
    if not scale:
        return None
    whole = Decimal(GROUPS.get(scale[1], 100)) if scale[1] not in SCALES else SCALES[scale[1]]
    return Words(part * whole, scale.end(), step_of(part * whole))


def _after_half(lower: str, end: int) -> Words | None:
    return _scaled_part(lower, end, Decimal("0.5"))


_HALF = re.compile(r"[ -]and[ -](?:an?[ -]|one[ -])?(half|quarter)(?![a-z])|[ -]and[ -]three[ -]quarters(?![a-z])")
_SCALE_AFTER = re.compile(r" (hundred|thousand|million|billion|trillion)(?![a-z])")


class _Sum:
    """Adds number words from left to right; `add` refuses a word that cannot follow what was read."""

    def __init__(self) -> None:
        self.total = Decimal(0)
        self.group = Decimal(-1)  # -1: nothing read in this group yet
        self.room = Decimal(10) ** 20  # what follows must be smaller
        self.ceiling = Decimal(10) ** 20
        self.unit = Decimal(1)

    def add(self, word: str) -> bool:
        if word in SMALL:
            return self._small(Decimal(SMALL[word]))
        if word == "hundred":
            return self._hundred()
        if word in SCALES:
            return self._scale(SCALES[word])
        return False

    def _small(self, value: Decimal) -> bool:
        if value >= self.room or (self.group >= 0 and value == 0):
            return False
        self.group = max(self.group, Decimal(0)) + value
        self.room = Decimal(10) if value >= 20 and value % 10 == 0 else Decimal(1)
        self.unit = Decimal(1)
        return True

    def _hundred(self) -> bool:
        if self.group == 0 or self.group >= 100 or self.ceiling <= 100:
            return False
        self.group = (self.group if self.group > 0 else Decimal(1)) * 100
        self.room, self.unit = Decimal(100), Decimal(100)
        return True

    def _scale(self, scale: Decimal) -> bool:
        if scale >= self.ceiling or self.group == 0 or self.group < 0 < self.total:
            return False
        self.total += (self.group if self.group > 0 else Decimal(1)) * scale
        self.group, self.room, self.ceiling, self.unit = Decimal(-1), min(scale, Decimal(1000)), scale, scale
        return True

    @property
    def value(self) -> Decimal:
        return self.total + max(self.group, Decimal(0))


def _run(lower: str, start: int) -> Words:
    total, end, at = _Sum(), start, start
    while (word := _WORD.match(lower, at)) and total.add(word[0]):
        end = word.end()
        gap = _GAP.match(lower, end)
        if not gap or ("and" in gap[0] and total.unit < 100):
            break
        at = gap.end()
    return _tail(lower, end, total)


def _tail(lower: str, end: int, total: _Sum) -> Words:
    """What may close a run: "and a half", a scale after it ("one and a half million"), "dozen", "point five"."""
    value, step = total.value, step_of(total.value)
    if half := _HALF.match(lower, end):
        part = Decimal("0.75") if half[1] is None else Decimal("0.5") if half[1] == "half" else Decimal("0.25")
        value, end = value + part * total.unit, half.end()
        if total.unit == 1 and (scale := _SCALE_AFTER.match(lower, end)):
            value, end = value * SCALES.get(scale[1], Decimal(100)), scale.end()
        step = step_of(value)
    elif group := _GROUP.match(lower, end):
        value, end, step = value * 12, group.end(), Decimal(12)
    elif point := _POINT.match(lower, end):
        fraction = "".join(str(SMALL[w]) for w in point[1].split())
        value, end = value + Decimal("0." + fraction), point.end()
        if scale := _SCALE_AFTER.match(lower, end):
            value, end = value * SCALES.get(scale[1], Decimal(100)), scale.end()
        step = step_of(value)
    return Words(value, end, step)


_DIGIT_WORD = "zero|one|two|three|four|five|six|seven|eight|nine"
_POINT = re.compile(rf" point ((?:{_DIGIT_WORD})(?: (?:{_DIGIT_WORD})){{0,5}})(?![a-z])")
_GROUP = re.compile(r"[ -]dozens?(?![a-z])")
_SUFFIX = re.compile(
    r"[ -]?(thousand|million|billion|trillion|quadrillion|lakhs?|crores?|dozen|hundred|bn|mn|mln|bln|tn|"
    r"trn|k|m|b)\.?$"
)


def in_words(number: int) -> str:
    """A whole number from 0 to 100 in words: "nine", "twenty-one". ValueError beyond."""
    if not 0 <= number <= 100:
        raise ValueError(f"{number} is not from 0 to 100")
    if number == 100:
        return "one hundred"
    ones, tens = _UNITS.split(), _TENS.split()
    if number < 20:
        return ones[number]
    return tens[number // 10 - 2] + (f"-{ones[number % 10]}" if number % 10 else "")


def parse_number(words: str) -> Decimal | None:
    """The value of a string that is a number and nothing else; None if it is no number.

    Reads numerals with separators, decimals, signs, simple fractions ("1/2", "2 ½"), magnitude words and suffixes
    ("1.2 million", "3bn"),
    and number words ("twenty-two", "half a million", "minus five").
    """
    text = " ".join(words.lower().replace("−", "-").split())
    for minus in ("minus ", "negative ", "-"):
        if text.startswith(minus):
            value = parse_number(text[len(minus) :])
            return None if value is None else -value
    found = words_at(text, 0)
    if found and found.end == len(text):
        return found.value
    return _digits(text)


def _digits(text: str) -> Decimal | None:
    scale = Decimal(1)
    if suffix := _SUFFIX.search(text):
        text, name = text[: suffix.start()], suffix[1]
        scale = SCALES.get(name) or SUFFIXES.get(name) or Decimal(GROUPS.get(name, 100))
    part = Decimal(0)
    if text[-1:] in GLYPHS:
        part, text = GLYPHS[text[-1]], text[:-1].rstrip()
        if not text:
            return part * scale
    elif fraction := re.fullmatch(r"(?:(\d{1,6}) )?(\d{1,6})/(\d{1,6})", text):
        if int(fraction[3]) == 0:
            return None
        return (Decimal(fraction[1] or 0) + Decimal(fraction[2]) / Decimal(fraction[3])) * scale
    whole = NUMERAL.fullmatch(text)
    value = numeral(text) if whole else None
    return None if value is None else (value + part) * scale
