"""Units: which words and symbols name one, what they measure, and how they convert.

`data/units.csv` is generated (`make units`) from quantulum3's own tables for names, surfaces and symbols, from pint
for factors,
and extended by what news needs and quantulum3 lacks. Reading an article touches neither library. Only a compound unit
that no table
holds ("µg/m3") goes to quantulum3's parser, on that span alone, with its classifier off; what it says is kept when
its number agrees
with ours, and noted otherwise. pint is asked for the factor of such a compound. This is the one module that imports
either.
"""

from __future__ import annotations

import csv
import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: quantulum3's name where it has one, its dimension, and value_in_base = value * factor + offset (SI base
    units).

    `factor` is None where there is nothing to convert (currencies, percentages); `origin` is "quantulum3" or "ours".
    """

    name: str
    dimension: str
    factor: Decimal | None
    offset: Decimal
    surfaces: tuple[str, ...]
    symbols: tuple[str, ...]
    origin: str


@dataclass(frozen=True, slots=True)
class Found:
    """A unit read in a text: canonical name, dimension, where it ends. `note` records a disagreement between the
    tables.
    """

    name: str
    dimension: str
    end: int
    note: str | None = None


def data_rows(name: str) -> Iterator[list[str]]:
    """The rows of a CSV vocabulary in `auditor/data/`, without its comment lines."""
    text = resources.files("auditor").joinpath("data", name).read_text(encoding="utf-8")
    return csv.reader(line for line in text.splitlines() if line and not line.startswith("#"))


@functools.cache
def table() -> dict[str, Unit]:
    """All units of `data/units.csv` by name, in file order."""
    rows = data_rows("units.csv")
    next(rows)
    units = {}
    for name, dimension, factor, offset, surfaces, symbols, origin in rows:
        units[name] = Unit(
            name,
            dimension,
            Decimal(factor) if factor else None,
            Decimal(offset or 0),
            tuple(filter(None, surfaces.split("|"))),
            tuple(filter(None, symbols.split("|"))),
            origin,
        )
    return units


@functools.cache
def _by_first_word() -> dict[str, list[tuple[str, Unit]]]:
    """Surfaces (lower case) and their plurals by first word, longest first."""
    index: dict[str, list[tuple[str, Unit]]] = {}
    for unit in table().values():
        for surface in unit.surfaces:
            many = surface if surface in _CODES else plural(surface)
            for form in dict.fromkeys((surface.replace("-", " "), many.replace("-", " "))):
                first = _FIRST.match(form)
                index.setdefault(first[0] if first else form[0], []).append((form, unit))
    for forms in index.values():
        forms.sort(key=lambda pair: -len(pair[0]))
    return index


@functools.cache
def _by_symbol() -> dict[str, list[tuple[str, Unit]]]:
    index: dict[str, list[tuple[str, Unit]]] = {}
    for unit in table().values():
        for symbol in unit.symbols:
            index.setdefault(symbol[0], []).append((symbol, unit))
    for forms in index.values():
        forms.sort(key=lambda pair: -len(pair[0]))
    return index


_CODES = frozenset(("gbp", "usd", "eur", "aud", "nzd", "hkd", "sgd", "jpy", "cny", "rmb", "inr", "chf", "krw", "btc"))
_LONGEST = 48  # characters of the longest unit surface
_FIRST = re.compile(r"[a-zµμ]+")
_IRREGULAR = {
    "foot": "feet",
    "inch": "inches",
    "century": "centuries",
    "penny": "pence",
    "hertz": "hertz",
    "horsepower": "horsepower",
    "millennium": "millennia",
    "torr": "torr",
    "gauss": "gauss",
    "siemens": "siemens",
    "baud": "baud",
}


_OVER = re.compile(r"( per | an? | to the )")


def plural(surface: str) -> str:
    """The plural of a unit's surface: "square foot" → "square feet", "mile per hour" → "miles per hour"."""
    head, per, rest = _OVER.split(surface, maxsplit=1) if _OVER.search(surface) else (surface, "", "")
    before, space, last = head.rpartition(" ")
    if before.startswith("degree ") or head.startswith("degree "):
        return re.sub(r"^degree\b", "degrees", surface)
    if last.endswith(("s", "z")) or not last.isalpha():
        return surface
    many = _IRREGULAR.get(last) or (last + "es" if last.endswith(("ch", "x")) else last + "s")
    return before + space + many + per + rest


def is_word(surface: str) -> bool:
    """Whether a lower-cased string is a unit's name written out in the singular, not a symbol or a plural."""
    return len(surface) > 3 and any(
        form == surface and surface in unit.surfaces for form, unit in _by_first_word().get(surface.split(" ")[0], ())
    )


def surface_at(lower: str, at: int) -> Found | None:
    """The longest unit word that begins exactly at `at` of a lower-cased text; hyphens in it count as spaces ("square-
    mile").
    """
    first = _FIRST.match(lower, at)
    if not first:
        return None
    forms = _by_first_word().get(first[0])
    if not forms:
        return None
    words = lower[at : at + _LONGEST].replace("-", " ")
    for form, unit in forms:
        end = at + len(form)
        if words.startswith(form) and not lower[end : end + 1].isalnum():
            return Found(unit.name, unit.dimension, end)
    return None


_SMALL_DEGREES = re.compile(r" ?(?:deg\.? ?)?([cf])(?![\w'./-])")
_OF_TEMPERATURE = re.compile(
    r"(?<![a-z])(?:temperatures?|temp|degrees?|celsius|celcius|fahrenheit|farenheit|heat(?:ed|ing)?|hot|cold|warm|cool|"
    r"oven|weather|forecast|thermostat|boil|boils|freez\w{1,4}|conv|convert|fever|kiln|outside)(?![a-z])|"
    r"\d ?[cf] (?:to|in|into) [cf](?![a-z])"
)
_AROUND = 60  # characters in which a word for temperature makes "f" and "c" degrees


def small_degrees(lower: str, at: int) -> Found | None:
    """ "72f", "33 c" where the words around speak of temperature; small letters elsewhere are no degrees."""
    found = _SMALL_DEGREES.match(lower, at)
    if not found or not _OF_TEMPERATURE.search(lower, max(0, at - _AROUND), at + _AROUND):
        return None
    name = "degree Celsius" if found[1] == "c" else "degree fahrenheit"
    return Found(name, "temperature", found.end())


_MARKS = frozenset("$€£¥₹₩₪₺₽฿₦₱₿")  # before a number they belong to that number
_PRIMES = frozenset("'′")  # before a letter they are apostrophes


def symbol_at(text: str, at: int) -> Found | None:
    """The longest unit symbol that begins exactly at `at`; case counts, and no letter or digit may follow."""
    for symbol, unit in _by_symbol().get(text[at : at + 1], ()):
        end = at + len(symbol)
        after = text[end : end + 1]
        if not text.startswith(symbol, at) or (symbol in _PRIMES and after.isalpha()):
            continue
        if not (after.isalnum() and (symbol[-1].isalnum() or symbol in _MARKS)):
            return Found(unit.name, unit.dimension, end)
    return None


_PER = re.compile(r" ?/ ?| per | an? | an?-|-per-|-an?-| (?:each|every) ")
_NOT_PER = re.compile(r" (?:ago|earlier|before|later|after|old|in advance)(?![a-z])")
_PER_NOUN = re.compile(
    r" per (?:common |ordinary |preferred |diluted )?"
    r"(share|person|head|capita|household|unit|student|child|patient|vote|ticket|night|passenger|"
    r"employee|worker|customer|user|family|vehicle|game|match|bottle|copy|room|seat|plate|page|call|"
    r"minute|item|order|trip|visit|pupil|resident|home|house|car|truck|flight|carton|pack|bag|box|case|"
    r"bushel|animal|voter|adult|worker|tree|kilo|pop|piece|guest|screen|device|subscriber|transaction|"
    r"state|country|team|season|shift|session|class|side|station|site|store|crew)(?![a-z])"
    r"| an? (?:common |ordinary |preferred )?(share|"
    r"head|bushel|person|bottle|unit|ticket|night|pop|piece)(?![a-z])"
)


def unit_at(text: str, lower: str, at: int) -> Found | None:
    """The unit that begins at `at`: a word or a symbol, with a following "per X", "/X", "a year" read as part of it."""
    found = surface_at(lower, at) or symbol_at(text, at)
    if found:
        found = compound(text, lower, found)
    if found is None and (national := _NATIONAL.match(text, at)):
        return Found(f"{national[1]} {national[2]}".lower(), "currency", national.end())
    strange = _STRANGE.match(text, at)
    if strange and strange.end() > (found.end if found else at):
        read = by_quantulum(strange[0]) if all(_is_symbol(part) for part in _PARTS.split(strange[0])) else None
        return replace(read, end=strange.end()) if read else found
    return found


# money of a country that no table holds: "Sudanese pounds", "Trinidadian dollars"
_NATIONAL = re.compile(
    r"((?:[A-Z][a-z]{2,12} )?[A-Z][a-z]{1,12}(?:an|ese|ish|i|ic|ch)|CFA) "
    r"(dollar|pound|dinar|rupee|shilling|franc|peso|krona|riyal|rial|ruble|crown|mark|lira|dirham)s?(?![a-z])"
)

# a compound of symbols that the tables do not hold: "µg/m3", "J/m^2", "kWh/100 km" is a rate of ours and not meant
_STRANGE = re.compile(
    r"[A-Za-zµ°Ω]{1,5}(?:[²³]|\^-?\d)?(?:[/·][A-Za-zµΩ]{1,4}(?:[²³]|\^-?\d|[23](?![\w]))?){1,2}(?![\w/²³^])"
)


_PARTS = re.compile(r"[/·]")
_POWER = re.compile(r"\^?-?[23²³]$|\^-?1$")


def _is_symbol(part: str) -> bool:
    symbol = _POWER.sub("", part)
    return symbol in ("J", "N", "K", "s", "A", "J", "Pa", "mol") or any(
        s == symbol for s, _ in _by_symbol().get(symbol[:1], ())
    )


@functools.lru_cache(maxsize=256)
def by_quantulum(symbols: str) -> Found | None:
    """The unit that quantulum3's parser reads in a compound of symbols; None when it reads none or misreads the
    number before it.

    Asked for the span alone, with its classifier off (its model does not load with current scikit-learn, and its
    results vary).
    """
    from quantulum3 import classifier, parser

    classifier.USE_CLF = False
    try:
        read = parser.parse(f"{_PROBE} {symbols}")
    except Exception:  # its parser lets arithmetic errors escape on odd input
        return None
    if len(read) != 1 or read[0].value != _PROBE or read[0].unit.name in ("dimensionless", "unk"):
        return None
    unit = read[0].unit
    return Found(
        unit.name,
        unit.entity.name if unit.entity.name != "unknown" else unit.name,
        0,
        f"unit read by quantulum3 from “{symbols}”",
    )


_PROBE = 17


def compound(text: str, lower: str, found: Found) -> Found:
    """Extend a unit by what it is counted per: "dollars a year", "barrels per day", "kWh/100 km" stays as it is."""
    per = _PER.match(lower, found.end)
    if not per:
        return found
    below = surface_at(lower, per.end()) or symbol_at(text, per.end())
    if below is None or below.dimension in ("currency", "percentage"):
        return _per_noun(lower, found)
    article = per[0].strip(" -") in ("a", "an", "each", "every")
    if article and ((below.dimension != "time" and found.dimension != "currency") or _NOT_PER.match(lower, below.end)):
        return found
    name = f"{found.name} per {below.name}"
    known = table().get(name)
    if known:
        return Found(known.name, known.dimension, below.end)
    kind = "currency" if found.dimension == "currency" else f"{found.dimension} per {below.dimension}"
    return Found(name, kind, below.end)


def _per_noun(lower: str, found: Found) -> Found:
    """ "$62 per share": a price for something that is no unit."""
    per = _PER_NOUN.match(lower, found.end) if found.dimension == "currency" else None
    return Found(f"{found.name} per {per[1] or per[2]}", "currency", per.end()) if per else found


# --------------------------------------------------------------------------- conversion


@functools.cache
def to_base(name: str) -> tuple[Decimal, Decimal] | None:
    """(factor, offset) of a unit to SI base units; None where it cannot be converted. Compounds are composed."""
    unit = table().get(name)
    if unit:
        return None if unit.factor is None else (unit.factor, unit.offset)
    above, per, below = name.partition(" per ")
    if not per:
        return None
    top, bottom = to_base(above), to_base(below)
    return (top[0] / bottom[0], Decimal(0)) if top and bottom and bottom[0] else None


def dimension(name: str) -> str | None:
    """What a unit measures; None for a unit that no table holds."""
    unit = table().get(name)
    if unit:
        return unit.dimension
    above, per, below = name.partition(" per ")
    return f"{dimension(above)} per {dimension(below)}" if per else None


def convert(value: Decimal, unit: str, into: str, *, difference: bool = False) -> Decimal | None:
    """`value` of `unit` in `into`; None when either has no factor. `difference`: temperature differences, without
    offsets.
    """
    source, target = to_base(unit), to_base(into)
    if source is None or target is None or not target[0]:
        return None
    if difference:
        return value * source[0] / target[0]
    return (value * source[0] + source[1] - target[1]) / target[0]


# --------------------------------------------------------------------------- the two libraries


def quantulum_tables() -> Any:
    """quantulum3's loaded unit tables (slow: about two seconds)."""
    from quantulum3 import load

    return load.units()


@functools.cache
def pint_registry() -> Any:
    """A pint registry that counts in Decimal."""
    import pint

    return pint.UnitRegistry(non_int_type=Decimal, autoconvert_offset_to_baseunit=True)
