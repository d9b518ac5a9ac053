"""The tolls of an incident over time, as geometry: when each total was given, and how high it was.

The picture says nothing that the list below it does not say in words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from auditor.model import Claim, Stance
from auditor.report import words
from auditor.report.charts import CHARACTER, Tick, marker, step
from auditor.report.dated import Dated, as_of
from auditor.report.library import Library

_TOLD = (Stance.ASSERTED, Stance.ACCUSED, Stance.POSSIBLE)
_TOP, _HEIGHT, _LEFT, _LINE = 16, 190, 34, 16


@dataclass(frozen=True, slots=True)
class Total:
    """A total in words, as a point, with its label; `label` is cut where there is no room for the claimant's name."""

    when: str
    what: str
    who: str
    stated: bool
    marker: str
    stance: str
    value: str
    label: str
    label_x: float
    label_y: float
    end: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """The totals in the order of their times; `lines` join the totals of one claimant."""

    width: int
    height: int
    bottom: int
    levels: tuple[Tick, ...]
    times: tuple[Tick, ...]
    lines: tuple[str, ...]
    totals: tuple[Total, ...]
    describe: str


@dataclass(frozen=True, slots=True)
class _Point:
    claim: Claim
    dated: Dated
    figure: float
    value: str
    x: float = 0.0
    y: float = 0.0

    @property
    def who(self) -> str:
        return words.capital(self.claim.claimant.name) if self.claim.claimant else words.OWN_VOICE


def timeline(claims: Sequence[Claim], library: Library, width: int) -> Timeline | None:
    """The totals of the outcome that most of them tell; None unless they were given at two times or more."""
    points = _points(claims, library)
    moments = sorted({p.dated.at for p in points})
    if len(moments) < 2:
        return None
    most = max(p.figure for p in points)
    right = width - (190 if width > 500 else 44)
    placed = [_placed(p, moments, most, right) for p in points]
    describe = "; ".join(f"{p.dated.words}: {words.told(p.claim)}, {p.who}" for p in placed)
    return Timeline(
        width,
        _HEIGHT + 28,
        _HEIGHT,
        tuple(_levels(most)),
        tuple(_times(placed, width)),
        tuple(_lines(placed)),
        tuple(_totals(placed, width)),
        describe,
    )


def _points(claims: Sequence[Claim], library: Library) -> list[_Point]:
    ids = {c.id for c in claims}
    found: list[_Point] = []
    seen = set()
    for claim in claims:
        when, count = as_of(claim, library), claim.count
        stated = None if count is None else count.low if count.low is not None else count.least
        no_total = claim.additional or claim.target in ids or claim.stance not in _TOLD
        if when is None or count is None or stated is None or no_total:
            continue
        point = _Point(claim, when, float(stated), words.short(count))
        same = (point.who, claim.outcome, claim.victims.kind, point.value, when.at)
        if same not in seen:
            seen.add(same)
            found.append(point)
    outcomes = Counter(p.claim.outcome for p in found)
    chief = max(outcomes, key=lambda o: outcomes[o], default=None)
    return sorted((p for p in found if p.claim.outcome is chief), key=lambda p: p.dated.at)


def _placed(point: _Point, moments: Sequence[datetime], most: float, right: float) -> _Point:
    share = (point.dated.at - moments[0]) / (moments[-1] - moments[0])
    x = round(_LEFT + 14 + (right - _LEFT - 14) * share, 1)
    return _Point(point.claim, point.dated, point.figure, point.value, x, _y(point.figure, most))


def _y(figure: float, most: float) -> float:
    return round(_HEIGHT - (_HEIGHT - _TOP) * figure / max(most, 1.0), 1)


def _levels(most: float) -> list[Tick]:
    distance = step(most)
    return [Tick(_y(distance * i, most), f"{distance * i:,g}") for i in range(int(most / distance) + 1)]


def _times(points: Sequence[_Point], width: int) -> list[Tick]:
    """The times under the axis; one that would run into the one before is left out, as the list has it."""
    ticks: list[Tick] = []
    for p in points:
        half = len(p.dated.short) * CHARACTER / 2
        x = min(max(p.x, half), width - half)
        if not ticks or x - ticks[-1].x > 2 * half + 8:
            ticks.append(Tick(round(x, 1), p.dated.short))
    return ticks


def _lines(points: Sequence[_Point]) -> list[str]:
    by_claimant: dict[tuple[str, str], list[_Point]] = {}
    for p in points:
        by_claimant.setdefault((p.who, p.claim.victims.kind), []).append(p)
    return [
        "M" + "L".join(f"{p.x:g} {p.y:g}" for p in mine)
        for mine in by_claimant.values()
        if len({p.dated.at for p in mine}) > 1
    ]


def _totals(points: Sequence[_Point], width: int) -> list[Total]:
    taken: list[tuple[float, float, float]] = []
    shown: set[tuple[float, float, str]] = set()
    out = []
    for p in points:
        label = p.who if width > 500 else ""
        room = len(p.value + label) * CHARACTER + 18
        end = p.x + room > width and p.x > room
        if not end and p.x + room > width:
            label = label[: max(0, int((width - p.x - 24) / CHARACTER) - len(p.value) - 1)] + "…" if label else ""
        left = p.x - room if end else p.x
        y = p.y
        while any(left < b and a < left + room and abs(y - other) < _LINE for a, b, other in taken):
            y += _LINE
        taken.append((left, left + room, y))
        value = "" if not label and (p.x, p.y, p.value) in shown else p.value
        shown.add((p.x, p.y, p.value))
        place = (p.x - 11 if end else p.x + 11, round(y + 4.5, 1), end)
        shape = marker(p.claim.stance, p.x, p.y)
        what = words.told(p.claim)
        out.append(Total(p.dated.words, what, p.who, p.dated.stated, shape, p.claim.stance.value, value, label, *place))
    return out
