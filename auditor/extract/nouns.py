"""What a number counts: the head of the noun group after it, in the singular, with the words that define the class.

"43 people" counts people; "36 league games" league games; "12 page document" pages (a singular noun before another
noun measures it). There is no tagger: the group ends at a function word, a verb of the list, a participle that no
plural follows, or punctuation. The words are in `data/noun_words.toml`.

What belongs to the name: adjectives ("residential burglary", "other employee"), nouns and names before the head
("FA Cup final"), superlatives as their base ("one of the best screens": "good screen"). What does not:
determiners, "more", "most", adverbs with their participle ("20 decently sized plants": "plant"), the phrase
with "of" after the head ("categories of products": "category"). Part and whole count the same ("two of the four
engines"); a rate is part of it ("point per game"). A percentage and money have a unit and so no noun; a share
in words ("half of voters") names what it is a share of.
"""

from __future__ import annotations

import functools
import re
import tomllib
from dataclasses import dataclass, replace
from importlib import resources

from auditor.text.numbers import SCALES, SMALL


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The word lists of `data/noun_words.toml` as sets."""

    stops: frozenset[str]
    verbs: frozenset[str]
    unmarked: frozenset[str]
    attributive: frozenset[str]
    singular_s: frozenset[str]
    skipped: frozenset[str]
    adjectives: frozenset[str]
    no_adverbs: frozenset[str]
    names_in_is: frozenset[str]
    acronyms: frozenset[str]
    before_nouns: frozenset[str]
    most: frozenset[str]
    singular: dict[str, str]
    abbreviations: dict[str, str]


@functools.cache
def vocabulary() -> Vocabulary:
    """The word lists, read once."""
    text = resources.files("auditor").joinpath("data", "noun_words.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    lists = {
        name: frozenset(table[name].split()) for name in Vocabulary.__dataclass_fields__ if isinstance(table[name], str)
    }
    return Vocabulary(**lists, singular=table["singular"], abbreviations=table["abbreviations"])


@dataclass(frozen=True, slots=True)
class Noun:
    """What is counted ("family member"), and where its words stand."""

    name: str
    start: int
    end: int
    plural: bool = True


_WORD = re.compile(r"[ -]['\"“]?([A-Za-z\u00c0-\u024f][\w\u00c0-\u024f'&-]{0,40}+)")
_MODEL = re.compile(r"(?<=[A-Za-z]) (\d{1,3}s)(?![\w,.])|(?<=[a-z]{3}) (\d{1,3})(?= [A-Z])")
_MODEL_OF_NAME = re.compile(r" (\d{1,3})(?= [a-z]{3,}s(?![a-z]))")
_CAPITALS = re.compile(r"[A-Z]{2,}s")
_PLURAL_MARKS = re.compile(r"[A-Z]{2,}s|\d{1,3}s")  # "MPs", "Model 3s"
_SHORT = re.compile(r" ([A-Za-z]{2,5})(?![\w-])")
_MAX_WORDS = 6


def singular(word: str) -> str:
    """The singular of an English plural; a word that is none is returned as it is."""
    if len(word) > 3 and word.isupper():
        return singular(word.lower()).upper()
    if _CAPITALS.fullmatch(word):
        return word[:-1]
    lower = word.lower()
    known = vocabulary().singular.get(lower)
    if known:
        return known if lower == word else known.capitalize()
    if len(lower) < 4 or not lower.endswith("s") or _ends_singular(lower):
        return lower.removesuffix("men") + "man" if lower.endswith("men") and len(lower) > 4 else word
    if lower.endswith("ies"):
        return word[:-3] + "y"
    if lower.endswith(("ches", "shes", "xes", "sses", "zzes")):
        return word[:-2]
    return word[:-1]


# Greek and Latin singulars; other words in -is are plurals of words in -i ("jihadis", "Iraqis", "taxis")
_SINGULAR_IS = ("sis", "xis", "itis", "olis", "nnis", "bris", "cis", "lvis", "this")


def _ends_singular(word: str) -> bool:
    """Whether a lower-case word in -s has an ending of the singular: "glass", "virus", "crisis"."""
    if word.endswith(("ss", "us")):
        return True
    return word.endswith(_SINGULAR_IS) or word in vocabulary().names_in_is


@functools.cache
def _bases() -> dict[str, str]:
    """The comparatives and superlatives of common adjectives, each with its base."""
    forms = {"best": "good", "better": "good", "worst": "bad", "worse": "bad"}
    for base in vocabulary().adjectives:
        stem = base[:-1] + "i" if base.endswith("y") else base.removesuffix("e")
        doubled = stem + stem[-1] if re.fullmatch(r"[a-z]?[^aeiou][aeiou][bdgnt]", base) else stem
        forms |= dict.fromkeys((f"{doubled}er", f"{doubled}est"), base)
    return forms


def base_form(adjective: str) -> str:
    """ "smaller" → "small", "deadliest" → "deadly"; other words unchanged."""
    return _bases().get(adjective, adjective)


def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    words = vocabulary()
    if word in words.unmarked:
        return True
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith("'s")
        and not _ends_singular(word)
        and word not in words.singular_s
    ) or (word.endswith("men") and len(word) > 5)


def noun_at(text: str, lower: str, at: int, one: bool, verb_next: bool = False) -> Noun | None:
    """The noun group after `at` (a space or a hyphen). `one`: the number is 1, so the head is singular.

    `verb_next`: the first plural is the head, for a verb in -s may follow ("one in five Americans lives alone").
    """
    short = _SHORT.match(text, at)
    if short and (name := vocabulary().abbreviations.get(short[1])):
        return Noun(name, short.start(1), short.end(1))
    group = _group(text, lower, at, one)
    if not group:
        return None
    if at < len(text) and text[at] == "-":
        return _hyphened(group)
    return _singular_head(group) if one else _plural_head(group, verb_next)


_Word = tuple[str, int, int]


def _group(text: str, lower: str, at: int, one: bool) -> list[_Word]:
    """Up to six words after `at` that may belong to the noun group."""
    words: list[_Word] = []
    vocab, start = vocabulary(), at
    while len(words) < _MAX_WORDS and (word := _word_at(text, at, words)):
        group = word.lastindex or 1
        low = lower[word.start(group) : word.end(group)]
        if low in vocab.acronyms and word[group].isupper() and _NEXT.match(text, word.end()):
            low = word[group]  # "40 IS fighters", "200 US special forces": in capitals they are names
        if low in vocab.most and at == start and _leads(lower, word.end()):
            start = at = word.end()
            continue
        if low in vocab.skipped and at == start and not _article_next(lower, word.end()):
            start = at = word.end()
            continue
        verb = low in vocab.verbs and (one or not low.endswith("s")) and not _modifies(lower, word.end())
        verb = verb and not (at == start and text[at] == "-")  # "a two-run lead"
        stop = low in vocab.stops and not (low in vocab.before_nouns and _leads(lower, word.end()))
        if low in SMALL or low in SCALES:
            break  # the next number
        if not words and (suspended := _SUSPENDED.match(lower, word.start())):
            start = at = suspended.end()
            continue  # "coal- and gas-fired plants"
        if (verb or stop) and not (low == "and" and _joins_names(text, word)):
            break
        quoted = text[word.start() + 1] in _QUOTES
        at = word.end() + (quoted and text[word.end() : word.end() + 1] in ('"', "”"))
        if not words and low.endswith("ly") and len(low) > 4 and low not in vocab.no_adverbs:
            sized = _PARTICIPLE.match(text, at)
            at = sized.end() if sized else at
            continue  # "20 decently sized plants"
        name = word[group].rstrip("'")
        words.append((name, word.start(group), word.start(group) + len(name)))
        if (len(name) < len(word[group]) and not quoted) or (one and name.endswith("'s")):
            break  # "two weeks' notice", "one man's death", a closing quotation mark
    return words


_SUSPENDED = re.compile(r" [a-z]{2,12}- (?:and|or)(?= )")
_QUOTES = ("'", '"', "“")


def _word_at(text: str, at: int, words: list[_Word]) -> re.Match[str] | None:
    """The next word of a group, a model number in it ("30 Boeing 737 jets") included."""
    named = bool(words) and words[-1][0][:1].isupper()
    return _WORD.match(text, at) or _MODEL.match(text, at) or (_MODEL_OF_NAME.match(text, at) if named else None)


_ARTICLE = re.compile(r" (?:than|of|a|the)(?![a-z])")


def _article_next(lower: str, end: int) -> bool:
    return bool(_ARTICLE.match(lower, end))


_CAPITAL = re.compile(r" [A-Z]\w+(?: [A-Z]\w{0,12})? ([a-z]+)")


def _joins_names(text: str, word: re.Match[str]) -> bool:
    """ "Kia and Hyundai vehicles": "and" between two names that share a plural head."""
    after = _CAPITAL.match(text, word.end())
    before = (
        text[: word.start()].rpartition(" ")[2]
        if word.start() < 40
        else text[word.start() - 40 : word.start()].rpartition(" ")[2]
    )
    return bool(after and before[:1].isupper() and is_plural(after[1]))


_PARTICIPLE = re.compile(r" [a-z]{2,14}ed(?= [a-z])")
_NEXT = re.compile(r" ([a-z][a-z-]+)")


def _leads(lower: str, end: int) -> bool:
    """Whether another word of a noun group follows."""
    after, vocab = _NEXT.match(lower, end), vocabulary()
    return after is not None and after[1] not in vocab.stops and after[1] not in vocab.verbs


def _modifies(lower: str, end: int) -> bool:
    """Whether a participle stands before a plural noun ("12 wounded soldiers")."""
    after = _NEXT.match(lower, end)
    return bool(after and is_plural(after[1]) and after[1] not in vocabulary().stops)


def _is_participle(word: str) -> bool:
    return len(word) > 4 and word.endswith("ed") and (not word.endswith("eed") or word in ("agreed", "freed"))


def _plural_head(group: list[_Word], verb_next: bool) -> Noun | None:
    vocab = vocabulary()
    for index, (word, _, _) in enumerate(group):
        low = word.lower()
        if not is_plural(low) and not _PLURAL_MARKS.fullmatch(word):
            if (
                _is_participle(low)
                and "-" not in low
                and not any(is_plural(w.lower()) for w, _, _ in group[index + 1 :])
            ):
                break
            continue
        following = group[index + 1][0].lower() if index + 1 < len(group) else ""
        if low == "times":
            return _noun(group[: index + 1])  # "18 times earnings"
        if "-" in low and _lower_plural(_names_passed(group[index + 1 :])):
            continue  # "four plain-clothes officers"
        if (is_plural(following) and not verb_next) or (low in vocab.attributive and following == "and"):
            continue  # "chemical weapons attacks"
        if word[:1].isupper() and not verb_next and _lower_plural(group[index + 1 :]):
            continue  # "300 Hillards ordinary shares"
        return _noun(group[: index + 1])
    return _attributive(group)


def _names_passed(rest: list[_Word]) -> list[_Word]:
    """The words after the names that begin a list of words."""
    return rest[1:] if rest and rest[0][0][:1].isupper() else rest


def _lower_plural(rest: list[_Word]) -> bool:
    """Whether a plural in small letters ends the group, with no verb form on the way to it."""
    for word, _, _ in rest:
        if word.endswith(("ed", "ing")) or word[:1].isupper():
            return False
        if is_plural(word):
            return True
    return False


def _attributive(group: list[_Word]) -> Noun | None:
    """No plural in sight: "12 page document", "3 cylinder engine" count what the first noun says."""
    first = group[0][0]
    if len(group) < 2 or first[:1].isupper() or first.endswith(("ly", "ing")) or _is_participle(first):
        return None
    if first in ("last", "next", "past"):
        return None  # "turned 21 last week"
    return replace(_noun(group[:1]), plural=False)


def _singular_head(group: list[_Word]) -> Noun | None:
    first = group[0][0].lower()
    if (first.endswith("s") and is_plural(first)) or (first.endswith("ed") and len(group) == 1):
        return None  # "that one costs more", "one identified as"
    end = len(group)
    for index, (word, _, _) in enumerate(group):
        low = word.lower()
        if index and (low.endswith(("ed", "ly")) or is_plural(low)):
            end = index
            break
    return _noun(group[:end]) if end and not group[0][0].lower().endswith("ly") else None


# what after a hyphen is nothing counted: "50-odd", "a five-under 67", "sixty-something"
_NO_NOUN = frozenset(
    ("plus", "odd", "ish", "way", "based", "under", "over", "par", "something", "and", "for", "off", "all")
)


def _hyphened(group: list[_Word]) -> Noun | None:
    first = group[0][0].partition("-")[0]
    if _is_participle(first.lower()) or len(first) < 3 or first.lower() in _NO_NOUN:
        return None
    return Noun(singular(first), group[0][1], group[0][1] + len(first), plural=False)


def _noun(words: list[_Word]) -> Noun:
    names = [w for w, _, _ in words if w.lower() != "and"]
    names[-1] = singular(names[-1].removesuffix("'s"))
    names[:-1] = [base_form(name.removesuffix("'s")) for name in names[:-1]]
    return Noun(" ".join(names), words[0][1], words[-1][2])
