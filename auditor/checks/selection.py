"""Which checks run: ids and groups as a user names them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from auditor.checks._check import GROUPS, Check, check_ids, named
from auditor.model import Settings


def selected(names: Iterable[str] | None, settings: Settings) -> tuple[Check, ...]:
    """The checks that `names` and the settings leave, in the order of their ids.

    A name is a check's id, a group ("copy") or a group with a star ("copy/*"); None means all.
    Raises ValueError with a suggestion when a name is unknown.
    """
    chosen = _ids(names) if names is not None else set(check_ids())
    if settings.only:
        chosen &= _ids(settings.only)
    chosen -= _ids(settings.skip)
    return tuple(one for id_ in check_ids() if id_ in chosen and (one := named(id_)))


def _ids(names: Iterable[str]) -> set[str]:
    return {id_ for name in names for id_ in _matching(name)}


def _matching(name: str) -> list[str]:
    group = name.removesuffix("/*")
    if group in GROUPS:
        return [id_ for id_ in check_ids() if id_.startswith(f"{group}/")]
    if name in check_ids():
        return [name]
    raise ValueError(unknown(name))


def unknown(name: str) -> str:
    """The message for a check that does not exist, with the nearest one that does."""
    known = check_ids()
    names = {id_.split("/")[1]: id_ for id_ in known}
    near = difflib.get_close_matches(name, [*known, *names, *GROUPS], n=1, cutoff=0.5)
    hint = f"Did you mean {names.get(near[0], near[0])}?" if near else "`auditor explain` lists them."
    return f"There is no check named {name!r}. {hint}"
