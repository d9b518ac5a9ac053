"""The one duration of a passage beside its only two dates, where looser words tie them than a frame would.

"Opened in 1931 and torn down in 2011, after 70 years": no list of words knows every way to end. That the passage holds
two dates and one duration, and that the duration is said to have been filled, make up for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.arithmetic import disjoint
from auditor.model import Quantity, Sentence
from auditor.reckoning.figures import slips
from auditor.reckoning.periods import spells
from auditor.reckoning.periods.moments import Dated, Moment, Role
from auditor.reckoning.periods.spells import DAYS, Spell
from auditor.text import lazily

_FILLED = lazily.compile(
    r"\b(?:for|after|lasted|lasting|spent|served|serving|took|taking|a total of|in all|covered|stretched over|over|"
    r"marks?|marked|celebrat(?:es?|ed|ing))\s$",
    re.I,
)
_SUMMED, _FOR = lazily.compile(r"\b(?:a total of|in all)\s$", re.I), lazily.compile(r"\bfor\s$", re.I)
_PLACE = lazily.compile(
    r"^\s(?:in (?:all|business|office|power|prison|jail|captivity|exile|custody|service|orbit|space|operation|use|"
    r"charge|government|the (?:job|post|air|role|sky))|of [a-z]+(?: [a-z]+)?|on the [a-z]+|behind bars|at [a-z' ]+|"
    r"as [a-z' ]+)"
    r"(?=[,.;:]|$| and\b)|^(?=[,.;:]|$)|^\s(?:passed|elapsed|later)\b",
    re.I,
)
_OTHER = lazily.compile(
    r"\b(?:another|other|second|earlier|previous|previously|first|last|next|more|already|before|until then|more than|"
    r"every|each|planned|sentence[sd]?|term|contract|expected|would|could|should|plans?|loan|lease|known|friends?|"
    r"engaged|without|except|interrupted|of a|old|aged)\b",
    re.I,
)


def loosely(one: Dated) -> Iterator[Spell]:
    """The duration, when the two dates of a passage cannot hold it."""
    told = [(q, s) for part in _parts(one) for q, s in part if q.dimension == "time" and q.unit in DAYS]
    if len(told) != 1 or one.text.count("\n", one.sentence.span.start, one.sentence.span.end) > 2:
        return
    quantity, sentence = told[0]
    before, after = spells.around(one.text, sentence, quantity)
    if not spells.is_length(quantity) or not _FILLED.search(before) or not _PLACE.match(after):
        return
    pair = _pair(one)
    if pair is None or _OTHER.search(one.text, sentence.span.start, sentence.span.end) or _limited(before, after):
        return
    if any(moment.joined for moment in pair) and not _SUMMED.search(before):
        return
    between = spells.between(*pair)
    spell = Spell(quantity, *pair, spells.allowed(quantity), between)
    beside = sentence is one.sentence or not _FOR.search(before)
    if disjoint(spell.stated, between) and ((beside and _both(pair)) or _miswritten(quantity, spell)):
        yield spell


def _limited(before: str, after: str) -> bool:
    return not _SUMMED.search(before) and spells.bounded(before, after)


def _parts(one: Dated) -> Iterator[list[tuple[Quantity, Sentence]]]:
    yield [(q, one.sentence) for q in one.quantities]
    if one.following:
        yield [(q, one.following) for q in one.followed]


def _pair(one: Dated) -> tuple[Moment, Moment] | None:
    """The two dates in order, when one of them at least begins or ends something."""
    first, second = sorted(one.moments, key=lambda m: m.first)
    if first.last >= second.first or (first.role is Role.NONE and second.role is Role.NONE):
        return None
    return None if first.role is Role.BORN else (first, second)


def _both(pair: tuple[Moment, Moment]) -> bool:
    """Whether both dates have their part, or are days."""
    roles = [moment.role for moment in pair]
    days = all(moment.first == moment.last for moment in pair)
    return roles == [Role.BEGIN, Role.END] or (days and Role.NONE not in roles)


def _miswritten(quantity: Quantity, spell: Spell) -> bool:
    """Whether one digit of the duration is wrong."""
    length = DAYS[quantity.unit or "day"]
    whole = range(int(spell.dated[0] / length), int(spell.dated[1] / length) + 2)
    return any(slips.miswritten(int(quantity.low or 0), number) for number in whole)
