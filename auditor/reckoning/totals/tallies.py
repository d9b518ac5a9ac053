"""A total and the figures told after it, read by their sizes and their place rather than by the words between them.

A list is every figure of one kind that follows the total, item by item, into the next two sentences. It is believed to
be the whole when its items leave no one out (for, against and abstaining; gold, silver and bronze; "the remaining
six"), and it is believed to be meant as the whole when one wrong digit or magnitude explains all that is amiss.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from auditor.model import Bound, ZoneKind
from auditor.reckoning.figures import pairs
from auditor.reckoning.figures.slips import magnitude, one_digit
from auditor.reckoning.figures.slots import CROWDED, SEAM, ZERO, Pattern, Reach, Slot, joined
from auditor.reckoning.totals.runs import medals
from auditor.text import lazily

REACH = 180
"""Characters from a total to its first part."""
ITEM = 120
"""Characters from one part to the next."""
SENTENCES = 3
"""A total and its parts stand in so many neighbouring sentences."""
MOST = 10
"""Parts of a list; more are a table."""
NEAR = Decimal("0.25")
"""Parts that come to so much more or less are parts of something else."""
OVER = Decimal("0.15")
"""Parts that come to so much more are of classes that overlap; to so much less, not all of them."""
PRECISE = 300
"""From here on a list that one wrong digit mends was hardly ever meant to be something else."""


FINE = 50
"""Steps of the finest figure in a total; where they are few, any two numbers are a digit apart."""


class Frame(StrEnum):
    """Why a list is taken for the whole of its total."""

    REST = "the remaining"
    CLASSES = "classes that leave no one out"
    WHOLE = "a list of all"
    OVER = "more than the total"
    DIGIT = "one wrong digit"
    MAGNITUDE = "a wrong magnitude"


AMISS: dict[str, str] = {
    Frame.DIGIT: " One of the figures has a wrong digit.",
    Frame.MAGNITUDE: " One of the figures has a wrong magnitude.",
}
"""What to say of a list that one slip explains."""


@dataclass(frozen=True, slots=True)
class Tally:
    """A total, its parts, what they come to, and why they are its parts."""

    reach: Reach
    total: Slot
    parts: tuple[Slot, ...]
    frame: Frame

    @property
    def sum(self) -> Decimal:
        """The parts added up."""
        return sum((part.value for part in self.parts), ZERO)


Placed = Sequence[tuple[int, Slot]]

_SPLIT = lazily.compile(rf"[,;:(—]|\band\b|\bwhile\b|\bwith\b|{SEAM}")
_NO_ITEM = lazily.compile(
    r"\b(?:includ\w+|among|compared|from C|up from|down from|than|after|before|since|earlier|last (?:year|month|week)|previous\w*|"
    r"instead|rather|per|each|every|average|at least|up to|below|above|aged|rose|fell|increase|least|versus|vs)\b|\((?!$)|^ of (?:the |its |their )?$"
)
_FIRST_GAP = lazily.compile(
    r"\b(?:includ\w+|among(?! (?:the |its )?C)|compared|than|after|before|since|plus|on top of|besides|in addition|addition\w*|another|further|"
    r"instead|per|each|versus|vs|against|last (?:year|month|week|season)|a year (?:ago|earlier)|previous\w*)\b|\b(?:up|down) (?:from|to)\b|\bfrom [CMU]"
)
_OPEN = lazily.compile(
    r"\b(?:rest|remainder|remain|remained|others?|vacan\w+|undecided|unknown|unidentified|mostly|mainly|among(?! (?:the |its )?C)|some|several|at least|"
    r"nearly|roughly|more than|up to|so far|only|both|also|twice|overlap\w*|most|many|few|elsewhere|did not|didn't|declined)\b"
)
_LAST = lazily.compile(r"\b(?:the (?:remaining|other|rest)|and the rest,?) $")
_OTHERS = lazily.compile(r"\bothers? $")
_YES = lazily.compile(
    r"\b(?:for|favou?r(?:ed|s)?|in favou?r|support\w*|back(?:ed|s)?|approv\w+|yes|yea|agreed?|convict)\b"
)
_NO = lazily.compile(r"\b(?:against|oppos\w+|reject\w+|no|nay|disagreed?|disapprov\w+|acquit)\b")
_NEITHER = lazily.compile(
    r"\b(?:abst\w+|no opinion|not sure|unsure|undecided|don't know|did not know|no answer|spoil\w+|invalid|blank|void|absent|"
    r"none|neither|unhurt|unharmed|uninjured|unscathed|survived)\b"
)
_HURT = lazily.compile(r"\b(?:killed|died|dead|drowned)\b.*\b(?:wounded|injured|hurt|hospital\w*)\b")
_GAMES = tuple(
    lazily.compile(rf"\b(?:{words})\b[^C]{{0,20}}$")
    for words in ("won|winning|win", "lost|losing|lose", "drew|drawn|drawing|tied|draw")
)
_SEXES = lazily.compile(
    r"^ ?(?:(?:of (?:them|whom|the \w+)|were|are|and) )*(?:men|women|children|boys|girls|male|female)\b"
)
_WHOLE = lazily.compile(
    r"\b(?:compris\w+|consist\w*|made up of|divided|split|shared|broken down|allott\w+|distributed|apportioned|as follows)\b|:"
)
_COMES = lazily.compile(
    r"\b(?:came|comes?|amount(?:s|ed)?|add(?:s|ed) up|total(?:s|l?ed)|reached|was|were|is|are) (?:to )?$"
)
_GROUP = lazily.compile(
    r"\b(?:squad|team|crew|jury|fleet|panel|cabinet|delegation|orchestra|herd|staff|board|party|group|class) of (?:about )?$"
)
_HAS = lazily.compile(r"^[^,;]{0,30}\b(?:has|had|have|with|contains?|contained|included?)\b|^, ")
_OF_THEM = lazily.compile(r" of (?:them|those|these|whom|which)\b")
_OF_WHICH = lazily.compile(r"\bof (?:which|whom)\b")
_PREDICATE = lazily.compile(r"^ (?:are|were|is|was) ([a-z-]+)")
_GOING = lazily.compile(
    r"^ (?:of (?:them|whom|which|those) )?(?:(?:are|were|is|was|will be) [a-z]+(?:ed|nt|en|ght) )?(?!of (?:them|whom|which|those)\b)(in|at|from|on|to|for|of|by|the) "
)
_LEFT = lazily.compile(r"^(?:[,;.]|$| and\b)(?! (?:in|on|at|from|to|for|of|by)\b)")
_OVERLAP = lazily.compile(r"\b(?:several|more than one|both|multiple|overlap\w*|choose|could pick|counted twice)\b")
_ZERO = lazily.compile(r"[^C¶]{0,60}C")
_MISSING = lazily.compile(r" (?:[a-z]+ )?(?:missing|absent|abst\w+|unaccounted|undecided|left|else|other)\b")
_PLACES = frozenset(("in", "at", "from", "on", "to", "for"))
_PARTLY = lazily.compile(r"\b(?:includ\w+|among|plus|against|from|than|compared)(?: [a-z]+){0,2} $")
_PART_OF = lazily.compile(r"(?: [a-z]+){0,2} (?:of|in) (?:the |its |their |these |those |all )*")
_MORE = lazily.compile(r"[^C¶.;]{0,60}(?:,| and| plus) (?:[a-z]+ ){0,3}[CMU]")
_TOTALLED = lazily.compile(
    r"\b(?:(?:a|combined|grand|overall) total|totall?(?:ing|ed)|altogether|together|combined|toll (?:to|at)|in all|sum of|out of)\b"
)
_UNCOUNTED = lazily.compile(
    r"(?:,|\band|\bplus|\bwith) (?:an?|one|another|his|her) [a-z' -]{1,40}?(?:[,.;]| and\b|$)|¶ (?:an?|one|another) |\b(?:as well as|couple|pair|family|dozens?)\b"
)
_SOLE = lazily.compile(
    r"^[^C]{0,80}\b(?:every (?:last )?(?:cent|penny|one)|nothing else|no one else|nobody else|no others?|that (?:is|was) all)\b"
)
_BODY = lazily.compile(r"\b(?:of|in) (?:the |its |their |these |those |all |all the )?$")


def tallies(patterns: Sequence[Pattern]) -> Iterator[Tally]:
    """Every total of the text whose parts come to something else, in order; one for each total."""
    settled: set[int] = set()
    for at in range(len(patterns)):
        window = _window(patterns[at : at + SENTENCES])
        yield from _in_window(window, len(patterns[at].text), settled)


def _window(found: Sequence[Pattern]) -> Pattern:
    """The sentences that follow one another, as one pattern."""
    window = found[0]
    for before, after in pairwise(found):
        near = after.sentence.index - before.sentence.index == 1 and after.sentence.zone is before.sentence.zone
        if not near or before.sentence.zone is not ZoneKind.BODY or len(window.slots) + len(after.slots) > CROWDED:
            break
        window = joined(window, after)
    return window


def _in_window(window: Pattern, first: int, settled: set[int]) -> Iterator[Tally]:
    placed = list(zip(window.places, window.slots, strict=True))
    for index, (place, total) in enumerate(placed):
        if place >= first:
            return
        if total.start in settled or not _whole(total) or _PARTLY.search(window.text[max(0, place - 40) : place]):
            continue
        chains = [_chain(window, placed[index:], verb) for verb in (True, False)]
        if len(chains[0]) > 1:
            yield from _before(window, (place, total), chains[0], settled)
        if index and _PART_OF.fullmatch(window.text[placed[index - 1][0] + 1 : place]):
            part = placed[index - 1][1]
            if not _whole(part) or part.value >= total.value:
                continue
            chains = [[placed[index - 1], *chain] for chain in chains]
        lists = [chain[:n] for chain in chains for n in range(2, len(chain) + 1)]
        fitting = next((parts for parts in lists if _agree(total, parts)), None)
        tally = None if fitting else next(filter(None, (_judged(window, (place, total), c) for c in chains)), None)
        settled.update(s.start for _, s in fitting or ())
        if tally:
            settled.update(s.start for s in tally.parts)
            yield tally


def _before(window: Pattern, first: tuple[int, Slot], chain: Placed, settled: set[int]) -> Iterator[Tally]:
    """Lists whose last figure is their total: "310 from one and 190 from the other, 500 together"."""
    for n in range(2, len(chain) + 1):
        (place, total), parts = chain[n - 1], [first, *chain[: n - 1]]
        gap, stretch = window.text[parts[-1][0] + 1 : place], window.text[first[0] : place]
        if SEAM in stretch or _agree(total, parts) or _OPEN.search(stretch):
            return
        words = _TOTALLED.search(gap)
        summed = words and (len(parts) > 2 or "of" not in words[0]) and _near(parts, total)
        frame = Frame.MAGNITUDE if magnitude(total, [s.value for _, s in parts]) else Frame.WHOLE if summed else None
        if frame and _whole(total):
            settled.update(s.start for _, s in (*parts, chain[n - 1]))
            yield Tally(Reach.over(first[0], place), total, tuple(s for _, s in parts), frame)
            return


def _near(parts: Placed, total: Slot, by: Decimal = NEAR) -> bool:
    return abs(sum((s.value for _, s in parts), ZERO) - total.value) <= total.value * by


def _whole(slot: Slot) -> bool:
    return slot.letter in "CMU" and slot.exact and slot.value > 2


def _kin(total: Slot, slot: Slot) -> bool:
    """Whether a figure can be a part of a total, by kind and unit."""
    if slot.letter == "C" and total.letter != "C":
        time = total.quantity is not None and total.quantity.dimension == "time"
        return not slot.noun and (time or pairs.scale(slot) > 0 or slot.value >= 1000)
    if not slot.value:
        return False
    return slot.letter == total.letter and (slot.letter == "C" or slot.unit == total.unit)


def _chain(window: Pattern, placed: Placed, verb: bool) -> list[tuple[int, Slot]]:
    """The figures after the first that may be its parts, up to the first that cannot.

    `verb`: a word alone may stand before the first part, "has three keepers", which may also be no part: "in two cars:".
    """
    (start, total), *rest = placed
    chain: list[tuple[int, Slot]] = []
    last, told = start, ""
    for place, slot in rest:
        gap = window.text[last + 1 : place]
        if chain and _OF_THEM.match(window.text, place + 1) and not _OF_THEM.match(window.text, last + 1):
            continue  # "106 passengers, three of them infants, and six crew members"
        if len(gap) > (ITEM if chain else REACH) or len(chain) == MOST:
            break
        opened = bool(_SPLIT.search(gap)) or (verb and not chain)
        if not _kin(total, slot) or not opened:
            if chain and gap == " of ":
                return []  # "one of two girls, 7 and 5"
            aside = slot.letter in "YA" or (total.value >= 1000 and slot.letter == "C" and slot.value < 100)
            if aside or not chain or not _SPLIT.search(re.split("[CMU]", gap)[-1]):
                continue
            break
        told = told if chain else gap[-1:]
        if (gap[-1:] == "(") != (told == "("):
            break
        if (
            (_NO_ITEM if chain else _FIRST_GAP).search(gap)
            or slot.bound is not Bound.EXACT
            or slot.ends[0] != slot.ends[1]
        ):
            break
        chain.append((place, slot))
        last = place
    return chain


def _judged(window: Pattern, whole: tuple[int, Slot], chain: Placed) -> Tally | None:
    place, total = whole
    for n in range(len(chain), 1, -1):
        parts = chain[:n]
        frame = _frame(window, whole, parts)
        if frame and (frame is Frame.CLASSES or not _nested(chain)):
            return Tally(Reach.over(place, *(p for p, _ in parts)), total, tuple(s for _, s in parts), frame)
    return None


def _agree(total: Slot, parts: Placed) -> bool:
    return abs(sum((s.value for _, s in parts), ZERO) - total.value) <= _slack(total, parts)


def _nested(chain: Placed) -> bool:
    """Whether one part is the sum of those after it: "30 abroad, 20 in France and 10 in Spain"."""
    return any(_agree(chain[i][1], chain[i + 1 : j]) for i in range(len(chain)) for j in range(i + 3, len(chain) + 1))


def _slack(total: Slot, parts: Placed) -> Decimal:
    """How far a sum of rounded figures may be from a rounded total: they are as fine as the finest of them."""
    figures = [total, *(s for _, s in parts)]
    if total.letter == "C" and total.value < 1000:
        return ZERO
    scales = {pairs.scale(s) for s in figures}
    finest = min(pairs.step(s) for s in figures)
    if len(scales) > 1 or total.letter == "C":
        return (
            sum((min(pairs.step(s), s.value / 20) for s in figures), ZERO) / 2
            if finest > 1 or len(scales) > 1
            else ZERO
        )
    return finest * len(figures) / 2


def _frame(window: Pattern, whole: tuple[int, Slot], parts: Placed) -> Frame | None:
    """Why the parts should make up the total, which they do not; None when nothing says so."""
    place, total = whole
    added = sum((s.value for _, s in parts), ZERO)
    near = SEAM not in window.text[place : parts[-1][0]]
    if near and magnitude(total, [s.value for _, s in parts]):
        return Frame.MAGNITUDE
    if any(s.value >= total.value for _, s in parts) or not _near(parts, total):
        return None
    text = window.text
    end = parts[-1][0]
    stretch = text[place + 1 : end + 1] + re.split(r"[C¶]", text[end + 1 : end + 80])[0]
    if _UNCOUNTED.search(stretch, parts[0][0] - place):
        return None
    if frame := _closed(window, whole, parts, stretch):
        return frame
    ended = bool(re.search(r"\b(?:and|while)\b", text[parts[-2][0] : end]))
    if not ended or _MORE.match(text, end + 1):
        return None
    if not _near(parts, total, OVER):
        return None
    if added > total.value and _over(window, whole, parts, stretch):
        return Frame.OVER
    fine = total.value >= PRECISE and total.value >= FINE * min(pairs.step(s) for _, s in (whole, *parts))
    alone = not total.noun or all(s.noun in (None, total.noun) for _, s in parts)
    digit = fine and alone and len(parts) > 2 and not _OPEN.search(stretch)
    return Frame.DIGIT if digit and one_digit(total.value, [s.value for _, s in parts]) else None


def _closed(window: Pattern, whole: tuple[int, Slot], parts: Placed, stretch: str) -> Frame | None:
    """What shows that the list leaves no one out."""
    text, (place, total) = window.text, whole
    before = [text[max(0, p - 60) : p] for p, _ in parts]
    after = [re.split(r"[CMU¶]", text[p + 1 : p + 60])[0] for p, _ in parts]
    if _LAST.search(before[-1]) or (len(parts) > 2 and _OTHERS.search(before[-1])):
        return Frame.REST if _near(parts, total, OVER) else None
    if (total.noun or "").endswith("medal") and medals(after):
        return Frame.CLASSES
    if _SOLE.search(text[parts[-1][0] :]) or _none_left(window, parts):
        return Frame.WHOLE
    if len(parts) > 2 and _exhaustive(before, after, stretch):
        return Frame.CLASSES
    if _OPEN.search(stretch):
        return None
    if len(parts) > 2 and SEAM not in stretch and not re.search(r"\bwh(?:o|ich)\b", stretch):
        between = text[place + 1 : parts[0][0]]
        named = total.noun or total.letter != "C" or _COMES.search(text[:place])
        if (named and _WHOLE.search(between)) or (_GROUP.search(text[:place]) and _HAS.match(between)):
            return Frame.WHOLE
    return None


def _none_left(window: Pattern, parts: Placed) -> bool:
    """Whether a figure of zero right after the list says that no one is left: "with none abstaining"."""
    found = _ZERO.match(window.text, parts[-1][0] + 1)
    place = found.end() - 1 if found else 0
    return bool(found and not window.at(place).value and _MISSING.match(window.text, place + 1))


def _exhaustive(before: Sequence[str], after: Sequence[str], stretch: str) -> bool:
    """Whether the classes are all that there are."""
    if _NEITHER.search(stretch) and ((_YES.search(stretch) and _NO.search(stretch)) or _HURT.search(stretch)):
        return True
    if len(before) == 3 and all(any(game.search(words) for words in before) for game in _GAMES):
        return True
    return all(_SEXES.match(words) for words in after)


def _over(window: Pattern, whole: tuple[int, Slot], parts: Placed, stretch: str) -> bool:
    """Whether parts that are too many are told alike, so that no one is in two of them."""
    text, (place, total) = window.text, whole
    if re.search(
        r"\b(?:both|also|as well|some|who|(?<!of )which|or (?!more)|multiple|more than one|its|their)\b", stretch
    ):
        return False
    if _OVERLAP.search(text, parts[-1][0], parts[-1][0] + REACH):
        return False
    after = [re.split(r"[CMU¶]", text[p + 1 : p + 60])[0] for p, _ in parts]
    own, *going = [(found[1] if (found := _GOING.match(words)) else "") for words in (text[place + 1 :], *after)]
    alike = {"in" if word in ("on", "at") else word for word in going}
    between = text[place + 1 : parts[0][0]]
    listed = alike <= _PLACES and own not in going and between.endswith(", ") and SEAM not in stretch
    sexes = all(_SEXES.match(words) for words in after)
    if len(alike) > 1 or not (len(parts) > 2 or sexes or listed):
        return False
    within = [bool(_OF_THEM.match(words)) for words in after]
    predicates = [found[1] for words in after if (found := _PREDICATE.match(words))]
    if any(within[1:]) > within[0] or not all(map(_plural, predicates)):
        return False  # "nine were hurt, four of them badly", "21 are birds and 14 are rare"
    framed: object = _BODY.search(text[:place]) or within[0] or _OF_WHICH.search(between) or _WHOLE.search(between)
    named = (
        bool(total.noun) and all(_LEFT.match(words) for words in after[1:]) and not any(s.noun for _, s in parts[1:])
    )
    return bool(framed or sexes or listed or named or predicates)


def _plural(word: str) -> bool:
    return word.endswith("s") or word in ("men", "women", "people", "children")
