"""Links that only meaning shows: for sentences that words alone left over, in a named band of word likeness.

A semantic link may withdraw the finding that something was removed or added. It is marked as what it is and supports
no finding.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.match.budget import Budget, Edge, shared

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.match.embed import Embedder

BAND = (0.08, 0.6)
"""Likeness in words of the pairs that the model is asked about: below it two sentences share no subject; above it
words decide.
"""

CLOSE = 0.7  # cosine from which two sentences of one story say the same


def links(
    left: Sequence[str], right: Sequence[str], budget: Budget, near: list[Edge], embedder: Embedder
) -> dict[Edge, float]:
    """Pairs of sentences without counterpart, each the other's closest, with their cosine."""
    ours, theirs = {i for i, _ in budget.taken}, {j for _, j in budget.taken}
    asked = sorted((i, j) for i, j in near if i not in ours and j not in theirs and _in_band(budget, i, j))
    if not asked:
        return {}
    rows, columns = sorted({i for i, _ in asked}), sorted({j for _, j in asked})
    vectors = embedder.vectors([left[i] for i in rows] + [right[j] for j in columns])
    of_left = dict(zip(rows, vectors, strict=False))
    of_right = dict(zip(columns, vectors[len(rows) :], strict=True))
    cosines = {(i, j): sum(a * b for a, b in zip(of_left[i], of_right[j], strict=True)) for i, j in asked}
    found: dict[Edge, float] = {}
    for (i, j), cosine in sorted(cosines.items(), key=lambda item: (-item[1], item[0])):
        if cosine >= CLOSE and i not in ours and j not in theirs:
            found[i, j] = min(1.0, cosine)
            ours.add(i)
            theirs.add(j)
    embedder.links += len(found)
    return found


def _in_band(budget: Budget, i: int, j: int) -> bool:
    likeness = budget.likeness(i, j, shared(budget.ours[i], budget.theirs[j], budget.weight))
    return BAND[0] <= likeness < BAND[1]
