"""Attributions: who says what. A cue is looked up in the lexicon, its source and content are found by walking from it.

Three orders are read: source, cue, content ("The council said five homes burned"); content, source, cue ("five homes burned, the
council said"); content, cue, source ("five homes burned, said the mayor"). Words inside quotation marks are content, never a cue.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.extract.cues import Lexicon, lexicon
from auditor.extract.quotations import Quotation, quotations
from auditor.extract.sources import Stretch, left_of, right_of
from auditor.extract.words import Kind, Word, words_of
from auditor.model import Attribution, Sentence, Span, Stance, ZoneKind

_SPOKEN = frozenset({ZoneKind.BODY, ZoneKind.HEADLINE, ZoneKind.CAPTION})
_BREAKS = frozenset({",", "—", "–", ":", "”", '"', "»", "''"})


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution in character offsets, with the cue and frame that made it."""

    source: tuple[tuple[int, int], ...]
    cue: tuple[tuple[int, int], ...]
    content: tuple[tuple[int, int], ...]
    name: str
    frame: str
    stance: Stance = Stance.ASSERTED


@dataclass(slots=True)
class Clause:
    """One sentence under reading: its words, which of them are quoted, and what was found so far."""

    text: str
    words: list[Word]
    quoted: list[bool]
    quotes: Sequence[Quotation]
    found: list[Draft]
    subject: Stretch | None = None


def extract(text: str, sentences: Sequence[Sentence] | None = None) -> tuple[Attribution, ...]:
    """All attributions of a text in reading order. Linear in the length of the text.

    `sentences` are those of the article, when they are known; else the text is split here. Spans are offsets into `text`.
    """
    spans = _spoken(text, sentences)
    return tuple(_attribution(text, draft) for draft in propose(text, spans, lexicon()))


def _spoken(text: str, sentences: Sequence[Sentence] | None) -> list[tuple[int, int]]:
    if sentences is None:
        from auditor.text.sentences import split

        return [(span.start, span.end) for span in split(text)]
    return [(s.span.start, s.span.end) for s in sentences if s.zone in _SPOKEN]


def propose(text: str, sentences: Sequence[tuple[int, int]], cues: Lexicon) -> Iterator[Draft]:
    """The attributions of a text, sentence by sentence, as offsets."""
    quotes = quotations(text)
    starts = [q.start for q in quotes]
    for start, end in sentences:
        words = words_of(text, start, end)
        near = quotes[max(0, bisect_left(starts, start) - 1) : bisect_left(starts, end)]
        clause = Clause(text, words, _quoted(words, near), near, [])
        for at, word in enumerate(words):
            form = cues.forms.get(word.lower)
            if form is not None and not clause.quoted[at]:
                draft = _read(clause, at, form.cue, form.tags, cues)
                if draft is not None:
                    clause.found.append(draft)
        yield from clause.found


def _quoted(words: Sequence[Word], quotes: Sequence[Quotation]) -> list[bool]:
    flags = [False] * len(words)
    for quote in quotes:
        for at in range(bisect_left(words, quote.start, key=lambda w: w.start), len(words)):
            if words[at].start >= quote.end:
                break
            flags[at] = True
    return flags


def _read(clause: Clause, at: int, cue: str, tags: frozenset[str], cues: Lexicon) -> Draft | None:
    words = clause.words
    if words[at].lower == "according":
        return _according(clause, at, cues)
    if "ing" in tags and not _progressive(words, at):
        return _participle(clause, at, cue, cues)
    if at and words[at - 1].lower == "to":
        return None
    inverted = _inverted(clause, at, cue, cues)
    if inverted is not None:
        return inverted
    source = left_of(words, at)
    if source is None:
        return _shared_subject(clause, at, cue, cues)
    if clause.quoted[source[0]]:
        return None
    clause.subject = source
    after = _after_adverbials(words, at + 1)
    if _detached(clause, source[0]) and _closes(clause, after):
        return _draft(clause, at, cue, "post", source, _around(clause, source[0], after), cues)
    return _preposed(clause, at, cue, source, cues)


def _progressive(words: Sequence[Word], at: int) -> bool:
    before = at - 1
    while before >= 0 and words[before].kind is Kind.ADVERB:
        before -= 1
    return before >= 0 and words[before].kind is Kind.AUXILIARY


def _preposed(clause: Clause, at: int, cue: str, source: Stretch | None, cues: Lexicon, shape: str = "") -> Draft | None:
    words = clause.words
    after = _after_adverbials(words, at + 1)
    after = _after_recipient(clause, after, cue)
    frame = shape + _frame(clause, after)
    content = _to_the_right(clause, after)
    return _draft(clause, at, cue, frame, source, content, cues)


def _draft(
    clause: Clause, at: int, cue: str, frame: str, source: Stretch | None, content: tuple[tuple[int, int], ...], cues: Lexicon
) -> Draft | None:
    if not content or not cues.allows(cue, frame):
        return None
    words = clause.words
    whose = () if source is None else ((words[source[0]].start, words[source[1] - 1].end),)
    return Draft(whose, ((words[at].start, words[at].end),), content, cue, frame, cues.stance(cue))


def _detached(clause: Clause, start: int) -> bool:
    """Whether something that can be content stands before a subject that begins at word `start`."""
    return start > 1 and (clause.words[start - 1].lower in _BREAKS or clause.quoted[start - 1])


def _closes(clause: Clause, after: int) -> bool:
    return after >= len(clause.words) or clause.words[after].lower in ".,;" or clause.words[after].lower in ("—", "–", ":") or clause.quoted[after]


_NEWS_TIME = frozenset({"late", "early", "last", "next", "this"})


def _after_adverbials(words: Sequence[Word], at: int) -> int:
    """Past the adverbs, times and short circumstances that may stand between a cue and its content."""
    start = at
    while at < len(words):
        word = words[at]
        if word.kind in (Kind.ADVERB, Kind.TIME) or (word.lower in _NEWS_TIME and at + 1 < len(words) and words[at + 1].kind in (Kind.TIME, Kind.NOUN)):
            at += 1
        elif at > start and word.lower in ("night", "morning", "evening", "afternoon", "week", "month", "year"):
            at += 1
        elif word.lower in ("in", "on", "at", "by", "during") and at + 1 < len(words):
            past = _past_circumstance(words, at)
            if past == at:
                break
            at = past
        else:
            break
    return at


_MEDIA = frozenset(
    "statement interview conference briefing tweet email e-mail phone telephone letter speech report post condition call message briefing television radio twitter facebook".split()
)


def _past_circumstance(words: Sequence[Word], at: int) -> int:
    """Past "in a statement to the agency", "on Monday", "at a news conference in the capital"; `at` itself where none stands."""
    if words[at + 1].kind is Kind.TIME:
        return at + 2
    for head in range(at + 1, min(at + 6, len(words))):
        if words[head].lower in _MEDIA:
            stop = head + 1
            while stop < len(words) and stop - head < 10 and words[stop].kind not in (Kind.MARK, Kind.SUBORDINATOR, Kind.PRONOUN, Kind.AUXILIARY):
                stop += 1
            closed = stop < len(words) and (words[stop].lower in ("that", ",", ".", ":", "“", '"'))
            return stop if closed else head + 1
        if words[head].kind not in (Kind.DETERMINER, Kind.NOUN, Kind.NAME, Kind.PAST, Kind.GERUND):
            break
    return at


_TELLING = frozenset({"tell", "inform", "assure", "remind", "warn", "notify", "convince", "ask"})


def _after_recipient(clause: Clause, at: int, cue: str) -> int:
    words = clause.words
    if cue not in _TELLING or at >= len(words) or clause.quoted[at]:
        return at
    if words[at].kind is Kind.PRONOUN or words[at].lower in ("him", "her", "them", "us", "me"):
        return _after_adverbials(words, at + 1)
    recipient = right_of(words, at, len(words))
    if recipient is None:
        return at
    for stop in range(recipient[0], min(recipient[1] + 1, len(words))):
        if words[stop].lower == "that" or clause.quoted[stop]:
            return stop
    stop = at + 1
    if words[at].kind is Kind.NAME:
        while stop < len(words) and words[stop].kind is Kind.NAME:
            stop += 1
    elif words[at].kind is Kind.DETERMINER:
        stop += 1
    return _after_adverbials(words, stop)


def _frame(clause: Clause, at: int) -> str:
    words = clause.words
    if at >= len(words):
        return "none"
    if clause.quoted[at]:
        return "quote"
    word = words[at]
    if word.lower == "that":
        return "that"
    if word.lower == ":":
        return "colon"
    if word.kind is Kind.MARK:
        return "comma" if word.lower == "," else "mark"
    if word.lower == "to":
        return "to"
    if word.kind is Kind.PREPOSITION:
        return word.lower if word.lower in ("of", "for", "on", "about", "in", "with", "at", "against", "by") else "preposition"
    if word.lower in ("he", "she", "they", "i", "we", "it", "there", "it's", "he's", "she's"):
        return "clause"
    if word.kind is Kind.SUBORDINATOR or word.lower in ("what", "whether", "how", "why", "if"):
        return "wh"
    return "phrase" if word.kind is not Kind.AUXILIARY else "auxiliary"


def _to_the_right(clause: Clause, at: int) -> tuple[tuple[int, int], ...]:
    """Content after the cue: to the end of the clause."""
    words = clause.words
    if at < len(words) and words[at].lower in (":", ","):
        at += 1
    stop = at
    while stop < len(words) and not (not clause.quoted[stop] and _ends_content(clause, stop)):
        stop += 1
    while stop > at and words[stop - 1].lower in (",", ";", "."):
        stop -= 1
    return ((words[at].start, words[stop - 1].end),) if stop > at else ()


def _ends_content(clause: Clause, at: int) -> bool:
    words = clause.words
    if words[at].lower == ";":
        return True
    following = words[at + 1].lower if at + 1 < len(words) else ""
    return words[at].lower == "," and following in ("while", "but", "although", "though", "whereas", "adding", "saying", "according", "citing")


def _around(clause: Clause, start: int, after: int) -> tuple[tuple[int, int], ...]:
    """Content before a subject that begins at word `start`, and what goes on after the cue."""
    words = clause.words
    stop = start
    while stop > 0 and not clause.quoted[stop - 1] and words[stop - 1].kind is Kind.MARK and words[stop - 1].lower in _BREAKS:
        stop -= 1
    if stop == 0:
        return ()
    parts = [(words[0].start, words[stop - 1].end)]
    if after < len(words) and (words[after].lower in (",", ":", "—", "–") or clause.quoted[after]):
        parts += _to_the_right(clause, after)
    return tuple(parts)


_INVERTING = frozenset(
    "say add tell ask explain write note report warn insist argue claim announce declare reply continue conclude admit observe recall tweet agree state suggest complain joke confirm".split()
)


def _inverted(clause: Clause, at: int, cue: str, cues: Lexicon) -> Draft | None:
    words = clause.words
    if at == 0 or at + 1 >= len(words) or cue not in _INVERTING or not _detached(clause, at) or clause.quoted[at + 1]:
        return None
    after = words[at + 1]
    if not (after.kind in (Kind.NAME, Kind.DETERMINER, Kind.NOUN) or after.lower in ("he", "she", "they")):
        return None
    end = next((i for i in range(at + 1, len(words)) if clause.quoted[i]), len(words))
    source = right_of(words, at + 1, end)
    if source is None:
        return None
    return _draft(clause, at, cue, "inverted", source, _around(clause, at, source[1]), cues)


def _participle(clause: Clause, at: int, cue: str, cues: Lexicon) -> Draft | None:
    source = clause.subject or _first_subject(clause, at)
    return _preposed(clause, at, cue, source, cues, "ing-")


def _first_subject(clause: Clause, at: int) -> Stretch | None:
    verb = next((i for i in range(1, at) if clause.words[i].kind in (Kind.PAST, Kind.AUXILIARY) and not clause.quoted[i]), None)
    return left_of(clause.words, verb) if verb is not None else None


def _shared_subject(clause: Clause, at: int, cue: str, cues: Lexicon) -> Draft | None:
    """A second verb of the same subject: "confirmed the strikes but said …"."""
    before = at - 1
    while before > 0 and clause.words[before].kind in (Kind.ADVERB, Kind.AUXILIARY):
        before -= 1
    if before < 1 or clause.words[before].lower not in ("and", "but", ",", "or", "then"):
        return None
    source = clause.subject or _first_subject(clause, before)
    return _preposed(clause, at, cue, source, cues, "shared-") if source else None


def _according(clause: Clause, at: int, cues: Lexicon) -> Draft | None:
    words = clause.words
    if at + 2 >= len(words) or words[at + 1].lower != "to":
        return None
    source = right_of(words, at + 2, len(words))
    if source is None:
        return None
    content = _around(clause, at, source[1]) if at > 1 else _to_the_right(clause, source[1])
    if not content:
        return None
    cue = (words[at].start, words[at + 1].end)
    return Draft(((words[source[0]].start, words[source[1] - 1].end),), (cue,), content, "according", "to", Stance.ASSERTED)


def _attribution(text: str, draft: Draft) -> Attribution:
    def spans(places: tuple[tuple[int, int], ...]) -> tuple[Span, ...]:
        return tuple(Span.of(text, start, end) for start, end in places)

    return Attribution(spans(draft.source), spans(draft.cue), spans(draft.content), draft.stance, None)
