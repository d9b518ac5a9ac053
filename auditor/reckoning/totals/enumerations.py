"""Lists within a sentence that name everyone or everything, or shares of a whole that exclude one another.

"Three people were arrested: two men, a woman and a boy" names them all; of "the 50 seats, 28 went to …" no seat is given
twice, so that the parts cannot come to more than the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from auditor.reckoning.figures import slots
from auditor.reckoning.figures.slots import Pattern, Slot
from auditor.reckoning.totals.countable import NOT, PEOPLE, THINGS
from auditor.text import lazily

ROUNDED = Decimal("0.03")
"""How far sums of money may be apart: each part was rounded on its own."""

_TOTAL = rf"(?P<t>C)(?: [a-z'-]+){{0,2}} (?:{PEOPLE}|{THINGS})"
_KIN = (
    r"(?:his|her|their) (?:mother|father|wife|husband|son|daughter|brother|sister|grandmother|grandfather|driver|pilot)"
)
_ITEM = rf"(?:(?:C|an?|one)(?: {NOT}[a-z'-]+){{1,3}}?|{_KIN})"
_LIST = rf"(?P<list>{_ITEM}(?:, {_ITEM}){{0,8}},? and {_ITEM})"
_AT = r"C (?:in|from|at) (?:the )?[a-z'-]+(?: [a-z'-]+){0,2}?"
_PLACES = rf"(?P<list>{_AT}(?:, {_AT}){{1,8}},? and {_AT})"
_THEN = r"(?=, (?:were|are|was|is|have|had|has|began|remained|died|went|survived|appeared|face)\b)"
_CHILD = r"(?:C|an?|one) (?:[a-z]+ )?(?:sons?|daughters?|boys?|girls?)"
_STOP = (
    r"(?=[.;)]|$| —|,(?! (?:and|as well|plus|along|an?|one|C|with|including|two)\b)| (?:who|all|from|in|aged|on|at)\b)"
)
_GAP = r"(?:[^A-Z;:.(—]{0,60}?)"
_WHOLE_LISTS = tuple(
    lazily.compile(pattern)
    for pattern in (
        rf"\b{_TOTAL}\b{_GAP}(?::| —| \() ?{_LIST}{_STOP}",
        rf"\b(?:all|the|all the|its|these|those|a total of) {_TOTAL}(?: (?:aboard|on board|killed|arrested|injured|wounded|who died|in the (?:car|bus|house|plane)))?, {_LIST}(?=,)",
        rf"\b{_TOTAL}\b{_GAP}(?::| —| \() ?{_PLACES}(?=[.;)]|$)",
        rf"\b(?!C (?:[a-z'-]+ ){{0,2}}(?:men|women|children|adults)\b){_TOTAL}(?: (?:aboard|on board))?, {_LIST}{_THEN}",
        rf"(?:\b(?:the|its|all|those)|'s) {_TOTAL} (?:are|were) {_LIST}{_STOP}",
        rf"\b(?P<t>C)-(?:member|person|man) [a-z]+(?:,| —| of) {_LIST}(?=,| —|[.;)]|$)",
        rf"\b(?P<t>C) (?:[a-z]+ )?children, (?P<list>{_CHILD} and {_CHILD})(?=[,.;]|$)",
        rf"\b{_TOTAL}\b(?:,? (?:made up|consisting|composed) of|,? comprising| consists? of| comprises?) {_LIST}{_STOP}",
    )
)
_PARTLY = lazily.compile(
    r"\b(?:includ\w+|among|mostly|mainly|some|at least|other|others|too|also|including|especially|least|such as|like)\b"
)
_SEATS = lazily.compile(
    r"\bof (?:the |its |their |all )?(?:total )?(?P<t>C)(?: [a-z'-]+){0,2} (?:seats|votes|ballots|delegates|medals|tickets|grants)\b(?P<rest>.{1,300})"
)
_SEXES = lazily.compile(
    rf"\bof (?:the |all )?(?P<t>C)(?: [a-z'-]+){{0,2}} (?:{PEOPLE})\b,(?P<rest>(?:,? (?:and )?C (?:are |were |was |is )?(?:men|women|children|boys|girls|male|female|adults|civilians|soldiers)\b){{2,5}})"
)
_ACROSS = lazily.compile(
    rf"\bof (?:the |all )?(?P<t>C)(?: [a-z'-]+){{0,2}} (?:{PEOPLE})\b(?: [a-z]+){{0,2}},(?P<rest> C (?:were |are |died |was )?{_AT[2:]}(?:, {_AT}){{0,8}},? and {_AT})(?=[.;,]|$)"
)
_SEX = "(?:men|women|children|boys|girls)"
_JOB = rf"(?:[a-z-]+ )?(?!{_SEX}\b|people\b|others?\b|more\b)[a-z-]+"
_AMONG = lazily.compile(
    rf"(?P<rest>(?:C {_SEX}(?:, C {_SEX})?,? and C {_SEX}|C {_JOB}(?:, C {_JOB})?,? and C {_JOB})) (?:were|are) among (?:the )?(?P<t>C)(?= (?:{PEOPLE})\b)"
)
_MONEY = lazily.compile(
    r"(?P<t>M)(?: [a-z'-]+){0,5}(?P<open>:| —| \(| includes| including| consists of|, made up of|, with| calls for| provides| would provide| allots| earmarks| sets aside) ?(?P<rest>M (?:for|to|from|in) [^A-Z;:.]{1,60}?(?:, M (?:for|to|from|in) [^A-Z;:.]{1,60}?){0,6},? and M (?:for|to|from|in) )"
)
_OF = lazily.compile(r"\bC (?:[a-z]+ ){0,2}of (?:the |all |its |these |those )*C$")
_COUNT = lazily.compile(rf"C|\b(?:an?|one) |\b{_KIN}\b")


def whole(pattern: Pattern) -> Iterator[tuple[re.Match[str], Slot, Decimal]]:
    """Lists that name everyone, and do not add up."""
    for rule in _WHOLE_LISTS:
        for found in rule.finditer(pattern.text):
            if _PARTLY.search(pattern.text[max(0, found.start() - 20) : found.start()]) or _OF.search(
                pattern.text[max(0, found.start("t") - 40) : found.end("t")]
            ):
                continue  # "four of the six people hurt, two men and two women": the parts are of the four
            total = pattern.of(found, "t")
            parts = _parts(pattern, found, "list")
            sum_ = sum(parts, slots.ZERO) if parts else None
            if sum_ and total.exact and sum_ != total.value and not _PARTLY.search(found[0]):
                yield found, total, sum_


def above(pattern: Pattern) -> Iterator[tuple[re.Match[str], Slot, Decimal]]:
    """Exclusive parts that come to more than the total, or sums of money that do."""
    for rule in (_SEATS, _SEXES, _ACROSS, _AMONG):
        for found in rule.finditer(pattern.text):
            total, parts = pattern.of(found, "t"), _figures(pattern, found)
            exact = all(slot.exact for slot in parts) and all(part.letter == "C" for part in parts)
            sum_ = sum((part.value for part in parts), slots.ZERO)
            if len(parts) > 1 and exact and total.exact and sum_ > total.value and _divided(found["rest"], rule):
                yield found, total, sum_
    for found in _MONEY.finditer(pattern.text):
        total, parts = pattern.of(found, "t"), _figures(pattern, found)
        sum_ = sum((part.value for part in parts), slots.ZERO)
        whole = found["open"].strip() in (":", "—", "(", "consists of", ", made up of")
        if not all(slot.exact for slot in [total, *parts]) or len({part.unit for part in [total, *parts]}) > 1:
            continue
        if sum_ > total.value * (1 + ROUNDED) or (whole and sum_ < total.value * (1 - ROUNDED)):
            yield found, total, sum_


def _divided(rest: str, rule: re.Pattern[str]) -> bool:
    """Whether seats are dealt out: "28 went to A, 15 to B and 9 to C"."""
    if rule is not _SEATS:
        return True
    return rest.count(" to ") >= rest.count("C") and bool(
        re.match(r",? C (?:went|go|were given|fell) to [^C]+, (?:and )?C", rest)
    )


def _figures(pattern: Pattern, found: re.Match[str]) -> Sequence[Slot]:
    return [
        s
        for place, s in zip(pattern.places, pattern.slots, strict=True)
        if found.start("rest") <= place < found.end("rest") and s.letter in "CMPRUV"
    ]


def _parts(pattern: Pattern, found: re.Match[str], group: str) -> list[Decimal]:
    """What each item of the list counts; empty when one of them is not exact."""
    parts: list[Decimal] = []
    for item in _COUNT.finditer(pattern.text, found.start(group), found.end(group)):
        if item[0] != "C":
            parts.append(Decimal(1))
            continue
        slot = pattern.at(item.start())
        if not slot.exact or slot.value != slot.value.to_integral_value():
            return []
        parts.append(slot.value)
    return parts
