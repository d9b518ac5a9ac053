"""Findings that a person has looked at and lets stand: a TOML file, committed beside the articles or the configuration.

    [[dismissed]]
    key = "3f2a9c0d1e4b5a67"           # of the finding, as every report prints it
    reason = "The agency rounds so."   # for whoever reads this next year
    made = 2023-04-01                  # optional: when it was decided
    expires = 2023-10-01               # optional: from the day after, the finding counts again
    check = "article/conversion-mismatch"   # these three are optional: what was dismissed;
    articles = ["wire-17"]             # an entry that names them is called stale only where its articles were read
    message = "…"

Of several entries with one key the last counts.
"""

from __future__ import annotations

import difflib
import json
import os
import re
import tomllib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from auditor.checks.runner import worst_first
from auditor.model import Audit, Dismissal, Dismissed, Lapse, Lapsed

NAME = "dismissals.toml"
KEY = re.compile(r"[0-9a-f]{16}")
_KEYS = ("key", "reason", "made", "expires", "check", "articles", "message")
_HEAD = """\
# Findings that were looked at and stand as they are. `auditor dismiss KEY --reason …` adds to this file; to take a
# dismissal back, delete its entry. See the section on dismissals.toml in docs/formats.md.
"""


class DismissalError(ValueError):
    """The file cannot be used; the message says what, where, and what to do."""


def locate(configuration: Path | None, folder: Path | None = None) -> Path:
    """The file used when none is named: beside the configuration or in the folder, whichever is there first."""
    here = folder or Path()
    homes = [configuration.parent / NAME, here / NAME] if configuration else [here / NAME]
    return next((home for home in homes if home.is_file()), homes[0])


def load(path: str | Path) -> tuple[Dismissal, ...]:
    """The entries of a file, in its order. Raises DismissalError when it is unreadable or not as described above."""
    return _parsed(_text(Path(path)), path)


def add(path: str | Path, entries: Iterable[Dismissal], today: date) -> None:
    """Append entries to the file, which is made when it is not there; what stands in it stays as it is.

    Raises DismissalError when the file cannot be used or written, or when a key is dismissed there already.
    """
    path = Path(path)
    before = _text(path) if path.exists() else _HEAD
    holding = standing(_parsed(before, path), today)
    for entry in entries:
        if entry.key in holding:
            raise DismissalError(
                f"{path}: {entry.key} is dismissed already ({holding[entry.key].reason}); change or delete that entry."
            )
        before = f"{before.rstrip()}\n\n{_written(entry)}"
    _parsed(before, path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_name(f".{path.name}.{os.getpid()}")
        fresh.write_text(before, encoding="utf-8", errors="replace")
        os.replace(fresh, path)
    except OSError as error:
        raise DismissalError(f"{path}: cannot be written ({error.strerror or error}); name another --file.") from error


def described(entry: Dismissal, report: str | Path) -> Dismissal:
    """The entry with check, articles and message of its finding, from a report in JSON or a folder that holds one.

    Raises DismissalError when the report cannot be read or has no such finding.
    """
    path = Path(report)
    path = path / "findings.json" if path.is_dir() else path
    text = _text(path)
    try:
        document = json.loads(text)
        found = {str(f["key"]): _told(f) for f in (*document["findings"], *document.get("dismissed", ()))}
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise DismissalError(
            f"{path}: is no report in JSON; name the folder or the file that `auditor audit -o` has written."
        ) from error
    if entry.key not in found:
        near = difflib.get_close_matches(entry.key, found, n=1)
        hint = f"Did you mean {near[0]}: {found[near[0]][1]}" if near else "Every report prints the keys."
        raise DismissalError(f"{path}: has no finding {entry.key}. {hint}")
    check, message, articles = found[entry.key]
    return replace(entry, check=check, articles=articles, message=message)


def _told(finding: Mapping[str, Any]) -> tuple[str, str, tuple[str, ...]]:
    articles = dict.fromkeys(str(e["article"]) for e in finding["evidence"])
    return str(finding["check"]), str(finding["message"]), tuple(articles)


def apply(audit: Audit, entries: Sequence[Dismissal]) -> Audit:
    """The audit with the findings of standing entries set apart, and the entries that hold no longer named.

    The day is the one on which the run started.
    """
    today = audit.started_at.date()
    everything = audit.findings
    if audit.dismissed:
        everything = tuple(sorted((*everything, *(d.finding for d in audit.dismissed)), key=worst_first))
    holding = standing(entries, today)
    keys = {finding.key for finding in everything}
    read = {reading.article.id for reading in audit.readings}
    return replace(
        audit,
        findings=tuple(f for f in everything if f.key not in holding),
        dismissed=tuple(Dismissed(f, holding[f.key]) for f in everything if f.key in holding),
        lapsed=lapsed(entries, today, keys, audit.checks, read),
    )


def standing(entries: Iterable[Dismissal], today: date) -> dict[str, Dismissal]:
    """The entries that hold today, by key; of several with one key the last counts."""
    return {key: entry for key, entry in _latest(entries).items() if not _past(entry, today)}


def lapsed(
    entries: Iterable[Dismissal], today: date, keys: Collection[str], checks: Collection[str], read: Collection[str]
) -> tuple[Lapsed, ...]:
    """The entries that hold no longer: their day is past, or none of the findings (`keys`) is theirs.

    An entry that names its check or its articles is called so only where that check ran and all those articles were
    read.
    """
    found = []
    for entry in _latest(entries).values():
        if (entry.check is not None and entry.check not in checks) or any(id_ not in read for id_ in entry.articles):
            continue
        if _past(entry, today):
            found.append(Lapsed(entry, Lapse.EXPIRED))
        elif entry.key not in keys:
            found.append(Lapsed(entry, Lapse.STALE))
    return tuple(found)


def _latest(entries: Iterable[Dismissal]) -> dict[str, Dismissal]:
    return {entry.key: entry for entry in entries}


def _past(entry: Dismissal, today: date) -> bool:
    return entry.expires is not None and entry.expires < today


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise DismissalError(f"{path}: cannot be read ({error.strerror or error}). Check the path.") from error
    except UnicodeDecodeError as error:
        raise DismissalError(f"{path}: is no UTF-8 text ({error}). Save it as UTF-8.") from error


def _parsed(text: str, path: str | Path) -> tuple[Dismissal, ...]:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DismissalError(f"{path}: is no TOML: {error}. Mend that line, or delete the entry.") from error
    for name in data:
        if name != "dismissed":
            raise DismissalError(f"{path}: unknown table {name!r}. Each entry begins with [[dismissed]].")
    tables = data.get("dismissed", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise DismissalError(f"{path}: write [[dismissed]] with two brackets: there may be several entries.")
    return tuple(_entry(table, f"{path}, entry {n}") for n, table in enumerate(tables, 1))


def _entry(table: Mapping[str, Any], where: str) -> Dismissal:
    for name in table:
        if name not in _KEYS:
            near = difflib.get_close_matches(name, _KEYS, n=1)
            hint = f"Did you mean {near[0]!r}?" if near else f"Known are {', '.join(_KEYS)}."
            raise DismissalError(f"{where}: unknown key {name!r}. {hint}")
    key, reason = table.get("key"), table.get("reason")
    if not isinstance(key, str) or not KEY.fullmatch(key):
        raise DismissalError(
            f"{where}: key must be that of a finding, 16 digits and letters from a to f; found {key!r}."
        )
    if not isinstance(reason, str) or not reason.strip():
        raise DismissalError(f"{where} ({key}): give a reason, so that the next reader knows why this stands.")
    articles = table.get("articles", [])
    if not isinstance(articles, list) or not all(isinstance(a, str) for a in articles):
        raise DismissalError(f"{where} ({key}): articles must be a list of article ids.")
    days = {name: _day(table.get(name), f"{where} ({key}): {name}") for name in ("made", "expires")}
    texts = {name: _string(table.get(name), f"{where} ({key}): {name}") for name in ("check", "message")}
    return Dismissal(key, reason, days["made"], days["expires"], texts["check"], tuple(articles), texts["message"])


def _day(value: object, where: str) -> date | None:
    if value is None:
        return None
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            value = repr(value)
    if not isinstance(value, date) or isinstance(value, datetime):
        raise DismissalError(f"{where} must be a date such as 2024-03-31; found {value}.")
    return value


def _string(value: object, where: str) -> str | None:
    if value is not None and not isinstance(value, str):
        raise DismissalError(f"{where} must be a string; found {value!r}.")
    return value


def _written(entry: Dismissal) -> str:
    fields = [("key", _quoted(entry.key)), ("reason", _quoted(entry.reason))]
    fields += [(name, day.isoformat()) for name in ("made", "expires") if (day := getattr(entry, name))]
    fields += [("check", _quoted(entry.check))] if entry.check else []
    fields += [("articles", f"[{', '.join(map(_quoted, entry.articles))}]")] if entry.articles else []
    fields += [("message", _quoted(entry.message))] if entry.message else []
    return "[[dismissed]]\n" + "".join(f"{name} = {value}\n" for name, value in fields)


def _quoted(text: str) -> str:
    """A TOML basic string; JSON writes the same escapes, and leaves only U+007F as it is, which TOML does not."""
    return json.dumps(" ".join(text.split()), ensure_ascii=False).replace("\x7f", "\\u007f")
