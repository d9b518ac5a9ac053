"""Quantities of a text: figures with their unit or counted noun, their bounds and exact spans; and what was refused,
with the reason.

The stages: scan the figures, read the unit of each, join ranges, refuse what is no quantity after all, then hedges
and nouns.
"""

from __future__ import annotations

import re
from decimal import Decimal

from auditor.extract import bounds, nouns, ranges, rejects, units
from auditor.extract.figure import Figure, Refused
from auditor.extract.figures import Scanner
from auditor.model import Bound, Quantity, QuantityKind, Rejected, Span


def extract(text: str) -> tuple[tuple[Quantity, ...], tuple[Rejected, ...]]:
    """All quantities of a text in reading order, and every number that was not read as one. Spans are exact; linear in
    the text.
    """
    return Reader(text).read()


_AGE = re.compile(r"[ -]?(?:(year|month|week|day)s?[ -]olds?|(year|month|week)s? of age)(?![a-z])")
_AGE_BEFORE = re.compile(
    r"(?:(?<![a-z])(?:aged|ages|age|under the age of|the age of|over the age of)(?: of| between| from)? )$"
)
_APPOSED = re.compile(r"[A-Z][\w'.-]+,? $")
_AGE_AFTER = re.compile(r"(?:,|\.(?:\s|$)|$| at the time)")
_SAME_AGAIN = re.compile(
    r"(?:(?<![a-z])(?:up|down) from|compared (?:with|to)|against|(?<![a-z])versus|(?<![a-z])vs\.?|"
    r"(?<![a-z])from|(?<![a-z])by|(?<![a-z])(?:wounding|injuring|killing)|and (?:wounded|injured|"
    r"killed)) (?:(?:about|around|some|only|just|roughly|a|an average of) ){0,2}$"
)
_OF_THEM = re.compile(
    r" of (?:(?:them|those|these|whom)(?![a-z])|the (dead|victims|killed|wounded|injured|casualties|"
    r"deceased|fatalities|bodies)(?![a-z]))"
)
_WERE = re.compile(r"(?: [a-z]+){0,2}? (?:were|are)(?= )")
_END = re.compile(r"\.?(?:\s|$)|[,;)]")
_LEVEL = re.compile(r"\d[\d,]*\.\d\d")
_RATE = re.compile(
    r" (?:per|an?|each|every) (minute|hour|day|week|month|year|night|decade|season|game|match|person|"
    r"capita|head)(?! ago| earlier| before| later| after| old|[a-z])"
)
_CLAUSE = re.compile(r"[;.!?] |\n")
_SPLIT = re.compile(r"( ?\([^()\n]{1,40}\)|\))(?= per | an? )")
_PERSON_WAS = re.compile(
    r"(?<![a-z])(?:who|he|she|i|i'm|he's|she's|who's)(?: (?:is|was|turned|turns|am|will be|had just turned))? $"
)


class Reader:
    """Reads one text, step by step; holds nothing beyond it."""

    def __init__(self, text: str) -> None:
        self.original = text
        self.scanner = Scanner(text)
        self.text, self.lower = self.scanner.text, self.scanner.lower
        self.refused: list[Refused] = []

    def read(self) -> tuple[tuple[Quantity, ...], tuple[Rejected, ...]]:
        found: list[Figure] = []
        for item in self.scanner.scan():
            if found and item.start < found[-1].end:  # a digit inside a unit: "µg/m3", "l/100km"
                continue
            if isinstance(item, Refused):
                self.refused.append(item)
            else:
                self.unit(item)
                found.append(item)
        found = ranges.compound(self.lower, found)
        self.share(found)
        kept = self.sift(ranges.join(self.lower, found))
        quantities = tuple(self.quantity(figure, floor) for figure, floor in kept)
        return quantities, self.rejected()

    def rejected(self) -> tuple[Rejected, ...]:
        self.refused.sort(key=lambda r: r.start)
        return tuple(Rejected(Span.of(self.original, r.start, r.end), r.reason) for r in self.refused)

    # ---------------------------------------------------------------- units

    def unit(self, figure: Figure) -> None:
        """Attach the unit that follows the number, an age, or what a price is for ("$ per gallon", "$48,000 a year")."""
        if figure.unit:
            found = units.compound(self.text, self.lower, units.Found(figure.unit, figure.dimension, figure.end))
            if found.end > figure.end:
                figure.unit, figure.dimension, figure.end = found.name, found.dimension, found.end
            return
        if figure.shape == "none":
            return
        age = _AGE.match(self.lower, figure.end)
        if age:
            figure.age, figure.unit, figure.dimension = True, f"{age[1] or age[2]} of age", "age"
            figure.unit_span, figure.end = (age.start() + (self.lower[age.start()] in " -"), age.end()), age.end()
            return
        at = figure.end
        if figure.shape in ("vague", "part", "words") and self.lower.startswith(" of ", at):
            at += 3
        if self.lower[at : at + 2] in ("- ", " -"):
            return
        if self.lower[at : at + 1] in (" ", "-"):
            at += 1
        if self.text.startswith(("US ", "UK ", "U.S. ", "imperial "), at):
            at = self.text.index(" ", at) + 1
        if figure.shape == "part" and self.lower.startswith(("a ", "an "), at):
            at = self.lower.index(" ", at) + 1
        found = units.unit_at(self.text, self.lower, at)
        if found and not self.misread(figure, found, at):
            figure.unit, figure.dimension, figure.note = found.name, found.dimension, found.note
            figure.unit_span, figure.end = (at, found.end), found.end
            self.split_unit(figure)

    def split_unit(self, figure: Figure) -> None:
        """ "74 miles (119 kilometers) per hour": what the unit is counted per stands behind the bracket."""
        bracket = _SPLIT.match(self.lower, figure.end)
        if (
            bracket
            and figure.unit
            and (
                per := units.compound(self.text, self.lower, units.Found(figure.unit, figure.dimension, bracket.end(1)))
            ).end
            > bracket.end(1)
        ):
            figure.unit, figure.dimension = per.name, per.dimension

    def misread(self, figure: Figure, found: units.Found, at: int) -> bool:
        return rejects.no_unit(self.text, self.lower, figure, found, at)

    def share(self, found: list[Figure]) -> None:
        """ "1,000 and 10,000 stg", "9, 12 and 15 miles": the unit printed once holds for the figures before it."""
        for index in range(len(found) - 2, -1, -1):
            a, b = found[index], found[index + 1]
            if (
                not a.unit
                and b.unit
                and not b.is_range
                and a.shape == b.shape
                and not a.plain_year
                and b.dimension != "age"
            ):
                if (
                    self.lower[a.end : b.start] in (" and ", ", ", " or ", " and/or ")
                    and (b.unit_span or (0, 0))[0] >= b.number[1]
                ):
                    a.unit, a.dimension = b.unit, b.dimension
                    if (
                        b.scale > 1
                        and a.scale == 1
                        and a.low is not None
                        and abs(a.low) < 1000
                        and b.low is not None
                        and a.low < 100 * b.low / b.scale
                    ):
                        a.low = a.high = a.low * b.scale
                        a.step = (a.step or Decimal(1)) * b.scale

    # ---------------------------------------------------------------- refusing

    def sift(self, found: list[Figure]) -> list[tuple[Figure, int]]:
        kept, floor = [], 0
        for index, figure in enumerate(found):
            limit = found[index + 1].start if index + 1 < len(found) else len(self.text)
            self.age(figure)
            if figure.unit is None:
                self.noun(figure, limit, found[index + 1] if index + 1 < len(found) else None)
                if figure.noun is None:
                    self.elliptic(figure, kept)
                if figure.noun and (rate := _RATE.match(self.lower, figure.end)):
                    figure.noun, figure.end = f"{figure.noun} per {rate[1]}", rate.end()
            reason = rejects.reason(self.text, self.lower, figure)
            if reason:
                self.refused.append(Refused(figure.start, figure.number[1], reason))
            else:
                kept.append((figure, floor))
            floor = figure.end
        return kept

    def age(self, figure: Figure) -> None:
        """ "aged 18 to 34", "who was 10.", "Hassan, 34," are ages without a unit."""
        if figure.unit and figure.unit != "year":
            return
        left = self.lower[max(0, figure.start - 40) : figure.start]
        if _AGE_BEFORE.search(left) or (
            figure.unit is None
            and figure.low is not None
            and 0 < figure.low < 120
            and _AGE_AFTER.match(self.lower, figure.end)
            and (
                _PERSON_WAS.search(left)
                or (
                    left.endswith(", ")
                    and self.lower[figure.end : figure.end + 1] == ","
                    and _APPOSED.search(self.text[max(0, figure.start - 30) : figure.start])
                )
            )
        ):
            figure.age, figure.unit, figure.dimension = True, "year of age", "age"

    def noun(self, figure: Figure, limit: int, following: Figure | None) -> None:
        """What the number counts; a measure between them belongs to the noun ("two 500-pound bombs")."""
        at = figure.end
        of = self.lower.startswith(" of ", at)
        if of and self.predicate(figure, limit):
            return
        if of:
            at = self.partitive(at + 3)
        one = figure.low == 1 and not figure.is_range and not of
        if following and following.unit and following.start - at == 1 and not of and following.dimension != "currency":
            at = limit = following.end
            noun = nouns.noun_at(self.text, self.lower, at, one)
            if noun:
                figure.noun, figure.noun_plural = noun.name, noun.plural
            return
        noun = nouns.noun_at(self.text, self.lower, at, one)
        if noun and noun.end > limit and following and following.unit is None and noun.end >= following.end:
            following.absorbed = True
            limit = noun.end
        if noun and noun.end <= limit:
            figure.noun, figure.noun_plural = noun.name, noun.plural
            figure.end = noun.end

    def predicate(self, figure: Figure, limit: int) -> bool:
        """ "Seventeen of those killed were children", "36 of them relatives": the noun is said of them afterwards."""
        whole = _OF_THEM.match(self.lower, figure.end)
        if not whole:
            return False
        said = _WERE.match(self.lower, whole.end())
        noun = nouns.noun_at(self.text, self.lower, said.end() if said else whole.end(), False)
        if noun and noun.plural and noun.end <= limit and noun.name.split()[-1] not in ("dead",):
            figure.noun = noun.name
        elif whole[1]:
            figure.noun = nouns.singular(whole[1])
        return True

    def elliptic(self, figure: Figure, kept: list[tuple[Figure, int]]) -> None:
        """A bare number set against one just named counts the same: "3.9 million headsets, up from 2.4 million"."""
        if not kept or figure.shape not in ("digits", "words") or figure.plain_year:
            return
        last = kept[-1][0]
        between = self.lower[last.end : figure.start]
        if self.index_level(figure, kept):
            figure.noun = "point"
        elif len(between) < 120 and _SAME_AGAIN.search(between) and not _CLAUSE.search(between):
            if between.endswith("by ") and not _END.match(self.lower, figure.end):
                return
            figure.noun = last.noun
            if last.unit and last.dimension in ("percentage", "currency", "length", "fuel economy", "speed", "mass"):
                figure.unit, figure.dimension = last.unit, last.dimension

    def index_level(self, figure: Figure, kept: list[tuple[Figure, int]]) -> bool:
        """ "rose 64 points to 4,577.10": the level of an index, in the points named before it in the sentence."""
        if not _LEVEL.fullmatch(self.lower, *figure.number) or not self.lower.endswith(("to ", "at "), 0, figure.start):
            return False
        for last, _ in reversed(kept):
            if figure.start - last.end > 160 or _CLAUSE.search(self.lower, last.end, figure.start):
                return False
            if last.noun == "point":
                return True
        return False

    _OF = re.compile(
        r" (?:the|his|her|its|their|our|my|these|those|[A-Z][\w]+'s)(?: (?:most|least|more|many|few|very|"
        r"only|other))?(?= )|(?: (?:most|least))(?= )"
    )

    def partitive(self, at: int) -> int:
        found = self._OF.match(self.text, at)
        return found.end() if found else at

    # ---------------------------------------------------------------- quantities

    def quantity(self, figure: Figure, floor: int) -> Quantity:
        hedge = (
            bounds.before(self.lower, figure.start, floor)
            or bounds.after(self.lower, figure.number[1])
            or bounds.after(self.lower, figure.end)
        )
        counted = figure.unit is None and figure.shape != "part"
        bound, least, most = self.allowed(figure, hedge, counted)
        return Quantity(
            span=Span.of(self.original, figure.start, figure.end),
            low=figure.low, high=figure.high, bound=bound, least=least, most=most,
            unit=figure.unit, dimension=figure.dimension if figure.unit else ("ratio" if figure.shape == "part" else "count"),
            noun=figure.noun, step=figure.step, kind=self.kind(figure),
            number=Span.of(self.original, *figure.number),
            unit_span=Span.of(self.original, *figure.unit_span) if figure.unit_span else None,
            hedge=Span.of(self.original, hedge.start, hedge.end) if hedge else None, note=figure.note,
        )  # fmt: skip

    def allowed(
        self, figure: Figure, hedge: bounds.Hedge | None, counted: bool
    ) -> tuple[Bound, Decimal | None, Decimal | None]:
        if figure.shape == "vague":
            least, most = figure.least, figure.most
            if hedge and hedge.bound in (Bound.AT_MOST, Bound.LESS_THAN):
                least, most = None, figure.high
            return Bound.VAGUE, least, most
        assert figure.low is not None
        assert figure.high is not None
        if figure.low > figure.high:
            figure.low, figure.high = figure.high, figure.low
        bound = hedge.bound if hedge else Bound.RANGE if figure.is_range else Bound.EXACT
        least, most = bounds.allowed(figure.low, figure.high, bound, counted, bool(hedge and hedge.nearly))
        return bound, least, most

    def kind(self, figure: Figure) -> QuantityKind:
        if figure.age:
            return QuantityKind.AGE
        if figure.dimension == "currency":
            return QuantityKind.MONEY
        if figure.dimension in ("percentage", "percentage point"):
            return QuantityKind.PERCENT
        if figure.unit:
            return QuantityKind.MEASURE
        return QuantityKind.RATIO if figure.shape == "part" else QuantityKind.COUNT
