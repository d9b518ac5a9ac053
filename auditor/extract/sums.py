"""Totals that only the list gives: "killed two women and a man" tells of three.

A list is what one verb happened to; one that only names the people of a total adds nothing to it. Floors make a floor;
figures with another bound make no sum."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import compress

from auditor.extract.parts import ANYONE, Draft, value
from auditor.model import Bound, Quantity, Relation, Span, VictimClass, Victims


def with_sums(text: str, found: Sequence[Draft]) -> list[Draft]:
    """Put the total before what one verb happened to: "killed two women and a man" tells of three."""
    result: list[Draft] = []
    at = 0
    while at < len(found):
        past = _past_list(text, found, at)
        counted = any(_floor(d.claim.count) > 1 for d in found[at:past])
        aside = [d.part or (counted and _unborn(d)) for d in found[at:past]]
        asides = list(compress(found[at:past], aside))
        listed = [d for d, out in zip(found[at:past], aside, strict=True) if not out] or list(found[at:past])
        values = [_floor(d.claim.count) for d in listed]
        # "two bodies, one headless" lists nothing
        if any("count-noun" in d.claim.rules for d in listed):
            values = [0]
        # The dead of two armies are counted side by side, never as one toll.
        sides = {d.claim.victims.kind for d in listed} & {VictimClass.FIGHTER, VictimClass.POLICE}
        if len(listed) > 2 and _names_them(text, listed, values):
            result.append(listed[0])
            listed = [_part(d, "apposition") for d in listed[1:]]
        elif _sure(text, listed, values) and not (sides and any(v > 1 for v in values)):
            result.append(_summed(text, listed, sum(values)))
            listed = [_part(d, "sum") for d in listed]
        result += sorted((*listed, *(asides if asides != listed else ())), key=lambda d: d.order)
        at = past
    return result


def _sure(text: str, listed: Sequence[Draft], values: Sequence[int]) -> bool:
    """Whether every member of a list is counted: not "the murders of the priests, their cook, and her daughter"."""
    if len(listed) < 2 or min(values) < 1:
        return False
    first = listed[0].claim.count
    before = None if first is None else _UNCOUNTED.search(text, max(0, first.span.start - _REACH), first.span.start)
    return before is None or not listed[0].single


_REACH = 40
_UNCOUNTED = re.compile(
    r"\b(?:of|killed|killing|murdered|wounded)\s(?:the|those|several|many)\s(?:[\w-]+\s)?[\w-]+s,\s$", re.I
)


def _part(draft: Draft, rule: str) -> Draft:
    claim = replace(draft.claim, relation=Relation.PART_OF_SUM, rules=(*draft.claim.rules, rule))
    return replace(draft, part=True, claim=claim)


def _names_them(text: str, listed: Sequence[Draft], values: Sequence[int]) -> bool:
    """Whether a list only says who a total's people were: "two members of the family, a woman and an infant, were
    killed", "three people – the mayor, his wife and a guard – died"."""
    total, first, last = listed[0].claim, listed[1], listed[-1].claim
    if total.count is None or last.count is None or sum(values[1:]) > values[0]:
        return False
    opening = text[total.count.span.end : first.order]
    if any(mark in opening for mark in _DASHES):
        return True
    closed = text[last.count.span.end :].lstrip()[:1] in _CLOSING
    people = not ANYONE.isdisjoint(total.victims.surface.lower().split())
    return values[0] == sum(values[1:]) and people and "," in opening and closed


_DASHES = (" – ", " — ", " - ", ": ", "—")
_CLOSING = (",", "–", "—", "-")


def _unborn(draft: Draft) -> bool:
    """Whether a member of a list is an unborn child, who is not one of the "five people" told beside it."""
    return "unborn" in draft.claim.victims.surface.lower().split()


def _past_list(text: str, found: Sequence[Draft], at: int) -> int:
    """One past the list that begins at `at`; a part told in an aside is walked over: "eight women, two of whom were
    pregnant, and four men"."""
    last, past = found[at], at + 1
    while past < len(found):
        aside = "part-of-them" in found[past].claim.rules and past + 1 < len(found)
        ahead = past + aside
        if not _joins(text, last, found[ahead]):
            break
        last, past = found[ahead], ahead + 1
    return past


def _joins(text: str, left: Draft, right: Draft) -> bool:
    return (
        not (left.part or right.part)
        and left.trigger is not None
        and left.trigger == right.trigger
        and left.claim.outcome == right.claim.outcome
        and (
            bool({"coordinated", "along-with"} & {*left.claim.rules, *right.claim.rules}) or _beside(text, left, right)
        )
    )


def _beside(text: str, left: Draft, right: Draft) -> bool:
    """Whether the second counts others beside the first: "seven relatives of the mayor and 18 others were killed"."""
    one, other = left.claim.count, right.claim.count
    if one is None or other is None or "some-of-all" not in right.claim.rules:
        return False
    return bool(_AND.search(text[one.span.end : other.span.start])) and bool(
        _OTHERS.search(text[other.span.start :][:40])
    )


_AND = re.compile(r"^[^,;:.()]{0,60} and (?:(?:at least|about|some|nearly|around|up to) )?$")
_OTHERS = re.compile(r"^\S+ (?:more |further )?others?\b")


def _summed(text: str, listed: Sequence[Draft], total: int) -> Draft:
    first, last = listed[0].claim, listed[-1].claim
    start, end = min(d.claim.span.start for d in listed), max(d.claim.span.end for d in listed)
    assert first.count is not None
    assert last.count is not None
    number = Span.of(text, first.count.number.start, last.count.span.end)
    figure = replace(
        first.count,
        span=number,
        number=number,
        low=Decimal(total),
        high=Decimal(total),
        least=Decimal(total),
        most=Decimal(total),
        note="sum of the list",
    )
    if any(d.claim.count and d.claim.count.bound is Bound.AT_LEAST for d in listed):
        figure = replace(figure, bound=Bound.AT_LEAST, most=None)
    kinds = {d.claim.victims.kind for d in listed}
    kind = kinds.pop() if len(kinds) == 1 else VictimClass.PEOPLE
    claim = replace(
        first,
        span=Span.of(text, start, end),
        count=figure,
        victims=Victims(kind, number.text),
        rules=(*(r for r in first.rules if r != "some-of-all" or not listed[0].single), "sum-of-list"),
    )
    # Those told by name and counted are a toll, to which one of them told again belongs.
    named = any("named" in d.claim.rules for d in listed)
    return replace(listed[0], claim=claim, single=listed[0].single and not named)


def _floor(figure: Quantity | None) -> int:
    """The number of an exact figure, or of a floor, which a sum takes in as one: "at least eight women and a man"."""
    if figure is not None and figure.bound is Bound.AT_LEAST and figure.low is not None and figure.low == figure.high:
        return int(figure.low)
    return value(figure)
