"""Attributions: who says what. A cue is looked up in the lexicon, its source and content are found by walking from it.

Three orders are read: source, cue, content ("The council said five homes burned"); content, source, cue ("five homes
burned, the council said"); content, cue, source ("five homes burned, said the mayor"). Words inside quotation marks
are content, never a cue.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from auditor.extract.carry import carry_on
from auditor.extract.circumstances import after_adverbials, after_recipient
from auditor.extract.clauses import (
    Clause,
    Place,
    around,
    before_narration,
    clause_of,
    closes,
    closes_source,
    detached,
    follows_speech,
    frame,
    to_quotation,
    to_the_left,
    to_the_right,
    with_apposition,
)
from auditor.extract.constructions import according, citing, cut_before_tolls, special, takes_lives
from auditor.extract.cues import Lexicon, lexicon
from auditor.extract.drafts import Draft
from auditor.extract.quotations import quotations
from auditor.extract.responses import responses
from auditor.extract.sources import Stretch, agrees, left_of, right_of
from auditor.extract.speakers import Speakers
from auditor.extract.speaking import counts_reports, speaks, speechless, tells
from auditor.extract.stances import stance_of
from auditor.extract.words import Kind, words_of
from auditor.model import Attribution, Sentence, Span, Stance, ZoneKind
from auditor.text.sentences import split

_ENDS_IN_TITLE = re.compile(
    r"(?:^|[\s(])(?:Mrs?|Ms|Dr|Sens?|Reps?|Gov|Gen|Lt|Col|Maj|Capt|Brig|Adm|Sgt|Prof|Rev|St|[A-Z])\.$"
)
_NAMES_SPEAKER = re.compile(
    r"(?:[\w.’'-]+ ){1,8}(?:said|says|asked|asks|added|wrote|told|tweeted|replied|shouted|exclaimed|continued)"
    r"(?:[.,:]| (?:\w+day|in|on|at|of|during|to|after|as|when|while|the|him|her|reporters)\b)"
)
_JOINS_CLAUSES = frozenset({"and", "but", "while", "although", "though", "whereas", ";"})
_SHORTEST_TITLE = 5  # words; "Previous Post Next Post" is a link, not a headline
_LONGEST = 3000  # characters; the walks of one sentence may meet, so that its length has to be bounded
_DISCLOSING = frozenset(
    {
        "say",
        "confirm",
        "explain",
        "disclose",
        "reveal",
        "announce",
        "tell",
        "mention",
        "acknowledge",
        "report",
        "state",
        "indicate",
        "clarify",
        "identify",
        "comment",
    }
)  # not to do so is to give no answer; not to agree or believe is one
_BE = frozenset({"is", "was", "are", "were", "be", "been", "being", "am"})
_SPOKEN = frozenset({ZoneKind.BODY, ZoneKind.HEADLINE, ZoneKind.CAPTION})


def extract(text: str, sentences: Sequence[Sentence] | None = None) -> tuple[Attribution, ...]:
    """All attributions of a text in reading order. Linear in the length of the text.

    `sentences` are those of the article, when they are known; else the text is split here. Spans are offsets into
    `text`.
    """
    if sentences is None:
        places = [(span.start, span.end) for span in split(text)]
    else:
        places = [(s.span.start, s.span.end) for s in sentences if s.zone in _SPOKEN]
    drafts = propose(text, places, lexicon())
    if not drafts:
        return ()
    speakers = Speakers(text)
    return tuple(_attribution(text, draft, speakers) for draft in drafts)


def _attribution(text: str, draft: Draft, speakers: Speakers) -> Attribution:
    def spans(places: tuple[Place, ...]) -> tuple[Span, ...]:
        return tuple(Span.of(text, start, end) for start, end in places)

    claimant, steps = speakers.resolve(*draft.source[0]) if draft.source else (None, ())
    said = " ".join(text[start:end] for start, end in draft.content)
    plain = draft.frame == "silence" or (draft.stance is Stance.ASSERTED and not lexicon().reports(draft.name))
    silent = draft.negated and draft.name in _DISCLOSING
    stance = draft.stance if plain else stance_of(draft.stance, silent or _denial_negated(draft), said)
    return Attribution(spans(draft.source), spans(draft.cue), spans(draft.content), stance, claimant, steps)


def _denial_negated(draft: Draft) -> bool:
    return draft.negated and draft.stance is Stance.DENIED


def propose(text: str, sentences: Sequence[Place], cues: Lexicon) -> list[Draft]:
    """The attributions of a text, sentence by sentence, as offsets."""
    quotes = quotations(text)
    starts = [q.start for q in quotes]
    drafts: list[Draft] = []
    sentences = _whole(text, sentences)
    for number, (start, end) in enumerate(sentences):
        near = quotes[max(0, bisect_left(starts, start) - 1) : bisect_left(starts, end)]
        clause = clause_of(words_of(text, start, end), start, end, near)
        others = responses(text, clause) + special(text, clause)
        spoken = [d for d in _Reader(clause, cues).read() if not any(_meet(d.cue[0], s.cue[0]) for s in others)]
        spoken = cut_before_tolls(clause, spoken, others)
        drafts += [replace(d, sentence=number) for d in sorted(others + spoken, key=lambda d: d.cue)]
    return carry_on(text, drafts, sentences, quotes)


def _whole(text: str, sentences: Sequence[Place]) -> list[Place]:
    """The sentences, joined where one ended at a title or before its speaker, cut where one is too long for prose."""
    joined: list[Place] = []
    for start, end in sentences:
        if joined and "\n" not in text[joined[-1][1] : start] and _goes_on(text, joined[-1], start, end):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return [(at, min(at + _LONGEST, end)) for start, end in joined for at in range(start, end, _LONGEST)]


def _goes_on(text: str, sentence: Place, start: int, end: int) -> bool:
    """Whether a sentence goes on in the next: after a title, and after "…?” the mayor asked."."""
    if _ENDS_IN_TITLE.search(text, max(sentence[0], sentence[1] - 8), sentence[1]):
        return True
    return (
        text[sentence[1] - 1] in "”\"'"
        and text[sentence[1] - 2] in "?!…'"
        and bool(_NAMES_SPEAKER.match(text, start, end))
    )


def _meet(a: Place, b: Place) -> bool:
    return a[0] < b[1] and b[0] < a[1]


@dataclass(slots=True)
class _Reader:
    """Reads one sentence from left to right."""

    clause: Clause
    cues: Lexicon

    def read(self) -> list[Draft]:
        found: list[Draft] = []
        if self.clause.title_case and len(self.clause.words) < _SHORTEST_TITLE:
            return found
        for at, word in enumerate(self.clause.words):
            form = self.cues.forms.get(word.lower)
            if form is None or self.clause.quoted[at] or not self._may_be_verb(at):
                continue
            if found and word.lower.endswith("s") and found[-1].cue[-1][1] == self.clause.words[at - 1].end:
                continue  # "disputes claims that": the noun behind its verb
            draft = self._read_cue(at, form.cue, form.tags, found)
            if draft is not None:
                found.append(draft)
        return found

    def _may_be_verb(self, at: int) -> bool:
        """A capitalised word inside a sentence is part of a name, a word after a determiner or genitive a noun."""
        word, before = self.clause.words[at], self.clause.words[at - 1] if at else None
        if before is None:
            return True
        if (
            word.kind is Kind.NAME
            and at > self.clause.first
            and not self.clause.title_case
            and before.lower not in ("“", '"')
        ):
            return False
        if (
            before.kind is Kind.DETERMINER
            or before.lower.endswith("'s")
            or (before.kind is Kind.PREPOSITION and before.lower != "to")
        ):
            return word.lower.endswith("ing")
        return not counts_reports(self.clause, self.cues, at)

    def _read_cue(self, at: int, cue: str, tags: frozenset[str], found: list[Draft]) -> Draft | None:
        clause = self.clause
        if cue == "according":
            return according(clause, at)
        if clause.lower(at) == "citing" and found:
            draft = citing(clause, at, found)
            self._cut(found, at)
            return draft
        if "ing" in tags and not self._progressive(at):
            source = self._subject_of_participle(at) if tells(self.clause, self.cues, at, cue) else None
            return self._preposed(at, cue, source, "ing-") if source is not None else None
        if clause.lower(at - 1) == "to" or (cue == "claim" and takes_lives(clause, at)):
            return None
        return self._inverted(at, cue) or self._finite(at, cue, tags, found)

    def _finite(self, at: int, cue: str, tags: frozenset[str], found: list[Draft]) -> Draft | None:
        """A finite verb after its subject."""
        clause = self.clause
        source = left_of(clause.words, at)
        if source is None:
            return self._shared_subject(at, cue, found)
        if not self._can_speak(source, at, tags):
            return None
        if cue in self.cues.inverting and follows_speech(clause, source[0]):
            return self._draft(at, cue, "post", source, to_the_left(clause, source[0]))
        after = after_adverbials(clause, after_recipient(clause, after_adverbials(clause, at + 1), cue))
        source, interrupts = self._interrupting(source, after)
        if interrupts:
            return self._draft(at, cue, "post", source, around(clause, source[0], after))
        speech = after < len(clause.words) and clause.quoted[after] and clause.quoted[source[0] - 1]
        if detached(clause, source[0]) and (closes(clause, after) or speech):
            return self._draft(at, cue, "post", source, around(clause, source[0], after))
        draft = self._preposed(at, cue, source, "")
        if draft is not None and source[0] and clause.lower(source[0] - 1) in _JOINS_CLAUSES:
            self._cut(found, source[0] - 1)
        return draft

    def _interrupting(self, source: Stretch, after: int) -> tuple[Stretch, bool]:
        """ "The fire, the council said, had spread": between a subject and its verb the source follows the comma."""
        words = self.clause.words
        comma = next((i for i in range(source[1] - 1, 0, -1) if words[i].lower == ","), None)
        if comma is None or comma + 1 < source[0] - 1 or self.clause.lower(after) != "," or after + 1 >= len(words):
            return source, False
        verb = words[after + 1].kind in (Kind.AUXILIARY, Kind.PAST) and not self.clause.quoted[after + 1]
        return ((comma + 1, source[1]), True) if verb and comma + 1 < source[1] else (source, False)

    def _can_speak(self, source: Stretch, at: int, tags: frozenset[str]) -> bool:
        """Whether the noun phrase is the speaker: it agrees, is not quoted, not "no …", not acted upon."""
        clause = self.clause
        if (
            clause.quoted[source[0]]
            or clause.lower(source[0]) == "no"
            or speechless(self.clause, self.cues, source, at)
        ):
            return False
        return agrees(clause.words, source, at, tags) and not self._passive(source, at, tags)

    def _progressive(self, at: int) -> bool:
        before = at - 1
        while before >= 0 and self.clause.words[before].kind is Kind.ADVERB:
            before -= 1
        return before >= 0 and self.clause.words[before].kind is Kind.AUXILIARY

    def _preposed(self, at: int, cue: str, source: Stretch | None, shape: str) -> Draft | None:
        clause = self.clause
        after = after_recipient(clause, after_adverbials(clause, at + 1), cue)
        if cue in self.cues.inverting:
            after = to_quotation(clause, after)
        content = to_the_right(clause, after)
        draft = self._draft(at, cue, shape + frame(clause, after), source, content)
        if draft is not None and draft.negated:
            stop = before_narration(clause, after)
            if after < stop < len(clause.words):
                return replace(draft, content=(clause.place(after, stop),))
        return draft

    def _draft(self, at: int, cue: str, form: str, source: Stretch | None, content: tuple[Place, ...]) -> Draft | None:
        clause = self.clause
        if not self.cues.allows(cue, form):
            return None
        if not content and not form.endswith("colon"):
            return None
        if source is not None:
            clause.subject = source
        whose = () if source is None else (clause.place(*source),)
        return Draft(
            whose,
            (clause.place(at, at + 1),),
            content,
            cue,
            form,
            self.cues.stance(cue),
            negated=self._negated(at),
        )

    def _negated(self, at: int) -> bool:
        """Whether the cue itself is negated: "has not confirmed", "would never say"."""
        for word in reversed(self.clause.words[:at]):
            if word.kind not in (Kind.AUXILIARY, Kind.ADVERB):
                break
            if word.lower in ("not", "never", "cannot") or word.lower.endswith("n't"):
                return True
        return False

    def _passive(self, source: Stretch, at: int, tags: frozenset[str]) -> bool:
        """Whether the verb is passive: its subject is then what is talked about, and nobody is said to speak."""
        if not tags & {"participle"} or "ing" in tags:
            return False
        helpers = [w.lower for w in self.clause.words[source[1] : at] if w.kind is Kind.AUXILIARY]
        return bool(helpers) and helpers[-1] in _BE

    def _inverted(self, at: int, cue: str) -> Draft | None:
        clause = self.clause
        words = clause.words
        if (
            at + 1 >= len(words)
            or cue not in self.cues.inverting
            or not detached(clause, at, named=words[at + 1].kind is Kind.NAME)
            or clause.quoted[at + 1]
        ):
            return None
        after = words[at + 1]
        if not (
            after.kind in (Kind.NAME, Kind.DETERMINER, Kind.NOUN)
            or (after.lower in ("he", "she", "they") and clause.quoted[at - 1])
        ):
            return None
        end = next((i for i in range(at + 1, len(words)) if clause.quoted[i]), len(words))
        before = left_of(words, at)
        if before is not None and before[0] <= clause.first + 1:
            return None  # "The manager, Name, said the plan": all that stands before the verb is its subject
        source = right_of(words, at + 1, end)
        if source is None or not closes_source(clause, after_adverbials(clause, source[1])):
            return None
        source = with_apposition(clause, source)
        return self._draft(at, cue, "inverted", source, around(clause, at, after_adverbials(clause, source[1])))

    def _subject_of_participle(self, at: int) -> Stretch | None:
        """ "a report saying": the noun before it; else the subject of the verb before it, or of the clause that
        follows "After saying …,".
        """
        words = self.clause.words
        if at and (words[at - 1].kind is Kind.NAME or speaks(words[at - 1].lower)):
            return left_of(words, at)
        if self.clause.subject is not None:
            return self.clause.subject
        for verb in range(at - 1, 0, -1):
            if words[verb].kind in (Kind.PAST, Kind.AUXILIARY) and not self.clause.quoted[verb]:
                subject = left_of(words, verb)
                noun = subject is not None and words[subject[1] - 1].kind is not Kind.DETERMINER
                if subject is not None and noun and words[subject[0]].lower not in ("who", "that", "which"):
                    return subject
        return self._following_subject(at)

    def _following_subject(self, at: int) -> Stretch | None:
        words = self.clause.words
        comma = next((i for i in range(at, len(words)) if words[i].lower == "," and not self.clause.quoted[i]), None)
        return right_of(words, comma + 1, len(words)) if comma is not None and at < 4 else None

    def _first_subject(self, at: int) -> Stretch | None:
        """The subject of the sentence's first verb."""
        words = self.clause.words
        verb = next(
            (i for i in range(1, at) if words[i].kind in (Kind.PAST, Kind.AUXILIARY) and not self.clause.quoted[i]),
            None,
        )
        return left_of(words, verb) if verb is not None else None

    def _shared_subject(self, at: int, cue: str, found: list[Draft]) -> Draft | None:
        """A second verb of the same subject: "confirmed the strikes but said …"; the first one's content ends before
        it.
        """
        clause = self.clause
        before = at - 1
        while before > 0 and clause.words[before].kind in (Kind.ADVERB, Kind.AUXILIARY):
            before -= 1
        if before < 1 or clause.lower(before) not in ("and", "but", ",", "or", "then"):
            return None
        if clause.lower(before) == "," and clause.lower(at + 1) in ("as", "by"):
            return None  # ", described as a teacher," says nothing of who describes
        if any(w.lower in _BE for w in clause.words[before + 1 : at]) and not clause.lower(at).endswith("ing"):
            return None
        source = clause.subject or self._first_subject(before)
        draft = self._preposed(at, cue, source, "shared-") if source else None
        if draft is not None:
            self._cut(found, before)
        return draft

    def _cut(self, found: list[Draft], at: int) -> None:
        """End the content of what was read before at the word `at`, where a new clause of the same subject begins."""
        while at > 0 and self.clause.lower(at - 1) in (",", ";"):
            at -= 1
        stop = self.clause.words[at].start
        for number, draft in enumerate(found):
            if (
                draft.content
                and draft.content[-1][0] < stop < draft.content[-1][1]
                and draft.cue[0][1] <= draft.content[-1][0]
            ):
                last = (draft.content[-1][0], self.clause.words[at - 1].end)
                found[number] = replace(draft, content=(*draft.content[:-1], last))
