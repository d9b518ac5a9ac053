"""What plain numbers count: the noun after them, the noun said of them later, or the one they leave out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.extract import nouns
from auditor.extract.figure import Figure

_SAME_AGAIN = re.compile(
    r"(?:(?<![a-z])(?:up|down) from|compared (?:with|to)|against|(?<![a-z])versus|(?<![a-z])vs\.?|"
    r"(?<![a-z])from|(?<![a-z])by|(?<![a-z])(?:wounding|injuring|killing|including)|and (?:wounded|injured|killed)) "
    r"(?:(?:about|around|some|only|just|roughly|a|an average of|a record) ){0,2}$"
)
_OF_THEM = re.compile(
    r" of (?:(?:them|those|these|whom)(?![a-z])|the (dead|victims|killed|wounded|injured|casualties|"
    r"deceased|fatalities|bodies)(?![a-z]))"
)
_WERE = re.compile(r"(?: [a-z]+){0,2}? (?:were|are)(?= )")
_END = re.compile(r"\.?(?:\s|$)|[,;)]")
_LEVEL = re.compile(r"\d[\d,]*\.\d\d")
_OR_TWO = re.compile(r"(?<![a-z])(?:an?|one|another) ([a-z]{3,14}) or $")
_CHANGE = re.compile(r",? (?:up|down) ")
_RATE = re.compile(
    r" (?:per|an?|each|every) (minute|hour|day|week|month|year|night|decade|season|game|match|person|"
    r"capita|head)(?! ago| earlier| before| later| after| old|[a-z])"
)
_CLAUSE = re.compile(r"[;.!?] |\n")
_GROUP = re.compile(
    r" (?:the|his|her|its|their|our|my|these|those|[A-Z]\w+'s)(?: (?:most|least|more|many|few|very|only|other))?(?= )"
    r"|(?: (?:most|least))(?= )"
)
_CARRIED = frozenset(
    ("percentage", "currency", "length", "fuel economy", "speed", "mass", "volume", "area", "flow", "power", "energy")
)
_OF_GROUP = re.compile(
    r" (?:out )?of (?:(?:the |its |his |her |their )?[a-zA-Z-]{1,20}'s )?"
    r"(?:(?:the|these|those|its|his|her|their|our|at least|about|some|only) ){0,2}"
)
_REACH = 120  # characters over which a bare number may take the noun of the number before it
_SENTENCE = 160
_MAX_CHANGE = 7  # ", down "


def read_noun(text: str, lower: str, figure: Figure, after: Sequence[Figure]) -> None:
    """Name what the number counts; a measure between them belongs to the noun ("two 500-pound bombs").

    `after` holds the next figures: the noun ends before them, unless they stand in its name ("30 Boeing 737 jets").
    """
    following = after[0] if after else None
    limit = following.start if following else len(text)
    at, of = figure.end, lower.startswith(" of ", figure.end)
    if of:
        if _said_later(text, lower, figure, limit) or _of_number(text, lower, figure, following):
            return
        group = _GROUP.match(text, at + 3)
        at = group.end() if group else at + 3
    one = figure.low == 1 and not figure.is_range and not of
    if following and following.unit and following.start - at == 1 and not of and following.dimension != "currency":
        if noun := nouns.noun_at(text, lower, following.end, one):
            figure.noun, figure.noun_plural = noun.name, noun.plural
        return
    noun = nouns.noun_at(text, lower, at, one)
    if of and noun and not noun.plural:
        noun = nouns.noun_at(text, lower, at, True)  # "one of the research team"
    if noun and noun.end > limit:
        inside = [other for other in after if other.start < noun.end]
        if all(other.unit is None and other.end <= noun.end for other in inside):
            for other in inside:
                other.absorbed = True
            limit = noun.end
    if noun and noun.end <= limit:
        figure.noun, figure.noun_plural, figure.end = noun.name, noun.plural, noun.end
    if figure.noun and (rate := _RATE.match(lower, figure.end)):
        figure.noun, figure.end = f"{figure.noun} per {rate[1]}", rate.end()


def _of_number(text: str, lower: str, figure: Figure, following: Figure | None) -> bool:
    """ "one of five airports", "two of the four engines": part and whole count the same."""
    if not following or following.unit or not _OF_GROUP.fullmatch(lower, figure.end, following.start):
        return False
    figure.of_number = True
    noun = nouns.noun_at(text, lower, following.end, False)
    if noun:
        figure.noun = noun.name
    return True


def read_or_two(text: str, lower: str, figure: Figure) -> None:
    """ "a pick or two", "another week or two": the noun stands before."""
    before = _OR_TWO.search(lower, max(0, figure.start - 28), figure.start)
    if figure.low == 2 and before and not figure.noun:
        figure.noun = text[before.start(1) : before.end(1)]


def _said_later(text: str, lower: str, figure: Figure, limit: int) -> bool:
    """ "Seventeen of those killed were children", "36 of them relatives": the noun is said of them afterwards."""
    whole = _OF_THEM.match(lower, figure.end)
    if not whole:
        return False
    said = _WERE.match(lower, whole.end())
    noun = nouns.noun_at(text, lower, said.end() if said else whole.end(), False)
    if noun and noun.plural and noun.end <= limit and not noun.name.endswith("dead"):
        figure.noun = noun.name
    elif whole[1]:
        figure.noun = nouns.singular(whole[1])
    return True


def read_ellipsis(lower: str, figure: Figure, kept: Sequence[Figure]) -> None:
    """A bare number set against one just named counts the same: "3.9 million headsets, up from 2.4 million"."""
    if not kept or figure.shape not in ("digits", "words") or figure.plain_year:
        return
    last = kept[-1]
    if last.dimension == "percentage" and (figure.scale > 1 or (figure.low or 0) > 100) and len(kept) > 1:
        last = kept[-2]  # "41 million phones, down 15 percent from 47 million"
    if _is_index_level(lower, figure, kept):
        figure.noun = "point"
    elif figure.start - last.end < _REACH and (same := _SAME_AGAIN.search(lower, last.end, figure.start)):
        closing = not same[0].startswith("by") or _END.match(lower, figure.end)
        if not closing or _CLAUSE.search(lower, last.end, figure.start):
            return
        figure.noun = last.noun
        if last.unit and last.dimension in _CARRIED:
            figure.unit, figure.dimension = last.unit, last.dimension
        elif figure.noun and (rate := _RATE.match(lower, figure.end)):
            figure.noun, figure.end = f"{figure.noun} per {rate[1]}", rate.end()


def read_index_level(lower: str, figure: Figure, following: Figure | None) -> None:
    """ "16,369.03, up 58.06 points": the level before the change is in the same points."""
    if not following or figure.noun or following.start - figure.end > _MAX_CHANGE:
        return
    level = _LEVEL.fullmatch(lower, *figure.number) and _CHANGE.fullmatch(lower, figure.end, following.start)
    if level and lower.startswith(" point", following.end):
        figure.noun = "point"


def _is_index_level(lower: str, figure: Figure, kept: Sequence[Figure]) -> bool:
    """ "rose 64 points to 4,577.10": the level of an index, in the points named before it in the sentence."""
    if not _LEVEL.fullmatch(lower, *figure.number) or not lower.endswith(("to ", "at "), 0, figure.start):
        return False
    for last in reversed(kept):
        if figure.start - last.end > _SENTENCE or _CLAUSE.search(lower, last.end, figure.start):
            return False
        if last.noun == "point":
            return True
    return False
