"""Which earlier speaker a word for a body may mean: "the radio" is Harbour Radio, never the mayor."""

from __future__ import annotations

from auditor.extract.claimants import side
from auditor.extract.words import word_classes

_FAMILIES = (
    frozenset(("army", "military", "forces", "troops")),
    frozenset(("agency", "press", "news", "newspaper", "media", "radio", "television", "tv", "channel", "website")),
    frozenset(("administration", "government", "office", "ministry")),
)
_MEDIA = ("agency", "media")


def is_body(word: str) -> bool:
    """Whether a lower-case noun calls a body, and nothing that a person wrote or said."""
    return word in word_classes()["collective"]


def akin(word: str, name: str, person: bool) -> bool:
    """Whether the speaker of this name may be called by that word alone; `person` where it looks like a person's."""
    parts = set(name.lower().replace("-", " ").split())
    family = next((f for f in _FAMILIES if word in f), frozenset((word,)))
    if family & parts:
        return True
    if person:
        return False
    if word in ("group", "staff"):
        return any(part[:1].isupper() for part in name.split())
    return family is _FAMILIES[1] and side(name) in _MEDIA
