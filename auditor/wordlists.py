"""A newsroom's own words as its configuration gives them, in tables or in files of their own → Vocabulary."""

from __future__ import annotations

import csv
import difflib
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from auditor.model import NO_WORDS, Body, OwnPlace, Vocabulary

CLAIMANT = ("name", "aliases", "short", "side", "kind", "relay", "family")
PLACE = ("name", "aliases", "kind", "part_of", "country")
SIDES = (
    "monitor", "coalition", "government", "opposition", "militant", "military", "media", "agency", "un", "aid",
    "rights", "official", "witness",
)  # fmt: skip
KINDS = ("country", "province", "city", "town", "region", "water")
_LISTS = ("aliases", "short")


class ConfigError(ValueError):
    """The configuration cannot be used; the message says which key of which file, and what to do."""


def toml(path: Path) -> dict[str, Any]:
    """The content of a TOML file. Raises ConfigError when it cannot be read or is none."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: the configuration cannot be read ({error.strerror}).") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: not valid TOML: {error}.") from error


def known_keys(table: Mapping[str, object], keys: Sequence[str], where: str) -> None:
    """Raises ConfigError for a key that is none of `keys`, naming the nearest."""
    for key in table:
        if key not in keys:
            raise ConfigError(f"{where}: unknown key {key!r}. {_nearest(key, keys, 'Known keys')}")


def vocabulary(table: Mapping[str, object], style: Mapping[str, object], where: Path) -> Vocabulary:
    """The newsroom's words of a configuration; `style` is its table house_style. Raises ConfigError."""
    words = Vocabulary(
        claimants=tuple(_claimant(*one) for one in _entries(table.get("claimants", []), "claimants", where)),
        places=tuple(_place(*one) for one in _entries(table.get("places", []), "places", where)),
        equivalents=_equivalents(style.get("equivalents", []), f"{where}: house_style.equivalents"),
        terms=_terms(style.get("terms", {}), f"{where}: house_style.terms"),
    )
    return words if any((words.claimants, words.places, words.equivalents, words.terms)) else NO_WORDS


_Entry = tuple[Mapping[str, Any], str]


def _entries(value: object, key: str, where: Path) -> Iterable[_Entry]:
    """The tables of a key with what they are called in messages; a string names a file, beside the configuration."""
    if isinstance(value, str):
        path = where.parent / value
        rows = _csv(path) if path.suffix.lower() == ".csv" else toml(path).get(key.removesuffix("s"))
        if not isinstance(rows, list):
            raise ConfigError(f"{path}: holds no [[{key.removesuffix('s')}]]; write the file as auditor/data/{key} is.")
        value, named = rows, f"{path}: {key.removesuffix('s')}"
    else:
        named = f"{where}: {key}"
    if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
        raise ConfigError(f"{where}: {key} must be tables, each under [[{key}]], or the name of a file.")
    return [(row, f"{named} {number}") for number, row in enumerate(value, 1)]


def _csv(path: Path) -> list[dict[str, Any]]:
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: is no UTF-8 text: {error}.") from error
    rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    found = []
    for row in rows:
        if None in row:
            raise ConfigError(f"{path}: the row of {row.get('name')!r} has more cells than the head; quote commas.")
        cells: dict[str, Any] = {key: value for key, value in row.items() if value}
        if "aliases" in cells:
            cells["aliases"] = [alias.strip() for alias in cells["aliases"].split("|") if alias.strip()]
        found.append(cells)
    return found


def _claimant(row: Mapping[str, Any], where: str) -> Body:
    fields = _checked(row, CLAIMANT, where)
    side = fields.get("side")
    if side not in SIDES:
        raise ConfigError(f"{where} ({fields['name']}): side must be given. {_nearest(str(side), SIDES, 'Known are')}")
    return Body(
        name=fields["name"],
        aliases=tuple(dict.fromkeys((fields["name"], *fields.get("aliases", ())))),
        short=tuple(fields.get("short", ())),
        side=side,
        kind=fields.get("kind", side),
        relay=fields.get("relay", False),
        family=fields.get("family"),
    )


def _place(row: Mapping[str, Any], where: str) -> OwnPlace:
    fields = _checked(row, PLACE, where)
    kind = fields.get("kind")
    if kind is not None and kind not in KINDS:
        raise ConfigError(f"{where} ({fields['name']}): unknown kind {kind!r}. {_nearest(kind, KINDS, 'Known are')}")
    aliases = tuple(fields.get("aliases", ()))
    return OwnPlace(fields["name"], aliases, kind, fields.get("part_of"), fields.get("country"))


def _checked(row: Mapping[str, Any], keys: Sequence[str], where: str) -> Mapping[str, Any]:
    known_keys(row, keys, where)
    if not _worded(row.get("name")):
        raise ConfigError(f"{where}: give a name.")
    for key, value in row.items():
        wanted = "true or false" if key == "relay" else "a list of strings" if key in _LISTS else "a string"
        right = isinstance(value, bool) if key == "relay" else _list(value) if key in _LISTS else isinstance(value, str)
        if not right:
            raise ConfigError(f"{where} ({row['name']}): {key} must be {wanted}; found {value!r}.")
    return row


def _equivalents(value: object, where: str) -> tuple[tuple[str, ...], ...]:
    if not isinstance(value, list) or not all(_list(one) and len(one) > 1 for one in value):
        raise ConfigError(f'{where} must be a list of lists of two or more wordings, such as [["per cent", "pct"]].')
    return tuple(tuple(one) for one in value)


def _terms(value: object, where: str) -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
    if not isinstance(value, dict):
        raise ConfigError(f'{where} must be a table of groups, such as fighters = [["militants"], ["rebels"]].')
    for group, terms in value.items():
        if not isinstance(terms, list) or not all(_list(forms) and forms for forms in terms):
            raise ConfigError(
                f"{where}: {group} must be a list of terms, each a list of its forms, the name of the term first; "
                "an empty list switches a group off."
            )
    return tuple((group, tuple(tuple(forms) for forms in terms)) for group, terms in value.items())


def _list(value: object) -> bool:
    return isinstance(value, list) and all(_worded(one) for one in value)


def _worded(value: object) -> bool:
    """Whether it is a text with a letter or digit in it: signs alone can be found nowhere."""
    return isinstance(value, str) and any(character.isalnum() for character in value)


def _nearest(word: str, known: Sequence[str], otherwise: str) -> str:
    near = difflib.get_close_matches(word, known, n=1)
    return f"Did you mean {near[0]!r}?" if near else f"{otherwise}: {', '.join(known)}."
