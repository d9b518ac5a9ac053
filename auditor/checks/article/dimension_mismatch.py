"""The check of figures that measure the wrong thing: see `dimension_mismatch`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.arithmetic import significant
from auditor.checks._check import check
from auditor.extract import units
from auditor.model import Conversion, Evidence, Problem, Quantity, Reading, Settings, Span
from auditor.reckoning.conversions import rounding
from auditor.text import lazily

# Lengths of fronts, roads and coasts are rarely longer than this; land given in longer "kilometers" is an area whose "square" was lost.
LONGEST_ADVANCE = Decimal(500)  # kilometres
SMALL_TERRITORY = Decimal(50)  # kilometres; below it "gained 5 km of ground" is an advance

_VERBS = (
    r"(?:seized|seize|captured|capture|recaptured|retook|retaken|regained|reclaimed|conquered|liberated|"
    r"secured|controls?|controlled|occupied|occupies|"
    r"annexed|gained|ceded|lost|burn(?:ed|t)|scorched|charred|blackened|consumed|ravaged|razed|deforested|"
    r"flooded|inundated|cleared|swept)"
)
_TAKEN = lazily.compile(
    rf"(?<![a-z]){_VERBS} (?:an (?:additional|estimated|extra) |another |a total of |a further |some |"
    rf"control of |control over )?$"
)
_AREA_OF = lazily.compile(
    r"(?<![a-z])(?:(?:total |combined |surface |land |vast |burned |affected |desert )?(?:area|territory|"
    r"swathe?|expanse) (?:of|measuring|totall?ing)|areas totall?ing) "
    r"(?:an (?:estimated|additional) |some )?$"
)
_OF_LAND = lazily.compile(
    r" of (?:[a-z-]{3,12} ){0,2}(?:territor(?:y|ies)|land|lands|desert|forests?|woodland|farmland|"
    r"bushland|scrubland|grassland|rainforest|wilderness|jungle|vegetation)(?![a-z])"
)
_PLACED = lazily.compile(
    r" (?:in|across|throughout) (?:the |this |a )?(?:[a-z-]{3,14} ){0,2}(?:area|areas|desert|region|"
    r"regions|province|countryside|territory|forests?)(?![a-z])"
)
_LAND_ENDS = lazily.compile(
    r"(?: (?:since|so far|during|over the|in (?:the )?(?:last|past|recent|two|three|four|five|six|seven)|"
    r"this (?:week|month|year)|last (?:week|month|year)|before|by \w+day)(?![a-z])|[.;!?](?:\s|$)|$)"
)
_LINEAR = lazily.compile(
    r"-| ?(?:by|x|×) ?\d| (?:long|wide|deep|high|tall|thick|away|apart|from|off|into|inside|outside|"
    r"beyond|along|around|radius|in (?:length|width|depth|diameter|radius|circumference)|north|south|east|"
    r"west|"
    r"(?:north|south)(?:east|west)|up|down|downstream|upstream|inland|offshore|ahead|behind|stretch|strip|"
    r"section|segment|belt|front|corridor|buffer|perimeter|border|road|highway)(?![a-z])"
    r"| of (?:[a-z-]{2,14} ){0,2}(?:roads?|roadways?|highways?|motorways?|streets?|coasts?|coastlines?|"
    r"shorelines?|borders?|frontiers?|frontlines?|front|fronts|rivers?|rivers?|pipelines?|railways?|"
    r"tracks?|rails?|lines?|fences?|fencing|"
    r"walls?|tunnels?|trenches|canals?|beach(?:es)?|cables?|trails?|routes?|wires?|waterways?|hedgerows?|"
    r"tape|ground)(?![a-z])",
    re.I,
)
_SQUARE_DISTANCE = lazily.compile(
    r" (?:away from|long(?![a-z-])|deep(?![a-z-])|(?:due )?(?:north|south|east|west|northeast|northwest|"
    r"southeast|southwest) of)(?![a-z])"
)
_LOCATED = lazily.compile(
    r"(?<![a-z])(?:located|situated|lies|distance of|village|town|city|base|just|only) (?:about |some |"
    r"around |roughly |approximately |nearly )?$"
)
_BEFORE, _AFTER = 60, 70


@check(severity="error")
def dimension_mismatch(reading: Reading, settings: Settings) -> Iterator[Problem]:
    """Land is given as a length, or a distance as an area.

    Why: When "square" drops out, a stretch of land turns into a distance: 6,000 kilometers is a journey from Lisbon
    to Kabul, 6,000 square
    kilometers a province. The bracket is often converted after the slip and so confirms it.

    Flags:
        The militia seized over 6,000 kilometers (3,700 miles) since the offensive began.
        The army secured over 5,000 kilometers (3,100 miles) in the desert area.
        The fire has burned 300 kilometers of forest.
        The reserve covers an area of 900 kilometers.
        The village is located 12 square kilometers north of the capital.

    Passes:
        The militia seized a 5 km-long stretch of the highway.
        Engineers secured 600 kilometers of road, coast and border.
        Troops advanced 700 kilometers into the desert.
        The rebels captured a village 60 kilometers from the capital.
        The army controls a strip 600 kilometers long and 20 kilometers deep.
        The fire has burned a 60-square-mile area.
        The militia seized over 6,000 square kilometers (2,300 square miles) since the offensive began.

    Source: Dimensional analysis; the limits are ours, set so that no advance, road or front of recent wars is taken
    for land.
    """
    brackets = {conversion.original.span: conversion for conversion in reading.conversions}
    inner = {conversion.converted.span for conversion in reading.conversions}
    text = reading.article.text
    for quantity in reading.quantities:
        if quantity.span in inner or quantity.dimension not in ("length", "area"):
            continue
        conversion = brackets.get(quantity.span)
        end = conversion.span.end if conversion else quantity.span.end
        before, after = _around(text, quantity, end)
        if quantity.dimension == "length" and _is_land(quantity, before, after):
            yield _lost_square(reading, quantity, conversion)
        elif quantity.dimension == "area" and _is_distance(before, after):
            yield _gained_square(reading, quantity, conversion)


def _around(text: str, quantity: Quantity, end: int) -> tuple[str, str]:
    """The words before the figure and its hedge, and the words after the figure and its bracket."""
    start = (
        quantity.hedge.start if quantity.hedge and quantity.hedge.end <= quantity.span.start else quantity.span.start
    )
    return text[max(0, start - _BEFORE) : start].lower().replace("\n", " "), text[end : end + _AFTER].lower().replace(
        "\n", " "
    )


def _is_land(quantity: Quantity, before: str, after: str) -> bool:
    size = units.convert(quantity.low or Decimal(0), quantity.unit or "", "kilometre")
    if size is None or size < SMALL_TERRITORY or _LINEAR.match(after):
        return False
    if _AREA_OF.search(before):
        return bool(_LAND_ENDS.match(after) or _OF_LAND.match(after) or _PLACED.match(after)) or after[:1] == ","
    if not _TAKEN.search(before):
        return False
    return bool(_OF_LAND.match(after)) or (
        size >= LONGEST_ADVANCE and bool(_PLACED.match(after) or _LAND_ENDS.match(after))
    )


def _is_distance(before: str, after: str) -> bool:
    return bool(_SQUARE_DISTANCE.match(after) and _LOCATED.search(before)) or before.endswith("distance of ")


def _span(reading: Reading, quantity: Quantity, conversion: Conversion | None) -> Span:
    return conversion.span if conversion else Span.of(reading.article.text, quantity.span.start, quantity.span.end)


def _lost_square(reading: Reading, quantity: Quantity, conversion: Conversion | None) -> Problem:
    span, meant = _span(reading, quantity, conversion), _squared(quantity)
    values = [
        ("printed", span.text),
        ("figure", f"{quantity.low:f} {quantity.unit}"),
        ("measures", "length"),
        ("needed", "area"),
    ]
    suggestion = meant
    if conversion and (fine := _converted(quantity, conversion)):
        exact, rough = fine
        values += [("if square", f"{exact} square {conversion.converted.unit}")]
        suggestion = f"{meant} ({rough} square {_words(conversion.converted)})"
    return Problem(
        message=f"Land is an area, but {span.text} is a length: probably {suggestion} was meant.",
        evidence=(Evidence(reading.article.id, span),),
        suggestion=suggestion,
        values=tuple(values),
    )


def _squared(quantity: Quantity) -> str:
    return f"{quantity.number.text} square {_words(quantity)}"


def _words(quantity: Quantity) -> str:
    return (quantity.unit_span.text if quantity.unit_span else quantity.unit or "").strip("- ")


def _converted(quantity: Quantity, conversion: Conversion) -> tuple[str, str] | None:
    """The area in the bracket's unit squared: to four digits, and as the article rounds."""
    value = units.convert(quantity.low or Decimal(0), f"square {quantity.unit}", f"square {conversion.converted.unit}")
    if value is None:
        return None
    rough = rounding.alike(value, quantity, conversion.converted)
    return f"{significant(value, 4):f}", rounding.written(rough, conversion.converted.number.text)


def _gained_square(reading: Reading, quantity: Quantity, conversion: Conversion | None) -> Problem:
    span = _span(reading, quantity, conversion)
    plain = re.sub(r"(?i)\bsq(?:uare|\.)?[ -]", "", span.text)
    return Problem(
        message=f"A distance is a length, but {span.text} is an area: probably {plain} was meant.",
        evidence=(Evidence(reading.article.id, span),),
        suggestion=plain if plain != span.text else None,
        values=(
            ("printed", span.text),
            ("figure", f"{quantity.low:f} {quantity.unit}"),
            ("measures", "area"),
            ("needed", "length"),
        ),
    )
