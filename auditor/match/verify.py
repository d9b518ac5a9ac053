"""Whether two articles are copies, and of which kind: the evidence, the rule, the numbers that decided.

Three shares of the shorter article are taken, all over its words outside quotation marks:

- overlap: words that stand in the other article in runs of five;
- aligned: words accounted for by sentences that pair by the budget of words, which rewording leaves standing;
- specifics: of the names and numbers in those sentences, how many the paired sentences have too. Weekly notices agree
  in their words and differ in these.

A pair is a copy when the mean of the first two, times the third, reaches what is asked of texts of this length and
distance in time.
"""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from auditor.match.budget import Budget, mass, shared
from auditor.match.passages import Passages, Shares
from auditor.model import CopyKind, Match

ENOUGH = 0.30  # evidence asked of a long text
SHORT = 13.0  # what is asked grows by SHORT / words: short texts agree by their form alone
WINDOW = 1  # days within which a wire story is republished
# asked on top of articles further apart, and FAR_SHORT / words: a rerun is near-verbatim, a weekly form is not
FAR = 0.05
FAR_SHORT = 14.0
SCREEN = 0.2  # overlap in runs of all words, below which no copy was seen
REACH = 0.2  # how far alignment was seen to exceed the overlap in runs; bounds what alignment can still bring
_ACCEPT, _LEAST = 0.42, 1.0  # the budget's terms, as in the alignment of sentences

_VERBATIM = 0.99
_WHOLE = 0.7  # of the shorter article taken over: then the longer one was cut, not mixed
_CUT = 0.75  # length of the cut copy against the other


class Compared(NamedTuple):
    """Two articles, how many words each has, and what the longer has of the shorter word for word."""

    short: Passages
    long: Passages
    short_words: int
    long_words: int
    shares: Shares


def judge(one: Passages, other: Passages, days: int | None = None) -> Match | None:
    """The pair with its class and the numbers that made it; None when they have next to nothing in common.

    `days` is the distance in time, None when unknown. Classes `same_quotes` and `same_background` are not copies.
    """
    return decide(compared(one, other), days)


def compared(one: Passages, other: Passages) -> Compared:
    """What the longer of two articles has of the shorter one; of equals the first is the shorter."""
    short, long = (one, other) if len(one.words) <= len(other.words) else (other, one)
    return Compared(short, long, len(short.words), len(long.words), short.shares_in(long))


def decide(pair: Compared, days: int | None) -> Match | None:
    """`judge`, where the shares are known already."""
    short, long, n, m, (everything, overlap, agreed) = pair
    need = needed(n, days)
    names = short.article.id, long.article.id
    if everything < SCREEN:
        return None
    if overlap * agreed >= need:
        return Match(*names, _kind(n / m, everything, everything), round(overlap, 4), round(agreed, 4))
    if (overlap + min(1.0, overlap + REACH)) / 2 < need:
        return Match(*names, _no_copy(everything, overlap), round(overlap, 4), round(agreed, 4))
    aligned, specifics = _aligned(short, long)
    copied = (overlap + aligned) / 2 * specifics >= need
    kind = _kind(n / m, everything, aligned) if copied else _no_copy(everything, overlap)
    return Match(*names, kind, round(overlap, 4), round(specifics, 4), round(aligned, 4))


def is_copy(match: Match) -> bool:
    """Whether the class is one of the four that make a copy."""
    return match.kind not in (CopyKind.SAME_QUOTES, CopyKind.SAME_BACKGROUND)


def evidence(pair: Compared) -> float:
    """What is held against `needed`, computed in full."""
    aligned, specifics = _aligned(pair.short, pair.long)
    return (pair.shares.overlap + aligned) / 2 * specifics


def needed(words: int, days: int | None) -> float:
    """The evidence asked of a pair whose shorter article has so many words."""
    words = max(words, 1)
    far = FAR + FAR_SHORT / words if days is not None and days > WINDOW else 0.0
    return ENOUGH + SHORT / words + far


def _aligned(short: Passages, long: Passages) -> tuple[float, float]:
    ours, theirs = short.sentences, long.sentences_near(short)
    where = long.where if theirs is long.sentences else None
    budget = Budget([s.keys for s in ours], [s.keys for s in theirs], where=where)
    budget.spend(budget.promising(_ACCEPT, _LEAST), _ACCEPT, _LEAST)
    weight = budget.weight
    found: defaultdict[int, float] = defaultdict(float)
    partners: defaultdict[int, set[str]] = defaultdict(set)
    for i, j in sorted(budget.taken):
        found[i] += shared(ours[i].counted, theirs[j].keys, weight)
        partners[i].update(theirs[j].keys)
    masses = [
        whole if s.counted is s.keys else mass(s.counted, weight)
        for s, whole in zip(ours, budget.mass_ours, strict=True)
    ]
    total = sum(masses)
    part = sum([min(held, masses[i]) for i, held in found.items()])
    asked = sum(len(ours[i].specifics) for i in partners)
    agreed = sum(len(ours[i].specifics & keys) for i, keys in partners.items())
    return part / total if total else 0.0, agreed / asked if asked else 1.0


def _kind(ratio: float, everything: float, aligned: float) -> CopyKind:
    if everything >= _VERBATIM and ratio >= _VERBATIM:
        return CopyKind.VERBATIM
    if max(everything, aligned) >= _WHOLE:
        return CopyKind.CUT if ratio < _CUT else CopyKind.EDITED
    return CopyKind.MIXED


def _no_copy(everything: float, overlap: float) -> CopyKind:
    """Quotations when much of what is common stands inside quotation marks."""
    return CopyKind.SAME_QUOTES if everything > 1.5 * overlap else CopyKind.SAME_BACKGROUND
