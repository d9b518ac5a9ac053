"""Families of near-duplicate articles: candidates by shared anchors, copies by exact evidence, a star around each original.

An article joins a story only as a copy of its original, so no chain of half-likenesses can merge two stories. Articles are
looked at in the order in which they are likely to be originals; one that has found its original needs no further comparison, which
keeps large families linear.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime

from auditor.match.index import AnchorIndex, Progress
from auditor.match.originals import rank, reason
from auditor.match.passages import Passages
from auditor.match.verify import is_copy, judge
from auditor.model import Article, CopyKind, Match, Story

_HELD = 512  # articles whose words are kept at hand while they are compared


def cluster(
    articles: Sequence[Article], original: str | None = None, progress: Progress | None = None
) -> tuple[Story, ...]:
    """The stories among the articles: families of two or more, the original first, then its copies by time and id.

    `original` is the id of an article that is to be the original of its story. `progress` is called with the name of the
    stage, how many are done, how many there are. Publication dates are used where given. The order of the
    articles does not matter.
    """
    order = sorted(articles, key=lambda a: rank(a, original))
    first_of, same = _exact(order)
    index = AnchorIndex()
    index.add((order[n] for n in first_of), progress, len(first_of))
    near: defaultdict[int, list[int]] = defaultdict(list)
    for pair in index.pairs(progress):
        near[pair >> 32].append(pair & 0xFFFFFFFF)
    stars = _stars([order[n] for n in first_of], near, progress)
    found = []
    for hub in range(len(first_of)):
        star = stars.get(hub, ())
        head = order[first_of[hub]]
        matches = [m for n, match in star for m in _with_same(head, match, order, first_of[n], same)]
        matches += [_identical(head, order[n]) for n in same[first_of[hub]]]
        members = [order[k] for n, _ in star for k in (first_of[n], *same[first_of[n]])]
        members += [order[n] for n in same[first_of[hub]]]
        if members:
            found.append(_story(head, members, matches, original))
    return tuple(sorted(found, key=lambda story: story.id))


def _exact(order: list[Article]) -> tuple[list[int], defaultdict[int, list[int]]]:
    """The first article of each distinct text, and the later ones that repeat it but for spaces."""
    seen: dict[bytes, int] = {}
    first: list[int] = []
    same: defaultdict[int, list[int]] = defaultdict(list)
    for n, article in enumerate(order):
        digest = hashlib.blake2b(" ".join(article.text.split()).encode(), digest_size=16).digest()
        if digest in seen and article.text.strip():
            same[seen[digest]].append(n)
        else:
            seen[digest] = n
            first.append(n)
    return first, same


def _stars(
    articles: list[Article], near: dict[int, list[int]], progress: Progress | None
) -> dict[int, list[tuple[int, Match]]]:
    """For each original its copies, by number."""
    held: dict[int, Passages] = {}
    taken: set[int] = set()
    stars: dict[int, list[tuple[int, Match]]] = {}
    for done, hub in enumerate(sorted(near)):
        if progress and done % _HELD == 0:
            progress("comparisons", done, len(near))
        if hub in taken:
            continue
        star = []
        for other in near[hub]:
            if other in taken:
                continue
            match = judge(*(_passages(n, articles, held) for n in (hub, other)), _days(articles[hub], articles[other]))
            if match and is_copy(match):
                star.append((other, match))
                taken.add(other)
        if star:
            stars[hub] = star
    return stars


def _passages(number: int, articles: list[Article], held: dict[int, Passages]) -> Passages:
    found = held.get(number)
    if found is None:
        if len(held) >= _HELD:
            held.clear()
        found = held[number] = Passages(articles[number])
    return found


def _days(one: Article, other: Article) -> int | None:
    if one.published is None or other.published is None:
        return None
    return abs((_day(one.published) - _day(other.published)).days)


def _day(published: date) -> date:
    return published.date() if isinstance(published, datetime) else published


def _identical(head: Article, copy: Article) -> Match:
    return Match(head.id, copy.id, CopyKind.VERBATIM, 1.0, 1.0)


def _with_same(
    head: Article, match: Match, order: list[Article], number: int, same: dict[int, list[int]]
) -> list[Match]:
    """The match of a copy with its original, and the like for articles identical to the copy."""
    return [
        Match(head.id, order[k].id, match.kind, match.overlap, match.specifics, match.aligned)
        for k in (number, *same.get(number, ()))
    ]


def _story(head: Article, members: list[Article], matches: list[Match], chosen: str | None) -> Story:
    members = sorted(members, key=rank)
    family = (head, *members)
    name = hashlib.sha256("\x1f".join(sorted(article.id for article in family)).encode()).hexdigest()[:12]
    place = {article.id: n for n, article in enumerate(family)}
    matches = sorted(matches, key=lambda match: place[match.right])
    return Story(name, family, head.id, reason(head, tuple(members), chosen), tuple(matches))
