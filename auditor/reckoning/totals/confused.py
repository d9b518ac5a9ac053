"""The figure of a whole that is given elsewhere as that of its part.

"It counted 6,412 infections, of which 588 were fatal. … That year 6,412 people died": the passage that divides the whole
says what the part is, and no other mention of the whole's figure may say the same of all of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.extract.victims import is_person
from auditor.reckoning.figures import pairs
from auditor.reckoning.figures.slots import Pattern, Slot
from auditor.text import lazily

DIGITS = 2
"""Figures of one digit and noughts recur by chance."""
CLEARLY = Decimal("0.9")
"""A part above this share of its whole is nearly all of it, and may be called so."""
REACH = 80
"""Characters behind a figure in which its sentence says what is told of it."""

_HEDGE = r"(?:only |just |about |some |nearly |almost |more than |at least |around )?"
_REST = r"(?P<rest>[^CMPR;]{0,150}?)"
_PART = r"(?P<part>[^,;.:A-Z—]{3,80})"
_PHRASE = r"(?P<part>(?: (?!(?:were|was|have|had|has|are|is|died|die|and|who)\b)[a-z'-]+){1,6})"
_THEM = r"(?:them|whom|which|those|these)\b"
_DIVIDED = tuple(
    lazily.compile(pattern)
    for pattern in (
        rf"(?P<w>C){_REST}(?:,|—| \(|;| and| with) ?(?:and |with )?{_HEDGE}(?P<s>[CPR])(?: [a-z-]+)? of {_THEM}{_PART}",
        rf"(?P<w>C){_REST},? (?:and )?of {_THEM},? {_HEDGE}(?P<s>[CPR]){_PART}",
        rf"(?:^|[;—] )\W?(?:(?:out )?of|among) (?:the |its |their |those |all )?(?P<w>C){_REST}, {_HEDGE}(?P<s>[CPR]){_PART}",
        rf"(?P<w>C){_REST},? including {_HEDGE}(?P<s>C){_PHRASE}",
        rf"(?P<w>C){_REST}(?:,? and| found that| showed that| found| showed) {_HEDGE}(?P<s>C) (?P<part>(?:tested|were|are|have|had|died)\b[^,;.:A-Z—]{{3,80}})",
    )
)
_ELSE = lazily.compile(
    r"\b(?:earlier|previous|previously|before|ago|another|other|further|additional|more|than|not|no|never|if|would|could|or|without|will)\b"
)
_TAKEN = lazily.compile(
    r"\b(?:(?:[a-z]*[CPRV]|half|most|many|all|some|few|none|each|any|part|majority|share|percentage)(?: [a-z]+)? of (?:the |those |these |its |their )?|"
    r"^\W?of (?:the )?|all of |with |from |than |among (?:the )?)$"
)
_TIME = lazily.compile(r"\b(?:last|next|past) (?:year|season|month|week)\b")
"""Another time, unless the part is of that time itself."""
_ON = lazily.compile(r"^[^,;.:A-Z—]*")
_WORD = lazily.compile(r"[a-z]{3,}")
_DEATH = lazily.compile(r"^(?:die|died|dies|dead|death|deaths|fatal|fatally|fatalities|killed|kills|lethal)$")
_EMPTY = frozenset(
    (
        "the",
        "and",
        "was",
        "are",
        "had",
        "has",
        "for",
        "who",
        "one",
        "two",
        "out",
        "its",
        "his",
        "her",
        "she",
        "but",
        "not",
        "all",
        "any",
        "new",
        "did",
        "may",
        "can",
        "now",
        "say",
        "yet",
        "own",
        "our",
        "per",
        "too",
        "how",
        "why",
        "off",
        "nor",
        "few",
        "have",
        "been",
        "were",
        "that",
        "this",
        "with",
        "from",
        "they",
        "their",
        "them",
        "said",
        "says",
        "will",
        "about",
        "some",
        "also",
        "since",
        "when",
        "where",
        "there",
        "which",
        "only",
        "more",
        "most",
        "over",
        "than",
        "into",
        "alone",
        "people",
        "having",
        "being",
        "under",
        "after",
        "while",
    )
)


@dataclass(frozen=True, slots=True)
class Confused:
    """A whole, its part, and the figure elsewhere that gives the whole's number to the part."""

    whole: Slot
    part: Slot
    again: Slot


def confused(patterns: Sequence[Pattern]) -> Iterator[Confused]:
    """Mentions of a whole's figure in the words of its part, one for each whole."""
    for number, pattern in enumerate(patterns):
        for whole, part, words in _divided(pattern):
            others = [p for at, p in enumerate(patterns) if at != number]
            again = next(_given_to_part(pattern, whole, words, others), None)
            if again:
                yield Confused(whole, part, again)
                break


def _divided(pattern: Pattern) -> Iterator[tuple[Slot, Slot, str]]:
    """Each whole with its part and the words that say what the part is."""
    for rule in _DIVIDED:
        for found in rule.finditer(pattern.text):
            whole, part = pattern.of(found, "w"), pattern.of(found, "s")
            counted = len(whole.value.normalize().as_tuple().digits) >= DIGITS and whole.value > 12
            if counted and (part.letter != "C" or part.value < whole.value * CLEARLY):
                yield whole, part, found["part"]


def _given_to_part(pattern: Pattern, whole: Slot, words: str, others: Sequence[Pattern]) -> Iterator[Slot]:
    part = _stems(words)
    rest = _stems(pattern.text.replace(words, " "))
    own = part - rest
    for other in others:
        if _TIME.search(other.text) and not _TIME.search(words):
            continue
        for place, slot in zip(other.places, other.slots, strict=True):
            if slot.letter != "C" or slot.value != whole.value or slot.ends != whole.ends:
                continue
            told = _ON.match(other.text[place + 1 : place + REACH])
            before = other.text[max(0, place - 30) : place]
            said = _stems((told[0] if told else "") + " " + " ".join(before.split()[-3:]))
            head, heads = pairs.head(slot), pairs.head(whole)
            differs = bool(head and heads and head != heads)
            if _TAKEN.search(before) or _ELSE.search(other.text) or "Y" in other.text:
                continue
            noun = _stems(heads)
            shared = own & said - noun
            of_class = _stems(" ".join(word for word in words.split()[:2] if is_person(word)))
            if shared <= of_class and not shared & _stems(" ".join((told[0] if told else "").split()[:2])):
                continue
            if len(shared) + differs > len(rest & said - noun):
                yield slot


def _stems(words: str) -> frozenset[str]:
    """The words that say something, as far as their forms share letters; all of death are one."""
    found = (word for word in _WORD.findall(words) if word not in _EMPTY)
    return frozenset("death" if _DEATH.match(word) else word[:5].rstrip("s") for word in found)
