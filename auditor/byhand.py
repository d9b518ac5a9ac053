"""Incidents joined and split by hand: a TOML file in which a fact-checker says what the rules could not know.

    [[join]]
    incidents = ["tell-marram-2023-04-22", "marram-2023-04-22"]
    id = "marram"                                # optional: what the joined incident is called

    [[split]]
    articles = ["marram-radio"]                  # or claims = ["marram-radio#1", …]
    incident = "tell-marram-2023-04-22"          # optional: only out of this one
    id = "marram-second-strike"                  # optional

A join may also name `claims` and `articles`; claims that belong to no incident come in that way.
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from auditor.model import Claim, Incident, IncidentStatus, Reading

_LISTS = ("incidents", "claims", "articles")
_KEYS = {"join": (*_LISTS, "id"), "split": ("claims", "articles", "incident", "id")}


class ByHandError(ValueError):
    """The file cannot be used; the message says what, where, and what to do."""


@dataclass(frozen=True, slots=True)
class Change:
    """One table of the file: what is gathered into one incident, and how that is called (None: as it comes).

    `only` limits a split to the claims of one incident; `where` names the table in messages.
    """

    kind: str
    where: str
    incidents: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    only: str | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class ByHand:
    """The changes of one file, in its order."""

    changes: tuple[Change, ...] = ()

    def apply(self, incidents: Sequence[Incident], readings: Sequence[Reading]) -> tuple[Incident, ...]:
        """The incidents after every join and split; raises ByHandError where a name is unknown."""
        known = {claim.id: claim for reading in readings for claim in reading.claims}
        articles = {reading.article.id for reading in readings}
        for change in self.changes:
            _all_known(change, "incident", (*change.incidents, *filter(None, [change.only])), [i.id for i in incidents])
            _all_known(change, "claim", change.claims, known)
            _all_known(change, "article", change.articles, articles)
            incidents = _changed(change, incidents, known)
        return tuple(incidents)


def load(path: str | Path) -> ByHand:
    """Read the file. Raises ByHandError when it cannot be read, is no TOML, or holds an unknown table, key or type."""
    try:
        data = tomllib.loads(Path(path).read_text("utf-8"))
    except OSError as error:
        raise ByHandError(f"{path}: cannot be read ({error.strerror or error}). Check the path.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ByHandError(
            f"{path}: is no TOML ({error}). See the section on incidents.toml in docs/formats.md."
        ) from error
    changes = []
    for kind, tables in data.items():
        if kind not in _KEYS:
            raise ByHandError(
                f"{path}: unknown table [[{kind}]].{_suggestion(kind, _KEYS)} Known are [[join]] and [[split]]."
            )
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            raise ByHandError(f"{path}: write [[{kind}]] with two brackets: the table may occur several times.")
        changes += [_change(kind, table, f"{path}, [[{kind}]] {n}") for n, table in enumerate(tables, 1)]
    return ByHand(tuple(changes))


def _change(kind: str, table: dict[str, Any], where: str) -> Change:
    for key, value in table.items():
        if key not in _KEYS[kind]:
            raise ByHandError(f"{where}: unknown key {key!r}.{_suggestion(key, _KEYS[kind])}")
        texts = value if key in _LISTS else [value]
        if not isinstance(texts, list) or not texts or not all(isinstance(v, str) and v for v in texts):
            wanted = "a list of strings" if key in _LISTS else "a string"
            raise ByHandError(f"{where}: {key} must be {wanted}.")
    lists = {key: tuple(table[key]) for key in _LISTS if key in table}
    enough = lists.get("claims") or lists.get("articles") or (kind == "join" and len(lists.get("incidents", ())) > 1)
    if not enough:
        wanted = "two or more incidents, or claims or articles" if kind == "join" else "claims or articles"
        raise ByHandError(f"{where}: name {wanted}.")
    return Change(kind, where, **lists, only=table.get("incident"), id=table.get("id"))


def _suggestion(word: str, known: Iterable[str]) -> str:
    close = difflib.get_close_matches(word, list(known), n=1)
    return f" Did you mean {close[0]!r}?" if close else ""


def _all_known(change: Change, what: str, names: Iterable[str], known: Iterable[str]) -> None:
    known = sorted(known)
    for name in names:
        if name not in known:
            raise ByHandError(f"{change.where}: there is no {what} {name!r}.{_suggestion(name, known)}")


def _changed(change: Change, incidents: Sequence[Incident], known: dict[str, Claim]) -> list[Incident]:
    """Take the claims named out of their incidents and make one incident of them."""
    inside = {c.id: i.id for i in incidents for c in i.claims}
    chosen = {c.id for i in incidents if i.id in change.incidents for c in i.claims}
    chosen |= {name for name in change.claims if change.only is None or inside.get(name) == change.only}
    chosen |= {
        name
        for name, claim in known.items()
        if claim.article in change.articles and name in inside and change.only in (None, inside[name])
    }
    if not chosen:
        raise ByHandError(f"{change.where}: no claim of an incident is named.")
    homes = [i for i in incidents if any(c.id in chosen for c in i.claims)]
    rest = [_with(i, kept) for i in incidents if (kept := tuple(c for c in i.claims if c.id not in chosen))]
    return [*rest, _gathered(change, homes, [c for name, c in known.items() if name in chosen], rest)]


def _with(incident: Incident, claims: tuple[Claim, ...]) -> Incident:
    """The incident with these claims only; answers stay with the articles that are still in it."""
    articles = {claim.article for claim in claims}
    return replace(incident, claims=claims, responses=tuple(r for r in incident.responses if r.article in articles))


def _gathered(change: Change, homes: Sequence[Incident], claims: Sequence[Claim], rest: Sequence[Incident]) -> Incident:
    """The incident made by hand: named by the file, else as the first of those joined, else as the one it came from."""
    first = next((i for i in homes if i.id in change.incidents), homes[0] if homes else None)
    name = change.id or (first.id if first else claims[0].id)
    taken = {i.id for i in rest}
    if change.id in taken:
        raise ByHandError(f"{change.where}: an incident {name!r} is there already. Choose another id.")
    number = next(n for n in range(1, len(taken) + 2) if (name if n == 1 else f"{name}-{n}") not in taken)
    place = next((c.place for c in claims if c.place), first.place if first else None)
    when = next((c.when for c in claims if c.when and c.when.first), first.when if first else None)
    if change.kind == "join" and first:
        place, when = first.place, first.when
    made = Incident(
        name if number == 1 else f"{name}-{number}", place, when, None, tuple(claims), IncidentStatus.REPORTED
    )
    answers = dict.fromkeys(r for home in homes for r in home.responses)
    return _with(replace(made, responses=tuple(answers)), made.claims)
