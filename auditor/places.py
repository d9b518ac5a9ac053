# ruff: noqa: E501 - a pattern of the language is read on one line
"""What a sentence says of the size of known places, and what the reference table knows of them."""

from __future__ import annotations

import csv
import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from importlib import resources

from auditor import shares
from auditor.arithmetic import Interval
from auditor.extract import units
from auditor.model import Bound
from auditor.slots import Pattern, Slot

SOURCE = "areas.csv (figures of 2020 to 2025)"
FAR = Decimal(8)
"""Populations grow and are counted differently; only a factor of more than this is a slip."""


@dataclass(frozen=True, slots=True)
class Known:
    """A place of the table: area in square kilometres, population; `ambiguous` when its name may mean another place."""

    name: str
    area: Decimal
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
    """

    found: re.Match[str]
    place: Known
    factor: Decimal
    stated: Interval
    area: Interval
    value: Decimal


@functools.cache
def known() -> dict[str, Known]:
    """The places of the table by name and alias in lower case."""
    lines = (resources.files("auditor") / "data" / "areas.csv").read_text(encoding="utf-8").splitlines()
    table: dict[str, Known] = {}
    for row in csv.DictReader(line for line in lines if not line.startswith("#")):
        place = Known(row["name"], Decimal(row["area_km2"]), Decimal(row["population"]), row["ambiguous"] == "yes")
        for name in (row["name"], *filter(None, row["aliases"].split("|"))):
            table[name.lower()] = place
    return table


@functools.cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    names = "|".join(re.escape(name) for name in sorted(known(), key=len, reverse=True))
    place = rf"(?<![a-z-])(?P<place>{names})(?![a-z-])"
    before = "".join(
        f"(?<!{word} )"
        for word in (
            "from",
            "of",
            "in",
            "near",
            "with",
            "to",
            "and",
            "outside",
            "off",
            "than",
            "by",
            "for",
            "at",
            "between",
        )
    )
    subject = before + place
    nation = r"(?:nation|country|state|kingdom|republic|territory)"
    people = r"(?: (?:people|inhabitants|residents)\b|(?=[,.;)]| is | was | has | — |$))"
    return (
        re.compile(
            rf"{subject}, (?:a|an|the) (?:[a-z'-]+ ){{0,4}}?{nation} (?:of|with) (?:only |just |more than )?(?P<n>C){people}"
        ),
        re.compile(
            rf"{subject}(?:,? (?:with|has|had|which has)) (?:a |its )?(?:total )?populations? of (?P<n>C)(?=[,.;)]| (?:people|inhabitants|and|is)\b|$)"
        ),
        re.compile(rf"\b(?:a|the) {nation} of (?P<n>C) people, {place}"),
        re.compile(
            rf"{place}'s? (?:total |whole |entire )?population (?:of|is|was|stands at|stood at) (?P<n>C)(?=[,.;)]| (?:people|is|was|has|will)\b|$)"
        ),
        re.compile(
            rf"(?:the )?population of {place} (?:is|was|stands at|has reached|exceeds) (?P<n>C)(?=[,.;)]| (?:people|and)\b|$)"
        ),
    )


_PAST = re.compile(
    r"\b(?:century|ancient|war|colon\w+|muslims?|christians?|minority|jews|kurds|refugees|diaspora|of whom|living abroad)\b"
)
_FACTORS = {
    "half": Decimal("0.5"), "a third": Decimal(1) / 3, "one-third": Decimal(1) / 3, "two-thirds": Decimal(2) / 3, "a quarter": Decimal("0.25"),
    "one-quarter": Decimal("0.25"), "three-quarters": Decimal("0.75"), "a tenth": Decimal("0.1"), "one-tenth": Decimal("0.1"), "a fifth": Decimal("0.2"),
    "one-fifth": Decimal("0.2"), "twice": Decimal(2), "double": Decimal(2), "triple": Decimal(3), "": Decimal(1),
}  # fmt: skip


@functools.cache
def _sizes() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(known(), key=len, reverse=True))
    words = "|".join(sorted(filter(None, _FACTORS), key=len, reverse=True))
    return re.compile(
        rf"(?P<hedge>(?:more than|over|at least|less than|nearly|almost|about|roughly|around|approximately|just|only|slightly (?:larger|smaller|bigger) than) )?"
        rf"(?:(?P<times>[CR])(?: times)? |(?P<words>{words}) )?(?:the size of|as (?:large|big) as) (?:the (?:us|u\.s\.) state of |neighbou?ring )?(?<![a-z-])(?P<place>{names})(?![a-z-])(?!'s? [a-z]|\s?'s|,? (?:county|city|river|lake|university|island|island's))"
    )


_AREA = re.compile(
    r"\b(?:land|area|territory|forest|cover(?:s|ed|ing)?|burn(?:s|ed|t|ing)?|park|reserve|island|region|sea|ice|iceberg|lake|stretch(?:es|ing)?|spans?|control(?:s|led|ling)?|state|country|province|hold(?:s|ing)?|scorched|destroyed|flooded|lost|zone)\b"
)
_NOT_BETWEEN = re.compile(
    r"\b(?:while|but|whereas|compared|than|including|population|people|with|each|per|within)\b|[;:]"
)


def populations(pattern: Pattern) -> Iterator[Population]:
    """Populations of known places, as of today."""
    if "C" not in pattern.text or "Y" in pattern.text or _PAST.search(pattern.text):
        return
    for rule in _patterns():
        for found in rule.finditer(pattern.text):
            place, slot = known()[found["place"]], pattern.of(found, "n")
            if not place.ambiguous and slot.value > 0:
                yield Population(found, slot, place)


def comparisons(pattern: Pattern) -> Iterator[Comparison]:
    """Comparisons with the area of a known place in a sentence that gives the area itself."""
    if "size of" not in pattern.text and " as large as" not in pattern.text and " as big as" not in pattern.text:
        return
    for found in _sizes().finditer(pattern.text):
        place = known()[found["place"]]
        factor = pattern.of(found, "times").value if found["times"] else _FACTORS[found["words"] or ""]
        area = _nearest(pattern, found)
        if area is None or place.ambiguous or not factor:
            continue
        slot, scale = area
        hedged = pattern.of(found, "times").bound if found["times"] else Bound.EXACT
        yield Comparison(
            found,
            place,
            factor,
            shares.scaled(_allowed((found["hedge"] or "").strip(), hedged), factor * place.area),
            shares.scaled(slot.band, scale),
            slot.value * scale,
        )


def _nearest(pattern: Pattern, found: re.Match[str]) -> tuple[Slot, Decimal] | None:
    """The one area of the sentence, as slot and factor to square kilometres, where nothing comes between."""
    areas = [
        (place, slot)
        for place, slot in zip(pattern.places, pattern.slots, strict=True)
        if slot.letter == "U" and slot.quantity and slot.quantity.dimension == "area" and slot.unit
    ]
    near = [
        (slot, factor)
        for place, slot in areas
        if not _NOT_BETWEEN.search(pattern.text[min(place + 1, found.end()) : max(found.start(), place)])
        and (factor := units.convert(Decimal(1), slot.unit or "", "square kilometre"))
    ]
    values = {slot.value * factor for slot, factor in near}
    if not near or len(near) != len(areas) or max(values) > min(values) * Decimal("1.2"):
        return None
    return near[0]


NEAR = Decimal("0.25")
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
