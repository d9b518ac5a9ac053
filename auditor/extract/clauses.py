"""One sentence under reading: where a cue's content begins and ends, and in which frame the cue stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from auditor.extract.quotations import Quotation
from auditor.extract.sources import Stretch, right_of
from auditor.extract.words import Kind, Word

BREAKS = frozenset({",", "—", "–", ":", "”", '"', "»", "''", "?", "!", "-", "“"})
_CLAUSE_PRONOUNS = frozenset({"he", "she", "they", "i", "we", "it", "there", "it's", "he's", "she's", "there's", "you"})
_KEPT_PREPOSITIONS = frozenset({"of", "for", "on", "about", "in", "with", "at", "against", "by", "from"})
_NEW_CLAUSE = frozenset({"adding", "saying", "according", "citing", "noting", "prompting"})
_LONGEST_PHRASE = 24  # words searched for the verb of a clause without "that"

Place = tuple[int, int]
"""Start and end characters in the text."""


@dataclass(slots=True)
class Clause:
    """A sentence as words; `quoted` marks those inside quotation marks, `subject` is the source read last in it."""

    start: int
    end: int
    words: list[Word]
    quoted: list[bool]
    title_case: bool
    first: int = 0
    subject: Stretch | None = None
    readings: dict[int, Stretch] = field(default_factory=dict)

    def place(self, first: int, stop: int) -> Place:
        """Characters from word `first` to the end of the word before `stop`."""
        return (self.words[first].start, self.words[stop - 1].end)

    def lower(self, at: int) -> str:
        """The word at `at` in lower case; empty beyond either end."""
        return self.words[at].lower if 0 <= at < len(self.words) else ""


def clause_of(words: list[Word], start: int, end: int, quotes: Sequence[Quotation]) -> Clause:
    """A sentence ready for reading."""
    quoted = _quoted(words, quotes)
    capitals = sum(w.kind is Kind.NAME for w in words)
    small = sum(w.kind in (Kind.NOUN, Kind.PAST, Kind.ADVERB, Kind.GERUND) for w in words)
    clause = Clause(start, end, words, quoted, title_case=capitals > 2 * small)
    clause.first = _after_dateline(clause)
    return clause


def _quoted(words: Sequence[Word], quotes: Sequence[Quotation]) -> list[bool]:
    flags = [False] * len(words)
    for quote in quotes:
        for at in range(bisect_left(words, quote.start, key=lambda w: w.start), len(words)):
            if words[at].start >= quote.end:
                break
            flags[at] = True
    return flags


def _after_dateline(clause: Clause) -> int:
    """The first word after "CITY, Country (Agency) —" or "CITY:"."""
    words = clause.words
    if not words or words[0].kind is not Kind.NAME:
        return 0
    for at in range(1, min(10, len(words) - 1)):
        if words[at].lower in ("—", "–", "-") or (words[at].lower == ":" and at <= 3):
            spelled = (
                words[at].lower == ":" or any(w.lower == ")" for w in words[:at]) or words[0].start + 2 < words[0].end
            )
            return (
                at + 1
                if spelled
                and all(w.kind in (Kind.NAME, Kind.MARK, Kind.NUMBER, Kind.TIME) for w in words[:at])
                and words[at + 1].kind is not Kind.AUXILIARY
                else 0
            )
        if words[at].kind not in (Kind.NAME, Kind.MARK, Kind.NUMBER, Kind.TIME):
            return 0
    return 0


def frame(clause: Clause, at: int) -> str:
    """The frame of a cue whose content would begin at word `at`."""
    if at >= len(clause.words):
        return "none"
    word = clause.words[at]
    if clause.quoted[at]:
        return "quote"
    if word.kind is Kind.MARK:
        return {":": "colon", ",": "comma"}.get(word.lower, "mark")
    if word.lower in ("that", "to"):
        return word.lower
    hedged = _past_hedge(clause, at)
    if hedged > at:
        return "clause" if _has_verb(clause, hedged) else "object"
    if word.kind is Kind.PREPOSITION:
        return word.lower if word.lower in _KEPT_PREPOSITIONS else "preposition"
    if word.lower in _CLAUSE_PRONOUNS:
        return "clause"
    if word.kind is Kind.SUBORDINATOR or word.lower in ("whether", "how", "why", "if", "what"):
        return "wh"
    if word.kind is Kind.AUXILIARY:
        return "auxiliary"
    return "clause" if _has_verb(clause, at) else "object"


def _past_hedge(clause: Clause, at: int) -> int:
    """Past the words that limit a number, to the number: "at least 43", "up to two dozen"; `at` itself where there is
    no number.
    """
    stop = at
    while clause.lower(stop) in _HEDGES and stop - at < 5:
        stop += 1
    return (
        stop
        if stop > at
        and stop < len(clause.words)
        and (clause.words[stop].kind is Kind.NUMBER or clause.lower(stop) in _NUMBER_WORDS)
        else at
    )


_HEDGES = frozenset(
    [
        "at",
        "least",
        "most",
        "up",
        "to",
        "about",
        "around",
        "over",
        "under",
        "between",
        "more",
        "than",
        "fewer",
        "less",
        "nearly",
        "almost",
        "some",
        "close",
        "as",
        "many",
        "an",
        "estimated",
        "only",
    ]
)
_NUMBER_WORDS = frozenset(
    [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
        "a",
        "dozen",
        "dozens",
        "scores",
        "hundreds",
        "thousands",
        "half",
    ]
)


def _has_verb(clause: Clause, at: int) -> bool:
    """Whether the noun phrase at `at` is the subject of a finite verb."""
    phrase = right_of(clause.words, at, min(len(clause.words), at + _LONGEST_PHRASE))
    stop = phrase[1] if phrase else at
    while stop < len(clause.words) and clause.words[stop].kind is Kind.ADVERB:
        stop += 1
    return (
        stop > at
        and stop < len(clause.words)
        and clause.words[stop].kind in (Kind.AUXILIARY, Kind.PAST)
        and clause.lower(stop) != "having"
    )


# --------------------------------------------------------------------------- content


def to_the_right(clause: Clause, at: int) -> tuple[Place, ...]:
    """Content after the cue: to the end of its clause."""
    words = clause.words
    if clause.lower(at) in (":", ",", "—", "–"):
        at += 1
    stop = at
    while stop < len(words) and (clause.quoted[stop] or not _ends_content(clause, at, stop)):
        stop += 1
    while stop > at and words[stop - 1].lower in (",", ";", ".", "—", "–"):
        stop -= 1
    return (clause.place(at, stop),) if stop > at else ()


def before_narration(clause: Clause, at: int) -> int:
    """Where the reporter goes on behind what was not confirmed: "… the truce and there have been six attacks"; the end
    of the sentence without it."""
    joints = (i for i in range(at, len(clause.words) - 1) if clause.lower(i) in ("and", "but"))
    return next((i for i in joints if clause.lower(i + 1) == "there"), len(clause.words))


def _ends_content(clause: Clause, start: int, at: int) -> bool:
    here = clause.lower(at)
    if here == ";":
        return True
    return here == "," and clause.lower(at + 1) in _NEW_CLAUSE and at > start


def to_the_left(clause: Clause, stop: int) -> tuple[Place, ...]:
    """Content before a source or cue that begins at word `stop`: from the beginning of the sentence."""
    while stop > clause.first and not clause.quoted[stop - 1] and clause.lower(stop - 1) in BREAKS:
        stop -= 1
    first = _after_connective(clause, stop)
    return (clause.place(first, stop),) if stop > first else ()


def _after_connective(clause: Clause, stop: int) -> int:
    """Past "However," and "But" before a content; they are the reporter's."""
    first = clause.first
    if first + 3 < stop and not clause.quoted[first]:
        word = clause.words[first]
        if word.kind is Kind.ADVERB and clause.lower(first + 1) == ",":
            return first + 2
        if word.lower in ("but", "and", "yet", "still", "so"):
            return first + 1
    return first


def around(clause: Clause, start: int, after: int) -> tuple[Place, ...]:
    """Content before the attributing words (which begin at word `start`) and what goes on after them (from word
    `after`).
    """
    left = to_the_left(clause, start)
    if not left:
        return ()
    return left + (to_the_right(clause, after) if _goes_on(clause, start, after) else ())


def _goes_on(clause: Clause, start: int, after: int) -> bool:
    """Whether the content goes on: "“…,” he said, “…”", "the strike, he said, killed two"."""
    if after >= len(clause.words):
        return False
    if clause.quoted[after]:
        return True
    if clause.lower(after) not in (",", ":", "—", "–") or after + 1 >= len(clause.words):
        return False
    if clause.quoted[after + 1]:
        return True
    speech = clause.quoted[start - 1] or clause.quoted[max(0, start - 2)]
    following = clause.words[after + 1]
    return not speech and following.kind is not Kind.GERUND and following.lower not in _NEW_CLAUSE


def follows_speech(clause: Clause, start: int) -> bool:
    """Whether a quotation ends directly before word `start`: what comes there names its speaker."""
    before = start - 1 if clause.quoted[start - 1] or clause.lower(start - 1) not in (",", "—", "–", "-") else start - 2
    if before <= clause.first or not clause.quoted[before]:
        return False
    inside = before
    while inside > clause.first and clause.lower(inside) in ("”", '"', "'", "’", "»"):
        inside -= 1
    return clause.lower(inside) in (",", "?", "!", ".", "-", "—", "…") or before < start - 1


def to_quotation(clause: Clause, at: int) -> int:
    """The quotation a cue leads to over a circumstance: "said of the plan: “…”", "said outside the court, “…”"; `at`
    itself without one.
    """
    for stop in range(at, min(at + 14, len(clause.words) - 1)):
        word = clause.words[stop]
        if clause.quoted[stop] or word.kind in (Kind.SUBORDINATOR, Kind.AUXILIARY, Kind.PRONOUN):
            return at
        if word.lower in (",", ":"):
            return (
                stop + 1 if clause.quoted[stop + 1] and stop > at and clause.words[at].kind is Kind.PREPOSITION else at
            )
    return at


def detached(clause: Clause, start: int, named: bool = False) -> bool:
    """Whether something that can be content, a clause or a quotation, stands apart before word `start`.

    Without a sure verb it must be longer than an adverbial: `named` tells that a name follows an inverted verb, a
    strong sign by itself.
    """
    if start - clause.first < 2 or not (clause.lower(start - 1) in BREAKS or clause.quoted[start - 1]):
        return False
    if clause.quoted[start - 1] or clause.quoted[start - 2]:
        return True
    if (
        any(w.kind in (Kind.AUXILIARY, Kind.PAST) or w.lower in ("”", '"') for w in clause.words[clause.first : start])
        or clause.title_case
    ):
        return True
    opening = clause.words[clause.first]
    return start - clause.first > 4 and (
        named or opening.kind not in (Kind.PREPOSITION, Kind.ADVERB, Kind.TIME, Kind.NUMBER, Kind.GERUND)
    )


def closes(clause: Clause, after: int) -> bool:
    """Whether nothing follows at word `after` that the cue could take as its content."""
    return after >= len(clause.words) or clause.lower(after) in (
        ",",
        ".",
        ";",
        "—",
        "–",
        ":",
        "?",
        "!",
        "and",
        "as",
        "when",
        "while",
        "but",
        "after",
        ")",
    )


def closes_source(clause: Clause, after: int) -> bool:
    """Whether a subject that follows its verb may end before word `after`: a mark, a quotation or a new clause stands
    there.
    """
    return (
        after >= len(clause.words)
        or clause.quoted[after]
        or clause.words[after].kind in (Kind.MARK, Kind.SUBORDINATOR, Kind.PREPOSITION, Kind.GERUND, Kind.COORDINATOR)
        or clause.lower(after) in ("who", "whose")
    )


_OPENS_APPOSITION = frozenset({"of", "in", "at", "from", "with", "who", "whose"})


def with_apposition(clause: Clause, source: Stretch) -> Stretch:
    """ "said Name, head of the office, which …": the description after the comma belongs to the source."""
    words, stop = clause.words, source[1]
    if clause.lower(stop) == "," and stop + 1 < len(words) and not clause.quoted[stop + 1]:
        following = words[stop + 1]
        if (
            following.kind not in (Kind.DETERMINER, Kind.NOUN, Kind.NUMBER, Kind.NAME)
            and following.lower not in _OPENS_APPOSITION
        ):
            return source
    elif clause.lower(stop) not in ("who", "whose"):
        return source
    at = stop + 1
    while (
        at < len(words)
        and not clause.quoted[at]
        and words[at].lower not in (";", ".", ":", "—")
        and not _leaves_apposition(clause, at)
    ):
        at += 1
    return (source[0], at)


def _leaves_apposition(clause: Clause, at: int) -> bool:
    if clause.lower(at) != "," or at + 1 >= len(clause.words):
        return False
    following = clause.words[at + 1]
    return (
        clause.quoted[at + 1]
        or following.kind in (Kind.GERUND, Kind.SUBORDINATOR, Kind.COORDINATOR, Kind.ADVERB)
        or following.lower in ("in", "during", "on", "citing")
    )
