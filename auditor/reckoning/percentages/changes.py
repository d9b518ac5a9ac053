"""Changes and multiples that a passage states near the two figures they are of.

"Sales slid to 4,200 units from 5,600, a drop of 33 percent that …": the statement is read by its own words, its figures by
`pairs`; the two belong together where no other figure and no new clause stands between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.arithmetic import Interval, disjoint
from auditor.model import Bound
from auditor.reckoning.figures import pairs, shares
from auditor.reckoning.figures.pairs import Pair
from auditor.reckoning.figures.slots import SEAM, Pattern, Reach, Slot
from auditor.reckoning.figures.turns import CUT, FALL, FELL, RISE, ROSE
from auditor.reckoning.percentages.ratios import Ratio, difference, stated_multiple
from auditor.text import lazily

_S = rf"(?:(?P<s>[PGMCUR])|(?P<part>{shares.FRACTIONS})\b)"
_SHARE = rf"(?:(?P<s>[PGR])|(?P<part>{shares.FRACTIONS})\b)"
_LEAD = r"(?:,|—|\(|:|;|\bor|\bwith|\bmark(?:s|ed|ing)|\brepresent(?:s|ed|ing)|\bfor|\bwas|\bis|\bamount(?:s|ed|ing) to|\bmeans|\bmeaning|\bequal to|\bequivalent to)"
_FILL = r"(?: (?:or|and|an?|the|about|that|which|is|was|nearly|almost|overall|annual|yearly|total|year-on-year|year-over-year|sharp|steep|huge|whopping|net|remarkable|represents|represented|marks|marked|representing|marking|means|meaning)){0,4}"
_STATEMENTS = tuple(
    lazily.compile(pattern)
    for pattern in (
        rf"{_LEAD}{_FILL} {_SHARE}(?: point)?(?: [a-z-]+)? (?:(?P<fall>{FALL}|discount)|{RISE})\b",
        rf"{_LEAD}{_FILL} (?:(?P<fall>{FALL}|discount)|{RISE}) (?:in [a-z ]{{3,30}})?of (?:about |nearly |almost |some |just )?{_S}",
        rf"(?:,|—) or by (?P<fall>(?!.)x)?{_SHARE}(?=[,.;)]| —|$)",
        rf"(?:,|—|\(|\bor)(?: or| and)?(?: is| was)? (?:(?P<fall>down|off|lower by)|up|higher by)(?: by)? {_SHARE}(?! (?:from|to|in Y)\b)",
    )
)
_AMOUNTS = lazily.compile(
    rf"\b(?:the|this|that) (?:[a-z-]+ )?(?:(?P<fall>{FALL}|discount)|{RISE})\b[^;:¶]{{0,80}}? (?:amount(?:s|ed)? to|c[oa]mes? to|works? out (?:at|to)|worked out (?:at|to)|equals|represent(?:s|ed)|is|was) (?:about |nearly |almost |some |just |only )?{_SHARE}(?=[,.;)]| —|$)"
)
""" "The rise, to £258 from £240, amounts to 7.5 per cent"."""
_THAN = lazily.compile(
    rf"{_S}(?: (?!and\b|but\b)[a-z-]+)? (?:(?P<fall>(?:fewer|less|lower|smaller|cheaper)(?: [a-z'-]+)? than|below|down (?:on|from))|(?:more|higher|greater|larger|bigger)(?: [a-z'-]+)? than|above|up (?:on|from)) (?:(?!(?:and|but|or|down|up|from|to|at|by|with)\b)[a-z'-]+ ){{0,7}}?(?P<a>[CMU])"
)
_ON = lazily.compile(
    rf"\b(?:(?P<fall>down|off|lower)|up|higher)(?: by)? {_S} (?:on|from|over|compared (?:with|to)) (?:(?!(?:and|but|or|down|up|from|to|at|by|with)\b)[a-z'-]+ ){{0,7}}?(?P<a>[CMU])"
)
_VERB = rf"(?:(?P<fall>{FELL}|{CUT})|{ROSE})"
_AHEAD = tuple(
    lazily.compile(pattern)
    for pattern in (
        rf"\b{_VERB}(?: by)?(?: about| nearly| almost| some| just| only)? {_SHARE}(?! (?:of|from|points?)\b)",
        rf"\b(?:an?|the|of|by)(?: [a-z-]+)? {_SHARE}(?: point)?(?: [a-z-]+){{0,2}}? (?:(?P<fall>{FALL}|discount)|{RISE})\b",
    )
)
_FACTORS = {
    "doubled": Decimal(2), "doubling": Decimal(2), "double": Decimal(2), "twice": Decimal(2), "twofold": Decimal(2), "tripled": Decimal(3), "tripling": Decimal(3),
    "trebled": Decimal(3), "trebling": Decimal(3), "threefold": Decimal(3), "quadrupled": Decimal(4), "quadrupling": Decimal(4), "fourfold": Decimal(4),
    "triple": Decimal(3), "treble": Decimal(3), "quadruple": Decimal(4), "halve": Decimal("0.5"), "quintupled": Decimal(5), "fivefold": Decimal(5), "sixfold": Decimal(6), "tenfold": Decimal(10), "halved": Decimal("0.5"), "halving": Decimal("0.5"),
}  # fmt: skip
_HEDGES = "more than|over|well over|at least|nearly|almost|not quite|about|roughly|around|approximately|less than|virtually|some"
_FOLD = "twofold|threefold|fourfold|fivefold|sixfold|tenfold"
_MULTIPLE = lazily.compile(
    rf"\b(?:(?P<hedge>{_HEDGES}) )?(?P<m>doubled|tripled|trebled|quadrupled|quintupled|halved|(?:(?<=will )|(?<=would )|(?<=to )|(?<=could )|(?<=may ))(?:double|triple|treble|quadruple|halve)|doubling|tripling|trebling|quadrupling|halving|(?:{_FOLD})(?= (?:increase|rise|jump|growth|gain)\b)|(?<=increased )(?:{_FOLD})|(?<=grew )(?:{_FOLD})|(?<=grown )(?:{_FOLD})|(?<=risen )(?:{_FOLD})|(?<=rose )(?:{_FOLD})|(?<=jumped )(?:{_FOLD})|(?<=climbed )(?:{_FOLD})|(?<=surged )(?:{_FOLD})|(?<=up )(?:{_FOLD}))\b"
)
_AS = r"as (?:many|much|high|large|big|long|tall|wide|heavy|expensive)"
_TIMES = lazily.compile(
    rf"(?:(?P<hedge>{_HEDGES}) )?(?:(?P<again>half|a third|a quarter) {_AS} again as|(?P<part>half|a third|a quarter) {_AS}(?: [a-z'-]+){{0,3}} as|"
    rf"(?:(?P<n>C)(?: times)?|(?P<m>twice|double|triple|treble|quadruple)) (?:{_AS}(?: [a-z'-]+){{0,3}} as|the)) "
    r"(?:(?:it|they|were|was|in|the|its|this|last|number|figure|price|total|rate|amount|size|of|at|that|on|who|paid) ){0,6}(?P<a>[CMU])"
)
_PARTING = lazily.compile(
    r";|\b(?:while|but|whereas|although|though|because|including|and [a-z'-]+(?: [a-z'-]+){0,2} (?:rose|fell|dropped|grew|increased|declined|was|were|had|has))\b"
)
_RATE = lazily.compile(
    r"\b(?:annually|annual(?:ised|ized)? (?:rate|growth|average)|seasonal\w*|real terms|inflation|constant|on average|compound\w*|currency|per share|comparable|organic|like-for-like|(?:a|each|every|per) year(?= (?:since|from|between|over|for)))\b"
)
SLIPS = (Decimal(1000), Decimal(10**6))


@dataclass(frozen=True, slots=True)
class Statement:
    """A stated change at its places in the text; `slot` is its share or amount, `factor` that of a multiple."""

    start: int
    end: int
    slot: Slot
    falls: bool
    factor: Decimal | None = None
    hedge: str = ""
    verb: bool = False  # "rose 4 percent": its figures can only follow


def changes(pattern: Pattern) -> Iterator[Ratio]:
    """Every stated change whose two figures the passage gives, with what the figures come to."""
    if not _worth(pattern):
        return
    found = [*pairs.pairs(pattern), *pairs.steps(pattern)]
    for statement in _statements(pattern):
        pair = _pair_of(pattern, statement, found)
        ratio = _ratio(pattern, statement, pair) if pair else None
        if ratio:
            yield ratio
    yield from _than(pattern)


def _worth(pattern: Pattern) -> bool:
    figures = sum(slot.letter in "CMUP" for slot in pattern.slots)
    return figures >= 2 and not _RATE.search(pattern.text)


def _seam(pattern: Pattern) -> int:
    """Where the sentence that states begins; 0 in a pattern of one sentence."""
    at = pattern.text.find(SEAM)
    return at + len(SEAM) if at >= 0 else 0


_SEVERAL = lazily.compile(r",? (?:and|to|or) (?:about )?[PGMC]\b|[^A-Z]{0,40}\brespectively\b")


def _statements(pattern: Pattern) -> Iterator[Statement]:
    seam = _seam(pattern)
    for rule in (*_STATEMENTS, *_AHEAD):
        for found in rule.finditer(pattern.text, max(0, seam - 2)):
            if _SEVERAL.match(pattern.text, found.end()):
                continue
            slot = pattern.of(found, "s") if found["s"] else shares.worded(found["part"])
            if " or by " in found[0]:
                yield Statement(found.start(), found.end(), slot, True)
            yield Statement(found.start(), found.end(), slot, bool(found["fall"]), verb=rule in _AHEAD)
    for found in _AMOUNTS.finditer(pattern.text, seam):
        slot = pattern.of(found, "s") if found["s"] else shares.worded(found["part"])
        at = found.start("s") if found["s"] else found.start("part")
        yield Statement(at, found.end(), slot, bool(found["fall"]))
    for found in _MULTIPLE.finditer(pattern.text, seam):
        factor = _FACTORS[found["m"]]
        yield Statement(found.start(), found.end(), shares.worded("half"), factor < 1, factor, found["hedge"] or "")


def _pair_of(pattern: Pattern, statement: Statement, found: Sequence[Pair]) -> Pair | None:
    """The pair next to the statement, where nothing parts the two; None when there is none or the figures are more."""
    base = _BASE.match(pattern.text, statement.end)
    if base and not _TIMES_OF.search(base["base"]) and "C" not in base["base"]:
        return None  # "a 12 percent increase from previous plans"
    used, seam = statement.slot.start, _seam(pattern)
    usable = [p for p in found if used not in (p.before.start, p.after.start) and p.end >= seam]
    behind = max((p for p in usable if p.end < statement.start), key=lambda p: p.end, default=None)
    ahead = min((p for p in usable if p.start >= statement.end), key=lambda p: p.start, default=None)
    about = min(
        (p for p in usable if p.start < statement.start and p.end >= statement.end),
        key=lambda p: p.end - p.start,
        default=None,
    )
    for pair, start, end in (
        (ahead, statement.end, ahead.start if ahead else 0),
        (behind, behind.end + 1 if behind else 0, statement.start),
        (about, statement.end, about.end if about else 0),
    ):
        if not pair or not _tied(pattern, start, end) or (statement.verb and pair is not ahead):
            continue
        if pair.before.start == pair.after.start and _OVER_TIME.match(pattern.text, statement.end):
            continue  # "rose by 93,000 to 3.59 million, a rise of 36 percent during the year": another span of time
        if pair is not ahead or _leads(pattern.text[start:end], statement):
            return pair
    return None


_NEW = lazily.compile(r"\b(?:and|who|which|that|those|as|when|after|year[ -]on[ -]year)\b")
_JOINED = lazily.compile(
    r"(?: [a-z'-]+){0,8},? \(?(?:from|to|against|compared with|compared to) (?:[a-z'.-]+ ){0,5}"
    r"| (?:would |will )?(?:lift|raise|cut|reduce|bring|take|push|lower|increase|boost)s? (?:[a-z']+ ){0,4}of "
)
_SINCE = lazily.compile(
    r" (?:since|from its level in) (?:[a-z]+ )?Y,? when (?:[a-z']+ ){1,6}"
)  # "fallen by P since 2010, when it had 900"
_BASE = lazily.compile(
    r"(?: in [a-z ]{1,30})? (?:from|over|on|than|compared (?:with|to)|above|below) (?P<base>[^A-Z,.;]{2,40})"
)
_TIMES_OF = lazily.compile(r"\b(?:year|month|week|quarter|season|decade|period|same|time|then|day|previous)\b")


_OVER_TIME = lazily.compile(r" (?:during|over|in|since|from|on)\b")


def _leads(between: str, statement: Statement) -> bool:
    """Whether the words between a statement and figures after it lead from the one to the others."""
    if _SINCE.fullmatch(between):
        return True
    if _NEW.search(between) or statement.slot.letter in "MCU":
        return False
    if statement.factor is not None:
        return not re.search(r", [a-z]+ing (?!to |from )", between)  # "has doubled, driving ratios to 70"
    return bool(_JOINED.fullmatch(between))


def _tied(pattern: Pattern, start: int, end: int) -> bool:
    """Whether no figure and no new clause stands between a statement and its figures."""
    words = pattern.text[start:end]
    if end - start > pairs.FAR or _PARTING.search(words.replace(SEAM, " ")):
        return False
    between = [s for place, s in zip(pattern.places, pattern.slots, strict=True) if start <= place < end]
    return all(s.letter in "YA" or (s.quantity is not None and s.quantity.dimension == "time") for s in between)


def _ratio(pattern: Pattern, statement: Statement, pair: Pair) -> Ratio | None:
    reach = Reach(min(statement.start, pair.start), max(statement.end, pair.end + 1))
    if statement.factor is not None:
        return _multiple(pattern, reach, statement, pair)
    slot, before, after = statement.slot, pair.before, pair.after
    if slot.letter in "GMCU":
        fits = before.letter == "P" if slot.letter == "G" else pairs.alike(slot, after) and slot.letter == after.letter
        return difference(reach, before, after, slot, statement.falls) if fits and _directed(pair, statement) else None
    if before.letter == "P" or not _directed(pair, statement):
        return None
    stated = shares.stated(slot)
    printed = slot.value * 100 if slot.letter == "R" else slot.value
    value = (after.value / before.value - 1) * 100
    if abs(value) > FARTHEST and not any(_fits_scaled(stated, pair, slip) for slip in SLIPS):
        return None
    return Ratio(
        reach,
        "percent",
        shares.negative(stated) if statement.falls else stated,
        shares.change(before, after),
        -printed if statement.falls else printed,
        value,
        f"({shares.shown(after.value)} − {shares.shown(before.value)}) ÷ {shares.shown(before.value)}",
    )


FARTHEST = Decimal(3000)
"""A change of more percent than this is read of the wrong figures, unless a magnitude slipped."""


def _fits_scaled(stated: Interval, pair: Pair, slip: Decimal) -> bool:
    return not disjoint(
        stated,
        shares.shifted(shares.scaled(shares.quotient(pair.after.band, pair.before.band), 100 / slip), Decimal(-100)),
    )


def _directed(pair: Pair, statement: Statement) -> bool:
    """Whether the figures move as the statement says; only a joining word lets them contradict it."""
    return pair.sure or (pair.after.value < pair.before.value) == statement.falls


def _multiple(pattern: Pattern, reach: Reach, statement: Statement, pair: Pair) -> Ratio | None:
    assert statement.factor is not None
    quotient = shares.quotient(pair.after.band, pair.before.band)
    value = pair.after.value / pair.before.value
    if pair.before.letter == "P" and pair.before.value > 50:
        return None
    if not _directed(pair, statement) or not Decimal("0.02") < value < 50:
        return None
    return Ratio(
        reach,
        "times",
        stated_multiple(statement.factor, statement.hedge, Bound.EXACT),
        quotient,
        statement.factor,
        value,
        f"{shares.shown(pair.after.value)} ÷ {shares.shown(pair.before.value)}",
    )


def _than(pattern: Pattern) -> Iterator[Ratio]:
    """ "15,000, 50 percent more than the 12,000 of a year ago"; "three times as many as the 30,000 …"."""
    seam = _seam(pattern)
    for found in (*_THAN.finditer(pattern.text, seam), *_ON.finditer(pattern.text, seam)):
        slot = pattern.of(found, "s") if found["s"] else shares.worded(found["part"])
        yield from _beside(pattern, found, Statement(found.start(), found.end(), slot, bool(found["fall"])))
    for found in _TIMES.finditer(pattern.text, seam):
        counted = pattern.of(found, "n") if found["n"] else None
        factor = _times(found, counted)
        if factor > 1 or found["part"]:
            yield from _beside(
                pattern,
                found,
                Statement(
                    found.start(),
                    found.end(),
                    counted or shares.worded("half"),
                    factor < 1,
                    factor,
                    found["hedge"] or "",
                ),
            )


def _times(found: re.Match[str], counted: Slot | None) -> Decimal:
    """The factor that "three times", "half as many" or "half as many again" names."""
    if counted:
        return counted.value
    if found["again"]:
        return 1 + shares.worded(found["again"]).value
    return shares.worded(found["part"]).value if found["part"] else _FACTORS[found["m"]]


def _beside(pattern: Pattern, found: re.Match[str], statement: Statement) -> Iterator[Ratio]:
    """The figure before "… more than the A", as the later one of the pair."""
    place = found.start("a")
    before = pattern.at(place)
    index = pattern.places.index(place)
    skipped = 0
    for at in range(index - 1, -1, -1):
        slot = pattern.slots[at]
        if slot is statement.slot or slot.start == statement.slot.start or slot.letter in "YA":
            continue
        if pairs.after_joint(pattern, pattern.places[at]):
            return
        if (
            pairs.alike(slot, before)
            and slot.value != before.value
            and slot.letter != "P"
            and _tied(pattern, pattern.places[at] + 1, found.start())
        ):
            pair = Pair(*pairs.together(before, slot), (place, pattern.places[at]), True)
            ratio = _ratio(pattern, statement, pair)
            if ratio:
                yield ratio
            return
        skipped += 1
        if skipped > 1:
            return
