"""Article text cut into runs that are drawn alike: what changed, what was found, what was read there.

The layers (differences, findings, marks) overlap freely; here they become one flat sequence, so that templates and the
terminal only loop and print. No markup here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from auditor.model import Severity, Span
from auditor.report.diff import Change, Changed


class Placed(Protocol):
    """Anything with a start and an end."""

    @property
    def start(self) -> int:
        """The first character."""

    @property
    def end(self) -> int:
        """The character after the last."""


@dataclass(frozen=True, slots=True)
class Run:
    """Text drawn alike: the kind of change (or None) and whether a finding speaks of it."""

    text: str
    change: Change | None = None
    found: Severity | None = None


@dataclass(frozen=True, slots=True)
class Pin:
    """A finding at a passage it speaks of: `place` among its evidence, `number` on the page, `anchor` at the first."""

    key: str
    severity: Severity
    place: int
    start: int
    end: int
    number: int = 0
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something read at a place: kind (`quantity`, `claim`, `said`) and a note for people."""

    start: int
    end: int
    kind: str
    note: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Runs under at most one mark; `pins` end here."""

    runs: tuple[Run, ...]
    kind: str = ""
    note: str = ""
    pins: tuple[Pin, ...] = ()


def pieces(
    span: Span, changes: Sequence[Changed] = (), pins: Sequence[Pin] = (), marks: Sequence[Mark] = ()
) -> tuple[Piece, ...]:
    """The span's text in pieces, in order; their text joined is the span's text."""
    inside = [m for m in marks if m.start >= span.start and m.end <= span.end]
    edges = sorted({span.start, span.end, *_edges(span, inside), *_edges(span, pins)})
    out: list[Piece] = []
    for start, end in pairwise(edges):
        mark = next((m for m in inside if m.start <= start and end <= m.end), None)
        runs = _runs(span, start, end, changes, pins)
        ends = tuple(p for p in pins if min(p.end, span.end) == end)
        note = mark.note if mark and mark.end == end else ""
        out.append(Piece(runs, mark.kind if mark else "", note, ends))
    return _joined(out)


def _joined(found: Sequence[Piece]) -> tuple[Piece, ...]:
    """Neighbours of one mark as one piece, so that a mark is reached once by keyboard; a pin still ends a piece."""
    out: list[Piece] = []
    for piece in found:
        last = out[-1] if out else None
        if last and last.kind and last.kind == piece.kind and not last.note and not last.pins:
            out[-1] = Piece(last.runs + piece.runs, piece.kind, piece.note, piece.pins)
        else:
            out.append(piece)
    return tuple(out)


def _runs(span: Span, start: int, end: int, changes: Sequence[Changed], pins: Sequence[Pin]) -> tuple[Run, ...]:
    near = [c for c in changes if c.start < end and start < c.end]
    cuts = sorted({start, end, *(c.start for c in near if c.start > start), *(c.end for c in near if c.end < end)})
    runs = []
    for a, b in pairwise(cuts):
        change = next((c.kind for c in near if c.start <= a and b <= c.end), None)
        worst = min((p.severity for p in pins if p.start <= a and b <= p.end), key=lambda s: s.rank, default=None)
        runs.append(Run(span.text[a - span.start : b - span.start], change, worst))
    return tuple(runs)


def _edges(span: Span, placed: Iterable[Placed]) -> Iterable[int]:
    return (edge for p in placed for edge in (p.start, p.end) if span.start < edge < span.end)


def apart(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """The marks that do not overlap an earlier or longer one, in reading order."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.start, -m.end)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return tuple(kept)
