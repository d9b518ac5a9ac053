"""What plain numbers count: the noun after them, the noun said of them later, or the one they leave out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.extract import nouns, ranges
from auditor.extract.figure import Figure

_AGAIN = (
    r"(?<![a-z])(?:up|down) from|compared (?:with|to)|against|(?<![a-z])versus|(?<![a-z])vs\.?|"
    r"(?<![a-z])from|(?<![a-z])by|(?<![a-z])(?:wounding|injuring|killing|including)|and (?:wounded|injured|killed)"
)
_AMOUNT = r" (?:(?:about|around|some|only|just|roughly|a|an average of|a record) ){0,2}$"
_SAME_AGAIN = re.compile(rf"(?:{_AGAIN}){_AMOUNT}")
# "from 10.4 billion in December and 10.9 billion in January": once carried, a unit is carried on
_AND_ANOTHER = re.compile(rf"(?: [a-z-]{{1,14}}){{0,4}},? and{_AMOUNT}")
_OF_THEM = re.compile(
    r" of (?:(?:them|those|these|whom)(?![a-z])|the (dead|victims|killed|wounded|injured|casualties|"
    r"deceased|fatalities|bodies)(?![a-z]))"
)
_WERE = re.compile(r"(?: [a-z]+){0,2}? (?:were|are)(?= )")
_END = re.compile(r"\.?(?:\s|$)|[,;)]")
_LEVEL = re.compile(r"\d[\d,]*\.\d\d")
_OF_MAGNITUDE = re.compile(r"(?<![a-z])magnitude(?: of)?[ -]$")
_POINT_NEXT = re.compile(r"[ -]point(?![a-z])")  # "a quarter point"
_COORDINATED = re.compile(r" ([a-z][a-z-]{2,14}) (?:and|or) ")
_MEASURED_ALSO = re.compile(r"(?: on the| in the)? (?:city|highway|combined|extra-urban|motorway)(?![a-z])")
_OR_MORE = re.compile(r"(?: or (?:more|fewer)|-plus|-odd|\+)(?= )")
_OR_TWO = re.compile(r"(?<![a-z])(?:an?|one|another) ([a-z]{3,14}) or $")
_CHANGE = re.compile(r",? (?:up|down) ")
_RATE = re.compile(
    r" (?:per|an?|each|every) (minute|hour|day|week|month|year|night|decade|season|game|match|person|"
    r"capita|head)(?! ago| earlier| before| later| after| old| apart| away|[a-z])"
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
    r"(?:(?:last|past|first|next|final|previous|remaining|top|opening|other) )?"
)
_REACH = 120  # characters over which a bare number may take the noun of the number before it
_SENTENCE = 160
_MOST_PERCENT = 100
_MAX_CHANGE = 7  # ", down "


def read_noun(text: str, lower: str, figure: Figure, after: Sequence[Figure]) -> None:
    """Name what the number counts; a measure between them belongs to the noun ("two 500-pound bombs").

    `after` holds the next figures: the noun ends before them, unless they stand in its name ("30 Boeing 737 jets").
    """
    if _OF_MAGNITUDE.search(lower, max(0, figure.start - 14), figure.start):
        figure.noun = "magnitude"
    elif lower.startswith(" of ", figure.end):
        _read_of(text, lower, figure, after)
    else:
        _read_next(text, lower, figure, after)
    if figure.noun and not figure.of_number and (rate := _RATE.match(lower, figure.end)):
        figure.noun, figure.end = f"{figure.noun} per {rate[1]}", rate.end()


def _read_of(text: str, lower: str, figure: Figure, after: Sequence[Figure]) -> None:
    """ "36 of them relatives", "two of the four engines", "one of the research team"."""
    following = after[0] if after else None
    limit = following.start if following else len(text)
    if _said_later(text, lower, figure, limit) or _of_number(text, lower, figure, following):
        return
    group = _GROUP.match(text, figure.end + 3)
    at = group.end() if group else figure.end + 3
    noun = nouns.noun_at(text, lower, at, False, figure.shape == "part")
    if noun and not noun.plural:
        noun = nouns.noun_at(text, lower, at, True)
    _name(figure, noun, limit, after)


def _read_next(text: str, lower: str, figure: Figure, after: Sequence[Figure]) -> None:
    following = after[0] if after else None
    one, at = figure.low == 1 and not figure.is_range, figure.end
    if following and following.unit and following.start - at == 1 and following.dimension != "currency":
        if noun := nouns.noun_at(text, lower, following.end, one):
            figure.noun, figure.noun_plural = noun.name, noun.plural
        return
    if figure.shape == "part" and (point := _POINT_NEXT.match(lower, at)):
        figure.noun, figure.end = "point", point.end()
        return
    if more := _OR_MORE.match(lower, at):
        at = more.end()  # "two or more drinks"
    noun = nouns.noun_at(text, lower, at, one, figure.shape == "part")
    _name(figure, noun, following.start if following else len(text), after)
    if figure.noun is None and following:
        _read_coordinated(text, lower, figure, following)


def _name(figure: Figure, noun: nouns.Noun | None, limit: int, after: Sequence[Figure]) -> None:
    """Give a figure its noun, which ends before the next figure unless that is a part of the name."""
    if noun and noun.end > limit:
        inside = [other for other in after if other.start < noun.end]
        if all(other.unit is None and other.end <= noun.end for other in inside):
            for other in inside:
                other.absorbed = True
            limit = noun.end
    if noun and noun.end <= limit:
        figure.noun, figure.noun_plural, figure.end = noun.name, noun.plural, noun.end


def _read_coordinated(text: str, lower: str, figure: Figure, following: Figure) -> None:
    """ "250,000 full-time and 100,000 seasonal employees": the head stands once, behind the second figure."""
    kind = _COORDINATED.fullmatch(lower, figure.end, following.start)
    if not kind or following.unit or kind[1] in nouns.vocabulary().stops | nouns.vocabulary().verbs:
        return
    noun = nouns.noun_at(text, lower, following.end, False)
    if noun and noun.plural and " " in noun.name:
        figure.noun = f"{kind[1]} {noun.name.rpartition(' ')[2]}"


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
    if last.dimension == "fuel economy" and _MEASURED_ALSO.match(lower, figure.end):
        figure.unit, figure.dimension = last.unit, last.dimension  # "24 mpg city, 31 highway"
        return
    if last.dimension == "percentage" and _is_base(lower, last, figure):
        if len(kept) < 2:
            return
        last = kept[-2]  # "41 million phones, down 15 percent from 47 million"
    if _is_index_level(lower, figure, kept):
        figure.noun = "point"
    elif figure.start - last.end < _REACH and (same := _set_against(lower, last, figure)):
        closing = not same[0].startswith("by") or _END.match(lower, figure.end)
        if not closing or _CLAUSE.search(lower, last.end, figure.start):
            return
        figure.noun, figure.carried = last.noun, True
        if last.unit and last.dimension in _CARRIED:
            figure.unit, figure.dimension = last.unit, last.dimension
        elif figure.noun and (rate := _RATE.match(lower, figure.end)):
            figure.noun, figure.end = f"{figure.noun} per {rate[1]}", rate.end()


def _is_base(lower: str, percentage: Figure, figure: Figure) -> bool:
    """Whether a percentage is the change from the number after it and not of its kind: "up 50 percent from 40"."""
    if figure.scale > 1 or (figure.low or 0) > _MOST_PERCENT:
        return True
    moved = ranges.MOVED.search(lower, max(0, percentage.start - 40), percentage.start)
    return bool(moved and lower.endswith("from ", 0, figure.start))


def _set_against(lower: str, last: Figure, figure: Figure) -> re.Match[str] | None:
    """The words that set a number against the one before it, from their beginning."""
    again = _AND_ANOTHER.match(lower, last.end, figure.start) if last.carried else None
    return again or _SAME_AGAIN.search(lower, last.end, figure.start)


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
