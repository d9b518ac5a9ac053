"""Who stands behind a passage, compared between two articles.

Two names may be one speaker: a body and its spokesman, a ministry and its government, a name and "the official". Only
speakers that are both named and certainly different are told apart.
"""

from __future__ import annotations

import functools
import re
import tomllib
from importlib import resources

from auditor.extract.claimants import body, mentions
from auditor.extract.cues import lexicon
from auditor.extract.words import Kind, words_of
from auditor.model import Attribution, Reading, Span, Stance

ANSWERS = (Stance.DENIED, Stance.UNSUBSTANTIATED, Stance.ASSESSING, Stance.NO_COMMENT)
"""The stances that answer an accusation. Each is another answer."""

_NAME = re.compile(r"\b[A-Z][\w’'.-]*\w")
_COMMON = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "for",
        "and",
        "in",
        "on",
        "at",
        "group",
        "army",
        "military",
        "police",
        "ministry",
        "government",
        "official",
        "officials",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "agency",
        "news",
        "council",
        "state",
        "national",
        "united",
        "local",
        "senior",
        "minister",
        "president",
        "chief",
        "said",
        "north",
        "south",
        "east",
        "west",
    ]
)


_ARTICLES = frozenset(("the", "a", "an"))


def names_of(attribution: Attribution) -> tuple[str, ...]:
    """The canonical names behind an attribution; several where sources are coordinated, none where nobody was
    resolved.
    """
    return tuple(attribution.claimant.split(" and ")) if attribution.claimant else ()


def may_be_same(one: Attribution, other: Attribution) -> bool:
    """Whether two attributions may have one speaker; false only where both are named and surely not the same."""
    mine, theirs = names_of(one), names_of(other)
    if not mine or not theirs or set(mine) & set(theirs) or is_pronoun(one) or is_pronoun(other):
        return True
    if [s.text.lower() for s in one.source] == [s.text.lower() for s in other.source]:
        return True
    if _words(one) & _words(other):
        return True
    if _sort(one) and _sort(other):
        return _sorts_meet(_sort(one), _sort(other))
    return any(_family(a, b) for a in mine for b in theirs)


def _sort(attribution: Attribution) -> str:
    """The sort of speaker that an unnamed source is ("police", "residents"); empty where it is named or of no sort."""
    words = [w for s in attribution.source for w in words_of(s.text)]
    telling = [w for w in words if w.lower not in _ARTICLES]
    if not words or len(words) > 3 or (len(telling) > 1 and _NAME.search(attribution.source[0].text[1:])):
        return ""
    return _sorts()[0].get(words[-1].lower, "")


def _sorts_meet(one: str, other: str) -> bool:
    """Whether two sorts of speaker may be one."""
    compatible = _sorts()[1]
    return one == other or other in compatible.get(one, ()) or one in compatible.get(other, ())


@functools.cache
def _sorts() -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """Noun → sort of speaker, and the sorts that may be one speaker."""
    data = tomllib.loads(resources.files("auditor.data").joinpath("source_classes.toml").read_text("utf-8"))
    sorts = {noun: name for name, nouns in data["classes"].items() for noun in nouns}
    return sorts, {name: tuple(others) for name, others in data["compatible"].items()}


def are_other_sorts(one: Attribution, other: Attribution) -> bool:
    """Whether two sources are unnamed speakers of two sorts: "police" and "residents", "police" and "the army"."""
    mine, theirs = _sort(one), _sort(other)
    return bool(mine and theirs) and mine != theirs


def is_pronoun(attribution: Attribution) -> bool:
    """Whether the source is a pronoun alone: what it stands for is a guess, too weak to accuse a copy with."""
    words = [w for s in attribution.source for w in words_of(s.text)]
    return len(words) == 1 and words[0].kind is Kind.PRONOUN


def is_surely_same(one: Attribution, other: Attribution) -> bool:
    """Whether two attributions have one speaker: a name in common, telling words in common, or bodies of one state."""
    mine, theirs = names_of(one), names_of(other)
    if set(mine) & set(theirs) or _words(one) & _words(other):
        return True
    families = {found.family for found in map(body, mine) if found is not None and found.family}
    return any(found is not None and found.family in families for found in map(body, theirs))


def _family(one: str, other: str) -> bool:
    """Whether two names may stand for one another: bodies of one state, a relay, or a name nobody can place."""
    first, second = body(one), body(other)
    if first is not None and second is not None:
        return first.relay or second.relay or (bool(first.family) and first.family == second.family)
    if first is None and second is None:
        return not (_is_full_name(one) and _is_full_name(other))
    return True


def _is_full_name(name: str) -> bool:
    words = name.split()
    return len(words) > 1 and all(w[0].isupper() or w in ("al", "bin", "de", "van", "el", "abu") for w in words)


def _words(attribution: Attribution) -> set[str]:
    """Telling words of the source as printed and as resolved, without genitives."""
    text = " ".join([*(s.text for s in attribution.source), attribution.claimant or ""])
    found = {w.removesuffix("'s").removesuffix("’s").lower().rstrip(".") for w in _NAME.findall(text)}
    return {w for w in found if len(w) > 2 and w not in _COMMON}


def is_named(reading: Reading, attribution: Attribution) -> bool:
    """Whether the article names the speaker anywhere, as a known body or by the telling words of the source."""
    names = set(names_of(attribution))
    if any(m.body.name in names for m in mentions(reading.article.text) if not m.short):
        return True
    text = reading.article.text.lower()
    telling = _words(attribution)
    return bool(telling) and any(re.search(rf"\b{re.escape(w)}\b", text) for w in sorted(telling))


def is_reported(attribution: Attribution) -> bool:
    """Whether the cue reports speech or writing, and not a wish or a belief."""
    if not attribution.cue:
        return False
    words = attribution.cue[0].text.lower().split()
    forms = (lexicon().forms.get(w) for w in words)
    return words[0] == "according" or any(form is not None and lexicon().reports(form.cue) for form in forms)


def passage_of(attribution: Attribution, reading: Reading) -> Span:
    """The stretch from the first to the last word of the attribution within the sentence of its cue."""
    cue = attribution.cue[0]
    home = next((s.span for s in reading.sentences if s.span.start <= cue.start < s.span.end), None)
    spans = [*attribution.source, *attribution.cue, *attribution.content]
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    if home is not None and end - start > len(home.text):
        start, end = min(home.start, cue.start), max(home.end, cue.end)
    return Span.of(reading.article.text, start, end)
