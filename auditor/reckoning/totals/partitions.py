"""Parts that the way they are told makes the whole: as many as the groups named, one noun each, or all votes cast.

"The three blasts killed 31: twelve at the station …" names three groups and gives three figures. "The 48 singers: 14
sopranos, 12 altos …" has one bare noun to each figure, so that nobody is in two. "18,204 votes against 15,966 … a total
of 41,480 were cast" tells of votes, of which each is somebody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from auditor.model import ZoneKind
from auditor.reckoning.figures.slips import one_digit
from auditor.reckoning.figures.slots import SEAM, Pattern, Slot, joined
from auditor.reckoning.totals.runs import Breakdown, Member, exact, members, mismatch
from auditor.text import lazily

MOST = 8
"""Groups that are named by their number; more are not told one by one."""
ITEM = 90
"""Characters from one part to the next."""
TIE = 60
"""Characters between a whole and the number of its groups."""
GAP = 170
"""Characters from the whole to its first part."""
FEWEST = 20
"""Votes; a smaller number beside them counts candidates, seats or days."""
BALLOTS = 300
"""From here on votes that one wrong digit mends were hardly cast for somebody left out."""

_UNSURE = lazily.compile(
    r"\b(?:last (?:year|month|week|season)|previous\w*|earlier|years? ago|per|average|at least|at most|about|nearly|"
    r"almost|more than|up to|so far|only|some of|others?|rest|remain\w*|another|both|also|twice|overlap\w*|"
    r"more than one|first|including|included|whom|excluding|besides|plus|vacant|blank|spoil\w+|invalid|void|rejected|"
    r"new|left|since)\b"
)
_APART = lazily.compile(r"[,;:(—]|\b(?:and|but|while|who|which|that|with|of)\b")
_NONE = lazily.compile(r"\b(?:none|no (?:ballots?|votes?)|not one) (?:of them )?(?:was|were|had been) [a-z]+")
_EACH = lazily.compile(r"\b(?:each|apiece|every)\b")
_GROUPS = lazily.compile(
    r"(?P<n>C)(?: [a-z'-]+)? "
    r"(?!times\b|years\b|months\b|weeks\b|hours\b|minutes\b|people\b|points\b|percent\b)(?P<what>[a-z-]+s)\b"
)
_MEMBER = lazily.compile(r"(?:[,;:(—]|\band\b|\bwhile\b|¶)[^CMU]{0,60}$")
_RUN = lazily.compile(
    r"(?:¶ \W*(?:they|these|those|there|it|the [a-z]+) (?:include[sd]?|are|were|comprise[sd]?|has|have|had)|"
    r"(?:,|:| —| \(|\b(?:include[sd]?|including|are|were))) $"
)
_ITSELF = lazily.compile(r"(?:\b(?:include[sd]?|including|are|were|and)|[:,—(]) $")
_NOUN = lazily.compile(r" ([a-z-]+)(?: ([a-z-]+))?(?=,| and\b|[.;)]|$)")
_PLACE = lazily.compile(r" (in|at|on) ((?:the|an?) [a-z' -]{2,40}?)(?=,| and C|[.;)]|$)")
_MIXED = lazily.compile(
    r"^(?:men|women|males?|females?|boys|girls|children|adults|veterans|newcomers|members|foreigners|natives|volunteers|people|"
    r"others|parents|smokers|drinkers|residents|locals|citizens|owners|winners|beginners|professionals|amateurs)$"
)
_CAST = lazily.compile(
    r"(?:\b(?:total of|in all,?|altogether,?|all told,?|overall,?) (?P<a>C)(?: [a-z]+)? (?:ballots|votes)\b|"
    r"(?P<b>C)(?: [a-z]+)? (?:ballots|votes) (?:were|had been|have been) (?:cast|counted)\b(?! (?:for|by|in)\b))"
)
_VOTES = lazily.compile(r"^ (?:[a-z]+ ){0,2}votes\b")
_ALL_VOTED = lazily.compile(
    r"\b(?:vote[ds]?|approved|rejected|passed|ruled|adopted|decided)\b[^.;CM]{0,60}?(?<![\d-])\b"
    r"(?P<x>C|\d{1,3})(?: votes)?(?:-| to )(?P<y>C|\d{1,3})(?![\d-])[^C]{0,120}?¶ \W*"
    r"all (?:of )?(?:the |its )?(?P<w>C) [a-z]+ "
    r"(?:(?P<there>were present|were there|attended)|took part|voted|cast (?:a|their) (?:votes?|ballots?))\b"
)
_NONE_OUT = lazily.compile(
    r"\b(?:none|no one|nobody|no [a-z]+) (?:abstained|was absent)\b|\bno abstentions\b|\bwithout abstentions?\b"
)
_OUT = lazily.compile(r"\b(?:abst\w+|absent|recused|vacan\w+|did not)\b")
_FOR, _AGAINST = lazily.compile(r"\b(?:in favou?r|for|yes)\b"), lazily.compile(r"\b(?:against|opposed|no)\b")
_WAYS = lazily.compile(r"-(?:way|person|candidate|sided)\b| (?:[a-z]+ )?(?:candidates|contenders)\b")


def partitions(patterns: Sequence[Pattern]) -> Iterator[Breakdown]:
    """Wholes that the parts told of them do not add up to."""
    for at, pattern in enumerate(patterns):
        window = _with_next(patterns, at)
        first = len(pattern.text)
        found = _in_groups(window, first) or _of_nouns(window, first) or _cast(window) or _all_voted(window)
        if found:
            yield found


def _with_next(patterns: Sequence[Pattern], at: int) -> Pattern:
    first = patterns[at]
    if at + 1 == len(patterns) or first.sentence.zone is not ZoneKind.BODY:
        return first
    after = patterns[at + 1]
    near = after.sentence.index == first.sentence.index + 1 and after.sentence.zone is first.sentence.zone
    return joined(first, after) if near else first


Placed = tuple[int, Slot]


def _placed(window: Pattern) -> list[Placed]:
    return list(zip(window.places, window.slots, strict=True))


def _in_groups(window: Pattern, first: int) -> Breakdown | None:
    """A whole in so many groups, and as many figures after both."""
    named = [found for found in _GROUPS.finditer(window.text, 0, first) if _number(window.of(found, "n"))]
    for groups in named if len(named) == 1 else ():
        number = window.of(groups, "n")
        before = [(p, s) for p, s in _placed(window) if p < first and p != groups.start("n") and s.letter in "CM"]
        for place, whole in before:
            start, head = max(place, groups.start("n")), min(place, groups.start("n"))
            tie = window.text[head + 1 : start]
            if len(tie) > TIE or _APART.search(tie) or (whole.letter == "C" and not whole.noun):
                continue
            parts = _following(window, start, whole)
            others = [p for p, s in _placed(window) if s.letter != "Y" and parts and p < parts[0].place]
            if len(parts) == number.value and len(others) == 2 and _judged(window, (place, whole), parts, head):
                return _breakdown(whole, [(m.place, m.slot) for m in parts if m.slot], parts, "as many as the groups")
    return None


def _number(slot: Slot) -> bool:
    """Whether a figure can be that of groups told one by one."""
    return slot.exact and 2 <= slot.value <= MOST and slot.value == int(slot.value)


def _following(window: Pattern, start: int, whole: Slot) -> list[Member]:
    """The figures of the whole's kind that follow, all of them, item by item."""
    parts: list[Member] = []
    last = start + 1
    if any(s.letter not in ("Y", whole.letter) for p, s in _placed(window) if p > start):
        return []
    for member in members(window, whole.letter):
        if member.place <= start:
            continue
        gap = window.text[last : member.place]
        if len(gap) > (ITEM if parts else GAP) or not _fits(member, whole) or not _MEMBER.search(gap):
            return []
        parts.append(member)
        last = member.end
    return parts


def _fits(member: Member, whole: Slot) -> bool:
    """Whether a figure can be one part of the whole."""
    if not exact(member) or member.value >= whole.value:
        return False
    slot = member.slot
    if slot is None:
        return True
    return slot.unit == whole.unit and (slot.noun in (None, whole.noun) or not whole.noun)


def _judged(window: Pattern, whole: Placed, parts: Sequence[Member], start: int) -> bool:
    text = _NONE.sub(" ", window.text[start : parts[-1].end + 60])
    if not whole[1].exact or _UNSURE.search(text) or _EACH.search(text) or whole[1].value < len(parts):
        return False
    total = mismatch(whole[1], parts)
    return total is not None and total * 2 > whole[1].value and total < whole[1].value * 2


def _of_nouns(window: Pattern, first: int) -> Breakdown | None:
    """More than the whole, told by one bare noun each, or by one noun with a word before it that differs."""
    placed = [(p, s) for p, s in _placed(window) if s.letter == "C"]
    for index, (place, whole) in enumerate(placed):
        rest = placed[index + 1 :]
        if (
            place >= first
            or not rest
            or not whole.noun
            or _ITSELF.search(window.text[:place])
            or not _RUN.search(window.text[place + 1 : rest[0][0]])
        ):
            continue
        parts: list[Placed] = []
        nouns: list[tuple[str, ...]] = []
        for part in rest:
            found = _NOUN.match(window.text, part[0] + 1) or _PLACE.match(window.text, part[0] + 1)
            linked = not parts or re.fullmatch(
                r"[^,;:.]{1,40}(?:, and |, | and )", window.text[parts[-1][0] + 1 : part[0]]
            )
            if found is None or not linked or not part[1].exact:
                break
            parts.append(part)
            nouns.append(tuple(word for word in found.groups() if word))
        between = window.text[place + 1 : rest[0][0]]
        if (
            len(parts) < 3
            or not _exclusive(nouns)
            or len(between) > GAP
            or _UNSURE.search(between.replace("including", ""))
        ):
            continue
        total = mismatch(whole, [Member.of(*part) for part in parts], over_only=True)
        if total is not None and total < whole.value * 2 and whole.exact:
            return _breakdown(whole, parts, [Member.of(*part) for part in parts], "one noun each")
    return None


def _exclusive(nouns: Sequence[tuple[str, ...]]) -> bool:
    """Whether nobody is in two classes: each a noun of its own, or one noun under different words."""
    if len(set(nouns)) < len(nouns) or any(_MIXED.match(words[-1]) for words in nouns):
        return False
    if {words[0] for words in nouns} & {"in", "at", "on"}:
        return len({words[0] for words in nouns}) == 1
    heads = [words[-1] for words in nouns]
    return all(len(words) == 1 or heads.count(words[-1]) > 1 for words in nouns)


def _cast(window: Pattern) -> Breakdown | None:
    """Votes for each, and all that were cast: more than all, or one digit fewer, or fewer in a "three-way race"."""
    found = _CAST.search(window.text)
    if not found or _UNSURE.search(_NONE.sub(" ", window.text)):
        return None
    place = found.start("a" if found["a"] else "b")
    total = window.at(place)
    counts = [(p, s) for p, s in _placed(window) if s.letter == "C" and p != place]
    ways = [s.value for p, s in counts if _WAYS.match(window.text, p + 1)]
    votes = [(p, s) for p, s in counts if s.value >= FEWEST]
    if (
        len(votes) < 2
        or not any(_VOTES.match(window.text[p + 1 :]) or s.noun == "vote" for p, s in votes)
        or not total.exact
    ):
        return None
    if not all(s.exact and s.value < total.value and s.noun in (None, "vote", "ballot") for _, s in votes):
        return None
    if any(SEAM in window.text[a[0] : b[0]] for a, b in pairwise(votes)):
        return None
    added = sum((s.value for _, s in votes), Decimal(0))
    both = _FOR.search(window.text) and (_AGAINST.search(window.text) or _NONE.search(window.text))
    digit = total.value >= BALLOTS and (both or len(votes) > 2) and one_digit(total.value, [s.value for _, s in votes])
    if added == total.value or not (added > total.value or digit or len(votes) in ways):
        return None
    return (
        _breakdown(total, votes, [Member.of(*vote) for vote in votes], "votes cast")
        if added * 2 > total.value
        else None
    )


def _all_voted(window: Pattern) -> Breakdown | None:
    """ "The council approved it by 9 to 4. All 15 members took part and none abstained." """
    found = _ALL_VOTED.search(window.text)
    if (
        not found
        or (found["there"] and not _NONE_OUT.search(window.text))
        or _OUT.search(_NONE_OUT.sub("", window.text))
    ):
        return None
    whole = window.of(found, "w")
    added = sum((window.of(found, at).value if found[at] == "C" else Decimal(found[at]) for at in "xy"), Decimal(0))
    return Breakdown(whole, added, whole.start, whole.end, "votes") if whole.exact and added != whole.value else None


def _breakdown(whole: Slot, slots: Sequence[Placed], parts: Sequence[Member], frame: str) -> Breakdown:
    ends = [whole, *(slot for _, slot in slots)]
    added = sum((part.value for part in parts), Decimal(0))
    return Breakdown(whole, added, min(s.start for s in ends), max(s.end for s in ends), frame)
