"""Ranges: two figures that name one span of values ("3-5 km", "between 40 and 50", "$3 billion to $5 billion").

A magnitude or a unit printed once holds for both ends. Two ends of a change of people ("from 36 to 43 dead") read as
a range as well: the
words give both ends and no more.
"""

from __future__ import annotations

import re
from decimal import Decimal

from auditor.extract.figure import Figure

_CONNECT = re.compile(
    r"(?P<dash> ?[-–—] ?~?| ?-{2} ?|-to-| ?- ?to ?- ?)"
    r"|(?P<to>-? to[ -](?:about |around |up to |as much as |as many as |a |roughly |nearly )?)"
    r"|(?P<and> and (?:about |around |roughly )?)|(?P<or>-? or (?:even |maybe |perhaps )?)"
)
_BETWEEN = re.compile(r"(?<![a-z])between (?:[a-z]+ ){0,3}$")
_VOTED = re.compile(r"(?<![a-z])(?:vot(?:es?|ed|ing)|ballots?|beat|won|lost|defeated)(?: [a-z]+){0,3}(?: ?[-–,:])? $")
_NOTHING_COUNTED = re.compile(r"$|[.,;)]|\s(?:to|in|on|for|against|after|with|at|by|when|and)(?![a-z])")
_BRACKET_OF_RANGE = re.compile(r"(?<![a-z])between [^()]{3,40}\((?:about )?$")
_FROM = re.compile(r"(?<![a-z])(?:from|range of|ranges|ranging|ranged) (?:[a-z]+ ){0,3}$")
MOVED = re.compile(
    r"(?<![a-z])(?:rose|rise|risen|rises|rising|fell|falls?|fallen|falling|gain(?:s|ed|ing)?|lost|loses?|losing|"
    r"up|down|climb(?:ed|s|ing)?|drop(?:ped|s|ping)?|slid|slip(?:ped|s|ping)?|add(?:ed|s|ing)?|jump(?:ed|s|ing)?|plunged?|"
    r"increased?|decreased?|soar(?:ed)?|surged?|tumbled?|eased?|advanced?|declined?|dipped|shed)(?: by)?"
    r"(?: (?:about|nearly|almost|another|just|some))? [$£€]?$"
)
_MONTH = re.compile(
    r"(?<![a-z])(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.? $"
)
_MAX_GAP = 16
# "from 20 mpg in 2008 to 29 mpg": what may stand between the ends of a change, a time or the thing measured
_LONG_WAY = re.compile(
    r"(?: [a-z]{1,12}){0,4}(?: [\d:.]{1,5}(?: ?[ap]\.?m\.?)?)?(?: [a-z]{1,10}){0,3} to "
    r"(?:about |around |just |nearly )?"
)
_OPENING = re.compile(
    r"(?:[(\[]|[–—] ?|--? |(?:equivalent|equal) to )(?:(?:about|or|around|roughly|nearly|some|approximately) ){0,2}$"
)
_CLOSING = re.compile(r"[)\],]| ?[–—]| -")
_MAX_WAY = 48
_SMALL = 1000  # below it a figure takes the magnitude of the other end
_FEW_THOUSAND = 3  # times the first end, up to which "5-10,000" counts thousands at both
_LEVEL = 5  # times a change, from where a second bare figure is the level it led to

# what one measure of two units is made of: larger unit → (smaller unit, how many make one)
_PARTS = {
    "foot": ("inch", 12),
    "pound-mass": ("ounce", 16),
    "stone": ("pound-mass", 14),
    "dollar": ("cent", 100),
    "euro": ("cent", 100),
    "pound sterling": ("penny", 100),
}
_MONEY_GAPS = (" and ", " ", "-")  # "$2.87, 12 cents more" are two sums
_PART_GAP = re.compile(r"[-, ]|,? and |, |")


def compound(lower: str, found: list[Figure]) -> list[Figure]:
    """One figure for a measure of two units: "6-foot-2", "5 ft 10 in", "7 pounds, 4 ounces", "20 dollars and 50
    cents".
    """
    out: list[Figure] = []
    for figure in found:
        if out and out[-1].unit == "pound-mass" and figure.unit == "penny":
            out[-1].unit, out[-1].dimension = "pound sterling", "currency"  # "12 pounds and 50 pence"
        if out and _is_part(lower, out[-1], figure):
            _add_part(out[-1], figure)
        else:
            out.append(figure)
    return out


def _is_part(lower: str, a: Figure, b: Figure) -> bool:
    part = _PARTS.get(a.unit or "")
    if not part or b.low is None or not 0 <= b.low < part[1] or b.is_range or a.is_range or b.start - a.end > 5:
        return False
    gap = lower[a.end : b.start]
    if b.unit == part[0] and a.dimension == "currency":
        return gap in _MONEY_GAPS and a.low == (a.low or Decimal(0)).to_integral_value()
    if b.unit == part[0]:
        return bool(_PART_GAP.fullmatch(gap))
    return (
        b.unit is None
        and a.unit == "foot"
        and gap in ("-", " ", "")
        and not lower[b.end : b.end + 1].isalpha()
        and b.low == b.low.to_integral_value()
    )


def _add_part(a: Figure, b: Figure) -> None:
    assert a.low is not None
    assert b.low is not None
    parts = Decimal(_PARTS[a.unit or ""][1])
    a.low = a.high = a.low + b.low / parts
    a.step = (b.step or Decimal(1)) / parts
    a.number, a.end = (a.number[0], b.number[1]), b.end


def join(lower: str, found: list[Figure]) -> list[Figure]:
    """The figures with every pair that names a range made one."""
    return _changes(lower, _pass(lower, _pass(lower, found, ("dash",)), ("to", "and", "or", "dash")))


def _changes(lower: str, found: list[Figure]) -> list[Figure]:
    """Join the ends of a change of a measure: "from 20 miles per gallon in 2008 to 29 mpg", "from $9 at noon to $8"."""
    out: list[Figure] = []
    for figure in found:
        year = bool(out) and out[-1].plain_year and not out[-1].unit
        start = out[-2] if year and len(out) > 1 else out[-1] if out and not year else None
        if start and _changes_to(lower, start, figure):
            if year:
                out[-1].absorbed = True
            _merge(start, figure)
        else:
            out.append(figure)
    return out


def _changes_to(lower: str, a: Figure, b: Figure) -> bool:
    if a.low is None or b.low is None or a.is_range or b.is_range or a.unit is None or a.dimension in ("time", "age"):
        return False
    if (b.unit or a.unit) != a.unit or not 0 < b.start - a.end <= _MAX_WAY or b.shape != "digits" or b.plain_year:
        return False
    way = _LONG_WAY.fullmatch(lower, a.end, b.start)
    return bool(way and _FROM.search(lower, max(0, a.start - 40), a.start))


def _pass(lower: str, found: list[Figure], kinds: tuple[str, ...]) -> list[Figure]:
    out: list[Figure] = []
    for figure in found:
        if out and not out[-1].is_range and not figure.is_range and _joins(lower, out[-1], figure, kinds):
            _merge(out[-1], figure)
        else:
            out.append(figure)
    return out


def _joins(lower: str, a: Figure, b: Figure, kinds: tuple[str, ...]) -> bool:
    if a.low is None or b.low is None or not 0 <= b.start - a.end <= _MAX_GAP or "none" in (a.shape, b.shape):
        return False
    if is_day(lower, a) and (b.scale > 1 or b.unit or b.low > 31):
        return False
    if a.plain_year and not b.plain_year and _IN_YEAR.search(lower, max(0, a.start - 12), a.start):
        return False  # "from 2.2 million tons in 2010 to 1.6 million tons"
    connector = _CONNECT.fullmatch(lower, a.end, b.start)
    touching = (b.low < 0 and a.end == b.start) or (a.end == b.start - 1 and b.low < 0 and not a.unit)
    if (not connector and not touching) or (connector and connector.lastgroup not in kinds):
        return False
    if (a.plain_year != b.plain_year and not (a.unit or b.unit)) or not _one_unit(a, b):
        return False
    return _means_range(lower, a, b, connector.lastgroup if connector else "dash")


_IN_YEAR = re.compile(r"(?:^|\W)(?:in|since|during|by) $")


def is_day(lower: str, a: Figure) -> bool:
    """ "March 30 to 3.254 billion": the first number is the day of a month."""
    return (
        a.low is not None
        and 0 < a.low < 32
        and a.scale == 1
        and bool(_MONTH.search(lower, max(0, a.start - 12), a.start))
    )


def _one_unit(a: Figure, b: Figure) -> bool:
    if a.unit and b.unit:
        return a.unit == b.unit or b.unit.startswith(a.unit + " per ")
    # "4 per cent to 3,005": what has no unit beside a percentage is another figure unless the percentage comes last
    return not (a.unit and a.dimension == "percentage")


def _means_range(lower: str, a: Figure, b: Figure, kind: str | None) -> bool:
    assert a.low is not None
    assert b.low is not None
    left = lower[max(0, a.start - 40) : a.start]
    if kind == "and":
        return bool(_BETWEEN.search(left) or _BRACKET_OF_RANGE.search(left))
    if kind == "or":
        return a.unit_span is None and a.shape != "part" and a.low < b.low <= 3 * a.low
    if kind == "to":
        if (a.shape == "part" and b.shape != "part") or (a.unit and not b.unit and a.dimension != "currency"):
            return False
        alike = bool(a.unit) == bool(b.unit) or (a.unit_span or (0, 0))[0] >= a.number[1]
        if alike and (a.unit or b.low > _LEVEL * a.low) and MOVED.search(left):
            return False  # "rose 2 C to 30 C", "fell by 5,000 to 192,000": how far, and where to
        if not b.unit and _VOTED.search(left) and _NOTHING_COUNTED.match(lower, b.end):
            return False  # "voted 186 to 230"
        return a.low < b.low or bool(_FROM.search(left)) or _in_bracket(lower, a, b)
    if a.low < abs(b.low) or (a.unit and b.unit):
        return True
    return bool(b.unit) and (bool(_FROM.search(left)) or _in_bracket(lower, a, b))


def _in_bracket(lower: str, a: Figure, b: Figure) -> bool:
    """ "(470-57 lb)": alone in a bracket with its unit it is a range, though one end is wrong."""
    if not b.unit or a.unit or not _CLOSING.match(lower, b.end):
        return False
    return bool(_OPENING.search(lower, max(0, a.start - 30), a.start))


def _merge(a: Figure, b: Figure) -> None:
    assert a.low is not None
    assert b.low is not None
    if b.low < 0 <= a.low and b.start - a.end <= 1 and b.unit_span != b.number:
        b.low = b.high = -b.low
    small = abs(a.low) < _SMALL or abs(a.low) * b.scale <= b.low  # "37,000 to 38,000 billion"
    if b.scale > 1 and a.scale == 1 and small and a.low * b.scale < 10 * b.low:
        a.low *= b.scale
        a.step = (a.step or Decimal(1)) * b.scale
    elif b.low % 1000 == 0 and a.scale == b.scale == 1 and _FEW_THOUSAND * a.low >= b.low / 1000 > a.low:
        a.low, a.step = a.low * 1000, (a.step or Decimal(1)) * 1000  # "10-12,000 people"
    a.high, a.step = b.high, min(a.step or Decimal(1), b.step or Decimal(1))
    if b.unit:
        a.unit, a.dimension, a.unit_span, a.age, a.note = b.unit, b.dimension, b.unit_span, b.age, b.note
    a.number, a.end = (a.number[0], b.number[1]), max(a.end, b.end)
    a.is_range = True
    a.plain_year = a.plain_year and b.plain_year
