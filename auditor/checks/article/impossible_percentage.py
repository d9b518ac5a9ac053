"""article/impossible-percentage: a fall by more than everything, or shares of more than the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.checks import check
from auditor.model import Bound, Evidence, Problem, Reading, Settings, Span
from auditor.reckoning.figures import slots
from auditor.reckoning.figures.slots import Pattern, Slot
from auditor.reckoning.figures.times import MONTHS
from auditor.reckoning.figures.turns import CUT, FELL
from auditor.text import lazily

WHOLE = Decimal(100)
ROUNDED = Decimal("0.5")
"""What each of several shares may have gained in rounding."""

_VERB = rf"(?:{FELL}|{CUT})"
_SIGNED = lazily.compile(
    r"\b(?:profits?|income|earnings|result|results|surplus|balance|cash flow|growth|net|margins?|returns?|loss|losses|swung|tariffs?|"
    r"dut(?:y|ies)|premium|leverage|if|would have to|impossible)\b"
)
"""What can be negative can fall by more than all of it; a tariff of 120 percent can be cut whole."""
_FALL = (
    lazily.compile(
        rf"\b(?:{_VERB}(?: by)?) (?P<p>P)(?! (?:of|to|from|points?|on|over|above|tariffs?|tax|duty|duties|levy|rate)\b)"
    ),
    lazily.compile(
        r"\b(?:decline|decrease|reduction|drop) (?:in (?:[a-z'-]+ ){1,5})?of (?:about |nearly |up to )?(?P<p>P)(?! (?:of|points?|tariffs?|tax)\b)"
    ),
    lazily.compile(
        r"\b(?:a|an|the|by|of) (?P<p>P) (?:[a-z]+ )?(?:decline|decrease|reduction|drop|fall|plunge|slump) (?:in|from|over|since|last|this)\b"
    ),
    lazily.compile(r"(?<![a-z] a )(?P<p>P) (?:fewer|less) (?:[a-z'-]+ ){0,3}than\b"),
    lazily.compile(
        rf"\b{_VERB} (?:(?:its|their|the|his|her) (?:[a-z'-]+ ){{1,3}}?(?:by )?|(?!to |from )[a-z-]+ (?:[a-z-]+ )?by )(?P<p>P)(?! (?:of|to|from|points?|on|over|above|tariffs?|tax|dut\w+|lev\w+|rate)\b)"
    ),
    lazily.compile(r"\b(?:is|are|was|were) (?:down|off) (?:by )?(?P<p>P)\b(?! (?:of|to)\b)"),
)
_GROUP = (
    r"(?:voters|residents|respondents|people|adults|americans|britons|women|men|children|students|pupils|patients|workers|employees|"
    r"households|families|homes|members|teachers|citizens|inhabitants|immigrants|refugees|prisoners|inmates|farmers|doctors|nurses|"
    r"drivers|users|customers|consumers|graduates|girls|boys|teenagers|those (?:polled|surveyed|questioned)|participants|babies|deaths|"
    r"victims|schools|hospitals|companies|cases|accidents|crimes|the population|the electorate|the vote|the votes|the seats|the residents)"
)
_SHARE = lazily.compile(
    rf"(?<!compared with )(?<!compared to )(?<!than )(?P<p>P) of (?:the |all |all the |its |their |our |these |those )?"
    rf"(?:[a-z'-]+ ){{0,2}}?{_GROUP}\b(?! (?:it|they|that|needed|required|expected|planned|in Y|last year|a year)\b)"
)
_NOT_A_SHARE = lazily.compile(
    r"\b(?:capacity|equivalent|equal|target|quota|compared|than|rise|risen|rose|increase[ds]?|grew|grown|growth|up|more|level|average|normal|"
    r"capability|ratio|fill|overcrowd\w*|occupan\w+|wages?|salar\w+|income|pay|price|turnout|rolls|registered|give|gave|giving|effort|sure|certain|"
    r"behind|support|believe|agree)\b"
)
_GROUPED = r"(?P<a>P)(?: of [a-z'-]+(?: [a-z'-]+){0,3})?,?"
_DO = r"(?: (?:would|will|say they|said they|had|have|were|are))?"
_OPPOSITES = tuple(
    lazily.compile(pattern)
    for pattern in (
        rf"{_GROUPED}{_DO} (?:support|back|favou?r|approve|agree|in favou?r)(?:s|ed|d)?\b[^A-Z;.]{{0,60}}?\b(?P<b>P){_DO} (?:oppose|disapprove|disagree|against|object)\w*\b",
        rf"{_GROUPED} (?:(?:said|answered|say|voted) )?(?:yes|for)\b[^A-Z;.]{{0,40}}?\b(?P<b>P) (?:(?:said|answered|say|voted) )?(?:no|against)\b",
        rf"{_GROUPED} (?:(?:are|were|is|was) )?(?:female|women|girls)(?:,| and| —)+ (?:[a-z]+ )?(?P<b>P) (?:(?:are|were|is|was) )?(?:male|men|boys)\b",
        rf"{_GROUPED} (?:(?:are|were|is|was) )?(?:male|men|boys)(?:,| and| —)+ (?:[a-z]+ )?(?P<b>P) (?:(?:are|were|is|was) )?(?:female|women|girls)\b",
    )
)
_ANSWERS = tuple(
    lazily.compile(rf"P\b(?P<words>[^A-XZ;]{{0,90}}?)\b(?:{words})\b")
    for words in (
        r"in favou?r|for (?:it|the)|supported|support|approved?|backed|back|agreed?|yes",
        r"against|opposed?|disapproved?|disagreed?|rejected|no(?! opinion)",
        r"no opinion|undecided|unsure|not sure|don't know|did not know|didn't know|could not say|abstain(?:ed)?|declined to (?:say|answer)",
    )
)
_OBJECT = lazily.compile(r" (?:(?:of|to|the|a|an|his|her|its|their) )*(?P<word>[a-z'-]+)")
_PRONOUNS = frozenset(("it", "them", "him", "her", "and", "with", "in", "while", "or"))
_UNDECIDED = lazily.compile(
    r"[^A-Z;.]{0,40}?(?P<c>P) (?:of [a-z]+ )?(?:(?:are|were|was|is|remain|remained|said they (?:are|were)|had|have) )?(?:undecided|unsure|unsure|not sure|no opinion|did not know|didn't know|abstained|did not answer)\b"
)
_OTHERS = lazily.compile(rf"\b(?:while|but|whereas|in (?:{MONTHS})|democrats|republicans|among)\b")


@check("error")
def impossible_percentage(reading: Reading, settings: Settings) -> Iterator[Problem]:
    """A fall by more than 100 percent, a share above 100 percent, or opposite answers that add up to more.

    Why: nothing can lose more than all of itself, and no group has more members than it has. The usual causes are a fall told
    from the wrong end ("tripled" read backwards), a multiple taken for a share, and a figure of another poll.

    Flags:
        Burglaries in Harrow Vale dropped by 120 percent last year, the police chief said.
        The ministry announced a 200 percent reduction in malaria cases.
        About 130% of the town's residents have been vaccinated, the ministry said.
        In the survey, 62 percent supported the dam, 41 percent opposed it and 5 percent were undecided.
        Asked to choose one answer, 44 percent said they were in favor and 39 percent that they were against, while 24 percent had no opinion.

    Passes:
        Prices rose by 120 percent last year.
        The shares fell to 120 percent of their issue price.
        The prisons are filled to 180 percent of capacity.
        The aid goes to families earning up to 138 percent of the poverty line.
        In the survey, 62 percent said they owned a car and 55 percent a bicycle.
        The tariff was cut by 20 points to 130 percent.
        Some 48 percent support the plan, 43 percent oppose it and 10 percent are undecided.  # rounding adds one

    Source: arithmetic; the limit of one point for three rounded shares follows from half a point each.
    """
    for pattern in slots.patterns(reading):
        if "P" not in pattern.text:
            continue
        yield from _falls(reading, pattern)
        yield from _shares(reading, pattern)
        found = list(_sums(reading, pattern))
        yield from found or _three_answers(reading, pattern)


def _falls(reading: Reading, pattern: Pattern) -> Iterator[Problem]:
    if _SIGNED.search(pattern.text):
        return
    seen: set[int] = set()
    for rule in _FALL:
        for found in rule.finditer(pattern.text):
            slot = pattern.of(found, "p")
            if slot.ends[0] > WHOLE and found.start("p") not in seen and slot.bound is not Bound.VAGUE:
                seen.add(found.start("p"))
                yield _problem(reading, (slot,), f"Nothing can fall by {_percent(slot)}: all of it is 100 percent.")


def _shares(reading: Reading, pattern: Pattern) -> Iterator[Problem]:
    if _NOT_A_SHARE.search(pattern.text):
        return
    for found in _SHARE.finditer(pattern.text):
        slot = pattern.of(found, "p")
        if slot.ends[0] > WHOLE:
            yield _problem(reading, (slot,), f"A share cannot be {_percent(slot)}: the whole group is 100 percent.")


def _sums(reading: Reading, pattern: Pattern) -> Iterator[Problem]:
    for rule in _OPPOSITES:
        for found in rule.finditer(pattern.text):
            if _OTHERS.search(found[0]) or not _one_question(pattern, found):
                continue
            parts = [pattern.of(found, "a"), pattern.of(found, "b")]
            more = _UNDECIDED.match(pattern.text, found.end())
            if more:
                parts.append(pattern.of(more, "c"))
            total = sum((p.value for p in parts), slots.ZERO)
            if total > WHOLE + ROUNDED * len(parts) and all(p.bound is Bound.EXACT for p in parts):
                yield _problem(reading, tuple(parts), f"Opposite shares add up to {total} percent.")
                break


def _three_answers(reading: Reading, pattern: Pattern) -> Iterator[Problem]:
    """Exactly three shares of one question: for, against and neither, in any order."""
    places = [p for p, s in zip(pattern.places, pattern.slots, strict=True) if s.letter == "P"]
    if len(places) != 3 or _SPLIT.search(pattern.text):
        return
    ends = [*places[1:], len(pattern.text)]
    told = [_answer(pattern.text[p:end]) for p, end in zip(places, ends, strict=True)]
    parts = tuple(pattern.at(p) for p in places)
    total = sum((part.value for part in parts), slots.ZERO)
    if sorted(told) == [0, 1, 2] and total > WHOLE + ROUNDED * 3 and all(p.bound is Bound.EXACT for p in parts):
        yield _problem(reading, parts, f"Opposite shares add up to {total} percent.")


_SPLIT = lazily.compile(
    rf"\b(?:democrats|republicans|in (?:{MONTHS})|last (?:year|month|week)|among|men|women|up from|down from|compared)\b"
)


def _answer(words: str) -> int:
    """Which of the three answers a share's own words give: 0 for, 1 against, 2 neither; -1 none of them."""
    return next((index for index in (2, 1, 0) if _ANSWERS[index].match(words)), -1)


def _one_question(pattern: Pattern, found: re.Match[str]) -> bool:
    """Whether the second answer is to the question of the first: "oppose it", "oppose", "oppose the dam" as before."""
    thing = _OBJECT.match(pattern.text, found.end())
    return thing is None or thing["word"] in _PRONOUNS or thing["word"] in found[0]


def _percent(slot: Slot) -> str:
    return f"{slot.value.normalize():f} percent"


def _problem(reading: Reading, parts: tuple[Slot, ...], message: str) -> Problem:
    text = reading.article.text
    return Problem(
        message=message,
        evidence=(Evidence(reading.article.id, Span.of(text, parts[0].start, parts[-1].end)),),
        values=tuple(("percent", f"{p.value.normalize():f}") for p in parts),
    )
