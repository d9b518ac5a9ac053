"""`auditor.toml` (or `[tool.auditor]` of a `pyproject.toml`) → Settings."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path

from auditor.checks._check import all_checks
from auditor.checks.selection import selected, unknown
from auditor.model import Settings, Severity

KEYS = ("conversion_tolerance", "only", "skip", "severities")


class ConfigError(ValueError):
    """The configuration cannot be used; the message says which key of which file, and what to do."""


def load(path: str | None, start: Path | None = None) -> Settings:
    """The settings of `path`; without one, of the nearest `auditor.toml` or `[tool.auditor]` at or above `start`.

    Raises ConfigError when the file is missing or malformed, or holds an unknown key or value.
    """
    found = find(path, start)
    return _settings(_parsed(found), str(found)) if found else Settings()


def find(path: str | None, start: Path | None = None) -> Path | None:
    """The file that `load` reads; None when there is none. Raises ConfigError as `load` does."""
    if path == "":
        raise ConfigError("--config names no file; leave it out or name one.")
    if path is not None:
        return Path(path)
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        for name in ("auditor.toml", "pyproject.toml"):
            found = folder / name
            if found.is_file() and _parsed(found):
                return found
    return None


def _parsed(path: Path) -> Mapping[str, object]:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: the configuration cannot be read ({error.strerror}).") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: not valid TOML: {error}.") from error
    tool = table.get("tool", {}) if path.name == "pyproject.toml" else {"auditor": table}
    return tool.get("auditor", {}) if isinstance(tool, dict) else {}


def _settings(table: Mapping[str, object], where: str) -> Settings:
    for key in table:
        if key not in KEYS:
            near = difflib.get_close_matches(key, KEYS, n=1)
            hint = f"Did you mean {near[0]!r}?" if near else f"Known keys: {', '.join(KEYS)}."
            raise ConfigError(f"{where}: unknown key {key!r}. {hint}")
    return Settings(
        conversion_tolerance=_tolerance(table.get("conversion_tolerance", "0.05"), where),
        only=_names(table.get("only", []), "only", where),
        skip=_names(table.get("skip", []), "skip", where),
        severities=_severities(table.get("severities", {}), where),
    )


def _tolerance(value: object, where: str) -> Decimal:
    try:
        tolerance = Decimal(str(value))
    except InvalidOperation:
        tolerance = Decimal(-1)
    if not tolerance.is_finite() or not 0 <= tolerance < 1:
        raise ConfigError(
            f"{where}: conversion_tolerance must be a number from 0 to below 1, such as 0.05; found {value!r}."
        )
    return tolerance


def _names(value: object, key: str, where: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise ConfigError(f'{where}: {key} must be a list of checks, such as ["copy/credit-dropped"].')
    try:
        selected(value, Settings())
    except ValueError as error:
        raise ConfigError(f"{where}: {key}: {error}") from error
    return tuple(value)


def _severities(value: object, where: str) -> tuple[tuple[str, Severity], ...]:
    if not isinstance(value, dict):
        raise ConfigError(f'{where}: severities must be a table of checks, such as "copy/credit-dropped" = "note".')
    for name, severity in value.items():
        if name not in all_checks():
            raise ConfigError(f"{where}: severities: {unknown(name)}")
        if severity not in tuple(Severity):
            raise ConfigError(f"{where}: severity of {name} must be one of {', '.join(Severity)}; found {severity!r}.")
    return tuple((name, Severity(severity)) for name, severity in value.items())
