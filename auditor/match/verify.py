"""Whether two articles are copies, and of which kind: the evidence, the rule, the numbers that decided.

Three shares of the shorter article are taken, all over its words outside quotation marks:

- overlap: words that stand in the other article in runs of five;
- aligned: words accounted for by sentences that pair by the budget of words, which rewording leaves standing;
- specifics: of the names and numbers in those sentences, how many the paired sentences have too. Weekly notices agree in
  their words and differ in these.

A pair is a copy when the mean of the first two, times the third, reaches what is asked of texts of this length and distance in time.
"""

from __future__ import annotations

from collections import defaultdict

from auditor.match.budget import mass, shared, spend, weights
from auditor.match.passages import RUN, Passages
from auditor.model import CopyKind, Match

ENOUGH = 0.30  # evidence asked of a long text
SHORT = 13.0  # what is asked grows by SHORT / words: short texts agree by their form alone
WINDOW = 1  # days within which a wire story is republished
FAR = 0.05  # asked on top of articles further apart, and FAR_SHORT / words: a rerun is near-verbatim, a weekly form is not
FAR_SHORT = 14.0
SCREEN = 0.2  # overlap in runs of all words, below which no copy was seen
REACH = 0.4  # how far alignment was seen to exceed the overlap in runs; bounds what alignment can still bring
_ACCEPT, _LEAST = 0.42, 1.0  # the budget's terms, as in the alignment of sentences

_VERBATIM = 0.95
_WHOLE = 0.75  # of the shorter article taken over: then the longer one was cut, not mixed
_CUT = 0.75  # length of the cut copy against the other


def judge(one: Passages, other: Passages, days: int | None = None) -> Match | None:
    """The pair with its class and the numbers that made it; None when they have next to nothing in common.

    `days` is the distance in time, None when unknown. Classes `same_quotes` and `same_background` are not copies.
    """
    short, long = (one, other) if len(one.words) <= len(other.words) else (other, one)
    everything, overlap, head = _overlap(short, long)
    need = _needed(len(short.words), days)
    if everything < SCREEN or (overlap + min(1.0, overlap + REACH)) / 2 < need:
        return _no_copy(short, long, everything, overlap, head)
    aligned, specifics = _aligned(short, long)
    if (overlap + aligned) / 2 * specifics < need:
        return _no_copy(short, long, everything, overlap, head, specifics, aligned)
    return Match(short.article.id, long.article.id, _kind(short, long, everything, aligned), *_rounded(overlap, specifics, aligned))


def _needed(words: int, days: int | None) -> float:
    words = max(words, 1)
    far = FAR + FAR_SHORT / words if days is not None and days > WINDOW else 0.0
    return ENOUGH + SHORT / words + far


def _overlap(short: Passages, long: Passages) -> tuple[float, float, float]:
    """Shares of the shorter article in runs: of all words, of the counted ones, of those in its first half."""
    words, runs = short.words, long.runs
    taken = bytearray(len(words))
    ones = b"\x01" * RUN
    for n, run in enumerate(zip(*(words[n:] for n in range(RUN)), strict=False)):
        if run in runs:
            taken[n : n + RUN] = ones
    counted = [t for t, c in zip(taken, short.counted, strict=True) if c]
    half = counted[: len(counted) // 2]
    return sum(taken) / max(1, len(words)), sum(counted) / max(1, len(counted)), sum(half) / max(1, len(half))


def _aligned(short: Passages, long: Passages) -> tuple[float, float]:
    ours, theirs = short.sentences, long.sentences
    bags = [s.keys for s in ours], [s.keys for s in theirs]
    weight = weights(bags[0] + bags[1])
    edges = spend(*bags, weight, _ACCEPT, _LEAST)
    found: defaultdict[int, float] = defaultdict(float)
    partners: defaultdict[int, set[str]] = defaultdict(set)
    for i, j in sorted(edges):
        found[i] += shared(ours[i].counted, theirs[j].keys, weight)
        partners[i].update(theirs[j].keys)
    total = sum(mass(s.counted, weight) for s in ours)
    part = sum(min(held, mass(ours[i].counted, weight)) for i, held in found.items())
    asked = sum(len(ours[i].specifics) for i in partners)
    agreed = sum(len(ours[i].specifics & keys) for i, keys in partners.items())
    return part / total if total else 0.0, agreed / asked if asked else 1.0


def _kind(short: Passages, long: Passages, everything: float, aligned: float) -> CopyKind:
    ratio = len(short.words) / max(1, len(long.words))
    if everything >= _VERBATIM and ratio >= _VERBATIM:
        return CopyKind.VERBATIM
    if max(everything, aligned) >= _WHOLE:
        return CopyKind.CUT if ratio < _CUT else CopyKind.EDITED
    return CopyKind.MIXED if ratio >= _CUT or aligned < _WHOLE * 0.8 else CopyKind.EDITED


def _no_copy(
    short: Passages,
    long: Passages,
    everything: float,
    overlap: float,
    head: float,
    specifics: float = 0.0,
    aligned: float | None = None,
) -> Match | None:
    if everything < SCREEN:
        return None
    kind = CopyKind.SAME_QUOTES if everything - overlap > overlap / 2 else CopyKind.SAME_BACKGROUND
    return Match(short.article.id, long.article.id, kind, *_rounded(overlap, specifics, aligned))


def _rounded(overlap: float, specifics: float, aligned: float | None) -> tuple[float, float, float | None]:
    return round(overlap, 4), round(specifics, 4), None if aligned is None else round(aligned, 4)


def is_copy(match: Match) -> bool:
    """Whether the class is one of the four that make a copy."""
    return match.kind not in (CopyKind.SAME_QUOTES, CopyKind.SAME_BACKGROUND)
