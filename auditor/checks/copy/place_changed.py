"""copy/place-changed: where the original names one place, the copy names another."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from auditor.checks import check
from auditor.comparing.compare import evidence, passages
from auditor.comparing.swaps import inside, is_other_report, swapped
from auditor.model import Pair, Problem, Settings, Severity, Span
from auditor.reckoning.magnitudes import places as areas
from auditor.text.names import Gazetteer, find_known, find_names, find_places, same_name

FRAME = 14
"""Characters before a name in which the preposition is looked for."""
STEM = 4
"""Letters that a country and what belongs to it have in common: "Turkey", "Turkish"."""
SHORT = 5
"""Capitals of which a name is an abbreviation."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_WHERE = ("in", "near", "outside", "inside", "across", "around", "toward", "towards")
_PREPOSITION = re.compile(rf"\b({'|'.join(_WHERE)}|from|to|at|of|reached|left|entered)\s$", re.I)
_ADJECTIVE = re.compile(r"(?:\w+[- ])*\w{2,20}(?:ian|ean|ese|ish|ani|aqi|emi|ern|ic|nch|tch)")
_NOUN = re.compile(r"[ -][a-z]")
_AFTER_NAME = re.compile(r"\b[A-Z][^\W\d_]*,\s$")


@dataclass(frozen=True, slots=True)
class _Spot:
    """A name that may be a place: its row in the gazetteer, if any, and what before it asks for a place."""

    span: Span
    known: Gazetteer | None
    frame: str


@check("error", silences=("copy/quote-altered",))
def place_changed(pair: Pair, settings: Settings) -> Iterator[Problem]:
    """Where the original names one place, the copy names another; noted once for each pair of places.

    Why: a strike on one town told of another is a false report, and the sentence around it reads as well as before.

    Flags:
        original: The shells hit a market in Homs on Monday and killed nine people, the mayor said.
        copy: The shells hit a market in Hama on Monday and killed nine people, the mayor said.
        original: The column reached the village of Orsk before the rain set in, the army said.
        copy: The column reached the village of Tarn before the rain set in, the army said.

    Passes:
        original: The column left Deir el-Zour on Monday and reached the river, the army said.
        copy: The column left Deir al-Zor on Monday and reached the river, the army said.
        original: The shells hit a market in Homs on Monday and killed nine people, the mayor said.
        copy: The shells hit a market in Syria on Monday and killed nine people, the mayor said.  # less exact
        original: The ferry runs from Athens to Naples and back in two days, the line said.
        copy: The ferry runs from Naples to Athens and back in two days, the line said.  # the same places

    Source: the corrections columns of newspapers, where a wrong place follows wrong names and figures.
    """
    ours, theirs = _spots(pair.original.article.text), _spots(pair.copy.article.text)
    told: set[tuple[str, str]] = set()
    for passage in passages(pair):
        left, right = inside(passage.original, ours), inside(passage.copy, theirs)
        for was, now in swapped(passage, left, right, _may_be_one):
            if _are_places(was, now) and (was.span.text, now.span.text) not in told:
                told.add((was.span.text, now.span.text))
                yield _problem(pair, was, now)


def _problem(pair: Pair, was: _Spot, now: _Spot) -> Problem:
    return Problem(
        message=f"The original has “{was.span.text}”, the copy “{now.span.text}”.",
        evidence=evidence(pair.copy, now.span) + evidence(pair.original, was.span),
        suggestion=was.span.text,
        values=(("original", was.span.text), ("copy", now.span.text)),
        severity=_severity(pair, was, now),
    )


def _severity(pair: Pair, was: _Spot, now: _Spot) -> Severity | None:
    if is_other_report(pair):
        return Severity.NOTE
    # a country's name without a preposition may stand for its government, and another name for that as well
    unasked = not (was.known and now.known) and not (was.frame and now.frame) and not _differ_by_places(was, now)
    return Severity.WARNING if unasked or _may_lie_in(was, now) or _may_lie_in(now, was) else None


def _spots(text: str) -> list[_Spot]:
    """The places of a text and all other names, any of which may be a place where a preposition says so."""
    listed = [_Spot(p.span, p.known or _known(p.span.text, framed=True), "in") for p in find_places(text)]
    starts = [p.span.start for p in listed]
    others = []
    for name in find_names(text):
        at = bisect_left(starts, name.span.start)
        if _may_be_place(text, name.span) and (at == len(listed) or not listed[at].span.overlaps(name.span)):
            others.append(_Spot(name.span, _known(name.span.text), _frame(text, name.span)))
    return sorted([*listed, *others], key=lambda spot: spot.span.start)


def _may_be_place(text: str, span: Span) -> bool:
    """Whether a name is neither an abbreviation nor an adjective ("British media")."""
    if span.text.isupper() and len(span.text) <= SHORT:
        return False
    return not (_ADJECTIVE.fullmatch(span.text) and _NOUN.match(text, span.end))


def _known(name: str, framed: bool = False) -> Gazetteer | None:
    """The row of a name in the gazetteer; the states and regions of the table of areas, which it does not list, get one; those
    that may be something else only where the text asks for a place.
    """
    found, listed = find_known(name), areas.known().get(name.lower())
    if found or listed is None or (listed.ambiguous and not framed):
        return found
    return Gazetteer(listed.name, "region", "", "")


def _frame(text: str, span: Span) -> str:
    """The preposition before a name, "," where it follows a name and a comma; empty where nothing asks for a place."""
    if text.startswith(("'s", "’s"), span.end):
        return ""
    before = text[max(0, span.start - FRAME) : span.start]
    found = _PREPOSITION.search(before)
    return found[1].lower() if found else "," if _AFTER_NAME.search(before) else ""


def _are_places(a: _Spot, b: _Spot) -> bool:
    if a.known and b.known:
        return True
    if a.known or b.known:
        return True
    return (a.frame in _WHERE and b.frame in _WHERE) or _differ_by_places(a, b)


def _may_lie_in(wide: _Spot, spot: _Spot) -> bool:
    """Whether an unknown place may lie in a known country or region, so that the copy is only more or less exact."""
    return spot.known is None and wide.known is not None and wide.known.kind in ("country", "region", "province")


def _may_be_one(a: _Spot, b: _Spot) -> bool:
    """Whether two names may mean one place: spellings of one, one within the other, or one named in the other."""
    if same_name(a.span.text, b.span.text):
        return True
    if a.known and b.known:
        return a.known.name in _around(b.known) or b.known.name in _around(a.known)
    ours, theirs = _words(a), _words(b)
    if ours <= theirs or theirs <= ours:
        return True
    if not (a.known and b.known) and {w[:STEM] for w in ours if len(w) >= STEM} & {w[:STEM] for w in theirs}:
        return not _differ_by_places(a, b)  # "Japan's prime minister", "Japanese Prime Minister Ito"
    return bool(ours & theirs) and not _differ_by_places(a, b)


def _differ_by_places(a: _Spot, b: _Spot) -> bool:
    """Whether two names share words and what is left of both is a place: "the Paris Club", "the Vienna Club"."""
    ours, theirs = _words(a), _words(b)
    rests = [" ".join(sorted(rest)) for rest in (ours - theirs, theirs - ours)]
    return bool(ours & theirs) and all(map(_known, rests))


def _words(spot: _Spot) -> set[str]:
    return {word.casefold() for word in _WORD.findall(spot.span.text)}


def _around(place: Gazetteer | None) -> set[str]:
    """The place and all that it lies in."""
    found: set[str] = set()
    while place is not None and place.name not in found:
        found |= {place.name, place.country, place.part_of}
        place = find_known(place.part_of)
    return found - {""}
