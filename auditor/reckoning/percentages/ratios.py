"""Percentages, fractions and multiples that a sentence states of figures it prints beside them.

"Rose 25 percent, from 40 to 60", "12 of the 48 members, or 30 percent", "doubled from 20 to 50": each is found by the
words that tie it to its figures, and read as what is stated and what the figures come to. Nothing is judged here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from auditor.arithmetic import Interval, disjoint
from auditor.model import Bound
from auditor.reckoning.figures import pairs, shares
from auditor.reckoning.figures.slots import ZERO, Pattern, Reach, Slot
from auditor.reckoning.figures.times import MONTHS, WEEKDAYS
from auditor.reckoning.figures.turns import CUT, FELL, ROSE
from auditor.text import lazily


@dataclass(frozen=True, slots=True)
class Ratio:
    """A stated share, change or multiple and what its figures come to, both in `unit` ("percent", "times" …).

    `printed` is the middle of what is stated, `value` the result of the figures as printed; `sum` writes it out.
    """

    found: re.Match[str] | Reach
    unit: str
    stated: Interval
    computed: Interval
    printed: Decimal
    value: Decimal
    sum: str
    slip: str = ""
    """What the printed figure would be, where a known slip gives it exactly."""

    @property
    def wrong(self) -> bool:
        """Whether no rounding lets the figures agree, or a known slip gives what is printed better than they do."""
        return bool(self.slip) or disjoint(self.stated, self.computed)


_RISE = rf"{ROSE}|growth|hike|up|higher"
_FALL = rf"{FELL}|{CUT}|reduction|down|off|lower"
_CUE = rf"(?:(?P<fall>{_FALL})|{_RISE})"
_GAP = r"[^A-XZ;:¶]"  # words and years, no figure, one sentence
_N = "[CMUP]"
_TIME = (
    r"(?: (?:in|on|over|during|since|this|last|the|past|previous|a|an|first|second|third|fourth|quarter|half|year|years|months?|weeks?|"
    rf"days?|decade|{MONTHS}|jan\.?|"
    rf"feb\.?|sept?\.?|oct\.?|nov\.?|dec\.?|{WEEKDAYS}|yesterday|"
    r"today|Y|alone|nationwide|worldwide|overall|earlier|of|fiscal|period|season|spring|summer|autumn|winter)\b){0,8}"
)
_LINK = rf"(?:{_TIME},?|(?: (?!and |while |but |as |after |when |with |compared |for |of )[a-z'-]+){{0,7}}(?:,| —))"
_WORDS = r"(?:[a-z'.-]+ ){0,4}?"
_FROM = rf"from {_WORDS}(?P<a>{_N})"
_TO = rf"to {_WORDS}(?P<b>{_N})"
_PAIR = rf"(?:{_FROM}{_GAP}{{0,40}}?\b{_TO}|to {_WORDS}(?P<b2>{_N}){_GAP}{{0,60}}?\bfrom {_WORDS}(?P<a2>{_N}))"
_AGAINST = rf"(?P<b3>{_N}){_GAP}{{0,30}}?,? (?:compared (?:with|to)|against|versus) {_WORDS}(?P<a3>{_N})"
_BY = r"(?: by| of| a further| another| some| nearly| more than)?"
_S = rf"(?:(?P<s>[PRG])|(?P<part>{shares.FRACTIONS})\b)"
_THEN = r"(?:,| —| \() ?(?:or |that is |representing )?"
_OVER = rf"(?:from|over|on|than|above) (?:the )?{_WORDS}(?P<a>{_N})"

_CHANGES = tuple(
    lazily.compile(pattern)
    for pattern in (
        rf"\b{_CUE}{_BY} {_S}{_LINK} {_PAIR}",
        rf"\b(?:{_PAIR}|{_AGAINST}){_GAP}{{0,30}}?{_THEN}(?:an? )?(?:[a-z]+ )?{_CUE}{_BY} {_S}(?! (?:from|to|in|since)\b)",
        rf"\b(?:{_PAIR}|{_AGAINST}){_GAP}{{0,30}}?{_THEN}an? {_S} (?:[a-z]+ )?{_CUE}\b",
        rf"\b{_CUE}{_GAP}{{0,30}}?{_PAIR}(?:{_TIME}|{_GAP}{{0,12}}?){_THEN}{_S}(?=[,.)]|$)",
        rf"(?P<b>{_N}){_GAP}{{0,40}}?{_THEN}(?:an? )?{_CUE}{_BY} {_S} (?:[a-z]+ )?{_OVER}",
        rf"(?P<b>{_N}){_GAP}{{0,40}}?{_THEN}(?:an? )?{_S} (?:{_CUE}|more|(?P<less>less|fewer)) {_OVER}",
    )
)
_STEPS = (
    lazily.compile(
        rf"\b{_CUE}{_BY} (?P<d>[CMU])(?: points?| [a-z]+)?, or (?P<s>P), (?:to|to close at|to end at|closing at|to settle at) (?P<b>[CMU])"
    ),
    lazily.compile(
        rf"\b{_CUE}{_BY} (?P<s>P), or (?P<d>[CMU])(?: points?| [a-z]+)?, (?:to|to close at|to end at|closing at|to settle at) (?P<b>[CMU])"
    ),
)
_SUMS = (
    lazily.compile(rf"\b{_CUE} (?P<s>[MU]){_LINK} {_PAIR}"),
    lazily.compile(rf"\b{_CUE} by (?P<s>[CMU])(?: [a-z]+)?{_LINK} {_PAIR}"),
    lazily.compile(
        rf"\b{_PAIR}{_GAP}{{0,25}}?, (?:an? )?(?:increase|rise|drop|(?P<fall>decrease|fall|decline|reduction)) of (?P<s>[CMU])\b"
    ),
)
_FACTORS = {
    "doubled": Decimal(2), "doubling": Decimal(2), "tripled": Decimal(3), "tripling": Decimal(3), "trebled": Decimal(3), "trebling": Decimal(3),
    "quadrupled": Decimal(4), "quadrupling": Decimal(4), "quintupled": Decimal(5), "halved": Decimal("0.5"), "halving": Decimal("0.5"),
    "twice": Decimal(2), "double": Decimal(2), "triple": Decimal(3),
}  # fmt: skip
_HEDGED = r"(?P<hedge>(?:more than|over|well over|at least|nearly|almost|not quite|about|roughly|around|approximately|less than|virtually|some) )?"
_MULTIPLES = tuple(
    lazily.compile(pattern)
    for pattern in (
        rf"\b{_HEDGED}(?P<m>doubled|tripled|trebled|quadrupled|quintupled|doubling|tripling|trebling|quadrupling|halving){_LINK} {_PAIR}",
        rf"\b(?P<m>C)(?:-| )?(?:fold|times) (?:increase|rise|jump|growth){_LINK} {_PAIR}",
        rf"\b{_HEDGED}(?P<m>C times|twice) (?:as (?:many|much|high|large|big|long|tall|wide|heavy|expensive)|the (?:number|figure|total|rate|amount))\b{_GAP}{{0,60}}?[:,—(] ?"
        rf"{_WORDS}(?P<b>{_N}){_GAP}{{0,40}}?(?:against|compared with|compared to|versus|up from) {_WORDS}(?P<a>{_N})",
        rf"\b(?P<m>halved|cut in half|(?:cut|fell|falls|dropped|declined|reduced) by half){_LINK} {_PAIR}",
    )
)
_DET = r"(?:of (?:the )?[a-z-]+'s |of (?:the|its|their|our|his|her|all|all the|these|those|a total of) |of |out of (?:the |its |their )?)"
_OR = r"(?:,? or |,? about |, that is |,? \(|,? — |, i\.e\. |, which is )"
_SHARES = tuple(
    lazily.compile(pattern)
    for pattern in (
        rf"\b(?:survey|poll|study|sample|analysis|review) of (?P<b>C)(?: [a-z'-]+){{0,4}} (?:found|showed)(?: that)? (?P<a>C)(?: [a-z'-]+){{0,2}}{_OR}(?P<s>[PR])\b(?! of)",
        r"\b(?:survey|poll|study|sample|analysis|review) of (?P<b>C)(?: [a-z'-]+){0,4} (?:found|showed)(?: that)? (?P<s>[PR]), or (?P<a>C)(?=,| )",
        rf"(?P<b>C)(?: [a-z'-]+){{1,3}},? and (?P<a>C) of (?:them|those|these){_OR}(?P<s>[PR])\b(?! of)",
        r"(?P<s>[PR]) of (?:the|its|their) [a-z'-]+(?: [a-z'-]+)?, (?:or |with )(?P<a>[CMU]) of (?:the |its |their |all )?(?P<b>[CMU])\b",
        r"(?P<s>[PR])(?: [a-z]+)?, or (?P<a>[CMU]) of (?:the|its|their) (?P<b>[CMU])\b",
        rf"(?P<a>[CMU])(?: [a-z'-]+){{0,3}} {_DET}(?P<b>[CMU])(?P<noun>(?: [a-z'-]+){{0,5}}){_OR}(?P<s>[PR])(?P<of> of (?:the|its|their) [a-z ]+)?",
        rf"\bof (?:the |its |their |our |all )?(?P<b>[CMU])(?P<noun>(?: [a-z'-]+){{0,5}}), (?P<a>[CMU])(?: [a-z'-]+){{0,2}}{_OR}(?P<s>[PR])\b(?P<of> of (?:the|its|their) [a-z ]+)?",
        r"\b(?P<s>[PR]) of (?:the|its|their|our|all|all the) (?:[a-z]+'s )?(?P<b>[CMU])(?: [a-z'-]+){0,4}(?:, or |, that is | \(|,? — (?:or )?)(?P<a>[CMU])(?=,|\)| —|\.| (?:people|of them|in all|in total|altogether)\b)",
        r"\b(?P<s>[PR]) of (?:the|its|their|our|all|all the) (?:[a-z]+'s )?(?P<b>[CMU])(?: [a-z'-]+){0,4},? (?P<a>[CMU])(?: [a-z'-]+)? (?:in all|in total|altogether)\b",
        r"(?P<a>[CMU])(?: [a-z'-]+){0,3},? (?:or |\()(?P<s>[PR])(?:,|\))? of (?:the|its|their|all|all the) (?:[a-z'-]+ ){0,2}?(?P<b>[CMU])\b",
        r"(?P<a>[CMU])(?: [a-z'-]+){0,3},? (?:or |\()(?P<s>[PR]) of (?:the|its|their) (?:[a-z-]+ ){1,3}of (?P<b>[CMU])\b",
        rf"(?P<a>[CMU]) {_DET}(?P<b>[CMU])(?: [a-z'-]+){{0,3}}, (?P<s>[PR])(?P<of> of (?:the|its) total)",
        r"\b(?P<s>[PR]),? (?:or |\()(?P<a>[CMU])(?: [a-z'-]+){0,2} (?:of|out of) (?:the |its |their |all )?(?P<b>[CMU])\b",
    )
)
_WORK = lazily.compile(r"\b(?:jobs?|workers?|employees?|staff|posts|positions|people)\b")
_FORCE = lazily.compile(
    r" of (?:the|its|their) (?:total )?(?:work ?force|staff|jobs|employees|payroll|total|membership)\b"
)
_BREAK = lazily.compile(r"\b(?:and|while|but|whereas|after|when|because|including|following|before|if)\b")
_ADJUSTED = lazily.compile(
    r"\b(?:annually|annual(?:ised|ized)?|adjust\w+|real terms|inflation|constant|average|averag\w+|compound\w*|per year|(?:a|each|every|per) (?:year|month|week|day)|"
    r"like-for-like|currency|per share|comparable|organic|points? of)\b"
)


_SEVERAL = lazily.compile(r",? and (?:about )?[PGM]\b|[^A-Z]{0,40}\brespectively\b")


def ratios(pattern: Pattern) -> Iterator[Ratio]:
    """Every stated share, change, multiple and difference of the sentence with its figures."""
    for rules, read in _READERS:
        for rule in rules:
            for found in rule.finditer(pattern.text):
                ratio = read(pattern, found)
                if ratio:
                    yield ratio


def _ends(pattern: Pattern, found: re.Match[str]) -> tuple[Slot, Slot] | None:
    """What was before and what came after, where the two are of one kind."""
    here = found.groupdict()
    first, last = next((f"a{n}", f"b{n}") for n in ("", "2", "3") if here.get(f"a{n}"))
    before, after = pattern.of(found, first), pattern.of(found, last)
    between = pattern.text[min(found.end(first), found.end(last)) : max(found.start(first), found.start(last))]
    if (
        not shares.alike(before, after)
        or _BREAK.search(between)
        or Decimal(1000) < max(before.value / after.value, after.value / before.value)
    ):
        return None
    return pairs.together(before, after)


def _change(pattern: Pattern, found: re.Match[str]) -> Ratio | None:
    ends = _ends(pattern, found)
    slot = pattern.of(found, "s") if found["s"] else shares.worded(found["part"])
    if (
        not ends
        or _SEVERAL.match(pattern.text, found.end())
        or _ADJUSTED.search(pattern.text[max(0, found.start() - 60) : found.end() + 30])
    ):
        return None
    if found["s"] and _NAMED_BASE.match(pattern.text, found.end("s")):
        return None
    before, after = ends
    falls = bool(found["fall"] or found.groupdict().get("less"))
    if slot.letter == "G":
        return difference(found, before, after, slot, falls) if before.letter == "P" else None
    if before.letter == "P":
        return None  # "from 45 percent to 52 percent, up 7 percent": points are often meant
    stated = shares.stated(slot)
    value = (after.value / before.value - 1) * 100
    printed = slot.value * 100 if slot.letter == "R" else slot.value
    return Ratio(
        found,
        "percent",
        shares.negative(stated) if falls else stated,
        shares.change(before, after),
        -printed if falls else printed,
        value,
        f"({shares.shown(after.value)} − {shares.shown(before.value)}) ÷ {shares.shown(before.value)}",
    )


_NAMED_BASE = lazily.compile(
    r" from (?:its|their|the|a) (?:[a-z-]+ )?(?:peak|high|low|record|plan|plans|forecast|estimate|target|budget)\b"
)


def _step(pattern: Pattern, found: re.Match[str]) -> Ratio | None:
    """ "Fell $4, or 10 percent, to $36": the amount is a share of what was before."""
    amount, after, slot = pattern.of(found, "d"), pattern.of(found, "b"), pattern.of(found, "s")
    if not shares.alike(amount, after):
        return None
    falls = found["fall"] is not None
    before = after.value + amount.value if falls else after.value - amount.value
    if before <= 0:
        return None
    reach = sum((s.value - (s.band[0] or s.value) for s in (amount, after)), ZERO)
    band = shares.scaled(shares.quotient(amount.band, (before - reach, before + reach)), shares.HUNDRED)
    sign = "+" if falls else "−"
    return Ratio(
        found,
        "percent",
        shares.stated(slot),
        band,
        slot.value,
        amount.value / before * 100,
        f"{shares.shown(amount.value)} ÷ ({shares.shown(after.value)} {sign} {shares.shown(amount.value)})",
    )


def _sum(pattern: Pattern, found: re.Match[str]) -> Ratio | None:
    ends, slot = _ends(pattern, found), pattern.of(found, "s")
    if not ends or not shares.alike(ends[0], slot):
        return None
    return difference(found, *ends, slot, found["fall"] is not None)


def _half(slot: Slot) -> Decimal:
    """Half a unit of the last digit printed."""
    exponent = slot.value.normalize().as_tuple().exponent
    return Decimal("0.5").scaleb(min(exponent, 0)) if isinstance(exponent, int) else ZERO


def difference(found: re.Match[str] | Reach, before: Slot, after: Slot, slot: Slot, falls: bool) -> Ratio | None:
    """A stated difference of two figures; None where one of them is hedged."""
    if not all(end.bound in (Bound.EXACT, Bound.RANGE) for end in (before, after)):
        return None
    low = high = after.value - before.value
    for end in (before, after):
        reach = _half(end) if slot.letter == "G" else max(end.value - (end.band[0] or 0), _half(end))
        low, high = low - reach, high + reach
    return Ratio(
        found,
        "percentage points" if slot.letter == "G" else "",
        shares.negative(slot.band) if falls else slot.band,
        (low, high),
        -slot.value if falls else slot.value,
        after.value - before.value,
        f"{shares.shown(after.value)} − {shares.shown(before.value)}",
    )


def _multiple(pattern: Pattern, found: re.Match[str]) -> Ratio | None:
    ends = _ends(pattern, found)
    word = found["m"]
    if not ends:
        return None
    slot = pattern.of(found, "m") if word.startswith("C") else None
    factor = slot.value if slot else _FACTORS.get(word, Decimal("0.5"))
    hedge = (found.groupdict().get("hedge") or "").strip()
    stated = stated_multiple(factor, hedge, slot.bound if slot else Bound.EXACT)
    before, after = ends
    return Ratio(
        found,
        "times",
        stated,
        shares.quotient(after.band, before.band),
        factor,
        after.value / before.value,
        f"{shares.shown(after.value)} ÷ {shares.shown(before.value)}",
    )


_MORE = frozenset(("more than", "over", "well over", "at least"))
_NEARLY = frozenset(("nearly", "almost", "not quite", "virtually", "less than"))


def stated_multiple(factor: Decimal, hedge: str, bound: Bound) -> Interval:
    """The factors that "more than doubled" or "three times" allow."""
    reach = factor * shares.FRACTION
    further = factor < 1  # "more than halved" is below a half
    if hedge in _MORE or bound in (Bound.MORE_THAN, Bound.AT_LEAST):
        return (None, factor + reach) if further else (factor - reach / 3, None)
    if hedge in _NEARLY:
        return (factor - reach / 3, factor + 2 * reach) if further else (factor - 2 * reach, factor + reach / 3)
    if hedge or bound is not Bound.EXACT:
        reach = factor * shares.ABOUT
    return factor - reach, factor + reach


def _share(pattern: Pattern, found: re.Match[str]) -> Ratio | None:
    part, whole, slot = pattern.of(found, "a"), pattern.of(found, "b"), pattern.of(found, "s")
    bare = part.letter == "C" and part.noun is None and whole.letter in "MU"  # "900 of its 2,000 meters"
    if (part.letter != whole.letter and not bare) or not part.value or not whole.value or not _same_base(found):
        return None
    if part.letter != "C" and part.unit != whole.unit:
        return None
    return Ratio(
        found,
        "percent",
        shares.stated(slot),
        shares.share(part, whole),
        slot.value * 100 if slot.letter == "R" else slot.value,
        part.value / whole.value * 100,
        f"{shares.shown(part.value)} ÷ {shares.shown(whole.value)}",
    )


def _same_base(found: re.Match[str]) -> bool:
    """Whether the share is of the whole just named, and not of another one ("or 30 percent of the staff")."""
    of = found.groupdict().get("of")
    if not of:
        return True
    return bool(_FORCE.match(of) and (_WORK.search(found.groupdict().get("noun") or "") or "total" in of))


_READERS: tuple[tuple[tuple[re.Pattern[str], ...], Callable[[Pattern, re.Match[str]], Ratio | None]], ...] = (
    (_CHANGES, _change),
    (_STEPS, _step),
    (_SUMS, _sum),
    (_MULTIPLES, _multiple),
    (_SHARES, _share),
)
