"""Names of people and places: found in a text, and folded so that transliterations of one name meet.

Romanised Arabic has no one spelling: Deir el-Zour, Deir al-Zor, Deir Ezzor and Deir ez-Zor are one town. The rules that
bring them together are in `auditor.text.romanisation`; names that no rule reaches (Aleppo, Halab) are rows of
`data/places.csv`.
"""

from __future__ import annotations

import csv
import functools
import importlib.resources
import re
from collections.abc import Iterator
from dataclasses import dataclass

from auditor.model import OwnPlace, Span, Vocabulary
from auditor.newsroom import own
from auditor.text.romanisation import consonants, plain, skeleton, words_of


@dataclass(frozen=True, slots=True)
class Name:
    """A capitalised name as printed, and the key under which its spellings meet (see `fold_name`)."""

    span: Span
    key: str


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """A row of `data/places.csv`: the name we use, what it is, and where it lies."""

    name: str
    kind: str
    part_of: str
    country: str


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place as printed, with its key; `known` is its row where the gazetteer has it, else None."""

    span: Span
    key: str
    known: Gazetteer | None


def fold_name(surface: str) -> str:
    """The key under which the spellings of one name meet; empty for a text without letters.

    A word such as "province" after a place and a possessive 's are left out.
    """
    return _folded(surface, own())


@functools.lru_cache(maxsize=8192)
def _folded(surface: str, words: Vocabulary) -> str:
    known = _known(surface, words)
    return plain(known.name) if known else skeleton(surface) or plain(surface)


def same_name(a: str, b: str) -> bool:
    """Whether two spellings are of one name: "Abu al-Husn" and "Abo Al Hassan", "Aleppo" and "Halab".

    Precise rather than complete: "Hama" and "Homs" are two names, and so are "Kaddafi" and "Gadhafi".
    """
    left, right = fold_name(a), fold_name(b)
    if left == right:
        return bool(left)
    if find_known(a) and find_known(b):
        return False
    one, other = skeleton(a), skeleton(b)
    if not one and not other:
        return False
    one, other = one or consonants(words_of(a)), other or consonants(words_of(b))
    return one == other and len(one) >= LONG_ENOUGH


LONG_ENOUGH = 3  # consonants: with fewer, too many Arabic names agree (Deir, Daraa, Dora)


def find_known(surface: str) -> Gazetteer | None:
    """The gazetteer's row of a name, in any spelling; None when it has none."""
    return _known(surface, own())


@functools.lru_cache(maxsize=8192)
def _known(surface: str, words: Vocabulary) -> Gazetteer | None:
    bones = skeleton(surface)
    return _by_spelling(words).get(plain(surface)) or (_by_skeleton(words).get(bones) if bones else None)


# --------------------------------------------------------------------------- gazetteer


_KEPT = 4  # tables of as many newsrooms are kept at a time
_Row = tuple[Gazetteer, tuple[str, ...]]


@functools.lru_cache(maxsize=_KEPT)
def _places(words: Vocabulary) -> tuple[_Row, ...]:
    """The newsroom's own places, then the shipped ones that it does not name."""
    shipped = {plain(place.name): (place, spellings) for place, spellings in _shipped()}
    ours = [_merged(place, shipped.pop(plain(place.name), None)) for place in words.places]
    return (*ours, *shipped.values())


def _merged(place: OwnPlace, known: _Row | None) -> _Row:
    """A place of the newsroom; what it does not say of a known one stays, and so do the known spellings."""
    before, spellings = known or (Gazetteer(place.name, "town", "", ""), ())
    facts = ((place.kind, before.kind), (place.part_of, before.part_of), (place.country, before.country))
    told = [old if new is None else new for new, old in facts]
    return Gazetteer(place.name, *told), tuple(dict.fromkeys((place.name, *place.aliases, *spellings)))


@functools.cache
def _shipped() -> tuple[_Row, ...]:
    text = importlib.resources.files("auditor.data").joinpath("places.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    return tuple(
        (
            Gazetteer(row["name"], row["kind"], row["part_of"], row["country"]),
            tuple(spelling for spelling in (row["name"], *row["aliases"].split("|")) if spelling),
        )
        for row in rows
    )


@functools.lru_cache(maxsize=_KEPT)
def _by_spelling(words: Vocabulary) -> dict[str, Gazetteer]:
    found: dict[str, Gazetteer] = {}
    for place, spellings in _places(words):
        for spelling in spellings:
            found.setdefault(plain(spelling), place)
    return found


@functools.lru_cache(maxsize=_KEPT)
def _exact_spellings(words: Vocabulary) -> frozenset[str]:
    return frozenset(spelling for _, spellings in _places(words) for spelling in spellings)


@functools.lru_cache(maxsize=_KEPT)
def _by_skeleton(words: Vocabulary) -> dict[str, Gazetteer]:
    """Only skeletons that are long enough and belong to one place."""
    found: dict[str, Gazetteer] = {}
    shared: set[str] = set()
    for place, spellings in _places(words):
        for spelling in spellings:
            bones = skeleton(spelling)
            if found.setdefault(bones, place) is not place:
                shared.add(bones)
    return {key: place for key, place in found.items() if len(key) >= LONG_ENOUGH and key not in shared}


# --------------------------------------------------------------------------- finding

_ARTICLE = r"(?:(?:[Aa]l|[Ee]l|[AaEe]|[AaEe][zsdtnr]|[Aa]sh)-)?"
_CAPITAL = rf"{_ARTICLE}[^\W\d_a-zß-öø-ÿ][^\W\d_]*(?:['’][^\W\d_]+)?(?:-[A-Z][^\W\d_]*)*"
_INITIAL = r"(?:[A-Z]\.)+(?:[A-Z](?![\w]))?"
_LINK = r"(?:\s(?:al|el|bin|ibn|de|del|la|von|van|da|di|du|abu|e|i)(?=\s)|-(?:e|i|au|ez|al|el)(?=-))"
_NAME = re.compile(
    rf"(?<![\w’'.-])(?:{_INITIAL}|{_CAPITAL})(?:{_LINK}{{0,2}}[\s-](?:{_INITIAL}|{_CAPITAL})){{0,7}}(?!\w)"
)
_FRAME = re.compile(
    r"\b(?:(?:in|near|outside|around|towards?|inside|across|(?:north|south)?(?:east|west)|north|south)"
    r"(?:\sof)?(?:\s(?:the|eastern|western|northern|southern|central|neighbou?ring))?"
    r"|(?:city|town|village|province|governorate|district|region|port|capital|camp|suburb|outskirts)(?:\sof)?)\s$",
    re.I,
)
_AFTER = re.compile(
    r"\s(?:province|governorate|city|district|county|region|refugee\scamp|neighbou?rhood|countryside)\b", re.I
)
_ADJECTIVE = re.compile(r"^(?:\w{2,20}(?:ian|ean|ese|ish|ani|aqi|emi|ern|ic)|US|U\.S\.)(?:-\w+)?$")
SHORT_CAPITALS = 5  # letters: "SANA" among small letters is an agency, not Sanaa; "BEIRUT" can only be the city


def find_names(text: str) -> tuple[Name, ...]:
    """The capitalised names of a text, in order.

    A single capitalised word at the start of a sentence is a name only where the gazetteer has it or the text
    prints it with a capital elsewhere too; weekdays, months, pronouns and titles alone are none.
    """
    inside: set[str] = set()
    candidates = []
    for found in _NAME.finditer(text):
        start, end = _without_edges(text, *found.span())
        if start < end:
            candidates.append((start, end, found.start() == start and _opens_sentence(text, start)))
            if not candidates[-1][2]:
                inside.update(re.split(r"[\s-]", text[start:end]))
    return tuple(
        Name(Span.of(text, start, end), fold_name(text[start:end]))
        for start, end, opening in candidates
        if not opening
        or re.search(r"[\s-]", text[start:end])
        or text[start:end] in inside
        or find_known(text[start:end])
    )


def find_places(text: str) -> tuple[PlaceName, ...]:
    """The places of a text: names of the gazetteer, and those a frame marks ("village of X", "X province")."""
    return tuple(place for name in find_names(text) for place in _places_of(text, name))


def _places_of(text: str, name: Name) -> Iterator[PlaceName]:
    span = _without_adjective(text, name.span)
    if text[span.end : span.end + 1] == "-" or (_is_acronym(text, span) and span.text not in _exact_spellings(own())):
        return
    known = find_known(span.text)
    if known or (_is_framed(text, span) and not _ADJECTIVE.match(span.text)):
        yield PlaceName(span, fold_name(span.text), known)


def _without_adjective(text: str, span: Span) -> Span:
    """ "Syrian Badia" is the Badia, where the gazetteer knows it by its last word only."""
    first, gap, _ = span.text.partition(" ")
    if gap and not find_known(span.text) and _ADJECTIVE.match(first):
        rest = Span.of(text, span.start + len(first) + 1, span.end)
        return rest if find_known(rest.text) else span
    return span


def _is_framed(text: str, span: Span) -> bool:
    return bool(_FRAME.search(text[max(0, span.start - 40) : span.start]) or _AFTER.match(text, span.end))


def _is_acronym(text: str, span: Span) -> bool:
    """Whether it is a short word in capitals among small letters and opens no line, as a dateline does."""
    before = text[max(0, span.start - 12) : span.start]
    return (
        span.text.isupper()
        and len(span.text) <= SHORT_CAPITALS
        and before[-1:] not in ("", "\n")
        and not before.isupper()
    )


@functools.cache
def _sentence_openers() -> frozenset[str]:
    text = importlib.resources.files("auditor.data").joinpath("sentence_openers.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


def _without_edges(text: str, start: int, end: int) -> tuple[int, int]:
    """The candidate without function words, weekdays and titles at its front and possessives at its end."""
    for word in re.split(r"(?<=\s)", text[start:end]):
        bare = word.strip().rstrip(".’'").casefold()
        if bare not in _sentence_openers():
            break
        start += len(word)
    printed = text[start:end]
    if printed.endswith(("’s", "'s", "’S", "'S")):
        end -= 2
    return start, end


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" \t\"'“”‘’(–—-")
    return not before or before[-1] in ".!?:\n"
