"""Which sentences of a copy come from which sentences of its original.

The method is a budget of words: every word of a sentence can be accounted for once. Pairs of sentences are taken in
the order of how much they share, weighed by how rare the words are in the two texts; what a link explains is spent, and
what is left of a sentence can still be explained by another one. So merges and splits come out of the same
rule as plain copies, and two sentences that share only the names of the story do not link.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Sequence
from typing import TYPE_CHECKING

from auditor.match import semantic
from auditor.match.budget import Bag, Budget, Edge, bag, proposals, shared
from auditor.model import Alignment, Article, Link, LinkBy, Shape, ZoneKind
from auditor.text.style import fold

if TYPE_CHECKING:
    from auditor.match.embed import Embedder

_ACCEPT = 0.42  # of the lighter sentence's weight, to be shared and unspent
_MIN_MASS = 1.0  # about one word that occurs nowhere else
_REPEAT = 0.75  # likeness of a sentence printed twice
_COMMON = 2
_DISTANT = 0.35  # likeness below which differing figures speak against a link
_FUNCTION_WORD = 0.4  # of its weight, what a function word counts
_RUN = 5  # unspent words in a row that make a moved clause …
_RUN_ACCEPT = 0.25  # … and the share that then suffices
_NEXT_ACCEPT = 0.22  # share that suffices beside a sentence that is placed already
_NEXT_MASS = 0.8
_WHOLE = 0.95  # of a short sentence taken into its neighbour


def align(original: Article, copy: Article, embedder: Embedder | None = None) -> Alignment:
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


def align_sentences(left: Sequence[str], right: Sequence[str], embedder: Embedder | None = None) -> tuple[Link, ...]:
    """Align two lists of sentences; every index occurs in at least one link."""
    ours, theirs = [_keys(s) for s in left], [_keys(s) for s in right]
    budget = Budget([bag(keys) for keys in ours], [bag(keys) for keys in theirs], _FUNCTION_WORD)
    for i, j in _identical(ours, theirs):
        budget.take(i, j)
    near = sorted(proposals(budget.ours, budget.theirs))  # neighbours lie side by side in memory too
    budget.spend([(i, j) for i, j in near if _telling(budget, i, j)], _ACCEPT, _MIN_MASS)
    _spend_runs(budget, near, ours, theirs)
    _spend_between(budget, near)
    edges = {(i, j): min(1.0, budget.likeness(i, j, both)) for (i, j), both in budget.taken.items()}
    repeats = _repeats(budget, near)
    meant = semantic.links(left, right, budget, near, embedder) if embedder else {}
    return _links(left, right, edges, repeats, meant)


def _keys(sentence: str) -> list[str]:
    return [f.key.removesuffix("'s") for f in fold(sentence)] or [sentence.strip()]


def _identical(ours: list[list[str]], theirs: list[list[str]]) -> list[Edge]:
    """Sentences equal but for house style; of several equal ones the first goes with the first."""
    places: defaultdict[tuple[str, ...], deque[int]] = defaultdict(deque)
    for j, keys in enumerate(theirs):
        places[tuple(keys)].append(j)
    return [(i, places[tuple(keys)].popleft()) for i, keys in enumerate(ours) if keys and places.get(tuple(keys))]


def _telling(budget: Budget, i: int, j: int) -> bool:
    """Whether what two sentences share says anything.

    Two common words do not, however short the sentence, unless they are nearly all of both; nor does a common source
    where little else is common and the figures differ.
    """
    one, other = budget.ours[i], budget.theirs[j]
    likeness = budget.likeness(i, j, shared(one, other, budget.weight))
    if len(one.keys() & other.keys()) <= _COMMON:
        return likeness >= _REPEAT
    return likeness >= _DISTANT or _figures_agree(budget, i, j)


def _spend_runs(budget: Budget, near: list[Edge], ours: list[list[str]], theirs: list[list[str]]) -> None:
    """A clause moved into another sentence: a run of unspent words links with less of the sentence."""
    pairs = [
        (i, j)
        for i, j in near
        if budget.left(i, j) >= max(_MIN_MASS, _RUN_ACCEPT * budget.lighter(i, j))
        and (i, j) not in budget.taken
        and _figures_agree(budget, i, j)
        and _share_run(ours[i], theirs[j], budget.rest_ours[i], budget.rest_theirs[j])
    ]
    budget.spend(pairs, _RUN_ACCEPT, _MIN_MASS)


def _share_run(one: list[str], other: list[str], rest: Bag, rest_other: Bag) -> bool:
    """Whether two sentences have a run of unspent words in common."""
    theirs = set(zip(*(other[n:] for n in range(_RUN)), strict=False))
    return any(
        run in theirs and all(key in rest and key in rest_other for key in run)
        for run in zip(*(one[n:] for n in range(_RUN)), strict=False)
    )


def _spend_between(budget: Budget, near: list[Edge]) -> None:
    """A sentence without counterpart, where its neighbours have theirs: what stands between those links with less."""
    partner: defaultdict[int, list[int]] = defaultdict(list)
    linked = set()
    for i, j in budget.taken:
        partner[j].append(i)
        linked.add(i)
    pairs = []
    for i, j in near:
        if j in partner and i in linked:
            continue
        around = [x for k in (j - 1, j, j + 1) for x in partner.get(k, ())]
        if around and min(abs(i - x) for x in around) <= 1:
            pairs.append((i, j))
    pairs = [(i, j) for i, j in pairs if _figures_agree(budget, i, j)]
    budget.spend(
        [(i, j) for i, j in pairs if _telling(budget, i, j) or budget.left(i, j) >= _WHOLE * budget.lighter(i, j)],
        _NEXT_ACCEPT,
        _NEXT_MASS,
    )


def _figures_agree(budget: Budget, i: int, j: int) -> bool:
    """Whether the side with fewer figures has none that the other lacks.

    "One" is no figure. Two claims of one source share its name and the verb; where so little links them, their figures
    must not differ.
    """
    one, other = (
        {key for key in bag if key[:1].isdigit() and key != "1"} for bag in (budget.ours[i], budget.theirs[j])
    )
    return one <= other or other <= one


def _repeats(budget: Budget, near: list[Edge]) -> dict[Edge, float]:
    """A sentence that the copy prints twice: the second finds its counterpart already spent."""
    found: dict[Edge, float] = {}
    used, done = {i for i, _ in budget.taken}, {j for _, j in budget.taken}
    for i, j in sorted(near):
        if i in used and j not in done:
            score = budget.likeness(i, j, shared(budget.ours[i], budget.theirs[j], budget.weight))
            if score >= _REPEAT:
                found[i, j] = min(1.0, score)
    return found


def _links(
    left: Sequence[str],
    right: Sequence[str],
    edges: dict[Edge, float],
    repeats: dict[Edge, float],
    meant: dict[Edge, float],
) -> tuple[Link, ...]:
    """Links from pairs: those of one sentence of the original first taken together, then those of one of the copy."""
    moved = _moved([*edges, *repeats])
    scores = {**edges, **repeats, **meant}
    links: list[Link] = []
    for group in _groups(sorted(scores)):
        a, b = tuple(sorted({i for i, _ in group})), tuple(sorted({j for _, j in group}))
        shape = Shape.REPEAT if any(edge in repeats for edge in group) else _shape(a, b)
        edited = " ".join(left[i] for i in a).split() != " ".join(right[j] for j in b).split()
        by = LinkBy.SEMANTIC if group[0] in meant else LinkBy.LEXICAL
        score = round(max(scores[edge] for edge in group), 4)
        links.append(Link(a, b, shape, any(edge in moved for edge in group), edited, score, by))
    linked, reached = {i for i, _ in scores}, {j for _, j in scores}
    links += [Link((i,), (), Shape.REMOVED, False, False, 0.0) for i in range(len(left)) if i not in linked]
    links += [Link((), (j,), Shape.ADDED, False, False, 0.0) for j in range(len(right)) if j not in reached]
    return tuple(sorted(links, key=lambda link: (link.left or (len(left),), link.right)))


def _shape(left: tuple[int, ...], right: tuple[int, ...]) -> Shape:
    return Shape.SPLIT if len(right) > 1 else Shape.MERGE if len(left) > 1 else Shape.ONE


def _groups(edges: list[Edge]) -> list[list[Edge]]:
    """Pairs that make one link, each pair in one group."""
    by_left: defaultdict[int, list[Edge]] = defaultdict(list)
    by_right: defaultdict[int, list[Edge]] = defaultdict(list)
    for i, j in edges:
        by_left[i].append((i, j))
    for i, j in edges:
        if len(by_left[i]) == 1:
            by_right[j].append((i, j))
    splits = [group for group in by_left.values() if len(group) > 1]
    return [*splits, *by_right.values()]


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
