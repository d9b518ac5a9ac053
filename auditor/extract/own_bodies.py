"""Organisations that an article itself introduces: "the Marram Relief Council" and then "the Council".

The registry cannot know every body; where a text names one in full, its last word with a capital is a second reference.
"""

from __future__ import annotations

import re

_HEADS = (
    "Administration Agency Alliance Assembly Association Authority Board Brigade Bureau Center Centre Coalition "
    "Command Commission Committee Company Congress Corporation Council Court Department Directorate Federation "
    "Force Forces Foundation Front Fund Group Initiative Institute Institution League Ministry Mission Monitor "
    "Movement Network Observatory Office Organisation Organization Party Project Service Society Union University Watch"
)
_FULL = re.compile(
    rf"\b(?:[A-Z][\w'’-]{{1,30}} ){{1,5}}(?P<head>{'|'.join(_HEADS.split())})\b"
    r"(?: (?:for|of|on) (?:the )?[A-Z][\w'’-]{1,30}(?: (?:and )?[A-Z][\w'’-]{1,30}){0,3})?"
)
_ARTICLE = re.compile(r"^(?:The|A|An) ")
_MONITORS = frozenset({"Observatory", "Monitor", "Watch"})


class OwnBodies:
    """The full names of organisations in a text, by their head noun."""

    def __init__(self, text: str) -> None:
        self._by_head: dict[str, list[str]] = {}
        for found in _FULL.finditer(text):
            name = _ARTICLE.sub("", found[0])
            names = self._by_head.setdefault(found["head"], [])
            if " " in name and name not in names:
                names.append(name)

    def meant(self, reference: str) -> str | None:
        """The one body that "Observatory" or "conflict monitor" stands for; None where none or several could."""
        head = reference.split()[-1] if reference else ""
        if " " not in reference and head in self._by_head:
            return _only(self._by_head[head])
        if head.lower() == "monitor":
            return _only([name for monitor in sorted(_MONITORS) for name in self._by_head.get(monitor, ())])
        return None


def _only(names: list[str]) -> str | None:
    return names[0] if len(names) == 1 else None
