"""`auditor.toml` (or `[tool.auditor]` of a `pyproject.toml`) → Settings; docs/configuration.md describes every key."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path

from auditor import wordlists
from auditor.checks._check import check_ids
from auditor.checks.selection import selected, unknown
from auditor.model import Settings, Severity
from auditor.wordlists import ConfigError, known_keys

KEYS = ("only", "skip", "severities", "conversion_tolerance", "house_style", "claimants", "places")
HOUSE_STYLE = ("spell_out_below", "equivalents", "terms")
_WORDS = 100  # the last number that can be written in words

__all__ = ["HOUSE_STYLE", "KEYS", "ConfigError", "find", "load"]


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
    table = wordlists.toml(path)
    tool = table.get("tool", {}) if path.name == "pyproject.toml" else {"auditor": table}
    found = tool.get("auditor", {}) if isinstance(tool, dict) else {}
    return found if isinstance(found, dict) else {}


def _settings(table: Mapping[str, object], where: str) -> Settings:
    known_keys(table, KEYS, where)
    style = table.get("house_style", {})
    if not isinstance(style, dict):
        raise ConfigError(f"{where}: write house_style as a table: [house_style].")
    known_keys(style, HOUSE_STYLE, f"{where}: house_style")
    return Settings(
        conversion_tolerance=_tolerance(table.get("conversion_tolerance", "0.05"), where),
        only=_names(table.get("only", []), "only", where),
        skip=_names(table.get("skip", []), "skip", where),
        severities=_severities(table.get("severities", {}), where),
        spell_out_below=_spelled(style.get("spell_out_below"), where),
        vocabulary=wordlists.vocabulary(table, style, Path(where)),
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


def _spelled(value: object, where: str) -> int | None:
    if value is not None and (not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= _WORDS):
        raise ConfigError(
            f"{where}: house_style.spell_out_below must be a whole number from 0 to {_WORDS}; found {value!r}."
        )
    return value


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
        if name not in check_ids():
            raise ConfigError(f"{where}: severities: {unknown(name)}")
        if severity not in tuple(Severity):
            raise ConfigError(f"{where}: severity of {name} must be one of {', '.join(Severity)}; found {severity!r}.")
    return tuple((name, Severity(severity)) for name, severity in value.items())
