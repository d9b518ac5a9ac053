"""copy/attribution-changed: what one source said, another says in the copy, or the paper itself."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.checks import check
from auditor.comparing.compare import Passage, Side, evidence, passages
from auditor.comparing.speech import are_other_sorts, is_pronoun, is_reported, may_be_same, passage_of
from auditor.comparing.swaps import swapped
from auditor.extract.cues import lexicon
from auditor.extract.words import words_of
from auditor.model import Attribution, Pair, Problem, Reading, Sentence, Settings, Severity, Span, Stance, ZoneKind

KEPT = 0.6
"""Share of the words said that must stand in the copy's passage for it to be the same statement."""
REACH = 5
"""Sentences before and after, in which the source of a quotation that runs on is looked for: about a paragraph."""
_NO_CLAIM = ("ask", "agree")
"""Cues of questions and of consent: what follows is not the speaker's own claim."""
_MARKS = frozenset({"according", "citing", "statement", "“", '"'})
LEAST_WORDS = 6
"""Words below which a statement is too short to be told from another."""


@check("error")
def attribution_changed(pair: Pair, settings: Settings) -> Iterator[Problem]:
    """What one source said is in the copy said by another source, or stated in the paper's own voice.

    Why: a claim belongs to who makes it. In the paper's own voice an allegation becomes a fact; under another name it
    becomes somebody else's word.

    Flags:
        original: The strikes killed nine people near the market of Orsk, the mayor said.
        copy: The strikes killed nine people near the market of Orsk.
        original: The Taliban said on Monday that nine soldiers had been killed near the market of Orsk.
        copy: The Pentagon said on Monday that nine soldiers had been killed near the market of Orsk.

    Passes:
        original: The strikes killed nine people near the market of Orsk, the mayor said.
        copy: The mayor said that the strikes killed nine people near the market of Orsk.
        original: The strikes killed nine people near the market of Orsk, said Ada Brill, the mayor.
        copy: Ada Brill spoke to reporters on Monday. || “The strikes killed nine people near the market of Orsk,” she said.
        original: The strikes killed nine people near the market of Orsk, the mayor said.
        copy: The strikes killed nine people near the market of Orsk. The figures are from the mayor.
        original: The strikes killed nine people near the market of Orsk, the army spokesman said.
        copy: The strikes killed nine people near the market of Orsk, the army said.

    Source: the handbooks of the news agencies: every contested statement carries its source.
    """
    told: set[Span] = set()
    ours, theirs = _by_sentence(pair.original), _by_sentence(pair.copy)
    for passage in passages(pair):
        for was, now in _put_in_place(passage, ours, theirs):
            told.add(now.span)
            yield _exchanged(pair, was, now)
        if any(passage.copy.covers(span) for span in told):
            continue
        for saying in [a for s in passage.original.sentences for a in ours.get(s.index, ())]:
            kept = _kept(passage, saying)
            if kept is None or kept in told:
                continue
            problem = _judge(pair, passage, saying, kept, theirs)
            if problem is not None:
                told.add(kept)
                yield problem


@dataclass(frozen=True, slots=True)
class _Speaker:
    """Who says something, and the attribution."""

    span: Span
    saying: Attribution


def _put_in_place(
    passage: Passage, ours: dict[int, list[Attribution]], theirs: dict[int, list[Attribution]]
) -> Iterator[tuple[_Speaker, _Speaker]]:
    """Speakers that face each other in a sentence that otherwise stayed."""
    yield from swapped(passage, _speakers(passage.original, ours), _speakers(passage.copy, theirs), _may_be_one)


def _speakers(side: Side, told: dict[int, list[Attribution]]) -> list[_Speaker]:
    found = [a for s in side.sentences for a in told.get(s.index, ()) if a.source and a.claimant]
    return [_Speaker(a.source[0], a) for a in found if side.covers(a.source[0])]


def _may_be_one(one: _Speaker, other: _Speaker) -> bool:
    return may_be_same(one.saying, other.saying) and not are_other_sorts(one.saying, other.saying)


def _exchanged(pair: Pair, was: _Speaker, now: _Speaker) -> Problem:
    return Problem(
        message=f"The original gives this to {_called(was.saying)}, the copy to {_called(now.saying)}.",
        evidence=evidence(pair.copy, passage_of(now.saying, pair.copy))
        + evidence(pair.original, passage_of(was.saying, pair.original)),
        values=(("original", str(was.saying.claimant)), ("copy", str(now.saying.claimant))),
        severity=Severity.WARNING if may_be_same(was.saying, now.saying) else None,  # doctors may be residents too
    )


def _by_sentence(reading: Reading) -> dict[int, list[Attribution]]:
    """Reported speech by the sentence of its cue."""
    starts = [s.span.start for s in reading.sentences]
    found: dict[int, list[Attribution]] = {}
    for saying in reading.attributions:
        if is_reported(saying) and not saying.cue[0].text.lower().startswith(_NO_CLAIM):
            home = reading.sentences[max(0, bisect_right(starts, saying.cue[0].start) - 1)]
            found.setdefault(home.index, []).append(saying)
    return found


def _near(reading: Reading, sentences: Sequence[Sentence], reach: int) -> list[Sentence]:
    """The sentences and those up to `reach` before and after them."""
    indices = [s.index for s in sentences]
    return list(reading.sentences[max(0, min(indices) - reach) : max(indices) + reach + 1])


def _kept(passage: Passage, saying: Attribution) -> Span | None:
    """Where the copy states what was said; None where it was not reported speech or most of it is not there."""
    if not _worth_asking(passage, saying):
        return None
    said = [i for i, w in enumerate(passage.original.words) if any(s.start <= w.start < s.end for s in saying.content)]
    there = {b.left + k: b.right + k for b in passage.blocks for k in range(b.size)}
    found = sorted(there[i] for i in said if i in there)
    if len(said) < LEAST_WORDS or len(found) < KEPT * len(said):
        return None
    return passage.copy.span(found[0], found[-1] + 1)


def _worth_asking(passage: Passage, saying: Attribution) -> bool:
    body = all(s.zone is ZoneKind.BODY for s in (*passage.original.sentences, *passage.copy.sentences))
    return body and bool(saying.source) and len(saying.claimant or "") > 1 and saying.stance is not Stance.NO_COMMENT


def _judge(
    pair: Pair, passage: Passage, saying: Attribution, kept: Span, theirs: dict[int, list[Attribution]]
) -> Problem | None:
    around = _near(pair.copy, passage.copy.sentences, REACH)
    now = [a for s in around for a in theirs.get(s.index, ()) if _covers(a, kept)]
    was = f"The original gives this to {_called(saying)}"
    if not now:
        if _has_a_source(_near(pair.copy, passage.copy.sentences, 1)) or _names(around, saying):
            return None
        return _problem(pair, saying, kept, f"{was}; the copy states it in its own voice.", None)
    if any(may_be_same(saying, a) for a in now) or not all(a.claimant for a in now):
        return None
    return _problem(pair, saying, passage_of(now[0], pair.copy), f"{was}, the copy to {_called(now[0])}.", now[0])


def _called(saying: Attribution) -> str:
    """The source as printed, or who it stands for where that is a pronoun."""
    return (saying.claimant if is_pronoun(saying) else None) or saying.source[0].text


def _problem(pair: Pair, saying: Attribution, there: Span, message: str, now: Attribution | None) -> Problem:
    return Problem(
        message=message,
        evidence=evidence(pair.copy, there) + evidence(pair.original, passage_of(saying, pair.original)),
        values=(
            ("original", saying.claimant or saying.source[0].text),
            ("copy", (now.claimant if now else None) or "the paper itself"),
        ),
    )


def _covers(attribution: Attribution, kept: Span) -> bool:
    shared = sum(max(0, min(s.end, kept.end) - max(s.start, kept.start)) for s in attribution.content)
    return 2 * shared >= kept.end - kept.start


def _has_a_source(sentences: Sequence[Sentence]) -> bool:
    """Whether the sentences have any word or mark that attributes."""
    cues = lexicon()
    for word in (w for s in sentences for w in words_of(s.span.text)):
        form = cues.forms.get(word.lower)
        if (form is not None and cues.reports(form.cue)) or word.lower in _MARKS:
            return True
    return False


def _names(sentences: Sequence[Sentence], saying: Attribution) -> bool:
    """Whether the sentences still name the source."""
    text = " ".join(s.span.text for s in sentences).lower()
    return any(w.lower in text for s in saying.source for w in words_of(s.text) if len(w.lower) > 3)
