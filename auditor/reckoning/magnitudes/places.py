"""What a sentence says of the size of known places, and what the reference table knows of them."""

from __future__ import annotations

import csv
import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from importlib import resources

from auditor.arithmetic import Interval
from auditor.extract import units
from auditor.model import Bound
from auditor.reckoning.figures import shares
from auditor.reckoning.figures.slots import Pattern, Slot
from auditor.text import lazily

SOURCE = "areas.csv (figures of 2020 to 2025)"
FAR = Decimal(8)
WORLD = Decimal(8_200_000_000)
"""The people of the world in 2025 (UN World Population Prospects 2024)."""
EVER = Decimal("1.5")
"""How many times as many are told of times to come; more are a slip, unless all who ever lived are meant."""
PEOPLE = frozenset(("people", "person", "inhabitant", "resident", "citizen", "voter", "adult", "child"))
"""Populations grow and are counted differently; only a factor of more than this is a slip."""


ALIKE = Decimal("0.25")
"""How far the digits of a population may be from those of the table: a decade's growth."""
LEAST = 1000
"""No country of the table has so few people, and no slip of a magnitude makes so few."""
SLIPS = (1, 3, 6)
"""Powers of ten by which a figure is written wrong: a zero, thousand for million, million for billion."""


@dataclass(frozen=True, slots=True)
class Known:
    """A place of the table: area in square kilometres, with water and without, and population.

    `ambiguous` when its name may mean another place.
    """

    name: str
    area: Decimal
    land: Decimal
    population: Decimal
    ambiguous: bool


@dataclass(frozen=True, slots=True)
class Population:
    """A population that the sentence gives a known place."""

    found: re.Match[str]
    slot: Slot
    place: Known


@dataclass(frozen=True, slots=True)
class Comparison:
    """ "Nearly half the size of Lebanon" beside the area it speaks of, in square kilometres.

    `stated` is what the words allow of the place's area, `area` what the figure allows; `value` the figure itself.
    `named` is the place's name as told, in lower case.
    """

    named: str
    place: Known
    factor: Decimal
    stated: Interval
    area: Interval
    value: Decimal
    slot: Slot


@functools.cache
def known() -> dict[str, Known]:
    """The places of the table by name and alias in lower case."""
    lines = (resources.files("auditor") / "data" / "areas.csv").read_text(encoding="utf-8").splitlines()
    table: dict[str, Known] = {}
    for row in csv.DictReader(line for line in lines if not line.startswith("#")):
        sizes = (Decimal(row["area_km2"]), Decimal(row["land_km2"] or row["area_km2"]), Decimal(row["population"]))
        place = Known(row["name"], *sizes, row["ambiguous"] == "yes")
        for name in (row["name"], *filter(None, row["aliases"].split("|"))):
            table[name.lower()] = place
    return table


@functools.cache
def _names() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(known(), key=len, reverse=True))
    return re.compile(rf"(?<![a-z-])(?:{names})(?![a-z-])")


def _marked(text: str) -> str:
    """The text with an N for every letter of a known place: frames need not spell out two hundred names."""
    return _names().sub(lambda name: "N" * len(name[0]), text)


def _named(pattern: Pattern, found: re.Match[str]) -> str:
    """The name of the place that a frame found in the marked text."""
    return pattern.text[found.start("place") : found.end("place")]


_PLACE = r"(?<![a-zN-])(?P<place>N+)(?![a-zN-])"
_BESIDE = ("from", "of", "in", "near", "with", "to", "and", "outside", "off", "than", "by", "for", "at", "between")
"""Before a place that something else is told to lie in or near."""
_SUBJECT = "".join(f"(?<!{word} )" for word in _BESIDE) + _PLACE
_NATION = r"(?:nation|country|state|kingdom|republic|territory)"
_WHOLE = r"(?: (?:people|inhabitants|residents)\b|(?=[,.;)]| is | was | has | — |$))"
_TOLD = tuple(
    lazily.compile(frame)
    for frame in (
        rf"{_SUBJECT}, (?:a|an|the) (?:[a-zN'-]+ ){{0,4}}?{_NATION} (?:of|with) (?:only |just |more than )?(?P<n>C){_WHOLE}",
        rf"{_SUBJECT}(?:,? (?:with|has|had|which has)) (?:a |its )?(?:total )?populations? of (?P<n>C)(?=[,.;)]| (?:people|inhabitants|and|is)\b|$)",
        rf"\b(?:a|the) {_NATION} of (?P<n>C) people, {_PLACE}",
        rf"{_PLACE}'s? (?:total |whole |entire )?population (?:of|is|was|stands at|stood at) (?P<n>C)(?=[,.;)]| (?:people|is|was|has|will)\b|$)",
        rf"(?:the )?population of {_PLACE} (?:is|was|stands at|has reached|exceeds) (?P<n>C)(?=[,.;)]| (?:people|and)\b|$)",
    )
)
_NOT_A_PART = r"(?:who|with|in|from|under|over|aged|living|born|killed|affected)\b"
_PEOPLE = r" (?:people|inhabitants|residents|citizens)\b"
_LOOSELY = tuple(
    lazily.compile(frame)
    for frame in (
        rf"{_PLACE}, with (?:its )?(?P<n>C){_PEOPLE}(?! (?:of|{_NOT_A_PART}))",
        rf"{_PLACE}, (?:where|in which) (?P<n>C) people live(?=[,.;]| (?:in an area|on an area|crowded|packed)\b)",
        rf"{_PLACE}'s? (?P<n>C){_PEOPLE}(?! (?:of|{_NOT_A_PART}))",
        rf"{_PLACE},? (?:whose|with a) population (?:is|was|of|stands at) (?P<n>C)(?=[,.;)]| )",
        rf"{_PLACE},? \(?population:? (?P<n>C)(?=[,.;)])",
        rf"the (?P<n>C){_PEOPLE}(?! {_NOT_A_PART}) (?:of|in) {_PLACE}",
    )
)
"""Frames that may also count a part of a people; believed only where the digits are those of the whole."""
_PAST = lazily.compile(
    r"\b(?:century|ancient|war|colon\w+|muslims?|christians?|minority|jews|kurds|refugees|diaspora|of whom|living abroad)\b"
)
_FACTORS = {
    "half": Decimal("0.5"), "a third": Decimal(1) / 3, "one-third": Decimal(1) / 3, "two-thirds": Decimal(2) / 3, "a quarter": Decimal("0.25"),
    "one-quarter": Decimal("0.25"), "three-quarters": Decimal("0.75"), "a tenth": Decimal("0.1"), "one-tenth": Decimal("0.1"), "a fifth": Decimal("0.2"),
    "one-fifth": Decimal("0.2"), "twice": Decimal(2), "double": Decimal(2), "triple": Decimal(3), "": Decimal(1),
}  # fmt: skip


_TIMES = "|".join(sorted(filter(None, _FACTORS), key=len, reverse=True))
_SIZE = (
    r"(?:(?P<hedge>more than|over|at least|less than|nearly|almost|about|roughly|around|approximately|just|only|slightly (?:larger|smaller|bigger) than) )?"
    rf"(?:(?:(?P<times>[CR])(?: times)?|(?P<words>{_TIMES}) )? ?the size of|as (?:large|big) as) (?:the (?:us|N+) state of |neighbou?ring )?"
    r"(?P<place>N+)(?![a-zN-])(?!'s? [a-zN]|\s?'s|,? (?:county|city|river|lake|university|island|airport))"
)
_AREA = r"(?:an? (?:[a-zN]+ )?(?:area|expanse|territory|region|swath|stretch|patch) |making it |which is |or )?"
_COVERS = r"(?:covers|covered|spans|measures|occupies|stretches over|extends over|has an area of|has burned|burned)"
_SIZES = (
    lazily.compile(rf"(?P<u>U)(?: \(U\))?(?: of (?:[a-zN'-]+ ?){{1,4}})?(?:,| —| \() ?{_AREA}{_SIZE}"),
    lazily.compile(rf"(?P<u>U)(?: \(U\))?,? (?:is|are) {_SIZE}"),
    lazily.compile(rf", {_SIZE},(?: which)? {_COVERS} (?P<u>U)"),
)


def populations(pattern: Pattern) -> Iterator[Population]:
    """Populations of known places, as of today."""
    if "C" not in pattern.text or "Y" in pattern.text or _PAST.search(pattern.text):
        return
    text = _marked(pattern.text)
    for rule in (*_TOLD, *_LOOSELY) if "N" in text else ():
        for found in rule.finditer(text):
            place, slot = known()[_named(pattern, found)], pattern.of(found, "n")
            fits = rule in _TOLD or same_digits(slot.value, place.population)
            if not place.ambiguous and slot.value > 0 and fits:
                yield Population(found, slot, place)


NEARER = Decimal("0.15")
"""The same for figures that words tie to the place only loosely."""
_LIVING = lazily.compile(
    r"(?P<n>C) inhabitants\b|\b(?:with|has|home to|holds|nation of|country of|'s|its) (?:only |just |some )?(?:its )?(?P<m>C) (?:people|residents|citizens)\b"
    r"(?! (?:who|in|from|under|over|aged|living|born|killed|affected|out|on|at|without|infected)\b)|\bpopulation (?:of|was|is|stands at|stood at|reached|at) (?:only |just |about )?(?P<o>C)\b"
)
_LONG_AGO = 2005
"""Before this year populations were others than those of the table."""


def inhabitants(pattern: Pattern) -> Iterator[Population]:
    """Populations told anywhere in a sentence that names known places, when they have the digits of just one of them."""
    years = [slot.value for slot in pattern.slots if slot.letter == "Y"]
    if "C" not in pattern.text or any(year < _LONG_AGO for year in years):
        return
    for found in _LIVING.finditer(pattern.text):
        slot = pattern.of(found, next(group for group in "nmo" if found[group]))
        named = {known()[match[0]] for match in _names().finditer(pattern.text)} if slot.value > LEAST else set()
        fitting = [place for place in named if abs(slot.value / place.population - 1) < NEARER]
        slipped = [p for p in named if not p.ambiguous and same_digits(slot.value, p.population, NEARER, SLIPS[1:])]
        if not fitting and len(slipped) == 1:
            yield Population(found, slot, slipped[0])


def same_digits(value: Decimal, known_value: Decimal, alike: Decimal = ALIKE, slips: Sequence[int] = SLIPS) -> bool:
    """Whether two values are apart by a slip of magnitude and little else: a thousand times, or a zero too many."""
    apart = value / known_value
    power = int(apart.log10().to_integral_value())
    return abs(power) in slips and abs(apart.scaleb(-power) - 1) <= alike


def comparisons(pattern: Pattern) -> Iterator[Comparison]:
    """Comparisons with the area of a known place in a sentence that gives the area itself."""
    if "size of" not in pattern.text and " as large as" not in pattern.text and " as big as" not in pattern.text:
        return
    text = _marked(pattern.text)
    for rule in _SIZES:
        for found in rule.finditer(text):
            named, slot = _named(pattern, found), pattern.of(found, "u")
            place = known()[named]
            factor = pattern.of(found, "times").value if found["times"] else _FACTORS[found["words"] or ""]
            scale = units.convert(Decimal(1), slot.unit or "", "square kilometre")
            if scale is None or place.ambiguous or not factor or units.dimension(slot.unit or "") != "area":
                continue
            hedged = pattern.of(found, "times").bound if found["times"] else Bound.EXACT
            least, most = _allowed((found["hedge"] or "").strip(), hedged)
            stated = (
                None if least is None else least * factor * place.land,
                None if most is None else most * factor * place.area,
            )
            yield Comparison(named, place, factor, stated, shares.scaled(slot.band, scale), slot.value * scale, slot)


NEAR = Decimal("0.3")
"""How far "the size of Belgium" may be off: readers are given a picture, not a measure."""


def _allowed(hedge: str, bound: Bound) -> Interval:
    least, most = 1 - NEAR, 1 + NEAR
    if (
        hedge in ("more than", "over", "at least")
        or hedge.startswith(("slightly larger", "slightly bigger"))
        or bound in (Bound.MORE_THAN, Bound.AT_LEAST)
    ):
        return Decimal("0.9"), None if bound in (Bound.MORE_THAN, Bound.AT_LEAST) or hedge in (
            "more than",
            "over",
            "at least",
        ) else 1 + 2 * NEAR
    if hedge == "less than" or hedge.startswith("slightly smaller") or bound in (Bound.LESS_THAN, Bound.AT_MOST):
        return None, Decimal("1.1")
    return least, most


def people(value: Decimal) -> str:
    """A population for people: "1.45 billion", "673,000"."""
    for size, word in ((9, "billion"), (6, "million")):
        if value >= Decimal(10) ** size:
            return f"{shares.shown(value.scaleb(-size))} {word}"
    return shares.shown(value)
