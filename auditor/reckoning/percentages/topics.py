"""Whether two neighbouring sentences speak of one thing: their subjects, what they count, their times and their places."""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.reckoning.figures.times import MONTHS, WEEKDAYS
from auditor.text import lazily

PEOPLE = frozenset(
    ("people", "person", "resident", "inhabitant", "citizen", "man", "woman", "child", "adult", "voter", "member")
)
_SAME = tuple(
    frozenset(words.split())
    for words in (
        "profit profits earnings income net surplus earned",
        "loss losses lost deficit",
        "sales revenue revenues turnover receipts sold sale",
        "spending budget cost costs expenses outlay spent",
        "price prices cost costs fare fares fee fees rent rents",
        "wage wages pay salary salaries",
        "population resident residents inhabitant inhabitants people",
        "people job jobs worker workers employee employees staff workforce employment",
        "student students pupil pupils enrollment enrolment",
        "visitor visitors visits attendance crowd crowds spectators",
        "death deaths toll fatalities dead killed",
        "ridership rider riders passenger passengers traffic",
        "prisoner prisoners inmate inmates detainee detainees",
        "vote votes voter voters ballot ballots",
    )
)
_PRONOUNS = frozenset(("it", "they", "that", "this", "there", "these", "those"))
GENERIC = _PRONOUNS | frozenset(("figure", "figures", "number", "total", "toll", "count"))
_VERB = lazily.compile(
    r"\b(?:was|were|is|are|stood|stands|rose|fell|reached|reaches|totall?ed|climbed|dropped|increased|decreased|declined|went|came|grew|slid|jumped|hit|slipped|has|have|had|will|would|may|could|should|must|can|amounted|[a-z]{3,}ed)\b|[,;:—]"
)
_HEAD_END = lazily.compile(
    r" (?:of|in|at|for|on|from|by|to|with|among|between|across|that|who|which|since|after|during|under|over|per)\b"
)
_COUNTED = lazily.compile(
    r"(?:the |its |their |his |her )?(?:[a-z]+ )?(?:numbers?|total|amount|rate|value|size|level|proportion) of "
)
_CLAUSES = lazily.compile(r"\b(?:that|said|and|but|while|so)\b|[,;:—]")
_WORD = lazily.compile(r"[a-z][a-z'-]*")
_OBJECT = lazily.compile(
    r"\b(?:cut|reduced|raised|increased|lowered|slashed|boosted|trimmed|lifted|expanded|shrunk|widened|narrowed) (?:its|their|his|her|the) (?P<what>[a-z'-]+(?: [a-z'-]+)?) by(?: [a-z]+){0,2} ?$"
)
_IN_HALF = lazily.compile(r"\b(?:cut|slashed|reduced) (?:its|their|his|her|the) (?P<what>[a-z'-]+(?: [a-z'-]+){0,2}) $")
_OF_THEM = lazily.compile(r"\bof (?:them|those|these)\b")
_DETERMINERS = frozenset(("the", "a", "an", "its", "their", "his", "her", "our", "this", "that"))
_LEAD = lazily.compile(
    r"^(?:(?:today|now|this (?:year|month|week|season|spring|summer|autumn|fall|winter|time)|last (?:year|month|week|season|spring|summer|autumn|fall|winter)|U ago|a (?:year|decade|month) ago),? (?:the )?(?=[a-z])|(?:in|on|at|by|for|since|during|after|before|with|under|among|from|last|this|next|today|now|yesterday|meanwhile|overall)\b[^,]{0,60}, ?)"
)
_ASIDE = lazily.compile(r", (?:which|who|whose|where|when|including|based|[a-z' ]{2,30} said)\b[^,]{0,70}, ?")
_MONEY = frozenset(
    [
        "sales",
        "revenue",
        "revenues",
        "turnover",
        "profit",
        "profits",
        "earnings",
        "income",
        "price",
        "prices",
        "cost",
        "costs",
        "fare",
        "fares",
        "fee",
        "fees",
        "rent",
        "rents",
        "wage",
        "wages",
        "pay",
        "salary",
        "salaries",
        "spending",
        "budget",
        "debt",
        "debts",
        "losses",
        "loss",
        "exports",
        "imports",
        "bills",
        "bill",
    ]
)
"""What is told in money: a count is no figure of it."""
_AUXILIARY = lazily.compile(r"^(?:was|were|is|are|has|have|had|will|would|rose|fell)\b")
_PRICE = frozenset(("price", "cost", "fare", "fee", "rent", "toll"))
_A_UNIT = lazily.compile(r"^an? [a-z]+ (?:of [a-z]+ )?(?:now |currently )?(?:sells|sold|costs?|goes|went|is sold)\b")
_SPENT_ON = lazily.compile(rf"[CMU] (?:an? [a-z]+ )?on (?!(?:average|{WEEKDAYS}|the)\b)(?P<what>[a-z]+)")
SUMS = _MONEY | frozenset(
    ("money", "budget", "funds", "fund", "aid", "donations", "seats", "voters", "votes", "apartments")
)
"""What a figure without a noun can be a share of."""
_AVERAGE = lazily.compile(r"^(?:the |an )?(?:average|typical|median)\b")
_FRONTED = lazily.compile(
    rf"^(?:in|at|for|among|across|on) (?!(?:the )?(?:past|last|first|second|third|fourth|next|same|previous|year|month|week|quarter|end|beginning|all|total|addition|fact|{MONTHS}|spring|summer|fall|autumn|winter|{WEEKDAYS}|contrast|a statement|other words)\b|Y|[CUMP]\b|(?:the |an? )?[A-Z])(?P<where>[a-z' -]{{3,40}}?),? (?:[a-z]+ ){{0,4}}"
)
_WITHIN = lazily.compile(
    r"\bin (?:the )?(?P<where>north|south|east|west|north of|south of|suburbs|cities|countryside|city|rest of)\b"
)
_PERIODS = lazily.compile(
    r"\b(?P<p>(?:first|second|third|fourth|last|previous|next) (?:quarter|half|six months|nine months)|half[ -]year|full[ -]year|january|february|march|april|in may|june|july|august|september|october|november|december|since Y|Y)\b"
)
_STOP = frozenset(
    [
        "the",
        "and",
        "that",
        "with",
        "from",
        "this",
        "have",
        "been",
        "were",
        "was",
        "which",
        "their",
        "them",
        "they",
        "more",
        "than",
        "also",
        "only",
        "about",
        "some",
        "said",
        "says",
        "year",
        "years",
        "last",
        "month",
        "week",
        "after",
        "before",
        "since",
        "other",
        "those",
        "these",
        "there",
        "each",
        "into",
        "over",
        "under",
        "most",
        "many",
        "much",
        "when",
        "while",
        "would",
        "will",
        "could",
    ]
)
_SINCE = lazily.compile(r"\bsince\b|\bin a decade\b|\bin (?:the past )?U\b|\bover (?:the past )?U\b")
_YEARLY = lazily.compile(
    r"\b(?:an? (?:year|month|week|quarter) (?:earlier|before|ago)|the (?:year|month|week|season|winter|summer) before(?! (?:the|it|he|she|they)\b)|the same (?:period|month|quarter)|the previous (?:year|month|season))\b"
)


def stem(word: str) -> str:
    """The first letters of a word, by which its forms meet."""
    word = word.removesuffix("'s").strip("'-")
    return word[:5] if len(word) > 5 else word.removesuffix("s")


def same(a: str, b: str) -> bool:
    """Whether two words are forms of one, or two for one thing."""
    return stem(a) == stem(b) or any(a in words and b in words for words in _SAME)


def things(a: str, b: str) -> bool:
    """Whether one of two counted nouns is of things, so that the other's people are none of them."""
    return not (a in PEOPLE or not a) and not (b in PEOPLE or not b)


def subject(words: str) -> tuple[str, frozenset[str]]:
    """The head of the noun phrase that a clause begins with and the words that say which it is; empty where none is found."""
    words = _ASIDE.sub(", ", _LEAD.sub("", words.strip(' "')))
    counted = _COUNTED.match(words)
    words = words[counted.end() :] if counted else words
    verb = _VERB.search(words)
    phrase = words[: verb.start()] if verb else words[:60]
    cut = _HEAD_END.search(phrase)
    first = _WORD.match(phrase)
    if first and first[0] in _PRONOUNS:
        return first[0], frozenset()
    found = [word for word in _WORD.findall(phrase[: cut.start()] if cut else phrase) if not word.endswith("ly")]
    which = _WORD.findall(phrase[cut.end() :].partition(" in ")[0]) if cut and cut[0] in (" of", " from") else []
    return (found[-1], frozenset(found[:-1] + which) - _DETERMINERS) if found else ("", frozenset())


def one_thing(before_told: str, other: str, nouns: Sequence[str], back: bool) -> bool:
    """Whether what changed is what the other sentence's figures are of; `back`: a pronoun of the first may mean it."""
    moved = _OBJECT.search(before_told) or _IN_HALF.search(before_told)
    last = _CLAUSES.split(_ASIDE.sub(", ", before_told).strip(", "))[-1]
    words = moved["what"].split() if moved else []
    head, which = (words[-1], frozenset(words[:-1])) if moved else subject(last)
    if not head and (not last.strip() or _AUXILIARY.match(last.strip())):
        head, which = subject(before_told)
    far, there = subject(other)
    clash = bool(which - there and there - which)
    if head in GENERIC:
        return back
    if nouns and any(same(head, noun) for noun in nouns):
        return not (same(head, far) and clash)
    if nouns and head in _MONEY:
        return False
    if any(same(word, noun) for word in which for noun in nouns):
        return not (same(head, far) and clash)
    if not head or back:
        return not nouns and bool(head) and same(head, far) and not clash
    if head in _MONEY and not nouns and _AVERAGE.match(other):
        return True
    if set(nouns) == {"people"} and not far and not head.endswith("s"):
        return True  # "Unemployment fell … 61,000 people were out of work"
    if head in _PRICE and not nouns and _A_UNIT.match(other):
        return True
    spent = _SPENT_ON.search(other)
    if spent and not any(same(spent["what"], word) for word in (head, *which)):
        return False
    if far in GENERIC or _OF_THEM.search(other):
        return not nouns or not head.endswith("s")
    return not nouns and same(head, far) and not clash


def apart(first: str, second: str) -> bool:
    """Whether two sentences are of different times or places."""
    found = [{m["p"].removeprefix("since ") for m in _PERIODS.finditer(text)} for text in (first, second)]
    if found[0] and found[1] and not found[0] & found[1]:
        return True
    fronted = _FRONTED.match(second)
    if fronted and fronted["where"].split()[-1] not in first:
        return True
    within = [{m["where"] for m in _WITHIN.finditer(text)} for text in (first, second)]
    if within[0] != within[1] and (within[0] and within[1]):
        return True
    return bool(_SINCE.search(first) and _YEARLY.search(second))


def content(text: str) -> set[str]:
    """The stems of the words that say something."""
    return {stem(word) for word in re.findall(r"[a-z][a-z'-]{3,}", text) if word not in _STOP}


_WHOLE = lazily.compile(
    r"(?: percent| per cent| share)? of (?:the |its |their |all |new |his |her |our )*(?P<noun>[a-z' -]{3,40}?)(?= (?:were|was|are|is|have|has|had|will|would|in|on|at|who|that|said|to|sold|[a-z]+ed)\b|[,.;]|$)"
)


def whole(tail: str) -> str:
    """What a share is said to be of; empty where nothing is."""
    found = _WHOLE.match(tail)
    return found["noun"] if found else ""


def predicate(first: str, second: str, tail: str) -> bool:
    """Whether what is told of a share is told of the part: a word common to both besides what they are of."""
    return bool((content(first) & content(second)) - content(whole(tail))) or bool(_ELLIPSIS.search(second))


_ELLIPSIS = lazily.compile(
    r"\b(?:have|has|had) (?:one|none|any)\b|\b(?:did|do|does|done) so\b|\b(?:did|do|does) not\b|\bdid[.,]"
)


COLLECTIVE = frozenset(
    [
        "staff",
        "workforce",
        "force",
        "team",
        "crew",
        "membership",
        "payroll",
        "fleet",
        "population",
        "electorate",
        "total",
        "sum",
        "amount",
        "group",
        "class",
        "number",
    ]
)
"""What any number of people or things may be the whole of."""


def another(tail: str, whole: str) -> bool:
    """Whether the words after a share name another thing than the whole."""
    named = re.match(
        r"(?: percent| per cent)? (?:of|share of) (?:the |its |their |all |his |her |our |total )*(?P<noun>[a-z'-]+|[CMU])(?: (?P<next>[a-z'-]+))?",
        tail,
    )
    if not named or named["noun"] in ("total", "them", "those", "these", "whom", "which", "all", "it", "that", "whole"):
        return False
    if named["noun"] in COLLECTIVE or named["next"] in COLLECTIVE:
        return False
    nouns = [named["noun"], named["next"] or ""]
    return not whole or not any(same(noun, whole) for noun in nouns if noun)
