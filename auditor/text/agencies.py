"""News agencies: the names under which they sign, folded to one."""

from __future__ import annotations

import csv
import functools
import importlib.resources
import re


@functools.cache
def _names() -> dict[str, str]:
    text = importlib.resources.files("auditor.data").joinpath("agencies.csv").read_text(encoding="utf-8")
    found: dict[str, str] = {}
    for row in csv.DictReader(line for line in text.splitlines() if not line.startswith("#")):
        for name in (row["name"], *row["aliases"].split("|")):
            found.setdefault(name.casefold(), row["name"])
    found.pop("", None)
    return found


AGENCY = "(?:" + "|".join(re.escape(name) for name in sorted(_names(), key=lambda name: (-len(name), name))) + ")"
"""A pattern for every agency's names; to be compiled with re.I, and with a word boundary after it."""

_FIND = re.compile(rf"(?<!\w)(?:the\s)?({AGENCY})(?!\w)", re.I)


def agency(text: str) -> str | None:
    """The agency a short text names, under the one name we use ("Agence France-Presse" is "AFP"); None without one."""
    found = _FIND.search(text)
    return _names().get(found[1].casefold()) if found else None  # "UPİ" matches by case, and is no agency
