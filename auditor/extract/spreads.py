"""A floor and a ceiling told of one count are one range: "at least eight and up to 12 people", "at least 18 and
potentially more than 25"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from auditor.extract.phrases import AUXILIARIES, Group, Word, low_at
from auditor.extract.vocabulary import is_frame
from auditor.model import Bound, Quantity, Span


def joined(text: str, words: Sequence[Word], groups: Sequence[Group]) -> list[Group]:
    """Join a floor and a ceiling of one count: "at least eight and up to 12 people"."""
    result: list[Group] = []
    for group in groups:
        before = result[-1] if result else None
        if before and _floor_and_ceiling(words, before, group):
            result[-1] = replace(group, first=before.first, number=before.number, figure=_spread(text, before, group))
        else:
            result.append(group)
    return result


def _floor_and_ceiling(words: Sequence[Word], low: Group, high: Group) -> bool:
    floor = low.bare and low.figure.bound is Bound.AT_LEAST and (low.figure.low or 0) < (high.figure.high or 0)
    verb, after = low_at(words, low.first - 1), low_at(words, high.last)
    own_verb = after in AUXILIARIES or is_frame(after, "participle", "adjective")
    if own_verb and is_frame(verb, "participle", "gerund", "base"):
        return False  # "killed at least 27, and up to 30 were wounded"
    between = {w.low for w in words[low.last : high.number]}
    ceiling = high.figure.bound is Bound.AT_MOST or bool(_PERHAPS & between) or "up" in between
    return floor and ceiling and bool(between & {"and", "but", "or"}) and between <= _SPANNING


_PERHAPS = frozenset(("possibly", "perhaps", "potentially"))
_SPANNING = _PERHAPS | frozenset(
    ("and", "but", "or", "up", "to", "as", "many", "at", "most", "more", "than", "over", "even")
)


def _spread(text: str, low: Group, high: Group) -> Quantity:
    return replace(
        high.figure,
        span=Span.of(text, low.figure.span.start, high.figure.span.end),
        number=Span.of(text, low.figure.number.start, high.figure.number.end),
        hedge=low.figure.hedge,
        low=low.figure.low,
        high=high.figure.high,
        bound=Bound.RANGE,
        least=low.figure.least,
        most=None if high.figure.bound is Bound.MORE_THAN else high.figure.high,
    )
