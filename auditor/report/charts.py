"""Geometry of the charts: plain numbers and paths, drawn by the templates as inline SVG.

Everything a chart says is also in the table or the sentence beside it; the chart is for the eye.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor, log10

from auditor.model import Alignment, Claim, Link, Reading, Shape, Stance
from auditor.report import words
from auditor.report.library import touched

# Beyond this ratio of the largest to the smallest positive figure, small ones vanish on a linear axis.
_LINEAR_UP_TO = 40
CHARACTER = 6.7  # average width of a character at 13 px, to cut labels


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the axis."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One claim: its label, bar from x1 to x2, an arrow end where a bound is open, a marker at the figure stated."""

    y: float
    label: str
    label_x: float
    label_y: float
    title: str
    x1: float
    x2: float
    arrow: str
    marker: str
    stance: str
    value: str
    value_x: float
    value_y: float
    nested: bool
    elbow: str
    as_of: str


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a claimant above the claimant's bars."""

    y: float
    label: str


@dataclass(frozen=True, slots=True)
class RangeChart:
    """The claims of an incident on one axis, gathered by claimant."""

    width: int
    height: float
    top: int
    bottom: float
    ticks: tuple[Tick, ...]
    headings: tuple[Heading, ...]
    bars: tuple[Bar, ...]
    logarithmic: bool
    describe: str


@dataclass(frozen=True, slots=True)
class _Scale:
    left: float
    right: float
    most: float
    logarithmic: bool

    def x(self, value: Decimal | float) -> float:
        number = float(value)
        share = log10(1 + number) / log10(1 + self.most) if self.logarithmic else number / self.most
        return round(self.left + (self.right - self.left) * min(share, 1.0), 1)

    def ticks(self) -> tuple[Tick, ...]:
        if self.logarithmic:
            powers = [10**p for p in range(floor(log10(self.most)) + 1)]
            return tuple(Tick(self.x(v), f"{v:,}") for v in (0, *powers))
        apart = step(self.most)
        return tuple(Tick(self.x(apart * i), f"{apart * i:,g}") for i in range(int(self.most / apart) + 1))


def step(most: float) -> float:
    """A round distance between ticks, giving four to eight of them; never below one, because people are counted."""
    rough = max(most / 6, 1.0)
    power = 10 ** floor(log10(rough))
    return float(next(m * power for m in (1, 2, 5, 10) if m * power >= rough))


def range_chart(claims: Sequence[Claim], width: int, times: Mapping[str, str] | None = None) -> RangeChart | None:
    """The chart of the claims that have a figure, by claimant; None when there are fewer than two.

    `times` names by claim id as of when a figure holds; they are printed where they differ and there is room.
    """
    groups = _groups(claims)
    shown = [c for group in groups.values() for c in group]
    if len(shown) < 2:
        return None
    stacked = width < _STACKED
    dates = times if times and not stacked and len({times.get(c.id) for c in shown}) > 1 else {}
    longest = max(len(words.short(c.count)) for c in shown if c.count)
    beside = longest + max((len(dates.get(c.id, "")) for c in shown), default=0)
    scale, logarithmic = _scale(shown, width, stacked, beside)
    row = 40 if stacked else 28
    y, headings = _TOP, list[Heading]()
    bars: list[Bar] = []
    for name, group in groups.items():
        room = int(width / CHARACTER)
        headings.append(Heading(y + 17, name if len(name) <= room else name[: room - 1] + "…"))
        y += _HEADING
        mine = {c.id for c in group}
        for claim in group:
            nested = claim.target in mine
            stem = 0 if not nested else row if bars[-1].nested else row // 2 + 4
            bars.append(_bar(claim, y, row, scale, stacked, stem, "" if nested else dates.get(claim.id, "")))
            y += row
        y += _BETWEEN
    describe = "; ".join(words.claimed(c) for c in shown)
    return RangeChart(width, y + 26, _TOP, y, scale.ticks(), tuple(headings), tuple(bars), logarithmic, describe)


_STACKED, _TOP, _HEADING, _BETWEEN, _INDENT = 500, 6, 24, 8, 14


def _groups(claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    """Claims with a figure by claimant; one that says the same again is drawn once."""
    groups: dict[str, list[Claim]] = {}
    seen = set()
    for claim in claims:
        if claim.count is None or (claim.count.least is None and claim.count.most is None):
            continue
        name = words.capital(claim.claimant.name) if claim.claimant else words.OWN_VOICE
        same = (name, claim.outcome, claim.victims.kind, claim.stance, *claim.count.interval)
        if same not in seen:
            seen.add(same)
            groups.setdefault(name, []).append(claim)
    return groups


def _scale(shown: Sequence[Claim], width: int, stacked: bool, beside: int) -> tuple[_Scale, bool]:
    counts = [c.count for c in shown if c.count]
    values = [float(v) for q in counts for v in q.interval if v is not None]
    most = max(*values, 1.0)
    logarithmic = most / min((v for v in values if v > 0), default=most) > _LINEAR_UP_TO
    right = width - (24 if stacked else 44 + beside * CHARACTER)
    return _Scale(12 if stacked else 262, right, float(ceil(most)), logarithmic), logarithmic


def _bar(claim: Claim, top: float, row: int, scale: _Scale, stacked: bool, stem: int, as_of: str) -> Bar:
    """The bar of a claim; `stem` is the length of the branch that ties a part to what stands above it."""
    count = claim.count
    assert count is not None
    y = top + (row - 12 if stacked else row / 2)
    low = scale.x(count.least) if count.least is not None else None
    high = scale.x(count.most) if count.most is not None else None
    x1, x2 = low if low is not None else scale.left, high if high is not None else scale.right + 10
    stated = count.low if count.low is not None else count.least
    at = scale.x(stated) if stated is not None else x1
    label = f"more {words.whom(claim)}" if claim.additional else words.whom(claim)
    label_x = 16.0 if stem else 0.0
    if not stacked:
        label_x += _INDENT
    room = int(((scale.right - 70) if stacked else scale.left - 14 - label_x) / CHARACTER)
    middle = top + 12 if stacked else y
    return Bar(
        y=y,
        label=label if len(label) <= room else label[: room - 1] + "…",
        label_x=label_x,
        label_y=top + 16 if stacked else y + 4.5,
        title=words.claimed(claim),
        x1=x1,
        x2=x2,
        arrow=_arrow(x2, y, 1) if high is None else _arrow(x1, y, -1) if low is None else "",
        marker=marker(claim.stance, at, y),
        stance=claim.stance.value,
        value="none" if count.most == 0 else words.short(count),
        value_x=scale.right + 20 if stacked else max(x2, at) + (16 if high is None else 12),
        value_y=top + 16 if stacked else y + 4.5,
        nested=stem > 0,
        elbow=f"M{label_x - 11:g} {middle - stem:g}V{middle:g}H{label_x - 4:g}" if stem else "",
        as_of=as_of,
    )


def _arrow(x: float, y: float, way: int) -> str:
    return f"M{x:g} {y - 5:g}L{x + 8 * way:g} {y:g}L{x:g} {y + 5:g}Z"


_MARKERS = {
    Stance.ASSERTED: "M{l} {y}A{r} {r} 0 1 1 {e} {y}A{r} {r} 0 1 1 {l} {y}Z",
    Stance.DENIED: "M{l} {t}L{e} {b}M{e} {t}L{l} {b}",
    Stance.UNSUBSTANTIATED: "M{x} {t}L{e} {y}L{x} {b}L{l} {y}Z",
    Stance.ASSESSING: "M{l} {y}A{r} {r} 0 1 1 {e} {y}A{r} {r} 0 1 1 {l} {y}Z",
    Stance.NO_COMMENT: "M{l} {y}L{e} {y}",
    Stance.ACCUSED: "M{x} {t}L{e} {b}L{l} {b}Z",
    Stance.POSSIBLE: "M{x} {b}L{e} {t}L{l} {t}Z",
    Stance.RETRACTED: "M{l} {t}L{e} {t}L{e} {b}L{l} {b}ZM{l} {t}L{e} {b}",
}


def marker(stance: Stance, x: float, y: float, size: float = 5.5) -> str:
    """The path of a stance's marker: each stance has its own shape, so that colour is never needed."""
    near = {"x": x, "y": y, "r": size, "l": x - size, "e": x + size, "t": y - size, "b": y + size}
    return _MARKERS[stance].format(**{k: f"{v:g}" for k, v in near.items()})


# --------------------------------------------------------------------------- the alignment at a glance


@dataclass(frozen=True, slots=True)
class Block:
    """A sentence on the ribbon's upper or lower edge."""

    x: float
    width: float
    kind: str


@dataclass(frozen=True, slots=True)
class Band:
    """A link between sentences of both: a polygon from the upper edge to the lower."""

    path: str
    kind: str


@dataclass(frozen=True, slots=True)
class Ribbon:
    """The alignment at a glance: original above, copy below, widths by length."""

    upper: tuple[Block, ...]
    lower: tuple[Block, ...]
    bands: tuple[Band, ...]
    ticks: tuple[tuple[float, bool, str], ...]
    describe: str


_WIDE, _GAP, _EDGE, _DEEP = 1000.0, 2.0, 12, 64


def kind_of(link: Link) -> str:
    """same, edited, moved, removed or added."""
    if link.shape is Shape.REMOVED or not link.right:
        return "removed"
    if link.shape is Shape.ADDED or not link.left:
        return "added"
    return "moved" if link.moved else "edited" if link.edited else "same"


def ribbon(original: Reading, copy: Reading, alignment: Alignment, places: Sequence[tuple[str, int, str]]) -> Ribbon:
    """The ribbon of a pair; `places` are findings as (article id, offset, severity)."""
    longest = max(sum(len(s.span.text) for s in r.sentences) + 1 for r in (original, copy))
    upper, lower = _edges(original, longest), _edges(copy, longest)
    left = {i: kind_of(k) for k in alignment.links for i in k.left}
    right = {j: kind_of(k) for k in alignment.links for j in k.right}
    bands = []
    for link in alignment.links:
        a, b = [upper[i] for i in link.left if i < len(upper)], [lower[j] for j in link.right if j < len(lower)]
        if a and b:
            bands.append(Band(_band(a, b), kind_of(link)))
    return Ribbon(
        tuple(Block(x, w, left.get(i, "removed")) for i, (x, w) in enumerate(upper)),
        tuple(Block(x, w, right.get(j, "added")) for j, (x, w) in enumerate(lower)),
        tuple(sorted(bands, key=lambda band: ("same", "edited", "moved").index(band.kind))),
        tuple(_ticks(original, upper, True, places)) + tuple(_ticks(copy, lower, False, places)),
        describe(alignment),
    )


def _edges(reading: Reading, longest: int) -> list[tuple[float, float]]:
    edges, x = [], 0.0
    room = _WIDE - _GAP * len(reading.sentences)
    for sentence in reading.sentences:
        width = max(1.0, len(sentence.span.text) / longest * room)
        edges.append((round(x, 1), round(width, 1)))
        x += width + _GAP
    return edges


def _band(upper: Sequence[tuple[float, float]], lower: Sequence[tuple[float, float]]) -> str:
    a, b = min(x for x, _ in upper), max(x + w for x, w in upper)
    c, d = min(x for x, _ in lower), max(x + w for x, w in lower)
    top, bottom, middle = _EDGE + 2, _DEEP - _EDGE - 2, _DEEP // 2
    return f"M{a:g} {top}C{a:g} {middle} {c:g} {middle} {c:g} {bottom}H{d:g}C{d:g} {middle} {b:g} {middle} {b:g} {top}Z"


def _ticks(
    reading: Reading, edges: Sequence[tuple[float, float]], upper: bool, places: Sequence[tuple[str, int, str]]
) -> list[tuple[float, bool, str]]:
    starts = [sentence.span.start for sentence in reading.sentences]
    ticks = []
    for article, offset, severity in places:
        if article == reading.article.id:
            for index in touched(reading, starts, offset, offset + 1):
                (x, width), span = edges[index], reading.sentences[index].span
                share = max(0, offset - span.start) / len(span.text)
                ticks.append((round(x + width * share, 1), upper, severity))
    return ticks


def describe(alignment: Alignment) -> str:
    """The alignment in a sentence: how many sentences are unchanged, edited, moved, removed, added."""
    kinds = [kind_of(link) for link in alignment.links]
    named = [
        ("same", "unchanged"),
        ("edited", "edited"),
        ("moved", "moved"),
        ("removed", "removed"),
        ("added", "added"),
    ]
    parts = [f"{kinds.count(kind)} {word}" for kind, word in named if kinds.count(kind)]
    return f"{words.listed(parts)}" if parts else "nothing aligned"
