"""Lists of figures of one kind, one in each member: "Labour held 27, the Greens 19 and a ratepayers' group three"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from auditor.arithmetic import Interval, disjoint
from auditor.model import Bound
from auditor.reckoning.figures.slots import ZERO, Pattern, Slot
from auditor.text import lazily

FARTHEST = 3
"""Parts that come to so many times the whole, or to so small a share of it, are parts of something else."""
ROUND = 1000
"""From here on a bare count may have been rounded."""
MEMBER = 70
"""Characters of the longest member of a list, from figure to figure."""

_BARE = lazily.compile(r"(?<![\w.,$£€-])\d{1,3}(?![\w%-]|[.,]\d)")
_LINK = lazily.compile(r", and |, | and |; and |; ")
_NO_MEMBER = lazily.compile(
    r"[:()\"—]|\b(?:who|which|that|when|while|after|before|because|but|if|where|including|whom|whereas|although|then|"
    r"compared|from C)\b"
)
_MORE_MEMBERS = lazily.compile(
    r"^[^,;.]{0,60}?(?:,? (?:and|plus|as well as) (?:an?|the|some|several|many|his|her|their)\b|, (?:plus|as well as) )"
)
_PACKED = frozenset(("unit", "package", "set", "kit", "pack", "share", "lot"))
_COLOURS = {"gold", "silver", "bronze"}
_COLOUR = lazily.compile(r"(?: (?:of them|of which|of those|were|are|in|medals?))* (gold|silver|bronze)s?\b")
_OF_THEM = lazily.compile(r" of (?:them|whom|those|these|which)\b")
_TOTAL = lazily.compile(
    r"^[^.;]{0,40}?(?:,| —| \() ?(?:(?:for|making|giving \w+|or|a|numbered|numbering|totall?ing) )*(?:a |an |the )?"
    r"(?:(?:grand |overall |combined )?total of (?P<a>[CM])\b|"
    r"(?P<b>[CM])(?: [a-z-]+){0,2} (?:in all|in total|all told|altogether|all together)\b)"
)


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A whole, what its parts come to, and where both stand (characters of the article)."""

    whole: Slot
    sum: Decimal
    start: int
    end: int
    frame: str


@dataclass(frozen=True, slots=True)
class Member:
    """A figure of a run: its place in the pattern's text, its value, what it may stand for, its end there."""

    place: int
    end: int
    value: Decimal
    band: Interval
    letter: str
    slot: Slot | None

    @classmethod
    def of(cls, place: int, slot: Slot) -> Member:
        """A figure that was read as one."""
        return cls(place, place + 1, slot.value, slot.band, slot.letter, slot)


Run = tuple[Member, ...]


def members(pattern: Pattern, letter: str) -> list[Member]:
    """All figures of one kind, and bare numbers that were not read as figures ("the Conservatives 19")."""
    found = [
        Member.of(place, slot)
        for place, slot in zip(pattern.places, pattern.slots, strict=True)
        if slot.letter == letter
    ]
    if letter == "C":
        for bare in _BARE.finditer(pattern.text):
            value = Decimal(bare[0])
            found.append(Member(bare.start(), bare.end(), value, (value, value), letter, None))
    return list(_no_asides(pattern, sorted(found, key=lambda m: m.place)))


def _no_asides(pattern: Pattern, found: Sequence[Member]) -> Iterator[Member]:
    """All but those that tell of the member before them: "106 passengers, three of them infants, and six crew"."""
    within = [bool(_OF_THEM.match(pattern.text, member.end)) for member in found]
    for at, member in enumerate(found):
        if at < 2 or within[at - 1] or not within[at]:
            yield member


def runs(pattern: Pattern, letter: str) -> Iterator[Run]:
    """Lists of two and more members, ending with "and"."""
    found = members(pattern, letter)
    run: list[Member] = found[:1]
    for one, two in pairwise(found):
        if _linked(pattern.text[one.end : two.place]) and two.place != total_after(pattern, one):
            run.append(two)
            continue
        yield from _whole_run(pattern, run)
        run = [two]
    yield from _whole_run(pattern, run)


def _linked(between: str) -> bool:
    return len(between) <= MEMBER and len(_LINK.findall(between)) == 1 and not _NO_MEMBER.search(between)


def _whole_run(pattern: Pattern, run: Sequence[Member]) -> Iterator[Run]:
    """The list, and the list without its first figure, which may be the whole: "of the 50 seats, 28 went to …"."""
    if len(run) < 2 or _MORE_MEMBERS.match(pattern.text[run[-1].end :]):
        return
    for members in (run, run[1:]):
        if len(members) > 1 and _ended(pattern, members) and all(map(exact, members)):
            yield tuple(members)


def _ended(pattern: Pattern, run: Sequence[Member]) -> bool:
    """Whether "and" stands before the last member, and before no other."""
    links = [" and " in pattern.text[a.end : b.place] for a, b in pairwise(run)]
    return links[-1] and not any(links[:-1])


def medals(after: Sequence[str]) -> bool:
    """Whether the words behind three figures make them gold, silver and bronze: all the medals there are."""
    return len(after) == 3 and {found[1] for found in map(_COLOUR.match, after) if found} == _COLOURS


def total_after(pattern: Pattern, member: Member) -> int | None:
    """Where the total stands that closes a list at its last member: "and four boys, 12 people in all"."""
    found = _TOTAL.match(pattern.text[member.end :])
    return member.end + (found.start("a") if found["a"] else found.start("b")) if found else None


def exact(member: Member) -> bool:
    """Whether a figure is one number without a hedge."""
    slot = member.slot
    return member.value > 0 and (slot is None or (slot.bound is Bound.EXACT and slot.ends[0] == slot.ends[1]))


def mismatch(whole: Slot, run: Sequence[Member], over_only: bool = False) -> Decimal | None:
    """What the parts come to, when no rounding makes that the whole; else None."""
    if whole.bound is not Bound.EXACT or whole.ends[0] != whole.ends[1] or whole.value <= 0:
        return None
    if any(m.letter != whole.letter or (m.slot and whole.letter == "M" and m.slot.unit != whole.unit) for m in run):
        return None
    total = sum((m.value for m in run), ZERO)
    lows, highs = [m.band[0] for m in run], [m.band[1] for m in run]
    if None in lows or None in highs:
        return None
    band = whole.band if whole.letter != "C" or whole.value >= ROUND else whole.ends
    added = (sum((x for x in lows if x is not None), ZERO), sum((x for x in highs if x is not None), ZERO))
    if total > whole.value * FARTHEST or total * FARTHEST < whole.value or whole.noun in _PACKED:
        return None
    if not disjoint(band, added) or (over_only and total < whole.value) or any(m.value >= whole.value for m in run):
        return None
    return total
