"""Harmless changes that a desk makes to copy: cuts from the end, order, spelling, numerals, quotation marks, terms.

Nothing here changes what the text says, so no check may call it an error.
"""

from __future__ import annotations

import random
import re

BRITISH = {
    "airstrike": "air strike",
    "airstrikes": "air strikes",
    "apologized": "apologised",
    "canceled": "cancelled",
    "center": "centre",
    "color": "colour",
    "criticized": "criticised",
    "defense": "defence",
    "fueled": "fuelled",
    "gray": "grey",
    "harbor": "harbour",
    "honor": "honour",
    "kilometer": "kilometre",
    "kilometers": "kilometres",
    "labor": "labour",
    "meters": "metres",
    "neighbor": "neighbour",
    "neighborhood": "neighbourhood",
    "neighboring": "neighbouring",
    "organization": "organisation",
    "organizations": "organisations",
    "organized": "organised",
    "program": "programme",
    "realized": "realised",
    "recognize": "recognise",
    "rumor": "rumour",
    "theater": "theatre",
    "toward": "towards",
    "traveling": "travelling",
}
WORDS = dict(enumerate(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 2))
NUMERALS = {word: str(value) for value, word in WORDS.items()}

_BRITISH = re.compile(r"\b(" + "|".join(BRITISH) + r")\b")
_DIGIT = re.compile(r"(?<![\d.,$£€/-])\b([2-9]|1[0-2])\b(?= [a-z]{4,})")
_WORD = re.compile(r"\b(" + "|".join(NUMERALS) + r")\b(?= [a-z]{4,})")
_WEEKDAY = re.compile(r"(?<= )(?<!on )(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?=[.,] |\.$)")


def restyle(text: str, rng: random.Random) -> str:
    """`text` as another desk might print it."""
    paragraphs = [part for part in re.split(r"\n\s*\n|\n", text) if part.strip()]
    text = "\n\n".join(_rearranged(paragraphs, rng))
    for share, change in (
        (0.6, lambda t: _BRITISH.sub(lambda m: BRITISH[m[0]], t)),
        (0.3, lambda t: _DIGIT.sub(lambda m: WORDS[int(m[0])], t)),
        (0.3, lambda t: _WORD.sub(lambda m: NUMERALS[m[0]], t)),
        (0.5, _typographic),
        (0.5, lambda t: t.replace("U.S.", "US").replace("U.N.", "UN")),
        (0.4, lambda t: re.sub(r"(\d) ?%", r"\1 percent", t)),
        (0.3, lambda t: t.replace(" — ", " - ").replace(" – ", " - ")),
        (0.3, lambda t: re.sub(r"(?<=\d )km\b", "kilometers", t)),
        (0.3, lambda t: _WEEKDAY.sub(r"on \1", t)),
        (0.3, lambda t: _outside_quotations(r"\bmore than (?=\d)", "over ", t)),
        (0.3, lambda t: _outside_quotations(r"\babout (?=\d)", "some ", t)),
    ):
        if rng.random() < share:
            text = change(text)
    return text


def _rearranged(paragraphs: list[str], rng: random.Random) -> list[str]:
    kept = list(paragraphs)
    if len(kept) > 5 and rng.random() < 0.5:
        kept = kept[: max(4, int(len(kept) * rng.uniform(0.6, 0.95)))]
    if len(kept) > 4 and rng.random() < 0.5:
        at = rng.randrange(2, len(kept) - 1)
        kept[at], kept[at + 1] = kept[at + 1], kept[at]
    if len(kept) > 4 and rng.random() < 0.3:
        at = rng.randrange(1, len(kept) - 1)
        kept[at : at + 2] = [" ".join(kept[at : at + 2])]
    return kept


def _outside_quotations(pattern: str, new: str, text: str) -> str:
    """Another word for the same, but in nobody's own words."""

    def changed(found: re.Match[str]) -> str:
        before = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
        quoted = before.count('"') % 2 or before.count("“") > before.count("”")
        return found[0] if quoted else new

    return re.sub(pattern, changed, text)


def _typographic(text: str) -> str:
    text = re.sub(r'(^|[\s(\[—-])"(?=\S)', r"\1“", text).replace('"', "”")
    return re.sub(r"(?<=\w)'(?=\w)", "’", text)
