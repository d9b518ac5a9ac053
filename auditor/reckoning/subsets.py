"""A part and the whole it is taken from, as language ties them: "of the 260 jobs, 110 are", "45 people, 12 of them".

What comes between the two must leave the whole the only thing the part can belong to: no further figure, no plural of
another thing, no new clause. Each frame names the figure of the whole `w` and of the part `s` on a sentence's pattern.
"""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from importlib import resources
from typing import Any

from auditor.extract import units
from auditor.extract.victims import is_person
from auditor.model import Bound, Quantity
from auditor.reckoning.slots import Pattern, Slot

ROUNDED = Decimal("0.05")
"""How far a rounded or hedged whole may lie below its true value."""
SLIP = 12
"""A part is not more than so many times its whole, a power of ten and a little: the two do not belong together."""
SIZED = frozenset(("length", "area", "mass", "volume", "currency"))
"""Dimensions whose figures can be parts of one another."""
_OPEN = frozenset((Bound.AT_LEAST, Bound.MORE_THAN))

_GAP = r"(?P<gap>[^A-Z;:()\"—]{0,90}?(?:[AUY][^A-Z;:()\"—]{0,60}?)?)"
_SHORT = r"(?P<near> [a-z' -]{1,25}?)"
_VERB = (
    r"(?:were|was|are|is|had|have|has|will|would|could|can|may|must|did|do|came|went|live|lived|work|worked|died|remain|"
    r"remained|received|took|got|survived|escaped|voted|went|failed|passed|belong|belonged|face|need|needed|in|at|from)"
)
_THESE = r"(?:the|its|their|his|her|our|those|these|all|all the|some)"
_THEM = r"(?:them|whom|which|it|these|those)"
_AMONG = r"(?:including|includes|included|among them|among whom (?:were|are)|among them were)"
_ADJECTIVE = r"(?: (?!all|most|both|half|none|some|many|each|one)[a-z-]+)?"
_OPENING = r"(?:^|[;:,—] |\b(?:that|and|but|said|says|while|where) )\W?(?:out )?"
_THEN = r"(?: (?!percent|per|of|other|more|and|or)[a-z-]+)+?\b"
_WITHIN = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("including", rf"(?P<w>[CMU]){_GAP},? \(?{_AMONG} (?P<s>[CMU])"),
        (
            "of-them",
            rf"(?P<w>[CMU])(?:{_GAP}(?:,| —| \(|;| and| with| that)|{_SHORT}) ?(?:and |with )?"
            rf"(?P<s>[CMU]){_ADJECTIVE} of {_THEM}\b",
        ),
        ("of-whom", rf"(?P<w>[CMU]){_GAP}(?:,| —| \() ?(?:and )?of {_THEM} (?:only |just |some |about )?(?P<s>[CMU])"),
        ("among-them", rf"(?P<w>C){_GAP},? (?P<s>C)(?: [a-z'-]+){{1,4}} among (?:them|those)\b"),
        ("among-the", r"(?P<s>C)(?: [a-z'-]+){0,4} (?:was|were|are|is) among (?:the )?(?P<w>C)"),
        ("part-of", rf"(?P<s>[CMU])(?: [a-z-]+)? of {_THESE}(?: [a-z]+)? (?P<w>[CMU])\b(?!'|-|, ?[C\d])"),
        ("of-the", rf"{_OPENING}of (?:{_THESE} )?(?:[a-z]+ )?(?P<w>[CM]){_GAP}, (?:and )?(?P<s>[CM]){_THEN}"),
    )
)
_NEXT = re.compile(
    rf"^\W*(?:of (?:those|these|them|whom),? (?P<a>C)(?: [a-z-]+)?|(?P<b>C) of (?:them|those|these)) {_VERB}\b"
)
_OWN = re.compile(r"^ (?:others?|more)\b")
_OTHERS = re.compile(
    r"\b(?:others?|many|several|more|some|scores|hundreds|thousands|dozens|rest|another|further|various|numerous|while|whereas|but|"
    r"however|not|excluding|besides|instead|each|every|apiece|per|compared|against|than|who)\b"
)
_BETWEEN = re.compile(r"\b(?:others|another|number of|many|several|scores|hundreds|thousands|dozens|the rest)\b", re.I)
_HARMED = re.compile(r" (?:were |are )?(?:dead|killed|wounded|injured|hurt|arrested|detained)\b")
_HARMING = re.compile(
    r"\b(?:kill(?:s|ed|ing)?|wound(?:s|ed|ing)?|injur(?:es|ed|ing)|hurts?|arrest(?:s|ed)?|risen to|rose to|rises to) $"
)
_NOT_INCLUDED = re.compile(r"\bnot,?\s*$")
_NET = re.compile(
    r"\b(?:loss(?:es)?|profits?|earnings|income|net|made|makes?|deficit|surplus|gains?|lost|earned|charges?|fell|rose|"
    r"increased?|decreased?|down|up|balance|cash flow|worth|change|difference|cut|savings|more|less|share|shares)\b"
)
_RATE = re.compile(r"^(?:-[a-z]+)? (?:an?|per|each|every|apiece)\b")
_REFERRING = ("of-them", "of-whom", "next")


@dataclass(frozen=True, slots=True)
class Taken:
    """A part and its whole; `sure` when both are counts of one sentence and the whole is not open upwards."""

    whole: Slot
    part: Slot
    frame: str
    sure: bool


def exceeding(patterns: Sequence[Pattern]) -> Iterator[Taken]:
    """Parts that are larger than every whole they may be taken from."""
    for at, pattern in enumerate(patterns):
        if len(pattern.slots) > 1:
            yield from _inside(pattern)
        if at and (taken := _after(patterns[at - 1], pattern)):
            yield taken


def held_between(text: str, counts: Sequence[Quantity]) -> bool:
    """Whether words or figures between a whole and its part could be what the part is taken from."""
    return bool(counts) or bool(_BETWEEN.search(text))


def _inside(pattern: Pattern) -> Iterator[Taken]:
    seen: set[int] = set()
    for name, rule in _WITHIN:
        for found in rule.finditer(pattern.text):
            whole, part = pattern.of(found, "w"), pattern.of(found, "s")
            if (
                part.start in seen
                or not _larger(part, whole)
                or part.value > whole.value * SLIP
                or not _same_kind(pattern, found, name)
            ):
                continue
            if _apart(pattern, found, name, whole, part) or (
                not _chained(pattern, found, name) and _held_elsewhere(pattern, part)
            ):
                continue
            seen.add(part.start)
            yield Taken(whole, part, name, whole.bound not in _OPEN and part.letter == "C" and name != "of-whom")


def _chained(pattern: Pattern, found: re.Match[str], frame: str) -> bool:
    """ "…, eight of them from the youngest class, of whom nine": the second part is of the first."""
    return frame == "of-whom" and bool(re.match(r" of (?:them|whom)\b", pattern.text[found.start("w") + 1 :]))


def _after(before: Pattern, pattern: Pattern) -> Taken | None:
    """ "The company will close 40 shops. Sixty of them are in the north." """
    found = _NEXT.match(pattern.text)
    close = (
        pattern.sentence.index == before.sentence.index + 1 and pattern.sentence.paragraph == before.sentence.paragraph
    )
    if not found or not close or pattern.sentence.zone is not before.sentence.zone:
        return None
    part = pattern.at(found.start("a") if found["a"] else found.start("b"))
    counts = [slot for slot in before.slots if slot.letter in "CVPR"]
    if len(counts) != 1 or counts[0].letter != "C" or not _larger(part, counts[0]):
        return None
    whole = counts[0]
    if (
        whole.value < 2
        or not whole.noun
        or not _fits(part, whole, _head(whole), "next", found[0])
        or _OTHERS.search(before.text)
    ):
        return None
    return Taken(whole, part, "next", False)


def _larger(part: Slot, whole: Slot) -> bool:
    """Whether the part exceeds the whole however both were rounded."""
    least, most = part.band[0], whole.band[1]
    if whole.bound in _OPEN:
        most = whole.ends[1] if _counted(whole) else whole.ends[1] * (1 + ROUNDED)
    if part.letter != whole.letter or least is None or most is None or whole.value <= 1:
        return False
    if part.letter == "U" and part.unit != whole.unit:
        converted = _converted(least, part, whole)
        return converted is not None and converted > most * (1 + ROUNDED)
    if _counted(whole) and _counted(part):
        return part.ends[0] > whole.ends[1] and least > most
    return least > most


def _counted(slot: Slot) -> bool:
    step = slot.quantity.step if slot.quantity and slot.quantity.step else Decimal(1)
    return slot.letter == "C" and step <= 1


def _converted(value: Decimal, part: Slot, whole: Slot) -> Decimal | None:
    if not part.unit or not whole.unit or units.dimension(part.unit) != units.dimension(whole.unit):
        return None
    return units.convert(value, part.unit, whole.unit)


def _same_kind(pattern: Pattern, found: re.Match[str], frame: str) -> bool:
    """Whether what the part counts can be among what the whole counts."""
    whole, part = pattern.of(found, "w"), pattern.of(found, "s")
    theirs = _head(whole)
    if theirs is None and (
        _HARMED.match(pattern.text, found.start("w") + 1) or _HARMING.search(pattern.text[: found.start("w")])
    ):
        theirs = "people"
    return _fits(part, whole, theirs, frame, pattern.text[found.start("s") :])


def _fits(part: Slot, whole: Slot, theirs: str | None, frame: str, words: str) -> bool:
    if part.letter == "M":
        return part.unit == whole.unit
    if part.letter == "U":
        return bool(whole.unit) and units.dimension(whole.unit or "") in SIZED
    ours = _head(part)
    if theirs in _words("group") and (
        ours != theirs if ours else frame not in ("of-them", "next") or _of_people(words)
    ):
        return False
    if frame in _REFERRING:  # what follows "of them" says what they are, not what is counted
        if theirs is None:
            return frame == "of-whom" and ours is None
        return _person(theirs) or ours == theirs or not (ours and _person(ours))
    if ours is None or theirs is None:
        return ours is None and frame in ("part-of", "of-the")
    return ours == theirs or ours in _kinds(theirs) or (_person(ours) and _person(theirs))


def _head(slot: Slot) -> str | None:
    return slot.noun.lower().split()[-1] if slot.noun else None


def _of_people(words: str) -> bool:
    """Whether "22 of them children" follows: people, and not the families they belong to."""
    after = re.match(r"[^,;.]{0,40}?of (whom|them|these|those)(?: [a-z-]+)?(?: ([a-z-]+))?", words)
    return not after or after[1] == "whom" or any(is_person(word.strip(",.")) for word in after[0].split())


def _person(noun: str) -> bool:
    return noun not in _words("group") and (is_person(noun) or noun in _words("people"))


def _apart(pattern: Pattern, found: re.Match[str], frame: str, whole: Slot, part: Slot) -> bool:
    """Whether the words between let the part belong to something else."""
    if frame in ("part-of", "among-the"):
        return False
    gap = found["gap"] or found.groupdict().get("near") or ""
    others = _OTHERS.search(_OWN.sub("", gap))
    if (
        (others and not (frame == "of-the" and others[0] == "who"))
        or _RATE.match(gap)
        or _NOT_INCLUDED.search(pattern.text[: found.start("s")].rpartition(",")[0])
    ):
        return True
    if part.letter in "MU" and (
        gap.count(",") > 1 or len(gap) > 50 or _NET.search(pattern.text[max(0, found.start() - 60) : found.end() + 30])
    ):
        return True
    return frame != "of-the" and _rival(gap, _head(whole))


def _rival(gap: str, head: str | None) -> bool:
    """Whether the gap names a plural of its own that the part may be taken from."""
    prepositions, no_plural = _words("preposition"), _words("no_plural")
    inside = 0
    for number, word in enumerate(re.findall(r"[a-z'-]+|,", gap)):
        if word in prepositions:
            inside = 4
        elif word in (",", "and", "or"):
            inside = 0
        elif number > 4 or (head and number > 2):
            plural = word.endswith("s") and not word.endswith(("ss", "'s")) and word not in no_plural
            if not inside and (plural or is_person(word)) and (head is None or not word.startswith(head[:-1])):
                return True
        inside = max(0, inside - 1)
    return False


def _held_elsewhere(pattern: Pattern, part: Slot) -> bool:
    """Whether another figure of the sentence, or a word for many, could hold the part."""
    return any(
        slot.start < part.start and (slot.letter == "V" or (slot.letter == part.letter and not _larger(part, slot)))
        for slot in pattern.slots
        if slot.value != 1
    )


@functools.cache
def _vocabulary() -> dict[str, Any]:
    return tomllib.loads(resources.files("auditor.data").joinpath("part_words.toml").read_text("utf-8"))


@functools.cache
def _words(key: str) -> frozenset[str]:
    return frozenset(_vocabulary()[key].split())


def _kinds(noun: str) -> Sequence[str]:
    """What belongs under a wider noun: cars and buses are vehicles."""
    narrower: str = _vocabulary()["kinds"].get(noun, "")
    return narrower.split()
