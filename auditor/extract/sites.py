"""The places an article names, and how wide each is: a village, a city, a province.

To the places that a preposition marks ("in X", "village of X") come those that only an event does ("strikes on X",
"X, a village in the east"). The words around a name tell its width where the gazetteer does not know it.
"""

from __future__ import annotations

import csv
import functools
import re
from dataclasses import dataclass
from decimal import Decimal
from importlib import resources

from auditor.extract.claimants import mentions
from auditor.model import Place, Span
from auditor.text.dates import MONTHS, WEEKDAYS
from auditor.text.names import SHORT_CAPITALS, PlaceName, find_known, find_places, fold_name

WIDE = 2
"""From this width on (provinces, regions, countries) a place cannot tell one event from another."""

_WIDTH = {"town": 0, "village": 0, "city": 1, "water": 2, "region": 2, "province": 2, "country": 3}
_WIDE_AFTER = re.compile(r"\s(?:[Pp]rovince|[Gg]overnorate|[Rr]egion|[Cc]ounty|[Cc]ountryside|[Ss]tate)\b")
_NARROW_AFTER = re.compile(
    r"\s(?:village|town|hamlet|neighbou?rhood|district|suburb|(?:refugee\s)?camp)\b(?!\s[a-z]+s\b)"
)
_WIDE_BEFORE = re.compile(r"\b(?:province|governorate|region|county|state|countryside)\s(?:of\s)?$", re.I)
_OF_ANOTHER = re.compile(
    r"\b(?!(?:The|A|An|In|This)\b)[A-Z][\w’'-]*\s(?:village|town|city|district|hamlet|suburb|camp)\s(?:of|in)\s$"
)
_NARROW_BEFORE = re.compile(
    r"\b(?:village|town|hamlet|neighbou?rhood|district|suburb|camp|settlement)\s(?:of\s|called\s)?$", re.I
)
_NEAR = re.compile(
    r"\b(?:near|outside|around|towards?|from|(?:north|south)?-?(?:east|west|north|south)\sof)\s(?:the\s)?$", re.I
)

_WORD = r"(?:[A-Za-z]{1,2}-)?[A-Z][^\W\d_]+(?:[’'-](?!s\b)[^\W\d_]+)*"
_NAME = rf"(?P<name>{_WORD}(?:\s(?:(?:al|el|bin|abu|umm)[\s-])?{_WORD}){{0,3}})"
_STRUCK = re.compile(
    r"\b(?:[Ss]trikes?|[Aa]irstrikes?|[Rr]aids?|[Bb]ombings?|[Bb]ombardments?|[Ss]hell(?:ing|s)|[Rr]ockets?|[Bb]arrages?|[Aa]ssaults?)"
    rf"\s(?:on|in|of|against|at|hit)\s{_NAME}(?=[,.;:)”\"]|\s(?:and|in|on|that|which|when|where|as|early|late|near|by|this|last"
    rf"|overnight|after|were|was|had|have|has|killed|kill|wounded|{'|'.join(WEEKDAYS)})\b|\s?$)",
    re.M,
)
_KIND = r"(?:village|town|hamlet|suburb|settlement|district|neighbou?rhood|refugee\scamp)"
_TOLD = re.compile(
    rf"\b{_NAME},\s(?:an?|the)\s(?:[\w-]{{1,20}}\s){{0,3}}?{_KIND}\b"
    rf"|\b(?P<before>{_WORD}(?:\s{_WORD}){{0,2}})\s(?:village|hamlet)\b"
)

# What a preposition marks like a place and is none: a time, a medium, an operation.
_OTHER = "Ramadan Christmas Easter Eid Facebook Twitter Telegram YouTube Operation God"
_NO_PLACE = frozenset(word.casefold() for word in (*WEEKDAYS, *MONTHS, *_OTHER.split()))
_DETERMINER = frozenset(
    ("the", "a", "an", "this", "that", "each", "every", "his", "her", "its", "their", "another", "one")
)
_ADJECTIVE = re.compile(r"(?:i|an|ese|ish|led|controlled|stronghold|backed|held|run)$")
_LOWER = re.compile(
    r"[\s-](?!(?:village|town|city|province|governorate|district|neighbou?rhood|area|refugee|camp)\b)[a-z]"
)
_STATE = re.compile(
    r"[\s-](?:led|backed|government|military|warplanes?|forces|army|troops|officials?|air|envoy|special|jets?|aircraft)\b"
)
_DATELINE = re.compile(r"\s?(?:,\s\w+)?\s?(?:\([^)\n]{1,20}\)\s?)?(?::|—|–|--)\s")
# "in the Kessler family home", "the house of Adam Kessler": whose it is, not where
_FAMILY = re.compile(
    r"(?:\s[A-Z][\w’'-]*){0,3}\s(?:family|families|clan|tribe|household|(?:family\s)?(?:home|house)s?)\b"
)
_CLAN = re.compile(r"\s(?:family|clan|tribe)\b")
_HOUSE_OF = re.compile(
    r"\b(?:houses?|homes?|apartments?|residence|family|sons?|daughters?|wife|brothers?)\s(?:of|for)\s(?:the\s)?$", re.I
)
_OWNER = re.compile(r"['’]s?\s")


@dataclass(frozen=True, slots=True)
class Site:
    """A place named in a text; `rank` orders the places of a sentence, the one that says most exactly where first."""

    span: Span
    place: Place
    rank: float


def sites(text: str) -> tuple[Site, ...]:
    """Every place of a text, in order; at one position the longest name."""
    found: dict[int, Site] = {}
    for struck in _STRUCK.finditer(text):
        _add(found, text, Span.of(text, *struck.span("name")), 0.5)
    for told in _TOLD.finditer(text):
        _add(found, text, Span.of(text, *told.span("name" if told["name"] else "before")), 0)
    for name in find_places(text):
        if _is_place(text, name):
            _add(found, text, name.span, None)
    return tuple(found[start] for start in sorted(found))


def width(place: Place | None) -> int:
    """How wide a place is: 0 town or village, 1 city, 2 province or region, 3 country, 9 for none."""
    if place is None:
        return 9
    if _WIDE_AFTER.search(place.surface):
        return WIDE
    known = find_known(place.surface)
    return _WIDTH.get(known.kind, WIDE) if known else _unlisted(place.surface)


def _unlisted(name: str) -> int:
    """The width of a name that the gazetteer lacks: a state, a part of a country ("East Syria"), else a village."""
    bare = re.sub(r"['’]?s$", "", name)
    if bare.lower() in _states() or name.lower() in _states():
        return WIDE
    part = _PART_OF.match(bare)
    whole = find_known(bare[part.end() :] if part else bare)
    if whole is None:
        return 0
    return max(_WIDTH.get(whole.kind, WIDE), WIDE if part and part["open"] else 0)


_PART_OF = re.compile(
    r"(?:(?P<open>rural|countryside\s+of)|(?:north|south)?-?(?:east|west|north|south)(?:ern)?|central|upper|lower|greater)[\s-]+",
    re.I,
)


@functools.cache
def _states() -> frozenset[str]:
    """Countries and states of the table of areas: all too wide to tell one event from another."""
    lines = (resources.files("auditor") / "data" / "areas.csv").read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    return frozenset(row["name"].lower() for row in rows if Decimal(row["area_km2"]) > _CITY_SIZE)


_CITY_SIZE = 1000
"""Square kilometres above which an area of the table is no city."""


def _add(found: dict[int, Site], text: str, span: Span, marked: float | None) -> None:
    """Take a name in where it can be a place; `marked` is the rank that the frame alone gives it."""
    span = _without_country(text, span)
    if marked is not None and not _may_be_place(text, span):
        return
    wide = _WIDE_AFTER.match(text, span.end)
    before = text[max(0, span.start - 40) : span.start]
    shown = Span.of(text, span.start, wide.end() if wide else span.end)
    site = Site(span, Place(" ".join(shown.text.split()), fold_name(span.text)), _rank(text, span, before, marked))
    other = found.get(span.start)
    if other is None or site.rank < other.rank or len(site.span.text) > len(other.span.text):
        found[span.start] = site


def _without_country(text: str, span: Span) -> Span:
    """ "Syrias Hasakeh" is Hasakeh: copy that has lost its apostrophes, or kept them."""
    owner, gap, _ = span.text.partition(" ")
    country = find_known(re.sub(r"['’]?s$", "", owner)) if gap and owner.endswith("s") else None
    if country is None or country.kind != "country" or find_known(span.text):
        return span
    return Span.of(text, span.start + len(owner) + 1, span.end)


def _rank(text: str, span: Span, before: str, marked: float | None) -> float:
    known = find_known(span.text)
    if _WIDE_AFTER.match(text, span.end) or _WIDE_BEFORE.search(before) or _OF_ANOTHER.search(before):
        return WIDE
    rank = float(_WIDTH.get(known.kind, WIDE)) if known else 0.5 if marked is None else marked
    if rank < WIDE and (_NARROW_BEFORE.search(before) or _NARROW_AFTER.match(text, span.end)):
        rank = 0
    return rank + 0.6 if _NEAR.search(before) else rank


def _may_be_place(text: str, span: Span) -> bool:
    """Whether a name that was struck, or is called a village, is neither a time nor a body nor an owner."""
    if mentions(text, span.start, span.end):
        return find_known(span.text) is not None
    words = [w.casefold() for w in re.split(r"[\s’'-]", span.text)]
    acronym = span.text.isupper() and len(span.text) <= SHORT_CAPITALS
    timed = any(w in _NO_PLACE for w in words)
    owned = _OWNER.match(text, span.end) or _FAMILY.match(text, span.end)
    lived = _HOUSE_OF.search(text, max(0, span.start - 40), span.start)
    return not (timed or acronym or words[0] in _DETERMINER or owned or lived)


def _shouted(text: str, span: Span) -> bool:
    """Whether a text is set in capitals: there any words that follow "in" look like a name."""
    return text[max(0, span.start - _AROUND) : span.end + _AROUND].isupper()


_AROUND = 40


def _is_place(text: str, name: PlaceName) -> bool:
    end = name.span.end
    if _DATELINE.match(text, end):
        return False
    if name.known is not None:
        country = name.known.kind == "country"
        return not (country and _STATE.match(text, end)) and (country or not _CLAN.match(text, end))
    if _shouted(text, name.span) and not _NARROW_BEFORE.search(text, max(0, name.span.start - 40), name.span.start):
        return False
    return _may_be_place(text, name.span) and not (_ADJECTIVE.search(name.span.text) and _LOWER.match(text, end))
