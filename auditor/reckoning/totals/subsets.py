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
from auditor.extract.victims import is_person, is_thing
from auditor.model import Bound, Quantity
from auditor.reckoning.figures.slots import Pattern, Slot
from auditor.text import lazily

ROUNDED = Decimal("0.05")
"""How far a rounded or hedged whole may lie below its true value."""
SLIP = 12
"""A part is not more than so many times its whole, a power of ten and a little: the two do not belong together."""
SIZED = frozenset(("length", "area", "mass", "volume", "currency", "time"))
"""Dimensions whose figures can be parts of one another."""
FEW = 5
"""Fewer buses or families are told of for what is in them: "of the two buses, 30 were hurt"."""
_OPEN = frozenset((Bound.AT_LEAST, Bound.MORE_THAN))

_GAP = r"(?P<gap>[^A-Z;:()\"—]{0,90}?(?:[AUY][^A-Z;:()\"—]{0,60}?)?)"
_WIDE = r"(?P<gap>[^A-Z;:()\"—]{0,60}?(?:[ACUY][^A-Z;:()\"—]{0,60}?)?)"
_SHORT = r"(?P<near> [a-z' -]{1,25}?)"
_VERB = (
    r"(?:were|was|are|is|had|have|has|will|would|could|can|may|must|did|do|came|went|live|lived|work|worked|died|remain|"
    r"remained|received|took|got|survived|escaped|voted|went|failed|passed|belong|belonged|face|need|needed|in|at|from)"
)
_THESE = r"(?:the|its|their|his|her|our|those|these|all|all the|some)"
_WHOSE = rf"(?:{_THESE}(?: [a-z]+)?|(?:[a-z'-]+ ){{0,3}}[a-z]+'s?)"
_THEM = r"(?:them|whom|which|it|these|those)"
_AMONG = r"(?:including|include[sd]?|among them|among whom (?:were|are)|among them were)"
_ADJECTIVE = r"(?: (?!all|most|both|half|none|some|many|each|one)[a-z-]+)?"
_OPENING = r"(?:^|[;:,—] |\b(?:that|and|but|said|says|while|where) )\W?(?:out )?"
_BADLY = r"(?:seriously|critically|fatally|badly|severely|slightly|gravely|lightly)\b"
_DOERS = r"(?:and )?(?:[a-z]+ ){0,2}?"
_DID = r"(?:(?:has|have|had|will|would)(?: (?:since|so far|now|already))? [a-z]+ (?:about |some )?)?"
_THEN = r"(?: (?!percent|per|of|other|more|and|or)[a-z-]+)+?\b"
_WITHIN = tuple(
    (name, lazily.compile(pattern))
    for name, pattern in (
        ("including", rf"(?P<w>[CMU]){_GAP},? \(?{_AMONG} (?P<s>[CMU])"),
        (
            "of-them",
            rf"(?P<w>[CMU])(?:{_GAP}(?:,| —| \(|;| and| with| that)|{_SHORT}) ?(?:and |with )?{_DID}"
            rf"(?P<s>[CMU]){_ADJECTIVE} of {_THEM}\b",
        ),
        (
            "including-both",
            rf"(?P<w>C){_GAP},? including C(?: (?!were|was|are|have|had|died)[a-z-]+){{1,2}} and(?:, [a-z' ]{{1,30}},)? (?P<s>C)(?! (?:others?|more|[a-z]+ed|[a-z]+ (?:were|was|had))\b)",
        ),
        ("of-whom", rf"(?P<w>[CMU]){_GAP}(?:,| —| \() ?(?:and )?of {_THEM} (?:only |just |some |about )?(?P<s>[CMU])"),
        ("of-that", rf"(?P<w>[MU]){_WIDE}(?:,| —| \() ?(?P<s>[MU]) of (?:that|this|it|which)\b"),
        ("of-these", rf"(?P<w>C){_GAP}; (?P<s>C) (?:are|were|have|had|will)\b"),
        ("how-badly", rf"(?P<w>C){_GAP}, (?P<s>C) {_BADLY}"),
        ("among-them", rf"(?P<w>C){_GAP},? (?P<s>C)(?: [a-z'-]+){{1,4}} among (?:them|those)\b"),
        (
            "among-were",
            r"\b(?:among|of) (?:the |those )?(?P<w>C)(?P<gap>[^A-Z,;:()\"—]{0,60}) (?:are|were|was) (?P<s>C)(?= [a-z-]+)",
        ),
        (
            "deadly",
            r"\b(?:infected|sickened|struck|afflicted) (?P<w>C)(?P<gap>[^M;:]{0,60}?),? and (?:has |have |had )?killed (?P<s>C)(?! in\b)",
        ),
        ("among-the", r"(?P<s>C)(?: [a-z'-]+){0,4} (?:(?:was|were|are|is) among (?:the )?|among the )(?P<w>C)"),
        ("part-of", rf"(?P<s>[CMU])(?: [a-z-]+)? (?:out )?of {_WHOSE} (?P<w>[CMU])\b(?!'|-|, ?[C\d])"),
        ("out-of", r"(?P<s>C) (?:out )?of (?P<w>C)\b(?!'|-|, ?[C\d])"),
        ("of-all", rf"(?P<w>P){_GAP},? including (?P<s>P) of (?:all|the total|the whole)\b"),
        (
            "of-the",
            rf"{_OPENING}(?:of|among|in (?:an?|the|its|their) [a-z]+ of) (?:{_WHOSE} |an? [a-z]+ of )?(?:[a-z]+ )?(?P<w>[CM])"
            rf"{_GAP}, {_DOERS}(?P<s>[CM])(?:{_THEN}|\.?\"?$)",
        ),
    )
)
_NEXT = lazily.compile(
    rf"^\W*(?:(?:in|at|by|on|after|during|since|so) [^,;A-Z]{{1,40}}, )?(?:of (?:those|these|them|whom|that|this|it|the (?:sum|money|total)),? (?P<a>[CM])(?: [a-z-]+)?|"
    rf"(?P<b>[CM]) of (?:them|those|these|that|this|it)(?:, [^,;]{{1,60}},)?) (?:{_VERB}|[a-z]{{3,}}ed)\b|"
    r"^\W*among (?:them|those|these) (?:were|are) (?P<c>C)\b"
)
_BARE = lazily.compile(
    r"^\W*(?P<a>C) (?:are|were) (?:in|from|at|on|under|over|aged|based|women|men|children|girls|boys|part-time|"
    r"full-time|members|run|owned|still)\b"
)
_THEY = lazily.compile(
    r"^\W*(?:they|these|those|it|the (?:group|total|dead|wounded|victims|list|figure)) (?:include[sd]?|comprise[sd]?) "
    r"(?P<a>[CM])(?:[^CM;:]{0,120}?,? and\b[^CM;:]{0,60}?(?P<b>[CM]))?"
)
_COLLECTIVE = lazily.compile(
    r"\b(?:staff|crew|squad|cast|team|group|class|jury|force|workforce|faculty|membership|congregation|audience|crowd|choir|cabinet|"
    r"party|board|panel|delegation) of $"
)
_OF_ANOTHER = lazily.compile(r", (?:who|which|whose) (?:[a-z]+ )?$")
_AMONG_THEM = lazily.compile(r"\bamong (?:them|whom)\b")
_WHO = lazily.compile(r" who(?:se)?\b")
_OWN = lazily.compile(r"^ (?:others?|more)\b")
_OTHERS = lazily.compile(
    r"\b(?:others?|many|several|more|some|scores|hundreds|thousands|dozens|rest|another|further|various|numerous|while|whereas|but|"
    r"however|not|excluding|besides|instead|each|every|apiece|per|compared|against|than|who)\b"
)
_BETWEEN = lazily.compile(
    r"\b(?:others|another|number of|many|several|scores|hundreds|thousands|dozens|the rest)\b", re.I
)
_HARMED = lazily.compile(r" (?:were |are )?(?:dead|killed|wounded|injured|hurt|arrested|detained)\b")
_HARMING = lazily.compile(
    r"\b(?:kill(?:s|ed|ing)?|wound(?:s|ed|ing)?|injur(?:es|ed|ing)|hurts?|arrest(?:s|ed)?|risen to|rose to|rises to) $"
)
_NOT_INCLUDED = lazily.compile(r"\bnot,?\s*$")
_NET = lazily.compile(
    r"\b(?:loss(?:es)?|profits?|earnings|income|net|made|makes?|deficit|surplus|gains?|lost|earned|charges?|fell|rose|"
    r"increased?|decreased?|down|up|balance|cash flow|worth|change|difference|cut|savings|more|less|share|shares)\b"
)
_RATE = lazily.compile(r"^(?:-[a-z]+)? (?:an?|per|each|every|apiece)\b")
_A_YEAR = lazily.compile(r" of (?:them|these|those) (?:an?|per|each|every) (?:day|night|week|month|season|year)\b")
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
            if (
                _A_YEAR.match(pattern.text, found.start("s") + 1)
                or _apart(pattern, found, name, whole, part)
                or (not _chained(pattern, found, name) and _held_elsewhere(pattern, part))
            ):
                continue
            seen.add(part.start)
            yield Taken(whole, part, name, whole.bound not in _OPEN and part.letter == "C" and name != "of-whom")


def _chained(pattern: Pattern, found: re.Match[str], frame: str) -> bool:
    """ "…, eight of them from the youngest class, of whom nine": the second part is of the first."""
    return frame == "of-whom" and bool(re.match(r" of (?:them|whom)\b", pattern.text[found.start("w") + 1 :]))


def _after(before: Pattern, pattern: Pattern) -> Taken | None:
    """ "The company will close 40 shops. Sixty of them are in the north." """
    close = (
        pattern.sentence.index == before.sentence.index + 1
        and pattern.sentence.paragraph == before.sentence.paragraph
        and pattern.sentence.zone is before.sentence.zone
    )
    rules = ((_NEXT, "next"), (_THEY, "they"), (_BARE, "next")) if close else ()
    matches = ((rule.match(pattern.text), frame) for rule, frame in rules)
    found, frame = next((one for one in matches if one[0]), (None, ""))
    if not found:
        return None
    parts = [pattern.at(found.start(group)) for group in "abc" if found.groupdict().get(group)]
    letter = parts[0].letter
    counts = [slot for slot in before.slots if slot.letter in (letter, "V", "R")]
    if len(counts) != 1 or counts[0].letter != letter or _OTHERS.search(before.text):
        return None
    whole = counts[0]
    fits = (p for p in parts if _larger(p, whole) and _fits(p, whole, _head(whole), frame, found[0]))
    part = next(fits, None)
    if part is None or part.value > whole.value * SLIP or (letter == "C" and not whole.noun):
        return None
    return Taken(whole, part, frame, False)


def _larger(part: Slot, whole: Slot) -> bool:
    """Whether the part exceeds the whole however both were rounded."""
    least, most = part.band[0], whole.band[1]
    if whole.bound in _OPEN:
        most = whole.ends[1] if _counted(whole) else whole.ends[1] * (1 + ROUNDED)
    if (
        (part.letter != whole.letter and not _unit_left_out(part, whole))
        or least is None
        or most is None
        or whole.value <= 1
    ):
        return False
    if part.letter == "U" and part.unit != whole.unit:
        converted = _converted(least, part, whole)
        return converted is not None and converted > most * (1 + ROUNDED)
    if _counted(whole) and _counted(part):
        return part.ends[0] > whole.ends[1] and least > most
    return least > most


def _unit_left_out(part: Slot, whole: Slot) -> bool:
    """ "1,100 acres, of which 400 are wet": the second figure is in the unit of the first."""
    return whole.letter == "U" and part.letter == "C" and not part.noun and part.bound is Bound.EXACT


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
    if frame == "deadly":
        return theirs is None or _person(theirs)
    if theirs == "strong" or (theirs is None and _COLLECTIVE.search(pattern.text[: found.start("w")])):
        theirs = "people"
    told = pattern.text[found.start("w") : found.start("s")]
    if frame == "including" and _AMONG_THEM.search(told) and _head(part) is None:
        frame = "out-of"  # "among them 900 in Mexico": the noun is that of the whole
    return _fits(part, whole, theirs, frame, pattern.text[found.start("s") :])


def _fits(part: Slot, whole: Slot, theirs: str | None, frame: str, words: str) -> bool:
    if part.letter in "MP":
        return part.unit == whole.unit
    if _unit_left_out(part, whole):
        return frame in ("of-whom", "of-them") and units.dimension(whole.unit or "") in SIZED
    if part.letter == "U":
        return bool(whole.unit) and units.dimension(whole.unit or "") in SIZED
    ours = _head(part)
    if frame == "including" and ours is None and _WHO.match(words, 1):
        return True
    if theirs in _words("group") and not _like_group(part, whole, frame, words):
        return False
    if frame in _REFERRING:  # what follows "of them" says what they are, not what is counted
        if theirs is None:
            return frame == "of-whom" and ours is None
        return _person(theirs) or ours == theirs or not (ours and _person(ours))
    if ours is None or theirs is None:
        return ours is None and frame in ("part-of", "of-the", "out-of", "how-badly", "of-these", "deadly")
    if ours == theirs or ours in _kinds(theirs):
        return True
    people = (_person(ours), _person(theirs))
    known = all(
        word in _words("group") or is_thing(word)
        for word, person in zip((ours, theirs), people, strict=True)
        if not person
    )
    return all(people) or (any(people) and not known and frame in ("including", "including-both", "among-the"))


def _like_group(part: Slot, whole: Slot, frame: str, words: str) -> bool:
    """Whether a part of so many schools or families is of schools or families, and not of their people."""
    if frame in _REFERRING:
        return whole.value >= FEW and not _of_people(words)
    ours = _head(part)
    return ours == _head(whole) if ours else whole.value >= FEW and frame in ("part-of", "of-the")


def _head(slot: Slot) -> str | None:
    return slot.noun.lower().split()[-1] if slot.noun else None


def _of_people(words: str) -> bool:
    """Whether "22 of them children" follows: people, and not the families they belong to."""
    after = re.match(r"[^,;.]{0,40}?of (whom|them|these|those)(?: [a-z-]+)?(?: ([a-z-]+))?", words)
    if not after:
        return not re.match(r"[^,;.]{0,40}?of which\b", words)
    return after[1] == "whom" or any(is_person(word.strip(",.")) for word in after[0].split())


def _person(noun: str) -> bool:
    return noun not in _words("group") and (is_person(noun) or noun in _words("people"))


def _apart(pattern: Pattern, found: re.Match[str], frame: str, whole: Slot, part: Slot) -> bool:
    """Whether the words between let the part belong to something else."""
    if frame in ("part-of", "among-the", "out-of"):
        return False
    if frame == "of-the" and _OF_ANOTHER.search(pattern.text[: found.start("s")]):
        return True
    gap = found["gap"] or found.groupdict().get("near") or ""
    others = _OTHERS.search(_OWN.sub("", gap))
    if (
        (others and not (frame == "of-the" and others[0] == "who"))
        or _RATE.match(gap)
        or _NOT_INCLUDED.search(pattern.text[: found.start("s")].rpartition(",")[0])
    ):
        return True
    if part.letter in "MU" and (
        gap.count(",") > 1
        or (len(gap) > 50 and frame != "of-that")
        or _NET.search(pattern.text[max(0, found.start() - 60) : found.end() + 30])
    ):
        return True
    return frame not in ("of-the", "of-all", "of-that") and _rival(gap, _head(whole))


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
