"""What an article says of one event that few other events share: who was harmed or accused, at which address, how old.

Two reports that share such traces tell of one event even where one of them names no place or day (`auditor.joining`).
"""

from __future__ import annotations

import functools
import re
import tomllib
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from importlib import resources

from auditor.episodes import Episode
from auditor.extract.sites import WIDE, sites, width
from auditor.model import Place, Reading
from auditor.people import Person, people
from auditor.text.dates import DateKind, find_dates, resolve
from auditor.text.names import fold_name

_CAPITAL = r"(?:[A-Z]\.|(?:St|Dr|Mt|Ft)\.(?=\s[A-Z])|[A-Z][\w’'-]*|\d{1,3}(?:st|nd|rd|th))"
_STREET = re.compile(
    rf"\b(?P<name>(?:{_CAPITAL}\s){{1,4}})(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Court|Ct|Place|Pl"
    r"|Highway|Hwy|Parkway|Pkwy|Way|Terrace|Circle|Trail|Pike)\b"
)
_BLOCK = re.compile(rf"\b(?P<number>\d{{1,5}})[\s-]+[Bb]lock\s+of\s+(?P<name>{_CAPITAL}(?:\s{_CAPITAL}){{0,3}})")
_VENUE = re.compile(
    rf"\b(?P<name>{_CAPITAL}(?:\s(?:{_CAPITAL}|of|and|&|at|the)){{0,4}}\s(?:Apartments?|Village|Homes|Estates|Manor|Park|Club|Lounge|Bar|Grill|Pub"
    r"|Tavern|Saloon|Nightclub|Restaurant|Cafe|Café|Diner|Inn|Motel|Hotel|Mall|Plaza|Market|Store|Mart|Shop|School|Elementary|Church|Temple"
    r"|Mosque|Synagogue|Airport|Arena|Stadium|Hall|Campground|Airfield|Theat(?:er|re)|Library|Station|Base))\b"
)
_AGE = re.compile(
    r"\b(?P<age>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[\s-]years?[\s-]old\b"
    r"|\b(?:boy|girl|man|woman|son|daughter|mother|father),\s(?P<comma>\d{1,2})\b(?![\w%])",
    re.I,
)
_NUMBERS = {
    w: str(n)
    for n, w in enumerate(
        ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 2
    )
}
_NAME = r"(?P<name>(?:[A-Z][a-z][\w’'-]*|(?:St|Ft|Mt)\.)(?:\s(?:[A-Z][a-z][\w’'-]*)){0,2})"
_STATE = (
    r"(?:(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\.\s?[HJMYCD]|Okla|Ore|Pa|R\.\s?I"
    r"|S\.\s?[CD]|Tenn|Tex|Vt|Va|Wash|W\.\s?Va|Wis|Wyo|D\.\s?C)\.|(?:Alabama|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida"
    r"|Georgia|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana"
    r"|Nebraska|Nevada|New\s(?:Hampshire|Jersey|Mexico|York)|North\s(?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode\sIsland"
    r"|South\s(?:Carolina|Dakota)|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West\sVirginia|Wisconsin|Wyoming|[A-Z]{2})\b)"
)
_TOWNS = (
    re.compile(rf"\b{_NAME},\s{_STATE}"),
    re.compile(
        r"(?:^|[.\n]\s|\b(?:[Tt]he|[Bb]y|[Tt]o|[Tt]ells?|[Aa]nd|[Ss]ays?|with|from)\s|,\s)"
        rf"{_NAME}\s(?:[Pp]olice|[Ff]ire\s[Dd]epartment|PD)\b",
        re.M,
    ),
    re.compile(
        r"^\W{0,3}(?P<name>[A-Z][A-Z.’' -]{3,25}?)(?:,\s[A-Z][\w. ]{1,20})?"
        r"\s?(?:\([^)\n]{1,30}\)\s?)?(?:—|–|--|-)\s",
        re.M,
    ),
)
_DAYS = (DateKind.DATE, DateKind.WEEKDAY, DateKind.RELATIVE)
_LEAD = 700
"""Characters, about five sentences, within which a report names where its event happened; later towns are
background."""
_SHORT = 3
"""Letters; "St" and "Mt" are the beginnings of names."""
_MANY = 3
"""From this number of addresses on, a report tells of several events, and none of its traces is that of one alone."""


@dataclass(frozen=True, slots=True)
class Town:
    """A narrow place as printed, and how wide it is (`auditor.extract.sites.width`)."""

    name: str
    width: int


@dataclass(slots=True)
class Traces:
    """The traces of one episode.

    streets  streets and venues as printed, by key (`street`); `blocks` the keys of those told with a house number
    ages     ages of those spoken of, as digits
    towns    narrow places by key; `lead` the keys of those with which the report begins
    days     the single days that are named
    """

    people: dict[tuple[str, str], Person] = field(default_factory=dict)
    streets: dict[str, str] = field(default_factory=dict)
    blocks: set[str] = field(default_factory=set)
    ages: set[str] = field(default_factory=set)
    towns: dict[str, Town] = field(default_factory=dict)
    lead: set[str] = field(default_factory=set)
    days: set[date] = field(default_factory=set)

    @property
    def several(self) -> bool:
        """Whether the report tells of several events, one address after the other."""
        return len(self.blocks) >= _MANY

    def meets_by(self) -> Iterator[str]:
        """By what the event meets others: a name; a street, venue or town on a day."""
        if not self.several:
            yield from (f"person {first} {last}" for first, last in self.people)
            places = [*(f"at {name}" for name in self.streets if telling(name)), *(f"in {town}" for town in self.lead)]
            yield from (f"{place} on {day}" for place in places for day in self.days)


def traces(reading: Reading, episodes: Sequence[Episode]) -> list[Traces]:
    """The traces of each episode, in order.

    All that an article says belongs to its news where it tells of one place or none; of several places each has what
    stands from its first figure to that of the next, and the first one the headline and what comes before its figures.
    """
    found = [Traces() for _ in episodes]
    if not found:
        return []
    firsts = _firsts(episodes)
    starts, numbers = [at for at, _ in firsts], [n for _, n in firsts]

    def home(at: int) -> Traces:
        return found[numbers[max(0, bisect_right(starts, at) - 1)]]

    _gather(reading, home)
    for one, episode in zip(found, episodes, strict=True):
        if episode.local and episode.place and not is_address(episode.place.surface):
            one.towns[episode.place.key] = Town(episode.place.surface, episode.width)
            one.lead.add(episode.place.key)
    return found


def _firsts(episodes: Sequence[Episode]) -> list[tuple[int, int]]:
    """Where the part of each episode begins, with its number; only that of the news where others have no place."""
    placed = [n for n, e in enumerate(episodes) if e.local]
    if len({e.place.key for e in episodes if e.local and e.place}) < 2:
        return [(0, placed[0] if placed else 0)]
    return sorted((min(c.span.start for c in episodes[n].claims), n) for n in placed)


def _gather(reading: Reading, home: Callable[[int], Traces]) -> None:
    """Put every trace of an article where it belongs."""
    text = reading.article.text
    for person in people(text).values():
        for at in person.starts:
            home(at).people[person.key] = person
    for at, name, numbered, printed in _addresses(text):
        if name:
            home(at).streets.setdefault(name, printed)
            home(at).blocks.update([name] if numbered else ())
    for match in _AGE.finditer(text):
        age = (match["age"] or match["comma"]).lower()
        home(match.start()).ages.add(_NUMBERS.get(age, age))
    for at, town, wide in _towns(text):
        home(at).towns[town] = wide
        home(at).lead.update([town] if at < _LEAD else ())
    for mention in find_dates(text):
        when = resolve(mention, reading.article.published)
        if mention.kind in _DAYS and not mention.since and when.first and when.first == when.last:
            home(mention.span.start).days.add(when.first)


def _addresses(text: str) -> Iterator[tuple[int, str, bool, str]]:
    """Streets and venues with their keys, whether a house number stands before them, and as printed."""
    for match in _STREET.finditer(text):
        yield match.start(), street(match["name"]), False, match[0]
    for match in _BLOCK.finditer(text):
        yield match.start(), street(match["name"]), True, match[0]
    for match in _VENUE.finditer(text):
        yield match.start(), _venue(match["name"]), False, match[0]


def _towns(text: str) -> Iterator[tuple[int, str, Town]]:
    """Narrow places with their keys: those of `sites`, and those that a state, a police force or a dateline marks."""
    for site in sites(text):
        wide = width(site.place)
        name = site.place.surface
        if (
            wide < WIDE
            and len(name) > _SHORT
            and not is_address(name)
            and name.split()[0].lower() not in _words()["no_town"]
        ):
            yield site.span.start, site.place.key, Town(site.place.surface, wide)
    for pattern in _TOWNS:
        for match in pattern.finditer(text):
            words = match["name"].split()
            while words and words[0].lower() in _words()["no_town"]:
                words = words[1:]
            name = " ".join(words)
            name = name.title() if name.isupper() else name
            if len(name) > _SHORT:
                yield match.start(), fold_name(name), Town(name, width(Place(name, fold_name(name))))


def street(name: str) -> str:
    """The key of a street: small letters, without points of the compass and the kind of street."""
    words = [w.lower().strip(".,’'") for w in name.split()]
    return " ".join(w for w in words if w not in _words()["compass"] and w not in _words()["street_kinds"])


def is_address(name: str) -> bool:
    """Whether a place is a street: every town may have one of that name."""
    return not _words()["street_kinds"].isdisjoint(name.lower().rstrip(".").split()[-1:])


def telling(name: str) -> bool:
    """Whether few towns have a street of that name."""
    return bool(name) and not set(name.split()) <= _words()["common_streets"]


def _venue(name: str) -> str:
    words = [w.lower() for w in name.split()]
    while words and words[0] in _words()["venue_edges"]:
        words = words[1:]
    return " ".join(words) if len(words) > 1 and not set(words) & _words()["no_venue"] else ""


@functools.cache
def _words() -> dict[str, frozenset[str]]:
    raw = (resources.files("auditor") / "data" / "address_words.toml").read_text(encoding="utf-8")
    return {name: frozenset(words.split()) for name, words in tomllib.loads(raw).items()}
