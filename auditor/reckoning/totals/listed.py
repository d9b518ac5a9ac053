"""Lists of parts that a passage ties to a total: "22 medals: five gold, seven silver and eight bronze".

A list is a run of figures of one kind, told alike and closed by "and". Whether it names everyone is told by how it hangs on its
total: a list after a colon or "made up of" is whole; one after "of the 64 votes" may leave some out, but cannot exceed them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.arithmetic import Interval
from auditor.model import Bound
from auditor.reckoning.figures import pairs
from auditor.reckoning.figures.slots import SEAM, ZERO, Pattern, Reach, Slot
from auditor.text import lazily

LONGEST_ITEM = 70
"""Characters of one item of a list."""
NEAR = Decimal("0.4")
"""A sum farther from the total than this share of it is of other things, unless a magnitude slipped."""
SLIPS = (Decimal(1000), Decimal(10**6), Decimal(1) / 1000, Decimal(1) / 10**6)
MOST = 12
"""Items of a list; more are a table."""

_PREPOSITIONS = frozenset(["from", "in", "for", "to", "at", "on", "by", "under", "over", "against"])
_HELPERS = lazily.compile(
    r"^(?: of (?:them|those|whom|these|which))?(?: (?:were|was|are|is|being|will go|would go|went|goes|go|will be|would be|aged))?(?: (?:the |a |an )?)"
)
_VERBS = frozenset(
    [
        "had",
        "have",
        "has",
        "did",
        "do",
        "does",
        "could",
        "can",
        "would",
        "will",
        "might",
        "should",
        "said",
        "say",
        "says",
        "who",
        "which",
        "that",
        "voted",
        "died",
        "came",
        "left",
        "got",
        "took",
        "want",
        "wanted",
        "think",
        "thought",
        "never",
        "still",
        "not",
        "now",
    ]
)
_FIRST = (
    r"(?:of (?:them|those|whom) )?(?:about |another |a further |a |an |the (?:remaining|other|last|rest,? )? ?|some )?"
)
_ONES = r"(?:, (?:an?|one) [a-z'-]+(?: [a-z'-]+)?)"
_NEXT = lazily.compile(
    rf"^(?P<item>[^A-Z;:(—,]{{0,70}}?)(?P<ones>{_ONES}{{0,4}})(?P<sep>,? and |, with |, |; and |; )(?P<rest>{_FIRST})$"
)
_LAST_ONE = lazily.compile(r"^(?: [a-z'-]+){1,4},? and (?:an?|one) [a-z'-]+")
_MORE = lazily.compile(r"^(?: [a-z'-]+){1,3}, with (?P<c>C)(?= (?:abst|absen|undecided|not voting))")
_LAST_FIGURE = lazily.compile(
    r"^(?P<sep>,? and |, )(?:the |a |an |its |their )?[a-z][a-z' -]{1,40}?(?:,? (?:with|who have|who had|which has|which have|has|have|had|holding|took|won|got|held|provided|contributed))? (?:about )?$"
)
_PARTLY = lazily.compile(
    r"\b(?:includ\w*|ages?|aged|vs|against(?= (?:M|U))|compared|after|less|citing|mostly|mainly|at least|others?(?! C)|among|too|also|especially|particularly|such as|like|rest|remainder|respectively|each|both|or|nor|(?<!more )than|from (?:C|M|U) to|up to|per|plus|respondents?|answers?|apply|applied|tick(?:ed)?|first|between)\b"
)
_DIRECT = lazily.compile(
    r"^(?:-member|-strong)?(?: (?!(?:of|who|that|which|and|or|in|on|from|for|to|at|by|with|after|since|over)\b)[a-z'-]+){0,5}?(?: (?:aboard|on board))?(?:,|:| —| \()(?: of whom| of which)? (?:of (?:them|those) )?(?:a |an |the )?$"
)
_COLON = lazily.compile(r"^[^A-Z;]{0,140}?(?::| —) (?:[a-z' -]{0,40}? )?$")
_MADE_OF = lazily.compile(
    r"^[^A-Z;:]{0,90}?\b(?:compris(?:es|ed|ing)|consist(?:s|ed|ing) of|(?:is |was |are |were |be )?made up of|(?:is |was |are |were |be )?(?:divided|split|shared)(?: equally| up)?(?: among| between| into)?|divid(?:es|ed|ing)|split(?:s|ting)?|allott?(?:s|ed|ing)|broken down into)\b[^A-Z;]{0,60}$"
)
_ALL_BEFORE = lazily.compile(
    r"(?:\ball(?: of)?(?: the| its| their| of the)?|\bthe whole(?: of)?(?: the)?|\ba total of|\bcrew of|\bjury of|\bteam of|\bparty of|\bpanel of|\bdivid\w+ (?:the|its|their|up)(?: [a-z]+)?|\bsplit(?:ting)? (?:the|its|their)) $"
)
_OF_BEFORE = lazily.compile(r"(?:(?:^|[,;:¶—] |\b(?:that|out) )of |\bof (?:the|its|their|all|all the|those) )$")
_OF_OTHER = lazily.compile(r"\b(?:C|M|U)(?: [a-z]+){0,3} (?:out )?of (?:the |its |their |all )?$")
_TOGETHER = lazily.compile(
    r"(?:,| —| \(|\band|\bso)(?: [a-z]+){0,4}?(?: (?:for |or |making |giving |with |bringing )?(?:a |the )?(?:combined |grand |overall )?total (?:of|to)| totall?ing| together| altogether| combined)(?: [a-z']+){0,3} $"
)
_IN_ALL = lazily.compile(r"^(?: [a-z'-]+){0,3} (?:in all|in total|altogether|all told|combined)(?=[,.;)]| —|$)")
_APART = frozenset(
    [
        "man",
        "woman",
        "men",
        "women",
        "child",
        "children",
        "boy",
        "girl",
        "son",
        "daughter",
        "male",
        "female",
        "gold",
        "silver",
        "bronze",
        "abstention",
    ]
)
_NESTED = lazily.compile(r"[,;] (?:and )?C of (?:them|whom|those|these)\b|C (?:in|at|from|on) (?:its|their|his|her)\b")
_ADVERB = lazily.compile(r"^(?: of (?:them|whom))? [a-z]+ly\b")
_GAMES = lazily.compile(r"^ (?:[a-z]+ )?(?:wins?|victor(?:y|ies)|loss(?:es)?|defeats?|draws?|ties)\b")


@dataclass(frozen=True, slots=True)
class Listed:
    """A total and the parts listed of it; `ones` are those told as "a woman"; `whole` when the list names all."""

    reach: Reach
    total: Slot
    parts: tuple[Slot, ...]
    ones: int
    whole: bool

    @property
    def sum(self) -> Decimal:
        """The parts added up."""
        return sum((part.value for part in self.parts), Decimal(self.ones))

    @property
    def band(self) -> Interval:
        """What the sum can be when each part was rounded on its own."""
        slack = sum((_half(part) for part in (*self.parts, self.total)), ZERO)
        return self.sum - slack, self.sum + slack

    @property
    def wrong(self) -> bool:
        """Whether the parts cannot make up the total, or exceed it."""
        low, high = self.band
        least, most = self.total.value, self.total.value
        if self.total.bound is Bound.ABOUT and self.total.quantity:
            least, most = self.total.quantity.least or least, self.total.quantity.most or most
        apart = bool(low and most < low) or bool(self.whole and high and least > high)
        return apart and (abs(self.sum - self.total.value) <= self.total.value * NEAR or self._slipped)

    @property
    def _slipped(self) -> bool:
        """Whether a magnitude word is wrong: all parts but one, or the total, fit a thousand times over."""
        total, parts = self.total.value, [part.value for part in self.parts]
        ways = [sum(parts, ZERO) * slip for slip in SLIPS] + [
            sum(parts, ZERO) + part * (slip - 1) for part in parts for slip in SLIPS
        ]
        return any(abs(way / total - 1) <= Decimal("0.02") for way in ways)


def _half(slot: Slot) -> Decimal:
    """Half a unit of the last digit of a sum or measure; counts below a thousand are counted."""
    if slot.letter == "C" and (slot.value < 1000 or pairs.step(slot) == 1):
        return ZERO
    return min(pairs.step(slot), slot.value / 20) / 2


@dataclass(frozen=True, slots=True)
class Run:
    """Figures told as one list at their places; `mode` is where in its item each stands, `ones` counts "a woman"."""

    items: tuple[tuple[int, Slot], ...]
    mode: str
    ones: int

    @property
    def first(self) -> int:
        """The place of the first figure."""
        return self.items[0][0]

    @property
    def last(self) -> int:
        """The place of the last figure."""
        return self.items[-1][0]


Placed = Sequence[tuple[int, Slot]]


def listed(pattern: Pattern) -> Iterator[Listed]:
    """Every total with a list of its parts, in order of the totals."""
    everything = list(zip(pattern.places, pattern.slots, strict=True))
    for kind in dict.fromkeys(
        (s.letter, s.unit if s.letter != "C" else None) for _, s in everything if s.letter in "CMU"
    ):
        placed = [(p, s) for p, s in everything if _of_kind(s, kind)]
        if len(placed) >= 3:
            yield from _of_one_kind(pattern, placed)


def _of_kind(slot: Slot, kind: tuple[str, str | None]) -> bool:
    if slot.letter == "C" and kind[0] != "C":
        return slot.noun is None  # "12 years in the army and 8 in the navy"
    return slot.letter == kind[0] and (kind[0] == "C" or slot.unit == kind[1])


def _of_one_kind(pattern: Pattern, placed: Placed) -> Iterator[Listed]:
    runs = {index: run for index in range(len(placed)) if (run := _run(pattern, placed, index))}
    for index, (place, total) in enumerate(placed):
        run = runs.get(index + 1)
        whole = _hangs(pattern, place, total, run) if run else None
        if run and whole is not None:
            yield _listed(place, total, run, whole)
    longest: dict[int, Run] = {}
    for run in runs.values():
        longest.setdefault(run.last, run)
    for index, (place, total) in enumerate(placed[1:], 1):
        run = longest.get(placed[index - 1][0])
        if run and _closes(pattern, place, total, run):
            yield _listed(place, total, run, True)


def _listed(place: int, total: Slot, run: Run, whole: bool) -> Listed:
    return Listed(Reach.over(place, *(p for p, _ in run.items)), total, tuple(s for _, s in run.items), run.ones, whole)


def _run(pattern: Pattern, placed: Placed, index: int) -> Run | None:
    """The figures from an index on that are told as one list, up to the one that "and" brings in."""
    items: list[tuple[int, Slot]] = []
    mode, ones = "", 0
    for at in range(index, min(len(placed), index + MOST)):
        p, slot = placed[at]
        if slot.bound is not Bound.EXACT or slot.ends[0] != slot.ends[1] or not slot.value:
            return None
        if items:
            gap = pattern.text[items[-1][0] + 1 : p]
            told, sep, more = _gap(gap)
            if not told or (mode and told != mode):
                return None
            mode, ones = told, ones + more
        items.append((p, slot))
        if len(items) > 1 and "and" in sep:
            return _ended(pattern, placed, at, items, mode, ones)
        if len(items) > 1 and mode == "first" and _LAST_ONE.match(pattern.text[p + 1 : p + 80]):
            return _checked(pattern, Run(tuple(items), mode, ones + 1))
    return None


def _ended(
    pattern: Pattern, placed: Placed, at: int, items: list[tuple[int, Slot]], mode: str, ones: int
) -> Run | None:
    more = _MORE.match(pattern.text[items[-1][0] + 1 : items[-1][0] + 90])
    if more and at + 1 < len(placed):
        items.append(placed[at + 1])
    return _checked(pattern, Run(tuple(items), mode, ones))


def _gap(gap: str) -> tuple[str, str, int]:
    """Whether the next figure comes first or last in its item, what parts the two items, and how many ones lie between."""
    if len(gap) > LONGEST_ITEM + 30 or SEAM in gap:
        return "", "", 0
    found = _NEXT.match(gap)
    if found:
        return "first", found["sep"], found["ones"].count(",")
    found = _LAST_FIGURE.match(gap)
    return ("last", found["sep"], 0) if found else ("", "", 0)


def _checked(pattern: Pattern, run: Run) -> Run | None:
    """The run when its items are told alike: all "from …", or all of a noun or adjective."""
    tail = re.match(r"[^A-Z.;:)—]{0,60}", pattern.text[run.last + 1 :])
    stretch = pattern.text[run.first : run.last + 1] + (tail[0] if tail else "")
    if _PARTLY.search(stretch.replace("C", "").replace("the remaining", "").replace("the other", "")):
        return None
    again = re.match(r"[^A-Z.;:]{0,60} and (?:about |another )?[CMU]", pattern.text[run.last + 1 :])
    if again or re.search(r"[CMU](?:, | and |, and )[CMU]", stretch):
        return None  # "two men and one woman inside and one woman outside", "three, four and five hours"
    if _NESTED.search(stretch) and not _NESTED.match(f", {stretch}"):
        return (
            None  # "106 passengers, three of them infants, and six crew", "300 in Denmark and 80 in its largest mill"
        )
    if run.mode == "last":
        return run
    signs = {_sign(pattern, p) for p, _ in run.items}
    return run if len(signs) == 1 and "verb" not in signs else None


def _sign(pattern: Pattern, place: int) -> str:
    """What an item begins with after its figure: a preposition, or "noun"; "verb" where it tells what some did."""
    words = pattern.text[place + 1 : place + 60]
    helper = _HELPERS.match(words)
    rest = (words[helper.end() :] if helper else words).lstrip()
    first = re.match(r"[a-z'-]+", rest)
    if not first or re.match(r"in favou?r|for the (?:motion|bill|measure|proposal)|against", rest):
        return "noun"
    word = first[0]
    return word if word in _PREPOSITIONS else "verb" if word in _VERBS else "noun"


def _hangs(pattern: Pattern, place: int, total: Slot, run: Run) -> bool | None:
    """Whether a list names all of its total (True), some of it (False), or is none of it (None)."""
    text = pattern.text
    gap, before = text[place + 1 : run.first], text[max(0, place - 60) : place]
    gap = (_FIGURES if total.letter == "M" else _TIMES).sub("", gap)  # "over three years", "three ways"
    if not _countable(total, run) or _PARTLY.search(gap) or _PARTLY.search(before[-25:]) or _OF_OTHER.search(before):
        return None
    sign = _sign(pattern, run.first) if run.mode == "first" else "last"
    if text.startswith((" were ", " are ", " was "), place + 1) or _sign(pattern, place) == sign != "noun":
        return None  # itself one of the items
    apart = sign != "noun" or _exclusive(pattern, run)
    if sign == "noun" and _one_apart(pattern, place, total):
        return None
    if SEAM in gap:
        told = _ALL_BEFORE.search(before) and re.search(rf"{SEAM}(?:[a-z]+ )?$", gap)
        return True if told and sign == "noun" else None
    if _DIRECT.match(gap):
        return _directly(before, gap, text[run.first :], sign, apart)
    if _MADE_OF.match(gap) or (_COLON.match(gap) and sign != "last"):
        return True
    plain = len(gap) < 160 and not re.search(r";|\b(?:while|whereas|although|because)\b", gap)
    if plain and _ALL_BEFORE.search(before) and sign in ("last", "noun"):
        return True
    if (
        plain
        and apart
        and (_OF_BEFORE.search(before) or (re.match(r"C of (?:them|whom)\b", text[run.first :]) and gap.endswith(", ")))
    ):
        return False
    return False if gap.startswith("-member") and _is_vote(text, run) else None


_FIGURES, _TIMES = lazily.compile("[CUAY]"), lazily.compile("[UAY]")


def _directly(before: str, gap: str, after: str, sign: str, apart: bool) -> bool | None:
    """A list right behind its total, after a colon or a comma."""
    if (":" in gap or "(" in gap) and sign != "last":
        return True
    if not apart or sign == "last":
        return True if _ALL_BEFORE.search(before) else None
    partial = _OF_BEFORE.search(before) or sign != "noun" or re.match(r"C of (?:them|whom)\b", after)
    return not partial


def _exclusive(pattern: Pattern, run: Run) -> bool:
    """Whether nobody can be in two of the groups: sexes, medals, degrees, votes."""
    if _is_vote(pattern.text, run):
        return True
    return all(_one_apart(pattern, p, slot) for p, slot in run.items)


def _one_apart(pattern: Pattern, place: int, slot: Slot) -> bool:
    words = pattern.text[place + 1 : place + 40]
    found = re.match(r"(?: of (?:them|whom))?(?: (?:were|are))? (?P<w>[a-z'-]+)", words)
    word = found["w"] if found else ""
    return bool({pairs.head(slot), word, word.rstrip("s")} & _APART or _ADVERB.match(words))


def _is_vote(text: str, run: Run) -> bool:
    tail = text[run.first : run.last + 30]
    return bool(re.search(r"\b(?:in favou?r|for)\b", tail) and re.search(r"\b(?:against|opposed|abst\w+)\b", tail))


def _countable(total: Slot, run: Run) -> bool:
    """Whether the total can be made of such parts."""
    if not total.single or total.value <= 1:
        return False
    return total.letter == run.items[0][1].letter and total.letter != "U"


def _closes(pattern: Pattern, place: int, total: Slot, run: Run) -> bool:
    """Whether a figure after a list says that it is its total."""
    gap = pattern.text[run.last + 1 : place]
    exact = total.single
    if SEAM in gap or not exact or len(gap) > 130 or _PARTLY.search(gap):
        return False
    if _GAMES.match(pattern.text[run.first + 1 : run.first + 30]):
        return bool(re.fullmatch(r" [a-z]+ (?:from|in|after|out of) (?:the |its |their )?", gap))
    if re.search(r"\ball (?:of )?(?:the )?$", gap) and {pairs.head(s) for _, s in run.items} <= {"man", "woman"}:
        return True
    if re.match(r"(?: [a-z'-]+){1,4} making up (?:the |a )?$", gap):
        return True
    return bool(_TOGETHER.search(gap)) or ("," in gap and bool(_IN_ALL.match(pattern.text[place + 1 : place + 60])))
