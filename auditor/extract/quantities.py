"""Quantities of a text: figures with their unit or counted noun, their bounds and exact spans; and what was refused.

The stages: scan the figures and read the unit of each, join ranges, name what plain numbers count, refuse what is no
quantity after all, then read the hedges. One pass, linear in the text; quantulum3 and pint are not loaded.
"""

from __future__ import annotations

from decimal import Decimal

from auditor.extract import bounds, counting, measures, ranges, rejects
from auditor.extract.figure import Figure, Refused
from auditor.extract.figures import Scanner
from auditor.model import Bound, Quantity, QuantityKind, Rejected, Span
from auditor.text import numbers


def extract(text: str) -> tuple[tuple[Quantity, ...], tuple[Rejected, ...]]:
    """All quantities of a text in reading order, and every number that was not read as one, with the reason."""
    return _Reader(text).read()


class _Reader:
    """Reads one text; `text` and `lower` are the plain forms, in which every character keeps its place."""

    def __init__(self, text: str) -> None:
        self.original = text
        self.scanner = Scanner(text)
        self.text, self.lower = self.scanner.text, self.scanner.lower
        self.refused: list[Refused] = []

    def read(self) -> tuple[tuple[Quantity, ...], tuple[Rejected, ...]]:
        found = ranges.compound(self.lower, self._figures())
        measures.share(self.lower, found)
        kept = self._sift(ranges.join(self.lower, found))
        quantities, floor = [], 0
        for figure in kept:
            quantities.append(self._quantity(figure, floor))
            floor = figure.end
        return tuple(quantities), self._rejected()

    def _figures(self) -> list[Figure]:
        found: list[Figure] = []
        for item in self.scanner.scan():
            if found and item.start < found[-1].end:  # a digit inside a unit: "µg/m3", "l/100km"
                continue
            if isinstance(item, Refused):
                self.refused.append(item)
            else:
                measures.read_unit(self.text, self.lower, item)
                measures.read_below_zero(self.lower, item)
                found.append(item)
        return found

    def _sift(self, found: list[Figure]) -> list[Figure]:
        kept: list[Figure] = []
        for index, figure in enumerate(found):
            following = found[index + 1] if index + 1 < len(found) else None
            measures.read_age(self.text, self.lower, figure)
            measures.read_age_in_list(self.lower, figure, kept)
            if figure.unit is None:
                counting.read_noun(self.text, self.lower, figure, found[index + 1 : index + 4])
                if figure.noun is None:
                    counting.read_ellipsis(self.lower, figure, kept)
                counting.read_or_two(self.text, self.lower, figure)
                counting.read_index_level(self.lower, figure, following)
            reason = rejects.reason(self.text, self.lower, figure)
            if reason:
                self.refused.append(Refused(figure.start, figure.number[1], reason))
            else:
                kept.append(figure)
        return kept

    def _rejected(self) -> tuple[Rejected, ...]:
        self.refused.sort(key=lambda refused: refused.start)
        return tuple(Rejected(self._span((r.start, r.end)), r.reason) for r in self.refused)

    def _span(self, ends: tuple[int, int]) -> Span:
        return Span.of(self.original, *ends)

    def _quantity(self, figure: Figure, floor: int) -> Quantity:
        hedge = (
            bounds.before(self.lower, figure.start, floor)
            or bounds.after(self.lower, figure.number[1])
            or bounds.after(self.lower, figure.end)
        )
        if hedge and bounds.is_rise(self.lower, hedge, figure.end):
            hedge = None
        low, high = _ordered(figure)
        bound, least, most = _allowed(figure, low, high, hedge)
        return Quantity(
            span=self._span((figure.start, figure.end)),
            low=low,
            high=high,
            bound=bound,
            least=least,
            most=most,
            unit=figure.unit,
            dimension=figure.dimension if figure.unit else "ratio" if figure.shape == "part" else "count",
            noun=figure.noun,
            step=figure.step,
            kind=_kind(figure),
            number=self._span(figure.number),
            unit_span=self._span(figure.unit_span) if figure.unit_span else None,
            hedge=self._span((hedge.start, hedge.end)) if hedge else None,
            note=figure.note,
        )


def _ordered(figure: Figure) -> tuple[Decimal | None, Decimal | None]:
    """The two ends with the lower first ("from 4.8 to 4.7 percent" is 4.7 to 4.8)."""
    if figure.low is None or figure.high is None:
        return None, None
    low, high = numbers.neat(figure.low), numbers.neat(figure.high)
    return (low, high) if low <= high else (high, low)


def _allowed(
    figure: Figure, low: Decimal | None, high: Decimal | None, hedge: bounds.Hedge | None
) -> tuple[Bound, Decimal | None, Decimal | None]:
    """The bound, and what the words allow."""
    if figure.shape == "vague" or low is None or high is None:
        if hedge and hedge.bound in (Bound.AT_MOST, Bound.LESS_THAN):
            return Bound.VAGUE, None, high
        return Bound.VAGUE, figure.least, figure.most
    bound = hedge.bound if hedge else Bound.RANGE if figure.is_range else Bound.EXACT
    counted = figure.unit is None and figure.shape != "part"
    return bound, *bounds.allowed(low, high, bound, counted, bool(hedge and hedge.nearly))


def _kind(figure: Figure) -> QuantityKind:
    if figure.age:
        return QuantityKind.AGE
    if figure.dimension == "currency":
        return QuantityKind.MONEY
    if figure.dimension in ("percentage", "percentage point"):
        return QuantityKind.PERCENT
    if figure.unit:
        return QuantityKind.MEASURE
    return QuantityKind.RATIO if figure.shape == "part" else QuantityKind.COUNT
