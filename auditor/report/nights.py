"""Geometry of the small charts of the history: findings night by night, as plain numbers for the template.

Every figure a chart shows is also in the table beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from auditor.report.charts import Tick, step

_LEAST = 2.0  # pixels below which a bar of one finding beside hundreds would not be seen
_MARGIN = 18  # pixels at the right, half the label of the last night
_GAP = 0.28  # share of a night's room left between two bars


@dataclass(frozen=True, slots=True)
class Night:
    """The findings of one night by state, with what to call the night."""

    label: str
    title: str
    new: int = 0
    persisting: int = 0
    resolved: int = 0
    dismissed: int = 0

    @property
    def open(self) -> int:
        """How many were open at the end of the night."""
        return self.new + self.persisting


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a bar: which state it stands for, and where it is."""

    kind: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Bar:
    """One night's bar; `label` is empty where there is no room for it."""

    title: str
    parts: tuple[Part, ...]
    label: str
    x: float


@dataclass(frozen=True, slots=True)
class NightChart:
    """Open findings above the line, resolved ones below it, night by night."""

    width: int
    height: float
    base: float
    bottom: float
    left: int
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    describe: str


def night_chart(nights: Sequence[Night], width: int) -> NightChart | None:
    """The chart of the nights given, the earliest left; None when nothing was ever found."""
    most_open, most_gone = max((n.open for n in nights), default=0), max((n.resolved for n in nights), default=0)
    if not most_open + most_gone:
        return None
    apart = step(max(most_open, most_gone))
    left = 12 + 8 * len(f"{most_open + apart:,.0f}")
    top, room = 8.0, 150.0
    unit = room / max(most_open + most_gone, 1)
    base = top + max(most_open * unit, 8.0)
    bottom = base + (max(most_gone * unit, _LEAST) if most_gone else 0.0)
    each = (width - left - _MARGIN) / max(len(nights), 8)
    every = max(1, -(-len(nights) * 56 // (width - left)))
    bars = tuple(
        _bar(n, left + i * each, each, base, unit, show=(len(nights) - 1 - i) % every == 0)
        for i, n in enumerate(nights)
    )
    ticks = tuple(
        Tick(round(base - apart * i * unit, 1), f"{apart * i:,.0f}") for i in range(int(most_open / apart) + 1)
    )
    last = nights[-1]
    describe = f"{len(nights)} nights; at the end of the last {last.open} open, {last.new} of them new"
    return NightChart(width, round(bottom + 26, 1), round(base, 1), round(bottom, 1), left, bars, ticks, describe)


def _bar(night: Night, x: float, each: float, base: float, unit: float, show: bool) -> Bar:
    width = round(min(each * (1 - _GAP), 34.0), 1)
    at = round(x + (each - width) / 2, 1)
    parts, y = [], base
    for kind, number in (("persisting", night.persisting), ("new", night.new)):
        if number:
            height = round(max(number * unit, _LEAST), 1)
            y = round(y - height, 1)
            parts.append(Part(kind, at, y, width, height))
    if night.resolved:
        parts.append(Part("resolved", at, round(base + 1, 1), width, round(max(night.resolved * unit, _LEAST), 1)))
    return Bar(night.title, tuple(parts), night.label if show else "", round(x + each / 2, 1))


SPARK_WIDTH, SPARK_HEIGHT = 120, 24


def spark(nights: Sequence[Night]) -> tuple[Part, ...]:
    """Open findings of one check or source as a row of small bars, those new in a night on top."""
    most = max((night.open for night in nights), default=0)
    each = SPARK_WIDTH / max(len(nights), 12)
    start = SPARK_WIDTH - each * len(nights)
    unit = (SPARK_HEIGHT - 2) / max(most, 1)
    parts = []
    for i, night in enumerate(nights):
        y = float(SPARK_HEIGHT)
        for kind, number in (("persisting", night.persisting), ("new", night.new)):
            if number:
                height = round(max(number * unit, _LEAST), 1)
                y = round(y - height, 1)
                parts.append(Part(kind, round(start + i * each, 1), max(y, 0.0), round(each * 0.78, 1), height))
    return tuple(parts)
