"""Shares that a passage states near the part and the whole they are of.

"Of the 52 wards that had reported the party was ahead in 37, or 61 percent": the statement is tied to its part by its own
words ("or", brackets, "128 of 640"); the whole is the one figure of the same kind that words mark as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.arithmetic import Interval, disjoint
from auditor.model import Bound
from auditor.reckoning.figures import pairs, shares
from auditor.reckoning.figures.slots import SEAM, Pattern, Reach, Slot
from auditor.reckoning.percentages.ratios import Ratio
from auditor.text import lazily

_PARTS = rf"a majority|the majority|{shares.FRACTIONS}"
_HEDGE = r"(?:(?P<hedge>just over|slightly more than|slightly over|well over|just under|more than|over|at least|nearly|almost|just under|about|roughly|around|approximately|less than|some|only|just|barely) )?"
_SHARED = r"(?=[^a-z' -]|$|,| —| (?:of|or|in|on|at|to|from|for|by|and|who|that|which|were|was|are|had|have|has|did|said|say|failed|voted|more|less)\b)"
"""After a fraction; "a fifth production line" counts lines."""
_S = rf"{_HEDGE}(?:(?P<s>[PR])|(?P<part>{_PARTS}){_SHARED})"
_ALL = r"(?:the total|the|its|their|all|those|them|these|his|her|our)"
_NOUN = r"(?: [a-z'-]+){0,3}?"
_OR = rf"(?:,? or|, (?:an? |the )?(?:[a-z]+ )?(?:reduction|cut|drop|decrease|loss|share) of|,? that is,?|,? which is| \(| —(?: or)?|,) ?{_S}(?P<of> of {_ALL}(?: [a-z-]+){{0,3}})?(?=[,.;)]| —| (?:who|that|which|were|was|are|had|have|said|failed|in favou?r|voted|of those)\b|$)"
_AFTER = (  # the part, then its share
    lazily.compile(
        rf"\b(?P<a>[CMU]){_NOUN},? of (?:the |its |their |his |her |our |a total of |all )?(?:[a-z'-]+ ){{0,2}}?(?P<b>[CMU])(?: [a-z'-]+){{0,4}}?{_OR}"
    ),
    lazily.compile(rf"\b(?P<a>[CMU])(?: of (?:them|those|these|the [a-z]+))?{_NOUN}{_OR}"),
    lazily.compile(
        r"\b(?P<a>[CMU])(?: [a-z'-]+){0,4}, (?:an?|for an?) (?:[a-z-]+ )?(?:acceptance|approval|success|failure|survival|conviction|completion|graduation|turnout|response|admission|pass|hit|win|occupancy|vacancy|dropout|clearance|death|fatality|mortality|default|participation|vaccination|literacy)? ?(?:rate|share|proportion) of (?P<s>P)\b"
    ),
)
_FRACTION = lazily.compile(
    r"\b(?P<a>[CMU])(?: [a-z'-]+){0,3} (?:of|out of) (?:the |its |their |his |her |all |all the |a total of )*(?P<b>[CMU])\b"
)
_OF_FIRST = lazily.compile(
    r"(?:^|[,;:¶—] |\bthat |\band |\b(?:village|town|class|group|crowd|total|field|party|hamlet|staff|membership|population|company|school|crew) )of (?:the |its |their |all |all the )*(?P<b>[CMU])\b[^A-XZ;:]{1,90}?\b(?P<a>[CMU])\b"
)
_TAIL = lazily.compile(
    rf"(?:, (?:or |an? |the )?|,? or | —(?: or)? | \()(?P<named>(?:overall |mere |bare |total |record |success |[a-z]+ )?(?!(?:error|margin|interest|discount|tax|fee|growth|swing|yield|return|lead|majority|rise|increase|fall|drop|decline|profit|gain|loss)\b)[a-z-]+ of )?{_S}(?=[,.;)]| —|$| (?:that|which|in all|and)\b)"
)
_VERB = r"(?:is|was|are|were|represents?|represented|equals?|equal to|makes? up|made up|accounts? for|accounted for|amounts? to|amounted to|comprise[sd]?|constitutes?|constituted|or|being|nearly|about|which is|,)"
_OF_WHOLE = (  # the part, its share, the whole
    lazily.compile(
        rf"\b(?P<a>[CMU])(?: [a-z'-]+){{0,6}}?,? {_VERB} {_S} of (?:the |its |their |all |an? |his |her )?(?:(?!(?:from|to|in|with|and|but|at|by|or|over|following|after|including|outstanding)\b)[a-z'.-]+ ){{0,5}}?(?P<b>[CMU])(?! (?:in|of) Y)"
    ),
    lazily.compile(
        rf"\b(?P<a>[CMU])(?: [a-z'-]+){{0,4}}?, {_S} of (?:the |its |their |all |an? |his |her )?(?:(?!(?:from|to|in|with|and|but|at|by|or|over|following|after|including|outstanding)\b)[a-z'.-]+ ){{0,4}}?(?P<b>[CMU])\b"
    ),
)
_BEFORE = (  # the share, then part and whole
    lazily.compile(
        rf"\b{_S}(?: of)?[^A-Z;:]{{1,120}}?(?:,|—|\() ?(?:or )?(?P<a>[CMU]) (?:out )?of (?:the |its |their |all )?(?P<b>[CMU])(?=[,.)]| —| [a-z])"
    ),
    lazily.compile(
        rf"\b{_S} of (?:the |its |their |our |all |all the )?(?:[a-z'-]+ ){{0,3}}?(?P<b>[CMU])(?: [a-z'-]+){{0,6}}?(?:, or|,| —(?: or)?| \() ?(?P<a>[CMU])(?=[,.;)]| —|$| (?:in all|in total|altogether|of them)\b)"
    ),
)
_VOTES = lazily.compile(
    r"(?P<a>C)(?: votes)?(?: (?:in favou?r|for|yes))? ?(?:to|and|against|versus)(?: with)? (?P<n>C)(?: (?:votes )?(?:against|opposed|no)| for [a-z. ]{2,30})?,? (?:or|with|giving it|winning|a margin of|\() ?(?P<s>P)(?P<tail> of (?:the )?(?:votes?|ballots)| in favou?r| approval| support| voting (?:yes|for)| to P)"
)
_WHOLE_BEFORE = lazily.compile(
    r"\b(?:(?<!equivalent )of|among|out of|from|total of|surveyed|polled|interviewed|tested|inspected|questioned|examined|sampled|survey of|study of|poll of|sample of|review of|analysis of) (?:the |its |their |his |her |our |all |more than |a total of )*(?:[a-z'-]+ ){0,2}?$"
)
_PART_OF = lazily.compile(r"^ of (?:them|those|these|that|it)\b")
_OF_PART = lazily.compile(r" of (?:them|those|these) [a-z]")
_GENERAL = frozenset(
    [
        "total",
        "them",
        "those",
        "these",
        "all",
        "whole",
        "sample",
        "votes",
        "vote",
        "ballots",
        "cases",
        "number",
        "people",
        "group",
        "respondents",
        "time",
        "sum",
        "amount",
        "money",
        "it",
    ]
)
_PARTING = lazily.compile(r";|\b(?:while|but|whereas|although|though|because|from|compared|against|equivalent of)\b")
_FORCE = lazily.compile(r"\b(?:work ?force|staff|payroll|personnel|employees|workers|jobs)$")

SLIPS = (Decimal(1000), Decimal(10**6))
"""How far a figure is off whose magnitude word is wrong."""


def portions(pattern: Pattern) -> Iterator[Ratio]:
    """Every stated share whose part and whole the passage gives, with what they come to."""
    if sum(slot.letter in "CMU" for slot in pattern.slots) < 2:
        return
    seam = pattern.text.find(SEAM)
    start = 0 if seam < 0 else seam + len(SEAM)
    for rule in (*_OF_WHOLE, *_BEFORE, _AFTER[0]):
        for found in rule.finditer(pattern.text, start):
            yield from _read(pattern, found, found.start("a"), found.start("b"))
    for rule in _AFTER[1:]:
        for found in rule.finditer(pattern.text, start):
            whole = _whole(pattern, found)
            if whole is not None:
                yield from _read(pattern, found, found.start("a"), whole)
    for rule in (_FRACTION, _OF_FIRST):
        for found in rule.finditer(pattern.text, start):
            yield from _told_after(pattern, found)
    yield from _to_one(pattern)
    for found in _VOTES.finditer(pattern.text, start):
        yield from _votes(pattern, found)
    if seam >= 0:
        yield from _across(pattern, seam)


def _told_after(pattern: Pattern, found: re.Match[str]) -> Iterator[Ratio]:
    """ "3,900 of its 5,200 members had returned ballots, a turnout of 65 percent"."""
    text = pattern.text
    stop = re.compile(r"[CMUPGRV;:]").search(text, found.end())
    end = stop.start() if stop else len(text)
    for told in _TAIL.finditer(text, found.end(), min(end + 2, len(text))):
        if not _PARTING.search(text[found.end() : told.start()]):
            yield from _read(pattern, told, found.start("a"), found.start("b"))
            return


_STATED = lazily.compile(rf"(?:^|[ (]){_S}(?: of (?:the |its |their |all )?[a-z'-]+|(?<=R) [a-z])")
_ALL_OF = lazily.compile(
    r"\b(?:all|of the|each of the|surveyed|polled|interviewed|tested|inspected|visited|questioned|examined|a sample of|a total of) (?:the )?$"
)


_WHO_ARE = lazily.compile(r" (?:are|were) [a-z]+")
"""Behind a part that something else is told of: "a quarter leave within a year. Of the 2,400 hired, 960 are men"."""


def _across(pattern: Pattern, seam: int) -> Iterator[Ratio]:
    """ "Three-quarters of the shops were shut. Inspectors went to all 520 and could not get into 312": one share, one part."""
    ahead = [s for p, s in zip(pattern.places, pattern.slots, strict=True) if p < seam and s.letter not in "YA"]
    behind = [(p, s) for p, s in zip(pattern.places, pattern.slots, strict=True) if p > seam and _counts(s)]
    found = _STATED.search(pattern.text, 0, seam)
    if not found or len(ahead) > 1 or len(behind) != 2 or (not found["s"] and ahead):
        return
    (w, whole), (a, part) = behind
    if (
        not whole.letter == part.letter == "C"
        or part.value >= whole.value
        or not _ALL_OF.search(pattern.text[max(seam, w - 30) : w])
        or _WHO_ARE.match(pattern.text, a + 1)
    ):
        return
    for ratio in _read(pattern, found, a, w, near=False):
        rest = 100 - ratio.value
        if ratio.printed < 2 * ratio.value < 4 * ratio.printed and disjoint(ratio.stated, (rest - 1, rest + 1)):
            yield ratio


def _counts(slot: Slot) -> bool:
    """Whether a figure is more than a time or a year."""
    return slot.letter not in "YA" and not (slot.quantity is not None and slot.quantity.dimension == "time")


def _whole(pattern: Pattern, found: re.Match[str]) -> int | None:
    """The place of the one figure before the part that can be its whole; None where there is none or several."""
    place = found.start("a")
    part = pattern.at(place)
    fitting = [
        (at, slot)
        for at, slot in zip(pattern.places, pattern.slots, strict=True)
        if at < place and slot.letter == part.letter and slot.value > part.value and pairs.alike(part, slot)
    ]
    if not fitting:
        return None
    at = fitting[-1][0]
    marked = bool(_WHOLE_BEFORE.search(pattern.text[max(0, at - 60) : at]))
    told = bool(_PART_OF.match(pattern.text, place + 1))
    between = [
        s.letter for p, s in zip(pattern.places, pattern.slots, strict=True) if at < p < place and s.letter not in "YA"
    ]
    if "P" in between or "R" in between:
        return None
    if _PARTING.search(pattern.text[at:place]) or (between and not marked) or len({s.value for _, s in fitting}) > 1:
        return None
    rated = "rate of" in found[0] or "share of" in found[0]
    if pattern.text.find(SEAM, at, place) >= 0 and not (marked or told):
        return None
    return at if marked or told or rated else None


def _read(pattern: Pattern, found: re.Match[str], a: int, b: int, near: bool = True) -> Iterator[Ratio]:
    """The share of two figures; `near` when words between them must not part them."""
    part, whole = pattern.at(a), pattern.at(b)
    given = found.groupdict()
    slot = pattern.of(found, "s") if given.get("s") else shares.worded(given["part"])
    if (
        part.letter != whole.letter
        or not part.value
        or not whole.value
        or (part.letter != "C" and part.unit != whole.unit)
    ):
        return
    joined = re.match(r" of (?:[a-z'-]+ ){0,4}$", pattern.text[a + 1 : b]) if a < b else None
    if not joined and not pairs.alike(part, whole):
        return
    if not _own(given.get("of"), whole, pattern, b) or (near and _PARTING.search(pattern.text[min(a, b) : max(a, b)])):
        return
    stated = _hedged(slot, (given.get("hedge") or "").strip())
    if part.value > whole.value * 20 and all(
        disjoint(stated, shares.scaled(shares.share(part, whole), 1 / slip)) for slip in SLIPS
    ):
        return  # neither a part nor a slip of magnitude
    if (part.ends[0] != part.ends[1]) or (whole.ends[0] != whole.ends[1]):
        return
    value = part.value / whole.value * 100
    yield Ratio(
        Reach.over(a, b, found.start("s") if given.get("s") else a),
        "percent",
        stated,
        shares.share(part, whole),
        slot.value * 100 if slot.letter in "RV" else slot.value,
        value,
        f"{shares.shown(part.value)} ÷ {shares.shown(whole.value)}",
    )


def _hedged(slot: Slot, hedge: str) -> Interval:
    """What the share allows, with a hedge that stands before words such as "a third"."""
    least, most = shares.stated(slot)
    if slot.bound in (Bound.MORE_THAN, Bound.LESS_THAN) and slot.quantity and slot.quantity.hedge and hedge == "just":
        slack = slot.value * (100 if slot.letter == "R" else 1) * shares.ABOUT
        return (least - slack / 3, least + slack) if least is not None else (most and most - slack, most)
    if slot.letter == "V":
        return slot.value * 100, None
    if slot.quantity is not None or not hedge or least is None or most is None:
        return least, most
    if hedge in ("just over", "slightly more than", "slightly over"):
        return least, most + slot.value * 100 * shares.ABOUT / 2
    if hedge in ("more than", "over", "at least", "well over"):
        return least, None
    if hedge in ("less than",):
        return None, most
    slack = slot.value * 100 * shares.ABOUT
    return least - slack / 3, most + slack / 3


def _own(of: str | None, whole: Slot, pattern: Pattern, place: int) -> bool:
    """Whether "or 30 percent of the staff" is of the whole just named."""
    if not of:
        return True
    noun = of.split()[-1]
    head = pairs.head(whole)
    if _OF_PART.search(of):
        return False  # "half of them women"
    if noun in _GENERAL or any(word in of for word in (" total", " them", " those", " these")):
        return True
    if head and (noun.startswith(head[: max(4, len(head) - 2)]) or head.startswith(noun[: max(4, len(noun) - 2)])):
        return True
    return bool(_FORCE.search(of) and _FORCE.search(" " + pattern.text[place + 1 : place + 30].split(",")[0].strip()))


def _votes(pattern: Pattern, found: re.Match[str]) -> Iterator[Ratio]:
    """ "Passed with 5,400 votes in favor and 3,600 against, or 54 percent of the votes"."""
    yes, no, slot = (pattern.of(found, name) for name in ("a", "n", "s"))
    if not yes.value or not no.value or any(s.bound is not Bound.EXACT for s in (yes, no)):
        return
    value = yes.value / (yes.value + no.value) * 100
    yield Ratio(
        found,
        "percent",
        shares.stated(slot),
        (value - 1, value + 1),
        slot.value,
        value,
        f"{shares.shown(yes.value)} ÷ ({shares.shown(yes.value)} + {shares.shown(no.value)})",
    )


_TO_ONE = lazily.compile(
    r"\bratio of (?P<n>C) to (?P<m>C)\b|\bone(?: [a-z]+)? (?:for|to|per) every (?P<every>C)(?=[,.;)]| of| [a-z]+[,.;)])"
)


def _to_one(pattern: Pattern) -> Iterator[Ratio]:
    """ "600 pupils and 60 teachers, a ratio of 20 to 1": the only two counts of a sentence."""
    found = _TO_ONE.search(pattern.text)
    if not found or SEAM in pattern.text or any(s.letter not in "CYA" for s in pattern.slots):
        return
    told = [found.start(name) for name in ("n", "m", "every") if found[name]]
    counts = [
        (p, s)
        for p, s in zip(pattern.places, pattern.slots, strict=True)
        if s.letter == "C" and p not in told and s.value
    ]
    top, bottom = pattern.at(told[0]).value, pattern.at(told[-1]).value if found["n"] else Decimal(1)
    if len(counts) != 2 or not top or not bottom or abs(counts[0][0] - found.start()) > pairs.FAR:
        return
    (p, a), (q, b) = counts
    ratio = top / bottom
    stated = (ratio * (1 - shares.FRACTION), ratio * (1 + shares.FRACTION))
    either = [
        (shares.quotient(x.band, y.band), x, y) for x, y in sorted(((a, b), (b, a)), key=lambda two: two[0].value)
    ]
    if all(disjoint(stated, computed) for computed, _, _ in either):
        computed, x, y = either[1] if ratio > 1 else either[0]
        sum_ = f"{shares.shown(x.value)} ÷ {shares.shown(y.value)}"
        yield Ratio(Reach.over(p, q, told[-1]), "to 1", stated, computed, ratio, x.value / y.value, sum_)
