"""What the words of a source tell of who it is: firms with a person's name, common titles of another country."""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.extract.claimants import Mention
from auditor.extract.words import Kind, Word, word_classes

_FIRMS = frozenset(
    (
        *("co", "corp", "inc", "ltd", "plc", "sa", "ag", "nv", "bank", "airlines"),
        *("group", "company", "publication"),
    )
)
_OF_COUNTRIES = ("an", "ese", "ish", "i", "ch", "'s", "’s")
"""Endings of the adjectives and genitives of countries."""


def is_firm(head: Sequence[Word]) -> bool:
    """Whether a name in capitals is a company's or a paper's and no person's: "Kessler and Co", "the weekly Name"."""
    papers = any(w.lower in word_classes()["medium"] for w in head)
    return papers or any(w.lower.rstrip(".") in _FIRMS for w in head)


def is_foreign(text: str, mention: Mention, words: Sequence[Word]) -> bool:
    """Whether a common title is another country's: "the Kessian Ministry of Defence" is not the British one."""
    title = mention.body.name.partition(" ")[2]
    if mention.short or title not in mention.body.aliases or not text.startswith(title, mention.start):
        return False
    before = next((w for w in reversed(words) if w.end <= mention.start), None)
    return before is not None and before.kind is Kind.NAME and before.lower.endswith(_OF_COUNTRIES)


_DETERMINERS = frozenset(("the", "a", "an", "some", "both", "many", "several"))


def bare(surface: str) -> str:
    """The words of a source without their article: "the coalition" is the coalition."""
    words = surface.split()
    while len(words) > 1 and words[1].lower() != "of" and words[0].lower() in _DETERMINERS:
        words.pop(0)
    return " ".join(words)


def surname_key(name: str) -> str:
    """The last name without its article and with its vowels folded, so that "al-Salameh" and "Salama" meet."""
    last = re.sub(r"^(?:al|el|ul)[-‑ ]", "", name.replace("’", "'").split()[-1].lower())
    last = re.sub(r"[aeiou]+", "a", re.sub(r"'s$|[^\w]", "", last))
    return re.sub(r"a?h?$", "", last) or last
