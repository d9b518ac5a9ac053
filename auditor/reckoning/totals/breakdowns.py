"""A whole that is dealt out in parts to the last one: behind it, before it, or in the sentences after it.

Whether a list of figures tells of everyone, the words must say: "all 68 seats", "three ways", "the other 33", "30 in
all", or the three colours of medals. Without such words the parts can only be too many.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from auditor.model import Sentence
from auditor.reckoning.figures.slots import Pattern, Slot
from auditor.reckoning.totals.runs import Breakdown, Member, Run, exact, medals, mismatch, runs, total_after
from auditor.reckoning.totals.votes import VOTING_BODY, counted
from auditor.text import lazily

SPAN = 160
"""Characters between a whole and the first of its parts."""
_OPEN_END = lazily.compile(
    r"\b(?:rest|remain\w*|others?|vacan\w+|undecided|undeclared|unknown|unidentified|mostly|mainly|among|includ\w+|"
    r"some|several|at least|about|nearly|roughly|more than|up to|"
    r"not yet|no longer|postponed|spoil\w+|void|blank|so far|only|also|both|"
    r"twice|overlap\w*|combined|respectively|each|per|average|round\w*|further|another|additional|"
    r"left|missing|elsewhere|previous\w*|last year|earlier)\b"
)
_REST = lazily.compile(r"\b(?:rest|remain\w*|vacan\w+|others?)\b")
_MADE_UP = lazily.compile(r"\b(?:made up of|consist\w* of|compos\w+ of|compris\w+) $")
_UNTOLD = lazily.compile(r"\b(?:last|final|not known|unnamed|nationality|nationalities|one)\b")
_OVERLAP = lazily.compile(
    r"\b(?:both|also|overlap\w*|twice|dual|each list|more than one|of whom|some of|as well as|or more|apply|applied)\b"
)
_ALL = lazily.compile(
    r"\b(?:all|all of|each of|every one of|the whole of|the full|the entire) (?:the |its |their |these |those )?$"
)
_TOTAL_OF = lazily.compile(r"\ba total of $")
_BEHIND = lazily.compile(r", (?:[a-z]+ing |with |of which |of whom )?$")
_IN_BODY = lazily.compile(r"^[^,;.:A-Z]{0,40}? (?:in|of) the (?:new )?(?P<w>C)-(?:seat|member) ")
_WAYS = lazily.compile(
    r"\b(?:divid\w+|split\w*|shar\w+|carv\w+|apportion\w+|distribut\w+|allot\w+)\b[^.;:]{0,40}?\b"
    r"(?:(?P<n>C)(?: equal| unequal)? ways?|(?:among|between|into) (?:the )?(?P<m>C) [a-z ]{2,30})[:,—]|"
    r"\b(?:broken down|broken up|divided up|made up|split|distributed) as follows:|\bthe breakdown(?: is| was)?:"
)
_LAST = lazily.compile(r"\bthe (?:other|remaining|last|final) $")
_MORE_LEFT = lazily.compile(r"\b(?:the (?:remaining|other|last|final|rest)|remainder)\b")
_OF = lazily.compile(r"\b(?:of|from) (?:the |its |their |his |her |all |a |an |these |those )*(?:[a-z]+ )?$")
_CAST = lazily.compile(
    r"^[^,;C]{0,40}?\b(?:in favou?r|for|against|opposed|abstain\w*|yes|no|aye|nay|absent|(?:not )?guilty|right|wrong)\b"
)
_GOING = lazily.compile(r"^(?: [a-z]+){0,2}? (to|towards|by|from) ")
_DAY = lazily.compile(r"^(?: of them)? (?:on|in) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
_PLACE = lazily.compile(r"^(?: of them)?(?: (?:were|are|died|live|was))? in (?:the )?[A-Z]")
_EXCLUSIVE = (
    frozenset(("man", "woman", "child")),
    frozenset(("adult", "child")),
    frozenset(("boy", "girl", "adult")),
)
_PEOPLE = (
    "people",
    "juror",
    "member",
    "suspect",
    "victim",
    "passenger",
    "hostage",
    "lawmaker",
    "senator",
    "student",
    "patient",
)
_WHOLES = {
    frozenset(("man", "woman")): _PEOPLE[1:5] + _PEOPLE[6:9],
    frozenset(("boy", "girl")): ("child", "pupil", "schoolchild"),
    frozenset(("son", "daughter")): ("child",),
    frozenset(("brother", "sister")): ("sibling",),
    frozenset(("adult", "child")): _PEOPLE,
}
_PERIOD = lazily.compile(
    r"^(?: of them)? in (?:the|a) (first|second|third|fourth)(?: (quarter|period|half|set|inning))?\b"
)
_GAME = {2: frozenset(("half",)), 3: frozenset(("period",)), 4: frozenset(("quarter",))}
_NATION = lazily.compile(r"^ (?:(?:of them )?(?:were|are|was) )?[A-Z][a-z]+\b")
_SEATS = lazily.compile(rf"^(?:-| )(?:seat|member)s? (?:[a-z]+ ){{0,2}}{VOTING_BODY}\b")
_NO_LIST = lazily.compile(r"[;—(]|\b(?:who|which|compared|than|last year|previous\w*|after|before|since)\b")
_COLON = lazily.compile(r"^ (?:[a-z'-]+ ){0,6}?[a-z'-]+(?::| —| \() ?(?:[a-z' -]{0,30})?$")
_SINGLE = lazily.compile(
    r"\b(?:all|all of the|identified (?:all|the)|named (?:all|the)|each of the|every one of the)(?: of)?(?: the)? $"
)
_WERE = r"(?:were|was|are|is|came from|come from|lived in|live in)"
_RUN_AHEAD = lazily.compile(rf"^\W*C(?: of (?:them|those|these))? (?P<verb>{_WERE}) (?P<first>[a-z-]+)")
_OPENED = lazily.compile(
    r"(?:^\W*|[,;—] (?:and )?| and |\bwhile )(?:(?:a|some) further |another |the (?:other|remaining|last|final) )?$"
)
_THEN = lazily.compile(
    r" (?:of (?:them|those|these|whom|which) )?(?:[a-z]+ )?(?:were|are|was|is|will|had|have|went|came|in|at|from|to|"
    r"live|lived|died|voted|work)\b|,"
)
_ABSTAINED = r"(?:judge|member|justice|senator|councill?or|one|juror) (?:abstained|was absent|recused)"
_SOLE = lazily.compile(
    rf"\bno (?:others?|one else|abstentions?|{_ABSTAINED})\b|\b(?:nobody else|nothing else|none abstained|"
    r"all (?:took part|voted|were present)|every member voted|there were no others?)\b"
)
_IT = (
    r"(?:they|it|these|this|that|the (?:total|sum|figure|package|group|crew|squad|party|grant|money|dead|victims|list|"
    r"settlement))"
)
_COMPRISING = lazily.compile(
    rf"\b{_IT} (?:comprise[sd]?|consist(?:s|ed)? of|(?:is|are|was|were) (?:made up|composed) of|"
    r"(?:breaks?|broke) down (?:as|into|to)|(?:is|are|was|were) (?:split|divided|made up|shared) as follows:) "
    r"(?:the |about )?(?=[CM])"
)


def wrong(patterns: Sequence[Pattern], sentences: Sequence[Sentence]) -> Iterator[Breakdown]:
    """Wholes whose parts do not add up to them; at most one for each sentence in which the parts end."""
    for at, pattern in enumerate(patterns):
        before = patterns[at - 1] if at and _follows(patterns[at - 1], pattern) else None
        after = _after(pattern, sentences)
        found = next(_inside(pattern, after), None)
        if before and not found:
            found = _comprising(before, pattern) or _identified(before, pattern, after)
        if not found and not _MORE_LEFT.search(after):
            found = _remaining(patterns[max(0, at - 3) : at + 1])
        if found:
            yield found


def _after(pattern: Pattern, sentences: Sequence[Sentence]) -> str:
    """The sentence that comes next, in lower case; it may tell of those not yet counted."""
    index = pattern.sentence.index + 1
    return sentences[index].span.text.lower() if index < len(sentences) else ""


def _follows(first: Pattern, second: Pattern) -> bool:
    a, b = first.sentence, second.sentence
    return b.index == a.index + 1 and a.paragraph == b.paragraph and a.zone is b.zone


# --------------------------------------------------------------------------- one sentence


def _inside(pattern: Pattern, after: str) -> Iterator[Breakdown]:
    text = pattern.text
    sole = bool(_SOLE.search(text) or _SOLE.search(after))
    for letter in "CM":
        if text.count(letter) < 2 or (letter == "M" and text.count("M") < 3):
            continue
        for run in runs(pattern, letter):
            before = [s for s in _named(pattern, letter) if s[0] < run[0].place]
            if (place := total_after(pattern, run[-1])) is not None:
                yield from _told(pattern, (place, pattern.at(place)), run, "in all")
            yield from _in_body(pattern, run)
            if not before:
                continue
            yield from _told(pattern, before[-1], run, _closure(pattern, before[-1], run))
            yield from _exceeded(pattern, before[-1], run)
            if len(before) > 1 and len(run) > 1 and (named := _first_of(pattern, before, run)):
                yield from _too_many(pattern, before[-1], named)
                closed = "no other" if sole else _closure(pattern, before[-1], named[1:])
                yield from _told(pattern, before[-1], named, closed)
    yield from counted(pattern, sole)


def _named(pattern: Pattern, letter: str) -> list[tuple[int, Slot]]:
    return [(p, s) for p, s in zip(pattern.places, pattern.slots, strict=True) if s.letter == letter]


def _closure(pattern: Pattern, whole: tuple[int, Slot], run: Run) -> str | None:
    """The words that say that the run tells of everyone; None when none do."""
    text, (place, slot) = pattern.text, whole
    between = text[place + 1 : run[0].place]
    if (slot.noun or "").endswith("medal") and medals([text[m.end :] for m in run]) and "includ" not in between:
        return "medals"
    if ways := _WAYS.search(between):
        count = ways.start("n") if ways["n"] else ways.start("m") if ways["m"] else None
        return "ways" if count is None or _count(pattern, place + 1 + count) == len(run) else None
    if _OPEN_END.search(between) or _REST.search(text[:place] + text[run[-1].end :]):
        return None
    if _MADE_UP.search(between):
        return "made up of"
    if _LAST.search(text[: run[-1].place]):
        return "the other"
    if _COLON.match(between) and len(run) > 2 and slot.noun:
        return "colon"
    if _BEHIND.search(between) and _everyone(slot, run):
        return "everyone"
    if _BEHIND.search(between) and slot.noun and _periods(text, run):
        return "periods"
    if _TOTAL_OF.search(text[:place]) and len(run) > 2 and between.endswith(", ") and _alike(pattern, run):
        return "a total of"
    alike = all(m.slot is None or m.slot.noun in (None, slot.noun) for m in run)
    return "all" if alike and _ALL.search(text[:place]) and len(run) > 2 and slot.letter == "C" else None


def _count(pattern: Pattern, place: int) -> Decimal:
    return pattern.at(place).value


def _told(pattern: Pattern, whole: tuple[int, Slot], run: Run, frame: str | None) -> Iterator[Breakdown]:
    if frame is None:
        return
    total = mismatch(whole[1], run)
    if total is not None and not _OVERLAP.search(pattern.text):
        yield _breakdown(pattern, pattern, whole[1], run, total, frame)


def _first_of(pattern: Pattern, before: Sequence[tuple[int, Slot]], run: Run) -> Run | None:
    """ "Five of the 11 hostages are French, three …": the figure before the whole is the first part."""
    (first, slot), (whole, _) = before[-2:]
    if not re.fullmatch(
        r"(?: seats| votes| members)? (?:of|in|on) (?:the |its |their |these |those |a )",
        pattern.text[first + 1 : whole],
    ):
        return None
    member = Member.of(first, slot)
    return (member, *run) if exact(member) else None


def _exceeded(pattern: Pattern, whole: tuple[int, Slot], run: Run) -> Iterator[Breakdown]:
    """Parts that are too many: no one is in two of them, though some may be in none."""
    text, (place, slot) = pattern.text, whole
    between = text[place + 1 : run[0].place]
    alike = _alike(pattern, run)
    behind = bool(_BEHIND.search(between)) and not (alike and _alike(pattern, (Member.of(place, slot), *run)))
    dealt = (alike and (_OF.search(text[:place]) or behind)) or (behind and _parted(slot, run))
    seats = len(run) > 2 and (slot.noun == "seat" or _SEATS.match(text[place + 1 :])) and not _OPEN_END.search(between)
    if (dealt or seats) and len(between) < SPAN and not _NO_LIST.search(between):
        total = mismatch(slot, run, over_only=True)
        if total is not None and not _OVERLAP.search(text):
            yield _breakdown(pattern, pattern, slot, run, total, "exceeded")


def _too_many(pattern: Pattern, whole: tuple[int, Slot], run: Run) -> Iterator[Breakdown]:
    """ "Republicans hold 53 of the 100 seats, Democrats 45 and independents three"."""
    if whole[1].noun in ("seat", "vote", "delegate", "ballot", "medal") and not _OVERLAP.search(pattern.text):
        total = mismatch(whole[1], run, over_only=True)
        if total is not None:
            yield _breakdown(pattern, pattern, whole[1], run, total, "exceeded")


def _in_body(pattern: Pattern, run: Run) -> Iterator[Breakdown]:
    """More seats than there are: "the party won 31 seats, the alliance 24 and others eight in the 60-seat assembly"."""
    found = _IN_BODY.match(pattern.text[run[-1].end :]) if run[0].letter == "C" else None
    if found and any(m.slot and m.slot.noun in ("seat", "vote") for m in run):
        whole = pattern.at(run[-1].end + found.start("w"))
        total = mismatch(whole, run, over_only=True)
        if total is not None:
            yield _breakdown(pattern, pattern, whole, run, total, "exceeded")


def _alike(pattern: Pattern, run: Run) -> bool:
    """Whether no one can be in two members: other recipients, other votes, other days, other places, other sexes."""
    after = [pattern.text[m.end : m.end + 60] for m in run]
    if all(_CAST.match(words) for words in after) or all(_DAY.match(words) for words in after):
        return True
    going = {found[1] if found else None for found in map(_GOING.match, after)}
    if len(going) == 1 and None not in going:
        return True
    start, text = pattern.sentence.span.start, pattern.sentence.span.text
    return all(m.slot and _PLACE.match(text[m.slot.end - start : m.slot.end - start + 60]) for m in run)


def _parted(whole: Slot, run: Run) -> bool:
    """Whether the members are men and women, adults and children: no one is both, and the whole is of neither."""
    nouns = {_noun(m.slot) for m in run}
    return len(nouns) == len(run) and any(nouns <= kinds and _noun(whole) not in kinds for kinds in _EXCLUSIVE)


def _everyone(whole: Slot, run: Run) -> bool:
    """Whether the members are all that there is: men and women are all jurors, sons and daughters all children."""
    nouns = frozenset(_noun(m.slot) for m in run)
    return len(nouns) == len(run) and _noun(whole) in _WHOLES.get(nouns, ())


def _periods(text: str, run: Run) -> bool:
    """Whether the members are of every quarter, period or half of a game."""
    found = [_PERIOD.match(text[m.end : m.end + 50]) for m in run]
    ordinals = {f[1] for f in found if f}
    named = {f[2] for f in found if f and f[2]}
    parts = next((n for n, words in _GAME.items() if named & words), 0)
    return len(ordinals) == len(run) == parts and not (named - _GAME.get(parts, frozenset()))


def _noun(slot: Slot | None) -> str:
    return slot.noun.split()[-1] if slot and slot.noun else ""


# --------------------------------------------------------------------------- several sentences


def _comprising(before: Pattern, pattern: Pattern) -> Breakdown | None:
    """ "It will receive $74 million. It comprises $31 million for roads, $20 million for parks and …" """
    found = _COMPRISING.search(pattern.text)
    if not found or _OVERLAP.search(pattern.text):
        return None
    letter = pattern.text[found.end()]
    wholes = _named(before, letter)
    run = next((r for r in runs(pattern, letter) if r[0].place == found.end()), None)
    if run is None or len(wholes) != 1 or (letter == "C" and not wholes[0][1].noun):
        return None
    total = mismatch(wholes[0][1], run)
    return None if total is None else _breakdown(before, pattern, wholes[0][1], run, total, "comprising")


def _identified(before: Pattern, pattern: Pattern, after: str) -> Breakdown | None:
    """ "All 34 have been identified. Fourteen were Turks, nine were Syrians, and seven were Georgians." """
    wholes = _named(before, "C")
    ahead = _RUN_AHEAD.match(pattern.text)
    if len(wholes) != 1 or not ahead:
        return None
    told = bool(_SINGLE.search(before.text[: wholes[0][0]]))
    run = next((r for r in runs(pattern, "C") if r[0].place == pattern.places[0]), ())
    if len(run) < 3 or _OPEN_END.search(before.text) or _OPEN_END.search(after) or _UNTOLD.search(after):
        return None
    if not told and not _alike(pattern, run) and not _nations(pattern, run):
        return None
    total = mismatch(wholes[0][1], run, over_only=not told)
    if total is None or _OVERLAP.search(pattern.text) or _OPEN_END.search(pattern.text[: run[-1].end]):
        return None
    return _breakdown(before, pattern, wholes[0][1], run, total, "identified")


def _nations(pattern: Pattern, run: Run) -> bool:
    """Whether every member is a nationality or a party: "were Turks", "were Republicans"."""
    start, text = pattern.sentence.span.start, pattern.sentence.span.text
    return all(m.slot and _NATION.match(text[m.slot.end - start : m.slot.end - start + 40]) for m in run)


def _remaining(window: Sequence[Pattern]) -> Breakdown | None:
    """ "It will close 140 shops. Sixty are in the north, a further 45 in the east. The other 33 are in the west." """
    last = window[-1]
    rest = next((p for p, _ in _named(last, "C") if _LAST.search(last.text[:p])), None)
    if rest is None:
        return None
    first = len(window) - 1
    while first and _follows(window[first - 1], window[first]) and first > len(window) - 3:
        first -= 1
    for start in range(len(window) - 1, first - 1, -1):
        found = _dealt(window[start:], rest)
        if found:
            return found
    return None


def _dealt(window: Sequence[Pattern], rest: int) -> Breakdown | None:
    """The first count of the window as the whole, all others that are no objects of their own as its parts."""
    counts = [(pattern, place, slot) for pattern in window for place, slot in _named(pattern, "C")]
    counts = [c for c in counts if not (c[0] is window[-1] and c[1] > rest)]
    if len(counts) < 3 or len(counts) > 6 or any(_OVERLAP.search(p.text) for p in window):
        return None
    (_, _, whole), *others = counts
    if not whole.noun or any(slot.noun and slot.noun != whole.noun for _, _, slot in others):
        return None
    members = [Member.of(p, s) for _, p, s in others]
    if not all(map(exact, members)) or not all(_opens(pattern, place) for pattern, place, _ in others):
        return None
    total = mismatch(whole, members)
    return None if total is None else _breakdown(window[0], window[-1], whole, members, total, "the other")


def _opens(pattern: Pattern, place: int) -> bool:
    """Whether a figure opens a clause about some of the whole: "Sixty of them are", ", and the other 33 are"."""
    return bool(_OPENED.search(pattern.text[:place])) and bool(_THEN.match(pattern.text[place + 1 :]))


def _breakdown(
    first: Pattern, last: Pattern, whole: Slot, run: Sequence[Member], total: Decimal, frame: str
) -> Breakdown:
    ends = [m.slot.end for m in run if m.slot]
    starts = [m.slot.start for m in run if m.slot]
    return Breakdown(whole, total, min([whole.start, *starts]), max([whole.end, *ends]), frame)
