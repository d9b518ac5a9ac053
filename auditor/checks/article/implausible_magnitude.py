"""article/implausible-magnitude: a figure a power of ten away from what its own base allows."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import chain

from auditor.checks import check
from auditor.model import Bound, Evidence, Problem, Reading, Settings
from auditor.reckoning.figures import shares, slots
from auditor.reckoning.figures.slots import Pattern
from auditor.reckoning.magnitudes import places, powers, scales
from auditor.reckoning.rates import quotients, workings
from auditor.text import lazily

_SLIPS = {3: "a thousand times", 6: "a million times", 1: "ten times", 2: "a hundred times", 9: "a billion times"}
_TOWN = r"(?:village|town|township|city|hamlet|island|district|settlement|community|county|suburb) of (?:only |just |barely )?(?P<home>C)(?= (?:people|residents|inhabitants|souls|villagers)\b|[,.;]| where| in | near | on |$)"
_DEAD = r"(?:killed|killing|left|leaving) (?P<dead>C)(?= (?:people|residents|villagers|inhabitants|civilians|others|dead|more|men|of them)|[,. ])"
_EVER_LIVED = lazily.compile(r"\b(?:ever|lived|history)\b")
_GAP = r"[^A-XZ;]{1,70}?"
_TOLLS = (lazily.compile(rf"\b{_DEAD}{_GAP}\b{_TOWN}"), lazily.compile(rf"\b{_TOWN}{_GAP}\b{_DEAD}"))


_MISSCALED = {
    "falls to more": "{1} to {0} is told as a fall, and is a rise.",
    "rises to less": "{1} to {0} is told as a rise, and is a fall.",
    "is more people than live on earth": "{0} is more people than live on earth.",
    "is one sum in two magnitudes": "{0} and {1} are one sum in two magnitudes.",
}


@check("warning", silences=("article/rate-mismatch", "article/ratio-mismatch"))
def implausible_magnitude(reading: Reading, settings: Settings) -> Iterator[Problem]:
    """A figure a power of ten away from what its own base allows.

    Why: million for billion is the most frequent slip of all, and no speller sees it. It betrays itself where the article gives a
    base: pupils and the sum for each, parts and their sum, a fall to more, a country of known population. The populations are looked up
    in a table and only believed to a factor of eight.

    Flags:
        The council set a $3 million budget for 40,000 pupils, or $75,000 each.
        The stadium cost $600 million, or $1,000 for each of its 60,000 seats.
        India, a nation of 1.3 million people, votes in April.
        Sales rose to $8.2 billion, of which exports made up $3.1 million, or 38 percent.
        The quake killed 30,000 people in Orlen, a village of 3,000 people.
        Every household gets a payment of $300. With 2.4 million households eligible, the measure will cost $720 billion.
        Salmon brought in $2.1 billion, and cod added $900 million. The $3 million total was a record.
        Sugar in the drink has been cut to 21 grams a can, from 39 milligrams.

    Passes:
        The council set a $3 billion budget for 40,000 pupils, or $75,000 each.
        India, a nation of 1.3 billion people, votes in April.
        Sales rose to $8.2 billion, of which exports made up $3.1 billion, or 38 percent.
        India's 1.3 million soldiers are paid in dollars.
        In 1800 the United States had a population of 5.3 million.  # long ago
        The quake killed 300 people in Orlen, a village of 3,000 people.

    Source: arithmetic; populations of countries and regions from the table, whose head names source and date.
    """
    told: list[int] = []
    for pattern, rate in workings.wrong(reading):
        if rate.power is not None:
            yield _slip(reading, pattern, rate)
            told.append(pattern.sentence.index)
    last = -1
    for pattern in slots.windows(slots.patterns(reading)):
        fit = next(chain(powers.slipped(pattern), powers.summed(pattern)), None)
        where = slots.evidence(reading, pattern, fit.reach) if fit else None
        if fit and where and pattern.sentence.index not in told and where.span.start > last:
            last = where.span.end
            yield _told(where, fit.printed.value, fit.value, fit.power, fit.sum)
    patterns = list(slots.patterns(reading))
    for pattern in patterns:
        yield from _tolls(reading, pattern)
        known = list(_populations(reading, pattern))
        yield from known or (_misscaled(reading, one) for one in scales.crowded(pattern))
        yield from (_misscaled(reading, one) for one in scales.turned(pattern))
    yield from (_misscaled(reading, one) for one in scales.renamed(patterns))


def _slip(reading: Reading, pattern: Pattern, rate: quotients.Rate) -> Problem:
    where = slots.evidence(reading, pattern, rate.found)
    return _told(where, rate.slot.value, rate.value, rate.power or 1, rate.sum)


def _told(where: Evidence, value: Decimal, due: Decimal, power: int, sum_: str) -> Problem:
    word = "more" if value > due else "less"
    printed, computed = shares.shown(value), shares.shown(due)
    return Problem(
        message=f"The figures come to {computed}, and {printed} is {_SLIPS[abs(power)]} {word}: {sum_}. One of the three has a wrong magnitude.",
        evidence=(where,),
        values=(("printed", printed), ("computed", computed), ("sum", sum_)),
    )


def _misscaled(reading: Reading, one: scales.Misscaled) -> Problem:
    figures = [reading.article.text[slot.start : slot.end] for slot in one.figures]
    return Problem(
        message=f"{_MISSCALED[one.told].format(*figures)} A magnitude is wrong.",
        evidence=(slots.passage(reading, one.figures),),
        values=tuple(zip(("printed", "beside it"), figures, strict=False)),
    )


def _tolls(reading: Reading, pattern: Pattern) -> Iterator[Problem]:
    for rule in _TOLLS:
        for found in rule.finditer(pattern.text):
            dead, home = pattern.of(found, "dead"), pattern.of(found, "home")
            open_home = home.bound in (Bound.MORE_THAN, Bound.AT_LEAST)
            if dead.ends[0] > home.ends[1] and not open_home:
                yield Problem(
                    message=f"{shares.shown(dead.value)} cannot have been killed in a place of {shares.shown(home.value)}.",
                    evidence=(slots.evidence(reading, pattern, found),),
                    values=(("killed", shares.shown(dead.value)), ("population", shares.shown(home.value))),
                )
                return


def _populations(reading: Reading, pattern: Pattern) -> Iterator[Problem]:
    for slot in pattern.slots:
        all_who_are = slot.letter == "C" and slot.noun in places.PEOPLE and slot.ends[0] > places.WORLD * places.EVER
        if all_who_are and not _EVER_LIVED.search(pattern.text):
            yield Problem(
                message=f"{shares.shown(slot.value)} is more than all the people of the world, about {places.people(places.WORLD)}.",
                evidence=(slots.passage(reading, [slot]),),
                values=(("printed", shares.shown(slot.value)), ("people of the world", shares.shown(places.WORLD))),
            )
            return
    stated = next(iter((*places.populations(pattern), *places.inhabitants(pattern))), None)
    if stated:
        known = stated.place.population
        off = stated.slot.value / known
        if not 1 / places.FAR < off < places.FAR:
            yield Problem(
                message=f"{stated.place.name} has about {places.people(known)} people, not {places.people(stated.slot.value)}.",
                evidence=(slots.evidence(reading, pattern, stated.found),),
                values=(
                    ("printed", shares.shown(stated.slot.value)),
                    ("population in the table", shares.shown(known)),
                    ("table", places.SOURCE),
                ),
            )
