"""The people whom an article names as harmed or accused: the surest sign that two articles tell of one event.

A name counts where its age stands beside it ("Dana Kessler, 34", "34-year-old Dana Kessler"), where it is told what was
done to or by that person ("Dana Kessler was shot", "charged with the murder of Dana Kessler"), never where a rank or an
office makes it that of somebody who only speaks of the case.
"""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources

from auditor.text.names import find_known

_WORD = r"(?:(?:Mc|Mac|De|La|Le|Da|Di|Du|O['’])?[A-Z][a-zà-öø-ÿ]+(?:[-'’][A-Z][a-zà-öø-ÿ]+)?)"
_MIDDLE = r"(?:[A-Z]\.(?:[A-Z]\.)?|[A-Z](?=\s)|[\"“‘'(][A-Z][\w .-]{0,20}[\"”’')]|(?:de|la|del|von|van|al|bin)(?=\s))"
_NAME = rf"(?<![\w’'-])(?P<name>{_WORD}(?:\s(?:{_MIDDLE}|{_WORD})){{0,3}}\s{_WORD}(?:,?\s(?:Jr|Sr|II|III|IV)\b\.?)?)"
_ASIDE = r"(?:,[^,.;\n]{1,60},|\s\([^)\n]{1,30}\))?"
_AGED = re.compile(
    _NAME + r"(?:,\s(?:age\s|aged\s)?(?P<after>\d{1,2})(?![\w%]|\s(?:percent|people|miles|blocks?)\b)"
    r"|\s\((?P<bracket>\d{1,2})\)|,\s(?:an?|the)\s(?P<told>\d{1,2})[\s-]years?[\s-]old)"
)
_OLD = re.compile(r"\b(?P<before>\d{1,2})[\s-]years?[\s-]old,?\s(?:[a-z][\w’'-]*\s){0,4}?" + _NAME)
_FATE = (
    r"(?:(?:was|were|is|has\sbeen|had\sbeen)\s(?:(?:fatally|also|later|accidentally|critically|seriously|allegedly|apparently|reportedly|being"
    r"|formally|due\sto\sbe|expected\sto\sbe)\s){0,2}(?:shot|killed|stabbed|wounded|injured|hit|struck|murdered|slain|gunned|pronounced|found"
    r"|arrested|charged|booked|sentenced|convicted|indicted|jailed|taken|accused|identified|transported|airlifted|flown|hospitalized|rushed"
    r"|declared|arraigned|held|wanted|extradited|dead|facing|due\s(?:in|back)|standing\s(?:in|on|outside|near)|walking|sitting\s(?:in|on|outside)"
    r"|driving|riding)|(?:later\s|also\s|had\s)?(?:died|pleaded|pled|faces|shot|stabbed|opened\sfire|killed|succumbed))\b"
)
_SUFFERED = re.compile(rf"{_NAME}{_ASIDE}\s{_FATE}")
_BRIEFLY = re.compile(
    rf"(?<![\w’'.-])(?<!\w\s)(?P<surname>{_WORD})\s{_FATE}|(?<=[.;,!?\n]\s)(?P<opening>{_WORD})\s{_FATE}"
)
_FULL = re.compile(_NAME)
_NAMED = re.compile(
    r"\b(?:identified\s(?:him\s|her\s|(?:the|both)\s[a-z][a-z\s]{1,40}\s)?as"
    r"|victims?,?|suspects?,?|gunman,?|shooter,?|named\sas|shooting(?:\sdeath)?\sof"
    r"|(?:death|murder|killing|slaying|homicide)s?\sof|shot\sand\skilled|fatally\sshot|shooting\sand\skilling|arrested|charged|killed"
    r"|(?:accused|suspected|convicted)\s(?:of|in)\s(?:fatally\s)?(?:shooting|killing|murdering))\s"
    r"(?:[a-z]+\s(?:man|woman|resident|teen|boy|girl|student|teenager|father|mother)\s)?" + _NAME
)
_GRAMMAR = (_AGED, _OLD, _SUFFERED, _NAMED)
_BEFORE = re.compile(r"([\w]+)\.?,?\s(?:\d{1,2}[\s-]years?[\s-]old\s)?$")
_LESSER = re.compile(r"\s[\"“‘'(][^\"”’')]*[\"”’')]|,?\s(?:Jr|Sr|II|III|IV)\b\.?$")
_INITIALS = re.compile(r"[A-Z]\.?(?:[A-Z]\.?)?")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody harmed or accused: first and last word of the name, small; the name as printed first; ages told."""

    key: tuple[str, str]
    name: str
    ages: frozenset[int]
    starts: tuple[int, ...]


def people(text: str) -> dict[tuple[str, str], Person]:
    """Whom a text names as harmed or accused, in order of first mention."""
    found: dict[tuple[str, str], tuple[str, set[int], list[int]]] = {}
    for start, name, age in sorted(_mentions(text), key=lambda m: m[:2]):
        key = key_of(name)
        if key and not _speaks(text, start):
            _, ages, starts = found.setdefault(key, (name, set(), []))
            ages.update([age] if age is not None else ())
            starts.append(start)
    return {key: Person(key, name, frozenset(ages), tuple(starts)) for key, (name, ages, starts) in found.items()}


def _mentions(text: str) -> Iterator[tuple[int, str, int | None]]:
    for pattern in _GRAMMAR:
        for found in pattern.finditer(text):
            ages = [int(v) for k, v in found.groupdict().items() if k != "name" and v]
            yield found.start("name"), found["name"], ages[0] if ages else None
    yield from _known_by_surname(text)


def _known_by_surname(text: str) -> Iterator[tuple[int, str, int | None]]:
    """Full names whose surname alone tells later what happened: "Kessler was shot twice"."""
    alone = {found["surname"] or found["opening"] for found in _BRIEFLY.finditer(text)}
    if alone:
        for found in _FULL.finditer(text):
            if _LESSER.sub("", found["name"]).split()[-1] in alone:
                yield found.start(), found["name"], None


def key_of(name: str) -> tuple[str, str] | None:
    """First and last word of a person's name, small, without initials, nickname and suffix; None for other names."""
    words = [w for w in _LESSER.sub("", name).split() if not _INITIALS.fullmatch(w)]
    low = [w.lower().rstrip(".") for w in words]
    if len(words) < 2 or low[0] in _words()["not_first"] or _words()["officials"] & set(low):
        return None
    return None if _words()["not_within"] & set(low) or find_known(" ".join(words)) else (low[0], low[-1])


def _speaks(text: str, start: int) -> bool:
    before = _BEFORE.search(text, max(0, start - 40), start)
    return before is not None and before[1].lower() in _words()["officials"]


@functools.cache
def _words() -> dict[str, frozenset[str]]:
    raw = (resources.files("auditor") / "data" / "person_words.toml").read_text(encoding="utf-8")
    return {name: frozenset(words.split()) for name, words in tomllib.loads(raw).items()}
