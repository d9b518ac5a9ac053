"""Which articles of all that are kept are copies of which: only what hangs together with new ones is looked at again.

The anchors of every article, kept from the night it was read, say which may be copies of one another. Articles that
hang together in this way make a group; the stories of a group depend on nothing outside it but the anchors that are
stock. So the stories of a group that stands as it stood need not be found again, and the result is always the one that
`auditor.match.stories.cluster` finds among all articles.
"""

from __future__ import annotations

import hashlib
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from auditor.match.index import AnchorIndex
from auditor.match.stories import cluster_known
from auditor.model import Article, Story
from auditor.store.rows import Families, Family, Outline
from auditor.store.store import Store

Pairs = dict[str, set[str]]


def families(
    store: Store, outlines: Sequence[Outline], engine: str, articles: Callable[[Iterable[str]], list[Article]]
) -> list[Family]:
    """All stories among the articles, by original. `articles` gives their texts, laid out."""
    whole = [outline for outline in outlines if not outline.partly]
    near, stock = _near(whole)
    known = store.units.families()
    by_id = {outline.id: outline for outline in whole}
    present: set[str] = set()
    found: list[Family] = []
    for group in groups(whole, near):
        signature = _signature([by_id[id_] for id_ in group], near, stock, engine)
        present.add(signature)
        if signature not in known:
            pairs = [(one, other) for one in group for other in near.get(one, ()) if one < other]
            stories = cluster_known(articles(group), pairs, stock)
            known[signature] = Families(tuple(map(_family, stories)))
            store.units.keep_families(signature, known[signature])
        found += known[signature].stories
    store.units.only_families(present)
    return sorted(found, key=lambda family: family.original)


def ordered(outlines: Iterable[Outline]) -> list[Outline]:
    """The articles in the order in which they are likely to be originals, as `auditor.match.originals.rank` has it."""
    return sorted(outlines, key=lambda o: (0 if o.credited else 1, o.moment, -o.length, o.id))


def groups(outlines: Sequence[Outline], near: Pairs) -> list[list[str]]:
    """Two or more articles that hang together by candidate pairs or by one text; by first id, ids ascending."""
    same: defaultdict[str, list[str]] = defaultdict(list)
    for outline in outlines:
        same[outline.digest].append(outline.id)
    links: defaultdict[str, set[str]] = defaultdict(set)
    for one, others in near.items():
        links[one] |= others
    for ids in same.values():
        for other in ids[1:]:
            links[ids[0]].add(other)
            links[other].add(ids[0])
    seen: set[str] = set()
    found = []
    for start in sorted(links):
        if start in seen:
            continue
        seen.add(start)
        waiting, group = [start], []
        while waiting:
            one = waiting.pop()
            group.append(one)
            fresh = links[one] - seen
            seen |= fresh
            waiting += fresh
        found.append(sorted(group))
    return found


def _near(outlines: Sequence[Outline]) -> tuple[Pairs, frozenset[int]]:
    """Candidate pairs among the first articles of each text, and the anchors that are stock."""
    first = list({outline.digest: outline for outline in reversed(ordered(outlines))}.values())
    first = ordered(first)
    index = AnchorIndex.from_rows((outline.id, array("Q", outline.anchors)) for outline in first)
    near: defaultdict[str, set[str]] = defaultdict(set)
    for pair in index.pairs():
        one, other = first[pair >> 32].id, first[pair & 0xFFFFFFFF].id
        near[one].add(other)
        near[other].add(one)
    return near, index.stock()


def _signature(group: Sequence[Outline], near: Pairs, stock: frozenset[int], engine: str) -> str:
    digest = hashlib.sha256(engine.encode())
    for outline in group:
        common = sorted(stock.intersection(array("Q", outline.anchors))) if stock else []
        line = (outline.id, outline.content, sorted(near.get(outline.id, ())), common)
        digest.update(repr(line).encode("utf-8", "replace"))
    return digest.hexdigest()


def _family(story: Story) -> Family:
    return Family(story.original, tuple(a.id for a in story.articles[1:]), story.reason, story.matches)
