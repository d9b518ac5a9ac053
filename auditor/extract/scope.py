"""What a figure covers: one event, a period of time, or everything so far.

Read from the words of the claim's own clause. Tolls of different scope never contradict one another, so the words
decide, not the size of the figure.
"""

from __future__ import annotations

import functools
import re

from auditor.model import Scope

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_WHOLE = r"(?:war|conflict|fighting|uprising|revolt|insurgency|crisis|rebellion|hostilities|pandemic|violence|unrest)"
_CUMULATIVE = re.compile(
    rf"""\b(?:
        since\ (?:it|fighting|(?:[\w'’]+\ ){{0,4}}{_WHOLE})\b
      | (?:until|to)\ (?:that|this)\ (?:point|day)\ in\ the\ {_WHOLE}
      | since\ (?:19|20)\d\d\b
      | (?:{_WHOLE}|dispute)\ has\ (?:killed|left|claimed|cost|displaced|injured)
      | (?:so\ far|to\ date)\ (?:in|during)\ the\ {_WHOLE}
      | in\ the\ (?:\w+\ ){{0,2}}{_WHOLE}\ (?:that|which)\ (?:began|started|erupted)
      | (?:\w+-year(?:-old)?|\w+\ years\ of|decades?\ of|years\ of)\ (?:\w+\ )?{_WHOLE}
    )""",
    re.I | re.X,
)
_PERIOD = re.compile(
    rf"""\b(?:
        since\ (?:last|early|late|mid-?|the\ (?:start|beginning|end|launch)\ of|\d{{1,2}}|{_MONTH}|\w{{3,6}}day|then|its
        |they)\b
      | since\ (?:an?|the|its|their|that)\ (?:[\w.'’-]+\ ){{1,6}}?(?:began|started|erupted|broke|collapsed|resumed|ended
        |took|fell|launched|entered|intensified|escalated|expired)\b
      | (?:during|over|in|within|for)\ the\ (?:same|first|last|past|previous|preceding)\ (?:\w+\ ){{0,2}}
        (?:period|hours|days|weeks|months|years?|decade|week|month)\b
      | (?:in|during)\ that\ (?:period|time)\b
      | (?:so\ far\ )?this\ (?:year|month)\b
      | (?:every|each|per)\ (?:day|week|month|year)\b
      | (?<!after\ )(?<!within\ )(?<!for\ )(?<!in\ )(?<!about\ )(?<!,\ )a\ (?:day|week|month|year)\b
        (?!\ (?:of|ago|later|after|before|earlier|long|old|since|from|in)\b)
      | (?:people|persons|civilians|children|women|men|lives|deaths)\ an?\ (?:day|week|month|year)\b
      | in\ recent\ (?:days|weeks|months|years)
      | (?:in|over|during)\ (?:\w+\ ){{1,3}}(?:weeks|months|years)\ of\b
      | over\ the\ (?:years|months)\b
      | annually\b
      | (?:between|from)\ (?:(?:early|late)\ )?\w{{3,6}}day\ (?:\w+\ )?(?:and|to|until|through|into)
        \ (?:(?:early|late)\ )?\w{{3,6}}day\b
      | (?:in|over|during|within)\ an?\ [\w-]+[\ -]hours?[\ -](?:span|period|stretch|window)\b
      | in\ less\ than\ (?:\d+|an?|a\ few|\w+)\ (?:hours|days|weeks|months|years?)\b
      | since\ (?:[\w'’-]+\ ){{1,6}}?was\ (?:founded|formed|created|established|launched)\b
      | during\ (?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?!\ \d)
      | in\ (?:January|February|March|April|May|June|July|August|September|October|November|December)\ alone\b
      | there\ (?:have|had)\ been\ (?:[\w,-]+\ ){{1,4}}(?:homicides|killings|murders|shootings|slayings|deaths)\b
      | (?:started|began|ended)\ the\ year\b
      | (?:deadliest|bloodiest|most\ violent)\ (?:weekend|week|day|night|month)\b
      | (?:between|from)\ (?:{_MONTH}\ )?(?:\d{{1,2}},?\ )?(?:19|20)\d\d\ (?:and|to|until|through)\ (?:{_MONTH}\ |\d)
      | (?:killed|dead|died|deaths|wounded|injured)\ in\ (?:just\ )?(?:\d{{1,3}}|\w{{3,7}})
        \ (?:days|weeks|months|years)\b
    )""",
    re.I | re.X,
)


_FEW = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
# One report of several events adds them up, and says nothing of any one of them.
_EVENTS = re.compile(
    r"\b(?:several|various|numerous|different|separate|multiple|unrelated)\ (?:\w+\ ){0,2}"
    r"(?:clashes|attacks|actions|battles|confrontations|incidents|bombings|ambushes|raids|shootings|stabbings|scenes)\b"
    r"|\b(?:series|string|spate|wave|rash)\ of\ (?:\w+\ ){0,2}(?:shootings?|stabbings?|attacks|robberies)\b"
    rf"|\b(?:{_FEW}|half\ a\ dozen)\ (?:[\w-]+\ ){{0,3}}(?:shootings|stabbings|homicides\ in|crime\ scenes)\b"
    r"|\b(?:in|during|by)\ (?:(?!the\b|those\b|these\b)\w+\ ){0,2}shootings\b",
    re.I,
)
_STAGE = re.compile(
    r"\b(?:initial(?:ly)?|preliminary|at\ first|originally"
    r"|first\ (?:said|reported|put|announced|gave|counted)|early\ reports?|earlier|previously|so\ far|later|updated?"
    r"|latest|r[oi]sen?|rising|climbed|increased|soon\ after|by\ (?:mid-?day|noon|evening|night(?:fall)?|\w+day\ \w+)"
    r"|at\ \d{1,2}[:.]\d\d)\b",
    re.I,
)


# A clause is asked about once for every claim in it.
_KEPT = 64


@functools.lru_cache(_KEPT)
def stage_of(clause: str) -> str | None:
    """The words that say at what stage of the count a figure was given ("initially", "so far"); None when there are
    none."""
    found = _STAGE.search(" ".join(clause.split()))
    return found[0] if found else None


# "The initial blast killed 16" tells of the first of two events, "initial reports" of a first count.
_EARLY = re.compile(
    r"\b(?:initially|at\ first|originally|preliminary"
    r"|(?:initial|original|early|first)\ (?:\w+\ )?(?:reports?|reporting|reportage|counts?|estimates?|figures?|tolls?"
    r"|tally|numbers?|information|claims?|accounts?|news|statements?))\b",
    re.I,
)


@functools.lru_cache(_KEPT)
def early(clause: str) -> bool:
    """Whether a clause gives its figures as a first count, which later ones replace: "initial reports spoke of two"."""
    return bool(_EARLY.search(" ".join(clause.split())))


# "The deadliest attack since 2016" tells how rare the event is, and nothing of what its toll covers.
_RECORD = re.compile(
    r"\b(?:highest|deadliest|worst|largest|biggest|heaviest|bloodiest|first|most\ \w+)\b[^;]{0,60}?\bsince\b", re.I
)
# A year tells when one event was, but what a noun counts ("111 murders in 2013") it counts over that year.
_YEAR = re.compile(r"\b(?:in|during|for)\ (?:19|20)\d\d\b|\b(?:last|this)\ (?:year|month)\b", re.I)


@functools.lru_cache(_KEPT)
def scope_of(clause: str, counted_by_noun: bool = False) -> tuple[Scope, str | None]:
    """The scope that the words of a clause state, and the rule; an event when they say nothing."""
    clause = _RECORD.sub("", " ".join(clause.split()))
    if _CUMULATIVE.search(clause):
        return Scope.CUMULATIVE, "scope-cumulative"
    if _PERIOD.search(clause) or (counted_by_noun and _YEAR.search(clause)):
        return Scope.PERIOD, "scope-period"
    if _EVENTS.search(clause):
        return Scope.PERIOD, "scope-events"
    return Scope.EVENT, None
