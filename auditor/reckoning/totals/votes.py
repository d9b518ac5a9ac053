"""Votes, games and equal shares: what every member, every match or every heir must come to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.model import Bound
from auditor.reckoning.figures.slots import Pattern
from auditor.reckoning.totals.runs import Breakdown
from auditor.text import lazily

VOTING_BODY = (
    r"(?:council|board|panel|commission|committee|court|jury|senate|house|chamber|assembly|parliament|cabinet|bench)"
)
"""Bodies whose members vote, as a pattern."""
_WON = r"(?:winning|won|and won|with) (?P<x>C),?(?: and)? (?:losing|lost|losses in) (?P<y>C)"
_PLAYED = lazily.compile(
    r"\b(?:played|plays) (?P<w>C) (?:[a-z]+ )?(?:games|matches|tests|times)\b[^A-Z;:.]{0,30}? "
    rf"{_WON},? and (?:drawing|drew|drawn|tying|tied) (?P<z>C)"
)
_EQUALLY = lazily.compile(
    r"(?P<w>[CM])[^A-Z;:]{0,60}? (?:divided|split|shared) equally (?:among|between) [^A-Z;:]{0,20}?(?P<n>C) "
    r"[^A-Z;:]{0,60}?(?:each|apiece)[^A-Z;:]{0,40}? (?P<e>[CM])"
)
_VOTER = r"(?:member|seat|person|judge|justice|senator|councill?or|commissioner|trustee|director|juror|delegate)"
_VOTE = lazily.compile(
    rf"\b(?P<w>C)(?:-{_VOTER} (?:[a-z]+ ){{0,2}}{VOTING_BODY}| {_VOTER}s)\b[^.;:CM]{{0,60}}?\b"
    r"(?:voted|ruled|decided|split|approved|rejected|agreed|divided|passed|found|held)\b[^.;CM]{0,60}?"
    r"(?<![\d-])\b(?P<x>C|\d{1,3})(?: votes)?(?:-| to )(?P<y>C|\d{1,3})(?![\d-])"
)
_VOTE_OF = lazily.compile(
    r"(?<![\d-])\b(?P<x>C|\d{1,3})(?: votes)?(?:-| to )(?P<y>C|\d{1,3})(?![\d-])"
    rf"(?:,? with (?P<z>C) (?:abst|absent)\w*)?[^.;:CM]{{0,40}}? in the (?P<w>C)-{_VOTER} {VOTING_BODY}\b"
)


def counted(pattern: Pattern, sole: bool) -> Iterator[Breakdown]:
    """What votes, games and shares do not come to; `sole` when the text says that all took part."""
    yield from _votes(pattern, sole)
    yield from _games(pattern)
    yield from _equally(pattern)


def _votes(pattern: Pattern, sole: bool) -> Iterator[Breakdown]:
    """ "The nine-member council voted 7-4": more votes than members, or fewer where all took part."""
    for found in (*_VOTE.finditer(pattern.text), *_VOTE_OF.finditer(pattern.text)):
        whole = pattern.of(found, "w")
        votes = sum((_vote(pattern, found, side) for side in "xyz" if found.groupdict().get(side)), Decimal(0))
        if whole.bound is Bound.EXACT and (votes > whole.value or (sole and votes < whole.value)):
            yield Breakdown(whole, votes, whole.start, pattern.sentence.span.end, "votes")


def _games(pattern: Pattern) -> Iterator[Breakdown]:
    """ "The team has played 30 games, winning 17, losing eight and drawing four"."""
    for found in _PLAYED.finditer(pattern.text):
        whole, games = pattern.of(found, "w"), sum((_vote(pattern, found, side) for side in "xyz"), Decimal(0))
        if whole.bound is Bound.EXACT and games != whole.value:
            yield Breakdown(whole, games, whole.start, pattern.of(found, "z").end, "games")


def _equally(pattern: Pattern) -> Iterator[Breakdown]:
    """ "900 prints, divided equally among three museums, each of which will receive 450"."""
    for found in _EQUALLY.finditer(pattern.text):
        whole, shares, each = (pattern.of(found, group) for group in "wne")
        if whole.letter != each.letter or whole.unit != each.unit or whole.bound is not Bound.EXACT:
            continue
        total = shares.value * each.value
        if each.bound is Bound.EXACT and abs(total - whole.value) > shares.value * (each.band[1] or each.value) / 20:
            yield Breakdown(whole, total, whole.start, each.end, "equally")


def _vote(pattern: Pattern, found: re.Match[str], side: str) -> Decimal:
    return pattern.of(found, side).value if found[side] == "C" else Decimal(found[side])
