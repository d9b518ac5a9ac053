"""Which sentences of a copy come from which sentences of its original.

The method is a budget of words: every word of a sentence can be accounted for once. Pairs of sentences are taken in
the order of how much they share, weighed by how rare the words are in the two texts; what a link explains is spent, and
what is left of a sentence can still be explained by another one. So merges and splits come out of the same
rule as plain copies, and two sentences that share only the names of the story do not link.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from auditor.match.budget import Bag, Edge, bag, mass, proposals, shared, spend, weights
from auditor.model import Alignment, Article, Link, LinkBy, Shape, ZoneKind
from auditor.text.style import fold

_ACCEPT = 0.42
_MIN_MASS = 1.0
_REPEAT = 0.75


def align(original: Article, copy: Article, embedder: object | None = None) -> Alignment:
    """Align two articles; indices refer to `auditor.text.sentences.sentences` of each.

    Every sentence is in at least one link: shape `removed` or `added` where it has no counterpart. Headlines link to
    headlines, captions to captions, body to body; nothing crosses zones.
    """
    from auditor.text.sentences import sentences

    left, right = sentences(original), sentences(copy)
    links: list[Link] = []
    for kind in ZoneKind:
        ours = [s for s in left if s.zone is kind]
        theirs = [s for s in right if s.zone is kind]
        found = align_sentences([s.span.text for s in ours], [s.span.text for s in theirs], embedder)
        links += [
            Link(
                tuple(ours[i].index for i in link.left),
                tuple(theirs[j].index for j in link.right),
                link.shape,
                link.moved,
                link.edited,
                link.score,
                link.by,
            )
            for link in found
        ]
    links.sort(key=lambda link: (link.left or (len(left),), link.right))
    return Alignment(original.id, copy.id, tuple(links))


def align_sentences(left: Sequence[str], right: Sequence[str], embedder: object | None = None) -> tuple[Link, ...]:
    """Align two lists of sentences; every index occurs in at least one link."""
    ours, theirs = [_bag(s) for s in left], [_bag(s) for s in right]
    weight = weights(ours + theirs)
    spent = spend(ours, theirs, weight, _ACCEPT, _MIN_MASS)
    m, n = [mass(b, weight) for b in ours], [mass(b, weight) for b in theirs]
    edges = {(i, j): min(1.0, 2 * both / (m[i] + n[j])) for (i, j), both in spent.items()}
    edges.update(_repeats(ours, theirs, weight, edges))
    return _links(left, right, edges)


def _bag(sentence: str) -> Bag:
    return bag([f.key.removesuffix("'s") for f in fold(sentence)])


def _repeats(
    ours: list[Bag], theirs: list[Bag], weight: dict[str, float], edges: dict[Edge, float]
) -> dict[Edge, float]:
    """A sentence printed twice on one side: the second finds its counterpart already spent."""
    found: dict[Edge, float] = {}
    used_a, used_b = {i for i, _ in edges}, {j for _, j in edges}
    for i, j in sorted(proposals(ours, theirs)):
        if (i in used_a) != (j in used_b):
            score = 2 * shared(ours[i], theirs[j], weight) / (mass(ours[i], weight) + mass(theirs[j], weight))
            if score >= _REPEAT:
                found[i, j] = min(1.0, score)
    return found


def _links(left: Sequence[str], right: Sequence[str], edges: dict[tuple[int, int], float]) -> tuple[Link, ...]:
    moved = _moved(list(edges))
    by_left: defaultdict[int, list[int]] = defaultdict(list)
    by_right: defaultdict[int, list[int]] = defaultdict(list)
    for i, j in sorted(edges):
        by_left[i].append(j)
        by_right[j].append(i)
    links: list[Link] = []
    seen: set[tuple[int, int]] = set()
    for i, j in sorted(edges):
        if (i, j) in seen:
            continue
        group = {(i, j)}
        if len(by_left[i]) > 1:
            group = {(i, k) for k in by_left[i]}
        elif len(by_right[j]) > 1:
            group = {(k, j) for k in by_right[j] if len(by_left[k]) == 1}
        group -= seen
        seen |= group
        a, b = tuple(sorted({x for x, _ in group})), tuple(sorted({y for _, y in group}))
        shape = Shape.SPLIT if len(b) > 1 else Shape.MERGE if len(a) > 1 else Shape.ONE
        edited = " ".join(left[x] for x in a).split() != " ".join(right[y] for y in b).split()
        score = max(edges[g] for g in group)
        links.append(Link(a, b, shape, bool(group & moved), edited, round(score, 4), LinkBy.LEXICAL))
    links += [Link((i,), (), Shape.REMOVED, False, False, 0.0) for i in range(len(left)) if i not in by_left]
    links += [Link((), (j,), Shape.ADDED, False, False, 0.0) for j in range(len(right)) if j not in by_right]
    return tuple(sorted(links, key=lambda link: (link.left or (len(left),), link.right)))


def _moved(edges: list[tuple[int, int]]) -> set[tuple[int, int]]:
    """Edges off the longest chain that rises on both sides."""
    ordered = sorted(edges)
    tails: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for n, (_, j) in enumerate(ordered):
        k = bisect_left(tails, j + 1)
        before.append(at[k - 1] if k else -1)
        tails[k : k + 1] = [j]
        at[k : k + 1] = [n]
    keep: set[tuple[int, int]] = set()
    n = at[-1] if at else -1
    while n >= 0:
        keep.add(ordered[n])
        n = before[n]
    return set(edges) - keep
