"""The report's words: closed vocabularies, figures and characters as an editor reads them.

Every format takes its wording from here, so that the terminal, the pages and the tables say the same thing.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from functools import cache

from auditor.ledger import denies
from auditor.model import (
    Audit,
    Bound,
    Claim,
    Dismissal,
    Finding,
    Incident,
    IncidentStatus,
    Lapse,
    Lapsed,
    Outcome,
    Quantity,
    Relation,
    Scope,
    Severity,
    Shape,
    Stance,
    VictimClass,
    When,
)
from auditor.parties import Parties
from auditor.wording import opening, verb

STANCE = {
    Stance.ASSERTED: "asserted",
    Stance.DENIED: "denied",
    Stance.UNSUBSTANTIATED: "called unsubstantiated",
    Stance.ASSESSING: "being assessed",
    Stance.NO_COMMENT: "not commented on",
    Stance.ACCUSED: "brought as an accusation",
    Stance.POSSIBLE: "called possible",
    Stance.RETRACTED: "retracted",
}

OUTCOME = {
    Outcome.KILLED: "killed",
    Outcome.INJURED: "injured",
    Outcome.CASUALTIES: "killed or injured",
    Outcome.MISSING: "missing",
    Outcome.CAPTURED: "captured",
    Outcome.DISPLACED: "displaced",
    Outcome.TERRITORY: "of territory",
}

VICTIMS = {
    VictimClass.PEOPLE: "people",
    VictimClass.CIVILIAN: "civilians",
    VictimClass.CHILD: "children",
    VictimClass.WOMAN: "women",
    VictimClass.MAN: "men",
    VictimClass.FAMILY_OF_FIGHTER: "relatives of fighters",
    VictimClass.FIGHTER: "fighters",
    VictimClass.JOURNALIST: "journalists",
    VictimClass.MEDIC: "medics",
    VictimClass.POLICE: "police",
    VictimClass.UNKNOWN: "people (class not stated)",
}

ONE = {
    VictimClass.PEOPLE: "person",
    VictimClass.CIVILIAN: "civilian",
    VictimClass.CHILD: "child",
    VictimClass.WOMAN: "woman",
    VictimClass.MAN: "man",
    VictimClass.FAMILY_OF_FIGHTER: "relative of a fighter",
    VictimClass.FIGHTER: "fighter",
    VictimClass.JOURNALIST: "journalist",
    VictimClass.MEDIC: "medic",
    VictimClass.POLICE: "police officer",
    VictimClass.UNKNOWN: "person (class not stated)",
}

OWN_VOICE = "In the article's own voice"

SCOPE = {Scope.EVENT: "this event", Scope.PERIOD: "a period", Scope.CUMULATIVE: "everything so far"}

RELATION = {
    Relation.SUBSET_OF: "of those counted above",
    Relation.PART_OF_SUM: "part of a sum",
    Relation.RESTATES: "the same figure again",
    Relation.UPDATES: "an update",
}

STATUS = {
    IncidentStatus.DECLARED: ("declared", "The side held responsible acknowledges the event."),
    IncidentStatus.SINGLE_SOURCE: (
        "single source",
        "One source alone tells of harm.",
    ),
    IncidentStatus.CONTESTED: ("contested", "Who did it is contested."),
    IncidentStatus.DENIED: ("denied", "One side denies it."),
    IncidentStatus.REPORTED: ("reported", "The event is reported, and nobody here denies it."),
}

SHAPE = {
    Shape.ONE: "",
    Shape.MERGE: "sentences merged",
    Shape.SPLIT: "sentence split",
    Shape.REPEAT: "repeated",
    Shape.REMOVED: "removed",
    Shape.ADDED: "added",
}

# Format characters that have no width or turn the reading order round: an attacker can make "21 killed" look like "12".
_NAMES = {
    0x00AD: "SHY",
    0x061C: "ALM",
    0x180E: "MVS",
    0x200B: "ZWSP",
    0x200C: "ZWNJ",
    0x200D: "ZWJ",
    0x200E: "LRM",
    0x200F: "RLM",
    0x202A: "LRE",
    0x202B: "RLE",
    0x202C: "PDF",
    0x202D: "LRO",
    0x202E: "RLO",
    0x2060: "WJ",
    0x2066: "LRI",
    0x2067: "RLI",
    0x2068: "FSI",
    0x2069: "PDI",
    0xFEFF: "BOM",
}


def _mark(character: str) -> str:
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    if code in (0x2028, 0x2029):
        return "\n"
    return f"‹{_NAMES.get(code, f'U+{code:04X}')}›"


def visible(text: str) -> str:
    """The text with control, direction-changing and invisible characters as visible marks; spaces and newlines stay."""
    if text.isprintable():
        return text
    return "".join(c if c in "\n\t" or not _hidden(c) else _mark(c) for c in text)


def _hidden(character: str) -> bool:
    return not character.isprintable() and unicodedata.category(character) != "Zs"


def one_line(text: str) -> str:
    """`visible` text on one line: runs of white space become one space."""
    return " ".join(visible(text).split())


def status(incident: Incident) -> tuple[str, str]:
    """The status of an incident in a word or two, and as a sentence that names who is held responsible."""
    name, sentence = STATUS[incident.status]
    if incident.actor is None:
        return name, sentence
    who, holds = opening(incident.actor), verb(incident.actor, "is")
    if incident.status is IncidentStatus.DENIED:
        parties = Parties(incident.claims)
        deniers = [parties.claimant(claim) for claim in incident.claims if denies(claim)]
        if any(parties.side(name) == parties.side(incident.actor) for name in deniers):
            return name, f"{who} {holds} held responsible and {verb(incident.actor, 'denies')} it."
        denier = deniers[0] if deniers else "one side"
        return name, f"{opening(denier)} {verb(denier, 'denies')} it. {who} {holds} held responsible."
    if incident.status is IncidentStatus.DECLARED:
        return name, f"{who} {holds} held responsible and {verb(incident.actor, 'acknowledges')} the event."
    return name, f"{sentence} {who} {holds} held responsible."


def capital(text: str) -> str:
    """The text with a capital first letter: the name or sentence stands at the head of a line."""
    return text[:1].upper() + text[1:]


def count(number: int, noun: str, many: str | None = None) -> str:
    """ "1 error", "2 errors", "1,234 figures"."""
    return f"{number:,} {noun if number == 1 else many or noun + 's'}"


def novelty(severities: Iterable[Severity]) -> str:
    """What is new: "1 new error and 2 new warnings"; notes, which are not counted, only where there is nothing else."""
    counted = Counter(severities)
    named = [count(counted[s], f"new {s.value}") for s in Severity if counted[s]]
    return listed(named[:-1] if counted[Severity.NOTE] and len(named) > 1 else named) or "nothing new"


def listed(parts: list[str]) -> str:
    """ "a, b and c"."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""


def tally(findings: tuple[Finding, ...]) -> str:
    """ "3 errors, 1 warning and 2 notes", leaving out what there is none of; "nothing found"."""
    totals = [(s, sum(f.severity is s for f in findings)) for s in Severity]
    return listed([count(n, s.value) for s, n in totals if n]) or "nothing found"


_DIGITS = 4  # of a fraction: "a third" is 0.3333 to a reader


def number(value: Decimal) -> str:
    """A number with thousands separators, four telling decimal places at most and no trailing zeros."""
    exact = value.normalize()
    places = max(_DIGITS, _DIGITS - 1 - exact.adjusted())
    finer = exact != round(exact, places) if exact.adjusted() < _DIGITS * 4 else False
    text = format(round(exact, places) if finer else value, ",f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def interval(least: Decimal | None, most: Decimal | None) -> str:
    """What the words allow: "43", "39 to 47", "43 or more", "up to 11", "any number"."""
    if least is not None and most is not None:
        return number(least) if least == most else f"{number(least)} to {number(most)}"
    if least is not None:
        return f"{number(least)} or more"
    return f"up to {number(most)}" if most is not None else "any number"


def unit(name: str, value: Decimal | None) -> str:
    """A unit's name beside its value: "1 kilometre", "5 square kilometres"."""
    if value == 1 or name.endswith(("s", "degree celsius", "hertz")) or name in ("percentage", "celsius", "fahrenheit"):
        return name
    return {"foot": "feet", "square foot": "square feet", "inch": "inches"}.get(name, f"{name}s")


_PHRASE = {
    Bound.AT_LEAST: "at least {}",
    Bound.MORE_THAN: "more than {}",
    Bound.AT_MOST: "up to {}",
    Bound.LESS_THAN: "less than {}",
    Bound.ABOUT: "about {}",
}
_SHORT = {
    Bound.AT_LEAST: "{}+",
    Bound.MORE_THAN: ">{}",
    Bound.AT_MOST: "≤{}",
    Bound.LESS_THAN: "<{}",
    Bound.ABOUT: "~{}",
}


def amount(quantity: Quantity) -> str:
    """The figure as a reader would say it: "43", "more than 360,000", "40 to 50", "24 or more" for "dozens"."""
    if quantity.bound in _PHRASE and quantity.low is not None:
        return _PHRASE[quantity.bound].format(number(quantity.low))
    return interval(quantity.least, quantity.most)


def short(quantity: Quantity) -> str:
    """The same for a chart: ">360,000", "40–50", "24+"."""
    if quantity.bound in _SHORT and quantity.low is not None:
        return _SHORT[quantity.bound].format(number(quantity.low))
    return interval(quantity.least, quantity.most).replace(" or more", "+").replace(" to ", "–")


def reading(quantity: Quantity) -> str:
    """The normalised reading: amount, unit or counted noun, dimension; what "about" allows in brackets."""
    band = quantity.bound is Bound.ABOUT and quantity.least is not None
    allows = f" ({interval(quantity.least, quantity.most)})" if band else ""
    what = unit(quantity.unit, quantity.high) if quantity.unit else quantity.noun or ""
    kind = quantity.dimension if quantity.dimension and quantity.dimension != "count" else quantity.kind.value
    return f"{amount(quantity)}{allows} {what}".strip() + f" · {kind.replace('_', ' ')}"


def whom(claim: Claim) -> str:
    """Who was harmed and how: "children killed"; for land its unit: "square kilometres of territory"."""
    if claim.outcome is Outcome.TERRITORY:
        return (
            f"{unit(claim.count.unit, None) if claim.count and claim.count.unit else 'land'} {OUTCOME[claim.outcome]}"
        )
    return f"{VICTIMS[claim.victims.kind]} {OUTCOME[claim.outcome]}"


def claimed(claim: Claim) -> str:
    """A claim in one line: "43 people killed, asserted by Syrian Observatory for Human Rights"."""
    who = f"by {claim.claimant.name}" if claim.claimant else "in the article's own voice"
    return f"{told(claim)}, {STANCE[claim.stance]} {who}"


def stage(as_of: When) -> str:
    """When a figure held, or how far the count had got: "as of 14:30", "an early figure", "so far"."""
    surface = one_line(as_of.surface)
    low = surface.lower()
    if as_of.first is not None or (low.startswith(("at ", "by ")) and low != "at first"):
        return f"as of {_AT.sub('', surface)}"
    return next((told for opening, told in _STAGES.items() if low.startswith(opening)), low)


_AT = re.compile(r"^(?:at|by)\s", re.I)
_STAGES = {
    ("initial", "preliminary", "at first", "original", "first", "early", "earlier", "previous"): "an early figure",
    ("ris", "rose", "climb", "increas", "update"): "a figure that had risen",
}


def told(claim: Claim) -> str:
    """How many of whom and what happened: "43 people killed", "no civilians killed or injured"."""
    if claim.count is None:
        return whom(claim)
    if claim.count.high == 1 and claim.outcome is not Outcome.TERRITORY:
        return f"{amount(claim.count)} {ONE[claim.victims.kind]} {OUTCOME[claim.outcome]}"
    return f"{'no' if claim.count.most == 0 else amount(claim.count)} {whom(claim)}"


def dismissed(entry: Dismissal) -> str:
    """The decision to let a finding stand: "dismissed 1 Apr 2023, until 1 Oct 2023: the agency rounds so"."""
    parts = [f"dismissed {moment(entry.made)}".strip(), *([f"until {moment(entry.expires)}"] if entry.expires else [])]
    return f"{', '.join(parts)}: {one_line(entry.reason)}"


def lapsed(one: Lapsed) -> str:
    """Which dismissal holds no longer, why, and what to do."""
    entry = one.dismissal
    what = f"{entry.key}{f' ({entry.check})' if entry.check else ''}"
    why = one_line(entry.reason)
    if one.lapse is Lapse.EXPIRED:
        return f"{what} expired on {moment(entry.expires)}, the finding counts again: {why}"
    return f"{what} is of no finding of this run; where its passage was corrected, delete the entry: {why}"


def moment(value: date | None) -> str:
    """A day, with the time where it is known: "17 Nov 2018, 09:00 UTC"."""
    if value is None:
        return ""
    day = f"{value.day} {MONTHS[value.month - 1]} {value.year}"
    if not isinstance(value, datetime):
        return day
    return f"{day}, {value:%H:%M} {value.tzname() or ''}".strip()


MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@cache
def why(check: str) -> str:
    """Why a check exists, from its docstring; empty for a check that is not installed."""
    from auditor.checks import named

    found = named(check)
    return capital(" ".join(found.section("Why").split())) if found else ""


@cache
def rule(check: str) -> str:
    """The summary line of a check; empty for a check that is not installed."""
    from auditor.checks import named

    found = named(check)
    return found.summary if found else ""


def checked(audit: Audit) -> str:
    """What was checked, in figures: "14 figures read, 3 conversions checked, 31 of 34 sentences aligned"."""
    parts = [
        f"{count(sum(len(r.quantities) for r in audit.readings), 'figure')} read",
        f"{count(sum(len(r.conversions) for r in audit.readings), 'conversion')} checked",
    ]
    aligned, total = aligned_sentences(audit)
    if total:
        parts.append(f"{aligned:,} of {count(total, 'sentence')} aligned")
    claims = sum(len(r.claims) for r in audit.readings)
    if claims:
        parts.append(f"{count(claims, 'claim')} read")
    return ", ".join(parts)


def aligned_sentences(audit: Audit) -> tuple[int, int]:
    """Sentences of the copies that come from their originals, and all sentences of the copies."""
    links = [link for story in audit.stories for a in story.alignments for link in a.links]
    return sum(len(k.right) for k in links if k.left), sum(len(k.right) for k in links)
