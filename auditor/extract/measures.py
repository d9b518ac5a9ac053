"""Units of figures: the unit after a number, the price per thing, ages, a unit printed once for several numbers."""

from __future__ import annotations

import re
from decimal import Decimal

from auditor.extract import ranges, rejects, units
from auditor.extract.figure import Figure

_AGE = re.compile(
    r"[ -]?(?:(year|yr|month|week|day)s?\.?[ -]olds?|(year|month|week)s? of age|(y)(?:o(?!\w)|/o|\.o\.)|"
    r"(year)s?(?= (?:and|or) (?:older|over|younger|under)(?![a-z])))(?![a-z])"
)
_AGE_BEFORE = re.compile(
    r"(?<![a-z])(?:aged|ages|age|under the age of|the age of|over the age of)"
    r"(?: of| between| from| over| under| about| around| at least| up to)? $"
)
_YOUNGER = re.compile(
    r"(?<![a-z])(?:children|kids|people|those|anyone|women|men|girls|boys|adults|pupils|players|voters) "
    r"(?:aged )?(?:under|over) $"
)
_AGE_LIST = (", ", " and ", ", and ", " or ")
_AGE_BEFORE_LIST = re.compile(
    r"(?<![a-z])(?:aged|ages) (?:(?:[\w-]{1,14}|\d{1,2} years?)(?:,? and |, | or )){0,5}[\w-]{1,14}$"
)
_AGE_AFTER = re.compile(r"(?:[,;]|\)|\.(?:\s|$)|$| at the time| when (?:he|she|they)(?![a-z]))")
_AT_AGE = re.compile(r"(?<![a-z])at $")
_SHE_AFTER = re.compile(r", (?:he|she)(?: is| was|'s)?(?![a-z])")
_AND_YOUNGER = re.compile(r" (?:and|or) (?:older|over|younger|under|up)(?![a-z])")
_WHO = re.compile(
    r"(?<![a-z])(?:children|kids|people|those|anyone|women|men|girls|boys|adults|pupils|players|voters|americans|persons?|"
    r"aged?|infants|teens|teenagers|students|drivers|workers|residents|patients|everyone|somebody|someone) $"
)
_AGE_END = re.compile(r"[,.;:)]|$| (?:who|are|were|is|in|and|or|can|must|will|may|should|at|to|with|have|had)(?![a-z])")
_PERSON_WAS = re.compile(
    r"(?<![a-z])(?:who|he|she|i|i'm|he's|she's|who's)(?: (?:is|was|turned|turns|am|will be|had just turned))? $"
)
_FULL_NAME_BEFORE = re.compile(r"[A-Z][\w'-]+ [A-Z][\w'-]+(?:,? \(|, )$")
_NAME_BEFORE = re.compile(r"[A-Z][\w'.-]+, $")
_SPEAKER_BEFORE = re.compile(r"(?<![a-z])(?:said|says|adds|added|recalls|recalled|explains|explained) [A-Z][\w'-]+, $")
_SPLIT = re.compile(r"( ?\([^()\n]{1,40}\)|\))(?= per | an? )")
_WON = re.compile(r" (won)(?= ?[(,.;)]|$| (?:in|to|for|from|of|worth|on|by)(?![a-z]))")  # elsewhere it is a verb
_OUTER = re.compile(r"( ?\([^()\n]{1,40}\))(?= per | an? )")
_MONEY = re.compile(
    r"(?<![a-z])(?:costs?|costing|paid|pays?|paying|worth|priced?|prices|fined?|salary|wages?|earns?|earned|earning|spends?|"
    r"spent|spending|sold|bills?|debts?|budget|fees?|loan|reward|profits?|sales|invest\w{0,5}|cash)(?: [a-z]+){0,3} $"
)
_LIST = (" and ", ", ", " or ", " and/or ")
_ACROSS = (" by ", "-by-", " x ", "x", " × ", "×")  # "11 x 14 inches"
_BELOW_ZERO = re.compile(r"( below zero )(?:degrees? )?(celsius|centigrade|fahrenheit)|( below zero)(?![a-z])")
_AND_PART = re.compile(
    r" and an? (half|quarter)(?![a-z-])(?! (?:of (?:the|an?|all|his|her|its)|million|billion|dozen|hundred)(?![a-z]))"
)
_LINE_SIGN = re.compile(r"(?:^|\n)([-–] )$")


def read_unit(text: str, lower: str, figure: Figure) -> None:
    """Attach the unit after the number, an age, or what a price is for ("$3 per gallon", "$48,000 a year")."""
    if figure.unit:
        found = units.compound(text, lower, units.Found(figure.unit, figure.dimension, figure.end))
        figure.unit, figure.dimension, figure.end = found.name, found.dimension, found.end
        _read_behind_bracket(text, lower, figure, _OUTER)
    elif age := _AGE.match(lower, figure.end):
        span = next(word for word in age.groups() if word)
        figure.age, figure.unit, figure.dimension = True, f"{'year' if span[0] == 'y' else span} of age", "age"
        figure.unit_span, figure.end = (age.start() + (lower[age.start()] in " -"), age.end()), age.end()
    elif (figure.low or 0) >= 1000 and (won := _WON.match(lower, figure.end)):
        figure.unit, figure.dimension = "south korean won", "currency"
        figure.unit_span, figure.end = won.span(1), won.end(1)
    elif figure.shape != "none" and (at := _unit_start(text, lower, figure)) is not None:
        found_at = units.unit_at(text, lower, at) or units.small_degrees(lower, figure.end)
        if found_at and not rejects.no_unit(text, lower, figure, found_at, at):
            _attach(text, lower, figure, found_at, at)
            _add_half(lower, figure)


def _add_half(lower: str, figure: Figure) -> None:
    """ "a mile and a half", "two hours and a quarter": the part stands behind the unit."""
    half = _AND_PART.match(lower, figure.end)
    if half and figure.low is not None and figure.low == figure.high == figure.low.to_integral_value():
        part = Decimal("0.5") if half[1] == "half" else Decimal("0.25")
        figure.low = figure.high = figure.low + part
        figure.step, figure.end = part, half.end()


def read_below_zero(lower: str, figure: Figure) -> None:
    """ "23 degrees below zero", "ten below zero Celsius", and "- 10 C" at the head of a line are minus figures."""
    if figure.low is None or figure.high != figure.low:
        return
    zero = _BELOW_ZERO.match(lower, figure.end)
    if zero and (figure.unit is None or figure.dimension in ("temperature", "angle")):
        figure.low = figure.high = -abs(figure.low)
        scale = units.surface_at(lower, zero.end(1)) if zero[2] else None
        if scale and scale.dimension == "temperature":
            figure.unit, figure.dimension = scale.name, scale.dimension
            figure.unit_span, figure.end = (zero.end(1), scale.end), scale.end
    elif figure.dimension == "temperature" and (
        sign := _LINE_SIGN.search(lower, max(0, figure.start - 3), figure.start)
    ):
        figure.low = figure.high = -abs(figure.low)
        figure.start = sign.start(1)
        figure.number = (figure.start, figure.number[1])


def _unit_start(text: str, lower: str, figure: Figure) -> int | None:
    at = figure.end
    if figure.shape in ("vague", "part", "words") and lower.startswith(" of ", at):
        at += 3
    if lower[at : at + 2] in ("- ", " -"):
        return None
    if lower[at : at + 1] in (" ", "-"):
        at += 1
    if figure.shape == "part" and lower.startswith(("a ", "an "), at):
        at = text.index(" ", at) + 1
    if text.startswith(("US ", "UK ", "U.S. ", "imperial "), at):
        at = text.index(" ", at) + 1
    return at


def _attach(text: str, lower: str, figure: Figure, found: units.Found, at: int) -> None:
    figure.unit, figure.dimension, figure.note = found.name, found.dimension, found.note
    figure.unit_span, figure.end = (at, found.end), found.end
    if found.name == "pound-mass" and _is_money(text, lower, figure, at):
        figure.unit, figure.dimension = "pound sterling", "currency"
    _read_behind_bracket(text, lower, figure, _OUTER if figure.dimension == "currency" else _SPLIT)


def _read_behind_bracket(text: str, lower: str, figure: Figure, pattern: re.Pattern[str]) -> None:
    """ "74 miles (119 kilometers) per hour": what a figure is counted per stands behind the bracket."""
    bracket = pattern.match(lower, figure.end)
    if bracket and figure.unit:
        whole = units.compound(text, lower, units.Found(figure.unit, figure.dimension, bracket.end(1)))
        figure.unit, figure.dimension = whole.name, whole.dimension


def _is_money(text: str, lower: str, figure: Figure, at: int) -> bool:
    """Whether pounds are money: by the millions, or where the words before speak of prices."""
    if not lower.startswith("pound", at) or lower[at - 1] == "-" or lower.startswith(" of ", figure.end):
        return False
    if figure.shape == "vague":
        return True  # "thousands of pounds for charities"
    return figure.scale >= 10**6 or bool(_MONEY.search(lower, max(0, figure.start - 40), figure.start))


def share(lower: str, found: list[Figure]) -> None:
    """ "1,000 and 10,000 stg", "9, 12 and 15 miles": the unit printed once holds for the figures before it."""
    for a, b in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
        alike = (
            a.shape == b.shape
            and a.scale in (1, b.scale)
            and not a.unit
            and b.unit
            and not b.is_range
            and not a.plain_year
            and not b.age
        )
        gap = lower[a.end : b.start]
        if gap in (", ", " and ") and ranges.is_day(lower, a):
            continue  # "On March 3, 5 percent of …"
        if (
            alike
            and (gap in _LIST or (gap in _ACROSS and b.dimension == "length"))
            and (b.unit_span is None or b.unit_span[0] >= b.number[1])
        ):
            a.unit, a.dimension = b.unit, b.dimension
            if b.scale > 1 and a.scale == 1 and a.low is not None and abs(a.low) < 1000:
                a.low = a.high = a.low * b.scale
                a.step = (a.step or Decimal(1)) * b.scale


def read_age_in_list(lower: str, figure: Figure, kept: list[Figure]) -> None:
    """ "aged 25, 32 and 51", "aged 1, 3 and 6 years": the ages after the first."""
    if not kept or not kept[-1].age or figure.age or figure.unit not in (None, "year") or figure.low is None:
        return
    last, closed = kept[-1], figure.unit or _AGE_END.match(lower, figure.end)
    if closed and lower[last.end : figure.start] in _AGE_LIST and _AGE_BEFORE_LIST.search(lower[: last.end][-60:]):
        figure.age, figure.unit, figure.dimension = True, "year of age", "age"


def read_age(text: str, lower: str, figure: Figure) -> None:
    """ "aged 18 to 34", "who was 10.", "Hassan, 34," are ages without a unit."""
    if (figure.unit and figure.unit != "year") or figure.low is None:
        return
    window = max(0, figure.start - 40)
    said = bool(_AGE_BEFORE.search(lower, window, figure.start))
    if not said and figure.unit is None and figure.low < 120 and _AGE_END.match(lower, figure.end):
        said = bool(_YOUNGER.search(lower, window, figure.start))
    if not said and figure.unit is None and figure.low < 120 and _AND_YOUNGER.match(lower, figure.number[1]):
        said = bool(_WHO.search(lower, window, figure.start))
    if not said and figure.unit is None and 0 < figure.low < 120 and _AGE_AFTER.match(lower, figure.end):
        closed = lower.startswith((",", ";"), figure.end)
        apposed = (_NAME_BEFORE if closed else _FULL_NAME_BEFORE).search(text, window, figure.start)
        apposed = apposed or _SPEAKER_BEFORE.search(text, window, figure.start)
        at_age = _AT_AGE.search(lower, window, figure.start) and _SHE_AFTER.match(lower, figure.end)
        said = bool(apposed or at_age or _PERSON_WAS.search(lower, window, figure.start))
    if said:
        figure.age, figure.unit, figure.dimension = True, "year of age", "age"
